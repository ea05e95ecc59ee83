"""The command that circles a take."""

from __future__ import annotations

from typing import Annotated

import typer

from matchcut.cli.commands_film import Source, _opened


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(circle)


def circle(
    source: Source,
    shot: Annotated[str, typer.Argument(help="The shot, by number or id.")],
    take: Annotated[int, typer.Argument(help="The number of its take.")],
) -> None:
    """Circle a take: the cut shows it from now on. An edit, which the studio undoes.

    Circle the one that a render circled, too, if it is the right one: then you have chosen, the loop leaves the shot
    alone, and 'matchcut calibrate' knows what you keep.

    Example:  matchcut circle MyFilm 12A 3
    """
    from matchcut.app.circling import circle as choose
    from matchcut.app.making import shot_named

    with _opened(source) as project:
        name = shot_named(project.film, shot)
        chosen = choose(project, name, take)
        print(f"Shot {project.film.label(name)} shows take {chosen.number}.")
