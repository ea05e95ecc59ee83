"""The timeline's ruler: the scenes above, timecode below, and on it the markers and the playhead."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from matchcut.film.film import Film
from matchcut.film.model import Marker
from matchcut.studio.look.theme import Tone
from matchcut.studio.timeline.scale import Scale
from matchcut.studio.timeline.tracks import RULER_HEIGHT, SCENES_HEIGHT, scene_starts, start_of

WORDS_FROM, LINE_FROM = 36.0, 4.0
FLAG_WIDTH, FLAG_HEIGHT = 9.0, 8.0
LABEL_ABOVE = 13.0
"""Timecode stands so far above the ruler's foot, to leave room for the flags of markers below it."""


def paint_ruler(painter: QPainter, film: Film, scale: Scale, tone: Tone) -> None:
    """Paint scene headings where scenes begin, and timecode at round places."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(QRectF(0, 0, scale.width, RULER_HEIGHT), tone.colour("panel"))
    _paint_scenes(painter, film, scale, tone)
    settings = film.settings
    for x, words in scale.ticks(settings.rate, settings.start):
        painter.setPen(tone.colour("strong_line"))
        painter.drawLine(QPointF(x, RULER_HEIGHT - 7), QPointF(x, RULER_HEIGHT - 1))
        painter.setPen(tone.colour("dim"))
        painter.drawText(QPointF(x + 4, RULER_HEIGHT - LABEL_ABOVE), words)
    painter.setPen(tone.colour("line"))
    painter.drawLine(QPointF(0, RULER_HEIGHT - 1), QPointF(scale.width, RULER_HEIGHT - 1))


def _paint_scenes(painter: QPainter, film: Film, scale: Scale, tone: Tone) -> None:
    """A band for each scene; its words stay in view while any of the scene does."""
    if not film.shots:
        return
    starts = scene_starts(film)
    ends = [frame for frame, _ in starts[1:]] + [film.length]
    metrics, last = QFontMetricsF(painter.font()), float("-inf")
    bands: list[QRectF] = []
    edges: list[QRectF] = []
    headings: list[tuple[QRectF, str]] = []
    for (frame, heading), end in zip(starts, ends, strict=True):
        left, right = scale.x(frame), scale.x(end)
        if right < 0 or left > scale.width or right - last < LINE_FROM:
            continue
        last = left
        bands.append(QRectF(left, 1, max(1.0, right - left - 1), SCENES_HEIGHT - 2))
        edges.append(QRectF(left, 1, 1, RULER_HEIGHT - 2))
        wide = min(right, scale.width) - max(left, 0.0) - 12
        if wide >= WORDS_FROM:
            headings.append((QRectF(max(left, 0.0) + 7, 0, wide, SCENES_HEIGHT), heading))
    painter.setPen(Qt.PenStyle.NoPen)
    for areas, colour in ((bands, tone.colour("raised")), (edges, tone.colour("strong_line"))):
        painter.setBrush(colour)
        painter.drawRects(areas)
    painter.setPen(tone.colour("text"))
    for room, heading in headings:
        words = metrics.elidedText(heading, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)


def marker_frame(film: Film, marker: Marker) -> int:
    """The film frame that a marker stands on."""
    return start_of(film, marker.shot) + marker.offset


def marker_at(film: Film, scale: Scale, position: QPointF) -> Marker | None:
    """The marker whose flag is under a point of the ruler; of several the one painted last."""
    if not SCENES_HEIGHT <= position.y() < RULER_HEIGHT:
        return None
    near = [one for one in film.markers.values() if -3 <= position.x() - scale.x(marker_frame(film, one)) <= FLAG_WIDTH]
    return near[-1] if near else None


def paint_markers(
    painter: QPainter, film: Film, scale: Scale, tone: Tone, height: float, selected: Collection[str]
) -> None:
    """A flag for each marker, on a thin line through all rows."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for marker in film.markers.values():
        x = scale.x(marker_frame(film, marker))
        if not -FLAG_WIDTH <= x <= scale.width:
            continue
        colour = tone.colour("accent" if marker.id in selected else "info")
        painter.setPen(QPen(tone.colour("info", 90), 1))
        painter.drawLine(QPointF(x, RULER_HEIGHT), QPointF(x, height))
        bottom = RULER_HEIGHT - 1.0
        flag = QPainterPath(QPointF(x, bottom))
        flag.lineTo(x, bottom - FLAG_HEIGHT)
        flag.lineTo(x + FLAG_WIDTH, bottom - FLAG_HEIGHT / 2)
        flag.lineTo(x, bottom)
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(colour)
        painter.drawPath(flag)


def paint_playhead(painter: QPainter, tone: Tone, x: float, height: float) -> None:
    """Paint the playhead: a line with a handle in the ruler."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tone.colour("accent"), 1.4))
    painter.drawLine(QPointF(x, SCENES_HEIGHT + 4), QPointF(x, height))
    handle = QPainterPath()
    top = SCENES_HEIGHT + 1.0
    handle.addRoundedRect(QRectF(x - 5, top, 10, 8), 2, 2)
    handle.moveTo(x - 5, top + 7)
    handle.lineTo(x, top + 13)
    handle.lineTo(x + 5, top + 7)
    painter.fillPath(handle, tone.colour("accent"))
