"""The film's rows in the database: read them all, read some again, and write a change set against what it expects."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from operator import attrgetter
from typing import Any, cast

from matchcut.film.changes import Change, ChangeSet
from matchcut.film.errors import BadInput, EditRefused
from matchcut.film.film import Film
from matchcut.film.model import Entity, Settings
from matchcut.store.checksums import add_rows, is_damaged_row, read_rows, rows_as_they_are
from matchcut.store.codec import Codec, codec_of
from matchcut.store.entities import ENTITIES
from matchcut.store.problems import StoreAdvice, StoreProblem

_AT_ONCE = 500
_ID = attrgetter("id")


def codec_for(table: str) -> Codec[Entity]:
    """The codec of one of the film's tables."""
    codec: Codec[Entity] = codec_of(ENTITIES[table])
    return codec


def load(connection: sqlite3.Connection, *, known: bool = False) -> Film:
    """Return the film as the file has it; of one that is `known` to be whole, without looking at checksums again.

    BadInput if a row makes no sense.
    """
    read = {name: _read(connection, name, None, known=known) for name in ENTITIES}
    tables = {name: dict(zip(map(_ID, rows), rows, strict=True)) for name, rows in read.items()}
    settings = tables.pop("settings").get(Settings().id)
    if settings is None:
        raise BadInput(StoreProblem.SETTINGS_MISSING())
    return Film(**cast("dict[str, Any]", {"settings": settings, **tables}))


def reread(connection: sqlite3.Connection, film: Film, touched: Iterable[tuple[str, str]]) -> Film:
    """Return the film with the rows that `touched` names (by table and id) as the file has them now."""
    by_table: dict[str, list[str]] = {}
    for table, key in touched:
        by_table.setdefault(table, []).append(key)
    for table, keys in by_table.items():
        rows = _read(connection, table, keys)
        present = {row.id for row in rows}
        if table == "settings":
            film = replace(film, settings=cast(Settings, rows[0]))
        else:
            film = film.with_rows(table, rows, [key for key in keys if key not in present])
    return film


def _read(
    connection: sqlite3.Connection, name: str, keys: Sequence[str] | None, *, known: bool = False
) -> list[Entity]:
    codec = codec_for(name)
    try:
        if keys is None:
            rows = rows_as_they_are if known else read_rows
            return codec.values(list(rows(connection, name, codec.names)))
        entities: list[Entity] = []
        for start in range(0, len(keys), _AT_ONCE):
            some = keys[start : start + _AT_ONCE]
            entities.extend(codec.values(list(read_rows(connection, name, codec.names, some))))
        return entities
    except (ValueError, TypeError) as error:
        raise BadInput(StoreProblem.TABLE_UNREADABLE(table=name, reason=str(error))) from error


def write(connection: sqlite3.Connection, changes: ChangeSet) -> None:
    """Make the changes, each only if the row is, column for column, as its `before` says.

    Raises EditRefused otherwise; the caller's transaction must then be rolled back.
    """
    for (table, kind), some in _grouped(changes).items():
        codec = codec_for(table)
        before = [codec.row(change.before) for change in some if change.before is not None]
        after = [codec.row(change.after) for change in some if change.after is not None]
        try:
            if kind == "add":
                add_rows(connection, table, codec.names, after)
                continue
            # The id is left out: setting it, even to the same text, would make SQLite look for rows that name it.
            values = before if kind == "remove" else [(*new[1:], *old) for new, old in zip(after, before, strict=True)]
            written = connection.executemany(_change_statement(table, kind), values)
        except sqlite3.IntegrityError as error:
            if is_damaged_row(error):
                raise
            raise _refusal(error, some) from error
        if written.rowcount != len(some):
            raise not_as_expected(some[0])


def not_as_expected(change: Change) -> EditRefused:
    """The sentence for a row that is not as an edit, an undo or a redo expects it."""
    return EditRefused(
        StoreProblem.ROW_NOT_AS_EXPECTED(id=change.key, table=change.table),
        advice=StoreAdvice.LOOK_AND_CHANGE_AGAIN(),
    )


def _refusal(error: sqlite3.IntegrityError, changes: Sequence[Change]) -> EditRefused:
    if error.sqlite_errorname in ("SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_UNIQUE"):
        return not_as_expected(changes[0])
    return EditRefused(StoreProblem.CHANGE_NOT_STORABLE(table=changes[0].table, reason=str(error)))


def _grouped(changes: ChangeSet) -> Mapping[tuple[str, str], list[Change]]:
    grouped: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        kind = "add" if change.before is None else "remove" if change.after is None else "revise"
        grouped.setdefault((change.table, kind), []).append(change)
    return grouped


@cache
def _change_statement(table: str, kind: str) -> str:
    """UPDATE or DELETE of a row that is as it is expected; of its new values the id, which comes first, is not set."""
    names = [f'"{name}"' for name in codec_for(table).names]
    as_expected = " AND ".join(f"{name} IS ?" for name in names)
    if kind == "remove":
        return f'DELETE FROM "{table}" WHERE {as_expected}'  # noqa: S608 (names of our own schema)
    return f'UPDATE "{table}" SET {", ".join(f"{name} = ?" for name in names[1:])} WHERE {as_expected}'  # noqa: S608
