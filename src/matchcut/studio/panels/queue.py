"""The queue: what is being made, what waits, and what failed, with why and what to try."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSettings, QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from matchcut.film.errors import MatchcutError
from matchcut.film.ids import JobId, ShotId
from matchcut.production.job_rows import JobMoved
from matchcut.production.jobs import JobRow, JobState
from matchcut.production.queue import Queue
from matchcut.studio.panels.job_card import JobCard
from matchcut.studio.panels.loop_rows import LoopRows
from matchcut.studio.production import (
    Making,
    Production,
    Watcher,
    can_be_stopped,
    seconds_left,
    stop_elsewhere,
    time_words,
    times_left,
)
from matchcut.studio.session import Session
from matchcut.studio.theme.theme import Theme

SHOWN = 200


class QueuePanel(QWidget):
    """The jobs, and the buttons that start, pause, resume, cancel and retry."""

    make_wanted = Signal()
    resume_wanted = Signal()

    def __init__(
        self, session: Session, theme: Theme, watcher: Watcher, production: Production, settings: QSettings
    ) -> None:
        super().__init__()
        self._theme = theme
        self.picture: Callable[[ShotId], QPixmap | None] = lambda _shot: None
        self._cards: dict[JobId, JobCard] = {}
        self.session, self.watcher, self.production = session, watcher, production
        self.setAccessibleName(self.tr("Queue"))
        self._queue = Queue(session.project)
        self._message = QLabel()
        self._message.setWordWrap(True)
        self.run = QPushButton()
        self.run.clicked.connect(self._run_clicked)
        head = QHBoxLayout()
        head.addWidget(self._message, 1)
        head.addWidget(self.run)
        body = self._body = QWidget()
        self._line = QFrame(body)
        self._line.setObjectName("drop-line")
        self._line.hide()
        self._rows = QVBoxLayout(body)
        self._rows.setContentsMargins(0, 4, 0, 0)
        self._rows.setSpacing(6)
        self.loop = LoopRows(settings, production)
        self._rows.addWidget(self.loop.said)
        self._rows.addStretch(1)
        self._empty = QLabel(
            self.tr(
                "Nothing waits to be made. Choose Make what is stale: every shot that has no take, or whose take no "
                "longer fits, is queued here and made beside the studio while you go on."
            )
        )
        self._empty.setWordWrap(True)
        self._empty.setProperty("role", "dim")
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addLayout(head)
        column.addWidget(self.loop)
        column.addWidget(self._empty)
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
        return self._message.text()

    def refresh(self) -> None:
        """Show the queue as it is now."""
        making = self.watcher.making
        self._message.setText(self._summary(making))
        self._show_button(making)
        self._show_jobs(making)

    def _summary(self, making: Making) -> str:
        waiting = len(making.waiting)
        failed = sum(job.state is JobState.FAILED for job in making.jobs)
        if self.production.stopping:
            return self.tr("Stopping …")
        if self.paused:
            head = self.tr("Paused")
        elif self.production.process is not None or making.alive:
            head = self.tr("Making shots")
        else:
            head = self.tr("Nothing to do")
        parts = [head]
        if waiting:
            parts.append(self.tr("{0} to go").format(waiting))
        left = seconds_left(self.session.film, making, paces=self.watcher.paces)
        if left is not None:
            parts.append(self.tr("{0} left").format(time_words(left)))
        if failed:
            parts.append(self.tr("{0} failed").format(failed))
        return "  ·  ".join(parts)

    def _show_button(self, making: Making) -> None:
        ours = self.production.process is not None
        if ours:
            words, tip = self.tr("Pause"), self.tr("What is being made waits and goes on when you resume.")
        elif making.alive:
            words = self.tr("Pause")
            tip = self.tr("Another program makes this film. It is stopped as by Ctrl-C, and nothing is lost.")
        elif self.paused:
            words, tip = self.tr("Resume"), self.tr("Make what is queued.")
        else:
            words = self.tr("Make what is stale")
            tip = self.tr("Queue and make every shot whose take is missing or no longer fits.")
        reachable = ours or not making.alive or can_be_stopped(making.maker)
        self.run.setText(words)
        self.run.setToolTip(tip if reachable else self.tr("This film is made on another machine; stop it there."))
        self.run.setEnabled(reachable and not self.production.stopping)
        self.run.setProperty("primary", "false" if ours or making.alive else "true")
        self.run.style().polish(self.run)

    def _run_clicked(self) -> None:
        if self.production.process is not None:
            self.production.pause()
        elif self.watcher.making.alive:
            stop_elsewhere(self.watcher.making.maker)
        elif self.paused:
            self.resume_wanted.emit()
        else:
            self.make_wanted.emit()

    # The jobs

    def _show_jobs(self, making: Making) -> None:
        """Show the jobs in the order in which they are made; cards keep their place, their picture and the focus."""
        shown = sorted(making.jobs, key=_turn)[:SHOWN]
        times = times_left(self.session.film, making, paces=self.watcher.paces)
        left = dict(zip((job.id for job in making.waiting), times, strict=True))
        for past in self._cards.keys() - {job.id for job in shown}:
            self._cards.pop(past).deleteLater()
        self._empty.setVisible(not shown)
        for index, job in enumerate(shown):
            card = self._cards.get(job.id) or self._new_card(job.id)
            if self._rows.indexOf(card) != index:
                self._rows.insertWidget(index, card)
            gone = job.shot not in self.session.film.shots
            label = (
                self.tr("A shot that is gone")
                if gone
                else self.tr("Shot {0}").format(self.session.film.label(job.shot))
            )
            picture = None if gone else self.picture(job.shot)
            from matchcut.app.making import preview_path  # Late, as production is: only where there are jobs.

            preview = preview_path(self.session.project, job.id)
            card.show_job(job, label, alive=making.alive, picture=picture, preview=preview, left=left.get(job.id))

    def _new_card(self, job: JobId) -> JobCard:
        card = JobCard(self._theme)
        card.cancel_wanted.connect(lambda: self._do(lambda: self._queue.cancel(job)))
        card.retry_wanted.connect(lambda: self._retry(job))
        card.moved.connect(lambda by: self._move(job, by))
        card.dragged.connect(self._dragged)
        card.dropped.connect(lambda y: self._dropped(job, y))
        self._cards[job] = card
        return card

    def _waiting(self) -> list[JobCard]:
        """The cards that can change places, from first to last."""
        return sorted((card for card in self._cards.values() if card.waits), key=lambda card: card.y())

    def _move(self, job: JobId, by: int) -> None:
        cards = self._waiting()
        place = next(index for index, card in enumerate(cards) if card.job and card.job.id == job)
        target = max(0, min(place + by, len(cards) - 1))
        if target != place:
            self._put(job, cards[target + 1 if by > 0 else target] if target + (by > 0) < len(cards) else None)

    def _dragged(self, y: float) -> None:
        before = self._card_at(y)
        cards = self._waiting()
        edge = before.y() - 3 if before else cards[-1].geometry().bottom() + 3 if cards else 0
        self._line.setGeometry(0, edge, self._body.width(), 2)
        self._line.show()
        self._line.raise_()

    def _dropped(self, job: JobId, y: float) -> None:
        self._line.hide()
        before = self._card_at(y)
        if before is None or before.job is None or before.job.id != job:
            self._put(job, before)

    def _card_at(self, y: float) -> JobCard | None:
        """The first waiting card that a drop at a height comes before; None for the end."""
        return next((card for card in self._waiting() if y < card.geometry().center().y()), None)

    def _put(self, job: JobId, before: JobCard | None) -> None:
        target = before.job.id if before is not None and before.job is not None else None
        self._do(lambda: self._queue.put_before(job, target))

    def _retry(self, job: JobId) -> None:
        """Queue a failed job again, and make it, unless somebody is at it anyway."""
        queued = self._do(lambda: self._queue.retry(job))
        if queued and (self.production.process is not None or not self.watcher.making.alive):
            self.resume_wanted.emit()

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


def _turn(job: JobRow) -> tuple[bool, bool, int, int]:
    """What sorts jobs into the order in which they are made: those that run first, those that failed last."""
    return job.state is not JobState.RUNNING, job.state is JobState.FAILED, job.priority, job.rank
