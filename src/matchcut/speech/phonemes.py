"""How words sound: split into sentences and clauses, and written as phonemes by the person's own espeak-ng.

espeak-ng is a program of its own under the GPL. It is run where it is installed, never linked or brought along.
"""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from shutil import which

from matchcut.film.errors import BadInput, EngineFailed
from matchcut.speech.problems import SpeechAdvice, SpeechProblem

PROGRAM = "espeak-ng"
_WINDOWS = Path("eSpeak NG", "espeak-ng.exe")
"""Its installer there does not put it where programs are looked for."""
_SECONDS = 30

_TITLES = "".join(rf"(?<!\b{title}\.)" for title in ("Mr", "Mrs", "Ms", "Dr", "St", "Prof"))
_SENTENCE = re.compile(rf"(?<=[.!?…।]){_TITLES}[\"'”’)]*\s+")
_CLAUSE = re.compile(r"([.,;:!?…–—।]+)(?=\s|$)")
_LANGUAGE = re.compile(r"\([a-z^-]+\)")
"""Where espeak-ng reads on in another language, its mark of that: `(en)`, tied as sounds are."""
_NEAR = {"…": ".", "–": ",", "—": ",", "।": "."}


def sentences(words: str) -> list[str]:
    """The sentences of a line. There is at least one, and none is empty, unless the line is."""
    return [sentence for sentence in _SENTENCE.split(words.strip()) if sentence]


def phonemes(words: str, language: str, *, tie: str = "") -> str:
    """Words in the International Phonetic Alphabet, with stress, clause by clause, with the punctuation that they had.

    `language` is espeak-ng's name of it ("en-us"); `tie` joins the letters of one sound ("a^ɪ"). EngineFailed where
    espeak-ng is not installed or fails; BadInput for a language that it does not have.
    """
    parts = _CLAUSE.split(words.strip())
    spoken = [_spoken(clause, language, tie) for clause in parts[::2]]
    marks = [_NEAR.get(mark[0], mark[0]) for mark in parts[1::2]]
    marked = "".join(f"{sound}{mark} " for sound, mark in zip(spoken, [*marks, ""], strict=False) if sound)
    return marked.strip()


def espeak_is_here() -> bool:
    """Whether espeak-ng is installed."""
    return which(_program()) is not None


def _program() -> str:
    """Where espeak-ng lies."""
    installed = Path(os.environ.get("PROGRAMFILES", "")) / _WINDOWS
    return PROGRAM if which(PROGRAM) or not installed.is_file() else str(installed)


def _spoken(clause: str, language: str, tie: str) -> str:
    """One clause. espeak-ng marks words of another language as such: those marks are no sounds."""
    if not clause.strip():
        return ""
    command = [_program(), "-q", "--ipa", *([f"--tie={tie}"] if tie else ()), "-v", language, "--stdin"]
    try:
        run = subprocess.run(command, input=clause.encode(), capture_output=True, timeout=_SECONDS, check=False)
    except FileNotFoundError as error:
        raise EngineFailed(
            SpeechProblem.ESPEAK_MISSING(),
            advice=SpeechAdvice.INSTALL_ESPEAK(),
        ) from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise EngineFailed(SpeechProblem.NO_PHONEMES(reason=str(error)), advice=SpeechAdvice.TRY_BY_HAND()) from error
    if run.returncode:
        said = run.stderr.decode("utf-8", "replace").strip()
        raise BadInput(SpeechProblem.NO_PHONEMES_FOR_LANGUAGE(language=language, reason=said), field="language")
    return " ".join(_LANGUAGE.sub("", run.stdout.decode("utf-8", "replace")).split())
