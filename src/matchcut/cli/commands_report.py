"""The command that writes the report of how a film hangs together."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from matchcut.cli.commands_film import Quiet, Source, _deliver, _opened
from matchcut.cli.output import output


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(report)


def report(
    source: Source,
    out: Annotated[Path, typer.Option("-o", "--output", help="The file: .html to read, .json for scripts.")],
    language: Annotated[str, typer.Option("--language", help="The page's language: en, de or fr.")] = "en",
    quiet: Quiet = False,
) -> None:
    """Write how well a film's takes hang together: faults at their frames, cast, seams, drift, retakes, what it cost.

    One page that needs no network and no other file, to read, print or send. It tells what 'matchcut measure' found.

    Example:  matchcut report MyFilm -o report.html
    """
    from matchcut.app.exporting import wish
    from matchcut.delivery.presets import ending

    with output(events=False, quiet=quiet) as console:
        form = "report-json" if ending(out, (".html", ".htm", ".json")) == ".json" else "report"
        wanted = wish(out, form, {"language": language} if form == "report" else {})
        with _opened(source, console.remark) as project:
            _deliver(project, wanted, console)
