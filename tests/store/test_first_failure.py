"""Of two failures the first is told: what follows from it while things are closed must not hide it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from tests.warm import Warm

from matchcut.film import edits
from matchcut.film.errors import BadInput, EditRefused, EngineFailed, MachineFailed, MatchcutError
from matchcut.film.ids import ShotId
from matchcut.production.lock import ProductionLock
from matchcut.store import project as project_module
from matchcut.store.project import Project

FULL = MachineFailed("There is no room left on this disk.")
SAVED = "The film is saved, but no snapshot of it could be made"


@pytest.fixture
def no_snapshots(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> Path:
        raise FULL

    monkeypatch.setattr(project_module, "make_snapshot", fail)


def rewrite(project: Project) -> None:
    project.transact("Rewrite", lambda film: edits.revise_shot(film, ShotId("one"), action="x"))


@pytest.mark.parametrize(
    "first",
    [
        MachineFailed("The disk did not take the take."),
        BadInput("This picture is damaged."),
        EditRefused("That can't be."),
        EngineFailed("The engine died."),
        KeyboardInterrupt(),
    ],
    ids=lambda one: type(one).__name__,
)
@pytest.mark.usefixtures("no_snapshots")
def test_what_the_body_raised_is_told_and_not_the_snapshot(project: Project, first: BaseException) -> None:
    def fail() -> None:
        with Project.open(project.folder) as other:
            rewrite(other)
            raise first

    with pytest.raises(type(first)) as raised:
        fail()
    assert raised.value is first
    with Project.open(project.folder) as again:
        assert again.film.shots[ShotId("one")].action == "x"


@pytest.mark.usefixtures("no_snapshots")
def test_where_only_the_snapshot_fails_that_is_told(project: Project) -> None:
    with pytest.raises(MachineFailed, match=SAVED), Project.open(project.folder) as other:
        rewrite(other)


def test_a_lock_that_cant_be_given_back_hides_nothing(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    lock, first = ProductionLock(project), EngineFailed("The engine died.")

    def fail() -> None:
        raise FULL

    def make() -> None:
        with lock:
            monkeypatch.setattr(project, "writing", fail)
            raise first

    with pytest.raises(EngineFailed, match="died"):
        make()
    with pytest.raises(MachineFailed, match="no room"):
        lock.__exit__(None, None, None)


def test_a_command_that_fails_on_a_full_disk_says_so(tmp_path: Path, warm: Warm) -> None:
    """The system itself refuses the bytes, as a full quota does: of the bundle, and then of the snapshot."""
    folder = tmp_path / "film"
    with Project.create(folder) as project:
        size = (project.folder / "film.matchcut").stat().st_size
    shutil.rmtree(folder / "snapshots")
    (folder / "storyboard.toml").write_text(
        '[film]\ntitle = "Tea"\nsize = [160, 90]\nengine = "fake"\n[[scene]]\n[[scene.shot]]\naction = "A kettle."\n'
    )
    environment = {**os.environ, "COLUMNS": "200"}
    told = warm.run("pack", folder, "-o", tmp_path / "film.matchcutz", env=environment, file_size=size // 2)
    assert told.returncode == 4, told.stderr
    assert "The disk did not take" in told.stderr
    assert SAVED not in told.stderr
    told = warm.run("sound", "loudness", folder, "-23", env=environment, file_size=size // 2)
    assert told.returncode == 4
    assert SAVED in told.stderr
    with Project.open(folder) as project:
        assert len(project.film.shots) == 1
        assert project.film.settings.loudness == -2300


def test_an_abandoned_project_is_closed(project: Project) -> None:
    other = Project.open(project.folder)
    other.abandon()
    with pytest.raises(RuntimeError, match="closed"):
        rewrite(other)
    with pytest.raises(MatchcutError):
        project.transact("Nothing there", lambda film: edits.revise_shot(film, ShotId("nobody"), action="x"))
