"""OpenTimelineIO's times, which are floats at a float rate, as exact fractions of a second."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Any

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.interchange.problems import EditProblem
from matchcut.interchange.speeds import number, rate_of

DEEPEST = 60
"""How deep edits may lie within each other."""
_LATEST = 10**7
"""Seconds: some hundred days."""


def exact(time: Any) -> Fraction:
    """A time in seconds, exactly. BadInput for one that no edit has."""
    return _seconds(time.value, time.rate)


@lru_cache(1 << 14)
def _seconds(value: float, rate: float) -> Fraction:
    seconds = number(value) / rate_of(rate).fraction
    if abs(seconds) > _LATEST:
        raise BadInput(EditProblem.MORE_FRAMES_THAN_ANY(value=f"{value:g}", rate=f"{rate:g}"))
    return seconds


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A stretch of time in seconds. `wrong` says what is wrong with its start, which then is 0; "" for nothing."""

    start: Fraction
    seconds: Fraction
    wrong: str = ""

    @property
    def end(self) -> Fraction:
        return self.start + self.seconds


def span_of(item: Any) -> TimeSpan | None:
    """The stretch of an item's own time that it shows; None where it says no length. BadInput for what is no length."""
    try:
        span = item.trimmed_range()
    except Exception:  # The library has an error of its own for each way in which a length can be missing.
        return None
    seconds = exact(span.duration)
    if seconds <= 0:
        return None
    try:
        return TimeSpan(exact(span.start_time), seconds)
    except BadInput as error:
        return TimeSpan(Fraction(0), seconds, error.what)


def range_of(span: Any) -> TimeSpan | None:
    """A time range, where there is one that is a stretch of time."""
    if span is None:
        return None
    try:
        start, seconds = exact(span.start_time), exact(span.duration)
    except BadInput:
        return None
    return TimeSpan(start, seconds) if seconds > 0 else None


def first_record(track: Any) -> Any:
    """An EDL's first record timecode, which OTIO keeps as a track that begins so much earlier."""
    spans = track.source_range
    start = track.trimmed_range().start_time if spans is None else spans.start_time
    return type(start)(abs(start.value), start.rate)


def rate_of_edit(timeline: Any, tracks: Iterable[Any]) -> FrameRate:
    """The rate that a timeline counts at, which the format does not say.

    It is what our own exports note, or the rate of the timeline's first timecode, where there is one or clips last as
    many frames of it; else the rate at which most clips give their lengths.
    """
    own = timeline.metadata.get("matchcut", {}).get("rate", "")
    if own:
        return FrameRate.parse(str(own))
    counted: Counter[FrameRate] = Counter()
    for item in (item for track in tracks for item in _items_in(track)):
        span = getattr(item, "source_range", None)
        if span is None and item.schema_name() == "Clip":
            span = getattr(item.media_reference, "available_range", None)
        try:
            rate = rate_of(span.duration.rate) if span is not None else None
        except BadInput:
            continue
        if rate is not None:
            counted[rate] += 1
    start = timeline.global_start_time
    if start is not None:
        first = rate_of(start.rate)
        if start.value or first in counted or not counted:
            return first
    if not counted:
        raise BadInput(EditProblem.NO_RATE_IN_PICTURES())
    return max(counted, key=counted.__getitem__)


def _items_in(holder: Any, depth: int = 0) -> Iterator[Any]:
    """What lies on a track, and in the edits on it."""
    for item in holder:
        yield item
        if item.schema_name() in ("Stack", "Track") and depth < DEEPEST:
            yield from _items_in(item, depth + 1)
