"""What source timecode comes to, once it is known at what rate and how its tape counts."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from matchcut.film.labels import Label, rate_that_counts
from matchcut.film.time import FrameRate
from matchcut.interchange.clips import Tape


@dataclass(frozen=True, slots=True)
class TapeStretch:
    """`frames` frames of a tape from frame `first` (from 00:00:00:00) on; `backwards` where it is shown so."""

    first: int
    frames: int
    backwards: bool = False


def stretch_of(tape: Tape, rate: FrameRate, *, drop: bool) -> TapeStretch:
    """The frames that a clip's timecode names on a tape of that rate. A stretch may go over midnight."""
    first, end = tape.first.frame(rate, drop=drop), tape.end.frame(rate, drop=drop)
    backwards = tape.speed is not None and tape.speed < 0
    if end < first:
        day = Label(24, 0, 0, 0).frame(rate, drop=drop)
        if first - end > day // 2:
            return TapeStretch(first, end + day - first, backwards)
        # Listed as it is played: from its last frame down to, not including, the one before its first.
        return TapeStretch(end + 1, first - end, backwards=True)
    return TapeStretch(first, end - first, backwards)


def counting(tape: Tape, rate: FrameRate) -> FrameRate:
    """The rate at which a tape counts of which no more is known than its labels: the edit's where they fit that."""
    return rate_that_counts((tape.first, tape.end), rate)


def lengths_speed(stretch: TapeStretch, frames: int, pace: Fraction = Fraction(1)) -> Fraction:
    """The speed that a list's lengths say: those of the stretch over so many record frames, each worth `pace` of its.

    0 for one frame that is held. Where tape and record count at different rates, lengths may differ by less than a
    frame at full speed. Negative where it is shown backwards.
    """
    if stretch.frames <= 1 < frames:
        return Fraction(0)
    speed = Fraction(stretch.frames) / (frames * pace) if stretch.frames and frames else Fraction(1)
    if pace != 1 and abs(stretch.frames - frames * pace) < max(Fraction(1), pace):
        speed = Fraction(1)
    return -speed if stretch.backwards else speed


def entered(stretch: TapeStretch, speed: Fraction) -> Fraction:
    """The frame that a clip begins with: the stretch's first, or its last where it is shown backwards."""
    backwards = stretch.backwards or speed < 0
    return Fraction(stretch.first + max(0, stretch.frames - 1) if backwards else stretch.first)
