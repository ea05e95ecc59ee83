"""Which media files were compared with their names (the SHA-256 of their bytes), and how they looked then.

A file that still has the size, times and place on the disk that it had is not read again within a day. What is known
lies in the project's cache, a line for each file, and is made anew where it is not there.
"""

from __future__ import annotations

import os
import stat
import time
from contextlib import suppress
from pathlib import Path

from matchcut.store.disk import sha256_of

FILE = "media-checked"
FOR = 24 * 3600
"""Seconds after which a file is read again: a disk may change bits and leave all times as they are."""

GONE, DAMAGED = "gone", "damaged"


class MediaChecks:
    """What is known of the media files of one project. `folder` is its cache."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE
        self._known: dict[str, tuple[str, float, bool]] | None = None

    def trouble(self, path: Path, media: str, *, read: bool, again: bool = False) -> str:
        """GONE, DAMAGED, or "" for a file that is as it should be.

        With `read`, a file of which nothing is known is read; else only one that is no longer as it was known. With
        `again`, each is read.
        """
        status = _status(path)
        if status is None:
            return GONE
        looks, known = _looks(status), self._read_known().get(media)
        fresh = known is not None and known[0] == looks and 0 <= time.time() - known[1] < FOR
        if not again and known is not None and (fresh or (known[0] == looks and not read)):
            return "" if known[2] else DAMAGED
        if known is None and not read and not again:
            return ""
        try:
            intact = sha256_of(path) == media
        except OSError:
            return DAMAGED
        self._remember(media, looks, intact=intact)
        return "" if intact else DAMAGED

    def know(self, path: Path, media: str) -> None:
        """Remember a file that was just written under the name of its bytes."""
        status = _status(path)
        if status is not None:
            self._remember(media, _looks(status), intact=True)

    def _remember(self, media: str, looks: str, *, intact: bool) -> None:
        now = time.time()
        self._read_known()[media] = (looks, now, intact)
        # On a disk that can't be written it is known to this process only.
        with suppress(OSError), self._file.open("a", encoding="ascii") as file:
            file.write(f"{media} {looks} {now:.0f} {int(intact)}\n")

    def _read_known(self) -> dict[str, tuple[str, float, bool]]:
        if self._known is None:
            self._known = {}
            with suppress(OSError, UnicodeDecodeError):
                for line in self._file.read_text("ascii").splitlines():
                    parts = line.split(" ")
                    if len(parts) == 4 and parts[2].isdigit():
                        self._known[parts[0]] = (parts[1], float(parts[2]), parts[3] == "1")
        return self._known


def _status(path: Path) -> os.stat_result | None:
    """The status of a regular file with something in it; a link would lead to bytes that nobody hashed."""
    try:
        status = os.lstat(path)
    except OSError:
        return None
    return status if stat.S_ISREG(status.st_mode) else None


def _looks(status: os.stat_result) -> str:
    return f"{status.st_size}-{status.st_mtime_ns}-{status.st_ctime_ns}-{status.st_ino}"
