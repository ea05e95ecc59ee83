"""The command that reads a changed script again, and shows what that would do before anything is done."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from matchcut.cli.commands_film import Source, _opened
from matchcut.cli.problems import CommandAdvice, CommandProblem
from matchcut.cli.terminal import counted, tell_notes
from matchcut.film.errors import BadInput
from matchcut.film.steps import StepKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matchcut.app.rereading import Reread
    from matchcut.film.film import Film
    from matchcut.film.ids import ShotId


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(reread)


def reread(
    source: Source,
    story: Annotated[Path, typer.Argument(help="The script as it is now: .fountain, .fdx, .txt or .csv.")],
    apply: Annotated[bool, typer.Option("--apply", help="Apply the changes without asking.")] = False,
    take_out: Annotated[
        list[str] | None,
        typer.Option(
            "--take-out",
            metavar="SHOT",
            help="A shot that the script no longer has, and that is to leave the film. May be given again.",
        ),
    ] = None,
) -> None:
    """Read a script again after it was changed: see what that does to the film, then apply it or leave it.

    Shots that are still there keep their takes and what was done to them by hand. A shot that is gone from the
    script, but has takes or was worked on, stays in the film unless you take it out. Applying is one edit, which
    undo takes back, and no take is ever thrown away. A storyboard.toml needs no command: its changes come in whenever
    the film is opened.

    Example:  matchcut reread MyFilm script.fountain
    """
    from matchcut.app import rereading

    with _opened(source) as project:
        reading = rereading.reread(project, story)
        tell_notes(reading.notes)
        gone = tuple(_omitted(reading, name) for name in take_out or ())
        lines = list(_change_lines(reading, gone))
        if not lines:
            print("Nothing in it reaches the film.")
            return
        print("\n".join(lines))
        if not (apply or _agreed()):
            print("Nothing was changed. Add --apply to apply this.")
            return
        step = StepKind.READ_AGAIN(name=reading.origin.path)
        project.transact(step, lambda film: reading.apply(film, gone), origin=reading.origin)
        print(_outcome(reading.present, project.film))


def _omitted(reading: Reread, name: str) -> ShotId:
    """The shot of that slate or id among those that may be taken out."""
    labels = {reading.present.label(shot): shot for shot in reading.changes.omitted}
    if name in labels or name in labels.values():
        return labels.get(name) or next(shot for shot in labels.values() if shot == name)
    advice = CommandAdvice.SHOTS_TO_TAKE_OUT(shots=tuple(labels)) if labels else CommandAdvice.NO_SHOTS_TO_TAKE_OUT()
    raise BadInput(CommandProblem.SHOT_NOT_TO_TAKE_OUT(shot=name), advice=advice, field="--take-out")


def _change_lines(reading: Reread, gone: tuple[ShotId, ...]) -> Iterator[str]:
    """Every change as a line of its own; nothing where the script has nothing new for the film."""
    changes, film = reading.changes, reading.present
    if changes.film == film and not changes.omitted:
        return
    yield "What applying it does:"
    yield from (f"  {change.stated}" for change in changes.changes)
    if changes.overridden:
        yield "Where the script stands over what was edited by hand:"
        yield from (f"  {text}" for text in changes.overridden)
    kept = [film.label(shot) for shot in changes.omitted if shot not in gone]
    if kept:
        yield f"No longer in the script, but worked on, so they stay: {', '.join(kept)}. (--take-out SHOT)"
    if gone:
        yield f"Taken out: {', '.join(film.label(shot) for shot in gone)}."


def _agreed() -> bool:
    """Whether a person at a terminal says yes; nobody is asked where there is none."""
    return sys.stdin.isatty() and typer.confirm("Apply this?")


def _outcome(before: Film, after: Film) -> str:
    new, left = (len(first.shots.keys() - second.shots.keys()) for first, second in ((after, before), (before, after)))
    shots = counted(len(after.shots), "shot")
    return f"Applied: {shots} now, {new} of them new; {left} left. 'matchcut status' tells what is stale."
