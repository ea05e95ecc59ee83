"""Pictures between two frames: by optical flow where it can be trusted, by a model where not.

Optical flow is exact on what moves as one (a pan), a model such as RIFE better where things turn, grow or pass before
each other. Where a flow fails it can be seen by: going there and back again misses the start, and the colours that it
brings together are not alike. The constants were chosen on 144 pairs of 18 motions; `tests/bench` measures on others.
Whoever changes them raises `BY_PAIR_CODE` in `engines/diffusion/entries.py`: takes would be others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from threading import Lock
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.engines.conforming.motion import (
    MISMATCH,
    Field,
    FlowPair,
    Interpolate,
    Pair,
    Picture,
    grid,
    pull,
    unmoved,
)

_UNLIKE = 6.0
"""How far colours (of 255) that a flow brings together may differ, in the mean of a small neighbourhood."""
_FEW = 0.008
"""The share of a pair in doubt up to which it is flow's alone."""
_MANY = 0.35
"""The share in doubt above which nothing is left to the flow."""
_REACH = 10
"""How many pixels around what is in doubt are taken with it."""
_FLOWS = 0.8
"""What the flow counts where it is trusted, in a pair of which a part is not: two estimates err less than one."""

Way = Literal["flow", "both", "model"]


class ChosenMotion:
    """Interpolates the frames of one take, and keeps `counts` of what it makes. May be used by several threads."""

    def __init__(self, opened: Callable[[], Interpolate]) -> None:
        """`opened` gives the model; it is asked when the first pair wants it."""
        self._opened = opened
        self._alone, self._counting = Lock(), Lock()
        self.counts: Counter[Way] = Counter()

    def __call__(self, first: Picture, second: Picture) -> Pair:
        """What lies between two frames (h, w, 3)."""
        flowing = FlowPair(first, second)
        doubt = Doubt(first, second, *flowing.flows)
        if doubt.share <= _FEW:
            return _ChosenPair(self, "flow", flowing.at)
        with self._alone:
            modelled = self._opened()(first, second)
        still = unmoved(first, second)[..., None]

        def at(part: float) -> Picture:
            where = doubt.at(part)[..., None]
            # The model has threads of its own: one picture after another is quicker than several at once.
            with self._alone:
                picture = modelled.at(part)
            if doubt.share <= _MANY:
                share = np.float32(_FLOWS) * (1 - where)
                mixed = share * flowing.at(part).astype(np.float32) + (1 - share) * picture.astype(np.float32)
                picture = np.rint(mixed).astype(np.uint8)
            return np.where(still & (where == 0), first, picture)

        return _ChosenPair(self, "both" if doubt.share <= _MANY else "model", at)

    def count(self, way: Way) -> None:
        """Note that a picture was made."""
        with self._counting:
            self.counts[way] += 1


class _ChosenPair:
    """A pair whose pictures are counted."""

    def __init__(self, chosen: ChosenMotion, way: Way, at: Callable[[float], Picture]) -> None:
        self._chosen, self._way, self._at = chosen, way, at

    def at(self, part: float) -> Picture:
        """See `Pair.at`."""
        picture = self._at(part)
        self._chosen.count(self._way)
        return picture


class Doubt:
    """Where the flow between two frames (h, w, 3), there and back again (h, w, 2), can't be trusted.

    `share` (0 to 1) is how much of what both frames show that is.
    """

    def __init__(self, first: Picture, second: Picture, onward: Field, back: Field) -> None:
        sides = [(first, second, onward, back), (second, first, back, onward)]
        self._flows = onward, back
        self._shape = first.shape[:2]
        inside = [_lands_inside(there) for _, _, there, _ in sides]
        self._places = [np.nonzero(_fails(*side) & shown) for side, shown in zip(sides, inside, strict=True)]
        failing = sum(len(rows) for rows, _ in self._places)
        self.share = failing / max(1, sum(int(shown.sum()) for shown in inside))

    def at(self, part: float) -> Field:
        """How much (0 to 1) each place (h, w) is in doubt, `part` of the way: what fails lies where its flow has it."""
        height, width = self._shape
        where = np.zeros((height, width), np.float32)
        for motion, (rows, columns), way in zip(self._flows, self._places, (part, 1 - part), strict=True):
            moved = np.float32(way) * motion[rows, columns]
            across = np.clip(np.rint(columns + moved[:, 0]).astype(int), 0, width - 1)
            down = np.clip(np.rint(rows + moved[:, 1]).astype(int), 0, height - 1)
            where[down, across] = 1
        side = 2 * _REACH + 1
        grown = cv2.GaussianBlur(cv2.dilate(where, np.ones((side, side), np.uint8)), (0, 0), side / 3)
        doubt: Field = np.clip(grown, 0, 1)
        return doubt


def _fails(picture: Picture, other: Picture, there: Field, again: Field) -> NDArray[np.bool_]:
    """Where a flow misses its start by `MISMATCH` pixels, and brings unlike colours together (h, w)."""
    missed = there + pull(again, there)
    apart = cv2.blur(cv2.absdiff(pull(other, there), picture).mean(axis=2), (5, 5))
    fails: NDArray[np.bool_] = (np.hypot(missed[..., 0], missed[..., 1]) > MISMATCH) & (apart > _UNLIKE)
    return fails


def _lands_inside(motion: Field) -> NDArray[np.bool_]:
    """Where a flow does not lead out of the picture (h, w)."""
    height, width = motion.shape[:2]
    columns, rows = grid(height, width)
    across, down = columns + motion[..., 0], rows + motion[..., 1]
    inside: NDArray[np.bool_] = (across >= 0) & (across <= width - 1) & (down >= 0) & (down <= height - 1)
    return inside
