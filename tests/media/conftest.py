"""Pictures that the tests of media share: textured, moving, and different from frame to frame."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

Rgb = NDArray[np.uint8]


@pytest.fixture(scope="session")
def moving() -> Callable[[int, int, int], list[Rgb]]:
    """`moving(count, width, height)`: smooth colour with fine texture over it, sliding by two pixels a frame."""

    def make(count: int, width: int, height: int) -> list[Rgb]:
        rng = np.random.default_rng(5)
        y, x = np.mgrid[0:height, 0 : width + 2 * count].astype(np.float32)
        waves = [np.sin(x / 23 + y / 31), np.cos(x / 41 - y / 17), np.sin((x + y) / 53)]
        smooth = 120 + 80 * np.stack(waves, axis=-1)
        texture = rng.normal(0, 3, (*x.shape, 1))
        plate = np.clip(smooth + texture, 0, 255).astype(np.uint8)
        return [np.ascontiguousarray(plate[:, 2 * n : 2 * n + width]) for n in range(count)]

    return make
