"""Removes what a crash left behind: media that no row names, staging folders and copies of processes that are dead."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from matchcut.store.database import DATABASE
from matchcut.store.disk import machine_failures, real_folder
from matchcut.store.media_files import MEDIA, STAGING
from matchcut.store.migrations import require_intact
from matchcut.store.owner import is_alive
from matchcut.store.scratch import sweep_aside, sweep_scratch
from matchcut.store.snapshots import sweep_parts

RECOVERED = "recovered"

_SHARD = re.compile(r"[0-9a-f]{2}")
_OURS = re.compile(r"[0-9a-f]{64}(\.[a-z0-9]+)?(\.part)?")


@dataclass(frozen=True, slots=True)
class SweepReport:
    """How many orphan media files were removed, or moved to `recovered/`, with their bytes; and how many staging
    folders and unfinished copies were removed.
    """

    orphans: int = 0
    recovered: int = 0
    bytes: int = 0
    unfinished: int = 0


def sweep(project: Path, connection: sqlite3.Connection, *, recover: bool) -> SweepReport:
    """Sweep the project's folder within a transaction that writes, so that no other program is just publishing.

    With `recover` (the film was restored from a snapshot, which knows nothing of later takes) orphans are moved to
    `recovered/` in the project. Files that are not named as ours are left alone.
    """
    media = project / MEDIA
    orphans = list(_orphans(media, connection))
    if orphans:
        # Of a damaged row, the file that it names is no orphan.
        require_intact(connection, project / DATABASE, ("media",))
    size = 0
    with machine_failures(media):
        for path in orphans:
            size += path.lstat().st_size
            if recover:
                path.replace(real_folder(project / RECOVERED) / path.name)
            else:
                path.unlink()
        unfinished = _sweep_staging(media / STAGING) + sweep_parts(project) + sweep_scratch(project)
    sweep_aside(project.parent)
    if recover:
        return SweepReport(recovered=len(orphans), bytes=size, unfinished=unfinished)
    return SweepReport(orphans=len(orphans), bytes=size, unfinished=unfinished)


def _orphans(media: Path, connection: sqlite3.Connection) -> Iterator[Path]:
    known = {f"{row[0]}{row[1]}" for row in connection.execute("SELECT id, suffix FROM media")}
    for shard in os.scandir(media):
        # Never through a link: what lies behind one is not ours to remove.
        if not _SHARD.fullmatch(shard.name) or not shard.is_dir(follow_symlinks=False):
            continue
        for entry in os.scandir(shard.path):
            if entry.name not in known and _OURS.fullmatch(entry.name) and not entry.is_dir(follow_symlinks=False):
                yield Path(entry.path)


def _sweep_staging(staging: Path) -> int:
    if not staging.is_dir() or staging.is_symlink():
        return 0
    dead = [path for path in staging.iterdir() if not is_alive(path.name.rpartition(".")[0])]
    for path in dead:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    return len(dead)
