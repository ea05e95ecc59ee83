"""Text set in pictures, in the font that comes with the program."""

from __future__ import annotations

from functools import cache

from PIL import ImageFont

from matchcut.media.resources import resource

REGULAR, MEDIUM, SEMIBOLD = 400, 500, 600
_OPTICAL_SIZES = (14, 32)


@cache
def font(size: int, weight: int = REGULAR) -> ImageFont.FreeTypeFont:
    """Return the font at `size` pixels (at least 6) and a weight from 100 to 900."""
    size = max(6, size)
    # The basic layout needs no library that a machine may lack, so letters stand alike everywhere.
    made = ImageFont.truetype(resource("fonts/Inter.ttf"), size, layout_engine=ImageFont.Layout.BASIC)
    made.set_variation_by_axes([min(max(size, _OPTICAL_SIZES[0]), _OPTICAL_SIZES[1]), weight])
    return made


def wrapped(text: str, using: ImageFont.FreeTypeFont, width: float, lines: int) -> list[str]:
    """Return `text` in at most `lines` lines of at most `width` pixels; what does not fit ends in an ellipsis.

    A word that is wider than a line is broken.
    """
    made: list[str] = []
    rest = " ".join(text.split())
    while rest and len(made) < lines:
        last = len(made) == lines - 1
        fitting = rest if using.getlength(rest) <= width else _fitting(rest, using, width, "…" if last else "")
        made.append(fitting)
        rest = rest[len(fitting) :].lstrip() if not fitting.endswith("…") else ""
    return made


def _fitting(text: str, using: ImageFont.FreeTypeFont, width: float, ending: str) -> str:
    """The longest beginning of `text` that fits with `ending`, up to a word's end if there is one in it."""
    count = 1
    while count < len(text) and using.getlength(text[: count + 1] + ending) <= width:
        count += 1
    whole = text[: count + 1].rfind(" ")
    return text[: whole if whole > 0 else count].rstrip() + ending
