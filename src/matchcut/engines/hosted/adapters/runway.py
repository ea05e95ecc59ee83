"""Runway, over its own SDK. Read in runwayml 5.24.0 (`types/`, `resources/tasks.py`, `resources/uploads.py`, `lib/`),
its page of task failures for the codes. No real account was tried.

What each model takes stands in the SDK's own types, and is read there: nothing that a model has no field for is sent.
Pictures are uploaded first (for 24 hours, free). It lists no tasks, so that a lost answer has to be looked up by a
person. A task is stopped only while it waits: then its price is given back; one that runs is paid whatever happens,
and deleting one that is done throws the clip away.
"""

from __future__ import annotations

import functools
import typing
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import runwayml
from runwayml.types.image_to_video_create_params import ImageToVideoCreateParams
from runwayml.types.text_to_video_create_params import TextToVideoCreateParams

from matchcut.engines.hosted.adapter import Answer, InputRefused, Patience, RemoteState, ServiceAdapter
from matchcut.engines.hosted.adapters.downloading import download
from matchcut.engines.hosted.adapters.rest import ErrorAnswer
from matchcut.engines.hosted.adapters.stainless import StainlessErrors, sdk_client
from matchcut.engines.hosted.requests import MediaRole, SentMedia, ServiceRequest

_CREDIT = 10_000
"""What a credit costs, in micro-units of USD, as Runway's own page says: one cent."""

_STATES = {
    "PENDING": RemoteState.WAITING,
    "THROTTLED": RemoteState.WAITING,
    "RUNNING": RemoteState.RUNNING,
    "SUCCEEDED": RemoteState.DONE,
    "FAILED": RemoteState.FAILED,
    "CANCELLED": RemoteState.CANCELLED,
}
_OVER = ("SUCCEEDED", "FAILED", "CANCELLED")
_FAILURES = (
    ("SAFETY.INPUT", RemoteState.REFUSED_INPUT),
    ("INPUT_PREPROCESSING.SAFETY", RemoteState.REFUSED_INPUT),
    ("ASSET.INVALID", RemoteState.REFUSED_INPUT),
    ("SAFETY", RemoteState.REFUSED_OUTPUT),
)
"""What a failure's code begins with, and what that says."""

_FRAMES = (MediaRole.FIRST, MediaRole.LAST)


class RunwayAdapter(ServiceAdapter):
    """See the module."""

    def __init__(self, key: str, address: str, patience: Patience) -> None:
        self._patience = patience
        client = sdk_client(patience)
        self._client = runwayml.RunwayML(
            api_key=key, base_url=address or None, timeout=client.timeout, max_retries=0, http_client=client
        )
        self._errors = StainlessErrors(runwayml, _error)

    def prepare(self, request: ServiceRequest) -> ServiceRequest:
        _body(request)  # What the model can't be asked for is not uploaded.
        return replace(request, media=tuple(self._uploaded(medium) for medium in request.media))

    def _uploaded(self, medium: SentMedia) -> SentMedia:
        if medium.link:
            return medium
        # The name is sent, and an own file's may tell more than its picture.
        file = (f"{medium.role}{medium.path.suffix}", medium.path.read_bytes())
        with self._errors.of_upload():
            return replace(medium, link=self._client.uploads.create_ephemeral(file=file).uri)

    def submit(self, request: ServiceRequest) -> Answer:
        body = _body(request)
        errors = StainlessErrors(runwayml, functools.partial(_error, request=request))
        with errors.of_create():
            if "prompt_image" in body:
                return _new_job(self._client.image_to_video.create(**body))
            return _new_job(self._client.text_to_video.create(**body))

    def poll(self, provider_id: str) -> Answer:
        with self._errors.of_question():
            return _task_answer(self._client.tasks.retrieve(provider_id))

    def cancel(self, provider_id: str) -> None:
        with self._errors.of_question():
            task = self._client.tasks.retrieve(provider_id)
            if _STATES.get(task.status) is RemoteState.WAITING:
                self._client.tasks.delete(provider_id)

    def find(self, request: ServiceRequest, since: float) -> tuple[Answer, ...]:
        return ()

    def fetch(self, link: str, path: Path) -> None:
        download(link, path, self._patience)

    def verify_key(self) -> str:
        with self._errors.of_key():
            return f"{self._client.organization.retrieve().credit_balance} credits"


def _new_job(task: Any) -> Answer:
    return Answer(provider_id=task.id, state=RemoteState.WAITING)


def _task_answer(task: Any) -> Answer:
    state = _STATES.get(task.status, RemoteState.RUNNING)
    code = getattr(task, "failure_code", None) or ""
    if state is RemoteState.FAILED:
        state = next((said for start, said in _FAILURES if code.startswith(start)), state)
    return Answer(
        provider_id=task.id,
        state=state,
        part=round(1000 * task.progress) if task.status == "RUNNING" else None,
        links=tuple(task.output) if state is RemoteState.DONE else (),
        cost=round(_CREDIT * task.cost.credits) if task.status in _OVER else None,
        code=code,
        text=getattr(task, "failure", "") if task.status in _STATES else str(task.status),
        refused="prompt" if code.startswith("SAFETY.INPUT.TEXT") else "",
    )


def _error(status: int, body: Any, request: ServiceRequest | None = None) -> ErrorAnswer:
    said = body if isinstance(body, Mapping) else {"error": body}
    issues = [issue for issue in said.get("issues") or () if isinstance(issue, Mapping)]
    texts = [str(said.get("error") or "")]
    texts += [f"{'.'.join(map(str, issue.get('path', ())))}: {issue.get('message', '')}" for issue in issues]
    return ErrorAnswer(
        status=status,
        text="; ".join(filter(None, texts)),
        refused=next((place for issue in issues if (place := _refused(issue.get("path") or (), request))), ""),
        # It answers 400 where credits are lacking, and has no code for that.
        no_credit=status == 400 and not issues and "credits" in texts[0],
    )


def _refused(path: Iterable[Any], request: ServiceRequest | None) -> str:
    """Which input the path of a refused field names, as of `Answer`."""
    field, *rest = [*path, None]
    if field == "promptText":
        return "prompt"
    if request is None or field not in ("promptImage", "references"):
        return ""
    meant = [
        index for index, medium in enumerate(request.media) if (medium.role in _FRAMES) == (field == "promptImage")
    ]
    number = rest[0] if isinstance(rest[0], int) else 0 if len(meant) == 1 else None
    return str(meant[number]) if number is not None and number < len(meant) else ""


def _body(request: ServiceRequest) -> dict[str, Any]:
    """The fields of the create call, by the SDK's names. InputRefused for what the model can't be asked for."""
    frames = [medium for medium in request.media if medium.role in _FRAMES]
    references = [medium for medium in request.media if medium.role not in _FRAMES]
    takes = _takes(request.model, bool(frames))
    if takes is None:
        raise InputRefused(f"{request.model} {'image_to_video' if frames else 'text_to_video'}", code="model")
    body: dict[str, Any] = {"model": request.model, "prompt_text": request.prompt, "duration": request.seconds}
    if "ratio" in takes:
        body["ratio"] = _ratio(request, takes["ratio"])
    if request.resolution and "resolution" in takes:
        body["resolution"] = _choice(takes["resolution"], request.resolution) or request.resolution
    if "audio" in takes:
        body["audio"] = request.sound
    if request.seed is not None:
        body["seed"] = request.seed
    if request.negative_prompt:
        body["negative_prompt"] = request.negative_prompt
    if frames:
        body["prompt_image"] = [{"position": medium.role.value, "uri": medium.link} for medium in frames]
    if references:
        body["references"] = [{"uri": medium.link} for medium in references]
    body |= request.settings
    for field in body:
        if field not in takes:
            at_fault = str(request.media.index(references[0])) if field == "references" else ""
            raise InputRefused(f"{request.model} {field}", code="field", refused=at_fault)
    for index, medium in enumerate(request.media):
        if medium.role not in (*_FRAMES, MediaRole.REFERENCE):
            raise InputRefused(f"{request.model} {medium.role}", code="role", refused=str(index))
    return body


def _ratio(request: ServiceRequest, hint: Any) -> str:
    width, height = request.size
    ways = (f"{width}:{height}", request.aspect, f"auto_{request.resolution}")
    ratio = next((word for way in ways if (word := _choice(hint, way))), None)
    if ratio is None:
        raise InputRefused(f"{request.model} ratio {width}:{height}", code="ratio")
    return ratio


def _choice(hint: Any, wanted: str) -> str | None:
    """A word that a field's type has, whatever its case; None where it has no such word."""
    words = [word for word in typing.get_args(hint) if isinstance(word, str)]
    words += [word for inner in typing.get_args(hint) for word in typing.get_args(inner) if isinstance(word, str)]
    return next((word for word in words if word.casefold() == wanted.casefold()), None)


@functools.cache
def _takes(model: str, has_frames: bool) -> Mapping[str, Any] | None:
    """The fields that the SDK has for a model, with their types; None where it has no such model for this."""
    for kind in typing.get_args(ImageToVideoCreateParams if has_frames else TextToVideoCreateParams):
        hints = typing.get_type_hints(kind)
        if model in typing.get_args(hints["model"]):
            return hints
    return None
