"""When somebody changes who was looked at before and after it: frames between these are looked at, too."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Sequence
from operator import attrgetter

from matchcut.continuity.seen import DefectSeen, FrameSeen
from matchcut.film.errors import BadInput

DefectsIn = Callable[[Sequence[FrameSeen]], tuple[DefectSeen, ...]]

_MOST = 4
"""So many changes of a take are placed exactly, the surest: each takes up to three frames."""


def placed_exactly(
    looked_at: Sequence[FrameSeen], find: DefectsIn, look: Callable[[int], FrameSeen]
) -> tuple[DefectSeen, ...]:
    """The defects of people, each in as few frames as can be told by looking at some more of them.

    `find` finds them in the frames that were looked at (`people.changes.defects_of`), and `look` looks at the frame of
    a number. What is seen there only narrows what was seen before.
    """
    surest = sorted(find(looked_at), key=lambda defect: -defect.sure)
    return (*(_narrowed(defect, looked_at, find, look) for defect in surest[:_MOST]), *surest[_MOST:])


def _narrowed(
    defect: DefectSeen, looked_at: Sequence[FrameSeen], find: DefectsIn, look: Callable[[int], FrameSeen]
) -> DefectSeen:
    frames = list(looked_at)
    while defect.frames > 1:
        try:
            insort(frames, look(defect.first + (defect.frames - 2) // 2), key=attrgetter("frame"))
        except BadInput:  # A frame that can't be decoded tells nothing.
            return defect
        nearer = [other for other in find(frames) if other.kind is defect.kind and _within(other, defect)]
        if not nearer:
            return defect
        defect = min(nearer, key=lambda other: other.frames)
    return defect


def _within(defect: DefectSeen, other: DefectSeen) -> bool:
    """Whether a defect lies in fewer frames, all of them another's."""
    ends = defect.first + defect.frames <= other.first + other.frames
    return other.first <= defect.first and ends and defect.frames < other.frames
