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
    return next(numbered for ordinal in count(first) if (numbered := parts[1] + _letters(ordinal)) not in taken)


def next_number(film: Film, number: str) -> str:
    """Return the number of a new shot after `number`, as the film is numbered. Empty after none.

    It is 12 after 11 where no shot is a 12, with or without letters; else, and in a film whose scenes count their
    shots in letters (3A, 3B), the first letter that is free.
    """
    parts = _SLATE.fullmatch(number)
    counted = re.fullmatch(r"(.*?)(\d+)", number)
    if parts is None or counted is None:
        return number_after(film, number)
    following = f"{counted[1]}{int(counted[2]) + 1:0{len(counted[2])}}"
    stems = {slate[1] for shot in film.shots.values() if (slate := _SLATE.fullmatch(shot.number))}
    return number_after(film, number) if following in stems else following


def _ordinal(letters: str) -> int:
    """A is 1, Z 26, AA 27; no letters are 0."""
    value = 0
    for letter in letters:
        value = value * 26 + ascii_uppercase.index(letter) + 1
    return value


def _letters(ordinal: int) -> str:
    letters = ""
    while ordinal:
        ordinal, rest = divmod(ordinal - 1, 26)
        letters = ascii_uppercase[rest] + letters
    return letters
