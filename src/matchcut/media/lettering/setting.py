"""Lines of text as pictures: measured, broken, and set in white on black.

What Inter alone can set, Pillow sets. All else is shaped and drawn by HarfBuzz, which comes along on every system, so
that letters join, stack and stand in their order alike everywhere.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from matchcut.media.lettering.breaking import broken
from matchcut.media.lettering.runs import clean, is_plain, runs_of
from matchcut.media.lettering.typefaces import font_at, optical_size, typefaces


@dataclass(frozen=True, slots=True)
class Lettering:
    """How letters look: `size` in pixels, `weight` from 100 to 900, `tracking` in thousandths of the size.

    Letters are drawn `fine` times larger and then reduced, so that they stand between pixels too. Where that is 1 they
    are set without kerning, by FreeType alone: the boards of takes are, and takes stay as they are.
    """

    size: int
    weight: int = 400
    tracking: int = 0
    fine: int = 3


@dataclass(frozen=True, slots=True)
class _Glyph:
    """A shape of a typeface: `number` in its `font`, where it stands in pixels (`y` upwards), and the `scale`."""

    font: Any
    number: int
    x: float
    y: float
    scale: float


def width_of(text: str, face: Lettering) -> int:
    """The width of a line in whole pixels."""
    return math.ceil(advance_of(text, face))


def advance_of(text: str, face: Lettering) -> float:
    """How far a line moves on, in pixels."""
    text = clean(text)
    if not is_plain(text):
        return _shaped(text, face)[1]
    if face.fine == 1:
        return _font(face).getlength(text)
    return _advances(text, face)[-1] / face.fine if text else 0.0


def line_mask(text: str, face: Lettering) -> Image.Image:
    """Return a line as a mask ('L') of `width_of` pixels by 1.5 times the size, with its baseline at 1.1 times.

    It is higher where letters reach farther up or down, as vowelled Arabic and the stacks of Khmer and Telugu do.
    """
    text = clean(text)
    width, height, baseline = max(1, width_of(text, face)), face.size * 3 // 2, face.size * face.fine * 11 // 10
    if not is_plain(text):
        above, below = _reach(text, face)
        baseline = max(baseline, math.ceil(above * face.fine))
        height = max(height, -(-baseline // face.fine) + math.ceil(below))
        fine = _drawn(text, face, (width * face.fine, height * face.fine), (0, baseline))
        return fine.resize((width, height), Image.Resampling.BOX)
    fine = Image.new("L", (width * face.fine, height * face.fine))
    draw, font = ImageDraw.Draw(fine), _font(face)
    if face.tracking:
        for letter, x in zip(text, _advances(text, face), strict=False):
            draw.text((x, baseline), letter, fill=255, font=font, anchor="ls")
    else:
        draw.text((0, baseline), text, fill=255, font=font, anchor="ls")
    return fine.resize((width, height), Image.Resampling.BOX)


def write(
    image: Image.Image,
    at: tuple[float, float],
    text: str,
    face: Lettering,
    ink: tuple[int, int, int],
    anchor: str = "la",
) -> None:
    """Write a line on an RGB picture, not finer than its pixels. `anchor` says what of it stands at `at`, in Pillow's
    letters ('la', 'rm', …)."""
    face = replace(face, fine=1)
    text, font = clean(text), _font(face)
    if is_plain(text):
        ImageDraw.Draw(image).text(at, text, fill=ink, font=font, anchor=anchor)
        return
    above, below = font.getmetrics()
    width, margin = width_of(text, face), face.size
    left = at[0] - {"l": 0, "m": width / 2, "r": width}[anchor[0]]
    baseline = at[1] + {"a": above, "s": 0, "m": (above - below) / 2}[anchor[1]]
    size = width + 2 * margin, 3 * margin + below
    mask = _drawn(text, face, size, (margin, 2 * margin))
    image.paste(Image.new("RGB", size, ink), (round(left) - margin, round(baseline) - 2 * margin), mask)


def wrapped(text: str, face: Lettering, width: float, lines: int | None = None) -> list[str]:
    """Break a paragraph into lines at most `width` pixels wide, of which none is empty.

    Where it takes more than `lines`, the last ends in an ellipsis. A word that is wider than a line is broken.
    """
    return broken(text, lambda line: advance_of(line, face), width, lines)


def shortened(text: str, face: Lettering, width: float) -> str:
    """One line at most `width` pixels wide, ended by an ellipsis where it must be."""
    return next(iter(wrapped(text, face, width, 1)), "")


def fitted(text: str, face: Lettering, width: int) -> Lettering:
    """The face, made smaller if the line would be wider than `width`."""
    wide = width_of(text, face)
    if wide <= width:
        return face
    return Lettering(max(8, face.size * width // wide), face.weight, face.tracking, face.fine)


@lru_cache(maxsize=64)
def _font(face: Lettering) -> ImageFont.FreeTypeFont:
    layout = ImageFont.Layout.BASIC if face.fine == 1 else None
    font = ImageFont.truetype(typefaces()[0].file, face.size * face.fine, layout_engine=layout)
    font.set_variation_by_axes([optical_size(face.size), face.weight])
    return font


def _advances(text: str, face: Lettering) -> list[int]:
    """Where each letter of a plain line starts, with kerning and tracking, and last where it ends; in fine pixels."""
    font = _font(face)
    space = face.size * face.fine * face.tracking // 1000
    ends = [round(font.getlength(text[:count])) for count in range(len(text) + 1)]
    placed = [end + index * space for index, end in enumerate(ends)]
    placed[-1] -= space
    return placed


@lru_cache(maxsize=512)
def _shaped(text: str, face: Lettering) -> tuple[tuple[_Glyph, ...], float]:
    """The shapes of a line, and its width in pixels, in which what reaches out of it at its ends has room."""
    import uharfbuzz

    glyphs: list[_Glyph] = []
    x = between = 0.0
    for run in runs_of(text):
        font = font_at(run.typeface, face.size, face.weight)
        scale = face.size * run.typeface.scale / font.face.upem
        between = face.size * face.tracking / 1000 if run.typeface.spaced else 0.0
        buffer = uharfbuzz.Buffer()
        buffer.add_str(run.text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if run.leftwards else "ltr"
        uharfbuzz.shape(font, buffer)
        clusters = [info.cluster for info in buffer.glyph_infos]
        for info, place, following in zip(buffer.glyph_infos, buffer.glyph_positions, [*clusters[1:], -1], strict=True):
            glyphs.append(_Glyph(font, info.codepoint, x + place.x_offset * scale, place.y_offset * scale, scale))
            x += place.x_advance * scale + (between if following != info.cluster else 0.0)
    left, right = 0.0, x - between
    for glyph in glyphs:
        box = glyph.font.get_glyph_extents(glyph.number)
        if box is not None:
            begin = glyph.x + box.x_bearing * glyph.scale
            left, right = min(left, begin), max(right, begin + box.width * glyph.scale)
    return tuple(replace(glyph, x=glyph.x - left) for glyph in glyphs), right - left


def _reach(text: str, face: Lettering) -> tuple[float, float]:
    """How far a line's shapes reach above its baseline and below it, in pixels."""
    above = below = 0.0
    for glyph in _shaped(text, face)[0]:
        box = glyph.font.get_glyph_extents(glyph.number)
        if box is not None:
            top = glyph.y + box.y_bearing * glyph.scale
            above, below = max(above, top), max(below, -top - box.height * glyph.scale)
    return above, below


def _drawn(text: str, face: Lettering, size: tuple[int, int], origin: tuple[int, int]) -> Image.Image:
    """A line as a mask of `size` in fine pixels, with its first letter's baseline at `origin`."""
    from uharfbuzz import RasterDraw, RasterExtents

    width, height = size
    drawing = RasterDraw()
    drawing.extents = RasterExtents(0, 0, width, height, -(-width // 4) * 4)
    for glyph in _shaped(text, face)[0]:
        scale = glyph.scale * face.fine
        x, y = origin[0] + glyph.x * face.fine, height - origin[1] + glyph.y * face.fine
        drawing.transform = scale, 0.0, 0.0, scale, x, y
        drawing.draw_glyph(glyph.font, glyph.number)
    drawn = drawing.render()
    rows = np.frombuffer(drawn.buffer, np.uint8).reshape(height, drawn.extents.stride)
    return Image.fromarray(np.ascontiguousarray(rows[::-1, :width]))
