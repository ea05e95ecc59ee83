"""A voice's files: of what kind they are, whether they are all here, and their fingerprint. Loads nothing heavy."""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

from matchcut.film.errors import BadInput
from matchcut.media.companions import is_companion
from matchcut.models.manifest import digest_of_edges
from matchcut.speech.problems import SpeechAdvice, SpeechProblem

SPEAKERS = "speakers.safetensors"
"""The file in a SpeechT5 folder that has a vector of 512 numbers for each speaker, by name."""
VOCODER = "vocoder"
"""The folder in a SpeechT5 folder that has its HiFi-GAN, in the transformers library's layout too."""

KOKORO_MODEL, KOKORO_SOUNDS, KOKORO_VOICES = "model.onnx", "vocab.json", "voices"
"""What lies in a folder of Kokoro's: the model, the numbers of its sounds, and a file of styles for each voice."""

_MOST_SETTINGS = 16 << 20


class VoiceKind(StrEnum):
    """What makes the sound."""

    PIPER = "piper"
    VITS = "vits"
    SPEECHT5 = "speecht5"
    KOKORO = "kokoro"


def kind_of(path: Path) -> VoiceKind:
    """Tell what kind of voice lies there. BadInput where it is none, or files of it are missing."""
    if not path.exists():
        raise BadInput(SpeechProblem.NO_VOICE_HERE(), advice=SpeechAdvice.CORRECT_PATH(), file=path)
    if path.is_file():
        if path.suffix.lower() != ".onnx":
            raise BadInput(SpeechProblem.NOT_A_VOICE(), advice=SpeechAdvice.NAME_A_VOICE(), file=path)
        settings(settings_of_piper(path))
        return VoiceKind.PIPER
    if (path / KOKORO_MODEL).is_file() and (path / KOKORO_VOICES).is_dir():
        settings(path / KOKORO_SOUNDS)
        return VoiceKind.KOKORO
    named = settings(path / "config.json").get("model_type")
    if named not in (VoiceKind.VITS, VoiceKind.SPEECHT5):
        raise BadInput(
            SpeechProblem.UNKNOWN_VOICE_TYPE(type=str(named)),
            advice=SpeechAdvice.NAME_A_VOICE(),
            file=path,
        )
    kind = VoiceKind(named)
    _require_weights(path)
    if kind is VoiceKind.SPEECHT5:
        settings(path / VOCODER / "config.json")
        _require_weights(path / VOCODER)
        if not (path / SPEAKERS).is_file():
            raise BadInput(
                SpeechProblem.NO_SPEAKERS_FILE(),
                advice=SpeechAdvice.PUT_SPEAKER_VECTORS(name=SPEAKERS),
                file=path / SPEAKERS,
            )
    return kind


def settings_of_piper(path: Path) -> Path:
    """The settings of a Piper voice, which lie beside it."""
    return path.with_name(f"{path.name}.json")


def settings(path: Path) -> dict[str, Any]:
    """Read a settings file. BadInput for one that is missing or no JSON object."""
    try:
        with path.open("rb") as file:
            plain = json.loads(file.read(_MOST_SETTINGS))
    except FileNotFoundError as error:
        raise BadInput(SpeechProblem.SETTINGS_MISSING(), advice=SpeechAdvice.NAME_A_VOICE(), file=path) from error
    except (OSError, ValueError, RecursionError) as error:
        raise BadInput(SpeechProblem.SETTINGS_UNREAD(reason=str(error)), file=path) from error
    if not isinstance(plain, dict):
        raise BadInput(SpeechProblem.NO_VOICE_SETTINGS(), advice=SpeechAdvice.NAME_A_VOICE(), file=path)
    return plain


def fingerprint_of(path: Path) -> str:
    """What tells a voice's weights from others: 16 hexadecimal digits.

    Taken from the names, sizes and first and last MiB of their files, which takes milliseconds.
    """
    home = path if path.is_dir() else path.parent
    return digest_of_edges(sorted(_files(path)), home)[:16]


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield from (file for file in (path, settings_of_piper(path)) if file.is_file())
        return
    patterns = ("*.json", "*.safetensors", "*.model", "*.txt", KOKORO_MODEL, f"{KOKORO_VOICES}/*.bin")
    for pattern in patterns:
        for folder in (path, path / VOCODER):
            yield from (path for path in folder.glob(pattern) if not is_companion(path))


def _require_weights(folder: Path) -> None:
    if not any(not is_companion(path) for path in folder.glob("model*.safetensors")):
        pickled = any(folder.glob("*.bin"))
        raise BadInput(
            SpeechProblem.PICKLED_WEIGHTS() if pickled else SpeechProblem.NO_WEIGHTS(),
            advice=SpeechAdvice.FETCH_SAFETENSORS(),
            file=folder,
        )
