"""What moves between two neighbouring frames, and what is left of the difference when that is allowed for."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.measures.light import Picture
from matchcut.engines.conforming.motion import pull

_LEAST = 16
"""Pictures with a side below this are too small for optical flow."""
_RELATIVE, _ABSOLUTE = 0.01, 0.5
"""How far, squared and in pixels, a flow there and back may miss its start: by this part of the squared lengths of both
ways, and by this much. After Sundaram, Brox and Keutzer, Dense point trajectories, 2010."""


class FrameMotion(NamedTuple):
    """What happens from one frame to the next, in the units of `seen.FrameSeries`; NaN for what can't be measured."""

    motion: float
    warp: float


def change_between(before: Picture, after: Picture) -> float:
    """The mean absolute difference of two pictures of one size, over all pixels and channels: 0 to 255."""
    return float(cv2.norm(before, after, cv2.NORM_L1)) / before.size


def flow_onward(before: NDArray[np.uint8], after: NDArray[np.uint8]) -> NDArray[np.float32] | None:
    """The optical flow (DIS) from one small grey picture (h, w) to another of its size, (h, w, 2) in pixels; None where
    they are too small for one.
    """
    return None if min(before.shape) < _LEAST else np.asarray(_flow().calc(before, after, None), np.float32)


def motion_between(
    before: NDArray[np.uint8], after: NDArray[np.uint8], onward: NDArray[np.float32] | None
) -> FrameMotion:
    """Measure the motion from one frame to the next, both as small grey pictures (h, w) of one size, by `flow_onward`.

    `motion` is the mean length of the optical flow (DIS) over all pixels, in parts of the diagonal: 0 stands still, a
    pan of the picture's width in a second is about 0.036 at 24 frames a second. `warp` is Σ V·|after − warped(before)|
    / Σ V, 0 to 255, V = 1 where the flow there and back returns to its start. Source: VBench
    and Lai et al., Learning blind video temporal consistency, 2018.
    """
    height, width = before.shape
    if onward is None:
        return FrameMotion(float("nan"), float("nan"))
    back = _flow().calc(after, before, None)
    missed = back + pull(onward, back)
    long = _squared(back) + _squared(onward)
    sure = (_squared(missed) <= _RELATIVE * long + _ABSOLUTE).astype(np.uint8)
    moved = pull(before, back)
    length = float(np.sqrt(_squared(onward)).mean())
    warp = float(cv2.mean(cv2.absdiff(after, moved), sure)[0]) if sure.any() else float("nan")
    return FrameMotion(length / float(np.hypot(height, width)), warp)


def _squared(field: NDArray[np.float32]) -> NDArray[np.float32]:
    across, down = field[..., 0], field[..., 1]
    squared: NDArray[np.float32] = across * across + down * down
    return squared


@cache
def _flow() -> Any:
    return cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_FAST)
