"""A film that was found whole is not looked through again, and one bit that flipped since is told all the same."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from matchcut.film import edits
from matchcut.film.errors import BadInput
from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.store import film_file
from matchcut.store.project import Project

ONE = ShotId("one")


def age(file: Path) -> None:
    """Let a file have been written a minute ago."""
    then = file.stat().st_mtime - 60
    os.utime(file, (then, then))


@pytest.fixture
def looked_through(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The films whose rows were looked through, in the order of their openings."""
    found: list[Path] = []
    verify = film_file.verify

    def watched(connection: sqlite3.Connection, path: Path, mend: str) -> None:
        found.append(path)
        verify(connection, path, mend)

    monkeypatch.setattr(film_file, "verify", watched)
    return found


@pytest.fixture
def file(tmp_path: Path, three_shots: Film, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a closed film, written a minute ago, that was never opened since."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    with Project.create(tmp_path / "film", three_shots) as project:
        project.transact("Rewrite", lambda film: edits.revise_shot(film, ONE, action="She leaves. " * 40))
    made = tmp_path / "film" / "film.matchcut"
    age(made)
    return made


def opened(file: Path) -> Film:
    with Project.open(file.parent) as project:
        return project.film


def test_it_is_looked_through_once(file: Path, looked_through: list[Path]) -> None:
    film = opened(file)
    assert looked_through == [file]
    assert opened(file) == film
    assert looked_through == [file]


def test_what_changed_since_is_looked_through_again(file: Path, looked_through: list[Path]) -> None:
    opened(file)
    with Project.open(file.parent) as project:
        project.transact("Rewrite", lambda film: edits.revise_shot(film, ONE, action="She stays."))
    age(file)
    opened(file)
    assert looked_through == [file, file]
    opened(file)
    assert looked_through == [file, file]


def test_what_the_studio_changed_is_known_when_it_is_closed(file: Path, looked_through: list[Path]) -> None:
    project = Project.open(file.parent)
    project.transact("Rewrite", lambda film: edits.revise_shot(film, ONE, action="She stays."))
    project.close(look_through=True)
    assert looked_through == [file, file]
    age(file)
    assert opened(file).shots[ONE].action == "She stays."
    assert looked_through == [file, file]


def test_what_was_damaged_meanwhile_is_not(file: Path, looked_through: list[Path]) -> None:
    project = Project.open(file.parent)
    project.transact("Rewrite", lambda film: edits.revise_shot(film, ONE, action="She stays."))
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("UPDATE shots SET action = 'She strays.' WHERE id = 'one'")
        raw.commit()
    project.close(look_through=True)
    age(file)
    with pytest.raises(BadInput, match="not as it was written"):
        opened(file)


def test_what_was_written_only_now_is_looked_through_each_time(file: Path, looked_through: list[Path]) -> None:
    file.touch()
    opened(file)
    opened(file)
    assert looked_through == [file, file]


def test_a_bit_that_flipped_since_is_told(file: Path) -> None:
    film, told, written = opened(file), file.read_bytes(), file.stat()
    places = [place for place in range(len(told)) if told.startswith(b"She leaves.", place)]
    refused = 0
    for at in places[:: len(places) // 6]:  # In the shot, and in what the journal says of it.
        file.write_bytes(told[:at] + bytes([told[at] ^ 2]) + told[at + 1 :])
        os.utime(file, ns=(written.st_atime_ns, written.st_mtime_ns))  # A disk that errs does not tell when.
        try:
            assert opened(file) == film
        except BadInput:
            refused += 1
    assert 0 < refused < 6


def test_a_film_that_can_not_be_is_never_marked(file: Path, looked_through: list[Path]) -> None:
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("DELETE FROM castings")
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("DELETE FROM scenes")
        raw.commit()
    for _ in range(2):
        age(file)
        with pytest.raises(BadInput, match="damaged"):
            opened(file)
    assert looked_through == [file, file]


def test_a_film_brings_no_mark_along(file: Path, tmp_path: Path, looked_through: list[Path]) -> None:
    opened(file)
    assert {path.name for path in file.parent.iterdir()} == {"film.matchcut", "media", "snapshots", "cache"}
    assert not list((file.parent / "cache").rglob("*whole*"))
    (mark,) = (tmp_path / "caches").rglob("*-*")
    assert mark.stat().st_size == 0
    mark.unlink()
    opened(file)
    assert looked_through == [file, file]


def test_where_no_mark_can_be_kept_the_film_opens(file: Path, tmp_path: Path, looked_through: list[Path]) -> None:
    (tmp_path / "caches").write_text("a file where a folder should be")
    assert opened(file) == opened(file)
    assert looked_through == [file, file]


def test_while_another_program_writes_it_is_looked_through(file: Path, looked_through: list[Path]) -> None:
    opened(file)
    with Project.open(file.parent) as project:
        project.transact("Rewrite", lambda film: edits.revise_shot(film, ONE, action="She stays."))
        assert opened(file).shots[ONE].action == "She stays."
    assert looked_through == [file, file]


def test_a_film_is_opened_and_edited_without_sqlalchemy(file: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from matchcut.film import edits; "
        "from matchcut.store.project import Project; "
        "project = Project.open(Path(sys.argv[1])); project.refresh(); "
        "project.transact('Rewrite', lambda film: edits.revise_shot(film, film.order[0], action='runs')); "
        "project.close(); print(len(project.film.shots), 'sqlalchemy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(file.parent)], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["3", "False"]
