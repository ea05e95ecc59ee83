"""The film in its file: as it is now, the one way to change it, and the journal of how it came to be so.

A change is committed, with its images before and after, by the time `transact`, `undo` or `redo` returns; there is
no unsaved work. Two programs may have a film open: each sees the other's changes with `refresh`, which every change
does by itself first.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.film.changes import ChangeSet, diff
from matchcut.film.check import check_all, check_changes
from matchcut.film.errors import BadInput, EditRefused, MatchcutError
from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.film.steps import StepKind, step_of
from matchcut.store.database import DATABASE, Database, only_looked_at, plain
from matchcut.store.guard import inspect, verify
from matchcut.store.known_whole import WholeMark, remember
from matchcut.store.migrations import VERSION
from matchcut.store.origin import Origin, read_origin, write_origin
from matchcut.store.problems import StoreAdvice, StoreProblem
from matchcut.store.recording import record, touched_since
from matchcut.store.rows import load, reread, write
from matchcut.store.snapshots import mending_advice
from matchcut.store.steps import FOUNDING, Branch, Circling, Step, Turned, revision_of
from matchcut.words.statements import Statement

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from matchcut.store.travelling import Journey

TYPING = timedelta(seconds=3)
"""The same steps with the same merge key that follow each other within this become one step."""


class FilmFile:
    """A film in the file `file` of a project's `folder`, open. Threads may share it; see `Project`, which is made."""

    def __init__(
        self, folder: Path, file: str = DATABASE, *, looks_at: Path | None = None, mark: WholeMark | None = None
    ) -> None:
        """Open the project file in `folder`, which must have been looked at, or have its `mark`; use `Project.open`.

        A `file` of another name is one that is still being made; see `founding`. `looks_at` is the folder of a film
        that can't be written, where `folder` holds a copy of its file; see `looking`.
        """
        self.folder = folder
        self._unborn = file != DATABASE
        self.clock: Callable[[], datetime] = lambda: datetime.now(UTC)
        self._looks_at = looks_at
        self._mark = mark
        self._database = Database(folder / file, VERSION, only_looks=looks_at is not None)
        try:
            with self._database.reading_plainly() as connection:
                known = self._known = mark is not None and mark.is_set()
                if not known:
                    if mark is not None and mark.was_set:  # It changed just now: nobody has looked at it.
                        inspect(self._database.path, mend=mending_advice(folder))
                    verify(connection, self._database.path, mending_advice(folder))
                self._revision = revision_of(connection).number
                self._film = load(connection, known=known)
        except BadInput as refusal:
            self._database.close()
            raise BadInput(refusal.problem, advice=mending_advice(folder), file=self._database.path) from refusal
        except BaseException:
            self._database.close()
            raise

    @property
    def only_looks(self) -> bool:
        """Whether the film lies where nothing can be written, so that it can be looked at and exported only."""
        return self._looks_at is not None

    @property
    def home(self) -> Path:
        """The folder that a person knows the film by: `folder`, or what `folder` is a copy of, to look at."""
        return self._looks_at or self.folder

    @property
    def refusal(self) -> EditRefused | None:
        """Why nothing of the film can be changed; None where it can."""
        return only_looked_at() if self.only_looks else None

    # The film

    @property
    def film(self) -> Film:
        """The film as it was when this program last looked or changed it; see `refresh`."""
        return self._film

    @property
    def mark(self) -> str:
        """By what the film is known outside of its file, wherever that lies and whatever it is called; a copy's is the
        same.
        """
        with self._database.reading_plainly() as connection:
            (mark,) = connection.execute("SELECT mark FROM revision").fetchone()
            return str(mark)

    @property
    def origin(self) -> Origin | None:
        """The storyboard that was last read into the film; None if it did not come from one."""
        with self._database.reading_plainly() as connection:
            return read_origin(connection)

    def refresh(self) -> bool:
        """Look whether another program changed the film; return whether it did. Cheap if it did not.

        `transact`, `undo` and `redo` look too. Whoever shows the film finds all that is new, whoever changed it,
        with `diff(shown, project.film)`.
        """
        with self._database.reading_plainly() as connection:
            if revision_of(connection).number == self._revision:
                return False
        with self._database.turn, self._database.reading_plainly() as connection:
            return self._refresh(connection)

    def transact(
        self,
        step: Statement[StepKind] | str,
        edit: Callable[[Film], Film],
        *,
        merge: str = "",
        origin: Origin | None = None,
    ) -> ChangeSet:
        """Change the film: `edit` gets the present one and returns the new one; return the rows that differ now.

        Those are the edit's and, where another program changed the film since this one looked, its too: what
        showed the film as it was shows it as it is with them.

        `step` tells the journal what the edit is; a script has words of its own for it. The same step with the same
        `merge` key within a few seconds becomes part of the one before (typing a text). What was undone before can no
        longer be redone; it is kept as a branch, which `go_to` goes back to, until `branches.KEPT_FOR` more edits are
        made. `origin` is remembered with the edit.
        Journals nothing if it changed nothing. `edit` must be quick and must not use the project: nobody else can write
        meanwhile. Raises EditRefused if the film would not hold.
        """
        with self._database.turn:
            try:
                with self._database.writing_plainly() as connection:
                    shown = self._film
                    changed = self._refresh(connection)
                    after = edit(self._film)
                    changes = diff(self._film, after)
                    key = FOUNDING if self._unborn else merge
                    revision = self._record(connection, step_of(step), after, changes, merge=key, within=TYPING)
                    if origin is not None:
                        write_origin(connection, origin, revision)
            except sqlite3.IntegrityError as error:
                raise _impossible() from error
            self._film, self._revision = after.settled(), revision
            return diff(shown, after) if changed else changes

    def undo(self) -> Turned | None:
        """Take back the last step; return it with what that changed, or None if there is none.

        It works after a restart too.

        EditRefused, with nothing changed, if another program changed the film since this one looked, or if the
        rows are not as the step left them.
        """
        from matchcut.store import travelling

        return next(iter(self._travel(travelling.back)), None)

    def take_back(self) -> Turned | None:
        """Take back the last step as if it had never been: nothing redoes it, no branch keeps it. Else as `undo`."""
        from matchcut.store import travelling

        return next(iter(self._travel(travelling.back_for_good)), None)

    @property
    def at_founding(self) -> bool:
        """Whether undo would take back how the film came to be: its first reading, or what `create` was given."""
        from matchcut.store import journal

        with self._database.reading() as connection:
            return journal.at_founding(connection)

    def redo(self) -> Turned | None:
        """Make again the step that was undone last; return it with what that changed, or None; else as `undo`."""
        from matchcut.store import travelling

        return next(iter(self._travel(travelling.forth)), None)

    def go_to(self, step: int) -> tuple[Turned, ...]:
        """Bring the film to how it was right after a step (its id) that is kept, in a branch too; return what it took.

        It is one transaction. What could be redone where another branch is taken becomes one. Errors as `undo`.
        """
        from matchcut.store import travelling

        return self._travel(lambda connection: travelling.to(connection, step))

    def history(self, limit: int = 100) -> tuple[Step, ...]:
        """At most `limit` steps around the present, the newest first; those that can be redone come before it."""
        from matchcut.store import journal

        with self._database.reading() as connection:
            return journal.history(connection, limit)

    def branches(self) -> tuple[Branch, ...]:
        """What was undone when the film went another way, as far as it is kept; the one that was left last first."""
        from matchcut.store import journal

        with self._database.reading() as connection:
            return journal.branches(connection)

    def shots_of(self, steps: Collection[int]) -> dict[int, tuple[ShotId, ...]]:
        """The first shots that each of some steps (their ids) changed; those that changed none are left out."""
        from matchcut.store import journal

        with self._database.reading() as connection:
            return journal.shots_of(connection, steps)

    def circlings(self) -> dict[ShotId, Circling]:
        """Who circled each circled take, and when, by its shot; a shot is left out where the journal does not tell."""
        from matchcut.store import journal

        film = self.film
        with self._database.reading() as connection:
            circlings = journal.circlings(connection)
        return {shot: circling for shot, (take, circling) in circlings.items() if film.circled(shot) == take}

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes, for rooms that have tables of their own: commits at the end, or changes nothing.

        See `Database.writing`. The film's own tables are changed by `transact` only.
        """
        with self._database.writing() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that reads: one view of the file, whatever is written meanwhile."""
        with self._database.reading() as connection:
            yield connection

    @contextmanager
    def changes(self) -> Iterator[Callable[[], bool]]:
        """Gives what tells whether anybody wrote into the file since it was last asked; see `Database.changes`."""
        with self._database.changes() as changed:
            yield changed

    # Inside

    def _look_through(self) -> None:
        """Remember the film's file as whole, if all of it is; what is not is told when the film is opened next."""
        with suppress(MatchcutError), self._database.reading_plainly() as connection:
            verify(connection, self._database.path, None)
            check_all(load(connection))
            remember(connection)

    def _require_possible(self) -> None:
        """Raise BadInput where the film, as it was just read, is none that can be; remember that its file is whole."""
        if self._known:
            return
        try:
            check_all(self._film)
        except EditRefused as refusal:
            raise BadInput(StoreProblem.FILM_IMPOSSIBLE(reason=refusal.problem), file=self.home / DATABASE) from refusal
        if self._mark is not None:
            self._mark.set()

    def _refresh(self, connection: sqlite3.Connection) -> bool:
        present = revision_of(connection)
        if present.number == self._revision:
            return False
        if self._revision < present.told_since:
            self._film = load(connection)
        else:
            self._film = reread(connection, self._film, touched_since(connection, self._revision))
        self._revision = present.number
        return True

    def _record(
        self,
        connection: sqlite3.Connection,
        step: Statement[StepKind],
        after: Film,
        changes: ChangeSet,
        *,
        merge: str = "",
        within: timedelta = timedelta(0),
        keeps_redo: bool = False,
    ) -> int:
        """Check and write a change set with its step; return the film's revision afterwards."""
        if not changes:
            return self._revision
        check_changes(after, changes)
        write(connection, changes)
        return record(connection, step, changes, merge=merge, within=within, keeps_redo=keeps_redo, now=self.clock())

    def _travel(self, journey: Journey) -> tuple[Turned, ...]:
        from sqlalchemy.exc import IntegrityError

        from matchcut.store.travelling import travel

        with self._database.turn:
            try:
                with self._database.writing() as connection:
                    changed = self._refresh(plain(connection))
                    arrival = travel(connection, self._film, journey, unseen=changed)
            except IntegrityError as error:
                raise _impossible() from error
            self._film, self._revision = arrival.film, arrival.revision
            return arrival.turned


def _impossible() -> EditRefused:
    return EditRefused(
        StoreProblem.NAMES_WHAT_IS_NOT_THERE(),
        advice=StoreAdvice.LOOK_AND_CHANGE_AGAIN(),
    )
