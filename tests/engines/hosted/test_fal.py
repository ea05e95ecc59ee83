"""What fal is sent, to the letter, and what is made of its answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.engines.hosted.plays.fal import MODEL, PLAY, FalPlay, flagged
from tests.engines.hosted.sending import PATIENCE, PNG64, picture, sent
from tests.engines.hosted.wire_server import Reply, WireServer, wire_server

from matchcut.engines.hosted.adapter import InputRefused, RemoteState, Unreachable
from matchcut.engines.hosted.adapters.fal import FalAdapter
from matchcut.engines.hosted.requests import MediaRole

WORDS = {"prompt": "a kettle boils", "duration": "5", "aspect_ratio": "16:9", "generate_audio": False}
URI = f"data:image/png;base64,{PNG64}"


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[WireServer]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with wire_server(PLAY, b"clip") as server:
        yield server


def finished(service: WireServer, monkeypatch: pytest.MonkeyPatch, state: dict[str, Any], result: Reply) -> FalAdapter:
    """An adapter for a service whose requests are over."""
    completed = Reply(200, {"status": "COMPLETED", "logs": [], **state})
    monkeypatch.setattr(FalPlay, "polled", lambda *_: completed)
    monkeypatch.setattr(FalPlay, "other", lambda *_: result)
    return FalAdapter("key", service.address, PATIENCE)


def test_words_alone_are_sent_by_the_models_own_names(service: WireServer) -> None:
    assert sent(service, PLAY.request()) == (f"/{MODEL}", WORDS)
    assert service.heard[0].headers["authorization"] == f"Key {'key_3f9a71c0d2e84b5f'}"


def test_frames_and_references_are_sent_under_the_names_of_the_model(service: WireServer, tmp_path: Path) -> None:
    media = (
        picture(tmp_path, MediaRole.FIRST, part="start_image_url"),
        picture(tmp_path, MediaRole.LAST, part="end_image_url"),
        picture(tmp_path, MediaRole.REFERENCE, part="image_urls[]"),
        picture(tmp_path, MediaRole.REFERENCE, part="image_urls[]"),
    )
    _, body = sent(service, replace(PLAY.request(), media=media))
    assert body == {**WORDS, "start_image_url": URI, "end_image_url": URI, "image_urls": [URI, URI]}


def test_a_picture_without_a_name_is_refused(service: WireServer, tmp_path: Path) -> None:
    with pytest.raises(InputRefused) as caught:
        sent(service, replace(PLAY.request(), media=(picture(tmp_path, MediaRole.FIRST),)))
    assert caught.value.refused == "0"
    assert service.heard == []


@pytest.mark.parametrize(
    ("place", "refused"),
    [
        (["body", "prompt"], "prompt"),
        (["body", "start_image_url"], "0"),
        (["body", "image_urls", 1], "2"),
        (["body", "image_urls"], ""),
        (["body", "seed"], ""),
    ],
)
def test_which_input_was_refused(
    service: WireServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: list[Any], refused: str
) -> None:
    monkeypatch.setattr(FalPlay, "created", lambda *_: Reply(422, {"detail": [flagged(place)]}))
    media = (
        picture(tmp_path, MediaRole.FIRST, part="start_image_url"),
        picture(tmp_path, MediaRole.REFERENCE, part="image_urls[]"),
        picture(tmp_path, MediaRole.REFERENCE, part="image_urls[]"),
    )
    with pytest.raises(InputRefused) as caught:
        sent(service, replace(PLAY.request(), media=media))
    assert (caught.value.refused, caught.value.code) == (refused, "content_policy_violation")


@pytest.mark.parametrize(
    "result", [Reply(500, {"error": "internal"}), Reply(200, b"<html>"), Reply(502, b"<html>"), Reply(429, {})]
)
def test_a_result_that_can_not_be_had_for_the_moment_is_no_failure(
    service: WireServer, monkeypatch: pytest.MonkeyPatch, result: Reply
) -> None:
    adapter = finished(service, monkeypatch, {}, result)
    with pytest.raises(Unreachable):
        adapter.poll(adapter.submit(PLAY.request()).provider_id)


@pytest.mark.parametrize(
    ("state", "result", "expected"),
    [
        ({}, Reply(422, {"detail": [flagged(["body", "image_url"])]}), RemoteState.REFUSED_INPUT),
        ({}, Reply(422, {"detail": [flagged(["output"])]}), RemoteState.REFUSED_OUTPUT),
        ({}, Reply(422, {"detail": "wrong"}), RemoteState.FAILED),
        ({}, Reply(200, {"images": []}), RemoteState.FAILED),
        ({"error": "gone", "error_type": "runner_disconnected"}, Reply(503, b""), RemoteState.FAILED),
        ({"error": "stopped", "error_type": "client_cancelled"}, Reply(499, b""), RemoteState.CANCELLED),
    ],
)
def test_what_a_request_that_is_over_has_brought(
    service: WireServer, monkeypatch: pytest.MonkeyPatch, state: dict[str, Any], result: Reply, expected: RemoteState
) -> None:
    adapter = finished(service, monkeypatch, state, result)
    assert adapter.poll(adapter.submit(PLAY.request()).provider_id).state is expected
