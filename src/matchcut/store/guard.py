"""Looks at a project file before anything is read from it. What is not certainly ours and whole is refused.

In order: it is a file and no link; its first 100 bytes say that it is SQLite, ours, and not newer than we know;
its schema is, entry for entry, the one of its version (so it holds no trigger, view or virtual table that would
run when the file is used); and SQLite finds no damage and no value of a wrong type in it. The file is opened
read-only for this, and nothing is written to it. Only then is it opened to work with, and its CHECKs, its indexes and
the checksums of its rows are verified.
"""

from __future__ import annotations

import sqlite3
import stat
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matchcut.film.errors import BadInput, MachineFailed
from matchcut.store.checksums import damaged_rows
from matchcut.store.database import APPLICATION_ID, LOOKING, is_open_here, newer_version, plain, what_failed
from matchcut.store.migrations import VERSION, SchemaEntry, expected_schema, schema_of
from matchcut.store.problems import StoreAdvice, StoreProblem
from matchcut.words.statements import Text

if TYPE_CHECKING:
    from sqlalchemy import Connection

_MAGIC = b"SQLite format 3\0"
_HEADER = 100

FOUND_BY_INDEX = ("take", "step", "branch", "change", "job")
"""The tables whose indexes are compared with their rows: a row that an index does not lead to would never be missed.
The film's own tables are read whole, and a medium that is not found is told."""

READ_AT_ONCE = ("take", "revision", "step", "branch", "origin", "job")
"""The tables whose rows are compared with their checksums whenever a film is opened, besides those of the film.
A vector that is spoiled is found when it is read, and made again."""


def inspect(
    path: Path,
    newest: int = VERSION,
    schema: Callable[[int], frozenset[SchemaEntry]] = expected_schema,
    *,
    mend: Text = None,
    opens: bool = False,
) -> int:
    """Return the version of a project file, from 1 to `newest`, having found it whole and ours.

    `schema` gives the schema that a version must have; `mend` is the advice for a damaged file. Who opens the file
    next says so with `opens`: a file of the newest version that has no log is then looked through by `verify` alone,
    once instead of twice. Raises BadInput, with a sentence, for any other file, and leaves it and everything beside it
    as it was.
    """
    require_alone(path)
    _check_version(path, _version_in_header(path, mend), newest)
    was_unused = not _log(path).exists()
    try:
        return _version_inside(path, newest, schema, mend, leave=newest if opens and was_unused else 0)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if was_unused and _log(path).exists():
            # Another program began to write to the file while it was taken to be unused.
            return inspect(path, newest, schema, mend=mend, opens=opens)
        failure = what_failed(error, path)
        if isinstance(failure, MachineFailed):
            raise failure from error
        raise _damaged(path, str(error), mend) from error


def require_alone(path: Path) -> None:
    """Raise BadInput unless a project file and its log are plain files, and no journal lies beside them."""
    _require_plain_file(path)
    _require_plain_file(path.with_name(path.name + "-wal"), optional=True)
    _require_plain_file(path.with_name(path.name + "-shm"), optional=True)
    journal = path.with_name(path.name + "-journal")
    if journal.exists() or journal.is_symlink():
        raise BadInput(
            StoreProblem.FOREIGN_JOURNAL(),
            advice=StoreAdvice.MOVE_UNKNOWN_AWAY(),
            file=journal,
        )


def _require_plain_file(path: Path, *, optional: bool = False) -> None:
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        if optional:
            return
        raise BadInput(StoreProblem.NO_FILM_HERE(), file=path) from None
    if stat.S_ISLNK(mode):
        raise BadInput(StoreProblem.FILM_IS_LINK(), file=path)
    if not stat.S_ISREG(mode):
        raise BadInput(StoreProblem.NOT_A_FILE(), file=path)


def _version_in_header(path: Path, mend: Text) -> int:
    """Return the version that the first 100 bytes state, read without SQLite.

    A file that this process has open already was looked at when it was opened; its version is asked of SQLite, for
    the reason that `is_open_here` tells.
    """
    try:
        with LOOKING:
            if is_open_here(path):
                return _version_of_open(path)
            with path.open("rb") as file:
                header = file.read(_HEADER)
    except PermissionError as error:
        raise BadInput(StoreProblem.MAY_NOT_READ_FILM(), advice=StoreAdvice.ASK_OWNER(), file=path) from error
    if not header.startswith(_MAGIC):
        if header.strip(b"\0"):
            raise BadInput(StoreProblem.NOT_A_FILM(), advice=mend, file=path)
        raise BadInput(StoreProblem.FILE_EMPTY(), advice=mend, file=path)
    if len(header) < _HEADER:
        raise BadInput(StoreProblem.FILE_CUT_SHORT(), advice=mend, file=path)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise BadInput(StoreProblem.DATABASE_OF_ANOTHER_PROGRAM(), file=path)
    return int.from_bytes(header[60:64], "big")


def _version_of_open(path: Path) -> int:
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _check_version(path: Path, version: int, newest: int) -> None:
    if version > newest:
        raise newer_version(path, version)
    if version < 1:
        raise BadInput(StoreProblem.FILM_NEVER_FINISHED(), advice=StoreAdvice.MAKE_FILM_AGAIN(), file=path)


def _log(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _version_inside(
    path: Path,
    newest: int,
    schema: Callable[[int], frozenset[SchemaEntry]],
    mend: Text,
    leave: int,
) -> int:
    """The version of a file, whose rows are looked at unless it is `leave`."""
    # With no log beside it nobody has the file open, and SQLite need make none only to read.
    unused = "" if _log(path).exists() else "&immutable=1"
    with closing(
        sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro{unused}", uri=True, isolation_level=None)
    ) as connection:
        for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "query_only = ON"):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        connection.execute("PRAGMA busy_timeout = 10000").fetchall()
        connection.execute("BEGIN")
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        _check_version(path, version, newest)
        _refuse_foreign(path, schema_of(connection), schema(version))
        if version != leave:
            _require_sound(path, connection.execute("PRAGMA quick_check(1)").fetchone()[0], mend)
            _require_joined(path, connection.execute("PRAGMA foreign_key_check").fetchone(), mend)
        return version


def verify(connection: sqlite3.Connection, path: Path, mend: Text) -> None:
    """Raise BadInput if a table is damaged, a value violates a CHECK, or a row is not as it was written.

    `inspect` can't see the second: SQLite leaves CHECKs out of the schema of a file that it opens read-only. The rows
    of the film itself are left to `rows.load`, which reads them all, those of the journal and of media to whoever reads
    them.
    """
    for (table,) in connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'").fetchall():
        check = "integrity_check" if table in FOUND_BY_INDEX else "quick_check"
        _require_sound(path, connection.execute(f'PRAGMA {check}("{table}")').fetchone()[0], mend)
    _require_joined(path, connection.execute("PRAGMA foreign_key_check").fetchone(), mend)
    for table, row in damaged_rows(connection, READ_AT_ONCE):
        raise BadInput(StoreProblem.ROW_DAMAGED(row=row, table=table), advice=mend, file=path)


def damaged_journal(connection: Connection) -> int:
    """How many changes of the journal are not as they were written, a thousand at most."""
    return len(damaged_rows(plain(connection), ("change",), most=1000))


def _require_joined(path: Path, dangling: Sequence[Any] | None, mend: Text) -> None:
    if dangling is not None:
        problem = StoreProblem.ROW_MISSING(table=str(dangling[0]), other=str(dangling[2]))
        raise BadInput(problem, advice=mend, file=path)


def _require_sound(path: Path, finding: str, mend: Text) -> None:
    if finding != "ok":
        raise _damaged(path, finding, mend)


def _refuse_foreign(path: Path, present: frozenset[SchemaEntry], expected: frozenset[SchemaEntry]) -> None:
    foreign = sorted(present - expected)
    if foreign:
        kind, name = foreign[0][:2]
        raise BadInput(
            StoreProblem.FOREIGN_ENTRY(kind=kind, name=name),
            advice=StoreAdvice.TAKE_CHANGE_OUT(),
            file=path,
        )
    missing = sorted(expected - present)
    if missing:
        kind, name = missing[0][:2]
        raise BadInput(
            StoreProblem.ENTRY_LACKING(kind=kind, name=name),
            file=path,
        )


def _damaged(path: Path, finding: str, mend: Text) -> BadInput:
    return BadInput(StoreProblem.FILE_DAMAGED(finding=finding.rstrip(".")), advice=mend, file=path)
