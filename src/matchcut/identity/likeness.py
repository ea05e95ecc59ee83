"""Comparing vectors: the references of a member with each other and with other members', and who somebody is.

All by the cosine of unit vectors. Light: numpy only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matchcut.identity.calibration import Calibration
from matchcut.identity.faces import Vector
from matchcut.identity.problems import IdentityNote
from matchcut.words.statements import Statement

SPREADS = 2.0


@dataclass(frozen=True, slots=True)
class Odd:
    """A reference that may show somebody else: its index among the member's, and why.

    `like` is the member that it is nearer to; "" where it is only unlike its own.
    """

    index: int
    reason: Statement[IdentityNote]
    like: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How alike a member's references are.

    `matrix` holds the cosines (n, n), float32. `alone` is, for each reference, its mean cosine with the member's
    others (0 where there are none). `odd` are those that stand out, the farthest first.
    """

    matrix: NDArray[np.float32]
    alone: tuple[float, ...]
    odd: tuple[Odd, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityGuess:
    """Somebody who a vector may be. `cosine` is with the centroid of the member's references, `best` with the nearest
    one; `margin` how far the cosine is above the next member's (below the first's, for all but the first).
    """

    member: str
    cosine: float
    best: float
    margin: float


def centroid(vectors: Sequence[Vector]) -> Vector:
    """The direction of the mean of unit vectors, of unit length; zeros where they cancel out."""
    mean = np.mean(np.asarray(vectors, dtype=np.float64), axis=0)
    length = float(np.linalg.norm(mean))
    return np.asarray(mean / length if length else mean, np.float32)


def similarity(
    vectors: Sequence[Vector], members: Mapping[str, Sequence[Vector]] | None = None, *, figures: Calibration
) -> Likeness:
    """Compare a member's references with each other, and with the `members` of the cast (by name).

    `figures` are those of the embedder that made the vectors. A reference is odd for one of two reasons.

    1. It is nearer to another member's centroid than to the centroid of its own member's other references, by more
       than their `margin`. This takes one other reference.
    2. Its mean cosine with the member's other references is below the mean cosine among those others by more than their
       `gap` and more than SPREADS of their standard deviations. This takes two others; of a member's references only
       the farthest can be odd so, since one that is mislabelled pulls all others down. A mean from `same` on is never
       odd.

    With two references that differ, nobody can tell which is wrong by the first two alone: neither is odd.
    """
    unit = np.asarray(vectors, dtype=np.float64)
    matrix = np.clip(unit @ unit.T, -1.0, 1.0) if len(unit) else np.zeros((0, 0))
    count = len(unit)
    alone = tuple(float(np.delete(matrix[index], index).mean()) if count > 1 else 0.0 for index in range(count))
    odd = {stranger.index: stranger for stranger in _strangers(unit, members or {}, figures.margin)}
    apart = _apart(matrix, alone, figures)
    if apart is not None:
        odd.setdefault(apart.index, apart)
    ranked = sorted(odd.values(), key=lambda reference: alone[reference.index])
    return Likeness(matrix=matrix.astype(np.float32), alone=alone, odd=tuple(ranked))


def who_is_this(vector: Vector, cast: Mapping[str, Sequence[Vector]]) -> tuple[IdentityGuess, ...]:
    """Rank the members of a cast, by name with their references' vectors, by how like them a vector is.

    Members without references are left out.
    """
    likest = [
        (float(vector @ centroid(own)), float(np.max(np.asarray(own) @ vector)), member)
        for member, own in cast.items()
        if len(own)
    ]
    likest.sort(key=lambda entry: (-entry[0], entry[2]))
    guesses = []
    for place, (cosine, best, member) in enumerate(likest):
        rival = likest[1 if place == 0 else 0][0] if len(likest) > 1 else -1.0
        guesses.append(IdentityGuess(member=member, cosine=cosine, best=best, margin=cosine - rival))
    return tuple(guesses)


def cosines(vector: Vector, cast: Mapping[str, Sequence[Vector]]) -> dict[str, float]:
    """How like each member of a cast a vector is: its cosine with the centroid of the member's references, -1 to 1.

    Members without references are left out.
    """
    return {member: float(vector @ centroid(own)) for member, own in cast.items() if len(own)}


def _strangers(unit: NDArray[np.float64], members: Mapping[str, Sequence[Vector]], margin: float) -> list[Odd]:
    """Those nearer to another member than to their own."""
    centres = {name: centroid(own) for name, own in members.items() if len(own)}
    if len(unit) < 2 or not centres:
        return []
    strangers = []
    for index, vector in enumerate(unit):
        own = float(vector @ centroid(list(np.delete(unit, index, axis=0))))
        name = max(centres, key=lambda member: float(vector @ centres[member]))
        nearest = float(vector @ centres[name])
        if nearest > own + margin:
            reason = IdentityNote.LIKE_ANOTHER(member=name, nearest=f"{nearest:.2f}", own=f"{own:.2f}")
            strangers.append(Odd(index, reason, name))
    return strangers


def _apart(matrix: NDArray[np.float64], alone: Sequence[float], figures: Calibration) -> Odd | None:
    """The one that is farther from the others than they are from each other."""
    if len(alone) < 3:
        return None
    index = int(np.argmin(alone))
    rest = np.delete(np.delete(matrix, index, axis=0), index, axis=1)
    pairs = rest[np.triu_indices(len(rest), 1)]
    mean, spread = float(pairs.mean()), float(pairs.std())
    if mean - alone[index] <= max(figures.gap, SPREADS * spread):
        return None
    if figures.same is not None and alone[index] >= figures.same:
        return None
    return Odd(index, IdentityNote.UNLIKE_OTHERS(own=f"{alone[index]:.2f}", others=f"{mean:.2f}"))
