"""What lens and stock add to a picture: darker corners, and grain."""

from __future__ import annotations

import cv2
import numpy as np

from matchcut.engines.animatic.layers import Picture

_MIDDLE_GREY = 128
_COARSENESS = 0.8
_STRONGEST = 10.0  # The grain's standard deviation, in steps of 255, at strength 1.


def falloff(size: tuple[int, int], strength: float) -> Picture | None:
    """Return what to multiply a frame by (255 keeps it), (h, w, 3); None where it would change nothing.

    The corners lose `strength` of their light; the middle keeps all.
    """
    if strength <= 0:
        return None
    width, height = size
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    away = np.hypot((x + 0.5) / width - 0.5, (y + 0.5) / height - 0.5) / np.hypot(0.5, 0.5)
    light = 255 * (1 - strength * np.clip((away - 0.25) / 0.75, 0, 1) ** 2)
    # Rounded at random, so that the steps of the falloff do not show as rings in a smooth sky.
    chance = np.random.default_rng(31).uniform(0, 1, light.shape).astype(np.float32)
    falling: Picture = cv2.cvtColor(np.floor(light + chance).clip(0, 255).astype(np.uint8), cv2.COLOR_GRAY2RGB)
    return falling


class Grain:
    """Film grain: one sheet of it, of which each frame gets another part."""

    def __init__(self, size: tuple[int, int], strength: float, seed: int) -> None:
        width, height = size
        self._size = size
        self._chance = np.random.default_rng([seed, 0x6BA1])
        noise = self._chance.normal(0, 1, (height + 64, width + 64)).astype(np.float32)
        noise = cv2.GaussianBlur(noise, (0, 0), _COARSENESS)
        noise *= _STRONGEST * strength / max(float(noise.std()), 1e-6)
        sheet = np.clip(np.rint(noise + _MIDDLE_GREY), 0, 255).astype(np.uint8)
        self._sheet = cv2.cvtColor(sheet, cv2.COLOR_GRAY2RGB)

    def lay_on(self, frame: Picture) -> None:
        """Add the next frame's grain, in place."""
        width, height = self._size
        x, y = (int(offset) for offset in self._chance.integers(0, 64, 2))
        part = self._sheet[y : y + height, x : x + width]
        cv2.addWeighted(frame, 1, part, 1, -_MIDDLE_GREY, dst=frame)
