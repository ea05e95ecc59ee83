"""A ComfyUI server of one's own, by its HTTP API. Read in its `server.py` (two versions: with and without ids of
prompts that come from the client). Tried against a server of the tests only: no package of a registry brings its own.

A model is a workflow, as "Export (API)" writes it, with the placeholders of `workflows`. Pictures are uploaded under
names made of their bytes. Each order has an id of its own, by which a lost one is found in queue or history. What is in
neither has been taken out by somebody, or the server was started anew. Nothing costs anything. How far a node is, its
websocket tells only to who listens all the time; between two questions nobody does, so it is not told.
"""

from __future__ import annotations

import hashlib
import json
import re
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlencode, urlsplit

from matchcut.engines.hosted.adapter import Answer, InputRefused, JobUnknown, Patience, RemoteState
from matchcut.engines.hosted.adapters.downloading import download
from matchcut.engines.hosted.adapters.rest import ErrorAnswer, RestService
from matchcut.engines.hosted.requests import MediaRole, SentMedia, ServiceRequest
from matchcut.film.model import Parameters

_ADDRESS = "http://127.0.0.1:8188"
_OWN_ID = "prompt_id"
_MARK = "matchcut"
"""Under which name our id stands in what an order carries along."""

_LATEST = 200
"""How many finished orders are looked through for a lost one."""

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_FILMS = (".mp4", ".mov", ".mkv", ".webm", ".m4v", ".avi", ".gif")


class ComfyuiAdapter:
    """See the module."""

    def __init__(self, key: str, address: str, patience: Patience) -> None:
        self._key, self._address, self._patience = key, (address or _ADDRESS).rstrip("/"), patience
        self._service = RestService(self._address, self._headers, _error, patience)

    def _headers(self) -> Mapping[str, str]:
        return {"authorization": f"Bearer {self._key}"} if self._key else {}

    def prepare(self, request: ServiceRequest) -> ServiceRequest:
        """See `ServiceAdapter`."""
        _graph(request)
        own = request.settings.get(_OWN_ID) or str(uuid.uuid4())
        media = tuple(self._uploaded(medium) for medium in request.media)
        return replace(request, media=media, settings=Parameters({**request.settings, _OWN_ID: own}))

    def _uploaded(self, medium: SentMedia) -> SentMedia:
        if medium.link:
            return medium
        name = f"{hashlib.sha256(medium.path.read_bytes()).hexdigest()[:32]}{medium.path.suffix}"
        said = self._service.upload("/upload/image", "image", medium.path, name, type="input", overwrite="true")
        return replace(medium, link=str(PurePosixPath(said.get("subfolder") or "", said["name"])))

    def submit(self, request: ServiceRequest) -> Answer:
        """See `ServiceAdapter`."""
        own = request.settings[_OWN_ID]
        body = {"prompt": _graph(request), _OWN_ID: own, "client_id": own, "extra_data": {_MARK: own}}
        try:
            said = self._service.create("/prompt", body)
        except InputRefused as error:
            raise InputRefused(str(error), code=error.code, refused=_refused(str(error), request)) from error
        return Answer(provider_id=said["prompt_id"], state=RemoteState.WAITING)

    def poll(self, provider_id: str) -> Answer:
        """See `ServiceAdapter`."""
        done = self._finished(provider_id)
        if done is None:
            state = self._in_queue(provider_id)
            if state is not None:
                return Answer(provider_id=provider_id, state=state)
            done = self._finished(provider_id)  # It may have ended between the two questions.
        if done is None:
            raise JobUnknown(provider_id)
        return _outcome(provider_id, done, self._address)

    def cancel(self, provider_id: str) -> None:
        """See `ServiceAdapter`."""
        state = self._in_queue(provider_id)
        if state is RemoteState.WAITING:
            self._service.ask("POST", "/queue", {"delete": [provider_id]})
        elif state is RemoteState.RUNNING:
            self._service.ask("POST", "/interrupt", {_OWN_ID: provider_id})

    def find(self, request: ServiceRequest, since: float) -> tuple[Answer, ...]:
        """See `ServiceAdapter`."""
        own = request.settings.get(_OWN_ID)
        queue = self._service.ask("GET", "/queue")
        orders = [*queue["queue_running"], *queue["queue_pending"]]
        history = self._service.ask("GET", "/history", None, max_items=str(_LATEST))
        orders += [done["prompt"] for done in history.values()]
        same = {order[1] for order in orders if own and own in (order[1], order[3].get(_MARK))}
        return tuple(Answer(provider_id=order, state=RemoteState.RUNNING) for order in same)

    def fetch(self, link: str, path: Path) -> None:
        """See `ServiceAdapter`."""
        own = urlsplit(link).netloc == urlsplit(self._address).netloc
        download(link, path, self._patience, self._headers() if own else None)

    def verify_key(self) -> str:
        """See `ServiceAdapter`."""
        said = self._service.verify("/system_stats")
        return f"ComfyUI {said['system'].get('comfyui_version', '')}".strip()

    def _finished(self, provider_id: str) -> Mapping[str, Any] | None:
        done: Mapping[str, Any] | None = self._service.ask("GET", f"/history/{provider_id}").get(provider_id)
        return done

    def _in_queue(self, provider_id: str) -> RemoteState | None:
        queue = self._service.ask("GET", "/queue")
        for name, state in (("queue_running", RemoteState.RUNNING), ("queue_pending", RemoteState.WAITING)):
            if any(order[1] == provider_id for order in queue[name]):
                return state
        return None


def _graph(request: ServiceRequest) -> Any:
    """The workflow with a shot's own in it. InputRefused where something in it has no value."""
    try:
        graph = json.loads(Path(str(request.settings["workflow"])).read_text("utf-8"))
    except (KeyError, OSError, ValueError) as error:
        raise InputRefused(str(error), code="workflow") from error
    values: dict[str, Any] = {
        "prompt": request.prompt,
        "negative_prompt": request.negative_prompt,
        "seconds": request.seconds,
        "width": request.size[0],
        "height": request.size[1],
        "seed": request.seed,
        "frames": request.settings.get("frames"),
    }
    references = 0
    for medium in request.media:
        references += medium.role is MediaRole.REFERENCE
        name = f"reference_{references}" if medium.role is MediaRole.REFERENCE else medium.role.value
        values[name] = medium.link
    return _filled(graph, values)


def _filled(value: Any, values: Mapping[str, Any]) -> Any:
    """A part of a workflow with values for its placeholders: a text that is but one becomes the value itself."""
    if isinstance(value, dict):
        return {name: _filled(inner, values) for name, inner in value.items()}
    if isinstance(value, list):
        return [_filled(inner, values) for inner in value]
    if not isinstance(value, str):
        return value
    for name in _PLACEHOLDER.findall(value):
        if _is_placeholder(name) and values.get(name) is None:
            raise InputRefused(f"{{{name}}}", code="placeholder")
    match = _PLACEHOLDER.fullmatch(value)
    if match and match[1] in values:
        return values[match[1]]
    return _PLACEHOLDER.sub(lambda place: str(values.get(place[1], place[0])), value)


def _is_placeholder(name: str) -> bool:
    plain = ("prompt", "negative_prompt", "first", "last", "style", "frames", "seconds", "width", "height", "seed")
    return name in plain or re.fullmatch(r"reference_\d", name) is not None


def _outcome(provider_id: str, done: Mapping[str, Any], address: str) -> Answer:
    """What a finished order has brought."""
    status = done.get("status") or {}
    messages = dict(status.get("messages") or ())
    if "execution_interrupted" in messages:
        return Answer(provider_id=provider_id, state=RemoteState.CANCELLED, cost=0)
    if status.get("status_str") == "error":
        error = messages.get("execution_error") or {}
        text = f"{error.get('node_type', '')}: {error.get('exception_message', '')}".strip(" :\n")
        code = str(error.get("exception_type") or "")
        return Answer(provider_id=provider_id, state=RemoteState.FAILED, code=code, text=text, cost=0)
    files = sorted(_files(done.get("outputs")), key=lambda file: file.get("type") != "output")
    films = [file for file in files if str(file["filename"]).casefold().endswith(_FILMS)]
    if not films:
        text = ", ".join(str(file["filename"]) for file in files)
        return Answer(provider_id=provider_id, state=RemoteState.FAILED, code="no_film", text=text, cost=0)
    fields = ("filename", "subfolder", "type")
    links = (f"{address}/view?{urlencode({name: file.get(name, '') for name in fields})}" for file in films)
    return Answer(provider_id=provider_id, state=RemoteState.DONE, links=tuple(links), cost=0)


def _files(outputs: Any) -> Iterator[Mapping[str, Any]]:
    """The files that nodes say they made, whatever each calls the list of them (`images`, `gifs`, `videos`)."""
    for node in (outputs or {}).values():
        for listed in node.values():
            for file in listed if isinstance(listed, list) else ():
                if isinstance(file, Mapping) and "filename" in file:
                    yield file


def _refused(text: str, request: ServiceRequest) -> str:
    """Which picture a refusal names, as of `Answer`."""
    links = enumerate(medium.link for medium in request.media)
    return next((str(number) for number, link in links if link and link in text), "")


def _error(status: int, body: Any) -> ErrorAnswer:
    said = body if isinstance(body, Mapping) else {"error": body}
    error = said.get("error") or {}
    error = error if isinstance(error, Mapping) else {"message": error}
    texts = [str(error.get("message") or "")]
    nodes = said.get("node_errors") or {}
    for node in nodes.values() if isinstance(nodes, Mapping) else ():
        issues = node.get("errors") or ()
        texts += [
            f"{node.get('class_type', '')}: {issue.get('message', '')} {issue.get('details', '')}" for issue in issues
        ]
    return ErrorAnswer(status=status, text="; ".join(filter(None, texts)), code=str(error.get("type") or ""))
