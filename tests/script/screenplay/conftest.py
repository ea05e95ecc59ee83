"""Small helpers that every test of screenplays uses."""

from __future__ import annotations

from pathlib import Path

import pytest

from matchcut.film.film import Film
from matchcut.film.time import FrameRate
from matchcut.script.screenplay.breakdown import break_down
from matchcut.script.screenplay.fountain import parse_fountain

LAMPLIGHTER = Path(__file__).parents[3] / "projects_example" / "screenplay" / "the_lamplighter.fountain"


@pytest.fixture(scope="session")
def lamplighter() -> str:
    """The text of the example screenplay."""
    return LAMPLIGHTER.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def lamplighter_film(lamplighter: str) -> Film:
    """The example screenplay, broken down."""
    return break_down(parse_fountain(lamplighter), FrameRate(24), (1280, 720))
