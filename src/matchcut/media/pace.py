"""How quickly a film's frames follow each other: at one rate, or each lasting as long as it lasts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from matchcut.film.time import FrameRate

_USUAL = tuple(
    Fraction(*rate)
    for rate in (
        (24000, 1001), (24, 1), (25, 1), (30000, 1001), (30, 1), (48000, 1001), (48, 1), (50, 1), (60000, 1001),
        (60, 1), (100, 1), (120000, 1001), (120, 1), (240, 1), (15, 1), (12, 1), (10, 1),
    )
)  # fmt: skip
_JITTER = Fraction(1, 500)
"""Seconds by which a frame may be early or late in a film of one rate: clocks of containers round by as much."""

_COARSE = Fraction(1, 1000)
_PART = 10
_FINEST = 1_000_000


def steady_rate(times: Sequence[int], stream: Any) -> FrameRate | None:
    """The one rate at which all frames follow each other; None where they last unequally.

    `times` are those of the frames in the stream's time base. A single frame has the rate that the stream states.
    """
    for rate in _candidates(times, stream):
        if rate and rate > 0 and _fits(times, rate, Fraction(stream.time_base)):
            return FrameRate(rate.numerator, rate.denominator)
    return None


def _candidates(times: Sequence[int], stream: Any) -> Iterator[Fraction | None]:
    base = Fraction(stream.time_base)
    stated = (stream.average_rate, stream.guessed_rate, stream.base_rate)
    span = (times[-1] - times[0]) * base
    average = (len(times) - 1) / span if span else Fraction(0)
    usual = sorted(_USUAL, key=lambda rate: abs(rate - average))[:2] if span else []
    if base >= _COARSE and stated[0] not in _USUAL:
        yield from usual  # What is stated was made out of rounded times, too.
    yield from stated
    yield from usual
    if span:
        yield average.limit_denominator(_FINEST)


def _fits(times: Sequence[int], rate: Fraction, base: Fraction) -> bool:
    frame = 1 / (rate * base)  # In ticks.
    allowed = min(max(Fraction(1), _JITTER / base), frame / _PART)
    # In whole numbers, for there may be a hundred thousand frames.
    scale = frame.denominator
    step, most, first = frame.numerator, int(allowed * scale), times[0]
    return all(abs((time - first) * scale - number * step) <= most for number, time in enumerate(times))


def average_rate(seconds: Fraction, count: int) -> FrameRate:
    """The rate at which so many frames take so many seconds (above 0)."""
    rate = (count / seconds).limit_denominator(_FINEST)
    return FrameRate(max(1, rate.numerator), rate.denominator)
