"""The command that measures takes against their film."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from matchcut.cli.commands_film import EventsOption, Quiet, ShotOption, Source, _opened
from matchcut.cli.commands_look import AsJson
from matchcut.cli.output import output
from matchcut.cli.terminal import print_rows
from matchcut.film.ids import CharacterId
from matchcut.words.statements import parts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matchcut.app.measuring import MeasuredTake, PlacedFault
    from matchcut.continuity.cards import Scorecard
    from matchcut.film.film import Film


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(measure)


def measure(
    source: Source,
    shot: ShotOption = None,
    every_take: Annotated[
        bool, typer.Option("--every-take", help="Measure the shots' other takes, too, not only the circled ones.")
    ] = False,
    by: Annotated[
        str, typer.Option("--with", help="The embedder of faces: see 'cast --embedders'.", show_default="faces")
    ] = "",
    as_json: AsJson = False,
    events: EventsOption = False,
    quiet: Quiet = False,
) -> None:
    """Look at takes and say how well they hang together: who is in them, in which clothes, how the picture goes on.

    Identity and clothes are how like the references somebody is, 0 to 1, for each of the shot's cast; without
    references, clothes are compared with the shots before. Seam is how even the picture goes on from the shot that is
    continued (1 is even), drift the difference in colour (ΔE) from the scene's first shot that passed. "–" was not
    measured, for want of anything to measure it by. What is wrong is listed by frame: which jumps are, say the gates of
    the engine's kind, and drawings have none.

    Takes are looked at once: what was seen is kept in the project, and so are the cards that are made of it. Exit
    status 3 where a take can't be measured.

    Example:  matchcut measure MyFilm --shot 12A
    """
    from matchcut.app.making import shot_named
    from matchcut.app.measuring import measure, takes_to_measure
    from matchcut.app.problems import MeasuringNote
    from matchcut.cli.as_json import measured_json, print_json

    with output(events=events, quiet=quiet or as_json) as report, _opened(source) as project:
        film = project.film
        shots = None if shot is None else [shot_named(film, name) for name in shot]
        takes = takes_to_measure(project, shots, every=every_take)
        with report.measuring() as at:
            measured = measure(project, takes, at, faces=by)
        film = project.film
        report.remark(
            MeasuringNote.NOT_MEASURED(shot=entry.label, number=entry.take.number, why=parts_of(entry.error.text))
            for entry in measured
            if entry.error
        )
    if as_json and not events:
        print_json([measured_json(entry, film) for entry in measured])
    elif measured and not events:
        _print_cards(measured, film)
    elif not events:
        print("There is no take to measure. 'matchcut generate' makes takes, of footage, too.")
    if any(entry.error for entry in measured):
        raise typer.Exit(3)


def _print_cards(measured: Sequence[MeasuredTake], film: Film) -> None:
    from matchcut.continuity.telling import verdict_statement

    rows = [
        (
            entry.label,
            str(entry.take.number),
            _of_members(entry.card, "identity", film),
            _of_members(entry.card, "clothes", film),
            _figure(entry.card.seam.jump if entry.card.seam else None),
            _figure(entry.card.drift.delta_e if entry.card.drift else None),
            str(verdict_statement(entry.card.verdict)),
        )
        for entry in measured
        if entry.card is not None
    ]
    if rows:
        print_rows(("shot", "take", "identity", "clothes", "seam", "drift", "in all"), rows)
    for entry in measured:
        for fault in entry.faults:
            print(f"shot {entry.label}, take {entry.take.number}, {_place(fault)}: {fault.what}")


def _of_members(card: Scorecard, measure: str, film: Film) -> str:
    """A measure of each of the cast, by name."""
    named = (
        (character.name, getattr(member, measure))
        for member in card.members
        if (character := film.characters.get(CharacterId(member.character))) is not None
    )
    return ", ".join(f"{name} {_figure(value)}" for name, value in named) or "–"


def _place(placed: PlacedFault) -> str:
    """In which frames of its take a fault is, counted from 1, and where that is in the film."""
    first, frames = placed.fault.first + 1, placed.fault.frames
    numbers = f"frame {first}" if frames == 1 else f"frames {first}–{first + frames - 1}"
    return f"{numbers} ({placed.timecode})" if placed.timecode else numbers


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"
