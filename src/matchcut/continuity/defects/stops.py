"""Frames that repeat the one before them in a picture that moves: single repeats, and freezes."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.defects.traits import Floats, Traits, runs
from matchcut.continuity.seen import DefectKind, DefectSeen

_STILL, _STILL_LONG = 0.22, 0.4
"""A repeat changes by less than so much of what the frames before it do, and those after it, several in a row by more;
"""
_MOST, _UNEVEN, _CODING = 2.6, 2.5, 0.6
"""nowhere by more greys than coding leaves, nor by so many times what it does elsewhere: hands tremble."""
_NOISE = 1.0
"""Greys by which blocks of a picture change at least where anything moves."""
_FREEZE = 3
_BESIDE = 3
_REACH, _SIDE = 36, 6
_BREAK = 4.0
"""A step so many times as large as those before it ends what was seen before."""
_QUICKER = 1.12
_CADENCE, _LONGEST_BEAT = 0.7, 4
_AT_END, _SURE = 0.6, 0.9


def repeats(seen: Traits) -> NDArray[np.bool_]:
    """Which frames (n,) are the frame before once more, whether that is meant or not."""
    busiest, most = seen.busiest, seen.moved.reshape(len(seen), -1).max(axis=1)
    low = (most < _MOST) & (most < _UNEVEN * busiest + _CODING)
    low[:1] = False
    part = np.ones(len(seen), np.float32)
    for at in np.flatnonzero(low):
        before = busiest[max(1, at - _REACH) : at][~low[max(1, at - _REACH) : at]][-_SIDE:]
        after = busiest[at + 1 : at + 1 + _REACH][~low[at + 1 : at + 1 + _REACH]][:_SIDE]
        usual = min((float(np.median(side)) for side in (before, after) if len(side)), default=0.0)
        if usual > _NOISE:
            part[at] = busiest[at] / usual
    still = part < _STILL
    for first, end in runs(part < _STILL_LONG):
        still[first:end] |= end - first >= _FREEZE
    return still


def stops(seen: Traits, taken: NDArray[np.bool_]) -> Iterator[DefectSeen]:
    """Repeated frames and freezes, outside of frames that are `taken` by other defects (n,).

    A picture that comes to rest little by little is no freeze, nor is one that hardly ever moves.
    """
    for first, end in runs(repeats(seen) & ~taken):
        before = seen.busiest[max(1, first - _BESIDE) : first]
        after = seen.busiest[end : end + _BESIDE]
        held, long = float(seen.busiest[first:end].max()), end - first
        if long == 1 and _swings(before[::-1]) and _swings(after):
            continue
        if long >= _FREEZE and len(before) == _BESIDE and before[-1] > _BREAK * np.median(before[:-1]) + _NOISE:
            continue  # What moved is gone, before a ground that stood still all the time.
        least = max(_NOISE, held / (_STILL_LONG if long >= _FREEZE else _STILL))
        if len(before) < _BESIDE or min(np.median(before), np.median(after) if len(after) else np.inf) < least:
            continue
        kind = DefectKind.FREEZE if long >= _FREEZE else DefectKind.REPEATED_FRAME
        yield DefectSeen(kind=kind, first=first, frames=long, sure=_SURE if len(after) else _AT_END)


def _swings(beside: Floats) -> bool:
    """Whether the frames beside a stop (the next to it first) move ever more away from it: what swings turns there."""
    return len(beside) == _BESIDE and bool((beside[1:] > _QUICKER * beside[:-1]).all())


def distinct(seen: Traits) -> NDArray[np.int_]:
    """Which frames to judge: all; or, where frames repeat in a steady beat, as 12 a second in 24, those that do not."""
    still = repeats(seen)
    held = runs(still)
    gaps = np.diff([first for first, _ in held])
    if len(gaps) < 3 or max(end - first for first, end in held) > _LONGEST_BEAT:
        return np.arange(len(seen))
    beat = np.median(gaps)
    steady = (np.abs(gaps - beat) <= max(1.0, 0.2 * beat)).mean()
    return np.flatnonzero(~still) if steady > _CADENCE and gaps.sum() > 0.5 * len(seen) else np.arange(len(seen))
