"""An edit becomes a film whose clips are takes: every clip a shot, trimmed and joined so that the cut is the same.

Nothing is copied here and no project is touched. Whoever makes the project adds the media to its vault, brings the
film in as one edit, and publishes a take for each `ImportedTake`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.film.check import check_all
from matchcut.film.errors import BadInput, EditRefused
from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, MediaId, SceneId, ShotId
from matchcut.film.model import AudioClip, Scene, Settings, Shot, Transition
from matchcut.film.order import ranks
from matchcut.film.time import FrameRange
from matchcut.film.vocabulary import BLACK, TransitionKind
from matchcut.script.edit.annotations import annotated
from matchcut.script.edit.model import ReadClip, ReadEdit, ReadSound, ReadTransition
from matchcut.script.edit.provenance import slate_in, told

if TYPE_CHECKING:
    from matchcut.media.probe import MediaFacts

_RATE = 48_000
_SIZE = (1920, 1080)
"""A film's size where no media of the edit is there to tell it."""
_NAMED = 12


@dataclass(frozen=True, slots=True)
class ImportedTake:
    """What a shot's take is to be made of: a file as it is, from its frame `start` on.

    `frames` is how many frames of the film that is, at most the shot's; `reel` is its tape, if it has one; `heard`
    whether the file's own sound comes with it (None: where the edit has no sounds).
    """

    shot: ShotId
    path: Path
    frames: int
    reel: str
    start: int = 0
    heard: bool | None = None


@dataclass(frozen=True, slots=True)
class ImportedEdit:
    """A film read from an edit, without takes as yet. `sounds` are the files of its audio clips, by a name for each.

    An audio clip's `media` is that name until the files are in a vault: see `with_sounds`. `notes` are sentences on
    what could not be brought in exactly, and on media that is missing.
    """

    film: Film
    takes: tuple[ImportedTake, ...]
    sounds: Mapping[MediaId, Path]
    notes: tuple[str, ...]

    def with_sounds(self, known: Mapping[MediaId, MediaId]) -> Film:
        """The film with its audio clips naming media of a vault; `known` maps this edit's names to the vault's."""
        clips = {clip.id: _renamed(clip, known) for clip in self.film.audio.values()}
        return self.film.with_rows("audio", put=list(clips.values()))


def _renamed(clip: AudioClip, known: Mapping[MediaId, MediaId]) -> AudioClip:
    return replace(clip, media=known[clip.media])


def import_edit(read: ReadEdit, folders: Iterable[Path], handles: int | None = None) -> ImportedEdit:
    """Return the film that an edit shows.

    Media is looked for where the edit says, then by its file name, reel and clip name in `folders` (the edit's own
    first) and the folders in them. A shot whose media is not found is kept without a take. Each take has up to about
    `handles` frames before and after what the edit shows; None: all that its file has. BadInput for an edit that no
    film can hold.
    """
    if not read.clips:
        raise BadInput("This edit holds no clips.")
    importer = _Importer(read, _Shelf(tuple(folders)), handles)
    return importer.film()


class _Shelf:
    """Finds media files, and remembers what is in them."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.folders = folders
        self.facts: dict[Path, MediaFacts] = {}
        self._by_name: dict[str, Path] = {}
        for folder in reversed(folders):
            for path in sorted(_files_in(folder), reverse=True):
                self._by_name[path.stem.lower()] = self._by_name[path.name.lower()] = path

    def find(self, media: str, *names: str) -> Path | None:
        """The file at that path, or one of that name; None where there is none that can be read."""
        tried = [Path(media), *(folder / media for folder in self.folders)] if media else []
        found = next((path for path in tried if path.is_file()), None)
        for name in (Path(media).name, *names):
            found = found or (self._by_name.get(name.lower()) if name else None)
        return found if found is not None and self._readable(found) else None

    def _readable(self, path: Path) -> bool:
        from matchcut.media.probe import probe

        if path not in self.facts:
            try:
                self.facts[path] = probe(path)
            except BadInput:
                return False
        return True


def _files_in(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.is_file():
            yield path
        elif path.is_dir() and not path.name.startswith("."):
            yield from (inner for inner in path.iterdir() if inner.is_file())


@dataclass
class _Importer:
    read: ReadEdit
    shelf: _Shelf
    handles: int | None = None
    takes: list[ImportedTake] = field(default_factory=list)
    sounds: dict[MediaId, Path] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    inexact: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    slates: Counter[str] = field(default_factory=Counter)

    def film(self) -> ImportedEdit:
        read = self.read
        joins = {join.incoming: join for join in read.transitions if join.kind != "fade"}
        scene = Scene(id=SceneId("sc-edit"), rank=next(iter(ranks(1))), heading=read.title)
        shots = [
            self._shot(index, clip, rank, joins.get(index), joins.get(index + 1))
            for index, (clip, rank) in enumerate(zip(read.clips, ranks(len(read.clips)), strict=True))
        ]
        clips = [clip for number, sound in enumerate(read.sounds, 1) if (clip := self._sound(number, sound))]
        film = Film(
            settings=self._settings(),
            scenes={scene.id: scene},
            shots={shot.id: shot for shot in shots},
            audio={clip.id: clip for clip in clips},
        )
        film, lost = annotated(film, read)
        try:
            check_all(film)
        except EditRefused as refused:
            raise BadInput(f"No film can hold this edit: {refused.what}", advice=refused.advice) from refused
        return ImportedEdit(film, tuple(self.takes), self.sounds, (*read.notes, *self.notes, *lost, *self._summed_up()))

    def _settings(self) -> Settings:
        read = self.read
        pictures = [self.shelf.facts[take.path] for take in self.takes]
        width, height = next(((one.width, one.height) for one in pictures if one.width and one.height), _SIZE)
        fades = [join.record for join in read.transitions if join.kind == "fade"]
        return Settings(
            title=read.title or "Untitled",
            rate=read.rate,
            start=read.start or 0,
            width=int(width) // 2 * 2,
            height=int(height) // 2 * 2,
            fade_in=next((record.frames for record in fades if record.start == 0), 0),
            fade_out=next((record.frames for record in fades if record.start and record.end == read.length), 0),
        )

    def _shot(
        self, index: int, clip: ReadClip, rank: str, into: ReadTransition | None, out: ReadTransition | None
    ) -> Shot:
        start = into.record.start if into and into.overlaps else clip.record.start
        end = out.record.end if out and out.overlaps else clip.record.end
        span = FrameRange(start, end - start)
        shot = Shot(
            id=ShotId(f"sh-{index + 1:04}"),
            scene=SceneId("sc-edit"),
            rank=rank,
            number=self._slate(slate_in(clip.name, clip.facts) or str(index + 1)),
            action="" if clip.black else clip.name,
            notes=told(clip.facts),
            engine=BLACK if clip.black else None,
            frames=span.frames,
            transition=self._transition(index, into),
        )
        path = None if clip.black else self.shelf.find(clip.media, clip.reel, clip.name)
        if path is None:
            if not clip.black:
                self.missing.append(Path(clip.media).name or clip.reel or clip.name or f"shot {shot.number}")
            return shot
        return self._trimmed(shot, clip, span, path)

    def _slate(self, slate: str) -> str:
        """A slate that no other shot has: a take that is used again is `12A (2)`."""
        self.slates[slate] += 1
        return slate if self.slates[slate] == 1 else f"{slate} ({self.slates[slate]})"

    def _trimmed(self, shot: Shot, clip: ReadClip, span: FrameRange, path: Path) -> Shot:
        """The shot as a part of its file, and a take of all of that."""
        begin = clip.source - clip.media_start + (span.start - clip.record.start) * clip.speed
        head = max(0, begin.numerator // begin.denominator)
        wanted = [
            (begin + into * clip.speed).numerator // (begin + into * clip.speed).denominator
            for into in range(span.frames)
        ]
        used, speed = _fitting(span.frames, clip.speed)
        made, pace = self._length(path)
        shown = [min(made - 1, head + into * speed.numerator // speed.denominator) for into in range(span.frames)]
        if shown != [min(made - 1, frame) for frame in wanted]:
            self.inexact.append(shot.number)
        first, last = 0, made
        if self.handles is not None:
            first = min(max(0, head - self.handles), made - 1)
            first -= first % pace.denominator  # There a frame of the file begins together with one of the film.
            last = min(made, max(first + 1, head + used + self.handles))
        self.takes.append(ImportedTake(shot.id, path, last - first, clip.reel, int(first * pace), clip.heard))
        frames = max(last, head + used) - first
        return replace(shot, frames=frames, head=head - first, tail=first + frames - head - used, speed=speed)

    def _length(self, path: Path) -> tuple[int, Fraction]:
        """How many frames of this film a file has, and how many frames of the file one of them lasts."""
        facts = self.shelf.facts[path]
        if facts.frames is None or facts.rate is None:
            return 1, Fraction(1)
        pace = facts.rate.fraction / self.read.rate.fraction
        return -(-facts.frames * pace.denominator // pace.numerator), pace

    def _transition(self, index: int, into: ReadTransition | None) -> Transition | None:
        if into is None or not index:
            return None
        known = {kind.value: kind for kind in TransitionKind}
        kind = known.get(into.kind)
        if kind is None:
            kind = TransitionKind.WIPE_RIGHT if "wipe" in into.kind else TransitionKind.DISSOLVE
            if into.kind != "dissolve":
                self.notes.append(f"The {into.kind} into shot {index + 1} becomes a {kind.value}.")
        turn = self.read.clips[index].record.start
        if not kind.overlaps and turn - into.record.start != into.record.frames // 2:
            self.notes.append(f"The {into.kind} into shot {index + 1} is moved to the middle of its cut.")
        return Transition(kind, into.record.frames) if into.record.frames else None

    def _sound(self, number: int, sound: ReadSound) -> AudioClip | None:
        path = self.shelf.find(sound.media, sound.reel, sound.name)
        if path is None:
            self.missing.append(Path(sound.media).name or sound.reel or sound.name)
            return None
        # A clip begins on a frame here: the frame in which the sound does, and as much earlier in its source.
        rate = self.read.rate
        frame = int(sound.start * rate.fraction)
        early = min(sound.source, sound.start - rate.seconds(frame))
        name = next((name for name, known in self.sounds.items() if known == path), MediaId(f"sound-{number}"))
        self.sounds[name] = path
        frames = -(-((sound.start + sound.seconds - rate.seconds(frame)) * rate.fraction) // 1)
        return AudioClip(
            id=AudioClipId(f"au-{number:04}"),
            media=name,
            track=sound.track or "A1",
            offset=frame,
            source_start=round((sound.source - early) * _RATE),
            frames=max(1, int(frames)),
            label=sound.name,
            gain=sound.gain,
            fade_in=round(sound.fade_in * rate.fraction),
            fade_out=round(sound.fade_out * rate.fraction),
        )

    def _summed_up(self) -> Iterator[str]:
        if self.missing:
            names = list(dict.fromkeys(self.missing))
            rest = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
            yield f"Not found: {', '.join(names[:_NAMED])}{rest}; those shots have no take yet."
        if self.inexact:
            yield f"Shots retimed between two frames can be one frame off: {', '.join(self.inexact[:_NAMED])}."


def _fitting(frames: int, speed: Fraction) -> tuple[int, Fraction]:
    """How many frames of a take a shot of so many film frames uses, and at what speed it is exactly so long.

    That is the speed asked for, except for a slow shot that ends before its last frame is shown in full: its speed is
    raised by as little as makes it end there.
    """
    if not speed:
        return 1, Fraction(1, frames)
    exact = frames * speed
    used = -(-exact.numerator // exact.denominator)
    if used * speed.denominator // speed.numerator == frames:
        return used, speed
    return used, Fraction(used, frames)
