"""What a person can say is fine: warnings of the storyboard, and faults of circled takes. Each is an edit, undoable."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from matchcut.app.measuring import cards_of
from matchcut.app.problems import AppAdvice, AppProblem
from matchcut.continuity.telling import fault_statement
from matchcut.film import edits
from matchcut.film.errors import BadInput
from matchcut.film.ids import CharacterId
from matchcut.film.steps import StepKind
from matchcut.planning.grammar.warnings import Grammar

if TYPE_CHECKING:
    from matchcut.continuity.faults import Fault
    from matchcut.film.film import Film
    from matchcut.film.ids import ShotId, TakeId
    from matchcut.store.project import Project
    from matchcut.words.statements import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptable:
    """What a shot is warned of, or what is wrong in its circled `take`, and by which `mark` it is accepted.

    The mark is its kind, and whom and what it concerns: `jump_cut`, `not_cast:mara`, `wrong_clothes:mara`.
    """

    shot: ShotId
    mark: str
    what: Statement[Any]
    accepted: bool
    take: TakeId | None = None
    fault: Fault | None = None


def acceptable(project: Project, shots: Iterable[ShotId] | None = None) -> tuple[Acceptable, ...]:
    """All that can be accepted in shots (None: in all), as they run, and what is accepted already."""
    film, cards = project.film, cards_of(project)
    grammar, wanted = Grammar(film), set(film.order if shots is None else shots)
    offered: dict[tuple[ShotId, str], Acceptable] = {}
    for shot in film.order:
        if shot not in wanted:
            continue
        meant = film.shots[shot].meant_marks
        for doubt in grammar.doubts(shot):
            entry = Acceptable(shot=shot, mark=doubt.mark, what=doubt.what, accepted=doubt.mark in meant)
            offered.setdefault((shot, entry.mark), entry)
        if (card := cards.get(shot)) is None:
            continue
        for fault in card.faults:
            entry = _of_fault(film, shot, fault)
            offered.setdefault((shot, entry.mark), entry)
    return tuple(offered.values())


def _of_fault(film: Film, shot: ShotId, fault: Fault) -> Acceptable:
    take = film.circles[shot].take
    mark = ":".join(filter(None, (fault.kind.value.replace(" ", "_"), fault.character)))
    accepted = (fault.kind.value, fault.character) in film.accepted_by_take.get(take, ())
    what = fault_statement(fault, film)
    return Acceptable(shot=shot, mark=mark, what=what, accepted=accepted, take=take, fault=fault)


def accept(
    project: Project, shots: Iterable[ShotId], marks: Collection[str], *, accepted: bool = True
) -> tuple[Acceptable, ...]:
    """Accept what stands under these marks in shots, or no longer; returns that. BadInput for a mark that is nowhere
    there: then nothing is changed.
    """
    offered = acceptable(project, shots)
    unknown = next((mark for mark in marks if all(entry.mark != mark for entry in offered)), None)
    if unknown is not None:
        known = ", ".join(dict.fromkeys(entry.mark for entry in offered)) or "–"
        raise BadInput(AppProblem.NOTHING_TO_ACCEPT(mark=unknown), advice=AppAdvice.ACCEPT_OF_THESE(marks=known))
    chosen = tuple(entry for entry in offered if entry.mark in marks and entry.accepted is not accepted)
    for of_takes, steps in ((False, (StepKind.MEAN_IT, StepKind.WARN_AGAIN)), (True, _FAULT_STEPS)):
        own = [entry for entry in chosen if (entry.take is not None) is of_takes]
        if own:
            project.transact(steps[not accepted](), partial(_edited, chosen=own, accepted=accepted))
    return chosen


_FAULT_STEPS = (StepKind.ACCEPT_FAULT, StepKind.REFUSE_FAULT)


def _edited(film: Film, chosen: Iterable[Acceptable], *, accepted: bool) -> Film:
    for entry in chosen:
        if entry.take is None or entry.fault is None:
            film = (edits.mean if accepted else edits.warn_again)(film, entry.shot, entry.mark)
        else:
            edit = edits.accept_fault if accepted else edits.refuse_fault
            film = edit(film, entry.take, entry.fault.kind.value, CharacterId(entry.fault.character))
    return film
