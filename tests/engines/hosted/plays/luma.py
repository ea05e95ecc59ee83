"""Luma as its SDK reads it: every answer is one that luma-agents 0.5.0 takes, every request one that it types. What a
refusal's body looks like is in none of its types; it is FastAPI's here.
"""

from __future__ import annotations

from typing import Any

from luma_agents.types import FileList, Generation
from luma_agents.types.generation_create_params import GenerationCreateParams
from tests.engines.hosted.plays.stainless import spoken, unfit
from tests.engines.hosted.wire_server import Asks, Fault, Phase, Reply, WireJob, WireRequest, WireServer

from matchcut.engines.hosted.requests import ServiceRequest


class LumaPlay:
    """See the module."""

    service = "luma"
    adapter = "luma:LumaAdapter"
    lists_jobs = False
    cancels = False
    cost: int | None = None
    refund: int | None = None

    def request(self) -> ServiceRequest:
        return ServiceRequest(
            service="luma",
            model="ray-3.2",
            prompt="a kettle boils",
            seconds=5,
            size=(1280, 720),
            resolution="720p",
            aspect="16:9",
        )

    def asks(self, heard: WireRequest) -> Asks:
        if (heard.method, heard.path) == ("POST", "/generations"):
            assert unfit(GenerationCreateParams, heard.json) == [], unfit(GenerationCreateParams, heard.json)
            return Asks.CREATE
        return Asks.POLL if heard.path.startswith("/generations/") and heard.method == "GET" else Asks.OTHER

    def job_of(self, heard: WireRequest) -> str:
        return heard.path.rpartition("/")[2]

    def refusal(self, fault: Fault) -> Reply:
        if fault is Fault.RATE_LIMIT:
            return Reply(429, {"detail": "Too many requests"}, {"retry-after": "0.01"})
        if fault is Fault.BAD_KEY:
            return Reply(401, {"detail": "Not authenticated"})
        if fault is Fault.NO_CREDIT:
            return Reply(402, {"detail": "Budget exhausted"})
        return Reply(422, {"detail": [{"loc": ["body", "prompt"], "msg": "too long", "type": "string_too_long"}]})

    def new_id(self, number: int) -> str:
        return f"6e2c8a4e-0d5f-4f1b-9a57-2f8d3c7b1{number:03}"

    def created(self, job: WireJob) -> Reply:
        return Reply(201, self._generation(job, state="queued"))

    def polled(self, job: WireJob, heard: WireRequest, link: str) -> Reply:
        match job.phase:
            case Phase.WAITING:
                return Reply(200, self._generation(job, state="queued"))
            case Phase.RUNNING:
                return Reply(200, self._generation(job, state="processing"))
            case Phase.DONE:
                outputs = [{"type": "video", "url": link}, {"type": "exr", "url": f"{link}&exr"}]
                return Reply(200, self._generation(job, state="completed", output=outputs))
            case Phase.REFUSED_OUTPUT:
                failed = {"failure_code": "content_moderated", "failure_reason": "The content was moderated"}
                return Reply(200, self._generation(job, state="failed", **failed))
            case Phase.FAILED:
                failed = {"failure_code": "generation_failed", "failure_reason": "Something broke"}
                return Reply(200, self._generation(job, state="failed", **failed))
        return Reply(200, self._generation(job, state="queued") | {"state": "upscaling"})

    def _generation(self, job: WireJob, **facts: Any) -> dict[str, Any]:
        made = {"id": job.id, "created_at": "2026-11-29T10:00:00Z", "model": "ray-3.2", "type": "video"}
        return spoken(Generation, made | facts)

    def cancelled(self, job: WireJob) -> Reply:
        raise AssertionError("it stops nothing")

    def listed(self, jobs: list[WireJob], heard: WireRequest) -> Reply:
        raise AssertionError("it lists no generations")

    def other(self, heard: WireRequest, server: WireServer) -> Reply:
        assert (heard.method, heard.path) == ("GET", "/files"), f"Luma has no {heard.method} {heard.path}"
        return Reply(200, spoken(FileList, {"data": [], "has_more": False}))


PLAY = LumaPlay()
