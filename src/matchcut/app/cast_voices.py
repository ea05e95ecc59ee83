"""A film's dialogue in the voices that its cast has: each member's own, chosen once and kept in the film."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Self

from matchcut.app.problems import AppNote, AppProblem
from matchcut.app.speaking import SaidLines, SpokenReport, by_speaker, lay_lines, lines_of, say_lines
from matchcut.app.voice_list import NamedVoice, voice_by_name, voice_list
from matchcut.app.voice_weights import FromWeights
from matchcut.film import edits
from matchcut.film.errors import BadInput
from matchcut.film.names import name_key
from matchcut.film.remedies import Remedy
from matchcut.film.steps import StepKind

if TYPE_CHECKING:
    from matchcut.film.ids import CharacterId
    from matchcut.store.project import Project
    from matchcut.words.statements import Note, Notes


class CastVoices:
    """A `voices.Voice` that speaks in voices by their names; lines without one are said in the `usual` one.

    Use as a context manager: each voice has a process of its own, which ends with it. `check` is called while they
    speak and may raise Cancelled.
    """

    def __init__(self, usual: str, check: Callable[[], None] = lambda: None) -> None:
        """BadInput where there is no such voice."""
        self._usual, self._check = usual, check
        self._open: dict[Path, FromWeights] = {}
        self._ending = ExitStack()
        voice_by_name(usual)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._ending.close()

    def identity_of(self, voice: str) -> str:
        """The weights of the voice, their seed and their licence, and which voice the usual one is."""
        chosen = voice_by_name(voice or self._usual)
        return f"{self._opened(chosen).identity_of(chosen.speaker)} {chosen.speaker}"

    def speak(self, words: str, voice: str, path: Path) -> None:
        """Say the words in the voice of that name; see `voices.Voice`."""
        chosen = voice_by_name(voice or self._usual)
        self._opened(chosen).speak(words, chosen.speaker, path)

    def _opened(self, voice: NamedVoice) -> FromWeights:
        entry = voice.entry
        if entry.path not in self._open:
            self._open[entry.path] = self._ending.enter_context(FromWeights(entry, self._check))
        return self._open[entry.path]


def usual_voice() -> str:
    """The voice of those who have none of their own: Kokoro's first, else the first of the user's.

    BadInput, with what to do, where there is no voice at all.
    """
    voices = voice_list()
    if not voices:
        raise BadInput(AppProblem.NO_VOICE_HERE(), advice=(Remedy.INSTALL_VOICES(), Remedy.NAME_VOICE()))
    return next((voice for voice in voices if voice.tag), voices[0]).name


def choose_voice(project: Project, character: CharacterId, voice: str) -> None:
    """Give a member of the cast a voice, "" for none of their own; one edit. BadInput where there is no such voice."""
    if voice:
        voice_by_name(voice)
    project.transact(StepKind.CHOOSE_VOICE(), lambda film: edits.revise_character(film, character, voice=voice))


def speak_by_cast(
    project: Project,
    chosen: Mapping[str, str],
    at: Callable[[int, int], None] = lambda _done, _of: None,
    check: Callable[[], None] = lambda: None,
    *,
    fit: bool = False,
) -> SpokenReport:
    """Have all dialogue spoken by the voices of the cast; `chosen` gives voices to some first, by name.

    A member of the cast keeps the voice; who only speaks has it this time, which is told. `fit` as in `speak`, whose
    errors these are.
    """
    members = {name_key(member.name): member.id for member in project.film.characters.values()}
    for voice in chosen.values():
        voice_by_name(voice)
    passing = {name: voice for name, voice in chosen.items() if name_key(name) not in members}
    by_speaker(lines_of(project.film), passing)
    for name in chosen.keys() - passing.keys():
        choose_voice(project, members[name_key(name)], chosen[name])
    said, remarks = say_by_cast(project, passing, at, check)
    if passing:
        remarks = (*remarks, AppNote.VOICE_NOT_KEPT(names=tuple(sorted(passing))))
    return SpokenReport(len(said.media), said.spoken, (*lay_lines(project, said, fit=fit), *remarks))


def say_by_cast(
    project: Project,
    passing: Mapping[str, str],
    at: Callable[[int, int], None] = lambda _done, _of: None,
    check: Callable[[], None] = lambda: None,
) -> tuple[SaidLines, Notes]:
    """Have all dialogue spoken by the voices of the cast, and of `passing`, without changing the film.

    Those who have no voice, or one that is not here, speak in the usual one, which is told. `check` is called while
    they speak and may raise Cancelled. Errors as in `speak`.
    """
    usual, film = usual_voice(), project.film
    speakers = {name_key(line.speaker): line.speaker for line in lines_of(film) if line.speaker}
    own = {name_key(name): voice for name, voice in passing.items()}
    own |= {name_key(member.name): member.voice for member in film.characters.values() if member.voice}
    notes: list[Note] = []
    for key in sorted(own.keys() & speakers.keys()):
        if not _is_here(own[key]):
            notes.append(AppNote.VOICE_ABSENT(voice=own[key], name=speakers[key], usual=usual))
            own[key] = usual
    with CastVoices(usual, check) as voices:
        said = say_lines(project, voices, {name: own[key] for key, name in speakers.items() if key in own}, at)
    without = tuple(sorted(name for key, name in speakers.items() if key not in own))
    if without:
        notes.append(AppNote.WITHOUT_VOICE(names=without, voice=usual))
    return said, tuple(notes)


def _is_here(voice: str) -> bool:
    try:
        voice_by_name(voice)
    except BadInput:
        return False
    return True
