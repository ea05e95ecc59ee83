"""The commands that make a film: new, render, generate, export."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from matchcut.cli.progress import Reporter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matchcut.store.project import Project
    from matchcut.walk.making import Wanted

Source = Annotated[Path, typer.Argument(help="A project folder, or a storyboard.toml (or the folder it lies in).")]
Out = Annotated[Path, typer.Option("--output", "-o", help="The film to write. Its ending chooses the format.")]
EngineOption = Annotated[
    str | None, typer.Option("--engine", help="Make this the film's engine. See 'matchcut engines'.")
]
TakesOption = Annotated[
    int | None,
    typer.Option(
        "--takes",
        min=1,
        max=99,
        help="Make so many takes of each stale shot; with --shot, so many new ones even if it is current.",
        show_default="one of each stale shot",
    ),
]
ShotOption = Annotated[
    list[str] | None, typer.Option("--shot", help="Only this shot, by number or id. May be given again.")
]
SeedOption = Annotated[int | None, typer.Option("--seed", help="Make this the film's seed.")]
WorkersOption = Annotated[
    int | None, typer.Option("--workers", min=1, max=64, help="How many shots to make at once.", show_default="auto")
]
RetryOption = Annotated[
    bool, typer.Option("--retry", help="Try again what was put aside because it crashed its worker twice.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress.")]


def add_to(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command()(new)
    app.command()(render)
    app.command()(generate)
    app.command()(export)


def new(
    folder: Annotated[Path, typer.Argument(help="The folder to make the project in.")],
    story: Annotated[
        Path | None,
        typer.Option(
            "--from",
            help="A storyboard.toml, a screenplay (.fountain, .fdx, .txt), a shot list (.csv) or a .storyboarder.",
            show_default="an empty film",
        ),
    ] = None,
) -> None:
    """Make a project: an empty film, or one read from a storyboard, screenplay, shot list or boards.

    A screenplay becomes scenes, cast and a first breakdown into shots, which you then edit. Pictures and sounds are
    copied into the project, which then needs nothing else.
    """
    from matchcut.walk.sources import create

    opened = create(folder, story)
    for note in opened.notes:
        typer.echo(f"matchcut: {note}", err=True)
    with _closing(opened.project) as project:
        film = project.film
        print(f"Made {folder}: '{film.settings.title}', {len(film.shots)} shots.")


def render(
    source: Source,
    output: Out,
    engine: EngineOption = None,
    takes: TakesOption = None,
    shot: ShotOption = None,
    seed: SeedOption = None,
    workers: WorkersOption = None,
    retry: RetryOption = False,
    quiet: Quiet = False,
) -> None:
    """Make every shot that is stale or has no take, then write the film.

    Shots whose take still fits are not made again. Press Ctrl-C at any time: run the same command again and it
    goes on where it stopped.

    Example:  matchcut render projects_example/liftoff -o liftoff.mp4
    """
    from matchcut.walk.exporting import check_output
    from matchcut.walk.making import Wanted

    check_output(output)
    shots = tuple(shot or ())
    wanted = Wanted(engine=engine, seed=seed, takes=takes, shots=shots, workers=workers, retry=retry)
    with _opened(source) as project:
        _make(project, wanted, quiet)
        _export(project, output, quiet)


def generate(
    source: Source,
    engine: EngineOption = None,
    takes: TakesOption = None,
    shot: ShotOption = None,
    seed: SeedOption = None,
    workers: WorkersOption = None,
    retry: RetryOption = False,
    quiet: Quiet = False,
) -> None:
    """Make every shot that is stale or has no take, without writing the film.

    Example:  matchcut generate MyFilm --shot 12A --takes 3
    """
    from matchcut.walk.making import Wanted

    shots = tuple(shot or ())
    wanted = Wanted(engine=engine, seed=seed, takes=takes, shots=shots, workers=workers, retry=retry)
    with _opened(source) as project:
        _make(project, wanted, quiet)


def export(source: Source, output: Out, quiet: Quiet = False) -> None:
    """Write the film from its circled takes.

    .mp4 is H.264 with AAC sound, .mov ProRes 422 HQ with PCM, .mkv lossless FFV1. Only what a transition, title,
    trim or retime touches is encoded; the rest of an .mp4 is copied from the takes as it is.
    """
    from matchcut.walk.exporting import check_output

    check_output(output)
    with _opened(source) as project:
        _export(project, output, quiet)


@contextmanager
def _closing(project: Project) -> Iterator[Project]:
    try:
        yield project
    finally:
        project.close()


@contextmanager
def _opened(source: Path) -> Iterator[Project]:
    from matchcut.walk.sources import open_source

    opened = open_source(source)
    for note in opened.notes:
        typer.echo(f"matchcut: {note}", err=True)
    with _closing(opened.project) as project:
        yield project


def _make(project: Project, wanted: Wanted, quiet: bool) -> None:
    from matchcut.walk.making import Made, frames_to_make, make, prepare

    work = prepare(project, wanted)
    if not work.jobs:
        if not quiet:
            typer.echo("Every shot has its take; nothing to make.", err=True)
        return
    with Reporter("Making shots", frames_to_make(project, work), quiet=quiet) as reporter:
        made: Made = make(project, work, reporter.at, reporter.say)
    if not quiet:
        typer.echo(made.sentence, err=True)
    made.raise_failures()


def _export(project: Project, output: Path, quiet: bool) -> None:
    from matchcut.walk.exporting import export_film

    with Reporter(f"Writing {output.name}", 1, quiet=quiet) as reporter:
        report = export_film(project, output, reporter.of)
    for note in report.notes:
        typer.echo(f"matchcut: {note}", err=True)
    kept = f", {report.copied} of them copied untouched" if report.copied else ""
    print(f"{output}: {report.frames} frames{kept}.")
