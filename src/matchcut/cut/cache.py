"""Made pieces and encoded sound, kept by what determines them, so that nothing is made twice."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from matchcut.cut.problems import CutProblem
from matchcut.film.errors import MachineFailed
from matchcut.media.aside import in_place_of, not_written

_PART = re.compile(r"\..*\.(\d+)-[0-9a-f]{16}\.part(\.[^.]+)?")

DEFAULT_LIMIT = 4 * 2**30
"""How many bytes a cache keeps, at least until the export that uses them is done."""


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of files named by key. Any of them may be deleted at any time while no export runs.

    A file is made whole under another name, synced, and renamed; so one that is there is complete.
    """

    folder: Path
    limit: int = DEFAULT_LIMIT

    def find(self, key: str, suffix: str) -> Path | None:
        """The file kept under that key, marked as just used; None if there is none."""
        path = self._path(key, suffix)
        try:
            os.utime(path)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise not_written(path, error) from error
        return path

    def make(self, key: str, suffix: str, write: Callable[[Path], object]) -> Path:
        """Have `write` make the file (synced) at the path it is given, and keep it under that key."""
        path = self._path(key, suffix)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise not_written(path, error) from error
        with in_place_of(path, lasting=False) as part:
            write(part)
        return path

    def prune(self, keep: Collection[Path] = ()) -> int:
        """Delete what was not used for longest until the limit is met, but nothing of `keep`; return how many files.

        Parts that a killed process left behind go first.
        """
        if not self.folder.is_dir():
            return 0
        kept, deleted = set(keep), 0
        try:
            entries = sorted((entry.stat().st_mtime_ns, entry.stat().st_size, entry) for entry in self.folder.iterdir())
            held = sum(size for _, size, _ in entries)
            for _, size, path in entries:
                if _is_orphan(path) or (held > self.limit and path not in kept and not _PART.fullmatch(path.name)):
                    path.unlink(missing_ok=True)
                    held -= size
                    deleted += 1
        except OSError as error:
            raise MachineFailed(CutProblem.CACHE_NOT_TIDIED(reason=str(error.strerror)), file=self.folder) from error
        return deleted

    def _path(self, key: str, suffix: str) -> Path:
        return self.folder / f"{key}{suffix}"


def _is_orphan(path: Path) -> bool:
    """Whether this is the part of a process that is no more."""
    part = _PART.fullmatch(path.name)
    if part is None:
        return path.name.endswith(".part")  # As older versions named theirs.
    import psutil

    return int(part[1]) != os.getpid() and not psutil.pid_exists(int(part[1]))
