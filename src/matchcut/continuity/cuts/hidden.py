"""Cuts and dissolves hidden in a take, quickly: the network sees only what the pictures leave in doubt. Workers only.

A take is one shot nearly always, and plain measures of very small copies tell that of most of its frames.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import cv2
import numpy as np

from matchcut.continuity.cuts.boundaries import ShotBoundary
from matchcut.continuity.cuts.evidence import middle_found, order_alike
from matchcut.continuity.cuts.finding import boundaries
from matchcut.continuity.cuts.network import CutNetwork, Picture, is_still

_COUNTED = slice(25, 75)
_STEP = 1.2
_OUTSTANDING = 1.5
"""A step from frame to frame that is less than so many times what is usual just before or just after is no cut."""
_NEARBY = 4
_LIT = 0.9
_SPANS = (8, 16, 32, 48)
_UNLIKE = 0.6
_EXPLAINED = 0.4
_FOUND_AGAIN = 0.85


def hidden_cuts(frames: Iterable[Picture]) -> Iterator[ShotBoundary]:
    """Yield the boundaries of shots in a take's frames (h, w, 3), at most 192 pixels wide, in their order.

    MachineFailed where something is in doubt and the network is not in this installation.
    """
    return (seen.boundary for seen in boundaries(frames, _DoubtedNetwork()))


class _DoubtedNetwork(CutNetwork):
    """The network, asked only about stretches that may hold a boundary."""

    def _is_in_doubt(self, frames: Picture) -> bool:
        if is_still(frames):
            return False
        grey = np.stack([cv2.cvtColor(frame, cv2.COLOR_RGB2GRAY) for frame in frames])
        return _may_cut(grey) or _may_dissolve(grey)


def _may_cut(grey: Picture) -> bool:
    """Whether a step of the frames (n, 27, 48) that count stands out, and is not only of their light."""
    flat = grey.reshape(len(grey), -1).astype(np.float32)
    steps = np.abs(np.diff(flat, axis=0, prepend=flat[:1])).mean(axis=1)
    for at in range(_COUNTED.start, _COUNTED.stop):
        sides = slice(at - _NEARBY, at), slice(at + 1, at + 1 + _NEARBY)
        usual = max(float(np.median(steps[side])) for side in sides)
        if steps[at] > max(_STEP, _OUTSTANDING * usual) and order_alike(flat[at - 1], flat[at]) < _LIT:
            return True
    return False


def _may_dissolve(grey: Picture) -> bool:
    """Whether frames (n, 27, 48) between two unlike ones are like both at once, and neither of them moved."""
    flat = grey.reshape(len(grey), -1).astype(np.float32)
    flat -= flat.mean(axis=1, keepdims=True)
    flat /= np.maximum(1e-6, np.linalg.norm(flat, axis=1, keepdims=True))
    for span in _SPANS:
        first = np.arange(_COUNTED.start, _COUNTED.stop) - span // 2
        earlier, middle, later = (flat[first + by] for by in (0, span // 2, span))
        across, before, after = (
            np.einsum("ij,ij->i", *pair) for pair in ((earlier, later), (earlier, middle), (middle, later))
        )
        explained = (before**2 + after**2 - 2 * before * after * across) / np.maximum(1e-6, 1 - across**2)
        for number in first[(across < _UNLIKE) & (explained > _EXPLAINED) & (np.minimum(before, after) > across)]:
            if all(middle_found(grey[number + span // 2], grey[number + by]) < _FOUND_AGAIN for by in (0, span)):
                return True
    return False
