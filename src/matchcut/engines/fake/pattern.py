"""The fake engine's frames: a colour ramp that drifts from one colour to another, with its number written in it.

    ┌────────────────┐
    │■□■■□…          │   16 squares, white for 1, black for 0: the frame number, lowest bit first
    │   colour ramp  │   its mean is the frame's colour
    └────────────────┘

The number survives H.264, so a test can tell which frame it holds.
"""

from __future__ import annotations

import hashlib

import numpy as np
from numpy.typing import NDArray

Colour = tuple[int, int, int]

_BITS = 16
_RAMP = 16
_LOWEST, _HIGHEST = 48, 208


def square(width: int, height: int) -> int:
    """The side in pixels of one square of the number, for frames of that size (at least 32 pixels wide)."""
    return max(2, min(width // _BITS, height // 4))


def seed_colour(seed: int) -> Colour:
    """The colour that a seed ends in: each channel between 48 and 207."""
    digest = hashlib.sha256(str(seed).encode()).digest()
    red, green, blue = (_LOWEST + byte * (_HIGHEST - _LOWEST) // 256 for byte in digest[:3])
    return red, green, blue


def blend(start: Colour, end: Colour, step: int, steps: int) -> Colour:
    """The colour `step` of `steps` of the way from `start` to `end`, in whole numbers."""
    red, green, blue = (a + (b - a) * step // max(1, steps) for a, b in zip(start, end, strict=True))
    return red, green, blue


def draw(width: int, height: int, colour: Colour, number: int) -> NDArray[np.uint8]:
    """Return an RGB frame (height, width, 3) of that colour that carries `number` (below 65,536)."""
    ramp = np.linspace(-_RAMP, _RAMP, width).round().astype(np.int16)
    row = np.array(colour, np.int16)[None, :] + ramp[:, None]
    frame = np.broadcast_to(row.astype(np.uint8), (height, width, 3)).copy()
    side = square(width, height)
    for bit in range(_BITS):
        frame[:side, bit * side : (bit + 1) * side] = 255 if number >> bit & 1 else 0
    return frame


def number_of(frame: NDArray[np.uint8]) -> int:
    """Return the number that `draw` wrote, also after a lossy codec."""
    height, width, _ = frame.shape
    side = square(width, height)
    means = [frame[:side, bit * side : (bit + 1) * side].mean() for bit in range(_BITS)]
    return sum(1 << bit for bit, mean in enumerate(means) if mean > 127)


def colour_of(frame: NDArray[np.uint8]) -> Colour:
    """Return the colour that `draw` was given; exact on lossless frames."""
    height, width, _ = frame.shape
    below = frame[square(width, height) :]
    red, green, blue = (int(np.rint(below[:, :, channel].mean())) for channel in range(3))
    return red, green, blue
