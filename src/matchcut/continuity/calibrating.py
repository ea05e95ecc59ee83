"""Gates picked anew by what a person kept and what they rejected, and how far they can be trusted.

    takes that a person circled            kept
    takes that were there, and were not    rejected

A gate is picked so that most of the kept takes pass, and of the rejected ones as few as can be. How well it tells is
found on shots that it was not picked on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.gates import NO_LOOKS

if TYPE_CHECKING:
    from matchcut.continuity.cards import MemberCard, Scorecard

LEAST_KEPT, LEAST_REJECTED = 20, 10
"""So many takes of which a figure is known are needed to pick its gate: of fewer, chance picks it."""

_PASSING = 0.9
"""The part of the kept takes that a gate lets pass, at least."""
_TELLING = 0.15
"""By how much more of the rejected than of the kept takes a gate has to fail, on shots that it was not picked on."""
_FOLDS = 5

_MOST = frozenset({"pasted", "delta_e", "contrast", "chroma", "sharpness", "jump_most"})
"""The gates that are upper limits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenTake:
    """A take that a person kept, or rejected; `shot` tells its shot, and the film of that, from all others."""

    shot: str
    kept: bool
    card: Scorecard


@dataclass(frozen=True, slots=True, kw_only=True)
class PickedGate:
    """A gate, and how many takes it was picked on. `group`, `table` and `figure` are its place in a file of gates.

    `passing` and `failing` are the parts of the kept takes that pass and of the rejected ones that fail, on shots that
    it was not picked on; None where there were too few takes. `value` is None there, and where the gate would not tell
    the ones from the others.
    """

    group: str
    table: str
    figure: str
    kept: int
    rejected: int
    value: float | None = None
    passing: float | None = None
    failing: float | None = None


def picked_gates(takes: Sequence[ChosenTake]) -> tuple[PickedGate, ...]:
    """Pick each gate of which the cards of takes have a figure, in the order of a file of gates."""
    known: dict[tuple[str, str, str], list[tuple[ChosenTake, float]]] = {}
    for take in takes:
        for place, value in _figures(take.card):
            known.setdefault(place, []).append((take, value))
    return tuple(_picked(place, known[place]) for place in sorted(known))


def _picked(place: tuple[str, str, str], known: Sequence[tuple[ChosenTake, float]]) -> PickedGate:
    group, table, figure = place
    kept = np.array([take.kept for take, _ in known])
    counts = {"kept": int(kept.sum()), "rejected": int((~kept).sum())}
    if counts["kept"] < LEAST_KEPT or counts["rejected"] < LEAST_REJECTED:
        return PickedGate(group=group, table=table, figure=figure, **counts)
    sign = -1 if figure in _MOST else 1
    values = sign * np.array([value for _, value in known])
    shots = sorted({take.shot for take, _ in known})
    fold = np.array([shots.index(take.shot) % _FOLDS for take, _ in known])
    passed = np.zeros(len(known), np.bool_)
    for number in range(_FOLDS):
        held_out = fold == number
        passed[held_out] = values[held_out] >= _best_limit(values[~held_out], kept[~held_out])
    passing, failing = float(passed[kept].mean()), float((~passed[~kept]).mean())
    tells = failing - (1 - passing) >= _TELLING
    limit = round(sign * _best_limit(values, kept), 4)
    return PickedGate(
        group=group,
        table=table,
        figure=figure,
        **counts,
        value=limit if tells else None,
        passing=passing,
        failing=failing,
    )


def _best_limit(values: NDArray[np.float64], kept: NDArray[np.bool_]) -> float:
    """The least value that passes: of the limits by which enough of the kept pass, the one that parts best."""
    steps = np.unique(values)
    limits = np.concatenate([steps[:1], (steps[1:] + steps[:-1]) / 2])
    passing = np.array([(values[kept] >= limit).mean() if kept.any() else 1.0 for limit in limits])
    failing = np.array([(values[~kept] < limit).mean() if (~kept).any() else 0.0 for limit in limits])
    return float(limits[np.where(passing >= _PASSING, passing + failing, -1).argmax()])


def _figures(card: Scorecard) -> Iterator[tuple[tuple[str, str, str], float]]:
    """What a card has for gates: where each stands, and the value of the worst member."""
    faces, looks = (maker.partition("/")[0] for maker in (card.faces_by, card.looks_by))
    for table, names in ((("faces", faces), ("identity",)), (("looks", looks or NO_LOOKS), ("clothes", "hair"))):
        for name in names:
            values = _of_members(card.members, name)
            if table[1] and values:
                yield (*table, name), min(values)
    pasted = _of_members(card.members, "pasted")
    if faces and pasted:
        yield ("faces", faces, "pasted"), max(pasted)
    if looks and card.place is not None:
        yield ("looks", looks, "place"), card.place
    if card.seam is not None and card.seam.jump is not None:
        yield ("engines", card.sort, "jump_most"), card.seam.jump
    yield from _drift_figures(card)


def _drift_figures(card: Scorecard) -> Iterator[tuple[tuple[str, str, str], float]]:
    drifts = [drift for drift in (card.within, card.drift) if drift is not None and drift.same_view]
    for name in ("delta_e", "sharpness", "contrast", "chroma"):
        values = [value for drift in drifts if (value := getattr(drift, name)) is not None]
        if name in ("contrast", "chroma"):
            values = [exp(abs(log(max(value, 1e-6)))) for value in values]
        if values:
            yield ("engines", card.sort, name), max(values)


def _of_members(members: Sequence[MemberCard], name: str) -> list[float]:
    return [value for member in members if (value := getattr(member, name)) is not None]
