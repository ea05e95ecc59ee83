"""Timecode as other programs write it: a label, whose frame depends on how the tape that it names is counted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from matchcut.film.time import FrameRate, timecode

_LABEL = re.compile(r"(\d{1,2})[:;.](\d{1,2})[:;.](\d{1,2})([:;.,])(\d{1,3})")
_COUNTS = (24, 25, 30, 48, 50, 60, 72, 90, 96, 100, 120, 240, 1000)


@dataclass(frozen=True, slots=True)
class Label:
    """`HH:MM:SS:FF`, read apart. `semicolon`: it is written as drop-frame timecode is."""

    hours: int
    minutes: int
    seconds: int
    frames: int
    semicolon: bool = False

    @classmethod
    def parse(cls, text: str) -> Label | None:
        """The label in a text; None where it is none. Frames may follow a colon, a semicolon, a dot or a comma."""
        match = _LABEL.fullmatch(text.strip())
        if match is None or int(match[2]) > 59 or int(match[3]) > 59:
            return None
        return cls(int(match[1]), int(match[2]), int(match[3]), int(match[5]), ";" in text)

    def __str__(self) -> str:
        mark = ";" if self.semicolon else ":"
        return f"{self.hours:02}:{self.minutes:02}:{self.seconds:02}{mark}{self.frames:02}"

    def fits(self, rate: FrameRate) -> bool:
        """Whether a second has as many frames at that rate as the label says."""
        return self.frames < rate.nominal

    def frame(self, rate: FrameRate, *, drop: bool) -> int:
        """The frame, counted from 00:00:00:00, that the label names on a tape of that rate, counted so.

        A label that drop-frame timecode skips names the frame after it.
        """
        base, minutes = rate.nominal, self.hours * 60 + self.minutes
        count = (minutes * 60 + self.seconds) * base + self.frames
        if not (drop and rate.drops):
            return count
        skipped = base // 15
        if self.seconds == 0 and self.frames < skipped and self.minutes % 10:
            count += skipped - self.frames
        return count - skipped * (minutes - minutes // 10)


def rate_that_counts(labels: tuple[Label, ...], rate: FrameRate) -> FrameRate:
    """The rate that labels count at: `rate`, or the lowest usual one above whose seconds have so many frames."""
    most = max(label.frames for label in labels)
    if most < rate.nominal:
        return rate
    nominal = next(count for count in _COUNTS if most < count)
    return FrameRate(nominal * rate.numerator, rate.nominal * rate.denominator)


def label_of(frame: int, rate: FrameRate, *, drop: bool) -> Label:
    """The label of a frame counted from 00:00:00:00; a negative one is that of the day before."""
    day = 24 * 3600 * rate.nominal
    if drop and rate.drops:
        day -= 144 * 9 * (rate.nominal // 15)
    label = Label.parse(timecode(frame % day, rate, drop=drop and rate.drops))
    assert label is not None
    return label


def same_moment(frame: int, counted: FrameRate, rate: FrameRate) -> Fraction:
    """A frame of a tape that is counted at one rate, in frames of another: the same second on the clock face."""
    return Fraction(frame * rate.nominal, counted.nominal)
