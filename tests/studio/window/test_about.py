"""Whose work is in the program: each part is listed, and its licence can be read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from matchcut.models.boxed import all_boxed_weights
from matchcut.store.project import Project
from matchcut.studio.window.about import AboutDialog
from matchcut.studio.window.window import StudioWindow


def test_each_part_tells_what_it_is_and_shows_its_licence(
    open_window: Callable[..., StudioWindow], three_shots: Project
) -> None:
    window = open_window(three_shots)
    window.book["help.about"].trigger()
    dialog = window.findChild(AboutDialog)
    assert isinstance(dialog, AboutDialog)
    listed = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert [name for name in listed if name in {weights.name for weights in all_boxed_weights()}] == [
        weights.name for weights in all_boxed_weights()
    ]
    assert "Apache License" in dialog.text.toPlainText(), "the program's own licence is shown first"
    row = listed.index("dlib_face")
    QTest.mouseClick(
        dialog.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=dialog.list.visualItemRect(dialog.list.item(row)).center(),
    )
    shown = dialog.text.toPlainText()
    assert shown.startswith("dlib_face\n")
    assert "128 numbers" in shown
    assert "CC0 1.0 Universal" in shown
    heading = dialog.list.item(listed.index("Libraries"))
    assert heading.flags() == Qt.ItemFlag.NoItemFlags, "a heading can't be chosen"
    dialog.close()
