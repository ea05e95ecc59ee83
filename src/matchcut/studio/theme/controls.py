"""Qt's controls as the studio uses them, with the marks that a style sheet can't draw in the theme's colours.

Places use these and not Qt's own: a wheel that is turned over one of them changes it only if it has the keyboard
already, else it scrolls what lies around; and a drop-down keeps our values itself.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QSlider, QSpinBox, QStyle, QStyleOptionButton, QToolButton, QWidget

from matchcut.studio.theme.icons import paint_icon
from matchcut.studio.theme.painting import painting

ARROW = 14
_TURNING = (
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
)


class DropDown(QComboBox):
    """A list of values to choose from, each with its words; `changed(value)` when a person chose one.

    The values are kept here, never as Qt's item data: that gives back a plain string for one of an enumeration, and
    compares a Fraction by identity.
    """

    changed = Signal(object)

    def __init__(self, choices: Sequence[tuple[object, str]] = ()) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._values: tuple[Any, ...] = ()
        self.offer(choices)
        self.activated.connect(lambda row: self.changed.emit(self._values[row]))

    @property
    def values(self) -> tuple[Any, ...]:
        """What can be chosen, from the top down."""
        return self._values

    @property
    def value(self) -> Any:
        """What is chosen; None where nothing is."""
        return self._values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def offer(self, choices: Sequence[tuple[object, str]]) -> None:
        """Replace what there is to choose; the first is chosen then. What is offered already stays as it is."""
        values, words = tuple(value for value, _ in choices), [words for _, words in choices]
        if values == self._values and words == [self.itemText(row) for row in range(self.count())]:
            return
        with QSignalBlocker(self):
            self.clear()
            self._values = values
            self.addItems(words)

    def explain(self, value: object, tip: str, *, enabled: bool = True) -> None:
        """Say more about one of the values, or why it can't be chosen now. ValueError where it is not offered."""
        row, model = self._values.index(value), self.model()
        self.setItemData(row, tip, Qt.ItemDataRole.ToolTipRole)
        assert isinstance(model, QStandardItemModel)
        model.item(row).setEnabled(enabled)

    def show_value(self, value: object) -> None:
        """Show a value without telling anybody; nothing, where it is not offered."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def event(self, event: QEvent) -> bool:
        """A letter finds what begins with it; it is no command's key while the list has the keyboard."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _types(event):
            event.accept()
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        at_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 6 if at_left else self.width() - ARROW - 6
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
        with painting(self) as painter:
            paint_icon(painter, "chevron-down", colour, QRectF(x, (self.height() - ARROW) / 2, ARROW, ARROW))


def _types(event: QKeyEvent) -> bool:
    """Whether a key writes something, alone or with Shift."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return not held and event.text().isprintable() and bool(event.text())


class NumberBox(QSpinBox):
    """A field for a whole number."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def _is_own_key(event: QEvent, keys: Collection[Qt.Key]) -> bool:
    """Whether it is asked if some command has a key that what has the keyboard is worked by; it keeps the key then."""
    own = (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        and event.key() in keys
    )
    if own:
        event.accept()
    return own


class Slider(QSlider):
    """A slider that lies."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)

    def event(self, event: QEvent) -> bool:
        """Arrows turn it while it has the keyboard; they are no command's."""
        return _is_own_key(event, _TURNING) or super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ToolButton(QToolButton):
    """A button with a drawing. The space bar presses it while it has the keyboard, and plays nothing."""

    def event(self, event: QEvent) -> bool:
        return _is_own_key(event, (Qt.Key.Key_Space,)) or super().event(event)


class Tick(QCheckBox):
    """A check box with a tick, or a dash where it stands for several that differ."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.checkState() is Qt.CheckState.Unchecked:
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = QRectF(self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self))
        colour = self.palette().color(QPalette.ColorRole.HighlightedText)
        with painting(self) as painter:
            if self.checkState() is Qt.CheckState.Checked:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                paint_icon(painter, "check", colour.name(), box.adjusted(1, 1, -1, -1))
            else:
                painter.fillRect(QRectF(box.left() + 4, box.center().y() - 1, box.width() - 8, 2), colour)
