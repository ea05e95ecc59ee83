"""MiniMax, by version 2 of its REST API, which has no SDK. Read in its guide of video generation, in a client that
speaks both versions by its API reference, and in the code of five others that agree on paths, fields and states. No
real account was tried.

Pictures go along as data URIs. It lists no tasks, so that a lost answer has to be looked up by a person; a task can't
be stopped. It says how many seconds it made, not what they cost.
"""

from __future__ import annotations

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
from matchcut.engines.hosted.requests import MediaRole, SentMedia, ServiceRequest

_ADDRESS = "https://api.minimax.io"
_STATES = {
    "queued": RemoteState.WAITING,
    "running": RemoteState.RUNNING,
    "succeeded": RemoteState.DONE,
    "failed": RemoteState.FAILED,
    "cancelled": RemoteState.CANCELLED,
}
_ROLES = {
    MediaRole.FIRST: "first_frame",
    MediaRole.LAST: "last_frame",
    MediaRole.REFERENCE: "reference_image",
    MediaRole.STYLE: "reference_image",
}
_SLOWER, _NO_CREDIT, _INPUT_REFUSED, _OUTPUT_REFUSED = 1002, 1008, 1026, 1027
_KEY_REFUSED = (1004, 2049)
_WRONG = (1026, 1039, 2013)
"""Codes for a request that it takes in no case."""


class MinimaxAdapter:
    """See the module."""

    def __init__(self, key: str, address: str, patience: Patience) -> None:
        self._patience = patience
        self._service = RestService(address or _ADDRESS, lambda: {"authorization": f"Bearer {key}"}, _error, patience)

    def prepare(self, request: ServiceRequest) -> ServiceRequest:
        """See `ServiceAdapter`."""
        _body(request)
        return request

    def submit(self, request: ServiceRequest) -> Answer:
        """See `ServiceAdapter`."""
        said = self._service.create("/v2/video_generation", _body(request))
        refusal = _refusal(said)
        if refusal is not None:
            raise refusal.of_create()
        return Answer(provider_id=str(said["task_id"]), state=RemoteState.WAITING)

    def poll(self, provider_id: str) -> Answer:
        """See `ServiceAdapter`."""
        said = self._service.ask("GET", f"/v2/query/video_generation/{provider_id}")
        refusal = _refusal(said)
        if refusal is not None:
            raise refusal.of_question()
        return _answer(provider_id, said["task"])

    def cancel(self, provider_id: str) -> None:
        """See `ServiceAdapter`."""

    def find(self, request: ServiceRequest, since: float) -> tuple[Answer, ...]:
        """See `ServiceAdapter`."""
        return ()

    def fetch(self, link: str, path: Path) -> None:
        """See `ServiceAdapter`."""
        download(link, path, self._patience)

    def verify_key(self) -> str:
        """See `ServiceAdapter`. It has no call for that; a task that there is not is asked after, for nothing."""
        try:
            status, said = self._service.look("GET", "/v2/query/video_generation/0")
        except Unreachable as error:
            raise NotSent(str(error), NotSentWhy.UNREACHED) from error
        refusal = _error(status, said).of_key()
        if status >= 500 or not isinstance(said, Mapping) or refusal.why is not NotSentWhy.UNREACHED:
            raise refusal
        return ""


def _body(request: ServiceRequest) -> dict[str, Any]:
    """The JSON of the create call. InputRefused for a picture that has no place in it."""
    content: list[dict[str, Any]] = [{"type": "text", "text": request.prompt}]
    for number, medium in enumerate(request.media):
        if medium.role not in _ROLES:
            raise InputRefused(f"{request.model} {medium.role}", code="role", refused=str(number))
        content.append({"type": "image_url", "image_url": {"url": data_uri(medium)}, "role": _ROLES[medium.role]})
    return {
        "model": request.model,
        "content": content,
        "resolution": request.resolution.upper(),
        "duration": request.seconds,
        # Frames have a shape of their own; without one it wants to be told.
        "ratio": "adaptive" if any(_is_frame(medium) for medium in request.media) else request.aspect,
        **request.settings,
    }


def _is_frame(medium: SentMedia) -> bool:
    return medium.role in (MediaRole.FIRST, MediaRole.LAST)


def _answer(provider_id: str, task: Mapping[str, Any]) -> Answer:
    status = str(task.get("status") or "")
    state = _STATES.get(status, RemoteState.RUNNING)
    error = task.get("error") or {}
    code = str(error.get("code") or "")
    if state is RemoteState.FAILED:
        refused = {str(_INPUT_REFUSED): RemoteState.REFUSED_INPUT, str(_OUTPUT_REFUSED): RemoteState.REFUSED_OUTPUT}
        state = refused.get(code, state)
    link = (task.get("content") or {}).get("url")
    return Answer(
        provider_id=provider_id,
        state=state,
        links=(link,) if link and state is RemoteState.DONE else (),
        code=code,
        text=str(error.get("message") or "") if status in _STATES else status,
        version=str(task.get("model") or ""),
    )


def _refusal(said: Any) -> ErrorAnswer | None:
    """What an answer with status 200 refuses, which says so in `base_resp`."""
    base = said.get("base_resp") if isinstance(said, Mapping) else None
    code = base.get("status_code") if isinstance(base, Mapping) else None
    if code in (0, None):
        return None
    return _error(400 if code in _WRONG else 500, said)


def _error(status: int, body: Any) -> ErrorAnswer:
    said = body if isinstance(body, Mapping) else {}
    base = said.get("base_resp") or {}
    error = said.get("error") or {}
    error = error if isinstance(error, Mapping) else {"message": error}
    codes = (str(code) for code in (base.get("status_code"), error.get("code")))
    number = next((int(code) for code in codes if code.isdecimal()), None)
    if number == _SLOWER:
        status = 429
    elif number in _KEY_REFUSED:
        status = 401
    return ErrorAnswer(
        status=status,
        text=str(base.get("status_msg") or error.get("message") or (body if isinstance(body, str) else "")),
        code=str(number or error.get("code") or error.get("type") or ""),
        no_credit=number == _NO_CREDIT,
    )
