"""A few numbers and one very small picture of each frame of a take: what its defects are told by."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.measures.motion import flow_onward

Picture = NDArray[np.uint8]
Floats = NDArray[np.float32]

BLOCKS = (16, 9)
"""Into so many blocks, across and down, a picture is parted."""
_FLOWS = (8, 6)
_BRIGHTEST = 0.005
"""This part of a picture's pixels may be lights in a black frame."""
_EVERY = 16
_FINE, _COARSER = 180, 8
_NEXT_TO_NOTHING = 0.25
_SHORT, _EVEN = 8, 0.2


class _FrameTraits(NamedTuple):
    """The traits of one frame."""

    colours: Floats
    moved: Floats
    flow: Floats
    spread: float
    brightest: float
    sharp: float
    bends: float
    grain: float


@dataclass
class Traits:
    """The traits of frames seen in order: `see` each of them, then read the arrays, whose first axis is the frame.

    `tiny` are the frames in half the small copy's size, RGB, and `grey` the small copies without colour.
    `colours` (n, 9, 16, 3) are the blocks' mean RGB, 0 to 255; `moved` (n, 9, 16) their mean absolute difference in
    grey from the frame before, `flow` (n, 6, 8, 2) its optical flow in pixels of the small copy; both 0 for the first.
    `spread` is the largest deviation of a colour channel, `brightest` the grey that half a per cent of the pixels
    exceed; `sharp` is `sharpness`, `bends` and `grain` are `graininess`, 0 where only the small
    copy was seen.
    """

    tiny: list[Picture] = field(default_factory=list)
    grey: list[Picture] = field(default_factory=list)
    _before: Picture | None = None
    _rows: list[_FrameTraits] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self._rows)

    def see(self, small: Picture, luma: Picture | None = None, flow: Floats | None = None) -> None:
        """Take in the next frame, RGB (h, w, 3) of at most 192 pixels' side, and how light it is in full size (H, W);
        all have one size. `flow` is that from the frame before (`measures.motion.flow_onward`), where it is known.
        """
        grey = np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.uint8)
        height, width = grey.shape
        moved, flows = np.zeros(BLOCKS[::-1], np.float32), np.zeros((*_FLOWS[::-1], 2), np.float32)
        if self._before is not None:
            moved = blocks(cv2.absdiff(grey, self._before))
            if flow is None and moved.max() > 0:
                flow = flow_onward(self._before, grey)
            if flow is not None and moved.max() > 0:
                flows = np.asarray(cv2.resize(flow, _FLOWS, interpolation=cv2.INTER_AREA), np.float32)
        self._before = grey
        _, deviations = cv2.meanStdDev(small)
        flat = grey.ravel()
        rank = len(flat) - 1 - int(len(flat) * _BRIGHTEST)
        bends, grain = (0.0, 0.0) if luma is None else graininess(luma)
        self._rows.append(
            _FrameTraits(
                colours=blocks(small),
                moved=moved,
                flow=flows,
                spread=float(deviations.max()),
                brightest=float(np.partition(flat, rank)[rank]),
                sharp=sharpness(grey if luma is None else luma),
                bends=bends,
                grain=grain,
            )
        )
        tiny = cv2.resize(small, ((width + 1) // 2, (height + 1) // 2), interpolation=cv2.INTER_AREA)
        self.tiny.append(np.asarray(tiny, np.uint8))
        self.grey.append(grey)

    def of(self, frames: NDArray[np.int_]) -> Traits:
        """The traits of some of the frames, which are unlike the frames between them by nothing."""
        chosen = Traits()
        chosen.tiny, chosen.grey = [self.tiny[at] for at in frames], [self.grey[at] for at in frames]
        chosen._rows = [self._rows[at] for at in frames]
        return chosen

    @cached_property
    def colours(self) -> Floats:
        return np.stack([row.colours for row in self._rows])

    @cached_property
    def moved(self) -> Floats:
        return np.stack([row.moved for row in self._rows])

    @cached_property
    def flow(self) -> Floats:
        return np.stack([row.flow for row in self._rows])

    @cached_property
    def spread(self) -> Floats:
        return np.array([row.spread for row in self._rows], np.float32)

    @cached_property
    def brightest(self) -> Floats:
        return np.array([row.brightest for row in self._rows], np.float32)

    @cached_property
    def sharp(self) -> Floats:
        return np.array([row.sharp for row in self._rows], np.float32)

    @cached_property
    def bends(self) -> Floats:
        return np.array([row.bends for row in self._rows], np.float32)

    @cached_property
    def grain(self) -> Floats:
        return np.array([row.grain for row in self._rows], np.float32)

    @cached_property
    def mean(self) -> Floats:
        """Each frame's mean of all channels."""
        return np.asarray(self.colours.mean(axis=(1, 2, 3)))

    @cached_property
    def steps(self) -> Floats:
        """How much each frame differs from the one before, on average."""
        return np.asarray(self.moved.mean(axis=(1, 2)))

    @cached_property
    def busiest(self) -> Floats:
        """How much the tenth of its blocks that changes most differs from the frame before."""
        return np.asarray(np.quantile(self.moved.reshape(len(self), -1), 0.9, axis=1), np.float32)


def blocks(picture: NDArray[np.generic]) -> Floats:
    """The means of a picture's blocks: (9, 16) or, of three channels, (9, 16, 3)."""
    return np.asarray(cv2.resize(np.asarray(picture, np.float32), BLOCKS, interpolation=cv2.INTER_AREA), np.float32)


def sharpness(grey: Picture) -> float:
    """How much fine detail there is in a picture (h, w), in parts of what is eight times as coarse, as a logarithm.

    The larger one of that across and that down: motion blurs one of them, a soft picture both.
    """
    fine = max(1, round(min(grey.shape) / _FINE))
    if min(grey.shape) < 3 * _COARSER * fine:
        return 0.0
    return max(float(np.log(_bends(lines, fine)) - np.log(_bends(lines, _COARSER * fine))) for lines in _lines(grey))


def graininess(grey: Picture) -> tuple[float, float]:
    """By how many greys neighbouring pixels (h, w) differ on average, and where a picture is most even, as logarithms;
    the smaller one of that across and that down.
    """
    if min(grey.shape) < _EVERY:
        return 0.0, 0.0
    pairs = [_fine_bends(lines) for lines in _lines(grey)]
    mean, even = (float(np.log(_NEXT_TO_NOTHING + min(values))) for values in zip(*pairs, strict=True))
    return mean, even


def _fine_bends(lines: NDArray[np.int16]) -> tuple[float, float]:
    bends = np.abs(lines[:, :-2] - 2 * lines[:, 1:-1] + lines[:, 2:])
    short = bends[:, : bends.shape[1] // _SHORT * _SHORT].reshape(-1, _SHORT).sum(axis=1, dtype=np.int16)
    rank = int(_EVEN * len(short))
    return float(bends.mean()), float(np.partition(short, rank)[rank]) / _SHORT


def _lines(grey: Picture) -> tuple[NDArray[np.int16], NDArray[np.int16]]:
    """Every sixteenth row of a picture, and every sixteenth column."""
    begin = _EVERY // 2
    return grey[begin::_EVERY].astype(np.int16), np.ascontiguousarray(grey[:, begin::_EVERY].T.astype(np.int16))


def _bends(lines: NDArray[np.int16], step: int) -> float:
    """By how many greys pixels differ, on average, from the middle of those so many pixels to either side."""
    width = lines.shape[1]
    bends = np.abs(lines[:, : width - 2 * step] - 2 * lines[:, step : width - step] + lines[:, 2 * step :])
    return float(bends.mean()) + _NEXT_TO_NOTHING


def runs(marked: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """The runs of marked frames as (first, end)."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], marked, [False]])))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def nearby(values: Floats, at: int, reach: int) -> Floats:
    """The values of frames around `at`, without its own and those next to it; the take's first has none."""
    return np.concatenate([values[max(1, at - reach) : max(1, at - 1)], values[at + 2 : at + 2 + reach]])
