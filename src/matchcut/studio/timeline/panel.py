"""The timeline with its row headers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from matchcut.studio.look.icons import paint_icon
from matchcut.studio.look.painting import painting
from matchcut.studio.look.theme import Theme
from matchcut.studio.session import Session
from matchcut.studio.timeline.tracks import Row
from matchcut.studio.timeline.view import TimelineView

WIDTH = 132
_ICONS = {Row.TITLES: "type", Row.PICTURE: "film", Row.CAST: "user", Row.SOUND: "music"}


class TimelinePanel(QScrollArea):
    """Headers on the left, rows on the right, scrolled together up and down."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.view = TimelineView(session, theme)
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


class _Headers(QWidget):
    """What each row is."""

    def __init__(self, view: TimelineView, theme: Theme) -> None:
        super().__init__()
        self._view, self._theme = view, theme
        self.setFixedWidth(WIDTH)
        self.setFont(view.font())
        self.setAccessibleName(self.tr("Timeline rows"))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            tone = self._theme.tone
            painter.fillRect(self.rect(), tone.colour("panel"))
            for track in self._view.tracks:
                mark = QRectF(12, track.top + (track.height - 13) / 2, 13, 13)
                paint_icon(painter, _ICONS[track.row], tone.text if track.row is Row.PICTURE else tone.faint, mark)
                area = QRectF(32, track.top, self.width() - 40, track.height)
                painter.setPen(tone.colour("text" if track.row is Row.PICTURE else "dim"))
                words = painter.fontMetrics().elidedText(track.label, Qt.TextElideMode.ElideRight, int(area.width()))
                painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), words)
            painter.setPen(tone.colour("line"))
            painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
