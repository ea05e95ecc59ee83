"""Which of a take's frames are looked at closely."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

FACES_A_SECOND = 4
_VIEWED_EACH, _LOOKS_EACH, _SEARCHED_EACH = 2, 4, 4
"""Of so many frames looked at for faces, one is kept small, one looked at for looks, one searched for small faces."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A frame that is looked at closely: for `looks`, and how faces are in a mirror, as well; `viewed`, that is kept
    small; `searched` for small faces wherever they may be, and not only where some were.
    """

    frame: int
    viewed: bool
    looks: bool
    searched: bool


def sampled(frames: int, rate: Fraction) -> tuple[Sample, ...]:
    """The frames of a take of so many that are looked at closely, in their order: about FACES_A_SECOND of them a
    second, as even as can be, always the first and the last.
    """
    steps = min(frames - 1, max(1, round(frames / rate * FACES_A_SECOND)))
    numbers = [round(Fraction(place * (frames - 1), steps)) for place in range(steps + 1)] if steps else [0]
    return tuple(
        Sample(
            frame=number,
            viewed=place % _VIEWED_EACH == 0 or number == frames - 1,
            looks=place % _LOOKS_EACH == 0 or number == frames - 1,
            searched=place % _SEARCHED_EACH == 0 or number == frames - 1,
        )
        for place, number in enumerate(numbers)
    )
