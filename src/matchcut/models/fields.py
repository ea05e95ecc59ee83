"""Reads the fields of one table of a catalogue file, and says exactly what is wrong with one that can't be used."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from matchcut.film.errors import BadInput
from matchcut.film.model import Parameters, ParameterValue
from matchcut.models.files import Licence
from matchcut.models.problems import ModelProblem
from matchcut.words.statements import Argument, Kind, Statement

_HEADER = re.compile(r"^\s*\[\[?\s*([\w.-]+)\s*\]\]?", re.MULTILINE)


class Fields:
    """One table of a TOML file: `file`, the table's name and how many of that name came before it, and its values.

    Every reader returns the field's value or its default; BadInput with file, line and field for one that is not
    what it has to be. `finish` refuses what nobody read: a misspelt field is a mistake, not a remark.
    """

    def __init__(self, file: Path, text: str, table: str, number: int, values: Mapping[str, Any]) -> None:
        self._file, self._text, self._table, self._number = file, text, table, number
        self._values = values
        self._read: set[str] = set()

    def text(self, name: str, default: str | None = None) -> str:
        value = self._get(name, default)
        if not isinstance(value, str) or (default is None and not value.strip()):
            raise self.wrong(name, ModelProblem.FIELD_TEXT)
        return value

    def integer(self, name: str, default: int, minimum: int = 0) -> int:
        value = self._get(name, default)
        if type(value) is not int or value < minimum:
            raise self.wrong(name, ModelProblem.FIELD_WHOLE, minimum=minimum)
        return value

    def switch(self, name: str, default: bool) -> bool:
        value = self._get(name, default)
        if type(value) is not bool:
            raise self.wrong(name, ModelProblem.FIELD_SWITCH)
        return value

    def decimal(self, name: str, default: str) -> str:
        """A number, as a decimal text."""
        value = str(self._get(name, default))
        try:
            number = Decimal(value)
        except InvalidOperation:
            number = Decimal("NaN")
        if not number.is_finite():
            raise self.wrong(name, ModelProblem.FIELD_NUMBER, value=value)
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        value = self._get(name, [])
        if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
            raise self.wrong(name, ModelProblem.FIELD_TEXTS)
        return tuple(value)

    def sizes(self, name: str) -> tuple[tuple[int, int], ...]:
        value = self._get(name, [])
        pairs: list[Any] = value if isinstance(value, list) else [None]
        if not all(
            isinstance(pair, list) and len(pair) == 2 and all(type(n) is int and n > 0 for n in pair) for pair in pairs
        ):
            raise self.wrong(name, ModelProblem.FIELD_SIZES)
        return tuple((width, height) for width, height in pairs)

    def mapping(self, name: str) -> dict[str, str]:
        """A table of texts."""
        value = self._get(name, {})
        if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
            raise self.wrong(name, ModelProblem.FIELD_MAPPING)
        return value

    def parameters(self, name: str) -> Parameters:
        """A table of engine parameters. Decimals become texts, so that nothing rounds."""
        value = self._get(name, {})
        if not isinstance(value, dict):
            raise self.wrong(name, ModelProblem.FIELD_SETTINGS)
        kept: dict[str, ParameterValue] = {}
        for key, setting in value.items():
            if isinstance(setting, float):
                kept[key] = repr(setting)
            elif isinstance(setting, str | int | bool):
                kept[key] = setting
            else:
                raise self.wrong(name, ModelProblem.FIELD_SETTING, name=key)
        return Parameters(kept)

    def table(self, name: str) -> Fields:
        value = self._get(name, {})
        if not isinstance(value, dict):
            raise self.wrong(name, ModelProblem.FIELD_TABLE)
        return Fields(self._file, self._text, self._table, self._number, value)

    def tables(self, name: str) -> tuple[Fields, ...]:
        """A list of tables."""
        value = self._get(name, [])
        if not isinstance(value, list) or not all(isinstance(table, dict) for table in value):
            raise self.wrong(name, ModelProblem.FIELD_TABLES)
        return tuple(Fields(self._file, self._text, self._table, self._number, table) for table in value)

    def day(self, name: str) -> date | None:
        """A day, as TOML writes it; None where none is given."""
        value = self._values.get(name)
        self._read.add(name)
        if value is not None and type(value) is not date:
            raise self.wrong(name, ModelProblem.FIELD_DAY)
        return value

    def of(self, values: Mapping[str, Any]) -> Fields:
        """The same table with other values: its own over those of one that it is like."""
        return Fields(self._file, self._text, self._table, self._number, values)

    def names(self) -> tuple[str, ...]:
        """The names of the fields that are there."""
        return tuple(self._values)

    def licence(self, name: str | None = "unknown") -> Licence:
        """The table `licence`; `name` is what it is called where nothing is said, None where that has to be."""
        inner = self.table("licence")
        licence = Licence(inner.text("name", name), inner.text("forbids", ""))
        inner.finish()
        return licence

    def finish(self) -> None:
        """Refuse a field that was not read."""
        for name in self._values:
            if name not in self._read:
                raise self.wrong(name, ModelProblem.FIELD_UNKNOWN)

    def wrong(
        self, field: str, problem: Kind, *, advice: Statement[Any] | None = None, **arguments: Argument
    ) -> BadInput:
        """The error for a field, with its place. `arguments` are those of the problem beside the field."""
        stated = problem(field=field, **arguments)
        return BadInput(stated, advice=advice, file=self._file, line=self._line(field), field=field)

    def _get(self, name: str, default: Any) -> Any:
        self._read.add(name)
        if name not in self._values and default is None:
            raise self.wrong(name, ModelProblem.FIELD_MISSING)
        return self._values.get(name, default)

    def _line(self, name: str) -> int | None:
        """The line on which the field stands in its table, or the table's own; None if neither is found."""
        headers = [match for match in _HEADER.finditer(self._text) if match[1] == self._table]
        if self._number >= len(headers):
            return None
        begin = headers[self._number].start()
        after = next(
            (m.start() for m in _HEADER.finditer(self._text) if m.start() > begin and m[1] == self._table), None
        )
        assignment = re.search(rf"(?m)\b{re.escape(name)}\s*=", self._text[begin:after])
        return self._text.count("\n", 0, begin + (assignment.start() if assignment else 0)) + 1
