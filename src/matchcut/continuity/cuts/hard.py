"""Cuts: one shot ends with a frame, the next one begins with the one after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from matchcut.continuity.cuts.boundaries import BoundaryKind, ShotBoundary
from matchcut.continuity.cuts.evidence import Evidence, free_of

_MOVED, _SLIGHTLY = 3.0, 1.2
"""By how many greys (of 255), seen very small, a frame differs from the one before, at least, where a cut lies between
them; and where nothing moves nearby, or the network is sure, so that two shots of one lawn are told apart.
"""
_SUDDEN = 3.0
"""So many times what any step nearby is, a step is no motion: it is a cut, or the light."""
_NEARBY = 4
_LIT = 0.9
"""Correlation of the order of greys from which on two frames are one picture, lit otherwise."""
_NEVER = 0.03
"""Up to which score of the network there is no cut where much moves."""
_MAYBE = 0.15
"""From which score of the network on a pair of frames is looked at, even where it is not sudden."""
_SURE = 0.5
_UNLIKE = 0.75
_LONGEST_FLASH = 8


def sudden_cuts(seen: Evidence, taken: Iterable[ShotBoundary]) -> Iterator[ShotBoundary]:
    """The cuts outside of the ranges that are `taken` between shots that are steady about them."""
    free = free_of(seen, taken)
    for at in range(1, len(seen)):
        if not free[at] or seen.steps[at] < _SLIGHTLY:
            continue
        nearby = np.concatenate([seen.steps[max(1, at - _NEARBY) : at], seen.steps[at + 1 : at + 1 + _NEARBY]])
        sudden = seen.steps[at] / (nearby.max(initial=0.0) + 0.3) > _SUDDEN
        if sudden and seen.order(at - 1, at) < _LIT and not _is_flash(seen, at):
            yield ShotBoundary(BoundaryKind.CUT, at, 0, at, max(0.9, float(seen.change[at - 1])))


def cuts(seen: Evidence, taken: Iterable[ShotBoundary]) -> Iterator[ShotBoundary]:
    """The cuts outside of the ranges that are `taken`; flashes, light that changes and quick pans are none."""
    free = free_of(seen, taken)
    last = -2
    for at in range(1, len(seen)):
        if free[at] and at - last >= 2 and (confidence := _confidence(seen, at)) and not _is_flash(seen, at):
            last = at
            yield ShotBoundary(BoundaryKind.CUT, at, 0, at, confidence)


def _confidence(seen: Evidence, at: int) -> float:
    """How sure it is that a shot begins with frame `at`, where frames about it move; 0 where it does not."""
    score = float(seen.change[at - 1])
    least = _SLIGHTLY if score > _SURE else _MOVED
    if seen.steps[at] < max(least, seen.steps[max(1, at - 1) : at + 2].max()):
        return 0.0  # The step beside it is the cut.
    if seen.order(at - 1, at) > _LIT:
        return 0.0
    compared = seen.likeness(at - 1, at)
    if compared.is_cut and score > _NEVER:
        return max(_SURE, score)
    alike = compared.correlation
    unlike = compared.differs and (alike is None or alike < _UNLIKE)
    return score if score > _SURE or (unlike and score > _MAYBE) else 0.0


def _is_flash(seen: Evidence, at: int) -> bool:
    """Whether the picture before frame `at` is back a little later, or that at it was seen a little earlier."""
    later = range(at + 1, min(len(seen), at + _LONGEST_FLASH + 1))
    back = next((frame for frame in later if seen.is_same(at - 1, frame)), None)
    if back is not None and all(_is_lit(seen, at - 1, flash) for flash in range(at, back)):
        return True
    earlier = range(at - 2, max(-1, at - _LONGEST_FLASH - 2), -1)
    seen_before = next((frame for frame in earlier if seen.is_same(frame, at)), None)
    return seen_before is not None and all(_is_lit(seen, at, flash) for flash in range(seen_before + 1, at))


def _is_lit(seen: Evidence, steady: int, flash: int) -> bool:
    """Whether a frame shows nothing, or what the steady one shows, lit otherwise."""
    return bool(seen.contrast[flash] < 0.5 * seen.contrast[steady]) or seen.order(steady, flash) > _UNLIKE
