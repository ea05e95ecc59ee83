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
    """The sequence that is read, and a sentence on the others where there are any."""

    value: _T
    notes: tuple[str, ...] = ()


def chosen(sequences: Sequence[tuple[str, _T]], wanted: str | int | None, file: Path) -> Choice[_T]:
    """Return the sequence that is `wanted` by its name or its number (from 1), the first where nothing is wanted.

    `sequences` holds at least one, each with its name. BadInput, with a list of them, where none is the wanted one.
    """
    index = 0 if wanted is None else _index([name for name, _ in sequences], wanted)
    if index is None:
        raise BadInput(
            f"This edit holds no sequence “{wanted}”.", advice=f"Choose one of: {_listed(sequences)}.", file=file
        )
    value = sequences[index][1]
    if len(sequences) == 1:
        return Choice(value)
    others = [name for place, name in enumerate(_numbered(sequences)) if place != index]
    rest = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
    note = (
        f"This file holds {len(sequences)} sequences; read was {_numbered(sequences)[index]}. Not read: "
        f"{', '.join(others[:_NAMED])}{rest}."
    )
    return Choice(value, (note if wanted is not None else f"{note} Choose another with --sequence NAME or NUMBER.",))


def _index(names: list[str], wanted: str | int) -> int | None:
    """A text is a name before it is a number."""
    if isinstance(wanted, int):
        return wanted - 1 if 1 <= wanted <= len(names) else None
    wanted = wanted.strip()
    for told, sought in ((names, wanted), ([name.strip().casefold() for name in names], wanted.casefold())):
        if sought in told:
            return told.index(sought)
    if wanted.isdecimal() and 1 <= int(wanted[:9]) <= len(names):
        return int(wanted) - 1
    return None


def _numbered(sequences: Sequence[tuple[str, _T]]) -> list[str]:
    return [f"{number} “{name or 'unnamed'}”" for number, (name, _) in enumerate(sequences, 1)]


def _listed(sequences: Sequence[tuple[str, _T]]) -> str:
    rest = f" and {len(sequences) - _NAMED} more" if len(sequences) > _NAMED else ""
    return f"{', '.join(_numbered(sequences)[:_NAMED])}{rest}"
