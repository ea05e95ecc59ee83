"""The light of a frame: lightness, colour, contrast and sharpness; and the small copies that are measured."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
"""sRGB pixels, (height, width, 3)."""

SMALL = 192
"""The longer side, in pixels, of the copies on which light and motion are measured."""
TINY = 96
"""The longer side of the copies on which the change from frame to frame is measured, over a seam as well."""
_LEAST_VARIANCE = 1e-2


class FrameLight(NamedTuple):
    """The light of one frame, in the units of `seen.FrameSeries`."""

    lightness: float
    green_red: float
    blue_yellow: float
    contrast: float
    chroma: float
    sharpness: float


def small_copy(rgb: Picture, side: int = SMALL) -> Picture:
    """A copy of a picture whose longer side has at most `side` pixels, each the mean of what it covers."""
    height, width = rgb.shape[:2]
    scale = side / max(height, width)
    if scale >= 1:
        return rgb
    if scale < 0.4:  # Halving is quick, and an uneven step from far away is not.
        rgb = _reduced(rgb, width // 2, height // 2)
    return _reduced(rgb, max(1, round(width * scale)), max(1, round(height * scale)))


def light_of(small: Picture, sharpness: float) -> FrameLight:
    """The light of a frame, of its small copy; its `sharpness` is that of the frame itself.

    Means over all pixels of CIE L* (0 to 100), a* and b* (about −128 to 127) of sRGB under D65; the standard deviation
    of L*; the mean of C* = √(a*² + b*²). Source: CIE 15:2004.
    """
    lab = cv2.cvtColor(small.astype(np.float32) * np.float32(1 / 255), cv2.COLOR_RGB2Lab)
    mean, deviation = cv2.meanStdDev(lab)
    chroma = cv2.magnitude(cv2.extractChannel(lab, 1), cv2.extractChannel(lab, 2))
    lightness, green_red, blue_yellow = (float(value) for value in mean[:, 0])
    return FrameLight(
        lightness, green_red, blue_yellow, float(deviation[0, 0]), float(cv2.mean(chroma)[0]), float(sharpness)
    )


def sharpness_of(frame: NDArray[np.uint8]) -> float:
    """How much detail a frame (h, w, 3), or its luma (h, w), has: ln of the variance of that's Laplacian (0 to 255).

    About 9 for a fine texture, 3 for a soft picture; −4.6, the least, for a plain one. It depends on the frame's size,
    and rises by 2 ln g where contrast grows g-fold. Source: Pech-Pacheco et al., Diatom autofocusing, 2000.
    """
    luma = frame if frame.ndim == 2 else cv2.cvtColor(frame, cv2.COLOR_RGB2GRAY)
    laplacian = cv2.Laplacian(luma, cv2.CV_16S)
    # Of whole numbers this is exact, and fifteen times as quick as OpenCV's own deviation.
    mean = cv2.sumElems(laplacian)[0] / laplacian.size
    variance = cv2.norm(laplacian, cv2.NORM_L2) ** 2 / laplacian.size - mean * mean
    return float(np.log(max(variance, _LEAST_VARIANCE)))


def _reduced(rgb: Picture, width: int, height: int) -> Picture:
    reduced: Picture = cv2.resize(rgb, (max(1, width), max(1, height)), interpolation=cv2.INTER_AREA)
    return reduced
