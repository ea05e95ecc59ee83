"""A stray key after undo loses nothing: what was written stands in the history as a branch, and a click has it back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidgetItem
from pytestqt.qtbot import QtBot

from matchcut.film import edits
from matchcut.film.ids import ShotId
from matchcut.store.project import Project
from matchcut.studio.panels import history
from matchcut.studio.theme.theme import Theme
from matchcut.studio.window.window import StudioWindow
from matchcut.studio.window.workspaces import Place

A, B, C, D = (ShotId(name) for name in "abcd")
WRITTEN = ["Shot a. One", "Shot b. Two", "Shot c. Three", ""]


@pytest.fixture
def open_again(folder: Path, theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[], StudioWindow]]:
    made: list[StudioWindow] = []

    def opened() -> StudioWindow:
        settings = QSettings(str(tmp_path / "again.ini"), QSettings.Format.IniFormat)
        made.append(StudioWindow(Project.open(folder), theme, settings))
        made[-1].resize(1400, 900)
        made[-1].show()
        qtbot.waitExposed(made[-1])
        qtbot.waitUntil(lambda: made[-1].arranger.current != "")
        return made[-1]

    yield opened
    for window in made:
        window.close()
    QThreadPool.globalInstance().waitForDone()


def type_on(window: StudioWindow, shot: ShotId, words: str) -> None:
    """Take a card in hand and type on it, through the window system."""
    window.session.select((shot,))
    for letter in words:
        shift = Qt.KeyboardModifier.ShiftModifier if letter.isupper() else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(window.windowHandle(), letter, shift)  # type: ignore[call-overload]
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)


def actions(window: StudioWindow) -> list[str]:
    return [shot.action for shot in window.session.film.running_order]


def rows(window: StudioWindow) -> list[str]:
    """The history as it reads, without the times."""
    texts = [window.history.item(row).text() for row in range(window.history.count())]
    return ["   ".join(text.split("   ")[1:]) for text in texts]


def choose(window: StudioWindow, words: str, qtbot: QtBot) -> None:
    """Double-click the row of the history that reads so."""
    window.show_place(Place.HISTORY)
    qtbot.waitUntil(lambda: window.history.viewport().isVisible() and words in rows(window))
    item: QListWidgetItem = window.history.item(rows(window).index(words))
    window.history.scrollToItem(item)
    at = window.history.visualItemRect(item).center()
    QTest.mouseClick(window.history.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(window.history.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_what_a_stray_key_threw_away_is_had_back_by_a_click_after_a_restart_too(
    window: StudioWindow, open_again: Callable[[], StudioWindow], qtbot: QtBot
) -> None:
    window.enter("Board")
    qtbot.wait(50)
    window.activateWindow()
    window.board.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.board)
    for shot, words in ((A, " One"), (B, " Two"), (C, " Three")):
        type_on(window, shot, words)
    assert actions(window) == WRITTEN
    for _ in range(3):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert actions(window) == ["Shot a.", "Shot b.", "Shot c.", ""]
    type_on(window, D, "x")
    stray = ["Shot a.", "Shot b.", "Shot c.", "x"]
    assert actions(window) == stray
    window.book["edit.redo"].trigger()
    assert actions(window) == stray
    kept = "Write the action   shot 3   branch of 3 steps"
    choose(window, kept, qtbot)
    assert actions(window) == WRITTEN
    other = "Write the action   shot 4   branch of 1 step"
    assert rows(window)[-2:] == [other, "New film   shots 1, 2, 3, 4"]
    window.close()
    again = open_again()
    assert actions(again) == WRITTEN
    choose(again, other, qtbot)
    assert actions(again) == stray
    assert rows(again) == ["Write the action   shot 4", kept, "New film   shots 1, 2, 3, 4"]
    again.close()
    last = open_again()
    choose(last, kept, qtbot)
    assert actions(last) == WRITTEN


def test_a_branch_of_a_branch_stands_above_it_and_further_in(window: StudioWindow, qtbot: QtBot) -> None:
    session = window.session

    def write(text: str) -> None:
        session.edit("Write the notes", lambda film: edits.revise_shot(film, A, notes=text))

    write("1")
    write("2")
    session.undo()
    write("3")
    session.undo()
    session.undo()
    session.edit("Trim", lambda film: edits.trim(film, B, head=2))
    window.show_place(Place.HISTORY)
    qtbot.waitUntil(lambda: window.history.count() == 4)
    assert rows(window) == [
        "Trim   shot 2",
        "Write the notes   shot 1   branch of 1 step",
        "Write the notes   shot 1   branch of 2 steps",
        "New film   shots 1, 2, 3, 4",
    ]
    inner, outer = (window.history.item(row).icon().actualSize(QSize(500, 500)).width() for row in (1, 2))
    assert inner > outer
    window.history.itemActivated.emit(window.history.item(1))
    assert session.film.shots[A].notes == "2"
    assert session.film.shots[B].head == 0


def test_where_more_was_undone_than_is_shown_what_can_be_undone_has_its_room(
    window: StudioWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "SHOWN", 20)
    for number in range(45):
        window.session.edit("Note", lambda film, text=str(number): edits.revise_shot(film, A, notes=text))
    window.show_place(Place.HISTORY)
    qtbot.waitUntil(lambda: window.history.count() == 20)
    window.history.itemActivated.emit(window.history.item(19))
    assert window.session.film.shots[A].notes == "25"
    for _ in range(10):
        window.session.undo()
    crossed_out = [window.history.item(row).font().strikeOut() for row in range(window.history.count())]
    assert crossed_out == [True] * 10 + [False] * 10
    window.history.itemActivated.emit(window.history.item(0))
    assert window.session.film.shots[A].notes == "25"
