"""The viewer's widget: the picture on its grey surround, what is laid over it, and the transport below."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from matchcut.film.errors import MatchcutError
from matchcut.film.time import timecode
from matchcut.store.project import Project
from matchcut.studio.background import Errand
from matchcut.studio.look.icons import icon
from matchcut.studio.look.theme import Theme, tabular_font
from matchcut.studio.session import Session
from matchcut.studio.viewer.projector import Projector
from matchcut.studio.viewer.transport import Transport

REBUILD_MS = 30


class Screen(QWidget):
    """The picture itself. Keeps the last frame until the next one is there, so nothing ever blinks."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session, self._theme = session, theme
        self.setAccessibleName("Picture")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.image: QImage | None = None
        self.under: QImage | None = None
        self.wipe: float | None = None
        self.safe_areas = False
        self.words = ""
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(640, 360)

    def show_image(self, image: QImage | None) -> None:
        """Show a frame."""
        self.image = image
        self.update()

    def frame_area(self) -> QRectF:
        """Where the picture is, in the film's shape, as large as fits."""
        settings = self._session.film.settings
        room = QRectF(self.rect()).adjusted(12, 12, -12, -12)
        size = min(room.width() / settings.width, room.height() / settings.height)
        area = QRectF(0, 0, settings.width * size, settings.height * size)
        area.moveCenter(room.center())
        return area

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tone = self._theme.tone
        painter.fillRect(self.rect(), tone.colour("surround"))
        area = self.frame_area()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.image is not None:
            painter.drawImage(area, self.image)
        else:
            painter.fillRect(area, tone.colour("sunken"))
        if self.under is not None and self.wipe is not None:
            self._paint_wipe(painter, area)
        if self.safe_areas:
            painter.setPen(QPen(tone.colour("text", 130), 1))
            for share in (0.93, 0.90):
                inner = QRectF(0, 0, area.width() * share, area.height() * share)
                inner.moveCenter(area.center())
                painter.drawRect(inner)
        if self.words:
            painter.setPen(tone.colour("dim"))
            painter.drawText(
                area.adjusted(24, 24, -24, -24),
                int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap),
                self.words,
            )
        painter.end()

    def _paint_wipe(self, painter: QPainter, area: QRectF) -> None:
        assert self.under is not None
        assert self.wipe is not None
        x = area.left() + area.width() * self.wipe
        painter.save()
        painter.setClipRect(QRectF(x, area.top(), area.right() - x, area.height()))
        painter.drawImage(area, self.under)
        painter.restore()
        painter.setPen(QPen(self._theme.tone.colour("accent"), 2))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.wipe is not None:
            area = self.frame_area()
            self.wipe = min(1.0, max(0.0, (event.position().x() - area.left()) / max(1.0, area.width())))
            self.update()


class Viewer(QWidget):
    """Picture, timecode and transport."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.session, self._theme = session, theme
        self.setAccessibleName("Viewer")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.monitor = Screen(session, theme)
        self.projector = Projector(self)
        self.transport = Transport(session)
        self._build()
        self._rebuild = QTimer(self, interval=REBUILD_MS, singleShot=True)
        self._rebuild.timeout.connect(self._conform)
        self._conforming = False
        session.changed.connect(lambda _: self._rebuild.start())
        session.playhead_moved.connect(self._moved)
        session.selected.connect(self._selected)
        self.projector.ready.connect(self._ready)
        self.projector.failed.connect(lambda error: self._say(str(error)))
        self.transport.state_changed.connect(self._dress)
        theme.changed.connect(self._dress)
        self._dress()
        self._rebuild.start()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.monitor, 1)
        row = QHBoxLayout()
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(4)
        self._timecode = QLabel("00:00:00:00")
        self._timecode.setFont(tabular_font(13.0))
        self._timecode.setAccessibleName("Timecode")
        self._shot = QLabel()
        self._shot.setProperty("role", "dim")
        row.addWidget(self._timecode)
        row.addStretch(1)
        self._buttons: dict[str, QToolButton] = {}
        for name, words, run in (
            ("skip-back", "To the start  (Home)", lambda: self.session.seek(0)),
            ("step-back", "One frame back  (Left)", lambda: self.transport.step(-1)),
            ("play", "Play and stop  (Space)", self.transport.toggle),
            ("step-forward", "One frame on  (Right)", lambda: self.transport.step(1)),
            ("skip-forward", "To the end  (End)", lambda: self.session.seek(self.session.film.length)),
        ):
            button = QToolButton()
            button.setToolTip(words)
            button.setAccessibleName(words.split("  ")[0])
            button.setProperty("quiet", "true")
            button.setIconSize(QSize(18, 18))
            button.clicked.connect(run)
            self._buttons[name] = button
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._shot)
        column.addLayout(row)

    def _dress(self) -> None:
        tone = self._theme.tone
        for name, button in self._buttons.items():
            shown = "pause" if name == "play" and self.transport.playing else name
            button.setIcon(icon(shown, tone.text, tone.faint))

    # The cut

    def _conform(self) -> None:
        """Have the cut made from the film as it is now, away from this thread; the latest one wins."""
        if self._conforming:
            self._rebuild.start()
            return
        if not self.session.film.shots:
            self._loaded(None)
            return
        self._conforming = True
        Errand(_cut_of, self.session.project, done=self._loaded, failed=self._not_loaded)

    def _loaded(self, cut: object) -> None:
        self._conforming = False
        self.monitor.words = "" if cut else "The film plays here as soon as it has a shot."
        if cut is None:
            self.monitor.show_image(None)
        self.projector.load(cut, self.session.project.media.path)  # type: ignore[arg-type]
        self._moved(self.session.playhead)

    def _not_loaded(self, error: Exception) -> None:
        self._conforming = False
        if not isinstance(error, MatchcutError):
            raise error
        self._say(str(error))

    def _say(self, words: str) -> None:
        self.monitor.words = words
        self.monitor.update()

    # The playhead

    def _moved(self, frame: int) -> None:
        settings = self.session.film.settings
        self._timecode.setText(timecode(settings.start + frame, settings.rate))
        placed = next((one for one in self.session.film.layout if one.range.contains(frame)), None)
        self._shot.setText(f"Shot {self.session.film.label(placed.shot.id)}" if placed else "")
        image = self.projector.take(frame)
        if image is not None:
            self.monitor.show_image(image)
        self.projector.look_at(frame, self.transport.speed)

    def _ready(self, frame: int) -> None:
        if frame == self.session.playhead:
            image = self.projector.take(frame)
            if image is not None:
                self.monitor.show_image(image)

    def _selected(self) -> None:
        """Go to a shot that was selected elsewhere, unless the playhead is in it already."""
        current = self.session.selection.current
        if current is None or self.transport.playing:
            return
        placed = self.session.film.layout[self.session.film.place_of[current]]
        if not placed.range.contains(self.session.playhead):
            self.session.seek(placed.range.start)

    def close_projector(self) -> None:
        """Stop the projector's thread."""
        self.transport.stop()
        self.projector.close()


def _cut_of(project: Project) -> object:
    from matchcut.walk.exporting import cut_of

    return cut_of(project, boards=True)
