"""Vectors of unit length."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from matchcut.film.errors import BadInput
from matchcut.identity.faces import Vector


def unit(values: ArrayLike) -> Vector:
    """Return the values as a vector of length 1. BadInput where they have no direction: all zero, or not numbers."""
    vector = np.asarray(values, dtype=np.float64).ravel()
    length = float(np.linalg.norm(vector))
    if not np.isfinite(length) or length == 0.0:
        raise BadInput("This picture gives nothing to compare.", advice="Give another picture.")
    return (vector / length).astype(np.float32)
