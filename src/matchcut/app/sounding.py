"""Sound laid under the film from the command line: clips, and how their tracks are mixed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matchcut.app.making import shot_named
from matchcut.app.problems import AppAdvice, AppNote, AppProblem
from matchcut.film import edits
from matchcut.film.errors import BadInput
from matchcut.film.remedies import Remedy
from matchcut.film.steps import StepKind
from matchcut.film.time import parse_length, timecode
from matchcut.film.vocabulary import SoundRole
from matchcut.words.statements import Figure, Notes, english

if TYPE_CHECKING:
    from matchcut.film.film import Film
    from matchcut.film.ids import MediaId, ShotId
    from matchcut.film.model import AudioClip
    from matchcut.media.samples import Heard
    from matchcut.store.project import Project


def untold(_done: int, _total: int) -> None:
    """Nobody waits to be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """A sound clip as a person wants it: lengths as typed ("2.5s", "60f"), gain in decibels ("-6.5")."""

    track: str = "A1"
    at: str = ""
    offset: str = "0f"
    length: str = ""
    gain: str = "0"
    pan: int = 0
    fade_in: str = "0f"
    fade_out: str = "0f"


def add_sound(project: Project, file: Path, laid: Laid, at: Callable[[int, int], None] = untold) -> str:
    """Copy a sound into the project and lay it under the film; one undoable step. Returns the clip's place in words.

    All of it is heard first; `at` is told how many seconds were, of how many.

    BadInput for a file that holds no sound, a shot that is not there, or a length or gain that can't be read.
    """
    film = project.film
    rate = film.settings.rate
    fields: dict[str, Any] = {
        "track": laid.track,
        "anchor": shot_named(film, laid.at) if laid.at else None,
        "offset": parse_length(laid.offset, rate),
        "frames": parse_length(laid.length, rate) if laid.length else None,
        "gain": hundredths(laid.gain, "gain"),
        "pan": laid.pan,
        "fade_in": parse_length(laid.fade_in, rate),
        "fade_out": parse_length(laid.fade_out, rate),
        "label": file.stem,
    }
    total = _stated_seconds(file)
    media, notes = taken_sound(project, file, lambda so_far: at(int(so_far.seconds), total))
    project.transact(StepKind.ADD_SOUND(name=file.name), lambda now: edits.add_audio(now, media, **fields))
    begins = _begins(project.film, fields["anchor"], fields["offset"])
    words = ". ".join(("", *(english(note).removesuffix(".") for note in notes)))
    return f"{file.name} on {laid.track}, from {begins}{words}"


def taken_sound(project: Project, file: Path, at: Callable[[Heard], None] = lambda _: None) -> tuple[MediaId, Notes]:
    """Copy a sound, or a film that has some, into the project, once all of it was heard; `at` is shown it meanwhile.

    Returns it, and what of it is not heard as it is in the file, in sentences.

    BadInput for a file that holds none, or none that can be decoded.
    """
    from matchcut.media.probe import probe
    from matchcut.media.sound import listen
    from matchcut.media.soundtrack import sound_notes

    damaged = Fraction(0)

    def heard(so_far: Heard) -> None:
        nonlocal damaged
        damaged = so_far.lost
        at(so_far)

    facts = probe(file, listens=False)
    if facts.kind != "sound" and not facts.has_sound:
        raise BadInput(AppProblem.NO_SOUND_IN_FILE(), file=file)
    if facts.kind == "video":
        listen(file, heard)
    media = project.media.add(file, at=heard if facts.kind == "sound" else at)
    silence = (AppNote.SOUND_DAMAGED_SILENT(seconds=Figure(f"{float(damaged):.2f}")),) if damaged else ()
    return media, (*silence, *sound_notes(project.media.path(media)))


def _stated_seconds(file: Path) -> int:
    """How long a sound says that it is, in seconds; 0 where it doesn't."""
    from matchcut.media.probe import probe

    facts = probe(file, listens=False)
    return (facts.samples or 0) // (facts.sample_rate or 1)


@dataclass(frozen=True, slots=True)
class SoundInfo:
    """A sound clip, its number in the order in which clips begin, from 1, and where it begins, for people."""

    number: int
    clip: AudioClip
    begins: str

    @property
    def label(self) -> str:
        return self.clip.label or self.clip.id


def sounds_of(film: Film) -> tuple[SoundInfo, ...]:
    """The film's sound clips in the order in which they begin."""
    clips = enumerate(_in_order(film), 1)
    return tuple(SoundInfo(number, clip, _begins(film, clip.anchor, clip.offset)) for number, clip in clips)


def remove_sound(project: Project, number: int) -> str:
    """Take a clip, counted as `sounds_of` does, out of the film. Returns its name. BadInput for a number too high."""
    clips = _in_order(project.film)
    if not 1 <= number <= len(clips):
        raise BadInput(AppProblem.NO_SOUND_OF_NUMBER(number=number), advice=Remedy.SEE_SOUNDS())
    clip = clips[number - 1]
    name = clip.label or clip.id
    project.transact(StepKind.REMOVE_SOUND(name=name), lambda film: edits.delete_audio(film, clip.id))
    return name


def mix_track(
    project: Project, name: str, *, gain: str, pan: int | None, muted: bool | None, role: str, duck: str
) -> None:
    """Change how a track is mixed; an empty text or None leaves a thing as it is. BadInput for what can't be read."""
    changed: dict[str, Any] = {}
    if gain:
        changed["gain"] = hundredths(gain, "gain")
    if duck:
        changed["duck"] = hundredths(duck, "duck")
    if pan is not None:
        changed["pan"] = pan
    if muted is not None:
        changed["muted"] = muted
    if role:
        roles = [known.value for known in SoundRole]
        if role not in roles:
            raise BadInput(
                AppProblem.NO_ROLE(role=role), advice=AppAdvice.CHOOSE_ROLE(roles=tuple(roles)), field="--role"
            )
        changed["role"] = SoundRole(role)
    project.transact(StepKind.MIX_NAMED_TRACK(name=name), lambda film: edits.set_track(film, name, **changed))


def set_loudness(project: Project, target: str) -> None:
    """Bring the film's sound to a loudness in LUFS ("-23"), or leave it as it is mixed ("off")."""
    value = None if target == "off" else hundredths(target, "loudness")
    project.transact(StepKind.SET_LOUDNESS(), lambda film: edits.revise_settings(film, loudness=value))


def hundredths(text: str, field: str) -> int:
    """A number of decibels as hundredths. BadInput for what is none, or has more than two places."""
    try:
        value = Decimal(text.strip()) * 100
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite() or value != int(value):
        raise BadInput(AppProblem.NO_DECIBELS(text=text), advice=AppAdvice.WRITE_DECIBELS(), field=field)
    return int(value)


def decibels(value: int) -> str:
    """Hundredths of a decibel as people write them: "-6.5"."""
    return f"{Decimal(value) / 100:+}" if value else "0"


def _in_order(film: Film) -> list[AudioClip]:
    return sorted(film.audio.values(), key=lambda clip: (_start(film, clip.anchor, clip.offset), clip.track, clip.id))


def _start(film: Film, anchor: ShotId | None, offset: int) -> int:
    return offset if anchor is None else film.layout[film.place_of[anchor]].range.start + offset


def _begins(film: Film, anchor: ShotId | None, offset: int) -> str:
    start = _start(film, anchor, offset)
    shot = "" if anchor is None else f" (shot {film.label(anchor)})"
    return timecode(max(0, film.settings.start + start), film.settings.rate) + shot
