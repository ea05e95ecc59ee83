"""An edit from another program becomes a project: every clip a shot, its media the shot's footage."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from matchcut.app.problems import AppAdvice, AppProblem
from matchcut.film.errors import BadInput, MachineFailed
from matchcut.film.film import Film
from matchcut.film.ids import MediaId
from matchcut.film.model import Parameters, ParameterValue
from matchcut.film.steps import StepKind
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import FOOTAGE
from matchcut.interchange.formats import BUNDLE, format_of
from matchcut.media.archives import opened_archive
from matchcut.media.problems import FileNoun
from matchcut.store.disk import machine_failures
from matchcut.store.project import Project
from matchcut.words.statements import Figure, Notes

if TYPE_CHECKING:
    from matchcut.interchange.importing.film import ImportedEdit, ImportedTake
    from matchcut.media.facts import MediaFacts

_CHUNK = 1 << 20
_SPARE = 64 * 2**20
"""Bytes left free on the disk beside what an `.otioz` holds."""


def edit_into(
    project: Project,
    edit: Path,
    rate: FrameRate | None,
    media: Iterable[Path],
    scratch: Path,
    sequence: str | int | None = None,
) -> Notes:
    """Fill a new project with an edit, and return notes on what could not be brought in exactly.

    Media is looked for where the edit says, beside it, and in the folders `media`; each take gets a second of handles
    where its file has them. `rate` is needed for an EDL; `sequence` is the name or number of the one that is read of
    several. An `.otioz` is unpacked into `scratch`. BadInput for an edit that can't be read.
    """
    from matchcut.interchange.importing.film import import_edit
    from matchcut.interchange.picture_files import with_pictures
    from matchcut.interchange.reading import read_edit

    kind = format_of(edit)
    inside = _media_of_bundle(edit, scratch) if kind is not None and kind.bundled else ()
    folders = (*inside, *_beside(edit), *media)
    read = with_pictures(read_edit(edit, rate, sequence), folders, scratch)
    imported = import_edit(read, folders, handles=read.rate.nominal)
    film = _with_footage(imported, project)
    project.transact(StepKind.READ(name=edit.name), lambda _: film)
    return imported.notes


def _beside(edit: Path) -> tuple[Path, ...]:
    """The folders in which an edit's media may lie: its own, in a `.fcpxmld` bundle, and the one that it lies in."""
    if edit.suffix.lower() == BUNDLE and edit.is_dir():
        return edit, edit.parent
    return (edit.parent, edit.parent.parent) if edit.parent.suffix.lower() == BUNDLE else (edit.parent,)


def _with_footage(imported: ImportedEdit, project: Project) -> Film:
    """The film with its media in the project's vault: footage as its shots' keyframes, sounds on its tracks."""
    kept: dict[Path, tuple[MediaId, MediaFacts]] = {}

    def in_vault(path: Path) -> tuple[MediaId, MediaFacts]:
        """A file of the vault: taken in once, however many clips show it."""
        if path not in kept:
            media = project.media.add(path, looked=imported.looked(path))
            kept[path] = media, project.media.facts(media)
        return kept[path]

    film = imported.with_sounds({name: in_vault(path)[0] for name, path in imported.sounds.items()})
    put = []
    for take in imported.takes:
        media, facts = in_vault(take.path)
        shot = replace(film.shots[take.shot], keyframe=media)
        if facts.kind in ("video", "image"):
            heard = not imported.sounds if take.heard is None else take.heard
            rate = facts.rate or film.settings.rate
            shot = replace(shot, engine=FOOTAGE, parameters=_parameters(take, rate, with_sound=heard))
        put.append(shot)
    return film.with_rows("shots", put=put)


def _parameters(take: ImportedTake, rate: FrameRate, *, with_sound: bool) -> Parameters:
    """What the footage engine is told. An edit that has sounds of its own usually has the clips' sound there.

    An edit counts the frames of a file by its `rate`; where they last unequally it is that time that counts.
    """
    given: dict[str, ParameterValue] = {}
    if take.start:
        given["start"] = take.start
    if take.begins:
        given["start_time"] = str(Fraction(take.begins) / rate.fraction)
    named = {"reel": take.reel, "file": take.file, "origin": take.origin}
    given.update({name: value for name, value in named.items() if value})
    if take.reverse:
        given["reverse"] = True
    if not with_sound:
        given["sound"] = False
    return Parameters(given)


def _media_of_bundle(bundle: Path, scratch: Path) -> tuple[Path, ...]:
    """Unpack an `.otioz`'s media to `scratch`, each file under its own name; return the folders to look in."""
    with opened_archive(bundle, FileNoun.OTIOZ()) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        for entry in entries:
            place = PurePosixPath(entry.filename)
            if place.is_absolute() or ".." in place.parts or "\\" in entry.filename:
                raise BadInput(
                    AppProblem.OUTSIDE_BUNDLE(name=entry.filename[:120]),
                    advice=AppAdvice.EXPORT_EDIT_AGAIN(),
                    file=bundle,
                )
        needed = sum(entry.file_size for entry in entries)
        if needed + _SPARE > shutil.disk_usage(scratch).free:
            raise MachineFailed(
                AppProblem.BUNDLE_TOO_LARGE(size=Figure(f"{needed // 2**20:,}")),
                advice=AppAdvice.FREE_SPACE(),
            )
        for entry in entries:
            if PurePosixPath(entry.filename).parts[0] == "media":
                _unpack(archive, entry, scratch / "media" / PurePosixPath(entry.filename).name)
    return (scratch / "media", scratch)


def _unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path) -> None:
    """Write one file, of no more bytes than its header says."""
    with machine_failures(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with archive.open(entry) as packed, path.open("wb") as out:
            left = entry.file_size
            while left and (block := packed.read(min(_CHUNK, left))):
                out.write(block)
                left -= len(block)
