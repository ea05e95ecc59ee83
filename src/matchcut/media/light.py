"""Between sRGB's 8-bit values and linear light, in which mixing and averaging are right."""

from __future__ import annotations

from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

_STEPS = 1 << 14
"""Linear values are brought back to sRGB through a table of so many steps: the darkest 8-bit step spans five."""


def light_of(picture: NDArray[np.uint8]) -> NDArray[np.float32]:
    """The linear light (0 to 1, IEC 61966-2-1) of sRGB values, in the picture's shape."""
    light: NDArray[np.float32] = cv2.LUT(picture, _to_linear())
    return light


def picture_of(light: NDArray[np.float32]) -> NDArray[np.uint8]:
    """The sRGB values of linear light, in its shape; what is below 0 or above 1 is held there."""
    steps = np.clip(light * (_STEPS - 1) + 0.5, 0, _STEPS - 1).astype(np.uint16)
    picture: NDArray[np.uint8] = _to_srgb()[steps]
    return picture


@cache
def _to_linear() -> NDArray[np.float32]:
    """Light of each 8-bit sRGB value."""
    value = np.arange(256) / 255
    light = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    table: NDArray[np.float32] = light.astype(np.float32)
    return table


@cache
def _to_srgb() -> NDArray[np.uint8]:
    """The 8-bit sRGB value of each step of light."""
    light = np.arange(_STEPS) / (_STEPS - 1)
    value = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    table: NDArray[np.uint8] = np.rint(value * 255).astype(np.uint8)
    return table
