"""The field in which a card's action, or a scene's heading, is written in place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.studio.session import Session


class Writer(QPlainTextEdit):
    """Writes what a shot shows, or what a scene is headed; every pause in typing is saved, all of it as one step.

    `on_done(steps)` when the writing ends: 1 to go on with the next card, -1 with the one before, 0 to stay.
    """

    def __init__(self, parent: QWidget, session: Session, of: ShotId | SceneId, on_done: Callable[[int], None]) -> None:
        super().__init__(parent)
        self._session, self.of, self._on_done = session, of, on_done
        self._scene = SceneId(of) if SceneId(of) in session.film.scenes else None
        self.setAccessibleName(self.tr("Action") if self._scene is None else self.tr("Scene heading"))
        self.setPlainText(self._written)
        self.selectAll()
        if self._scene is not None:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.textChanged.connect(self._save)
        self.installEventFilter(self)

    @property
    def _written(self) -> str:
        film = self._session.film
        if self._scene is not None:
            return film.scenes[self._scene].heading
        return film.shots[ShotId(self.of)].action

    def _save(self) -> None:
        film, words = self._session.film, self.toPlainText()
        if self.of not in (film.shots if self._scene is None else film.scenes) or words == self._written:
            return
        if self._scene is None:
            self._session.edit("Write the action", self._with_action(words), merge=f"action:{self.of}")
        else:
            self._session.edit("Write the heading", self._with_heading(words), merge=f"heading:{self.of}")

    def _with_action(self, words: str) -> Callable[[Film], Film]:
        return lambda film: edits.revise_shot(film, ShotId(self.of), action=words)

    def _with_heading(self, words: str) -> Callable[[Film], Film]:
        heading = " ".join(words.split("\n"))
        return lambda film: edits.revise_scene(film, SceneId(self.of), heading=heading)

    def done(self, go_on: int = 0) -> None:
        """End the writing; what was written is saved already."""
        self.textChanged.disconnect(self._save)
        self.removeEventFilter(self)
        self.deleteLater()
        self._on_done(go_on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return and Escape end the writing (Shift+Return is a new line), and so does leaving the field.

        Tab goes on to the next card, Shift+Tab back to the one before.
        """
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
            if Qt.Key(event.key()) in steps:
                self.done(steps[Qt.Key(event.key())])
                return True
            ends = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
            if ends and not (event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._scene is None):
                self.done()
                return True
        if event.type() == QEvent.Type.FocusOut:
            self.done()
            return True
        return super().eventFilter(watched, event)
