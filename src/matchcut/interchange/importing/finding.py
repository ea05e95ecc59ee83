"""Media files for clips: by path, name, reel and timecode; and how sure it is that a file is the one that is meant."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.interchange.clips import Clip, SoundClip
from matchcut.interchange.importing.placing import ClipPlace, Filmed, TimecodeMatch, held_by, placed
from matchcut.interchange.problems import EditAdvice, EditLoss, EditProblem
from matchcut.media.endings import FILMS, SOUNDS
from matchcut.words.statements import Figure, Statement

if TYPE_CHECKING:
    from matchcut.media.facts import MediaFacts
    from matchcut.media.probe import Looked

NO_REEL = ("", "AX", "NONE", "GEN")
"""What lists write in place of a reel for what never was on one."""

_REEL_LENGTH = 8
_MOST_FILES = 500_000
_CHUNK = 1 << 20


class By(IntEnum):
    """What a file was found by; the surest first."""

    PATH = 0
    FOLDERS = 1
    """Its name, and the folders that it lies in, as far as the edit names them."""
    NAME = 2
    CLIP_NAME = 3
    STEM = 4
    """Its name without the ending, which is the clip's or the reel's."""
    REEL = 5
    """Its reel, cut off after eight letters as lists do, or as the file or its folder says; and its timecode."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that may be a clip's media. `place` is the clip's in it; None for a still or sound, which has no time.

    `depth` tells how much of the path is the same, `folder` in which of the folders it lies.
    """

    path: Path
    by: By
    place: ClipPlace | None = None
    depth: int = 0
    folder: int = 0

    @property
    def fits(self) -> bool:
        return self.place is None or self.place.fit is not TimecodeMatch.OUTSIDE

    @property
    def rank(self) -> tuple[int, ...]:
        """The smaller, the surer. A file of the right timecode goes before one of the right name alone."""
        fit = int(self.place.fit) if self.place else 0
        return (not self.fits, self.by, -self.depth, fit)


@dataclass(frozen=True, slots=True)
class MediaMatch:
    """What was found for a clip: the file that is meant, and where several may be, all of them. `why` it is none."""

    chosen: Candidate | None = None
    candidates: tuple[Candidate, ...] = ()
    why: Statement[EditLoss] | None = None


class MediaFolders:
    """Finds media files in folders, and remembers what is in them. Nothing is read before it is asked for.

    `levels`: how many folders deep it looks (None: all of them). `ordered`: whether an earlier folder goes before a
    later one. Links to folders are not followed.
    """

    def __init__(self, folders: Iterable[Path], *, levels: int | None = 1, ordered: bool = True) -> None:
        self.folders = tuple(folders)
        self._levels = levels
        self._ordered = ordered
        self._looked: dict[Path, Looked | None] = {}
        self._advice: dict[Path, str] = {}
        self._filmed: dict[Path, Filmed | None] = {}

    def files(self) -> Iterator[Path]:
        """Every file in the folders."""
        return (path for _, path in self._files)

    def looked(self, path: Path) -> Looked | None:
        """A file, looked at once by whichever path it is asked for; None for one that can't be read."""
        place = path.resolve()
        if place not in self._looked:
            from matchcut.media.probe import look

            try:
                self._looked[place] = look(path)
            except BadInput as refusal:
                self._looked[place] = None
                self._advice[place] = refusal.advice.rstrip(".")
        return self._looked[place]

    def facts(self, path: Path) -> MediaFacts | None:
        """What is in a file; None for one that can't be read."""
        looked = self.looked(path)
        return looked.facts if looked else None

    def filmed(self, path: Path) -> Filmed | None:
        """A film's rate, length and own timecode; None for what is no film."""
        if path not in self._filmed:
            from matchcut.media.timecode import own_timecode_or_none

            facts = self.facts(path)
            self._filmed[path] = None
            if facts is not None and facts.rate is not None and facts.frames:
                own = own_timecode_or_none(path, facts.rate)
                self._filmed[path] = Filmed(facts.rate, facts.frames, own)
        return self._filmed[path]

    def _unreadable(self, path: Path) -> Statement[EditLoss]:
        advice = self._advice.get(path.resolve(), "")
        if advice:
            return EditLoss.FILE_UNREADABLE_SO(file=path.name, advice=advice)
        return EditLoss.FILE_UNREADABLE(file=path.name)

    def picture(self, clip: Clip, rate: FrameRate) -> MediaMatch:
        """The file of a clip of picture, in an edit of that rate."""
        candidates: list[Candidate] = []
        unread: Statement[EditLoss] | None = None
        for path, by, depth, folder in self._named(clip.link, clip.reel, clip.name):
            if _settled(candidates, by):
                break
            facts = self.facts(path)
            if facts is None and by <= By.CLIP_NAME:
                unread = unread or self._unreadable(path)
            if facts is None or facts.kind == "sound":
                continue
            filmed = self.filmed(path)
            place = placed(clip, rate, filmed) if filmed else None
            candidates.append(Candidate(path, by, place, depth, folder))
        if not any(candidate.fits for candidate in candidates):
            candidates += self._by_timecode(clip, rate, {candidate.path for candidate in candidates})
        return self._chosen(candidates) if candidates else MediaMatch(why=unread)

    def sound(self, media: str, reel: str, name: str) -> MediaMatch:
        """The file of a clip of sound."""
        candidates: list[Candidate] = []
        for path, by, depth, folder in self._named(media, reel, name):
            if by <= By.STEM and _settled(candidates, by):
                break
            facts = self.facts(path)
            if facts is not None and facts.has_sound:
                candidates.append(Candidate(path, by, None, depth, folder))
        # Beside a film of the same name, a file of sound alone is the sound.
        sounds = [
            candidate for candidate in candidates if candidate.path.suffix.lower() in SOUNDS or candidate.by < By.STEM
        ]
        return self._chosen(sounds or candidates)

    def heard_from(self, path: Path, sound: SoundClip) -> Fraction | None:
        """Second of a file at which a sound begins; None where the file has not the timecode that a list names."""
        facts = self.facts(path)
        if sound.tape is None or facts is None:
            return sound.source
        if facts.rate is not None and facts.frames:
            length = facts.rate.seconds(facts.frames)
        else:
            length = Fraction(facts.samples or 0, facts.sample_rate or 1)
        own = self._begins(path)
        hour = Fraction(sound.tape.first.hours * 3600)
        begins = (own,) if own is not None else ()
        starts = (sound.source - start for start in (*begins, Fraction(0), hour))
        return next((start for start in starts if 0 <= start < length), None)

    def _begins(self, path: Path) -> Fraction | None:
        """At which second of the day a file says that it begins."""
        from matchcut.media.timecode import time_reference

        filmed = self.filmed(path)
        if filmed is not None:
            return filmed.rate.seconds(filmed.own.frame) if filmed.own else None
        reference: Fraction | None = time_reference(path)
        return reference

    def _chosen(self, candidates: list[Candidate]) -> MediaMatch:
        ordered = sorted(candidates, key=lambda candidate: (candidate.rank, candidate.folder, str(candidate.path)))
        if not ordered:
            return MediaMatch()
        first = ordered[0]
        if not first.fits:
            filmed = self.filmed(first.path)
            return MediaMatch(
                None, (), EditLoss.FILE_HOLDS(file=first.path.name, held=held_by(filmed)) if filmed else None
            )
        alike = [candidate for candidate in ordered if candidate.rank == first.rank]
        if self._ordered:
            alike = [candidate for candidate in alike if candidate.folder == first.folder]
        if len(alike) > 1 and not same_bytes([candidate.path for candidate in alike]):
            return MediaMatch(None, tuple(alike))
        return MediaMatch(first, tuple(alike[:1]))

    def _named(self, media: str, reel: str, name: str) -> Iterator[tuple[Path, By, int, int]]:
        """The files whose path or name is the clip's, each once."""
        seen: set[Path] = set()
        for path in self._as_written(media):
            if (place := path.resolve()) not in seen:
                seen.add(place)
                yield path, By.PATH, 0, 0
        written, wanted = PurePosixPath(media.replace("\\", "/")), _folded(name)
        for by, key in (
            (By.NAME, _folded(written.name)),
            (By.CLIP_NAME, wanted),
            (By.STEM, _folded(written.stem)),
            (By.STEM, _stem(wanted)),
            (By.STEM, _folded(reel) if reel.upper() not in NO_REEL else ""),
        ):
            index = self._stems if by is By.STEM else self._names
            for folder, path in index.get(key, ()) if key else ():
                if (place := path.resolve()) not in seen:
                    seen.add(place)
                    depth = _same_end(path, written)
                    yield path, By.FOLDERS if by is By.NAME and depth > 1 else by, depth, folder

    def _as_written(self, media: str) -> Iterator[Path]:
        if media and "\0" not in media:
            for path in (Path(media), *(folder / media for folder in self.folders)):
                try:
                    if path.is_file():
                        yield path
                except (OSError, ValueError):
                    continue

    def _by_timecode(self, clip: Clip, rate: FrameRate, known: set[Path]) -> Iterator[Candidate]:
        """Files of the clip's reel that hold its timecode by their own."""
        if clip.tape is None or clip.reel.upper() in NO_REEL:
            return
        reel = _folded(clip.reel)
        for folder, path in self._files:
            if path in known or path.suffix.lower() not in FILMS:
                continue
            stem = _folded(path.stem)
            named = _begins_with(stem, reel) or reel in _parts(path.parent.name)
            filmed = self.filmed(path) if named or self._told_reel(path) == reel else None
            if filmed is None or filmed.own is None:
                continue
            place = placed(clip, rate, filmed)
            if place.fit is TimecodeMatch.OWN:
                yield Candidate(path, By.REEL, place, 0, folder)

    def _told_reel(self, path: Path) -> str:
        from matchcut.media.timecode import own_reel

        if path not in self._reel_names:
            self._reel_names[path] = _folded(own_reel(path))
        return self._reel_names[path]

    @cached_property
    def _reel_names(self) -> dict[Path, str]:
        return {}

    @cached_property
    def _files(self) -> list[tuple[int, Path]]:
        """Every file, with the index of its folder."""
        indices: dict[Path, int] = {}
        for index, folder in enumerate(self.folders):
            for path in files_in(folder, self._levels):
                indices.setdefault(path, index)
                if len(indices) > _MOST_FILES:
                    raise BadInput(
                        EditProblem.TOO_MANY_FILES(most=Figure(f"{_MOST_FILES:,}")),
                        advice=EditAdvice.NAME_MEDIA_FOLDER(),
                        file=folder,
                    )
        return [(index, path) for path, index in indices.items()]

    @cached_property
    def _names(self) -> dict[str, list[tuple[int, Path]]]:
        names: dict[str, list[tuple[int, Path]]] = {}
        for folder, path in self._files:
            names.setdefault(_folded(path.name), []).append((folder, path))
        return names

    @cached_property
    def _stems(self) -> dict[str, list[tuple[int, Path]]]:
        stems: dict[str, list[tuple[int, Path]]] = {}
        for folder, path in self._files:
            for stem in {_folded(path.stem), _folded(path.name)}:
                stems.setdefault(stem, []).append((folder, path))
        return stems


def _settled(candidates: Iterable[Candidate], by: By) -> bool:
    """Whether a file that fits was found by more than `by`, so that no other need be looked at."""
    surest = min((candidate.by for candidate in candidates if candidate.fits), default=by)
    return by > (By.NAME if surest is By.FOLDERS else surest)  # Both are found by the name.


def files_in(folder: Path, levels: int | None) -> Iterator[Path]:
    """The files in a folder and in the folders in it, so many levels deep; hidden ones are left out."""
    if not folder.is_dir():
        return
    top = len(folder.parts)
    for place, inner, names in os.walk(folder):
        here = Path(place)
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        if levels is not None and len(here.parts) - top >= levels:
            inner.clear()
        yield from (here / name for name in sorted(names) if not name.startswith("."))


def same_bytes(paths: list[Path]) -> bool:
    """Whether files are copies of each other."""
    try:
        if len({path.stat().st_size for path in paths}) != 1:
            return False
        with_first = (_equal(paths[0], path) for path in paths[1:])
        return all(with_first)
    except OSError:
        return False


def _equal(path: Path, other: Path) -> bool:
    with path.open("rb") as first, other.open("rb") as second:
        while (block := first.read(_CHUNK)) == second.read(_CHUNK):
            if not block:
                return True
    return False


def _folded(name: str) -> str:
    """A name as disks that don't tell cases or ways of composing letters apart see it."""
    return unicodedata.normalize("NFC", name).strip().casefold()


def _stem(name: str) -> str:
    """A clip's name without the ending, where it has one of media."""
    path = PurePosixPath(name)
    return path.stem if path.suffix in (*FILMS, *SOUNDS, ".mxf") else name


def _begins_with(stem: str, reel: str) -> bool:
    """Whether a file's name begins with a reel, which lists cut off after eight letters, or with a part that is one."""
    rest = stem[len(reel) :]
    return stem.startswith(reel) and (len(reel) >= _REEL_LENGTH or not rest[:1].isalnum())


def _parts(name: str) -> tuple[str, ...]:
    """A folder's name, and what stands in it before an ending such as `.RDC`."""
    folded = _folded(name)
    return folded, folded.partition(".")[0]


def _same_end(path: Path, written: PurePosixPath) -> int:
    """How many parts at their ends two paths share."""
    pairs = zip(reversed(path.parts), reversed(written.parts), strict=False)
    count = 0
    for part, other in pairs:
        if _folded(part) != _folded(other):
            break
        count += 1
    return count
