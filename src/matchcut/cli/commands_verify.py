"""The command that looks at what was delivered."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from matchcut.cli.commands_film import Quiet, _opened
from matchcut.cli.progress import Reporter

if TYPE_CHECKING:
    from matchcut.delivery.verify.model import VerifiedFile


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(verify)


def verify(
    out: Annotated[Path, typer.Argument(help="A delivered film or edit, or a folder of them.")],
    against: Annotated[
        Path | None,
        typer.Option("--against", help="The project that it came from: compare frame by frame.", show_default=False),
    ] = None,
    rate: Annotated[
        str, typer.Option("--rate", help="An EDL's frame rate: 24, 23.976, 29.97.", show_default="the project's")
    ] = "",
    watermark: Annotated[
        bool, typer.Option("--watermark", help="Read the invisible watermark too: of which film, and which cut, it is.")
    ] = False,
    sample: Annotated[
        bool,
        typer.Option("--sample", help="With --against: compare pictures at both ends of every shot, not all of them."),
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Read a delivery back with other readers than wrote it, and tell what is in it.

    Edits must be readable and their media there; films are decoded to the last packet of picture and sound, and what a
    decoder would conceal is told. With --against, both are compared with the project's cut as it is now: which frame
    of which take is seen at every frame, transitions, timecode, and where each sound lies. The first difference is told
    with its timecode and shot. Pictures (GIF and WebP too) and sound files are decoded whole, not compared.

    Example:  matchcut verify delivery --against MyFilm
    """
    from matchcut.app.verifying import verify_delivery
    from matchcut.film.time import FrameRate

    exact = FrameRate.parse(rate) if rate else None
    with (
        _opened(against) if against else nullcontext() as project,
        Reporter(f"Verifying {out.name}", 1, quiet=quiet) as reporter,
    ):
        files = verify_delivery(out, project, exact, reporter.of, watermark=watermark, sample=sample)
    for file in files:
        for note in file.notes:
            typer.echo(f"matchcut: {file.path.name}: {note}", err=True)
        print(f"{file.path}: {file.summary}.")
    if against:
        _tell_compared(files, against, "by samples" if sample else "frame for frame")


def _tell_compared(files: Sequence[VerifiedFile], against: Path, how: str) -> None:
    """Say which files were held beside the project, and which were only read."""
    compared = [file for file in files if file.compared]
    uncompared = [file.path.name for file in files if not file.compared]
    if compared:
        these = ", ".join(file.path.name for file in compared) if uncompared else ""
        print(f"{these}: as {against} has it, {how}." if these else f"As {against} has it, {how}.")
    if uncompared:
        print(f"Decoded whole, but not compared with {against}: {', '.join(uncompared)}.")
