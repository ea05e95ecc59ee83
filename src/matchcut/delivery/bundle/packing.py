"""Packing: a copy of the project file that is of one moment, and the media that it names."""

from __future__ import annotations

import hashlib
import sqlite3
import zipfile
import zlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from matchcut.delivery.bundle.layout import HIGHEST_RATIO, MANIFEST, BundleManifest, Packed, media_name
from matchcut.delivery.deliverable import Delivered, Delivery
from matchcut.delivery.problems import DeliveryAdvice, DeliveryNote, DeliveryProblem, DeliverySummary
from matchcut.delivery.writing import in_place_of
from matchcut.film.errors import BadInput
from matchcut.store.checksums import watch
from matchcut.store.database import DATABASE, WAIT_MILLISECONDS, telling_what_failed
from matchcut.store.project import Project
from matchcut.store.scratch import remember_outside, scratch
from matchcut.words.statements import Figure

_CHUNK = 1 << 20
_LARGE = 2**31
_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The time of every file in a bundle, so that equal films make equal bundles."""


@dataclass(frozen=True, slots=True)
class _Medium:
    """A media file that the copy of the project file names, and where it lies."""

    id: str
    name: str
    path: Path


def write(order: Delivery) -> Delivered:
    """Write a bundle, as a form of delivery."""
    options = order.options
    return pack(order.project, order.out, media=bool(options["media"]), people=bool(options["people"]), at=order.at)


def pack(
    project: Project,
    out: Path,
    *,
    media: bool = True,
    people: bool = False,
    at: Callable[[int, int], None] = lambda _done, _of: None,
) -> Delivered:
    """Write the project to `out`, whole or not at all, as it is at this moment, whoever else edits it.

    With `media` all its takes, pictures and sounds come along. `people` says that the numbers of faces do too: that
    is data about bodies, so it is left out unless somebody asks. `at` is told bytes, and may raise Cancelled.

    BadInput where a media file is not what it was; MachineFailed for a full disk.
    """
    with scratch(project.folder) as place, in_place_of(out) as part:
        remember_outside(place, part)
        copy = place / DATABASE
        with telling_what_failed(project.folder / DATABASE):
            _copy(project.folder / DATABASE, copy)
            _strip(copy, project.folder, people=people)
            wanted = _media_in(copy, project.folder)
        present = [medium for medium in wanted if _is_there(medium.path)] if media else []
        manifest = BundleManifest(title=project.film.settings.title, media=media, people=people, files=())
        _write(part, copy, present, manifest, at)
    notes = [] if media else [DeliveryNote.MEDIA_LEFT_OUT()]
    if media and len(present) < len(wanted):
        notes.append(DeliveryNote.MEDIA_NOT_PACKED(count=len(wanted) - len(present)))
    return Delivered(
        files=(out,),
        notes=tuple(notes),
        summary=(DeliverySummary.SIZE(mebibytes=Figure(f"{out.stat().st_size / 2**20:.1f}")),),
    )


def _write(
    part: Path,
    copy: Path,
    media: list[_Medium],
    manifest: BundleManifest,
    at: Callable[[int, int], None],
) -> None:
    total = copy.stat().st_size + sum(medium.path.stat().st_size for medium in media)
    done = 0

    def took(count: int) -> None:
        nonlocal done
        done += count
        at(done, total)

    with zipfile.ZipFile(part, "w", allowZip64=True) as bundle:
        files = [_add(bundle, DATABASE, copy, _method_for(copy), took)]
        for packable in media:
            packed = _add(bundle, packable.name, packable.path, zipfile.ZIP_STORED, took)
            if packed.sha256 != packable.id:
                raise BadInput(
                    DeliveryProblem.PACKED_MEDIA_CHANGED(),
                    advice=DeliveryAdvice.PUT_BACK_THEN_PACK(),
                    file=packable.path,
                )
            files.append(packed)
        listing = replace(manifest, files=tuple(files))
        bundle.writestr(_entry(MANIFEST, zipfile.ZIP_DEFLATED), listing.to_json())


def _add(bundle: zipfile.ZipFile, name: str, path: Path, method: int, took: Callable[[int], None]) -> Packed:
    """Put a file's bytes into the bundle and return what they were."""
    digest, size = hashlib.sha256(), 0
    large = path.stat().st_size >= _LARGE
    with path.open("rb") as source, bundle.open(_entry(name, method), "w", force_zip64=large) as target:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            size += target.write(chunk)
            took(len(chunk))
    return Packed(name, digest.hexdigest(), size)


def _method_for(film: Path) -> int:
    """Deflate, unless the film is so repetitive that its bundle would be taken for a bomb."""
    squeezer, packed = zlib.compressobj(), 0
    with film.open("rb") as source:
        while chunk := source.read(_CHUNK):
            packed += len(squeezer.compress(chunk))
    packed += len(squeezer.flush())
    return zipfile.ZIP_DEFLATED if film.stat().st_size < packed * HIGHEST_RATIO // 2 else zipfile.ZIP_STORED


def _entry(name: str, method: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _BEGINNING)
    entry.compress_type = method
    entry.external_attr = 0o100644 << 16
    return entry


def _copy(database: Path, copy: Path) -> None:
    """Copy the project file through SQLite, so that the copy is of one moment even while another program writes."""
    with closing(sqlite3.connect(database, isolation_level=None)) as source:
        source.execute(f"PRAGMA busy_timeout = {WAIT_MILLISECONDS}").fetchall()
        with closing(sqlite3.connect(copy, isolation_level=None)) as target:
            source.backup(target)


def _strip(copy: Path, folder: Path, *, people: bool) -> None:
    """Take out what belongs to this machine: who makes takes, where things lie, and (without `people`) the faces,
    and how like whom somebody in a take is.

    What was running waits again, as after a crash.
    """
    with closing(sqlite3.connect(copy, isolation_level=None)) as target:
        for pragma in ("secure_delete = ON", "journal_mode = DELETE"):
            target.execute(f"PRAGMA {pragma}").fetchall()
        watch(target)
        target.execute("BEGIN")
        for table in ("lock", "snapshot", *(() if people else ("embedding", "card"))):
            target.execute(f"DELETE FROM {table}")  # noqa: S608 (our own names)
        target.execute("UPDATE job SET state = 'queued', owner = NULL, heartbeat = NULL WHERE state = 'running'")
        for column in ("reason", "advice", "note"):
            for place, instead in ((str(folder), folder.name), (str(Path.home()), "~")):
                change = f"UPDATE job SET {column} = replace({column}, ?, ?)"  # noqa: S608 (our own three names)
                target.execute(change, (place, instead))
        target.execute("COMMIT")
        target.execute("VACUUM")


def _media_in(copy: Path, folder: Path) -> list[_Medium]:
    """The media that the copy names, in order of their hashes."""
    with closing(sqlite3.connect(copy)) as target:
        rows = target.execute("SELECT id, suffix FROM media ORDER BY id").fetchall()
    names = [(media, media_name(media, suffix)) for media, suffix in rows]
    return [_Medium(media, name, folder / name) for media, name in names]


def _is_there(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()
