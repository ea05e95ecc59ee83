"""Looking through a film in a process of its own, so that whoever asks stays light and outlives what goes wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from matchcut.continuity.cuts.boundaries import ShotBoundary
from matchcut.continuity.cuts.messages import BoundaryFound, FilmSeen, FindShots, ShotAnswer
from matchcut.continuity.problems import ContinuityProblem
from matchcut.film.errors import Cancelled
from matchcut.wire.helper import Helper
from matchcut.wire.messages import Progress, Remark
from matchcut.wire.problems import Process
from matchcut.words.plain import from_plain
from matchcut.words.statements import Note, Notes

MODULE = "matchcut.continuity.cuts.work"


@dataclass(frozen=True, slots=True)
class ShotsFound:
    """A film, the boundaries of its shots in their order, and what is to be told of it.

    `pictures` has for each boundary, where that was asked for, JPEGs of the frames before and after it.
    """

    film: FilmSeen
    boundaries: tuple[ShotBoundary, ...]
    notes: Notes
    pictures: tuple[tuple[bytes, bytes], ...] = ()


def find_shots(
    order: FindShots,
    at: Callable[[int, int], None] = lambda _done, _of: None,
    stop: Callable[[], bool] = lambda: False,
) -> ShotsFound:
    """Have a film looked through for its shots.

    `at(done, of)` tells how many frames were looked at. `stop` is asked ten times a second: when it says yes, the
    process is ended and Cancelled raised. Raises what the process failed with, BadInput for a file that is no film;
    EngineFailed where it died.
    """

    def check() -> None:
        if stop():
            raise Cancelled(ContinuityProblem.STOPPED())

    film: FilmSeen | None = None
    boundaries: list[BoundaryFound] = []
    notes: list[Note] = []
    with Helper(Process.FINDING_SHOTS(), MODULE, ShotAnswer) as helper:
        for answer in helper.ask(order, check):
            match answer:
                case FilmSeen():
                    film = answer
                case BoundaryFound():
                    boundaries.append(answer)
                case Progress(done=done, of=of):
                    at(done, of)
                case Remark(stated=plain):
                    notes += map(from_plain, plain)
    assert film is not None, "what was looked through is told first"
    boundaries.sort(key=lambda answer: answer.first)  # A film that runs backwards is looked through forwards.
    return ShotsFound(
        film,
        tuple(answer.boundary for answer in boundaries),
        tuple(notes),
        tuple((answer.before, answer.after) for answer in boundaries) if order.pictures else (),
    )
