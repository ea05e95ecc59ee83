"""Luma's older API with Ray 2, over its own SDK. Read in lumaai 1.21.0 (`types/`, `resources/`). No real account was
tried.

It takes pictures only from where they lie in the net and keeps none itself, so that a picture of this machine is
refused here before anything is sent. It lists its generations with what was asked, so a lost answer is found again.
Deleting one throws it away and is not said to give its price back; so nothing is stopped. It tells no cost, and why
something failed only in words.
"""

from __future__ import annotations

import functools
import typing
from datetime import UTC
from pathlib import Path
from typing import Any

import lumaai
from lumaai.types.generation_create_params import GenerationCreateParams

from matchcut.engines.hosted.adapter import Answer, InputRefused, Patience, RemoteState, ServiceAdapter
from matchcut.engines.hosted.adapters.downloading import download
from matchcut.engines.hosted.adapters.rest import detail_error
from matchcut.engines.hosted.adapters.stainless import StainlessErrors, sdk_client
from matchcut.engines.hosted.requests import MediaRole, ServiceRequest

_STATES = {
    "queued": RemoteState.WAITING,
    "dreaming": RemoteState.RUNNING,
    "completed": RemoteState.DONE,
    "failed": RemoteState.FAILED,
}
_KEYFRAMES = {MediaRole.FIRST: "frame0", MediaRole.LAST: "frame1"}

_PAGE = 100
_PAGES = 10


class LumaaiAdapter(ServiceAdapter):
    """See the module."""

    def __init__(self, key: str, address: str, patience: Patience) -> None:
        self._patience = patience
        client = sdk_client(patience)
        self._client = lumaai.LumaAI(
            auth_token=key, base_url=address or None, timeout=client.timeout, max_retries=0, http_client=client
        )
        self._errors = StainlessErrors(lumaai, detail_error)

    def prepare(self, request: ServiceRequest) -> ServiceRequest:
        _body(request)  # What it can't be asked for is told before anything is sent.
        return request

    def submit(self, request: ServiceRequest) -> Answer:
        body = _body(request)
        read = functools.partial(detail_error, place=functools.partial(_refused, request))
        with StainlessErrors(lumaai, read).of_create():
            return _generation_answer(self._client.generations.create(**body))

    def poll(self, provider_id: str) -> Answer:
        with self._errors.of_question():
            return _generation_answer(self._client.generations.get(provider_id))

    def cancel(self, provider_id: str) -> None:
        """It stops nothing that would not be paid."""

    def find(self, request: ServiceRequest, since: float) -> tuple[Answer, ...]:
        body = _body(request)
        answers: list[Answer] = []
        for number in range(_PAGES):
            with self._errors.of_question():
                page = self._client.generations.list(limit=_PAGE, offset=number * _PAGE)
            answers += [_generation_answer(listed) for listed in page.generations if _may_be(listed, body, since)]
            if not page.has_more:
                break
        return tuple(answers)

    def fetch(self, link: str, path: Path) -> None:
        download(link, path, self._patience)

    def verify_key(self) -> str:
        with self._errors.of_key():
            return f"{self._client.credits.get().credit_balance / 100:.2f} USD"


def _generation_answer(generation: Any) -> Answer:
    state = _STATES.get(generation.state, RemoteState.RUNNING)
    text = generation.failure_reason or ""
    if state is RemoteState.FAILED and "moderat" in text.casefold():
        state = RemoteState.REFUSED_OUTPUT  # Of what, it does not say; the same request may pass.
    video = generation.assets.video if generation.assets is not None else None
    return Answer(
        provider_id=generation.id or "",
        state=state,
        links=(video,) if video and state is RemoteState.DONE else (),
        text=text if generation.state in _STATES else str(generation.state),
        version=generation.model or "",
    )


def _may_be(listed: Any, body: dict[str, Any], since: float) -> bool:
    """Whether a listed generation may be the one that was asked for; what it does not tell counts for it."""
    created = listed.created_at
    if created is not None and created.replace(tzinfo=created.tzinfo or UTC).timestamp() < since:
        return False
    asked = listed.request.to_dict() if listed.request is not None else {}
    return all(asked.get(field, value) == value for field, value in body.items())


def _body(request: ServiceRequest) -> dict[str, Any]:
    """The fields of the create call. InputRefused for what it can't be asked for."""
    unknown = request.settings.keys() - typing.get_type_hints(GenerationCreateParams).keys()
    if unknown:
        raise InputRefused(f"{request.model} {min(unknown)}", code="field")
    body: dict[str, Any] = {
        "model": request.model,
        "prompt": request.prompt,
        "duration": f"{request.seconds}s",
        **({"aspect_ratio": request.aspect} if request.aspect else {}),
        **({"resolution": request.resolution} if request.resolution else {}),
        **request.settings,
    }
    for index, medium in enumerate(request.media):
        if medium.role not in _KEYFRAMES or not medium.link:
            code = "role" if medium.role not in _KEYFRAMES else "url"
            raise InputRefused(f"{request.model} {medium.role}", code=code, refused=str(index))
    if request.media:
        body["keyframes"] = {_KEYFRAMES[medium.role]: {"type": "image", "url": medium.link} for medium in request.media}
    return body


def _refused(request: ServiceRequest, path: tuple[Any, ...]) -> str:
    """Which input the path of a refused field names, as of `Answer`."""
    if path[:1] == ("prompt",):
        return "prompt"
    places = [str(index) for index, medium in enumerate(request.media) if _KEYFRAMES.get(medium.role) in path]
    return places[0] if places else ""
