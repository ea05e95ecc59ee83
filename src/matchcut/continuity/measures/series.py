"""The series of a take: its frames are shown once, in their order, and a value of each is kept."""

from __future__ import annotations

from collections import deque

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.measures.light import TINY, FrameLight, Picture, light_of, sharpness_of, small_copy
from matchcut.continuity.measures.motion import FrameMotion, change_between, flow_onward, motion_between
from matchcut.continuity.seen import EdgeSeen, FrameSeries

EDGE = 13
"""So many of a take's last frames are kept very small: where the next shot may go on from."""


class SeriesRecorder:
    """Takes the series of a take, and the small pictures at its edges.

    `flow` is the optical flow (h, w, 2), in pixels of the small copy, that led to the frame which was taken last; None
    for the first, and for pictures that are too small.
    """

    def __init__(self) -> None:
        self._light: list[FrameLight] = []
        self._motion: list[FrameMotion] = []
        self._change: list[float] = []
        self._first: EdgeSeen | None = None
        self._last: deque[EdgeSeen] = deque(maxlen=EDGE)
        self._tiny: Picture | None = None
        self._grey: NDArray[np.uint8] | None = None
        self.flow: NDArray[np.float32] | None = None

    def add(self, frame: NDArray[np.uint8], small: Picture) -> None:
        """Take the next frame (height, width, 3), sRGB, or its luma (height, width), and its `light.small_copy`. All
        frames must have one size.
        """
        self._light.append(light_of(small, sharpness_of(frame)))
        tiny, grey = small_copy(small, TINY), cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)
        if self._tiny is None or self._grey is None:
            self._change.append(0.0)
            self._motion.append(FrameMotion(0.0, 0.0))
        else:
            self._change.append(change_between(self._tiny, tiny))
            self.flow = flow_onward(self._grey, grey)
            self._motion.append(motion_between(self._grey, grey, self.flow))
        self._tiny, self._grey = tiny, grey
        edge = EdgeSeen(
            frame=len(self._light) - 1,
            width=tiny.shape[1],
            height=tiny.shape[0],
            picture=np.ascontiguousarray(tiny).tobytes(),
        )
        self._first = self._first or edge
        self._last.append(edge)

    def series(self) -> FrameSeries:
        """What was taken of all frames so far."""
        light = np.array(self._light, "<f4").reshape(-1, len(FrameLight._fields)).T
        motion = np.array(self._motion, "<f4").reshape(-1, len(FrameMotion._fields)).T
        return FrameSeries(
            **{name: values.tobytes() for name, values in zip(FrameLight._fields, light, strict=True)},
            **{name: values.tobytes() for name, values in zip(FrameMotion._fields, motion, strict=True)},
            change=np.array(self._change, "<f4").tobytes(),
        )

    def edges(self) -> tuple[EdgeSeen, ...]:
        """The first frame and the last ones, in their order, each once."""
        if self._first is None:
            return ()
        return (*((self._first,) if self._last[0].frame > 0 else ()), *self._last)
