"""The history: every edit that can be taken back, newest first; choose one to go back to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from matchcut.store.project import StepState
from matchcut.studio.session import Session
from matchcut.studio.when_seen import WhenSeen

SHOWN = 200
_STEP = Qt.ItemDataRole.UserRole


class History(QListWidget):
    """The journal as a list. Double-click or Return on a step takes back, or makes again, all up to it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.setAccessibleName(self.tr("History"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.itemActivated.connect(self._go_to)
        self._seen = WhenSeen(self, self.refresh)
        session.changed.connect(self._seen.ask)

    def refresh(self) -> None:
        """Show the journal as it is now."""
        self.clear()
        for step in self.session.project.history(SHOWN):
            when = step.made_at[11:16]
            item = QListWidgetItem(f"{when}   {step.label}")
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
