"""Voices: what makes sound of a line. None comes along; a person names weights, a program or an address they trust.

Weights on this disk speak by themselves (`voice_weights.py`). A program such as Piper reads the words and writes a
WAV: `piper -m en_GB.onnx -f {out}`. An address such as that of a Kokoro server answers as OpenAI's `/v1/audio/speech`
does. All of them run on this machine where the person wants them to.
"""

from __future__ import annotations

import os
import shlex
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from matchcut.app.problems import AppAdvice, AppProblem
from matchcut.film.errors import BadInput, EngineFailed
from matchcut.script.screenplay.llm_address import ModelAddress, NoAnswer, post

MAXIMUM_SOUND = 200_000_000
"""Bytes of one line's sound that are taken."""


class Voice(Protocol):
    """Something that speaks."""

    def identity_of(self, voice: str) -> str:
        """All that the sound of a voice of that name depends on, but the words and the name itself."""

    def speak(self, words: str, voice: str, path: Path) -> None:
        """Write the words, in the voice of that name ("" for its usual one), as a sound file to `path`.

        EngineFailed, with what to do, where there is none.
        """


@dataclass(frozen=True, slots=True)
class Program:
    """A program that reads words from its standard input.

    In the `command`, `{voice}` stands for the voice's name and `{out}` for the file that it writes; without `{out}` it
    writes the sound to its standard output. No shell is involved. It may take `timeout` seconds for a line.
    """

    command: tuple[str, ...]
    timeout: int = 120

    @classmethod
    def from_text(cls, text: str) -> Program:
        """Read a command as a person writes it; BadInput where it is none."""
        try:
            command = tuple(shlex.split(text, posix=os.name == "posix"))
        except ValueError as error:
            raise BadInput(AppProblem.NO_COMMAND(error=str(error)), field="--program") from error
        if not command:
            raise BadInput(AppProblem.COMMAND_EMPTY(), field="--program")
        return cls(command)

    def identity_of(self, voice: str) -> str:  # noqa: ARG002
        """The command."""
        return shlex.join(self.command)

    def speak(self, words: str, voice: str, path: Path) -> None:
        """Run the program once."""
        out = path.with_name(f"{path.name}.wav")  # Some programs go by the ending.
        try:
            sound = self._run(
                [part.replace("{voice}", voice).replace("{out}", str(out)) for part in self.command], words
            )
            if out.exists():
                out.replace(path)
            elif sound and not any("{out}" in part for part in self.command):
                path.write_bytes(sound)
            else:
                raise self._failed(AppProblem.VOICE_WROTE_NOTHING)
        finally:
            with suppress(OSError):
                out.unlink()

    def _run(self, command: list[str], words: str) -> bytes:
        """What the program writes to its standard output."""
        try:
            run = subprocess.run(
                command, input=f"{words}\n".encode(), capture_output=True, timeout=self.timeout, check=False
            )
        except FileNotFoundError as error:
            raise self._failed(AppProblem.VOICE_NOT_THERE) from error
        except OSError as error:
            raise self._failed(AppProblem.VOICE_CANNOT_RUN, error=error.strerror or str(error)) from error
        except subprocess.TimeoutExpired as error:
            raise self._failed(AppProblem.VOICE_TOO_SLOW, seconds=self.timeout) from error
        if run.returncode:
            said = run.stderr.decode("utf-8", "replace").strip().splitlines()
            if said:
                raise self._failed(AppProblem.VOICE_ENDED_SAYING, status=run.returncode, output=said[-1][:200])
            raise self._failed(AppProblem.VOICE_ENDED, status=run.returncode)
        return run.stdout

    def _failed(self, problem: AppProblem, **arguments: str | int) -> EngineFailed:
        return EngineFailed(problem(program=self.command[0], **arguments), advice=AppAdvice.TRY_BY_HAND())


@dataclass(frozen=True, slots=True)
class Address:
    """A server that speaks, at an OpenAI-compatible address. The words of every line are sent there."""

    server: ModelAddress

    def identity_of(self, voice: str) -> str:  # noqa: ARG002
        """The address and the model."""
        return f"{self.server.address} {self.server.model}"

    def speak(self, words: str, voice: str, path: Path) -> None:
        """Ask the server once."""
        body = {"model": self.server.model, "input": words, "response_format": "wav", "voice": voice or "default"}
        try:
            path.write_bytes(post(self.server, "audio/speech", body, accept="audio/wav", most=MAXIMUM_SOUND))
        except NoAnswer as error:
            raise EngineFailed(
                AppProblem.VOICES_AT_SERVER(address=self.server.address, error=str(error)),
                advice=AppAdvice.CHECK_VOICE_SERVER(),
            ) from error
