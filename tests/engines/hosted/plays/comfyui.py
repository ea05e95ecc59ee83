"""A ComfyUI server as its `server.py` and `execution.py` have it: orders in a queue, then in the history, and
files by /view.

Ids of prompts are its own, as in versions that take none of the client's: those that do are the easier case.
"""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.engines.hosted.wire_server import Asks, Fault, Phase, Reply, WireJob, WireRequest, WireServer

from matchcut.engines.hosted.requests import ServiceRequest
from matchcut.film.model import Parameters

_FOLDER = TemporaryDirectory(prefix="workflows")
WORKFLOW = {
    "3": {"class_type": "KSampler", "inputs": {"seed": "{seed}", "steps": 20, "model": ["4", 0]}},
    "6": {"class_type": "CLIPTextEncode", "inputs": {"text": "film, {prompt}", "clip": ["4", 1]}},
    "7": {"class_type": "CLIPTextEncode", "inputs": {"text": "{negative_prompt}", "clip": ["4", 1]}},
    "8": {"class_type": "EmptyVideo", "inputs": {"width": "{width}", "height": "{height}", "length": "{frames}"}},
    "9": {"class_type": "SaveVideo", "inputs": {"filename_prefix": "shot_%date:{yyyy}%", "video": ["8", 0]}},
}


class ComfyuiPlay:
    """See the module."""

    service = "comfyui"
    adapter = "comfyui:ComfyuiAdapter"
    lists_jobs = True
    cancels = True
    cost: int | None = 0
    refund: int | None = 0
    clip_path = "/view"
    forgets = True
    never = (Fault.OUTPUT_REFUSED, Fault.LINK_EXPIRED, Fault.LINKS_DEAD)

    def __init__(self) -> None:
        self._server: WireServer | None = None

    def request(self, workflow: dict[str, Any] | None = None) -> ServiceRequest:
        text = json.dumps(workflow or WORKFLOW)
        path = Path(_FOLDER.name) / f"{hashlib.sha256(text.encode()).hexdigest()}.json"
        path.write_text(text, "utf-8")
        return ServiceRequest(
            service="comfyui",
            model="house-wan",
            prompt='a "kettle" boils',
            negative_prompt="steam",
            seconds=5,
            size=(832, 480),
            seed=7,
            settings=Parameters({"workflow": str(path), "frames": 81}),
        )

    def asks(self, heard: WireRequest) -> Asks:
        if (heard.method, heard.path) == ("POST", "/prompt"):
            assert heard.json.keys() <= {"prompt", "prompt_id", "client_id", "extra_data", "number", "front"}
            assert all("class_type" in node for node in heard.json["prompt"].values())
            return Asks.CREATE
        if heard.method == "GET" and re.fullmatch("/history/[^/]+", heard.path):
            return Asks.POLL
        if heard.method == "POST" and heard.path in ("/queue", "/interrupt"):
            return Asks.CANCEL
        return Asks.LIST if heard.path in ("/queue", "/history") else Asks.OTHER

    def job_of(self, heard: WireRequest) -> str:
        if heard.path == "/queue":
            return str(heard.json["delete"][0])
        return str(heard.json["prompt_id"]) if heard.path == "/interrupt" else heard.path.rpartition("/")[2]

    def refusal(self, fault: Fault) -> Reply:
        if fault is Fault.RATE_LIMIT:  # Of a gateway before it: it has no limits and no keys of its own.
            return Reply(429, b"slow down", {"retry-after": "0.01", "content-type": "text/plain"})
        if fault is Fault.BAD_KEY:
            return Reply(401, b"Unauthorized", {"content-type": "text/plain"})
        if fault is Fault.NO_CREDIT:
            return Reply(402, b"Payment Required", {"content-type": "text/plain"})
        issue = {"type": "value_not_in_list", "message": "Value not in list", "details": "sampler_name: 'x'"}
        error = {"type": "prompt_outputs_failed_validation", "message": "Prompt outputs failed validation"}
        error |= {"details": "", "extra_info": {}}
        nodes = {"3": {"errors": [issue], "dependent_outputs": ["9"], "class_type": "KSampler"}}
        return Reply(400, {"error": error, "node_errors": nodes})

    def new_id(self, number: int) -> str:
        return f"3b1c6f7e-0d0e-4f6e-9c79-5d8f7e1aa{number:03}"

    def created(self, job: WireJob) -> Reply:
        return Reply(200, {"prompt_id": job.id, "number": job.number, "node_errors": {}})

    def polled(self, job: WireJob, heard: WireRequest, link: str) -> Reply:
        if job.phase in (Phase.WAITING, Phase.RUNNING, Phase.CANCELLED, Phase.UNHEARD_OF):
            return Reply(200, {})
        return Reply(200, {job.id: self._done(job)})

    def cancelled(self, job: WireJob) -> Reply:
        return Reply(200)

    def listed(self, jobs: list[WireJob], heard: WireRequest) -> Reply:
        if heard.path == "/history":
            over = (Phase.DONE, Phase.REFUSED_OUTPUT, Phase.FAILED)
            return Reply(200, {job.id: self._done(job) for job in jobs if job.phase in over})
        running = (Phase.RUNNING, Phase.UNHEARD_OF)
        return Reply(
            200,
            {
                "queue_running": [self._order(job) for job in jobs if job.phase in running],
                "queue_pending": [self._order(job) for job in jobs if job.phase is Phase.WAITING],
            },
        )

    def other(self, heard: WireRequest, server: WireServer) -> Reply:
        if heard.path == "/system_stats":
            return Reply(200, {"system": {"os": "posix", "comfyui_version": "0.3.76"}, "devices": []})
        assert (heard.method, heard.path) == ("POST", "/upload/image"), f"ComfyUI has no {heard.path}"
        assert b'name="image"; filename="' in heard.body
        assert b'name="type"\r\n\r\ninput' in heard.body
        name = re.search(b'filename="([^"]+)"', heard.body)
        assert name
        return Reply(200, {"name": name[1].decode(), "subfolder": "", "type": "input"})

    def _order(self, job: WireJob) -> list[Any]:
        asked = job.asked.json
        extra = {**asked["extra_data"], "client_id": asked["client_id"]}
        return [job.number, job.id, asked["prompt"], extra, ["9"]]

    def _done(self, job: WireJob) -> dict[str, Any]:
        done: dict[str, Any] = {"prompt": self._order(job), "outputs": {}, "meta": {}}
        if job.phase is Phase.DONE:
            still = {"filename": "preview.png", "subfolder": "", "type": "temp"}
            film = {"filename": f"shot_{job.number}_.mp4", "subfolder": "video", "type": "output"}
            done["outputs"] = {"8": {"images": [still]}, "9": {"images": [film], "animated": [True]}}
            done["status"] = {"status_str": "success", "completed": True, "messages": [["execution_success", {}]]}
            return done
        error = {"node_id": "3", "node_type": "KSampler", "exception_type": "RuntimeError"}
        error["exception_message"] = "CUDA out of memory"
        messages = [["execution_start", {}], ["execution_error", error]]
        return done | {"status": {"status_str": "error", "completed": False, "messages": messages}}


PLAY = ComfyuiPlay()
