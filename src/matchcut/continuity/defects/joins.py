"""Cuts and dissolves in a take, which should be one shot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.cuts.boundaries import BoundaryKind, ShotBoundary
from matchcut.continuity.cuts.hidden import hidden_cuts
from matchcut.continuity.defects.traits import Floats, Picture, Traits
from matchcut.continuity.seen import DefectKind, DefectSeen
from matchcut.engines.conforming.motion import frame_likeness

_SAME = 0.8
_SHORTEST = 3
_CUT, _OUTSTANDING, _NEARBY, _USUALLY = 3.0, 2.0, 6, 0.8
"""Greys by which these parts change at a cut on average at least, and how many times what they usually do nearby."""
_WHIP = 5.0
"""Pixels of the small copy that a quick pan moves by from frame to frame."""
_SPANS, _OTHER = (8, 24, 48), 18.0
"""Greys by which they differ on either side of a dissolve, this many frames apart."""
_BESIDE = 1
_BEYOND = (1, 6, 12)
"""So many frames from a dissolve's ends it is seen whether the picture is back."""


def joins(seen: Traits, defects: Sequence[DefectSeen]) -> Iterator[DefectSeen]:
    """The cuts and dissolves, and fades to another picture, beside the other defects; a fade there and back is meant.

    MachineFailed as `hidden_cuts` tells.
    """
    jumps = sorted(defect.first for defect in defects if defect.kind is DefectKind.JUMP)
    taken = np.zeros(len(seen), np.bool_)
    for defect in defects:
        if defect.kind is not DefectKind.JUMP:
            taken[defect.first : defect.first + defect.frames] = True
    for first, end in zip([0, *jumps], [*jumps, len(seen)], strict=True):
        if end - first >= _SHORTEST and _in_doubt(_mended(list(seen.colours[first:end]), taken[first:end])):
            for join in _joins_of(_mended(seen.tiny[first:end], taken[first:end]), first):
                about = slice(max(0, join.first - _BESIDE), join.first + join.frames + _BESIDE)
                if not taken[about].any() and not _is_whipped(seen, join):
                    yield join


def _is_whipped(seen: Traits, join: DefectSeen) -> bool:
    """Whether what was taken for a dissolve is a quick pan."""
    way = np.linalg.norm(seen.flow[join.first : join.first + join.frames], axis=-1)
    return join.kind is DefectKind.DISSOLVE and bool(np.median(way.mean(axis=(1, 2))) > _WHIP)


def _in_doubt(colours: Sequence[Floats]) -> bool:
    """Whether twelve parts of frames (9, 16, 3) change as at a cut, or little by little to other ones: hands that
    shake, and fine detail that moves, change parts as a whole by little.
    """
    flat = np.stack(colours).reshape(-1, 3, 3, 4, 4, 3).mean(axis=(2, 4)).reshape(len(colours), -1)
    steps = np.abs(np.diff(flat, axis=0)).mean(axis=1)
    for at, step in enumerate(steps):
        beside = np.concatenate([steps[max(0, at - _NEARBY) : at], steps[at + 1 : at + 1 + _NEARBY]])
        if step > _CUT and step > _OUTSTANDING * np.quantile(beside, _USUALLY):
            return True
    return any(np.abs(flat[span:] - flat[:-span]).mean(axis=1).max(initial=0) > _OTHER for span in _SPANS)


def _mended(frames: Sequence[NDArray[Any]], taken: NDArray[np.bool_]) -> list[NDArray[Any]]:
    """The frames, with a mixture of the good ones beside them in place of those that are `taken` by other defects."""
    good = np.flatnonzero(~taken)
    if not len(good):
        return list(frames)
    mended = list(frames)
    for at in np.flatnonzero(taken):
        place = int(np.searchsorted(good, at))
        before, after = int(good[max(0, place - 1)]), int(good[min(place, len(good) - 1)])
        share = 0.0 if after <= before else (at - before) / (after - before)
        mended[at] = cv2.addWeighted(frames[before], 1 - share, frames[after], share, 0)
    return mended


def _joins_of(frames: Sequence[Picture], begins: int) -> Iterator[DefectSeen]:
    for boundary in hidden_cuts(frames):
        if boundary.kind is BoundaryKind.CUT:
            kind, first, long = DefectKind.HIDDEN_CUT, boundary.at, 1
        elif not _is_back(frames, boundary):
            kind, first, long = DefectKind.DISSOLVE, boundary.first, boundary.frames
        else:
            continue
        yield DefectSeen(kind=kind, first=begins + first, frames=long, sure=min(1.0, boundary.confidence))


def _is_back(frames: Sequence[Picture], boundary: ShotBoundary) -> bool:
    """Whether what is seen after a fade, or what was taken for a dissolve, is what was seen before it: something passed
    close to the lens.
    """
    for beyond in _BEYOND:
        before, after = max(0, boundary.first - beyond), min(len(frames) - 1, boundary.end - 1 + beyond)
        alike = frame_likeness(frames[before], frames[after])
        if not alike.differs or (alike.correlation or 0) > _SAME:
            return True
    return False
