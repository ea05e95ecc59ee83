"""A small part of the tour, as `make tour` walks it: no picture is blank, and every word fits its place."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Settings
from matchcut.store.project import Project

TOUR = Path(__file__).parents[3] / "packaging" / "tour.py"
STOPS = "board,script,shoot,cut,review,many,sound,wipe,keys,history,cast,export,models,reimport,error,queue"


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("tour") / "film"
    film = edits.add_scene(Film(settings=Settings(title="Tour", width=160, height=90)), id=SceneId("s"))
    for index in range(9):
        action = f"What happens in shot {index} is told in about as many words as a person would write for it."
        film = edits.add_shot(film, SceneId("s"), id=ShotId(f"s{index}"), frames=48, action=action, camera="pan left")
    Project.create(place, film).close()
    return place


def test_the_tour_finds_every_place_readable_at_the_smallest_size(film: Path, tmp_path: Path) -> None:
    arguments = ["--film", str(film), "--out", str(tmp_path), "--themes", "light", "--sizes", "1280x800"]
    command = [sys.executable, str(TOUR), *arguments, "--scales", "1", "--stops", STOPS]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    for stop in STOPS.split(","):
        picture = QImage(str(tmp_path / f"light_1280x800_1_{stop}.png"))
        assert (picture.width(), picture.height()) == (1280, 800), stop
    assert "light · 1280x800 · 1 · queue" in (tmp_path / "index.html").read_text(encoding="utf-8")
