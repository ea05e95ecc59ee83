"""Changes that take a while: fades through black or white, and dissolves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.cuts.boundaries import BoundaryKind, ShotBoundary
from matchcut.continuity.cuts.evidence import SOME, Evidence, Floats, free_of, runs

_FLOOR = 2.0
"""Contrast, in greys of 255, that noise makes of a plane of one colour."""
_STEEPER = 1.015
"""A fade's contrast falls by more than this from frame to frame, a moving camera's hardly ever."""
_DEEP = 0.25
"""How much of the contrast on either side is left at the deepest point of a fade, at most."""
_HARD = 0.6
"""A side of a fade of whose contrast so much comes in one step is a cut to the colour, or from it."""
_LEVEL = 0.2
"""Where it falls by less than so much of the fade's steepest fall, the fade is over."""
_JUMP = 2.5
_LONGEST = 120
_LONG_FADE = 12
"""Frames of a fade through black after which even the same picture is taken for a new shot."""
_PASSAGE = 0.4
_GAP = 3
_SHORTEST = 4
_DIP, _LIT = 8, 40.0
"""Up to so many frames of one colour are none of a shot's, where those beside them show something, or are by so many
greys lighter or darker.
"""
_QUICK = 5
"""Frames of the longest dissolve that is looked for as a quick one, between frames that hardly move."""
_QUICKER = 2.5
"""By so many times less than in the dissolve frames change before and after it."""
_SURE = 0.55
_SPANS = (8, 12, 24, 40, 64)
_MIXED, _MIXED_CLEARLY = 0.8, 0.92
"""How well frames are told by a mixture of two others, of 1: where it may be a pan that looks so, and where not."""
_MIXED_QUICKLY = 0.7
"""And where the network takes a few frames for a dissolve."""
_SHORT_SPAN = 8
"""So short a stretch of a pan looks mixed as well: here nothing but a clear mixture counts."""
_HARDLY_MIXED = 0.2
_EXPLAINED = 0.5
_POSSIBLE = 0.12
_LEAST_RISE, _MOST_RISE = 0.08, 0.4
"""By how much the later picture's share grows from quarter to quarter of a dissolve at least, from eighth to eighth at
most."""
_REACH = 3
"""A change is judged by the frames this far outside of it: close to its ends the other shot may still be seen."""
_FURTHER = 6
_OF_ITSELF = 0.6
_HURRIED, _NOISE = 2.0, 1.0
_BLURRED = 0.35
"""Half of each of two pictures has 0.7 of their detail, and less where the file is compressed."""


def fades(seen: Evidence) -> Iterator[ShotBoundary]:
    """The fades through black and white; none at the run's own beginning and end, where there is one shot only."""
    for kind, plain in ((BoundaryKind.FADE_BLACK, seen.black), (BoundaryKind.FADE_WHITE, seen.white)):
        for start, stop in runs(plain):
            deepest = start + int(np.argmin(seen.contrast[start:stop]))
            first, into = _side(seen.contrast, deepest)
            flipped, out = _side(seen.contrast[::-1], len(seen) - 1 - deepest)
            end = len(seen) - flipped
            if first <= 0 or end >= len(seen) or into is None or out is None or (into.hard and out.hard):
                continue
            low = (into.low, len(seen) - out.low)
            if (into.hard or out.hard) and low[1] - low[0] > _LONG_FADE:
                continue  # A dark shot, which is entered or left by a cut.
            middle = sum(low) // 2
            at = low[0] if into.hard else low[1] if out.hard else middle
            first, end = low[0] if into.hard else first, low[1] if out.hard else end
            further = max(0, first - 1 - _REACH), min(len(seen) - 1, end + _REACH)
            same = seen.is_same(first - 1, end) or seen.is_same(*further)
            if end - first < _SHORTEST or (same and (kind is BoundaryKind.FADE_WHITE or end - first < _LONG_FADE)):
                continue
            yield ShotBoundary(kind, first, end - first, at, 1.0)


def dips(seen: Evidence, taken: Iterable[ShotBoundary]) -> Iterator[ShotBoundary]:
    """A few frames of black or white between two shots: they are how the one becomes the other, and no shot."""
    free = free_of(seen, taken)
    for kind, plain in ((BoundaryKind.FADE_BLACK, seen.black), (BoundaryKind.FADE_WHITE, seen.white)):
        for start, stop in runs(plain & (seen.contrast < _FLOOR)):
            if start == 0 or stop == len(seen) or stop - start > _DIP or not free[start:stop].all():
                continue
            sides = [start - 1, stop]
            lit = np.abs(seen.mean[sides] - seen.mean[start])
            if ((seen.contrast[sides] > 2 * _FLOOR) | (lit > _LIT)).all() and not seen.is_same(*sides):
                yield ShotBoundary(kind, start, stop - start, (start + stop) // 2, 1.0)


def fades_at_ends(seen: Evidence) -> Iterator[ShotBoundary]:
    """The fade with which a run begins, and that with which it ends: in them one shot is seen, and nothing parts."""
    for kind, plain in ((BoundaryKind.FADE_BLACK, seen.black), (BoundaryKind.FADE_WHITE, seen.white)):
        for start, stop in runs(plain):
            deepest = start + int(np.argmin(seen.contrast[start:stop]))
            if start == 0:
                flipped, out = _side(seen.contrast[::-1], len(seen) - 1 - deepest)
                if out is not None and not out.hard:
                    yield ShotBoundary(kind, 0, len(seen) - flipped, 0, 1.0)
            if stop == len(seen):
                first, into = _side(seen.contrast, deepest)
                if into is not None and not into.hard:
                    yield ShotBoundary(kind, first, len(seen) - first, len(seen), 1.0)


@dataclass(frozen=True)
class _Slope:
    """One side of a fade: the frame nearest to its picture that is plain, and whether it falls there in one step."""

    low: int
    hard: bool


def _side(contrast: Floats, deepest: int) -> tuple[int, _Slope | None]:
    """The first frame of the fall of contrast to the `deepest` frame, and what kind of slope that is; None for none."""
    floor = contrast[deepest] + _FLOOR
    at = deepest
    while at and contrast[at - 1] <= floor:
        at -= 1
    low, falls = at, [0.0]
    while at > max(0, deepest - _LONGEST):
        fall = float(contrast[at - 1] - contrast[at])
        if fall < max(_LEVEL * max(falls), (_STEEPER - 1) * contrast[at]):
            break
        if len(falls) > 3 and fall > _JUMP * max(falls):
            break  # A cut, before which another picture was seen.
        falls.append(fall)
        at -= 1
    if at == low or contrast[deepest] > _DEEP * contrast[at]:
        return at, None
    return at + 1, _Slope(low, hard=max(falls) > _HARD * contrast[at])


def dissolves(seen: Evidence, taken: Iterable[ShotBoundary]) -> Iterator[ShotBoundary]:
    """The dissolves outside of the ranges that are `taken`: what the network is sure of, then what is mixed best."""
    free = free_of(seen, taken)
    mixed = sorted(_by_mixture(seen), key=lambda stretch: (-round(stretch[2], 1), stretch[0] - stretch[1]))
    for first, end, confidence in (*_by_network(seen), *mixed):
        if not free[first:end].all():
            continue
        begins, ends = _ends(seen, first, end)
        if not free[begins:ends].all() or ends - begins < _SHORTEST:
            continue
        before, after = max(0, min(first, begins) - _REACH), min(len(seen) - 1, max(end, ends) - 1 + _REACH)
        while before and seen.is_pale(before, before, after):
            before -= 1
        while after < len(seen) - 1 and seen.is_pale(after, before, after):
            after += 1
        if not (
            _is_hurried(seen, before, after) or _is_blurred(seen, before, after) or seen.is_followed(before, after)
        ):
            free[begins:ends] = False
            yield ShotBoundary(BoundaryKind.DISSOLVE, begins, ends - begins, (begins + ends) // 2, confidence)


def quick_dissolves(seen: Evidence, taken: Iterable[ShotBoundary]) -> Iterator[ShotBoundary]:
    """Dissolves of 2 to 5 frames outside of the ranges that are `taken`: all they show is mixed of the frames about."""
    free = free_of(seen, taken)
    for length in range(_QUICK, 1, -1):
        for before in range(1, len(seen) - length - 2):
            after = before + length + 1
            steps = seen.steps[before + 1 : after + 1]
            if not free[before : after + 1].all() or steps.min() < _NOISE:
                continue
            sure = np.median(seen.passage[before + 1 : after]) > _SURE
            if not sure and steps.min() < _QUICKER * max(seen.steps[[before, after + 1]]):
                continue
            mixed = mixture(seen.centred, before, after, np.arange(before + 1, after))
            if mixed is None or mixed.fit.min() < (_MIXED_QUICKLY if sure else _MIXED_CLEARLY):
                continue
            if np.diff([0, *mixed.share, 1]).min() > _LEAST_RISE and not seen.is_same(before, after, SOME):
                free[before : after + 1] = False
                yield ShotBoundary(BoundaryKind.DISSOLVE, before + 1, length, before + 1 + (length + 1) // 2, 0.9)


def _is_hurried(seen: Evidence, before: int, after: int) -> bool:
    """Whether frames between two change by more than these move and become each other: then the camera does it."""
    inside = float(np.median(seen.steps[before + 1 : after + 1]))
    sides = seen.steps[max(1, before - _FURTHER) : before + 1], seen.steps[after + 1 : after + 1 + _FURTHER]
    moves = max((float(np.median(side)) for side in sides if len(side)), default=0.0)
    becomes = float(np.abs(seen.flat[after] - seen.flat[before]).mean()) / (after - before)
    return inside > _HURRIED * (moves + becomes) + _NOISE


def _is_blurred(seen: Evidence, before: int, after: int) -> bool:
    """Whether frames between two show less detail than any mixture of these does: the camera moved in them."""
    return bool(seen.detail[before + 1 : after].min() < _BLURRED * min(seen.detail[[before, after]]))


def _by_network(seen: Evidence) -> Iterator[tuple[int, int, float]]:
    for first, end in runs(seen.passage > _PASSAGE, _GAP):
        if end - first >= _SHORTEST and (strength := float(np.median(seen.passage[first:end]))) > _SURE:
            yield first, end, strength


def _by_mixture(seen: Evidence) -> Iterator[tuple[int, int, float]]:
    """Stretches whose frames are their first and last ones mixed, ever more of the last one.

    Where things move, frames are that less exactly; then the network has to think it possible, too.
    """
    for span in _SPANS:
        for first in range(0, len(seen) - span, span // 6):
            last = first + span
            mixed = mixture(seen.centred, first, last, first + span * np.arange(1, 8) // 8)
            if mixed is None or (np.diff([0, *mixed.share[1::2], 1]) < _LEAST_RISE).any():
                continue
            if any(seen.is_pale(at, first, last) for at in (first, last)):
                continue
            steps = seen.steps[first + 1 : last + 1]
            if np.diff([0, *mixed.share, 1]).max() > _MOST_RISE or steps.max() > 4 * np.median(steps) + 4:
                continue
            fit = float(mixed.fit.min())
            if fit > _MIXED_CLEARLY or (
                span > _SHORT_SPAN
                and (
                    (fit > _MIXED and not seen.is_moved(first, last))
                    or (fit > _HARDLY_MIXED and np.median(seen.passage[first + 1 : last]) > _POSSIBLE)
                )
            ):
                yield first + 1, last, max(fit, _SURE)


@dataclass(frozen=True)
class Mixture:
    """Of each frame, how much of what is seen is the later picture, and how well (to 1) the mixture tells the frame."""

    share: Floats
    fit: Floats


def mixture(centred: Floats, first: int, last: int, frames: NDArray[np.int_]) -> Mixture | None:
    """Frames as mixtures of two of them, by least squares; None where the two are much alike, or one is plain."""
    earlier, later, those = centred[first], centred[last], centred[frames]
    same = np.array([[earlier @ earlier, earlier @ later], [later @ earlier, later @ later]], np.float64)
    if min(same[0, 0], same[1, 1]) < len(earlier) or same[0, 1] > _OF_ITSELF * np.sqrt(same[0, 0] * same[1, 1]):
        return None
    against = np.stack([those @ earlier, those @ later])
    parts = np.linalg.solve(same, against)
    fit = (parts * against).sum(axis=0) / np.maximum(1e-6, (those * those).sum(axis=1))
    return Mixture((parts[1] / np.maximum(0.1, parts.sum(axis=0))).astype(np.float32), fit.astype(np.float32))


def _ends(seen: Evidence, first: int, end: int) -> tuple[int, int]:
    """The range of a dissolve, from one that lies about it: where the one picture begins to go, and is gone."""
    before, after = max(0, first - _REACH), min(len(seen) - 1, end - 1 + _REACH)
    for _ in range(6):
        further = max(0, before - _FURTHER), min(len(seen) - 1, after + _FURTHER)
        mixed = mixture(seen.centred, before, after, np.array(further))
        if mixed is None:
            return first, end
        explained = mixed.fit > _EXPLAINED
        grows = mixed.share[0] < -0.04 and explained[0], mixed.share[1] > 1.04 and explained[1]
        if not any(grows):
            break
        before, after = further[0] if grows[0] else before, further[1] if grows[1] else after
    inner = np.arange(before, after + 1)
    mixed = mixture(seen.centred, before, after, inner)
    if mixed is None:
        return first, end
    inside = inner[(mixed.share > 0.02) & (mixed.share < 0.98)]
    return (int(inside[0]), int(inside[-1]) + 1) if len(inside) else (first, end)
