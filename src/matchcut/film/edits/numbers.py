"""Slate numbers of shots that come between others: `3A` after 3, as a script supervisor numbers them."""

from __future__ import annotations

import re
from itertools import count
from string import ascii_uppercase

from matchcut.film.film import Film

_SLATE = re.compile(r"(.*\d)([A-Z]*)")


def number_after(film: Film, number: str) -> str:
    """Return the first number after `number` that no shot has: 3A after 3, 3B after 3A. Empty after none."""
    parts = _SLATE.fullmatch(number)
    if parts is None:
        return ""
    taken = {shot.number for shot in film.shots.values()}
    first = _ordinal(parts[2]) + 1
    return next(made for ordinal in count(first) if (made := parts[1] + _letters(ordinal)) not in taken)


def _ordinal(letters: str) -> int:
    """A is 1, Z 26, AA 27; no letters are 0."""
    value = 0
    for letter in letters:
        value = value * 26 + ascii_uppercase.index(letter) + 1
    return value


def _letters(ordinal: int) -> str:
    made = ""
    while ordinal:
        ordinal, rest = divmod(ordinal - 1, 26)
        made = ascii_uppercase[rest] + made
    return made
