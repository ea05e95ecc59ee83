"""Cuts: one shot ends with a frame, the next one begins with the one after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from matchcut.continuity.cuts.boundaries import BoundaryKind, ShotBoundary
from matchcut.continuity.cuts.evidence import SOME, Evidence, free_of

_MOVED, _SLIGHTLY = 3.0, 1.2
"""By how many greys (of 255), seen very small, a frame differs from the one before, at least, where a cut lies between
them; and where nothing moves nearby, or the network is sure, so that two shots of one lawn are told apart.
"""
_SUDDEN = 3.0
"""So many times what any step nearby is, a step is no motion: it is a cut, or the light."""
_NEARBY = 4
_LIT = 0.9
"""Correlation of the order of greys from which on two frames are one picture, lit otherwise."""
_UNLIKE = 0.75
"""And below which they are not, where the network has to be believed; in a flash less will do."""
_NEW = 0.35
"""Where more than this of a picture stays, a cut is in the picture (a screen, a title), and not of it."""
_STEADY = 0.8
"""Where so much of the picture stays from each frame to the next, but not from one to the other, the camera did not get
there: it is a cut, whatever the network says.
"""
_BLURRED, _TURNED = 2.5, 1.5
"""Where one of two frames is so many times sharper than the other, and the step between them is not so many times more
than those beside it, it may be the beginning or end of a quick pan.
"""
_FAR, _HARDLY = 0.08, 0.03
"""What is a jump of a picture, in parts of its width, and what is hardly any motion."""
_SURE = 0.5
"""From which score of the network on it is believed where the pictures leave it open."""
_LONGEST_FLASH = 8
_PLAINER = 0.5


def sudden_cuts(seen: Evidence, taken: Iterable[ShotBoundary]) -> Iterator[ShotBoundary]:
    """The cuts outside of the ranges that are `taken` that the pictures tell by themselves."""
    free = free_of(seen, taken)
    for at in range(1, len(seen)):
        seems = free[at] and (_is_sudden(seen, at) or _is_between_steady(seen, at))
        if seems and _is_other(seen, at) and not _is_flash(seen, at):
            yield ShotBoundary(BoundaryKind.CUT, at, 0, at, max(0.9, float(seen.change[at - 1])))


def cuts(seen: Evidence, taken: Iterable[ShotBoundary]) -> Iterator[ShotBoundary]:
    """The cuts outside of the ranges that are `taken` of which the network is sure; flashes, light that changes, quick
    pans, and what changes in a part of the picture are none.
    """
    free = free_of(seen, taken)
    last = -2
    for at in range(1, len(seen)):
        score = float(seen.change[at - 1])
        sure = free[at] and at - last >= 2 and score > _SURE and seen.steps[at] > _SLIGHTLY
        if not sure or seen.order(at - 1, at) > _UNLIKE or not _is_other(seen, at):
            continue
        if not _is_beside(seen, at) and not _is_flash(seen, at):
            last = at
            yield ShotBoundary(BoundaryKind.CUT, at, 0, at, score)


def _is_sudden(seen: Evidence, at: int) -> bool:
    """Whether the step to frame `at` is many times those nearby, as it is or without what is only light."""
    if seen.steps[at] < _SLIGHTLY:
        return False
    nearby = [*range(max(1, at - _NEARBY), at), *range(at + 1, min(len(seen), at + 1 + _NEARBY))]
    by_light = seen.steps[at] / (seen.steps[nearby].max(initial=0.0) + 0.3)
    by_form = seen.turns[at] / (seen.turns[nearby].max(initial=0.0) + 0.05)
    return bool(max(by_light, by_form) > _SUDDEN)


def _is_between_steady(seen: Evidence, at: int) -> bool:
    """Whether the camera of frame `at` can be followed, and that of the frame before, but not from there to here."""
    if seen.steps[at] < _MOVED or not _is_other(seen, at) or _is_beside(seen, at):
        return False
    beside = [seen.stays(first, first + 1) for first in (at - 2, at) if 0 <= first < len(seen) - 1]
    if min(part or 0.0 for part in beside) < _STEADY or seen.stays(at - 1, at) is None:
        return False
    blurred, sharp = sorted(seen.detail[at - 1 : at + 1] / np.maximum(1.0, seen.contrast[at - 1 : at + 1]))
    stands_out = seen.turns[at] > _TURNED * max(seen.turns[[at - 1, min(at + 1, len(seen) - 1)]])
    return bool(stands_out or sharp < _BLURRED * blurred)


def _is_beside(seen: Evidence, at: int) -> bool:
    """Whether the step before or after that to frame `at` is the cut: it is larger, and not one of the light."""
    larger = (near for near in (at - 1, at + 1) if 0 < near < len(seen) and seen.steps[near] > seen.steps[at])
    return any(_is_other(seen, near) for near in larger)


def _is_other(seen: Evidence, at: int) -> bool:
    """Whether frame `at` shows another picture than the one before."""
    if seen.order(at - 1, at) > _LIT:
        return False
    return (seen.stays(at - 1, at) or 0.0) < _NEW or (seen.change[at - 1] > _SURE and _jumps(seen, at))


def _jumps(seen: Evidence, at: int) -> bool:
    """Whether the picture goes far in this one step, as where two views of a place are cut together that overlap."""
    beside = [seen.shift(first, first + 1) for first in (at - 2, at) if 0 <= first < len(seen) - 1]
    return seen.shift(at - 1, at) > _FAR and max(beside, default=0.0) < _HARDLY


def _is_flash(seen: Evidence, at: int) -> bool:
    """Whether the picture before frame `at` is back a little later, or that at it was seen a little earlier."""
    later = range(at + 1, min(len(seen), at + _LONGEST_FLASH + 1))
    back = next((frame for frame in later if _is_back(seen, at - 1, frame)), None)
    if back is not None and all(_is_lit(seen, at - 1, flash) for flash in range(at, back)):
        return True
    earlier = range(at - 2, max(-1, at - _LONGEST_FLASH - 2), -1)
    seen_before = next((frame for frame in earlier if _is_back(seen, frame, at)), None)
    return seen_before is not None and all(_is_lit(seen, at, flash) for flash in range(seen_before + 1, at))


def _is_back(seen: Evidence, first: int, last: int) -> bool:
    """Whether a later frame shows the same as one before, in its place."""
    return seen.is_same(first, last) and seen.shift(first, last) < _FAR


def _is_lit(seen: Evidence, steady: int, flash: int) -> bool:
    """Whether a frame shows nothing, or what the steady one shows, lit otherwise."""
    if seen.contrast[flash] < _PLAINER * seen.contrast[steady] or seen.order(steady, flash) > _UNLIKE:
        return True
    return (seen.stays(*sorted((steady, flash))) or 0.0) > SOME
