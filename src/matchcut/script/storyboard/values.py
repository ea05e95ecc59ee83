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
from matchcut.film.refusals import Advice, Refusal
from matchcut.film.time import FrameRate, parse_length, parse_timecode, timecode
from matchcut.script.problems import ScriptAdvice, ScriptProblem, ScriptValue
from matchcut.script.storyboard.cells import Cell, CellCodec, Plain
from matchcut.script.storyboard.mistakes import nearest

SAMPLE_RATE = 48_000
_LARGEST = 2**63 - 1
_SECONDS = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,9})?)\s*s")
_SPEED = re.compile(r"[0-9]{1,18}(?:\.[0-9]{1,9})?|[0-9]{1,18}/0*[1-9][0-9]{0,17}")
_GAIN = re.compile(r"([+-]?)([0-9]{1,17})(?:\.([0-9]{1,2}))?")
_HOW_TO_WRITE_TIME = ScriptAdvice.WRITE_TIME()


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
        cell.expect(str, ScriptValue.TEXT(), ScriptAdvice.PUT_IN_QUOTES())
        if self.name and not cell.value.strip():
            raise cell.mistake(ScriptProblem.BLANK(), ScriptAdvice.SAY_NAME())
        return str(cell.value)


@dataclass(frozen=True)
class Id(Same):
    """An id. `pattern` is wider than WRITTEN_ID for ids that the program makes from others."""

    pattern: re.Pattern[str] = WRITTEN_ID

    def read(self, cell: Cell) -> str:
        cell.expect(str, ScriptValue.TEXT(), ScriptAdvice.PUT_IN_QUOTES())
        if not self.pattern.fullmatch(cell.value):
            advice = ScriptAdvice.ID_LETTERS()
            raise cell.mistake(ScriptProblem.NO_ID(value=cell.value), advice)
        return str(cell.value)


class WholeNumber(Same):
    """A whole number that the project file can hold (64 bits)."""

    def read(self, cell: Cell) -> int:
        cell.expect(int, ScriptValue.WHOLE_NUMBER())
        if not -_LARGEST <= cell.value <= _LARGEST:
            raise cell.mistake(ScriptProblem.TOO_LARGE(), ScriptAdvice.STAY_WITHIN(most=_LARGEST))
        return int(cell.value)


class TrueFalse(Same):
    """true or false."""

    def read(self, cell: Cell) -> bool:
        cell.expect(bool, ScriptValue.SWITCH())
        return bool(cell.value)


@dataclass(frozen=True)
class Vocabulary:
    """One word of a closed vocabulary."""

    words: type[StrEnum]

    def read(self, cell: Cell) -> StrEnum:
        allowed = [word.value for word in self.words]
        listed = ScriptAdvice.TAKE_ONE_OF(names=tuple(allowed))
        cell.expect(str, ScriptValue.TEXT(), listed)
        if cell.value not in allowed:
            advice = tuple(filter(None, (nearest(cell.value, allowed), listed)))
            raise cell.mistake(ScriptProblem.NOT_KNOWN(value=str(cell.value)), advice)
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
            raise cell.mistake(ScriptProblem.BARE_NUMBER(value=str(cell.value)), _HOW_TO_WRITE_TIME)
        if isinstance(cell.value, str):
            text = cell.value.strip()
            size = _frames(text.removeprefix("-"), cell)
            frames = -size if text.startswith("-") else size
        else:
            cell.expect(int, ScriptValue.DURATION(), _HOW_TO_WRITE_TIME)
            frames = int(cell.value)
        if self.minimum is not None and frames < 0:
            raise cell.mistake(ScriptProblem.NEGATIVE(value=str(cell.value)), ScriptAdvice.NOT_LESS_THAN_NOTHING())
        if self.minimum is not None and frames < self.minimum:
            raise cell.mistake(ScriptProblem.NO_TIME(value=str(cell.value)), ScriptAdvice.ONE_FRAME())
        if abs(frames) > self.maximum:
            raise cell.mistake(
                ScriptProblem.TOO_LONG(value=str(cell.value)), ScriptAdvice.STAY_WITHIN_FRAMES(most=self.maximum)
            )
        return frames

    def write(self, value: int, rate: FrameRate, /) -> Plain:
        size = abs(value)
        seconds = (2 * size * rate.denominator + rate.numerator) // (2 * rate.numerator)
        in_seconds = 0 < seconds < 10**9 and rate.frames(Fraction(seconds)) == size
        return f"{'-' if value < 0 else ''}{f'{seconds}s' if in_seconds else f'{size}f'}"


LENGTH_OF_SHOT = Duration(minimum=1, maximum=MAXIMUM_FRAMES)


def _frames(text: str, cell: Cell) -> int:
    """Read a duration without a sign."""
    try:
        return parse_length(text, cell.rate)
    except BadInput as wrong:
        raise cell.mistake(wrong.problem, wrong.advised) from None


class Rate:
    """Frames per second: "24", "24000/1001", "29.97", 25."""

    def read(self, cell: Cell) -> FrameRate:
        advice = ScriptAdvice.WRITE_RATE()
        text = cell.number_text(ScriptValue.RATE(), advice)
        if len(text) > 40:
            raise cell.mistake(ScriptProblem.NOT_A_RATE(), advice)
        try:
            rate = FrameRate.parse(text)
        except BadInput as error:
            raise cell.mistake(error.problem, error.advised) from error
        if not Fraction(1, 100) <= rate.fraction <= 1000:
            raise cell.mistake(ScriptProblem.NO_FILM_AT_RATE(rate=str(rate)), ScriptAdvice.TAKE_RATE())
        return rate

    def write(self, value: FrameRate, _rate: FrameRate, /) -> Plain:
        return str(value)


class Size:
    """[width, height] in pixels."""

    def read(self, cell: Cell) -> tuple[int, int]:
        advice = ScriptAdvice.WRITE_SIZE()
        cell.expect(list, ScriptValue.TWO_NUMBERS(), advice)
        if len(cell.value) != 2:
            raise cell.mistake(ScriptProblem.SIZE_OF_TWO(), advice)
        for side, refused in zip(cell.items(), (Refusal.FILM_WIDTH, Refusal.FILM_HEIGHT), strict=True):
            side.expect(int, ScriptValue.WHOLE_NUMBER(), advice)
            if not 16 <= side.value <= MAXIMUM_SIDE or side.value % 2:
                raise side.mistake(refused(side=side.value), Advice.TAKE_SIDE(most=MAXIMUM_SIDE))
        return (cell.value[0], cell.value[1])

    def write(self, value: tuple[int, int], _rate: FrameRate, /) -> Plain:
        return [*value]


class FirstTimecode:
    """The film's first timecode, "01:00:00:00", or a whole number of frames from 00:00:00:00."""

    def read(self, cell: Cell) -> int:
        if not isinstance(cell.value, str):
            cell.expect(int, ScriptValue.TIMECODE(), ScriptAdvice.WRITE_TIMECODE())
            return Duration().read(cell)
        try:
            return parse_timecode(cell.value, cell.rate)
        except BadInput as error:
            raise cell.mistake(error.problem, error.advised) from error

    def write(self, value: int, rate: FrameRate, /) -> Plain:
        text = timecode(value, rate)
        return text if parse_timecode(text, rate) == value else value  # timecode starts again after 24 hours


class Speed:
    """How fast a shot plays: "3/2", "1.5" or 2."""

    def read(self, cell: Cell) -> Fraction:
        advice = ScriptAdvice.WRITE_SPEED()
        text = cell.number_text(ScriptValue.SPEED(), advice)
        if not _SPEED.fullmatch(text):
            raise cell.mistake(ScriptProblem.NOT_A_SPEED(text=text), advice)
        if Fraction(text) == 0:
            raise cell.mistake(ScriptProblem.STANDS_STILL(), advice)
        return Fraction(text)

    def write(self, value: Fraction, _rate: FrameRate, /) -> Plain:
        return str(value)


class Gain:
    """Loudness in decibels, read into hundredths of one: "-6.5"."""

    def read(self, cell: Cell) -> int:
        advice = ScriptAdvice.WRITE_GAIN()
        text = cell.number_text(ScriptValue.GAIN(), advice)
        match = _GAIN.fullmatch(text)
        if not match:
            raise cell.mistake(ScriptProblem.NOT_A_GAIN(text=text), advice)
        hundredths = int(match[2]) * 100 + int((match[3] or "").ljust(2, "0"))
        return -hundredths if match[1] == "-" else hundredths

    def write(self, value: int, _rate: FrameRate, /) -> Plain:
        decibels, hundredths = divmod(abs(value), 100)
        decimals = f".{hundredths:02}".rstrip("0") if hundredths else ""
        return f"{'-' if value < 0 else ''}{decibels}{decimals}"


class Point:
    """A point of the picture, [from the left, from the top] in percent, read into hundredths of one."""

    def read(self, cell: Cell) -> tuple[int, int]:
        advice = ScriptAdvice.WRITE_POINT()
        cell.expect(list, ScriptValue.TWO_NUMBERS(), advice)
        if len(cell.value) != 2:
            raise cell.mistake(ScriptProblem.POINT_OF_TWO(), advice)
        x, y = (Gain().read(item) for item in cell.items())
        return (x, y)

    def write(self, value: tuple[int, int], rate: FrameRate, /) -> Plain:
        return [number // 100 if number % 100 == 0 else Gain().write(number, rate) for number in value]


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
        cell.expect(dict, ScriptValue.TABLE(), ScriptAdvice.WRITE_TABLE())
        return {name: self._parameter(cell.inner(name)) for name in cell.value}

    def _parameter(self, cell: Cell) -> str | int | bool:
        if isinstance(cell.value, str | bool):
            return cell.value
        if isinstance(cell.value, Decimal) and cell.value.is_finite():
            return str(cell.value)
        cell.expect(int, ScriptValue.PARAMETER())
        return WholeNumber().read(cell)

    def write(self, value: Mapping[str, str | int | bool], _rate: FrameRate, /) -> Plain:
        return {**value}


class Continues(Same):
    """true (the shot just before in the scene), the id of any shot, or false."""

    def read(self, cell: Cell) -> bool | str:
        if isinstance(cell.value, bool | str):
            return cell.value
        raise cell.mistake(ScriptProblem.NOT_TRUE_OR_SHOT(found=cell.stated))


class FileName(Same):
    """A file below the storyboard's folder, written with `/`. Whether it is there is for `files` to find out."""

    def read(self, cell: Cell) -> str:
        cell.expect(str, ScriptValue.FILE_NAME(), ScriptAdvice.PUT_IN_QUOTES())
        name = str(cell.value)
        if not name.strip() or any(ord(char) < 32 for char in name):
            raise cell.mistake(ScriptProblem.NO_FILE_NAME(name=repr(name)))
        if name.startswith(("/", "~")) or re.match(r"[A-Za-z]:", name) or ".." in re.split(r"[/\\]", name):
            advice = ScriptAdvice.COPY_AND_NAME()
            raise cell.mistake(ScriptProblem.OUTSIDE_FOLDER(name=name), advice)
        if "\\" in name:
            advice = ScriptAdvice.WRITE_SLASHES()
            raise cell.mistake(ScriptProblem.BACKSLASH(name=name), advice)
        return name


@dataclass(frozen=True)
class RecordKey:
    """One key of a Record. `default` is what its absence means; a needed part has none."""

    name: str
    codec: CellCodec
    default: Any = None
    needed: bool = False


@dataclass(frozen=True)
class Record:
    """A small inline table, read as the tuple of its parts' values.

    `short` names the part that may stand alone for the whole: `"ana"` for `{ id = "ana" }`.
    """

    parts: tuple[RecordKey, ...]
    short: str = ""

    def read(self, cell: Cell) -> tuple[Any, ...]:
        if self.short and isinstance(cell.value, str):
            return tuple(p.codec.read(cell) if p.name == self.short else p.default for p in self.parts)
        advice = ScriptAdvice.WRITE_PARTS(parts=tuple(f"{part.name} = …" for part in self.parts))
        cell.expect(dict, ScriptValue.TEXT_OR_TABLE() if self.short else ScriptValue.TABLE(), advice)
        cell.refuse_unknown([part.name for part in self.parts])
        for part in self.parts:
            if part.needed and part.name not in cell.value:
                raise cell.mistake(ScriptProblem.KEY_MISSING(key=part.name), advice)
        return tuple(p.codec.read(cell.inner(p.name)) if p.name in cell.value else p.default for p in self.parts)

    def write(self, value: tuple[Any, ...], rate: FrameRate, /) -> Plain:
        table: dict[str, Plain] = {}
        for part, content in zip(self.parts, value, strict=True):
            if part.needed or content != part.default:
                table[part.name] = part.codec.write(content, rate)
        return table[self.short] if list(table) == [self.short] else table


@dataclass(frozen=True)
class ListOf:
    """A list of values of one kind, read as a tuple."""

    item: CellCodec

    def read(self, cell: Cell) -> tuple[Any, ...]:
        cell.expect(list, ScriptValue.LIST(), ScriptAdvice.PUT_IN_BRACKETS())
        return tuple(self.item.read(item) for item in cell.items())

    def write(self, value: Sequence[Any], rate: FrameRate, /) -> Plain:
        return [self.item.write(entry, rate) for entry in value]
