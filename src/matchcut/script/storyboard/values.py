"""How each kind of value is written in a storyboard: one codec for each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any

from matchcut.film.check import MAXIMUM_SIDE
from matchcut.film.errors import BadInput
from matchcut.film.fields import MAXIMUM_FRAMES
from matchcut.film.ids import WRITTEN_ID
from matchcut.film.time import FrameRate, parse_length, parse_timecode, timecode
from matchcut.script.storyboard.cells import Cell, Codec, Plain
from matchcut.script.storyboard.mistakes import nearest

SAMPLE_RATE = 48_000
_LARGEST = 2**63 - 1
_SECONDS = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,9})?)\s*s")
_SPEED = re.compile(r"[0-9]{1,18}(?:\.[0-9]{1,9})?|[0-9]{1,18}/0*[1-9][0-9]{0,17}")
_GAIN = re.compile(r"([+-]?)([0-9]{1,17})(?:\.([0-9]{1,2}))?")
_HOW_TO_WRITE_TIME = 'Write "2.5s", "60f", "2:12" (seconds:frames) or a whole number of frames.'


class Same:
    """Base of the codecs whose values stand in the file as they are."""

    def write(self, value: Any, _rate: FrameRate, /) -> Plain:
        plain: Plain = value
        return plain


@dataclass(frozen=True)
class Text(Same):
    """Free text, of one line or many; where it is a `name`, it can't be blank."""

    name: bool = False

    def read(self, cell: Cell) -> str:
        cell.expect(str, "a text", "Put it in quotes.")
        if self.name and not cell.value.strip():
            raise cell.mistake("This can't be blank.", "Say what it is called.")
        return str(cell.value)


@dataclass(frozen=True)
class Id(Same):
    """An id. `pattern` is wider than WRITTEN_ID for ids that the program makes from others."""

    pattern: re.Pattern[str] = WRITTEN_ID

    def read(self, cell: Cell) -> str:
        cell.expect(str, "a text", "Put it in quotes.")
        if not self.pattern.fullmatch(cell.value):
            advice = "Use small letters, digits, - and _, at most 64, a letter or digit first."
            raise cell.mistake(f"'{cell.value}' can't be an id.", advice)
        return str(cell.value)


class Whole(Same):
    """A whole number that the project file can hold (64 bits)."""

    def read(self, cell: Cell) -> int:
        cell.expect(int, "a whole number")
        if not -_LARGEST <= cell.value <= _LARGEST:
            raise cell.mistake("This number is too large.", f"Stay within ±{_LARGEST}.")
        return int(cell.value)


class Switch(Same):
    """true or false."""

    def read(self, cell: Cell) -> bool:
        cell.expect(bool, "true or false")
        return bool(cell.value)


@dataclass(frozen=True)
class Choice:
    """One word of a closed vocabulary."""

    words: type[StrEnum]

    def read(self, cell: Cell) -> StrEnum:
        allowed = [word.value for word in self.words]
        listed = "Take one of: " + ", ".join(allowed) + "."
        cell.expect(str, "a text", listed)
        if cell.value not in allowed:
            advice = f"{nearest(cell.value, allowed)} {listed}".strip()
            raise cell.mistake(f"'{cell.value}' is not known here.", advice)
        return self.words(cell.value)

    def write(self, value: StrEnum, _rate: FrameRate, /) -> Plain:
        return value.value


@dataclass(frozen=True)
class Duration:
    """A length of time in frames of the film; `minimum` None allows a negative one (an offset before something)."""

    minimum: int | None = 0
    maximum: int = _LARGEST

    def read(self, cell: Cell) -> int:
        if isinstance(cell.value, Decimal):
            raise cell.mistake(f"A bare {cell.value} doesn't say of what it is.", _HOW_TO_WRITE_TIME)
        if isinstance(cell.value, str):
            text = cell.value.strip()
            size = _frames(text.removeprefix("-"), cell)
            frames = -size if text.startswith("-") else size
        else:
            cell.expect(int, "a duration", _HOW_TO_WRITE_TIME)
            frames = int(cell.value)
        if self.minimum is not None and frames < 0:
            raise cell.mistake(f"'{cell.value}' is negative.", "Time can't be less than nothing here.")
        if self.minimum is not None and frames < self.minimum:
            raise cell.mistake(f"'{cell.value}' is no time at all.", "It takes at least one frame.")
        if abs(frames) > self.maximum:
            raise cell.mistake(f"'{cell.value}' is too long.", f"Stay within {self.maximum} frames.")
        return frames

    def write(self, value: int, rate: FrameRate, /) -> Plain:
        size = abs(value)
        seconds = (2 * size * rate.denominator + rate.numerator) // (2 * rate.numerator)
        whole = 0 < seconds < 10**9 and rate.frames(Fraction(seconds)) == size
        return f"{'-' if value < 0 else ''}{f'{seconds}s' if whole else f'{size}f'}"


LENGTH_OF_SHOT = Duration(minimum=1, maximum=MAXIMUM_FRAMES)


def _frames(text: str, cell: Cell) -> int:
    """Read a duration without a sign."""
    try:
        return parse_length(text, cell.rate)
    except BadInput as wrong:
        raise cell.mistake(wrong.what, wrong.advice) from None


class Rate:
    """Frames per second: "24", "24000/1001", "29.97", 25."""

    def read(self, cell: Cell) -> FrameRate:
        advice = 'Write "24", "24000/1001" or "29.97".'
        text = cell.number_text("a frame rate", advice)
        if len(text) > 40:
            raise cell.mistake("This is not a frame rate.", advice)
        try:
            rate = FrameRate.parse(text)
        except BadInput as error:
            raise cell.mistake(error.what, error.advice) from error
        if not Fraction(1, 100) <= rate.fraction <= 1000:
            raise cell.mistake(f"No film runs at {rate} frames per second.", "Take a rate from 1/100 to 1000.")
        return rate

    def write(self, value: FrameRate, _rate: FrameRate, /) -> Plain:
        return str(value)


class Size:
    """[width, height] in pixels."""

    def read(self, cell: Cell) -> tuple[int, int]:
        advice = "Write [width, height], such as [1280, 720]."
        cell.expect(list, "a list of two numbers", advice)
        if len(cell.value) != 2:
            raise cell.mistake("A size has two numbers.", advice)
        for side, name in zip(cell.items(), ("width", "height"), strict=True):
            side.expect(int, "a whole number", advice)
            if not 16 <= side.value <= MAXIMUM_SIDE or side.value % 2:
                what = f"The film's {name} can't be {side.value}."
                raise side.mistake(what, f"Take an even number from 16 to {MAXIMUM_SIDE}.")
        return (cell.value[0], cell.value[1])

    def write(self, value: tuple[int, int], _rate: FrameRate, /) -> Plain:
        return [*value]


class Start:
    """The film's first timecode, "01:00:00:00", or a whole number of frames from 00:00:00:00."""

    def read(self, cell: Cell) -> int:
        if not isinstance(cell.value, str):
            cell.expect(int, "a timecode", 'Write "01:00:00:00".')
            return Duration().read(cell)
        try:
            return parse_timecode(cell.value, cell.rate)
        except BadInput as error:
            raise cell.mistake(error.what, error.advice) from error

    def write(self, value: int, rate: FrameRate, /) -> Plain:
        text = timecode(value, rate)
        return text if parse_timecode(text, rate) == value else value  # timecode starts again after 24 hours


class Speed:
    """How fast a shot plays: "3/2", "1.5" or 2."""

    def read(self, cell: Cell) -> Fraction:
        advice = 'Write "3/2", "1.5" or 2; 2 is twice as fast.'
        text = cell.number_text("a speed", advice)
        if not _SPEED.fullmatch(text):
            raise cell.mistake(f"'{text}' is not a speed.", advice)
        if Fraction(text) == 0:
            raise cell.mistake("A shot can't stand still in its own time.", advice)
        return Fraction(text)

    def write(self, value: Fraction, _rate: FrameRate, /) -> Plain:
        return str(value)


class Gain:
    """Loudness in decibels, read into hundredths of one: "-6.5"."""

    def read(self, cell: Cell) -> int:
        advice = 'Write decibels with at most two decimals, such as "-6.5".'
        text = cell.number_text("a gain", advice)
        match = _GAIN.fullmatch(text)
        if not match:
            raise cell.mistake(f"'{text}' is not a gain.", advice)
        hundredths = int(match[2]) * 100 + int((match[3] or "").ljust(2, "0"))
        return -hundredths if match[1] == "-" else hundredths

    def write(self, value: int, _rate: FrameRate, /) -> Plain:
        whole, hundredths = divmod(abs(value), 100)
        decimals = f".{hundredths:02}".rstrip("0") if hundredths else ""
        return f"{'-' if value < 0 else ''}{whole}{decimals}"


class Point:
    """A point of the picture, [from the left, from the top] in percent, read into hundredths of one."""

    def read(self, cell: Cell) -> tuple[int, int]:
        advice = "Write percent from the left and from the top, such as [50, 33.3]."
        cell.expect(list, "a list of two numbers", advice)
        if len(cell.value) != 2:
            raise cell.mistake("A point has two numbers.", advice)
        x, y = (Gain().read(one) for one in cell.items())
        return (x, y)

    def write(self, value: tuple[int, int], rate: FrameRate, /) -> Plain:
        return [one // 100 if one % 100 == 0 else Gain().write(one, rate) for one in value]


class SourceStart:
    """Where in a sound it begins: a whole number of samples at 48 kHz, or a duration as a text."""

    def read(self, cell: Cell) -> int:
        if isinstance(cell.value, str) and (match := _SECONDS.fullmatch(cell.value.strip())):
            return int(Fraction(match[1]) * SAMPLE_RATE + Fraction(1, 2))
        counted = Duration().read(cell)
        return cell.rate.samples(counted) if isinstance(cell.value, str) else counted

    def write(self, value: int, _rate: FrameRate, /) -> Plain:
        seconds, rest = divmod(value, SAMPLE_RATE)
        return f"{seconds}s" if 0 < seconds < 10**9 and not rest else value


class ParameterTable:
    """An engine's own settings: texts, whole numbers, true or false; a decimal is kept as its text."""

    def read(self, cell: Cell) -> dict[str, str | int | bool]:
        cell.expect(dict, "a table", 'Write { name = "value" }.')
        return {name: self._one(cell.inner(name)) for name in cell.value}

    def _one(self, cell: Cell) -> str | int | bool:
        if isinstance(cell.value, str | bool):
            return cell.value
        if isinstance(cell.value, Decimal) and cell.value.is_finite():
            return str(cell.value)
        cell.expect(int, "a text, a number, true or false")
        return Whole().read(cell)

    def write(self, value: Mapping[str, str | int | bool], _rate: FrameRate, /) -> Plain:
        return {**value}


class Continues(Same):
    """true (the shot just before in the scene), the id of any shot, or false."""

    def read(self, cell: Cell) -> bool | str:
        if isinstance(cell.value, bool | str):
            return cell.value
        raise cell.mistake(f"This should be true or a shot's id, not {cell.english}.")


class FileName(Same):
    """A file below the storyboard's folder, written with `/`. Whether it is there is for `files` to find out."""

    def read(self, cell: Cell) -> str:
        cell.expect(str, "a file name", "Put it in quotes.")
        name = str(cell.value)
        if not name.strip() or any(ord(char) < 32 for char in name):
            raise cell.mistake(f"{name!r} is not a file name.")
        if name.startswith(("/", "~")) or re.match(r"[A-Za-z]:", name) or ".." in re.split(r"[/\\]", name):
            advice = "Copy it there and name it from there."
            raise cell.mistake(f"'{name}' is outside the storyboard's folder.", advice)
        if "\\" in name:
            advice = "Write / between folders: it works on every system."
            raise cell.mistake(f"'{name}' holds a backslash.", advice)
        return name


@dataclass(frozen=True)
class Part:
    """One key of a Record. `default` is what its absence means; a needed part has none."""

    name: str
    codec: Codec
    default: Any = None
    needed: bool = False


@dataclass(frozen=True)
class Record:
    """A small inline table, read as the tuple of its parts' values.

    `short` names the part that may stand alone for the whole: `"ana"` for `{ id = "ana" }`.
    """

    parts: tuple[Part, ...]
    short: str = ""

    def read(self, cell: Cell) -> tuple[Any, ...]:
        if self.short and isinstance(cell.value, str):
            return tuple(p.codec.read(cell) if p.name == self.short else p.default for p in self.parts)
        advice = f"Write {{ {', '.join(f'{part.name} = …' for part in self.parts)} }}."
        cell.expect(dict, "a text or a table" if self.short else "a table", advice)
        cell.refuse_unknown([part.name for part in self.parts])
        for part in self.parts:
            if part.needed and part.name not in cell.value:
                raise cell.mistake(f"'{part.name}' is missing.", advice)
        return tuple(p.codec.read(cell.inner(p.name)) if p.name in cell.value else p.default for p in self.parts)

    def write(self, value: tuple[Any, ...], rate: FrameRate, /) -> Plain:
        table: dict[str, Plain] = {}
        for part, one in zip(self.parts, value, strict=True):
            if part.needed or one != part.default:
                table[part.name] = part.codec.write(one, rate)
        return table[self.short] if list(table) == [self.short] else table


@dataclass(frozen=True)
class ListOf:
    """A list of values of one kind, read as a tuple."""

    item: Codec

    def read(self, cell: Cell) -> tuple[Any, ...]:
        cell.expect(list, "a list", "Put it in square brackets.")
        return tuple(self.item.read(one) for one in cell.items())

    def write(self, value: Sequence[Any], rate: FrameRate, /) -> Plain:
        return [self.item.write(one, rate) for one in value]
