"""The timeline's rows as they are painted, kept: what scrolls is not painted again, only what comes into view.

The picture lies in a ring, a pixmap somewhat wider than the view: pixel x of the rows, at the scale with which the ring
was begun, lies at x modulo the ring's width. So nothing is moved when the view scrolls, and all of it is painted with
the same numbers, wherever it is seen: a scrolled picture is the one that is painted anew there.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPixmap

from matchcut.studio.theme.painting import painting
from matchcut.studio.timeline.scale import TimeScale

AHEAD = 320
"""So many pixels are painted beyond what comes into view, so that not every step of a scroll paints some."""
LONGEST_STEP = 20
MOST_SPOILT = 40
"""Of more places than that, all is painted anew at once."""
REACH = 32.0
"""So far beside a place something of it may be seen: a chain across its cut, a strip that it is in, a line's edge."""


class VisiblePart(NamedTuple):
    """What is seen of the rows: at a scale, from pixel `left` up to, not including, `right`."""

    scale: TimeScale
    left: float
    right: float


Paint = Callable[[QPainter, VisiblePart, QRectF], None]
Held = Callable[[VisiblePart], Iterable[QRectF]]


class PaintedRows:
    """A picture of rows. `paint(painter, seen, part)` paints a part of what is seen, and everything in it.

    `held(seen)` tells which parts don't go along when the rows are scrolled, such as words that stay in view.
    """

    def __init__(self, paint: Paint, held: Held) -> None:
        self._paint, self._held = paint, held
        self._ring: QPixmap | None = None
        self._width = self._height = 0
        self._step, self._scrolls, self._ratio = 1, True, 1.0
        self._begun = TimeScale()
        self._left = self._low = self._high = 0
        self._stuck: list[QRectF] = []
        self._spoilt: list[QRectF] = []

    def renew(self) -> None:
        """Paint everything anew at the next showing."""
        self._ring = None

    def spoil(self, first: float, last: float, top: float = 0.0, bottom: float = math.inf) -> None:
        """Paint anew what shows the frames from `first` up to `last`, between two heights."""
        if self._ring is None:
            return
        left = max(self._begun.x(first) - REACH, float(self._low))
        right = min(self._begun.x(last) + REACH, float(self._high))
        if left < right:
            self._spoilt.append(QRectF(left, top, right - left, min(bottom, self._height) - top))
        if len(self._spoilt) > MOST_SPOILT:
            self.renew()

    def nearest(self, scale: TimeScale) -> TimeScale:
        """The scale that is less than a step from `scale` and shows what is painted already; else that scale itself."""
        if self._ring is None or not self._scrolls or scale.pixels_per_frame != self._begun.pixels_per_frame:
            return scale
        pixels = round(self._moved(scale) / self._step) * self._step
        return replace(scale, origin=self._begun.origin + pixels / scale.pixels_per_frame)

    def scrollable(self, pixels: float) -> int:
        """So many of these pixels as the rows can scroll by with nothing painted twice."""
        return int(pixels / self._step) * self._step

    def show(self, painter: QPainter, scale: TimeScale, size: QSize, ratio: float, font: QFont) -> None:
        """Paint the rows at their place in a view of that size; `ratio` of the screen's pixels are one of Qt's."""
        parts = self._catch_up(scale, size, ratio)
        assert self._ring is not None
        seen = VisiblePart(self._begun, self._left, self._left + size.width())
        if parts:
            with painting(self._ring) as into:
                into.setFont(font)
                into.setLayoutDirection(painter.layoutDirection())
                for part in parts:
                    self._paint_part(into, seen, part)
        at, wide = self._left % self._width, -(-size.width() // self._step) * self._step
        self._show_piece(painter, 0, at, min(wide, self._width - at))
        if at + wide > self._width:
            self._show_piece(painter, self._width - at, 0, at + wide - self._width)

    def _catch_up(self, scale: TimeScale, size: QSize, ratio: float) -> list[QRectF]:
        """Have a ring for what is to be seen; return what has to be painted in it."""
        before, spoilt = self._stuck, self._spoilt
        self._spoilt = []
        if not self._goes_on(scale, size, ratio):
            self._begin(scale, size, ratio)
            return [QRectF(0, 0, self._high, self._height)]
        self._left = self._whole_steps(scale)
        self._stuck = list(self._held(VisiblePart(self._begun, self._left, self._left + size.width())))
        parts = [*self._come_into_view(size.width()), *spoilt]
        if self._stuck != before:
            parts += [*before, *self._stuck]
        return parts

    def _come_into_view(self, width: int) -> Iterator[QRectF]:
        """Have the ring hold what is seen, and return what of that is not painted yet, with what lies ahead."""
        left, right = self._left, self._left + -(-width // self._step) * self._step
        low, high = self._low, self._high
        if left >= high or right <= low:
            self._low, self._high = left, right
        elif right > high:
            self._high = right + self._ahead
            self._low = max(low, self._high - self._width)
        elif left < low:
            self._low = left - self._ahead
            self._high = min(high, self._low + self._width)
        if left >= high or right <= low:
            yield QRectF(left, 0, right - left, self._height)
        elif right > high:
            yield QRectF(high, 0, self._high - high, self._height)
        elif left < low:
            yield QRectF(self._low, 0, low - self._low, self._height)

    @property
    def _ahead(self) -> int:
        return AHEAD // self._step * self._step

    def _goes_on(self, scale: TimeScale, size: QSize, ratio: float) -> bool:
        if self._ring is None or ratio != self._ratio or size.height() != self._height:
            return False
        if scale.width != self._begun.width or scale.pixels_per_frame != self._begun.pixels_per_frame:
            return False
        return abs(self._moved(scale) - self._whole_steps(scale)) < 1e-3

    def _moved(self, scale: TimeScale) -> float:
        return (scale.origin - self._begun.origin) * scale.pixels_per_frame

    def _whole_steps(self, scale: TimeScale) -> int:
        return round(self._moved(scale) / self._step) * self._step if self._scrolls else 0

    def _begin(self, scale: TimeScale, size: QSize, ratio: float) -> None:
        self._begun, self._left, self._ratio = scale, 0, ratio
        step = _whole_step(ratio)
        self._step, self._scrolls = step or 1, bool(step)
        self._low, self._high, self._height = 0, max(1, -(-size.width() // self._step)) * self._step, size.height()
        self._width = self._high + (self._ahead if step else 0)
        self._ring = QPixmap(max(1, round(self._width * ratio)), max(1, math.ceil(self._height * ratio)))
        self._ring.setDevicePixelRatio(ratio)
        self._stuck = list(self._held(VisiblePart(scale, 0, size.width())))

    def _paint_part(self, painter: QPainter, seen: VisiblePart, part: QRectF) -> None:
        """Paint a part, widened to whole pixels of the screen, into the ring; in two pieces across its end."""
        step = self._step
        left = max(math.floor(part.left() / step) * step, self._low)
        right = min(math.ceil(part.right() / step) * step, self._high)
        top, bottom = math.floor(part.top() / step) * step, math.ceil(part.bottom() / step) * step
        while left < right:
            turn = left // self._width * self._width
            end = min(right, turn + self._width)
            piece = QRectF(left, top, end - left, bottom - top)
            painter.save()
            painter.translate(-turn, 0)
            painter.setClipRect(piece)
            self._paint(painter, seen, piece)
            painter.restore()
            left = end

    def _show_piece(self, painter: QPainter, x: int, at: int, wide: int) -> None:
        assert self._ring is not None
        ratio = self._ratio
        source = QRect(round(at * ratio), 0, round(wide * ratio), self._ring.height())
        painter.drawPixmap(QPoint(x, 0), self._ring, source)


def _whole_step(ratio: float) -> int:
    """The fewest pixels that are whole ones of the screen, too; 0 where only very many are."""
    steps = range(1, LONGEST_STEP + 1)
    return next((step for step in steps if abs(step * ratio - round(step * ratio)) < 1e-6), 0)
