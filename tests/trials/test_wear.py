"""How worn a picture is, laid on and measured again."""

from __future__ import annotations

import numpy as np
import pytest
from skimage.color import rgb2lab

from matchcut_trials.drifting.wear import Wear, measured
from matchcut_trials.people import photograph


@pytest.fixture(scope="module")
def clean() -> np.ndarray:
    # Of middle contrast, so that nothing comes up against black or white.
    return photograph("coffee.png")[100:300, 100:400].astype(np.float32) * 0.5 + 64


@pytest.mark.parametrize(
    ("gain", "shift", "detail", "noise"),
    [
        ((1, 1, 1), (0, 0, 0), (1, 1, 1), 0.0),
        ((1.2, 1.1, 0.9), (4, -3, 5), (1, 1, 1), 0.0),
        ((1, 1, 1), (0, 0, 0), (0.5, 0.7, 0.9), 0.0),
        ((0.9, 1.3, 1.3), (-2, 2, 2), (0.6, 0.8, 0.95), 3.0),
    ],
)
def test_what_is_laid_on_is_measured(
    clean: np.ndarray, gain: tuple[float, ...], shift: tuple[float, ...], detail: tuple[float, ...], noise: float
) -> None:
    wear = Wear.of(np.array(gain, float), np.array(shift, float), np.array(detail), noise)
    seen = measured(wear.on(clean, np.random.default_rng(1)), clean, np.ones(clean.shape[:2], bool))
    assert seen.gain == pytest.approx(wear.gain, abs=0.03)
    assert seen.offset == pytest.approx(wear.offset, abs=1.5)
    assert seen.detail == pytest.approx(wear.detail, abs=0.05)
    assert seen.noise == pytest.approx(noise, abs=0.8)


def test_a_shift_is_of_cie_lab(clean: np.ndarray) -> None:
    """Compared with scikit-image's Lab."""
    light = Wear.of(shift=np.array([5.0, -4.0, 3.0])).coloured(clean)
    moved = rgb2lab(light / 255).mean(axis=(0, 1)) - rgb2lab(clean / 255).mean(axis=(0, 1))
    assert moved == pytest.approx([5, -4, 3], abs=0.1)


def test_wear_adds_up(clean: np.ndarray) -> None:
    first, second = Wear.of(np.array([1.1, 1.1, 1.1])), Wear.of(shift=np.array([2.0, 0, 0]))
    both = first.then(second)
    assert np.abs(both.coloured(clean) - second.coloured(first.coloured(clean))).max() < 1
    assert Wear.of().towards(both, 0.5).gain == pytest.approx([1.05, 1.05, 1.05])
