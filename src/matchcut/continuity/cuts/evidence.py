"""A stretch of a film as it is judged: its frames small, and what the network and the plain measures say of each."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.cuts.boundaries import ShotBoundary
from matchcut.engines.conforming.motion import grid, pull

Floats = NDArray[np.float32]
Picture = NDArray[np.uint8]

_PLAIN = 14.0
"""A frame whose greys (of 255) deviate by less than this shows next to nothing: it is plain."""
_DARK, _BRIGHT = 40.0, 215.0
"""Plain frames below and above this mean are black and white."""
_SHADE = 8.0
"""By less than so many greys two plain pictures of one thing differ."""
_TINY = (48, 27)
_SMALL = (96, 54)
_FOUND_AGAIN = 0.8
MOST, SOME = 0.5, 0.2
"""More of a picture than this is most of it, and some of it. Of another shot's picture less than 0.1 is found nearly
always; of a wall of bricks in another view of it 0.3.
"""
_PALE = 0.5
_FOLLOWED = 8
"""In so many steps at most what moves is followed from one frame to one far from it."""
_ROWS, _COLUMNS = 6, 8
"""A picture's parts. Where fewer than `_LEAST_PARTS` show anything (greys deviate by `_SHOWS`), too little is seen; one
whose greys correlate by more than `_KEPT` with those of another picture is there, too.
"""
_LEAST_PARTS, _SHOWS, _KEPT = 6, 4.0, 0.8
_SHADES = 2.5
"""A part that shows nothing and keeps its grey to within so many bears out what stays of those that show something."""
_INSIDE = 0.7
_SMALLEST = 16
"""Pictures with a side below this are too small for an optical flow; they are taken not to move."""
_SMOOTH = 6
"""What moves is told by the motion of all that lies within this part of the picture's width: an optical flow that may
go each its own way finds any lawn in any other.
"""


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

    def stays(self, first: int, last: int) -> float | None:
        """How much of one frame's picture is still there in another, 0 to 1, moved and lit otherwise as it may be.

        What has left the picture is not there. None where too little is seen to tell.
        """
        if (first, last) not in self._stays:
            self._stays[first, last] = what_stays([self.grey(first), self.grey(last)])
        return self._stays[first, last]

    def is_same(self, first: int, last: int, least: float = MOST) -> bool:
        """Whether more than `least` of one frame's picture is still there in another.

        Of plain ones most has to be of the same grey.
        """
        stays = self.stays(first, last)
        if stays is None:
            return float(np.median(np.abs(self.flat[first] - self.flat[last]))) < _SHADE
        return stays > least

    def is_followed(self, first: int, last: int) -> bool:
        """Whether some of one frame's picture is still there in a later one, to which it moves frame by frame.

        What has left the picture by then does not count, nor do frames between of which a flash leaves nothing.
        """
        if self.is_same(first, last, SOME):
            return True
        by = -(-(last - first) // _FOLLOWED)
        shown = [at for at in range(first + by, last, by) if not self.is_pale(at, first, last)]
        return (what_stays([self.grey(at) for at in (first, *shown, last)], leaving=True) or 0.0) > SOME

    def is_pale(self, number: int, first: int, last: int) -> bool:
        """Whether a frame shows much less than the frames from one to another do."""
        return bool(self.contrast[number] < _PALE * np.median(self.contrast[first : last + 1]))

    @cached_property
    def _stays(self) -> dict[tuple[int, int], float | None]:
        return {}

    def grey(self, number: int) -> Picture:
        """A frame's greys, (h, w)."""
        return np.asarray(cv2.cvtColor(self.frames[number], cv2.COLOR_RGB2GRAY))

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
    def centred(self) -> Floats:
        """`flat`, about each frame's own mean."""
        return self.flat - self.mean[:, None]

    @cached_property
    def mean(self) -> Floats:
        """Each frame's mean grey."""
        return np.asarray(self.flat.mean(axis=1))

    @cached_property
    def contrast(self) -> Floats:
        """The deviation of each frame's greys."""
        return np.asarray(self.flat.std(axis=1))

    @cached_property
    def detail(self) -> Floats:
        """The deviation of the second derivative of each frame's greys: little where it is blurred."""
        return np.array([cv2.Laplacian(self.grey(number), cv2.CV_32F).std() for number in range(len(self))], np.float32)

    @cached_property
    def turns(self) -> Floats:
        """How much each frame's greys are arranged otherwise than those of the frame before, however it is lit: 0 for
        alike, 1 where they have nothing in common; 0 for the first.
        """
        shown = self.centred / np.maximum(1e-6, np.linalg.norm(self.centred, axis=1, keepdims=True))
        alike = (shown[1:] * shown[:-1]).sum(axis=1)
        return np.concatenate([[0], np.sqrt(np.clip(1 - alike, 0, 1))]).astype(np.float32)

    def shift(self, first: int, second: int) -> float:
        """How far the whole picture went from a frame to another, in parts of its longer side."""
        earlier, later = self.grey(first), self.grey(second)
        return math.hypot(*shift(earlier, later)) / float(max(earlier.shape))

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
    """How much the order of greys (n,), from dark to bright, is the same in two pictures: 1 for the same.

    A picture of one grey has no order: it is like another such, and unlike all others.
    """
    earlier, later = _ranks(first), _ranks(second)
    if earlier.std() * later.std() == 0:
        return float(earlier.std() == later.std())
    return float(np.corrcoef(earlier, later)[0, 1])


def middle_found(picture: NDArray[np.uint8], other: NDArray[np.uint8]) -> float:
    """How alike (to 1) the middle of a picture (h, w) is to the part of another that is most so."""
    high, wide = picture.shape
    middle = picture[high // 4 : -(high // 4), wide // 4 : -(wide // 4)]
    return float(cv2.matchTemplate(other, middle, cv2.TM_CCOEFF_NORMED).max())


def what_stays(greys: Sequence[Picture], *, leaving: bool = False) -> float | None:
    """How much of the first picture (h, w) is still there in the last, 0 to 1: of its blocks that show anything, those
    like the place in the last one to which they are followed through those between. None where too few do.

    Each block is compared by the correlation of its greys, so light may change from place to place; it may go where
    what lies about it goes, or where all goes: beside what is new in a picture the former can't be told. `leaving`:
    what goes out of the picture is not counted.
    """
    first, last = greys[0], greys[-1]
    motion = np.zeros((*first.shape, 2), np.float32)
    for earlier, later in itertools.pairwise(greys):
        motion += pull(smooth_flow(earlier, later), motion)
    if len(greys) > 2:
        motion += smooth_flow(first, pull(last, motion))
    ways = [motion] + [np.full_like(motion, by) for by in (np.median(motion, axis=(0, 1)), shift(first, last))]
    alike, inside = map(np.stack, zip(*(_alike(first, last, way) for way in ways), strict=True))
    alike = np.where(inside, alike, np.nan if leaving else np.minimum(alike, 0))
    compared = ~np.isnan(alike).all(axis=0)
    if np.count_nonzero(compared) < _LEAST_PARTS:
        return None
    kept = np.nanmax(alike[:, compared], axis=0) > _KEPT
    stays = float(kept.mean())
    if stays < SOME:
        return stays
    plain = np.count_nonzero(_are_plainly_same(first, last))
    return float((np.count_nonzero(kept) + plain) / (len(kept) + plain))


def _alike(first: Picture, last: Picture, motion: Floats) -> tuple[Floats, NDArray[np.bool_]]:
    """How alike (to 1) each block of a picture (h, w) is to where it went in another, and whether that is in it.

    NaN where one of them shows too little to tell.
    """
    columns, rows = grid(*first.shape)
    x, y = columns + motion[..., 0], rows + motion[..., 1]
    inside = (x >= 0) & (x < first.shape[1]) & (y >= 0) & (y < first.shape[0])
    there, then = _blocks(first.astype(np.float32)), _blocks(pull(last, motion).astype(np.float32))
    there, then = (blocks - blocks.mean(axis=1, keepdims=True) for blocks in (there, then))
    shown, still = there.std(axis=1), then.std(axis=1)
    alike = (there * then).mean(axis=1) / np.maximum(1e-6, shown * still)
    stays_in = _blocks(inside).mean(axis=1) > _INSIDE
    comparable = (shown > _SHOWS) & ((still > _SHOWS / 2) | ~stays_in)
    return np.where(comparable, alike, np.nan).astype(np.float32), stays_in


def _are_plainly_same(first: Picture, last: Picture) -> NDArray[np.bool_]:
    """Which blocks show nothing in both pictures (h, w), and are of one grey, which is not black as borders are."""
    there, then = _blocks(first.astype(np.float32)), _blocks(last.astype(np.float32))
    plain = (there.std(axis=1) < _SHOWS) & (then.std(axis=1) < _SHOWS) & (there.mean(axis=1) > _DARK / 2)
    return np.asarray(plain & (np.abs(there.mean(axis=1) - then.mean(axis=1)) < _SHADES))


def shift(first: Picture, last: Picture) -> tuple[float, float]:
    """By how many pixels, across and down, a picture (h, w) goes as a whole to look most like another."""
    window = cv2.createHanningWindow(first.shape[::-1], cv2.CV_32F)
    across, down = cv2.phaseCorrelate(first.astype(np.float32), last.astype(np.float32), window)[0]
    return float(across), float(down)


def smooth_flow(first: Picture, second: Picture) -> Floats:
    """Where the parts of a picture (h, w) went in another, (h, w, 2) in pixels, without the motion of small things."""
    high, wide = first.shape
    if min(high, wide) < _SMALLEST:
        return np.zeros((high, wide, 2), np.float32)
    finder = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_FAST)
    reach = max(high, wide) // _SMOOTH | 1
    return np.asarray(cv2.blur(finder.calc(first, second, None), (reach, reach), borderType=cv2.BORDER_REPLICATE))


def _blocks(picture: NDArray[np.generic]) -> NDArray[np.generic]:
    """The parts of a picture (h, w), the pixels of each in a row."""
    tall, broad = picture.shape[0] // _ROWS, picture.shape[1] // _COLUMNS
    parts = picture[: tall * _ROWS, : broad * _COLUMNS].reshape(_ROWS, tall, _COLUMNS, broad)
    return parts.swapaxes(1, 2).reshape(_ROWS * _COLUMNS, -1)


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
