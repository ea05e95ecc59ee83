"""Titles: set in type once, then laid over the picture in video's own colours.

They are composed with Pillow and numpy, not with moviepy: that works in RGB at float times, so every touched frame
would be converted there and back, and a film with dissolves takes some twenty times as long (see `make bench`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageFilter

from matchcut.cut.planes import Planes, planes_of
from matchcut.film.vocabulary import TitleStyle
from matchcut.media.colour import Converter
from matchcut.media.lettering import Lettering, fitted, line_mask, reads_leftwards, width_of, wrapped

TITLE_REVISION = 4
"""Part of a piece's key: a new number whenever equal titles would look different."""

_WIDEST = 84
"""How much of the frame's width a line may take, in hundredths: inside the title-safe area."""


@dataclass(frozen=True, slots=True)
class TitleOverlay:
    """A picture with transparency, ready to be laid down at (`x`, `y`), both even, in yuv420p.

    `alphas` are 0 to 256, one for each plane of `planes` and of its shape.
    """

    x: int
    y: int
    planes: Planes
    alphas: tuple[NDArray[np.uint16], ...]


@lru_cache(maxsize=16)
def overlay(text: str, style: TitleStyle, width: int, height: int) -> TitleOverlay:
    """Set a title for a frame of that size. White, with a shadow that keeps it readable on any picture."""
    ink = Image.new("L", (width, height))
    for line, x, y in _set(text, style, width, height):
        ink.paste(ImageChops.lighter(line, ink.crop((x, y, x + line.width, y + line.height))), (x, y))
    return _overlay(ink, _shadow(ink, style, height))


def _set(text: str, style: TitleStyle, width: int, height: int) -> Iterable[tuple[Image.Image, int, int]]:
    """Each line's mask and where its upper left corner stands."""
    lines = [line.strip() for line in text.strip().splitlines()]
    if style is TitleStyle.SUBTITLE:
        return _subtitle(lines, width, height)
    if style is TitleStyle.LOWER_THIRD:
        return _lower_third(lines, width, height)
    return _centre(lines, width, height)


def _centre(lines: list[str], width: int, height: int) -> Iterable[tuple[Image.Image, int, int]]:
    """The first line large and light, capitals widely spaced; the others small beneath it."""
    widest, em = width * _WIDEST // 100, min(width, height)
    tracking = 220 if lines[0].isupper() else 50
    faces = [fitted(lines[0], Lettering(em * 10 // 100, 300, tracking), widest)]
    faces += [fitted(line, Lettering(max(10, em * 36 // 1000), 400, 160), widest) for line in lines[1:]]
    steps = [face.size * 3 // 2 for face in faces]
    if len(steps) > 1:
        steps[0] += em * 2 // 100  # Air between the title and what stands beneath it.
    y = (height - sum(steps)) // 2
    for line, face, step in zip(lines, faces, steps, strict=True):
        mask = line_mask(line, face)
        yield mask, (width - mask.width) // 2, y
        y += step


def _lower_third(lines: list[str], width: int, height: int) -> Iterable[tuple[Image.Image, int, int]]:
    """A name, and beneath it what they are; a thin rule where they begin, on their left or right."""
    left, room, em = width * 7 // 100, width * 60 // 100, min(width, height)
    faces = [fitted(lines[0], Lettering(em * 54 // 1000, 600, 10), room)]
    faces += [fitted(line, Lettering(max(10, em * 34 // 1000), 400, 30), room) for line in lines[1:]]
    steps = [face.size * 27 // 20 for face in faces]
    top = height * 86 // 100 - sum(steps)
    rule = Image.new("L", (max(2, em // 240), sum(steps)), 235)
    leftwards = reads_leftwards(lines[0])
    yield rule, width - left - rule.width if leftwards else left, top
    y = top
    for line, face, step in zip(lines, faces, steps, strict=True):
        mask, into = line_mask(line, face), rule.width + em * 25 // 1000
        yield mask, width - left - into - mask.width if leftwards else left + into, y
        y += step


def _subtitle(lines: list[str], width: int, height: int) -> Iterable[tuple[Image.Image, int, int]]:
    """What is said, at the foot of the picture, broken where it is too wide."""
    face = Lettering(max(10, min(width, height) * 46 // 1000), 500, 0)
    broken = [part for line in lines for part in wrapped(line, face, width * 70 // 100)]
    step = face.size * 13 // 10
    y = height * 93 // 100 - step * len(broken)
    for line in broken:
        yield line_mask(line, face), (width - width_of(line, face)) // 2, y
        y += step


def _shadow(ink: Image.Image, style: TitleStyle, height: int) -> Image.Image:
    """Darkness around the letters: close and firm for small ones, wide and soft for large ones."""
    close = ink.filter(ImageFilter.GaussianBlur(max(1, height / 300)))
    wide = ink.filter(ImageFilter.GaussianBlur(max(2, height / 45)))
    firm, soft = {TitleStyle.SUBTITLE: (2.2, 1.1), TitleStyle.LOWER_THIRD: (1.2, 1.6)}.get(style, (0.6, 2.0))
    return ImageChops.add(
        close.point([min(255, round(value * firm)) for value in range(256)]),
        wide.point([min(255, round(value * soft)) for value in range(256)]),
    ).point([value * 200 // 255 for value in range(256)])


def _overlay(ink: Image.Image, shadow: Image.Image) -> TitleOverlay:
    """White letters over their shadow, cropped to what is seen of them."""
    letters, dark = (np.asarray(mask).astype(np.uint32) for mask in (ink, shadow))
    alpha = letters + dark * (255 - letters) // 255
    left, top, right, bottom = Image.fromarray(alpha.astype(np.uint8)).getbbox() or (0, 0, 2, 2)
    left, top, right, bottom = left // 2 * 2, top // 2 * 2, -(-right // 2) * 2, -(-bottom // 2) * 2
    alpha, letters = alpha[top:bottom, left:right], letters[top:bottom, left:right]
    grey = (letters * 255 // np.maximum(alpha, 1)).astype(np.uint8)
    planes = planes_of(Converter().to_video(np.repeat(grey[..., None], 3, axis=2)))
    luma = (alpha * 256 + 127) // 255
    chroma = (luma[0::2, 0::2] + luma[1::2, 0::2] + luma[0::2, 1::2] + luma[1::2, 1::2] + 2) // 4
    alphas = luma.astype(np.uint16), chroma.astype(np.uint16), chroma.astype(np.uint16)
    return TitleOverlay(left, top, planes, alphas)
