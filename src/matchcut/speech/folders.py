"""Voices in the transformers library's layout, through its own classes: VITS (and MMS), and SpeechT5 with HiFi-GAN."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from matchcut.film.errors import BadInput
from matchcut.speech.phonemes import phonemes, sentences
from matchcut.speech.problems import SpeechAdvice, SpeechProblem
from matchcut.speech.weights import SPEAKERS, VOCODER

_LANGUAGE = "en-us"
"""What the transformers library itself hands to espeak for a VITS that wants phonemes."""


class FolderVoice(Protocol):
    """A voice, opened."""

    sample_rate: int

    def pieces(self, words: str) -> list[str]:
        """A line as what is said in one go."""

    def say(self, sentence: str, speaker: str, seed: int) -> NDArray[np.float32]:
        """A sentence as samples (n,), full scale ±1. BadInput for a speaker, or words, that the voice lacks."""


class VitsVoice:
    """A VITS model, MMS among them. Speakers are numbers."""

    pieces = staticmethod(sentences)

    def __init__(self, folder: Path) -> None:
        """Load it. BadInput for files that are not what they should be."""
        from transformers import VitsModel, VitsTokenizer

        self._folder = folder
        self._model = loaded(VitsModel, folder)
        self._tokenizer = opened(VitsTokenizer, folder)
        self.sample_rate = int(self._model.config.sampling_rate)

    def say(self, sentence: str, speaker: str, seed: int) -> NDArray[np.float32]:
        """A sentence as samples; see `FolderVoice`."""
        import torch

        number = self._speaker(speaker)
        tokenizer = self._tokenizer
        if tokenizer.phonemize:
            # Its own way there is a GPL library; what it would ask is asked of espeak-ng instead.
            sentence = phonemes(tokenizer.normalize_text(sentence), _LANGUAGE)
            tokenizer.phonemize = tokenizer.normalize = False
            try:
                ids = tokenizer(sentence, return_tensors="pt").input_ids
            finally:
                tokenizer.phonemize = tokenizer.normalize = True
        else:
            ids = tokenizer(sentence, return_tensors="pt").input_ids
        if ids.shape[1] <= int(tokenizer.add_blank):
            raise BadInput(SpeechProblem.NO_SOUND_FOR(sentence=sentence[:40]), file=self._folder)
        torch.manual_seed(seed)
        with torch.inference_mode():
            output = self._model(input_ids=ids, speaker_id=number)
        return np.asarray(output.waveform[0, : int(output.sequence_lengths[0])].numpy(), np.float32)

    def _speaker(self, name: str) -> int | None:
        count = int(self._model.config.num_speakers)
        if not name:
            return 0 if count > 1 else None
        if not name.isdecimal() or int(name) >= count:
            there = SpeechAdvice.SPEAKERS_BY_NUMBER(last=count - 1) if count > 1 else SpeechAdvice.ONLY_ONE_SPEAKER()
            raise BadInput(SpeechProblem.NO_SPEAKER(speaker=name), advice=there, file=self._folder)
        return int(name) if count > 1 else None


class SpeechT5Voice:
    """SpeechT5 with its HiFi-GAN. Speakers are the names of vectors in `speakers.safetensors`."""

    pieces = staticmethod(sentences)

    def __init__(self, folder: Path) -> None:
        """Load it. BadInput for files that are not what they should be."""
        from transformers import SpeechT5ForTextToSpeech, SpeechT5HifiGan, SpeechT5Tokenizer

        self._folder = folder
        self._model = loaded(SpeechT5ForTextToSpeech, folder)
        self._vocoder = loaded(SpeechT5HifiGan, folder / VOCODER)
        self._tokenizer = opened(SpeechT5Tokenizer, folder)
        self._speakers = self._vectors(folder / SPEAKERS)
        self.sample_rate = int(self._vocoder.config.sampling_rate)

    def say(self, sentence: str, speaker: str, seed: int) -> NDArray[np.float32]:
        """A sentence as samples; see `FolderVoice`."""
        import torch

        name = speaker or min(self._speakers)
        if name not in self._speakers:
            known = SpeechAdvice.SPEAKERS_BY_NAME(speakers=tuple(sorted(self._speakers)))
            raise BadInput(SpeechProblem.NO_SPEAKER(speaker=speaker), advice=known, file=self._folder / SPEAKERS)
        ids = self._tokenizer(sentence, return_tensors="pt").input_ids
        torch.manual_seed(seed)  # Its dropout stays on when it speaks: that is how it was trained.
        output = self._model.generate_speech(ids, self._speakers[name], vocoder=self._vocoder)
        return np.asarray(output.numpy(), np.float32).reshape(-1)

    def _vectors(self, path: Path) -> dict[str, Any]:
        from safetensors import SafetensorError
        from safetensors.torch import load_file

        wide = int(self._model.config.speaker_embedding_dim)
        try:
            vectors = {name: vector.float().reshape(1, -1) for name, vector in load_file(path).items()}
        except (SafetensorError, OSError) as error:
            raise BadInput(SpeechProblem.SPEAKER_VECTORS_UNREAD(reason=str(error)), file=path) from error
        if not vectors or any(vector.shape[1] != wide for vector in vectors.values()):
            raise BadInput(SpeechProblem.NO_SPEAKER_VECTORS(wide=wide), file=path)
        return vectors


def loaded(kind: Any, folder: Path) -> Any:
    """A model of that class, from safetensors alone. BadInput where they can't be read, or do not hold all of it."""
    try:
        model, report = kind.from_pretrained(
            folder, local_files_only=True, use_safetensors=True, output_loading_info=True
        )
    except Exception as error:  # The library's errors, and those of what it stands on, have no common type.
        raise BadInput(SpeechProblem.VOICE_NOT_OPENED(reason=_first_line(error)), file=folder) from error
    lacking = sorted([*report["missing_keys"], *(mismatch[0] for mismatch in report["mismatched_keys"])])
    if lacking:
        raise BadInput(SpeechProblem.WEIGHTS_LACK(name=lacking[0], more=len(lacking) - 1), file=folder)
    return model.eval()


def opened(kind: Any, folder: Path) -> Any:
    """A tokenizer of that class. BadInput where its files are missing or damaged."""
    try:
        return kind.from_pretrained(folder, local_files_only=True)
    except Exception as error:
        raise BadInput(SpeechProblem.LETTERS_UNREAD(reason=_first_line(error)), file=folder) from error


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:300]
