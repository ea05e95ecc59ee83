"""The connection to a project file: how it is set up, how one writes and reads, and what its errors mean.

SQLAlchemy is imported with the first statement that is made with it: that takes longer than a film takes to open, to be
shown and to be edited, for which sqlite3 alone is enough (`reading_plainly`, `writing_plainly`).

Every commit is on the disk before it returns (WAL, `synchronous=FULL`), deleted bytes are overwritten
(`secure_delete`), and nothing in the schema is trusted to be harmless. One program writes at a time; others wait.
"""

from __future__ import annotations

import errno
import os
import sqlite3
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.film.errors import BadInput, EditRefused, MachineFailed
from matchcut.film.remedies import Remedy
from matchcut.media.aside import not_written
from matchcut.store.checksums import is_damaged_row, is_unreadable, watch
from matchcut.store.problems import StoreAdvice, StoreProblem

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

DATABASE = "film.matchcut"
"""The name of a project's file, in the project's folder."""

APPLICATION_ID = 0x4D434654
"""'MCFT', at bytes 68 to 71 of every project file."""

WAIT_MILLISECONDS = 10_000
"""How long a writer waits for another program's write to end."""

_WRITES = "matchcut_writes"

_PRAGMAS = (
    f"busy_timeout = {WAIT_MILLISECONDS}",
    "journal_mode = WAL",
    "synchronous = FULL",
    "fullfsync = ON",  # On macOS, only this reaches the disk itself.
    "foreign_keys = ON",
    "secure_delete = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    # Fewer, larger checkpoints: the one edit that pays for a checkpoint is then one in several hundred.
    "wal_autocheckpoint = 4000",
)

_CORRUPT = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_UNWRITABLE = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)


LOOKING = threading.Lock()
"""Held while this process decides how to look at a project file, and while it opens one."""

_OPEN_HERE: Counter[tuple[int, int]] = Counter()


def is_open_here(path: Path) -> bool:
    """Whether this process has the file open as a database; ask with LOOKING held.

    Then it must not be opened by other means: on POSIX, closing any descriptor of a file drops all locks that the
    process has on it, SQLite's too, and another program could then throw away the log that this one writes to.
    """
    return _OPEN_HERE[_identity(path)] > 0


def _identity(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino


def only_looked_at() -> EditRefused:
    """Why a film that lies where nothing can be written is not changed."""
    return EditRefused(
        StoreProblem.FILM_ONLY_LOOKED_AT(),
        advice=StoreAdvice.COPY_WHERE_WRITABLE(),
    )


class Database:
    """An open project file of schema `version`. Threads may share it; writers take turns, by holding `turn`.

    The file must have been looked at by `guard.inspect` and be of that version. `written` tells whether any row
    was changed. One that `only_looks` refuses to write.
    """

    def __init__(self, path: Path, version: int, *, only_looks: bool = False) -> None:
        self.path = path
        self.version = version
        self.only_looks = only_looks
        self.turn = threading.RLock()
        self.written = False
        self._writing = False
        self._closed = False
        self._engine: Engine | None = None
        self._plain: list[sqlite3.Connection] = []
        with LOOKING:
            self._identity = _identity(path)
            _OPEN_HERE[self._identity] += 1

    @property
    def engine(self) -> Engine:
        """Where SQLAlchemy's connections come from."""
        if self._engine is None:
            with self.turn:
                self._require_open()
                self._engine = self._engine or _engine(self.path)
        return self._engine

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Hold the right to write (BEGIN IMMEDIATE); commit at the end, or roll everything back on any exception.

        Raises MachineFailed for a full or broken disk and where another program does not let go, BadInput for a
        file that is damaged or was brought to a newer version meanwhile. Does not nest.
        """
        with self._right_to_write(), self.engine.connect() as idle:
            connection = idle.execution_options(**{_WRITES: True})
            before = plain(connection).total_changes
            with connection.begin():
                self._check_version(plain(connection))
                yield connection
            self.written |= plain(connection).total_changes > before

    @contextmanager
    def writing_plainly(self) -> Iterator[sqlite3.Connection]:
        """As `writing`, with sqlite3 alone."""
        with self._right_to_write(), self._lent() as connection:
            before = connection.total_changes
            with _transaction(connection, "BEGIN IMMEDIATE"):
                self._check_version(connection)
                yield connection
            self.written |= connection.total_changes > before

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One unchanging view of the file, whatever is written meanwhile."""
        self._require_open()
        with telling_what_failed(self.path), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def reading_plainly(self) -> Iterator[sqlite3.Connection]:
        """As `reading`, with sqlite3 alone."""
        self._require_open()
        with telling_what_failed(self.path), self._lent() as connection, _transaction(connection, "BEGIN"):
            yield connection

    @contextmanager
    def changes(self) -> Iterator[Callable[[], bool]]:
        """Gives what tells whether anybody committed something since it was last asked; the first time it says yes.

        That is told without reading the file, so it can be asked again and again.
        """
        self._require_open()
        with self._lent() as connection:
            seen: int | None = None

            def changed() -> bool:
                nonlocal seen
                before = seen
                with telling_what_failed(self.path):
                    (seen,) = connection.execute("PRAGMA data_version").fetchone()
                return seen != before

            yield changed

    @contextmanager
    def _right_to_write(self) -> Iterator[None]:
        with self.turn:
            self._require_open()
            if self.only_looks:
                raise only_looked_at()
            if self._writing:
                raise RuntimeError("a transaction that writes is open in this thread already")
            self._writing = True
            try:
                with telling_what_failed(self.path):
                    yield
            finally:
                self._writing = False

    @contextmanager
    def _lent(self) -> Iterator[sqlite3.Connection]:
        """A connection of our own, kept for the next who asks."""
        try:
            connection = self._plain.pop()
        except IndexError:
            connection = sqlite3.connect(self.path, isolation_level=None, check_same_thread=False)
            try:
                _set_up(connection)
            except BaseException:
                connection.close()
                raise
        try:
            yield connection
        finally:
            if self._closed:
                connection.close()
            else:
                self._plain.append(connection)

    def empty_log(self) -> None:
        """Bring the write-ahead log into the file and cut it to nothing, so that no old bytes stay in it.

        Raises MachineFailed if another program keeps reading from the log.
        """
        with self.turn, telling_what_failed(self.path):
            raw = self.engine.raw_connection()
            try:
                (busy, _, _) = raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            finally:
                raw.close()
        if busy:
            raise MachineFailed(
                StoreProblem.LOG_HELD(),
                advice=StoreAdvice.CLOSE_FILM_THERE(),
                file=self.path,
            )

    def compact(self) -> None:
        """Build the file anew without its free pages, so that what was deleted takes no room and leaves no byte.

        MachineFailed where another program does not let go of the file, or the disk has not the room.
        """
        self.empty_log()
        with self.turn, telling_what_failed(self.path):
            raw = self.engine.raw_connection()
            try:
                raw.cursor().execute("VACUUM")
            finally:
                raw.close()
        self.empty_log()

    def close(self) -> None:
        """Let go of the file. The last program to do so also brings the log into it."""
        with self.turn:
            was_open, self._closed = not self._closed, True
            if self._engine is not None:
                self._engine.dispose()
            while self._plain:
                self._plain.pop().close()
            if was_open:
                with LOOKING:
                    _OPEN_HERE[self._identity] -= 1

    def _require_open(self) -> None:
        if self._closed:
            raise RuntimeError("the project was closed")

    def _check_version(self, connection: sqlite3.Connection) -> None:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version != self.version:
            raise newer_version(self.path, version)


def plain(connection: Connection) -> sqlite3.Connection:
    """The connection of sqlite3 that one of SQLAlchemy works on."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


@contextmanager
def _transaction(connection: sqlite3.Connection, begin: str) -> Iterator[None]:
    connection.execute(begin)
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def newer_version(path: Path, version: int) -> BadInput:
    """The sentence for a file that a newer program wrote."""
    return BadInput(
        StoreProblem.FILM_NEWER_THAN_PROGRAM(version=version),
        advice=StoreAdvice.UPDATE_PROGRAM(),
        file=path,
    )


def _engine(path: Path) -> Engine:
    from sqlalchemy import URL, create_engine, event

    def set_up(connection: sqlite3.Connection, _record: object) -> None:
        _set_up(connection)

    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"isolation_level": None, "check_same_thread": False},
        pool_size=4,
        max_overflow=-1,
    )
    event.listen(engine, "connect", set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: sqlite3.Connection) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").fetchall()
    mode = connection.execute("PRAGMA journal_mode").fetchone()[0]
    if mode != "wal":
        connection.close()
        raise MachineFailed(
            StoreProblem.DISK_WITHOUT_LOG(),
            advice=StoreAdvice.COPY_TO_LOCAL_DISK(),
        )
    watch(connection)


def _begin(connection: Connection) -> None:
    # Python's own transaction handling is off (isolation_level None), so that CREATE TABLE rolls back too.
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def telling_what_failed(path: Path) -> Iterator[None]:
    """Turn SQLite's errors that a person can act on into sentences; a violated constraint passes as it is."""
    try:
        yield
    except Exception as error:
        cause = getattr(error, "orig", error)  # SQLAlchemy's errors tell which of SQLite's they are about.
        failure = what_failed(cause, path) if isinstance(cause, sqlite3.Error | UnicodeDecodeError) else None
        if failure is None:
            raise
        raise failure from error


def what_failed(error: BaseException | None, path: Path) -> MachineFailed | BadInput | None:
    """The sentence for an error of SQLite; None for one that only a mistake of ours can cause."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return not_written(path, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
    if code == sqlite3.SQLITE_IOERR:
        return MachineFailed(
            StoreProblem.DISK_FAILED(reason=str(error)),
            advice=StoreAdvice.CHECK_DISK_AND_ROOM(),
            file=path,
        )
    if code in _UNWRITABLE:
        return MachineFailed(
            StoreProblem.FILM_NOT_WRITABLE(),
            advice=StoreAdvice.CHECK_WRITE_PROTECTION(),
            file=path,
        )
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return MachineFailed(
            StoreProblem.FILM_BUSY(seconds=WAIT_MILLISECONDS // 1000),
            advice=StoreAdvice.WAIT_OR_CLOSE(),
            file=path,
        )
    if code in _CORRUPT or is_unreadable(error) or is_damaged_row(error):
        return BadInput(StoreProblem.PAGE_OR_ROW_DAMAGED(), advice=Remedy.REPAIR(), file=path)
    return None
