"""Whether somebody is who they have to be, and not merely their reference pasted in."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from matchcut.continuity.measures.likeness import Vectors, positive_cosines
from matchcut.identity.likeness import centroid

_TEMPERATURE = 0.01


class IdentityMeasure(NamedTuple):
    """How like their references a member is over a shot; None for what can't be told."""

    mean: float | None
    low: float | None
    coverage: float | None


def identity_over(faces: Vectors, references: Vectors, appearances: int, looked_at: int) -> IdentityMeasure:
    """Measure a member's identity in a shot.

    `mean` is the mean over their faces f of cos⁺(f, r̄), r̄ the normalised mean of the references' unit vectors; `low`
    the 10th percentile of those; both 0 to 1. `coverage` is the part of the frames that were looked at in which the
    member appeared, with a face or without. Source: FaceSim of OpenS2V.
    """
    coverage = min(1.0, appearances / looked_at) if looked_at else None
    if not len(faces) or not len(references):
        return IdentityMeasure(None, None, coverage)
    cosines = positive_cosines(faces, centroid(list(references)))
    return IdentityMeasure(float(cosines.mean()), float(np.percentile(cosines, 10)), coverage)


def pasted_over(faces: Vectors, mirrored: Vectors, references: Vectors) -> float | None:
    """How far a member's faces are their reference's own view, pasted: near 1 where they are, 0.5 where not, near 0 for
    its mirror image; None without faces or references.

    Mean over the faces of softmax((cos(f, r), cos(f′, r)) / 0.01)₁, f′ the mirror image of f and r the reference
    nearest to f. A likeness of the person is as like the one as the other. Source: ViStoryBench's copy-paste rate,
    which mirrors the reference.
    """
    if not len(faces) or not len(references):
        return None
    cosines = faces @ references.T
    nearest = cosines.argmax(axis=1)
    rows = np.arange(len(faces))
    difference = cosines[rows, nearest] - (mirrored @ references.T)[rows, nearest]
    return float((1 / (1 + np.exp(-difference.astype(np.float64) / _TEMPERATURE))).mean())
