"""Pictures made larger by a model, in tiles that nobody sees."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from matchcut.engines.conforming import enlarging
from matchcut.engines.conforming.enlarging import Enlarger, in_tiles
from matchcut.film.errors import BadInput
from matchcut.media.scaling import covering


def _three_by_three(planes: Any) -> Any:
    """Enlarges two times; every pixel depends on its nearest neighbours alone."""
    padded = np.pad(planes, ((0, 0), (0, 0), (1, 1), (1, 1)), mode="edge")
    height, width = planes.shape[2:]
    soft = sum(padded[:, :, y : y + height, x : x + width] for y in range(3) for x in range(3)) / 9
    return np.repeat(np.repeat(soft, 2, axis=2), 2, axis=3).astype(np.float32)


@pytest.mark.parametrize("size", [(64, 64), (65, 130), (200, 97), (40, 500)])
def test_tiles_make_the_same_picture_as_one_piece(texture: Any, size: tuple[int, int]) -> None:
    planes = texture(*size, 3).transpose(2, 0, 1)[None].astype(np.float32) / 255
    seen: list[tuple[int, ...]] = []

    def run(part: Any) -> Any:
        seen.append(part.shape)
        return _three_by_three(part)

    tiled = in_tiles(planes, run, 2, tile=64)
    assert np.abs(tiled - _three_by_three(planes)).max() * 255 < 1
    assert all(max(shape[2:]) <= 64 for shape in seen)
    assert len(seen) > 1 or max(size) <= 64


def test_tiles_that_disagree_meet_without_a_step() -> None:
    calls = iter(range(100))
    made = in_tiles(np.zeros((1, 3, 64, 200), np.float32), lambda part: np.full_like(part, next(calls) % 2), 1, tile=64)
    assert np.abs(np.diff(made, axis=3)).max() <= 1 / enlarging.BLEND + 1e-6
    assert (made.min(), made.max()) == (0, 1)


@pytest.fixture
def twice(onnx_file: Callable[..., Path]) -> Callable[..., Path]:
    """An ONNX model that enlarges two times by nearest neighbour, and inverts the picture so that it shows."""

    def write(*shape: int | str) -> Path:
        return onnx_file(
            [
                ("Resize", ["img", "", "scales"], {"mode": "nearest"}),
                ("Sub", ["one", "n0"], {}),
            ],
            {"img": shape or (1, 3, "h", "w")},
            {"scales": np.array([1, 1, 2, 2], np.float32), "one": np.array(1, np.float32)},
        )

    return write


@pytest.mark.parametrize("shape", [(), (1, 3, 64, 64)])
def test_a_model_that_is_given_enlarges_in_place_of_lanczos(
    twice: Callable[..., Path], texture: Any, shape: tuple[int, ...]
) -> None:
    picture = texture(100, 50, 5)
    enlarger = Enlarger(twice(*shape))
    assert enlarger.factor == 2
    made = enlarger(picture)
    assert np.array_equal(made, 255 - np.repeat(np.repeat(picture, 2, axis=0), 2, axis=1))
    assert np.array_equal(covering(picture, (200, 100), enlarger), made)
    assert covering(picture, (160, 80), enlarger).shape == (80, 160, 3)
    assert np.array_equal(covering(picture, (50, 25), enlarger), covering(picture, (50, 25)))


def test_a_file_that_is_no_such_model_is_told(onnx_file: Callable[..., Path], tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="not there"):
        Enlarger(tmp_path / "none.onnx")
    (tmp_path / "odd.onnx").write_bytes(b"\x80\x04 no model")
    with pytest.raises(BadInput, match="no ONNX model"):
        Enlarger(tmp_path / "odd.onnx")
    two = onnx_file([("Add", ["a", "b"], {})], {"a": (1, 3, "h", "w"), "b": (1, 3, "h", "w")})
    with pytest.raises(BadInput, match="one RGB picture"):
        Enlarger(two)
    smaller = onnx_file([("AveragePool", ["a"], {"kernel_shape": [2, 2], "strides": [2, 2]})], {"a": (1, 3, "h", "w")})
    with pytest.raises(BadInput, match="a picture with a side of 32"):
        Enlarger(smaller)
