"""Drop-downs as a hand works them: the popup opened and an entry chosen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox


def with_the_mouse(choice: QComboBox, row: int) -> None:
    """Open the popup with a click on the arrow, and click on an entry."""
    QTest.mouseClick(
        choice,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(choice.width() - 8, choice.height() // 2),
    )
    view = choice.view()
    assert view.isVisible()
    index = choice.model().index(row, choice.modelColumn())
    view.scrollTo(index)
    at = view.visualRect(index).center()
    QTest.mouseMove(view.viewport(), at + QPoint(20, 0))
    QTest.mouseMove(view.viewport(), at)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def with_keys(choice: QComboBox, row: int) -> None:
    """Open the popup with Alt+Down, go down to an entry, and press Return."""
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    view = choice.view()
    assert view.isVisible()
    QTest.keyClick(view, Qt.Key.Key_Home)
    for _ in range(row):
        QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
