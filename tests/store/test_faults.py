"""A full disk or a failed write, wherever it happens, is a readable message and leaves a valid project."""

from __future__ import annotations

import errno
import os
import resource
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from matchcut.film import edits
from matchcut.film.errors import MachineFailed
from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.store.guard import inspect
from matchcut.store.migrations import VERSION
from matchcut.store.project import Project
from matchcut.store.snapshots import snapshots_of

ONE = ShotId("one")


def write_a_page(film: Film) -> Film:
    return edits.revise_shot(film, ONE, action="x" * 20_000)


def failure_of(operation: Callable[[], object]) -> str:
    """Run an operation; return the sentence with which the machine failed, or nothing."""
    try:
        operation()
    except MachineFailed as failure:
        return str(failure)
    return ""


class Faults:
    """Lets the nth of the calls that bring something to the disk fail, as on a full disk."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.countdown = -1
        self.failed = False
        for owner, name in ((os, "fsync"), (os, "link"), (Path, "replace"), (Path, "mkdir"), (Path, "unlink")):
            monkeypatch.setattr(owner, name, self._failing(getattr(owner, name)))

    def _failing(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            if self.countdown >= 0:
                self.countdown -= 1
                if self.countdown < 0:
                    self.failed = True
                    raise OSError(errno.ENOSPC, "No space left on device")
            return real(*args, **options)

        return call

    def at_each_call_of(self, operation: Callable[[], object]) -> Iterator[bool]:
        """Run an operation with its first, second, … call failing, and tell each time whether it succeeded.

        It must raise MachineFailed where not. Ends when there are no more calls to fail.
        """
        for number in range(100):
            self.countdown, self.failed = number, False
            if number == 99:
                pytest.fail("the operation never succeeded")
            said = failure_of(operation)
            self.countdown = -1
            assert said == "" or "no room left on this disk" in said
            if not self.failed:
                assert said == ""
                return
            yield said == ""


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> Faults:
    return Faults(monkeypatch)


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """Let every write beyond `size` fail in the system itself."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def check_valid(project: Project, film: Film, takes: int) -> None:
    """The project is as it was, for this program and for one that opens it now; and nothing is left over."""
    assert project.film == film
    with Project.open(project.folder) as other:
        assert other.film == film
        assert len(other.takes.summaries()) == takes
        assert other.media.missing() == ()
        assert other.sweep().orphans == 0


def test_a_database_that_cannot_grow_refuses_the_edit(project: Project) -> None:
    before = project.film
    # The connection that was lent last is lent next.
    with project._database.reading_plainly() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(MachineFailed, match=r"no room left on this disk\. Free some space"):
        project.transact("Write much", write_a_page)
    check_valid(project, before, 0)
    with project._database.reading_plainly() as connection:
        connection.execute("PRAGMA max_page_count = 1000000")
    project.transact("Write much", write_a_page)
    check_valid(project, edits.revise_shot(before, ONE, action="x" * 20_000), 0)


def test_every_failed_write_of_an_edit_leaves_the_film_as_it_was(project: Project) -> None:
    before = project.film
    failures = []
    for size in range(0, 400_000, 5_000):
        with no_file_larger_than(size):
            said = failure_of(lambda: project.transact("Write much", write_a_page))
        if not said:
            break
        failures.append(said)
        check_valid(project, before, 0)
    assert len(failures) > 2
    assert all("disk" in said for said in failures)
    check_valid(project, edits.revise_shot(before, ONE, action="x" * 20_000), 0)
    project.undo()
    check_valid(project, before, 0)


def test_every_failed_write_of_a_snapshot_leaves_none(project: Project) -> None:
    failures = 0
    for size in range(0, 1_000_000, 40_000):
        with no_file_larger_than(size):
            said = failure_of(project.snapshot)
        if not said:
            break
        failures += 1
        assert list((project.folder / "snapshots").iterdir()) == []
    assert failures > 2
    assert len(list((project.folder / "snapshots").iterdir())) == 1


def test_making_a_film_fails_whole(tmp_path: Path, three_shots: Film, faults: Faults) -> None:
    folder = tmp_path / "film"

    def create() -> None:
        shutil.rmtree(folder, ignore_errors=True)
        Project.create(folder, three_shots).close()

    for succeeded in faults.at_each_call_of(create):
        # A call that only clears away may fail: what it leaves is swept later.
        assert (folder / "film.matchcut").exists() == succeeded
    with Project.open(folder) as project:
        assert project.film == three_shots


def test_adding_media_fails_whole(project: Project, picture: Callable[[str], Path], faults: Faults) -> None:
    source = picture("red")
    for _ in faults.at_each_call_of(lambda: project.media.add(source)):
        assert project.media.missing() == ()
        check_valid(project, project.film, 0)
    assert project.media.path(project.media.add(source)).read_bytes() == source.read_bytes()
    staging = project.folder / "media" / ".staging"
    assert list(staging.iterdir()) == []


def test_a_media_file_that_does_not_fit_is_not_added(project: Project, picture: Callable[[str], Path]) -> None:
    source = picture("red")
    with no_file_larger_than(20), pytest.raises(MachineFailed, match="no room left"):
        project.media.add(source)
    check_valid(project, project.film, 0)
    assert project.media.add(source)


def test_publishing_fails_whole(project: Project, staged: Callable[..., Any], faults: Faults) -> None:
    film = project.film
    prepared: list[Any] = []

    def publish() -> None:
        project.publish(*prepared[-1], circle=True)

    prepared.append(staged(project, "one", "0"))
    for number, _ in enumerate(faults.at_each_call_of(publish), 1):
        check_valid(project, film, 0)
        prepared.append(staged(project, "one", str(number)))
    (take,) = project.takes.of(ONE)
    assert project.film.circled(ONE) == take.id
    check_valid(project, project.film, 1)


def test_a_snapshot_fails_whole(project: Project, faults: Faults) -> None:
    folder = project.folder / "snapshots"
    for _ in faults.at_each_call_of(project.snapshot):
        # Either there is none, or it is whole and only its name is not certain to outlive a power cut.
        for path in folder.iterdir():
            assert inspect(path) == VERSION
            path.unlink()
    assert len(snapshots_of(project.folder)) == 1


def test_leaving_on_a_full_disk_tells_and_keeps_the_film(tmp_path: Path, three_shots: Film, faults: Faults) -> None:
    project = Project.create(tmp_path / "film", three_shots)
    project.transact("Rewrite", lambda film: edits.revise_shot(film, ONE, action="kept"))
    faults.countdown = 0
    with pytest.raises(MachineFailed, match="The film is saved, but no snapshot of it could be made: There is no room"):
        project.close()
    with Project.open(tmp_path / "film") as again:
        assert again.film.shots[ONE].action == "kept"


def test_a_busy_film_is_told(project: Project) -> None:
    with project._database.reading_plainly() as connection:
        connection.execute("PRAGMA busy_timeout = 20")
    other = sqlite3.connect(project.folder / "film.matchcut", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(MachineFailed, match="Another program has been writing"):
        project.transact("Rewrite", write_a_page)
    other.close()
    project.transact("Rewrite", write_a_page)
