"""Whatever a row of the catalogue says that a model takes is what its service's SDK or pages have, once it is sent."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest
from tests.engines.hosted.all_plays import adapter_of, all_plays
from tests.engines.hosted.wire_server import Play, wire_server

from matchcut.engines.hosted.adapter import Patience
from matchcut.engines.hosted.catalogue import catalogue
from matchcut.engines.hosted.requests import MediaRole, SentMedia, ServiceRequest
from matchcut.engines.hosted.services import HostedModel
from matchcut.film.ids import MediaId

TYPED = [play for play in all_plays() if play.service not in ("fal", "replicate", "comfyui")]
"""Services whose plays hold each request against its fields; each model of the others has fields of its own."""

F, L, R = MediaRole.FIRST, MediaRole.LAST, MediaRole.REFERENCE


def requests_of(model: HostedModel, picture: Path) -> Iterator[ServiceRequest]:
    """Requests of each size, with the pictures that go together, short or long."""
    shown = [roles for roles in ((F,), (F, L), (L,), (R, R)) if set(roles) <= set(model.roles)]
    if not model.last_alone:
        shown = [roles for roles in shown if roles != (L,)]
    for roles in [*([()] if model.text else []), *shown]:
        sizes = model.sizes if roles or not model.text_sizes else model.text_sizes
        named = [(name, size, number) for name, own in sizes.items() for number, size in enumerate(own)]
        for (resolution, size, number), seconds in zip(
            named, cycle((model.seconds[-1], model.seconds[0])), strict=False
        ):
            yield ServiceRequest(
                service=model.service,
                model=model.name,
                prompt="a kettle boils",
                negative_prompt="steam" if model.negative else "",
                seconds=seconds,
                size=size,
                resolution=resolution,
                aspect=model.aspects[number] if model.aspects else "",
                seed=7 if model.seeded else None,
                sound=model.always_sound,
                media=tuple(
                    SentMedia(media=MediaId("m" * 64), path=picture, role=role, link="https://pictures.example/1")
                    for role in roles
                ),
            )


@pytest.mark.parametrize("play", TYPED, ids=lambda play: play.service)
def test_what_a_row_says_its_adapter_sends_as_the_sdk_has_it(
    play: Play, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG")
    own = getattr(play, "models", "")
    rows = [
        model for model in catalogue().models.values() if model.service == play.service and model.name.startswith(own)
    ]
    assert rows
    with wire_server(play, b"") as service:
        adapter = adapter_of(play, getattr(play, "key", "key"), service.address, Patience(5, 20))
        sent = 0
        for request in (request for model in rows for request in requests_of(model, picture)):
            adapter.submit(adapter.prepare(request))
            sent += 1
        assert len(service.jobs) == sent
