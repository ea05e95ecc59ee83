"""A value as it stands in a storyboard, and what reads and writes one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Protocol

from matchcut.film.time import FrameRate
from matchcut.script.problems import ScriptAdvice, ScriptProblem, ScriptValue
from matchcut.script.storyboard.mistakes import Mistake, nearest
from matchcut.script.storyboard.places import KeyPath
from matchcut.words.statements import Statement, Text

Plain = str | int | bool | list["Plain"] | dict[str, "Plain"]
"""What a value that we write is made of. (What we read may hold decimals and dates besides.)"""


@dataclass(frozen=True, slots=True)
class Cell:
    """What tomllib found at a key: decimals as `decimal.Decimal`, never as floats. `rate` is the film's."""

    value: Any
    at: KeyPath
    rate: FrameRate

    def mistake(self, problem: Statement[Any] | str, advice: Text = None) -> Mistake:
        """What to raise where this value is wrong."""
        return Mistake(self.at, problem, advice)

    def expect(self, kind: type, wanted: Statement[ScriptValue], advice: Text = None) -> None:
        """Raise Mistake unless the value is of `kind` (true and false are not numbers)."""
        if not isinstance(self.value, kind) or (isinstance(self.value, bool) and kind is not bool):
            raise self.mistake(ScriptProblem.NOT_A_VALUE(wanted=wanted, found=self.stated), advice)

    def number_text(self, wanted: Statement[ScriptValue], advice: Text) -> str:
        """The text of a number, whether it was written as a text, a whole number or a decimal; else Mistake."""
        if isinstance(self.value, str | int | Decimal) and not isinstance(self.value, bool):
            return str(self.value).strip()
        raise self.mistake(ScriptProblem.NOT_A_VALUE(wanted=wanted, found=self.stated), advice)

    def refuse_unknown(self, known: Collection[str]) -> None:
        """Raise Mistake for the first key of this table that is not known."""
        for name in self.value:
            if name not in known:
                advice = nearest(name, known) or ScriptAdvice.KNOWN_HERE(names=tuple(known))
                raise Mistake((*self.at, name), ScriptProblem.NO_KEY_HERE(key=name), advice)

    def inner(self, key: str | int) -> Cell:
        """The value inside this table or list."""
        return Cell(self.value[key], (*self.at, key), self.rate)

    def items(self) -> Iterator[Cell]:
        """The values of this list."""
        return (self.inner(index) for index in range(len(self.value)))

    @property
    def stated(self) -> Statement[ScriptValue]:
        """What kind of value this is."""
        if isinstance(self.value, bool):
            return ScriptValue.TRUE() if self.value else ScriptValue.FALSE()
        return next(kind() for type_, kind in _KINDS.items() if isinstance(self.value, type_))


_KINDS: Mapping[type, ScriptValue] = {
    str: ScriptValue.TEXT,
    int: ScriptValue.WHOLE_NUMBER,
    Decimal: ScriptValue.DECIMAL,
    list: ScriptValue.LIST,
    dict: ScriptValue.TABLE,
    datetime: ScriptValue.DATE,
    date: ScriptValue.DATE,
    time: ScriptValue.TIME,
}


class CellCodec(Protocol):
    """Reads and writes one kind of value: a cell with what `write` gives reads as the value again."""

    def read(self, cell: Cell) -> Any:
        """Return the domain's value; raise Mistake at the place where it is wrong."""

    def write(self, value: Any, rate: FrameRate, /) -> Plain:
        """Return what to write for a value in a film of that rate."""
