"""The experiment: the same storyboards and seeds, made in several ways and measured.

    python -m matchcut_trials.continuity --boards 10 --shots 20 --out resources/continuity/drifting

Films are kept in the work folder, so a run that was stopped goes on, and another way is added to what is there.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from matchcut_trials.measuring import FilmFigures, measured
from matchcut_trials.registering import drifting_engine
from matchcut_trials.reporting import table, write_report
from matchcut_trials.storyboards import founded, storyboard
from matchcut_trials.ways import SETTINGS, Way, WaySetting, make_shots

SIZE, FRAMES = (256, 144), 16
"""Of the films: small, for there are hundreds of takes; faces are 38 to 48 pixels wide."""
QUICK_SIZE = (160, 90)
TUNED_ON = 10
"""On storyboards below this number correction, loop and gates were chosen; nothing is reported of them."""

_NOTE = """\
{boards} of people from photographs, {frames} frames of {width} × {height} a shot, made
by an engine that drifts from link to link in amounts that it tells (`src/matchcut_trials/drifting`). Correction and
loop were chosen on storyboards 0 to {tuned}: other seeds, clothes, comings and goings, of the same seven faces before
the same eight photographs. Of those from 10 to 19 earlier figures had been seen when it was decided on what to work:
that takes went on clothes and on what was not gross, and that sharpness was lost.
The same shots and seeds in each way. Means over storyboards with the 95 % bootstrap interval; a value at a shot is
the mean of three, this one last. Seams are counted where a shot goes on from a picture of the one before; one that cuts
has none. Sharpness is the variance of a frame's detail beside that in the film without drift; below 0 it is sharper.
"{clean}" is the same engine with its drift off: what the measures say where nothing is wrong but that people walk,
come and go. Over many shots it drifts a little all the same, for the engine reads off each tail how worn that is.
Truth is what the engine says it did; all else is measured by the house's own measures.
"{tail}" is a model that starts from a picture alone: who comes back is drawn from words. "{sheet}" is one that takes
references beside the tail. "{loop}" shows a sheet of the shot before as well, and that a sheet halves what faces and
clothes drift is how the engine was made, not a finding. Made by `make eval-continuity`."""


def run(
    ways: Sequence[Way], boards: range, shots: Sequence[int], work: Path, *, size: tuple[int, int], frames: int
) -> dict[Way, list[FilmFigures]]:
    """Make and measure the storyboards with those numbers in each way; `shots` is the length of each, the last for all
    that follow. Progress goes to standard error. Errors as of making and measuring.
    """
    films: dict[Way, list[FilmFigures]] = {way: [] for way in ways}
    for place, number in enumerate(boards):
        length = shots[min(place, len(shots) - 1)]
        for way in ways:
            films[way].append(_film(way, number, length, work, size, frames))
    return films


def _film(way: Way, number: int, length: int, work: Path, size: tuple[int, int], frames: int) -> FilmFigures:
    folder = work / f"{way.name.lower()}-{number}"
    kept = work / f"{folder.name}-{length}.json"
    if kept.is_file():
        return msgspec.json.decode(kept.read_bytes(), type=FilmFigures)

    def at(what: str, done: int, of: int) -> None:
        print(f"\rstoryboard {number}, {way}: {what} {done} of {of}    ", end="", file=sys.stderr, flush=True)

    board = storyboard(number, length)
    parameters = SETTINGS.get(way, WaySetting()).parameters
    with founded(folder, board, size=size, frames=frames, **parameters) as project:
        make_shots(project, way, lambda done, of: at("made", done, of))
        figures = measured(project, number, way, lambda done, of: at("measured", done, of))
    kept.write_bytes(msgspec.json.encode(figures))
    print(file=sys.stderr)
    return figures


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the experiment and print its last table."""
    parser = argparse.ArgumentParser(prog="python -m matchcut_trials.continuity", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--boards", type=int, default=10, help="how many storyboards")
    parser.add_argument("--first", type=int, default=TUNED_ON, help="the number of the first")
    parser.add_argument("--shots", type=int, nargs="+", default=[50, 50, 50, 20], help="how long the first ones are")
    parser.add_argument("--ways", nargs="+", choices=[way.name.lower() for way in Way], help="unless told, all")
    parser.add_argument("--work", type=Path, default=Path("build/continuity"), help="where the films are kept")
    parser.add_argument("--out", type=Path, default=Path("resources/continuity/drifting"))
    parser.add_argument("--quick", action="store_true", help="one storyboard of two shots, tiny: does it work at all")
    given = parser.parse_args(arguments)
    ways = [way for way in Way if way is Way.CLEAN or not given.ways or way.name.lower() in given.ways]
    boards, shots, size, frames = range(given.first, given.first + given.boards), given.shots, SIZE, FRAMES
    if given.quick:
        boards, shots, size = range(1), [2], QUICK_SIZE
    with drifting_engine():
        films = run(ways, boards, shots, given.work, size=size, frames=frames)
    note = _NOTE.format(
        boards=f"{len(boards)} storyboards ({boards[0]} to {boards[-1]})"
        if len(boards) > 1
        else f"Storyboard {boards[0]},",
        tuned=TUNED_ON - 1,
        frames=frames,
        width=size[0],
        height=size[1],
        clean=Way.CLEAN,
        tail=Way.TAIL,
        sheet=Way.SHEET,
        loop=Way.LOOP,
    )
    write_report(films, given.out, "Continuity along a chain of shots", note)
    print("\n".join(table(films, min(shots))))


if __name__ == "__main__":
    main(sys.argv[1:])
