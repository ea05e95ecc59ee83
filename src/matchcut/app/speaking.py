"""The dialogue spoken: a clip for each line on the track Dialogue, made by voices that a person brings.

A line that was spoken before, by the same voice (the same weights, seed and speaker), is taken from the cache. Spoken
again, the clips get their new sound and keep what a person made of them: place, gain, fades, pan.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from matchcut.app.handles import is_footage, longest_of
from matchcut.app.problems import AppAdvice, AppNote, AppProblem
from matchcut.app.voices import Voice
from matchcut.cut.cache import Cache
from matchcut.film import edits
from matchcut.film.errors import BadInput, EngineFailed
from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, MediaId, ShotId
from matchcut.film.model import Shot
from matchcut.film.names import name_key
from matchcut.film.steps import StepKind
from matchcut.film.vocabulary import SoundRole
from matchcut.media.samples import SAMPLE_RATE
from matchcut.media.sound import read_sound
from matchcut.script.screenplay.cues import split_spoken
from matchcut.speech.problems import SpeechProblem
from matchcut.store.project import Project
from matchcut.words.statements import Note, Notes, Statement

TRACK = "Dialogue"
LEAD = Fraction(1, 6)
"""Seconds from a shot's first frame to its first word."""
PAUSE = Fraction(1, 4)
"""Seconds between two lines of a shot."""

_MARK = "voice"
_OF_A_LINE = (SpeechProblem.NO_SOUND_FOR, SpeechProblem.LETTERS_NOT_READ)
"""What a voice can't do with one line, though it can with others."""


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """What is said in one go, by whom ("" where that is not told); `id` is that of its clip."""

    id: AudioClipId
    shot: ShotId
    speaker: str
    words: str


@dataclass(frozen=True, slots=True)
class SaidLines:
    """Lines as sounds in the film's vault, each with its samples at 48 kHz; `spoken` of them were made anew.

    `notes` tell of lines that could not be said.
    """

    media: Mapping[SpokenLine, tuple[MediaId, int]]
    spoken: int
    notes: Notes = ()


@dataclass(frozen=True, slots=True)
class SpokenReport:
    """How many lines are in the film now; how many of them were made anew. `notes` are sentences for a person."""

    lines: int
    spoken: int
    notes: Notes


def lines_of(film: Film) -> tuple[SpokenLine, ...]:
    """The film's dialogue line by line, in running order."""
    return tuple(line for shot in film.running_order for line in _lines(shot))


def _lines(shot: Shot) -> Iterator[SpokenLine]:
    spoken = (split_spoken(" ".join(text.split())) for text in shot.dialogue.splitlines())
    # A line of dots alone is a silence.
    said = ((name, words) for name, words in spoken if any(map(str.isalnum, words)))
    for number, (speaker, words) in enumerate(said, 1):
        yield SpokenLine(AudioClipId(f"{_MARK}-{shot.id}-{number}"), shot.id, speaker, words)


def speak(
    project: Project,
    voice: Voice,
    cast: Mapping[str, str],
    at: Callable[[int, int], None] = lambda _done, _of: None,
    *,
    fit: bool = False,
) -> SpokenReport:
    """Have all dialogue spoken and put into the film, as one edit. `cast` maps characters' names to voices' names.

    A character without a voice speaks in the usual one. `fit` makes shots as long as what is said in them, where they
    are shorter. BadInput for a film in which nobody speaks, or a cast member
    who says nothing; EngineFailed where the voice fails: nothing was changed then, and what was spoken is kept.
    """
    said = say_lines(project, voice, cast, at)
    return SpokenReport(len(said.media), said.spoken, lay_lines(project, said, fit=fit))


def lay_lines(project: Project, said: SaidLines, *, fit: bool) -> Notes:
    """Put lines that were said into the film, as one edit, and return what to tell; see `laid`."""
    notes: list[Note] = []

    def edit(film: Film) -> Film:
        after, notes[:] = laid(film, said, fit=fit)
        return after

    project.transact(StepKind.SPEAK_DIALOGUE(), edit)
    return tuple(notes)


def say_lines(
    project: Project, voice: Voice, cast: Mapping[str, str], at: Callable[[int, int], None] = lambda _done, _of: None
) -> SaidLines:
    """Have all dialogue spoken, without changing the film. Arguments and errors as `speak` has them.

    A line that the voice has no sounds for is left out, and told, unless that is so of all.
    """
    lines = lines_of(project.film)
    if not lines:
        raise BadInput(AppProblem.NOBODY_SPEAKS(), advice=AppAdvice.GIVE_DIALOGUE())
    voices = by_speaker(lines, cast)
    cache = Cache(project.folder / "cache" / "voices")
    media: dict[SpokenLine, tuple[MediaId, int]] = {}
    spoken, refused = 0, list[tuple[SpokenLine, BadInput]]()
    for done, line in enumerate(lines):
        at(done, len(lines))
        name = voices.get(name_key(line.speaker), "")
        key = hashlib.sha256(json.dumps([voice.identity_of(name), name, line.words]).encode()).hexdigest()
        path = cache.find(key, ".wav")
        if path is None:
            try:
                path = cache.make(key, ".wav", lambda part, line=line, name=name: voice.speak(line.words, name, part))  # type: ignore[misc]
            except BadInput as error:
                if not (isinstance(error.problem, Statement) and error.problem.kind in _OF_A_LINE):
                    raise
                refused.append((line, error))
                continue
            spoken += 1
        try:
            samples = read_sound(path).shape[1]
            media[line] = project.media.add(path), samples
        except BadInput as error:
            path.unlink(missing_ok=True)
            raise EngineFailed(
                AppProblem.SPOKEN_NO_SOUND(words=line.words[:40]), advice=AppAdvice.GIVE_WAV()
            ) from error
    at(len(lines), len(lines))
    if not media:
        raise refused[0][1]
    notes = (AppNote.LINE_NOT_SPOKEN(words=line.words[:40], reason=error.problem) for line, error in refused)
    return SaidLines(media, spoken, tuple(notes))


def laid(film: Film, said: SaidLines, *, fit: bool) -> tuple[Film, list[Note]]:
    """The film with a clip for each line that is in it as it was said, and what to tell; `fit` as `speak` has it.

    Clips of lines that are gone, or that could not be said, are taken out.
    """
    lines = lines_of(film)
    media = {line.id: said.media[line] for line in lines if line in said.media}
    film = _laid(film, lines, media)
    notes: list[Note] = []
    if fit:
        film = _fitted(film, _ends(film, lines, media), notes)
    return film, [*said.notes, *notes, *_past_ends(film, _ends(film, lines, media))]


def by_speaker(lines: tuple[SpokenLine, ...], cast: Mapping[str, str]) -> dict[str, str]:
    """Voices by the key of who speaks in them. BadInput for a name of somebody who says nothing."""
    speakers = {name_key(line.speaker): line.speaker for line in lines if line.speaker}
    for name in cast:
        if name_key(name) not in speakers:
            known = tuple(sorted(speakers.values()))
            raise BadInput(
                AppProblem.SAYS_NOTHING(name=name),
                advice=AppAdvice.SPEAKERS_ARE(names=known) if known else AppAdvice.NO_SPEAKERS(),
            )
    return {name_key(name): voice for name, voice in cast.items()}


def _laid(film: Film, lines: tuple[SpokenLine, ...], media: Mapping[AudioClipId, tuple[MediaId, int]]) -> Film:
    for clip in list(film.audio):
        if clip.startswith(f"{_MARK}-") and clip not in media and film.audio[clip].track == TRACK:
            film = edits.delete_audio(film, clip)
    rate = film.settings.rate
    begin, shot = 0, None
    for line in (line for line in lines if line.id in media):
        if line.shot != shot:
            begin, shot = rate.frames(LEAD), line.shot
        sound, samples = media[line.id]
        label = f"{line.speaker}: {line.words}" if line.speaker else line.words
        if line.id in film.audio:
            film = edits.revise_audio(film, line.id, media=sound, label=label)
        else:
            film = edits.add_audio(film, sound, id=line.id, track=TRACK, anchor=line.shot, offset=begin, label=label)
        begin += rate.frames(Fraction(samples, SAMPLE_RATE) + PAUSE)
    if film.track(TRACK).role is not SoundRole.DIALOGUE:
        film = edits.set_track(film, TRACK, role=SoundRole.DIALOGUE)
    return film


def _ends(
    film: Film, lines: tuple[SpokenLine, ...], media: Mapping[AudioClipId, tuple[MediaId, int]]
) -> dict[ShotId, int]:
    """How many frames after its first the last word of each shot ends."""
    rate = film.settings.rate
    ends: dict[ShotId, int] = {}
    for line in (line for line in lines if line.id in media):
        end = film.audio[line.id].offset + rate.frames(Fraction(media[line.id][1], SAMPLE_RATE))
        ends[line.shot] = max(ends.get(line.shot, 0), end)
    return ends


def _fitted(film: Film, ends: Mapping[ShotId, int], notes: list[Note]) -> Film:
    """The film with shots as long as what is said in them and a pause, where they are shorter.

    What was trimmed off a shot's end comes back first. Footage and black have the length that they have.
    """
    pause = film.settings.rate.frames(PAUSE)
    for place, end in ends.items():
        shot = film.shots[place]
        wanted = end + pause - shot.length
        if end <= shot.length or film.black(place) or is_footage(film, shot):
            continue
        more = -(-(end + pause) * shot.speed // 1) - shot.used.frames
        untrimmed = min(more, shot.tail)
        longest, frames = longest_of(film, shot), shot.frames + more - untrimmed
        if longest is not None and frames > longest:
            notes.append(AppNote.KEPT_SHORT(shot=film.label(place), engine=shot.engine or film.settings.engine))
            continue
        film = edits.revise_shot(film, place, frames=frames, tail=shot.tail - untrimmed)
        notes.append(AppNote.MADE_LONGER(shot=film.label(place), count=wanted))
    return film


def _past_ends(film: Film, ends: Mapping[ShotId, int]) -> Iterator[Note]:
    """Which shots are too short for what is said in them."""
    for shot, end in ends.items():
        over = end - film.shots[shot].length
        if over > 0:
            yield AppNote.SPOKEN_PAST_END(shot=film.label(shot), count=over)
