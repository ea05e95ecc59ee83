"""Fades at an edit's edges and dips to black within it, as formats have them that know only dissolves with black."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matchcut.film.time import FrameRange
from matchcut.film.vocabulary import TransitionKind
from matchcut.interchange.clips import Clip
from matchcut.interchange.timeline import Join, Timeline


def with_fades(clips: Sequence[Clip], transitions: Sequence[Join]) -> tuple[tuple[Clip, ...], tuple[Join, ...]]:
    """Take black at an edge that is there only to be dissolved with for what it is: the film's fade.

    The clip beside it is seen through all of the fade, so it reaches to the edge.
    """
    return _through_black(*_to_black(*_from_black(tuple(clips), tuple(transitions))))


def _through_black(clips: tuple[Clip, ...], transitions: tuple[Join, ...]) -> tuple[tuple[Clip, ...], tuple[Join, ...]]:
    """Take a dissolve into black, and one out of it where the first ends, for the dip that they are."""
    into = {join.incoming: join for join in transitions}
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
    return tuple(kept), (*joins, *(replace(join, incoming=len(kept)) for join in into.values()))


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
    faded = seen.during(FrameRange(0, frames + seen.record.frames))
    later = [replace(join, incoming=join.incoming - 1) for join in transitions[1:]]
    return (faded, *rest), (Join("fade", first.record, 0, overlaps=False), *later)


def _to_black(clips: tuple[Clip, ...], transitions: tuple[Join, ...]) -> tuple[tuple[Clip, ...], tuple[Join, ...]]:
    if len(clips) < 2 or not transitions:
        return clips, transitions
    *rest, seen, black = clips
    last = transitions[-1]
    if not (black.black and last.incoming == len(clips) - 1 and last.overlaps and last.record == black.record):
        return clips, transitions
    faded = replace(seen, record=FrameRange(seen.record.start, seen.record.frames + black.record.frames))
    return (*rest, faded), (*transitions[:-1], Join("fade", last.record, len(clips) - 1, overlaps=False))


def through_black(edit: Timeline) -> dict[int, tuple[int, int]]:
    """The dips to black that two dissolves can tell, by the clip that they enter: frames before and after its start.

    Not among them are those with nothing before or after the cut, and those that leave not a frame of a shot to
    itself; they become cuts.
    """
    dips: dict[int, tuple[int, int]] = {}
    for join in edit.joins:
        if join.kind != TransitionKind.DIP_BLACK:
            continue
        turn = edit.clips[join.incoming].record.start
        before, after = turn - join.record.start, join.record.end - turn
        if before and after and _room(edit, join.incoming - 1) >= 1 and _room(edit, join.incoming) >= 0:
            dips[join.incoming] = before, after
    return dips


def dips_left(edit: Timeline) -> frozenset[int]:
    """The first frames of the dips to black that become cuts."""
    held = through_black(edit)
    left = (join for join in edit.joins if join.kind == TransitionKind.DIP_BLACK and join.incoming not in held)
    return frozenset(join.record.start for join in left)


def _room(edit: Timeline, index: int) -> int:
    """How many frames of a clip no transition and no fade touches."""
    clip, into, out = edit.clips[index].record, edit.join_into(index), edit.join_into(index + 1)
    fade_in, fade_out = edit.edges
    start = max(clip.start, into.record.end if into else 0, fade_in)
    end = min(clip.end, out.record.start if out else clip.end, edit.length - fade_out)
    return end - start
