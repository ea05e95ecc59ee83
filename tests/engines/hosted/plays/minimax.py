"""MiniMax's second version as its guide of video generation and clients of others have it: fields, roles and states."""

from __future__ import annotations

import re
from typing import Any

from tests.engines.hosted.wire_server import Asks, Fault, Phase, Reply, WireJob, WireRequest, WireServer

from matchcut.engines.hosted.requests import ServiceRequest

_FIELDS = {"model", "content", "resolution", "duration", "ratio", "aigc_watermark", "callback_url"}
_ROLES = {"first_frame", "last_frame", "reference_image"}
_RATIOS = {"adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"}
_QUERY = "/v2/query/video_generation/"
_STATUS = {
    Phase.WAITING: "queued",
    Phase.RUNNING: "running",
    Phase.DONE: "succeeded",
    Phase.REFUSED_OUTPUT: "failed",
    Phase.FAILED: "failed",
    Phase.UNHEARD_OF: "upscaling",
}


class MinimaxPlay:
    """See the module."""

    service = "minimax"
    adapter = "minimax:MinimaxAdapter"
    lists_jobs = False
    cancels = False
    cost: int | None = None
    refund: int | None = None

    def request(self) -> ServiceRequest:
        return ServiceRequest(
            service="minimax",
            model="MiniMax-H3",
            prompt="a kettle boils",
            seconds=5,
            size=(1360, 768),
            resolution="768p",
            aspect="16:9",
            sound=True,
        )

    def asks(self, heard: WireRequest) -> Asks:
        assert re.fullmatch("Bearer .+", heard.headers["authorization"])
        if (heard.method, heard.path) == ("POST", "/v2/video_generation"):
            body = heard.json
            assert body.keys() <= _FIELDS, body.keys()
            assert body["resolution"] in ("480P", "768P", "2K")
            assert body["ratio"] in _RATIOS
            assert isinstance(body["duration"], int)
            texts = [part for part in body["content"] if part["type"] == "text"]
            pictures = [part for part in body["content"] if part["type"] == "image_url"]
            assert len(texts) == 1
            assert len(texts) + len(pictures) == len(body["content"])
            assert {part["role"] for part in pictures} <= _ROLES
            assert all(part["image_url"]["url"].startswith("data:image/") for part in pictures)
            assert pictures or body["ratio"] != "adaptive"
            return Asks.CREATE
        assert heard.method == "GET"
        assert heard.path.startswith(_QUERY)
        return Asks.OTHER if heard.path == f"{_QUERY}0" else Asks.POLL

    def job_of(self, heard: WireRequest) -> str:
        return heard.path.removeprefix(_QUERY)

    def refusal(self, fault: Fault) -> Reply:
        if fault is Fault.RATE_LIMIT:
            return Reply(429, _said(1002, "rate limit"), {"retry-after": "0.01"})
        if fault is Fault.BAD_KEY:
            return Reply(200, _said(1004, "login fail: Please carry the API secret key"))
        if fault is Fault.NO_CREDIT:
            return Reply(200, _said(1008, "insufficient balance"))
        return Reply(200, _said(1026, "input new_sensitive"))

    def new_id(self, number: int) -> str:
        return f"41601{number:013}"

    def created(self, job: WireJob) -> Reply:
        return Reply(200, {"task_id": job.id} | _said(0, "success"))

    def polled(self, job: WireJob, heard: WireRequest, link: str) -> Reply:
        task: dict[str, Any] = {"id": job.id, "model": "MiniMax-H3", "status": _STATUS[job.phase]}
        task |= {"task_type": "generation", "modality": "video"}
        if job.phase is Phase.DONE:
            task |= {"content": {"url": link}, "resolution": "768P", "duration": 5, "usage": {"output_seconds": 5}}
        elif job.phase is Phase.REFUSED_OUTPUT:
            task["error"] = {"code": "1027", "message": "output new_sensitive"}
        elif job.phase is Phase.FAILED:
            task["error"] = {"code": "1000", "message": "unknown error"}
        return Reply(200, {"task": task} | _said(0, "success"))

    def cancelled(self, job: WireJob) -> Reply:
        raise AssertionError("it cancels none")

    def listed(self, jobs: list[WireJob], heard: WireRequest) -> Reply:
        raise AssertionError("it lists no tasks")

    def other(self, heard: WireRequest, server: WireServer) -> Reply:
        return Reply(200, _said(2013, "invalid params, task not found"))


def _said(code: int, message: str) -> dict[str, Any]:
    return {"base_resp": {"status_code": code, "status_msg": message}}


PLAY = MinimaxPlay()
