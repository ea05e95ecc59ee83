"""What MiniMax is sent, to the letter, and what is made of its answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.engines.hosted.plays.minimax import PLAY, MinimaxPlay
from tests.engines.hosted.sending import PATIENCE, PNG64, picture, sent
from tests.engines.hosted.wire_server import Reply, WireServer, wire_server

from matchcut.engines.hosted.adapter import InputRefused, NotSent, NotSentWhy, PerhapsSent
from matchcut.engines.hosted.adapters.minimax import MinimaxAdapter
from matchcut.engines.hosted.requests import MediaRole


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[WireServer]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with wire_server(PLAY, b"clip") as server:
        yield server


@pytest.mark.parametrize(
    ("roles", "names", "ratio"),
    [
        ((), (), "16:9"),
        ((MediaRole.FIRST,), ("first_frame",), "adaptive"),
        ((MediaRole.FIRST, MediaRole.LAST), ("first_frame", "last_frame"), "adaptive"),
        ((MediaRole.REFERENCE, MediaRole.STYLE), ("reference_image", "reference_image"), "16:9"),
    ],
)
def test_words_and_pictures_are_one_list_of_parts(
    service: WireServer, tmp_path: Path, roles: tuple[MediaRole, ...], names: tuple[str, ...], ratio: str
) -> None:
    url = {"url": f"data:image/png;base64,{PNG64}"}
    request = replace(PLAY.request(), media=tuple(picture(tmp_path, role) for role in roles))
    assert sent(service, request) == (
        "/v2/video_generation",
        {
            "model": "MiniMax-H3",
            "content": [
                {"type": "text", "text": "a kettle boils"},
                *({"type": "image_url", "image_url": url, "role": name} for name in names),
            ],
            "resolution": "768P",
            "duration": 5,
            "ratio": ratio,
        },
    )


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (200, 1008, NotSentWhy.NO_CREDIT),
        (200, 1002, NotSentWhy.SLOWER),
        (200, 2049, NotSentWhy.KEY_REFUSED),
        (200, 2013, InputRefused),
        (200, 1000, PerhapsSent),
        (200, 1033, PerhapsSent),
        (500, 1000, PerhapsSent),
    ],
)
def test_what_its_codes_mean_whatever_the_status(
    service: WireServer, monkeypatch: pytest.MonkeyPatch, status: int, code: int, kind: object
) -> None:
    said = {"base_resp": {"status_code": code, "status_msg": "no"}}
    monkeypatch.setattr(MinimaxPlay, "created", lambda *_: Reply(status, said))
    with pytest.raises((NotSent, InputRefused, PerhapsSent)) as caught:
        sent(service, PLAY.request())
    assert getattr(caught.value, "why", type(caught.value)) is kind


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        (Reply(200, {"base_resp": {"status_code": 1004, "status_msg": "login fail"}}), NotSentWhy.KEY_REFUSED),
        (Reply(401, {"error": {"type": "authorized_error", "message": "no"}}), NotSentWhy.KEY_REFUSED),
        (Reply(404, b"<html>"), NotSentWhy.UNREACHED),
        (Reply(503, {}), NotSentWhy.UNREACHED),
    ],
)
def test_a_key_that_is_not_seen_to_be_good_is_told(
    service: WireServer, monkeypatch: pytest.MonkeyPatch, reply: Reply, why: NotSentWhy
) -> None:
    monkeypatch.setattr(MinimaxPlay, "other", lambda *_: reply)
    with pytest.raises(NotSent) as caught:
        MinimaxAdapter("key", service.address, PATIENCE).verify_key()
    assert caught.value.why is why
