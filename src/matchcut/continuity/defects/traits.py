"""A few numbers and one very small picture of each frame of a take: what its defects are told by."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
Floats = NDArray[np.float32]

BLOCKS = (16, 9)
"""Into so many blocks, across and down, a picture is parted."""
_FLOWS = (8, 6)
_BRIGHTEST = 0.005
"""This part of a picture's pixels may be lights in a black frame."""
_PLAIN = 1.0
_EVERY = 16
_FINE, _COARSER = 180, 8
_NEXT_TO_NOTHING = 0.25


@dataclass
class Traits:
    """The traits of frames seen in order: `see` each of them, then read the arrays, whose first axis is the frame.

    `tiny` are the frames in half the small copy's size, RGB, and `grey` these without colour.
    `colours` (n, 9, 16, 3) are the blocks' mean RGB, 0 to 255; `moved` (n, 9, 16) their mean absolute difference in
    grey from the frame before, `flow` (n, 6, 8, 2) its optical flow in pixels of the small copy; both 0 for the first.
    `spread` is the largest deviation of a colour channel, `brightest` the grey that half a per cent of the pixels
    exceed, `detail` the natural logarithm of the Laplacian's variance in parts of the picture's own, `likeness` (-1 to
    1) how like each pixel is to the next one: near 0 for noise; `sharp` is `sharpness`, `edges` the
    Laplacian's deviation.
    """

    tiny: list[Picture] = field(default_factory=list)
    _before: Picture | None = None
    _rows: list[tuple[Floats, Floats, Floats, float, float, float, float, float, float]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._flow = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_FAST)

    def __len__(self) -> int:
        return len(self._rows)

    def see(self, small: Picture, luma: Picture | None = None) -> None:
        """Take in the next frame, RGB (h, w, 3) of at most 192 pixels' side, and how light it is in full size (H, W);
        all have one size.
        """
        grey = np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.uint8)
        height, width = grey.shape
        moved, flow = np.zeros(BLOCKS[::-1], np.float32), np.zeros((*_FLOWS[::-1], 2), np.float32)
        if self._before is not None:
            moved = blocks(cv2.absdiff(grey, self._before))
            if min(height, width) >= 24 and moved.max() > 0:
                flow = np.asarray(
                    cv2.resize(self._flow.calc(self._before, grey, None), _FLOWS, interpolation=cv2.INTER_AREA),
                    np.float32,
                )
        self._before = grey
        _, deviations = cv2.meanStdDev(small)
        _, grey_deviation = cv2.meanStdDev(grey)
        variance = float(grey_deviation[0, 0]) ** 2
        _, edges = cv2.meanStdDev(cv2.Laplacian(grey, cv2.CV_32F))
        flat = grey.ravel()
        rank = len(flat) - 1 - int(len(flat) * _BRIGHTEST)
        centred = grey - np.float32(grey.mean())
        beside = float((centred[:, 1:] * centred[:, :-1]).mean())
        self._rows.append(
            (
                blocks(small),
                moved,
                flow,
                float(deviations.max()),
                float(np.partition(flat, rank)[rank]),
                float(np.log((edges[0, 0] ** 2 + _PLAIN) / (variance + _PLAIN))),
                beside / (variance + _PLAIN),
                sharpness(grey if luma is None else luma),
                float(edges[0, 0]),
            )
        )
        tiny = cv2.resize(small, ((width + 1) // 2, (height + 1) // 2), interpolation=cv2.INTER_AREA)
        self.tiny.append(np.asarray(tiny, np.uint8))

    def of(self, frames: NDArray[np.int_]) -> Traits:
        """The traits of some of the frames, which are unlike the frames between them by nothing."""
        chosen = Traits()
        chosen.tiny, chosen._rows = [self.tiny[at] for at in frames], [self._rows[at] for at in frames]
        return chosen

    @cached_property
    def grey(self) -> list[Picture]:
        return [np.asarray(cv2.cvtColor(tiny, cv2.COLOR_RGB2GRAY), np.uint8) for tiny in self.tiny]

    @cached_property
    def colours(self) -> Floats:
        return np.stack([row[0] for row in self._rows])

    @cached_property
    def moved(self) -> Floats:
        return np.stack([row[1] for row in self._rows])

    @cached_property
    def flow(self) -> Floats:
        return np.stack([row[2] for row in self._rows])

    @cached_property
    def lightened(self) -> Floats:
        """How much lighter or darker each block became as a whole, in greys (n, 9, 16)."""
        light = self.colours.mean(axis=3)
        return np.asarray(np.abs(np.diff(light, axis=0, prepend=light[:1])), np.float32)

    @cached_property
    def spread(self) -> Floats:
        return np.array([row[3] for row in self._rows], np.float32)

    @cached_property
    def brightest(self) -> Floats:
        return np.array([row[4] for row in self._rows], np.float32)

    @cached_property
    def detail(self) -> Floats:
        return np.array([row[5] for row in self._rows], np.float32)

    @cached_property
    def likeness(self) -> Floats:
        return np.array([row[6] for row in self._rows], np.float32)

    @cached_property
    def sharp(self) -> Floats:
        return np.array([row[7] for row in self._rows], np.float32)

    @cached_property
    def edges(self) -> Floats:
        return np.array([row[8] for row in self._rows], np.float32)

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
    across = _fineness(grey[_EVERY // 2 :: _EVERY], fine)
    return max(across, _fineness(np.ascontiguousarray(grey[:, _EVERY // 2 :: _EVERY].T), fine))


def _fineness(rows: Picture, fine: int) -> float:
    line = rows.astype(np.int16)
    width = line.shape[1]
    if width < 3 * _COARSER * fine:
        return 0.0
    bends = (
        np.abs(line[:, : width - 2 * step] - 2 * line[:, step : width - step] + line[:, 2 * step :]).mean()
        for step in (fine, _COARSER * fine)
    )
    return float(np.subtract(*(np.log(bend + _NEXT_TO_NOTHING) for bend in bends)))


def runs(marked: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """The runs of marked frames as (first, end)."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], marked, [False]])))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))
