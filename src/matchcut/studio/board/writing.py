"""Writing on the board: which field is open, where it stands, and what comes after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QRectF
from PySide6.QtWidgets import QScrollBar, QWidget

from matchcut.film.ids import SceneId, ShotId
from matchcut.studio.board.layout import HEADING, WORDS, BoardLayout
from matchcut.studio.board.writer import Writer, WritingEnd, WrittenField

if TYPE_CHECKING:
    from matchcut.studio.session import Session

DIALOGUE = 48
"""How high the field of the dialogue is, which is written where subtitles stand."""


class WrittenOn(Protocol):
    """What is written on: a scrolled board. Its signals are emitted from here."""

    session: Session
    next_card_wanted: Any
    empty_card_left: Any

    @property
    def board(self) -> BoardLayout: ...

    def scroll_to(self, shot: ShotId, /) -> None: ...

    def viewport(self) -> QWidget: ...

    def verticalScrollBar(self) -> QScrollBar: ...

    def isRightToLeft(self) -> bool: ...

    def setFocus(self) -> None: ...


class Writing(QObject):
    """At most one open field over a board."""

    def __init__(self, view: WrittenOn, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._session = view, view.session
        self.writer: Writer | None = None
        self._goes_on = False
        self._follows = False
        """Whether the card that is written on was made by Return on the card before it."""

    def open(self, of: ShotId | SceneId, field: WrittenField, *, new: bool = False) -> None:
        """Open a field of what is on the board; one that is open is closed."""
        if self.writer is not None:
            self.writer.done(WritingEnd.LEFT)
        self._follows = self._goes_on
        self.writer = Writer(self._view.viewport(), self._session, of, field, self._ended, new=new)
        self.place()
        self.writer.show()
        self.writer.setFocus()

    def place(self) -> None:
        """Put the open field where its card or heading is now."""
        if self.writer is None:
            return
        area = self._area(self.writer)
        if area is not None:
            area.translate(0, -self._view.verticalScrollBar().value())
            self.writer.setGeometry(area.toRect())

    def _area(self, writer: Writer) -> QRectF | None:
        """Where a field stands on the whole board; None for what is not on it."""
        board = self._view.board
        if writer.field is WrittenField.HEADING:
            band = next((band for band in board.bands if band.scene == writer.of), None)
            if band is None:
                return None
            width = min(band.heading.width(), 480.0)
            left = band.heading.right() - width if self._view.isRightToLeft() else band.heading.left()
            return QRectF(left - 8, band.heading.top() + 6, width, HEADING - 12)
        card = board.card_of(ShotId(writer.of))
        if card is None:
            return None
        words = QRectF(card.area.left() + 4, card.area.bottom() - WORDS, card.area.width() - 8, WORDS - 4)
        if writer.field is WrittenField.ACTION:
            return words
        return QRectF(words.left(), words.top() - DIALOGUE, words.width(), DIALOGUE)

    def _ended(self, ending: WritingEnd) -> None:
        writer, self.writer = self.writer, None
        assert writer is not None
        if ending is WritingEnd.NEXT_CARD:
            self._goes_on = True
            self._view.next_card_wanted.emit()
            self._goes_on = False
            if self.writer is None:
                self._view.setFocus()
            return
        if ending in (WritingEnd.NEXT_FIELD, WritingEnd.FIELD_BEFORE) and self._turn_to(writer, ending):
            return
        if ending is not WritingEnd.LEFT:
            self._view.setFocus()
        self._forget_empty(writer)
        if ending is WritingEnd.UNDO:
            self._session.undo()

    def _turn_to(self, writer: Writer, ending: WritingEnd) -> bool:
        """Go on with the field before or after the one that was written; False where there is none."""
        forwards = ending is WritingEnd.NEXT_FIELD
        film, shot, field = (
            self._session.film,
            ShotId(writer.of),
            WrittenField.DIALOGUE if forwards else WrittenField.ACTION,
        )
        new = writer.new
        if writer.field is WrittenField.HEADING:
            shots = film.shot_ids_by_scene.get(SceneId(writer.of), ())
            if not (forwards and shots):
                return False
            shot, field = shots[0], WrittenField.ACTION
        elif shot not in film.shots:
            return False
        elif writer.field is field:
            beside = film.after(shot) if forwards else film.before(shot)
            if beside is None:
                return False
            self._forget_empty(writer)
            shot, field, new = beside.id, WrittenField.ACTION if forwards else WrittenField.DIALOGUE, False
        self._session.select((shot,))
        self._view.scroll_to(shot)
        follows = self._follows and new
        self.open(shot, field, new=new)
        self._follows = follows
        return True

    def _forget_empty(self, writer: Writer) -> None:
        """A card that Return made, and on which nothing was written, goes again."""
        follows, self._follows = self._follows, False
        if follows and not writer.wrote:
            self._view.empty_card_left.emit(writer.of)
