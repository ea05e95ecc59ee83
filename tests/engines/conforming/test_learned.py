"""Interpolation by an ONNX model that a person gives."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from matchcut.engines.conforming.frames import conform_frames
from matchcut.engines.conforming.learned import LearnedMotion
from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate

PICTURE = (1, 3, "h", "w")


@pytest.fixture
def mixing(onnx_file: Callable[..., Path]) -> Callable[..., Path]:
    """An ONNX model that mixes its two pictures by the moment, whatever shape that has."""

    def write(*moment: int | str) -> Path:
        nodes = [
            ("Sub", ["img1", "img0"], {}),
            ("Mul", ["n0", "timestep"], {}),
            ("Add", ["img0", "n1"], {}),
        ]
        return onnx_file(nodes, {"img0": PICTURE, "img1": PICTURE, "timestep": moment})

    return write


@pytest.mark.parametrize("moment", [(1,), (1, 1), (1, 1, 1, 1), (1, 1, "h", "w")])
def test_a_model_is_asked_for_the_exact_moment(mixing: Callable[..., Path], moment: tuple[int | str, ...]) -> None:
    frames = np.stack([np.full((30, 50, 3), grey, np.uint8) for grey in (60, 90)])
    model = LearnedMotion(mixing(*moment))
    made = list(conform_frames(frames, FrameRate(8), FrameRate(24), 4, (50, 30), interpolate=model))
    assert [int(picture[9, 9, 1]) for picture in made] == [60, 70, 80, 90]
    assert all(picture.shape == (30, 50, 3) for picture in made)


def test_a_model_of_another_shape_is_refused_in_a_sentence(onnx_file: Callable[..., Path]) -> None:
    two = onnx_file([("Add", ["a", "b"], {})], {"a": PICTURE, "b": PICTURE})
    with pytest.raises(BadInput, match="two pictures and the moment"):
        LearnedMotion(two)


def test_a_model_that_makes_another_size_is_refused(onnx_file: Callable[..., Path]) -> None:
    nodes = [
        ("Add", ["a", "b"], {}),
        ("Mul", ["n0", "t"], {}),
        ("AveragePool", ["n1"], {"kernel_shape": [2, 2], "strides": [2, 2]}),
    ]
    model = LearnedMotion(onnx_file(nodes, {"a": PICTURE, "b": PICTURE, "t": (1,)}))
    first, second = np.zeros((64, 64, 3), np.uint8), np.ones((64, 64, 3), np.uint8)
    with pytest.raises(BadInput, match=r"it makes \(1, 3, 32, 32\)"):
        model(first, second).at(0.5)
