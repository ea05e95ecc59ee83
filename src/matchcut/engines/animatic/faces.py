"""Finds the one face that a picture shows, so that the camera can frame it.

A small cascade of local binary patterns that comes with scikit-image: no download, and it tells nobody from anybody.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import cv2
import numpy as np

from matchcut.engines.animatic.framing import Box
from matchcut.engines.animatic.layers import Picture
from matchcut.engines.animatic.pictures import fitted

_SIDE = 320
_SMALLEST = 36  # Pixels of the copy that is searched.
_SKIN = ((20.0, 97.0), (2.0, 38.0), (1.0, 48.0))  # CIELAB of any skin in fair light.


def find_face(rgb: Picture) -> Box | None:
    """Return the box of a picture's only face, in fractions of its sides; None if there is none, or more than one.

    A face counts if it is found in the picture's mirror image too, and has the colours of skin.
    """
    small = fitted(rgb, _SIDE)
    height, width = small.shape[:2]
    found, mirrored = _search(small), _search(np.ascontiguousarray(small[:, ::-1]))
    if len(found) != 1 or len(mirrored) != 1:
        return None
    x, y, side = found[0]
    other_x, other_y, other_side = mirrored[0]
    apart = max(abs(x - (width - other_x - other_side)), abs(y - other_y), abs(side - other_side))
    if apart > 0.3 * side or not _is_skin(small[y + side // 3 : y + side, x + side // 4 : x + 3 * side // 4]):
        return None
    return Box(x / width, y / height, (x + side) / width, (y + side) / height)


def _search(small: Picture) -> list[tuple[int, int, int]]:
    """Left, top and side of each face found."""
    largest = min(small.shape[:2])
    if largest <= _SMALLEST:
        return []
    found = _cascade().detect_multi_scale(
        img=small,
        scale_factor=1.2,
        step_ratio=1,
        min_size=(_SMALLEST, _SMALLEST),
        max_size=(largest, largest),
    )
    return [(int(one["c"]), int(one["r"]), int(one["width"])) for one in found]


def _is_skin(part: Picture) -> bool:
    lab = cv2.cvtColor(part.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)
    middle = np.median(lab.reshape(-1, 3), axis=0)
    return all(low <= value <= high for value, (low, high) in zip(middle, _SKIN, strict=True))


@cache
def _cascade() -> Any:
    # Imported here: it takes a third of a second, which only shots with a picture need.
    from skimage.data import lbp_frontal_face_cascade_filename
    from skimage.feature import Cascade

    return Cascade(lbp_frontal_face_cascade_filename())
