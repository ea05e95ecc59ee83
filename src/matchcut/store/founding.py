"""How a project comes to be, and what is done to an existing one before it is opened."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path

from matchcut.film.changes import Change, diff
from matchcut.film.check import check_all
from matchcut.film.errors import BadInput
from matchcut.film.film import Film
from matchcut.film.steps import StepKind
from matchcut.media.aside import sync_file, sync_folder
from matchcut.store.database import APPLICATION_ID, DATABASE, Database, telling_what_failed
from matchcut.store.disk import clear_away, machine_failures, real_folder, refuse_network
from matchcut.store.guard import inspect
from matchcut.store.media_files import MEDIA
from matchcut.store.migrations import MIGRATIONS, VERSION, Migration, expected_schema, migrate, run
from matchcut.store.owner import this_process
from matchcut.store.problems import StoreAdvice, StoreProblem
from matchcut.store.recording import record
from matchcut.store.rows import write
from matchcut.store.scratch import CACHE
from matchcut.store.snapshots import SNAPSHOTS, make_snapshot, makers_of, mending_advice
from matchcut.store.steps import FOUNDING
from matchcut.words.statements import Statement

_NO_HARD_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL)

OLDEST_SQLITE = (3, 37, 0)
"""The first SQLite with STRICT tables; older ones can't open a project file."""


def folder_of(place: Path) -> Path:
    """The folder of the project that a person named by its folder or its `film.matchcut`. BadInput for neither."""
    if place.is_dir():
        if not os.path.lexists(place / DATABASE):
            raise BadInput(StoreProblem.NO_FILM_IN_FOLDER(name=DATABASE), file=place)
        return place.resolve()
    if place.name != DATABASE:
        raise BadInput(
            StoreProblem.NOT_A_PROJECT() if os.path.lexists(place) else StoreProblem.NOTHING_THERE(),
            advice=StoreAdvice.NAME_FILMS_FOLDER(name=DATABASE),
            file=place,
        )
    return place.parent.resolve()


def prepare(folder: Path) -> None:
    """Make the folders of a project that are not there. BadInput where something else, or a link, has their place."""
    refuse_network(folder)
    for name in (MEDIA, SNAPSHOTS, CACHE):
        real_folder(folder / name)


def make_file(folder: Path, film: Film, step: Statement[StepKind]) -> None:
    """Make a project file with a film in it, whole or not at all. BadInput if there is one already.

    Whatever of `film` is not in an empty film is the first step of the journal.
    """
    check_all(film)
    with unborn(folder) as part:
        _fill(part, film, step)


@contextmanager
def unborn(folder: Path) -> Iterator[Path]:
    """Give an empty project file in `folder` that becomes the film's when the block ends well, and never else.

    Until then there is no film there, whatever happens; media may be put into its place meanwhile. BadInput where a
    film is, or is just being made by another program. On an error what was made is taken away again.
    """
    target = folder / DATABASE
    if os.path.lexists(target):
        raise BadInput(StoreProblem.FILM_HERE_ALREADY(), advice=StoreAdvice.OPEN_OR_CHOOSE_FOLDER(), file=folder)
    before = set(folder.iterdir()) if folder.is_dir() else None
    _refuse_if_being_made(folder)
    with machine_failures(folder):
        folder.mkdir(parents=True, exist_ok=True)
    part = folder / f"{DATABASE}.{this_process()}.part"
    try:
        prepare(folder)
        _make_empty(part)
        yield part
        with machine_failures(target):
            sync_file(part)
            _take_name(part, target)
            try:
                sync_folder(folder)
            except OSError:
                target.unlink()
                raise
    except BaseException:
        clear_away(folder, part.name)
        _take_back(folder, before)
        raise
    clear_away(folder, part.name)


def _refuse_if_being_made(folder: Path) -> None:
    for owner in makers_of(folder):
        raise BadInput(
            StoreProblem.FILM_BEING_MADE(process=owner.partition("-")[0]),
            advice=StoreAdvice.WAIT_AND_OPEN(),
            file=folder,
        )


def _take_back(folder: Path, before: set[Path] | None) -> None:
    """Take away the folders that were made for a film that is not to be, unless another program needs them now."""
    if os.path.lexists(folder / DATABASE) or any(makers_of(folder)):
        return
    for place in (folder / name for name in (MEDIA, SNAPSHOTS, CACHE)):
        if place not in (before or ()) and not place.is_symlink():
            shutil.rmtree(place, ignore_errors=True)
    if before is None:
        with suppress(OSError):
            folder.rmdir()


def bring_up_to_date(folder: Path, chain: Sequence[Migration] = MIGRATIONS) -> None:
    """Look at a project's file, and bring it to the newest version of `chain`, with a snapshot of it first.

    Raises BadInput for a file that is not ours, not whole, or newer.
    """
    path = folder / DATABASE
    newest = chain[-1].number
    schema = partial(expected_schema, chain=tuple(chain))
    version = inspect(path, newest, schema, mend=mending_advice(folder), opens=True)
    if version < newest:
        migrate(path, lambda present: make_snapshot(folder, mark=f"v{present}"), chain)


def _make_empty(part: Path) -> None:
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise BadInput(
            StoreProblem.SQLITE_TOO_OLD(present=sqlite3.sqlite_version, needed=".".join(map(str, OLDEST_SQLITE))),
            advice=StoreAdvice.NEWER_PYTHON(),
        )
    with telling_what_failed(part), closing(sqlite3.connect(part, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
        connection.execute("BEGIN IMMEDIATE")
        run(connection, MIGRATIONS)
        connection.execute("COMMIT")


def settle(part: Path) -> None:
    """Put an empty film into an empty project file."""
    _fill(part, Film(), StepKind.NEW_FILM())


def _fill(part: Path, film: Film, step: Statement[StepKind]) -> None:
    empty = Film()
    changes = diff(empty, film)
    database = Database(part, VERSION)
    try:
        with database.writing_plainly() as connection:
            write(connection, (Change("settings", empty.settings.id, None, empty.settings),))
            if changes:
                write(connection, changes)
                record(connection, step, changes, merge=FOUNDING)
    finally:
        database.close()


def _take_name(part: Path, target: Path) -> None:
    """Give a finished file its name, unless another program just made one of that name."""
    already = BadInput(
        StoreProblem.FILM_JUST_MADE(),
        advice=StoreAdvice.OPEN_OR_CHOOSE_FOLDER(),
        file=target.parent,
    )
    try:
        os.link(part, target)
    except FileExistsError:
        raise already from None
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        if os.path.lexists(target):
            raise already from None
        part.rename(target)
