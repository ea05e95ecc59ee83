"""Qt's controls with the marks that a style sheet can't draw in the theme's colours."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QStyle, QStyleOptionButton

from matchcut.studio.look.icons import paint_icon
from matchcut.studio.look.painting import painting

ARROW = 14


class DropDown(QComboBox):
    """A combo box with an arrow."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        at_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 6 if at_left else self.width() - ARROW - 6
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
        with painting(self) as painter:
            paint_icon(painter, "chevron-down", colour, QRectF(x, (self.height() - ARROW) / 2, ARROW, ARROW))


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
