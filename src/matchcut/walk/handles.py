"""Handles: frames that a take has before and after what the cut shows, for whoever trims the film later.

    take     ├─ head ─┼────── what the cut shows ──────┼─ tail ─┤
             handle                                     handle

Asking for handles makes shots longer and trims them by as much, so that the cut stays what it is; the takes are then
made anew, longer. Two handles can't be: a shot that continues another begins with that one's last frame, and the last
frame of one that another continues is where that one goes on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from matchcut.engines.registry import engines
from matchcut.film.errors import BadInput
from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.film.model import Parameters, Shot
from matchcut.store.project import Project
from matchcut.walk.edits import FOOTAGE

LONGEST = 240
_NAMED = 12


@dataclass(frozen=True, slots=True)
class Handles:
    """How many shots were changed, and in words which have fewer handles than were asked for, and why."""

    changed: int
    notes: tuple[str, ...]


def give_handles(project: Project, frames: int, shots: Iterable[ShotId] = ()) -> Handles:
    """Give shots (none named: all) `frames` frames before and after what the cut shows of them; 0 takes them away.

    One edit, which can be undone. BadInput for a number that no handle has.
    """
    if not 0 <= frames <= LONGEST:
        raise BadInput(
            f"Handles of {frames} frames can't be.", advice=f"Ask for 0 to {LONGEST} frames.", field="frames"
        )
    film = project.film
    chosen = tuple(shots) or film.order
    continued = {shot.continues for shot in film.shots.values()}
    fewer: dict[str, list[str]] = {}
    put = []
    for shot in (film.shot(one) for one in chosen):
        head, tail, reasons = _possible(project, film, shot, frames, goes_on=shot.id in continued)
        for why in reasons:
            fewer.setdefault(why, []).append(film.label(shot.id))
        longer = _with_handles(project, film, shot, head, tail)
        if longer != shot:
            put.append(longer)
    if put:
        label = f"Handles of {frames} frames" if frames else "No handles"
        project.transact(label, lambda film: film.with_rows("shots", put=put))
    return Handles(len(put), tuple(_told(fewer)))


def _possible(
    project: Project, film: Film, shot: Shot, frames: int, *, goes_on: bool
) -> tuple[int, int, tuple[str, ...]]:
    """The handles that a shot can have at its head and tail, and why these are fewer, if they are.

    `goes_on`: another shot continues it.
    """
    if _engine(film, shot) == FOOTAGE:
        before, after = _footage_around(project, film, shot)
        short = ("have no more footage than they get",) if min(before, after) < frames else ()
        return min(frames, before), min(frames, after), short
    head = tail = frames
    reasons: list[str] = []
    if frames and shot.continues is not None:
        head = shot.head
        reasons.append("continue another and get none at their head")
    if frames and goes_on:
        tail = shot.tail
        reasons.append("are continued by another and get none at their tail")
    longest = _longest(film, shot)
    if longest is not None and head + shot.used.frames + tail > max(longest, shot.frames):
        return shot.head, shot.tail, ("stay as they are, for their engine makes none so long",)
    return head, tail, tuple(reasons)


def _engine(film: Film, shot: Shot) -> str:
    return shot.engine or film.settings.engine


def _longest(film: Film, shot: Shot) -> int | None:
    """How many frames of the film the shot's engine makes at most; None where it has no limit."""
    spec = engines().get(_engine(film, shot))
    if spec is None or spec.capabilities.frame_rule.maximum is None:
        return None
    rate = spec.capabilities.rate or film.settings.rate
    rule = spec.capabilities.frame_rule
    return int(rule.at_least(rule.maximum or 0) * film.settings.rate.fraction / rate.fraction)


def _footage_around(project: Project, film: Film, shot: Shot) -> tuple[int, int]:
    """How many frames of the film a shot's footage has before and after what the cut shows of it."""
    if shot.keyframe is None:
        return shot.head, shot.tail
    pace, start, count = _footage(project, film, shot)
    before = shot.head + int(start / pace)
    shown = -(-(count - start) * pace.denominator // pace.numerator)
    return before, max(0, shown - shot.head - shot.used.frames)


def _footage(project: Project, film: Film, shot: Shot) -> tuple[Fraction, int, int]:
    """How many frames of the file one of the film lasts, the file's frame that the take begins with, and its length."""
    assert shot.keyframe is not None
    facts = project.media.facts(shot.keyframe)
    if facts.rate is None or facts.frames is None:
        return Fraction(1), 0, 0
    start = shot.parameters.get("start", film.settings.parameters.get("start", 0))
    return facts.rate.fraction / film.settings.rate.fraction, int(start), facts.frames


def _with_handles(project: Project, film: Film, shot: Shot, head: int, tail: int) -> Shot:
    if _engine(film, shot) == FOOTAGE and shot.keyframe is not None and head != shot.head:
        pace, start, _ = _footage(project, film, shot)
        # Only so many frames of the film at a time are a whole number of the file's: the handle may be a little longer.
        every = pace.denominator
        moved = -(-(head - shot.head) // every) * every
        if moved * pace > start:
            moved = int(start / pace) // every * every
        head = shot.head + moved
        shot = replace(shot, parameters=Parameters({**shot.parameters, "start": start - int(moved * pace)}))
    return replace(shot, frames=head + shot.used.frames + tail, head=head, tail=tail)


def _told(fewer: dict[str, list[str]]) -> Iterator[str]:
    for why, labels in fewer.items():
        rest = f" and {len(labels) - _NAMED} more" if len(labels) > _NAMED else ""
        yield f"These shots {why}: {', '.join(labels[:_NAMED])}{rest}."
