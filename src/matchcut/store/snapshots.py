"""Copies of a project file, made while it is in use, thinned out as they age: minutes, hours, days.

`snapshots/20260301T101500000Z.matchcut` is thinned out; `…Z-kept.matchcut` (made for a reason) and `…Z-v1.matchcut`
(made before the file came to a newer version) are kept for good. Snapshots hold no embeddings: what is deleted must
not live on in a copy; nor the cards of takes, which are made again of what was seen. Media are not copied; they never
change.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Callable, Collection, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from matchcut.film.remedies import Remedy
from matchcut.media.aside import rename, sync_file, sync_folder, take_place
from matchcut.store.checksums import watch
from matchcut.store.database import DATABASE, WAIT_MILLISECONDS, telling_what_failed
from matchcut.store.disk import clear_away, machine_failures, real_folder
from matchcut.store.guard import inspect
from matchcut.store.owner import is_alive, this_process
from matchcut.store.problems import StoreAdvice
from matchcut.words.statements import Statement

SNAPSHOTS = "snapshots"

TIERS = (
    (timedelta(hours=1), timedelta(minutes=5)),
    (timedelta(days=1), timedelta(hours=1)),
    (timedelta(days=60), timedelta(days=1)),
)
"""Up to which age one snapshot is kept of each how long a stretch of time. The newest of all is always kept."""

_NAME = re.compile(r"(\d{8}T\d{9}Z)(-kept|-v\d+)?\.matchcut")
_PART = re.compile(r".+\.matchcut\.(.+)\.part(-journal|-wal|-shm)?")
_REPLACED = ".replaced"
_ENDINGS = ("-wal", "-shm", "")
_MOMENT = "%Y%m%dT%H%M%S%f"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A snapshot's file, when it was made (UTC), and whether it is kept for good."""

    path: Path
    made_at: datetime
    kept: bool

    @property
    def named(self) -> bool:
        """Whether a person kept it for a reason of theirs."""
        return self.path.stem.endswith("-kept")

    @property
    def reason(self) -> str:
        """Why it was made, as the person who asked for it said."""
        with telling_what_failed(self.path), closing(_read_only(self.path)) as connection:
            row = connection.execute("SELECT reason FROM snapshot").fetchone()
        return row[0] if row else ""


def snapshots_of(project: Path) -> tuple[Snapshot, ...]:
    """The snapshots of the film in the folder `project`, the newest first."""
    folder = project / SNAPSHOTS
    if not folder.is_dir() or folder.is_symlink():
        return ()
    snapshots = []
    for path in folder.iterdir():
        match = _NAME.fullmatch(path.name)
        if match and path.is_file() and not path.is_symlink():
            made_at = datetime.strptime(match[1][:-1], _MOMENT).replace(tzinfo=UTC)
            snapshots.append(Snapshot(path, made_at, match[2] is not None))
    return tuple(sorted(snapshots, key=lambda snapshot: (snapshot.made_at, snapshot.path.name), reverse=True))


def make_snapshot(project: Path, *, reason: str = "", mark: str = "", now: datetime | None = None) -> Path:
    """Copy the film's file as it is now into its snapshots, thin the others out, and return the copy's path.

    A snapshot with a `reason` is kept for good, as is one with a `mark` ('v1'). MachineFailed for a full disk.
    """
    moment = now or datetime.now(UTC)
    folder = project / SNAPSHOTS
    with machine_failures(folder):
        real_folder(folder)
    ending = f"-{mark}" if mark else "-kept" if reason else ""
    target = _free_name(folder, moment, ending)
    part = folder / f"{target.name}.{this_process()}.part"
    try:
        with telling_what_failed(folder):
            _copy(project / DATABASE, part)
            _strip(part, target.name, reason, moment)
        with machine_failures(target):
            take_place(part, target)
    finally:
        clear_away(folder, part.name)
    thin_out(project, moment)
    return target


def thin_out(project: Path, now: datetime) -> None:
    """Remove the snapshots that `TIERS` does not keep."""
    passing = [snapshot for snapshot in snapshots_of(project) if not snapshot.kept]
    keep = to_keep([snapshot.made_at for snapshot in passing], now)
    for snapshot in passing:
        if snapshot.made_at not in keep:
            with machine_failures(snapshot.path):
                snapshot.path.unlink(missing_ok=True)


def to_keep(moments: Collection[datetime], now: datetime) -> set[datetime]:
    """Which of the moments at which snapshots were made keep theirs."""
    keep = {max(moments)} if moments else set()
    for age, stretch in TIERS:
        newest: dict[int, datetime] = {}
        for moment in moments:
            if now - moment <= age:
                place = int(moment.timestamp() // stretch.total_seconds())
                newest[place] = max(moment, newest.get(place, moment))
        keep.update(newest.values())
    return keep


def restore(project: Path, snapshot: Path) -> Path:
    """Put a snapshot in the place of the film's file, and return where that file was moved to.

    No program may have the film open. Raises BadInput for a snapshot that is damaged or not one of ours. Whatever
    stops it, there is a film's file: that one or the old one.
    """
    inspect(snapshot)
    database = project / DATABASE
    with machine_failures(database):
        aside = real_folder(project / SNAPSHOTS) / f"{datetime.now(UTC).strftime(_MOMENT)}{_REPLACED}"
        part = database.with_name(f"{database.name}.{this_process()}.part")
        try:
            shutil.copyfile(snapshot, part)
            sync_file(part)
            for ending in _ENDINGS:
                old = database.with_name(database.name + ending)
                if old.exists():
                    old.replace(aside.with_name(aside.name + ending))
            rename(part, database)
            sync_folder(project)
        except BaseException:
            # Stopped half-way (by Ctrl-C, too): the film's file is again where it was, damaged as it may be.
            if not database.exists():
                for ending in reversed(_ENDINGS):
                    kept = aside.with_name(aside.name + ending)
                    if kept.exists():
                        kept.replace(database.with_name(database.name + ending))
            part.unlink(missing_ok=True)
            raise
    return aside


def rewrite(snapshot: Path, change: Callable[[sqlite3.Connection], object]) -> None:
    """Change what a snapshot holds, whole or not at all, so that nothing of what is taken out is left in its file.

    BadInput for a snapshot that is damaged; MachineFailed for a full disk. It is then as it was.
    """
    inspect(snapshot)
    part = snapshot.with_name(f"{snapshot.name}.{this_process()}.part")
    try:
        with telling_what_failed(snapshot), machine_failures(snapshot):
            shutil.copyfile(snapshot, part)
            with closing(sqlite3.connect(part, isolation_level=None)) as copy:
                for pragma in ("secure_delete = ON", "journal_mode = DELETE", "journal_mode = OFF"):
                    copy.execute(f"PRAGMA {pragma}").fetchall()
                watch(copy)
                copy.execute("BEGIN")
                change(copy)
                copy.execute("COMMIT")
                copy.execute("VACUUM")
            take_place(part, snapshot)
    finally:
        clear_away(snapshot.parent, part.name)


def replaced(project: Path) -> tuple[Path, ...]:
    """The files that `restore` moved aside."""
    return tuple(sorted((project / SNAPSHOTS).glob(f"*{_REPLACED}*")))


def forget_replaced(project: Path) -> None:
    """Remove the files that `restore` moved aside: they may hold embeddings that are to be deleted."""
    for path in replaced(project):
        with machine_failures(path):
            path.unlink()


def makers_of(folder: Path) -> Iterator[str]:
    """The living processes, by their tokens, but not this one, that are just making a project file in a folder."""
    for path in folder.iterdir() if folder.is_dir() else ():
        match = _PART.fullmatch(path.name)
        if match and not match[2] and match[1] != this_process() and is_alive(match[1]):
            yield match[1]


def sweep_parts(project: Path, alive: Callable[[str], bool] = is_alive) -> int:
    """Remove the unfinished project files of processes that are not `alive`; return how many files they were."""
    removed = 0
    for folder in (project, project / SNAPSHOTS):
        if not folder.is_dir() or folder.is_symlink():
            continue
        for path in folder.iterdir():
            match = _PART.fullmatch(path.name)
            if match and not alive(match[1]):
                path.unlink(missing_ok=True)
                removed += 1
    return removed


def mending_advice(project: Path) -> tuple[Statement[Any], ...]:
    """What to do about a film whose file is damaged."""
    snapshots = snapshots_of(project)
    if not snapshots:
        return (StoreAdvice.NO_SNAPSHOT(),)
    newest = snapshots[0]
    when = newest.made_at.strftime("%Y-%m-%d %H:%M UTC")
    snapshot = f"{SNAPSHOTS}/{newest.path.name}"
    put_back = Remedy.REPAIR_FROM_SNAPSHOT(film=project.name)
    return StoreAdvice.NEWEST_SNAPSHOT(snapshot=snapshot, moment=when), put_back


def _free_name(folder: Path, moment: datetime, ending: str) -> Path:
    while True:
        stamp = f"{moment.strftime(_MOMENT)[:-3]}Z"
        path = folder / f"{stamp}{ending}.matchcut"
        if not path.exists():
            return path
        moment += timedelta(milliseconds=1)


def _copy(database: Path, part: Path) -> None:
    with closing(sqlite3.connect(database, isolation_level=None)) as source:
        source.execute(f"PRAGMA busy_timeout = {WAIT_MILLISECONDS}").fetchall()
        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            source.backup(copy)


def _strip(part: Path, name: str, reason: str, moment: datetime) -> None:
    """Make a copy a snapshot: one file with no log beside it, neither embeddings nor cards in it, and its own name and
    reason.
    """
    with closing(sqlite3.connect(part, isolation_level=None)) as copy:
        for pragma in ("secure_delete = ON", "journal_mode = DELETE", "journal_mode = OFF"):
            copy.execute(f"PRAGMA {pragma}").fetchall()
        copy.execute("BEGIN")
        copy.execute("DELETE FROM embedding")
        if copy.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'card'").fetchone():
            copy.execute("DELETE FROM card")  # A copy that is made before a file is brought to this version has none.
        copy.execute("DELETE FROM snapshot")
        values = (name, reason, moment.isoformat(timespec="milliseconds"))
        copy.execute("INSERT INTO snapshot (file, reason, made_at) VALUES (?, ?, ?)", values)
        copy.execute("COMMIT")


def _read_only(path: Path) -> sqlite3.Connection:
    inspect(path)
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
