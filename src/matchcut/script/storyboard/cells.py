"""A value as it stands in a storyboard, and what reads and writes one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Protocol

from matchcut.film.time import FrameRate
from matchcut.script.storyboard.mistakes import Mistake, nearest
from matchcut.script.storyboard.places import KeyPath

Plain = str | int | bool | list["Plain"] | dict[str, "Plain"]
"""What a value that we write is made of. (What we read may hold decimals and dates besides.)"""


@dataclass(frozen=True, slots=True)
class Cell:
    """What tomllib found at a key: decimals as `decimal.Decimal`, never as floats. `rate` is the film's."""

    value: Any
    at: KeyPath
    rate: FrameRate

    def mistake(self, what: str, advice: str = "") -> Mistake:
        """What to raise where this value is wrong."""
        return Mistake(self.at, what, advice)

    def expect(self, kind: type, wanted: str, advice: str = "") -> None:
        """Raise Mistake unless the value is of `kind` (true and false are not numbers)."""
        if not isinstance(self.value, kind) or (isinstance(self.value, bool) and kind is not bool):
            raise self.mistake(f"This should be {wanted}, not {self.english}.", advice)

    def number_text(self, wanted: str, advice: str) -> str:
        """The text of a number, whether it was written as a text, a whole number or a decimal; else Mistake."""
        if isinstance(self.value, str | int | Decimal) and not isinstance(self.value, bool):
            return str(self.value).strip()
        raise self.mistake(f"This should be {wanted}, not {self.english}.", advice)

    def refuse_unknown(self, known: Collection[str]) -> None:
        """Raise Mistake for the first key of this table that is not known."""
        for name in self.value:
            if name not in known:
                advice = nearest(name, known) or f"Known here: {', '.join(known)}."
                raise Mistake((*self.at, name), f"There is no key '{name}' here.", advice)

    def inner(self, key: str | int) -> Cell:
        """The value inside this table or list."""
        return Cell(self.value[key], (*self.at, key), self.rate)

    def items(self) -> Iterator[Cell]:
        """The values of this list."""
        return (self.inner(index) for index in range(len(self.value)))

    @property
    def english(self) -> str:
        """What kind of value this is, for a person."""
        if isinstance(self.value, bool):
            return "true" if self.value else "false"
        return next(words for kind, words in _KINDS.items() if isinstance(self.value, kind))


_KINDS: Mapping[type, str] = {
    str: "a text",
    int: "a whole number",
    Decimal: "a decimal",
    list: "a list",
    dict: "a table",
    datetime: "a date",
    date: "a date",
    time: "a time",
}


class Codec(Protocol):
    """Reads and writes one kind of value: a cell with what `write` gives reads as the value again."""

    def read(self, cell: Cell) -> Any:
        """Return the domain's value; raise Mistake at the place where it is wrong."""

    def write(self, value: Any, rate: FrameRate, /) -> Plain:
        """Return what to write for a value in a film of that rate."""
