"""Handles: frames that a take has before and after what the cut shows, for whoever trims the film later.

    take     ├─ head ─┼────── what the cut shows ──────┼─ tail ─┤
             handle                                     handle

Asking for handles makes shots longer and trims them by as much, so that the cut stays what it is; the takes are then
made anew, longer. Two handles can't be: a shot that continues another begins right after that one's last frame, and
the last frame of one that another continues is where that one goes on. The halves of a split shot are one generation
and stay one: they get longer together, at its ends.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from matchcut.app.problems import AppAdvice, AppNote, AppProblem
from matchcut.engines.registry import engines
from matchcut.film.errors import BadInput
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, ShotId
from matchcut.film.model import Parameters, ParameterValue, Shot
from matchcut.film.seeds import base_seed
from matchcut.film.steps import StepKind
from matchcut.store.project import Project
from matchcut.words.statements import Statement

if TYPE_CHECKING:
    from matchcut.engines.spec import EngineSpec
    from matchcut.media.facts import MediaFacts

LONGEST = 240
_NAMED = 12

Facts = Callable[[MediaId], "MediaFacts"]


@dataclass(frozen=True, slots=True)
class Handles:
    """How many shots were changed, and in words which have fewer handles than were asked for, and why."""

    changed: int
    notes: tuple[Statement[AppNote], ...]


def give_handles(
    project: Project, frames: int, shots: Iterable[ShotId] = (), *, head: int | None = None, tail: int | None = None
) -> Handles:
    """Give shots of a project handles, as `with_handles` does; one edit, which can be undone."""
    chosen = tuple(shots)
    handles = Handles(0, ())

    def edit(film: Film) -> Film:
        nonlocal handles
        after, handles = with_handles(film, project.media.facts, frames, chosen, head=head, tail=tail)
        return after

    project.transact(handles_step(frames), edit)
    return handles


def handles_step(frames: int) -> Statement[StepKind]:
    """What the edit is called in the film's history."""
    return StepKind.HANDLES(frames=frames) if frames else StepKind.NO_HANDLES()


def with_handles(
    film: Film,
    facts: Facts,
    frames: int,
    shots: Iterable[ShotId] = (),
    *,
    head: int | None = None,
    tail: int | None = None,
) -> tuple[Film, Handles]:
    """Return the film with at least `frames` frames before and after what the cut shows of some shots (none: all).

    `head` and `tail` ask for another number at that end. 0 takes away what there is. The cut stays what it is: the
    frames it shows of each shot are as many as before. `facts` tells what a footage shot's file holds. BadInput for a
    number that no handle has.
    """
    asked = (frames if head is None else head, frames if tail is None else tail)
    for length in asked:
        if not 0 <= length <= LONGEST:
            raise BadInput(
                AppProblem.HANDLE_LENGTH(frames=length), advice=AppAdvice.ASK_FOR_HANDLES(most=LONGEST), field="frames"
            )
    chosen = frozenset(shots) or frozenset(film.order)
    continued = {shot.continues for shot in film.shots.values()}
    fewer: dict[AppNote, list[str]] = {}
    put: list[Shot] = []
    for halves in _generations(film):
        if chosen.isdisjoint(half.id for half in halves) or film.black(halves[0].id):
            continue
        more = (_more(asked[0], min(half.head for half in halves)), _more(asked[1], min(half.tail for half in halves)))
        before, after, reasons = _possible(film, facts, halves, *more, goes_on=any(h.id in continued for h in halves))
        for why in reasons:
            fewer.setdefault(why, []).extend(film.label(half.id) for half in halves if half.id in chosen)
        longer = (_longer(film, facts, half, before, after) for half in halves)
        put.extend(new for old, new in zip(halves, longer, strict=True) if new != old)
    return film.with_rows("shots", put=put), Handles(len(put), tuple(_remarked(fewer)))


def _generations(film: Film) -> Iterable[tuple[Shot, ...]]:
    """The shots in running order, those together that are made as one: the halves of a split shot share its take."""
    together: dict[Shot, list[Shot]] = {}
    for shot in film.running_order:
        recipe = replace(
            shot,
            id=ShotId(""),
            rank="",
            number="",
            notes="",
            head=0,
            tail=0,
            transition=None,
            speed=Fraction(1),
            reframe_x=0,
            reframe_y=0,
            seed=base_seed(film.settings.seed, shot),
        )
        together.setdefault(recipe, []).append(shot)
    return (tuple(halves) for halves in together.values())


def _more(asked: int, there: int) -> int:
    """By how many frames a generation gets longer (below 0: shorter) at an end that has so many already."""
    return max(0, asked - there) if asked else -there


def _possible(
    film: Film, facts: Facts, halves: tuple[Shot, ...], head: int, tail: int, *, goes_on: bool
) -> tuple[int, int, tuple[AppNote, ...]]:
    """By how many of the wanted frames a generation can get longer, and why these are fewer, if they are.

    `goes_on`: another shot continues it.
    """
    shot = halves[0]
    reasons: list[AppNote] = []
    if head > 0 and shot.continues is not None and not is_footage(film, shot):
        head = 0
        reasons.append(AppNote.HANDLES_CONTINUE)
    if tail > 0 and goes_on:
        tail = 0
        reasons.append(AppNote.HANDLES_CONTINUED)
    if is_footage(film, shot):
        before, after = _footage_around(film, facts, shot)
        if head > before or tail > after:
            reasons.append(AppNote.HANDLES_FOOTAGE)
        return min(head, before), min(tail, after), tuple(reasons)
    longest = longest_of(film, shot)
    if longest is not None and head + tail > 0 and shot.frames + head + tail > longest:
        return 0, 0, (AppNote.HANDLES_ENGINE,)
    return head, tail, tuple(reasons)


def _engine(film: Film, shot: Shot) -> EngineSpec | None:
    """The engine that makes a shot; None where it is not installed here."""
    return engines().get(shot.engine or film.settings.engine)


def is_footage(film: Film, shot: Shot) -> bool:
    """Whether a shot is a stretch of a film that somebody has."""
    spec = _engine(film, shot)
    return spec is not None and not spec.generates


def longest_of(film: Film, shot: Shot) -> int | None:
    """How many frames of the film the shot's engine makes at most; None where it has no limit.

    The frames of a tail that it starts from are made with the rest, and count.
    """
    spec = _engine(film, shot)
    if spec is not None and spec.capabilities.seconds:
        return int(spec.capabilities.seconds[-1] * film.settings.rate.fraction)
    if spec is None or spec.capabilities.frame_rule.maximum is None or spec.capabilities.sections:
        return None
    can, rate = spec.capabilities, film.settings.rate
    native = can.rate or rate
    most = can.frame_rule.at_least(can.frame_rule.maximum or 0)
    tail = can.tail_frames if shot.continues is not None else 0
    start = native.seconds(tail - 1) + rate.seconds(1) if tail else Fraction(0)
    return int((native.seconds(most - 1) - start) * rate.fraction) + 1


def _footage_around(film: Film, facts: Facts, shot: Shot) -> tuple[int, int]:
    """How many frames of the film a shot's footage has before and after its take."""
    if shot.keyframe is None:
        return 0, 0
    pace, start, count = _footage(film, facts, shot)
    shown = -(-(count - start) * pace.denominator // pace.numerator)
    around = int(start / pace), max(0, shown - shot.frames)
    return around[::-1] if _backwards(film, shot) else around


def _backwards(film: Film, shot: Shot) -> bool:
    """Whether a footage shot shows its stretch from the end."""
    return shot.parameters.get("reverse", film.settings.parameters.get("reverse", False)) is True


def _footage(film: Film, facts: Facts, shot: Shot) -> tuple[Fraction, int, int]:
    """How many frames of the file one of the film lasts, the file's frame that the take begins with, and its length."""
    assert shot.keyframe is not None
    footage = facts(shot.keyframe)
    if footage.rate is None or footage.frames is None:
        return Fraction(1), 0, 0
    start = shot.parameters.get("start", film.settings.parameters.get("start", 0))
    return footage.rate.fraction / film.settings.rate.fraction, int(start), footage.frames


def _longer(film: Film, facts: Facts, shot: Shot, head: int, tail: int) -> Shot:
    """The shot made longer (or shorter) at its ends and trimmed by as much."""
    footage = is_footage(film, shot) and shot.keyframe is not None
    earlier = tail if _backwards(film, shot) else head  # What the take gets of the file before it begins.
    if footage and earlier:
        pace, start, _ = _footage(film, facts, shot)
        # Only so many frames of the film at a time are a whole number of the file's: the handle may be a little longer.
        every = pace.denominator
        earlier = -(-earlier // every) * every
        if earlier * pace > start:
            earlier = int(start / pace) // every * every
        begins: dict[str, ParameterValue] = {"start": start - int(earlier * pace)}
        if shot.parameters.get("start_time"):
            begins["start_time"] = str((start - int(earlier * pace)) / (pace * film.settings.rate.fraction))
        shot = replace(shot, parameters=Parameters({**shot.parameters, **begins}))
        head, tail = (head, earlier) if _backwards(film, shot) else (earlier, tail)
    return replace(shot, frames=shot.frames + head + tail, head=shot.head + head, tail=shot.tail + tail)


def _remarked(fewer: dict[AppNote, list[str]]) -> Iterator[Statement[AppNote]]:
    for why, labels in fewer.items():
        named, more = tuple(labels[:_NAMED]), len(labels) - _NAMED
        yield why(shots=AppNote.AND_MORE(shots=named, more=more) if more > 0 else named)
