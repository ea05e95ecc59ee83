"""The journal: every edit as a step with its rows' images before and after, in the order in which they hold.

The undo stack is told by each step's `revision`, the number of the last commit that made, undid or redid it: the
next step to undo is the done one with the highest, the next to redo the undone one with the highest. So a circle
that production draws while steps are undone goes on the stack without taking their redo away, while a person's new
edit leaves them in a branch (see `branches`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, cast

from sqlalchemy import Connection, Select, delete, func, insert, select, update

from matchcut.film.changes import Change, ChangeSet, invert
from matchcut.film.errors import EditRefused
from matchcut.film.ids import ShotId, TakeId
from matchcut.film.model import Circle
from matchcut.film.steps import StepKind, stored_step
from matchcut.store.branches import ON_THE_WAY, forks_at, grow_older, leave
from matchcut.store.checksums import add_rows, intact
from matchcut.store.database import plain
from matchcut.store.person import display_name
from matchcut.store.problems import StoreAdvice, StoreProblem
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
from matchcut.words.statements import Statement

_INTACT = intact(change_table)

_NOBODY_CHOSE = (StepKind.CIRCLE_NEW_TAKES, StepKind.CIRCLE_EARLIER_TAKE)
"""The steps in which production draws a circle."""
MOST_SHOTS = 24
"""Of how many of the rows that a step changed it is told which shots they are."""


@dataclass(frozen=True, slots=True)
class _Image:
    """A row that a step changed, as JSON images; `before` or `after` is None where the row was not there."""

    table: str
    key: str
    before: str | None
    after: str | None


_NEW_STEP = insert(step_table).returning(step_table.c.id)


def touched_since(connection: Connection, number: int) -> list[tuple[str, str]]:
    """The rows, by table and id, that were touched after revision `number`, which is at least `told_since`."""
    rows = connection.execute(
        select(change_table.c.table, change_table.c.key)
        .join(step_table, step_table.c.id == change_table.c.step)
        .where(step_table.c.revision > number)
        .distinct()
    )
    return [(row.table, row.key) for row in rows]


def record(
    connection: Connection,
    step: Statement[StepKind],
    changes: ChangeSet,
    *,
    merge: str = "",
    within: timedelta = timedelta(0),
    keeps_redo: bool = False,
    now: datetime | None = None,
) -> int:
    """Write an edit to the journal and return the film's new revision.

    With a `merge` key it becomes part of the step before it, if that was the last commit, is the same step by
    its key, and was added to no longer than `within` ago. What could be redone is left in a branch unless `keeps_redo`.
    """
    moment = now or datetime.now(UTC)
    present = revision_of(plain(connection))
    told_since = present.told_since
    images = [_image(change) for change in changes]
    last = _mergeable(connection, step, merge, present.number, moment - within) if merge else None
    number = present.number + 1
    if not keeps_redo:
        if last is not None and next_to_redo(connection) is not None:
            last = None
        if last is None:
            told_since = max(told_since, grow_older(connection))
            leave(connection)
    if last is None:
        words = {"kind": step.kind.value, "arguments": step.arguments_json()}
        values = words | {"merge": merge, "made_at": _text(moment), "who": display_name(), "revision": number}
        inserted = connection.execute(_NEW_STEP, values | {"state": StepState.DONE.value})
        _append(connection, inserted.scalar_one(), 0, images)
    else:
        if _merge_into(connection, last, images):
            # A row is as it was before the step, which therefore no longer tells that it was touched.
            told_since = number
        connection.execute(
            update(step_table).where(step_table.c.id == last).values(revision=number, made_at=_text(moment))
        )
    _advance(connection, Revision(number, told_since))
    return number


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
    _advance(connection, Revision(number, present.told_since))
    return Turned(step.id, step.what, step.made_at, step.who, state, step.gone, changes)


def drop(connection: Connection, step: int) -> None:
    """Keep a step that is undone no more. Whoever shows the film reads all of it then: nothing tells of that step."""
    connection.execute(delete(step_table).where(step_table.c.id == step))
    number = revision_of(plain(connection)).number
    _advance(connection, Revision(number, number))


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
        select(step_table).where(step_table.c.state == state.value, ON_THE_WAY).order_by(step_table.c.revision.desc())
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
    return tuple(_change(_Image(*row[:-1])) for row in rows)


def _mergeable(
    connection: Connection, step: Statement[StepKind], merge: str, number: int, earliest: datetime
) -> int | None:
    """The step that an edit becomes part of: the last commit's, from which no branch forks."""
    row = connection.execute(select(step_table).where(step_table.c.revision == number)).first()
    same = (step.kind.value, step.arguments_json(), merge, StepState.DONE.value)
    if row is None or (row.kind, row.arguments, row.merge, row.state) != same:
        return None
    return row.id if row.made_at >= _text(earliest) and not forks_at(connection, row.id) else None


def _merge_into(connection: Connection, step: int, images: Iterable[_Image]) -> bool:
    """Add images to a step; return whether some row came back to what it was before the step, and was left out."""
    table = change_table
    rows = connection.execute(select(table).where(table.c.step == step)).all()
    there = {(row.table, row.key): row for row in rows}
    sequence = max((row.sequence for row in rows), default=-1) + 1
    fresh = [image for image in images if (image.table, image.key) not in there]
    left_out = False
    for image in images:
        row = there.get((image.table, image.key))
        if row is None:
            continue
        this = (table.c.step == step) & (table.c.sequence == row.sequence)
        if row.before == image.after:
            connection.execute(delete(table).where(this))
            left_out = True
        else:
            connection.execute(update(table).where(this).values(after=image.after))
    _append(connection, step, sequence, fresh)
    if not fresh and left_out and not connection.execute(select(table.c.step).where(table.c.step == step)).first():
        connection.execute(delete(step_table).where(step_table.c.id == step))
    return left_out


def _append(connection: Connection, step: int, sequence: int, images: Sequence[_Image]) -> None:
    if images:
        add_rows(
            connection,
            change_table,
            [
                (step, sequence + index, image.table, image.key, image.before, image.after)
                for index, image in enumerate(images)
            ],
        )


def _advance(connection: Connection, revision: Revision) -> None:
    values = revision.number, revision.told_since
    plain(connection).execute("UPDATE revision SET number = ?, told_since = ?", values)


def _image(change: Change) -> _Image:
    codec = codec_for(change.table)
    before = None if change.before is None else codec.image(change.before)
    after = None if change.after is None else codec.image(change.after)
    return _Image(change.table, change.key, before, after)


def _change(image: _Image) -> Change:
    try:
        codec = codec_for(image.table)
        before = None if image.before is None else codec.from_image(image.before)
        after = None if image.after is None else codec.from_image(image.after)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise _damaged() from error
    return Change(image.table, image.key, before, after)


def _damaged() -> EditRefused:
    return EditRefused(StoreProblem.JOURNAL_DAMAGED(), advice=StoreAdvice.CHANGE_BY_HAND())


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds")
