"""Kokoro's voices by name: `bf_emma` speaks British English (b) and is a woman's (f). Loads nothing heavy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from matchcut.speech.problems import SpokenLanguage, VoiceSex
from matchcut.speech.weights import KOKORO_VOICES
from matchcut.words.statements import Statement


@dataclass(frozen=True, slots=True)
class KokoroLanguage:
    """A language; `tag` is BCP 47's name of it, `espeak` espeak-ng's, "" where its sounds can't be told by that, and
    `script` what Unicode calls its letters.
    """

    name: Statement[SpokenLanguage]
    tag: str
    espeak: str
    script: str = "LATIN"


_LANGUAGES: Mapping[str, KokoroLanguage] = {
    "a": KokoroLanguage(SpokenLanguage.AMERICAN(), "en-US", "en-us"),
    "b": KokoroLanguage(SpokenLanguage.BRITISH(), "en-GB", "en-gb"),
    "e": KokoroLanguage(SpokenLanguage.SPANISH(), "es", "es"),
    "f": KokoroLanguage(SpokenLanguage.FRENCH(), "fr", "fr-fr"),
    "h": KokoroLanguage(SpokenLanguage.HINDI(), "hi", "hi", "DEVANAGARI"),
    "i": KokoroLanguage(SpokenLanguage.ITALIAN(), "it", "it"),
    "j": KokoroLanguage(SpokenLanguage.JAPANESE(), "ja", ""),
    "p": KokoroLanguage(SpokenLanguage.BRAZILIAN(), "pt-BR", "pt-br"),
    "z": KokoroLanguage(SpokenLanguage.CHINESE(), "zh", ""),
}
"""By the first letter of a voice's name. Japanese and Chinese were learnt with dictionaries of their own, and what
espeak-ng makes of them is none of the sounds that Kokoro knows: they are refused."""

NAMES = (
    "af_heart", "af_alloy", "af_aoede", "af_bella", "af_jessica", "af_kore", "af_nicole", "af_nova",
    "af_river", "af_sarah", "af_sky", "am_adam", "am_echo", "am_eric", "am_fenrir", "am_liam", "am_michael",
    "am_onyx", "am_puck", "am_santa", "bf_alice", "bf_emma", "bf_isabella", "bf_lily", "bm_daniel", "bm_fable",
    "bm_george", "bm_lewis", "ef_dora", "em_alex", "em_santa", "ff_siwis", "hf_alpha", "hf_beta", "hm_omega",
    "hm_psi", "if_sara", "im_nicola", "pf_dora", "pm_alex", "pm_santa",
)  # fmt: skip
"""The voices that are brought, best known first: all but the Japanese and the Chinese ones."""


def language_of(name: str) -> KokoroLanguage | None:
    """The language of a voice; None for a name that tells none."""
    return _LANGUAGES.get(name[:1]) if name[2:3] == "_" else None


def sex_of(name: str) -> Statement[VoiceSex] | None:
    """Whose voice it sounds like; None for a name that does not tell."""
    return {"f": VoiceSex.WOMAN(), "m": VoiceSex.MAN()}.get(name[1:2]) if name[2:3] == "_" else None


def shown_name(name: str) -> str:
    """`bf_emma` as people call it: `Emma`."""
    return name[3:].replace("_", " ").title() if language_of(name) else name


def voices_in(folder: Path) -> tuple[str, ...]:
    """The voices that lie in a folder of Kokoro's, the usual one first, then as `NAMES` has them, then by name."""
    places = {name: place for place, name in enumerate(NAMES)}
    names = (path.stem for path in (folder / KOKORO_VOICES).glob("*.bin"))
    return tuple(sorted(names, key=lambda name: (places.get(name, len(places)), name)))
