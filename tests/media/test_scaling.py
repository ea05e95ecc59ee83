"""Sizes: shapes kept, and light added up as light."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from matchcut.cut.boards import pictured_board
from matchcut.delivery.paper.pictures import WantedPicture, _jpeg
from matchcut.film.ids import MediaId
from matchcut.identity.sheet import SheetReference, reference_sheet
from matchcut.media.scaling import contained, scaled, window, within

side = st.integers(1, 4000)


@given(st.tuples(side, side), st.tuples(side, side))
def test_the_window_is_the_largest_of_the_shape_and_lies_in_the_middle(
    outer: tuple[int, int], shape: tuple[int, int]
) -> None:
    x, y, width, height = window(outer, shape)
    assert width == outer[0] or height == outer[1]
    assert 0 <= x <= outer[0] - width - x <= x + 1
    assert 0 <= y <= outer[1] - height - y <= y + 1
    assert abs(width * shape[1] - height * shape[0]) <= max(shape)


def test_fine_black_and_white_becomes_the_grey_of_half_the_light() -> None:
    assert (scaled(chequered(64, 64), (16, 16)) == 188).all()


def chequered(width: int = 256, height: int = 144) -> np.ndarray:
    """Black and white by turns: half the light, which is 188 in sRGB."""
    board = np.zeros((height, width, 3), np.uint8)
    board[::2, ::2] = board[1::2, 1::2] = 255
    return board


def test_every_picture_that_is_made_smaller_keeps_its_light(tmp_path: Path) -> None:
    """On a board, on paper, on a sheet of references."""
    Image.fromarray(chequered()).save(tmp_path / "keyframe.png")
    board = pictured_board("1", tmp_path / "keyframe.png", 128, 72)
    assert (board[:40] == 188).all()
    for fills in (True, False):
        jpeg = _jpeg(Image.fromarray(chequered()), WantedPicture(MediaId("00"), None, (64, 36), fills=fills))
        assert abs(np.asarray(Image.open(BytesIO(jpeg))).astype(int) - 188).max() <= 2
    sheet = reference_sheet("Mara", [SheetReference(chequered(1600, 1240), None)], text=False)
    assert np.median(sheet[100:-100, 100:-100]) == 188


@given(st.tuples(st.integers(1, 60), st.integers(1, 60)), st.tuples(st.integers(1, 60), st.integers(1, 60)))
def test_a_picture_is_contained_whole_and_in_the_middle(outer: tuple[int, int], size: tuple[int, int]) -> None:
    shown = contained(np.full((outer[1], outer[0], 3), 200, np.uint8), size, (0, 0, 9))
    assert shown.shape == (size[1], size[0], 3)
    rows, columns = (np.flatnonzero((shown[..., 0] == 200).any(axis=axis)) for axis in (1, 0))
    assert len(rows) == size[1] or len(columns) == size[0]
    assert abs(len(columns) * outer[1] - len(rows) * outer[0]) <= max(outer)
    assert abs(rows[0] - (size[1] - 1 - rows[-1])) <= 1
    assert abs(columns[0] - (size[0] - 1 - columns[-1])) <= 1
    assert (shown[: rows[0]] == (0, 0, 9)).all()
    small = within(np.zeros((outer[1], outer[0], 3), np.uint8), size)
    assert small.shape[1] <= size[0]
    assert small.shape[0] <= size[1]
    assert small.shape[:2] == (outer[1], outer[0]) or small.shape[1] == size[0] or small.shape[0] == size[1]


@pytest.mark.parametrize("grey", [0, 1, 7, 128, 254, 255])
def test_a_plain_picture_keeps_its_value_at_any_size(grey: int) -> None:
    plain = np.full((30, 50, 3), grey, np.uint8)
    for size in ((77, 41), (20, 12), (50, 30)):
        assert (scaled(plain, size) == grey).all()


@pytest.mark.parametrize("size", [(1280, 720), (200, 113)])
def test_what_grows_is_sharp_and_has_no_halo(size: tuple[int, int]) -> None:
    small = np.full((80, 144, 3), (60, 80, 120), np.uint8)
    small[20:60, 40:100] = (240, 200, 80)
    large = scaled(small, size)
    # Nothing is darker than the ground or brighter than the thing, in any colour.
    assert (large.min(axis=(0, 1)) == (60, 80, 80)).all()
    assert (large.max(axis=(0, 1)) == (240, 200, 120)).all()
    # From the ground to the thing it is a step of about one small pixel, not a slope.
    row = large[size[1] // 2, :, 0]
    between = ((row > 70) & (row < 230)).sum()
    assert between <= 2 * -(-size[0] // 144)
