"""Which of the old is which of the new: two sequences of texts, aligned.

First what is the same, in its order; then, between that, what is alike; at last what moved. Each stage takes only
what the ones before it left.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

_Item = TypeVar("_Item")
Pairs = list[tuple[int, int]]
Alike = Callable[[_Item, _Item], float]
"""How alike two things are, from 0 to 1. (A measure of texts, not of film: nothing in a film comes of it but pairs.)"""

_LARGEST_TABLE = 1_000_000
_WORD = re.compile(r"\w+")

Bag = Counter[str]


def bag(text: str) -> Bag:
    """The words of a text, with how often each is in it."""
    return Counter(_WORD.findall(text.casefold()))


def alike(bag: Bag, other: Bag) -> float:
    """The share of their words that two texts have in common; 1 if neither has any."""
    total = bag.total() + other.total()
    return 2 * (bag & other).total() / total if total else 1.0


def in_order(
    old: Sequence[_Item], new: Sequence[_Item], key: Callable[[_Item], str], like: Alike[_Item], least: float
) -> Pairs:
    """Pair what is the same (`key`) or at least so much alike, in the order of both, as well as can be."""
    pairs: Pairs = []
    matcher = SequenceMatcher(None, [key(entry) for entry in old], [key(entry) for entry in new], autojunk=False)
    begin_old = begin_new = 0
    for block in matcher.get_matching_blocks():
        gap_old, gap_new = range(begin_old, block.a), range(begin_new, block.b)
        pairs.extend(_best([old[i] for i in gap_old], [new[j] for j in gap_new], like, least, begin_old, begin_new))
        pairs.extend((block.a + step, block.b + step) for step in range(block.size))
        begin_old, begin_new = block.a + block.size, block.b + block.size
    return pairs


def _best(
    old: Sequence[_Item], new: Sequence[_Item], like: Alike[_Item], least: float, first_old: int, first_new: int
) -> Pairs:
    """The pairs, in the order of both, that are most alike in sum."""
    if not old or not new or len(old) * len(new) > _LARGEST_TABLE:
        return []
    scores = [[like(entry, other) for other in new] for entry in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            paired = scores[i][j] + best[i + 1][j + 1] if scores[i][j] >= least else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    pairs: Pairs = []
    i = j = 0
    while i < len(old) and j < len(new):
        if scores[i][j] >= least and best[i][j] == scores[i][j] + best[i + 1][j + 1]:
            pairs.append((first_old + i, first_new + j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def anywhere(
    old: Sequence[_Item], new: Sequence[_Item], key: Callable[[_Item], str], like: Alike[_Item], least: float
) -> Pairs:
    """Pair what is the same, wherever it is; then the most alike first, down to `least`. An empty key is like none."""
    places: dict[str, deque[int]] = defaultdict(deque)
    for j, entry in enumerate(new):
        places[key(entry)].append(j)
    pairs: Pairs = []
    for i, entry in enumerate(old):
        if key(entry) and places[key(entry)]:
            pairs.append((i, places[key(entry)].popleft()))
    left_old = sorted(set(range(len(old))) - {i for i, _ in pairs})
    left_new = sorted(set(range(len(new))) - {j for _, j in pairs})
    if len(left_old) * len(left_new) > _LARGEST_TABLE:
        return pairs
    scored = ((like(old[i], new[j]), i, j) for i in left_old for j in left_new)
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for _, i, j in sorted(
        (entry for entry in scored if entry[0] >= least), key=lambda entry: (-entry[0], entry[1], entry[2])
    ):
        if i not in taken_old and j not in taken_new:
            taken_old.add(i)
            taken_new.add(j)
            pairs.append((i, j))
    return pairs


def moved(places: Sequence[int]) -> set[int]:
    """Which of these must have moved: the indexes of all that are not in the longest rising run of places."""
    ends: list[int] = []  # The index that ends the best run of each length so far.
    previous: list[int] = []
    for index, place in enumerate(places):
        low, high = 0, len(ends)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if places[ends[middle]] < place else (low, middle)
        previous.append(ends[low - 1] if low else -1)
        ends[low : low + 1] = [index]
    stayed: set[int] = set()
    at = ends[-1] if ends else -1
    while at >= 0:
        stayed.add(at)
        at = previous[at]
    return set(range(len(places))) - stayed
