"""The shapes that tell how a shot stands. Each state has a shape of its own, so none relies on colour alone.

○ no take    ◌ queued    ◔ rendering    ● circled and current
⟳ stale      ◉ needs a look    ▲ failed
"""

from __future__ import annotations

import math
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from matchcut.studio.theme.theme import Tone, ink


class ShotState(StrEnum):
    """How a shot stands, as the studio shows it."""

    NO_TAKE = "no take"
    QUEUED = "queued"
    RENDERING = "rendering"
    CIRCLED = "circled"
    STALE = "stale"
    NEEDS_LOOK = "needs a look"
    FAILED = "failed"


_COLOURS = {
    ShotState.NO_TAKE: "dim",
    ShotState.QUEUED: "info",
    ShotState.RENDERING: "info",
    ShotState.CIRCLED: "good",
    ShotState.STALE: "warn",
    ShotState.NEEDS_LOOK: "warn",
    ShotState.FAILED: "bad",
}


def paint_state(painter: QPainter, tone: Tone, state: ShotState, into: QRectF, progress: float = 0.0) -> None:
    """Paint a state's mark into a square; `progress` (0 to 1) fills the pie of a rendering shot."""
    colour = tone.colour(_COLOURS[state])
    side = min(into.width(), into.height())
    circle = QRectF(0, 0, side * 0.78, side * 0.78)
    circle.moveCenter(into.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, max(1.2, side * 0.11))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if state is ShotState.NO_TAKE:
        painter.drawEllipse(circle)
    elif state is ShotState.QUEUED:
        pen.setDashPattern([1.2, 1.4])
        painter.setPen(pen)
        painter.drawEllipse(circle)
    elif state is ShotState.RENDERING:
        painter.drawEllipse(circle)
        painter.setBrush(colour)
        painter.drawPie(circle, 90 * 16, round(-360 * 16 * progress))
    elif state is ShotState.CIRCLED:
        painter.drawEllipse(circle)
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(circle.center(), side * 0.2, side * 0.2)
    elif state is ShotState.STALE:
        _paint_turning(painter, circle, side)
    elif state is ShotState.NEEDS_LOOK:
        _paint_eye(painter, into, side)
    else:
        _paint_warning(painter, tone, into, side)
    painter.restore()


def _paint_turning(painter: QPainter, circle: QRectF, side: float) -> None:
    """An open circle with an arrow head: what was made is being overtaken."""
    painter.drawArc(circle, 30 * 16, 290 * 16)
    end = math.radians(30)
    tip = circle.center() + QPointF(math.cos(end), -math.sin(end)) * circle.width() / 2
    head = side * 0.26
    painter.setBrush(painter.pen().color())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon(
        QPolygonF(
            [
                tip + QPointF(-head, -head * 0.1),
                tip + QPointF(head * 0.55, -head * 0.55),
                tip + QPointF(head * 0.2, head),
            ]
        )
    )


def _paint_eye(painter: QPainter, into: QRectF, side: float) -> None:
    centre, half = into.center(), side * 0.45
    lid = QPainterPath(centre - QPointF(half, 0))
    lid.quadTo(centre - QPointF(0, half * 1.15), centre + QPointF(half, 0))
    lid.quadTo(centre + QPointF(0, half * 1.15), centre - QPointF(half, 0))
    painter.drawPath(lid)
    painter.setBrush(painter.pen().color())
    painter.drawEllipse(centre, side * 0.1, side * 0.1)


def _paint_warning(painter: QPainter, tone: Tone, into: QRectF, side: float) -> None:
    centre, half = into.center(), side * 0.44
    painter.setBrush(painter.pen().color())
    painter.drawPolygon(
        QPolygonF([centre - QPointF(0, half), centre + QPointF(half, half * 0.8), centre + QPointF(-half, half * 0.8)])
    )
    painter.setPen(QPen(tone.colour("window"), side * 0.11))
    painter.drawLine(centre - QPointF(0, half * 0.3), centre + QPointF(0, half * 0.2))
    painter.drawPoint(centre + QPointF(0, half * 0.5))


def paint_chain(painter: QPainter, tone: Tone, x: float, y: float) -> None:
    """Two links across a cut: what follows continues what comes before."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((ink(150), 5.0), (tone.colour("accent"), 2.0)):
        painter.setPen(QPen(colour, width))
        painter.drawRoundedRect(QRectF(x - 10, y - 4, 11, 8), 4, 4)
        painter.drawRoundedRect(QRectF(x - 2, y - 4, 11, 8), 4, 4)
    painter.restore()
