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
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.studio.board.incoming import boardable_files
from matchcut.studio.board.layout import GUTTER, HEADING, MARGIN, SCRIPT_WIDTH, WORDS, BoardLayout, lay_out
from matchcut.studio.board.painting import paint_band, paint_card
from matchcut.studio.board.writer import Writer
from matchcut.studio.look.ghost import paint_ghost
from matchcut.studio.look.painting import painting
from matchcut.studio.look.standing import told_standing
from matchcut.studio.look.tell import tr
from matchcut.studio.look.theme import Theme, Tone, tabular_font
from matchcut.studio.session import Session
from matchcut.studio.when_seen import WhenSeen

DRAG_FROM = 6
STEP = 40
_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
SCROLL_ZONE, SCROLL_MS, SCROLL_PIXELS = 40, 30, 16


class BoardView(QAbstractScrollArea):
    """The film as cards. `images_dropped(files, shot or None, scene, place)` when pictures land on it.

    `menu_wanted(position)` on a card, `scene_menu_wanted(position, scene)` beside the cards.
    """

    images_dropped = Signal(object, object, object, int)
    menu_wanted = Signal(object)
    scene_menu_wanted = Signal(object, object)

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
        self._writer: Writer | None = None
        self._layout = BoardLayout((), (), 0)
        self._seen = WhenSeen(self, self.lay_out)
        session.changed.connect(self._seen.ask)
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
        room = width >= SCRIPT_WIDTH + self._card_width + 3 * MARGIN  # Boards come first in a narrow place.
        self._layout = lay_out(self.session.film, width, self._card_width, script=self._script and room)
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
                _paint_empty(painter, tone, QRectF(self.viewport().rect()))
            top = float(self.verticalScrollBar().value())
            painter.translate(0, -top)
            selection = self.session.selection
            numbers = {scene.id: index + 1 for index, scene in enumerate(film.scene_order)}
            for band in self._layout.between(top, top + self.viewport().height()):
                cards = band.cards_between(top, top + self.viewport().height())
                paint_band(painter, tone, film, band, numbers[band.scene], cards, selection.current)
                for card in cards:
                    chosen, current = card.shot in selection.shots, card.shot == selection.current
                    look, picture = self.session.look(card.shot), self.picture(card.shot)
                    paint_card(painter, tone, film, card, look, picture, chosen=chosen, current=current)
            if self._target is not None:
                self._paint_target(painter)
            if self._dragged:
                aspect = film.settings.width / film.settings.height
                picture, at = self.picture(self._dragged[0]), self._point(self._mouse)
                paint_ghost(painter, tone, picture, aspect, len(self._dragged), at)
            if self._framed is not None:
                painter.setPen(QPen(tone.colour("accent"), 1))
                painter.setBrush(tone.colour("accent", 40))
                painter.drawRect(self._framed.normalized())

    def _paint_target(self, painter: QPainter) -> None:
        """A line where what is dragged would land."""
        assert self._target is not None
        band = next((one for one in self._layout.bands if one.scene == self._target[0]), None)
        if band is None:
            return
        place = self._target[1]
        if band.shots:
            at = band.card(min(place, len(band.shots) - 1)).area
            x = at.left() - GUTTER / 2 if place < len(band.shots) else at.right() + GUTTER / 2
            line = (QPointF(x, at.top()), QPointF(x, at.bottom()))
        else:
            line = (band.heading.bottomLeft(), band.heading.bottomLeft() + QPointF(160, 0))
        painter.setPen(QPen(self._theme.tone.colour("accent"), 3))
        painter.drawLine(*line)

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
        band = self._layout.band_at(self._point(QPointF(event.pos())).y())
        if card is None and band is not None:
            self.session.select(band.shots[:1])
            self.scene_menu_wanted.emit(event.globalPos(), band.scene)
        else:
            self.menu_wanted.emit(event.globalPos())

    # The keys

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
                words = self._told(card.shot)
            elif band is not None and band.heading.contains(point):
                words = self.tr("Double-click to write the heading; the menu moves and deletes the scene.")
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    def _told(self, shot: ShotId) -> str:
        film, look = self.session.film, self.session.look(shot)
        found = film.shots[shot]
        company = [film.characters[row.character].name for row in film.cast_by_shot.get(shot, ())]
        company += [film.elements[row.element].name for row in film.placements_by_shot.get(shot, ())]
        lines = [found.action, found.dialogue, ", ".join((tr(found.size.value), tr(found.camera), *company))]
        return "\n".join(filter(None, [*lines, told_standing(look.state, look.words)]))

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
        self._open_writer(shot, area)

    def write_heading(self, scene: SceneId) -> None:
        """Open a scene's heading for writing."""
        band = next((one for one in self._layout.bands if one.scene == scene), None)
        if band is None:
            return
        bar = self.verticalScrollBar()
        if not bar.value() <= band.heading.top() <= bar.value() + self.viewport().height() - HEADING:
            bar.setValue(int(band.heading.top()) - MARGIN)
        if self._writer is not None:
            self._writer.done()
        width = min(band.heading.width(), 480.0)
        left = band.heading.right() - width if self.isRightToLeft() else band.heading.left()
        self._open_writer(scene, QRectF(left - 8, band.heading.top() + 6, width, HEADING - 12))

    def _open_writer(self, of: ShotId | SceneId, area: QRectF) -> None:
        area.translate(0, -self.verticalScrollBar().value())
        self._writer = Writer(self.viewport(), self.session, of, self._written)
        self._writer.setGeometry(area.toRect())
        self._writer.show()
        self._writer.setFocus()

    def _written(self, go_on: int) -> None:
        """The writing of a card ended; with Tab it goes on with the next card, with Shift+Tab with the one before."""
        writer, self._writer = self._writer, None
        film = self.session.film
        if go_on and writer is not None and writer.of in film.shots:
            shot = ShotId(writer.of)
            following = film.after(shot) if go_on > 0 else film.before(shot)
            if following is not None:
                self.session.select((following.id,))
                self.write(following.id)
                return
        self.setFocus()

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


def _paint_empty(painter: QPainter, tone: Tone, area: QRectF) -> None:
    painter.setPen(tone.colour("dim"))
    words = (
        tr("This film is empty.") + "\n\n" + tr("Press N to write its first shot, or drop pictures here to board them.")
    )
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), words)
