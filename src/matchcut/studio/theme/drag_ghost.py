"""What is being dragged, small and translucent under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from matchcut.studio.theme.theme import Tone

HEIGHT = 48
BESIDE = 10


def paint_ghost(painter: QPainter, tone: Tone, picture: QPixmap | None, aspect: float, count: int, at: QPointF) -> None:
    """Paint a shot's picture (width over height is `aspect`) and, if more are dragged with it, how many."""
    area = QRectF(at.x() + BESIDE, at.y() + BESIDE, HEIGHT * aspect, HEIGHT)
    painter.save()
    painter.setOpacity(0.8)
    if picture is not None:
        painter.drawPixmap(area, picture, QRectF(picture.rect()))
    else:
        painter.fillRect(area, tone.colour("raised"))
    painter.setPen(QPen(tone.colour("accent"), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area)
    if count > 1:
        badge = QRectF(area.right() - 18, area.bottom() - 14, 24, 18)
        painter.fillRect(badge, tone.colour("accent"))
        painter.setPen(tone.colour("on_accent"))
        painter.drawText(badge, int(Qt.AlignmentFlag.AlignCenter), str(count))
    painter.restore()
