"""Ways through the journal: one step back, one forth, or to any step that it keeps, in whichever branch.

A journey yields the steps to be undone or redone, each once the one before it has been; it is made whole or, with the
transaction that it is made in, not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from matchcut.film.changes import apply
from matchcut.film.check import check_changes
from matchcut.film.errors import EditRefused
from matchcut.film.film import Film
from matchcut.store import branches, journal
from matchcut.store.database import plain
from matchcut.store.problems import StoreAdvice, StoreProblem
from matchcut.store.rows import write
from matchcut.store.schema import branch as branch_table
from matchcut.store.schema import step as step_table
from matchcut.store.steps import Step, StepState, Turned, revision_of

Journey = Callable[[Connection], Iterator[Step]]


@dataclass(frozen=True, slots=True)
class Arrival:
    """The film after a journey, its revision, and the steps that were undone or redone on the way, in that order."""

    film: Film
    revision: int
    turned: tuple[Turned, ...]


def travel(connection: Connection, film: Film, journey: Journey, *, unseen: bool) -> Arrival:
    """Make a journey from `film`, the film as the file has it.

    EditRefused where a step can't be undone or redone, or where there is something to do and `unseen` says that whoever
    asks had not seen the film as it is; the caller's transaction must then be rolled back.
    """
    turned: list[Turned] = []
    for step in journey(connection):
        if unseen:
            raise EditRefused(
                StoreProblem.FILM_CHANGED_ELSEWHERE(),
                advice=StoreAdvice.LOOK_AND_TRY_AGAIN(),
            )
        step_turned = journal.turn(connection, step)
        film = apply(film, step_turned.changes)
        check_changes(film, step_turned.changes)
        write(plain(connection), step_turned.changes)
        turned.append(step_turned)
    return Arrival(film.settled(), revision_of(plain(connection)).number, tuple(turned))


def back(connection: Connection) -> Iterator[Step]:
    """Take back the last step, if there is one."""
    step = journal.next_to_undo(connection)
    if step is not None:
        yield step


def back_for_good(connection: Connection) -> Iterator[Step]:
    """Take back the last step, if there is one, and keep it no more, unless something that is kept goes on from it."""
    step = journal.next_to_undo(connection)
    if step is None:
        return
    goes_on = journal.next_to_redo(connection) is not None or branches.forks_at(plain(connection), step.id)
    yield step
    if not goes_on:
        journal.drop(connection, step.id)


def forth(connection: Connection) -> Iterator[Step]:
    """Make again the step that was undone last, if there is one."""
    step = journal.next_to_redo(connection)
    if step is not None:
        yield step


def to(connection: Connection, wanted: int) -> Iterator[Step]:
    """Go to how the film was right after a step: back to where its branch forks, then along that.

    What could be redone at each fork becomes a branch. EditRefused if the step is kept no more.
    """
    place: int | None = wanted
    legs: list[tuple[int, int]] = []
    while place is not None and (way := _branch_of(connection, place)) is not None:
        legs.append((way, place))
        place = connection.execute(select(branch_table.c.fork).where(branch_table.c.id == way)).scalar_one()
    yield from _along(connection, place)
    for way, place in reversed(legs):
        branches.leave(plain(connection))
        branches.take_up(plain(connection), way)
        yield from _along(connection, place)


def _branch_of(connection: Connection, step: int) -> int | None:
    row = connection.execute(select(step_table.c.branch).where(step_table.c.id == step)).first()
    if row is None:
        raise EditRefused(
            StoreProblem.EDITS_NO_LONGER_KEPT(),
            advice=StoreAdvice.HISTORY_SHOWS_KEPT(),
        )
    number: int | None = row.branch
    return number


def _along(connection: Connection, place: int | None) -> Iterator[Step]:
    """Undo or redo, as it needs, until `place` is the last step that is done; None is before the first."""
    state = select(step_table.c.state).where(step_table.c.id == place)
    if place is not None and connection.execute(state).scalar_one() == StepState.UNDONE:
        while (step := journal.next_to_redo(connection)) is not None:
            yield step
            if step.id == place:
                return
    while (step := journal.next_to_undo(connection)) is not None and step.id != place:
        yield step
