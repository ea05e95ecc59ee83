"""Whether a take that is being made can still come to anything, by a small picture of it. Light: for a quick look."""

from __future__ import annotations

from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from matchcut.continuity.faults import FaultKind

JUDGED_FROM = 0.6
"""The part of its steps from which a preview tells what is coming: before, it is noise of all takes."""

_BLACK, _FLAT, _RELATED = 6.0, 2.5, 0.25


def hopeless(picture: bytes) -> FaultKind | None:
    """What is so wrong in a preview (a JPEG) that the take can't be saved: black, blank or broken; None for nothing.

    Black and blank are a standard deviation of each channel (0 to 255) below 2.5, and a mean below 6 or not. Broken is
    noise: the luma of neighbouring pixels correlates by less than 0.25 both ways, where pictures have 0.8 and more.
    """
    grey = np.asarray(Image.open(BytesIO(picture)).convert("L"), np.float32)
    if min(grey.shape) < 2:
        return None
    colours = np.asarray(Image.open(BytesIO(picture)).convert("RGB"), np.float32).reshape(-1, 3)
    if colours.std(axis=0).max() < _FLAT:
        return FaultKind.BLACK if colours.mean() < _BLACK else FaultKind.BLANK
    across = _correlation(grey[:, 1:], grey[:, :-1])
    down = _correlation(grey[1:], grey[:-1])
    return FaultKind.BROKEN if max(across, down) < _RELATED else None


def _correlation(pixels: NDArray[np.float32], neighbours: NDArray[np.float32]) -> float:
    first, second = pixels - pixels.mean(), neighbours - neighbours.mean()
    scale = float(np.sqrt((first**2).sum() * (second**2).sum()))
    return float((first * second).sum()) / scale if scale else 1.0
