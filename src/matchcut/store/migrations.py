"""How a project file comes from one version to the next: numbered, all or nothing, with a backup first.

A file's version is its `user_version`, the number of the last migration made. Migrations are never edited once
released; a new one is added at the end.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from matchcut.film.errors import BadInput
from matchcut.store import old_recipes, old_steps
from matchcut.store.checksums import damaged_rows, delete_damaged, enter_all
from matchcut.store.database import WAIT_MILLISECONDS, newer_version, telling_what_failed
from matchcut.store.first_schema import FIRST_SCHEMA
from matchcut.store.problems import StoreProblem


@dataclass(frozen=True, slots=True)
class Migration:
    """The statements that bring a file to version `number`, and what that is for."""

    number: int
    purpose: str
    statements: tuple[str, ...]


_CHECKED = (
    *("settings", "scenes", "shots", "characters", "elements", "references", "castings", "placements", "titles"),
    *("audio", "tracks", "markers", "circles", "take_notes", "media", "take", "embedding", "revision", "step"),
    *("change", "origin", "job"),
)

MIGRATIONS: tuple[Migration, ...] = (
    Migration(1, "the first schema", FIRST_SCHEMA),
    Migration(
        2,
        "a mix of its own for each track, pan, loudness; a framing of each shot for films of another shape",
        (
            """
            CREATE TABLE tracks (
                id TEXT NOT NULL PRIMARY KEY CHECK (trim(id) <> ''),
                gain INTEGER NOT NULL,
                pan INTEGER NOT NULL CHECK (pan BETWEEN -100 AND 100),
                muted INTEGER NOT NULL CHECK (muted IN (0, 1)),
                role TEXT NOT NULL CHECK (role IN ('dialogue', 'music', 'effects')),
                duck INTEGER NOT NULL CHECK (duck BETWEEN 0 AND 6000)
            ) STRICT
            """,
            "ALTER TABLE audio ADD COLUMN pan INTEGER NOT NULL DEFAULT 0 CHECK (pan BETWEEN -100 AND 100)",
            "ALTER TABLE settings ADD COLUMN loudness INTEGER CHECK (loudness BETWEEN -7000 AND 0)",
            "ALTER TABLE shots ADD COLUMN reframe_x INTEGER NOT NULL DEFAULT 5000 "
            "CHECK (reframe_x BETWEEN 0 AND 10000)",
            "ALTER TABLE shots ADD COLUMN reframe_y INTEGER NOT NULL DEFAULT 5000 "
            "CHECK (reframe_y BETWEEN 0 AND 10000)",
        ),
    ),
    Migration(
        3,
        "notes on takes",
        (
            """
            CREATE TABLE take_notes (
                id TEXT NOT NULL PRIMARY KEY,
                text TEXT NOT NULL CHECK (trim(text) <> '')
            ) STRICT
            """,
        ),
    ),
    Migration(
        4,
        "nobody's login name in the journal; a step tells what was cleaned out of it",
        (
            "UPDATE step SET who = ''",
            "ALTER TABLE step ADD COLUMN gone TEXT NOT NULL DEFAULT ''",
        ),
    ),
    Migration(
        5,
        "a checksum for each row",
        tuple(f'ALTER TABLE "{table}" ADD COLUMN checksum INTEGER' for table in _CHECKED),
    ),
    Migration(
        6,
        "what an edit throws away of the redo is kept as a branch",
        (
            """
            CREATE TABLE branch (
                id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
                fork INTEGER REFERENCES step (id) ON DELETE CASCADE,
                edits INTEGER NOT NULL CHECK (edits >= 0),
                checksum INTEGER
            ) STRICT
            """,
            "CREATE INDEX branch_fork ON branch (fork)",
            "ALTER TABLE step ADD COLUMN branch INTEGER REFERENCES branch (id) ON DELETE CASCADE "
            "CHECK (branch IS NULL OR state = 'undone')",
            "CREATE INDEX step_branch ON step (branch, state, revision)",
        ),
    ),
    Migration(
        7,
        "a step is kept as its kind and arguments, of which a sentence is made in every language",
        (
            "ALTER TABLE step RENAME COLUMN label TO kind",
            "ALTER TABLE step ADD COLUMN arguments TEXT NOT NULL DEFAULT '{}'",
            "UPDATE step SET arguments = old_step_arguments(kind), kind = old_step_kind(kind)",
        ),
    ),
    Migration(
        8,
        "a recipe is kept without what is at its default, so that a field can be added; no burn-in in takes",
        (
            "UPDATE take SET recipe = old_recipe(recipe), fingerprint = old_fingerprint(recipe, fingerprint), "
            "facts = old_facts(facts, hand_over)",
            "UPDATE job SET recipe = old_recipe(recipe), fingerprint = old_fingerprint(recipe, fingerprint)",
            "ALTER TABLE settings DROP COLUMN burn_in",
        ),
    ),
    Migration(
        9,
        "a vector is kept with the picture that it was made of and with the face in it; they are made anew",
        (
            "DROP TABLE embedding",
            """
            CREATE TABLE embedding (
                reference TEXT NOT NULL,
                owner TEXT NOT NULL,
                media TEXT NOT NULL,
                embedder TEXT NOT NULL,
                version TEXT NOT NULL,
                dimension INTEGER NOT NULL CHECK (dimension >= 1),
                vector BLOB NOT NULL CHECK (length(vector) = 4 * dimension),
                facts TEXT NOT NULL,
                made_at TEXT NOT NULL,
                checksum INTEGER,
                PRIMARY KEY (reference, embedder, version)
            ) STRICT
            """,
            "CREATE INDEX embedding_owner ON embedding (owner)",
        ),
    ),
    Migration(
        10,
        "a voice for each of the cast",
        ("ALTER TABLE characters ADD COLUMN voice TEXT NOT NULL DEFAULT ''",),
    ),
    Migration(
        11,
        "a card for each take that was measured against its film",
        (
            """
            CREATE TABLE card (
                take TEXT NOT NULL PRIMARY KEY REFERENCES take (id) ON DELETE CASCADE,
                card TEXT NOT NULL,
                checksum INTEGER
            ) STRICT
            """,
        ),
    ),
    Migration(
        12,
        "faults of takes that a person accepts",
        (
            """
            CREATE TABLE accepted (
                id TEXT NOT NULL PRIMARY KEY,
                take TEXT NOT NULL,
                fault TEXT NOT NULL CHECK (fault <> ''),
                character TEXT NOT NULL,
                checksum INTEGER
            ) STRICT
            """,
        ),
    ),
    Migration(
        13,
        "whether takes that continue others are corrected, for the film and for each shot",
        (
            "ALTER TABLE settings ADD COLUMN correction INTEGER NOT NULL DEFAULT 0 CHECK (correction IN (0, 1))",
            "ALTER TABLE shots ADD COLUMN correction TEXT NOT NULL DEFAULT 'auto' "
            "CHECK (correction IN ('auto', 'on', 'off'))",
        ),
    ),
    Migration(
        14,
        "from how many frames before its source's end a shot goes on",
        ("ALTER TABLE shots ADD COLUMN hand_over INTEGER NOT NULL DEFAULT 0 CHECK (hand_over BETWEEN 0 AND 12)",),
    ),
    Migration(
        15,
        "the way in which shots go on, for the film, each scene and each shot",
        tuple(
            f"ALTER TABLE {table} ADD COLUMN way TEXT NOT NULL DEFAULT 'auto' "
            "CHECK (way IN ('auto', 'sheet', 'tail', 'bridge', 'cut'))"
            for table in ("settings", "scenes", "shots")
        ),
    ),
    Migration(
        16,
        "what each shot is warned of and is meant",
        ("ALTER TABLE shots ADD COLUMN meant TEXT NOT NULL DEFAULT ''",),
    ),
    Migration(
        17,
        "a mark by which a film is known outside of its file",
        (
            "ALTER TABLE revision ADD COLUMN mark TEXT NOT NULL DEFAULT ''",
            "UPDATE revision SET mark = 'fi-' || lower(hex(randomblob(8)))",
        ),
    ),
)

VERSION = MIGRATIONS[-1].number
"""The version of file that this program reads and writes."""

SchemaEntry = tuple[str, str, str, str]
"""An entry of a file's schema: type, name, table, and its SQL with single spaces."""


def migrate(path: Path, backup: Callable[[int], object], chain: Sequence[Migration] = MIGRATIONS) -> None:
    """Bring a file to the newest version, in one transaction; a file that is there already is left alone.

    `backup` is called first with the file's version, while nobody else may write: what it copies is what is
    migrated. On any error the file has its old content, to the byte.
    """
    with telling_what_failed(path), closing(sqlite3.connect(path, isolation_level=None)) as connection:
        # A statement may have to build a table anew, which needs its foreign keys unwatched until the end.
        for pragma in (f"busy_timeout = {WAIT_MILLISECONDS}", "synchronous = FULL", "fullfsync = ON"):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA secure_delete = ON").fetchall()
        connection.execute("BEGIN IMMEDIATE")
        try:
            present = connection.execute("PRAGMA user_version").fetchone()[0]
            if present > chain[-1].number:
                raise newer_version(path, present)
            if present < chain[-1].number:
                # New checksums must not vouch for rows that the old ones call damaged.
                for table in ("embedding", "card"):  # They can be made anew.
                    delete_damaged(connection, table)
                require_intact(connection, path)
                backup(present)
                run(connection, chain, after=present)
            connection.execute("COMMIT")
        except BaseException:
            # A full disk may have rolled back already.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def run(connection: sqlite3.Connection, chain: Sequence[Migration], *, after: int = 0) -> None:
    """Make the migrations numbered above `after`, in the connection's open transaction."""
    old_recipes.register(connection)
    old_steps.register(connection)
    for migration in chain:
        if migration.number <= after:
            continue
        for statement in migration.statements:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {migration.number:d}")
    enter_all(connection)
    dangling = connection.execute("PRAGMA foreign_key_check").fetchone()
    if dangling:
        raise sqlite3.IntegrityError(f"a migration left a row of {dangling[0]} without what it refers to")


def require_intact(connection: sqlite3.Connection, path: Path, tables: Iterable[str] | None = None) -> None:
    """Raise BadInput where a row of these tables (None: of any) is not as it was written."""
    for table, row in damaged_rows(connection, tables):
        raise BadInput(StoreProblem.ROW_DAMAGED(row=row, table=table), file=path)


def schema_of(connection: sqlite3.Connection) -> frozenset[SchemaEntry]:
    """Everything that a file's schema holds."""
    rows = connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master")
    return frozenset((kind, name, table, " ".join(sql.split())) for kind, name, table, sql in rows)


@cache
def expected_schema(version: int, chain: Sequence[Migration] = MIGRATIONS) -> frozenset[SchemaEntry]:
    """Everything that the schema of a file of that version holds."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        run(connection, [migration for migration in chain if migration.number <= version])
        return schema_of(connection)
