"""An edit goes into the journal: as a step of its own, or as part of the one before it, by sqlite3 alone.

Each edit comes by here, so what it asks is mostly answered by a look that finds nothing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from matchcut.film.changes import Change, ChangeSet
from matchcut.film.steps import StepKind
from matchcut.store.branches import can_redo, forks_at, grow_older, leave
from matchcut.store.checksums import add_rows
from matchcut.store.person import display_name
from matchcut.store.rows import codec_for
from matchcut.store.steps import Revision, StepState, revision_of
from matchcut.words.statements import Statement

_NEW_STEP = """
INSERT INTO step (kind, arguments, merge, made_at, who, state, revision) VALUES (?, ?, ?, ?, ?, 'done', ?)
"""
_TOUCHED = """
SELECT DISTINCT change."table", change."key" FROM change JOIN step ON step.id = change.step WHERE step.revision > ?
"""
_IMAGES = 'SELECT sequence, "table", "key", before FROM change WHERE step = ?'
_REVISED = "UPDATE change SET after = ? WHERE step = ? AND sequence = ?"
_COLUMNS = ("step", "sequence", "table", "key", "before", "after")


@dataclass(frozen=True, slots=True)
class _Image:
    """A row that a step changed, as JSON images; `before` or `after` is None where the row was not there."""

    table: str
    key: str
    before: str | None
    after: str | None


def touched_since(connection: sqlite3.Connection, number: int) -> list[tuple[str, str]]:
    """The rows, by table and id, that were touched after revision `number`, which is at least `told_since`."""
    return connection.execute(_TOUCHED, (number,)).fetchall()


def record(
    connection: sqlite3.Connection,
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
    present = revision_of(connection)
    told_since = present.told_since
    images = [_image(change) for change in changes]
    last = _mergeable(connection, step, merge, present.number, moment - within) if merge else None
    number = present.number + 1
    if not keeps_redo:
        if last is not None and can_redo(connection):
            last = None
        if last is None:
            told_since = max(told_since, grow_older(connection))
            leave(connection)
    if last is None:
        values = (step.kind.value, step.arguments_json(), merge, _text(moment), display_name(), number)
        _append(connection, connection.execute(_NEW_STEP, values).lastrowid, 0, images)
    else:
        if _merge_into(connection, last, images):
            # A row is as it was before the step, which therefore no longer tells that it was touched.
            told_since = number
        connection.execute("UPDATE step SET revision = ?, made_at = ? WHERE id = ?", (number, _text(moment), last))
    advance(connection, Revision(number, told_since))
    return number


def advance(connection: sqlite3.Connection, revision: Revision) -> None:
    """Note which revision of the film the file holds now."""
    connection.execute("UPDATE revision SET number = ?, told_since = ?", (revision.number, revision.told_since))


def _mergeable(
    connection: sqlite3.Connection, step: Statement[StepKind], merge: str, number: int, earliest: datetime
) -> int | None:
    """The step that an edit becomes part of: the last commit's, from which no branch forks."""
    asked = "SELECT id, made_at, kind, arguments, merge, state FROM step WHERE revision = ?"
    row = connection.execute(asked, (number,)).fetchone()
    same = (step.kind.value, step.arguments_json(), merge, StepState.DONE.value)
    if row is None or row[2:] != same:
        return None
    last: int = row[0]
    return last if row[1] >= _text(earliest) and not forks_at(connection, last) else None


def _merge_into(connection: sqlite3.Connection, step: int, images: Iterable[_Image]) -> bool:
    """Add images to a step; return whether some row came back to what it was before the step, and was left out."""
    there = {(table, key): (sequence, before) for sequence, table, key, before in connection.execute(_IMAGES, (step,))}
    following = max((sequence for sequence, _ in there.values()), default=-1) + 1
    fresh: list[_Image] = []
    left_out = False
    for image in images:
        known = there.get((image.table, image.key))
        if known is None:
            fresh.append(image)
        elif known[1] == image.after:
            connection.execute("DELETE FROM change WHERE step = ? AND sequence = ?", (step, known[0]))
            left_out = True
        else:
            connection.execute(_REVISED, (image.after, step, known[0]))
    _append(connection, step, following, fresh)
    if not fresh and left_out and connection.execute(_IMAGES, (step,)).fetchone() is None:
        connection.execute("DELETE FROM step WHERE id = ?", (step,))
    return left_out


def _append(connection: sqlite3.Connection, step: int | None, first: int, images: Iterable[_Image]) -> None:
    rows = ((step, number, row.table, row.key, row.before, row.after) for number, row in enumerate(images, first))
    add_rows(connection, "change", _COLUMNS, rows)


def _image(change: Change) -> _Image:
    codec = codec_for(change.table)
    before = None if change.before is None else codec.image(change.before)
    after = None if change.after is None else codec.image(change.after)
    return _Image(change.table, change.key, before, after)


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds")
