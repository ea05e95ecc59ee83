"""A hostile, damaged or foreign file is refused with a sentence, before anything is read from it, and left as it is."""

from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from matchcut.film import edits
from matchcut.film.errors import BadInput
from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.store import disk
from matchcut.store.checksums import enter_all
from matchcut.store.database import APPLICATION_ID
from matchcut.store.guard import inspect
from matchcut.store.migrations import VERSION
from matchcut.store.project import Project

ReadAll = Callable[[Path], dict[str, bytes]]


@pytest.fixture
def film(tmp_path: Path, three_shots: Film) -> Path:
    """The file of a closed project, without snapshots."""
    with Project.create(tmp_path / "film", three_shots) as project:
        path = project.folder / "film.matchcut"
    for snapshot in (path.parent / "snapshots").iterdir():
        snapshot.unlink()
    return path


def sql(path: Path, *statements: str, forged: bool = False) -> None:
    """Run statements on a film's file; `forged`: by somebody who knows how its checksums are made."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        if forged:
            enter_all(connection)
        connection.commit()


def refused(path: Path, files_in: ReadAll) -> str:
    """Open a project that must be refused; return the sentence, having seen that nothing was touched."""
    before = files_in(path.parent)
    with pytest.raises(BadInput) as refusal:
        Project.open(path.parent)
    assert files_in(path.parent) == before
    return str(refusal.value)


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("CREATE TRIGGER t AFTER UPDATE ON shots BEGIN DELETE FROM scenes; END", "trigger"),
        ("CREATE VIEW v AS SELECT * FROM shots", "view"),
        ("CREATE VIRTUAL TABLE v USING fts5(words)", "table"),
        ("CREATE TABLE mine (id TEXT)", "table"),
        ("CREATE INDEX i ON shots (action)", "index"),
        ("ALTER TABLE shots ADD COLUMN mine TEXT", "table 'shots'"),
    ],
    ids=lambda value: " ".join(value.split()[:3]),
)
def test_a_foreign_schema_is_refused(film: Path, files_in: ReadAll, statement: str, kind: str) -> None:
    sql(film, statement)
    said = refused(film, files_in)
    assert "tampered with" in said
    assert kind in said
    assert "Nothing was read" in said


def test_a_trigger_under_a_name_of_ours_is_refused(film: Path, files_in: ReadAll) -> None:
    sql(
        film,
        "DROP INDEX shots_scene",
        "CREATE TRIGGER shots_scene AFTER UPDATE ON shots BEGIN DELETE FROM scenes; END",
    )
    assert "the trigger 'shots_scene'" in refused(film, files_in)


def test_a_weakened_table_is_refused(film: Path, files_in: ReadAll) -> None:
    with closing(sqlite3.connect(film)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET sql = replace(sql, 'STRICT', '') WHERE name = 'shots'")
        connection.commit()
    assert "the table 'shots'" in refused(film, files_in)


def test_a_missing_index_is_refused(film: Path, files_in: ReadAll) -> None:
    sql(film, "DROP INDEX take_fingerprint")
    assert "lacks the index 'take_fingerprint'" in refused(film, files_in)


def test_a_newer_file_is_refused(film: Path, files_in: ReadAll) -> None:
    sql(film, f"PRAGMA user_version = {VERSION + 1}")
    said = refused(film, files_in)
    assert "newer Matchcut" in said
    assert f"version {VERSION + 1}" in said
    assert "Update Matchcut" in said


def test_a_database_of_another_program_is_refused(film: Path, files_in: ReadAll) -> None:
    sql(film, "PRAGMA application_id = 252006675")
    assert "database of another program" in refused(film, files_in)


def test_a_film_that_was_never_finished_is_refused(film: Path, files_in: ReadAll) -> None:
    sql(film, "PRAGMA user_version = 0")
    assert "never finished" in refused(film, files_in)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"INT. HANGAR - NIGHT\n" * 40, "a file of another kind"),
        (random.Random(1).randbytes(5000), "a file of another kind"),
        (b"", "damaged"),
        (bytes(8192), "damaged"),
        (b"SQLite format 3\0", "cut short"),
    ],
    ids=["text", "random", "empty", "zeros", "only a header"],
)
def test_what_is_no_database_is_refused(film: Path, files_in: ReadAll, content: bytes, sentence: str) -> None:
    film.write_bytes(content)
    assert sentence in refused(film, files_in)


def test_a_truncated_file_is_refused_and_the_newest_snapshot_named(
    film: Path, files_in: ReadAll, three_shots: Film
) -> None:
    with Project.open(film) as project:
        snapshot = project.snapshot()
    film.write_bytes(film.read_bytes()[:-20_000])
    said = refused(film, files_in)
    assert "damaged" in said
    assert f"snapshots/{snapshot.name}" in said
    film.unlink()
    film.write_bytes(snapshot.read_bytes())
    with Project.open(film) as project:
        assert project.film == three_shots


def test_every_damaged_page_is_noticed_or_harmless(film: Path, three_shots: Film) -> None:
    """Noise over any page: either the file is refused with a sentence, or the page held nothing."""
    whole = film.read_bytes()
    noise = random.Random(2)
    refusals = []
    for start in range(0, len(whole), 4096):
        broken = bytearray(whole)
        broken[start + 100 : start + 4096] = noise.randbytes(4096 - 100)
        film.write_bytes(broken)
        try:
            inspect(film)
        except BadInput as refusal:
            refusals.append(str(refusal))
            continue
        with Project.open(film) as project:
            assert project.film == three_shots
    assert len(refusals) > 15
    assert all("damaged" in said or "tampered" in said for said in refusals)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE shots SET frames = -5 WHERE id = 'one'",
        "INSERT INTO media (id, kind, codec, suffix, width, height, has_sound) "
        "VALUES ('../../../etc/passwd', 'image', 'png', '', 8, 6, 0)",
        "UPDATE revision SET told_since = number + 1",
    ],
    ids=["a shot", "a path as a media id", "the revision"],
)
def test_values_that_break_their_table_are_refused(film: Path, files_in: ReadAll, statement: str) -> None:
    with closing(sqlite3.connect(film)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(statement)
        connection.commit()
    assert "damaged (CHECK constraint failed in" in refused(film, files_in)


def test_rows_that_name_missing_rows_are_refused(film: Path, files_in: ReadAll) -> None:
    sql(film, "UPDATE shots SET scene = 'nowhere' WHERE id = 'one'")
    assert "a row of shots names a row of scenes that is missing" in refused(film, files_in)


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("UPDATE shots SET continues = 'two' WHERE id = 'one'", "would continue itself"),
        ("UPDATE shots SET parameters = '[1.5]'", "damaged"),
        ("UPDATE shots SET transition = '3 fade' WHERE id = 'two'", "damaged"),
        ("DELETE FROM settings", "no settings"),
    ],
)
def test_rows_that_no_film_can_have_are_refused(film: Path, files_in: ReadAll, statement: str, sentence: str) -> None:
    sql(film, statement, forged=True)
    with pytest.raises(BadInput, match=sentence):
        Project.open(film)


def test_a_link_is_refused(film: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for folder in ("media", "snapshots", "cache"):
        (elsewhere / folder).mkdir()
    (elsewhere / "film.matchcut").symlink_to(film)
    before = film.read_bytes()
    with pytest.raises(BadInput, match="This is a link"):
        Project.open(elsewhere)
    assert film.read_bytes() == before
    (elsewhere / "film.matchcut").unlink()
    (elsewhere / "film.matchcut").symlink_to(tmp_path / "nowhere")
    with pytest.raises(BadInput, match="This is a link"):
        Project.open(elsewhere)
    with pytest.raises(BadInput, match="a film in this folder already"):
        Project.create(elsewhere)


@pytest.mark.parametrize("ending", ["-wal", "-shm"])
def test_a_linked_log_is_refused(film: Path, tmp_path: Path, ending: str) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"precious")
    film.with_name(f"film.matchcut{ending}").symlink_to(target)
    with pytest.raises(BadInput, match="This is a link"):
        Project.open(film)
    assert target.read_bytes() == b"precious"


def test_a_planted_journal_is_refused(film: Path, files_in: ReadAll) -> None:
    film.with_name("film.matchcut-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(600))
    assert "a journal that Matchcut did not write" in refused(film, files_in)


@pytest.mark.parametrize("folder", ["media", "snapshots", "cache"])
def test_a_linked_folder_is_refused(film: Path, tmp_path: Path, folder: str) -> None:
    precious = tmp_path / "precious"
    shard = precious / "ab"
    shard.mkdir(parents=True)
    (shard / f"{'ab' * 32}.mp4").write_bytes(b"a film of another project")
    (film.parent / folder).rmdir()
    (film.parent / folder).symlink_to(precious)
    with pytest.raises(BadInput, match="can't be a link"):
        Project.open(film)
    assert (shard / f"{'ab' * 32}.mp4").read_bytes() == b"a film of another project"


def test_what_is_no_file_is_refused(film: Path) -> None:
    film.unlink()
    film.mkdir()
    with pytest.raises(BadInput, match="not a file"):
        Project.open(film.parent)
    film.rmdir()
    os.mkfifo(film)
    with pytest.raises(BadInput, match="not a file"):
        Project.open(film.parent)


def test_a_film_in_use_is_looked_at_with_its_log(project: Project) -> None:
    """What was committed but still stands in the log counts as well as what is in the file."""
    path = project.folder / "film.matchcut"
    project.transact("Rewrite", lambda film: edits.revise_shot(film, ShotId("one"), action="in the log"))
    assert path.with_name("film.matchcut-wal").stat().st_size > 0
    assert inspect(path) == VERSION
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE VIEW v AS SELECT 1")
        with pytest.raises(BadInput, match="the view 'v'"):
            inspect(path)
        connection.execute("DROP VIEW v")
    assert inspect(path) == VERSION


def test_a_new_file_says_whose_it_is_in_its_header(film: Path) -> None:
    header = film.read_bytes()[:100]
    assert int.from_bytes(header[68:72], "big") == APPLICATION_ID
    assert int.from_bytes(header[60:64], "big") == VERSION


def test_a_film_on_a_network_drive_is_refused(film: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "mounted", lambda: [("/", "ext4"), (str(film.parent), "nfs4")])
    with pytest.raises(BadInput, match=r"network drive \(nfs4\).*Copy the film's folder"):
        Project.open(film)
    with pytest.raises(BadInput, match="network drive"):
        Project.create(film.parent / "inner")
    with Project.create(film.parent.parent / "beside") as project:
        assert project.film == Film()
