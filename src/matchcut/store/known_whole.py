"""Which project files this program has found whole already, so that it need not look through them again.

A file is known by the SHA-256 of all its bytes: what differs in one bit is another file, and is looked through. The
marks lie in the user's own cache folder, never beside a film, so that no film can bring one along.
"""

from __future__ import annotations

import hashlib
import sqlite3
import time
from contextlib import suppress
from pathlib import Path

from platformdirs import user_cache_path

from matchcut import __version__
from matchcut.store.database import LOOKING, is_open_here
from matchcut.store.guard import require_alone
from matchcut.store.migrations import VERSION

LOOKED_AT = 1
"""Raise it when a film is looked at for more than before: by `guard`, `rows.load` or `film.check.check_all`."""

KEPT = 500
"""How many marks are kept, the newest."""

LARGEST = 128 * 2**20
"""How many bytes a film's file has at most to be held in memory once more."""

SETTLED = 2 * 10**9
"""How many nanoseconds ago a file must have been written: as long as its time can't tell of another write."""


class WholeMark:
    """The mark of a project file as it is now; made before the file is opened.

    There is none of a file that others may be writing: that this process has open, that has a log, or that was
    written only now. `was_set` tells whether the file was found whole before.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._state = self._mark = None
        require_alone(file)
        with LOOKING, suppress(OSError):
            if not is_open_here(file):  # Closing it here would drop SQLite's locks on it; see there.
                self._state = _state(file)
                if self._state is not None:
                    with file.open("rb") as read:
                        self._mark = _mark(hashlib.file_digest(read, "sha256").hexdigest())
        self.was_set = self.is_set()

    def is_set(self) -> bool:
        """Whether the file was found whole before, and is still as it was when this was made.

        Asked within a transaction that reads, so that what it reads is what was marked.
        """
        return self._mark is not None and self._mark.exists() and self._state == _state(self._file)

    def set(self) -> None:
        """Remember that the file was found whole since this was made, unless it changed meanwhile.

        Where that can't be kept, it is looked through again next time.
        """
        if self._mark is not None and self._state == _state(self._file):
            _set(self._mark)


def remember(connection: sqlite3.Connection) -> None:
    """Remember that a film was found whole within this connection's transaction, as its file will be when it is closed.

    A SQLite that can't give its bytes, or a film that has no room in memory twice, is looked through next time.
    """
    size = connection.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size").fetchone()[0]
    if size <= LARGEST and hasattr(connection, "serialize"):
        _set(_mark(hashlib.sha256(connection.serialize()).hexdigest()))


def _mark(digest: str) -> Path:
    places = user_cache_path("matchcut", appauthor=False) / "whole"
    return places / f"{digest}-{__version__}-{VERSION}-{LOOKED_AT}"


def _set(mark: Path) -> None:
    with suppress(OSError):
        mark.parent.mkdir(parents=True, exist_ok=True)
        marks = sorted(mark.parent.iterdir(), key=lambda mark_file: mark_file.stat().st_mtime)
        for oldest in marks[: max(0, len(marks) - KEPT + 1)]:
            oldest.unlink()
        mark.touch()


def _state(file: Path) -> tuple[int, ...] | None:
    """What another write to a file would change, without reading it; None of a file that may be being written."""
    log = file.with_name(f"{file.name}-wal")
    try:
        status, logged = file.stat(), log.stat().st_size if log.exists() else 0
    except OSError:
        return None
    if logged or time.time_ns() - status.st_mtime_ns < SETTLED:
        return None
    return status.st_ino, status.st_dev, status.st_size, status.st_mtime_ns
