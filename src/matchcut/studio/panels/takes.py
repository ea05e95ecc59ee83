"""The takes of the shot in hand, side by side: circle one, look closer, note how it was made."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from matchcut.film import edits
from matchcut.film.ids import ShotId, TakeId
from matchcut.film.model import Take
from matchcut.studio.background import Errand
from matchcut.studio.look.theme import Theme, tabular_font
from matchcut.studio.pictures import read_picture
from matchcut.studio.session import Session

CARD_WIDTH = 208


class TakesPanel(QWidget):
    """The takes. Click to look at one, double-click (or C) to circle it. `looked_at(Take)` when one is chosen."""

    looked_at = Signal(object)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.session, self._theme = session, theme
        self.setAccessibleName("Takes")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        self._told = QLabel()
        self._told.setProperty("role", "dim")
        self._told.setWordWrap(True)
        column.addWidget(self._told)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        self._body = QWidget()
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        area.setWidget(self._body)
        column.addWidget(area, 1)
        self._shown: tuple[ShotId | None, tuple[TakeId, ...], TakeId | None] = (None, (), None)
        session.selected.connect(lambda _: self.refresh())
        session.changed.connect(lambda _: self.refresh())
        session.looks_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the takes of the shot in hand."""
        shot = self.session.selection.current
        takes = self.session.project.takes.of(shot) if shot else ()
        circled = self.session.film.circled(shot) if shot else None
        state = (shot, tuple(take.id for take in takes), circled)
        if state == self._shown:
            return
        self._shown = state
        self._tell(shot, takes)
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        columns = max(1, (self.width() - 24) // (CARD_WIDTH + 12))
        for index, take in enumerate(takes):
            card = TakeCard(self, take, self._theme, circled=take.id == circled)
            card.chosen.connect(self.looked_at.emit)
            card.circled.connect(self.circle)
            self._grid.addWidget(card, index // columns, index % columns)

    def _tell(self, shot: ShotId | None, takes: tuple[Take, ...]) -> None:
        if shot is None:
            words = "Choose a shot to see its takes."
        elif not takes:
            words = "No take yet. Make one from the queue, or with Ctrl+Return."
        else:
            words = f"Shot {self.session.film.label(shot)}: {len(takes)} {'take' if len(takes) == 1 else 'takes'}"
        self._told.setText(words)

    def circle(self, take: Take) -> None:
        """Make a take the shot's chosen one."""
        self.session.edit(f"Circle take {take.number}", lambda film: edits.circle_take(film, take.shot, take.id))

    def read(self, take: Take, done) -> None:  # type: ignore[no-untyped-def]
        """Read a take's picture in a thread."""
        Errand(read_picture, self.session.project.media.path(take.video), 50, done=done)


class TakeCard(QWidget):
    """One take: its picture, its number, seed and engine; an actual circle around the number if it is chosen."""

    chosen = Signal(object)
    circled = Signal(object)

    def __init__(self, panel: TakesPanel, take: Take, theme: Theme, *, circled: bool) -> None:
        super().__init__()
        self.take, self._theme, self._is_circled = take, theme, circled
        self._picture: QPixmap | None = None
        self.setFont(tabular_font(9.0))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"Take {take.number}{', circled' if circled else ''}")
        self.setToolTip(f"Made by {take.engine} {take.engine_revision}, seed {take.seed}. Double-click to circle it.")
        panel.read(take, self._arrived)

    def sizeHint(self) -> QSize:
        return QSize(CARD_WIDTH, CARD_WIDTH * 9 // 16 + 40)

    def _arrived(self, image) -> None:  # type: ignore[no-untyped-def]
        if image is not None:
            self._picture = QPixmap.fromImage(image)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        tone = self._theme.tone
        frame = QRectF(0, 0, CARD_WIDTH, CARD_WIDTH * 9 / 16)
        painter.fillRect(frame, tone.colour("sunken"))
        if self._picture is not None:
            painter.drawPixmap(frame, self._picture, QRectF(self._picture.rect()))
        number = QRectF(8, frame.bottom() + 6, 28, 28)
        painter.setPen(tone.colour("text"))
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(self.take.number))
        if self._is_circled:
            painter.setPen(QPen(tone.colour("accent"), 2.2))
            painter.drawEllipse(number.adjusted(1, 1, -1, -1))
        words = QRectF(44, frame.bottom() + 6, CARD_WIDTH - 48, 28)
        painter.setPen(tone.colour("dim"))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, f"{self.take.engine}  ·  seed {self.take.seed}")
        if self.hasFocus():
            painter.setPen(QPen(tone.colour("accent"), 1.5))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        self.chosen.emit(self.take)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.circled.emit(self.take)
