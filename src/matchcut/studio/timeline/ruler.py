"""The timeline's ruler: the scenes above, timecode below, and on it the markers and the playhead."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from matchcut.film.film import Film
from matchcut.film.model import Marker
from matchcut.studio.theme.theme import Tone
from matchcut.studio.timeline.painting import fill
from matchcut.studio.timeline.scale import TimeScale
from matchcut.studio.timeline.scene import PaintedScene
from matchcut.studio.timeline.tracks import RULER_HEIGHT, SCENES_HEIGHT, start_of

WORDS_FROM, LINE_FROM = 36.0, 4.0
FLAG_WIDTH, FLAG_HEIGHT = 9.0, 8.0
LABEL_ABOVE = 13.0
"""Timecode stands so far above the ruler's foot, to leave room for the flags of markers below it."""


def paint_ruler(painter: QPainter, scene: PaintedScene) -> None:
    """Paint a band for each scene and timecode at round places; `paint_headings` paints the scenes' words."""
    part, tone, scale = scene.part, scene.tone, scene.scale
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(QRectF(part.left(), 0, part.width(), RULER_HEIGHT), tone.colour("panel"))
    sides = [(scale.x(first), scale.x(end)) for first, end, _ in _scenes(scene)]
    bands = [QRectF(left, 1, max(1.0, right - left - 1), SCENES_HEIGHT - 2) for left, right in sides]
    fill(painter, bands, tone.colour("raised"))
    fill(painter, [QRectF(left, 1, 1, RULER_HEIGHT - 2) for left, _ in sides], tone.colour("strong_line"))
    settings = scene.film.settings
    for x, words in scale.ticks(settings.rate, settings.start, part.left(), part.right()):
        painter.setPen(tone.colour("strong_line"))
        painter.drawLine(QPointF(x, RULER_HEIGHT - 7), QPointF(x, RULER_HEIGHT - 1))
        painter.setPen(tone.colour("dim"))
        painter.drawText(QPointF(x + 4, RULER_HEIGHT - LABEL_ABOVE), words)
    painter.setPen(tone.colour("line"))
    painter.drawLine(QPointF(part.left() - 1, RULER_HEIGHT - 1), QPointF(part.right() + 1, RULER_HEIGHT - 1))


def paint_headings(painter: QPainter, scene: PaintedScene) -> None:
    """What scenes are called; the words stay in view while any of the scene does."""
    metrics = QFontMetricsF(painter.font())
    painter.setPen(scene.tone.colour("text"))
    for first, end, heading in _scenes(scene):
        left, right = max(scene.scale.x(first), scene.left), min(scene.scale.x(end), scene.right)
        wide = right - left - 12
        if wide >= WORDS_FROM:
            room = QRectF(left + 7, 0, wide, SCENES_HEIGHT)
            words = metrics.elidedText(heading, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)


def _scenes(scene: PaintedScene) -> Iterator[tuple[int, int, str]]:
    """The scenes in the part: the frames they begin and end on, and what they are called."""
    headings, scale, per_frame = scene.rows.headings, scene.scale, scene.scale.pixels_per_frame
    first, last = (edge / per_frame + scale.origin for edge in (scene.part.left() - 1, scene.part.right() + 1))
    for place in headings.between(first, last, LINE_FROM / per_frame):
        yield headings.starts[place], headings.ends[place], headings.words[place]


def marker_frame(film: Film, marker: Marker) -> int:
    """The film frame that a marker stands on."""
    return start_of(film, marker.shot) + marker.offset


def marker_at(film: Film, scale: TimeScale, position: QPointF) -> Marker | None:
    """The marker whose flag is under a point of the ruler; of several the one painted last."""
    if not SCENES_HEIGHT <= position.y() < RULER_HEIGHT:
        return None
    near = [
        marker
        for marker in film.markers.values()
        if -3 <= position.x() - scale.x(marker_frame(film, marker)) <= FLAG_WIDTH
    ]
    return near[-1] if near else None


def paint_markers(painter: QPainter, scene: PaintedScene) -> None:
    """A flag for each marker, on a thin line through all rows."""
    scale, tone, height = scene.scale, scene.tone, scene.part.bottom() + 1
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for marker in scene.film.markers.values():
        x = scale.x(marker_frame(scene.film, marker))
        if not scene.touches(x - 2, x + FLAG_WIDTH + 2):
            continue
        colour = tone.colour("accent" if marker.id in scene.selected else "info")
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
