"""The burn-in: shot number and timecode, small, in the lower corners of every frame."""

from __future__ import annotations

import cv2
import numpy as np
from PIL import Image, ImageDraw

from matchcut.engines.animatic.drawing import premultiplied_rgba
from matchcut.engines.animatic.framing import Region
from matchcut.engines.animatic.layers import Picture, cover
from matchcut.engines.animatic.lettering import MEDIUM, font
from matchcut.film.time import FrameRate, timecode

_HEIGHT = 0.030  # Of the letters, in heights of the frame; all other lengths follow from it.
_EDGE = 0.045
_PLATE = (0, 0, 0, 150)
_LETTERS = (245, 245, 240, 255)
_LONGEST_SLATE = 24
_SHARPER = 4  # Plates are drawn this much larger, then reduced, for smooth corners.


class BurnIn:
    """Prints `slate` at the left and the timecode of each frame at the right; either may be absent.

    `look` is `plates` (dark plates behind the letters) or `plain` (letters with a dark outline).
    """

    def __init__(
        self, size: tuple[int, int], rate: FrameRate, slate: str | None, first_timecode: int | None, look: str
    ) -> None:
        self._size, self._rate, self._first, self._look = size, rate, first_timecode, look
        self._letters = max(9, round(min(size) * _HEIGHT))
        self._font = font(self._letters, MEDIUM)
        self._cells = {mark: self._label(mark, padded=False) for mark in "0123456789:;"}
        self._cell_width = max(round(self._font.getlength(digit)) for digit in "0123456789")
        self._slate = self._label(slate[:_LONGEST_SLATE]) if slate else None
        widest = self._timecode(0).shape if first_timecode is not None else (0, 0)
        if max(widest[0], self._line) > size[1] // 4 or widest[1] > size[0] // 2:
            self._slate = self._first = None  # Too small a frame to read anything in.

    @property
    def regions(self) -> tuple[Region, ...]:
        """The parts of the frame that it prints on."""
        regions = [self._at_left(self._slate)] if self._slate is not None else []
        if self._first is not None:
            regions.append(self._at_right(self._timecode(0)))
        return tuple(regions)

    def print_on(self, frame: Picture, number: int) -> None:
        """Print on frame `number` of the take, in place."""
        if self._slate is not None:
            _lay(frame, self._slate, self._at_left(self._slate))
        if self._first is not None:
            label = self._timecode(number)
            _lay(frame, label, self._at_right(label))

    def _timecode(self, number: int) -> Picture:
        """The timecode of a frame, each figure in a cell of one width, so that it does not dance."""
        text = timecode((self._first or 0) + number, self._rate)
        pad_x, pad_y = self._padding
        widths = [self._cell_width if mark.isdigit() else round(self._cell_width * 0.55) for mark in text]
        canvas = self._empty(sum(widths) + 2 * pad_x, self._line + 2 * pad_y)
        x = pad_x
        for mark, width in zip(text, widths, strict=True):
            cell = self._cells[mark]
            left = max(0, x + (width - cell.shape[1]) // 2)
            part = canvas[pad_y : pad_y + cell.shape[0], left : left + cell.shape[1]]
            _over(part, cell[:, : part.shape[1]])
            x += width
        return canvas

    def _label(self, text: str, *, padded: bool = True) -> Picture:
        """Premultiplied letters, on a plate where that is the look (`padded` only)."""
        pad_x, pad_y = self._padding if padded else (self._stroke, 0)
        width = round(self._font.getlength(text)) + 2 * pad_x
        letters = Image.new("RGBA", (width, self._line + 2 * pad_y), (0, 0, 0, 0))
        ImageDraw.Draw(letters).text(
            (pad_x, pad_y), text, font=self._font, fill=_LETTERS, stroke_width=self._stroke, stroke_fill=(0, 0, 0, 210)
        )
        made = premultiplied_rgba(letters)
        if not padded:
            return made
        canvas = self._empty(width, made.shape[0])
        _over(canvas, made)
        return canvas

    def _empty(self, width: int, height: int) -> Picture:
        """A plate without letters, transparent where the look has none."""
        large = width * _SHARPER, height * _SHARPER
        plate = Image.new("RGBA", large, (0, 0, 0, 0))
        if self._look == "plates":
            corner = self._letters * _SHARPER // 3
            ImageDraw.Draw(plate).rounded_rectangle((0, 0, large[0] - 1, large[1] - 1), corner, fill=_PLATE)
        return premultiplied_rgba(plate.resize((width, height), Image.Resampling.BOX))

    @property
    def _stroke(self) -> int:
        return max(1, self._letters // 10) if self._look == "plain" else 0

    @property
    def _line(self) -> int:
        return round(self._letters * 1.25)

    @property
    def _padding(self) -> tuple[int, int]:
        return round(self._letters * 0.6), round(self._letters * 0.28)

    def _at_left(self, label: Picture) -> Region:
        edge = round(min(self._size) * _EDGE)
        bottom = self._size[1] - edge
        return Region(edge, bottom - label.shape[0], min(edge + label.shape[1], self._size[0]), bottom)

    def _at_right(self, label: Picture) -> Region:
        edge = round(min(self._size) * _EDGE)
        right, bottom = self._size[0] - edge, self._size[1] - edge
        return Region(max(0, right - label.shape[1]), bottom - label.shape[0], right, bottom)


def without_burn_in(frame: Picture, regions: tuple[Region, ...]) -> Picture:
    """Return the frame with what was printed in `regions` painted over by what is around it."""
    clean = frame.copy()
    for region in regions:
        margin = region.bottom - region.top
        top, bottom = max(0, region.top - margin), min(frame.shape[0], region.bottom + margin)
        left, right = max(0, region.left - margin), min(frame.shape[1], region.right + margin)
        hidden = np.zeros((bottom - top, right - left), np.uint8)
        hidden[region.top - top : region.bottom - top, region.left - left : region.right - left] = 255
        part = np.ascontiguousarray(frame[top:bottom, left:right])
        clean[top:bottom, left:right] = cv2.inpaint(part, hidden, 5, cv2.INPAINT_TELEA)
    return clean


def _lay(frame: Picture, label: Picture, region: Region) -> None:
    part = frame[region.top : region.bottom, region.left : region.right]
    cover(part, np.ascontiguousarray(label[: part.shape[0], : part.shape[1]]))


def _over(canvas: Picture, label: Picture) -> None:
    """Lay premultiplied RGBA over premultiplied RGBA, in place."""
    through = 255 - label[..., 3:].astype(np.uint16)
    canvas[:] = label + ((canvas * through + 127) // 255).astype(np.uint8)
