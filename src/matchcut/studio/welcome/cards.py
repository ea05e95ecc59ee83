"""A film as a card to press: its picture, its title, and where it lies."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QImage, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QStyle

from matchcut.studio.theme.icons import paint_icon
from matchcut.studio.theme.painting import painting
from matchcut.studio.theme.theme import Theme
from matchcut.studio.welcome.recent import FilmEntry

WIDTH, PICTURE_HEIGHT, HEIGHT, RADIUS = 216, 122, 176, 6


class FilmCard(QAbstractButton):
    """One film; `forget_wanted(place)` where it may be taken out of the list (Delete, or the context menu)."""

    forget_wanted = Signal(str)

    def __init__(self, entry: FilmEntry, theme: Theme, *, forgettable: bool) -> None:
        super().__init__()
        self.entry, self._theme, self._forgettable = entry, theme, forgettable
        self._image: QImage | None = None
        self.there = True
        self.setAccessibleName(entry.title)
        self.setAccessibleDescription(entry.place)
        self.setToolTip(entry.place)
        self.setFixedSize(WIDTH, HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    def show_picture(self, image: QImage | None, *, there: bool) -> None:
        """Take over the film's picture, and whether the film is still where it was."""
        self._image, self.there = image, there
        if not there:
            self.setToolTip(self.tr("It is not there any more. The context menu takes it out of the list."))
            self.setAccessibleDescription(self.toolTip())
        self.update()

    @property
    def forgetting(self) -> str:
        """What is done to take it out of the list, in words."""
        return self.tr("Take out of this list")

    def forget(self) -> None:
        """Have it taken out of the list."""
        self.forget_wanted.emit(self.entry.place)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        tone = self._theme.tone
        with painting(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
            outer = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            card = QPainterPath()
            card.addRoundedRect(outer, RADIUS, RADIUS)
            painter.fillPath(card, tone.colour("raised"))
            painter.setClipPath(card)
            self._paint_picture(painter, QRectF(outer.left(), outer.top(), outer.width(), PICTURE_HEIGHT))
            self._paint_words(painter, outer)
            painter.setClipping(False)
            marked = self.hasFocus() or self.underMouse() or self.isDown()
            painter.setPen(QPen(tone.colour("accent" if marked else "line"), 2 if marked else 1))
            painter.drawPath(card)

    def _paint_picture(self, painter: QPainter, into: QRectF) -> None:
        tone = self._theme.tone
        painter.fillRect(into, tone.colour("picture"))
        if self._image is None:
            side = 28.0
            spot = QRectF(into.center().x() - side / 2, into.center().y() - side / 2, side, side)
            paint_icon(painter, "film", tone.faint, spot)
            return
        scale = max(into.width() / self._image.width(), into.height() / self._image.height())
        width, height = into.width() / scale, into.height() / scale
        shown = QRectF((self._image.width() - width) / 2, (self._image.height() - height) / 2, width, height)
        painter.setOpacity(1.0 if self.there else 0.4)
        painter.drawImage(into, self._image, shown)
        painter.setOpacity(1.0)

    def _paint_words(self, painter: QPainter, outer: QRectF) -> None:
        tone = self._theme.tone
        line = QRectF(outer.left() + 12, outer.top() + PICTURE_HEIGHT + 8, outer.width() - 24, 20)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        start = (
            QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
        )
        # The person's direction says where words stand; a path itself runs from left to right in every language.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for text, font, colour, how in (
            (self.entry.title, bold, "text" if self.there else "faint", Qt.TextElideMode.ElideRight),
            (self.entry.place, self.font(), "dim" if self.there else "faint", Qt.TextElideMode.ElideMiddle),
        ):
            painter.setFont(font)
            painter.setPen(tone.colour(colour))
            painter.drawText(line, start, painter.fontMetrics().elidedText(text, how, int(line.width())))
            line.translate(0, 20)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Delete and self._forgettable:
            self.forget()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._forgettable:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(self.forgetting, self.forget)
            menu.popup(event.globalPos())
