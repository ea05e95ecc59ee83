"""Kokoro: one ONNX file that speaks in many voices and languages, each voice a table of styles.

It takes `tokens` (int64, 1 × n, a 0 at both ends), `style` (float32, 1 × 256) and `speed` (float32, 1); its output is
the sound at 24 kHz. A voice's file holds 510 styles: the one for a line of n sounds is the n-th. There is no chance in
it: the same words in the same voice are the same samples, whatever the seed.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matchcut.film.errors import BadInput
from matchcut.models.onnx_session import open_session
from matchcut.speech.kokoro_voices import KokoroLanguage, language_of, voices_in
from matchcut.speech.phonemes import phonemes, sentences
from matchcut.speech.problems import SpeechAdvice, SpeechProblem
from matchcut.speech.weights import KOKORO_MODEL, KOKORO_SOUNDS, KOKORO_VOICES

SAMPLE_RATE = 24_000
MOST_TOKENS = 510
"""Sounds that it can say in one go."""
_STYLE = 256
_PIECE = 300
"""Letters of sentences that are said in one go. Alone, a short sentence has little melody; a long text is hurried."""
_SILENCE = 0.003
"""Samples below it, at either end of what was said, are silence."""
_MARGIN, _RAMP = SAMPLE_RATE // 20, SAMPLE_RATE // 200
_QUOTES = re.compile('["“”„«»‹›()\\[\\]]')

_TIE = "^"
_ENGLISH = (
    ("ʔˌn\u0329", "tn"), ("ʔn\u0329", "tn"), ("ʔn", "tn"), ("ʔ", "t"), ("e^ə", "ɛː"), ("a^ɪ", "I"), ("a^ʊ", "W"),
    ("d^ʒ", "ʤ"), ("e^ɪ", "A"), ("e", "A"), ("t^ʃ", "ʧ"), ("ɔ^ɪ", "Y"), ("ə^l", "ᵊl"), ("ʲo", "jo"), ("ʲə", "jə"),
    ("ʲ", ""), ("ɚ", "əɹ"), ("r", "ɹ"), ("x", "k"), ("ç", "k"), ("ɐ", "ə"), ("ɬ", "l"), ("\u0303", ""), ("ɾ", "T"),
    ("n\u0329", "ᵊn"), ("l\u0329", "ᵊl"),
)  # fmt: skip
_AMERICAN = (*_ENGLISH, ("o^ʊ", "O"), ("ɜːɹ", "ɜɹ"), ("ɜː", "ɜɹ"), ("ɪə", "iə"), ("ː", ""), ("o", "ɔ"))
_BRITISH = (*_ENGLISH, ("iə", "ɪə"), ("ə^ʊ", "Q"), ("o", "ɔ"))
_NOT_ENGLISH = (
    ("a^ɪ", "I"), ("a^ʊ", "W"), ("d^z", "ʣ"), ("d^ʒ", "ʤ"), ("e^ɪ", "A"), ("o^ʊ", "O"), ("ə^ʊ", "Q"), ("s^s", "S"),
    ("t^s", "ʦ"), ("t^ʃ", "ʧ"), ("ɔ^ɪ", "Y"), ("-", ""),
)  # fmt: skip
_HINDI = (("r.", "ɽ"), *_NOT_ENGLISH)
"""How it writes what espeak-ng calls otherwise, as the library that it was trained with (misaki) maps them."""
_PRONOUN = re.compile(r"(?<!\S)I(?=(?:m|d|v|l|ᵊl)?(?:[\s.,;:!?…—]|$))")
"""`I`, which it says only where it is stressed, as it always is in what it learnt from."""


class KokoroVoice:
    """Kokoro, opened. Speakers go by the names of their files."""

    sample_rate = SAMPLE_RATE

    def __init__(self, folder: Path) -> None:
        """Load it. BadInput for files that are not what they should be."""
        self._folder = folder
        self._numbers = _numbers(folder / KOKORO_SOUNDS)
        path = folder / KOKORO_MODEL
        self._session = open_session(path)
        taken = [given.name for given in self._session.get_inputs()]
        if taken != ["tokens", "style", "speed"]:
            raise BadInput(SpeechProblem.KOKORO_INPUTS(present=tuple(taken)), file=path)

    def pieces(self, words: str) -> list[str]:
        """A line as what is said in one go: sentences that belong together, about 300 letters of them."""
        pieces: list[str] = []
        for sentence in sentences(words):
            if pieces and len(pieces[-1]) + len(sentence) < _PIECE:
                pieces[-1] = f"{pieces[-1]} {sentence}"
            else:
                pieces.append(sentence)
        return pieces

    def say(self, sentence: str, speaker: str, seed: int) -> NDArray[np.float32]:  # noqa: ARG002
        """Sentences as samples (n,), full scale ±1, that begin and end in silence. The seed counts for nothing.

        BadInput for a speaker that is not there or whose language is not spoken, or words without a known sound.
        """
        name = speaker or self._usual()
        styles, language = self._styles(name), language_of(name)
        if language is None or not language.espeak:
            problem = SpeechProblem.LANGUAGE_NOT_SPOKEN(speaker=name, language=language.name if language else name[:1])
            raise BadInput(problem, advice=SpeechAdvice.TAKE_OTHER_SPEAKER(), file=self._folder)
        unread = _unread(sentence, language)
        if unread:
            raise BadInput(SpeechProblem.LETTERS_NOT_READ(speaker=name, letters=unread), file=self._folder)
        numbers = self._numbers_of(sentence, language)
        if not numbers:
            raise BadInput(SpeechProblem.NO_SOUND_FOR(sentence=sentence[:40]), file=self._folder)
        return np.concatenate([self._said(part, styles) for part in self._split(numbers)])

    def _said(self, numbers: Sequence[int], styles: NDArray[np.float32]) -> NDArray[np.float32]:
        values = {
            "tokens": np.array([[0, *numbers, 0]], np.int64),
            "style": styles[len(numbers) - 1][None],
            "speed": np.ones(1, np.float32),
        }
        return settled(np.asarray(self._session.run(None, values)[0], np.float32).reshape(-1))

    def _numbers_of(self, words: str, language: KokoroLanguage) -> list[int]:
        sounds = kokoro_sounds(phonemes(_QUOTES.sub("", words), language.espeak, tie=_TIE), language.espeak)
        known = self._numbers
        return [
            known[part]
            for sound in sounds
            for part in (sound if sound in known else unicodedata.normalize("NFD", sound))
            if part in known
        ]

    def _split(self, numbers: Sequence[int]) -> Iterator[Sequence[int]]:
        """No more than it can say in one go, parted at the end of a sentence, else of a clause, else of a word."""
        ends = [{self._numbers[mark] for mark in marks if mark in self._numbers} for marks in (".!?…", ",;:—", " ")]
        while len(numbers) > MOST_TOKENS:
            window = numbers[:MOST_TOKENS]
            places = (
                max((place for place, number in enumerate(window, 1) if number in marks), default=0) for marks in ends
            )
            cut = next((place for place in places if place > MOST_TOKENS // 4), MOST_TOKENS)
            yield numbers[:cut]
            numbers = numbers[cut:]
        yield numbers

    def _usual(self) -> str:
        return next(iter(voices_in(self._folder)), "")

    def _styles(self, name: str) -> NDArray[np.float32]:
        known = voices_in(self._folder)
        path = self._folder / KOKORO_VOICES / f"{name}.bin"
        if name not in known:
            advice = SpeechAdvice.SPEAKERS_BY_NAME(speakers=tuple(known))
            raise BadInput(SpeechProblem.NO_SPEAKER(speaker=name), advice=advice, file=self._folder)
        styles = np.fromfile(path, "<f4").astype(np.float32)
        if styles.size != MOST_TOKENS * _STYLE:
            raise BadInput(SpeechProblem.STYLES_DAMAGED(speaker=name), advice=SpeechAdvice.WEIGHTS_DAMAGED(), file=path)
        return styles.reshape(MOST_TOKENS, _STYLE)


def _unread(words: str, language: KokoroLanguage) -> str:
    """The letters in words that are of a script that the language is not written in: espeak-ng would spell them."""
    read = {"LATIN", language.script}
    letters = filter(str.isalpha, unicodedata.normalize("NFKC", words))
    return "".join(dict.fromkeys(letter for letter in letters if unicodedata.name(letter, "?").split()[0] not in read))[
        :20
    ]


def kokoro_sounds(written: str, language: str) -> str:
    """What espeak-ng wrote in a language, tied by "^", in Kokoro's own letters."""
    names = {"en-us": _AMERICAN, "en-gb": _BRITISH, "hi": _HINDI}.get(language, _NOT_ENGLISH)
    for old, new in names:
        written = written.replace(old, new)
    written = written.replace(_TIE, "")
    return _PRONOUN.sub("ˌI", written) if language.startswith("en") else written


def settled(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """Without the silence at both ends but for a twentieth of a second, rising from nothing and falling to it."""
    heard = np.flatnonzero(np.abs(samples) > _SILENCE)
    if not heard.size:
        return samples
    kept = samples[max(0, heard[0] - _MARGIN) : heard[-1] + 1 + _MARGIN].copy()
    ramp = np.linspace(0, 1, min(_RAMP, kept.size), dtype=np.float32)
    kept[: ramp.size] *= ramp
    kept[kept.size - ramp.size :] *= ramp[::-1]
    return kept


def _numbers(path: Path) -> Mapping[str, int]:
    """The number of each sound."""
    try:
        plain: dict[str, Any] = json.loads(path.read_bytes())["vocab"]
        return {str(sound): int(number) for sound, number in plain.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        reason = f"{type(error).__name__}: {error}"
        raise BadInput(SpeechProblem.SETTINGS_UNREAD(reason=reason), file=path) from error
