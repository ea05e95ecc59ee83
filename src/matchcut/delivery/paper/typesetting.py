"""Type on paper: lines measured and broken by the font's own widths, fitted into boxes, and set."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from matchcut.delivery.paper.fonts import REGULAR

MM_PER_POINT = 25.4 / 72
LEADING = 1.36
"""Baseline to baseline, in sizes of the letters."""

_MISSING = "\u25a1"
_STAND_ALONE = ("W", "F")
"""East Asian widths whose letters may be parted anywhere."""


@dataclass(frozen=True, slots=True)
class Style:
    """How text looks: `size` in points, `face` by name, `ink` in RGB, `leading` in sizes."""

    size: float
    face: str = REGULAR
    ink: tuple[int, int, int] = (28, 28, 30)
    leading: float = LEADING

    @property
    def step(self) -> float:
        """Baseline to baseline, in millimetres."""
        return self.size * self.leading * MM_PER_POINT

    def sized(self, size: float) -> Style:
        return replace(self, size=size)


@dataclass(frozen=True, slots=True)
class Fitted:
    """Text broken into lines for a box; `cut` where not all of it fitted, so that the rest is told elsewhere."""

    lines: tuple[str, ...]
    style: Style
    cut: bool = False

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.step


@dataclass
class Typesetter:
    """Measures and sets text with the faces of a document. `missing` gathers the letters that no font here has.

    `spare` names the face that is used for letters which the text's own face lacks.
    """

    pdf: Any
    spare: str | None = None
    missing: set[str] = field(default_factory=set)
    joined: bool = False
    _widths: dict[tuple[str, str], float] = field(default_factory=dict)

    @cached_property
    def _letters(self) -> dict[str, frozenset[int]]:
        return {name: frozenset(font.cmap) for name, font in self.pdf.fonts.items()}

    def width(self, text: str, style: Style) -> float:
        """The width of a line in millimetres."""
        return sum(self._advance(letter, style.face) for letter in text) * style.size * MM_PER_POINT

    def wrapped(self, text: str, style: Style, width: float) -> list[str]:
        """Break a text into lines of at most `width` millimetres, keeping its own line breaks. No line is empty."""
        lines: list[str] = []
        for paragraph in clean(text).splitlines():
            if paragraph.strip():
                lines.extend(self._broken(paragraph.strip(), style, width))
        return lines

    def _broken(self, paragraph: str, style: Style, width: float) -> Iterator[str]:
        line = ""
        for piece in _pieces(paragraph):
            if self.width(f"{line}{piece}".rstrip(), style) <= width:
                line += piece
                continue
            if line.strip():
                yield line.rstrip()
            line = piece.lstrip()
            while self.width(line.rstrip(), style) > width and len(line) > 1:
                head = self._as_much(line, style, width)
                yield head
                line = line[len(head) :]
        if line.strip():
            yield line.rstrip()

    def _as_much(self, word: str, style: Style, width: float) -> str:
        """As many letters of a word too long for the line as fit; at least one."""
        count = len(word)
        while count > 1 and self.width(word[:count], style) > width:
            count -= 1
        return word[:count]

    def fitted(self, text: str, style: Style, width: float, height: float) -> Fitted:
        """Break a text for a box; where it is too long for it, cut it off with an ellipsis."""
        lines = self.wrapped(text, style, width)
        room = max(0, int((height + 0.01) / style.step))
        if len(lines) <= room:
            return Fitted(tuple(lines), style)
        kept = lines[:room]
        if kept:
            kept[-1] = self.shortened(kept[-1], style, width, always=True)
        return Fitted(tuple(kept), style, cut=True)

    def shortened(self, text: str, style: Style, width: float, *, always: bool = False) -> str:
        """A line that fits `width`, cut off with an ellipsis where it must be (or `always`)."""
        text = " ".join(clean(text).splitlines())
        if not always and self.width(text, style) <= width:
            return text
        text = text.rstrip(" .,;:–—…")
        while text and self.width(f"{text} …", style) > width:
            cut = text.rfind(" ")
            text = text[:cut].rstrip(" .,;:–—") if cut > 0 else text[:-1]
        return f"{text} …" if text else "…"

    def line(self, text: str, style: Style, x: float, y: float, *, align: str = "left", width: float = 0) -> None:
        """Set one line with its top at `y` and its left edge at `x`; `align` within `width` where that is given."""
        wide = self.width(text, style)
        if align == "right":
            x += width - wide
        elif align == "centre":
            x += (width - wide) / 2
        baseline = y + style.size * MM_PER_POINT * 1.02
        self.pdf.set_text_color(*style.ink)
        for face, run in self._runs(_as_seen(text), style.face):
            self.pdf.set_font(face, size=style.size)
            self.pdf.text(x, baseline, run)
            x += sum(self._advance(letter, style.face) for letter in run) * style.size * MM_PER_POINT

    def lines(self, fitted: Fitted, x: float, y: float, width: float) -> float:
        """Set fitted lines from `y` down, those that read from right to left at the right; return where they end."""
        for text in fitted.lines:
            self.line(text, fitted.style, x, y, align="right" if reads_leftwards(text) else "left", width=width)
            y += fitted.style.step
        return y

    def _runs(self, text: str, face: str) -> Iterator[tuple[str, str]]:
        """The text in parts that one face can set; what none has becomes a box."""
        run, owner = "", face
        for letter in text:
            wanted, shown = self._face_for(letter, face)
            if wanted != owner and run:
                yield owner, run
                run = ""
            owner, run = wanted, run + shown
        if run:
            yield owner, run

    def _face_for(self, letter: str, face: str) -> tuple[str, str]:
        if ord(letter) in self._letters[face]:
            return face, letter
        if self.spare and ord(letter) in self._letters[self.spare]:
            if unicodedata.bidirectional(letter) == "AL":
                self.joined = True
            return self.spare, letter
        if unicodedata.combining(letter) or unicodedata.category(letter) in ("Cf", "Mn"):
            return face, ""
        self.missing.add(letter)
        return face, _MISSING

    def _advance(self, letter: str, face: str) -> float:
        """How far a letter moves on, in sizes."""
        key = letter, face
        if key not in self._widths:
            owner, shown = self._face_for(letter, face)
            self.pdf.set_font(owner, size=100)
            self._widths[key] = self.pdf.get_string_width(shown) / (100 * MM_PER_POINT)
        return self._widths[key]


def clean(text: str) -> str:
    """A text without control characters, in composed form, with tabs as spaces."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    return "".join(letter for letter in composed if letter == "\n" or unicodedata.category(letter) not in ("Cc", "Cs"))


def reads_leftwards(text: str) -> bool:
    """Whether a line reads from right to left: its first letter with a direction does."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False


def _as_seen(text: str) -> str:
    """The line in the order in which its letters stand on paper, from left to right."""
    if not any(unicodedata.bidirectional(letter) in ("R", "AL", "AN") for letter in text):
        return text
    from fpdf.bidi import BidiParagraph

    return str(BidiParagraph(text).get_reordered_string())


def _pieces(paragraph: str) -> Iterator[str]:
    """The parts between which a line may be broken: words with the space after them, and single CJK letters."""
    piece = ""
    for letter in paragraph:
        if piece and _may_part(piece[-1], letter):
            yield piece
            piece = ""
        piece += letter
    if piece:
        yield piece


def _may_part(before: str, after: str) -> bool:
    """Whether a line may end between two letters. What closes a bracket or a sentence stays with what it closes."""
    if after == " " or unicodedata.category(after) in ("Pe", "Po", "Pf"):
        return False
    alone = (unicodedata.east_asian_width(before), unicodedata.east_asian_width(after))
    return before == " " or any(width in _STAND_ALONE for width in alone)
