"""What sound is in this house: 48 kHz stereo; and what came of a sound that was decoded to that."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

SAMPLE_RATE = 48_000
CHANNELS = 2
MAXIMUM_SECONDS = 6 * 3600


@dataclass(slots=True)
class Heard:
    """What came of a sound while it was decoded: samples at each rate that it had.

    `lost` seconds can't be decoded: there is silence, so that what follows stays where it was. `missing` seconds are
    not in the file, nobody knows from where.
    """

    samples: dict[int, int] = field(default_factory=dict)
    lost: Fraction = Fraction(0)
    missing: Fraction = Fraction(0)

    @property
    def length(self) -> tuple[int, int]:
        """The rate, and how many samples there are at it: its own rate, where it has only one, else 48 kHz."""
        if len(self.samples) == 1:
            return next(iter(self.samples.items()))
        return SAMPLE_RATE, sum(count * SAMPLE_RATE // rate for rate, count in self.samples.items())

    @property
    def seconds(self) -> Fraction:
        return sum((Fraction(count, rate) for rate, count in self.samples.items()), Fraction(0))
