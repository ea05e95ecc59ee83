"""The colours of a part of a picture, as a histogram in Lab, and how alike two such parts are.

Bins lie on a grid; a pixel counts in the eight around it, the more the nearer it is to each. So the mean of a histogram
is that of its pixels, and a slight change of colour changes a histogram slightly. Colours are compared by how near they
are to each other, not by whether they share a bin, and lightness counts for less than hue: it is what light changes
first.
"""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from matchcut.continuity.measures.light import Picture

Histogram = NDArray[np.float32]
"""(BINS,), adds up to 1: over L* first, then a*, then b*."""

_LIGHT = np.arange(0.0, 101.0, 20.0)
_HUE = np.arange(-60.0, 61.0, 12.0)
SHAPE = (len(_LIGHT), len(_HUE), len(_HUE))
BINS = int(np.prod(SHAPE))
_STARTS, _STEPS = np.array([0.0, -60.0, -60.0]), np.array([20.0, 12.0, 12.0])
_NEAR_LIGHT, _NEAR_HUE = 30.0, 15.0
"""Standard deviations, in Lab, of how near two colours are: 1 for the same, 0.61 that far apart."""
_SIDE = 64
"""Parts are measured on a copy of at most this side: single pixels are noise."""
_MOST_SHIFT = 25.0


def colours_of(rgb: Picture, mask: NDArray[np.float32] | None = None) -> Histogram | None:
    """The histogram of a part of a picture, uint8 (h, w, 3), sRGB; None where nothing of it counts.

    `mask` (h, w), 0 to 1, tells how much of each pixel belongs to it: from a half on a pixel counts.
    """
    import cv2

    height, width = rgb.shape[:2]
    if not height * width:
        return None
    scale = min(1.0, _SIDE / max(height, width))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    small = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA)
    lab = cv2.cvtColor(small.astype(np.float32) / 255, cv2.COLOR_RGB2Lab).reshape(-1, 3)
    if mask is not None:
        lab = lab[cv2.resize(mask, size, interpolation=cv2.INTER_AREA).ravel() >= 0.5]
    return histogram_of(lab.astype(np.float64), np.full(len(lab), 1.0)) if len(lab) else None


def mean_colour(histogram: Histogram) -> NDArray[np.float64]:
    """The mean (L*, a*, b*) of a histogram's pixels; exact within the grid: 0 to 100, −60 to 60."""
    mean: NDArray[np.float64] = histogram.astype(np.float64) @ _centres()
    return mean


def moved_colours(histogram: Histogram, shift: NDArray[np.float64]) -> Histogram:
    """The histogram in another light: every colour moved by `shift` (L*, a*, b*), at most 25 in all."""
    length = float(np.linalg.norm(shift))
    held = shift * min(1.0, _MOST_SHIFT / length) if length else shift
    filled = histogram > 0
    return histogram_of(_centres()[filled] + held, histogram[filled].astype(np.float64))


def colours_alike(first: Histogram, second: Histogram) -> float:
    """How alike the colours of two parts are, 0 (nothing in common) to 1 (the same).

    ⟨p, q⟩ / √(⟨p, p⟩⟨q, q⟩) with ⟨p, q⟩ = Σ pᵢ K(cᵢ, cⱼ) qⱼ over the bins' colours c, and K the Gaussian of their
    distance, with standard deviations of 30 in L* and 15 in a* and b*. It is the cosine of the kernel mean embeddings
    of both (Muandet et al., Kernel mean embedding of distributions, 2017): two plain parts that are d apart in b* have
    about exp(−d²/550), for the grid blurs a little, too.
    """
    p, q = (histogram.astype(np.float64).reshape(SHAPE) for histogram in (first, second))
    near_p, near_q = _near(p), _near(q)
    lengths = float((p * near_p).sum() * (q * near_q).sum())
    return min(1.0, float((p * near_q).sum()) / lengths**0.5) if lengths > 0 else 0.0


def colour_vectors(histograms: NDArray[np.float32]) -> NDArray[np.float32]:
    """Unit vectors (n, BINS) of histograms (n, BINS) whose scalar products are `colours_alike`: of many at once.

    What is all zero, or has no bins at all, stands for none, and stays zero.
    """
    if not histograms.shape[1]:
        return np.zeros((len(histograms), BINS), np.float32)
    light, hue = (_root(kernel) for kernel in _kernels())
    spread = np.einsum("ij,njk->nik", light, histograms.reshape(-1, SHAPE[0], SHAPE[1] * SHAPE[2])).reshape(-1, *SHAPE)
    vectors = (hue @ spread @ hue).reshape(-1, BINS)
    unit: NDArray[np.float32] = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return unit.astype(np.float32)


def packed_colours(histogram: Histogram) -> bytes:
    """The histogram as `seen.PatchSeen` keeps it: `seen.halves` gives it back."""
    return histogram.astype("<f2").tobytes()


def histogram_of(lab: NDArray[np.float64], weights: NDArray[np.float64]) -> Histogram:
    """The histogram of colours (n, 3) that count by their weights; they must not all be 0."""
    place = np.clip((lab - _STARTS) / _STEPS, 0, np.array(SHAPE) - 1)
    low = np.minimum(place.astype(np.intp), np.array(SHAPE) - 2)
    part = place - low
    histogram = np.zeros(BINS)
    for corner in product((0, 1), repeat=3):
        at = low + corner
        near = np.where(np.array(corner, bool), part, 1 - part).prod(axis=1)
        histogram += np.bincount((at[:, 0] * SHAPE[1] + at[:, 1]) * SHAPE[2] + at[:, 2], near * weights, BINS)
    counted: Histogram = (histogram / histogram.sum()).astype(np.float32)
    return counted


def _near(histogram: NDArray[np.float64]) -> NDArray[np.float64]:
    """K times a histogram of `SHAPE`, by one axis after another."""
    light, hue = _kernels()
    near = np.tensordot(light, histogram, 1)
    spread: NDArray[np.float64] = hue @ near @ hue
    return spread


@cache
def _kernels() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    light = np.exp(-((_LIGHT[:, None] - _LIGHT) ** 2) / (2 * _NEAR_LIGHT**2))
    hue = np.exp(-((_HUE[:, None] - _HUE) ** 2) / (2 * _NEAR_HUE**2))
    return light, hue


def _root(kernel: NDArray[np.float64]) -> NDArray[np.float64]:
    """The symmetric square root of a kernel."""
    values, axes = np.linalg.eigh(kernel)
    root: NDArray[np.float64] = axes * np.sqrt(np.clip(values, 0, None)) @ axes.T
    return root


@cache
def _centres() -> NDArray[np.float64]:
    """The colour of each bin, (BINS, 3)."""
    return np.stack([axis.ravel() for axis in np.meshgrid(_LIGHT, _HUE, _HUE, indexing="ij")], axis=1)
