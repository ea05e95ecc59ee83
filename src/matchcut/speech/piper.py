"""A Piper voice: an ONNX file that turns numbers of phonemes into samples, and the settings that say which numbers.

It takes `input` (int64, 1 × n), `input_lengths` (int64, 1), `scales` (float32, 3: noise, length, noise of the length)
and, with several speakers, `sid` (int64, 1). Its first output is the sound, in which only the last axis counts.
Its numbers come from `phoneme_id_map`; a sentence begins with those of "^", ends with those of "$", and has those of
"_" after every phoneme (github.com/rhasspy/piper, TRAINING.md).
"""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matchcut.film.errors import BadInput
from matchcut.models.onnx_session import open_session
from matchcut.speech.phonemes import phonemes, sentences
from matchcut.speech.problems import SpeechAdvice, SpeechProblem
from matchcut.speech.weights import settings, settings_of_piper

_BEGIN, _END, _BETWEEN = "^", "$", "_"
_SCALES = (("noise_scale", 0.667), ("length_scale", 1.0), ("noise_w", 0.8))


class PiperVoice:
    """A Piper voice, opened. `sample_rate` is that of its sound."""

    pieces = staticmethod(sentences)

    def __init__(self, path: Path) -> None:
        """Read its settings. BadInput for ones that are not a Piper voice's."""
        self._path = path
        plain = settings(settings_of_piper(path))
        try:
            self.sample_rate = int(plain["audio"]["sample_rate"])
            self._numbers = {
                str(name): [int(id_number) for id_number in ids] for name, ids in plain["phoneme_id_map"].items()
            }
            self._letters = plain.get("phoneme_type", "espeak") == "text"
            self._language = "" if self._letters else str(plain["espeak"]["voice"])
            self._count = int(plain.get("num_speakers", 1))
            self._names = {str(name): int(number) for name, number in (plain.get("speaker_id_map") or {}).items()}
            asked = plain.get("inference", {})
            self._scales = np.array([float(asked.get(name, usual)) for name, usual in _SCALES], np.float32)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise BadInput(
                SpeechProblem.PIPER_SETTINGS(reason=f"{type(error).__name__}: {error}"),
                file=settings_of_piper(path),
            ) from error

    def speaker(self, name: str) -> int | None:
        """The number of a speaker by name or number; "" is the first. None where the voice has only one."""
        known = self._names | {str(number): number for number in range(self._count)}
        if name and name not in known:
            known_by = SpeechAdvice.SPEAKERS_BY_NAME(speakers=tuple(self._names))
            if not self._names:
                last = self._count - 1
                known_by = SpeechAdvice.SPEAKERS_BY_NUMBER(last=last) if last else SpeechAdvice.ONLY_ONE_SPEAKER()
            raise BadInput(SpeechProblem.NO_SPEAKER(speaker=name), advice=known_by, file=self._path)
        return known.get(name, 0) if self._count > 1 else None

    def say(self, sentence: str, speaker: str, seed: int) -> NDArray[np.float32]:
        """A sentence as samples (n,), full scale ±1. BadInput for a speaker, or words, that the voice does not have."""
        number = self.speaker(speaker)
        ids = self._ids(sentence)
        if not ids:
            raise BadInput(SpeechProblem.NO_SOUND_FOR(sentence=sentence[:40]), file=self._path)
        session = self._session(seed)
        values: dict[str, Any] = {
            "input": np.array([ids], np.int64),
            "input_lengths": np.array([len(ids)], np.int64),
            "scales": self._scales,
        }
        if number is not None:
            values["sid"] = np.array([number], np.int64)
        taken = {given.name for given in session.get_inputs()}
        if taken != set(values):
            raise BadInput(
                SpeechProblem.PIPER_INPUTS(present=tuple(sorted(taken))),
                advice=SpeechAdvice.PIPER_SHOULD_TAKE(wanted=tuple(values)),
                file=self._path,
            )
        outputs = session.run(None, values)[0]
        return np.asarray(outputs, np.float32).reshape(-1)

    def _session(self, seed: int) -> Any:
        """The model, opened anew: only then does its own noise begin at the seed."""
        import onnxruntime

        onnxruntime.set_seed(seed % 2**31)
        return open_session(self._path)

    def _ids(self, sentence: str) -> list[int]:
        """The numbers of a sentence; [] where none of its sounds is known to the voice."""
        if self._letters:
            sounds = unicodedata.normalize("NFD", sentence.lower())
        else:
            sounds = unicodedata.normalize("NFD", phonemes(sentence, self._language))
        between = self._numbers.get(_BETWEEN, [])
        ids = [number for sound in sounds if sound in self._numbers for number in [*self._numbers[sound], *between]]
        if not ids:
            return []
        return [*self._numbers.get(_BEGIN, []), *between, *ids, *self._numbers.get(_END, [])]
