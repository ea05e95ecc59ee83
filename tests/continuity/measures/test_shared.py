"""Colours of two pictures compared by what both of them show, whoever came or went."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import skimage.data
from skimage.color import deltaE_ciede2000, lab2rgb, rgb2lab

from matchcut.continuity.measures.shared import SharedDrift, shared_drift
from matchcut.continuity.seen import EdgeSeen


def edge(rgb: np.ndarray) -> EdgeSeen:
    return EdgeSeen(frame=0, width=rgb.shape[1], height=rgb.shape[0], picture=np.ascontiguousarray(rgb).tobytes())


@pytest.fixture(scope="module")
def room() -> np.ndarray:
    """A photograph as small as takes' edges are kept, of middle contrast, so that nothing comes up against black."""
    small = skimage.data.stereo_motorcycle()[0][:480:5, :600:6][:54]
    return (small * 0.6 + 40).astype(np.uint8)


def moved(rgb: np.ndarray, gain: float, shift: tuple[float, float, float]) -> np.ndarray:
    lab = rgb2lab(rgb)
    lab[..., 0] = 50 + (lab[..., 0] - 50) * gain
    return np.clip(np.rint(lab2rgb(lab + shift) * 255), 0, 255).astype(np.uint8)


def with_somebody(rgb: np.ndarray, left: int) -> np.ndarray:
    """The same with a bright red figure that fills a third of it."""
    picture = rgb.copy()
    cloth = np.random.default_rng(left).integers(0, 60, (48, 34, 1))
    picture[6:, left : left + 34] = cloth + np.array([180, 20, 20])
    return picture


@pytest.mark.parametrize("shift", [(0.0, 0.0, 0.0), (3.0, 2.0, 4.0), (-4.0, 5.0, -3.0)])
def test_colours_that_moved_are_told_as_scikit_image_tells_them(room: np.ndarray, shift: Any) -> None:
    after = moved(room, 1.0, shift)
    drift = shared_drift([edge(room)], [edge(after)])
    means = [rgb2lab(picture).mean(axis=(0, 1)) for picture in (room, after)]
    assert drift.delta_e == pytest.approx(deltaE_ciede2000(*means), abs=0.5)
    assert drift.part > 0.5


def test_contrast_and_chroma_are_ratios(room: np.ndarray) -> None:
    drift = shared_drift([edge(room)], [edge(moved(room, 1.2, (0, 0, 0)))])
    assert drift.contrast == pytest.approx(1.2, abs=0.03)
    lab = rgb2lab(room)
    grey = np.clip(np.rint(lab2rgb(lab * (1, 0.5, 0.5)) * 255), 0, 255).astype(np.uint8)
    assert shared_drift([edge(room)], [edge(grey)]).chroma == pytest.approx(0.5, abs=0.03)


def test_who_comes_and_goes_is_no_drift(room: np.ndarray) -> None:
    pictures = [room, with_somebody(room, 4), with_somebody(room, 60)]
    assert float(deltaE_ciede2000(*(rgb2lab(picture).mean(axis=(0, 1)) for picture in pictures[:2]))) > 6
    for before in pictures:
        for after in pictures:
            assert shared_drift([edge(before)], [edge(after)]).delta_e < 0.5
    drifted = shared_drift([edge(pictures[1])], [edge(moved(pictures[2], 1.0, (3, 0, 4)))])
    assert 3 < drifted.delta_e < 6


def test_another_view_is_not_compared(room: np.ndarray) -> None:
    other = np.ascontiguousarray(room[::-1, ::-1])
    drift = shared_drift([edge(room)], [edge(other)])
    assert drift.part < 0.08
    assert (drift.delta_e, drift.contrast, drift.chroma) == (None, None, None)


def test_what_has_no_form_or_another_size_tells_nothing(room: np.ndarray) -> None:
    grey = np.full_like(room, 128)
    assert shared_drift([edge(room)], [edge(grey)]) is None
    assert shared_drift([edge(room)], [edge(room[:20])]) is None
    assert shared_drift([], [edge(room)]) is None


def test_the_pictures_that_have_most_in_common_tell(room: np.ndarray) -> None:
    hidden = with_somebody(with_somebody(room, 4), 60)
    drift = shared_drift([edge(room)], [edge(hidden), edge(moved(room, 1.0, (3, 0, 0)))])
    assert isinstance(drift, SharedDrift)
    assert drift.delta_e == pytest.approx(3, abs=0.5)
