"""A stretch of a film as it is judged: its frames small, and what the network and the plain measures say of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.cuts.boundaries import ShotBoundary
from matchcut.engines.conforming.motion import FrameLikeness, frame_likeness

Floats = NDArray[np.float32]

_PLAIN = 14.0
"""A frame whose greys (of 255) deviate by less than this shows next to nothing: it is plain."""
_DARK, _BRIGHT = 40.0, 215.0
"""Plain frames below and above this mean are black and white."""
_TINY = (48, 27)
_SMALL = (96, 54)
_FOUND_AGAIN = 0.8
_SAME = 0.88
"""Correlation from which on two frames that are moved onto each other are one picture."""


@dataclass(frozen=True)
class Evidence:
    """Frames (n, h, w, 3) of at most 192 pixels' width, and for each what the network says, from 0 to 1.

    `change`: that a shot ends with it; `passage`: that it lies in a change, however long that is.
    """

    frames: NDArray[np.uint8]
    change: Floats
    passage: Floats

    def __len__(self) -> int:
        return len(self.frames)

    @cached_property
    def likenesses(self) -> dict[tuple[int, int], FrameLikeness]:
        return {}

    def likeness(self, first: int, second: int) -> FrameLikeness:
        """How alike two frames are after the one was moved onto the other."""
        if (first, second) not in self.likenesses:
            self.likenesses[first, second] = frame_likeness(self.frames[first], self.frames[second])
        return self.likenesses[first, second]

    def is_same(self, first: int, second: int) -> bool:
        """Whether two frames show the same picture, be it moved or lit otherwise."""
        compared = self.likeness(first, second)
        return not compared.differs or (compared.correlation or 0.0) > _SAME

    def order(self, first: int, second: int) -> float:
        """How much the order of greys, from dark to bright, is the same in two frames: 1 for the same."""
        return order_alike(self.flat[first], self.flat[second])

    def is_moved(self, first: int, second: int) -> bool:
        """Whether the middle of one frame is somewhere in the other, as in a pan."""
        grey, later = (cv2.cvtColor(self.frames[number], cv2.COLOR_RGB2GRAY) for number in (first, second))
        small, other = (cv2.resize(picture, _SMALL, interpolation=cv2.INTER_AREA) for picture in (grey, later))
        return middle_found(small, other) > _FOUND_AGAIN

    @cached_property
    def flat(self) -> Floats:
        """The frames' greys, very small, each in a row: (n, 1296)."""
        grey = (cv2.cvtColor(frame, cv2.COLOR_RGB2GRAY) for frame in self.frames)
        return np.stack([cv2.resize(frame, _TINY, interpolation=cv2.INTER_AREA).ravel() for frame in grey]).astype(
            np.float32
        )

    @cached_property
    def mean(self) -> Floats:
        """Each frame's mean grey."""
        return np.asarray(self.flat.mean(axis=1))

    @cached_property
    def contrast(self) -> Floats:
        """The deviation of each frame's greys."""
        return np.asarray(self.flat.std(axis=1))

    @cached_property
    def steps(self) -> Floats:
        """How much each frame's greys differ from those of the frame before, on average; 0 for the first."""
        return np.concatenate([[0], np.abs(np.diff(self.flat, axis=0)).mean(axis=1)]).astype(np.float32)

    @cached_property
    def black(self) -> NDArray[np.bool_]:
        """Which frames are next to black."""
        return (self.contrast < _PLAIN) & (self.mean < _DARK)

    @cached_property
    def white(self) -> NDArray[np.bool_]:
        """Which frames are next to white."""
        return (self.contrast < _PLAIN) & (self.mean > _BRIGHT)


def order_alike(first: Floats, second: Floats) -> float:
    """How much the order of greys (n,), from dark to bright, is the same in two pictures: 1 for the same."""
    earlier, later = _ranks(first), _ranks(second)
    return float(np.corrcoef(earlier, later)[0, 1]) if earlier.std() * later.std() > 0 else 1.0


def middle_found(picture: NDArray[np.uint8], other: NDArray[np.uint8]) -> float:
    """How alike (to 1) the middle of a picture (h, w) is to the part of another that is most so."""
    high, wide = picture.shape
    middle = picture[high // 4 : -(high // 4), wide // 4 : -(wide // 4)]
    return float(cv2.matchTemplate(other, middle, cv2.TM_CCOEFF_NORMED).max())


def _ranks(values: Floats) -> NDArray[np.float64]:
    """The rank of each value, its middle one among equals."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ranks: NDArray[np.float64] = (np.cumsum(counts) - (counts + 1) / 2)[inverse]
    return ranks


def free_of(seen: Evidence, taken: Iterable[ShotBoundary]) -> NDArray[np.bool_]:
    """Which frames lie neither in the ranges that are `taken`, nor next to them."""
    free = np.ones(len(seen), np.bool_)
    for other in taken:
        free[max(0, other.first - 1) : other.end + 2] = False
    return free


def runs(marked: NDArray[np.bool_], gap: int = 0) -> list[tuple[int, int]]:
    """The runs of marked frames as (first, end); those at most `gap` apart are one."""
    joined: list[tuple[int, int]] = []
    for at in np.flatnonzero(marked).tolist():
        if joined and at - joined[-1][1] <= gap:
            joined[-1] = joined[-1][0], at + 1
        else:
            joined.append((at, at + 1))
    return joined
