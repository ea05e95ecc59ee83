"""Masks that follow the edges of their picture."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from matchcut.media.guided import guided


@pytest.fixture(scope="module")
def scene() -> tuple[np.ndarray, np.ndarray]:
    """A warm disc before a cool, uneven wall, and where the disc is: (180, 240, 3) and (180, 240)."""
    chance = np.random.default_rng(1)
    truth = np.zeros((180, 240), np.float32)
    cv2.circle(truth, (120, 90), 50, 1, -1)
    rgb = np.where(truth[..., None] > 0, (200, 120, 60), (70, 105, 150)) + chance.normal(0, 4, (180, 240, 3))
    return np.clip(rgb, 0, 255).astype(np.uint8), truth


def test_a_mask_that_lies_beside_the_edge_is_drawn_onto_it(scene: tuple[np.ndarray, np.ndarray]) -> None:
    rgb, truth = scene
    beside = np.roll(truth, (3, 4), axis=(0, 1))
    followed = guided(rgb, beside, 10, 1e-4)
    assert followed.shape == truth.shape
    assert followed.dtype == np.float32
    assert wrong(followed, truth) < 0.2 * wrong(beside, truth)


def test_a_small_mask_is_enlarged_along_the_edges(scene: tuple[np.ndarray, np.ndarray]) -> None:
    rgb, truth = scene
    small = cv2.resize(truth, (30, 22), interpolation=cv2.INTER_AREA)
    plainly = cv2.resize(small, (240, 180), interpolation=cv2.INTER_LINEAR)
    followed = guided(rgb, small, 2, 1e-4)
    assert followed.shape == truth.shape
    assert wrong(followed, truth) < 0.5 * wrong(plainly, truth)


def wrong(mask: np.ndarray, truth: np.ndarray) -> int:
    """How many pixels are on the wrong side."""
    return int(((mask > 0.5) != (truth > 0.5)).sum())


def test_what_is_linear_in_the_picture_stays_as_it_is() -> None:
    chance = np.random.default_rng(2)
    rgb = chance.integers(0, 256, (40, 50, 3)).astype(np.uint8)
    linear = (rgb.astype(np.float32) / 255) @ np.array([0.2, 0.5, 0.1], np.float32) + np.float32(0.1)
    assert guided(rgb, linear, 3, 1e-8) == pytest.approx(linear, abs=1e-3)


@pytest.mark.parametrize("value", [0.0, 0.4, 1.0])
def test_a_mask_without_an_edge_gets_none(value: float, scene: tuple[np.ndarray, np.ndarray]) -> None:
    rgb, truth = scene
    assert guided(rgb, np.full_like(truth, value), 8, 1e-4) == pytest.approx(np.full_like(truth, value), abs=1e-4)


def test_a_picture_of_a_single_pixel_is_no_trouble() -> None:
    assert guided(np.zeros((1, 1, 3), np.uint8), np.ones((1, 1), np.float32), 8, 1e-4) == pytest.approx(np.ones((1, 1)))
