"""`matchcut doctor FILM`: everything is looked at, and with --repair set right as far as that goes."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from typer.testing import CliRunner

from matchcut.cli.main import app, run
from matchcut.film import edits
from matchcut.film.ids import ShotId
from matchcut.production.lock import ProductionLock
from matchcut.store import snapshots
from matchcut.store.owner import this_process
from matchcut.store.project import Project
from matchcut.store.schema import lock

CUP = ShotId("cup")


def matchcut(*arguments: object) -> Any:
    return CliRunner().invoke(app, [*map(str, arguments)])


@pytest.fixture(scope="module")
def made(tea_made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = Path(shutil.copytree(tea_made, tmp_path_factory.mktemp("tea") / "tea"))
    (folder / "storyboard.toml").unlink()
    return folder


@pytest.fixture
def film(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "tea"))


def told(folder: Path, *options: str, status: int) -> dict[str, list[tuple[str, str]]]:
    done = matchcut("doctor", folder, "--json", "-q", *options)
    assert done.exit_code == status, done.output
    found: dict[str, list[tuple[str, str]]] = {}
    for one in json.loads(done.stdout):
        found.setdefault(one["name"], []).append((one["kind"], one["sentence"]))
    return found


def test_a_whole_film_is_whole(film: Path) -> None:
    found = told(film, status=0)
    assert {kind for name in ("project", "journal", "media") for kind, _ in found[name]} == {"good"}


def test_letters_that_no_font_has_are_told_with_their_shots(film: Path) -> None:
    assert "letters" not in told(film, status=0)
    with Project.open(film) as project:
        project.transact("Write", lambda film: edits.revise_shot(film, CUP, action="A cup \U000f0001 of 茶."))
        label = project.film.label(CUP)
    [(kind, sentence)] = told(film, status=0)["letters"]
    assert kind == "note"
    assert sentence.startswith(
        f"No font here has the letters \U000f0001, so boxes will stand for them: shot {label}. Install a font"
    )


def test_a_damaged_take_is_named_and_made_anew(film: Path) -> None:
    with Project.open(film) as project:
        path = project.media.path(project.takes.get(project.film.circles[CUP].take).video)  # type: ignore[index]
    path.write_bytes(path.read_bytes()[:-1])
    [(kind, sentence)] = told(film, status=3)["media"]
    assert kind == "problem"
    assert "take 1 of shot 3 is damaged" in sentence
    assert "makes it anew" in sentence
    assert matchcut("generate", film, "-q").exit_code == 0
    told(film, status=0)


def test_a_damaged_file_goes_back_to_its_newest_whole_snapshot(film: Path) -> None:
    with Project.open(film) as project:
        whole = project.film
        project.snapshot("Good")
        project.transact("Later", lambda film: edits.revise_shot(film, CUP, action="Later."))
        last = project.snapshot("Later")
    for path in (film / "film.matchcut", last):
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("UPDATE take SET facts = '{}', recipe = recipe || ' '")
            connection.commit()
    for newer in (film / "snapshots").iterdir():
        if newer.name > last.name:
            newer.unlink()
    [(kind, sentence)] = told(film, status=3)["project"]
    assert kind == "problem"
    assert "doctor tea --repair" in sentence
    found = told(film, "--repair", status=0)
    assert "can't be used" in found["snapshot"][0][1]
    assert "The damaged file is kept as snapshots/" in found["repaired"][0][1]
    assert list((film / "snapshots").glob("*.replaced"))
    with Project.open(film) as project:
        assert project.film == whole
        assert project.media.missing() == ()


def test_a_damaged_file_without_a_snapshot_is_left_as_it_is(film: Path) -> None:
    shutil.rmtree(film / "snapshots")
    with closing(sqlite3.connect(film / "film.matchcut")) as connection:
        connection.execute("UPDATE shots SET action = 'B cup.' WHERE id = 'cup'")
        connection.commit()
    before = (film / "film.matchcut").read_bytes()
    assert "no snapshot" in told(film, "--repair", status=3)["project"][0][1]
    assert (film / "film.matchcut").read_bytes() == before


def test_a_damaged_journal_is_told(film: Path) -> None:
    with closing(sqlite3.connect(film / "film.matchcut")) as connection:
        connection.execute("UPDATE change SET after = replace(after, 'kettle', 'kettlf') WHERE \"table\" = 'shots'")
        connection.commit()
    assert "undo and redo stop" in told(film, status=3)["journal"][0][1]


def test_caches_are_dropped_and_made_again(film: Path) -> None:
    assert matchcut("export", film, "-o", film / "tea.mp4", "-q").exit_code == 0
    assert any((film / "cache" / "film").iterdir())
    assert "dropped" in told(film, "--repair", status=0)["caches"][0][1]
    assert not (film / "cache" / "film").exists()
    assert matchcut("export", film, "-o", film / "tea.mp4", "-q").exit_code == 0


def test_repair_needs_a_film() -> None:
    assert matchcut("doctor", "--repair").exit_code == 2


def test_what_a_crash_left_is_told_apart_and_swept(film: Path) -> None:
    """An orphan, a staging folder and a lock of processes that are gone; a living program's lock stays."""
    orphan = film / "media" / "ab" / f"{'ab' * 32}.mp4"
    orphan.parent.mkdir(exist_ok=True)
    orphan.write_bytes(b"x" * 2**20)
    dead = this_process().replace(f"{os.getpid()}-", "1-x", 1)
    (film / "media" / ".staging" / f"{dead}.abc").mkdir(parents=True)
    with closing(sqlite3.connect(film / "film.matchcut")) as connection:
        connection.execute("INSERT INTO lock (name, owner, heartbeat) VALUES ('production', ?, 0)", (dead,))
        connection.commit()
    found = told(film, "--repair", status=0)
    assert [sentence for _, sentence in found["swept"]] == [
        "1 media file that nothing named was removed (1.0 MiB).",
        "1 unfinished file of a program that died was removed.",
    ]
    assert found["lock"] == [("note", "A program that died (process 1) held the film: let go of.")]
    again = told(film, "--repair", status=0)
    assert "swept" not in again
    assert "lock" not in again
    with Project.open(film) as project, ProductionLock(project):
        assert "lock" not in told(film, "--repair", status=0)
        with project.reading() as connection:
            assert connection.execute(select(lock)).first() is not None


@pytest.mark.parametrize("moment", ["copyfile", "sync_file", "sync_folder"])
def test_a_repair_that_is_interrupted_leaves_a_film(film: Path, monkeypatch: pytest.MonkeyPatch, moment: str) -> None:
    with Project.open(film) as project:
        whole = project.film
        project.snapshot("Good")
    with closing(sqlite3.connect(film / "film.matchcut")) as connection:
        connection.execute("UPDATE take SET facts = '{}', recipe = recipe || ' '")
        connection.commit()

    def interrupt(*_arguments: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as stopped:
        stopped.setattr(shutil if moment == "copyfile" else snapshots, moment, interrupt)
        assert run(["doctor", str(film), "--repair", "-q"]) == 130
    assert (film / "film.matchcut").exists()
    assert not list(film.glob("*.part"))
    told(film, "--repair", status=0)
    with Project.open(film) as project:
        assert project.film == whole
