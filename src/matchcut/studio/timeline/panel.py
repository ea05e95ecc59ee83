"""The timeline with its row headers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QWidget

from matchcut.film import edits
from matchcut.film.steps import StepKind
from matchcut.studio.session import Session
from matchcut.studio.theme.icons import paint_icon
from matchcut.studio.theme.painting import painting
from matchcut.studio.theme.theme import Theme
from matchcut.studio.timeline.tracks import RULER_HEIGHT, RowKind, TimelineRow
from matchcut.studio.timeline.view import TimelineView

WIDTH = 132
TOOL = 21
"""The width of a tool's button: six of them fill a header."""
SPEAKER = 24
"""The width of the end of a sound's header that silences its track."""
_ICONS = {RowKind.TITLES: "type", RowKind.PICTURE: "film", RowKind.CAST: "user", RowKind.SOUND: "music"}


class TimelinePanel(QScrollArea):
    """Headers on the left, rows on the right, scrolled together up and down."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = TimelineView(session, theme)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # The view in it takes the keys.
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._headers = _Headers(self.view, theme)
        row.addWidget(self._headers)
        row.addWidget(self.view, 1)
        self.setWidget(body)
        self.view.rows_changed.connect(self._headers.update)

    def show_tools(self, actions: Sequence[QAction]) -> None:
        """Put a button for each tool into the corner beside the ruler."""
        self._headers.show_tools(actions)


class _Headers(QWidget):
    """What each row is."""

    def __init__(self, view: TimelineView, theme: Theme) -> None:
        super().__init__()
        self._view, self._theme = view, theme
        self.setFixedWidth(WIDTH)
        self.setFont(view.font())
        self.setAccessibleName(self.tr("Timeline rows"))
        self.setObjectName("timeline-rows")
        self.setMouseTracking(True)
        theme.changed.connect(self.update)

    def show_tools(self, actions: Sequence[QAction]) -> None:
        bar = QWidget(self)
        bar.setObjectName("timeline-tools")
        bar.setAccessibleName(self.tr("Timeline tools"))
        row = QHBoxLayout(bar)
        row.setContentsMargins(3, 0, 3, 0)
        row.setSpacing(0)
        for action in actions:
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAccessibleName(action.text().replace("&", ""))
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setIconSize(QSize(15, 15))
            button.setFixedSize(TOOL, RULER_HEIGHT - 16)
            row.addWidget(button)
        bar.setGeometry(0, 8, WIDTH - 1, RULER_HEIGHT - 16)
        bar.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            tone = self._theme.tone
            painter.fillRect(self.rect(), tone.colour("panel"))
            for track in self._view.tracks:
                mark = QRectF(12, track.top + (track.height - 13) / 2, 13, 13)
                paint_icon(painter, _ICONS[track.row], tone.text if track.row is RowKind.PICTURE else tone.faint, mark)
                room = self.width() - 40
                if track.row is RowKind.SOUND:
                    self._paint_speaker(painter, track)
                    room -= SPEAKER
                area = QRectF(32, track.top, room, track.height)
                painter.setPen(tone.colour("text" if track.row is RowKind.PICTURE else "dim"))
                words = painter.fontMetrics().elidedText(track.label, Qt.TextElideMode.ElideRight, int(area.width()))
                painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), words)
            painter.setPen(tone.colour("line"))
            painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())

    def _paint_speaker(self, painter: QPainter, track: TimelineRow) -> None:
        tone, muted = self._theme.tone, self._view.shown.track(track.name).muted
        mark = QRectF(self.width() - SPEAKER, track.top + (track.height - 14) / 2, 14, 14)
        paint_icon(painter, "volume-x" if muted else "volume-2", tone.accent if muted else tone.dim, mark)

    def _speaker_at(self, position: QPointF) -> TimelineRow | None:
        """The sound track whose speaker is under a point."""
        track = self._view.track_at(position.y())
        if track is None or track.row is not RowKind.SOUND or position.x() < self.width() - SPEAKER - 6:
            return None
        return track

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a track's speaker silences it, or lets it be heard again."""
        track = self._speaker_at(event.position())
        if track is not None and event.button() is Qt.MouseButton.LeftButton:
            muted = not self._view.session.film.track(track.name).muted
            step = StepKind.MUTE_TRACK() if muted else StepKind.UNMUTE_TRACK()
            self._view.session.edit(step, lambda film: edits.set_track(film, track.name, muted=muted))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        track = self._speaker_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if track else Qt.CursorShape.ArrowCursor)
        self.setToolTip(self.tr("Silence this track, or let it be heard") if track else "")
