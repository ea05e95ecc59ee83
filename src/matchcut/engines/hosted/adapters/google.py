"""Google, over its own SDK. Read in google-genai 3.6.1 (`_gaos/google_genai.py`, `_interactions_continuation.py`,
`_gaos/utils/retries.py`, `models.py`, `_operations_converters.py`). No real account was tried.

Omni is asked by interactions of the Gemini API, in the background, where the service goes on by itself and the SDK
makes no further call. Veo stands on the Agent Platform, asked by `generate_videos` with a key of its express mode; it
hands out clips inside of its answer, so their links say but where that answer is. Neither lists its jobs, so that a
lost answer has to be looked up by a person, and neither says what a job costs. A Veo job can't be stopped by this SDK.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
from google import genai
from google.genai import errors, types
from google.genai._gaos.lib import compat_errors
from google.genai.interactions import CreateModelInteraction

from matchcut.engines.hosted.adapter import (
    Answer,
    InputRefused,
    JobUnknown,
    LinkExpired,
    NotSent,
    NotSentWhy,
    Patience,
    RemoteState,
    Unreachable,
)
from matchcut.engines.hosted.adapters.downloading import download
from matchcut.engines.hosted.adapters.inline import in_base64, media_type
from matchcut.engines.hosted.adapters.rest import ErrorAnswer, lost_create, lost_question, retry_after
from matchcut.engines.hosted.adapters.stainless import StainlessErrors, sdk_client
from matchcut.engines.hosted.requests import MediaRole, SentMedia, ServiceRequest

_STATES = {
    "queued": RemoteState.WAITING,
    "in_progress": RemoteState.RUNNING,
    "requires_continuation": RemoteState.RUNNING,
    "completed": RemoteState.DONE,
    "failed": RemoteState.FAILED,
    "incomplete": RemoteState.FAILED,
    "budget_exceeded": RemoteState.FAILED,
    "cancelled": RemoteState.CANCELLED,
}
_OPERATION = "/operations/"
"""What the name of a Veo job has in it, and the id of an interaction has not."""

_INLINE = "inline:"
"""What the link of a clip begins with that lies in the answer of the job named behind it."""

_FILES = "generativelanguage.googleapis.com"
"""Where the Gemini API keeps files, which it hands out for a key."""

_FILE = re.compile(r"(https?://[^?]*/files/([a-z0-9]+))(?::download|\?|$)")
"""The address of such a file, as its page of Omni and `t_file_name` of the SDK have it."""

_REFUSING = ("safety", "blocked", "prohibited", "responsible ai", "sensitive words")
"""What Google says of what its filters stop."""

_INVALID_ARGUMENT = 3
"""The code of google.rpc for a request that is taken in no case."""


class GoogleAdapter:
    """See the module."""

    def __init__(self, key: str, address: str, patience: Patience) -> None:
        self._key, self._address, self._patience = key, address.rstrip("/"), patience
        self._client = self._connected(vertexai=False)
        self._platform = self._connected(vertexai=True)
        self._errors = StainlessErrors(compat_errors, _error)

    def _connected(self, *, vertexai: bool) -> genai.Client:
        options = types.HttpOptions(
            base_url=self._address or None,
            timeout=round(1000 * self._patience.read),
            retry_options=types.HttpRetryOptions(attempts=1),
            httpx_client=sdk_client(self._patience),
        )
        return genai.Client(vertexai=vertexai, api_key=self._key, http_options=options)

    def prepare(self, request: ServiceRequest) -> ServiceRequest:
        """See `ServiceAdapter`. Pictures go along in the request itself; what it can't hold is refused here."""
        for number, medium in enumerate(request.media):
            if medium.role not in (MediaRole.FIRST, MediaRole.LAST, MediaRole.REFERENCE, MediaRole.STYLE):
                raise InputRefused(f"{request.model} {medium.role}", code="role", refused=str(number))
        try:
            _veo(request) if request.model.startswith("veo") else CreateModelInteraction.model_validate(_omni(request))
        except ValueError as error:
            raise InputRefused(str(error), code="field") from error
        return request

    def submit(self, request: ServiceRequest) -> Answer:
        """See `ServiceAdapter`."""
        if request.model.startswith("veo"):
            with self._platform_errors(lost_create, ErrorAnswer.of_create):
                operation = self._platform.models.generate_videos(**_veo(request))
            return Answer(provider_id=operation.name or "", state=RemoteState.WAITING)
        with self._errors.of_create():
            return _interaction(self._client.interactions.create(**_omni(request)))

    def poll(self, provider_id: str) -> Answer:
        """See `ServiceAdapter`."""
        if _OPERATION in provider_id:
            return _operation(self._operation(provider_id))
        with self._errors.of_question():
            return _interaction(self._client.interactions.get(id=provider_id))

    def cancel(self, provider_id: str) -> None:
        """See `ServiceAdapter`."""
        if _OPERATION not in provider_id:
            with self._errors.of_question():
                self._client.interactions.cancel(id=provider_id)

    def find(self, request: ServiceRequest, since: float) -> tuple[Answer, ...]:
        """See `ServiceAdapter`."""
        return ()

    def fetch(self, link: str, path: Path) -> None:
        """See `ServiceAdapter`."""
        if link.startswith(_INLINE):
            path.write_bytes(self._inline(link.removeprefix(_INLINE)))
            return
        if urlsplit(link).netloc not in (urlsplit(self._address).netloc, _FILES):
            download(link, path, self._patience)
            return
        file = _FILE.match(link)
        if file:
            self._look_at_file(file[2])
            link = f"{file[1]}:download?alt=media"
        download(link, path, self._patience, {"x-goog-api-key": self._key})

    def verify_key(self) -> str:
        """See `ServiceAdapter`."""
        with self._platform_errors(_lost_key, ErrorAnswer.of_key):
            self._client.models.list(config={"page_size": 1})
        return ""

    def _look_at_file(self, name: str) -> None:
        """See that a file is there: a job may be done before its clip is. Unreachable until it is, LinkExpired."""
        try:
            with self._platform_errors(lost_question, ErrorAnswer.of_question):
                state = self._client.files.get(name=f"files/{name}").state
        except JobUnknown as error:
            raise LinkExpired(str(error)) from error
        if state is types.FileState.FAILED:
            raise LinkExpired(state.value)
        if state is types.FileState.PROCESSING:
            raise Unreachable(state.value)

    def _inline(self, job: str) -> bytes:
        """The clip in the answer of a job. Unreachable, LinkExpired where it holds none any more."""
        if _OPERATION in job:
            clips = getattr(self._operation(job).response, "generated_videos", None) or []
            clip = next((film.video.video_bytes for film in clips if film.video), None)
        else:
            with self._errors.of_question():
                video = self._client.interactions.get(id=job).output_video
            data = video.data if video else None
            clip = base64.b64decode(data) if isinstance(data, str) else data
        if not clip:
            raise LinkExpired(job)
        return bytes(clip)

    def _operation(self, name: str) -> types.GenerateVideosOperation:
        with self._platform_errors(lost_question, ErrorAnswer.of_question):
            return self._platform.operations.get(types.GenerateVideosOperation.model_validate({"name": name}))

    @contextmanager
    def _platform_errors(self, lost: Any, answered: Any) -> Iterator[None]:
        """Around a call of the SDK's older part, which has other errors than interactions."""
        try:
            yield
        except errors.APIError as error:
            read = _error(error.code, error.details)
            headers = getattr(error.response, "headers", {})
            raise answered(
                ErrorAnswer(
                    status=read.status,
                    text=read.text or str(error),
                    code=read.code,
                    no_credit=read.no_credit,
                    retry_after=retry_after(headers),
                )
            ) from error
        except httpx.HTTPError as error:
            raise lost(error) from error


def _lost_key(error: Exception) -> NotSent:
    return NotSent(str(lost_question(error)), NotSentWhy.UNREACHED)


def _omni(request: ServiceRequest) -> dict[str, Any]:
    """The arguments of `interactions.create`."""
    roles = {medium.role for medium in request.media}
    references = roles & {MediaRole.REFERENCE, MediaRole.STYLE}
    task = "reference_to_video" if references else "image_to_video" if roles else "text_to_video"
    form: dict[str, Any] = {"type": "video", "delivery": "uri", "duration": f"{request.seconds}s"}
    form |= {"aspect_ratio": request.aspect} if request.aspect else {}
    form |= {"resolution": request.resolution} if request.resolution else {}
    pictures = [
        {"type": "image", "mime_type": media_type(medium), "data": in_base64(medium)}
        for medium in sorted(request.media, key=lambda medium: medium.role is MediaRole.LAST)
    ]
    return {
        "model": request.model,
        "input": [{"type": "text", "text": request.prompt}, *pictures],
        "generation_config": {"video_config": {"task": task}},
        "response_format": form,
        "background": True,
        **request.settings,
    }


def _veo(request: ServiceRequest) -> dict[str, Any]:
    """The arguments of `generate_videos`."""
    images = {medium.role: _image(medium) for medium in request.media}
    kinds = {MediaRole.REFERENCE: "ASSET", MediaRole.STYLE: "STYLE"}
    references = [
        {"image": _image(medium), "reference_type": kinds[medium.role]}
        for medium in request.media
        if medium.role in kinds
    ]
    config = types.GenerateVideosConfig.model_validate(
        {
            "number_of_videos": 1,
            "duration_seconds": request.seconds,
            "aspect_ratio": request.aspect or None,
            "resolution": request.resolution or None,
            "seed": request.seed,
            "negative_prompt": request.negative_prompt or None,
            "generate_audio": request.sound,
            "last_frame": images.get(MediaRole.LAST),
            "reference_images": references or None,
            **request.settings,
        }
    )
    source = types.GenerateVideosSource(prompt=request.prompt, image=images.get(MediaRole.FIRST))
    return {"model": request.model, "source": source, "config": config}


def _image(medium: SentMedia) -> types.Image:
    return types.Image(image_bytes=medium.path.read_bytes(), mime_type=media_type(medium))


def _interaction(said: Any) -> Answer:
    status = str(said.status)
    state = _STATES.get(status, RemoteState.RUNNING)
    faults = [*(said.errors or []), *filter(None, (getattr(step, "error", None) for step in said.steps or []))]
    text = "; ".join(fault.message or "" for fault in faults) or (said.output_text or "")
    video = said.output_video
    if state is RemoteState.DONE and video is None:  # It answers with words where it makes no film.
        state = RemoteState.REFUSED_OUTPUT
    if state is RemoteState.FAILED and _refuses(text):
        state = RemoteState.REFUSED_OUTPUT
    links = () if state is not RemoteState.DONE else (video.uri or f"{_INLINE}{said.id}",)
    return Answer(
        provider_id=said.id or "",
        state=state,
        links=links,
        code=next((str(fault.code) for fault in faults if fault.code), ""),
        text=text if status in _STATES else status,
        version=str(said.model or ""),
    )


def _operation(said: types.GenerateVideosOperation) -> Answer:
    name = said.name or ""
    if said.error:
        text, code = str(said.error.get("message", "")), said.error.get("code")
        refused = RemoteState.REFUSED_INPUT if code == _INVALID_ARGUMENT else RemoteState.FAILED
        state = RemoteState.REFUSED_OUTPUT if _refuses(text) else refused
        return Answer(provider_id=name, state=state, code=str(code or ""), text=text)
    if not said.done:
        return Answer(provider_id=name, state=RemoteState.RUNNING)
    response = said.response
    if response and response.generated_videos:
        return Answer(provider_id=name, state=RemoteState.DONE, links=(f"{_INLINE}{name}",))
    reasons = (response.rai_media_filtered_reasons or []) if response else []
    filtered = bool(reasons or (response and response.rai_media_filtered_count))
    state = RemoteState.REFUSED_OUTPUT if filtered else RemoteState.FAILED
    return Answer(provider_id=name, state=state, text="; ".join(reasons))


def _refuses(text: str) -> bool:
    return any(word in text.casefold() for word in _REFUSING)


def _error(status: int, body: Any) -> ErrorAnswer:
    said = body if isinstance(body, Mapping) else {}
    error = said.get("error", said)
    error = error if isinstance(error, Mapping) else {"message": error}
    text = str(error.get("message") or "")
    reasons = [detail.get("reason", "") for detail in error.get("details") or () if isinstance(detail, Mapping)]
    if status == 400 and ("API_KEY_INVALID" in reasons or "API key not valid" in text):  # No 401, as one would think.
        status = 401
    return ErrorAnswer(
        status=status,
        text=text,
        code=str(error.get("status") or error.get("code") or ""),
        # The status of too many requests is also that of an account without money.
        no_credit=status == 429 and ("credits" in text or "billing" in text),
    )
