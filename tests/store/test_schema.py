"""The schema in the file and the tables in the code say the same, and the file mirrors the domain's rules."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields
from typing import Any

import pytest
from sqlalchemy import Integer, LargeBinary, Text

from matchcut.film.camera import ShotSize
from matchcut.film.film import TABLES
from matchcut.film.model import Take
from matchcut.film.vocabulary import ElementKind, TitleStyle
from matchcut.media.facts import MediaFacts
from matchcut.store.migrations import MIGRATIONS, run
from matchcut.store.schema import ENTITIES, metadata

UNCHECKED = ("lock", "snapshot")
"""The tables whose rows have no checksum; see `store.checksums`."""

TYPES = {"TEXT": Text, "INTEGER": Integer, "BLOB": LargeBinary}


@pytest.fixture
def empty() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        run(connection, MIGRATIONS)
        yield connection


def test_tables_and_columns_are_those_of_the_file(empty: sqlite3.Connection) -> None:
    in_file = {
        row[0]: row[1]
        for row in empty.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
        if not row[0].startswith("sqlite_")
    }
    assert in_file == dict.fromkeys(metadata.tables, 1)
    for name, table in metadata.tables.items():
        columns = empty.execute(f'PRAGMA table_info("{name}")').fetchall()
        found = [(row[1], TYPES[row[2]]) for row in columns]
        if name not in UNCHECKED:
            found.remove(("checksum", Integer))
        assert found == [(c.name, type(c.type)) for c in table.c]
        assert [row[1] for row in columns if row[5]] == [c.name for c in table.primary_key]


def test_there_is_a_table_for_each_of_the_films() -> None:
    assert list(ENTITIES) == ["settings", *TABLES]
    assert [c.name for c in metadata.tables["take"].c] == [field.name for field in fields(Take)]
    assert {c.name for c in metadata.tables["media"].c} == {"id", *(field.name for field in fields(MediaFacts))}


def test_the_vocabularies_in_the_file_are_those_of_the_domain(empty: sqlite3.Connection) -> None:
    def words(table: str, column: str) -> set[str]:
        sql = empty.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
        listed = re.search(rf"CHECK \({column} IN \(([^)]*)\)", sql)
        assert listed is not None
        return set(re.findall(r"'([^']*)'", listed[1]))

    assert words("shots", "size") == {one.value for one in ShotSize}
    assert words("elements", "kind") == {one.value for one in ElementKind}
    assert words("titles", "style") == {one.value for one in TitleStyle}


def insert(connection: sqlite3.Connection, table: str, **values: Any) -> None:
    columns = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join("?" * len(values))
    connection.execute(f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', tuple(values.values()))


JOB: dict[str, Any] = {
    **{"id": "job", "shot": "one", "state": "queued", "priority": 0, "rank": 1, "engine": "fake", "variation": 0},
    **{"circle": 1, "depends_on": None, "attempts": 0, "crashes": 0, "owner": None, "step": 0, "steps": 0},
    **{"note": "", "reason_kind": "", "reason": "", "advice": "", "take": None, "queued_at": "t", "ended_at": None},
    **{"version": 0},
}
SHOT: dict[str, Any] = {
    **{"id": "one", "scene": "scene", "rank": "V", "number": "", "action": "", "dialogue": "", "size": "wide"},
    **{"camera": "static", "frames": 24, "head": 0, "tail": 0, "speed": "1/1", "continues": None},
    **{"transition": None, "keyframe": None, "engine": None, "parameters": "{}", "seed": None, "notes": ""},
}
MEDIA: dict[str, Any] = {
    **{"id": "ab" * 32, "kind": "image", "codec": "png", "suffix": ".png", "width": 8, "height": 6, "has_sound": 0},
}


@pytest.mark.parametrize(
    ("table", "good", "bad"),
    [
        ("job", JOB, {"state": "waiting"}),
        ("job", JOB, {"state": "running"}),
        ("job", JOB, {"owner": "somebody"}),
        ("job", JOB, {"state": "done", "ended_at": "t"}),
        ("job", JOB, {"state": "failed"}),
        ("job", JOB, {"depends_on": "job"}),
        ("shots", SHOT, {"frames": 0}),
        ("shots", SHOT, {"frames": "many"}),
        ("shots", SHOT, {"head": 12, "tail": 12}),
        ("shots", SHOT, {"speed": "0/1"}),
        ("shots", SHOT, {"continues": "one"}),
        ("shots", SHOT, {"size": "huge"}),
        ("media", MEDIA, {"id": "../../etc/passwd"}),
        ("media", MEDIA, {"id": "AB" * 32}),
        ("media", MEDIA, {"suffix": "./../x"}),
        ("media", MEDIA, {"suffix": ".."}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_file_refuses_what_the_domain_refuses(
    empty: sqlite3.Connection, table: str, good: dict[str, Any], bad: dict[str, Any]
) -> None:
    empty.execute("BEGIN")
    insert(empty, table, **good)
    empty.execute("ROLLBACK")
    with pytest.raises(sqlite3.IntegrityError):
        insert(empty, table, **(good | bad))


def test_rows_of_the_film_may_come_in_any_order_but_must_fit_in_the_end(empty: sqlite3.Connection) -> None:
    empty.execute("BEGIN")
    insert(empty, "shots", **SHOT)
    insert(empty, "scenes", id="scene", rank="V", heading="", location=None, time_of_day="", synopsis="")
    empty.execute("COMMIT")
    empty.execute("BEGIN")
    empty.execute("DELETE FROM scenes")
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        empty.execute("COMMIT")
