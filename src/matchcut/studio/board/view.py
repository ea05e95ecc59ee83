"""The board widget: cards that are selected, dragged to another place or scene, and written on in place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QPlainTextEdit, QWidget

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.studio.board.layout import GUTTER, WORDS, BoardLayout, lay_out
from matchcut.studio.board.painting import paint_band, paint_card
from matchcut.studio.look.theme import Theme, tabular_font
from matchcut.studio.session import Session

DRAG_FROM = 6
STEP = 40


class BoardView(QAbstractScrollArea):
    """The film as cards. `images_dropped(files, shot or None, scene, place)` when pictures land on it."""

    images_dropped = Signal(object, object, object, int)
    menu_wanted = Signal(object)
    opened = Signal(object)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.session = session
        self._theme = theme
        self.setAccessibleName("Board")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.setFont(tabular_font(9.0))
        self.picture: Callable[[ShotId], QPixmap | None] = lambda _shot: None
        self._card_width = 232.0
        self._script = False
        self._pressed: QPointF | None = None
        self._dragged: tuple[ShotId, ...] = ()
        self._target: tuple[SceneId, int] | None = None
        self._writer: _Writer | None = None
        self._layout = BoardLayout((), (), 0)
        session.changed.connect(self.lay_out)
        session.looks_changed.connect(self.viewport().update)
        session.selected.connect(self._selected)
        theme.changed.connect(self.viewport().update)
        self.lay_out()

    # What is shown

    @property
    def board(self) -> BoardLayout:
        return self._layout

    def show_script(self, beside: bool) -> None:
        """Show the script beside the boards, or the boards alone."""
        self._script = beside
        self.lay_out()

    def size_cards(self, width: float) -> None:
        """Make the cards about so wide, in pixels."""
        self._card_width = max(140.0, min(520.0, width))
        self.lay_out()

    def lay_out(self) -> None:
        """Find every card's place again."""
        width = float(self.viewport().width())
        self._layout = lay_out(self.session.film, width, self._card_width, script=self._script)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, int(self._layout.height - self.viewport().height())))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(STEP)
        self.viewport().update()

    def scroll_to(self, shot: ShotId) -> None:
        """Bring a card into view."""
        card = self._layout.card_of(shot)
        if card is None:
            return
        bar = self.verticalScrollBar()
        if card.area.top() < bar.value() + 8:
            bar.setValue(int(card.area.top()) - 48)
        elif card.area.bottom() > bar.value() + self.viewport().height():
            bar.setValue(int(card.area.bottom()) - self.viewport().height() + 24)

    def _selected(self) -> None:
        current = self.session.selection.current
        if current is not None and self._pressed is None:
            self.scroll_to(current)
        self.viewport().update()

    def _point(self, position: QPointF) -> QPointF:
        return position + QPointF(0, self.verticalScrollBar().value())

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        tone, film = self._theme.tone, self.session.film
        painter.fillRect(self.viewport().rect(), tone.colour("window"))
        painter.setFont(self.font())
        if not film.scenes:
            _paint_empty(painter, tone, QRectF(self.viewport().rect()))
        top = float(self.verticalScrollBar().value())
        painter.translate(0, -top)
        selection = self.session.selection
        numbers = {scene.id: index + 1 for index, scene in enumerate(film.scene_order)}
        for band in self._layout.between(top, top + self.viewport().height()):
            paint_band(painter, tone, film, band, numbers[band.scene])
            for card in band.cards:
                if card.area.bottom() >= top and card.area.top() <= top + self.viewport().height():
                    chosen, current = card.shot in selection.shots, card.shot == selection.current
                    look, picture = self.session.look(card.shot), self.picture(card.shot)
                    paint_card(painter, tone, film, card, look, picture, chosen=chosen, current=current)
        if self._target is not None:
            self._paint_target(painter)
        painter.end()

    def _paint_target(self, painter: QPainter) -> None:
        """A line where what is dragged would land."""
        assert self._target is not None
        band = next((one for one in self._layout.bands if one.scene == self._target[0]), None)
        if band is None:
            return
        place = self._target[1]
        if band.cards:
            at = band.cards[min(place, len(band.cards) - 1)].area
            x = at.left() - GUTTER / 2 if place < len(band.cards) else at.right() + GUTTER / 2
            line = (QPointF(x, at.top()), QPointF(x, at.bottom()))
        else:
            line = (band.heading.bottomLeft(), band.heading.bottomLeft() + QPointF(160, 0))
        painter.setPen(QPen(self._theme.tone.colour("accent"), 3))
        painter.drawLine(*line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.lay_out()

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        point = self._point(event.position())
        card = self._layout.card_at(point)
        if card is None:
            self.session.select(())
            return
        self._pressed = point
        self._choose(card.shot, event.modifiers())

    def _choose(self, shot: ShotId, modifiers: Qt.KeyboardModifier) -> None:
        chosen = self.session.selection.shots
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self.session.select(tuple(one for one in chosen if one != shot) if shot in chosen else (*chosen, shot))
        elif modifiers & Qt.KeyboardModifier.ShiftModifier and chosen:
            order = self.session.film.order
            first, last = sorted((order.index(chosen[0]), order.index(shot)))
            self.session.select(order[first : last + 1], shot)
        elif shot not in chosen:
            self.session.select((shot,))
        else:
            self.session.select(chosen, shot)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        point = self._point(event.position())
        if not self._dragged and (point - self._pressed).manhattanLength() >= DRAG_FROM:
            self._dragged = self.session.selection.shots
        if self._dragged:
            band = self._layout.band_at(point.y())
            self._target = (band.scene, band.place_at(point)) if band else None
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged, target = self._dragged, self._target
        self._pressed, self._dragged, self._target = None, (), None
        if dragged and target:
            self.move_cards(dragged, *target)
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        card = self._layout.card_at(self._point(event.position()))
        if card is not None:
            self._pressed = None
            self.write(card.shot)

    def move_cards(self, shots: tuple[ShotId, ...], scene: SceneId, place: int) -> None:
        """Put shots before the card that is at `place` of a scene now, in their present order."""
        film = self.session.film
        row = film.shot_ids_by_scene[scene]
        before = next((one for one in row[place:] if one not in shots), None)
        ordered = [one for one in film.order if one in shots]

        def edit(present: Film) -> Film:
            for shot in ordered:
                others = [one for one in present.shot_ids_by_scene[scene] if one != shot]
                present = edits.move_shot(present, shot, others.index(before) if before else len(others), scene)
            return present

        self.session.edit("Move the shot" if len(shots) == 1 else f"Move {len(shots)} shots", edit)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        card = self._layout.card_at(self._point(QPointF(event.pos())))
        if card is not None and card.shot not in self.session.selection.shots:
            self.session.select((card.shot,))
        self.menu_wanted.emit(event.globalPos())

    # The keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        columns = self._columns()
        moves = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: columns,
            Qt.Key.Key_Up: -columns,
        }
        order, current = self.session.film.order, self.session.selection.current
        key = Qt.Key(event.key())
        if key in moves and order:
            place = self.session.film.place_of[current] + moves[key] if current else 0
            shot = order[max(0, min(place, len(order) - 1))]
            extend = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._choose(shot, Qt.KeyboardModifier.ShiftModifier if extend else Qt.KeyboardModifier.NoModifier)
            if not extend:
                self.session.select((shot,))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current:
            self.write(current)
        else:
            super().keyPressEvent(event)

    def _columns(self) -> int:
        for band in self._layout.bands:
            if len(band.cards) > 1:
                first = band.cards[0].area.top()
                return max(1, sum(card.area.top() == first for card in band.cards))
        return 1

    # Writing on a card

    def write(self, shot: ShotId) -> None:
        """Open a card's action for writing; every pause in typing is saved, all of it as one step of undo."""
        self.scroll_to(shot)
        card = self._layout.card_of(shot)
        if card is None:
            return
        if self._writer is not None:
            self._writer.done()
        area = QRectF(card.area.left() + 4, card.area.bottom() - WORDS, card.area.width() - 8, WORDS - 4)
        area.translate(0, -self.verticalScrollBar().value())
        self._writer = _Writer(self.viewport(), self.session, shot, self._written)
        self._writer.setGeometry(area.toRect())
        self._writer.show()
        self._writer.setFocus()

    def _written(self) -> None:
        self._writer = None
        self.setFocus()

    # Pictures from outside

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if picture_files(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        point = self._point(event.position())
        card, band = self._layout.card_at(point), self._layout.band_at(point.y())
        place = band.place_at(point) if band else 0
        self.images_dropped.emit(
            picture_files(event.mimeData()), card.shot if card else None, band.scene if band else None, place
        )
        event.acceptProposedAction()


class _Writer(QPlainTextEdit):
    """The field in which a card's action is written."""

    def __init__(self, parent: QWidget, session: Session, shot: ShotId, on_done: Callable[[], None]) -> None:
        super().__init__(parent)
        self._session, self._shot, self._on_done = session, shot, on_done
        self.setAccessibleName("Action")
        self.setPlainText(session.film.shots[shot].action)
        self.selectAll()
        self.textChanged.connect(self._save)
        self.installEventFilter(self)

    def _save(self) -> None:
        words = self.toPlainText()
        if self._shot in self._session.film.shots and words != self._session.film.shots[self._shot].action:
            self._session.edit(
                "Write the action",
                lambda film: edits.revise_shot(film, self._shot, action=words),
                merge=f"action:{self._shot}",
            )

    def done(self) -> None:
        self.textChanged.disconnect(self._save)
        self.removeEventFilter(self)
        self.deleteLater()
        self._on_done()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return and Escape end the writing (Shift+Return is a new line), and so does leaving the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            ends = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
            if ends and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.done()
                return True
        if event.type() == QEvent.Type.FocusOut:
            self.done()
            return True
        return super().eventFilter(watched, event)


def picture_files(data: QMimeData) -> list[str]:
    """The picture files among what is dropped or pasted."""
    suffixes = (".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff")
    return [url.toLocalFile() for url in data.urls() if url.toLocalFile().lower().endswith(suffixes)]


def _paint_empty(painter: QPainter, tone, area: QRectF) -> None:  # type: ignore[no-untyped-def]
    painter.setPen(tone.colour("dim"))
    words = "This film is empty.\n\nPress N to write its first shot, or drop pictures here to board them."
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), words)
