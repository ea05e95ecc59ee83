"""Voices from weights on this disk: as the user's models file names them, or where a person points.

[[voice]]
id = "alba"
path = "en_GB-alba-medium.onnx"     # or a folder of VITS, MMS or SpeechT5
licence = { name = "CC-BY-4.0", forbids = "" }
seed = 1                            # another seed says the same otherwise
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from matchcut.app.problems import AppAdvice, AppProblem
from matchcut.app.speaking import TRACK, lines_of
from matchcut.film.errors import BadInput
from matchcut.film.remedies import Remedy
from matchcut.models.files import Licence
from matchcut.models.places import weights_of
from matchcut.models.problems import ModelProblem
from matchcut.models.users_file import tables
from matchcut.speech.facts import VoiceFacts, facts_of
from matchcut.speech.kokoro_packages import KOKORO
from matchcut.speech.weights import fingerprint_of, kind_of

if TYPE_CHECKING:
    from matchcut.models.fields import Fields
    from matchcut.speech.voice import Speaking
    from matchcut.store.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceEntry:
    """A voice that is here: its files, their licence, and its seed."""

    id: str
    path: Path
    licence: Licence
    seed: int = 1


def voice_entries() -> tuple[VoiceEntry, ...]:
    """The voices of the user's models file. BadInput, with line and field, for one that can't be used."""
    file, written = tables("voice")
    voices: dict[str, VoiceEntry] = {}
    for fields in written:
        entry = _entry(fields, file.parent)
        if entry.id in voices:
            raise fields.wrong("id", ModelProblem.VOICE_TAKEN, id=entry.id)
        voices[entry.id] = entry
    return tuple(voices.values())


def kokoro_entry() -> VoiceEntry | None:
    """Kokoro, where it was installed (`voice_list.install_voices`)."""
    folder = weights_of(KOKORO)
    return None if folder is None else VoiceEntry(id=KOKORO.id, path=folder, licence=KOKORO.licence)


def _entry(fields: Fields, folder: Path) -> VoiceEntry:
    entry = VoiceEntry(
        id=fields.text("id"),
        path=folder / Path(fields.text("path")).expanduser(),
        licence=fields.licence(None),
        seed=fields.integer("seed", 1),
    )
    fields.finish()
    return entry


def voice_named(name: str, licence: str = "", seed: int | None = None) -> VoiceEntry:
    """The voice of the user's models file with that id, or the one that lies at that path.

    Weights at a path have to come with their `licence`. BadInput where there is no such voice, or it is not told.
    """
    entries = voice_entries()
    listed = next((entry for entry in (*entries, kokoro_entry()) if entry and entry.id == name), None)
    if listed is None and name == KOKORO.id:
        raise BadInput(AppProblem.VOICE_NOT_INSTALLED(voice=name), advice=Remedy.INSTALL_VOICES())
    path = Path(name).expanduser()
    if listed is None and not path.exists():
        known = AppAdvice.VOICES_ARE(voices=tuple(entry.id for entry in entries)) if entries else AppAdvice.NO_VOICES()
        raise BadInput(AppProblem.NO_VOICE(voice=name), advice=known)
    if listed is None and not licence.strip():
        raise BadInput(
            AppProblem.WEIGHTS_LICENCE_UNKNOWN(),
            advice=Remedy.NAME_LICENCE(),
            file=path,
        )
    entry = listed or VoiceEntry(id=path.stem if path.is_file() else path.name, path=path, licence=Licence(licence))
    if listed and licence.strip():
        raise BadInput(AppProblem.LICENCE_IN_FILE(voice=name), field="--licence")
    return entry if seed is None else replace(entry, seed=seed)


def cast_so_far(project: Project, entry: VoiceEntry) -> dict[str, str]:
    """Who of those that speak was given which speaker of this voice before, as the film's sounds themselves tell."""
    film = project.film
    speaking = {line.speaker for line in lines_of(film) if line.speaker}
    speakers: dict[str, str] = {}
    for clip in film.audio.values():
        name = clip.label.partition(": ")[0]
        if clip.track == TRACK and name in speaking and project.media.has(clip.media):
            facts = facts_of(project.media.path(clip.media))
            if facts is not None and facts.voice == entry.id and facts.speaker:
                speakers[name] = facts.speaker
    return speakers


class FromWeights:
    """A `voices.Voice` from weights. Use as a context manager: a process of its own speaks, and ends with it."""

    def __init__(self, entry: VoiceEntry, check: Callable[[], None] = lambda: None) -> None:
        """BadInput where the files are not a voice's. `check` is called while it speaks and may raise Cancelled."""
        self.entry = entry
        self._kind = kind_of(entry.path)
        self._weights = fingerprint_of(entry.path)
        self._check = check
        self._speaking: Speaking | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        if self._speaking is not None:
            self._speaking.close()

    def identity_of(self, voice: str) -> str:  # noqa: ARG002
        """The weights, their seed and their licence."""
        licence = self.entry.licence
        return f"{self._kind} {self._weights} {self.entry.seed} {self.entry.id} {licence.name} {licence.forbids}"

    def speak(self, words: str, voice: str, path: Path) -> None:
        """Say the words as the speaker of that name or number, "" for its first; see `voices.Voice`."""
        from matchcut.media.sound import write_wav
        from matchcut.speech.voice import Speaking

        if self._speaking is None:
            self._speaking = Speaking(self.entry.path, self.entry.seed, self._check)
        samples, sample_rate = self._speaking.say(words, voice)
        facts = VoiceFacts(
            voice=self.entry.id,
            kind=self._kind,
            weights=self._weights,
            speaker=voice,
            seed=self.entry.seed,
            licence=self.entry.licence.name,
            forbids=self.entry.licence.forbids,
        )
        write_wav(path, samples, sample_rate, facts.tags)
