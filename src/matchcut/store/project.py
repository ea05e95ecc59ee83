"""An open project: the film as it is now, the one way to change it, and what was made for it.

    MyFilm/film.matchcut    the film, its journal, takes and jobs (SQLite)
    MyFilm/media/           pictures, films and sounds, each under its SHA-256
    MyFilm/snapshots/       copies of film.matchcut
    MyFilm/cache/           what can be made again

A change is committed, with its images before and after, by the time `transact`, `undo` or `redo` returns; there is
no unsaved work. Two programs may have a project open: each sees the other's changes with `refresh`, which every
change does by itself first.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from matchcut.film.changes import ChangeSet, diff
from matchcut.film.check import check_all, check_changes
from matchcut.film.errors import BadInput, EditRefused, MachineFailed, MatchcutError
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, ShotId
from matchcut.film.model import Circle, Take
from matchcut.film.steps import StepKind, step_of
from matchcut.store import founding, looking
from matchcut.store.database import DATABASE, Database, only_looked_at, plain
from matchcut.store.erasing import Erased, erase, media_of, referenced
from matchcut.store.guard import inspect, verify
from matchcut.store.known_whole import WholeMark, remember
from matchcut.store.media_files import MEDIA, StagedFile
from matchcut.store.migrations import VERSION
from matchcut.store.origin import Origin, read_origin, write_origin
from matchcut.store.problems import StoreAdvice, StoreProblem
from matchcut.store.recording import record, touched_since
from matchcut.store.rows import load, reread, write
from matchcut.store.scratch import CACHE
from matchcut.store.snapshots import make_snapshot, mending_advice, snapshots_of
from matchcut.store.steps import FOUNDING, Branch, Circling, Step, StepState, Turned, revision_of
from matchcut.store.sweep import SweepReport, sweep
from matchcut.words.statements import Statement

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from matchcut.store.embeddings import Embeddings
    from matchcut.store.media_vault import MediaVault
    from matchcut.store.takes import Takes
    from matchcut.store.travelling import Journey

__all__ = ["DATABASE", "Circling", "Origin", "Project", "StagedFile", "Step", "StepState", "SweepReport", "Turned"]

TYPING = timedelta(seconds=3)
"""The same steps with the same merge key that follow each other within this become one step."""

RENDERING = timedelta(minutes=10)
"""Circles drawn by `publish` within this of each other, with nothing in between, become one step."""

SNAPSHOT_EVERY = timedelta(minutes=5)
"""How old the newest snapshot is at least before one is made without being asked for."""


class Project:
    """A film and all that belongs to it, in `folder`. Make one with `create` or `open`; `close` it when done.

    Threads may share it. Every method that changes something either does so entirely, on the disk by the time it
    returns, or raises and leaves everything as it was.
    """

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
        self._closed = False
        self.swept = SweepReport()
        """What `open` found left by a crash, and removed."""
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

    # What speaks SQLAlchemy is imported where it runs: a film is opened and shown without it; see `database`.

    @cached_property
    def takes(self) -> Takes:
        """The takes that were made."""
        from matchcut.store.takes import Takes

        return Takes(self._database)

    @cached_property
    def media(self) -> MediaVault:
        """The film's media."""
        from matchcut.store.media_vault import MediaVault

        return MediaVault(self.home / MEDIA, self._database, self.folder / CACHE)

    @cached_property
    def embeddings(self) -> Embeddings:
        """Its people's faces, as numbers."""
        from matchcut.store.embeddings import Embeddings

        return Embeddings(self.folder, self._database)

    # Opening and closing

    @classmethod
    def create(cls, folder: Path, film: Film | None = None, step: Statement[StepKind] | None = None) -> Project:
        """Make a project in `folder`, which is made if it is not there, and open it.

        What `film` has more than an empty one is the first step that can be undone, `step` (else: a new film).
        BadInput if there is a project already; EditRefused if the film does not hold.
        """
        founding.make_file(folder, film or Film(), step or StepKind.NEW_FILM())
        return cls(folder.resolve())

    @classmethod
    @contextmanager
    def founding(cls, folder: Path) -> Iterator[Project]:
        """Make a project in `folder` of all that the block does to the one it is given, whole or not at all.

        Only when the block ends well there is a film, media and all, to be opened with `open`; whatever happens
        before, even to the machine, the folder holds none. Errors as `create`.
        """
        with founding.unborn(folder) as part:
            founding.settle(part)
            project = cls(folder.resolve(), part.name)
            try:
                yield project
            finally:
                project.close()

    @classmethod
    def open(cls, place: Path) -> Project:
        """Open the project in a folder, or whose `film.matchcut` is named, and sweep what a crash left in it.

        A file of an older version is brought to this one, with a snapshot first. Raises BadInput, with a sentence,
        for what is not a project, is damaged, was tampered with, or is newer; nothing is read from it then.
        """
        folder = founding.folder_of(place)
        if not looking.can_be_written(folder):
            return cls._look_at(folder)
        founding.prepare(folder)
        mark = WholeMark(folder / DATABASE)
        if not mark.was_set:
            founding.bring_up_to_date(folder)
        project = cls(folder, mark=mark)
        try:
            project._require_possible()
            project.swept = project.sweep()
        except BaseException:
            project._database.close()
            raise
        return project

    @classmethod
    def _look_at(cls, folder: Path) -> Project:
        """Open a film that can't be written, to be looked at."""
        shadow = looking.copy_to_look_at(folder)
        try:
            founding.bring_up_to_date(shadow)
            project = cls(shadow, looks_at=folder)
            try:
                project._require_possible()
            except BaseException:
                project._database.close()
                raise
        except BaseException as error:
            shutil.rmtree(shadow, ignore_errors=True)
            if isinstance(error, BadInput):
                # What a person knows is the film, not its copy.
                raise BadInput(error.problem, advice=mending_advice(folder), file=folder / DATABASE) from error
            raise
        return project

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

    def close(self, *, look_through: bool = False) -> None:
        """Let go of the project. If it was changed and its newest snapshot is not fresh, one is made first.

        With `look_through` a film that was changed is looked through as it is now, and opens the sooner next time.

        MachineFailed where only that snapshot fails: the film is saved then. See `abandon`.
        """
        with self._database.turn:
            if self._closed:
                return
            self._closed = True
            try:
                if self._database.written and not self._unborn:
                    self.snapshot_if_due()
                    if look_through:
                        self._look_through()
            except MachineFailed as failure:
                raise MachineFailed(
                    StoreProblem.SNAPSHOT_FAILED(reason=failure.problem),
                    advice=failure.advised,
                    file=failure.file,
                ) from failure
            finally:
                self._database.close()
                if self._looks_at is not None:
                    shutil.rmtree(self.folder, ignore_errors=True)

    def abandon(self) -> None:
        """Let go of the project because something failed: a snapshot that fails too is nothing to tell beside that."""
        with suppress(MatchcutError):
            self.close()

    def __enter__(self) -> Project:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self.close()
        else:
            self.abandon()

    # The film

    @property
    def film(self) -> Film:
        """The film as it was when this program last looked or changed it; see `refresh`."""
        return self._film

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

    # What was made

    def publish(
        self,
        take: Take,
        files: Mapping[MediaId, StagedFile],
        *,
        circle: bool,
        expect: Callable[[Connection], None] | None = None,
    ) -> Take:
        """Make a take part of the film, whole or not at all, and return it with the number it got.

        `files` are the finished files that the take names, in a `staging` folder, by the SHA-256 of their bytes;
        they are moved from there. With `circle` it becomes its shot's circled take, if the shot is still in the
        film. `expect` is called first, in the same transaction: it may write (take a job from running to done)
        and refuses by raising, which leaves everything as it was.
        """
        from matchcut.store.takes import add_take, next_number

        self.media.secure(files.values())
        with self._database.turn:
            with self._database.writing() as connection:
                self._refresh(plain(connection))
                if expect is not None:
                    expect(connection)
                take = replace(take, number=next_number(connection, take.shot))
                self.media.place(connection, files)
                add_take(connection, take)
                film, revision = self._film, self._revision
                if circle and take.shot in film.shots:
                    film = film.with_rows("circles", [Circle(id=take.shot, take=take.id)])
                    revision = self._record(
                        plain(connection),
                        StepKind.CIRCLE_NEW_TAKES(),
                        film,
                        diff(self._film, film),
                        merge=StepKind.CIRCLE_NEW_TAKES.value,
                        within=RENDERING,
                        keeps_redo=True,
                    )
            self._film, self._revision = film.settled(), revision
            return take

    def staging(self) -> Path:
        """A fresh folder to write files in before `publish`. Whoever asked removes it."""
        return self.media.staging()

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

    # Care

    def snapshot(self, reason: str = "") -> Path:
        """Copy the film's file as it is now to `snapshots/` and return the copy's path.

        One with a reason is kept for good; others are thinned out as they age. MachineFailed for a full disk.
        """
        return make_snapshot(self.folder, reason=reason, now=self.clock())

    def snapshot_if_due(self) -> Path | None:
        """Make a snapshot if the newest one is not fresh (see SNAPSHOT_EVERY); return its path, else None."""
        newest = next(iter(snapshots_of(self.folder)), None)
        if newest is not None and abs(self.clock() - newest.made_at) < SNAPSHOT_EVERY:
            return None
        return self.snapshot()

    def sweep(self) -> SweepReport:
        """Remove orphan media and what dead processes left unfinished. `open` does it.

        The first time after the film was restored from a snapshot, orphans are moved to `recovered/` instead: they
        may be takes that the snapshot does not know.
        """
        with self._database.writing_plainly() as connection:
            restored = connection.execute("SELECT file FROM snapshot").fetchone() is not None
            report = sweep(self.folder, connection, recover=restored)
            if restored:
                connection.execute("DELETE FROM snapshot")
            return report

    def erase(self, choose: Callable[[sqlite3.Connection], Erased]) -> int:
        """Take something out of the film for good, so that no byte of it is left; return how many bytes of media went.

        `choose` is called within the transaction, with the file as it is then, and may look and cut the journal. It is
        no edit: nothing takes it back. Snapshots are not touched; see `snapshots.rewrite`. MachineFailed, with all
        rows gone, where another program keeps the film's log open: what remains in that goes when that program ends.
        """
        with self._database.turn:
            with self._database.writing_plainly() as db:
                gone = choose(db)
                suffixes = media_of(db)
                erase(db, gone)
            with self._database.reading_plainly() as db:
                self._film, self._revision = load(db), revision_of(db).number
        freed = self.media.remove_files(
            {MediaId(medium): suffixes[medium] for medium in gone.media if medium in suffixes}
        )
        self.compact()
        return freed

    def compact(self) -> None:
        """Leave no byte in the film's file of what was deleted. Errors as `Database.compact` tells."""
        self._database.compact()

    def drop_unused(self, media: Collection[MediaId]) -> None:
        """Take media out again that came in only now, where nothing in the film came to name them."""
        if not media:
            return
        with self._database.turn:
            with self._database.writing_plainly() as db:
                suffixes = media_of(db)
                named = referenced(db)
                unused = {medium: suffixes[medium] for medium in media if medium in suffixes and medium not in named}
                db.executemany("DELETE FROM media WHERE id = ?", [(media_id,) for media_id in unused])
            self.media.remove_files(unused)

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
