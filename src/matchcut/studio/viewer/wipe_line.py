"""The line of a wipe: drawn by the mouse anywhere in the picture, or moved by keys while it has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.controls import Slider
from matchcut.studio.theme.theme import Theme, ink

GRIP = 7
THOUSANDTHS, STEP, BIG_STEP = 1000, 10, 100
"""Thousandths of the picture's width: all of it, and how far an arrow goes alone and with Shift."""

_KEYS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_BIG = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}


class WipeLine(Slider):
    """Lies over all of a picture; its value is how far from the picture's left edge the line stands.

    A mouse draws it and leaves the keyboard where it is, so that arrows go on stepping through frames; Tab gives it the
    keyboard, Escape gives that back to the widget around it that takes it.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setRange(0, THOUSANDTHS)
        self.setSingleStep(STEP)
        self.setPageStep(BIG_STEP)
        self.setValue(THOUSANDTHS // 2)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # A picture has no other.
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.name_sides("", "")
        self.hide()

    def name_sides(self, left: str, right: str) -> None:
        """Say what is seen on both sides."""
        self.setAccessibleName(tr("Line between {0} and {1}").format(left, right))
        self.setToolTip(
            tr("Draw the line, or give it the keyboard with Tab: arrows move it, with Shift in larger steps.")
        )

    @property
    def place(self) -> float:
        """How far from the left the line stands, 0 to 1 of the picture's width."""
        return self.value() / THOUSANDTHS

    @property
    def drawn_at(self) -> float:
        """Where it is drawn, in this widget's pixels: all of it can be seen at both edges."""
        return min(self.width() - 1.0, max(1.0, self.width() * self.place))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent, x, height = self._theme.tone.colour("accent"), self.drawn_at, float(self.height())
        for pen in (QPen(ink(150), 4), QPen(accent, 2)):  # A picture may have the colour of the line.
            painter.setPen(pen)
            painter.drawLine(QPointF(x, 0), QPointF(x, height))
        painter.setPen(QPen(ink(150), 1))
        painter.setBrush(accent)
        centre = QPointF(x, height / 2)
        painter.drawEllipse(centre, GRIP, GRIP)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for reach, pen in ((GRIP + 4, QPen(ink(150), 4)), (GRIP + 4, QPen(self._theme.tone.colour("text"), 2))):
                painter.setPen(pen)
                painter.drawEllipse(QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach))
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _moves(event):
            event.accept()  # Else the keys of the viewer around it would have them.
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._give_back()
        elif not _moves(event):
            event.ignore()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.setValue(0 if key == Qt.Key.Key_Home else THOUSANDTHS)
        elif key in _BIG:
            self.setValue(self.value() + _BIG[key] * BIG_STEP)
        else:
            step = BIG_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
            self.setValue(self.value() + (step if key == Qt.Key.Key_Right else -step))

    def _give_back(self) -> None:
        above = self.parentWidget()
        while above is not None and not above.focusPolicy() & Qt.FocusPolicy.TabFocus:
            above = above.parentWidget()
        if above is not None:
            above.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._draw_to(event.position().x())
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._draw_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.ignore()

    def _draw_to(self, x: float) -> None:
        self.setValue(round(THOUSANDTHS * x / max(1, self.width())))


def _moves(event: QKeyEvent) -> bool:
    modifiers = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return not modifiers.value and Qt.Key(event.key()) in _KEYS
