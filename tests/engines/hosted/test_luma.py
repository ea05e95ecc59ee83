"""What Luma's two APIs are sent, to the letter, and what is made of their answers."""

from __future__ import annotations

import base64
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.engines.hosted.plays.luma import PLAY as AGENTS
from tests.engines.hosted.plays.lumaai import PLAY as OLDER
from tests.engines.hosted.wire_server import Fault, Reply, WireJob, WireServer, wire_server

from matchcut.engines.hosted.adapter import InputRefused, Patience, RemoteState
from matchcut.engines.hosted.adapters.luma import LumaAdapter
from matchcut.engines.hosted.adapters.lumaai import LumaaiAdapter
from matchcut.engines.hosted.requests import MediaRole, SentMedia, ServiceRequest
from matchcut.film.ids import MediaId
from matchcut.film.model import Parameters

PATIENCE = Patience(5, 20)
PIXELS = b"\x89PNG picture"
IN_CALL = {"data": base64.b64encode(PIXELS).decode(), "media_type": "image/png"}
WORDS = {"model": "ray-3.2", "type": "video", "prompt": "a kettle boils", "aspect_ratio": "16:9"}


@pytest.fixture
def agents(monkeypatch: pytest.MonkeyPatch) -> Iterator[WireServer]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with wire_server(AGENTS, b"") as server:
        yield server


@pytest.fixture
def older(monkeypatch: pytest.MonkeyPatch) -> Iterator[WireServer]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with wire_server(OLDER, b"") as server:
        yield server


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "picture.png"
    path.write_bytes(PIXELS)
    return path


def medium(path: Path, role: MediaRole, at: int | None = None, link: str = "") -> SentMedia:
    return SentMedia(media=MediaId("m" * 64), path=path, role=role, at=at, link=link)


def sent(service: WireServer, request: ServiceRequest) -> Any:
    """The JSON of a request's create call."""
    adapter = LumaAdapter("key", service.address, PATIENCE)
    adapter.submit(adapter.prepare(request))
    assert service.created[-1].headers["authorization"] == "Bearer key"
    return service.created[-1].json


def test_words_alone_are_sent_as_ray_takes_them(agents: WireServer) -> None:
    assert sent(agents, AGENTS.request()) == WORDS | {"video": {"duration": "5s", "resolution": "720p"}}


def test_first_and_last_frame_of_five_seconds_are_start_and_end(agents: WireServer, picture: Path) -> None:
    first, last = medium(picture, MediaRole.FIRST), medium(picture, MediaRole.LAST)
    video = {"duration": "5s", "resolution": "720p", "start_frame": IN_CALL}
    assert sent(agents, replace(AGENTS.request(), media=(first,))) == WORDS | {"video": video}
    video |= {"end_frame": IN_CALL}
    assert sent(agents, replace(AGENTS.request(), media=(first, last))) == WORDS | {"video": video}


def test_pictures_of_a_longer_clip_stand_on_its_grid_in_order(agents: WireServer, picture: Path) -> None:
    media = (
        medium(picture, MediaRole.LAST),
        medium(picture, MediaRole.KEYFRAME, at=100, link="https://pictures.example/1.png"),
        medium(picture, MediaRole.FIRST),
    )
    video = {
        "duration": "10s",
        "resolution": "720p",
        "keyframes": [IN_CALL, {"url": "https://pictures.example/1.png"}, IN_CALL],
        "keyframe_indexes": [0, 100, 240],
    }
    assert sent(agents, replace(AGENTS.request(), seconds=10, media=media)) == WORDS | {"video": video}


def test_hdr_takes_keyframes_and_its_settings(agents: WireServer, picture: Path) -> None:
    settings = Parameters({"hdr": True, "exr_export": True})
    request = replace(AGENTS.request(), settings=settings, media=(medium(picture, MediaRole.FIRST),))
    video = {"duration": "5s", "resolution": "720p", "hdr": True, "exr_export": True}
    video |= {"keyframes": [IN_CALL], "keyframe_indexes": [0]}
    assert sent(agents, request) == WORDS | {"video": video}


@pytest.mark.parametrize(
    ("role", "at", "settings"),
    [
        (MediaRole.REFERENCE, None, {}),
        (MediaRole.KEYFRAME, 121, {}),
        (MediaRole.KEYFRAME, None, {}),
        (None, None, {"mood": "blue"}),
    ],
)
def test_what_ray_has_no_field_for_is_refused_before_anything_is_sent(
    agents: WireServer, picture: Path, role: MediaRole | None, at: int | None, settings: dict[str, str]
) -> None:
    media = () if role is None else (medium(picture, role, at),)
    request = replace(AGENTS.request(), media=media, settings=Parameters(settings))
    with pytest.raises(InputRefused) as caught:
        LumaAdapter("key", agents.address, PATIENCE).prepare(request)
    assert caught.value.refused == ("" if role is None else "0")
    assert agents.heard == []


@pytest.mark.parametrize(
    ("seconds", "place", "refused"),
    [
        (5, ["prompt"], "prompt"),
        (5, ["video", "end_frame", "data"], "0"),
        (10, ["video", "keyframes", 1, "data"], "0"),
        (10, ["video", "keyframes", 0], "1"),
        (5, ["video", "resolution"], ""),
    ],
)
def test_a_refused_field_is_told_as_the_input_that_it_is(
    agents: WireServer,
    picture: Path,
    monkeypatch: pytest.MonkeyPatch,
    seconds: int,
    place: list[str | int],
    refused: str,
) -> None:
    body = {"detail": [{"loc": ["body", *place], "msg": "no", "type": "value_error"}]}
    monkeypatch.setattr(type(AGENTS), "refusal", lambda _play, _fault: Reply(422, body))
    agents.faults = [Fault.INPUT_REFUSED]
    media = (medium(picture, MediaRole.LAST), medium(picture, MediaRole.FIRST))
    adapter = LumaAdapter("key", agents.address, PATIENCE)
    with pytest.raises(InputRefused, match="no") as caught:
        adapter.submit(replace(AGENTS.request(), seconds=seconds, media=media))
    assert caught.value.refused == refused


@pytest.mark.parametrize(
    ("code", "state"),
    [
        ("content_moderated", RemoteState.REFUSED_OUTPUT),
        ("generation_failed", RemoteState.FAILED),
        ("budget_exhausted", RemoteState.FAILED),
        ("output_not_found", RemoteState.EXPIRED),
        ("corrupt_input", RemoteState.REFUSED_INPUT),
        ("of_tomorrow", RemoteState.FAILED),
    ],
)
def test_a_failure_is_what_its_code_says(
    agents: WireServer, monkeypatch: pytest.MonkeyPatch, code: str, state: RemoteState
) -> None:
    def failed(_play: object, job: WireJob, *_: object) -> Reply:
        failure = {"state": "failed", "failure_code": code, "failure_reason": "why"}
        return Reply(200, {"id": job.id, "created_at": "", "model": "ray-3.2", "type": "video", **failure})

    monkeypatch.setattr(type(AGENTS), "polled", failed)
    adapter = LumaAdapter("key", agents.address, PATIENCE)
    answer = adapter.poll(adapter.submit(AGENTS.request()).provider_id)
    assert (answer.state, answer.code, answer.text, answer.cost) == (state, code, "why", None)


def test_of_what_ray_made_the_film_is_fetched_and_not_what_lies_beside_it(agents: WireServer) -> None:
    agents.polls_before_done = 0
    adapter = LumaAdapter("key", agents.address, PATIENCE)
    answer = adapter.poll(adapter.submit(AGENTS.request()).provider_id)
    assert [link.partition("?")[0] for link in answer.links] == [f"{agents.address}/clips/1.mp4"]
    assert answer.version == "ray-3.2"


OLDER_WORDS = {
    "model": "ray-2",
    "prompt": "a kettle boils",
    "duration": "5s",
    "aspect_ratio": "16:9",
    "resolution": "720p",
}


def test_the_older_api_is_sent_words_and_pictures_that_lie_in_the_net(older: WireServer, picture: Path) -> None:
    adapter = LumaaiAdapter("key", older.address, PATIENCE)
    adapter.submit(adapter.prepare(OLDER.request()))
    assert older.created[-1].json == OLDER_WORDS
    links = ("https://pictures.example/1.png", "https://pictures.example/2.png")
    media = (medium(picture, MediaRole.FIRST, link=links[0]), medium(picture, MediaRole.LAST, link=links[1]))
    request = replace(OLDER.request(), media=media, settings=Parameters({"loop": True}))
    adapter.submit(adapter.prepare(request))
    keyframes = {"frame0": {"type": "image", "url": links[0]}, "frame1": {"type": "image", "url": links[1]}}
    assert older.created[-1].json == OLDER_WORDS | {"loop": True, "keyframes": keyframes}
    assert older.created[-1].headers["authorization"] == "Bearer key"


def test_the_older_api_is_sent_no_picture_of_this_machine(older: WireServer, picture: Path) -> None:
    adapter = LumaaiAdapter("key", older.address, PATIENCE)
    with pytest.raises(InputRefused) as caught:
        adapter.prepare(replace(OLDER.request(), media=(medium(picture, MediaRole.FIRST),)))
    assert (caught.value.refused, caught.value.code) == ("0", "url")
    assert older.heard == []


def test_of_the_listed_only_what_was_asked_and_since_then_is_found(older: WireServer) -> None:
    adapter = LumaaiAdapter("key", older.address, PATIENCE)
    began = time.time()
    for number in range(103):  # More than a page of others, made later.
        adapter.submit(replace(OLDER.request(), prompt="ours" if number == 0 else f"another {number}"))
    ours = replace(OLDER.request(), prompt="ours")
    assert [answer.provider_id for answer in adapter.find(ours, began - 1)] == [older.jobs[0].id]
    assert adapter.find(replace(ours, seconds=9), began - 1) == ()
    assert adapter.find(replace(ours, resolution="1080p"), began - 1) == ()
    assert adapter.find(ours, time.time() + 60) == ()


def test_the_balance_of_the_older_api_is_told_in_dollars(older: WireServer) -> None:
    assert LumaaiAdapter("key", older.address, PATIENCE).verify_key() == "12.50 USD"
