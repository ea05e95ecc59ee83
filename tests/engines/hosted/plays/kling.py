"""Kling as a transcript of its own pages has it (rawgenai, `docs/research/kling`): fields, states and error codes."""

from __future__ import annotations

import base64
import json
import re
import time
from typing import Any

from tests.engines.hosted.wire_server import Asks, Fault, Phase, Reply, WireJob, WireRequest, WireServer

from matchcut.engines.hosted.requests import ServiceRequest

_COMMON = {"model_name", "prompt", "mode", "duration", "sound", "external_task_id", "callback_url", "watermark_info"}
_FIELDS = {
    "text2video": _COMMON | {"negative_prompt", "cfg_scale", "camera_control", "aspect_ratio"},
    "image2video": _COMMON | {"negative_prompt", "cfg_scale", "image", "image_tail", "static_mask", "dynamic_masks"},
    "omni-video": _COMMON | {"image_list", "element_list", "video_list", "aspect_ratio"},
}
_STATUS = {
    Phase.WAITING: "submitted",
    Phase.RUNNING: "processing",
    Phase.DONE: "succeed",
    Phase.REFUSED_OUTPUT: "failed",
    Phase.FAILED: "failed",
    Phase.UNHEARD_OF: "reviewing",
}


class KlingPlay:
    """See the module."""

    service = "kling"
    adapter = "kling:KlingAdapter"
    key = "AcCeSs7f3a:sEcReT91bc"
    lists_jobs = True
    cancels = False
    cost: int | None = None
    refund: int | None = None

    def request(self) -> ServiceRequest:
        return ServiceRequest(
            service="kling",
            model="kling-v3",
            prompt="a kettle boils",
            negative_prompt="steam",
            seconds=5,
            size=(1280, 720),
            resolution="720p",
            aspect="16:9",
        )

    def asks(self, heard: WireRequest) -> Asks:
        self._look_at_token(heard)
        where = re.fullmatch("/v1/videos/([a-z0-9-]+)(/[^/]+)?", heard.path)
        assert where, f"Kling has no {heard.path}"
        if heard.method == "POST":
            unknown = heard.json.keys() - _FIELDS[where[1]]
            assert not unknown, f"unknown {unknown}"
            assert heard.json["mode"] in ("std", "pro")
            assert isinstance(heard.json["duration"], str)
            return Asks.CREATE
        return Asks.POLL if where[2] else Asks.LIST

    def job_of(self, heard: WireRequest) -> str:
        return heard.path.rpartition("/")[2]

    def refusal(self, fault: Fault) -> Reply:
        if fault is Fault.RATE_LIMIT:
            return Reply(429, _said(1302, "API requests too fast"), {"retry-after": "0.01"})
        if fault is Fault.BAD_KEY:
            return Reply(401, _said(1002, "Authorization is invalid"))
        if fault is Fault.NO_CREDIT:
            return Reply(429, _said(1102, "Resource pack depleted or expired"))
        return Reply(400, _said(1301, "The prompt triggered the content safety policy"))

    def new_id(self, number: int) -> str:
        return f"8{number:017}"

    def created(self, job: WireJob) -> Reply:
        task = {"task_id": job.id, "task_status": "submitted", "task_info": self._info(job)}
        return Reply(200, _said(0, "SUCCEED", task | {"created_at": 1722769557708, "updated_at": 1722769557708}))

    def polled(self, job: WireJob, heard: WireRequest, link: str) -> Reply:
        assert heard.path.split("/")[3] == job.asked.path.split("/")[3], "asked at another door"
        return Reply(200, _said(0, "SUCCEED", self._task(job, link)))

    def cancelled(self, job: WireJob) -> Reply:
        raise AssertionError("it cancels none")

    def listed(self, jobs: list[WireJob], heard: WireRequest) -> Reply:
        assert 1 <= int(heard.query["pageSize"][0]) <= 500
        assert heard.query["pageNum"] == ["1"]
        same = [job for job in jobs if job.asked.path == heard.path]
        return Reply(200, _said(0, "SUCCEED", [self._task(job, "") for job in same]))

    def other(self, heard: WireRequest, server: WireServer) -> Reply:
        raise AssertionError(f"Kling has no {heard.method} {heard.path}")

    def _task(self, job: WireJob, link: str) -> dict[str, Any]:
        task = {"task_id": job.id, "task_status": _STATUS[job.phase], "task_info": self._info(job)}
        task |= {"task_status_msg": "", "created_at": 1722769557708, "updated_at": 1722769557708}
        if job.phase is Phase.DONE:
            task["task_result"] = {"videos": [{"id": "91", "url": link, "duration": "5.1"}]}
            task["final_unit_deduction"] = "3"
        elif job.phase is Phase.REFUSED_OUTPUT:
            task["task_status_msg"] = "Failure to pass the risk control system"
        elif job.phase is Phase.FAILED:
            task["task_status_msg"] = "Server internal error"
        return task

    def _info(self, job: WireJob) -> dict[str, str]:
        return {"external_task_id": job.asked.json.get("external_task_id", "")}

    def _look_at_token(self, heard: WireRequest) -> None:
        """What RFC 7519 asks of its parts; its signature is looked at by another program in a test."""
        token = heard.headers["authorization"].removeprefix("Bearer ")
        header, payload = (
            json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))) for part in token.split(".")[:2]
        )
        assert header == {"alg": "HS256", "typ": "JWT"}
        assert payload["iss"] == "AcCeSs7f3a"
        assert payload["nbf"] <= time.time() < payload["exp"] <= time.time() + 1800


def _said(code: int, message: str, data: Any = None) -> dict[str, Any]:
    return {"code": code, "message": message, "request_id": "r-1"} | ({} if data is None else {"data": data})


PLAY = KlingPlay()
