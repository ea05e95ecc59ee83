"""The command that finds media for the shots of an edit that came in without it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from matchcut.cli.commands_film import Source, _opened
from matchcut.cli.progress import Reporter
from matchcut.cli.terminal import counted


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(relink)


def relink(
    source: Source,
    folders: Annotated[list[Path], typer.Argument(metavar="FOLDER…", help="Where the media is; folders in it count.")],
    choose: Annotated[
        list[str] | None,
        typer.Option(
            "--choose",
            metavar="SHOT=FILE",
            help="The file of a shot for which several were found, or none. May be given again.",
        ),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be linked, and link nothing.")] = False,
) -> None:
    """Find the media of shots that are offline, and link it: by path, name, reel and timecode.

    An edit that came in without its media keeps each clip's reel, source timecode, speed and file name. What is found
    is linked where it is certain; where several files may be meant, they are listed and you choose. All of it is one
    edit, which undo takes back. Files of the film itself that are gone from its folder are found by their bytes.

    Example:  matchcut relink MyFilm /Volumes/Cards --dry-run
    """
    from matchcut.app import relinking
    from matchcut.app.making import shot_named

    with _opened(source) as project:
        film = project.film
        with Reporter("Looking for media", 1, quiet=False) as reporter:
            search = relinking.search(project, folders, reporter.of)
        for line in relinking.proposal_lines(search):
            print(line)
        chosen = search.certain
        for pair in choose or ():
            name, equals, path = pair.partition("=")
            if not equals:
                raise typer.BadParameter(f"'{pair}' is no choice. Write --choose SHOT=FILE.")
            shot = shot_named(film, name)
            if not film.offline(shot):
                raise typer.BadParameter(f"Shot {name} is not offline.")
            chosen[shot] = relinking.chosen_by_hand(search, shot, Path(path), film)
        if not search.proposals and not search.lost:
            print("Every shot has its media.")
        elif dry_run:
            print(f"Nothing was changed. {counted(len(chosen), 'shot')} would be linked.")
        else:
            done = relinking.relink(project, search, chosen)
            for note in done.notes:
                typer.echo(f"matchcut: {note}", err=True)
            left = len(search.proposals) - done.shots
            rest = f" {counted(left, 'shot')} still offline." if left else ""
            print(f"Linked {counted(done.shots, 'shot')}.{rest}")
