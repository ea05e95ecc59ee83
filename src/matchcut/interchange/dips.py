"""Dips to black as formats hold them that know only dissolves: one into black, and one out of it."""

from __future__ import annotations

from matchcut.film.vocabulary import TransitionKind
from matchcut.interchange.timeline import Timeline


def through_black(edit: Timeline) -> dict[int, tuple[int, int]]:
    """The dips to black that two dissolves can tell, by the clip that they enter: frames before and after its start.

    Not among them are those with nothing before or after the cut, and those that leave not a frame of a shot to
    itself; they become cuts.
    """
    found: dict[int, tuple[int, int]] = {}
    for join in edit.joins:
        if join.kind != TransitionKind.DIP_BLACK:
            continue
        turn = edit.clips[join.incoming].record.start
        before, after = turn - join.record.start, join.record.end - turn
        if before and after and _room(edit, join.incoming - 1) >= 1 and _room(edit, join.incoming) >= 0:
            found[join.incoming] = before, after
    return found


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
