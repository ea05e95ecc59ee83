"""In between, optical flow makes what it can be trusted with, and a model the rest."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from skimage import data

from matchcut.engines.conforming.choosing import ChosenMotion
from matchcut.engines.conforming.frames import conform_frames
from matchcut.engines.conforming.learned import LearnedMotion
from matchcut.engines.conforming.motion import FlowPair
from matchcut.engines.conforming.timing import frames_between
from matchcut.film.time import FrameRate
from matchcut.models.onnx_session import boxed_file

Rgb = NDArray[np.uint8]


@pytest.fixture(scope="module")
def rife() -> LearnedMotion:
    return LearnedMotion(boxed_file("rife_4"))


class Grey:
    """A model that makes everything one grey."""

    def __init__(self, first: Rgb, second: Rgb) -> None:
        self._like = first

    def at(self, part: float) -> Rgb:
        return np.full_like(self._like, 200)


def unwanted() -> Any:
    raise AssertionError("the model was opened for nothing")


def panned(texture: Any, by: int) -> tuple[Rgb, Rgb]:
    wide = texture(300, 160, 4)
    return np.ascontiguousarray(wide[:, 20:260]), np.ascontiguousarray(wide[:, 20 + by : 260 + by])


def turned(picture: Rgb, moment: float) -> Rgb:
    """The picture in a turn and a push in, at a moment from 0 to 1."""
    matrix = cv2.getRotationMatrix2D((130, 70), 14 * moment, 1.1 + 0.2 * moment)
    made: Rgb = cv2.warpAffine(picture, matrix, (240, 160), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT)
    return made


def test_a_pan_is_left_to_optical_flow_and_no_model_is_opened(texture: Any) -> None:
    first, second = panned(texture, 7)
    chosen = ChosenMotion(unwanted)
    assert np.array_equal(chosen(first, second).at(0.3), FlowPair(first, second).at(0.3))
    assert chosen.counts == {"flow": 1}


@pytest.mark.parametrize("name", ["figure", "turn"])
def test_where_flow_fails_both_together_are_no_worse_than_the_better_of_the_two(
    scene: Any, psnr: Callable[..., float], rife: LearnedMotion, name: str
) -> None:
    ground, disc = data.coffee()[100:300, 100:400], scene(30)
    moments = {"figure": disc.at, "turn": lambda moment: turned(ground, moment)}
    first, truth, second = (moments[name](moment) for moment in (0, 0.5, 1))
    chosen = ChosenMotion(lambda: rife)
    made = psnr(chosen(first, second).at(0.5), truth)
    assert chosen.counts == {"both": 1}
    assert made >= max(psnr(FlowPair(first, second).at(0.5), truth), psnr(rife(first, second).at(0.5), truth)) - 0.05


def test_two_pictures_of_which_flow_makes_nothing_are_the_models_alone(texture: Any) -> None:
    first, second = texture(96, 64, 5), texture(96, 64, 6)
    chosen = ChosenMotion(lambda: Grey)
    assert np.array_equal(chosen(first, second).at(0.5), np.full_like(first, 200))
    assert chosen.counts == {"model": 1}


def test_what_stands_still_stays_bit_for_bit_whoever_makes_the_rest(scene: Any) -> None:
    disc = scene(30)
    first, second = disc.at(0), disc.at(1)
    chosen = ChosenMotion(lambda: Grey)
    made = chosen(first, second).at(0.5)
    assert chosen.counts == {"both": 1}
    assert (made == 200).all(axis=2).any()
    assert np.array_equal(made[:, 200:], first[:, 200:])


@pytest.mark.parametrize("size", [(97, 61), (24, 18), (8, 8)])
def test_pictures_of_any_size_are_made_and_counted(rife: LearnedMotion, texture: Any, size: tuple[int, int]) -> None:
    ground = texture(150, 100, 8)
    frames = np.stack([cv2.resize(ground[at * 9 :, at * 14 :], size) for at in range(4)])
    chosen = ChosenMotion(lambda: rife)
    made = list(conform_frames(frames, FrameRate(16), FrameRate(24), 5, size, interpolate=chosen))
    assert [picture.shape for picture in made] == [(size[1], size[0], 3)] * 5
    assert np.array_equal(made[3], frames[2])
    assert sum(chosen.counts.values()) == frames_between(5, FrameRate(16), FrameRate(24)) == 3
