"""Ranks: short texts that sort, with always room for one more between two neighbours.

A scene or shot carries its place in the running order as a rank, so moving one among ten thousand changes one
row and no other. A rank is a fraction in base 62, digits only, never ending in `0` (so that there is always a
rank below it); Python's text order is the running order.
"""

from __future__ import annotations

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def rank_between(low: str, high: str) -> str:
    """Return a rank strictly between `low` and `high`; an empty text stands for the start or the end.

    Raises ValueError unless `low < high` (or one of them is empty).
    """
    if high and low >= high:
        raise ValueError(f"no rank is between {low!r} and {high!r}")
    rank = ""
    position = 0
    while True:
        floor = DIGITS.index(low[position]) if position < len(low) else 0
        ceiling = DIGITS.index(high[position]) if high and position < len(high) else len(DIGITS)
        if ceiling - floor > 1:
            return rank + DIGITS[(floor + ceiling) // 2]
        rank += DIGITS[floor]
        if ceiling > floor:
            high = ""  # From here on anything above `low` is also below `high`.
        position += 1


def ranks(count: int, low: str = "", high: str = "") -> list[str]:
    """Return `count` rising ranks between `low` and `high`, evenly spread so that they stay short."""
    if count <= 0:
        return []
    middle = rank_between(low, high)
    left = ranks(count // 2, low, middle)
    return [*left, middle, *ranks(count - len(left) - 1, middle, high)]
