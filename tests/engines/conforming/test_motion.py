"""Between two frames: nearer to the truth than mixing or repeating, right at the edges of what moves, and no ghosts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from matchcut.engines.conforming.motion import FlowPair, is_cut


@pytest.mark.parametrize("step", [2, 6, 12, 20])
@pytest.mark.parametrize("part", [1 / 3, 0.5, 0.8])
def test_a_moment_in_between_is_far_nearer_to_the_truth_than_mixing_or_repeating(
    scene: Any, psnr: Callable[..., float], step: int, part: float
) -> None:
    disc = scene(step)
    first, second, truth = disc.at(0), disc.at(1), disc.at(part)
    made = psnr(FlowPair(first, second).at(part), truth)
    mixed = np.rint((1 - part) * first.astype(np.float64) + part * second).astype(np.uint8)
    assert made > psnr(mixed, truth) + 6
    assert made > psnr(first if part < 0.5 else second, truth) + 7


@pytest.mark.parametrize("step", [8, 14])
def test_what_only_one_frame_shows_is_taken_from_that_frame_alone(
    scene: Any, psnr: Callable[..., float], step: int
) -> None:
    disc = scene(step)
    first, second, truth = disc.at(0), disc.at(1), disc.at(0.5)
    where = disc.hidden_in_one(0.5)
    assert where.sum() > 100
    made = FlowPair(first, second).at(0.5)
    mixed = ((first.astype(np.uint16) + second) // 2).astype(np.uint8)
    assert psnr(made, truth, where) > psnr(mixed, truth, where) + 4


def test_what_does_not_move_stays_bit_for_bit(scene: Any) -> None:
    disc = scene(6)
    first, second = disc.at(0), disc.at(1)
    made = FlowPair(first, second).at(0.5)
    away = np.zeros(first.shape[:2], bool)
    away[:, 180:] = True
    assert np.array_equal(first[away], second[away])
    assert np.array_equal(made[away], first[away])


def test_a_camera_that_pans_carries_all_of_the_picture(texture: Any, psnr: Callable[..., float]) -> None:
    wide = texture(300, 120, 7)
    first, truth, second = wide[:, 0:240], wide[:, 5:245], wide[:, 10:250]
    assert psnr(FlowPair(first, second).at(0.5)[:, 12:-12], truth[:, 12:-12]) > 36


@pytest.mark.parametrize("size", [(1, 1), (8, 8), (17, 40)])
def test_pictures_too_small_for_a_flow_are_still_made(size: tuple[int, int]) -> None:
    first, second = np.zeros((*size, 3), np.uint8), np.full((*size, 3), 20, np.uint8)
    made = FlowPair(first, second).at(0.5)
    assert made.shape == first.shape
    assert np.abs(made.astype(int) - 10).max() <= 10


def test_two_shots_are_a_cut_and_motion_light_and_noise_are_none(scene: Any, texture: Any) -> None:
    disc, noise = scene(20), np.random.default_rng(4).normal(0, 8, (160, 240, 3))
    frame = disc.at(0)
    brighter = np.clip(frame.astype(np.int16) + 40, 0, 255).astype(np.uint8)
    noisy = np.clip(frame + noise, 0, 255).astype(np.uint8)
    other = texture(240, 160, 9)
    dark, other_dark = frame // 5, other // 5
    red, green = np.full_like(frame, (200, 20, 20)), np.full_like(frame, (20, 220, 200))
    assert is_cut(frame, other)
    assert is_cut(red, green)
    for one in (disc.at(1), brighter, noisy, frame):
        assert not is_cut(frame, one)
    assert not is_cut(dark, disc.at(1) // 5)
    assert is_cut(dark * 2, other_dark * 2)
