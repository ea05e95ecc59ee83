"""fal as its SDK reads it: states are ones that fal-client 1.0.3 parses, addresses ones that its handle makes."""

from __future__ import annotations

import re
from typing import Any

import fal_client.client
import httpx
from fal_client.client import AppId, SyncRequestHandle
from tests.engines.hosted.wire_server import Asks, Fault, Phase, Reply, WireJob, WireRequest, WireServer

from matchcut.engines.hosted.requests import ServiceRequest
from matchcut.film.model import Parameters

MODEL = "fal-ai/kling-video/v3/pro/text-to-video"
_APP = AppId.from_endpoint_id(MODEL)
_REQUEST = f"/{_APP.owner}/{_APP.alias}/requests/"


class FalPlay:
    """See the module."""

    service = "fal"
    adapter = "fal:FalAdapter"
    lists_jobs = False
    cancels = True
    cost: int | None = None
    refund: int | None = None

    def __init__(self) -> None:
        self._links: dict[str, str] = {}

    def request(self) -> ServiceRequest:
        settings = {"prompt": "a kettle boils", "duration": "5", "aspect_ratio": "16:9", "generate_audio": False}
        return ServiceRequest(
            service="fal",
            model=MODEL,
            prompt="a kettle boils",
            seconds=5,
            size=(1920, 1080),
            settings=Parameters(settings),
        )

    def asks(self, heard: WireRequest) -> Asks:
        assert re.fullmatch("Key .+", heard.headers["authorization"])
        if heard.method == "POST":
            assert heard.path.startswith(f"/{_APP.owner}/{_APP.alias}/")
            return Asks.CREATE
        if heard.path.startswith(_REQUEST):
            handle = SyncRequestHandle.from_request_id(httpx.Client(), MODEL, self.job_of(heard))
            urls = {handle.status_url: ("GET", Asks.POLL), handle.cancel_url: ("PUT", Asks.CANCEL)}
            urls[handle.response_url] = ("GET", Asks.OTHER)
            method, asks = urls[fal_client.client.QUEUE_URL_FORMAT.rstrip("/") + heard.path]
            assert heard.method == method
            return asks
        return Asks.OTHER

    def job_of(self, heard: WireRequest) -> str:
        return heard.path.removeprefix(_REQUEST).partition("/")[0]

    def refusal(self, fault: Fault) -> Reply:
        if fault is Fault.RATE_LIMIT:
            return Reply(429, {"detail": "Too many requests"}, {"retry-after": "0.01"})
        if fault is Fault.BAD_KEY:
            return Reply(401, {"detail": "No user found for Key ID and Secret"})
        if fault is Fault.NO_CREDIT:
            return Reply(403, {"detail": "User is locked. Reason: Exhausted balance. Top up your balance."})
        return Reply(422, {"detail": [flagged(["body", "prompt"])]})

    def new_id(self, number: int) -> str:
        return f"764cabcf-b745-4b3e-ae38-1200304cf{number:03}"

    def created(self, job: WireJob) -> Reply:
        base = f"https://queue.fal.run{_REQUEST}{job.id}"
        urls = {"response_url": base, "status_url": f"{base}/status", "cancel_url": f"{base}/cancel"}
        return Reply(200, {"status": "IN_QUEUE", "request_id": job.id, "queue_position": 0, **urls})

    def polled(self, job: WireJob, heard: WireRequest, link: str) -> Reply:
        self._links[job.id] = link
        match job.phase:
            case Phase.WAITING:
                return _state(202, {"status": "IN_QUEUE", "queue_position": 3})
            case Phase.RUNNING:
                return _state(202, {"status": "IN_PROGRESS", "logs": None})
            case Phase.UNHEARD_OF:
                return Reply(202, {"status": "ARCHIVING", "request_id": job.id})
            case Phase.CANCELLED:
                return Reply(404, {"status": "NOT_FOUND", "detail": "Request not found"})
            case Phase.FAILED:
                error = {"error": "Runner disconnected", "error_type": "runner_disconnected"}
                return _state(200, {"status": "COMPLETED", "logs": [], **error})
        return _state(200, {"status": "COMPLETED", "logs": [], "metrics": {"inference_time": 41.2}})

    def cancelled(self, job: WireJob) -> Reply:
        return Reply(202, {"status": "CANCELLATION_REQUESTED"})

    def listed(self, jobs: list[WireJob], heard: WireRequest) -> Reply:
        raise AssertionError("it lists no requests")

    def other(self, heard: WireRequest, server: WireServer) -> Reply:
        job = server.job(heard)
        if job is None:
            assert heard.path.endswith("/status")
            return Reply(404, {"detail": "Request not found"})
        if job.phase is Phase.REFUSED_OUTPUT:
            return Reply(422, {"detail": [flagged(["output", "video"])]})
        if job.phase is Phase.FAILED:
            return Reply(503, {"detail": "Runner disconnected", "error_type": "runner_disconnected"})
        video = {"url": self._links[job.id], "content_type": "video/mp4", "file_name": "output.mp4"}
        return Reply(200, {"video": video})


def flagged(place: list[Any]) -> dict[str, Any]:
    """An issue as its page of errors has it."""
    said = {"loc": place, "msg": "The content was flagged by a content checker.", "type": "content_policy_violation"}
    return said | {"url": "https://docs.fal.ai/errors#content_policy_violation", "input": "…"}


def _state(status: int, body: dict[str, Any]) -> Reply:
    SyncRequestHandle("", "", "", "", httpx.Client())._parse_status(body)
    return Reply(status, body)


PLAY = FalPlay()
