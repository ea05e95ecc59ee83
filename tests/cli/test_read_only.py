"""A film where nothing can be written: what only reads works, what would change it is refused, nothing is touched.

The disk is one of another kind for this user by what the program asks of it: root, which tests may run as, writes
anywhere but to a disk that is mounted so.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from matchcut.cli.main import app
from matchcut.film import edits
from matchcut.film.ids import ShotId
from matchcut.store import looking
from matchcut.store.project import Project


def matchcut(*arguments: object) -> Any:
    return CliRunner().invoke(app, [*map(str, arguments)])


def state(folder: Path) -> dict[str, tuple[int, bytes]]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}


@pytest.fixture
def archive(tea_made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The film on a disk that can't be written; that nothing there was touched is seen at the end."""
    folder = Path(shutil.copytree(tea_made, tmp_path / "archive" / "tea"))
    for name in ("cache", "snapshots"):
        shutil.rmtree(folder / name)
    monkeypatch.setattr(looking, "user_cache_path", lambda *_names, **_how: tmp_path / "own")
    monkeypatch.setattr(looking, "can_be_written", lambda _folder: False)
    before = state(folder)
    yield folder
    assert state(folder) == before
    assert list((tmp_path / "own" / "looking").iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("status", "FILM"),
        ("export", "FILM", "-o", "OUT/tea.mp4", "-o", "OUT/tea.pdf", "-o", "OUT/tea.edl", "-q"),
        ("render", "FILM", "-o", "OUT/tea.mov", "-q"),
        ("pack", "FILM", "-o", "OUT/tea.matchcutz", "-q"),
        ("rights", "FILM"),
        ("sound", "list", "FILM"),
        ("cast", "FILM"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_what_only_reads_works(archive: Path, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    places = {"FILM": str(archive), "OUT": str(tmp_path)}
    for name, place in places.items():
        arguments = tuple(part.replace(name, place) for part in arguments)
    done = matchcut(*arguments)
    assert done.exit_code == 0, done.output
    for out in (Path(part) for part in arguments if part.startswith(f"{tmp_path}/tea.")):
        assert out.stat().st_size > 100


def test_a_delivery_is_verified_against_it(archive: Path, tmp_path: Path) -> None:
    assert matchcut("export", archive, "-o", tmp_path / "tea.mp4", "-q").exit_code == 0
    done = matchcut("verify", tmp_path / "tea.mp4", "--against", archive, "-q")
    assert done.exit_code == 0, done.output
    assert "frame for frame" in done.output


def test_a_change_is_refused_in_a_sentence(archive: Path) -> None:
    for arguments in (
        ("sound", "loudness", archive, "-23"),
        ("generate", archive, "--shot", "1", "--takes", "1", "-q"),
        ("handles", archive, "4"),
    ):
        done = matchcut(*arguments)
        assert "where nothing can be written" in str(done.exception or done.output), arguments
        assert done.exit_code != 0


def test_a_storyboard_that_changed_is_told(tea_made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path(shutil.copytree(tea_made, tmp_path / "tea"))
    storyboard = folder / "storyboard.toml"
    storyboard.write_text(storyboard.read_text().replace("A cup.", "A mug."))
    monkeypatch.setattr(looking, "can_be_written", lambda _folder: False)
    monkeypatch.setattr(looking, "user_cache_path", lambda *_names, **_how: tmp_path / "own")
    done = matchcut("status", folder)
    assert done.exit_code == 0
    assert "storyboard.toml has changed" in done.output


def test_what_another_program_left_in_the_log_is_there(
    tea_made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = Path(shutil.copytree(tea_made, tmp_path / "tea"))
    with Project.open(source) as project:
        project.transact("Rewrite", lambda film: edits.revise_shot(film, ShotId("cup"), action="In the log."))
        left = Path(shutil.copytree(source, tmp_path / "left"))
    assert (left / "film.matchcut-wal").stat().st_size > 0
    (left / "film.matchcut-shm").unlink()
    monkeypatch.setattr(looking, "can_be_written", lambda _folder: False)
    monkeypatch.setattr(looking, "user_cache_path", lambda *_names, **_how: tmp_path / "own")
    before = state(left)
    with Project.open(left) as project:
        assert project.only_looks
        assert project.film.shots[ShotId("cup")].action == "In the log."
    assert state(left) == before
