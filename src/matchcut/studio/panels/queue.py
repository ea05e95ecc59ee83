"""The queue: what is being made, what waits, and what failed, with why and what to try."""

from __future__ import annotations

from PySide6.QtCore import QProcess, QSize, Signal
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
from matchcut.production.jobs import JobRow, JobState
from matchcut.production.queue import Queue
from matchcut.studio.production import Watcher
from matchcut.studio.session import Session

_WORDS = {
    JobState.QUEUED: "waits",
    JobState.RUNNING: "being made",
    JobState.INTERRUPTED: "paused",
    JobState.FAILED: "failed",
}


class QueuePanel(QWidget):
    """The jobs, and the buttons that start, pause, cancel and retry. `start_wanted`, `pause_wanted` when asked."""

    start_wanted = Signal()
    pause_wanted = Signal()

    def __init__(self, session: Session, watcher: Watcher) -> None:
        super().__init__()
        self.session = session
        self.setAccessibleName("Queue")
        self._queue = Queue(session.project)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        head = QHBoxLayout()
        self._told = QLabel()
        self._told.setProperty("role", "dim")
        self._run = QPushButton("Make what is stale")
        self._run.setProperty("primary", "true")
        self._run.clicked.connect(self._run_clicked)
        head.addWidget(self._told, 1)
        head.addWidget(self._run)
        column.addLayout(head)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        body = QWidget()
        self._rows = QVBoxLayout(body)
        self._rows.setContentsMargins(0, 4, 0, 0)
        self._rows.addStretch(1)
        area.setWidget(body)
        column.addWidget(area, 1)
        self._process: QProcess | None = None
        self._jobs: tuple[JobRow, ...] = ()
        watcher.jobs_changed.connect(self.show_jobs)
        self.show_jobs(watcher.jobs)

    def sizeHint(self) -> QSize:
        return QSize(320, 240)

    def show_running(self, running: bool) -> None:
        """Tell whether production runs."""
        self._run.setText("Pause" if running else "Make what is stale")
        self._run.setProperty("primary", "false" if running else "true")
        self._run.style().polish(self._run)
        self._running = running

    _running = False

    def _run_clicked(self) -> None:
        (self.pause_wanted if self._running else self.start_wanted).emit()

    def show_jobs(self, jobs: tuple[JobRow, ...]) -> None:
        """Show the queue as it is now."""
        while self._rows.count() > 1:
            item = self._rows.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        for index, job in enumerate(jobs[:200]):
            self._rows.insertWidget(index, self._row(job))
        waiting = sum(job.state in (JobState.QUEUED, JobState.INTERRUPTED) for job in jobs)
        failed = sum(job.state is JobState.FAILED for job in jobs)
        parts = [f"{waiting} waiting"] if waiting else []
        parts += [f"{failed} failed"] if failed else []
        self._told.setText(", ".join(parts) or "Nothing to do.")

    def _row(self, job: JobRow) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        top = QHBoxLayout()
        label = QLabel(f"Shot {self.session.film.label(job.shot)}   {_WORDS.get(job.state, job.state.value)}")
        top.addWidget(label, 1)
        if job.state is JobState.FAILED:
            retry = QPushButton("Try again")
            retry.clicked.connect(lambda: self._do(lambda: self._queue.retry(job.id)))
            top.addWidget(retry)
        else:
            cancel = QPushButton("Cancel")
            cancel.clicked.connect(lambda: self._do(lambda: self._queue.cancel(job.id)))
            top.addWidget(cancel)
        column.addLayout(top)
        if job.state is JobState.RUNNING:
            bar = QProgressBar(maximum=max(1, job.steps), value=job.step, textVisible=False)
            bar.setAccessibleName(f"Progress of shot {self.session.film.label(job.shot)}")
            column.addWidget(bar)
        words = job.reason_text or job.note
        if words:
            why = QLabel(words)
            why.setWordWrap(True)
            why.setProperty("role", "dim")
            column.addWidget(why)
        return card

    def _do(self, act) -> None:  # type: ignore[no-untyped-def]
        try:
            act()
        except MatchcutError as error:
            self.session.refused.emit(error)
