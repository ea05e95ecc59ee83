"""The command for the film's sound: voices."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from matchcut.cli.commands_film import Quiet, Source, _opened
from matchcut.cli.problems import CommandAdvice, CommandProblem
from matchcut.cli.progress import Reporter
from matchcut.cli.terminal import tell_notes
from matchcut.film.errors import BadInput
from matchcut.film.remedies import Remedy

if TYPE_CHECKING:
    from matchcut.app.voices import Voice
    from matchcut.store.project import Project

KEY = "MATCHCUT_VOICE_KEY"


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(voices)


def voices(
    source: Source,
    weights: Annotated[
        str,
        typer.Option("--weights", help="A voice on this disk: an id of your models file, a Piper .onnx, or a folder."),
    ] = "",
    licence: Annotated[str, typer.Option("--licence", help="The licence of weights that are named by a path.")] = "",
    seed: Annotated[
        int | None, typer.Option("--seed", min=0, help="Weights with another seed say the same otherwise.")
    ] = None,
    program: Annotated[
        str,
        typer.Option("--program", help="A command that reads words and writes a WAV, to {out} or its standard output."),
    ] = "",
    address: Annotated[str, typer.Option("--address", help="A server that speaks: http://127.0.0.1:8880/v1.")] = "",
    model: Annotated[str, typer.Option("--model", help="The model's name at that address.")] = "default",
    cast: Annotated[
        list[str] | None, typer.Option("--cast", metavar="NAME=VOICE", help="Who speaks in which voice.")
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Have the film's dialogue spoken, onto the track Dialogue.

    No voice comes with this program and nothing is sent anywhere by itself: name weights on this disk (a Piper voice,
    or a folder of VITS, MMS or SpeechT5 as safetensors), a program of yours, or a server, such as one of Kokoro. The
    licence of weights is told on the rights sheet, and a character keeps its speaker from one time to the next. A key
    for a server is read from MATCHCUT_VOICE_KEY.

    Example:  matchcut voices MyFilm --weights en_GB-alba-medium.onnx --licence CC-BY-4.0

    Example:  matchcut voices MyFilm --program "piper -m en_GB-alba.onnx -f {out}"

    Example:  matchcut voices MyFilm --address http://127.0.0.1:8880/v1 --model kokoro --cast MARA=bf_emma
    """
    from matchcut.app.speaking import speak

    if sum(map(bool, (weights, program, address))) != 1:
        raise BadInput(CommandProblem.WHO_SPEAKS(), advice=Remedy.NAME_VOICE())
    if not weights and (licence or seed is not None):
        raise BadInput(CommandProblem.ONLY_WEIGHTS(), field="--licence" if licence else "--seed")
    roles = dict(_pair(pair) for pair in cast or ())
    with (
        _opened(source) as project,
        _voice(weights, licence, seed, program, address, model) as voice,
        Reporter("Speaking", 1, quiet=quiet) as reporter,
    ):
        spoken = speak(project, voice, _kept(project, voice) | roles, reporter.of)
    tell_notes(spoken.notes)
    print(f"{spoken.lines} lines on the track Dialogue, {spoken.spoken} of them spoken now.")


@contextmanager
def _voice(weights: str, licence: str, seed: int | None, program: str, address: str, model: str) -> Iterator[Voice]:
    from matchcut.app.voice_weights import FromWeights, voice_named
    from matchcut.app.voices import Address, Program
    from matchcut.script.screenplay.llm_address import ModelAddress

    if weights:
        with FromWeights(voice_named(weights, licence, seed)) as voice:
            yield voice
    elif program:
        yield Program.from_text(program)
    else:
        yield Address(ModelAddress(address, model, os.environ.get(KEY, "")))


def _kept(project: Project, voice: Voice) -> dict[str, str]:
    """Characters keep the speaker that they were given before, unless told otherwise."""
    from matchcut.app.voice_weights import FromWeights, cast_so_far

    return cast_so_far(project, voice.entry) if isinstance(voice, FromWeights) else {}


def _pair(text: str) -> tuple[str, str]:
    name, sign, voice = text.partition("=")
    if not (sign and name.strip() and voice.strip()):
        raise BadInput(CommandProblem.NO_VOICE_GIVEN(text=text), advice=CommandAdvice.WRITE_VOICE(), field="--cast")
    return name.strip(), voice.strip()
