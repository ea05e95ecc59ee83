"""Still pictures made ready for the camera: resized once and well.

Not by `media.scaling`: the takes that are there hang by these pixels to the bit.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.engines.animatic.layers import Picture

OVERSAMPLING = 1.5
"""How many pixels of a still a pixel of the frame spans, so that slow moves neither shimmer nor pulse."""

_BLUR_OF_REDUCED = 0.55
_SHARPENING = 0.45


def resized(rgb: Picture, width: int, height: int) -> Picture:
    """Return the picture at another size: enlarged by Lanczos with mild sharpening, or reduced without moiré."""
    source_height, source_width = rgb.shape[:2]
    if width <= source_width and height <= source_height:
        smaller: Picture = cv2.resize(rgb, (width, height), interpolation=cv2.INTER_AREA)
        return blurred(smaller, _BLUR_OF_REDUCED) if width < source_width else smaller
    larger: Picture = cv2.resize(rgb, (width, height), interpolation=cv2.INTER_LANCZOS4)
    return _sharpened(larger, width / source_width)


def _sharpened(rgb: Picture, factor: float) -> Picture:
    """Unsharp masking at the scale of the original's own pixels, as far as the enlargement softened them."""
    amount = _SHARPENING * min(1.0, factor - 1.0)
    soft = blurred(rgb, 0.8 * factor)
    sharp: Picture = cv2.addWeighted(rgb, 1 + amount, soft, -amount, 0)
    return sharp


def blurred(rgb: Picture, sigma: float) -> Picture:
    """The picture under a Gaussian of `sigma` pixels; as it is where that is next to nothing."""
    if sigma < 0.3:
        return rgb
    soft: Picture = cv2.GaussianBlur(rgb, (0, 0), sigma, borderType=cv2.BORDER_REPLICATE)
    return soft


def dimmed(rgb: Picture, exposure: float) -> Picture:
    """The picture with its light multiplied by `exposure`."""
    darker: Picture = cv2.convertScaleAbs(rgb, alpha=exposure)
    return darker


def fitted(rgb: Picture, longest: int) -> Picture:
    """The picture with its longer side `longest` pixels, plainly resized for analysis."""
    height, width = rgb.shape[:2]
    scale = longest / max(height, width)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    interpolation = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    small: Picture = cv2.resize(rgb, size, interpolation=interpolation)
    return np.ascontiguousarray(small)


def richest_part(rgb: Picture, width: float, height: float) -> tuple[float, float]:
    """Return the middle of the part of the picture, `width` by `height` of its sides, that holds most detail.

    All in fractions of the sides. Plain sky is rather cropped than what stands under it; without a difference it is
    the middle, a little high.
    """
    grey = cv2.cvtColor(fitted(rgb, 160), cv2.COLOR_RGB2GRAY).astype(np.float32)
    detail = np.sqrt(cv2.GaussianBlur(np.abs(cv2.Laplacian(grey, cv2.CV_32F)), (0, 0), 2.0))
    return _richest_span(detail.sum(axis=0), width, 0.5), _richest_span(detail.sum(axis=1), height, 0.47)


def _richest_span(detail: NDArray[np.float32], span: float, usual: float) -> float:
    """The middle of the stretch, `span` of the whole long, that holds most; nearer to `usual` where it is close."""
    count = len(detail)
    length = max(1, min(count, round(span * count)))
    sums = np.convolve(detail, np.ones(length), mode="valid")
    middles = (np.arange(len(sums)) + length / 2) / count
    worth = sums / max(float(sums.max()), 1e-6) - 0.3 * np.abs(middles - usual)
    return float(middles[int(worth.argmax())])
