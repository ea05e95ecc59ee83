"""What could be redone when the film went another way: kept as a branch, until enough later edits left it behind.

A branch is steps that are undone and can be redone in the order of the redo stack, once the step that it forks from is
the last that is done. That step may be done, undone, or be in a branch itself; so all that is kept is a tree, of which
the undo stack and the redo stack are the way that the film is on. A branch in which another forks was always left
after that, so no branch goes before those that are reached through it.
"""

from __future__ import annotations

import sqlite3

KEPT_FOR = 100
"""How many later edits leave a branch behind. What is typed in one go is one; production's circles are none."""

_LAST_DONE = "SELECT id FROM step WHERE state = 'done' ORDER BY revision DESC LIMIT 1"
_AS_BRANCH = "UPDATE step SET branch = ? WHERE state = 'undone' AND branch IS NULL"
_OLD_STEPS = "DELETE FROM step WHERE branch IN (SELECT id FROM branch WHERE edits >= ?) RETURNING revision"


def can_redo(connection: sqlite3.Connection) -> bool:
    """Whether there is something that redo makes again."""
    redo = "SELECT 1 FROM step WHERE state = 'undone' AND branch IS NULL LIMIT 1"
    return connection.execute(redo).fetchone() is not None


def leave(connection: sqlite3.Connection) -> None:
    """Make a branch of what can be redone, if there is something; it forks from the last step that is done."""
    if not can_redo(connection):
        return
    last = connection.execute(_LAST_DONE).fetchone()
    fork = None if last is None else last[0]
    number = connection.execute("INSERT INTO branch (fork, edits) VALUES (?, 0)", (fork,)).lastrowid
    connection.execute(_AS_BRANCH, (number,))


def take_up(connection: sqlite3.Connection, number: int) -> None:
    """Let the steps of a branch be what can be redone; nothing else can be, and its fork is the last that is done."""
    connection.execute("UPDATE step SET branch = NULL WHERE branch = ?", (number,))
    connection.execute("DELETE FROM branch WHERE id = ?", (number,))


def grow_older(connection: sqlite3.Connection) -> int:
    """Count an edit, and drop the branches that it leaves behind; return the highest revision that those told of."""
    if connection.execute("SELECT 1 FROM branch LIMIT 1").fetchone() is None:
        return 0
    connection.execute("UPDATE branch SET edits = edits + 1")
    revisions = [revision for (revision,) in connection.execute(_OLD_STEPS, (KEPT_FOR,))]
    connection.execute("DELETE FROM branch WHERE edits >= ?", (KEPT_FOR,))
    return max(revisions, default=0)


def forks_at(connection: sqlite3.Connection, step: int) -> bool:
    """Whether a branch forks from a step, which then has to stay as it is."""
    return connection.execute("SELECT 1 FROM branch WHERE fork = ? LIMIT 1", (step,)).fetchone() is not None
