"""Which of several sequences in one file is read: the first, or the one that a person names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from matchcut.film.errors import BadInput

_T = TypeVar("_T")
_NAMED = 20


@dataclass(frozen=True, slots=True)
class Choice(Generic[_T]):
    """The one that is read, and a sentence on the others where there are any."""

    value: _T
    notes: tuple[str, ...] = ()


def chosen(found: Sequence[tuple[str, _T]], wanted: str | None, file: Path) -> Choice[_T]:
    """Return the sequence that is `wanted` by its name or its number (from 1), the first where nothing is wanted.

    `found` holds at least one, each with its name. BadInput, with a list of them, where none is the wanted one.
    """
    index = 0 if wanted is None else _index([name for name, _ in found], wanted.strip())
    if index is None:
        raise BadInput(
            f"This edit holds no sequence “{wanted}”.", advice=f"Choose one of: {_listed(found)}.", file=file
        )
    if len(found) == 1:
        return Choice(found[0][1])
    others = [one for place, one in enumerate(_numbered(found)) if place != index]
    rest = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
    return Choice(
        found[index][1],
        (
            f"This file holds {len(found)} sequences; read was {_numbered(found)[index]}. Not read: "
            f"{', '.join(others[:_NAMED])}{rest}. Choose another with --sequence NAME or NUMBER.",
        ),
    )


def _index(names: list[str], wanted: str) -> int | None:
    for told, sought in ((names, wanted), ([name.strip().casefold() for name in names], wanted.casefold())):
        if sought in told:
            return told.index(sought)
    if wanted.isdecimal() and 1 <= int(wanted[:9]) <= len(names):
        return int(wanted) - 1
    return None


def _numbered(found: Sequence[tuple[str, _T]]) -> list[str]:
    return [f"{number} “{name or 'unnamed'}”" for number, (name, _) in enumerate(found, 1)]


def _listed(found: Sequence[tuple[str, _T]]) -> str:
    rest = f" and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
    return f"{', '.join(_numbered(found)[:_NAMED])}{rest}"
