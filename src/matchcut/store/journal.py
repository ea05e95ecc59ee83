"""The journal: every edit as a step with its rows' images before and after, in the order in which they hold.

Here it is read, and steps are turned; `recording` writes new ones.

The undo stack is told by each step's `revision`, the number of the last commit that made, undid or redid it: the
next step to undo is the done one with the highest, the next to redo the undone one with the highest. So a circle
that production draws while steps are undone goes on the stack without taking their redo away, while a person's new
edit leaves them in a branch (see `branches`).
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, cast

from sqlalchemy import ColumnElement, Connection, Select, delete, func, select, update

from matchcut.film.changes import Change, ChangeSet, invert
from matchcut.film.errors import EditRefused
from matchcut.film.ids import ShotId, TakeId
from matchcut.film.model import Circle
from matchcut.film.steps import StepKind, stored_step
from matchcut.store.checksums import intact
from matchcut.store.database import plain
from matchcut.store.problems import StoreAdvice, StoreProblem
from matchcut.store.recording import advance
from matchcut.store.rows import codec_for
from matchcut.store.schema import branch as branch_table
from matchcut.store.schema import change as change_table
from matchcut.store.schema import step as step_table
from matchcut.store.steps import (
    FOUNDING,
    Branch,
    Circling,
    Revision,
    Step,
    StepState,
    Turned,
    revision_of,
    stored_gone,
)

_INTACT = intact(change_table)

_ON_THE_WAY: ColumnElement[bool] = step_table.c.branch.is_(None)
"""For a query of steps: those of the undo stack and the redo stack, which are in no branch."""

_NOBODY_CHOSE = (StepKind.CIRCLE_NEW_TAKES, StepKind.CIRCLE_EARLIER_TAKE, StepKind.CIRCLE_BEST)
"""The steps in which production draws a circle."""
MOST_SHOTS = 24
"""Of how many of the rows that a step changed it is told which shots they are."""


def next_to_undo(connection: Connection) -> Step | None:
    """The step that undo takes back; None if there is nothing to undo."""
    return _first(connection, _steps(StepState.DONE).limit(1))


def at_founding(connection: Connection) -> bool:
    """Whether undo would take back how the film came to be."""
    row = connection.execute(_steps(StepState.DONE).limit(1)).first()
    return row is not None and row.merge == FOUNDING


def next_to_redo(connection: Connection) -> Step | None:
    """The step that redo makes again; None if there is nothing to redo."""
    return _first(connection, _steps(StepState.UNDONE).limit(1))


def turn(connection: Connection, step: Step) -> Turned:
    """Mark a step as undone if it was done, or done if it was undone; return it. The film's revision goes up by one.

    What that changes in the film is the caller's to write. EditRefused if the step's images can't be read, or if
    it only says that all before it was cleaned away.
    """
    done = _changes_of(connection, step.id)
    if step.gone and not done and step.state is StepState.DONE and _is_last(connection, step):
        raise EditRefused(step.gone)
    changes = invert(done) if step.state is StepState.DONE else done
    state = StepState.UNDONE if step.state is StepState.DONE else StepState.DONE
    present = revision_of(plain(connection))
    number = present.number + 1
    connection.execute(update(step_table).where(step_table.c.id == step.id).values(state=state.value, revision=number))
    advance(plain(connection), Revision(number, present.told_since))
    return Turned(step.id, step.what, step.made_at, step.who, state, step.gone, changes)


def drop(connection: Connection, step: int) -> None:
    """Keep a step that is undone no more. Whoever shows the film reads all of it then: nothing tells of that step."""
    connection.execute(delete(step_table).where(step_table.c.id == step))
    number = revision_of(plain(connection)).number
    advance(plain(connection), Revision(number, number))


def history(connection: Connection, limit: int) -> tuple[Step, ...]:
    """At most `limit` steps around the present: what can be redone (the next one last), then what can be undone.

    Where there are too many of both they share the room.
    """
    undone = connection.execute(_steps(StepState.UNDONE).limit(limit)).all()
    done = connection.execute(_steps(StepState.DONE).limit(limit)).all()
    undone = undone[: max((limit + 1) // 2, limit - len(done))]
    return tuple(_step(row) for row in (*reversed(undone), *done[: limit - len(undone)]))


def branches(connection: Connection) -> tuple[Branch, ...]:
    """The branches that are kept, the one that was left last first."""
    # The last step to be redone is the one that was undone first.
    table, first, fork = step_table, func.min(step_table.c.revision).label("revision"), step_table.alias()
    ends = select(table.c.branch, first, func.count().label("steps")).group_by(table.c.branch).subquery()
    rows = connection.execute(
        select(table, branch_table.c.fork, fork.c.branch.label("inside"), ends.c.steps)
        .join(ends, ends.c.revision == table.c.revision)
        .join(branch_table, branch_table.c.id == table.c.branch)
        .outerjoin(fork, fork.c.id == branch_table.c.fork)
        .order_by(branch_table.c.id.desc())
    )
    return tuple(Branch(row.branch, row.fork, row.inside, _step(row), row.steps) for row in rows)


def shots_of(connection: Connection, steps: Collection[int]) -> dict[int, tuple[ShotId, ...]]:
    """The first shots that each of some steps changed, MOST_SHOTS at most; steps that changed none are left out."""
    rows = connection.execute(
        select(change_table.c.step, change_table.c.key)
        .where(
            change_table.c.step.in_(steps),
            change_table.c.table.in_(("shots", "circles")),
            change_table.c.sequence < MOST_SHOTS,
        )
        .order_by(change_table.c.step, change_table.c.sequence)
    )
    touched: dict[int, dict[ShotId, None]] = {}
    for step, key in rows:
        touched.setdefault(step, {})[ShotId(key)] = None
    return {step: tuple(shots) for step, shots in touched.items()}


def circlings(connection: Connection) -> dict[ShotId, tuple[TakeId, Circling]]:
    """The take that is circled of each shot, as far as the journal tells, and how it came to be."""
    rows = connection.execute(
        select(change_table.c.key, change_table.c.after, step_table)
        .join(step_table, step_table.c.id == change_table.c.step)
        .where(change_table.c.table == "circles", step_table.c.state == StepState.DONE.value, _INTACT)
        .order_by(step_table.c.revision)
    )
    latest: dict[ShotId, tuple[TakeId, Circling]] = {}
    for row in rows:
        if row.after is None:
            latest.pop(ShotId(row.key), None)
        else:
            circle = cast(Circle, codec_for("circles").from_image(row.after))
            by_hand = row.kind not in _NOBODY_CHOSE
            latest[circle.id] = (circle.take, Circling(row.who, row.made_at, by_hand))
    return latest


def _steps(state: StepState) -> Select[Any]:
    return (
        select(step_table).where(step_table.c.state == state.value, _ON_THE_WAY).order_by(step_table.c.revision.desc())
    )


def _first(connection: Connection, query: Select[Any]) -> Step | None:
    row = connection.execute(query).first()
    return None if row is None else _step(row)


def _is_last(connection: Connection, step: Step) -> bool:
    """Whether nothing is left to be undone before a step that can be."""
    last_two = connection.execute(_steps(StepState.DONE).limit(2)).all()
    return [row.id for row in last_two] == [step.id]


def _step(row: Any) -> Step:
    return Step(
        row.id, stored_step(row.kind, row.arguments), row.made_at, row.who, StepState(row.state), stored_gone(row.gone)
    )


def _changes_of(connection: Connection, step: int) -> ChangeSet:
    rows = connection.execute(
        select(change_table.c.table, change_table.c.key, change_table.c.before, change_table.c.after, _INTACT)
        .where(change_table.c.step == step)
        .order_by(change_table.c.sequence)
    ).all()
    if not all(row[-1] for row in rows):
        raise _damaged()
    return tuple(_change(*row[:-1]) for row in rows)


def _change(table: str, key: str, before: str | None, after: str | None) -> Change:
    try:
        codec = codec_for(table)
        return Change(
            table,
            key,
            None if before is None else codec.from_image(before),
            None if after is None else codec.from_image(after),
        )
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise _damaged() from error


def _damaged() -> EditRefused:
    return EditRefused(StoreProblem.JOURNAL_DAMAGED(), advice=StoreAdvice.CHANGE_BY_HAND())
