"""What Replicate is sent, to the letter, and what is made of its answers."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.engines.hosted.plays.replicate import MODEL, PLAY
from tests.engines.hosted.sending import PATIENCE, PNG, picture, sent
from tests.engines.hosted.wire_server import Phase, WireServer, wire_server

from matchcut.engines.hosted.adapter import InputRefused
from matchcut.engines.hosted.adapters.replicate import ReplicateAdapter
from matchcut.engines.hosted.requests import MediaRole
from matchcut.film.model import Parameters

WORDS = {"prompt": "a kettle boils", "duration": 5, "aspect_ratio": "16:9", "mode": "standard"}


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[WireServer]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with wire_server(PLAY, b"clip") as server:
        yield server


def test_words_alone_are_sent_by_the_models_own_names(service: WireServer) -> None:
    assert sent(service, PLAY.request()) == (f"/v1/models/{MODEL}/predictions", {"input": WORDS})


def test_pictures_are_uploaded_first_and_sent_as_links(service: WireServer, tmp_path: Path) -> None:
    media = (
        picture(tmp_path, MediaRole.FIRST, part="start_image"),
        picture(tmp_path, MediaRole.REFERENCE, part="reference_images[]"),
        picture(tmp_path, MediaRole.REFERENCE, part="reference_images[]"),
    )
    _, body = sent(service, replace(PLAY.request(), media=media))
    link = "https://files.example/file-"
    assert body == {"input": {**WORDS, "start_image": f"{link}1", "reference_images": [f"{link}2", f"{link}3"]}}
    assert b'filename="first.png"' in service.heard[0].body
    assert PNG in service.heard[0].body


def test_a_picture_without_a_name_is_refused_and_not_uploaded(service: WireServer, tmp_path: Path) -> None:
    with pytest.raises(InputRefused):
        sent(service, replace(PLAY.request(), media=(picture(tmp_path, MediaRole.FIRST),)))
    assert service.heard == []


def test_a_lost_job_is_found_by_all_that_went_into_it_and_when(service: WireServer, tmp_path: Path) -> None:
    adapter = ReplicateAdapter("key", service.address, PATIENCE)
    media = (picture(tmp_path, MediaRole.FIRST, part="start_image"),)
    request = adapter.prepare(replace(PLAY.request(), media=media))
    other = adapter.prepare(replace(PLAY.request(), media=media))  # The same picture, uploaded once more.
    job = adapter.submit(request).provider_id
    adapter.submit(other)
    assert [answer.provider_id for answer in adapter.find(request, time.time() - 1)] == [job]
    assert adapter.find(request, time.time() + 3600) == ()
    words = replace(request, settings=Parameters({**WORDS, "duration": 10}))
    assert adapter.find(words, time.time() - 1) == ()


def test_it_says_how_far_it_is(service: WireServer) -> None:
    adapter = ReplicateAdapter("key", service.address, PATIENCE)
    job = adapter.submit(PLAY.request()).provider_id
    assert adapter.poll(job).part is None
    service.jobs[0].phase = Phase.RUNNING
    assert adapter.poll(job).part == 260


def test_whose_key_it_is(service: WireServer) -> None:
    assert ReplicateAdapter("key", service.address, PATIENCE).verify_key() == "ana"
