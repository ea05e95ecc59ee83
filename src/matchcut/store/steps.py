"""What the journal tells of the film's edits, and how many there were. `journal` reads and writes them."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from enum import StrEnum

from matchcut.film.changes import ChangeSet
from matchcut.film.steps import StepKind
from matchcut.store.problems import Gone
from matchcut.words.statements import Statement

FOUNDING = "founding"
"""The merge key of the steps by which the film came to be; people who undo in the studio stop above them."""


class StepState(StrEnum):
    """Whether a step is in the film."""

    DONE = "done"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Step:
    """One edit that can be undone, and `what` it was.

    `made_at` is UTC, ISO 8601; `who` what the person who made it wants to be called, "" for nobody in particular.
    `gone` tells what a cleaning or a forgetting took out of it, None for nothing.
    """

    id: int
    what: Statement[StepKind]
    made_at: str
    who: str
    state: StepState
    gone: Statement[Gone] | None


@dataclass(frozen=True, slots=True)
class Turned(Step):
    """A step that was just undone or made again; `changes` is what that changed in the film."""

    changes: ChangeSet


@dataclass(frozen=True, slots=True)
class Branch:
    """Steps that could be redone when the film went another way, after the step `fork` (None: before the first).

    `inside` is the id of the branch that `fork` is in, None where it is in none. `last` is the last of the steps, by
    which the branch is called; `steps` is how many there are.
    """

    id: int
    fork: int | None
    inside: int | None
    last: Step
    steps: int


@dataclass(frozen=True, slots=True)
class Circling:
    """How a take came to be circled: by whom ("" if nobody knows), when (UTC, ISO 8601), and whether by choice."""

    who: str
    made_at: str
    by_hand: bool


@dataclass(frozen=True, slots=True)
class Revision:
    """How many commits have changed the film, and after which of them the steps tell every row touched since."""

    number: int
    told_since: int


def stored_gone(text: str) -> Statement[Gone] | None:
    """What the column `gone` says; files of older programs have a sentence there."""
    if not text:
        return None
    return Gone(text)() if text in set(Gone) else Gone.IN_WORDS(words=text)


def revision_of(connection: sqlite3.Connection) -> Revision:
    """The film's revision in the file."""
    return Revision(*connection.execute("SELECT number, told_since FROM revision").fetchone())
