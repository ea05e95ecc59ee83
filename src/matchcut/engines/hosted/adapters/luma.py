"""Luma's Ray 3.2, over its own SDK. Read in luma-agents 0.5.0 (`types/`, `resources/`). No real account was tried.

Pictures go in the call itself, as base64. First and last frame of 5 s go as start and end; with more of them, of 10 s
or in HDR they go as keyframes, each at a frame of the clip's own grid of 24 a second. It lists no generations and stops
none, so a lost answer has to be looked up by a person, and what was begun is paid. It tells no cost, and does not say
whether what it moderates came in or out; the same request may pass, so it counts as what came out.
"""

from __future__ import annotations

import functools
import typing
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import luma_agents
from luma_agents.types.video_options_param import VideoOptionsParam

from matchcut.engines.hosted.adapter import Answer, InputRefused, Patience, RemoteState, ServiceAdapter
from matchcut.engines.hosted.adapters.downloading import download
from matchcut.engines.hosted.adapters.inline import in_base64, media_type
from matchcut.engines.hosted.adapters.rest import detail_error
from matchcut.engines.hosted.adapters.stainless import StainlessErrors, sdk_client
from matchcut.engines.hosted.requests import MediaRole, SentMedia, ServiceRequest

_RATE = 24
_ENDS_SECONDS = 5
"""The duration that start and end frame are for; longer clips take keyframes."""

_STATES = {
    "queued": RemoteState.WAITING,
    "processing": RemoteState.RUNNING,
    "completed": RemoteState.DONE,
    "failed": RemoteState.FAILED,
}
_FAILURES = {
    "content_moderated": RemoteState.REFUSED_OUTPUT,
    "output_not_found": RemoteState.EXPIRED,
    "image_too_large": RemoteState.REFUSED_INPUT,
    "unsupported_format": RemoteState.REFUSED_INPUT,
    "corrupt_input": RemoteState.REFUSED_INPUT,
    "invalid_request": RemoteState.REFUSED_INPUT,
}
"""What a failure's code says; the rest (generation_failed, budget_exhausted, rate_limited) are failures."""

_ENDS = {MediaRole.FIRST: "start_frame", MediaRole.LAST: "end_frame"}


class LumaAdapter(ServiceAdapter):
    """See the module."""

    def __init__(self, key: str, address: str, patience: Patience) -> None:
        self._patience = patience
        client = sdk_client(patience)
        self._client = luma_agents.Luma(
            auth_token=key, base_url=address or None, timeout=client.timeout, max_retries=0, http_client=client
        )
        self._errors = StainlessErrors(luma_agents, detail_error)

    def prepare(self, request: ServiceRequest) -> ServiceRequest:
        _video(request)  # What the model can't be asked for is told before anything is sent.
        return request

    def submit(self, request: ServiceRequest) -> Answer:
        video: Any = _video(request)
        read = functools.partial(detail_error, place=functools.partial(_refused, request))
        with StainlessErrors(luma_agents, read).of_create():
            return _generation_answer(
                self._client.generations.create(
                    model=typing.cast(Any, request.model),
                    type="video",
                    prompt=request.prompt,
                    aspect_ratio=typing.cast(Any, request.aspect or None),
                    video=video,
                )
            )

    def poll(self, provider_id: str) -> Answer:
        with self._errors.of_question():
            return _generation_answer(self._client.generations.get(provider_id))

    def cancel(self, provider_id: str) -> None:
        """It stops nothing."""

    def find(self, request: ServiceRequest, since: float) -> tuple[Answer, ...]:
        return ()

    def fetch(self, link: str, path: Path) -> None:
        download(link, path, self._patience)

    def verify_key(self) -> str:
        with self._errors.of_key():
            self._client.files.list(limit=1)
        return ""


def _generation_answer(generation: Any) -> Answer:
    state = _STATES.get(generation.state, RemoteState.RUNNING)
    code = generation.failure_code or ""
    text = generation.failure_reason or ""
    if state is RemoteState.FAILED:
        state = _FAILURES.get(code, state)
    outputs = generation.output or () if state is RemoteState.DONE else ()
    return Answer(
        provider_id=generation.id,
        state=state,
        links=tuple(output.url for output in outputs if output.type == "video"),
        code=code,
        text=text if generation.state in _STATES else str(generation.state),
        version=str(generation.model),
    )


def _video(request: ServiceRequest) -> dict[str, Any]:
    """The video options of the create call. InputRefused for what the model can't be asked for."""
    for index, medium in enumerate(request.media):
        at = _anchor(medium, request.seconds)
        if at is None or not 0 <= at <= _RATE * request.seconds:
            raise InputRefused(f"{request.model} {medium.role}", code="role", refused=str(index))
    unknown = request.settings.keys() - typing.get_type_hints(VideoOptionsParam).keys()
    if unknown:
        raise InputRefused(f"{request.model} {min(unknown)}", code="field")
    video: dict[str, Any] = {"duration": f"{request.seconds}s", "resolution": request.resolution or None}
    video |= request.settings
    if _goes_by_ends(request):
        video |= {_ENDS[medium.role]: _picture(medium) for medium in request.media}
    elif request.media:
        anchored = _anchored(request)
        video["keyframes"] = [_picture(medium) for medium in anchored]
        video["keyframe_indexes"] = [_anchor(medium, request.seconds) for medium in anchored]
    return video


def _goes_by_ends(request: ServiceRequest) -> bool:
    return (
        request.seconds == _ENDS_SECONDS
        and not request.settings.get("hdr")
        and all(medium.role in _ENDS for medium in request.media)
    )


def _anchored(request: ServiceRequest) -> Sequence[SentMedia]:
    return sorted(request.media, key=lambda medium: _anchor(medium, request.seconds) or 0)


def _anchor(medium: SentMedia, seconds: int) -> int | None:
    """At which frame of the clip's grid a picture stands; None for one that can't stand in it."""
    match medium.role:
        case MediaRole.FIRST:
            return 0
        case MediaRole.LAST:
            return _RATE * seconds
        case MediaRole.KEYFRAME:
            return medium.at
    return None


def _picture(medium: SentMedia) -> dict[str, str]:
    if medium.link:
        return {"url": medium.link}
    return {"data": in_base64(medium), "media_type": media_type(medium)}


def _refused(request: ServiceRequest, path: tuple[Any, ...]) -> str:
    """Which input the path of a refused field names, as of `Answer`."""
    if path[:1] == ("prompt",):
        return "prompt"
    if path[:1] != ("video",) or len(path) == 1:
        return ""
    roles = [role for role, field in _ENDS.items() if field == path[1]]
    meant = [medium for medium in request.media if medium.role in roles]
    if path[1] in ("keyframes", "keyframe_indexes") and path[2:3] and isinstance(path[2], int):
        meant = list(_anchored(request)[path[2] : path[2] + 1])
    return str(request.media.index(meant[0])) if meant else ""
