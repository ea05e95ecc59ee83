"""What the store's tests share: a project with three shots, pictures to add, and takes to publish."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from matchcut.film.film import Film
from matchcut.film.ids import MediaId, ShotId, TakeId
from matchcut.film.model import Take
from matchcut.media.facts import MediaFacts
from matchcut.store.checksums import enter_all
from matchcut.store.migrations import expected_schema, schema_of
from matchcut.store.project import Project, StagedFile

VIDEO = MediaFacts(kind="video", codec="h264", suffix=".mp4", width=64, height=36, frames=48)


class Clock:
    """A clock that stands until it is told to go on."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def wait(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def project(
    tmp_path: Path, three_shots: Film, clock: Clock, new_project: Callable[[Path, Film], Project]
) -> Iterator[Project]:
    """An open project that holds the film `three_shots`, under a clock that stands."""
    with new_project(tmp_path / "film", three_shots) as made:
        made.clock = clock
        yield made


@pytest.fixture
def picture(tmp_path: Path) -> Callable[[str], Path]:
    """`picture(name)`: a small PNG outside of the project, different for each name."""
    from PIL import Image

    def make(name: str) -> Path:
        path = tmp_path / f"{name}.png"
        colour = tuple(hashlib.sha256(name.encode()).digest()[:3])
        Image.new("RGB", (8, 6), colour).save(path)
        return path

    return make


Staged = tuple[Take, dict[MediaId, StagedFile]]


@pytest.fixture
def staged() -> Callable[..., Staged]:
    """`staged(project, "one", name)`: a take of a shot and its video and tail, finished in a staging folder."""

    def make(project: Project, shot: str, name: str) -> Staged:
        folder = project.staging()
        files = {}
        for kind in ("video", "tail"):
            path = folder / f"{kind}.part"
            path.write_bytes(f"{kind} of {name}".encode() * 50)
            files[kind] = path
        ids = {kind: MediaId(hashlib.sha256(path.read_bytes()).hexdigest()) for kind, path in files.items()}
        take = Take(
            id=TakeId(f"take-{name}"),
            shot=ShotId(shot),
            number=1,
            variation=0,
            fingerprint=hashlib.sha256(name.encode()).hexdigest(),
            recipe=f'{{"action":"{name}"}}',
            engine="fake",
            engine_revision="1",
            seed=7,
            frames=48,
            video=ids["video"],
            tail=ids["tail"],
            tail_frames=1,
            hand_over="{}",
            sound=None,
            poster=None,
            made_at="2026-03-01T12:00:00+00:00",
        )
        return take, {ids[kind]: StagedFile(path, VIDEO) for kind, path in files.items()}

    return make


@pytest.fixture
def files_in() -> Callable[[Path], dict[str, bytes]]:
    """`files_in(folder)`: the bytes of every file under a folder, by its path from there."""

    def read(folder: Path) -> dict[str, bytes]:
        return {
            str(path.relative_to(folder)): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file() and not path.is_symlink()
        }

    return read


@pytest.fixture
def as_in_version() -> Callable[[Path, int], None]:
    """`as_in_version(file, 4)`: a film's file gets the schema of an earlier version; all that both have stays."""

    def turn_back(file: Path, number: int) -> None:
        then = {name: sql for kind, name, _, sql in expected_schema(number) if kind == "table" and sql}
        with closing(sqlite3.connect(file)) as connection:
            present = {name: sql for kind, name, _, sql in schema_of(connection) if kind == "table"}
            for table in present.keys() | then.keys():
                if not table.startswith("sqlite_") and present.get(table) != then.get(table):
                    _build_anew(connection, table, then.get(table), table in present)
            left = {name for _, name, _, _ in schema_of(connection)}
            for kind, name, _, sql in expected_schema(number):
                if kind == "index" and sql and name not in left:
                    connection.execute(sql)
            if number >= 5:
                enter_all(connection)
            connection.execute(f"PRAGMA user_version = {number:d}")
            connection.commit()

    return turn_back


def _build_anew(connection: sqlite3.Connection, table: str, sql: str | None, present: bool) -> None:
    """Give a table another form, or none. Columns that it has not had are empty; a step is called by its words."""
    rows: list[dict[str, Any]] = []
    if present:
        found = connection.execute(f'SELECT * FROM "{table}"')
        names = [column[0] for column in found.description]
        rows = [dict(zip(names, row, strict=True)) for row in found]
        connection.execute(f'DROP TABLE "{table}"')
    if sql is None:
        return
    connection.execute(sql)
    columns = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    for row in rows:
        if table == "step":
            row.setdefault("label", json.loads(row["arguments"]).get("words", "New film"))
        empty = {name: ("" if kind == "TEXT" else 0) if needed else None for _, name, kind, needed, _, _ in columns}
        values = [row.get(name, nothing) for name, nothing in empty.items()]
        connection.execute(f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(values))})', values)
