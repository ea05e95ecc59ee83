"""Sharpness given back: by an unsharp mask on L that goes hardly beyond what lies beside a pixel, so nothing rings."""

from __future__ import annotations

import cv2
import numpy as np

from matchcut.continuity.correction.mapping import Lab, picture_of
from matchcut.continuity.measures.light import sharpness_of

_WIDTH = 1.0
"""The mask's standard deviation in pixels."""
MOST = 1.5
"""The strongest mask."""
_STEPS = 7
_ENOUGH = 0.01
"""What lacks so little is carried on to the next link, and given back there with what that one lost."""
_NEAR = np.ones((3, 3), np.uint8)
_OVER = 1.5
"""How far L may go beyond the least and the most beside it: texture gets its contrast back, and edges no seen halo."""


def sharpened(lab: Lab, amount: float) -> Lab:
    """The picture (h, w, 3) with so strong an unsharp mask (0: none) on its L."""
    if not amount:
        return lab
    lightness = np.ascontiguousarray(lab[..., 0])
    masked = lightness + amount * (lightness - cv2.GaussianBlur(lightness, (0, 0), _WIDTH))
    least, most = cv2.erode(lightness, _NEAR), cv2.dilate(lightness, _NEAR)
    over = np.minimum((most - least) / 2, _OVER)
    held = np.clip(masked, least - over, most + over)
    return np.dstack([held, lab[..., 1:]]).astype(np.float32)


def amount_for(lab: Lab, sharpness: float) -> tuple[float, float]:
    """How strong a mask gives a picture that sharpness (`measures.light.sharpness_of`), at most `MOST`; and which
    sharpness comes of it. No mask where it is as sharp already.
    """
    low, high, reached = 0.0, MOST, sharpness_of(picture_of(lab))
    if reached >= sharpness - _ENOUGH:
        return 0.0, reached
    for _ in range(_STEPS):
        middle = (low + high) / 2
        came = sharpness_of(picture_of(sharpened(lab, middle)))
        if came <= sharpness:
            low, reached = middle, came
        else:
            high = middle
    return low, reached
