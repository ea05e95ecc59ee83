"""What Google is sent, to the letter, and what is made of its answers."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.engines.hosted.plays import google, google_veo
from tests.engines.hosted.sending import PATIENCE, PNG64, picture, sent
from tests.engines.hosted.wire_server import Phase, Play, Reply, WireJob, WireRequest, WireServer, wire_server

from matchcut.engines.hosted.adapter import InputRefused, LinkExpired, RemoteState, Unreachable
from matchcut.engines.hosted.adapters.google import GoogleAdapter
from matchcut.engines.hosted.requests import MediaRole, ServiceRequest
from matchcut.film.model import Parameters

OMNI, VEO = google.PLAY, google_veo.PLAY
FORM = {"type": "video", "delivery": "uri", "duration": "5s", "aspect_ratio": "16:9", "resolution": "720p"}


@pytest.fixture
def service(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[WireServer]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with wire_server(getattr(request, "param", OMNI), b"clip") as server:
        yield server


def with_pictures(play: Play, folder: Path, *roles: MediaRole) -> ServiceRequest:
    return replace(play.request(), media=tuple(picture(folder, role) for role in roles))


@pytest.mark.parametrize(
    ("roles", "task"),
    [
        ((), "text_to_video"),
        ((MediaRole.FIRST,), "image_to_video"),
        ((MediaRole.LAST, MediaRole.FIRST), "image_to_video"),
        ((MediaRole.REFERENCE, MediaRole.REFERENCE), "reference_to_video"),
    ],
)
def test_omni_is_sent_words_and_pictures_in_the_background(
    service: WireServer, tmp_path: Path, roles: tuple[MediaRole, ...], task: str
) -> None:
    image = {"type": "image", "mime_type": "image/png", "data": PNG64}
    assert sent(service, with_pictures(OMNI, tmp_path, *roles)) == (
        "/v1/interactions",
        {
            "model": "gemini-omni-1.2-flash",
            "input": [
                {"type": "user_input", "content": [{"type": "text", "text": "a kettle boils"}, *[image] * len(roles)]}
            ],
            "generation_config": {"video_config": {"task": task}},
            "response_format": FORM,
            "background": True,
        },
    )


@pytest.mark.parametrize("service", [VEO], indirect=True)
@pytest.mark.parametrize("roles", [(), (MediaRole.FIRST,), (MediaRole.FIRST, MediaRole.LAST)])
def test_veo_is_sent_frames(service: WireServer, tmp_path: Path, roles: tuple[MediaRole, ...]) -> None:
    image = {"bytesBase64Encoded": PNG64, "mimeType": "image/png"}
    names = {MediaRole.FIRST: "image", MediaRole.LAST: "lastFrame"}
    assert sent(service, with_pictures(VEO, tmp_path, *roles)) == (
        "/v1beta1/publishers/google/models/veo-3.1-generate-001:predictLongRunning",
        {
            "instances": [{"prompt": "a kettle boils"} | {names[role]: image for role in roles}],
            "parameters": {
                "sampleCount": 1,
                "durationSeconds": 8,
                "seed": 7,
                "aspectRatio": "16:9",
                "resolution": "720p",
                "negativePrompt": "steam",
                "generateAudio": False,
            },
        },
    )


@pytest.mark.parametrize("service", [VEO], indirect=True)
def test_veo_is_sent_references_as_what_they_are(service: WireServer, tmp_path: Path) -> None:
    image = {"bytesBase64Encoded": PNG64, "mimeType": "image/png"}
    _, body = sent(service, with_pictures(VEO, tmp_path, MediaRole.REFERENCE, MediaRole.STYLE))
    assert body["instances"][0]["referenceImages"] == [
        {"image": image, "referenceType": "ASSET"},
        {"image": image, "referenceType": "STYLE"},
    ]


def test_a_picture_that_has_no_place_in_a_request_is_refused_before_it(service: WireServer, tmp_path: Path) -> None:
    with pytest.raises(InputRefused) as caught:
        sent(service, with_pictures(OMNI, tmp_path, MediaRole.FIRST, MediaRole.KEYFRAME))
    assert caught.value.refused == "1"
    assert service.heard == []


@pytest.mark.parametrize("play", [OMNI, VEO])
def test_a_setting_that_the_sdk_does_not_know_is_refused_and_not_sent(service: WireServer, play: Play) -> None:
    request = replace(play.request(), settings=Parameters({"labels": "blue"}))
    with pytest.raises(InputRefused):
        sent(service, request)
    assert service.heard == []


def test_the_key_goes_to_google_and_nowhere_else(service: WireServer, tmp_path: Path) -> None:
    adapter = GoogleAdapter("key", service.address, PATIENCE)
    adapter.fetch(f"{service.address}/clips/1.mp4?signed=1", tmp_path / "own.mp4")
    assert service.heard[-1].headers["x-goog-api-key"] == "key"
    adapter.fetch(f"{service.address.replace('127.0.0.1', 'localhost')}/clips/1.mp4?signed=1", tmp_path / "other.mp4")
    assert "x-goog-api-key" not in service.heard[-1].headers
    assert (tmp_path / "other.mp4").read_bytes() == b"clip"


def test_a_file_is_waited_for_and_brought_by_its_own_address(
    service: WireServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = iter([Reply(200, {"name": "files/abc1", "state": state}) for state in ("PROCESSING", "ACTIVE", "FAILED")])
    gone = Reply(404, {"error": {"code": 404, "message": "not found", "status": "NOT_FOUND"}})
    monkeypatch.setattr(google.GooglePlay, "other", lambda *_: next(said, gone))
    monkeypatch.setattr(google.GooglePlay, "clip_path", "/v1beta/files/abc1:download", raising=False)
    adapter = GoogleAdapter("key", service.address, PATIENCE)
    link = f"{service.address}/v1beta/files/abc1"
    with pytest.raises(Unreachable):
        adapter.fetch(link, tmp_path / "clip.mp4")
    adapter.fetch(link, tmp_path / "clip.mp4")
    assert (tmp_path / "clip.mp4").read_bytes() == b"clip"
    assert service.heard[-1].query == {"alt": ["media"]}
    for _ in ("failed", "gone"):
        with pytest.raises(LinkExpired):
            adapter.fetch(link, tmp_path / "clip.mp4")


def test_a_clip_that_comes_in_the_answer_is_taken_from_there(
    service: WireServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = [{"type": "video", "mime_type": "video/mp4", "data": base64.b64encode(b"clip").decode()}]

    def polled(play: google.GooglePlay, job: WireJob, _heard: WireRequest, _link: str) -> Reply:
        return Reply(200, play._said(job, "completed", content))

    monkeypatch.setattr(google.GooglePlay, "polled", polled)
    adapter = GoogleAdapter("key", service.address, PATIENCE)
    answer = adapter.poll(adapter.submit(OMNI.request()).provider_id)
    assert answer.state is RemoteState.DONE
    adapter.fetch(answer.links[0], tmp_path / "clip.mp4")
    assert (tmp_path / "clip.mp4").read_bytes() == b"clip"
    content.clear()
    with pytest.raises(LinkExpired):
        adapter.fetch(answer.links[0], tmp_path / "clip.mp4")


def test_words_in_place_of_a_film_are_a_refusal_and_are_told(
    service: WireServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = [{"type": "text", "text": "I can't make films of that."}]
    monkeypatch.setattr(
        google.GooglePlay, "polled", lambda play, job, _heard, _link: Reply(200, play._said(job, "completed", said))
    )
    adapter = GoogleAdapter("key", service.address, PATIENCE)
    answer = adapter.poll(adapter.submit(OMNI.request()).provider_id)
    assert (answer.state, answer.text) == (RemoteState.REFUSED_OUTPUT, "I can't make films of that.")


@pytest.mark.parametrize("service", [VEO], indirect=True)
@pytest.mark.parametrize(
    ("error", "state"),
    [
        ({"code": 3, "message": "The image has an unsupported size"}, RemoteState.REFUSED_INPUT),
        ({"code": 3, "message": "blocked by your current safety settings"}, RemoteState.REFUSED_OUTPUT),
        ({"code": 8, "message": "The service is busy"}, RemoteState.FAILED),
    ],
)
def test_an_operation_that_ends_with_an_error_says_whose_fault_it_is(
    service: WireServer, monkeypatch: pytest.MonkeyPatch, error: dict[str, object], state: RemoteState
) -> None:
    monkeypatch.setattr(
        google_veo.GoogleVeoPlay,
        "polled",
        lambda play, job, _heard, _link: play._said(job, done=True, error=error),
    )
    adapter = GoogleAdapter("key", service.address, PATIENCE)
    assert adapter.poll(adapter.submit(VEO.request()).provider_id).state is state
    assert service.jobs[0].phase is Phase.WAITING
