"""A picture of any size and shape in a frame of the film's.

Not by `media.scaling`: the takes that are there hang by these pixels to the bit.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray


def fitted(picture: NDArray[np.uint8], width: int, height: int, *, fills: bool) -> NDArray[np.uint8]:
    """Return an RGB picture (h, w, 3) in a frame (height, width, 3): whole between black bars, or `fills` it, cropped.

    One that has the frame's size already is returned as it is.
    """
    tall, wide = picture.shape[:2]
    if (wide, tall) == (width, height):
        return picture
    by_width = (wide * height >= tall * width) is not fills  # Which side of the frame is met.
    new_wide, new_tall = (width, _scaled(tall, width, wide)) if by_width else (_scaled(wide, height, tall), height)
    smaller = new_wide < wide
    scaled = cv2.resize(picture, (new_wide, new_tall), interpolation=cv2.INTER_AREA if smaller else cv2.INTER_CUBIC)
    left, top = (width - new_wide) // 2, (height - new_tall) // 2
    if fills:
        return np.ascontiguousarray(scaled[-top : -top + height, -left : -left + width], dtype=np.uint8)
    frame = np.zeros((height, width, 3), np.uint8)
    frame[top : top + new_tall, left : left + new_wide] = scaled
    return frame


def _scaled(side: int, to: int, of: int) -> int:
    return max(1, round(side * to / of))
