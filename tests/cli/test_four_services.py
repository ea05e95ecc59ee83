"""A film by four services and the animatic, in one run of the program, over the real SDKs against loopback services."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import av
import numpy as np
import pytest
from tests.engines.hosted.plays import google, kling, luma, runway
from tests.engines.hosted.wire_server import Fault, WireServer, wire_server

from matchcut.engines.hosted.ledger import Ledger
from matchcut.engines.hosted.states import CallState
from matchcut.film.ids import ShotId
from matchcut.store.project import Project

STORY = """
[film]
title = "Four hands"
engine = "animatic"
size = [320, 180]
rate = "24"

[[scene]]
heading = "The sea"

[[scene.shot]]
id = "sea"
action = "A storm over the sea."
duration = "24f"
engine = "runway-gen4.5"

[[scene.shot]]
id = "rock"
action = "A rock in the waves."
duration = "24f"
engine = "kling-v3-omni"
continues = "sea"

[[scene.shot]]
id = "light"
action = "A lighthouse."
duration = "24f"
engine = "luma-ray-3.2"

[[scene.shot]]
id = "gull"
action = "A gull, close."
duration = "24f"
engine = "google-omni-1.1-flash"

[[scene.shot]]
id = "calm"
action = "The sea is calm."
duration = "24f"
"""
PLAYS = (runway.PLAY, kling.PLAY, luma.PLAY, google.PLAY)


def moving(seconds: int) -> bytes:
    """A clip of noise that moves, as a service makes one."""
    file = io.BytesIO()
    with av.open(file, "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=24)
        stream.width, stream.height, stream.pix_fmt = 320, 180, "yuv420p"
        picture = np.random.default_rng(3).integers(0, 255, (180, 320, 3), np.uint8)
        for number in range(24 * seconds):
            frame = av.VideoFrame.from_ndarray(np.roll(picture, 2 * number, 1), format="rgb24")
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return file.getvalue()


@pytest.fixture(scope="module")
def clip() -> bytes:
    return moving(5)


@pytest.fixture
def services(clip: bytes) -> Iterator[dict[str, WireServer]]:
    """The four services, each on the loopback."""
    with ExitStack() as stack:
        yield {play.service: stack.enter_context(wire_server(play, clip)) for play in PLAYS}


@pytest.fixture
def home(tmp_path: Path, services: dict[str, WireServer]) -> dict[str, str]:
    """The environment of a person who has keys for all four, whose addresses are the loopback's."""
    rows = [f'[[service]]\nid = "{name}"\naddress = "{server.address}"\n' for name, server in services.items()]
    (tmp_path / "services.toml").write_text("\n".join(rows))
    return {
        **os.environ,
        **{f"MATCHCUT_{play.service.upper()}_KEY": getattr(play, "key", "key_3f9a71c0d2e84b5f") for play in PLAYS},
        "MATCHCUT_SERVICES": str(tmp_path / "services.toml"),
        "MATCHCUT_LEDGER": str(tmp_path / "paid.sqlite"),
        "NO_PROXY": "127.0.0.1",
        **{name: str(tmp_path / name.lower()) for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")},
    }


def matchcut(home: dict[str, str], *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-P", "-m", "matchcut", *map(str, arguments)]
    return subprocess.run(command, env=home, text=True, capture_output=True, check=False, timeout=300)


@pytest.fixture
def film(tmp_path: Path, home: dict[str, str]) -> Path:
    (tmp_path / "storyboard.toml").write_text(STORY)
    made = matchcut(home, "new", tmp_path / "film", "--from", tmp_path / "storyboard.toml")
    assert made.returncode == 0, made.stderr
    return tmp_path / "film"


RENDER = ("--yes", "--budget", "5", "--unknown-prices", "--quiet")


def test_one_render_makes_a_film_by_four_services_and_the_animatic_and_tells_what_it_cost(
    film: Path, home: dict[str, str], services: dict[str, WireServer], tmp_path: Path
) -> None:
    plan = matchcut(home, "status", film)
    assert "About 0.24 USD" in plan.stdout
    made = matchcut(home, "render", film, "-o", tmp_path / "film.mp4", *RENDER)
    assert made.returncode == 0, made.stdout + made.stderr
    with av.open(str(tmp_path / "film.mp4")) as container:
        assert sum(1 for _ in container.decode(video=0)) == 120
    assert {name: len(server.jobs) for name, server in services.items()} == dict.fromkeys(services, 1)
    with Ledger(tmp_path / "paid.sqlite") as ledger:
        calls = {call.service: call for call in ledger.calls()}
    assert {call.state for call in calls.values()} == {CallState.KEPT}
    with Project.open(film) as project:
        for service, call in calls.items():
            (take,) = project.takes.of(ShotId(call.shot))
            assert call.provider_id in take.facts.values(), service
    spent = json.loads(matchcut(home, "services", "spent", film, "--json").stdout)
    assert spent["calls"] == 4
    for name in ("report.json", "report.html"):
        told = matchcut(home, "report", film, "-o", tmp_path / name)
        assert told.returncode == 0, told.stderr
    report = json.loads((tmp_path / "report.json").read_text())
    paid = [take["paid"] for shot in report["shots"] for take in shot["takes"]]
    assert paid[0] == {"micro": 600_000, "currency": "USD", "estimated": False}
    assert paid[1] == {"micro": 252_000, "currency": "USD", "estimated": True}
    assert [paid[2], paid[4]] == [None, None]  # Of unknown price, and made here.
    assert "Paid to services" in (tmp_path / "report.html").read_text()
    again = matchcut(home, "render", film, "-o", tmp_path / "again.mp4", *RENDER)
    assert again.returncode == 0, again.stderr
    assert {name: len(server.jobs) for name, server in services.items()} == dict.fromkeys(services, 1)


def test_what_the_services_fail_in_is_waited_out_and_paid_once(
    film: Path, home: dict[str, str], services: dict[str, WireServer], tmp_path: Path
) -> None:
    faults = (Fault.RATE_LIMIT, Fault.POLL_500, Fault.CLIP_TRUNCATED, Fault.LINK_EXPIRED)
    for server, fault in zip(services.values(), faults, strict=True):
        server.faults = [fault]
    made = matchcut(home, "render", film, "-o", tmp_path / "film.mp4", *RENDER)
    assert made.returncode == 0, made.stdout + made.stderr
    assert all(server.faults == [] for server in services.values())
    assert {name: len(server.jobs) for name, server in services.items()} == dict.fromkeys(services, 1)


def test_an_answer_that_was_lost_is_told_and_the_rest_of_the_film_is_made(
    film: Path, home: dict[str, str], services: dict[str, WireServer], tmp_path: Path
) -> None:
    services["runway"].faults = [Fault.LOST_ANSWER]
    made = matchcut(home, "generate", film, *RENDER)
    assert made.returncode == 4
    assert "not known" in made.stderr + made.stdout
    assert len(services["runway"].jobs) == 1
    assert len(services["luma"].jobs) == len(services["google"].jobs) == 1
    with Ledger(tmp_path / "paid.sqlite") as ledger:
        (lost,) = ledger.calls(CallState.UNKNOWN)
    resolved = matchcut(home, "services", "resolve", lost.id, "--made", services["runway"].jobs[0].id)
    assert resolved.returncode == 0, resolved.stderr
    again = matchcut(home, "generate", film, *RENDER)
    assert again.returncode == 0, again.stdout + again.stderr
    assert {name: len(server.jobs) for name, server in services.items()} == dict.fromkeys(services, 1)


def test_a_service_is_tried_by_its_cheapest_call_with_its_price_before_it(
    home: dict[str, str], services: dict[str, WireServer], tmp_path: Path
) -> None:
    asked = matchcut(home, "services", "try", "runway")
    assert asked.returncode == 4
    assert "Runway Gen-4 Turbo" not in asked.stdout  # It makes nothing of words alone.
    assert "Runway Gen-4.5: a clip of 2 s at 1280×720, about 0.24 USD. Nobody can be asked here" in asked.stdout
    assert services["runway"].jobs == []
    tried = matchcut(home, "services", "try", "runway", "--yes")
    assert tried.returncode == 0, tried.stderr
    assert "It works; it cost 0.60 USD" in tried.stdout
    assert Path(tried.stdout.rpartition("The clip: ")[2].strip()).is_file()
    assert len(services["runway"].jobs) == 1
    with Ledger(tmp_path / "paid.sqlite") as ledger:
        assert [call.state for call in ledger.calls()] == [CallState.KEPT]
