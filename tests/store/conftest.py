"""What the store's tests share: a project with three shots, pictures to add, and takes to publish."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from matchcut.film.film import Film
from matchcut.film.ids import MediaId, ShotId, TakeId
from matchcut.film.model import Take
from matchcut.media.probe import MediaFacts
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
def project(tmp_path: Path, three_shots: Film, clock: Clock) -> Iterator[Project]:
    """An open project that holds the film `three_shots`, under a clock that stands."""
    with Project.create(tmp_path / "film", three_shots) as made:
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
