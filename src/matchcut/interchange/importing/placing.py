"""Where a clip lies in its file: source timecode against the file's own, or counted from its first frame."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from matchcut.film.labels import Label, label_of, same_moment
from matchcut.film.time import FrameRate
from matchcut.interchange.clips import Clip, Tape
from matchcut.interchange.tapes import TapeStretch, entered, lengths_speed, stretch_of

if TYPE_CHECKING:
    from matchcut.media.timecode import OwnTimecode


class TimecodeMatch(IntEnum):
    """By what a clip's timecode was found in a file; the surest first."""

    OWN = 0
    """By the file's own timecode, or by the range that the edit says the file has."""
    FIRST = 1
    """Counted from the file's first frame as 00:00:00:00."""
    HOUR = 2
    """Counted from a full hour, with which reels begin."""
    OUTSIDE = 3
    """Not at all: the file has no such frame."""


@dataclass(frozen=True, slots=True)
class Filmed:
    """A film file: its rate, how many frames it has, and its own timecode if it says one."""

    rate: FrameRate
    frames: int
    own: OwnTimecode | None = None

    def holds(self, frame: Fraction) -> bool:
        return 0 <= frame < self.frames


@dataclass(frozen=True, slots=True)
class ClipPlace:
    """A clip in its file. Its record frame `i` shows file frame ⌊first + i · speed · pace⌋.

    `pace` is how many frames of the file one of the film lasts. `beyond`: how many of the file's frames the clip asks
    for that lie past its end. `inferred`: the list's lengths said the speed. `recounted`: the list counts the source
    at the film's rate, not at the file's. `contradicted`: an M2 line says another speed than the lengths do.
    `hour` is the one that a file without timecode is taken to begin at.
    """

    first: Fraction
    speed: Fraction
    pace: Fraction
    fit: TimecodeMatch
    beyond: int = 0
    inferred: bool = False
    recounted: bool = False
    contradicted: bool = False
    hour: int = 0


def placed(clip: Clip, rate: FrameRate, filmed: Filmed, hour: int | None = None) -> ClipPlace:
    """Return where a clip of an edit of that rate lies in a file, which is known to begin with that `hour`, or is not.

    A file that says its own timecode begins with that, whatever the hour.
    """
    pace = filmed.rate.fraction / rate.fraction
    if clip.tape is None:
        return _counted(clip, rate, filmed, pace)
    drop = filmed.own.drop if filmed.own else clip.tape.drop
    stretch = stretch_of(clip.tape, filmed.rate, drop=drop)
    speed, inferred = _speed(clip.tape, stretch, pace, filmed.rate.fraction / rate.fraction)
    recounted, part = False, Fraction(0)
    # No one counts at the average of frames that last unequally: there a label is a time.
    is_counted_at = filmed.rate.denominator in (1, 1001)
    if (inferred and filmed.rate.nominal != rate.nominal) or not is_counted_at:
        own = stretch_of(clip.tape, rate, drop=drop)
        if own.frames == clip.tape.frames and clip.tape.first.fits(rate) and clip.tape.end.fits(rate):
            first = same_moment(own.first, rate, filmed.rate) if is_counted_at else own.first * pace
            part = first - int(first) if not is_counted_at else part
            stretch = TapeStretch(int(first), max(1, int(own.frames * pace)), own.backwards)
            speed, inferred, recounted = Fraction(-1 if own.backwards else 1), False, True
    first, fit, begins = _base(clip.tape, stretch, filmed, hour, drop=drop)
    end = first + stretch.frames
    into = clip.tape.into * speed * pace
    return ClipPlace(
        first=first + part + entered(stretch, speed) - stretch.first + into,
        speed=speed,
        pace=pace,
        fit=fit,
        beyond=max(0, int(end) - filmed.frames) if speed else 0,
        inferred=inferred,
        recounted=recounted,
        hour=begins,
        contradicted=bool(speed) and abs(stretch.frames - clip.tape.frames * abs(speed) * pace) > 1 + abs(speed) * pace,
    )


def _speed(tape: Tape, stretch: TapeStretch, pace: Fraction, written: Fraction) -> tuple[Fraction, bool]:
    """The clip's speed, and whether the list's lengths had to tell it.

    An M2 line's frames per second are the film's or the file's, whichever fits the lengths better.
    """
    lengths = lengths_speed(stretch, tape.frames, pace)
    if tape.speed is None:
        return lengths, abs(lengths) != 1
    speeds = (tape.speed, tape.speed / written)
    return min(speeds, key=lambda speed: abs(abs(speed) - abs(lengths))), False


def _base(
    tape: Tape, stretch: TapeStretch, filmed: Filmed, hour: int | None, *, drop: bool
) -> tuple[Fraction, TimecodeMatch, int]:
    """The file's frame that the stretch's first one is, how that was found, and the hour that the file begins with."""
    if filmed.own is not None:
        day = Label(24, 0, 0, 0).frame(filmed.rate, drop=drop)
        first = Fraction((stretch.first - filmed.own.frame) % day)
        early = first - day
        if filmed.holds(first) or early < 0 < early + stretch.frames:
            return first if filmed.holds(first) else early, TimecodeMatch.OWN, 0
        fits = stretch.first + max(1, stretch.frames) <= filmed.frames
        return Fraction(stretch.first), TimecodeMatch.FIRST if fits else TimecodeMatch.OUTSIDE, 0
    hours = (hour,) if hour is not None else (0, tape.first.hours)
    for needed in (max(1, stretch.frames), 1):  # A file that has all of it goes before one that ends too early.
        for begins in hours:
            first = Fraction(stretch.first - Label(begins, 0, 0, 0).frame(filmed.rate, drop=drop))
            if filmed.holds(first) and filmed.holds(first + needed - 1):
                return first, TimecodeMatch.HOUR if begins else TimecodeMatch.FIRST, begins
    return Fraction(stretch.first), TimecodeMatch.OUTSIDE, 0


def _counted(clip: Clip, rate: FrameRate, filmed: Filmed, pace: Fraction) -> ClipPlace:
    """A clip whose source is told in frames from the beginning of the source's own time."""
    first, fit, begins = (clip.source - clip.media_start) * pace, TimecodeMatch.OWN, 0
    if clip.speed < 0 and pace > 1:
        first += (pace - 1) * -clip.speed  # The last of the file's frames that lie in the film's last one.
    if clip.available is None and not clip.media_start and filmed.own is not None:
        by_own = first - filmed.own.frame
        if filmed.holds(by_own):
            first = by_own
    elif clip.available is None and not clip.media_start and not filmed.holds(first):
        hours = int(clip.source) // (3600 * rate.nominal)
        by_hour = first - Label(hours, 0, 0, 0).frame(filmed.rate, drop=False)
        if hours and filmed.holds(by_hour):
            first, fit, begins = by_hour, TimecodeMatch.HOUR, hours
    last = first + max(0, clip.record.frames - 1) * clip.speed * pace
    if not filmed.holds(first) and not (first < 0 <= last):
        fit = TimecodeMatch.OUTSIDE
    return ClipPlace(
        first, clip.speed, pace, fit, beyond=max(0, int(max(first, last)) + 1 - filmed.frames), hour=begins
    )


def held_by(filmed: Filmed) -> str:
    """The timecode that a file holds, for a person: `01:00:00:00 to 01:00:04:23`, or how many frames it has."""
    if filmed.own is None:
        return f"{filmed.frames} frames and no timecode"
    first, last = (
        label_of(filmed.own.frame + frame, filmed.rate, drop=filmed.own.drop) for frame in (0, filmed.frames - 1)
    )
    return f"{first} to {last}"
