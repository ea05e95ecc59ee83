"""How a member of the cast, or a thing, stays itself from shot to shot, and how that wanes with the gap between."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from matchcut.identity.likeness import centroid

if TYPE_CHECKING:
    from matchcut.identity.faces import Vector


@dataclass(frozen=True, slots=True, eq=False)
class ShotAppearance:
    """Somebody or something as it appears in a shot: its unit `vector`, and the shot's `place` in the film.

    `identity` is how like its references it is, 0 to 1; None where it has none.
    """

    place: int
    vector: Vector
    identity: float | None = None


@dataclass(frozen=True, slots=True)
class CrossShot:
    """`mean` is over all appearances that counted, `worst` of the shot that is least like the rest; both −1 to 1.
    `worst_place` is that shot's place, `counted` how many appearances there were, `shots` in how many shots.
    """

    mean: float
    worst: float
    worst_place: int
    counted: int
    shots: int


@dataclass(frozen=True, slots=True)
class DecayPoint:
    """The mean cosine (−1 to 1) of all `pairs` of appearances that are `gap` shots apart."""

    gap: int
    mean: float
    pairs: int


def cross_shot(appearances: Sequence[ShotAppearance], least_identity: float) -> CrossShot | None:
    """How like each other something's appearances are over a film; None where fewer than two shots show it.

    Cosine of each with the normalised mean of all of them, pooled. Those whose identity is below `least_identity` do
    not count: somebody else is no appearance. Source: EntityBench (`compute_cross_shot_consistency`), whose gate is a
    judgement by a language model.
    """
    admitted = _admitted(appearances, least_identity)
    cosines = defaultdict(list)
    if len({appearance.place for appearance in admitted}) < 2:
        return None
    middle = centroid([appearance.vector for appearance in admitted])
    for appearance in admitted:
        cosines[appearance.place].append(float(appearance.vector @ middle))
    of_shots = {place: float(np.mean(values)) for place, values in cosines.items()}
    worst = min(of_shots, key=lambda place: of_shots[place])
    return CrossShot(
        mean=float(np.mean([value for values in cosines.values() for value in values])),
        worst=of_shots[worst],
        worst_place=worst,
        counted=len(admitted),
        shots=len(cosines),
    )


def decay_with_gap(appearances: Sequence[ShotAppearance], least_identity: float) -> tuple[DecayPoint, ...]:
    """The curve of likeness by how many shots lie from one appearance to another (1: the next shot), by gap.

    All pairs of shots, each by the cosine of its appearances' normalised means; there is no anchor. Which appearances
    count as in `cross_shot`. Source: EntityBench (`compute_gap_decay`).
    """
    of_shots: dict[int, list[Vector]] = defaultdict(list)
    for appearance in _admitted(appearances, least_identity):
        of_shots[appearance.place].append(appearance.vector)
    places = sorted(of_shots)
    means = {place: centroid(of_shots[place]) for place in places}
    by_gap: dict[int, list[float]] = defaultdict(list)
    for index, first in enumerate(places):
        for second in places[index + 1 :]:
            by_gap[second - first].append(float(means[first] @ means[second]))
    return tuple(DecayPoint(gap, float(np.mean(by_gap[gap])), len(by_gap[gap])) for gap in sorted(by_gap))


def _admitted(appearances: Sequence[ShotAppearance], least_identity: float) -> list[ShotAppearance]:
    return [
        appearance for appearance in appearances if appearance.identity is None or appearance.identity >= least_identity
    ]
