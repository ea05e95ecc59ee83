"""Text set in pictures, in the font that comes with the program."""

from __future__ import annotations

from functools import cache

from PIL import ImageFont

from matchcut.media.resources import resource

MEDIUM = 500
_OPTICAL_SIZES = (14, 32)


@cache
def font(size: int, weight: int = MEDIUM) -> ImageFont.FreeTypeFont:
    """Return the font at `size` pixels (at least 6) and a weight from 100 to 900."""
    size = max(6, size)
    # The basic layout needs no library that a machine may lack, so letters stand alike everywhere.
    made = ImageFont.truetype(resource("fonts/Inter.ttf"), size, layout_engine=ImageFont.Layout.BASIC)
    made.set_variation_by_axes([min(max(size, _OPTICAL_SIZES[0]), _OPTICAL_SIZES[1]), weight])
    return made
