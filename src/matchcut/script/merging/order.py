"""Merging the order of rows: ranks of one group (the shots of a scene, say) from three films."""

from __future__ import annotations

from collections.abc import Mapping, Set

from matchcut.film.order import ranks

Ranks = Mapping[str, str]
"""The rank of each row of a group, by id."""


def merge_ranks(base: Ranks, theirs: Ranks, mine: Ranks, members: Set[str]) -> tuple[dict[str, str], bool]:
    """Return the ranks of a group that is to hold `members`, and whether both sides had moved its rows apart.

    Rows that only one side added or moved go where that side has them; where both moved rows, `theirs` wins.
    """
    if theirs == base and members == mine.keys():
        return dict(mine), False
    if mine == base and members == theirs.keys():
        return dict(theirs), False
    old, their, my = _order(base), _order(theirs), _order(mine)
    they_moved, i_moved = _moved(old, their), _moved(old, my)
    lead, follow, kept = (their, my, theirs) if they_moved else (my, their, mine)
    order = _interleaved(lead, follow, members)
    return _ranked(order, kept), they_moved and i_moved and _moved(my, their)


def _order(group: Ranks) -> list[str]:
    return sorted(group, key=lambda row: (group[row], row))


def _moved(old: list[str], new: list[str]) -> bool:
    """Whether the rows that both have stand in another order."""
    in_old, in_new = set(old), set(new)
    return [row for row in old if row in in_new] != [row for row in new if row in in_old]


def _interleaved(lead: list[str], follow: list[str], members: Set[str]) -> list[str]:
    """The members in the order of `lead`, each of the others after the one that it follows in `follow`."""
    order = [row for row in lead if row in members]
    present = set(order)
    before = ""
    for row in follow:
        if row in members and row not in present:
            order.insert(order.index(before) + 1 if before else 0, row)
            present.add(row)
        if row in present:
            before = row
    return [*order, *sorted(members - present)]


def _ranked(order: list[str], kept: Ranks) -> dict[str, str]:
    """Rising ranks for the order: the kept ones where they are, new ones between them; all anew if that can't be."""
    ranked: dict[str, str] = {}
    run: list[str] = []
    low = ""
    for row in [*order, ""]:
        if row and row not in kept:
            run.append(row)
            continue
        high = kept[row] if row else ""
        if run and high and high <= low:
            return dict(zip(order, ranks(len(order)), strict=True))
        ranked.update(zip(run, ranks(len(run), low, high), strict=True))
        if row:
            ranked[row] = low = high
        run = []
    return ranked
