"""The command for the film's sound: voices."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from matchcut.cli.commands_film import Quiet, Source, _opened
from matchcut.cli.progress import Reporter
from matchcut.film.errors import BadInput

KEY = "MATCHCUT_VOICE_KEY"


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(voices)


def voices(
    source: Source,
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

    No voice comes with this program and nothing is sent anywhere by itself: name a program of yours, such as Piper,
    or a server, such as one of Kokoro. A key for a server is read from MATCHCUT_VOICE_KEY.

    Example:  matchcut voices MyFilm --program "piper -m en_GB-alba.onnx -f {out}"

    Example:  matchcut voices MyFilm --address http://127.0.0.1:8880/v1 --model kokoro --cast MARA=bf_emma
    """
    from matchcut.script.screenplay.llm_address import ModelAddress
    from matchcut.walk.speaking import speak
    from matchcut.walk.voices import Address, Program, Voice

    if bool(program) == bool(address):
        raise BadInput("Say who speaks.", advice="Give --program or --address, one of them.")
    voice: Voice = (
        Program.from_text(program) if program else Address(ModelAddress(address, model, os.environ.get(KEY, "")))
    )
    roles = dict(_pair(one) for one in cast or ())
    with _opened(source) as project, Reporter("Speaking", 1, quiet=quiet) as reporter:
        spoken = speak(project, voice, roles, reporter.of)
    for note in spoken.notes:
        typer.echo(f"matchcut: {note}", err=True)
    print(f"{spoken.lines} lines on the track Dialogue, {spoken.made} of them spoken now.")


def _pair(text: str) -> tuple[str, str]:
    name, sign, voice = text.partition("=")
    if not (sign and name.strip() and voice.strip()):
        raise BadInput(f"'{text}' gives nobody a voice.", advice="Write NAME=VOICE.", field="--cast")
    return name.strip(), voice.strip()
