"""The program's entry: the commands put together, and errors turned into sentences and exit statuses."""

from __future__ import annotations

import gc
import os
import signal
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer
import typer.exceptions

from matchcut import __version__
from matchcut.cli import (
    commands_accept,
    commands_bundle,
    commands_calibrate,
    commands_cast,
    commands_circle,
    commands_clean,
    commands_film,
    commands_find,
    commands_handles,
    commands_look,
    commands_measure,
    commands_models,
    commands_person,
    commands_relink,
    commands_report,
    commands_script,
    commands_services,
    commands_tracks,
    commands_verify,
    commands_voices,
)
from matchcut.cli.problems import CommandAdvice, CommandProblem
from matchcut.cli.terminal import guarded_output
from matchcut.film.errors import BadInput, Cancelled, MatchcutError
from matchcut.store.disk import may_not_open
from matchcut.wire.failures import OutOfMemory, ran_out_of_memory

DONE, BUG, USAGE, BAD_INPUT, FAILED, INTERRUPTED = 0, 1, 2, 3, 4, 130

PLAY = "--play"
"""Said beside a film: the studio plays it as soon as it is there."""

_COLLECTED_AFTER = 50_000
"""Objects made before Python looks for circles among them: a large film makes millions, and hardly a circle."""

app = typer.Typer(
    name="matchcut",
    help="""Make films of many generated shots: a storyboard in, an edited film out.

    A first film:  matchcut render projects_example/liftoff -o liftoff.mp4

    The studio:    matchcut projects_example/liftoff    (with --play it begins to play)

    A storyboard.toml is the film as you write it; the project (film.matchcut and media/) lies beside it and
    remembers every take and every edit. Whatever you interrupt goes on where it stopped.
    """,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit status: 0 done, 2 wrong usage, 3 bad input, 4 an engine or the machine failed, 130 interrupted.",
)


def _version(asked: bool) -> None:
    if asked:
        print(f"matchcut {__version__}")
        raise typer.Exit


@app.callback()
def _matchcut(
    _version_asked: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None:
    pass


commands_film.add_to(app)
commands_script.add_to(app)
commands_handles.add_to(app)
commands_relink.add_to(app)
commands_look.add_to(app)
commands_accept.add_to(app)
commands_calibrate.add_to(app)
commands_circle.add_to(app)
commands_find.add_to(app)
commands_models.add_to(app)
commands_services.add_to(app)
commands_voices.add_to(app)
commands_cast.add_to(app)
commands_measure.add_to(app)
commands_report.add_to(app)
commands_tracks.add_to(app)
commands_verify.add_to(app)
commands_bundle.add_to(app)
commands_person.add_to(app)
commands_clean.add_to(app)


def main() -> None:
    """Run the command line and exit with the status that the contract promises."""
    gc.set_threshold(_COLLECTED_AFTER)
    sys.exit(run())


def run(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit status; never raises."""
    with guarded_output():
        return _run(arguments)


def _run(arguments: list[str] | None) -> int:
    given = sys.argv[1:] if arguments is None else arguments
    if "--events" in given:
        # Who reads them asks it to stop by Ctrl-C, also where a shell that started that in the background shut it out.
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        film = _film_named(given)
        if film is not None:
            result = _studio(film, play=PLAY in given)
        elif not given and _has_display():
            result = _studio(None)
        else:
            result = app(args=given, standalone_mode=False)
    except (Cancelled, typer.Abort):
        result = INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:
        return _report_error(may_not_open(error) if isinstance(error, PermissionError) else error)
    if result == INTERRUPTED:  # What Typer makes of Ctrl-C.
        _say("Stopped. Run the same command again to go on where it stopped.")
    return result if isinstance(result, int) else DONE


def _film_named(arguments: list[str]) -> Path | None:
    """The one thing on disk that the arguments name, as in `matchcut MyFilm` or with `--play`; None for a command."""
    commands = {command.name or command.callback.__name__ for command in app.registered_commands if command.callback}
    commands |= {str(group.typer_instance.info.name) for group in app.registered_groups if group.typer_instance}
    match [argument for argument in arguments if argument != PLAY]:
        case [name] if name not in commands and Path(name).exists():
            return Path(name)
    return None


def _has_display() -> bool:
    """Whether windows can be shown; without a display, no arguments ask for help."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _studio(place: Path | None, *, play: bool = False) -> int:
    gc.disable()  # What is imported stays, and from then on the studio collects by its own clock (`studio.tidying`).
    from matchcut.studio.main import run as open_studio

    return open_studio(place, play=play)


def _report_error(error: Exception) -> int:
    """Tell the person what went wrong, and return the exit status that says the same."""
    show = getattr(error, "show", None)  # Typer's usage errors know how to show themselves.
    if isinstance(error, typer.exceptions.TyperException) and show is not None:
        show()
        return USAGE
    if ran_out_of_memory(error) and not isinstance(error, MatchcutError):
        error = OutOfMemory(CommandProblem.OUT_OF_MEMORY(), advice=CommandAdvice.USE_LESS_MEMORY())
    if isinstance(error, MatchcutError):
        _say(str(error))
        return BAD_INPUT if isinstance(error, BadInput) else FAILED
    _report_bug(error)
    return BUG


def _say(sentence: str) -> None:
    with suppress(BrokenPipeError):  # Nobody reads any more: the exit status still says it.
        print(f"matchcut: {sentence}", file=sys.stderr)


def _report_bug(error: Exception) -> None:
    """Keep the traceback in a file: a person needs the sentence, we need the rest."""
    import tempfile

    text = "".join(traceback.format_exception(error))
    handle, name = tempfile.mkstemp(prefix="matchcut-report-", suffix=".txt")
    with os.fdopen(handle, "w", encoding="utf-8") as report:
        report.write(f"matchcut {__version__}, Python {sys.version}\n{' '.join(sys.argv)}\n\n{text}")
    _say(f"This is a mistake of ours, not of yours: {type(error).__name__}: {error}")
    _say(f"Nothing that was finished is lost. Please send us the report {Path(name)}.")
