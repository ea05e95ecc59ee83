"""The lengths in a shot list's cells, exactly: "3,5", "3.5 s", "72f", "1'30\"", "0:04:12", "00:00:04:12"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from fractions import Fraction

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate, parse_timecode

_NUMBER = r"\d{1,9}(?:[.,]\d{1,9})?"
_PLAIN = re.compile(rf"({_NUMBER})")
_WITH_UNIT = re.compile(
    rf"({_NUMBER})\s*(ms|msec|s|secs?|seconds?|sek\.?|sekunden|secondes?|\"|”|″|''|’’)", re.IGNORECASE
)
_MINUTES = re.compile(
    rf"({_NUMBER})\s*(?:m|min\.?|mins|minutes?|minuten|'|’|′)(?:\s*(\d{{1,2}}(?:[.,]\d{{1,9}})?)\s*"
    r"(?:s|secs?|seconds?|sek\.?|sekunden|secondes?|\"|”|″|''|’’)?)?",
    re.IGNORECASE,
)
_FRAMES = re.compile(
    r"(\d{1,3}(?:[ .,'\u202f\u00a0]\d{3})+|\d{1,9})(?:[.,]0+)?\s*(?:f|fr|frames?|bilder|images?|im)?", re.IGNORECASE
)
_FRAMES_TOLD = re.compile(r"(\d{1,9})\s*(?:f|fr|frames?|bilder|images?|im)", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,3}):([0-5]?\d)(?:[:;](\d{1,3})(?:[.,](\d{1,9}))?)?")
_TENTHS = re.compile(r"(\d{1,3}):([0-5]?\d)[.,](\d{1,9})")
_AND_FRAMES = re.compile(
    r"(\d{1,9})\s*(?:s|secs?|seconds?|sek\.?|sekunden|secondes?|\+|\"|”|″)[\s,+]*(?:and |und |et )?"
    r"(\d{1,3})\s*(?:f|fr|frames?|bilder|images?|im)?",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"(?:~|≈|ca\.?|c\.|circa|about|approx\.?|etwa|env\.?|environ)\s*(?=\d)", re.IGNORECASE)
_FRACTIONS = {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "⅛": "1/8"}
_FRACTION = re.compile(r"(?:(\d{1,9})[ -]?)?\b([1-9])/([2348])(?!\d)")
_LONGEST_SECONDS = 24 * 3600
_SCALE = {"": Fraction(1), "s": Fraction(1), "min": Fraction(60), "ms": Fraction(1, 1000), "clock": Fraction(1)}


class ListedTimes:
    """Reads the times of one column at the film's rate; `unit` is that of its head ("" for none).

    Of 'a:b:c' the last part is frames, unless the column says hours, minutes and seconds: by its head, by a last part
    that no second has, or by nothing else than zeros before it.
    """

    def __init__(self, rate: FrameRate, unit: str, cells: Iterable[str]) -> None:
        self._rate = rate
        self._unit = unit
        cells = list(cells)
        clocks = [match for cell in cells if (match := _CLOCK.fullmatch(cell)) and match[3]]
        beyond = any(int(clock[3]) >= rate.nominal or clock[4] for clock in clocks)
        zeros = bool(clocks) and all(int(clock[1]) == int(clock[2]) == 0 for clock in clocks)
        self._has_hours = unit == "clock" or beyond or zeros
        self.has_clocks = bool(clocks)
        self.is_bare = not unit and any(_PLAIN.fullmatch(cell) for cell in cells)

    @property
    def has_hours(self) -> bool:
        """Whether 'a:b:c' is read as hours, minutes and seconds."""
        return self._has_hours

    def length(self, text: str) -> Fraction | None:
        """A cell's length in seconds; None if it is none, or none that a shot can have."""
        seconds = self.place(text)
        return seconds if seconds and seconds <= _LONGEST_SECONDS else None

    def place(self, text: str) -> Fraction | None:
        """A cell's time in seconds from zero; None if it tells none."""
        text = _with_decimals(_ABOUT.sub("", " ".join(text.split()), count=1))
        if self._unit == "f":
            counted = _FRAMES.fullmatch(text)
            if counted:
                return self._rate.seconds(int(re.sub(r"\D", "", counted[1])))
        elif frames_match := _FRAMES_TOLD.fullmatch(text):
            return self._rate.seconds(int(frames_match[1]))
        if plain := _PLAIN.fullmatch(text):
            return _number(plain[1]) * _SCALE.get(self._unit, Fraction(1))
        if with_unit := _WITH_UNIT.fullmatch(text):
            return _number(with_unit[1]) / (1000 if with_unit[2].lower().startswith("ms") else 1)
        if minutes := _MINUTES.fullmatch(text):
            return 60 * _number(minutes[1]) + _number(minutes[2] or "0")
        return self._clock(text)

    def _clock(self, text: str) -> Fraction | None:
        if both := _AND_FRAMES.fullmatch(text):
            return int(both[1]) + self._rate.seconds(int(both[2]))
        if tenths := _TENTHS.fullmatch(text):
            return 60 * int(tenths[1]) + Fraction(f"{tenths[2]}.{tenths[3]}")
        clock = _CLOCK.fullmatch(text)
        if clock and clock[3] and self._has_hours:
            part = Fraction(f"{clock[3]}.{clock[4] or 0}")
            return 3600 * int(clock[1]) + 60 * int(clock[2]) + part if part < 60 else None
        if clock and not clock[4]:
            return 60 * int(clock[1]) + int(clock[2]) + self._rate.seconds(int(clock[3] or 0))
        if text.count(":") + text.count(";") == 3:
            with suppress(BadInput):
                return self._rate.seconds(parse_timecode(text, self._rate))
        return None


def _with_decimals(text: str) -> str:
    """A cell whose '3 1/2' or '½' is written as a decimal; as it is where there is no such fraction."""
    for sign, written in _FRACTIONS.items():
        text = " ".join(text.replace(sign, f" {written}").split())
    fraction = _FRACTION.search(text)
    if fraction is None:
        return text
    seconds, part = int(fraction[1] or 0), Fraction(int(fraction[2]), int(fraction[3]))
    billionths = round((seconds + part) * 10**9)
    written = f"{billionths // 10**9}.{billionths % 10**9:09}"
    return f"{text[: fraction.start()]}{written}{text[fraction.end() :]}".strip()


def _number(text: str) -> Fraction:
    return Fraction(text.replace(",", "."))
