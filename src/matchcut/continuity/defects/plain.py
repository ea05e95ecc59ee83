"""Frames that show one colour: black, or any other."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.defects.traits import Traits, runs
from matchcut.continuity.seen import DefectKind, DefectSeen

_BLACK_MEAN, _BLACK_BRIGHTEST = 14.0, 28.0
"""Greys, of 255, that a black frame's mean and all but its brightest pixels stay below."""
_PLAIN = 3.0
_FADED = 0.6
"""A frame beside a plain one that has less than so much of the contrast nearby is on its way: a fade."""
_FADE = 12
_SUDDEN_TWICE, _SUDDEN_ONCE, _ALWAYS = 0.95, 0.7, 1.0


def black(seen: Traits) -> NDArray[np.bool_]:
    """Which frames are black."""
    return (seen.mean < _BLACK_MEAN) & (seen.brightest < _BLACK_BRIGHTEST)


def plain_frames(seen: Traits) -> Iterator[DefectSeen]:
    """Black and blank frames that begin or end from one frame to the next; a fade is meant.

    A take that is plain from end to end is told. A cut to black that stays, as at the end of a scene, is less sure.
    """
    dark = black(seen)
    for first, end in runs(dark | (seen.spread < _PLAIN)):
        kind = DefectKind.BLACK if dark[first:end].mean() > 0.5 else DefectKind.BLANK
        sudden = [
            not _faded(seen, beside, step) for beside, step in ((first - 1, -1), (end, 1)) if 0 <= beside < len(seen)
        ]
        if not sudden or any(sudden):
            sure = _ALWAYS if not sudden else _SUDDEN_TWICE if all(sudden) and len(sudden) == 2 else _SUDDEN_ONCE
            yield DefectSeen(kind=kind, first=first, frames=end - first, sure=sure)


def _faded(seen: Traits, beside: int, step: int) -> bool:
    """Whether the frame beside a plain run has lost contrast already, seen from those further out."""
    further = seen.spread[max(0, beside - _FADE) : beside] if step < 0 else seen.spread[beside + 1 : beside + 1 + _FADE]
    return len(further) > 0 and bool(seen.spread[beside] < _FADED * further.max())
