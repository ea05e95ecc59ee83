"""What every test shares: hypothesis profiles and small films built through the public edits."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile(
    "house", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
settings.load_profile("house")


@pytest.fixture
def three_shots() -> Film:
    """One scene of three shots (`one`, `two`, `three`) of 48 frames; `two` continues `one`."""
    film = edits.add_scene(Film(settings=Settings(title="Test")), id=SceneId("scene"), heading="INT. ROOM - DAY")
    for name in ("one", "two", "three"):
        film = edits.add_shot(film, SceneId("scene"), id=ShotId(name), action=f"shot {name}", frames=48)
    return edits.chain(film, ShotId("two"), ShotId("one"))
