"""What a killed `pack` or `unpack` leaves is gone at the next start, and nothing that is not its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.warm import Warm

from matchcut.delivery.bundle.packing import pack
from matchcut.delivery.bundle.unpacking import unpack
from matchcut.store import owner
from matchcut.store.project import Project
from matchcut.store.scratch import remember_outside, scratch

DEAD = owner.this_process().replace("-", "0-", 1)
KILLED = """
import os, signal, sys
from pathlib import Path
from matchcut.delivery.bundle.packing import pack
from matchcut.delivery.bundle.unpacking import unpack
from matchcut.store.project import Project
def die(_done, _of):
    os.kill(os.getpid(), signal.SIGKILL)
what, place, other = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
if what == "pack":
    pack(Project.open(place), other, people=True, at=die)
else:
    unpack(place, other, at=die)
"""


@pytest.fixture
def killed(warm: Warm) -> Callable[..., None]:
    def kill(*arguments: object) -> None:
        assert warm.program(KILLED, *arguments).returncode == -9

    return kill


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_killed_pack_is_swept_when_the_film_is_opened(
    project: Project, tmp_path: Path, killed: Callable[..., None]
) -> None:
    folder, out = project.folder, tmp_path / "out"
    out.mkdir()
    (out / ".mine.part").write_text("mine")
    project.close()
    killed("pack", folder, out / "film.matchcutz")
    assert len(names(folder / "cache" / "scratch")) == 1
    assert len(names(out)) == 2
    Project.open(folder).close()
    assert names(folder / "cache" / "scratch") == []
    assert names(out) == [".mine.part"]


def test_a_killed_unpack_is_swept_by_the_next_and_when_the_film_is_opened(
    bundle: Path, tmp_path: Path, project: Project, killed: Callable[..., None]
) -> None:
    place = tmp_path / "place"
    place.mkdir()
    killed("unpack", bundle, place / "film")
    assert [name for name in names(place) if name.endswith(".part")] == names(place) != []
    unpack(bundle, place / "film")
    assert names(place) == ["film"]
    killed("unpack", bundle, place / "again")
    Project.open(place / "film").close()
    assert names(place) == ["film"]


def test_what_is_not_ours_or_lives_stays(bundle: Path, tmp_path: Path, project: Project) -> None:
    place = tmp_path / "place"
    place.mkdir()
    kept = [
        f".film.{owner.this_process()}.0123456789ab.part",  # A living process's.
        f".film.{DEAD}.0123456789.part",  # A name that we don't give.
        f"film.{DEAD}.0123456789ab.part",
        ".film.part",
        f".film.{DEAD}-elsewhere.0123456789ab.part",  # Another machine's, which can't be looked at.
    ]
    for name in kept:
        (place / name).mkdir()
    (place / f".file.{DEAD}.0123456789ab.part").write_text("a file")
    (tmp_path / "precious").mkdir()
    (place / f".link.{DEAD}.0123456789ab.part").symlink_to(tmp_path / "precious")
    (place / f".gone.{DEAD}.0123456789ab.part").mkdir()
    unpack(bundle, place / "film")
    assert names(place) == sorted([*kept, "film", f".file.{DEAD}.0123456789ab.part", f".link.{DEAD}.0123456789ab.part"])
    assert (tmp_path / "precious").is_dir()


@pytest.mark.parametrize("named", ["film.matchcut", "letter.txt", ".hidden", "x.part", ".x.part", ".x.part.mp4"])
def test_a_film_from_a_stranger_names_nothing_to_be_swept(project: Project, tmp_path: Path, named: str) -> None:
    (tmp_path / named).write_text("mine")
    with scratch(project.folder) as place:
        left = place.with_name(f"{DEAD}.0123456789ab")
    left.mkdir()
    remember_outside(left, tmp_path / named)
    project.sweep()
    assert (tmp_path / named).read_text() == "mine"
    assert not left.exists()


def test_a_pack_that_ends_leaves_nothing_behind(project: Project, tmp_path: Path) -> None:
    pack(project, tmp_path / "film.matchcutz")
    assert names(project.folder / "cache" / "scratch") == []
    assert [path.name for path in tmp_path.iterdir() if ".part" in path.name] == []
