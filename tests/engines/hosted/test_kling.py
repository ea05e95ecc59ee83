"""What Kling is sent, to the letter, and what is made of its answers."""

from __future__ import annotations

import base64
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.engines.hosted.plays.kling import PLAY, KlingPlay
from tests.engines.hosted.sending import PATIENCE, PNG64, picture, sent
from tests.engines.hosted.wire_server import Reply, WireServer, wire_server

from matchcut.engines.hosted.adapter import InputRefused, NotSent, NotSentWhy, PerhapsSent, Unreachable
from matchcut.engines.hosted.adapters.kling import KlingAdapter
from matchcut.engines.hosted.requests import MediaRole


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[WireServer]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with wire_server(PLAY, b"clip") as server:
        yield server


def test_words_alone_go_to_text2video_under_an_id_of_our_own(service: WireServer) -> None:
    path, body = sent(service, PLAY.request())
    assert len(body.pop("external_task_id")) == 32
    assert (path, body) == (
        "/v1/videos/text2video",
        {
            "model_name": "kling-v3",
            "prompt": "a kettle boils",
            "negative_prompt": "steam",
            "mode": "std",
            "duration": "5",
            "sound": "off",
            "aspect_ratio": "16:9",
        },
    )


def test_frames_go_to_image2video_as_bare_base64(service: WireServer, tmp_path: Path) -> None:
    media = (picture(tmp_path, MediaRole.FIRST), picture(tmp_path, MediaRole.LAST))
    path, body = sent(service, replace(PLAY.request(), resolution="1080p", sound=True, media=media))
    del body["external_task_id"]
    assert (path, body) == (
        "/v1/videos/image2video",
        {
            "model_name": "kling-v3",
            "prompt": "a kettle boils",
            "negative_prompt": "steam",
            "mode": "pro",
            "duration": "5",
            "sound": "on",
            "image": PNG64,
            "image_tail": PNG64,
        },
    )


def test_references_go_to_omni(service: WireServer, tmp_path: Path) -> None:
    media = (picture(tmp_path, MediaRole.FIRST), picture(tmp_path, MediaRole.REFERENCE))
    path, body = sent(service, replace(PLAY.request(), model="kling-v3-omni", negative_prompt="", media=media))
    assert path == "/v1/videos/omni-video"
    assert body["image_list"] == [{"image_url": PNG64, "type": "first_frame"}, {"image_url": PNG64}]
    assert "aspect_ratio" not in body


def test_a_reference_that_the_model_has_no_place_for_is_refused(service: WireServer, tmp_path: Path) -> None:
    with pytest.raises(InputRefused) as caught:
        sent(service, replace(PLAY.request(), media=(picture(tmp_path, MediaRole.REFERENCE),)))
    assert caught.value.refused == "0"
    assert service.heard == []


def test_the_token_is_signed_as_openssl_signs(service: WireServer) -> None:
    sent(service, PLAY.request())
    signed, _, signature = service.heard[0].headers["authorization"].removeprefix("Bearer ").rpartition(".")
    command = ["openssl", "dgst", "-sha256", "-hmac", "sEcReT91bc", "-binary"]
    by_openssl = subprocess.run(command, input=signed.encode(), capture_output=True, check=True).stdout
    assert base64.urlsafe_b64decode(signature + "=" * (-len(signature) % 4)) == by_openssl


def test_half_a_key_is_told_before_anything_is_sent(service: WireServer) -> None:
    adapter = KlingAdapter("AcCeSs7f3a", service.address, PATIENCE)
    for ask in (adapter.verify_key, lambda: adapter.prepare(PLAY.request())):
        with pytest.raises(NotSent) as caught:
            ask()
        assert caught.value.why is NotSentWhy.KEY_REFUSED
    assert service.heard == []


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (200, 1101, NotSentWhy.NO_CREDIT),
        (429, 1303, NotSentWhy.SLOWER),
        (429, 1304, NotSentWhy.KEY_REFUSED),
        (403, 1103, NotSentWhy.KEY_REFUSED),
        (200, 1201, InputRefused),
        (404, 1203, InputRefused),
        (200, 5000, PerhapsSent),
        (503, 5001, PerhapsSent),
    ],
)
def test_what_its_codes_mean_whatever_the_status(
    service: WireServer, monkeypatch: pytest.MonkeyPatch, status: int, code: int, kind: object
) -> None:
    monkeypatch.setattr(KlingPlay, "created", lambda _play, _job: Reply(status, {"code": code, "message": "no"}))
    with pytest.raises((NotSent, InputRefused, PerhapsSent)) as caught:
        sent(service, PLAY.request())
    assert getattr(caught.value, "why", type(caught.value)) is kind


def test_a_job_that_it_does_not_know_is_no_job_that_failed(
    service: WireServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        KlingPlay, "polled", lambda *_: Reply(200, {"code": 1203, "message": "The resource does not exist"})
    )
    adapter = KlingAdapter(PLAY.key, service.address, PATIENCE)
    job = adapter.submit(adapter.prepare(PLAY.request())).provider_id
    with pytest.raises(Unreachable):
        adapter.poll(job)


def test_of_two_equal_requests_each_finds_its_own_job(service: WireServer) -> None:
    adapter = KlingAdapter(PLAY.key, service.address, PATIENCE)
    first, second, third = (adapter.prepare(PLAY.request()) for _ in range(3))
    jobs = [adapter.submit(request).provider_id for request in (first, second)]
    assert [[answer.provider_id for answer in adapter.find(request, 0)] for request in (first, second)] == [
        [jobs[0]],
        [jobs[1]],
    ]
    assert adapter.find(third, 0) == ()
