"""Liftoff: the example film reads, has the shape that it promises, is honestly credited, and fits its music."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from matchcut.film.film import Film
from matchcut.film.ids import SceneId
from matchcut.film.model import Shot
from matchcut.media.probe import probe
from matchcut.media.sound import SAMPLE_RATE, read_sound
from matchcut.planning.graph import depths
from matchcut.script.storyboard_toml import Storyboard, read_storyboard

LIFTOFF = Path(__file__).parents[2] / "projects_example" / "liftoff"
FREE = re.compile(r"CC0 1\.0|public domain|that of this repository")


@pytest.fixture(scope="module")
def storyboard() -> Storyboard:
    return read_storyboard(LIFTOFF / "storyboard.toml")


@pytest.fixture(scope="module")
def film(storyboard: Storyboard) -> Film:
    return storyboard.film
