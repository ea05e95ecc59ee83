"""An open project: the film in its file (`film_file`), what was made for it, and the care of both.

MyFilm/film.matchcut    the film, its journal, takes and jobs (SQLite)
MyFilm/media/           pictures, films and sounds, each under its SHA-256
MyFilm/snapshots/       copies of film.matchcut
MyFilm/cache/           what can be made again
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from matchcut.film.changes import diff
from matchcut.film.errors import BadInput, MachineFailed, MatchcutError
from matchcut.film.film import Film
from matchcut.film.ids import MediaId
from matchcut.film.model import Circle, Take
from matchcut.film.steps import StepKind
from matchcut.store import founding, looking
from matchcut.store.database import DATABASE, plain
from matchcut.store.erasing import Erased, erase, media_of, referenced
from matchcut.store.film_file import FilmFile
from matchcut.store.known_whole import WholeMark
from matchcut.store.media_files import MEDIA, StagedFile
from matchcut.store.origin import Origin
from matchcut.store.problems import StoreProblem
from matchcut.store.rows import load
from matchcut.store.scratch import CACHE
from matchcut.store.snapshots import make_snapshot, mending_advice, snapshots_of
from matchcut.store.steps import Circling, Step, StepState, Turned, revision_of
from matchcut.store.sweep import SweepReport, sweep
from matchcut.words.statements import Statement

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from matchcut.store.cards import Cards
    from matchcut.store.embeddings import Embeddings
    from matchcut.store.media_vault import MediaVault
    from matchcut.store.takes import Takes

__all__ = ["DATABASE", "Circling", "Origin", "Project", "StagedFile", "Step", "StepState", "SweepReport", "Turned"]

RENDERING = timedelta(minutes=10)
"""Circles drawn by `publish` within this of each other, with nothing in between, become one step."""

SNAPSHOT_EVERY = timedelta(minutes=5)
"""How old the newest snapshot is at least before one is made without being asked for."""


class Project(FilmFile):
    """A film and all that belongs to it, in `folder`. Make one with `create` or `open`; `close` it when done.

    Threads may share it. Every method that changes something either does so entirely, on the disk by the time it
    returns, or raises and leaves everything as it was.
    """

    def __init__(
        self, folder: Path, file: str = DATABASE, *, looks_at: Path | None = None, mark: WholeMark | None = None
    ) -> None:
        """As `FilmFile`; use `Project.open`."""
        super().__init__(folder, file, looks_at=looks_at, mark=mark)
        self._closed = False
        self.swept = SweepReport()
        """What `open` found left by a crash, and removed."""

    # What speaks SQLAlchemy is imported where it runs: a film is opened, shown and edited without it; see `database`.

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

    @cached_property
    def cards(self) -> Cards:
        """How its takes are measured against it."""
        from matchcut.store.cards import Cards

        return Cards(self._database)

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
