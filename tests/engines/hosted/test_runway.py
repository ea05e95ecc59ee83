"""What Runway is sent, to the letter, and what is made of its answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.engines.hosted.plays.runway import PLAY
from tests.engines.hosted.wire_server import Fault, Phase, Reply, WireJob, WireServer, wire_server

from matchcut.engines.hosted.adapter import InputRefused, Patience, RemoteState
from matchcut.engines.hosted.adapters.runway import RunwayAdapter
from matchcut.engines.hosted.requests import MediaRole, SentMedia, ServiceRequest
from matchcut.film.ids import MediaId
from matchcut.film.model import Parameters

PATIENCE = Patience(5, 20)


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[WireServer]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with wire_server(PLAY, b"") as server:
        yield server


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "a name that tells something.png"
    path.write_bytes(b"\x89PNG picture")
    return path


def medium(path: Path, role: MediaRole, of: str = "") -> SentMedia:
    return SentMedia(media=MediaId("m" * 64), path=path, role=role, of=of)


def sent(service: WireServer, request: ServiceRequest) -> tuple[str, Any]:
    """Where a request went, and the JSON that went there."""
    adapter = RunwayAdapter("key", service.address, PATIENCE)
    adapter.submit(adapter.prepare(request))
    return service.created[-1].path, json.loads(service.created[-1].body)


def test_words_alone_are_sent_as_the_model_takes_them(service: WireServer) -> None:
    assert sent(service, PLAY.request()) == (
        "/v1/text_to_video",
        {"model": "gen4.5", "promptText": "a kettle boils", "duration": 5, "ratio": "1280:720", "seed": 7},
    )
    assert service.heard[0].headers["authorization"] == "Bearer key"


def test_a_first_frame_is_uploaded_under_no_name_that_tells_something(service: WireServer, picture: Path) -> None:
    request = replace(PLAY.request(), media=(medium(picture, MediaRole.FIRST),))
    assert sent(service, request) == (
        "/v1/image_to_video",
        {
            "model": "gen4.5",
            "promptText": "a kettle boils",
            "duration": 5,
            "ratio": "1280:720",
            "seed": 7,
            "promptImage": [{"position": "first", "uri": "runway://upload-1"}],
        },
    )
    begun, put = service.heard[0], service.heard[1]
    assert begun.json == {"filename": "first.png", "type": "ephemeral"}
    assert b"\x89PNG picture" in put.body
    assert b"tells" not in put.body


def test_first_and_last_frame_with_sound_and_what_is_not_to_be_seen(service: WireServer, picture: Path) -> None:
    request = ServiceRequest(
        service="runway",
        model="veo3.1",
        prompt="a kettle boils",
        negative_prompt="steam",
        seconds=8,
        size=(1920, 1080),
        media=(medium(picture, MediaRole.FIRST), medium(picture, MediaRole.LAST)),
    )
    assert sent(service, request) == (
        "/v1/image_to_video",
        {
            "model": "veo3.1",
            "promptText": "a kettle boils",
            "negativePrompt": "steam",
            "duration": 8,
            "ratio": "1920:1080",
            "audio": False,  # Left out, it would be made, and paid, as the service likes.
            "promptImage": [
                {"position": "first", "uri": "runway://upload-1"},
                {"position": "last", "uri": "runway://upload-2"},
            ],
        },
    )


def test_references_go_to_a_model_that_has_them_and_settings_with_them(service: WireServer, picture: Path) -> None:
    request = ServiceRequest(
        service="runway",
        model="hailuo3",
        prompt="Ana boils a kettle",
        seconds=6,
        size=(1344, 768),
        resolution="768p",
        aspect="16:9",
        sound=True,
        media=(medium(picture, MediaRole.REFERENCE, "Ana"), medium(picture, MediaRole.REFERENCE, "kettle")),
    )
    assert sent(service, request) == (
        "/v1/text_to_video",
        {
            "model": "hailuo3",
            "promptText": "Ana boils a kettle",
            "duration": 6,
            "ratio": "16:9",
            "resolution": "768p",
            "references": [{"uri": "runway://upload-1"}, {"uri": "runway://upload-2"}],
        },
    )
    flagged = replace(PLAY.request(), model="kling3.0_pro", size=(1920, 1080), seed=None)
    assert sent(service, replace(flagged, settings=Parameters({"cfg_scale": 0.5})))[1]["cfgScale"] == 0.5


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        ({"size": (1024, 768)}, ""),
        ({"model": "gen4_turbo"}, ""),
        ({"settings": Parameters({"mood": "blue"})}, ""),
        ({"role": MediaRole.REFERENCE}, "0"),
        ({"role": MediaRole.KEYFRAME}, "0"),
    ],
)
def test_what_a_model_has_no_field_for_is_refused_before_anything_is_sent(
    service: WireServer, picture: Path, change: dict[str, Any], refused: str
) -> None:
    role = change.pop("role", None)
    media = () if role is None else (medium(picture, role),)
    with pytest.raises(InputRefused) as caught:
        RunwayAdapter("key", service.address, PATIENCE).prepare(replace(PLAY.request(), media=media, **change))
    assert caught.value.refused == refused
    assert service.heard == []


def test_a_refused_field_is_told_as_the_input_that_it_is(
    service: WireServer, picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    issue = {"code": "custom", "path": ["promptImage", 1, "uri"], "message": "Too small"}
    body = {"error": "Validation of body failed", "issues": [issue]}
    monkeypatch.setattr(type(PLAY), "refusal", lambda _play, _fault: Reply(400, body))
    adapter = RunwayAdapter("key", service.address, PATIENCE)
    media = (medium(picture, MediaRole.FIRST), medium(picture, MediaRole.LAST))
    request = replace(PLAY.request(), model="veo3.1", seconds=8, media=media)
    service.faults = [Fault.INPUT_REFUSED]
    with pytest.raises(InputRefused, match=r"promptImage\.1\.uri: Too small") as caught:
        adapter.submit(adapter.prepare(request))
    assert caught.value.refused == "1"
    assert service.jobs == []


@pytest.mark.parametrize(
    ("code", "state", "refused"),
    [
        ("SAFETY.INPUT.TEXT", RemoteState.REFUSED_INPUT, "prompt"),
        ("SAFETY.INPUT.IMAGE", RemoteState.REFUSED_INPUT, ""),
        ("INPUT_PREPROCESSING.SAFETY.TEXT", RemoteState.REFUSED_INPUT, ""),
        ("ASSET.INVALID", RemoteState.REFUSED_INPUT, ""),
        ("SAFETY.OUTPUT.VIDEO", RemoteState.REFUSED_OUTPUT, ""),
        ("INTERNAL.BAD_OUTPUT.CODE01", RemoteState.FAILED, ""),
        (None, RemoteState.FAILED, ""),
    ],
)
def test_a_failure_is_what_its_code_says(
    service: WireServer, monkeypatch: pytest.MonkeyPatch, code: str | None, state: RemoteState, refused: str
) -> None:
    def failed(_play: object, job: WireJob, *_: object) -> Reply:
        cost = {"credits": 0}
        task = {"id": job.id, "createdAt": "2026-11-29T10:00:00Z", "status": "FAILED", "failure": "no", "cost": cost}
        return Reply(200, task if code is None else task | {"failureCode": code})

    monkeypatch.setattr(type(PLAY), "polled", failed)
    adapter = RunwayAdapter("key", service.address, PATIENCE)
    made = adapter.submit(adapter.prepare(PLAY.request()))
    answer = adapter.poll(made.provider_id)
    assert (answer.state, answer.refused, answer.cost) == (state, refused, 0)


def test_a_task_that_runs_is_paid_already_and_is_not_thrown_away(service: WireServer) -> None:
    adapter = RunwayAdapter("key", service.address, PATIENCE)
    made = adapter.submit(PLAY.request())
    service.polls_before_done = 9
    for phase in (Phase.RUNNING, Phase.DONE):
        service.jobs[0].phase = phase
        service.jobs[0].polls = 5
        adapter.cancel(made.provider_id)
        assert service.jobs[0].phase is phase
    assert {heard.method for heard in service.heard} == {"POST", "GET"}


def test_a_key_is_worth_what_is_left_on_it(service: WireServer) -> None:
    assert RunwayAdapter("key", service.address, PATIENCE).verify_key() == "1234 credits"
