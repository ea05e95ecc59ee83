"""Dissolves from and to black, as lists and compositions write fades at an edit's edges, and dips within it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matchcut.film.time import FrameRange
from matchcut.interchange.timeline import Clip, Join


def with_fades(clips: Sequence[Clip], transitions: Sequence[Join]) -> tuple[tuple[Clip, ...], tuple[Join, ...]]:
    """Take black at an edge that is there only to be dissolved with for what it is: the film's fade.

    The clip beside it is seen through all of the fade, so it reaches to the edge.
    """
    return _through_black(*_to_black(*_from_black(tuple(clips), tuple(transitions))))


def _through_black(clips: tuple[Clip, ...], transitions: tuple[Join, ...]) -> tuple[tuple[Clip, ...], tuple[Join, ...]]:
    """Take a dissolve into black, and one out of it where the first ends, for the dip that they are."""
    into = {one.incoming: one for one in transitions}
    kept: list[Clip] = []
    joins: list[Join] = []
    start: int | None = None
    for index, clip in enumerate(clips):
        join, out = into.pop(index, None), into.get(index + 1)
        if kept and clip.black and _covers(join, clip) and out and out.overlaps and out.record.start == clip.record.end:
            seen = kept.pop()
            kept.append(replace(seen, record=FrameRange(seen.record.start, clip.record.end - seen.record.start)))
            start = clip.record.start
            continue
        if join is not None and start is not None:
            record = FrameRange(start, join.record.end - start)
            joins.append(Join("dip to black", record, len(kept), overlaps=False))
        elif join is not None:
            joins.append(replace(join, incoming=len(kept)))
        start = None
        kept.append(clip)
    return tuple(kept), (*joins, *(replace(one, incoming=len(kept)) for one in into.values()))


def _covers(join: Join | None, clip: Clip) -> bool:
    """Whether a clip is nothing but what a transition dissolves into."""
    return join is not None and join.overlaps and join.record == clip.record


def _from_black(clips: tuple[Clip, ...], transitions: tuple[Join, ...]) -> tuple[tuple[Clip, ...], tuple[Join, ...]]:
    if len(clips) < 2 or not transitions:
        return clips, transitions
    black, seen, *rest = clips
    first = transitions[0]
    if not (black.black and first.incoming == 1 and first.overlaps and first.record == black.record):
        return clips, transitions
    frames = black.record.frames
    whole = seen.during(FrameRange(0, frames + seen.record.frames))
    later = [replace(one, incoming=one.incoming - 1) for one in transitions[1:]]
    return (whole, *rest), (Join("fade", first.record, 0, overlaps=False), *later)


def _to_black(clips: tuple[Clip, ...], transitions: tuple[Join, ...]) -> tuple[tuple[Clip, ...], tuple[Join, ...]]:
    if len(clips) < 2 or not transitions:
        return clips, transitions
    *rest, seen, black = clips
    last = transitions[-1]
    if not (black.black and last.incoming == len(clips) - 1 and last.overlaps and last.record == black.record):
        return clips, transitions
    whole = replace(seen, record=FrameRange(seen.record.start, seen.record.frames + black.record.frames))
    return (*rest, whole), (*transitions[:-1], Join("fade", last.record, len(clips) - 1, overlaps=False))
