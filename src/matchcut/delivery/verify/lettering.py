"""Letters that an export lays over the film, told from damage: the burn-ins of the corners, and a watermark.

What stands in the corners follows from the cut, so a frame with it is made and compared. A watermark's words are known
to nobody, but it is the same faint white letters in every frame: how much white a place has is reckoned from all of
them, and each frame has to have just that much.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import cycle, product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matchcut.cut.model import Cut
from matchcut.delivery.pictures.burn_in import AI_LABEL, FAINT, BurnIn, BurntTexts
from matchcut.film.ids import ShotId

Tiles = NDArray[np.float64]

SIZE = (160, 90)
"""What pictures are compared at: small enough to forgive an encoder, large enough to see a camera move by a frame."""
ROWS, COLUMNS = 10, 16
_BAND = slice(3, 7)
"""The rows of tiles in which a watermark lies."""
_WHITE = 255
"""The white of letters in a stamp."""
_MOST_WHITE = FAINT / 255
_SEEN = 0.25
"""How much of that the whitest place of a film has at least, where there is a watermark at all."""


def stamp(picture: Any) -> NDArray[np.int16]:
    """A picture's luma, made as small as a postage stamp."""
    small: NDArray[np.uint8] = picture.reformat(width=SIZE[0], height=SIZE[1], format="gray").to_ndarray()
    return small.astype(np.int16)


def tiles_of(apart: NDArray[Any]) -> Tiles:
    """The mean of each tile of a stamp."""
    tiles: Tiles = apart.reshape(ROWS, SIZE[1] // ROWS, COLUMNS, SIZE[0] // COLUMNS).mean(axis=(1, 3))
    return tiles


# What may stand at the picture's foot (slate, take, timecode) and at its head (title, label): the two are far apart.
_LOWER = [combination for combination in product((True, False), repeat=3) if any(combination)]
_UPPER = [(True, AI_LABEL), (True, ""), (False, AI_LABEL)]


class Corners:
    """The frames of a film of `size` with what can be burnt into their corners. `takes` are the shots' take numbers."""

    def __init__(self, cut: Cut, size: tuple[int, int], takes: Mapping[ShotId, int]) -> None:
        cut = replace(cut, width=size[0], height=size[1])
        self._size = size
        self._ways = [
            BurnIn(cut, BurntTexts(slate=slate, take=take, timecode=counted, title=title, label=label), takes)
            for (slate, take, counted), (title, label) in zip(_LOWER, cycle(_UPPER), strict=False)
        ]

    def stamps(self, picture: Any, number: int) -> Iterator[NDArray[np.int16]]:
        """Yield the stamps of a frame with each way of burning in, what served last first."""
        resized = picture.reformat(width=self._size[0], height=self._size[1])
        for way in list(self._ways):
            yield stamp(way(resized, number))
            self._ways.remove(way)
            self._ways.append(way)


class Watermark:
    """How white each place of a film's middle always is, and the frames that are off there."""

    def __init__(self) -> None:
        self._rows = slice(_BAND.start * SIZE[1] // ROWS, _BAND.stop * SIZE[1] // ROWS)
        shape = (_halved(np.zeros((SIZE[1], SIZE[0]))[self._rows])).shape
        self._both, self._room = np.zeros(shape), np.zeros(shape)
        self._off: dict[int, NDArray[np.uint8]] = {}

    def look(self, number: int, seen: NDArray[np.int16], wanted: NDArray[np.int16], *, off: bool) -> None:
        """Take in the stamp of a frame, beside the one it should have; it is judged later, where it is `off`."""
        here, there = (_halved(pixels[self._rows]) for pixels in (seen, wanted))
        room = _WHITE - there
        self._both += (here - there) * room
        self._room += room * room
        if off:
            self._off[number] = np.stack([here, there]).round().clip(0, 255).astype(np.uint8)

    def unlike(self, near: float) -> list[int]:
        """The frames, of those that were off, that no watermark explains: a tile is off by more than `near`."""
        white = (self._both / np.maximum(self._room, 1)).clip(0, _MOST_WHITE)
        if white.max() < _SEEN * _MOST_WHITE:
            return sorted(self._off)
        return [number for number, pair in sorted(self._off.items()) if self._is_off(pair.astype(float), white, near)]

    def _is_off(self, pair: NDArray[Any], white: NDArray[Any], near: float) -> bool:
        here, there = pair
        apart = here - there - white * (_WHITE - there)
        tiles = apart.reshape(3, -1, COLUMNS, SIZE[0] // COLUMNS // 2).mean(axis=(1, 3))
        return bool((np.abs(tiles) > near).any())


def in_band(off: NDArray[np.bool_]) -> bool:
    """Whether all the tiles that are off lie where a watermark does."""
    outside = off.copy()
    outside[_BAND] = False
    return not outside.any()


def _halved(rows: NDArray[Any]) -> NDArray[np.float64]:
    halved: NDArray[np.float64] = rows.reshape(rows.shape[0] // 2, 2, rows.shape[1] // 2, 2).mean(axis=(1, 3))
    return halved
