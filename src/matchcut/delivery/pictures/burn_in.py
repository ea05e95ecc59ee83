"""Burn-ins: what people in the cutting room read off the picture itself. Laid over the composed frame, in its corners.

┌──────────────────────────┐
│ title           AI label │
│        watermark         │
│ slate  take     timecode │
└──────────────────────────┘
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from matchcut.cut.model import FULL, Cut
from matchcut.cut.planes import Plane, Planes, laid, picture_of, planes_of
from matchcut.delivery.deliverable import Delivery
from matchcut.film.ids import ShotId
from matchcut.film.time import timecode
from matchcut.media.lettering import Lettering, fitted, is_plain, line_mask, width_of

AI_LABEL = "AI-GENERATED"

_SIZE = 36
"""The letters' size, in thousandths of the frame's shorter side."""
_MARGIN = 40
"""The distance from the frame's edges, in thousandths of each side: inside the title-safe area of small screens."""
_BOX = 150
"""How much of the dark ground behind the letters is seen, of 255."""
FAINT = 64
"""How much of a watermark is seen, of 255."""
_BLACK, _WHITE, _NEUTRAL = 16, 235, 128


@dataclass(frozen=True, slots=True, kw_only=True)
class BurntTexts:
    """What is burnt in. Texts stand as they are; `takes` has each shot's take number, or what is said instead."""

    slate: bool = False
    take: bool = False
    timecode: bool = False
    title: bool = False
    watermark: str = ""
    label: str = ""

    @property
    def anything(self) -> bool:
        return any((self.slate, self.take, self.timecode, self.title, self.watermark.strip(), self.label.strip()))


class BurnIn:
    """Puts what is `printed` onto the frames of a cut. `takes` has the number of each shot's take."""

    def __init__(self, cut: Cut, printed: BurntTexts, takes: Mapping[ShotId, int]) -> None:
        self._cut, self._printed, self._takes = cut, printed, takes

    def __call__(self, picture: Any, frame: int) -> Any:
        """Return a new picture, with the words of film frame `frame` on it."""
        width, height = self._cut.width, self._cut.height
        planes = planes_of(picture)
        if self._printed.watermark.strip():
            _lay(planes, _watermark(self._printed.watermark.strip(), width, height))
        for text, corner in self._words(frame):
            _lay(planes, _boxed(text, corner, width, height))
        return picture_of(planes)

    def _words(self, frame: int) -> list[tuple[str, str]]:
        """The texts of a frame, each with its corner."""
        printed, cut = self._printed, self._cut
        event = cut.events[cut.event_at(frame)]
        number = self._takes.get(event.shot)
        slate = [event.label] if printed.slate else []
        if printed.take and not event.black:
            slate.append(f"T{number}" if number is not None else "no take")
        words = [
            ("  ".join(slate), "lower left"),
            (timecode(cut.start + frame, cut.rate) if printed.timecode else "", "lower right"),
            (cut.title if printed.title else "", "upper left"),
            (printed.label.strip(), "upper right"),
        ]
        return [(text, corner) for text, corner in words if text]


def burn_in(order: Delivery, cut: Cut) -> BurnIn | None:
    """What the order wants to have burnt in; None for nothing."""
    options = order.options
    printed = BurntTexts(
        slate=bool(options.get("slate")),
        take=bool(options.get("take")),
        timecode=bool(options.get("timecode")),
        title=bool(options.get("title")),
        watermark=str(options.get("watermark", "")),
        label=AI_LABEL if options.get("ai_label") else "",
    )
    if not printed.anything:
        return None
    circled = {event.shot: event.take for event in cut.events if printed.take and event.take}
    by_id = order.project.takes.several(circled.values())
    takes = {shot: by_id[take].number for shot, take in circled.items()}
    return BurnIn(cut, printed, takes)


@dataclass(frozen=True, slots=True)
class _Print:
    """Grey letters to lay down at (`x`, `y`), both even: their luma and how much of them is seen, 0 to FULL."""

    x: int
    y: int
    luma: Plane
    alpha: NDArray[np.uint16]
    chroma_alpha: NDArray[np.uint16]


def _lay(planes: Planes, print_: _Print) -> None:
    neutral = np.full(print_.chroma_alpha.shape, _NEUTRAL, np.uint8)
    parts = ((print_.luma, print_.alpha, 1), (neutral, print_.chroma_alpha, 2), (neutral, print_.chroma_alpha, 2))
    for plane, (above, alpha, scale) in zip(planes, parts, strict=True):
        top, left = print_.y // scale, print_.x // scale
        place = plane[top : top + above.shape[0], left : left + above.shape[1]]
        high, wide = place.shape  # Letters that are larger than the picture are cut at its edges.
        place[:] = laid(place, above[:high, :wide], alpha[:high, :wide], FULL)


@lru_cache(maxsize=64)
def _boxed(text: str, corner: str, width: int, height: int) -> _Print:
    """White letters on a dark ground, in a corner."""
    face = fitted(text, Lettering(max(10, min(width, height) * _SIZE // 1000), 500, 20), width * 44 // 100)
    mask = _steady(text, face)
    pad = face.size * 45 // 100
    wide, high = mask.width + 2 * pad, mask.height + face.size // 10
    wide, high = wide + wide % 2, high + high % 2
    ink = Image.new("L", (wide, high))
    ink.paste(mask, (pad, (high - mask.height) // 2 + face.size // 20))
    across, down = width * _MARGIN // 1000, height * _MARGIN // 1000
    x = across if corner.endswith("left") else width - across - wide
    y = down if corner.startswith("upper") else height - down - high
    return _print(ink, Image.new("L", (wide, high), _BOX), x, y)


def _steady(text: str, face: Lettering) -> Image.Image:
    """A line as a mask, each figure in a place as wide as the widest: a running timecode does not tremble."""
    if not (is_plain(text) and any(letter.isdecimal() for letter in text)):
        return line_mask(text, face)
    widest = max(width_of(figure, face) for figure in "0123456789")
    places = [widest if letter.isdecimal() else width_of(letter, face) + face.size // 12 for letter in text]
    line = Image.new("L", (sum(places), face.size * 3 // 2))
    x = 0
    for letter, place in zip(text, places, strict=True):
        mask = _letter(letter, face)
        line.paste(mask, (x + (place - mask.width) // 2, 0))
        x += place
    return line


@lru_cache(maxsize=256)
def _letter(letter: str, face: Lettering) -> Image.Image:
    return line_mask(letter, face)


@lru_cache(maxsize=4)
def _watermark(text: str, width: int, height: int) -> _Print:
    """Large faint letters in the middle of the picture."""
    face = fitted(text, Lettering(max(12, min(width, height) * 12 // 100), 600, 80), width * 80 // 100)
    mask = line_mask(text, face)
    wide, high = width_of(text, face) // 2 * 2 + 2, mask.height // 2 * 2 + 2
    ink = Image.new("L", (wide, high))
    ink.paste(mask.point([value * FAINT // 255 for value in range(256)]), (0, 0))
    return _print(ink, Image.new("L", (wide, high)), (width - wide) // 2, (height - high) // 2)


def _print(ink: Image.Image, ground: Image.Image, x: int, y: int) -> _Print:
    letters, dark = (np.asarray(mask).astype(np.uint32) for mask in (ink, ground))
    seen = letters + dark * (255 - letters) // 255
    luma = _BLACK + (_WHITE - _BLACK) * letters // np.maximum(seen, 1)
    alpha = (seen * FULL + 127) // 255
    chroma = (alpha[0::2, 0::2] + alpha[1::2, 0::2] + alpha[0::2, 1::2] + alpha[1::2, 1::2] + 2) // 4
    return _Print(
        max(0, x // 2 * 2), max(0, y // 2 * 2), luma.astype(np.uint8), alpha.astype(np.uint16), chroma.astype(np.uint16)
    )
