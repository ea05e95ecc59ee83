"""Kling, by its REST API, which has no SDK. Read in a transcript of its own pages (rawgenai, `docs/research/kling`, of
text-to-video, image-to-video, Omni and the list of error codes). No real account was tried.

A key is the access key and the secret key with a colon between them; each call carries a token made of them, good for
half an hour (JWT, HS256). Pictures go along as base64. Every request gets an id of our own (`external_task_id`), by
which a job whose answer was lost is found in the service's list. A job can't be stopped. Costs come in units, whose
price depends on the pack that was bought, so that none is told.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
import uuid
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from matchcut.engines.hosted.adapter import Answer, InputRefused, NotSent, NotSentWhy, Patience, RemoteState
from matchcut.engines.hosted.adapters.downloading import download
from matchcut.engines.hosted.adapters.inline import in_base64
from matchcut.engines.hosted.adapters.rest import ErrorAnswer, RestService
from matchcut.engines.hosted.requests import MediaRole, ServiceRequest
from matchcut.film.model import Parameters

_ADDRESS = "https://api-singapore.klingai.com"
_GOOD_FOR = 1800
_PAGE, _PAGES = 500, 10
"""How many jobs it lists at once, and how many such lists are looked through: in which order, it does not say."""

_OWN_ID = "external_task_id"

_STATES = {
    "submitted": RemoteState.WAITING,
    "processing": RemoteState.RUNNING,
    "succeed": RemoteState.DONE,
    "failed": RemoteState.FAILED,
}
_MODES = {"720p": "std", "1080p": "pro", "4k": "4k"}
_NO_CREDIT = (1101, 1102)
_SLOWER = (1302, 1303)
_ACCOUNT = (1100, 1103, 1304)
_POLICY = ("risk control", "sensitive", "policy", "safety")
"""What it says where its filters stopped a job."""


class KlingAdapter:
    """See the module."""

    def __init__(self, key: str, address: str, patience: Patience) -> None:
        self._access, _, self._secret = key.partition(":")
        self._patience = patience
        self._service = RestService(address or _ADDRESS, self._headers, _error, patience)

    def prepare(self, request: ServiceRequest) -> ServiceRequest:
        """See `ServiceAdapter`."""
        if not self._secret:
            raise NotSent("ACCESS:SECRET", NotSentWhy.KEY_REFUSED)
        _body(request)
        if _OWN_ID in request.settings:
            return request
        return replace(request, settings=Parameters({**request.settings, _OWN_ID: uuid.uuid4().hex}))

    def submit(self, request: ServiceRequest) -> Answer:
        """See `ServiceAdapter`."""
        door = _door(request)
        said = self._service.create(f"/v1/videos/{door}", _body(request))
        refusal = _refusal(said)
        if refusal is not None:
            raise refusal.of_create()
        return _answer(door, said["data"])

    def poll(self, provider_id: str) -> Answer:
        """See `ServiceAdapter`."""
        door, _, _ = provider_id.partition("/")
        return _answer(door, self._asked(f"/v1/videos/{provider_id}"))

    def cancel(self, provider_id: str) -> None:
        """See `ServiceAdapter`."""

    def find(self, request: ServiceRequest, since: float) -> tuple[Answer, ...]:
        """See `ServiceAdapter`."""
        door = _door(request)
        own = request.settings.get(_OWN_ID)
        for page in range(1, _PAGES + 1):
            tasks = self._asked(f"/v1/videos/{door}", pageNum=str(page), pageSize=str(_PAGE))
            same = [task for task in tasks if own and (task.get("task_info") or {}).get(_OWN_ID) == own]
            if same or len(tasks) < _PAGE:
                return tuple(_answer(door, task) for task in same)
        return ()

    def fetch(self, link: str, path: Path) -> None:
        """See `ServiceAdapter`."""
        download(link, path, self._patience)

    def verify_key(self) -> str:
        """See `ServiceAdapter`."""
        if not self._secret:
            raise NotSent("ACCESS:SECRET", NotSentWhy.KEY_REFUSED)
        said = self._service.verify("/v1/videos/text2video", pageNum="1", pageSize="1")
        refusal = _refusal(said)
        if refusal is not None:
            raise refusal.of_key()
        return ""

    def _asked(self, path: str, **parameters: str) -> Any:
        said = self._service.ask("GET", path, None, **parameters)
        refusal = _refusal(said)
        if refusal is not None:
            raise refusal.of_question()
        return said["data"]

    def _headers(self) -> Mapping[str, str]:
        now = int(time.time())
        parts = ({"alg": "HS256", "typ": "JWT"}, {"iss": self._access, "exp": now + _GOOD_FOR, "nbf": now - 5})
        signed = b".".join(_for_url(json.dumps(part, separators=(",", ":")).encode()) for part in parts)
        signature = hmac.digest(self._secret.encode(), signed, hashlib.sha256)
        return {"authorization": f"Bearer {(signed + b'.' + _for_url(signature)).decode()}"}


def _for_url(data: bytes) -> bytes:
    return base64.urlsafe_b64encode(data).rstrip(b"=")


def _door(request: ServiceRequest) -> str:
    """Which of its doors a request goes to; the job is polled there, so it is part of its id."""
    if "omni" in request.model or request.model == "kling-video-o1":
        return "omni-video"
    return "image2video" if request.media else "text2video"


def _body(request: ServiceRequest) -> dict[str, Any]:
    """The JSON of the create call. InputRefused for pictures that have no place in it."""
    door = _door(request)
    roles = {MediaRole.FIRST: "first_frame", MediaRole.LAST: "end_frame", MediaRole.REFERENCE: "", MediaRole.STYLE: ""}
    for number, medium in enumerate(request.media):
        if medium.role not in roles or (door == "image2video" and not roles[medium.role]):
            raise InputRefused(f"{request.model} {medium.role}", code="role", refused=str(number))
    body: dict[str, Any] = {
        "model_name": request.model,
        "prompt": request.prompt,
        "mode": _MODES.get(request.resolution, "pro"),
        "duration": str(request.seconds),
        "sound": "on" if request.sound else "off",
    }
    if request.negative_prompt and door != "omni-video":
        body["negative_prompt"] = request.negative_prompt
    frames = [medium for medium in request.media if roles[medium.role]]
    if request.aspect and not frames:
        body["aspect_ratio"] = request.aspect
    pictures = [in_base64(medium) for medium in request.media]
    if door == "image2video":
        names = {MediaRole.FIRST: "image", MediaRole.LAST: "image_tail"}
        body |= {names[medium.role]: picture for medium, picture in zip(request.media, pictures, strict=True)}
    elif pictures:
        body["image_list"] = [
            {"image_url": picture} | ({"type": kind} if (kind := roles[medium.role]) else {})
            for medium, picture in zip(request.media, pictures, strict=True)
        ]
    return body | dict(request.settings)


def _answer(door: str, task: Mapping[str, Any]) -> Answer:
    status = str(task.get("task_status", ""))
    said = str(task.get("task_status_msg") or "")
    state = _STATES.get(status, RemoteState.RUNNING)
    if state is RemoteState.FAILED and any(word in said.casefold() for word in _POLICY):
        state = RemoteState.REFUSED_OUTPUT
    videos = (task.get("task_result") or {}).get("videos") or []
    return Answer(
        provider_id=f"{door}/{task['task_id']}",
        state=state,
        links=tuple(video["url"] for video in videos) if state is RemoteState.DONE else (),
        text=said if status in _STATES else status,
    )


def _refusal(said: Any) -> ErrorAnswer | None:
    """What an answer with status 200 refuses, which has a code of its own for that."""
    code = said.get("code") if isinstance(said, Mapping) else None
    if code in (0, None):
        return None
    return _error(400 if 1000 < int(code) < 5000 else 500, said)


def _error(status: int, body: Any) -> ErrorAnswer:
    said = body if isinstance(body, Mapping) else {"message": body}
    code = said.get("code")
    if code in _SLOWER:
        status = 429
    elif code in _ACCOUNT or (isinstance(code, int) and 1000 <= code < 1100):
        status = 401
    return ErrorAnswer(
        status=status,
        text=str(said.get("message") or ""),
        code=str(code or ""),
        refused="prompt" if code == 1301 and "prompt" in str(said.get("message")).casefold() else "",
        no_credit=code in _NO_CREDIT,
    )
