"""The command that picks gates by what a person chose."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from matchcut.cli.commands_film import Quiet, _opened
from matchcut.cli.commands_look import AsJson
from matchcut.cli.progress import Reporter
from matchcut.cli.terminal import print_rows, tell_notes

if TYPE_CHECKING:
    from matchcut.app.calibrating import PickedGates


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(calibrate)


def calibrate(
    sources: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="FILM...",
            help="Project folders, or storyboards (or the folders they lie in).",
            show_default=False,
        ),
    ] = None,
    by: Annotated[
        str, typer.Option("--with", help="The embedder of faces: see 'cast --embedders'.", show_default="faces")
    ] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be picked, and write nothing.")] = False,
    undo: Annotated[
        bool, typer.Option("--undo", help="Take back what was picked last; again: take that back.")
    ] = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Pick the limits from which on a take fails, by the takes that you circled and those that you passed over.

    A take that you circled was kept ('matchcut circle' circles); another of the same shot that was there then, and
    asked for the same, was rejected. Each limit lets most of the kept pass. How well it tells is found on shots that it
    was not picked on, and one that hardly tells them apart stays as it was. What is picked holds for all your films.

    Example:  matchcut calibrate MyFilm OtherFilm
    """
    from matchcut.app.calibrating import calibrate as pick
    from matchcut.app.calibrating import take_back
    from matchcut.cli.as_json import calibration_json, print_json

    if undo is bool(sources):
        raise typer.BadParameter("Name films, or give --undo.")
    if undo:
        print(f"The limits of before hold again, in {take_back()}. 'matchcut measure' judges takes by them.")
        return
    with ExitStack() as films, Reporter("Looking at takes", 1, quiet=quiet or as_json) as reporter:
        projects = [films.enter_context(_opened(source)) for source in sources or ()]
        picked = pick(projects, reporter.of, faces=by, write=not dry_run)
    tell_notes(f"shot {entry.label}, take {entry.take.number}: {entry.error}" for entry in picked.unmeasured)
    if as_json:
        print_json(calibration_json(picked))
    else:
        _print_gates(picked)


def _print_gates(picked: PickedGates) -> None:
    rows = [
        (
            f"{gate.group}.{gate.table}.{gate.figure}",
            str(gate.kept),
            str(gate.rejected),
            _percent(gate.passing),
            _percent(gate.failing),
            _figure(before),
            _figure(gate.value) if gate.value is not None else _why_not(gate.passing),
        )
        for gate, before in zip(picked.gates, picked.before, strict=True)
    ]
    print_rows(("limit", "kept", "rejected", "kept pass", "rejected fail", "so far", "picked"), rows)
    print(f"{picked.kept} takes were kept and {picked.rejected} rejected. Parts are of shots that were not picked on.")
    if picked.file is not None:
        print(f"Written to {picked.file}. 'matchcut measure' judges takes by it.")
        print("'matchcut calibrate --undo' takes it back.")


def _why_not(passing: float | None) -> str:
    return "too few takes" if passing is None else "tells nothing"


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _percent(part: float | None) -> str:
    return "–" if part is None else f"{100 * part:.0f} %"
