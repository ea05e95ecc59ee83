"""The queue: what is being made, what waits, and what failed, with why and what to try."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from matchcut.film.errors import MatchcutError
from matchcut.production.jobs import ACTIVE, JobRow, JobState
from matchcut.production.queue import JobMoved, Queue
from matchcut.studio.production import (
    Making,
    Production,
    Watcher,
    can_be_stopped,
    seconds_left,
    stop_elsewhere,
    time_words,
)
from matchcut.studio.session import Session

SHOWN = 200
EMPTY = (
    "Nothing waits to be made. Choose Make what is stale: every shot that has no take, or whose take no longer fits, "
    "is queued here and made beside the studio while you go on."
)


class QueuePanel(QWidget):
    """The jobs, and the buttons that start, pause, resume, cancel and retry."""

    make_wanted = Signal()

    def __init__(self, session: Session, watcher: Watcher, production: Production) -> None:
        super().__init__()
        self.session, self.watcher, self.production = session, watcher, production
        self.setAccessibleName("Queue")
        self._queue = Queue(session.project)
        self._told = QLabel()
        self._told.setWordWrap(True)
        self.run = QPushButton()
        self.run.clicked.connect(self._run_clicked)
        head = QHBoxLayout()
        head.addWidget(self._told, 1)
        head.addWidget(self.run)
        body = QWidget()
        self._rows = QVBoxLayout(body)
        self._rows.setContentsMargins(0, 4, 0, 0)
        self._rows.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addLayout(head)
        column.addWidget(area, 1)
        watcher.jobs_changed.connect(self.refresh)
        production.changed.connect(self.refresh)
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(320, 240)

    @property
    def paused(self) -> bool:
        """Whether there is something to make, and nobody makes it."""
        making = self.watcher.making
        return bool(making.waiting) and not making.alive and self.production.process is None

    @property
    def words(self) -> str:
        """How the queue stands, as the panel's head says it."""
        return self._told.text()

    def refresh(self) -> None:
        """Show the queue as it is now."""
        making = self.watcher.making
        self._told.setText(self._summary(making))
        self._show_button(making)
        while self._rows.count() > 1:
            item = self._rows.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        shown = sorted(making.jobs, key=lambda job: (job.state is not JobState.RUNNING, job.state is JobState.FAILED))
        for index, job in enumerate(shown[:SHOWN]):
            self._rows.insertWidget(index, self._card(job, making))
        if not shown:
            self._rows.insertWidget(0, _dim(EMPTY))

    def _summary(self, making: Making) -> str:
        waiting = len(making.waiting)
        failed = sum(job.state is JobState.FAILED for job in making.jobs)
        if self.production.stopping:
            return "Stopping …"
        if self.paused:
            head = "Paused"
        elif self.production.process is not None or making.alive:
            head = "Making shots"
        else:
            head = "Nothing to do"
        parts = [head]
        if waiting:
            parts.append(f"{waiting} to go")
        left = seconds_left(self.session.film, making)
        if left is not None:
            parts.append(f"{time_words(left)} left")
        if failed:
            parts.append(f"{failed} failed")
        return "  ·  ".join(parts)

    def _show_button(self, making: Making) -> None:
        ours = self.production.process is not None
        if ours:
            words, tip = "Pause", "What is being made waits and goes on when you resume."
        elif making.alive:
            words, tip = "Pause", "Another program makes this film. It is stopped as by Ctrl-C, and nothing is lost."
        elif self.paused:
            words, tip = "Resume", "Make what is queued."
        else:
            words, tip = "Make what is stale", "Queue and make every shot whose take is missing or no longer fits."
        reachable = ours or not making.alive or can_be_stopped(making.maker)
        self.run.setText(words)
        self.run.setToolTip(tip if reachable else "This film is made on another machine; stop it there.")
        self.run.setEnabled(reachable and not self.production.stopping)
        self.run.setProperty("primary", "false" if words == "Pause" else "true")
        self.run.style().polish(self.run)

    def _run_clicked(self) -> None:
        if self.production.process is not None:
            self.production.pause()
        elif self.watcher.making.alive:
            stop_elsewhere(self.watcher.making.maker)
        elif self.paused:
            self.production.resume()
        else:
            self.make_wanted.emit()

    # One job

    def _card(self, job: JobRow, making: Making) -> QWidget:
        film = self.session.film
        label = f"Shot {film.label(job.shot)}" if job.shot in film.shots else "A shot that is gone"
        card = QFrame()
        card.setProperty("role", "card")
        card.setAccessibleName(f"{label}, {_state_words(job, making)}")
        column = QVBoxLayout(card)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        top = QHBoxLayout()
        name = QLabel(label)
        name.setProperty("role", "heading")
        top.addWidget(name)
        top.addWidget(_dim(_state_words(job, making)), 1)
        top.addWidget(self._button(job, label))
        column.addLayout(top)
        if job.state is JobState.RUNNING and making.alive:
            column.addWidget(_bar(job, label))
        if job.state is JobState.FAILED:
            column.addWidget(_words(job.reason))
            if job.advice:
                column.addWidget(_dim(f"What to try: {job.advice}"))
        elif job.reason_text or job.note:
            column.addWidget(_dim(job.reason_text or job.note))
        return card

    def _button(self, job: JobRow, label: str) -> QPushButton:
        failed = job.state is JobState.FAILED
        button = QPushButton("Try again" if failed else "Cancel")
        button.setAccessibleName(f"{button.text()}: {label}")
        button.clicked.connect(lambda: self._retry(job) if failed else self._do(lambda: self._queue.cancel(job.id)))
        return button

    def _retry(self, job: JobRow) -> None:
        """Queue a failed job again, and make it, unless somebody is at it anyway."""
        if self._do(lambda: self._queue.retry(job.id)) and not self.watcher.making.alive:
            self.production.resume()

    def _do(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except MatchcutError as error:
            self.session.refused.emit(error)
            return False
        except JobMoved:
            return False  # It went on meanwhile; the panel shows how it stands in a moment.
        finally:
            self.watcher.look()
        return True


def _state_words(job: JobRow, making: Making) -> str:
    if job.state is JobState.RUNNING and making.alive:
        return "being made"
    if job.state in ACTIVE:
        return "waits" if making.alive and job.state is JobState.QUEUED else "paused"
    return job.state.value


def _bar(job: JobRow, label: str) -> QProgressBar:
    bar = QProgressBar()
    bar.setRange(0, max(1, job.steps))
    bar.setValue(job.step)
    bar.setTextVisible(False)
    bar.setAccessibleName(f"Progress of {label}")
    return bar


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    return label


def _dim(text: str) -> QLabel:
    label = _words(text)
    label.setProperty("role", "dim")
    return label
