"""Icons: Lucide's (ISC, resources/icons), drawn in the colour of the text that they stand with."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from matchcut.media.resources import resource


@lru_cache(maxsize=512)
def drawing(name: str, colour: str) -> QSvgRenderer:
    """An icon in a colour (`#rrggbb`), ready to be painted at any size."""
    text = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    slim = text.replace('stroke-width="2"', 'stroke-width="1.6"').replace("currentColor", colour)
    return QSvgRenderer(QByteArray(slim.encode()))


def paint_icon(painter: QPainter, name: str, colour: str, into: QRectF) -> None:
    """Paint an icon into a rectangle of the painter's coordinates."""
    drawing(name, colour).render(painter, into)


@lru_cache(maxsize=512)
def icon(name: str, colour: str, disabled: str) -> QIcon:
    """An icon for actions and buttons, sharp at every scale, paler where it is disabled."""
    return QIcon(_Engine(name, colour, disabled))


class _Engine(QIconEngine):
    """Draws from the SVG at the size that is asked for, so that 125 % and 200 % are as sharp as 100 %."""

    def __init__(self, name: str, colour: str, disabled: str) -> None:
        super().__init__()
        self._name, self._colour, self._disabled = name, colour, disabled

    def paint(self, painter: QPainter, rect, mode: QIcon.Mode, state: QIcon.State) -> None:  # type: ignore[no-untyped-def]
        colour = self._disabled if mode == QIcon.Mode.Disabled else self._colour
        paint_icon(painter, self._name, colour, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        if size.isEmpty():
            return pixmap
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._colour, self._disabled)
