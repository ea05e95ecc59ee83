"""Scenes on the board: headed in place, moved, deleted, walked over by the arrows; the card in hand stays in view."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from matchcut.film import edits
from matchcut.film.ids import SceneId, ShotId
from matchcut.studio.board.view import BoardView
from matchcut.studio.board.writer import Writer
from matchcut.studio.window.window import StudioWindow

A, B, C, D = (ShotId(name) for name in "abcd")
S1, S2 = SceneId("s1"), SceneId("s2")
Left, Plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def board(window: StudioWindow, qtbot: QtBot) -> BoardView:
    window.enter("Board")
    qtbot.waitUntil(window.board.isVisible)
    qtbot.wait(50)
    return window.board


def writer(board: BoardView) -> Writer:
    found = board.findChildren(Writer)
    assert len(found) == 1
    return found[0]


def test_a_double_click_on_a_heading_writes_it_as_one_step(window: StudioWindow, board: BoardView) -> None:
    heading = board.board.bands[0].heading
    at = QPoint(int(heading.left()) + 20, int(heading.center().y()) - board.verticalScrollBar().value())
    QTest.mouseDClick(board.viewport(), Left, Plain, at)
    field = writer(board)
    QTest.keyClicks(field, "EXT. QUAY")
    assert window.session.film.scenes[S1].heading == "EXT. QUAY"
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget() is board, "a heading has one line"
    window.session.undo()
    assert window.session.film.scenes[S1].heading == ""


def test_scenes_are_moved_and_deleted_with_their_shots(window: StudioWindow, board: BoardView) -> None:
    window.session.select((D,))
    window.book["scene.earlier"].trigger()
    assert window.session.film.order == (D, A, B, C)
    window.book["scene.earlier"].trigger()
    assert window.session.film.order == (D, A, B, C), "it is the first already"
    window.book["scene.later"].trigger()
    assert window.session.film.order == (A, B, C, D)
    window.session.select((A,))
    window.book["scene.delete"].trigger()
    assert window.session.film.order == (D,)
    window.session.undo()
    assert window.session.film.order == (A, B, C, D)


def test_what_a_menu_was_opened_on_counts_for_a_scene_without_shots(window: StudioWindow, board: BoardView) -> None:
    window.session.edit("Empty", lambda film: edits.add_scene(film, at=1, id=SceneId("empty")))
    window.session.select(())
    window.commands.in_scene = SceneId("empty")
    window.book["shot.add"].trigger()
    assert len(window.session.film.shot_ids_by_scene[SceneId("empty")]) == 1
    window.book["scene.delete"].trigger()
    assert window.session.film.order == (A, B, C, D)


def test_the_arrows_walk_as_the_cards_stand(window: StudioWindow, board: BoardView, qtbot: QtBot) -> None:
    board.size_cards(max(200.0, board.viewport().width() / 2.6))
    assert [band.columns for band in board.board.bands] == [2, 2]
    window.session.select((B,))
    QTest.keyClick(board, Qt.Key.Key_Down)
    assert window.session.selection.current == C, "the row below is shorter"
    QTest.keyClick(board, Qt.Key.Key_Down)
    assert window.session.selection.current == D, "on into the next scene"
    QTest.keyClick(board, Qt.Key.Key_Down)
    assert window.session.selection.current == D
    QTest.keyClick(board, Qt.Key.Key_Up)
    QTest.keyClick(board, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert window.session.selection.shots == (A, B, C)


def test_the_card_in_hand_stays_in_view_when_the_board_is_made_smaller(
    window: StudioWindow, board: BoardView, qtbot: QtBot
) -> None:
    window.session.select((D,))
    window.resize(1000, 500)

    def seen() -> bool:
        card = board.board.card_of(D)
        top = board.verticalScrollBar().value()
        return card is not None and top <= card.area.top() and card.area.bottom() <= top + board.viewport().height()

    qtbot.waitUntil(lambda: window.height() == 500 and seen())


def test_the_history_names_each_step_and_its_shots(window: StudioWindow, qtbot: QtBot) -> None:
    window.session.edit("Trim", lambda film: edits.trim(film, B, head=2))
    window.session.edit("Delete 2 shots", lambda film: edits.delete_shot(edits.delete_shot(film, C), D))
    window.session.edit("Trim", lambda film: edits.trim(edits.trim(film, A, head=2), B, head=4))
    window.history.refresh()
    words = [window.history.item(row).text().split("   ")[1:] for row in range(3)]
    assert words == [["Trim", "shots 1, 2"], ["Delete 2 shots"], ["Trim", "shot 2"]]
