"""A film's file as it is looked at for its shots: small, each of its frames once. Workers only."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from matchcut.continuity.cuts.boundaries import ShotBoundary
from matchcut.continuity.cuts.messages import FilmSeen, FindShots
from matchcut.continuity.problems import ContinuityNote
from matchcut.engines.footage.stretch import beginning, shown_frames
from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.media.colour import Converter
from matchcut.media.frames import FrameReader
from matchcut.media.timecode import own_timecode_or_none
from matchcut.words.statements import Statement

if TYPE_CHECKING:
    from matchcut.continuity.cuts.network import Picture

_SIDE = 192
_USUAL = ("24000/1001", "24", "25", "30000/1001", "30", "48", "50", "60000/1001", "60")


@dataclass(frozen=True)
class Sighting:
    """The frames to look at: file frames by number, the first of a take's frames that shows each, and how many the
    take has. `seen` is what is told of the film.
    """

    numbers: tuple[int, ...]
    firsts: tuple[int, ...]
    frames: int
    seen: FilmSeen

    def in_take(self, boundary: ShotBoundary, *, reverse: bool) -> ShotBoundary:
        """A boundary among the numbers as one among the take's frames."""
        first, at, end = (self._first(number) for number in (boundary.first, boundary.at, boundary.end))
        if reverse:
            first, at, end = self.frames - end, self.frames - at, self.frames - first
        return ShotBoundary(boundary.kind, first, end - first, at, boundary.confidence)

    def _first(self, number: int) -> int:
        return self.firsts[number] if number < len(self.firsts) else self.frames


def sighted(film: FrameReader, order: FindShots) -> Sighting:
    """Which frames of a film are to be looked at. BadInput where it ends before the order's first one."""
    rate = FrameRate.parse(order.rate) if order.rate else film.rate
    if film.is_variable and not order.rate:
        rate = usual_rate(film.rate)
    begins = beginning(film, {"start": order.start, "start_time": order.start_time})
    length = (film.time(film.count) - begins) * rate.fraction
    frames = order.frames or max(1, -(-length.numerator // length.denominator))
    shown = (min(number, film.count - 1) for number in shown_frames(film, begins, frames, rate))
    numbers = [(number, next(run)[0]) for number, run in groupby(enumerate(shown), key=itemgetter(1))]
    width, height = film.size
    own = own_timecode_or_none(film.path, film.rate)
    starts = Fraction(own.frame) / film.rate.fraction * rate.fraction if own else Fraction(0)
    return Sighting(
        tuple(number for number, _ in numbers),
        tuple(first for _, first in numbers),
        frames,
        FilmSeen(
            frames=frames,
            rate=str(rate),
            own_rate=str(film.rate),
            width=width,
            height=height,
            timecode=round(starts),
            unequal=film.is_variable,
        ),
    )


def usual_rate(average: FrameRate) -> FrameRate:
    """The rate, of those that films usually have, that is next to an average."""
    return min(map(FrameRate.parse, _USUAL), key=lambda rate: abs(rate.fraction - average.fraction))


class SmallFrames:
    """The frames of a sighting, in which neither side is longer than 192 pixels, RGB (h, w, 3) uint8.

    A frame that can't be decoded is told in `notes` when all are read, and looks as the one before it.
    """

    def __init__(self, film: FrameReader, sighting: Sighting, at: Callable[[int, int], None]) -> None:
        self._film, self._sighting, self._at = film, sighting, at
        self._damaged = 0

    def __iter__(self) -> Iterator[Picture]:
        converter = Converter()
        wide, high = self._film.size
        scale = min(1.0, _SIDE / max(wide, high))
        width, height = (max(2, round(side * scale) // 2 * 2) for side in (wide, high))
        last: Picture | None = None
        for done, number in enumerate(self._sighting.numbers):
            try:
                last = converter.to_rgb(converter.conformed(self._film.picture(number), width, height))
            except BadInput:
                if last is None:
                    raise
                self._damaged += 1
            self._at(done, len(self._sighting.numbers))
            assert last is not None
            yield last

    @property
    def notes(self) -> tuple[Statement[ContinuityNote], ...]:
        """What could not be looked at."""
        return (ContinuityNote.FRAMES_DAMAGED(count=self._damaged),) if self._damaged else ()
