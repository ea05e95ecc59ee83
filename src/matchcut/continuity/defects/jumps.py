"""Places where the picture goes on from elsewhere: frames are missing, or are shown once more."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.defects.between import carried, flow_between
from matchcut.continuity.defects.traits import Floats, Traits
from matchcut.continuity.seen import DefectKind, DefectSeen
from matchcut.engines.conforming.motion import is_cut

_BESIDE = 4
_STEADY = 0.7
"""Cosine between the motion before and after from which on a picture moves steadily,"""
_SPEED = 1.7
"""and the factor that their speeds may differ by."""
_LEAST = 0.06
"""Pixels of the small copy that the picture moves by from frame to frame, at least."""
_ALONG = 0.75
_FORWARD, _BACKWARD = 1.7, -0.6
"""A jump goes so many times as far as frames beside it do, along their way; a frame missing is 2, one again is -1."""
_EVEN = 1.35
"""No frame beside it goes so many times as far: a quick move begins and ends more slowly."""
_REACH, _LARGER, _UNSTEADY, _LEAST_STEP = 10, 1.3, 0.45, 2.5
"""A sudden step is so many times as large as each beside it, more the more unlike these are, and so many greys."""
_LIFT, _LIGHT, _TOGETHER = 8.0, 0.04, 0.7
"""Light that changes by such a part over such a part of the blocks is no motion."""
_NOISE = 0.1
_MOVED = 0.9
"""Where so much of a step is left once the pictures are moved onto each other it is none."""
_SURE, _LESS_SURE = 0.9, 0.6


def jumps(seen: Traits, taken: NDArray[np.bool_]) -> Iterator[DefectSeen]:
    """Jumps outside of frames that are `taken` by other defects (n,) and next to them: steps that are far larger than
    those before and after, of the same picture in the same light, and steps aside from a steady motion.
    """
    motion = seen.flow.reshape(len(seen), -1)
    for at in range(3, len(seen) - 2):
        if taken[at - 2 : at + 2].any():
            continue
        before, after = motion[max(1, at - _BESIDE) : at], motion[at + 1 : at + 1 + _BESIDE]
        sudden = _is_sudden(seen, at)
        if (sudden or _how_far(motion[at], before, after) is not None) and not _is_lit(seen, at):
            yield DefectSeen(kind=DefectKind.JUMP, first=at, frames=1, sure=_SURE if sudden else _LESS_SURE)


def _is_sudden(seen: Traits, at: int) -> bool:
    """Whether a step stands out from all beside it, and is one of motion."""
    step, beside = seen.busiest[at], [*seen.busiest[max(1, at - _REACH) : at], *seen.busiest[at + 1 : at + 1 + _REACH]]
    most, usual = max(beside) + _NOISE, float(np.median(beside)) + _NOISE
    if step < _LEAST_STEP or step < (_LARGER + _UNSTEADY * np.log(most / usual)) * most:
        return False
    before, after = seen.grey[at - 1], seen.grey[at]
    left = cv2.absdiff(before, carried(after, flow_between(before, after), 1)).mean()
    return bool(left < _MOVED * cv2.absdiff(before, after).mean()) and not is_cut(seen.tiny[at - 1], seen.tiny[at])


def _is_lit(seen: Traits, at: int) -> bool:
    """Whether the picture became lighter or darker as a whole."""
    change = np.log((seen.colours[at] + _LIFT) / (seen.colours[at - 1] + _LIFT)).mean(axis=2)
    light = float(np.median(change))
    return abs(light) > _LIGHT and bool((change * np.sign(light) > abs(light) / 3).mean() > _TOGETHER)


def _how_far(step: Floats, before: Floats, after: Floats) -> float | None:
    """How many times as far a step goes as those beside it, along their way; None where it is as they are, or they are
    none that tell.
    """
    earlier, later = np.median(before, axis=0), np.median(after, axis=0)
    speeds = sorted(float(np.sqrt((way**2).mean())) for way in (earlier, later))
    if speeds[0] < _LEAST or speeds[1] > _SPEED * speeds[0] or _cosine(earlier, later) < _STEADY:
        return None
    way = (earlier + later) / 2
    beside = np.concatenate([before, after]) @ way / (way @ way)
    far = float(step @ way / (way @ way))
    if _BACKWARD < far < _FORWARD or abs(_cosine(step, way)) < _ALONG:
        return None
    return far if beside.max() < max(_EVEN, far / 2) and beside.min() > 0.3 else None


def _cosine(first: NDArray[np.floating], second: NDArray[np.floating]) -> float:
    return float(first @ second / max(1e-9, float(np.linalg.norm(first) * np.linalg.norm(second))))
