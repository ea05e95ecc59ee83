"""Replicate as its SDK reads it: every answer is one that replicate 1.0.7 parses."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from replicate.account import Account
from replicate.file import File
from replicate.prediction import Prediction
from tests.engines.hosted.wire_server import Asks, Fault, Phase, Reply, WireJob, WireRequest, WireServer

from matchcut.engines.hosted.requests import ServiceRequest
from matchcut.film.model import Parameters

MODEL = "kwaivgi/kling-v3-video"
_LOGS = "Using seed: 7\n  0%|          | 0/50 [00:00<?, ?it/s]\n 26%|##6       | 13/50 [00:02<00:07]"


class ReplicatePlay:
    """See the module."""

    service = "replicate"
    adapter = "replicate:ReplicateAdapter"
    lists_jobs = True
    cancels = True
    cost: int | None = None
    refund: int | None = None

    def request(self) -> ServiceRequest:
        settings = {"prompt": "a kettle boils", "duration": 5, "aspect_ratio": "16:9", "mode": "standard"}
        return ServiceRequest(
            service="replicate",
            model=MODEL,
            prompt="a kettle boils",
            seconds=5,
            size=(1280, 720),
            settings=Parameters(settings),
        )

    def asks(self, heard: WireRequest) -> Asks:
        assert re.fullmatch("Bearer .+", heard.headers["authorization"])
        if heard.method == "POST" and re.fullmatch("/v1/models/[^/]+/[^/]+/predictions", heard.path):
            assert heard.json.keys() == {"input"}
            return Asks.CREATE
        if re.fullmatch("/v1/predictions/[^/]+/cancel", heard.path):
            assert heard.method == "POST"
            return Asks.CANCEL
        if re.fullmatch("/v1/predictions/[^/]+", heard.path):
            return Asks.POLL
        return Asks.LIST if heard.path == "/v1/predictions" else Asks.OTHER

    def job_of(self, heard: WireRequest) -> str:
        return heard.path.split("/")[3]

    def refusal(self, fault: Fault) -> Reply:
        if fault is Fault.RATE_LIMIT:
            return Reply(429, {"detail": "Request was throttled.", "status": 429}, {"retry-after": "0.01"})
        if fault is Fault.BAD_KEY:
            return Reply(401, {"title": "Unauthenticated", "detail": "You did not pass a valid token", "status": 401})
        if fault is Fault.NO_CREDIT:
            said = {"title": "Insufficient credit", "detail": "You have insufficient credit to run this model."}
            return Reply(402, said | {"status": 402})
        said = {"title": "Input validation failed", "detail": "- input.prompt: must not be empty\n", "status": 422}
        return Reply(422, said | {"invalid_fields": [{"type": "required", "field": "input.prompt"}]})

    def new_id(self, number: int) -> str:
        return f"gm3qorzdhgbfurvjtvhg6dckh{number:03}"

    def created(self, job: WireJob) -> Reply:
        return Reply(201, self._said(job, ""))

    def polled(self, job: WireJob, heard: WireRequest, link: str) -> Reply:
        return Reply(200, self._said(job, link))

    def cancelled(self, job: WireJob) -> Reply:
        return Reply(200, self._said(job, ""))

    def listed(self, jobs: list[WireJob], heard: WireRequest) -> Reply:
        newest_first = [self._said(job, "") for job in reversed(jobs)]
        return Reply(200, {"previous": None, "next": None, "results": newest_first})

    def other(self, heard: WireRequest, server: WireServer) -> Reply:
        if heard.path == "/v1/account":
            account = {"type": "user", "username": "ana", "name": "Ana", "github_url": None}
            Account(**account)
            return Reply(200, account)
        assert (heard.method, heard.path) == ("POST", "/v1/files"), f"Replicate has no {heard.path}"
        assert b'name="content"; filename="' in heard.body
        number = sum(earlier.path == "/v1/files" for earlier in server.heard)
        file = {"id": f"file-{number}", "name": "first.png", "content_type": "image/png", "size": 12, "metadata": {}}
        file |= {"etag": "e", "checksum": "c", "checksums": {"sha256": "c"}, "created_at": "2026-11-29T10:00:00Z"}
        file |= {"expires_at": "2026-11-30T10:00:00Z", "urls": {"get": f"https://files.example/file-{number}"}}
        File(**file)
        return Reply(201, file)

    def _said(self, job: WireJob, link: str) -> dict[str, Any]:
        states = {Phase.WAITING: "starting", Phase.RUNNING: "processing", Phase.DONE: "succeeded"}
        states |= {Phase.CANCELLED: "canceled", Phase.UNHEARD_OF: "queued"}
        said: dict[str, Any] = {"id": job.id, "model": MODEL, "version": "hidden", "input": job.asked.json["input"]}
        said |= {"status": states.get(job.phase, "failed"), "created_at": datetime.now(UTC).isoformat()}
        said |= {"output": None, "error": None, "logs": "", "metrics": {}, "urls": {"get": "g", "cancel": "c"}}
        if job.phase is Phase.RUNNING:
            said["logs"] = _LOGS
        elif job.phase is Phase.DONE:
            said["output"] = link
        elif job.phase is Phase.REFUSED_OUTPUT:
            said["error"] = "The output was flagged as sensitive. Please try again. (E005)"
        elif job.phase is Phase.FAILED:
            said["error"] = "Prediction interrupted; please retry (code: PA)"
        if said["status"] != "queued":
            Prediction(**said)
        return said


PLAY = ReplicatePlay()
