"""Transitions that no film can hold as they are written, shortened or made cuts, so that one never refuses an edit."""

from __future__ import annotations

from dataclasses import replace

from matchcut.film.time import FrameRange
from matchcut.interchange.clips import Clip
from matchcut.interchange.losses import Losses
from matchcut.interchange.problems import EditLoss
from matchcut.interchange.timeline import Join, Timeline
from matchcut.words.statements import Term


def settled(read: Timeline) -> Timeline:
    """The edit with transitions that lie within the clips at their two sides and do not meet; its notes tell of others.

    A dissolve into a clip whose media begins later than the dissolve does begins as late.
    """
    losses = Losses()
    kept: list[Join] = []
    free = 0
    for join in sorted(read.joins, key=lambda edge: (edge.incoming, edge.record.start)):
        if join.kind == "fade" or not 0 < join.incoming < len(read.clips):
            kept.append(join)
            continue
        before, clip = read.clips[join.incoming - 1], read.clips[join.incoming]
        first = max(free if kept and kept[-1].incoming == join.incoming - 1 else 0, before.record.start)
        within = None if kept and kept[-1].incoming == join.incoming else _within(join, first, clip)
        if within != join:
            loss = EditLoss.TRANSITION_SHORTENED if within else EditLoss.TRANSITION_DROPPED
            losses.add(loss(transition=Term(join.kind)), clip.name)
        if within is not None:
            kept.append(within)
            free = within.record.end
    if not losses.lost:
        return read
    return replace(read, joins=tuple(kept), notes=(*read.notes, *losses.sentences()))


def _within(join: Join, first: int, clip: Clip) -> Join | None:
    """A transition as much of which lies between frame `first` and a clip's end; None for nothing of it."""
    cut = clip.record.start
    if not join.overlaps:
        half = min(join.record.frames // 2, cut - first)
        frames = min(join.record.frames, 2 * half + 1, 2 * clip.record.frames)
        if frames == join.record.frames:
            return join
        return replace(join, record=FrameRange(cut - frames // 2, frames)) if frames > 0 else None
    start, end = max(join.record.start, first), min(join.record.end, clip.record.end)
    if clip.speed > 0 and clip.tape is None and not clip.black:
        start = max(start, min(cut, cut - int((clip.source - clip.media_start) / clip.speed)))
    return replace(join, record=FrameRange(start, end - start)) if end > start else None
