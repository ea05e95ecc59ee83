"""The bar under the picture: the whole film in one line, to click and drag through."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from matchcut.film.changes import ChangeSet
from matchcut.studio.session import Session
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.theme import Theme
from matchcut.studio.viewer.transport import Transport

TALL = 22
INSET = 14
LINE = 6
CLOSEST = 3
"""Cuts nearer to each other than so many pixels are drawn as one."""


class ScrubBar(QWidget):
    """Shows cuts, dissolves, markers, what is played, and the playhead. `touched()` when a person takes hold."""

    touched = Signal()

    def __init__(self, session: Session, transport: Transport, theme: Theme) -> None:
        super().__init__()
        self._session, self._transport, self._theme = session, transport, theme
        self._cuts_of: tuple[list[int], list[int], int, int] | None = None
        self._known_cuts: list[tuple[float, float]] = []
        self.setAccessibleName(tr("Scrub bar"))
        self.setToolTip(tr("Click or drag to go there. I and O mark what is played."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        session.changed.connect(self._film_changed)
        session.playhead_moved.connect(self.update)
        transport.state_changed.connect(self.update)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(320, TALL)

    def place(self, frame: int) -> float:
        """Where a frame's left edge lies."""
        return INSET + frame * (self.width() - 2 * INSET) / max(1, self._session.film.length)

    def frame_at(self, x: float) -> int:
        """The frame that lies at `x`; the nearest one beyond the ends."""
        length = self._session.film.length
        frame = int((x - INSET) * length / max(1, self.width() - 2 * INSET))
        return max(0, min(frame, max(0, length - 1)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.touched.emit()
            self._session.seek(self.frame_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._session.seek(self.frame_at(event.position().x()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tone = self._theme.tone
        painter.fillRect(self.rect(), tone.colour("panel"))
        if self._session.film.length:
            bar = QRectF(INSET, (TALL - LINE) / 2, self.width() - 2 * INSET, LINE)
            painter.fillRect(bar, tone.colour("strong_line"))
            self._paint_span(painter, bar)
            self._paint_cuts(painter, bar)
            self._paint_markers(painter, bar)
            self._paint_playhead(painter)
        painter.end()

    def _paint_span(self, painter: QPainter, bar: QRectF) -> None:
        """What is played, with a bracket at each mark."""
        tone, marks = self._theme.tone, self._transport.marks
        start, end = self._transport.span()
        if marks.start is None and marks.end is None:
            return
        left, right = self.place(start), self.place(end)
        painter.fillRect(QRectF(left, bar.top(), right - left, bar.height()), tone.colour("accent", 150))
        painter.setPen(QPen(tone.colour("accent"), 2))
        for x, inwards, is_set in ((left, 4, marks.start is not None), (right, -4, marks.end is not None)):
            if is_set:
                corners = [QPointF(x + inwards, 3), QPointF(x, 3), QPointF(x, TALL - 3), QPointF(x + inwards, TALL - 3)]
                painter.drawPolyline(QPolygonF(corners))

    def _paint_cuts(self, painter: QPainter, bar: QRectF) -> None:
        cuts, tone = self._cuts(), self._theme.tone
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tone.colour("faint"))
        painter.drawRects([QRectF(x, bar.top(), wide, bar.height()) for x, wide in cuts if wide])
        painter.setBrush(tone.colour("panel"))
        painter.drawRects([QRectF(x - 0.5, bar.top() - 2, 1, bar.height() + 4) for x, _ in cuts])

    def _film_changed(self, changes: ChangeSet) -> None:
        if self._cuts_of != self._shown() or any(change.table == "markers" for change in changes):
            self.update()

    def _shown(self) -> tuple[list[int], list[int], int, int]:
        """What is shown of the film: where its shots begin, how they overlap, its length; and in which width."""
        film = self._session.film
        return film.layout.starts, film.layout.overlaps, film.length, self.width()

    def _cuts(self) -> list[tuple[float, float]]:
        """Where each shot is entered, and how wide its transition is. Kept: a long film has thousands."""
        film, width = self._session.film, self.width()
        if self._cuts_of != self._shown():
            self._cuts_of = self._shown()
            self._known_cuts = []
            scale = (width - 2 * INSET) / max(1, film.length)
            far_enough = CLOSEST / scale if scale > 0 else film.length
            free = far_enough
            layout, place = film.layout, 1
            while (place := bisect_left(layout.starts, free, lo=place)) < len(layout):
                start, overlap = layout.starts[place], layout.overlaps[place]
                free = start + far_enough
                self._known_cuts.append((INSET + start * scale, max(2.0, overlap * scale) if overlap else 0.0))
                place += 1
        return self._known_cuts

    def _paint_markers(self, painter: QPainter, bar: QRectF) -> None:
        film = self._session.film
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tone.colour("info"))
        for marker in film.markers.values():
            x = self.place(film.layout[film.place_of[marker.shot]].range.start + marker.offset)
            top = bar.top() - 1
            painter.drawPolygon(QPolygonF([QPointF(x - 4, top - 5), QPointF(x + 4, top - 5), QPointF(x, top)]))

    def _paint_playhead(self, painter: QPainter) -> None:
        x = self.place(self._session.playhead)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tone.colour("text"))
        painter.drawRoundedRect(QRectF(x - 2, 2, 4, TALL - 4), 2, 2)
