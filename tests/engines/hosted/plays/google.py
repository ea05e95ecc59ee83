"""Google's Omni as its SDK reads it: every answer is an interaction of google-genai 3.6.1, every request one of its
`CreateModelInteraction`. Errors as the Gemini API words them.
"""

from __future__ import annotations

import re
from typing import Any

from google.genai.interactions import CreateModelInteraction, Interaction
from google.genai.types import ListModelsResponse
from tests.engines.hosted.plays.stainless import spoken
from tests.engines.hosted.wire_server import Asks, Fault, Phase, Reply, WireJob, WireRequest, WireServer

from matchcut.engines.hosted.requests import ServiceRequest

_PATH = "/v1/interactions"


class GooglePlay:
    """See the module."""

    service = "google"
    adapter = "google:GoogleAdapter"
    models = "gemini-omni"
    lists_jobs = False
    cancels = True
    cost: int | None = None
    refund: int | None = None

    def request(self) -> ServiceRequest:
        return ServiceRequest(
            service="google",
            model="gemini-omni-1.2-flash",
            prompt="a kettle boils",
            seconds=5,
            size=(1280, 720),
            resolution="720p",
            aspect="16:9",
            sound=True,
        )

    def asks(self, heard: WireRequest) -> Asks:
        assert heard.headers["x-goog-api-key"], "no key"
        if (heard.method, heard.path) == ("POST", _PATH):
            known = CreateModelInteraction.model_validate(heard.json)
            assert known.model_dump(mode="json", by_alias=True, exclude_none=True) == heard.json, heard.json
            return Asks.CREATE
        if re.fullmatch(f"{_PATH}/[^/]+/cancel", heard.path) and heard.method == "POST":
            return Asks.CANCEL
        if re.fullmatch(f"{_PATH}/[^/]+", heard.path) and heard.method == "GET":
            return Asks.POLL
        return Asks.OTHER

    def job_of(self, heard: WireRequest) -> str:
        return heard.path.removeprefix(f"{_PATH}/").removesuffix("/cancel")

    def refusal(self, fault: Fault) -> Reply:
        return refusal(fault)

    def new_id(self, number: int) -> str:
        return f"v1_ChdXS{number:03}"

    def created(self, job: WireJob) -> Reply:
        return Reply(200, spoken(Interaction, self._said(job, "in_progress")))

    def polled(self, job: WireJob, heard: WireRequest, link: str) -> Reply:
        match job.phase:
            case Phase.WAITING:
                said = self._said(job, "queued")
            case Phase.RUNNING:
                said = self._said(job, "in_progress")
            case Phase.DONE:
                video = {"type": "video", "mime_type": "video/mp4", "uri": link}
                said = self._said(job, "completed", [video], usage={"total_output_tokens": 28960})
            case Phase.REFUSED_OUTPUT:
                words = "The generated video was blocked for safety reasons."
                said = self._said(job, "failed", errors=[{"code": "blocked", "message": words}])
            case Phase.FAILED:
                said = self._said(job, "failed", errors=[{"code": "internal", "message": "An internal error"}])
            case Phase.CANCELLED:
                said = self._said(job, "cancelled")
            case Phase.UNHEARD_OF:
                said = self._said(job, "rendering")
        return Reply(200, spoken(Interaction, said))

    def cancelled(self, job: WireJob) -> Reply:
        return Reply(200, spoken(Interaction, self._said(job, "cancelled")))

    def listed(self, jobs: list[WireJob], heard: WireRequest) -> Reply:
        raise AssertionError("it lists no interactions")

    def other(self, heard: WireRequest, server: WireServer) -> Reply:
        if (heard.method, heard.path) == ("GET", "/v1/models"):
            model = {"name": "models/gemini-omni-1.2-flash", "displayName": "Gemini Omni 1.2 Flash"}
            return Reply(200, spoken(ListModelsResponse, {"models": [model]}))
        raise AssertionError(f"Google has no {heard.method} {heard.path}")

    def _said(self, job: WireJob, status: str, content: list[dict[str, Any]] | None = None, **more: Any) -> Any:
        said = {"id": job.id, "status": status, "model": job.asked.json["model"], "object": "interaction"}
        said["created"] = "2026-11-29T10:00:00Z"
        steps = [{"type": "model_output", "content": content}] if content else []
        return said | ({"steps": steps} if steps else {}) | more


def refusal(fault: Fault) -> Reply:
    """An error of the Gemini API and of the Agent Platform, which word them alike."""
    if fault is Fault.RATE_LIMIT:
        error = {"code": 429, "message": "Resource has been exhausted.", "status": "RESOURCE_EXHAUSTED"}
        return Reply(429, {"error": error}, {"retry-after": "0.01"})
    if fault is Fault.BAD_KEY:
        info = {"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "API_KEY_INVALID"}
        text = "API key not valid. Please pass a valid API key."
        return Reply(400, {"error": {"code": 400, "message": text, "status": "INVALID_ARGUMENT", "details": [info]}})
    if fault is Fault.NO_CREDIT:
        text = "Your prepayment credits are depleted. Please manage your project and billing."
        return Reply(429, {"error": {"code": 429, "message": text, "status": "RESOURCE_EXHAUSTED"}})
    text = "The prompt could not be submitted: it contains words that are not allowed."
    return Reply(400, {"error": {"code": 400, "message": text, "status": "INVALID_ARGUMENT"}})


PLAY = GooglePlay()
