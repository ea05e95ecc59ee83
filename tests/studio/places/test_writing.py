"""Writing on the board through the window system: whatever is typed there becomes words, and works no other command."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from matchcut.film.ids import ShotId
from matchcut.film.steps import StepKind
from matchcut.store.journal import StepState
from matchcut.studio.board.writer import Writer
from matchcut.studio.window.window import StudioWindow

A, B, C, D = (ShotId(name) for name in "abcd")
SENTENCE = "Mara joins Liv: Quick, 1 knock! So I open when it flows by. Zoom out, we lock..."
Shift, Plain, Control = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@pytest.fixture
def board(window: StudioWindow, qtbot: QtBot) -> StudioWindow:
    """The window with its board in front and the keyboard in it."""
    return in_hand(window, "Board", window.board, qtbot)


def in_hand(window: StudioWindow, workspace: str, place: QWidget, qtbot: QtBot) -> StudioWindow:
    """The window in a workspace, active, with the keyboard in a place."""
    window.enter(workspace)
    qtbot.wait(50)
    window.activateWindow()
    place.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is place)
    return window


def press(window: StudioWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Plain) -> None:
    """Press a key in the window, wherever its keyboard focus is."""
    QTest.keyClick(window.windowHandle(), key, modifier)


def write(window: StudioWindow, words: str) -> None:
    """Type words in the window, as `press` does."""
    for letter in words:
        modifier = Shift if letter.isupper() else Plain
        QTest.keyClick(window.windowHandle(), letter, modifier)  # type: ignore[call-overload]


def writer(window: StudioWindow) -> Writer:
    found = QApplication.focusWidget()
    assert isinstance(found, Writer)
    return found


def actions(window: StudioWindow) -> list[str]:
    return [shot.action for shot in window.session.film.running_order]


def marks(window: StudioWindow) -> tuple[object, ...]:
    """All that a letter could have changed elsewhere."""
    transport, film = window.viewer.transport, window.session.film
    trims = [(shot.head, shot.tail) for shot in film.running_order]
    view = window.timeline.view
    return (
        transport.marks,
        transport.playing,
        window.isFullScreen(),
        view.snapping,
        view.scale.pixels_per_frame,
        trims,
        film.markers,
    )


def test_five_shots_are_written_with_n_and_the_keyboard_alone(board: StudioWindow) -> None:
    board.session.select((D,))
    before = marks(board)[:4]
    press(board, Qt.Key.Key_N)
    for number in range(5):
        write(board, f"In shot {number} Mara knocks.")
        if number < 4:
            press(board, Qt.Key.Key_Return)
    press(board, Qt.Key.Key_Escape)
    assert actions(board)[4:] == [f"In shot {number} Mara knocks." for number in range(5)]
    assert QApplication.focusWidget() is board.board
    assert marks(board)[:4] == before
    assert [(shot.head, shot.tail) for shot in board.session.film.running_order] == [(0, 0)] * 9


def test_a_sentence_typed_on_a_card_in_hand_is_written_there(board: StudioWindow) -> None:
    board.session.select((A,))
    before = marks(board)
    write(board, SENTENCE)
    press(board, Qt.Key.Key_Escape)
    assert actions(board) == [f"Shot a. {SENTENCE}", "Shot b.", "Shot c.", ""]
    assert marks(board) == before
    assert board.session.project.history()[0].what == StepKind.WRITE_ACTION()
    board.book["edit.undo"].trigger()
    assert actions(board)[0] == "Shot a."


def test_with_no_card_in_hand_letters_do_nothing(board: StudioWindow) -> None:
    board.session.select(())
    film, before = board.session.film, marks(board)
    write(board, SENTENCE.replace("n", ""))
    assert board.session.film == film
    assert marks(board) == before


@pytest.mark.parametrize("preset", ["resolve", "premiere"])
def test_no_key_map_makes_letters_commands_on_the_board(board: StudioWindow, preset: str) -> None:
    board.key_maps.choose(preset)
    board.session.select((A,))
    before = marks(board)
    write(board, "c,./[ ]=-\\ nb" if preset == "resolve" else "c,./[ ]=-\\ b")
    press(board, Qt.Key.Key_Escape)
    assert actions(board)[0].startswith("Shot a. c,./[ ]=-")
    assert marks(board) == before


def test_return_on_an_empty_new_card_stays_and_the_card_that_return_made_goes_if_left_empty(
    board: StudioWindow,
) -> None:
    board.session.select((A,))
    press(board, Qt.Key.Key_N)
    press(board, Qt.Key.Key_Return)
    write(board, "Rain.")
    press(board, Qt.Key.Key_Return)
    assert len(actions(board)) == 6
    press(board, Qt.Key.Key_Return)
    assert len(actions(board)) == 6
    press(board, Qt.Key.Key_Escape)
    assert actions(board) == ["Shot a.", "Rain.", "Shot b.", "Shot c.", ""]
    assert board.session.film.shots[board.session.selection.shots[0]].action == "Rain."
    project = board.session.project
    assert not [step for step in project.history() if step.state is StepState.UNDONE], "no redo of an empty card"
    press(board, Qt.Key.Key_Z, Control)
    assert actions(board) == ["Shot a.", "", "Shot b.", "Shot c.", ""], "undo takes the last words back"


def test_undo_on_an_empty_new_card_takes_back_what_was_done_before(board: StudioWindow) -> None:
    press(board, Qt.Key.Key_N)
    write(board, "Rain.")
    press(board, Qt.Key.Key_Return)
    press(board, Qt.Key.Key_Z, Control)
    assert actions(board).count("") == 2
    assert len(actions(board)) == 5
    press(board, Qt.Key.Key_Z, Control | Shift)
    assert "Rain." in actions(board)


def test_tab_goes_on_to_the_dialogue_and_to_the_next_card(board: StudioWindow) -> None:
    board.session.select((A,))
    press(board, Qt.Key.Key_Return)
    for words in ("She waits.", "Who is it?", "He runs."):
        write(board, words)
        press(board, Qt.Key.Key_Tab)
    press(board, Qt.Key.Key_Backtab)
    assert writer(board).of == B
    press(board, Qt.Key.Key_Escape)
    shots = board.session.film.shots
    assert (shots[A].action, shots[A].dialogue, shots[B].action) == ("She waits.", "Who is it?", "He runs.")
    assert shots[B].dialogue == ""


def test_a_new_card_gets_dialogue_by_tab_and_return_goes_on(board: StudioWindow) -> None:
    board.session.select((D,))
    press(board, Qt.Key.Key_N)
    write(board, "A door.")
    press(board, Qt.Key.Key_Tab)
    write(board, "No.")
    press(board, Qt.Key.Key_Return)
    write(board, "A hand.")
    press(board, Qt.Key.Key_Escape)
    assert [(shot.action, shot.dialogue) for shot in board.session.film.running_order[4:]] == [
        ("A door.", "No."),
        ("A hand.", ""),
    ]


def test_return_on_a_card_that_was_there_ends_the_writing(board: StudioWindow) -> None:
    board.session.select((C,))
    press(board, Qt.Key.Key_Return)
    write(board, "Snow.")
    press(board, Qt.Key.Key_Return)
    assert actions(board) == ["Shot a.", "Shot b.", "Snow.", ""]
    assert QApplication.focusWidget() is board.board


def test_another_field_that_is_clicked_keeps_the_keyboard(board: StudioWindow) -> None:
    board.session.select((A,))
    press(board, Qt.Key.Key_Return)
    field = board.inspector.fields["notes"]
    QTest.mouseClick(field.viewport(), Qt.MouseButton.LeftButton, Plain, QPoint(10, 10))
    assert QApplication.focusWidget() is field
    write(board, "Quick, I know.")
    assert board.session.film.shots[A].notes == "Quick, I know."


def test_the_open_field_shows_what_undo_wrote_and_moves_with_its_card(board: StudioWindow, qtbot: QtBot) -> None:
    board.session.select((A,))
    press(board, Qt.Key.Key_Return)
    write(board, "Fog.")
    board.book["edit.undo"].trigger()
    assert writer(board).toPlainText() == "Shot a."
    board.board.size_cards(500)
    place = board.board.board.card_of(A)
    assert place is not None
    top = writer(board).y()
    board.board.verticalScrollBar().setValue(30)
    assert writer(board).y() == top - 30
    assert writer(board).width() == int(place.area.width()) - 8


def test_n_in_the_cut_puts_the_keyboard_into_the_new_shot_s_action(window: StudioWindow, qtbot: QtBot) -> None:
    in_hand(window, "Cut", window.timeline.view, qtbot)
    window.session.select((B,))
    before = marks(window)[:5]
    press(window, Qt.Key.Key_N)
    write(window, "I look out.")
    assert actions(window) == ["Shot a.", "Shot b.", "I look out.", "Shot c.", ""]
    assert marks(window)[:5] == before
