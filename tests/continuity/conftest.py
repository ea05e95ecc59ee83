"""A film of fifty frames, joined by code: a cut at frame 14, a flash in the second shot, a dissolve into the third."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from skimage import data
from tests.continuity.moving import film_of, seen_at

CUT, FLASH, DISSOLVE, LONG = 14, 19, 26, 8


def frames() -> np.ndarray:
    """The film, RGB (50, 108, 192, 3)."""
    astronaut, coffee, chelsea = (getattr(data, name)() for name in ("astronaut", "coffee", "chelsea"))
    shots = [seen_at(astronaut, CUT), seen_at(coffee, 20), seen_at(chelsea, 24)]
    shots[1][FLASH - CUT] = np.clip(shots[1][FLASH - CUT].astype(int) + 120, 0, 255)
    share = (np.arange(1, LONG + 1) / (LONG + 1))[:, None, None, None]
    mixed = shots[1][-LONG:] * (1 - share) + shots[2][:LONG] * share
    return np.concatenate([shots[0], shots[1][:-LONG], mixed.round().astype(np.uint8), shots[2][LONG:]])


@pytest.fixture(scope="session")
def joined(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The film as a file, with a tone that rises."""
    return film_of(frames(), tmp_path_factory.mktemp("joined") / "Joined Up.mp4", sound=True)


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Writes the film with options of ffmpeg's under a name."""
    return lambda name, *options: film_of(frames(), tmp_path_factory.mktemp("as") / name, *options)
