"""An edit becomes a film whose clips are takes: every clip a shot, trimmed and joined so that the cut is the same.

Nothing is copied here and no project is touched. Whoever makes the project adds the media to its vault, brings the
film in as one edit, and publishes a take for each `ImportedTake`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.film.check import check_all
from matchcut.film.errors import BadInput, EditRefused
from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, MediaId, SceneId, ShotId
from matchcut.film.model import AudioClip, Scene, Settings, Shot, Transition
from matchcut.film.offline import file_name_in
from matchcut.film.order import ranks
from matchcut.film.remedies import Remedy
from matchcut.film.time import FrameRange
from matchcut.film.vocabulary import BLACK, TransitionKind
from matchcut.interchange.clips import Clip, SoundClip
from matchcut.interchange.importing.annotations import annotated
from matchcut.interchange.importing.finding import NO_REEL, Candidate, MediaFolders, MediaMatch
from matchcut.interchange.importing.linking import fitting, linked, offline, origin_of
from matchcut.interchange.importing.matching import (
    asked_for,
    at_speed,
    begun_late,
    found_for,
    paths_of,
    remarked,
    remarks_on,
)
from matchcut.interchange.importing.settling import settled
from matchcut.interchange.losses import NAMED, list_of
from matchcut.interchange.problems import EditLoss, EditNote, EditProblem
from matchcut.interchange.provenance import facts_in_words, slate_in
from matchcut.interchange.timeline import Join, Timeline
from matchcut.words.statements import Note, Notes, Statement, Term

if TYPE_CHECKING:
    from matchcut.media.probe import Looked

_RATE = 48_000
_SIZE = (1920, 1080)
"""A film's size where no media of the edit is there to tell it."""


@dataclass(frozen=True, slots=True)
class ImportedTake:
    """What a shot's take is to be made of: a file as it is, from its frame `start` on.

    `frames` is how many frames of the film that is, at most the shot's; `reel` is its tape, if it has one; `heard`
    whether the file's own sound comes with it (None: where the edit has no sounds). `reverse`: it plays backwards.
    `begins` is `start` to a part of a frame. `file` is the file's name in the edit, and `origin` the timecode of its
    first frame on the tape, where a list counts from that and the file itself says none.
    """

    shot: ShotId
    path: Path
    frames: int
    reel: str
    start: int = 0
    heard: bool | None = None
    reverse: bool = False
    begins: Fraction | int = 0
    file: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class ImportedEdit:
    """A film read from an edit, without takes as yet. `sounds` are the files of its audio clips, by a name for each.

    An audio clip's `media` is that name until the files are in a vault: see `with_sounds`. `notes` are sentences on
    what could not be brought in exactly, and on media that is missing. `looked` tells what was found in a file.
    """

    film: Film
    takes: tuple[ImportedTake, ...]
    sounds: Mapping[MediaId, Path]
    notes: Notes
    looked: Callable[[Path], Looked | None]

    def with_sounds(self, known: Mapping[MediaId, MediaId]) -> Film:
        """The film with its audio clips naming media of a vault; `known` maps this edit's names to the vault's."""
        clips = {clip.id: _renamed(clip, known) for clip in self.film.audio.values()}
        return self.film.with_rows("audio", put=list(clips.values()))


def _renamed(clip: AudioClip, known: Mapping[MediaId, MediaId]) -> AudioClip:
    return replace(clip, media=known[clip.media])


def import_edit(read: Timeline, folders: Iterable[Path], handles: int | None = None) -> ImportedEdit:
    """Return the film that an edit shows.

    Media is looked for where the edit says, then by its file name, reel and clip name in `folders` (the edit's own
    first) and the folders in them. A shot whose media is not found, or may be one of several files, or has not the
    frames that its timecode names, is kept offline: with reel, source timecode, speed and the file's name. Each take
    has up to about `handles` frames before and after what the edit shows; None: all that its file has. BadInput for an
    edit that no film can hold.
    """
    if not read.clips:
        raise BadInput(EditProblem.NO_CLIPS())
    importer = _Importer(settled(read), MediaFolders(folders), handles)
    return importer.film()


@dataclass
class _Importer:
    read: Timeline
    shelf: MediaFolders
    handles: int | None = None
    takes: list[ImportedTake] = field(default_factory=list)
    sounds: dict[MediaId, Path] = field(default_factory=dict)
    missing: list[str | Statement[EditLoss]] = field(default_factory=list)
    silent: list[Statement[EditLoss]] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    inexact: list[str] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    remarks: list[Statement[EditNote]] = field(default_factory=list)
    slates: Counter[str] = field(default_factory=Counter)

    def film(self) -> ImportedEdit:
        self.read, media, late = begun_late(self.read, found_for(self.read, self.shelf))
        self.notes += late
        read = self.read
        joins = {join.incoming: join for join in read.joins if join.kind != "fade"}
        scene = Scene(id=SceneId("sc-edit"), rank=next(iter(ranks(1))), heading=read.title)
        shots = [
            self._shot(index, clip, rank, media[index], joins.get(index), joins.get(index + 1))
            for index, (clip, rank) in enumerate(zip(read.clips, ranks(len(read.clips)), strict=True))
        ]
        clips = self._sounds()
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
            raise BadInput(EditProblem.NO_FILM_CAN_HOLD(reason=refused.problem), advice=refused.advised) from refused
        notes = (*read.notes, *self.notes, *remarked(self.remarks), *lost, *self._summed_up())
        return ImportedEdit(film, tuple(self.takes), self.sounds, notes, self.shelf.looked)

    def _settings(self) -> Settings:
        read = self.read
        facts = [
            take_facts
            for take in self.takes
            if (take_facts := self.shelf.facts(take.path)) and take_facts.width and take_facts.height
        ]
        facts.sort(key=lambda file: file.kind != "video")
        width, height = read.size or next(((fact.width, fact.height) for fact in facts), _SIZE)
        fades = [join.record for join in read.joins if join.kind == "fade"]
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
        self,
        index: int,
        clip: Clip,
        rank: str,
        media: MediaMatch,
        into: Join | None,
        out: Join | None,
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
            notes="\n".join(filter(None, (facts_in_words(clip.facts), clip.remark))),
            engine=BLACK if clip.black else None,
            frames=span.frames,
            transition=self._transition(index, into),
        )
        if clip.black:
            return shot
        lead = clip.record.start - span.start
        if media.chosen is None:
            self._offline(shot.number, clip, media)
            heard = not self.read.sounds if clip.heard is None else clip.heard
            return offline(shot, replace(clip, heard=heard), span.frames, lead, self.read.rate)
        return self._linked(shot, clip, lead, media.chosen)

    def _offline(self, number: str, clip: Clip, media: MediaMatch) -> None:
        """Take note of a shot whose media is not there."""
        if media.candidates:
            self.notes.append(EditNote.MAY_BE_ANY(shot=number, files=paths_of(media.candidates)))
        elif media.why and media.why.kind is EditLoss.FILE_HOLDS:
            self.notes.append(EditNote.OFFLINE_ASKED(shot=number, why=media.why, wanted=asked_for(clip)))
        elif media.why:
            self.notes.append(EditNote.OFFLINE(shot=number, why=media.why))
        else:
            reel = "" if clip.reel.upper() in NO_REEL else clip.reel
            name = file_name_in(clip.link) or reel or clip.name
            self.missing.append(EditLoss.NAMED_OF_SHOT(name=name, shot=number) if name else EditLoss.SHOT(shot=number))
        if clip.tape is not None and clip.tape.speed is None and clip.speed != 1:
            self.remarks.append(EditNote.SPEED_INFERRED(count=1, shots=at_speed(number, clip.speed)))

    def _slate(self, slate: str) -> str:
        """A slate that no other shot has: a take that is used again is `12A (2)`."""
        self.slates[slate] += 1
        return slate if self.slates[slate] == 1 else f"{slate} ({self.slates[slate]})"

    def _linked(self, shot: Shot, clip: Clip, lead: int, candidate: Candidate) -> Shot:
        """The shot as a part of its file, and a take of all of that. `lead`: its frames before the clip's own first."""
        filmed, place = self.shelf.filmed(candidate.path), candidate.place
        if filmed is None or place is None:
            self.takes.append(ImportedTake(shot.id, candidate.path, shot.frames, clip.reel, heard=clip.heard))
            return shot
        place = replace(place, first=place.first - lead * place.speed * place.pace)
        used, speed = fitting(shot.frames, abs(place.speed))
        link = linked(replace(shot, frames=used, speed=speed), place, filmed.frames, self.handles)
        self.remarks += remarks_on(place, filmed, candidate.path.name, shot.number)
        if not link.exact:
            self.inexact.append(shot.number)
        take = ImportedTake(
            shot.id,
            candidate.path,
            link.frames,
            clip.reel,
            link.start,
            clip.heard,
            reverse=place.speed < 0,
            begins=link.begins,
            file=file_name_in(clip.link),
            origin=origin_of(place, filmed, drop=clip.tape.drop) if clip.tape else "",
        )
        self.takes.append(take)
        return link.shot

    def _transition(self, index: int, into: Join | None) -> Transition | None:
        if into is None or not index:
            return None
        known = {kind.value: kind for kind in TransitionKind}
        kind = known.get(into.kind)
        if kind is None:
            kind = TransitionKind.WIPE_RIGHT if "wipe" in into.kind else TransitionKind.DISSOLVE
            if into.kind != "dissolve":
                self.notes.append(
                    EditNote.TRANSITION_BECOMES(transition=Term(into.kind), shot=index + 1, other=Term(kind.value))
                )
        turn = self.read.clips[index].record.start
        if not kind.overlaps and turn - into.record.start != into.record.frames // 2:
            self.notes.append(EditNote.TRANSITION_MOVED(transition=Term(into.kind), shot=index + 1))
        return Transition(kind, into.record.frames) if into.record.frames else None

    def _sounds(self) -> list[AudioClip]:
        """The sounds, each once: channels of a file that lie on tracks of their own are one file, played whole."""
        heard: dict[AudioClip, AudioClip] = {}
        for number, sound in enumerate(self.read.sounds, 1):
            clip = self._sound(number, sound)
            if clip is None:
                continue
            alike = replace(clip, id=AudioClipId(""), track="", label="")
            if heard.setdefault(alike, clip) is not clip:
                self.doubled.append(sound.name or self.sounds[clip.media].name)
        return list(heard.values())

    def _sound(self, number: int, sound: SoundClip) -> AudioClip | None:
        match = self.shelf.sound(sound.link, sound.reel, sound.name)
        name = file_name_in(sound.link) or sound.reel or sound.name
        if match.chosen is None and match.candidates:
            self.notes.append(EditNote.SOUND_MAY_BE_ANY(sound=name, files=paths_of(match.candidates)))
            return None
        if match.chosen is None:
            self.silent.append(EditLoss.SOUND(name=name) if name else EditLoss.SOUND_ON_TRACK(track=sound.track))
            return None
        path = match.chosen.path
        source = self.shelf.heard_from(path, sound)
        if source is None:
            self.notes.append(EditNote.SOUND_WITHOUT_TIMECODE(sound=name, file=path.name))
            return None
        sound = replace(sound, source=source)
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

    def _summed_up(self) -> Iterator[Note]:
        if self.missing:
            yield EditNote.NOT_FOUND(names=list_of(dict.fromkeys(self.missing)))
            yield Remedy.FIND_MEDIA()
        if self.silent:
            yield EditNote.NOT_FOUND_LEFT_OUT(names=list_of(dict.fromkeys(self.silent)))
        if self.doubled:
            yield EditNote.ON_SEVERAL_TRACKS(names=list_of(dict.fromkeys(self.doubled)))
        if self.inexact:
            yield EditNote.RETIMED_ONE_OFF(shots=tuple(self.inexact[:NAMED]))
