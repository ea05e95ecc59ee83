"""Which frames of a film's file a take of footage shows."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from matchcut.engines.problems import EngineAdvice, EngineProblem
from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.media.frames import FrameReader


def beginning(film: FrameReader, given: Mapping[str, Any]) -> Fraction:
    """When the stretch begins, in seconds after the file's first frame. BadInput where the file ends before that."""
    start = int(given["start"])
    begins = film.rate.seconds(start)
    if film.is_variable:
        begins = _seconds(given["start_time"]) if given["start_time"] else film.time(min(start, film.count))
    if begins >= film.time(film.count):
        raise BadInput(
            EngineProblem.FOOTAGE_ENDS(frames=film.count, start=start),
            advice=EngineAdvice.EARLIER_FRAME(),
            file=film.path,
            field="start",
        )
    return begins


def _seconds(text: Any) -> Fraction:
    try:
        seconds = Fraction(str(text))
    except (ValueError, ZeroDivisionError):
        seconds = Fraction(-1)
    if seconds < 0:
        raise BadInput(
            EngineProblem.NO_TIME_IN_FILE(text=text), advice=EngineAdvice.WRITE_SECONDS(), field="start_time"
        )
    return seconds


def shown_frames(film: FrameReader, begins: Fraction, frames: int, rate: FrameRate) -> list[int]:
    """The file's frames that so many frames of a take at that rate show: those that are on at their times, without
    blending. `begins` is in seconds after the file's first frame; frames past the file's end have numbers as well.
    """
    if not film.is_variable:
        return source_frames(frames, int(begins * film.rate.fraction), film.rate, rate)
    return [film.number_at(begins + rate.seconds(index)) for index in range(frames)]


def source_frames(count: int, start: int, shot_at: FrameRate, rate: FrameRate) -> list[int]:
    """The file's frames that `count` frames of the film show from the file's frame `start` on.

    Film frame i shows the file's frame start + ⌊i · shot_at / rate⌋: the one that is on at that time.
    """
    pace = shot_at.fraction / rate.fraction
    return [start + index * pace.numerator // pace.denominator for index in range(count)]
