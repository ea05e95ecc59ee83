"""Luma's older API as its SDK reads it: every answer is one that lumaai 1.21.0 takes, every request one that it types.
What a refusal's body looks like is in none of its types; it is FastAPI's here.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from lumaai.types import CreditGetResponse, Generation, GenerationListResponse
from lumaai.types.generation_create_params import GenerationCreateParams
from tests.engines.hosted.plays.stainless import spoken, unfit
from tests.engines.hosted.wire_server import Asks, Fault, Phase, Reply, WireJob, WireRequest, WireServer

from matchcut.engines.hosted.requests import ServiceRequest


class LumaaiPlay:
    """See the module."""

    service = "lumaai"
    adapter = "lumaai:LumaaiAdapter"
    lists_jobs = True
    cancels = False
    cost: int | None = None
    refund: int | None = None

    def request(self) -> ServiceRequest:
        return ServiceRequest(
            service="lumaai",
            model="ray-2",
            prompt="a kettle boils",
            seconds=5,
            size=(1280, 720),
            resolution="720p",
            aspect="16:9",
        )

    def asks(self, heard: WireRequest) -> Asks:
        if (heard.method, heard.path) == ("POST", "/generations/video"):
            assert unfit(GenerationCreateParams, heard.json) == [], unfit(GenerationCreateParams, heard.json)
            return Asks.CREATE
        if (heard.method, heard.path) == ("GET", "/generations"):
            return Asks.LIST
        return Asks.POLL if heard.path.startswith("/generations/") and heard.method == "GET" else Asks.OTHER

    def job_of(self, heard: WireRequest) -> str:
        return heard.path.rpartition("/")[2]

    def refusal(self, fault: Fault) -> Reply:
        if fault is Fault.RATE_LIMIT:
            return Reply(429, {"detail": "Too many requests"}, {"retry-after": "0.01"})
        if fault is Fault.BAD_KEY:
            return Reply(403, {"detail": "Not authenticated"})
        if fault is Fault.NO_CREDIT:
            return Reply(400, {"detail": "Insufficient credits"})
        return Reply(400, {"detail": "Prompt is required"})

    def new_id(self, number: int) -> str:
        return f"123e4567-e89b-12d3-a456-426614174{number:03}"

    def created(self, job: WireJob) -> Reply:
        return Reply(201, self._generation(job, state="queued"))

    def polled(self, job: WireJob, heard: WireRequest, link: str) -> Reply:
        match job.phase:
            case Phase.WAITING:
                return Reply(200, self._generation(job, state="queued"))
            case Phase.RUNNING:
                return Reply(200, self._generation(job, state="dreaming"))
            case Phase.DONE:
                return Reply(200, self._generation(job, state="completed", assets={"video": link}))
            case Phase.REFUSED_OUTPUT:
                return Reply(200, self._generation(job, state="failed", failure_reason="Advanced moderation failed"))
            case Phase.FAILED:
                return Reply(200, self._generation(job, state="failed", failure_reason="Job failed"))
        return Reply(200, self._generation(job, state="queued") | {"state": "upscaling"})

    def _generation(self, job: WireJob, **facts: Any) -> dict[str, Any]:
        made: dict[str, Any] = {
            "id": job.id,
            "created_at": datetime.now(UTC).isoformat(),
            "generation_type": "video",
            "model": "ray-2",
            "request": {"generation_type": "video", "loop": False, **job.asked.json},
        }
        return spoken(Generation, made | facts)

    def cancelled(self, job: WireJob) -> Reply:
        raise AssertionError("it stops nothing")

    def listed(self, jobs: list[WireJob], heard: WireRequest) -> Reply:
        offset, limit = int(heard.query["offset"][0]), int(heard.query["limit"][0])
        newest = [self._generation(job, state="queued") for job in reversed(jobs)]
        page = {"generations": newest[offset : offset + limit], "has_more": len(newest) > offset + limit}
        return Reply(200, spoken(GenerationListResponse, page))

    def other(self, heard: WireRequest, server: WireServer) -> Reply:
        assert (heard.method, heard.path) == ("GET", "/credits"), f"Luma has no {heard.method} {heard.path}"
        return Reply(200, spoken(CreditGetResponse, {"credit_balance": 1250.0}))


PLAY = LumaaiPlay()
