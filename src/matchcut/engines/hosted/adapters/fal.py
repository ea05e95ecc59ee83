"""fal, by the REST API of its queue. Read in fal-client 1.0.3 (`client.py`), whose types the tests' service is held
against; its pages of the queue, of cancelling and of errors. No real account was tried.

The SDK is not used: its `submit` repeats a paid call up to ten times, as its handle does each question, and its uploads
put pictures where everybody who has the address can see them. So pictures go along as data URIs. A model's own names of
the parts of a request are in `settings` and the `part` of a picture. It lists no jobs and says no costs. What it takes
from its queue before it began, it does not know any more.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from matchcut.engines.hosted.adapter import (
    Answer,
    InputRefused,
    NotSent,
    NotSentWhy,
    Patience,
    RemoteState,
    Unreachable,
)
from matchcut.engines.hosted.adapters.downloading import download
from matchcut.engines.hosted.adapters.inline import data_uri
from matchcut.engines.hosted.adapters.rest import ErrorAnswer, RestService
from matchcut.engines.hosted.requests import ServiceRequest

_ADDRESS = "https://queue.fal.run"
_NAMESPACES = ("workflows", "comfy")
"""What stands before owner and app in the names of some models."""

_NOBODYS = "/fal-ai/flux/requests/00000000-0000-0000-0000-000000000000/status"
"""A question after a request that there is not: answered to who has a key, and for nothing."""

_OF_THE_MODEL = (400, 422)
"""How a result is answered whose model took the request in no case."""

_POLICY = "content_policy_violation"
_CANCELLED = "client_cancelled"


class FalAdapter:
    """See the module."""

    def __init__(self, key: str, address: str, patience: Patience) -> None:
        self._patience = patience
        self._connected = functools.partial(RestService, address or _ADDRESS, lambda: {"authorization": f"Key {key}"})
        self._service = self._connected(read=_error, patience=patience)

    def prepare(self, request: ServiceRequest) -> ServiceRequest:
        """See `ServiceAdapter`."""
        _body(request)
        return request

    def submit(self, request: ServiceRequest) -> Answer:
        """See `ServiceAdapter`."""
        service = self._connected(read=functools.partial(_error, request=request), patience=self._patience)
        said = service.create(f"/{request.model}", _body(request))
        return Answer(provider_id=f"{_app(request.model)}/requests/{said['request_id']}", state=RemoteState.WAITING)

    def poll(self, provider_id: str) -> Answer:
        """See `ServiceAdapter`."""
        status, said = self._service.look("GET", f"/{provider_id}/status")
        if status not in (200, 202):
            raise _error(status, said).of_question()
        if said["status"] == "IN_QUEUE":
            return Answer(provider_id=provider_id, state=RemoteState.WAITING)
        if said["status"] != "COMPLETED":
            text = "" if said["status"] == "IN_PROGRESS" else str(said["status"])
            return Answer(provider_id=provider_id, state=RemoteState.RUNNING, text=text)
        return self._outcome(provider_id, _error(200, said))

    def _outcome(self, provider_id: str, ending: ErrorAnswer) -> Answer:
        """What a request that is over has brought; `ending` is what was said of that together with its state."""
        if ending.code == _CANCELLED:
            return Answer(provider_id=provider_id, state=RemoteState.CANCELLED, code=ending.code, text=ending.text)
        status, said = self._service.look("GET", f"/{provider_id}")
        links = _links(said) if status == 200 else ()
        if links:
            return Answer(provider_id=provider_id, state=RemoteState.DONE, links=links)
        is_read = status in (200, *_OF_THE_MODEL) and isinstance(said, Mapping)
        if not is_read and not ending.text:  # Asked again, it may be answered.
            raise _error(status, said).of_question()
        read = _error(status, said) if status in _OF_THE_MODEL else ending
        state = RemoteState.FAILED
        if read.code == _POLICY:
            state = RemoteState.REFUSED_INPUT if _place(said)[:1] == ["body"] else RemoteState.REFUSED_OUTPUT
        return Answer(provider_id=provider_id, state=state, code=read.code, text=read.text, refused=read.refused)

    def cancel(self, provider_id: str) -> None:
        """See `ServiceAdapter`."""
        status, said = self._service.look("PUT", f"/{provider_id}/cancel")
        if status not in (200, 202, 400, 404):  # 400: it is over already.
            raise _error(status, said).of_question()

    def find(self, request: ServiceRequest, since: float) -> tuple[Answer, ...]:
        """See `ServiceAdapter`."""
        return ()

    def fetch(self, link: str, path: Path) -> None:
        """See `ServiceAdapter`."""
        download(link, path, self._patience)

    def verify_key(self) -> str:
        """See `ServiceAdapter`."""
        try:
            status, said = self._service.look("GET", _NOBODYS)
        except Unreachable as error:
            raise NotSent(str(error), NotSentWhy.UNREACHED) from error
        if status not in (200, 202, 404, 422) or not isinstance(said, Mapping):
            raise _error(status, said).of_key()
        return ""


def _app(model: str) -> str:
    """The part of a model's name under which its requests lie, as `AppId` of the SDK has it."""
    names = model.split("/")
    return "/".join(names[: 3 if names[0] in _NAMESPACES else 2])


def _body(request: ServiceRequest) -> dict[str, Any]:
    """The JSON of the create call. InputRefused for a picture that the model has no name for."""
    body: dict[str, Any] = dict(request.settings)
    for number, medium in enumerate(request.media):
        if not medium.part:
            raise InputRefused(f"{request.model} {medium.role}", code="role", refused=str(number))
        name = medium.part.removesuffix("[]")
        if name == medium.part:
            body[name] = data_uri(medium)
        else:
            body.setdefault(name, []).append(data_uri(medium))
    return body


def _links(said: Any) -> tuple[str, ...]:
    """Where the clip of a result lies: `video`, or `videos`, each with a `url`."""
    if not isinstance(said, Mapping):
        return ()
    clips = said.get("videos") or [said.get("video")]
    return tuple(clip["url"] for clip in clips if isinstance(clip, Mapping) and clip.get("url"))


def _error(status: int, body: Any, request: ServiceRequest | None = None) -> ErrorAnswer:
    said = body if isinstance(body, Mapping) else {"detail": body}
    detail = said.get("detail") or said.get("error") or ""
    issues = [issue for issue in detail if isinstance(issue, Mapping)] if isinstance(detail, list) else []
    text = "; ".join(str(issue.get("msg", "")) for issue in issues) or str(detail)
    kinds = [str(issue["type"]) for issue in issues if issue.get("type")]
    place = _place(body)
    return ErrorAnswer(
        status=status,
        text=text,
        code=kinds[0] if kinds else str(said.get("error_type") or ""),
        refused=_refused(place[1:], request),
        # The status of a key that may not do something is also that of an account without money.
        no_credit=status == 403 and "balance" in text.casefold(),
    )


def _place(body: Any) -> list[Any]:
    """Where the first of its issues is: "body", the field, the index."""
    detail = body.get("detail") if isinstance(body, Mapping) else body
    issues = detail if isinstance(detail, list) else []
    return next((list(issue["loc"]) for issue in issues if isinstance(issue, Mapping) and issue.get("loc")), [])


def _refused(place: list[Any], request: ServiceRequest | None) -> str:
    """Which input the place of a refused field names, as of `Answer`."""
    if place[:1] == ["prompt"]:
        return "prompt"
    if not place or request is None:
        return ""
    meant = [number for number, medium in enumerate(request.media) if medium.part.removesuffix("[]") == place[0]]
    index = place[1] if len(place) > 1 and isinstance(place[1], int) else 0
    return str(meant[index]) if index < len(meant) and (len(place) > 1 or len(meant) == 1) else ""
