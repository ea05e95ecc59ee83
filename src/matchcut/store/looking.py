"""A film that lies where nothing can be written: a read-only disk, an archive, somebody else's folder.

SQLite reads such a file only with luck (a log beside it needs memory that is shared by a file). So its file is copied,
with its log, to a folder of the user's own, and the copy is looked at: all that reads works, caches lie beside the
copy, and a change is refused, for it would be lost. The media stay where they are.
"""

from __future__ import annotations

import os
import secrets
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from platformdirs import user_cache_path

from matchcut.store.database import DATABASE
from matchcut.store.disk import machine_failures
from matchcut.store.guard import require_alone
from matchcut.store.media_files import MEDIA
from matchcut.store.owner import is_alive, this_process
from matchcut.store.scratch import CACHE
from matchcut.store.snapshots import SNAPSHOTS

LOOKING = "looking"


def can_be_written(folder: Path) -> bool:
    """Whether this user may write to a project's folder and file, on a disk that takes it."""
    return os.access(folder, os.W_OK) and os.access(folder / DATABASE, os.W_OK)


def copy_to_look_at(folder: Path) -> Path:
    """Copy the file of the project in `folder`, without anybody's face, and return the folder in which the copy lies.

    Whoever asked removes it; one that a dead process left is swept. BadInput for a file that is not ours.
    """
    require_alone(folder / DATABASE)
    place = user_cache_path("matchcut", appauthor=False) / LOOKING
    with machine_failures(place):
        place.mkdir(parents=True, exist_ok=True)
        _sweep(place)
        shadow = place / f"{this_process()}.{secrets.token_hex(6)}"
        for new_folder in (shadow, shadow / CACHE, shadow / SNAPSHOTS):
            new_folder.mkdir(mode=0o700)
        for ending in ("", "-wal"):
            source = folder / f"{DATABASE}{ending}"
            if source.exists():
                # Only the bytes: its rights would forbid to write here, too.
                shutil.copyfile(source, shadow / source.name)
    with suppress(OSError):
        (shadow / MEDIA).symlink_to(folder / MEDIA, target_is_directory=True)
    # A file that is damaged is refused when it is opened; one that is whole loses the faces first.
    with suppress(sqlite3.Error), closing(sqlite3.connect(shadow / DATABASE)) as copy:
        copy.execute("PRAGMA secure_delete = ON").fetchall()
        copy.execute("DELETE FROM embedding")
        copy.commit()
    return shadow


def _sweep(place: Path) -> None:
    for shadow in place.iterdir():
        if not is_alive(shadow.name.rpartition(".")[0]):
            shutil.rmtree(shadow, ignore_errors=True)
