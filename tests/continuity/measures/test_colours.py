"""Histograms of colours: their means against scikit-image's Lab, and how alike parts of pictures are."""

from __future__ import annotations

import numpy as np
import pytest
from skimage import color, data

from matchcut.continuity.measures.colours import (
    BINS,
    colour_vectors,
    colours_alike,
    colours_of,
    mean_colour,
    moved_colours,
    packed_colours,
)
from matchcut.continuity.seen import halves


def plain(*lab: float) -> np.ndarray:
    """A part of one colour, with a little of everything around it."""
    noise = np.random.default_rng(1).normal(0, 2, (16, 16, 3))
    return (color.lab2rgb(np.array(lab) + noise).clip(0, 1) * 255).round().astype(np.uint8)


def histogram(rgb: np.ndarray, mask: np.ndarray | None = None) -> np.ndarray:
    counted = colours_of(rgb, mask)
    assert counted is not None
    return counted


def test_a_histograms_mean_is_that_of_its_pixels() -> None:
    part = data.coffee()[100:164, 100:164]
    counted = histogram(part)
    assert counted.shape == (BINS,)
    assert counted.sum() == pytest.approx(1)
    assert mean_colour(counted) == pytest.approx(color.rgb2lab(part).reshape(-1, 3).mean(axis=0), abs=0.5)


def test_only_what_the_mask_shows_counts() -> None:
    both = np.concatenate([plain(50, 40, 20), plain(50, -40, 20)], axis=1)
    mask = np.zeros(both.shape[:2], np.float32)
    mask[:, :16] = 1
    assert mean_colour(histogram(both, mask)) == pytest.approx([50, 40, 20], abs=1)
    assert colours_of(both, np.zeros_like(mask)) is None
    assert colours_of(both[:0]) is None


def test_the_farther_two_colours_are_the_less_they_are_alike() -> None:
    own = histogram(plain(50, 10, -10))
    alike = [colours_alike(own, histogram(plain(50, 10, -10 + step))) for step in (0, 4, 8, 16, 32)]
    assert alike == sorted(alike, reverse=True)
    assert alike[0] == pytest.approx(1)
    for step, value in zip((4, 8, 16, 32), alike[1:], strict=True):
        assert value == pytest.approx(np.exp(-(step**2) / 550), abs=0.03)


def test_lightness_counts_for_less_than_hue() -> None:
    own = histogram(plain(50, 10, 10))
    assert colours_alike(own, histogram(plain(62, 10, 10))) > colours_alike(own, histogram(plain(50, 10, 22)))


def test_red_and_blue_clothes_have_nothing_in_common() -> None:
    assert colours_alike(histogram(plain(45, 50, 30)), histogram(plain(30, 15, -50))) < 0.05


def test_two_colours_beside_each_other_are_told_from_their_mixture() -> None:
    stripes = histogram(np.concatenate([plain(50, 40, 0), plain(50, -40, 0)]))
    assert colours_alike(stripes, histogram(plain(50, 0, 0))) < 0.4


def test_colours_in_another_light_are_alike_once_they_are_moved_by_the_lights_change() -> None:
    day, evening = histogram(plain(50, 12, -14)), histogram(plain(40, 17, 4))
    other = histogram(plain(40, 17, -30))
    moved = moved_colours(day, np.array([-10.0, 5.0, 18.0]))
    assert colours_alike(day, evening) < 0.6
    assert colours_alike(moved, evening) > 0.98
    assert colours_alike(moved, other) < 0.2


def test_a_shift_is_held() -> None:
    own = histogram(plain(50, 0, 0))
    assert mean_colour(moved_colours(own, np.array([0.0, 0.0, 50.0])))[2] == pytest.approx(25, abs=1)
    assert moved_colours(own, np.zeros(3)) == pytest.approx(own, abs=1e-6)


def test_a_histogram_comes_back_as_it_was_kept() -> None:
    own = histogram(data.coffee()[100:164, 100:164])
    assert halves(packed_colours(own)) == pytest.approx(own, abs=1e-3)
    assert colours_alike(halves(packed_colours(own)), own) > 0.9999


def test_vectors_of_colours_are_as_alike_as_the_histograms() -> None:
    histograms = [histogram(plain(*lab)) for lab in ((50, 40, 30), (45, 50, 30), (30, 15, -50))]
    histograms.append(histogram(data.coffee()[100:164, 100:164]))
    vectors = colour_vectors(np.stack([*histograms, np.zeros_like(histograms[0])]))
    alike = [[colours_alike(first, second) for second in histograms] for first in histograms]
    assert vectors[:4] @ vectors[:4].T == pytest.approx(np.array(alike), abs=1e-5)
    assert not vectors[4].any()
    assert colour_vectors(np.zeros((2, 0), np.float32)).shape == vectors[:2].shape
