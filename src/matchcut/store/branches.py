"""What could be redone when the film went another way: kept as a branch, until enough later edits left it behind.

A branch is steps that are undone and can be redone in the order of the redo stack, once the step that it forks from is
the last that is done. That step may be done, undone, or be in a branch itself; so all that is kept is a tree, of which
the undo stack and the redo stack are the way that the film is on. A branch in which another forks was always left
after that, so no branch goes before those that are reached through it.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from matchcut.store.database import plain
from matchcut.store.schema import branch as branch_table
from matchcut.store.schema import step as step_table

KEPT_FOR = 100
"""How many later edits leave a branch behind. What is typed in one go is one; production's circles are none."""

ON_THE_WAY: ColumnElement[bool] = step_table.c.branch.is_(None)
"""For a query of steps: those of the undo stack and the redo stack, which are in no branch."""

_REDO = (step_table.c.state == "undone") & ON_THE_WAY
_UNDO = step_table.c.state == "done"

# Each edit asks these two, and mostly the answer is no: sqlite3 tells that in a tenth of the time.
_ANY_REDO = "SELECT 1 FROM step WHERE state = 'undone' AND branch IS NULL LIMIT 1"
_ANY_BRANCH = "SELECT 1 FROM branch LIMIT 1"


def leave(connection: Connection) -> None:
    """Make a branch of what can be redone, if there is something; it forks from the last step that is done."""
    if plain(connection).execute(_ANY_REDO).fetchone() is None:
        return
    last = select(step_table.c.id).where(_UNDO).order_by(step_table.c.revision.desc()).limit(1)
    fork = connection.execute(last).scalar_one_or_none()
    inserted = insert(branch_table).values(fork=fork, edits=0).returning(branch_table.c.id)
    number = connection.execute(inserted).scalar_one()
    connection.execute(update(step_table).where(_REDO).values(branch=number))


def take_up(connection: Connection, number: int) -> None:
    """Let the steps of a branch be what can be redone; nothing else can be, and its fork is the last that is done."""
    connection.execute(update(step_table).where(step_table.c.branch == number).values(branch=None))
    connection.execute(delete(branch_table).where(branch_table.c.id == number))


def grow_older(connection: Connection) -> int:
    """Count an edit, and drop the branches that it leaves behind; return the highest revision that those told of."""
    if plain(connection).execute(_ANY_BRANCH).fetchone() is None:
        return 0
    connection.execute(update(branch_table).values(edits=branch_table.c.edits + 1))
    old = branch_table.c.edits >= KEPT_FOR
    steps = delete(step_table).where(step_table.c.branch.in_(select(branch_table.c.id).where(old)))
    revisions = connection.execute(steps.returning(step_table.c.revision)).scalars().all()
    connection.execute(delete(branch_table).where(old))
    return max(revisions, default=0)


def forks_at(connection: Connection, step: int) -> bool:
    """Whether a branch forks from a step, which then has to stay as it is."""
    return connection.execute(select(branch_table.c.id).where(branch_table.c.fork == step).limit(1)).first() is not None
