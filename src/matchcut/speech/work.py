"""The process in which voices speak: `python -m matchcut.speech.work`, started by `speech.voice` only."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from matchcut.film.errors import BadInput, EngineFailed
from matchcut.speech.messages import SayLine, Spoken
from matchcut.speech.problems import SpeechAdvice, SpeechProblem
from matchcut.speech.weights import VoiceKind, kind_of
from matchcut.wire.errors import Doer
from matchcut.wire.messages import Content
from matchcut.wire.problems import Process
from matchcut.wire.serving import serve

if TYPE_CHECKING:
    from matchcut.speech.folders import FolderVoice
    from matchcut.speech.kokoro import KokoroVoice
    from matchcut.speech.piper import PiperVoice

_BREATH = 0.2
"""Seconds of silence between two sentences of a line."""


@lru_cache(maxsize=1)
def opened(path: Path) -> FolderVoice | KokoroVoice | PiperVoice:
    """The voice that lies there, opened once."""
    kind = kind_of(path)
    if kind is VoiceKind.PIPER:
        from matchcut.speech.piper import PiperVoice

        return PiperVoice(path)
    if kind is VoiceKind.KOKORO:
        from matchcut.speech.kokoro import KokoroVoice

        return KokoroVoice(path)
    from matchcut.speech.folders import SpeechT5Voice, VitsVoice

    return VitsVoice(path) if kind is VoiceKind.VITS else SpeechT5Voice(path)


def answer(line: SayLine, say: Callable[[Spoken], None]) -> None:
    """Say one line."""
    voice = opened(Path(line.path))
    said = voice.pieces(line.words)
    if not said:
        raise BadInput(SpeechProblem.NO_WORDS())
    parts = [voice.say(sentence, line.speaker, line.seed + number) for number, sentence in enumerate(said)]
    breath = np.zeros(round(_BREATH * voice.sample_rate), np.float32)
    samples = np.concatenate([part for spoken in parts for part in (breath, spoken)][1:])
    if not np.isfinite(samples).all():
        raise EngineFailed(SpeechProblem.NUMBERS_NO_SOUND(), advice=SpeechAdvice.WEIGHTS_DAMAGED())
    say(Spoken(sample_rate=voice.sample_rate, samples=Content(np.clip(samples, -1, 1).astype("<f4").tobytes())))


if __name__ == "__main__":
    serve(SayLine, answer, Doer(process=Process.VOICE()))
