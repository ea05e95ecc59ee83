"""Finds the one face that a picture shows, so that the camera can frame it."""

from __future__ import annotations

import cv2
import numpy as np

from matchcut.engines.animatic.framing import Box
from matchcut.engines.animatic.layers import Picture
from matchcut.engines.animatic.pictures import fitted
from matchcut.identity.cascade import agree, search_both_ways

_SIDE = 320
_SKIN = ((20.0, 97.0), (2.0, 38.0), (1.0, 48.0))  # CIELAB of any skin in fair light.


def find_face(rgb: Picture) -> Box | None:
    """Return the box of a picture's only face, in fractions of its sides; None if there is none, or more than one.

    A face counts if it is found in the picture's mirror image too, and has the colours of skin.
    """
    small = fitted(rgb, _SIDE)
    height, width = small.shape[:2]
    squares, mirrored = search_both_ways(small, growth=1.2)
    if len(squares) != 1 or len(mirrored) != 1 or not agree(squares[0], mirrored[0]):
        return None
    x, y, side = squares[0]
    if not _is_skin(small[y + side // 3 : y + side, x + side // 4 : x + 3 * side // 4]):
        return None
    return Box(x / width, y / height, (x + side) / width, (y + side) / height)


def _is_skin(part: Picture) -> bool:
    lab = cv2.cvtColor(part.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)
    middle = np.median(lab.reshape(-1, 3), axis=0)
    return all(low <= value <= high for value, (low, high) in zip(middle, _SKIN, strict=True))
