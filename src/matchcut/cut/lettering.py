"""Lettering: lines of text as masks, spaced the way titles are. Pillow sets the type, in the font that comes along."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

from matchcut.media.resources import resource

_FINE = 3
"""Letters are drawn this many times larger and then reduced, so that they stand between pixels too."""

_OPTICAL = (14, 32)


@dataclass(frozen=True, slots=True)
class Face:
    """How letters look: `size` in pixels, `weight` from 100 to 900, `tracking` in thousandths of the size."""

    size: int
    weight: int = 400
    tracking: int = 0


@lru_cache(maxsize=64)
def _font(size: int, weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(str(resource("fonts/Inter.ttf")), size * _FINE)
    # Inter's optical size: text letters at small sizes, display letters at large ones.
    font.set_variation_by_axes([min(max(size, _OPTICAL[0]), _OPTICAL[1]), weight])
    return font


def width_of(text: str, face: Face) -> int:
    """The width of a line in pixels."""
    return -(-_advances(text, face)[-1] // _FINE) if text else 0


def line_mask(text: str, face: Face) -> Image.Image:
    """Return a line as a mask ('L') of `width_of` pixels by 1.5 times the size, with its baseline at 1.1 times."""
    width, height = max(1, width_of(text, face)), face.size * 3 // 2
    fine = Image.new("L", (width * _FINE, height * _FINE))
    draw = ImageDraw.Draw(fine)
    font = _font(face.size, face.weight)
    baseline = face.size * _FINE * 11 // 10
    if face.tracking and _may_be_spaced(text):
        for letter, x in zip(text, _advances(text, face), strict=False):
            draw.text((x, baseline), letter, fill=255, font=font, anchor="ls")
    else:
        draw.text((0, baseline), text, fill=255, font=font, anchor="ls")
    return fine.resize((width, height), Image.Resampling.BOX)


def wrapped(text: str, face: Face, width: int) -> list[str]:
    """Break a paragraph into lines at most `width` pixels wide; a single longer word stays whole."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, face) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def fitted(text: str, face: Face, width: int) -> Face:
    """The face, made smaller if the line would be wider than `width`."""
    wide = width_of(text, face)
    if wide <= width:
        return face
    return Face(max(8, face.size * width // wide), face.weight, face.tracking)


def _advances(text: str, face: Face) -> list[int]:
    """Where each letter starts, kerning and tracking counted in, and last where the line ends; in fine pixels."""
    font = _font(face.size, face.weight)
    space = face.size * _FINE * face.tracking // 1000 if _may_be_spaced(text) else 0
    ends = [round(font.getlength(text[:count])) for count in range(len(text) + 1)]
    placed = [end + index * space for index, end in enumerate(ends)]
    placed[-1] -= space
    return placed


def _may_be_spaced(text: str) -> bool:
    """Whether letters can stand alone: not where they join, stack or run from right to left."""
    return all(
        unicodedata.combining(letter) == 0 and unicodedata.bidirectional(letter) not in ("R", "AL", "AN")
        for letter in text
    )
