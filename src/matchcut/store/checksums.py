"""A checksum for each row: what a disk changed since it was written is noticed, and never taken for the film.

SQLite finds damage to its own structures; a bit that flips in a value is a value to it. So each row of what a film is
(its tables, takes, media, journal, jobs) keeps a CRC-32 of its other columns. Nobody who writes a row has to think of
it: triggers of the connection (TEMP, so that none stands in the file) enter it, and refuse to change a row that is not
as it was written. `lock` and `snapshot` have none: who holds a film is true for seconds, and why a copy was made is
no part of it.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Table

COLUMN = "checksum"
FUNCTION = "matchcut_checksum"

DAMAGED = "a row is not as it was written"
"""What SQLite says when a change meets a damaged row."""


def checksum(*values: str | int | bytes | None) -> int:
    """The CRC-32 of a row's values, in the order of the table's columns: any few bits that differ change it."""
    return zlib.crc32("\x1f".join(map(str, values)).encode())


def register(connection: sqlite3.Connection) -> None:
    """Let a connection's statements use the function `matchcut_checksum`."""
    connection.create_function(FUNCTION, -1, checksum, deterministic=True)


def checked_tables(connection: sqlite3.Connection) -> Mapping[str, tuple[str, ...]]:
    """The tables whose rows have a checksum, each with the columns that it covers, in their order in the table."""
    columns: dict[str, list[str]] = {}
    listed = "SELECT t.name, c.name FROM sqlite_master AS t, pragma_table_info(t.name) AS c WHERE t.type = 'table'"
    for table, column in connection.execute(listed):
        columns.setdefault(table, []).append(column)
    return {
        name: tuple(column for column in some if column != COLUMN) for name, some in columns.items() if COLUMN in some
    }


def watch(connection: sqlite3.Connection) -> None:
    """Have every row that this connection writes from now on get its checksum."""
    register(connection)
    for table, columns in checked_tables(connection).items():
        of_new = _of(columns, "NEW")
        enter = f'UPDATE "{table}" SET {COLUMN} = {of_new} WHERE rowid = NEW.rowid'  # noqa: S608 (our own schema)
        stays = f"SELECT RAISE(ABORT, '{DAMAGED}') WHERE OLD.{COLUMN} IS NOT {_of(columns, 'OLD')}"
        connection.execute(
            f'CREATE TEMP TRIGGER "{table}_entered" AFTER INSERT ON main."{table}" '
            f"WHEN NEW.{COLUMN} IS NULL BEGIN {enter}; END"
        )
        connection.execute(
            f'CREATE TEMP TRIGGER "{table}_changed" AFTER UPDATE OF {_listed(columns)} ON main."{table}" '
            f"BEGIN {stays}; {enter}; END"
        )


def enter_all(connection: sqlite3.Connection) -> None:
    """Give every row the checksum of what is in it now: after a migration has changed rows or columns."""
    register(connection)
    for table, columns in checked_tables(connection).items():
        connection.execute(f'UPDATE "{table}" SET {COLUMN} = {_of(columns)}')  # noqa: S608 (names of our own schema)


def damaged_rows(
    connection: sqlite3.Connection, tables: Iterable[str] | None = None, *, most: int = 1
) -> list[tuple[str, str]]:
    """Up to `most` rows of each table (None: all) that are not as they were written, by table and first column.

    A row that can't even be read counts as damaged; those after it in its table are then not looked for.
    """
    register(connection)
    checked = checked_tables(connection)
    damaged: list[tuple[str, str]] = []
    for table in checked if tables is None else tables:
        columns = checked.get(table)
        if columns is None:
            continue
        query = f'SELECT rowid FROM "{table}" WHERE {COLUMN} IS NOT {_of(columns)} LIMIT {most:d}'  # noqa: S608
        try:
            damaged.extend((table, str(row[0])) for row in connection.execute(query))
        except (sqlite3.OperationalError, UnicodeDecodeError) as error:
            if not is_unreadable(error):
                raise
            damaged.append((table, "?"))
    return damaged


def delete_damaged(connection: sqlite3.Connection, table: str) -> None:
    """Delete the rows of a table that are not as they were written: of what can be made anew."""
    register(connection)
    columns = checked_tables(connection).get(table)
    if columns is not None:
        connection.execute(f'DELETE FROM "{table}" WHERE {COLUMN} IS NOT {_of(columns)}')  # noqa: S608


def intact(table: Table) -> ColumnElement[bool]:
    """For a query of `schema`'s tables: whether a row is as it was written."""
    from sqlalchemy import func, literal_column

    stored: ColumnElement[int] = literal_column(f'"{table.name}".{COLUMN}')
    return stored.is_not_distinct_from(getattr(func, FUNCTION)(*table.c))


def read_rows(
    connection: sqlite3.Connection, table: str, columns: Sequence[str], among: Sequence[str] | None = None
) -> Iterator[tuple[str | int | None, ...]]:
    """Yield the rows of a table of the film (of those ids, if given), each found to be as it was written.

    Raises ValueError at the first that is not. Reads as SQLite gives them: SQLAlchemy's rows take half as long again.
    """
    query = f'SELECT {_listed(columns)}, {COLUMN} FROM "{table}"'  # noqa: S608 (names of our own schema)
    if among is not None:
        query += f" WHERE id IN ({', '.join('?' * len(among))})"
    crc = zlib.crc32
    for row in connection.execute(query, tuple(among or ())):
        values = row[:-1]
        if crc("\x1f".join(map(str, values)).encode()) != row[-1]:
            raise ValueError(f"the row '{row[0]}' is not as it was written")
        yield values


def rows_as_they_are(connection: sqlite3.Connection, table: str, columns: Sequence[str]) -> sqlite3.Cursor:
    """The rows of a table of a file that is known to be whole."""
    return connection.execute(f'SELECT {_listed(columns)} FROM "{table}"')  # noqa: S608 (names of our own schema)


def add_rows(
    connection: sqlite3.Connection, table: str, columns: Sequence[str], rows: Iterable[tuple[str | int | None, ...]]
) -> None:
    """Add rows, each with the values of all the table's columns in their order, and with its checksum.

    Of many rows this takes much less than having each entered by the trigger, which writes every row twice.
    """
    places = ", ".join("?" * (len(columns) + 1))
    connection.executemany(
        f'INSERT INTO "{table}" ({_listed(columns)}, {COLUMN}) VALUES ({places})',  # noqa: S608
        ((*row, checksum(*row)) for row in rows),
    )


def is_unreadable(error: BaseException | None) -> bool:
    """Whether an error of SQLite says that a value is no text, as only damage leaves it."""
    said = str(error)
    return isinstance(error, UnicodeDecodeError) or (
        isinstance(error, sqlite3.OperationalError) and ("decode to UTF-8" in said or "user-defined function" in said)
    )


def is_damaged_row(error: BaseException | None) -> bool:
    """Whether an error of SQLite says that a change met a row that was not as it was written."""
    return getattr(error, "sqlite_errorname", "") == "SQLITE_CONSTRAINT_TRIGGER"


def _of(columns: Iterable[str], of: str = "") -> str:
    return f"{FUNCTION}({_listed(columns, f'{of}.' if of else '')})"


def _listed(columns: Iterable[str], before: str = "") -> str:
    return ", ".join(f'{before}"{name}"' for name in columns)
