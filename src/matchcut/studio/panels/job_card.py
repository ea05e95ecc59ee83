"""One job of the queue as a card: its picture, how far it is, and why it failed and what to try."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from matchcut.engines.hosted.problems import is_refused
from matchcut.production.jobs import ACTIVE, JobRow, JobState
from matchcut.studio.production import short_time
from matchcut.studio.texts.remedies import RemedyButton, words_of
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.painting import painting
from matchcut.studio.theme.theme import Theme

PICTURE = QSize(96, 54)
DRAG_FROM = 6


class JobCard(QFrame):
    """A job. `cancel_wanted`, `retry_wanted`; `moved(by)` when a person moves it in the queue by so many places with
    Alt+Up and Alt+Down, `dragged(y)` and `dropped(y)` while they drag it, with the pointer's height in the parent."""

    cancel_wanted = Signal()
    retry_wanted = Signal()
    moved = Signal(int)
    dragged = Signal(float)
    dropped = Signal(float)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.job: JobRow | None = None
        self.waits = False
        self._pressed: float | None = None
        self._dragging = False
        self._preview: tuple[int, QPixmap] | None = None
        self._picture = _JobPicture(theme)
        self._name = QLabel()
        self._name.setProperty("role", "heading")
        self._state = _dim()
        self.button = QPushButton()
        self.button.clicked.connect(self._clicked)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._why = QLabel()
        self._why.setWordWrap(True)
        self._try = _dim()
        self.remedy = RemedyButton()
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._state)
        words.addStretch(1)
        top.addLayout(words, 1)
        top.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._bar)
        column.addWidget(self._why)
        column.addWidget(self._try)
        column.addWidget(self.remedy, 0, Qt.AlignmentFlag.AlignLeft)

    def show_job(
        self,
        job: JobRow,
        label: str,
        *,
        alive: bool,
        picture: QPixmap | None,
        preview: Path,
        left: float | None = None,
    ) -> None:
        """Show how a job stands; `alive` is whether anybody makes the queue, `preview` the file of what it sees.

        `left` are the seconds that it still takes, where that is known.
        """
        self.job = job
        running, failed = job.state is JobState.RUNNING and alive, job.state is JobState.FAILED
        self.waits = job.state in ACTIVE and not running
        state = state_words(job, alive=alive)
        self.setAccessibleName(f"{label}, {state}")
        time = "" if left is None or failed else short_time(left)
        self._name.setText(label)
        self._state.setText(" · ".join(part for part in (state, words_of(job.note) if running else "", time) if part))
        self.button.setText(tr("Try again") if failed else tr("Cancel"))
        self.button.setAccessibleName(f"{self.button.text()}: {label}")
        refused = failed and is_refused(job.reason)
        self.button.setEnabled(not refused)
        self.button.setToolTip(tr("It would be refused again. Change the shot, then make what is stale.") * refused)
        self._bar.setVisible(running)
        self._bar.setRange(0, max(1, job.steps))
        self._bar.setValue(job.step)
        self._bar.setAccessibleName(tr("Progress of {0}").format(label))
        why = words_of(job.reason if failed else job.explanation)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self._why.setProperty("role", "" if failed else "dim")
        self.remedy.take(job.explanation if failed else None)
        advice = words_of(job.advice) if failed else ""
        self._try.setText(tr("What to try: {0}").format(advice) if advice else "")
        self._try.setVisible(bool(advice))
        self.setToolTip(tr("Drag it, or press Alt+Up and Alt+Down, to have it made earlier or later.") * self.waits)
        self._picture.show_picture((self._seen_in(preview) if running else None) or picture)

    @property
    def picture(self) -> QPixmap | None:
        """What is shown of the shot."""
        return self._picture.shown

    def _seen_in(self, preview: Path) -> QPixmap | None:
        """What the engine sees now; the file is read only when it is another one."""
        try:
            when = preview.stat().st_mtime_ns
        except OSError:
            return None
        if self._preview is None or self._preview[0] != when:
            image = QImage(str(preview))
            if not image.isNull():
                self._preview = when, QPixmap.fromImage(image)
        return self._preview[1] if self._preview else None

    def _clicked(self) -> None:
        if self.job is not None and self.job.state is JobState.FAILED:
            self.retry_wanted.emit()
        else:
            self.cancel_wanted.emit()

    # Moving it in the queue

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if Qt.Key(event.key()) in steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if self.waits:
                self.moved.emit(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete and self.button.isEnabled():
            self.cancel_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().y() if self.waits else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        y = event.position().y()
        self._dragging = self._dragging or abs(y - self._pressed) >= DRAG_FROM
        if self._dragging:
            self.dragged.emit(float(self.mapToParent(event.position()).y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self.dropped.emit(float(self.mapToParent(event.position()).y()))
        self._pressed, self._dragging = None, False


class _JobPicture(QWidget):
    """The shot's picture, or what the engine sees of it so far."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.shown: QPixmap | None = None
        self.setFixedSize(PICTURE)
        theme.changed.connect(self.update)

    def show_picture(self, picture: QPixmap | None) -> None:
        if picture is not self.shown:
            self.shown = picture
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            area = QRectF(self.rect())
            painter.fillRect(area, self._theme.tone.colour("sunken"))
            if self.shown is None:
                return
            painter.setRenderHint(painter.RenderHint.SmoothPixmapTransform)
            size = self.shown.size().scaled(PICTURE, Qt.AspectRatioMode.KeepAspectRatio)
            fitted = QRectF(0, 0, size.width(), size.height())
            fitted.moveCenter(area.center())
            painter.drawPixmap(fitted, self.shown, QRectF(self.shown.rect()))


def state_words(job: JobRow, *, alive: bool) -> str:
    """How a job stands, in a word or two."""
    if job.state is JobState.RUNNING and alive:
        return tr("being made")
    if job.state in ACTIVE:
        return tr("waits") if alive and job.state is JobState.QUEUED else tr("paused")
    return tr("failed") if job.state is JobState.FAILED else tr("cancelled")


def _dim() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setProperty("role", "dim")
    return label
