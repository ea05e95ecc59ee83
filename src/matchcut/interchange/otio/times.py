"""OpenTimelineIO's times, which are floats at a float rate, as exact fractions of a second."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Any

from matchcut.film.errors import BadInput
from matchcut.interchange.speeds import number, rate_of

_LATEST = 10**7
"""Seconds: some hundred days."""


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
