"""Painting the seams between shots: transitions, chains, and lines to shots that are continued from afar."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF

from matchcut.film.ids import ShotId
from matchcut.film.vocabulary import TransitionKind
from matchcut.studio.theme.marks import paint_chain
from matchcut.studio.theme.theme import Tone, ink, paper
from matchcut.studio.timeline.measured import FADED, paint_seam_mark, seam_mark_area
from matchcut.studio.timeline.scene import ALONE_FROM, FOOT, LABEL_FROM, PaintedScene
from matchcut.studio.timeline.tracks import Bar, TimelineRow

LINK_FROM, LINK_SAG = 60.0, 30.0
CHAIN = 14.0
"""The marks of a chain reach so far to both sides of a cut."""
SPREAD = 6.0
"""Lines reach so far beyond where they are drawn."""


def paint_seams(painter: QPainter, scene: PaintedScene, track: TimelineRow, bars: Iterable[Bar]) -> None:
    """Transitions as crossing wedges, and a chain where a shot continues the one before it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shots, layout, scale, per_frame = scene.film.shots, scene.film.layout, scene.scale, scene.scale.pixels_per_frame
    for bar in _with_linked(scene, track, bars):
        if bar.shot is None:
            continue
        shot, left = shots[bar.shot], scale.x(bar.start)
        if shot.transition is not None:
            overlap = layout.overlaps[scene.film.place_of[shot.id]]
            frames = overlap or shot.transition.frames
            start = scale.x(bar.start + (0 if overlap else -(shot.transition.frames // 2)))
            if scene.touches(start - SPREAD, start + frames * per_frame + SPREAD):
                _paint_transition(painter, scene.tone, shot.transition.kind, start, frames * per_frame, track)
        if shot.continues is not None and shot.continues in shots:
            _paint_link(painter, scene, track, shot.continues, left)
            if (bar.end - bar.start) * per_frame > LABEL_FROM and scene.touches(left - CHAIN, left + CHAIN):
                paint_chain(painter, scene.tone, left, track.top + 12)
                measured = scene.measured(shot.id)
                if measured is not None and measured.seam is not None:
                    painter.setOpacity(FADED if measured.stale else 1.0)
                    paint_seam_mark(painter, scene.tone, measured.seam, seam_mark_area(left, track.top))
                    painter.setOpacity(1.0)


def _with_linked(scene: PaintedScene, track: TimelineRow, bars: Iterable[Bar]) -> Iterable[Bar]:
    """The bars, and in their order those that stand elsewhere and are linked across the part."""
    present, film, scale = list(bars), scene.film, scene.scale
    starts, lengths, shots = film.layout.starts, film.layout.lengths, film.layout.shots
    known = {bar.shot for bar in present} if scene.rows.links else set()
    joined = []
    for source, place in scene.rows.links:
        ends = scale.x(starts[source] + lengths[source]), scale.x(starts[place])
        if not scene.touches(min(ends) - SPREAD, max(ends) + SPREAD) or shots[place].id in known:
            continue
        if lengths[place] * scale.pixels_per_frame >= ALONE_FROM:
            joined += [bar for bar in track.between(starts[place], starts[place] + 1) if bar.shot == shots[place].id]
    return sorted([*present, *joined], key=lambda bar: bar.start) if joined else present


def _paint_link(painter: QPainter, scene: PaintedScene, track: TimelineRow, source: ShotId, left: float) -> None:
    """A line to where a shot goes on from the end of one that it does not stand beside."""
    layout, place = scene.film.layout, scene.film.place_of[source]
    end = scene.scale.x(layout.starts[place] + layout.lengths[place])
    if abs(end - left) < LINK_FROM or not scene.touches(min(end, left) - SPREAD, max(end, left) + SPREAD):
        return
    y = track.top + 12
    path = QPainterPath(QPointF(end, y))
    path.cubicTo(QPointF(end, y + LINK_SAG), QPointF(left, y + LINK_SAG), QPointF(left, y))
    painter.strokePath(path, QPen(ink(150), 4.0))
    dashes = QPainterPathStroker(QPen(Qt.PenStyle.DashLine))  # A pen's own would begin anew where a part does.
    dashes.setWidth(1.6)
    dashes.setCurveThreshold(0.05)
    painter.fillPath(dashes.createStroke(path), scene.tone.colour("accent"))


def _paint_transition(
    painter: QPainter, tone: Tone, kind: TransitionKind, left: float, width: float, track: TimelineRow
) -> None:
    """What goes out as a wedge that closes, what comes in as one that opens; the pictures stay in sight."""
    area = QRectF(left, track.top, max(4.0, width), track.height - FOOT)
    middle = QPointF(area.center().x(), area.bottom())
    if kind is TransitionKind.DISSOLVE:
        wedges = [
            [area.topLeft(), area.topRight(), area.bottomRight()],
            [area.bottomLeft(), area.topRight(), area.bottomRight()],
        ]
        lines = [(area.topLeft(), area.bottomRight()), (area.bottomLeft(), area.topRight())]
    elif kind.overlaps:
        wedges = [[area.topLeft(), area.topRight(), area.bottomLeft()]]
        lines = [(area.bottomLeft(), area.topRight())]
    else:
        wedges = [[area.topLeft(), middle, area.bottomLeft()], [area.topRight(), middle, area.bottomRight()]]
        lines = [(area.topLeft(), middle), (middle, area.topRight())]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tone.colour("surround", 70))
    for wedge in wedges:
        painter.drawPolygon(QPolygonF(wedge))
    for pen in (QPen(ink(110), 2.6), QPen(paper(170), 1.1)):
        painter.setPen(pen)
        for start, end in lines:
            painter.drawLine(start, end)
