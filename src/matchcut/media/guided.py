"""The guided filter (He, Sun and Tang): a mask that follows the edges of its picture. In time linear in the pixels."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def guided(rgb: NDArray[np.uint8], mask: Floats, radius: int, smoothness: float) -> Floats:
    """Return the mask as a linear function of the picture's colours wherever one looks: (height, width) of `rgb`.

    `rgb` are sRGB pixels (height, width, 3). `mask` (h, w) holds 0 to 1 and may be smaller: the functions are then
    found at its size, and applied to all pixels. `radius` is that of the part, in pixels of the mask, that shares a
    function, and `smoothness` the variance of colours (0 to 1) below which nothing counts as an edge. The result swings
    a little beyond 0 and 1.
    """
    height, width = mask.shape
    same = rgb.shape[:2] == (height, width)
    small = rgb if same else cv2.resize(rgb, (width, height), interpolation=cv2.INTER_AREA)
    slopes, offset = _functions(small, mask, radius, smoothness)
    size = rgb.shape[1], rgb.shape[0]
    result = offset if same else cv2.resize(offset, size, interpolation=cv2.INTER_LINEAR)
    for channel, slope in enumerate(slopes):
        wide = slope if same else cv2.resize(slope, size, interpolation=cv2.INTER_LINEAR)
        result += wide * (rgb[..., channel].astype(np.float32) * np.float32(1 / 255))
    return result


def _functions(rgb: NDArray[np.uint8], mask: Floats, radius: int, smoothness: float) -> tuple[list[Floats], Floats]:
    """The slope for each channel and the offset, each the mean of those of all parts that a pixel is in."""

    def mean(values: Floats) -> Floats:
        averaged: Floats = cv2.blur(values, (2 * radius + 1, 2 * radius + 1))
        return averaged

    guide = [rgb[..., channel].astype(np.float32) * np.float32(1 / 255) for channel in range(3)]
    means, mask_mean = [mean(values) for values in guide], mean(mask)
    together = [mean(values * mask) - average * mask_mean for values, average in zip(guide, means, strict=True)]
    spread = {
        (row, column): mean(guide[row] * guide[column]) - means[row] * means[column]
        for row in range(3)
        for column in range(row, 3)
    }
    aa, bb, cc = (spread[channel, channel] + np.float32(smoothness) for channel in range(3))
    ab, ac, bc = spread[0, 1], spread[0, 2], spread[1, 2]
    # The inverse of a symmetric 3 × 3 matrix at each pixel, by its cofactors.
    rows = (
        (bb * cc - bc * bc, ac * bc - ab * cc, ab * bc - ac * bb),
        (ac * bc - ab * cc, aa * cc - ac * ac, ab * ac - aa * bc),
        (ab * bc - ac * bb, ab * ac - aa * bc, aa * bb - ab * ab),
    )
    determinant = aa * rows[0][0] + ab * rows[0][1] + ac * rows[0][2]
    slopes = [
        sum((cofactor * part for cofactor, part in zip(row, together, strict=True)), np.float32(0)) / determinant
        for row in rows
    ]
    offset = mask_mean - sum((slope * average for slope, average in zip(slopes, means, strict=True)), np.float32(0))
    return [mean(slope) for slope in slopes], mean(offset)
