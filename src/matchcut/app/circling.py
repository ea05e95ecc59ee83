"""A take of a shot, circled by a person: the one that the cut shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matchcut.app.problems import AppAdvice, AppProblem
from matchcut.film import edits
from matchcut.film.errors import BadInput
from matchcut.film.steps import StepKind

if TYPE_CHECKING:
    from matchcut.film.ids import ShotId
    from matchcut.film.model import Take
    from matchcut.store.project import Project


def circle(project: Project, shot: ShotId, number: int) -> Take:
    """Circle the take of a shot that has that number, and return it. BadInput where the shot has none such.

    Where a render had circled it, it is chosen by a person from now on: who agrees has chosen, too.
    """
    takes = {take.number: take for take in project.takes.of(shot)}
    label = project.film.label(shot)
    if number not in takes:
        known = ", ".join(map(str, sorted(takes))) or "–"
        raise BadInput(
            AppProblem.NO_TAKE_OF_NUMBER(shot=label, number=number), advice=AppAdvice.TAKES_OF_SHOT(numbers=known)
        )
    take, circling = takes[number], project.circlings().get(shot)
    if project.film.circled(shot) == take.id:
        if circling is not None and circling.by_hand:
            return take
        project.transact(StepKind.UNCIRCLE_TAKE(), lambda film: edits.uncircle(film, shot))
    project.transact(StepKind.CIRCLE_TAKE(number=number), lambda film: edits.circle_take(film, shot, take.id))
    return take
