"""Freeing space: takes that nobody chose, media that nothing names, caches, old snapshots, the first edits.

Nothing goes by itself: first it is worked out what would go and how much that is, then a person says so. What the film,
the history that stays and the snapshots that stay name is never touched. A step of undo that needs what went says so.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from matchcut.app.problems import AppAdvice, AppProblem
from matchcut.continuity.correction.uncorrected import SUFFIX, uncorrected_folder
from matchcut.film.errors import BadInput
from matchcut.production.lock import ProductionLock
from matchcut.store import erasing
from matchcut.store.database import telling_what_failed
from matchcut.store.disk import machine_failures
from matchcut.store.erasing import Erased
from matchcut.store.problems import Gone
from matchcut.store.project import DATABASE, Project
from matchcut.store.scratch import CACHE, SCRATCH, clear_cache, scratch, size_of
from matchcut.store.snapshots import Snapshot, replaced, rewrite, snapshots_of


class Clearable(StrEnum):
    """What can be freed."""

    TAKES = "takes"
    MEDIA = "media"
    CACHES = "caches"
    UNCORRECTED = "uncorrected"
    SNAPSHOTS = "snapshots"
    HISTORY = "history"


@dataclass(frozen=True, slots=True)
class CleaningOrder:
    """What is to be freed. Of the history, all but the last `keep_edits` steps, or what is older than a snapshot.

    `before` is the name of that snapshot (the reason that it was kept for, or its file's name).
    """

    parts: frozenset[Clearable] = frozenset(set(Clearable) - {Clearable.HISTORY})
    keep_edits: int | None = None
    before: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """What is to go of one part: how many things, and how many bytes they take on the disk."""

    count: int
    size: int


@dataclass(frozen=True, slots=True)
class _Plan:
    takes: frozenset[str]
    media: frozenset[str]
    """The media to go; those that are files of such takes are among them."""
    files: frozenset[str]
    """The media that are files of the takes to go."""
    steps: int


def survey(project: Project, wish: CleaningOrder) -> dict[Clearable, Share]:
    """Work out what would go, by part, and how much that is; nothing is changed. BadInput for an unknown snapshot."""
    going, staying = _snapshots(project.folder, wish)
    revision = _cut_at(project, wish)
    with _copy(project) as db:
        names = erasing.media_of(db)
        before = _size_of_file(db)
        db.execute("BEGIN")
        plan = _plan(db, wish, revision, staying)
        erasing.erase(db, Erased(Gone.TAKE_CLEANED_AWAY(), media=plan.media))
        db.execute("COMMIT")
        history = max(0, before - _size_of_file(db)) if plan.steps else 0

    def size(media: Iterable[str]) -> int:
        places = (project.media.folder / medium[:2] / f"{medium}{names[medium]}" for medium in media)
        return sum(place.stat().st_size for place in places if place.is_file())

    shared = plan.media - plan.files
    uncorrected = list(uncorrected_folder(project.folder).glob(f"*{SUFFIX}"))
    kept = {SCRATCH, uncorrected_folder(project.folder).name}
    cached = [path for path in (project.folder / CACHE).rglob("*") if path.is_file() and kept.isdisjoint(path.parts)]
    shares = {
        Clearable.TAKES: Share(len(plan.takes), size(plan.media & plan.files)),
        Clearable.MEDIA: Share(len(shared), size(shared)),
        Clearable.CACHES: Share(len(cached), sum(map(size_of, cached))),
        Clearable.UNCORRECTED: Share(len(uncorrected), sum(map(size_of, uncorrected))),
        Clearable.SNAPSHOTS: Share(len(going), sum(map(size_of, going))),
        Clearable.HISTORY: Share(plan.steps, history),
    }
    return {part: share if part in wish.parts else Share(0, 0) for part, share in shares.items()}


def clean(project: Project, wish: CleaningOrder) -> int:
    """Free what is wished for, and return by how many bytes the film's folder is smaller.

    Killed at any moment, the film is whole, and the next time finishes the work. BadInput for an unknown snapshot;
    MachineFailed where the film is just being made, or another program keeps its file open.
    """
    before = size_of(project.folder)
    with ProductionLock(project):
        going, staying = _snapshots(project.folder, wish)
        revision = _cut_at(project, wish)
        with _copy(project) as db:
            db.execute("BEGIN")
            takes = _plan(db, wish, revision, staying).takes
        # The snapshots first: a file goes only when nothing that is left names it.
        for path in going:
            with machine_failures(path):
                path.unlink(missing_ok=True)
        for snapshot in staying if takes else ():
            rewrite(snapshot.path, lambda db: erasing.erase(db, Erased(Gone.TAKE_CLEANED_AWAY(), takes=takes)))
        project.erase(lambda db: Erased(Gone.TAKE_CLEANED_AWAY(), media=_plan(db, wish, revision, staying).media))
        if Clearable.CACHES in wish.parts:
            clear_cache(project.folder, keep=(uncorrected_folder(project.folder).name,))
        _clear_uncorrected(project, every=Clearable.UNCORRECTED in wish.parts)
    if going:
        project.snapshot()
    return max(0, before - size_of(project.folder))


def _clear_uncorrected(project: Project, *, every: bool) -> None:
    """Remove the films of how takes looked before they were corrected: of takes that are no more, or of `every` one."""
    names = project.media.sizes().keys()
    for path in uncorrected_folder(project.folder).glob(f"*{SUFFIX}"):
        if every or path.stem not in names:
            with machine_failures(path):
                path.unlink(missing_ok=True)


def english(size: int) -> str:
    """A number of bytes as people read it."""
    return f"{size / 1e6:,.1f} MB" if size >= 1_000_000 else f"{-(-size // 1000)} kB"


@contextmanager
def _copy(project: Project) -> Iterator[sqlite3.Connection]:
    """A copy of the film's file, to find out on it what something would do."""
    with scratch(project.folder) as place:
        copy = place / DATABASE
        with telling_what_failed(copy), closing(sqlite3.connect(copy, isolation_level=None)) as db:
            with project.reading() as connection:
                source = connection.connection.driver_connection
                assert isinstance(source, sqlite3.Connection)
                source.backup(db)
            for pragma in ("journal_mode = DELETE", "synchronous = OFF"):
                db.execute(f"PRAGMA {pragma}").fetchall()
            yield db


def _size_of_file(db: sqlite3.Connection) -> int:
    """How many bytes a file has once nothing in it is free."""
    db.execute("VACUUM")
    pages: int = db.execute("PRAGMA page_count").fetchone()[0]
    size: int = db.execute("PRAGMA page_size").fetchone()[0]
    return pages * size


def _plan(db: sqlite3.Connection, wish: CleaningOrder, revision: int, staying: Collection[Snapshot]) -> _Plan:
    """Cut the history of a file and take takes out of it, within a transaction; tell what that was, and which media
    nothing names any more.
    """
    steps = (
        erasing.cut_journal(db, revision, Gone.EARLIER_EDITS_CLEANED_AWAY(), Gone.LATER_EDITS_CLEANED_AWAY())
        if revision
        else 0
    )
    past = [_in_memory(database) for database in staying]
    try:
        takes = _unwanted(db, past) if Clearable.TAKES in wish.parts else frozenset()
        files = frozenset(
            take[name] for take in erasing.takes_of(db) if take["id"] in takes for name in erasing.FILES if take[name]
        )
        media: frozenset[str] = frozenset()
        if takes:
            for database in (db, *past):
                erasing.erase(database, Erased(Gone.TAKE_CLEANED_AWAY(), takes=takes))
        if takes or Clearable.MEDIA in wish.parts:
            named = set().union(*(erasing.referenced(database) for database in (db, *past)))
            media = frozenset(erasing.media_of(db).keys() - named)
    finally:
        for database in past:
            database.close()
    return _Plan(takes, media if Clearable.MEDIA in wish.parts else media & files, files, steps)


def _unwanted(db: sqlite3.Connection, past: Iterable[sqlite3.Connection]) -> frozenset[str]:
    """The takes that neither the film nor a snapshot circles or says something of, and none of those goes on from."""
    takes = erasing.takes_of(db)
    wanted = set().union(*(erasing.takes_wanted(database) for database in (db, *past)))
    while True:
        tails = {_source(take["recipe"]) for take in takes if take["id"] in wanted}
        more = {take["id"] for take in takes if take["tail"] in tails} - wanted
        if not more:
            return frozenset({take["id"] for take in takes} - wanted)
        wanted |= more


def _source(recipe: str) -> str | None:
    """The tail that a take goes on from."""
    try:
        upstream = json.loads(recipe).get("upstream")
        return upstream["tail"] if upstream else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _cut_at(project: Project, wish: CleaningOrder) -> int:
    """The revision up to which the history goes; 0 for none of it."""
    if Clearable.HISTORY not in wish.parts:
        return 0
    if wish.before:
        wanted = wish.before.strip().casefold()
        for snapshot in snapshots_of(project.folder):
            if wanted in (
                snapshot.reason.strip().casefold(),
                snapshot.path.name.casefold(),
                snapshot.path.stem.casefold(),
            ):
                with closing(_in_memory(snapshot)) as db:
                    number: int = db.execute("SELECT number FROM revision").fetchone()[0]
                    return number
        named = tuple(
            f"'{snapshot.reason}'" for snapshot in snapshots_of(project.folder) if snapshot.kept and snapshot.reason
        )
        raise BadInput(
            AppProblem.NO_SNAPSHOT(snapshot=wish.before),
            advice=AppAdvice.SNAPSHOTS_ARE(snapshots=named) if named else AppAdvice.NO_SNAPSHOT_NAMED(),
        )
    if wish.keep_edits is None:
        return 0
    with project.reading() as connection:
        rows = connection.exec_driver_sql(
            "SELECT revision FROM step WHERE branch IS NULL AND EXISTS (SELECT 1 FROM change WHERE step = id) "
            "ORDER BY revision DESC"
        ).all()
    return rows[wish.keep_edits][0] if len(rows) > wish.keep_edits else 0


def _snapshots(folder: Path, wish: CleaningOrder) -> tuple[list[Path], list[Snapshot]]:
    """The files to go from the snapshots, and the snapshots that stay: those that somebody gave a name."""
    snapshots = snapshots_of(folder)
    if Clearable.SNAPSHOTS not in wish.parts:
        return [], list(snapshots)
    staying = [snapshot for snapshot in snapshots if snapshot.named]
    return [*(snapshot.path for snapshot in snapshots if not snapshot.named), *replaced(folder)], staying


def _in_memory(snapshot: Snapshot) -> sqlite3.Connection:
    """A snapshot's content, to be looked at and changed without touching its file."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    place = f"{snapshot.path.absolute().as_uri()}?mode=ro&immutable=1"
    with telling_what_failed(snapshot.path), closing(sqlite3.connect(place, uri=True)) as source:
        source.backup(memory)
    return memory
