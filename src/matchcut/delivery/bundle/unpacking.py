"""Unpacking: nothing of a bundle is believed. It becomes a film's folder whole and checked, or leaves nothing.

In order: the names (a list of what is allowed, so no path leads out), the sizes that the headers state, the room on
the disk; then every file is written into a fresh folder, counted while it is inflated, its hash compared with the
manifest's and, for media, with its own name; then the film is opened as any film from a stranger is. Only then does
the folder get its name.
"""

from __future__ import annotations

import hashlib
import shutil
import stat
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from matchcut.delivery.bundle.layout import (
    HIGHEST_RATIO,
    MANIFEST,
    MOST_BYTES,
    MOST_FILES,
    MOST_FILM,
    MOST_MANIFEST,
    BundleManifest,
    is_known,
    media_of,
)
from matchcut.delivery.problems import DeliveryAdvice, DeliveryNote, DeliveryProblem
from matchcut.film.errors import BadInput, MachineFailed
from matchcut.media.archives import opened_archive
from matchcut.media.aside import not_written, rename, sync_file, sync_folder
from matchcut.media.problems import FileNoun
from matchcut.store.database import DATABASE
from matchcut.store.project import Project
from matchcut.store.scratch import new_aside, sweep_aside
from matchcut.words.statements import Statement

_CHUNK = 1 << 20
_SPARE = 64 * 2**20
"""Bytes left free on the disk beside what the bundle needs."""

_SMALL = 1 << 20
"""A file that inflates to no more than this is no bomb, whatever its ratio."""

_ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The film's new folder, its title, and notes for a person."""

    folder: Path
    title: str
    notes: tuple[Statement[DeliveryNote], ...]


def unpack(bundle: Path, folder: Path, *, at: Callable[[int, int], None] = lambda _done, _of: None) -> Unpacked:
    """Unpack a bundle into `folder`, which must be new or empty. `at` is told bytes, and may raise Cancelled.

    BadInput, with a sentence, for what is no bundle, is damaged, or plays tricks; MachineFailed where the disk has
    not the room. In both cases nothing is left of it.
    """
    _require_free(folder)
    with opened_archive(bundle, FileNoun.BUNDLE()) as archive:
        entries = _checked(archive, bundle)
        manifest = _manifest(archive, entries, bundle)
        needed = sum(entry.file_size for entry in entries.values())
        _require_room(folder, needed)
        sweep_aside(folder.absolute().parent)
        part = new_aside(folder)
        try:
            _extract(archive, entries, manifest, part, bundle, at)
            missing = _opened_as_film(part, bundle)
            _take_place(part, folder)
        except OSError as error:
            raise not_written(folder, error) from error
        finally:
            shutil.rmtree(part, ignore_errors=True)
    notes: tuple[Statement[DeliveryNote], ...] = ()
    if missing:
        notes = (DeliveryNote.MEDIA_NOT_IN_BUNDLE(count=missing),)
    return Unpacked(folder, manifest.title, notes)


def _checked(archive: zipfile.ZipFile, bundle: Path) -> dict[str, zipfile.ZipInfo]:
    """The bundle's entries by name, all of whose headers are in order."""
    listed = archive.infolist()
    if len(listed) > MOST_FILES:
        raise BadInput(DeliveryProblem.BUNDLE_MOST_FILES(count=len(listed)), file=bundle)
    entries: dict[str, zipfile.ZipInfo] = {}
    for entry in listed:
        name = entry.orig_filename
        shown = repr(name[:120])
        problem = DeliveryProblem.ENTRY_TWICE(name=shown) if name in entries else _problem_with(entry, shown)
        if problem is not None:
            raise BadInput(problem, advice=DeliveryAdvice.NOT_MADE_HERE(), file=bundle)
        entries[name] = entry
    if MANIFEST not in entries or DATABASE not in entries:
        raise BadInput(DeliveryProblem.BUNDLE_NOT_OURS(manifest=MANIFEST, database=DATABASE), file=bundle)
    # Files that share bytes of the bundle, or a header that lies about its size, would add up to more than there is.
    size = bundle.stat().st_size
    inside = all(0 <= entry.header_offset <= size - entry.compress_size for entry in listed)
    if not inside or sum(entry.compress_size for entry in listed) > size:
        raise BadInput(DeliveryProblem.BUNDLE_OVERSTATED(), file=bundle)
    return entries


def _problem_with(entry: zipfile.ZipInfo, shown: str) -> Statement[DeliveryProblem] | None:
    """Why an entry, whose name is `shown`, can't be unpacked; None where it can."""
    name, size, packed = entry.orig_filename, entry.file_size, entry.compress_size
    kind = stat.S_IFMT(entry.external_attr >> 16)
    limit = {MANIFEST: MOST_MANIFEST, DATABASE: MOST_FILM}.get(name, MOST_BYTES)
    methods = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    grows = size > _SMALL and size > HIGHEST_RATIO * packed
    problems = (
        (not is_known(name), DeliveryProblem.ENTRY_NAME(name=shown)),
        (kind not in (0, stat.S_IFREG), DeliveryProblem.ENTRY_NO_FILE(name=shown)),
        (entry.flag_bits & _ENCRYPTED, DeliveryProblem.ENTRY_ENCRYPTED(name=shown)),
        (entry.compress_type not in methods, DeliveryProblem.ENTRY_METHOD(name=shown)),
        (media_of(name) and entry.compress_type != zipfile.ZIP_STORED, DeliveryProblem.ENTRY_COMPRESSED(name=shown)),
        (size > limit, DeliveryProblem.ENTRY_SIZE(name=shown, size=size)),
        (grows, DeliveryProblem.ENTRY_BOMB(name=shown, packed=packed, size=size)),
    )
    return next((problem for holds, problem in problems if holds), None)


def _manifest(archive: zipfile.ZipFile, entries: dict[str, zipfile.ZipInfo], bundle: Path) -> BundleManifest:
    """The manifest, which must list every file of the bundle, and no other, with its size."""
    content = b"".join(_inflated(archive, entries[MANIFEST], bundle))
    try:
        manifest = BundleManifest.from_json(content)
    except BadInput as refusal:
        raise BadInput(refusal.problem, advice=refusal.advised, file=bundle) from refusal
    listed = {file.name: file.size for file in manifest.files}
    there = {name: entry.file_size for name, entry in entries.items() if name != MANIFEST}
    if listed != there or len(listed) != len(manifest.files):
        raise BadInput(DeliveryProblem.BUNDLE_LIST_DIFFERS(), file=bundle)
    return manifest


def _inflated(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, bundle: Path) -> Iterator[bytes]:
    """An entry's bytes in pieces, never more of them than its header says."""
    left = entry.file_size
    with archive.open(entry) as source:
        while chunk := source.read(min(_CHUNK, left + 1)):
            left -= len(chunk)
            if left < 0:
                raise BadInput(DeliveryProblem.ENTRY_LARGER(name=entry.filename), file=bundle)
            yield chunk
    if left:
        raise BadInput(DeliveryProblem.ENTRY_SHORTER(name=entry.filename), file=bundle)


def _extract(
    archive: zipfile.ZipFile,
    entries: dict[str, zipfile.ZipInfo],
    manifest: BundleManifest,
    part: Path,
    bundle: Path,
    at: Callable[[int, int], None],
) -> None:
    """Write every file into the new folder `part`, and compare its bytes with the hashes."""
    total, done = sum(file.size for file in manifest.files), 0
    for packed in manifest.files:
        target = part / packed.name
        target.parent.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256()
        with target.open("xb") as file:
            for chunk in _inflated(archive, entries[packed.name], bundle):
                digest.update(chunk)
                file.write(chunk)
                done += len(chunk)
                at(done, total)
        if digest.hexdigest() != packed.sha256 or media_of(packed.name) not in (None, packed.sha256):
            raise BadInput(
                DeliveryProblem.ENTRY_CHANGED(name=packed.name),
                advice=DeliveryAdvice.GET_BUNDLE_AGAIN(),
                file=bundle,
            )
        sync_file(target)


def _opened_as_film(part: Path, bundle: Path) -> int:
    """Open the film as one from a stranger, with all that the store checks; return how many media are missing."""
    try:
        with Project.open(part) as project:
            return len(project.media.missing())
    except BadInput as refusal:
        raise BadInput(
            DeliveryProblem.FILM_NOT_UNPACKED(why=refusal.problem), advice=refusal.advised, file=bundle
        ) from refusal


def _require_free(folder: Path) -> None:
    if folder.is_symlink() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir()))):
        raise BadInput(DeliveryProblem.PLACE_TAKEN(), advice=DeliveryAdvice.NEW_FOLDER(), file=folder)
    if not folder.absolute().parent.is_dir():
        raise BadInput(DeliveryProblem.NO_FOLDER(), advice=DeliveryAdvice.MAKE_FOLDER(), file=folder.absolute().parent)


def _require_room(folder: Path, needed: int) -> None:
    free = shutil.disk_usage(folder.absolute().parent).free
    if free < needed + _SPARE:
        raise MachineFailed(
            DeliveryProblem.FILM_SPACE(needed=f"{needed / 2**20:.0f}", free=f"{free / 2**20:.0f}"),
            advice=DeliveryAdvice.FREE_SPACE(),
            file=folder,
        )


def _take_place(part: Path, folder: Path) -> None:
    """Give the finished folder its name. An empty folder of that name makes way."""
    if folder.exists():
        folder.rmdir()
    rename(part, folder)
    sync_folder(folder.absolute().parent)
