"""What is to be seen between two frames, by the motion from the one to the other, and how unlike that a frame is.

before ──▶ flow ──▶ after        each is carried part of the way; what is between is like the one, or like the other
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.defects.traits import BLOCKS, Floats, Picture, blocks

_SMALLEST = 24
"""Pictures with a side below this are too small for an optical flow; they are taken not to move."""


def flow_between(first: Picture, second: Picture) -> Floats:
    """The optical flow from one grey picture (h, w) to the other: (h, w, 2) pixels. A quick pan goes further than flow
    finds by itself: it begins at the way that all of the picture moved, where that helps.
    """
    if min(first.shape) < _SMALLEST:
        return np.zeros((*first.shape, 2), np.float32)
    way = way_between(first, second)
    begun = None if way is None else np.full((*first.shape, 2), way, np.float32)
    return np.asarray(_dis().calc(first, second, begun), np.float32)


def way_between(first: Picture, second: Picture) -> tuple[float, float] | None:
    """By how many pixels all of one grey picture (h, w) is moved across and down in the other; None where it is not."""
    (across, down), _ = cv2.phaseCorrelate(first.astype(np.float32), second.astype(np.float32), _window(first.shape))
    moved = cv2.absdiff(shifted(first, (across, down)), second).mean()
    return (across, down) if moved < cv2.absdiff(first, second).mean() else None


def shifted(picture: Picture, way: tuple[float, float]) -> Picture:
    """A picture, all of it moved by so many pixels across and down."""
    move = np.array([[1, 0, way[0]], [0, 1, way[1]]], np.float32)
    return np.asarray(cv2.warpAffine(picture, move, picture.shape[1::-1], borderMode=cv2.BORDER_REPLICATE), np.uint8)


def carried(picture: Picture, flow: Floats, part: float) -> Picture:
    """A grey picture (h, w) as it is seen from so far along a flow (h, w, 2)."""
    columns, rows = _grid(picture.shape)
    across, down = columns + part * flow[..., 0], rows + part * flow[..., 1]
    return np.asarray(cv2.remap(picture, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.uint8)


class Between:
    """Frames between two others, grey (h, w): what is to be expected there, carried from either side."""

    def __init__(self, before: Picture, after: Picture, shown: Sequence[Picture]) -> None:
        """`shown` are the frames that are there. As a hand that holds the camera trembles, what is expected is moved
        onto each of them, all of it by one way."""
        flow = flow_between(before, after)
        self._shown: Sequence[Picture] = shown
        self._expected: list[tuple[Picture, Picture]] = []
        self.unlike: list[Floats] = []
        """Greys by which each frame's blocks differ from what is expected there by the nearer side (9, 16)."""
        for number, frame in enumerate(shown):
            part = (number + 1) / (len(shown) + 1)
            sides = carried(before, flow, -part), carried(after, flow, 1 - part)
            if not number:
                self.apart = blocks(cv2.absdiff(*sides))
            way = way_between(sides[0], frame)
            if way is not None:
                sides = shifted(sides[0], way), shifted(sides[1], way)
            self._expected.append(sides)
            unlike = np.minimum(*(cv2.absdiff(frame, side) for side in sides))
            self.unlike.append(blocks(_within(unlike, way or (0.0, 0.0))))

    @property
    def nearest(self) -> list[Picture]:
        """For each frame which of the two expected pictures is more like it."""
        return [
            min(sides, key=lambda side: float(cv2.absdiff(side, frame).mean()))
            for frame, sides in zip(self._shown, self._expected, strict=True)
        ]


def _within(values: Picture, way: tuple[float, float]) -> Picture:
    """Values of pixels (h, w), with 0 where a picture that was moved by that way says nothing."""
    inside = np.zeros_like(values)
    across, down = (int(np.ceil(abs(part))) * (1 if part > 0 else -1) for part in way)
    rows = slice(max(0, down), len(values) + min(0, down))
    columns = slice(max(0, across), values.shape[1] + min(0, across))
    inside[rows, columns] = values[rows, columns]
    return inside


def expectations(frames: Sequence[Picture]) -> tuple[Floats, Floats]:
    """By how many greys each frame's blocks are unlike what its two neighbours let expect, and how far these are apart:
    (n, 9, 16) each, 0 for the first frame and the last.
    """
    unlike, apart = (np.zeros((len(frames), *BLOCKS[::-1]), np.float32) for _ in range(2))
    for at in range(1, len(frames) - 1):
        between = Between(frames[at - 1], frames[at + 1], frames[at : at + 1])
        unlike[at], apart[at] = between.unlike[0], between.apart
    return unlike, apart


@cache
def _grid(shape: tuple[int, int]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    columns, rows = np.meshgrid(np.arange(shape[1], dtype=np.float32), np.arange(shape[0], dtype=np.float32))
    return columns, rows


@cache
def _window(shape: tuple[int, int]) -> Floats:
    return np.asarray(cv2.createHanningWindow(shape[::-1], cv2.CV_32F), np.float32)


@cache
def _dis() -> cv2.DISOpticalFlow:
    return cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_FAST)
