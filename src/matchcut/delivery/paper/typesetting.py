"""Type on paper: lines measured and broken by the font's own widths, fitted into boxes, and set."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from matchcut.delivery.paper.fonts import REGULAR
from matchcut.media.lettering import (
    TextRun,
    Typeface,
    broken,
    clean,
    is_plain,
    missing_letters,
    reads_leftwards,
    runs_of,
    typefaces,
)

MM_PER_POINT = 25.4 / 72
LEADING = 1.36
"""Baseline to baseline, in sizes of the letters."""


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """How text looks: `size` in points, `face` by name, `ink` in RGB, `leading` in sizes."""

    size: float
    face: str = REGULAR
    ink: tuple[int, int, int] = (28, 28, 30)
    leading: float = LEADING

    @property
    def step(self) -> float:
        """Baseline to baseline, in millimetres."""
        return self.size * self.leading * MM_PER_POINT

    def sized(self, size: float) -> TypeStyle:
        return replace(self, size=size)


@dataclass(frozen=True, slots=True)
class Fitted:
    """Text broken into lines for a box; `cut` where not all of it fitted, so that the rest is told elsewhere."""

    lines: tuple[str, ...]
    style: TypeStyle
    cut: bool = False

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.step


@dataclass
class Typesetter:
    """Measures and sets text with the faces of a document. `missing` gathers the letters that no font here has.

    What Inter alone sets is set letter by letter, which is thirty times as fast; all else is shaped by fpdf2, in parts
    that one typeface sets. `preferred` are typefaces that are used before those that come along, and `file_of` gives
    the file of a typeface in a weight.
    """

    pdf: Any
    file_of: Callable[[Typeface, str], Path]
    preferred: tuple[Typeface, ...] = ()
    missing: set[str] = field(default_factory=set)
    _widths: dict[tuple[str | TextRun, str], float] = field(default_factory=dict)

    def width(self, text: str, style: TypeStyle) -> float:
        """The width of a line in millimetres."""
        if is_plain(text):
            em = sum(self._advance(letter, style.face) for letter in text)
        else:
            em = sum(self._width_of(run, style.face) for run in runs_of(text, self.preferred))
        return em * style.size * MM_PER_POINT

    def wrapped(self, text: str, style: TypeStyle, width: float) -> list[str]:
        """Break a text into lines of at most `width` millimetres, keeping its own line breaks. No line is empty."""
        paragraphs = clean(text).splitlines()
        return [line for part in paragraphs for line in broken(part, lambda line: self.width(line, style), width)]

    def fitted(self, text: str, style: TypeStyle, width: float, height: float) -> Fitted:
        """Break a text for a box; where it is too long for it, cut it off with an ellipsis."""
        lines = self.wrapped(text, style, width)
        room = max(0, int((height + 0.01) / style.step))
        if len(lines) <= room:
            return Fitted(tuple(lines), style)
        kept = lines[:room]
        if kept:
            kept[-1] = self.shortened(kept[-1], style, width, always=True)
        return Fitted(tuple(kept), style, cut=True)

    def shortened(self, text: str, style: TypeStyle, width: float, *, always: bool = False) -> str:
        """A line that fits `width`, cut off with an ellipsis where it must be (or `always`)."""
        text = " ".join(clean(text).splitlines())
        if not always and self.width(text, style) <= width:
            return text
        text = text.rstrip(" .,;:–—…")
        while text and self.width(f"{text} …", style) > width:
            cut = text.rfind(" ")
            text = text[:cut].rstrip(" .,;:–—") if cut > 0 else text[:-1]
        return f"{text} …" if text else "…"

    def line(self, text: str, style: TypeStyle, x: float, y: float, *, align: str = "left", width: float = 0) -> None:
        """Set one line with its top at `y` and its left edge at `x`; `align` within `width` where that is given."""
        wide = self.width(text, style)
        if align == "right":
            x += width - wide
        elif align == "centre":
            x += (width - wide) / 2
        baseline = y + style.size * MM_PER_POINT * 1.02
        self.pdf.set_text_color(*style.ink)
        if is_plain(text):
            self.pdf.set_font(style.face, size=style.size)
            self.pdf.text(x, baseline, text)
            return
        self.missing |= missing_letters(text, self.preferred)
        for run in runs_of(text, self.preferred):
            self._shape(run, style.face, style.size)
            self.pdf.set_xy(x, baseline - 0.8 * self.pdf.font_size)  # Where a cell has its baseline.
            self.pdf.cell(text=run.text)
            x += self._width_of(run, style.face) * style.size * MM_PER_POINT
        self.pdf.set_text_shaping(use_shaping_engine=False)

    def lines(self, fitted: Fitted, x: float, y: float, width: float) -> float:
        """Set fitted lines from `y` down, those that read from right to left at the right; return where they end."""
        for text in fitted.lines:
            self.line(text, fitted.style, x, y, align="right" if reads_leftwards(text) else "left", width=width)
            y += fitted.style.step
        return y

    def _shape(self, run: TextRun, weight: str, size: float) -> None:
        """Make the document shape what follows as part of a run; it takes a typeface in with its first letters."""
        typeface = run.typeface
        face = weight if typeface == typefaces()[0] else f"{typeface.name}-{weight}".lower()
        if face not in self.pdf.fonts:
            self.pdf.add_font(face, fname=self.file_of(typeface, weight), collection_font_number=typeface.index)
        self.pdf.set_font(face, size=size * typeface.scale)
        self.pdf.set_text_shaping(use_shaping_engine=True, direction="rtl" if run.leftwards else "ltr")

    def _width_of(self, run: TextRun, weight: str) -> float:
        """How wide a part of a line is, in sizes of the line's letters."""
        if (run, weight) not in self._widths:
            self._shape(run, weight, 100)
            self._widths[run, weight] = self.pdf.get_string_width(run.text) / (100 * MM_PER_POINT)
            self.pdf.set_text_shaping(use_shaping_engine=False)
        return self._widths[run, weight]

    def _advance(self, letter: str, face: str) -> float:
        """How far a letter of Inter moves on, in sizes."""
        key = letter, face
        if key not in self._widths:
            self.pdf.set_font(face, size=100)
            self._widths[key] = self.pdf.get_string_width(letter) / (100 * MM_PER_POINT)
        return self._widths[key]
