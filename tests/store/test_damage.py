"""A project file in which bits flipped: each opens as the film it was, or is refused in a sentence."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from matchcut.film import edits
from matchcut.film.errors import BadInput, EditRefused
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, ShotId, TakeId
from matchcut.production.jobs import NewJob
from matchcut.production.queue import Queue
from matchcut.store.checksums import checked_tables, checksum
from matchcut.store.project import Project

ONE, TWO = ShotId("one"), ShotId("two")


@pytest.fixture
def film(tmp_path: Path, three_shots: Film, staged: Callable[..., Any], picture: Callable[[str], Path]) -> Path:
    """The file of a closed project with takes, media, a queue, a note and a journal; without snapshots."""
    with Project.create(tmp_path / "film", three_shots) as project:
        for shot in ("one", "two"):
            for name in ("a", "b"):
                project.publish(*staged(project, shot, f"{shot}-{name}"), circle=True)
        project.media.add(picture("a"))
        project.transact("Rewrite", lambda film: edits.revise_shot(film, ONE, action="She leaves. " * 40))
        project.transact("Note", lambda film: edits.note_take(film, TakeId("take-one-a"), "Too late."))
        project.transact("Title", lambda film: edits.revise_settings(film, title="Harbour"))
        project.undo()
        Queue(project).enqueue([NewJob(shot=ONE, engine="animatic")])
        path = project.folder / "film.matchcut"
    for snapshot in (path.parent / "snapshots").iterdir():
        snapshot.unlink()
    return path


def everything(folder: Path) -> dict[str, Any]:
    """All that a person can see of a film: rows, takes with recipes and facts, media, queue, history, undo."""
    with Project.open(folder) as project:
        shots = [ONE, TWO, ShotId("three")]
        seen: dict[str, Any] = {
            "film": project.film,
            "takes": [project.takes.of(shot) for shot in shots],
            "circled": [project.film.circled(shot) for shot in shots],
            "summaries": dict(project.takes.summaries()),
            "media": [project.media.facts(MediaId(take.video)) for shot in shots for take in project.takes.of(shot)],
            "missing": project.media.missing(),
            "jobs": Queue(project).all(),
            "history": project.history(),
        }
        try:
            turn_all(project)
            seen["undone"] = project.film
        except EditRefused:
            # Told, and nothing was changed by it.
            seen["undone"] = None
        return seen


def turn_all(project: Project) -> None:
    """Make all steps again, then take all back."""
    while project.redo():
        pass
    while project.undo():
        pass


def media_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "media").rglob("*") if path.is_file()}


def flips(whole: bytes, seed: int, bits: int) -> bytes:
    damaged, dice = bytearray(whole), random.Random(seed)
    for _ in range(bits):
        damaged[dice.randrange(len(damaged))] ^= 1 << dice.randrange(8)
    return bytes(damaged)


@pytest.mark.parametrize(("bits", "films"), [(2, 30), (20, 40), (200, 60)])
def test_flipped_bits_are_refused_or_harmless(film: Path, bits: int, films: int) -> None:
    whole, media = film.read_bytes(), media_in(film.parent)
    wanted = everything(film.parent)
    refused = 0
    for seed in range(films):
        film.write_bytes(flips(whole, seed, bits))
        try:
            seen = everything(film.parent)
        except BadInput:
            refused += 1
        else:
            if seen["undone"] is None:
                seen["undone"] = wanted["undone"]
            assert seen == wanted, seed
        # Damage never makes a film's media look as if nobody needed them.
        assert media_in(film.parent) == media
        for beside in film.parent.glob("film.matchcut-*"):
            beside.unlink()
        for snapshot in (film.parent / "snapshots").iterdir():
            snapshot.unlink()
    # Most of a small film's file is room in its pages.
    assert refused >= {2: 1, 20: 10, 200: 50}[bits]


def values(path: Path) -> Iterator[tuple[str, str, int, Any]]:
    """Every value of every checked row."""
    with closing(sqlite3.connect(path)) as connection:
        for table, columns in checked_tables(connection).items():
            for column in columns:
                for rowid, value in connection.execute(f'SELECT rowid, "{column}" FROM "{table}"').fetchall():
                    yield table, column, rowid, value


def test_one_bit_in_any_value_is_noticed(film: Path) -> None:
    """By hand into each kind of value, past every other check of SQLite's and ours."""
    whole = film.read_bytes()
    dice = random.Random(4)
    kinds: dict[tuple[str, str], list[tuple[int, Any]]] = {}
    for table, column, rowid, value in values(film):
        # What is in an index can't change alone: SQLite's own check finds that it no longer fits.
        if value not in (None, "") and (table != "change" or column in ("before", "after")):
            kinds.setdefault((table, column), []).append((rowid, value))
    assert {"take", "circles", "change", "shots", "job", "media", "step"} <= {table for table, _ in kinds}
    for (table, column), some in kinds.items():
        rowid, value = dice.choice(some)
        with closing(sqlite3.connect(film)) as connection:
            rowids = dict(connection.execute("SELECT rowid, id FROM media"))
        if isinstance(value, int):
            damaged: Any = value ^ 1 << dice.randrange(8)
        else:
            letter = dice.randrange(len(value))
            damaged = value[:letter] + chr(ord(value[letter]) ^ 1) + value[letter + 1 :]
        with closing(sqlite3.connect(film)) as connection:
            connection.execute("PRAGMA ignore_check_constraints = ON")
            connection.execute(f'UPDATE OR IGNORE "{table}" SET "{column}" = ? WHERE rowid = ?', (damaged, rowid))
            changed = connection.total_changes
            connection.commit()
        if not changed:
            continue
        if table == "change":
            with Project.open(film.parent) as project, pytest.raises(EditRefused, match="journal is damaged"):
                turn_all(project)
        else:
            with pytest.raises(BadInput, match="damaged"), Project.open(film.parent) as project:
                project.media.facts(MediaId(str(rowids[rowid])))
        film.write_bytes(whole)
        for beside in film.parent.glob("film.matchcut-*"):
            beside.unlink()


@pytest.mark.parametrize("table", ["shots", "take", "change", "step", "job"])
def test_bytes_that_are_no_text_are_told(film: Path, table: str) -> None:
    column = {"shots": "action", "take": "recipe", "change": "after", "step": "kind", "job": "note"}[table]
    with closing(sqlite3.connect(film)) as connection:
        connection.execute(f'UPDATE "{table}" SET "{column}" = CAST(x\'ff41fe\' AS TEXT)')
        connection.commit()
    with pytest.raises(BadInput, match="damaged"):
        everything(film.parent)


def test_a_change_does_not_vouch_for_a_damaged_row(film: Path) -> None:
    """A bit that flips while the film is open: whoever writes another column of that row is refused."""
    with Project.open(film.parent) as project:
        with closing(sqlite3.connect(film)) as connection:
            connection.execute("UPDATE job SET engine = 'animatid'")
            connection.commit()
        with pytest.raises(BadInput, match="not as it was written"):
            Queue(project).cancel(Queue(project).all()[0].id)


def test_a_film_of_version_4_gets_its_checksums(film: Path, as_in_version: Callable[[Path, int], None]) -> None:
    wanted = everything(film.parent)
    with Project.open(film.parent) as project:
        while project.redo():
            pass
        project.undo()
    as_in_version(film, 4)
    assert everything(film.parent)["film"] == wanted["film"]
    for table, column, rowid, _ in list(values(film))[:1]:
        with closing(sqlite3.connect(film)) as connection:
            assert connection.execute(f'SELECT checksum FROM "{table}" WHERE rowid = {rowid}').fetchone()[0] is not None
            assert column


def test_the_checksum_is_the_same_everywhere() -> None:
    """It stands in files, so it may never change: not with Python's, nor with this program's version."""
    assert checksum("take-é-漢", None, 48, "24/1", b"\x00\xff") == 532011087
