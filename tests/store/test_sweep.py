"""The sweep takes away what a crash left and nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from matchcut.store import owner
from matchcut.store.project import Project, SweepReport

DEAD = owner.this_process().replace("-", "0-", 1)


def orphan(project: Project, content: bytes, suffix: str = ".mp4") -> Path:
    name = hashlib.sha256(content).hexdigest()
    path = project.folder / "media" / name[:2] / f"{name}{suffix}"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    return path


def test_orphans_go_and_what_is_named_stays(project: Project, staged: Callable[..., Any]) -> None:
    take, files = staged(project, "one", "a")
    project.publish(take, files, circle=True)
    gone = [orphan(project, b"half a take"), orphan(project, b"x", ".mkv"), orphan(project, b"y", ".mp4.part")]
    assert project.sweep() == SweepReport(orphans=3, bytes=13)
    assert not any(path.exists() for path in gone)
    assert project.media.missing() == ()
    assert project.sweep() == SweepReport()


def test_files_that_are_not_ours_stay(project: Project, tmp_path: Path) -> None:
    media = project.folder / "media"
    shard = media / "ab"
    shard.mkdir()
    (shard / "README.txt").write_text("mine")
    (media / "notes.txt").write_text("mine")
    (media / "old").mkdir()
    (media / "old" / f"{'ab' * 32}.mp4").write_text("mine")
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / f"{'cd' * 32}.mp4").write_text("mine")
    (media / "cd").symlink_to(precious)
    (shard / f"{'ab' * 32}.mp4").symlink_to(precious / f"{'cd' * 32}.mp4")
    assert project.sweep().orphans == 1  # The link itself, not what it names.
    assert (precious / f"{'cd' * 32}.mp4").read_text() == "mine"
    assert sorted(path.name for path in media.rglob("*") if path.is_file()) == [
        "README.txt",
        f"{'ab' * 32}.mp4",
        "notes.txt",
    ]


def test_staging_of_the_dead_goes_and_of_the_living_stays(project: Project, tmp_path: Path) -> None:
    living = project.staging()
    dead = living.with_name(f"{DEAD}.0123456789ab")
    dead.mkdir()
    (dead / "video.part").write_bytes(b"half")
    (dead / "out").symlink_to(tmp_path)
    (living.parent / "stray").write_text("x")
    assert project.sweep().unfinished == 2
    assert [path.name for path in living.parent.iterdir()] == [living.name]
    assert tmp_path.exists()


def test_opening_sweeps(project: Project) -> None:
    project.close()
    left = orphan(project, b"left by a crash")
    with Project.open(project.folder):
        assert not left.exists()
