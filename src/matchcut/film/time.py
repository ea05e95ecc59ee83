"""Exact time: integer frames at a rational rate, half-open ranges, SMPTE timecode.

                start          end
                  │◀─ frames ─▶│
    ──┬───┬───┬───┼───┬───┬───┬┼──┬───      FrameRange(4, 3) holds frames 4, 5 and 6;
      1   2   3   4   5   6   7   8         `end` (7) is the first frame that it does not hold.

No float enters here: 23.976 is `FrameRate(24000, 1001)`, which is not 24 and not 23.976.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from matchcut.film.errors import BadInput
from matchcut.film.refusals import Advice, Refusal

_NAMED_RATES = {
    "23.976": (24000, 1001),
    "23.98": (24000, 1001),
    "29.97": (30000, 1001),
    "47.952": (48000, 1001),
    "59.94": (60000, 1001),
}
_RATE = re.compile(r"(\d+)(?:\s*/\s*(\d+))?")
_SECONDS = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,9})?)\s*s")
_FRAMES = re.compile(r"([0-9]{1,18})\s*f")
_SECONDS_AND_FRAMES = re.compile(r"([0-9]{1,9}):([0-9]{1,3})")
_TIMECODE = re.compile(r"(\d{1,2}):(\d{2}):(\d{2})([:;])(\d{2,3})")


@dataclass(frozen=True, slots=True, order=True)
class FrameRange:
    """`frames` consecutive frames from `start`; half-open, in whatever time the holder of it states."""

    start: int
    frames: int

    def __post_init__(self) -> None:
        if self.frames < 0:
            raise ValueError(f"a range can't hold {self.frames} frames")

    @property
    def end(self) -> int:
        """The first frame after the range."""
        return self.start + self.frames

    def contains(self, frame: int) -> bool:
        return self.start <= frame < self.end

    def overlaps(self, other: FrameRange) -> bool:
        """Whether at least one frame is in both."""
        return max(self.start, other.start) < min(self.end, other.end)

    def intersection(self, other: FrameRange) -> FrameRange:
        """The frames in both; an empty range (at the later start) where there is none."""
        start = max(self.start, other.start)
        return FrameRange(start, max(0, min(self.end, other.end) - start))

    def shifted(self, by: int) -> FrameRange:
        return FrameRange(self.start + by, self.frames)


@dataclass(frozen=True, slots=True)
class FrameRate:
    """Frames per second as an exact fraction `numerator/denominator`, kept in lowest terms."""

    numerator: int
    denominator: int = 1

    def __post_init__(self) -> None:
        if self.numerator <= 0 or self.denominator <= 0:
            raise ValueError(f"{self.numerator}/{self.denominator} is no frame rate")
        exact = Fraction(self.numerator, self.denominator)
        object.__setattr__(self, "numerator", exact.numerator)
        object.__setattr__(self, "denominator", exact.denominator)

    @classmethod
    def parse(cls, text: str) -> FrameRate:
        """Read `24`, `24000/1001`, or one of the trade's short forms (`23.976`, `29.97`, `59.94`).

        Raises BadInput for anything else: another decimal does not say which fraction is meant.
        """
        cleaned = text.strip()
        if cleaned in _NAMED_RATES:
            return cls(*_NAMED_RATES[cleaned])
        match = _RATE.fullmatch(cleaned)
        if not match or int(match[1]) == 0 or (match[2] is not None and int(match[2]) == 0):
            raise BadInput(
                Refusal.NO_FRAME_RATE(text=text),
                advice=Advice.WRITE_FRAME_RATE(),
            )
        return cls(int(match[1]), int(match[2] or 1))

    def __str__(self) -> str:
        return str(self.numerator) if self.denominator == 1 else f"{self.numerator}/{self.denominator}"

    @property
    def fraction(self) -> Fraction:
        return Fraction(self.numerator, self.denominator)

    @property
    def nominal(self) -> int:
        """The whole number of frames that one second of timecode counts (24 for 24000/1001)."""
        return -(-self.numerator // self.denominator)

    @property
    def drops(self) -> bool:
        """Whether SMPTE defines drop-frame timecode for the rate (29.97 and 59.94)."""
        return self.denominator == 1001 and self.nominal in (30, 60)

    def seconds(self, frames: int) -> Fraction:
        """How long `frames` last, in seconds."""
        return Fraction(frames * self.denominator, self.numerator)

    def frames(self, seconds: Fraction) -> int:
        """The number of frames nearest to `seconds` (a tie goes up)."""
        return (2 * seconds * self.fraction + 1) // 2

    def samples(self, frames: int, sample_rate: int = 48_000) -> int:
        """The audio sample at which frame number `frames` begins: absolute, so it never drifts."""
        return (2 * frames * self.denominator * sample_rate + self.numerator) // (2 * self.numerator)


def timecode(frame: int, rate: FrameRate, *, drop: bool | None = None) -> str:
    """Return `HH:MM:SS:FF` (or `HH:MM:SS;FF` in drop-frame) for a frame counted from 00:00:00:00.

    `drop=None` uses drop-frame where the rate has it. Wraps after 24 hours, as timecode does.
    Drop-frame skips the numbers (never frames) :00 and :01 (29.97), :00 to :03 (59.94) at the start of every
    minute that ten does not divide (SMPTE ST 12-1).
    """
    if frame < 0:
        raise ValueError("timecode counts from zero")
    base = rate.nominal
    dropping = rate.drops if drop is None else drop
    if dropping and not rate.drops:
        raise ValueError(f"there is no drop-frame timecode at {rate} fps")
    if dropping:
        skipped = base // 15
        per_minute, per_ten = base * 60 - skipped, base * 600 - 9 * skipped
        tens, rest = divmod(frame, per_ten)
        minutes = 0 if rest < base * 60 else (rest - base * 60) // per_minute + 1
        frame += skipped * (9 * tens + minutes)
    seconds, frames = divmod(frame, base)
    minutes, second = divmod(seconds, 60)
    mark = ";" if dropping else ":"
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}:{second:02}{mark}{frames:02}"


def parse_timecode(text: str, rate: FrameRate) -> int:
    """Return the frame, counted from 00:00:00:00, that a timecode names; the inverse of `timecode`.

    `;` before the frames means drop-frame. Raises BadInput for a malformed or impossible one.
    """
    match = _TIMECODE.fullmatch(text.strip())
    if not match:
        raise BadInput(Refusal.NO_TIMECODE(text=text), advice=Advice.WRITE_TIMECODE())
    hours, minutes, seconds, frames = (int(match[i]) for i in (1, 2, 3, 5))
    base, dropping = rate.nominal, match[4] == ";"
    if minutes > 59 or seconds > 59 or frames >= base:
        raise BadInput(Refusal.TIMECODE_NOT_AT_RATE(text=text, rate=str(rate)))
    total_minutes = hours * 60 + minutes
    count = (total_minutes * 60 + seconds) * base + frames
    if not dropping:
        return count
    skipped = base // 15
    if not rate.drops or (seconds == 0 and frames < skipped and minutes % 10):
        raise BadInput(Refusal.DROP_TIMECODE_NOT_AT_RATE(text=text, rate=str(rate)))
    return count - skipped * (total_minutes - total_minutes // 10)


def one_hour(rate: FrameRate) -> int:
    """The frame, counted from 00:00:00:00, of 01:00:00:00 (of 01:00:00;00 where the rate drops): how films begin."""
    return parse_timecode("01:00:00;00" if rate.drops else "01:00:00:00", rate)


def parse_length(text: str, rate: FrameRate) -> int:
    """Return the frames in a length as people write it: "2.5s", "60f" or "2:12" (seconds:frames).

    Seconds are taken to the nearest frame. BadInput for anything else.
    """
    if match := _SECONDS.fullmatch(text):
        return rate.frames(Fraction(match[1]))
    if match := _FRAMES.fullmatch(text):
        return int(match[1])
    match = _SECONDS_AND_FRAMES.fullmatch(text)
    if match is None:
        raise BadInput(Refusal.NO_DURATION(text=text), advice=Advice.WRITE_DURATION())
    seconds, frames = int(match[1]), int(match[2])
    if frames >= rate.nominal:
        raise BadInput(
            Refusal.DURATION_FRAMES(text=text, frames=frames), advice=Advice.FRAMES_IN_SECOND(frames=rate.nominal)
        )
    return seconds * rate.nominal + frames
