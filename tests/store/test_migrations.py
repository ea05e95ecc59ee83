"""A file comes to a newer version whole, with a backup first, or stays as it was to the byte."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from matchcut.film import edits
from matchcut.film.errors import BadInput, MachineFailed
from matchcut.film.film import Film
from matchcut.film.ids import ShotId, TakeId
from matchcut.store import founding
from matchcut.store.checksums import damaged_rows
from matchcut.store.founding import bring_up_to_date
from matchcut.store.guard import inspect
from matchcut.store.migrations import MIGRATIONS, VERSION, Migration, expected_schema
from matchcut.store.project import Project
from matchcut.store.snapshots import snapshots_of

REBUILD = Migration(
    VERSION + 1,
    "markers get a colour",
    (
        "CREATE TABLE markers_new (id TEXT NOT NULL PRIMARY KEY, shot TEXT NOT NULL, colour TEXT NOT NULL) STRICT",
        "INSERT INTO markers_new SELECT id, shot, 'red' FROM markers",
        "DROP TABLE markers",
        "ALTER TABLE markers_new RENAME TO markers",
    ),
)
REWRITE = Migration(VERSION + 2, "shots are said louder", ("UPDATE shots SET action = upper(action)",))
BROKEN = Migration(VERSION + 3, "goes wrong", ("DELETE FROM titles", "UPDATE nothing SET at = 'all'"))
DANGLING = Migration(VERSION + 3, "leaves shots without a scene", ("DELETE FROM scenes",))
CHAIN = (*MIGRATIONS, REBUILD, REWRITE)

ReadAll = Callable[[Path], dict[str, bytes]]


@pytest.fixture
def folder(tmp_path: Path, three_shots: Film) -> Path:
    """The folder of a closed project, without snapshots."""
    with Project.create(tmp_path / "film", three_shots) as project:
        folder = project.folder
    for snapshot in snapshots_of(folder):
        snapshot.path.unlink()
    return folder


def ask(path: Path, question: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(question).fetchall()


def test_a_file_goes_through_the_whole_chain_with_a_backup_first(folder: Path) -> None:
    path = folder / "film.matchcut"
    bring_up_to_date(folder, CHAIN)
    assert ask(path, "PRAGMA user_version") == [(VERSION + 2,)]
    assert ask(path, "SELECT action FROM shots ORDER BY rank") == [("SHOT ONE",), ("SHOT TWO",), ("SHOT THREE",)]
    assert inspect(path, VERSION + 2, lambda version: expected_schema(version, CHAIN)) == VERSION + 2
    (backup,) = snapshots_of(folder)
    assert backup.path.name.endswith(f"-v{VERSION}.matchcut")
    assert backup.kept
    assert inspect(backup.path) == VERSION
    assert ask(backup.path, "SELECT action FROM shots ORDER BY rank")[0] == ("shot one",)


def test_a_file_of_the_newest_version_is_left_alone(folder: Path, files_in: ReadAll) -> None:
    before = files_in(folder)
    bring_up_to_date(folder, MIGRATIONS)
    assert files_in(folder) == before


@pytest.mark.parametrize("bad", [BROKEN, DANGLING], ids=["a statement fails", "rows are left dangling"])
def test_a_failing_migration_leaves_the_file_to_the_byte(folder: Path, files_in: ReadAll, bad: Migration) -> None:
    before = files_in(folder)
    with pytest.raises(sqlite3.Error):
        bring_up_to_date(folder, (*CHAIN, bad))
    after = files_in(folder)
    backup = snapshots_of(folder)[0].path
    assert inspect(backup) == VERSION
    assert {name: content for name, content in after.items() if not name.startswith("snapshots/")} == before
    with Project.open(folder) as project:
        assert project.film.shots


def test_without_a_backup_nothing_is_migrated(folder: Path, files_in: ReadAll, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> Path:
        raise MachineFailed("There is no room left on this disk.")

    monkeypatch.setattr(founding, "make_snapshot", full)
    before = files_in(folder)
    with pytest.raises(MachineFailed, match="no room"):
        bring_up_to_date(folder, CHAIN)
    assert files_in(folder) == before


def test_a_program_that_finds_the_file_newer_underneath_stops(folder: Path) -> None:
    with Project.open(folder) as project:
        bring_up_to_date(folder, CHAIN)
        with pytest.raises(BadInput, match="newer Matchcut"):
            project.transact("Rename", lambda film: film)
    with pytest.raises(BadInput, match="newer Matchcut"):
        Project.open(folder)


def test_two_programs_migrate_one_file_once(folder: Path) -> None:
    path = folder / "film.matchcut"
    bring_up_to_date(folder, CHAIN)
    content = path.read_bytes()
    # The second one saw the old version too, but got the right to write only after the first.
    from matchcut.store.migrations import migrate

    migrate(path, lambda version: pytest.fail("nothing is left to back up"), CHAIN)
    assert path.read_bytes() == content


def test_a_film_of_the_first_version_is_the_same_film(
    tmp_path: Path, three_shots: Film, as_in_version: Callable[[Path, int], None]
) -> None:
    """Its rows get the new fields' defaults, and what was done before can still be undone."""
    with Project.create(tmp_path / "film", three_shots) as project:
        project.transact("Rename", lambda film: edits.revise_shot(film, ShotId("one"), action="other"))
    path = tmp_path / "film" / "film.matchcut"
    new = {"audio": ["pan"], "settings": ["loudness"], "shots": ["reframe_x", "reframe_y"]}
    as_in_version(path, 1)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE step SET who = 'login'")
        for table, columns in new.items():
            names = ", ".join(f"'$.{column}'" for column in columns)
            for image in ("before", "after"):
                without = f'UPDATE change SET "{image}" = json_remove("{image}", {names}) WHERE "table" = ?'
                connection.execute(without, (table,))
        connection.commit()
    assert inspect(path) == 1
    with Project.open(tmp_path / "film") as project:
        assert project.film.shots[ShotId("one")] == replace(three_shots.shots[ShotId("one")], action="other")
        assert project.film.settings == three_shots.settings
        assert {step.who for step in project.history()} == {""}
        project.transact("Note", lambda film: edits.note_take(film, TakeId("take"), "Too late."))
        project.undo()
        project.transact("Mix", lambda film: edits.set_track(film, "Music", gain=-600, duck=1200))
        project.undo()
        project.undo()
        assert project.film == three_shots
        project.redo()
        project.redo()
        assert project.film.track("Music").duck == 1200


def test_a_film_of_version_5_keeps_its_history(folder: Path, as_in_version: Callable[[Path, int], None]) -> None:
    """Its undo and redo go on, each row has its checksum, and what an edit throws away from now on is kept."""
    one = ShotId("one")
    with Project.open(folder) as project:
        for text in ("first", "second"):
            project.transact("Write", lambda film, text=text: edits.revise_shot(film, one, action=text))
        project.undo()
    path = folder / "film.matchcut"
    as_in_version(path, 5)
    assert inspect(path) == 5
    with Project.open(folder) as project:
        assert project.film.shots[one].action == "first"
        assert project.redo() is not None
        project.undo()
        project.transact("Stray", lambda film: edits.revise_shot(film, one, notes="x"))
        (branch,) = project.branches()
        project.go_to(branch.last.id)
        assert project.film.shots[one].action == "second"
    with closing(sqlite3.connect(path)) as connection:
        assert damaged_rows(connection) == []
    assert inspect(path) == VERSION


def test_migrations_are_numbered_without_gaps() -> None:
    assert [migration.number for migration in MIGRATIONS] == list(range(1, len(MIGRATIONS) + 1))
    assert all(migration.purpose for migration in MIGRATIONS)
