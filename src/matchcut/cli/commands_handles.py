"""The command that asks for handles: frames beyond the cut, for whoever trims the film later."""

from __future__ import annotations

from typing import Annotated

import typer

from matchcut.cli.commands_film import ShotOption, Source, _opened
from matchcut.cli.terminal import counted, tell_notes


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(handles)


def handles(
    source: Source,
    frames: Annotated[int, typer.Argument(help="How many at each end; 0 takes them away.")],
    shot: ShotOption = None,
    head: Annotated[int | None, typer.Option("--head", help="Another number at the head.", show_default=False)] = None,
    tail: Annotated[int | None, typer.Option("--tail", help="Another number at the tail.", show_default=False)] = None,
) -> None:
    """Give shots frames beyond what the cut shows of them, at both ends; the cut stays as it is.

    Their takes are stale then, and 'matchcut render' makes them longer. Every edit format and 'export --as clips'
    tells of the handles. A shot that continues another gets none where the two meet.

    Example:  matchcut handles MyFilm 12
    """
    from matchcut.app.handles import give_handles
    from matchcut.app.making import shot_named

    with _opened(source) as project:
        chosen = [shot_named(project.film, name) for name in shot or ()]
        given = give_handles(project, frames, chosen, head=head, tail=tail)
    tell_notes(given.notes)
    print(
        f"Changed {counted(given.changed, 'shot')}."
        + (" 'matchcut render' makes their takes anew." if given.changed else "")
    )
