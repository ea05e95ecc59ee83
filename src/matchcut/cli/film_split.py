"""What `matchcut new --split` does: a film's shots are found and listed, and made a project when told so."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from matchcut.cli.progress import Reporter
from matchcut.cli.terminal import counted, print_rows, tell_notes
from matchcut.film.time import FrameRate, timecode

if TYPE_CHECKING:
    from pathlib import Path

    from matchcut.app.splitting import FilmShots


def split_film(
    folder: Path,
    file: Path,
    rate: FrameRate | None,
    size: tuple[int, int] | None,
    *,
    yes: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """List the shots of a film's file, and make a project of them in `folder` if that is agreed to."""
    from matchcut.app.splitting import create_of_shots, find_film_shots, refuse_project

    refuse_project(folder)
    with Reporter("Looking for shots", 1, quiet=False) as reporter:
        shots = find_film_shots(file, rate, reporter.of)
    if as_json:
        from matchcut.cli.as_json import print_json, shots_json

        print_json(shots_json(shots))
    else:
        _list(shots)
    tell_notes(shots.notes)
    if dry_run:
        return
    if not yes and not (sys.stdin.isatty() and typer.confirm(f"Make a film of {counted(len(shots.shots), 'shot')}?")):
        typer.echo("Nothing was made. Say --yes to make it.", err=True)
        return
    with create_of_shots(folder, shots, size) as project:
        film = project.film
    typer.echo(f"Made {folder}: '{film.settings.title}', {counted(len(film.shots), 'shot')}.", err=as_json)


def _list(shots: FilmShots) -> None:
    seen = shots.search.film
    rate = seen.frame_rate
    rows = [
        (
            str(number),
            timecode(seen.timecode + shot.first, rate),
            str(shot.frames),
            f"{shot.entered.confidence:.0%}" if shot.entered else "",
            str(shot.entered.words) if shot.entered else "",
        )
        for number, shot in enumerate(shots.shots, 1)
    ]
    print_rows(("shot", "begins", "frames", "sure", "entered by"), rows)
