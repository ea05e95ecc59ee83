"""Frames that are much less sharp than those before and after them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.defects.traits import Traits, runs
from matchcut.continuity.seen import DefectKind, DefectSeen

_REACH = 18
_SHORTEST, _LONGEST, _NEXT = 2, 14, 3
_QUICKER, _NOISE = 1.3, 0.5
"""A soft picture changes by no more than so many times the usual, and so many greys: a quick pan is no soft one."""
_DEEP = 0.5
"""The run ends where less than so much of that is left."""
_SOFTER, _TIMES = 0.12, 4.0
"""A soft frame's sharpness is so much below what is usual nearby, and so many times what it usually changes by."""
_SUDDEN = 0.5
"""So much of that comes within two frames at either end: focus is pulled more slowly."""
_MOVES, _GREYS = 2.5, 2.0
"""Where a picture changes by so many times the usual, and so many greys more, it is blurred by motion or hidden."""
_SURE, _LESS_SURE = 0.9, 0.6


def soft_frames(seen: Traits, taken: NDArray[np.bool_]) -> Iterator[DefectSeen]:
    """Runs of up to 14 soft frames that begin and end suddenly, outside of frames that are `taken` by others (n,)."""
    sharp = seen.sharp
    usual = np.array([np.median(sharp[max(0, at - _REACH) : at + _REACH + 1]) for at in range(len(sharp))])
    changes = np.abs(np.diff(sharp, prepend=sharp[:1]))
    noise = np.array([np.median(changes[max(0, at - _REACH) : at + _REACH + 1]) for at in range(len(sharp))])
    below = usual - sharp
    for first, end in runs((below > np.maximum(_SOFTER, _TIMES * noise)) & ~taken):
        # Coding takes a while until a picture is as sharp again.
        deep = np.flatnonzero(below[first:end] > _DEEP * np.median(below[first:end]))
        defect = _soft(seen, first + int(deep[0]), first + int(deep[-1]) + 1, taken)
        if defect is not None:
            yield defect


def _soft(seen: Traits, first: int, end: int, taken: NDArray[np.bool_]) -> DefectSeen | None:
    sharp = seen.sharp
    if (
        not _SHORTEST <= end - first <= _LONGEST
        or first < 2
        or end > len(sharp) - 2
        or taken[first - 2 : end + 2].any()
    ):
        return None
    about = np.concatenate([seen.steps[max(1, first - _REACH) : first], seen.steps[end + 1 : end + 1 + _REACH]])
    usual = np.concatenate([sharp[max(0, first - _REACH) : first], sharp[end : end + _REACH]])
    depth = float(np.median(usual) - sharp[first:end].mean())
    sides = sharp[first - 2 : first].mean() - sharp[first], sharp[end : end + 2].mean() - sharp[end - 1]
    usually = float(np.median(about))
    moves = seen.steps[max(1, first - _NEXT) : end + 1 + _NEXT].max() > _MOVES * usually + _GREYS
    if min(sides) < _SUDDEN * depth or moves or np.median(seen.steps[first + 1 : end]) > _QUICKER * usually + _NOISE:
        return None
    sure = _SURE if depth > 2 * _SOFTER else _LESS_SURE
    return DefectSeen(kind=DefectKind.SOFT, first=first, frames=end - first, sure=sure)
