"""Pictures between two frames, by optical flow in both directions. Loads OpenCV: workers only.

    first        moment t      second
      a ───────────▶ p ◀───────── b      a is carried forward by its flow, b back by its own

Each frame's flow is splatted to the moment t. Where two things land on one place, the one that both frames see wins:
the other is about to be hidden by it. Where nothing of a frame lands, that frame does not see the place, and only the
other one counts. After Niklaus and Liu, Softmax Splatting for Video Frame Interpolation, 2020, with the
forward-backward consistency of the flow in place of learned importance.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
Field = NDArray[np.float32]

MISMATCH = 1.5
"""Pixels that a flow there and back again may miss its start by, before the place counts as hidden in one frame."""
_HIDDEN = 1e-3
"""What a place that counts as hidden weighs against one that does not, where both land on the same spot."""
_STILL = 0.06
"""Flows below this many pixels are the noise of the estimate: nothing moves there."""
_RINGS = (3, 6, 12, 20)
_SPOKES = 12
"""Where a place whose flow is in doubt looks for one that is not: on rings of so many pixels around it."""
_ALIKE = 25.0
"""How far colours (of 255) may differ to belong to one thing."""
_SMALLEST = 16
"""Pictures with a side below this are too small for an optical flow; they are taken not to move."""
_CUT_WIDTH = 192
_CUT_RESIDUE = 4.0
_CUT_ALIKE = 0.5
_CUT_PLAIN = 48.0


class Pair(Protocol):
    """Two neighbouring frames, and every picture between them."""

    def at(self, part: float) -> Picture:
        """The picture `part` (above 0, below 1) of the way from the first to the second."""


Interpolate = Callable[[Picture, Picture], Pair]
"""Makes a `Pair` of two frames (h, w, 3)."""


@dataclass(frozen=True, slots=True)
class FrameLikeness:
    """How two frames compare after the one was moved onto the other, both small and grey.

    `residue` is by how many greys (of 255) they still differ on average, `contrast` the deviation of the first one's
    greys. `correlation` is from -1 to 1; None where one of them is too plain to have any.
    """

    residue: float
    contrast: float
    correlation: float | None

    @property
    def differs(self) -> bool:
        """Whether more is left than noise and the estimate's errors leave."""
        return self.residue >= max(_CUT_RESIDUE, 0.3 * self.contrast)

    @property
    def is_cut(self) -> bool:
        """Whether the frames belong to different shots. A light that comes on is no cut."""
        if not self.differs:
            return False
        return self.residue > _CUT_PLAIN if self.correlation is None else self.correlation < _CUT_ALIKE


def frame_likeness(first: Picture, second: Picture) -> FrameLikeness:
    """Compare two frames (h, w, 3). Looked at small, which is quick and blind to noise.

    Alike is told by the correlation of what is left, so that a light that comes on is no cut; plain pictures have none,
    and there the bare difference decides.
    """
    grey, later = _small_grey(first), _small_grey(second)
    moved = pull(later, _flow_of_grey(grey, later))
    residue = float(np.abs(moved.astype(np.float32) - grey).mean())
    contrast = float(grey.std())
    spread = contrast * float(moved.std())
    if spread < 1.0:
        return FrameLikeness(residue, contrast, None)
    return FrameLikeness(residue, contrast, float(((grey - grey.mean()) * (moved - moved.mean())).mean()) / spread)


def is_cut(first: Picture, second: Picture) -> bool:
    """Whether the two frames belong to different shots: even after moving the one onto the other they are not alike."""
    return frame_likeness(first, second).is_cut


class FlowPair:
    """Two neighbouring frames (h, w, 3) and what moves between them: `flows` (h, w, 2), onward and back."""

    def __init__(self, first: Picture, second: Picture) -> None:
        self._first, self._second = first, second
        onward, back = flow(first, second), flow(second, first)
        self.flows = onward, back
        sure_onward, sure_back = _agreement(onward, back), _agreement(back, onward)
        self._onward = _Carried(_mended(first, onward, sure_onward), sure_onward)
        self._back = _Carried(_mended(second, back, sure_back), sure_back)
        self._unmoved = unmoved(first, second)

    def at(self, part: float) -> Picture:
        """The picture `part` (0 to 1) of the way from the first to the second."""
        first = self._onward.at(part)
        second = self._back.at(1 - part)
        # A place that only one frame tells the motion of moves, seen from the other, the opposite way.
        from_first = np.where(first.seen[..., None] > 0, first.motion, -second.motion)
        from_second = np.where(second.seen[..., None] > 0, second.motion, -first.motion)
        earlier = pull(self._first, np.float32(-part) * from_first, cv2.INTER_CUBIC)
        later = pull(self._second, np.float32(part - 1) * from_second, cv2.INTER_CUBIC)
        weight_one, weight_two = (1 - part) * (first.seen + 1e-4), part * (second.seen + 1e-4)
        share = (weight_one / (weight_one + weight_two))[..., None]
        mixed = share * earlier.astype(np.float32) + (1 - share) * later.astype(np.float32)
        picture: Picture = np.clip(np.rint(mixed), 0, 255).astype(np.uint8)
        still = self._unmoved & _slow(from_first) & _slow(from_second)
        picture[still] = self._first[still]
        return picture


@dataclass(frozen=True, slots=True)
class _Landed:
    """One frame's flow as it lies at a moment: `motion` (h, w, 2), and `seen` (h, w), 1 where the frame shows it."""

    motion: Field
    seen: Field


class _Carried:
    """One frame's flow (h, w, 2) and how sure it is (h, w), to be carried along itself."""

    def __init__(self, motion: Field, sure: Field) -> None:
        self._motion, self._weight = motion, sure + np.float32(_HIDDEN)
        self._moves = bool(np.abs(motion).max(initial=0) > 0)

    def at(self, part: float) -> _Landed:
        """Splat the flow `part` of its way."""
        height, width = self._motion.shape[:2]
        if not self._moves:
            return _Landed(self._motion, np.ones((height, width), np.float32))
        columns, rows = grid(height, width)
        x = np.rint(columns + np.float32(part) * self._motion[..., 0]).astype(np.int32)
        y = np.rint(rows + np.float32(part) * self._motion[..., 1]).astype(np.int32)
        inside = (x >= 0) & (x < width) & (y >= 0) & (y < height)
        spot = np.where(inside, y * width + x, height * width).ravel()

        def landed(values: Any) -> Field:
            weights = None if values is None else values.ravel()
            counted = np.bincount(spot, weights, height * width + 1)[:-1]
            return counted.reshape(height, width).astype(np.float32)

        # A pixel lands on one spot; over its neighbours the sums become smooth and the small gaps close.
        count, weight, across, down = (
            cv2.blur(landed(values), (3, 3), borderType=cv2.BORDER_REFLECT_101)
            for values in (
                None,
                self._weight,
                self._weight * self._motion[..., 0],
                self._weight * self._motion[..., 1],
            )
        )
        known = np.maximum(weight, np.float32(1e-9))
        motion: Field = np.stack([across / known, down / known], axis=-1)
        # Where the pixels of a frame are pulled far apart, the frame shows an edge smeared over a gap, not the place.
        seen: Field = np.clip((count - np.float32(0.35)) / np.float32(0.4), 0, 1)
        return _Landed(motion, seen)


def flow(first: Picture, second: Picture) -> Field:
    """Dense optical flow (h, w, 2) in pixels by DIS, of frames (h, w, 3); zero where nothing moves."""
    field = _flow_of_grey(*(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY) for picture in (first, second)))
    field[_slow(field)] = 0
    return field


def pull(picture: Any, motion: Field, method: int = cv2.INTER_LINEAR) -> Any:
    """The picture whose pixel at p is `picture` at p + motion(p); over the edge, what lies on the edge."""
    columns, rows = grid(*motion.shape[:2])
    across, down = columns + motion[..., 0], rows + motion[..., 1]
    return cv2.remap(picture, across, down, method, borderMode=cv2.BORDER_REPLICATE)


def _agreement(onward: Field, back: Field) -> Field:
    """1 where going along one flow and back along the other returns to the start, towards 0 where it does not."""
    missed = onward + pull(back, onward)
    across, down = missed[..., 0], missed[..., 1]
    agreement: Field = np.exp((across * across + down * down) / np.float32(-(MISMATCH**2)))
    return agreement


def _mended(picture: Picture, motion: Field, sure: Field) -> Field:
    """The flow, with what is in doubt (at the edges of what moves, mostly) taken from its like nearby.

    A place that the other frame does not show has no flow of its own to be found; it moves with what it is part of,
    which is told by its colour.
    """
    height, width = sure.shape
    rows, columns = np.nonzero(sure < 0.5)
    if not len(rows):
        return motion
    colour = picture.astype(np.float32)
    here = colour[rows, columns]
    total = np.full(len(rows), 1e-6, np.float32)
    gathered = motion[rows, columns] * total[:, None]
    for ring in _RINGS:
        for angle in np.arange(_SPOKES) * (2 * np.pi / _SPOKES):
            down = np.clip(rows + round(ring * float(np.sin(angle))), 0, height - 1)
            across = np.clip(columns + round(ring * float(np.cos(angle))), 0, width - 1)
            unlike = colour[down, across] - here
            likeness = np.exp((unlike * unlike) @ np.full(3, -1 / (2 * _ALIKE**2), np.float32))
            weight = likeness * sure[down, across] / np.float32(ring)
            total += weight
            gathered += weight[:, None] * motion[down, across]
    mended = motion.copy()
    mended[rows, columns] = gathered / total[:, None]
    return mended


def _slow(motion: Field) -> NDArray[np.bool_]:
    """Where a flow is no more than the noise of its estimate."""
    return (np.abs(motion[..., 0]) < _STILL) & (np.abs(motion[..., 1]) < _STILL)


def unmoved(first: Picture, second: Picture) -> NDArray[np.bool_]:
    """Where a pixel and all its neighbours are the same in both frames."""
    differs = cv2.dilate(cv2.absdiff(first, second), np.ones((5, 5), np.uint8))
    unmoved: NDArray[np.bool_] = (differs[..., 0] | differs[..., 1] | differs[..., 2]) == 0
    return unmoved


def _flow_of_grey(first: Any, second: Any) -> Field:
    height, width = first.shape
    if min(height, width) < _SMALLEST:
        return np.zeros((height, width, 2), np.float32)
    finder = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM)
    field: Field = finder.calc(first, second, None)
    return field


def _small_grey(picture: Picture) -> Any:
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    height, width = grey.shape
    if width <= _CUT_WIDTH:
        return grey
    size = _CUT_WIDTH, max(1, round(height * _CUT_WIDTH / width))
    return cv2.resize(grey, size, interpolation=cv2.INTER_AREA)


@cache
def grid(height: int, width: int) -> tuple[Field, Field]:
    """The column and the row of every pixel."""
    columns, rows = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    return columns, rows
