"""Errors for people: what happened, where, and what to do.

Three kinds, told apart by type because they are shown and handled differently:

* `BadInput`: something a person gave us is wrong (exit status 3);
* `EngineFailed` and `MachineFailed`: an engine or the machine under it failed (exit status 4);
* anything else that escapes is a bug of ours and is reported as one.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from matchcut.words.statements import Kind, Statement, Text, english, parts_of


class Located(Kind):
    """What an error says, with where it is: in a file, at a line of it, in a field."""

    IN_FILE = "in_file"  # file, problem
    AT_LINE = "at_line"  # line, problem
    IN_FIELD = "in_field"  # field, problem
    IN_FILE_AT_LINE = "in_file_at_line"  # file, line, problem
    IN_FILE_IN_FIELD = "in_file_in_field"  # file, field, problem
    AT_LINE_IN_FIELD = "at_line_in_field"  # line, field, problem
    IN_FILE_AT_LINE_IN_FIELD = "in_file_at_line_in_field"  # file, line, field, problem


class MatchcutError(Exception):
    """An error that a person can act on. `str()` of it is the whole sentence in English.

    `problem` says what happened and `advised` what to do about it: statements, of which a face makes sentences; in
    rooms that state nothing yet, the sentences. `advice` is one statement or several, what is to be typed in a
    terminal as a `Remedy`. `file`, `line` (1-based) and `field` say where.
    """

    def __init__(
        self,
        problem: Statement[Any] | str,
        *,
        advice: Text = None,
        file: Path | str | None = None,
        line: int | None = None,
        field: str = "",
    ) -> None:
        super().__init__(str(problem))
        self.problem = problem
        self.advised = parts_of(advice)
        self.file = Path(file) if file is not None else None
        self.line = line
        self.field = field

    @property
    def what(self) -> str:
        """What happened, in English."""
        return str(self.problem)

    @property
    def advice(self) -> str:
        """What to do about it, in English; "" where there is nothing."""
        return english(self.advised)

    @property
    def code(self) -> str:
        """The stable code of what happened, `Refusal.no_shot`; "" where it has none yet."""
        return self.problem.code if isinstance(self.problem, Statement) else ""

    @property
    def located(self) -> Statement[Any] | str:
        """What happened and where: in a file, at a line, in a field, as far as that is known."""
        where: dict[str, str | int] = {} if self.file is None else {"file": str(self.file)}
        if self.line is not None:
            where["line"] = self.line
        if self.field:
            where["field"] = self.field
        if not where:
            return self.problem
        kind = Located("_".join(f"{'at' if part == 'line' else 'in'}_{part}" for part in where))
        return kind(**where, problem=self.problem)

    @property
    def text(self) -> Text:
        """All that the error says: what happened and where, and what to do about it."""
        return (self.located, *self.advised)

    def __str__(self) -> str:
        return english(self.text)


class BadInput(MatchcutError):
    """A file, a value or a request that a person gave is wrong. Nothing was changed."""


class EditRefused(BadInput):
    """An edit that would leave the film impossible (a range that overlaps, a loop of continuations)."""


class EngineFailed(MatchcutError):
    """An engine could not make a take; `advice` says what to try."""


class MachineFailed(MatchcutError):
    """The machine, not the film, is the cause: a full disk, a missing library, a file that can't be written."""


class Cancelled(MatchcutError):
    """The person asked for the work to stop; what was finished stays, and the rest can be resumed."""
