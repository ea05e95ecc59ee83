"""Replicate, by its REST API. Read in replicate 1.0.7 (`client.py`, `prediction.py`, `model.py`, `file.py`), whose
types the tests' service is held against. No real account was tried.

The SDK is not used: it sends the create call without any time-out, repeats each question up to ten times, and goes by
no proxy of the environment, since it brings its client a transport of its own. A model's own names of the parts of a
request are in `settings` and the `part` of a picture; pictures are uploaded first, where only the account can see them,
and stay for a day. It lists predictions with what went into them, by which a lost one is found. It says how long one
ran, not what it cost.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from matchcut.engines.hosted.adapter import Answer, InputRefused, Patience, RemoteState
from matchcut.engines.hosted.adapters.downloading import download
from matchcut.engines.hosted.adapters.rest import ErrorAnswer, RestService
from matchcut.engines.hosted.requests import SentMedia, ServiceRequest

_ADDRESS = "https://api.replicate.com"
_STATES = {
    "starting": RemoteState.WAITING,
    "processing": RemoteState.RUNNING,
    "succeeded": RemoteState.DONE,
    "failed": RemoteState.FAILED,
    "canceled": RemoteState.CANCELLED,
    "aborted": RemoteState.CANCELLED,
}
_PAGES = 5
"""How many pages of predictions are looked through, of a hundred each, newest first."""

_EARLIER = 120.0
"""How many seconds a service's clock may be behind ours."""

_PERCENT = re.compile(r"^\s*(\d+)%\s*\|")
"""How progress stands in a prediction's log, as the SDK reads it."""

_REFUSING = ("flagged", "sensitive", "safety", "nsfw", "content policy", "moderat")
"""What models there say of what their filters stop; the code E005 is Replicate's own of it."""


class ReplicateAdapter:
    """See the module."""

    def __init__(self, key: str, address: str, patience: Patience) -> None:
        self._key, self._address, self._patience = key, (address or _ADDRESS).rstrip("/"), patience
        self._service = RestService(self._address, self._headers, _error, patience)

    def _headers(self) -> Mapping[str, str]:
        return {"authorization": f"Bearer {self._key}"}

    def prepare(self, request: ServiceRequest) -> ServiceRequest:
        """See `ServiceAdapter`."""
        for number, medium in enumerate(request.media):
            if not medium.part:
                raise InputRefused(f"{request.model} {medium.role}", code="role", refused=str(number))
        return replace(request, media=tuple(self._uploaded(medium) for medium in request.media))

    def _uploaded(self, medium: SentMedia) -> SentMedia:
        if medium.link:
            return medium
        said = self._service.upload("/v1/files", "content", medium.path, f"{medium.role}{medium.path.suffix}")
        return replace(medium, link=said["urls"]["get"])

    def submit(self, request: ServiceRequest) -> Answer:
        """See `ServiceAdapter`."""
        return _answer(self._service.create(f"/v1/models/{request.model}/predictions", {"input": _input(request)}))

    def poll(self, provider_id: str) -> Answer:
        """See `ServiceAdapter`."""
        return _answer(self._service.ask("GET", f"/v1/predictions/{provider_id}"))

    def cancel(self, provider_id: str) -> None:
        """See `ServiceAdapter`."""
        self._service.ask("POST", f"/v1/predictions/{provider_id}/cancel")

    def find(self, request: ServiceRequest, since: float) -> tuple[Answer, ...]:
        """See `ServiceAdapter`."""
        answers: list[Answer] = []
        path = "/v1/predictions"
        for _ in range(_PAGES):
            page = self._service.ask("GET", path)
            same = [job for job in page["results"] if job["model"] == request.model and job["input"] == _input(request)]
            answers += [_answer(job) for job in same if _made_at(job) > since - _EARLIER]
            path = str(page.get("next") or "").removeprefix(self._address)
            if not path or not page["results"] or _made_at(page["results"][-1]) < since - _EARLIER:
                break
        return tuple(answers)

    def fetch(self, link: str, path: Path) -> None:
        """See `ServiceAdapter`."""
        download(link, path, self._patience)

    def verify_key(self) -> str:
        """See `ServiceAdapter`."""
        return str(self._service.verify("/v1/account").get("username", ""))


def _input(request: ServiceRequest) -> dict[str, Any]:
    values: dict[str, Any] = dict(request.settings)
    for medium in request.media:
        name = medium.part.removesuffix("[]")
        if name == medium.part:
            values[name] = medium.link
        else:
            values[name] = [*values.get(name, ()), medium.link]
    return values


def _made_at(prediction: Mapping[str, Any]) -> float:
    return datetime.fromisoformat(prediction["created_at"]).timestamp()


def _answer(prediction: Mapping[str, Any]) -> Answer:
    status = str(prediction["status"])
    state = _STATES.get(status, RemoteState.RUNNING)
    said = str(prediction.get("error") or "")
    if state is RemoteState.FAILED and ("E005" in said or any(word in said.casefold() for word in _REFUSING)):
        state = RemoteState.REFUSED_OUTPUT
    output = prediction.get("output")
    links = [output] if isinstance(output, str) else output if isinstance(output, list) else []
    percents = [match[1] for line in str(prediction.get("logs") or "").splitlines() if (match := _PERCENT.match(line))]
    return Answer(
        provider_id=prediction["id"],
        state=state,
        part=10 * int(percents[-1]) if percents and state is RemoteState.RUNNING else None,
        links=tuple(links) if state is RemoteState.DONE else (),
        text=said if status in _STATES else status,
        version=str(prediction.get("version") or ""),
    )


def _error(status: int, body: Any) -> ErrorAnswer:
    said = body if isinstance(body, Mapping) else {"detail": body}
    wrong = said.get("invalid_fields") or []
    fields = [str(field.get("field", "")) for field in wrong if isinstance(field, Mapping)]
    text = str(said.get("detail") or said.get("title") or "")
    return ErrorAnswer(
        status=status,
        text=text,
        code=str(said.get("title") or "") if said.get("detail") else "",
        refused="prompt" if any(field.endswith("prompt") for field in fields) or "input.prompt" in text else "",
    )
