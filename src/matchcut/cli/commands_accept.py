"""The command by which a person says that something is meant, or fine."""

from __future__ import annotations

from typing import Annotated

import typer

from matchcut.cli.commands_film import ShotOption, Source, _opened
from matchcut.cli.commands_look import AsJson
from matchcut.cli.terminal import print_rows


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(accept)


def accept(
    source: Source,
    marks: Annotated[
        list[str] | None,
        typer.Argument(metavar="[WHAT]...", help="What is meant, as the list calls it.", show_default="list it"),
    ] = None,
    shot: ShotOption = None,
    again: Annotated[bool, typer.Option("--again", help="Be warned of it again: it is not meant any more.")] = False,
    as_json: AsJson = False,
) -> None:
    """Say that a warning of the storyboard is meant so, or that a fault of a circled take is fine.

    Without WHAT, everything is listed that is said against the storyboard and the circled takes, and what of it is
    accepted. Accepting is an edit: the studio undoes it, --again takes it back. A take whose fault was accepted is
    judged anew by 'matchcut measure', which looks at nothing twice.

    Example:  matchcut accept MyFilm --shot 12A jump_cut not_cast:mara
    """
    from matchcut.app.accepting import accept, acceptable
    from matchcut.app.making import shot_named
    from matchcut.cli.as_json import acceptable_json, print_json

    with _opened(source) as project:
        shots = [shot_named(project.film, name) for name in shot] if shot else project.film.order
        if marks:
            accept(project, shots, marks, accepted=not again)
        offered = [entry for entry in acceptable(project, shots) if not marks or entry.mark in marks]
        film = project.film
    if as_json:
        print_json([acceptable_json(entry, film) for entry in offered])
    elif not offered:
        print("Nothing is said against it.")
    else:
        rows = [(film.label(entry.shot), entry.mark, "yes" if entry.accepted else "–") for entry in offered]
        print_rows(("shot", "what", "accepted"), rows)
        for entry in offered:
            print(f"shot {film.label(entry.shot)}: {entry.what}")
