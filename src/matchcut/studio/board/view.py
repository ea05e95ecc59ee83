"""The board widget: cards that are selected, dragged to another place or scene, and written on in place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip

from matchcut.film.changes import ChangeSet
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.steps import StepKind
from matchcut.studio.board.incoming import boardable_files
from matchcut.studio.board.layout import (
    HEADING,
    MARGIN,
    SCRIPT_WIDTH,
    BoardLayout,
    lay_out,
    touched_cards,
    with_chain,
)
from matchcut.studio.board.painting import paint_band, paint_card, paint_empty, paint_target, told_of_card
from matchcut.studio.board.writer import WrittenField
from matchcut.studio.board.writing import Writing
from matchcut.studio.session import Session
from matchcut.studio.theme.drag_ghost import paint_ghost
from matchcut.studio.theme.painting import painting
from matchcut.studio.theme.theme import Theme, tabular_font
from matchcut.studio.timeline.gestures import moved_to
from matchcut.studio.when_seen import WhenSeen

DRAG_FROM = 6
STEP = 40
_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
SCROLL_ZONE, SCROLL_MS, SCROLL_PIXELS = 40, 30, 16


class BoardView(QAbstractScrollArea):
    """The film as cards. `images_dropped(files, shot or None, scene, place)` when pictures land on it.

    `menu_wanted(position)` on a card, `scene_menu_wanted(position, scene)` beside the cards. `next_card_wanted()` when
    the writing of a new card goes on with another; `empty_card_left(shot)` when nothing was written on that one.

    Letters typed on the board are words of the card in hand. Of the commands that a letter works elsewhere, only those
    hold here for which `keeps_command(key)` is true.
    """

    images_dropped = Signal(object, object, object, int)
    menu_wanted = Signal(object)
    scene_menu_wanted = Signal(object, object)
    next_card_wanted = Signal()
    empty_card_left = Signal(object)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.session = session
        self._theme = theme
        self.setAccessibleName(self.tr("Board"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.setFont(tabular_font(9.0))
        self.picture: Callable[[ShotId], QPixmap | None] = lambda _shot: None
        self.keeps_command: Callable[[str], bool] = lambda _key: False
        self._card_width = 232.0
        self._script = False
        self._pressed: QPointF | None = None
        self._dragged: tuple[ShotId, ...] = ()
        self._target: tuple[SceneId, int] | None = None
        self._mouse = QPointF()
        self._framed: QRectF | None = None
        self._kept: tuple[ShotId, ...] = ()
        self._scroller = QTimer(self)
        self._scroller.setInterval(SCROLL_MS)
        self._scroller.timeout.connect(self._scroll_on)
        self._writing = Writing(self, self)
        self._layout, self._laid = BoardLayout((), (), 0), session.film
        self._asked: tuple[float, float, bool] | None = None
        self._seen = WhenSeen(self, self.lay_out)
        session.changed.connect(self._film_changed)
        session.looks_changed.connect(self.viewport().update)
        session.selected.connect(self._selected)
        theme.changed.connect(self.viewport().update)

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
        room = width >= SCRIPT_WIDTH + self._card_width + 3 * MARGIN  # Boards come first in a narrow place.
        film, asked = self.session.film, (width, self._card_width, self._script and room)
        if film is not self._laid or asked != self._asked:
            self._laid, self._asked = film, asked
            self._layout = lay_out(film, width, self._card_width, script=self._script and room)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, int(self._layout.height - self.viewport().height())))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(STEP)
        self._writing.place()
        self.viewport().update()

    def _film_changed(self, changes: ChangeSet) -> None:
        """Paint the cards anew that an edit touched; where it moves some, lay all out again."""
        film, before = self.session.film, self._laid
        touched = touched_cards(changes)
        moves = film.order is not before.order or film.scenes is not before.scenes or film.settings != before.settings
        if touched is None or moves or not self._seen.is_seen:
            self._seen.ask()
            return
        self._laid = film
        down = -self.verticalScrollBar().value()
        for shot in touched:
            for area in self._layout.areas_of(shot, film.shots[shot].scene):
                self.viewport().update(area.toAlignedRect().translated(0, down))

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
        if current is not None and self._pressed is None and self._framed is None:
            self.scroll_to(current)
        self.viewport().update()

    def _point(self, position: QPointF) -> QPointF:
        return position + QPointF(0, self.verticalScrollBar().value())

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self.viewport()) as painter:
            tone, film = self._theme.tone, self.session.film
            painter.fillRect(self.viewport().rect(), tone.colour("window"))
            painter.setFont(self.font())
            if not film.scenes:
                paint_empty(painter, tone, QRectF(self.viewport().rect()))
            top = float(self.verticalScrollBar().value())
            painter.translate(0, -top)
            selection = self.session.selection
            numbers = {scene.id: index + 1 for index, scene in enumerate(film.scene_order)}
            for band in self._layout.between(top, top + self.viewport().height()):
                cards = band.cards_between(top, top + self.viewport().height())
                paint_band(painter, tone, film, band, numbers[band.scene], cards, selection.current)
                for card in cards:
                    if not event.region().intersects(with_chain(card.area).toAlignedRect().translated(0, -int(top))):
                        continue
                    chosen, current = card.shot in selection.shots, card.shot == selection.current
                    look, picture = self.session.look(card.shot), self.picture(card.shot)
                    paint_card(painter, tone, film, card, look, picture, chosen=chosen, current=current)
            if self._target is not None:
                paint_target(painter, tone, self._layout, self._target)
            if self._dragged:
                aspect = film.settings.width / film.settings.height
                picture, at = self.picture(self._dragged[0]), self._point(self._mouse)
                paint_ghost(painter, tone, picture, aspect, len(self._dragged), at)
            if self._framed is not None:
                painter.setPen(QPen(tone.colour("accent"), 1))
                painter.setBrush(tone.colour("accent", 40))
                painter.drawRect(self._framed.normalized())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards out anew, and keep the one in hand in view if it was, or if nobody has looked yet."""
        self.lay_out()
        if self.session.selection.current is not None:
            self.scroll_to(self.session.selection.current)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._mouse = event.position()
        point = self._point(event.position())
        card = self._layout.card_at(point)
        if card is None:
            adds = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self._kept = self.session.selection.shots if adds else ()
            self._framed = QRectF(point, point)
            self.session.select(self._kept)
            return
        self._pressed = point
        self._choose(card.shot, event.modifiers())

    def _choose(self, shot: ShotId, modifiers: Qt.KeyboardModifier) -> None:
        toggle = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        self.session.choose(shot, toggle=toggle, through=bool(modifiers & Qt.KeyboardModifier.ShiftModifier))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse = event.position()
        if self._pressed is None and self._framed is None:
            return
        point = self._point(event.position())
        if self._pressed is not None and not self._dragged and (point - self._pressed).manhattanLength() >= DRAG_FROM:
            self._dragged = self.session.selection.shots
        self._drag_to(point)
        inside = SCROLL_ZONE <= self._mouse.y() <= self.viewport().height() - SCROLL_ZONE
        if not inside and not self._scroller.isActive():
            self._scroller.start()

    def _drag_to(self, point: QPointF) -> None:
        if self._framed is not None:
            self._framed.setBottomRight(point)
            touched = tuple(card.shot for card in self._layout.cards_in(self._framed.normalized()))
            self.session.select((*self._kept, *(shot for shot in touched if shot not in self._kept)))
        elif self._dragged:
            band = self._layout.band_at(point.y())
            self._target = (band.scene, band.place_at(point)) if band else None
        self.viewport().update()

    def _scroll_on(self) -> None:
        """A drag that waits near the upper or lower end goes on beyond it."""
        y, tall = self._mouse.y(), self.viewport().height()
        by = -SCROLL_PIXELS if y < SCROLL_ZONE else SCROLL_PIXELS if y > tall - SCROLL_ZONE else 0
        if not by or not (self._dragged or self._framed is not None):
            self._scroller.stop()
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by)
        self._drag_to(self._point(self._mouse))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged, target = self._dragged, self._target
        self.cancel_drag()
        if dragged and target:
            self.move_cards(dragged, *target)

    def cancel_drag(self) -> bool:
        """Let go of a drag without moving anything; False where there is none."""
        dragging = bool(self._dragged) or self._framed is not None
        self._pressed, self._dragged, self._target, self._framed = None, (), None, None
        self._scroller.stop()
        self.viewport().update()
        return dragging

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = self._point(event.position())
        card, band = self._layout.card_at(point), self._layout.band_at(point.y())
        if card is not None:
            self._pressed = None
            self.write(card.shot)
        elif band is not None and band.heading.contains(point):
            self._framed = None
            self.write_heading(band.scene)

    def move_cards(self, shots: tuple[ShotId, ...], scene: SceneId, place: int) -> None:
        """Put shots before the card that is at `place` of a scene now, in their present order."""
        film = self.session.film
        row = film.shot_ids_by_scene[scene]
        before = next((card for card in row[place:] if card not in shots), None)
        self.session.edit(
            StepKind.MOVE_SHOTS(count=len(shots)), lambda present: moved_to(present, shots, scene, before)
        )
        self.session.tell_scene(film, shots)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        card = self._layout.card_at(self._point(QPointF(event.pos())))
        if card is not None and card.shot not in self.session.selection.shots:
            self.session.select((card.shot,))
        band = self._layout.band_at(self._point(QPointF(event.pos())).y())
        if card is None and band is not None:
            self.session.select(band.shots[:1])
            self.scene_menu_wanted.emit(event.globalPos(), band.scene)
        else:
            self.menu_wanted.emit(event.globalPos())

    # The keys

    def event(self, event: QEvent) -> bool:
        """What is typed on the board works no command of another place."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._types(event):
            event.accept()
            return True
        return super().event(event)

    def _types(self, event: QKeyEvent) -> bool:
        """Whether a key is a word's letter, and not one of the board's own commands."""
        held = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
        )
        if held or not event.text().strip() or not event.text().isprintable():
            return False
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        return not self.keeps_command(QKeySequence(event.key() | shift.value).toString())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        order, current = self.session.film.order, self.session.selection.current
        key, forwards = Qt.Key(event.key()), Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        if key in _ARROWS and order:
            shot: ShotId | None = order[0]
            if current is not None and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                shot = self._layout.beside(current, 1 if key == Qt.Key.Key_Down else -1)
            elif current is not None:
                place = self.session.film.place_of[current] + (1 if key == forwards else -1)
                shot = order[max(0, min(place, len(order) - 1))]
            if shot is not None:
                extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.session.choose(shot, through=True) if extends else self.session.select((shot,))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current:
            self.write(current)
        elif self._types(event):
            if current is not None:
                self.write(current, begun=event.text())
        else:
            super().keyPressEvent(event)

    # Telling

    def viewportEvent(self, event: QEvent) -> bool:
        """A tip over a card tells all that it has no room for, and over a heading what can be done with it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            point = self._point(QPointF(event.pos()))
            card, band = self._layout.card_at(point), self._layout.band_at(point.y())
            words = ""
            if card is not None:
                words = told_of_card(self.session, card.shot)
            elif band is not None and band.heading.contains(point):
                words = self.tr("Double-click to write the heading; the menu moves and deletes the scene.")
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    # Writing on a card

    def write(self, shot: ShotId, *, new: bool = False, begun: str = "") -> None:
        """Open a card's action for writing; every pause in typing is saved, all of it as one step of undo.

        On a `new` card, Return goes on to a next new one. `begun` is what was typed already, behind what stands there.
        """
        self.scroll_to(shot)
        if self._layout.card_of(shot) is None:
            return
        self._writing.open(shot, WrittenField.ACTION, new=new)
        if begun and self._writing.writer is not None:
            self._writing.writer.go_on_with(begun)

    def write_heading(self, scene: SceneId) -> None:
        """Open a scene's heading for writing."""
        band = next((band for band in self._layout.bands if band.scene == scene), None)
        if band is None:
            return
        bar = self.verticalScrollBar()
        if not bar.value() <= band.heading.top() <= bar.value() + self.viewport().height() - HEADING:
            bar.setValue(int(band.heading.top()) - MARGIN)
        self._writing.open(scene, WrittenField.HEADING)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """A field that is open moves with its card."""
        super().scrollContentsBy(dx, dy)
        self._writing.place()
        self.viewport().update()

    # Pictures from outside

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if boardable_files(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        point = self._point(event.position())
        card, band = self._layout.card_at(point), self._layout.band_at(point.y())
        place = band.place_at(point) if band else 0
        self.images_dropped.emit(
            boardable_files(event.mimeData()), card.shot if card else None, band.scene if band else None, place
        )
        event.acceptProposedAction()
