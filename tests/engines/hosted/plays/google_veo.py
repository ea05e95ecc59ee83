"""Google's Veo on the Agent Platform: long-running operations, whose clips come inside of the answer. Field names by
`_GenerateVideosParameters_to_vertex` and `_GenerateVideosOperation_from_vertex` of google-genai 3.6.1.
"""

from __future__ import annotations

import base64
import re
from typing import Any

from google.genai.types import GenerateVideosOperation
from tests.engines.hosted.plays import google
from tests.engines.hosted.test_desk import CLIP
from tests.engines.hosted.wire_server import Asks, Fault, Phase, Reply, WireJob, WireRequest, WireServer

from matchcut.engines.hosted.requests import ServiceRequest

_MODEL = r"/v1beta1/publishers/google/models/veo-3\.1(-fast)?-generate-001"
_INSTANCE = {"prompt", "image", "lastFrame", "referenceImages"}
_PARAMETERS = {
    "sampleCount",
    "durationSeconds",
    "seed",
    "aspectRatio",
    "resolution",
    "negativePrompt",
    "generateAudio",
}


class GoogleVeoPlay:
    """See the module."""

    service = "google"
    adapter = "google:GoogleAdapter"
    models = "veo"
    lists_jobs = False
    cancels = False
    never = (Fault.CLIP_TRUNCATED, Fault.LINK_EXPIRED, Fault.LINK_EXPIRED_FOR_GOOD, Fault.LINKS_DEAD)
    cost: int | None = None
    refund: int | None = None

    def request(self) -> ServiceRequest:
        return ServiceRequest(
            service="google",
            model="veo-3.1-generate-001",
            prompt="a kettle boils",
            negative_prompt="steam",
            seconds=8,
            size=(1280, 720),
            resolution="720p",
            aspect="16:9",
            seed=7,
        )

    def asks(self, heard: WireRequest) -> Asks:
        assert heard.headers["x-goog-api-key"], "no key"
        if re.fullmatch(f"{_MODEL}:predictLongRunning", heard.path):
            assert heard.json.keys() == {"instances", "parameters"}, heard.json.keys()
            (instance,) = heard.json["instances"]
            assert instance.keys() <= _INSTANCE, instance.keys()
            assert heard.json["parameters"].keys() <= _PARAMETERS, heard.json["parameters"].keys()
            return Asks.CREATE
        if re.fullmatch(f"{_MODEL}:fetchPredictOperation", heard.path):
            return Asks.POLL
        return Asks.OTHER

    def job_of(self, heard: WireRequest) -> str:
        return str(heard.json["operationName"])

    def refusal(self, fault: Fault) -> Reply:
        return google.refusal(fault)

    def new_id(self, number: int) -> str:
        return f"publishers/google/models/veo-3.1-generate-001/operations/0b1d{number:03}"

    def created(self, job: WireJob) -> Reply:
        return self._said(job)

    def polled(self, job: WireJob, heard: WireRequest, link: str) -> Reply:
        match job.phase:
            case Phase.WAITING | Phase.RUNNING | Phase.CANCELLED:
                return self._said(job, done=False)
            case Phase.UNHEARD_OF:
                return self._said(job, metadata={"state": "rendering"})
            case Phase.DONE:
                clip = base64.b64encode(CLIP).decode()
                return self._said(job, done=True, response={"videos": [{"bytesBase64Encoded": clip}]})
            case Phase.REFUSED_OUTPUT:
                reason = "Videos were filtered out because they violated responsible AI practices."
                return self._said(
                    job, done=True, response={"raiMediaFilteredCount": 1, "raiMediaFilteredReasons": [reason]}
                )
            case Phase.FAILED:
                return self._said(job, done=True, error={"code": 13, "message": "Internal error"})

    def cancelled(self, job: WireJob) -> Reply:
        raise AssertionError("it is not cancelled")

    def listed(self, jobs: list[WireJob], heard: WireRequest) -> Reply:
        raise AssertionError("it lists no operations")

    def other(self, heard: WireRequest, server: WireServer) -> Reply:
        return google.PLAY.other(heard, server)

    def _said(self, job: WireJob, **more: Any) -> Reply:
        said = {"name": job.id, **more}
        GenerateVideosOperation.from_api_response(said, is_vertex_ai=True)
        return Reply(200, said)


PLAY = GoogleVeoPlay()
