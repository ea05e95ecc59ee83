"""The process in which voices speak: `python -m matchcut.speech.work`, started by `speech.voice` only.

A question is `{"path", "words", "speaker", "seed"}`; the answer `{"sample_rate"}` and the samples as float32.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from matchcut.film.errors import BadInput, EngineFailed
from matchcut.media.helper import Plain, serve
from matchcut.speech.phonemes import sentences
from matchcut.speech.weights import VoiceKind, kind_of

if TYPE_CHECKING:
    from matchcut.speech.folders import FolderVoice
    from matchcut.speech.piper import PiperVoice

_BREATH = 0.2
"""Seconds of silence between two sentences of a line."""


@lru_cache(maxsize=1)
def opened(path: Path) -> FolderVoice | PiperVoice:
    """The voice that lies there, opened once."""
    kind = kind_of(path)
    if kind is VoiceKind.PIPER:
        from matchcut.speech.piper import PiperVoice

        return PiperVoice(path)
    from matchcut.speech.folders import SpeechT5Voice, VitsVoice

    return VitsVoice(path) if kind is VoiceKind.VITS else SpeechT5Voice(path)


def answer(question: Plain, _content: bytes) -> tuple[Mapping[str, int], bytes]:
    """Say one line."""
    voice = opened(Path(question["path"]))
    said = sentences(question["words"])
    if not said:
        raise BadInput("There are no words to say.")
    parts = [voice.say(one, question["speaker"], question["seed"] + number) for number, one in enumerate(said)]
    breath = np.zeros(round(_BREATH * voice.sample_rate), np.float32)
    samples = np.concatenate([part for one in parts for part in (breath, one)][1:])
    if not np.isfinite(samples).all():
        raise EngineFailed("The voice made numbers that are no sound.", advice="Its weights are damaged.")
    return {"sample_rate": voice.sample_rate}, np.clip(samples, -1, 1).astype("<f4").tobytes()


if __name__ == "__main__":
    serve(answer, "The voice")
