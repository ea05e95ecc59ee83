"""How steady a shot is in itself: who and what is in it, and its light from frame to frame."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.measures.likeness import Vectors, positive_cosines


class Steadiness(NamedTuple):
    """How steady the picture is, beside how much moves in it; None for what can't be told."""

    stability: float | None
    warp: float | None
    motion: float | None


def consistency_over(looks: Vectors) -> float | None:
    """How much something stays as it looks, 0 to 1: of a figure, the subject's consistency; of the ground, the
    background's. None of fewer than two frames.

    Mean over i ≥ 2 of ½[cos⁺(fᵢ, fᵢ₋₁) + cos⁺(fᵢ, f₁)], f the looks in the order of frames. Source: VBench, with the
    embedder of looks that is there in place of DINO and CLIP: figures are not comparable with published ones.
    """
    if len(looks) < 2:
        return None
    neighbours = np.clip((looks[1:] * looks[:-1]).sum(axis=1), 0.0, 1.0)
    return float((neighbours + positive_cosines(looks[1:], looks[0])).mean() / 2)


def steadiness_over(change: NDArray[np.float32], warp: NDArray[np.float32], motion: NDArray[np.float32]) -> Steadiness:
    """Measure the steadiness of a take by its series (`seen.FrameSeries`), without their first frame.

    `stability` is (255 − mean change)/255, 0 to 1; `warp` the mean of the differences that motion leaves, 0 to 255;
    `motion` the mean flow, in parts of the diagonal a frame: a clip that stands still is steady, and no better for it.
    Source: VBench (temporal flickering).
    """
    stability = (255 - float(change[1:].mean())) / 255 if len(change) > 1 else None
    return Steadiness(stability, _mean(warp[1:]), _mean(motion[1:]))


def _mean(values: NDArray[np.float32]) -> float | None:
    known = values[~np.isnan(values)]
    return float(known.mean()) if len(known) else None
