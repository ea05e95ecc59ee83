"""How far colours went from one picture to another of the same view, by what both of them show.

The means of two pictures differ by who is in them, too: somebody who walks out moves a mean colour by more than ten
links of a drifting chain do. So pixel is compared with pixel, where what lies around it is alike in form.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.measures.drift import delta_e
from matchcut.continuity.seen import EdgeSeen

_AROUND = 2.0
"""How far around a pixel counts, in pixels, as a standard deviation."""
_ALIKE = 0.8
"""The correlation of lightness around a pixel from which on both pictures show the same there."""
_FLAT = 4.0
"""A variance of lightness below which there is no form that could be alike."""
_LEAST_PART = 0.08
"""Pictures that have less than this part in common tell nothing."""
_LEAST = 1.0
"""Contrasts and chromas below this, in Lab, are no picture's: no ratio is taken to them."""


class SharedDrift(NamedTuple):
    """How a picture's colours are beside another's, over the `part` of the picture (0 to 1) that both show: ΔE2000
    between the means, ratios of σ_L and of mean chroma (None where the first has next to none). All are None where
    they have too little in common: another view, a camera that moved on.
    """

    part: float
    delta_e: float | None = None
    contrast: float | None = None
    chroma: float | None = None


def shared_drift(begins: Iterable[EdgeSeen], ends: Iterable[EdgeSeen]) -> SharedDrift | None:
    """How far colours went from some pictures to others of one size, by the pair that has most in common; None where
    nothing tells that: pictures of other sizes, or without any form.
    """
    pairs = [drift for begin in begins for end in ends if (drift := _between(begin, end)) is not None]
    return max(pairs, key=lambda drift: drift.part, default=None)


def _between(begin: EdgeSeen, end: EdgeSeen) -> SharedDrift | None:
    if (begin.width, begin.height) != (end.width, end.height):
        return None
    before, after = _lab(begin), _lab(end)
    formed, same = _alike(before[..., 0], after[..., 0])
    part = float(same.mean())
    if formed.mean() < _LEAST_PART:
        return None
    if part < _LEAST_PART:
        return SharedDrift(part)
    before, after = before[same], after[same]
    return SharedDrift(
        part,
        delta_e=float(delta_e(before.mean(axis=0), after.mean(axis=0))),
        contrast=_ratio(float(before[:, 0].std()), float(after[:, 0].std())),
        chroma=_ratio(_chroma(before), _chroma(after)),
    )


def _lab(edge: EdgeSeen) -> NDArray[np.float32]:
    """The picture's CIE Lab, (height, width, 3)."""
    import cv2

    rgb = np.frombuffer(edge.picture, np.uint8).reshape(edge.height, edge.width, 3)
    return np.asarray(cv2.cvtColor(rgb.astype(np.float32) / 255, cv2.COLOR_RGB2LAB))


def _alike(before: NDArray[np.float32], after: NDArray[np.float32]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Where two pictures' lightness has any form, and where it has the same, whatever its level and contrast are."""
    mean_before, mean_after = _around(before), _around(after)
    spread_before, spread_after = _around(before**2) - mean_before**2, _around(after**2) - mean_after**2
    both = _around(before * after) - mean_before * mean_after
    formed = (spread_before > _FLAT) & (spread_after > _FLAT)
    return formed, formed & (both > _ALIKE * np.sqrt(np.clip(spread_before * spread_after, 0, None)))


def _around(light: NDArray[np.float32]) -> NDArray[np.float32]:
    import cv2

    return np.asarray(cv2.GaussianBlur(light, (0, 0), _AROUND))


def _chroma(lab: NDArray[np.float32]) -> float:
    return float(np.hypot(lab[:, 1], lab[:, 2]).mean())


def _ratio(before: float, after: float) -> float | None:
    return after / before if before >= _LEAST else None
