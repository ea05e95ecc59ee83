"""Folders for what a program needs only while it runs: inside the project's cache, so that nothing of a film, least of
all anybody's face, lies about elsewhere. They go with whoever asked for them, or are swept once that process is dead.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from matchcut.film.errors import MachineFailed
from matchcut.store.disk import machine_failures, real_folder
from matchcut.store.owner import is_alive, this_process

CACHE = "cache"
SCRATCH = "scratch"

_OUTSIDE = "outside.txt"
"""In a scratch folder: the path of a file that is being written elsewhere, to be removed with it."""

_PART = re.compile(r"\..+\.part(\.[a-z0-9]+)?")
_ASIDE = re.compile(r"\..+\.(\d+-[0-9a-z]+-[A-Za-z0-9.]+)\.[0-9a-f]{12}\.part")


@contextmanager
def scratch(project: Path) -> Iterator[Path]:
    """Give a fresh folder in the cache of the project in the folder `project`; it is removed when the block ends.

    Where nothing can be written there, it lies among the system's temporary files.
    """
    try:
        place = _new(project)
    except MachineFailed:
        with TemporaryDirectory(prefix="matchcut-") as elsewhere:
            yield Path(elsewhere)
        return
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _new(project: Path) -> Path:
    folder = real_folder(real_folder(project / CACHE) / SCRATCH)
    place = folder / f"{this_process()}.{secrets.token_hex(6)}"
    with machine_failures(place):
        place.mkdir()
    return place


def remember_outside(place: Path, part: Path) -> None:
    """Note in a scratch folder an unfinished file elsewhere: where this process is killed, the sweep finds it."""
    with machine_failures(place):
        (place / _OUTSIDE).write_text(str(part.absolute()), encoding="utf-8")


def sweep_scratch(project: Path, alive: Callable[[str], bool] = is_alive) -> int:
    """Remove the scratch folders of processes that are not `alive`, with what they noted; return how many they were."""
    folder = project / CACHE / SCRATCH
    if not folder.is_dir() or folder.is_symlink() or folder.parent.is_symlink():
        return 0
    removed = 0
    for place in list(folder.iterdir()):
        if alive(place.name.rpartition(".")[0]):
            continue
        with suppress(OSError, ValueError):
            outside = Path((place / _OUTSIDE).read_text(encoding="utf-8"))
            # A film comes from anywhere: it may name nothing but the part that the dead process itself began.
            own = place.name.rpartition(".")[0] in outside.name and _PART.fullmatch(outside.name)
            if own and outside.is_file() and not outside.is_symlink():
                outside.unlink()
        with suppress(OSError):
            if place.is_dir() and not place.is_symlink():
                shutil.rmtree(place)
            else:
                place.unlink()
            removed += 1
    return removed


def clear_cache(folder: Path, keep: Collection[str] = ()) -> int:
    """Remove all that the cache holds, but what a living program is just using and what is named to `keep`; return how
    many bytes it had.
    """
    freed = 0
    cache = folder / CACHE
    if not cache.is_dir() or cache.is_symlink():
        return 0
    for path in list(cache.iterdir()):
        if path.name == SCRATCH or path.name in keep:
            continue
        freed += size_of(path)
        with machine_failures(path):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
    return freed


def size_of(path: Path) -> int:
    """How many bytes the files at or under a path have."""
    if path.is_symlink() or path.is_file():
        return path.lstat().st_size
    return sum(file.lstat().st_size for file in path.rglob("*") if file.is_file() and not file.is_symlink())


def new_aside(folder: Path) -> Path:
    """Make a folder beside `folder`, under a name that nobody can foresee, that takes its place once it is whole."""
    place = folder.absolute().parent / f".{folder.name[:60]}.{this_process()}.{secrets.token_hex(6)}.part"
    with machine_failures(folder):
        place.mkdir()
    return place


def sweep_aside(parent: Path) -> int:
    """Remove what dead processes left of `new_aside` in a folder; return how many folders they were.

    Only our own names, real folders of this user, and of processes of this machine that are gone.
    """
    removed = 0
    with suppress(OSError):
        for entry in list(os.scandir(parent)):
            match = _ASIDE.fullmatch(entry.name)
            if match is None or is_alive(match[1]) or not entry.is_dir(follow_symlinks=False):
                continue
            if hasattr(os, "getuid") and entry.stat(follow_symlinks=False).st_uid != os.getuid():
                continue
            shutil.rmtree(entry.path, ignore_errors=True)
            removed += 1
    return removed
