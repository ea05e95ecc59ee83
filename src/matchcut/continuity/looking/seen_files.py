"""What was seen in takes, kept in the film's cache: a file for each picture of a take and what looked at it.

    cache/seen/MEDIA-KEY.seen    a line that says which form it has, the CRC-32 of the rest in hexadecimal, the rest

It holds vectors of faces, so it goes where somebody is forgotten (`store.scratch.clear_cache`), and can always be made
again. A file that is damaged, or of another version, counts as none.
"""

from __future__ import annotations

import time
import zlib
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

import msgspec

from matchcut.continuity.looking.makers import Makers
from matchcut.continuity.looking.messages import pack, unpack
from matchcut.continuity.seen import SEEN_VERSION, TakeSeen
from matchcut.film.ids import MediaId
from matchcut.media.aside import in_place_of
from matchcut.store.disk import machine_failures, real_folder
from matchcut.store.scratch import CACHE

SEEN = "seen"
_ENDING = ".seen"
_HEAD = b"matchcut seen 1 "
_CHECK = 8
_LARGEST = 1 << 28
"""Bytes: no take is so long that more is seen in it."""
_UNFINISHED = 3600
"""Seconds after which nobody goes on writing a file."""


class SeenFiles:
    """What was seen in the takes of the project in a folder."""

    def __init__(self, project: Path) -> None:
        self._project = project

    @property
    def folder(self) -> Path:
        """Where the files lie."""
        return self._project / CACHE / SEEN

    def get(self, video: MediaId, by: Makers) -> TakeSeen | None:
        """What these makers saw in a take's picture, None where that is not kept, or damaged."""
        path = self._path(video, by)
        try:
            if path.is_symlink() or path.stat().st_size > _LARGEST:
                return None
            content = path.read_bytes()
        except OSError:
            return None
        head, packed = content[: len(_HEAD) + _CHECK], content[len(_HEAD) + _CHECK :]
        if head != _head(packed):
            return None
        try:
            seen = unpack(packed)
        except msgspec.MsgspecError:  # Another version's.
            return None
        return seen if seen.version == SEEN_VERSION else None

    def keep(self, video: MediaId, by: Makers, seen: TakeSeen) -> None:
        """Keep what these makers saw in a take's picture. MachineFailed where the disk won't have it."""
        real_folder(real_folder(self._project / CACHE) / SEEN)
        path, packed = self._path(video, by), pack(seen)
        with in_place_of(path, lasting=False) as part:
            part.write_bytes(_head(packed) + packed)

    def remove(self, video: MediaId, by: Makers) -> None:
        """Remove what these makers saw in a picture, where it is kept."""
        path = self._path(video, by)
        with machine_failures(path):
            path.unlink(missing_ok=True)

    def sweep(self, videos: Collection[MediaId]) -> int:
        """Remove what was seen in pictures that are none of these, and what was left unfinished by whoever died at it;
        return how many files went.
        """
        if not self.folder.is_dir() or self.folder.is_symlink() or self.folder.parent.is_symlink():
            return 0
        gone = 0
        for path in list(self.folder.iterdir()):
            with machine_failures(path), suppress(FileNotFoundError, IsADirectoryError):
                unfinished = path.name.startswith(".")
                if unfinished and time.time() - path.lstat().st_mtime < _UNFINISHED:
                    continue  # Another program is just writing it.
                if unfinished or path.name.partition("-")[0] not in videos:
                    path.unlink()
                    gone += 1
        return gone

    def _path(self, video: MediaId, by: Makers) -> Path:
        return self.folder / f"{video}-{by.key}{_ENDING}"


def _head(packed: bytes) -> bytes:
    return b"%s%08x" % (_HEAD, zlib.crc32(packed))
