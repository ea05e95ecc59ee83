"""OpenTimelineIO's times, which are floats at a float rate, as exact fractions of a second."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from math import isfinite
from typing import Any

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate

FINEST = 1_000_000
"""The largest denominator of a value: a double tells any two such fractions apart."""

_NEAR = 0.006
"""How far a rate is from the fraction that it means: 23.98 is 24000/1001, and 12.5 is none of those."""
_FASTEST = 1000
_LATEST = 10**7
"""Seconds: some hundred days."""


@lru_cache(256)
def rate_of(rate: float) -> FrameRate:
    """The exact rate that a float stands for: whole, over 1001, or a simple fraction. BadInput for what is no rate."""
    if not isfinite(rate) or not 1 / _FASTEST <= rate <= 10 * FINEST:
        raise BadInput(f"{rate:g} is no frame rate.", advice="Export the edit again from the program that made it.")
    nearest = round(rate)
    if nearest and abs(rate - nearest) < 1e-6:
        return FrameRate(nearest)
    over = FrameRate(max(1, round(rate * 1001 / 1000)) * 1000, 1001)
    if abs(rate - float(over.fraction)) < _NEAR * max(1.0, rate / 30):
        return over
    simple = Fraction(rate).limit_denominator(1001)
    return FrameRate(simple.numerator, simple.denominator)


def number(value: float) -> Fraction:
    """The fraction that a float stands for. BadInput for one that is no number."""
    if not isfinite(value):
        raise BadInput(f"{value} is no number that a time can have.")
    return Fraction(value).limit_denominator(FINEST)


def exact(time: Any) -> Fraction:
    """A time in seconds, exactly. BadInput for one that no edit has."""
    return _seconds(time.value, time.rate)


@lru_cache(1 << 14)
def _seconds(value: float, rate: float) -> Fraction:
    seconds = number(value) / rate_of(rate).fraction
    if abs(seconds) > _LATEST:
        raise BadInput(f"{value:g} frames at {rate:g} fps are more than any edit has.")
    return seconds


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time in seconds. `wrong` says what is wrong with its start, which then is 0; "" for nothing."""

    start: Fraction
    seconds: Fraction
    wrong: str = ""

    @property
    def end(self) -> Fraction:
        return self.start + self.seconds


def span_of(item: Any) -> Span | None:
    """The stretch of an item's own time that it shows; None where it says no length. BadInput for what is no length."""
    try:
        told = item.trimmed_range()
    except Exception:  # The library has an error of its own for each way in which a length can be missing.
        return None
    seconds = exact(told.duration)
    if seconds <= 0:
        return None
    try:
        return Span(exact(told.start_time), seconds)
    except BadInput as error:
        return Span(Fraction(0), seconds, error.what)


def range_of(told: Any) -> Span | None:
    """A time range, where there is one that is a stretch of time."""
    if told is None:
        return None
    try:
        start, seconds = exact(told.start_time), exact(told.duration)
    except BadInput:
        return None
    return Span(start, seconds) if seconds > 0 else None
