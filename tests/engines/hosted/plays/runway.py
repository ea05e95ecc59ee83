"""Runway as its SDK reads it: every answer is one that runwayml 5.24.0 takes, every request one that it types."""

from __future__ import annotations

import re
from typing import Any

from runwayml.types.image_to_video_create_params import ImageToVideoCreateParams
from runwayml.types.image_to_video_create_response import ImageToVideoCreateResponse
from runwayml.types.organization_retrieve_response import OrganizationRetrieveResponse
from runwayml.types.task_retrieve_response import TaskRetrieveResponse
from runwayml.types.text_to_video_create_params import TextToVideoCreateParams
from tests.engines.hosted.plays.stainless import spoken, unfit
from tests.engines.hosted.wire_server import Asks, Fault, Phase, Reply, WireJob, WireRequest, WireServer

from matchcut.engines.hosted.requests import ServiceRequest

_MADE_AT = "2026-11-29T10:00:00Z"
_ESTIMATE = {"credits": 60}


class RunwayPlay:
    """See the module."""

    service = "runway"
    adapter = "runway:RunwayAdapter"
    lists_jobs = False
    cancels = True
    cost: int | None = 600_000
    refund: int | None = 0

    def request(self) -> ServiceRequest:
        return ServiceRequest(
            service="runway", model="gen4.5", prompt="a kettle boils", seconds=5, size=(1280, 720), seed=7
        )

    def asks(self, heard: WireRequest) -> Asks:
        assert heard.headers["x-runway-version"] == "2024-11-06"
        kinds = {"image_to_video": ImageToVideoCreateParams, "text_to_video": TextToVideoCreateParams}
        if heard.method == "POST" and (kind := kinds.get(heard.path.removeprefix("/v1/"))):
            assert unfit(kind, heard.json) == [], unfit(kind, heard.json)
            return Asks.CREATE
        if re.fullmatch("/v1/tasks/[^/]+", heard.path):
            return {"GET": Asks.POLL, "DELETE": Asks.CANCEL}[heard.method]
        return Asks.OTHER

    def job_of(self, heard: WireRequest) -> str:
        return heard.path.rpartition("/")[2]

    def refusal(self, fault: Fault) -> Reply:
        page = "https://docs.dev.runwayml.com/"
        if fault is Fault.RATE_LIMIT:
            return Reply(429, {"error": "Too many requests", "docUrl": page}, {"retry-after": "0.01"})
        if fault is Fault.BAD_KEY:
            return Reply(401, {"error": "The API key provided is not valid.", "docUrl": page})
        if fault is Fault.NO_CREDIT:
            return Reply(400, {"error": "You do not have enough credits to run this task.", "docUrl": page})
        issue = {"code": "too_big", "path": ["promptText"], "message": "Too long"}
        return Reply(400, {"error": "Validation of body failed", "issues": [issue], "docUrl": page})

    def new_id(self, number: int) -> str:
        return f"17f20503-6c24-4c16-946b-35dbbce2a{number:03}"

    def created(self, job: WireJob) -> Reply:
        return Reply(200, spoken(ImageToVideoCreateResponse, {"id": job.id, "estimatedCost": _ESTIMATE}))

    def polled(self, job: WireJob, heard: WireRequest, link: str) -> Reply:
        task: dict[str, Any] = {"id": job.id, "createdAt": _MADE_AT}
        match job.phase:
            case Phase.WAITING:
                task |= {"status": "THROTTLED", "estimatedCost": _ESTIMATE}
            case Phase.RUNNING:
                task |= {"status": "RUNNING", "progress": 0.25, "estimatedCost": _ESTIMATE}
            case Phase.DONE:
                task |= {"status": "SUCCEEDED", "output": [link], "cost": {"credits": 60}}
            case Phase.REFUSED_OUTPUT:
                task |= {"status": "FAILED", "failure": "moderated", "failureCode": "SAFETY.OUTPUT.VIDEO"}
                task["cost"] = {"credits": 0}
            case Phase.FAILED:
                task |= {"status": "FAILED", "failure": "An unexpected error", "failureCode": "INTERNAL"}
                task["cost"] = {"credits": 0}
            case Phase.CANCELLED:
                task |= {"status": "CANCELLED", "cost": {"credits": 0}}
            case Phase.UNHEARD_OF:
                return Reply(200, task | {"status": "UPSCALING", "estimatedCost": _ESTIMATE})
        return Reply(200, spoken(TaskRetrieveResponse, task))

    def cancelled(self, job: WireJob) -> Reply:
        return Reply(204)

    def listed(self, jobs: list[WireJob], heard: WireRequest) -> Reply:
        raise AssertionError("it lists no tasks")

    def other(self, heard: WireRequest, server: WireServer) -> Reply:
        if (heard.method, heard.path) == ("POST", "/v1/uploads"):
            assert heard.json.keys() == {"filename", "type"}
            number = sum(earlier.path == "/v1/uploads" for earlier in server.heard)
            started = {"uploadUrl": f"{server.address}/aside/bucket", "fields": {"key": f"uploads/{number}"}}
            return Reply(200, started | {"runwayUri": f"runway://upload-{number}"})
        if heard.path == "/aside/bucket":
            assert "authorization" not in heard.headers
            assert heard.headers["content-type"].startswith("multipart/form-data")
            return Reply(204)
        if heard.path == "/v1/organization":
            body = {"creditBalance": 1234, "tier": {"maxMonthlyCreditSpend": 9, "models": {}}, "usage": {"models": {}}}
            return Reply(200, spoken(OrganizationRetrieveResponse, body))
        raise AssertionError(f"Runway has no {heard.method} {heard.path}")


PLAY = RunwayPlay()
