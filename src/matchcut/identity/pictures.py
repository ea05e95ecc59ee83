"""Reference pictures as embedders get them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from matchcut.identity.faces import GREY, Picture
from matchcut.media.stills import read_still

LARGEST = 1600
"""The longer side of what is looked at, in pixels: faces are found no better in more."""


def read_picture(path: Path, largest: int = LARGEST) -> Picture:
    """Return a picture as sRGB, laid over grey where it is transparent, its longer side at most `largest` pixels.

    BadInput for what is no picture; see `media.stills`.
    """
    image = Image.fromarray(read_still(path, alpha=True)) if _may_be_clear(path) else Image.fromarray(read_still(path))
    if image.mode == "RGBA":
        image = Image.alpha_composite(Image.new("RGBA", image.size, (*GREY, 255)), image).convert("RGB")
    return at_most(np.asarray(image), largest)


def at_most(rgb: Picture, largest: int = LARGEST) -> Picture:
    """The picture, its longer side at most `largest` pixels."""
    if max(rgb.shape[:2]) <= largest:
        return rgb
    image = Image.fromarray(rgb)
    # Not by `media.scaling`: vectors that films keep were made of these pixels.
    image.thumbnail((largest, largest), Image.Resampling.LANCZOS)
    return np.asarray(image)


def _may_be_clear(path: Path) -> bool:
    return path.suffix.lower() not in (".jpg", ".jpeg")


def squared(rgb: Picture) -> Picture:
    """The picture in the middle of a grey square that holds all of it."""
    height, width = rgb.shape[:2]
    if height == width:
        return rgb
    side = max(height, width)
    square = np.full((side, side, 3), GREY, np.uint8)
    top, left = (side - height) // 2, (side - width) // 2
    square[top : top + height, left : left + width] = rgb
    return square
