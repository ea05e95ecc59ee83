"""The history: every edit that can be taken back, newest first; choose one to go back to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from matchcut.film.ids import ShotId
from matchcut.store.project import Step, StepState
from matchcut.studio.look.numbers import day_and_time
from matchcut.studio.look.steps import told_step
from matchcut.studio.session import Session
from matchcut.studio.when_seen import WhenSeen

SHOWN, NAMED = 200, 4
_STEP = Qt.ItemDataRole.UserRole


class History(QListWidget):
    """The journal as a list. Double-click or Return on a step takes back, or makes again, all up to it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.setAccessibleName(self.tr("History"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemActivated.connect(self._go_to)
        self._seen = WhenSeen(self, self.refresh)
        session.changed.connect(self._seen.ask)

    def refresh(self) -> None:
        """Show the journal as it is now."""
        self.clear()
        project = self.session.project
        steps = project.history(SHOWN)
        shots = project.shots_of([step.id for step in steps])
        for step in steps:
            item = QListWidgetItem("   ".join((_when(step.made_at), *self._told(step, shots.get(step.id, ())))))
            item.setData(_STEP, step.id)
            if step.state is StepState.UNDONE:
                font = item.font()
                font.setStrikeOut(True)
                item.setFont(font)
                item.setForeground(self.palette().placeholderText())
                item.setToolTip(self.tr("Taken back. Activate it to make it again."))
            else:
                item.setToolTip(self.tr("Activate it to go back to how the film was right after this."))
            self.addItem(item)
        if not self.count():
            item = QListWidgetItem(self.tr("Every edit is listed here and can be taken back, after a restart too."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)

    def _told(self, step: Step, shots: tuple[ShotId, ...]) -> tuple[str, ...]:
        """What the step did, and to which shot; of those that are in the film now."""
        film = self.session.film
        labels = [film.label(shot) for shot in shots if shot in film.shots]
        if not labels:
            return (told_step(step.label),)
        words = self.tr("shot {0}") if len(labels) == 1 else self.tr("shots {0}")
        named = ", ".join(labels[:NAMED]) + (" …" if len(labels) > NAMED else "")
        return told_step(step.label), words.format(named)

    def _go_to(self, item: QListWidgetItem) -> None:
        wanted = item.data(_STEP)
        steps = {step.id: step for step in self.session.project.history(SHOWN)}
        chosen = steps.get(wanted)
        if chosen is None:
            return
        if chosen.state is StepState.UNDONE:
            while steps[wanted].state is StepState.UNDONE and self._travelled(self.session.redo):
                steps = {step.id: step for step in self.session.project.history(SHOWN)}
            return
        while self._newest_done() != wanted and self._travelled(self.session.undo):
            pass

    def _newest_done(self) -> int | None:
        done = [step.id for step in self.session.project.history(SHOWN) if step.state is StepState.DONE]
        return done[0] if done else None

    def _travelled(self, step: Callable[[], None]) -> bool:
        before = self.session.film
        step()
        return self.session.film is not before


def _when(made_at: str) -> str:
    """`21:17` for what was done today, else with the day: on this machine's clock."""
    moment = datetime.fromisoformat(made_at).astimezone()
    today = datetime.now().astimezone().date()
    return f"{moment:%H:%M}" if moment.date() == today else day_and_time(moment)
