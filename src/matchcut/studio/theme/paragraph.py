"""Words painted into an area: as many lines as fit, the last one with an ellipsis where there are more."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextLayout, QTextOption


def paint_paragraph(painter: QPainter, words: str, area: QRectF) -> float:
    """Paint words from the top of an area, in the painter's font and pen; return the height that they take."""
    metrics = QFontMetricsF(painter.font())
    most = max(1, int(area.height() // metrics.lineSpacing()))
    layout = QTextLayout(words.replace("\n", "\u2028"), painter.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top, count = area.top(), 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(area.width())
        start, long = line.textStart(), line.textLength()
        count += 1
        text = words[start : start + long]
        if count == most and start + long < len(words):
            text = metrics.elidedText(words[start:].replace("\n", " "), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(QPointF(area.left(), top + metrics.ascent()), text.rstrip())
        top += metrics.lineSpacing()
        if count == most:
            break
    layout.endLayout()
    return top - area.top()
