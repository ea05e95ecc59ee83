"""The field in which a card's action and dialogue, or a scene's heading, are written in place."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.steps import StepKind
from matchcut.studio.session import Session


class WrittenField(Enum):
    """What is written: a shot's action or dialogue, a scene's heading."""

    HEADING = "heading"
    ACTION = "action"
    DIALOGUE = "dialogue"


class WritingEnd(Enum):
    """How the writing of a field ended: with Escape or Return, Tab, Shift+Tab, Return on a new card, Ctrl+Z where
    nothing was written, or by another widget that took the keyboard."""

    DONE = auto()
    NEXT_FIELD = auto()
    FIELD_BEFORE = auto()
    NEXT_CARD = auto()
    UNDO = auto()
    LEFT = auto()


_ENDS = {
    Qt.Key.Key_Escape: WritingEnd.DONE,
    Qt.Key.Key_Tab: WritingEnd.NEXT_FIELD,
    Qt.Key.Key_Backtab: WritingEnd.FIELD_BEFORE,
}
_RETURNS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_PASSING = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.MenuBarFocusReason}
"""Reasons for which the keyboard goes away and comes back to the field."""


class Writer(QPlainTextEdit):
    """Writes one field; every pause in typing is saved, all of it as one step.

    On a card that is `new`, Return goes on to a next new card once something is written on this one. `on_done(ending)`
    when the writing ends.
    """

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        of: ShotId | SceneId,
        field: WrittenField,
        on_done: Callable[[WritingEnd], None],
        *,
        new: bool = False,
    ) -> None:
        super().__init__(parent)
        self._session, self.of, self.field, self.new, self._on_done = session, of, field, new, on_done
        names = {WrittenField.ACTION: self.tr("Action"), WrittenField.DIALOGUE: self.tr("Dialogue")}
        hints = {WrittenField.ACTION: self.tr("What happens here?"), WrittenField.DIALOGUE: self.tr("What is said?")}
        self.setAccessibleName(names.get(field, self.tr("Scene heading")))
        self.setPlaceholderText(hints.get(field, ""))
        self.setPlainText(self._stored)
        self.selectAll()
        if field is WrittenField.HEADING:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.textChanged.connect(self._save)
        session.changed.connect(self._follow)
        self.installEventFilter(self)

    def go_on_with(self, words: str) -> None:
        """Write on behind what is there already."""
        self.moveCursor(QTextCursor.MoveOperation.End)
        there = self.toPlainText()
        self.insertPlainText(f" {words}" if there and not there[-1].isspace() else words)

    @property
    def _stands(self) -> bool:
        """Whether what is written on is in the film."""
        film = self._session.film
        return self.of in (film.scenes if self.field is WrittenField.HEADING else film.shots)

    @property
    def _stored(self) -> str:
        film = self._session.film
        if self.field is WrittenField.HEADING:
            return film.scenes[SceneId(self.of)].heading
        shot = film.shots[ShotId(self.of)]
        return shot.action if self.field is WrittenField.ACTION else shot.dialogue

    def _save(self) -> None:
        words = self.toPlainText()
        if not self._stands or words == self._stored:
            return
        if self.field is WrittenField.HEADING:
            self._session.edit(StepKind.WRITE_HEADING(), self._with_heading(words), merge=f"heading:{self.of}")
        elif self.field is WrittenField.ACTION:
            self._session.edit(StepKind.WRITE_ACTION(), self._with(action=words), merge=f"action:{self.of}")
        else:
            self._session.edit(StepKind.WRITE_DIALOGUE(), self._with(dialogue=words), merge=f"dialogue:{self.of}")

    def _with(self, **fields: str) -> Callable[[Film], Film]:
        return lambda film: edits.revise_shot(film, ShotId(self.of), **fields)

    def _with_heading(self, words: str) -> Callable[[Film], Film]:
        heading = " ".join(words.split("\n"))
        return lambda film: edits.revise_scene(film, SceneId(self.of), heading=heading)

    def _follow(self) -> None:
        """Show what undo or another program wrote; what is gone is not written on any more."""
        if not self._stands:
            self.done(WritingEnd.DONE if self.hasFocus() else WritingEnd.LEFT)
        elif " ".join(self._stored.split("\n")) != " ".join(self.toPlainText().split("\n")):
            self.blockSignals(True)
            self.setPlainText(self._stored)
            self.moveCursor(QTextCursor.MoveOperation.End)
            self.blockSignals(False)

    def done(self, ending: WritingEnd = WritingEnd.DONE) -> None:
        """End the writing; what was written is saved already."""
        self.textChanged.disconnect(self._save)
        self._session.changed.disconnect(self._follow)
        self.removeEventFilter(self)
        self.hide()
        self.deleteLater()
        self._on_done(ending)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return and Escape end the writing (Shift+Return is a new line), and so does another widget in this window.

        Tab goes on to the next field, Shift+Tab back to the one before. Where nothing was written, undo is the film's.
        """
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            ending = self._ending(event)
            if ending is not None:
                self.done(ending)
            return ending is not None or self._ignores(event)
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut and event.reason() not in _PASSING:
            self.done(WritingEnd.LEFT)
            return True
        return super().eventFilter(watched, event)

    def _ending(self, event: QKeyEvent) -> WritingEnd | None:
        """How a key ends the writing; None for one that does not."""
        key, shift = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _ENDS:
            return _ENDS[key]
        if event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable():
            return WritingEnd.UNDO
        if key not in _RETURNS or (shift and self.field is not WrittenField.HEADING):
            return None
        if not self.new:
            return WritingEnd.DONE
        return WritingEnd.NEXT_CARD if self.wrote else None

    @property
    def wrote(self) -> bool:
        """Whether something is written on the card, or it is gone."""
        shot = self._session.film.shots.get(ShotId(self.of))
        return shot is None or bool(shot.action.strip() or shot.dialogue.strip())

    def _ignores(self, event: QKeyEvent) -> bool:
        """A new card that is still empty takes neither Return nor the repeats of the key that made it."""
        empty = self.new and not self.wrote
        returns = Qt.Key(event.key()) in _RETURNS and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        return empty and (event.isAutoRepeat() or returns)
