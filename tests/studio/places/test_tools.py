"""The timeline's tools by their buttons, keys, menu and palette; none of them needs Alt."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from tests.studio.places.test_dragging import at, drag

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.film.steps import StepKind
from matchcut.studio.actions.palette import best
from matchcut.studio.timeline.tools import TOOL_ACTIONS, Tool
from matchcut.studio.window.findings import findings_of
from matchcut.studio.window.window import StudioWindow

A, B, C, D = (ShotId(name) for name in "abcd")
Left = Qt.MouseButton.LeftButton


def take_up(window: StudioWindow, tool: Tool) -> None:
    """Click a tool's button beside the ruler."""
    bar = window.timeline.findChild(QWidget, "timeline-tools")
    assert bar is not None
    buttons = {one.defaultAction().objectName(): one for one in bar.findChildren(QToolButton)}
    QTest.mouseClick(buttons[TOOL_ACTIONS[tool]], Left)


def in_hand(window: StudioWindow) -> list[Tool]:
    return [tool for tool in Tool if window.book[TOOL_ACTIONS[tool]].isChecked()]


def dragged(window: StudioWindow, frame: float, by: float) -> None:
    window.timeline.view.snapping = False
    drag(window.timeline.view, at(window, frame), at(window, frame + by))


def cuts(window: StudioWindow) -> dict[str, tuple[int, int]]:
    """How much is trimmed from each shot's head and tail."""
    return {shot.id: (shot.head, shot.tail) for shot in window.session.film.running_order}


def with_handles(film: Film) -> Film:
    for shot in (A, B, C):
        film = edits.trim(film, shot, head=12, tail=12)
    return film


@pytest.mark.parametrize("tool", Tool)
def test_each_tool_has_a_button_a_key_a_menu_entry_and_a_palette_entry(window: StudioWindow, tool: Tool) -> None:
    action, other = window.book[TOOL_ACTIONS[tool]], Tool.TRIM if tool is Tool.SELECT else Tool.SELECT
    take_up(window, other)
    take_up(window, tool)
    assert in_hand(window) == [tool]
    take_up(window, tool)
    assert in_hand(window) == [tool]
    take_up(window, other)
    QTest.keyClick(window.timeline.view, action.shortcut()[0].key())
    assert window.timeline.view.tool is tool
    take_up(window, other)
    assert window.book.menu_words(TOOL_ACTIONS[tool]) == "View › Tool"
    found = best(
        action.text().replace("&", ""), [one for one in findings_of(window.parts) if one.more == "View › Tool"]
    )
    found[0].run()
    assert in_hand(window) == [tool]
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert in_hand(window) == [Tool.SELECT]


def test_rolling_takes_the_nearest_cut(window: StudioWindow) -> None:
    window.session.edit("x", with_handles)
    length = window.session.film.length
    take_up(window, Tool.ROLL)
    dragged(window, 18, 6)
    assert cuts(window) == {"a": (12, 6), "b": (18, 12), "c": (12, 12), "d": (0, 0)}
    assert window.session.film.length == length
    dragged(window, 34, -9)
    assert cuts(window) == {"a": (12, 15), "b": (9, 12), "c": (12, 12), "d": (0, 0)}
    window.session.undo()
    window.session.undo()
    assert cuts(window)["a"] == (12, 12)


def test_slipping_takes_hold_anywhere_on_a_shot(window: StudioWindow) -> None:
    window.session.edit("x", with_handles)
    take_up(window, Tool.SLIP)
    dragged(window, 36, -5)
    dragged(window, 25, -2)
    assert cuts(window)["b"] == (19, 5)
    dragged(window, 36, 40)
    assert cuts(window)["b"] == (0, 24)
    assert window.notice.words == ""


def test_trim_stays_in_what_was_made_and_ripple_goes_beyond(window: StudioWindow) -> None:
    window.session.edit("x", with_handles)
    take_up(window, Tool.TRIM)
    dragged(window, 40, 20)
    assert cuts(window)["b"] == (12, 0)
    assert window.session.film.shots[B].frames == 48
    dragged(window, 30, 4)
    assert cuts(window)["b"] == (16, 0)
    take_up(window, Tool.RIPPLE)
    dragged(window, 50, 10)
    assert window.session.film.shots[B].frames == 58
    assert window.session.film.order == (A, B, C, D)


def test_the_razor_cuts_and_selecting_moves(window: StudioWindow) -> None:
    take_up(window, Tool.RAZOR)
    QTest.mouseClick(window.timeline.view, Left, Qt.KeyboardModifier.NoModifier, at(window, 20).toPoint())
    assert len(window.session.film.order) == 5
    window.session.undo()
    take_up(window, Tool.SELECT)
    dragged(window, 58, 30)
    assert window.session.film.order == (A, C, B, D)


@pytest.mark.parametrize(("tool", "frame", "by"), [(Tool.SLIP, 168, 10), (Tool.SLIP, 168, -10), (Tool.ROLL, 140, 10)])
def test_without_handles_it_is_told_and_they_can_be_made(window: StudioWindow, tool: Tool, frame: int, by: int) -> None:
    take_up(window, tool)
    before, shot = window.session.film, D if tool is Tool.SLIP else C
    dragged(window, frame, by)
    assert window.session.film == before
    number = 4 if shot == D else 3
    assert window.notice.words == f"Shot {number} has no frames beyond the cut there: it needs handles."
    make = next(one for one in window.notice.findChildren(QPushButton) if one.text().startswith("Make handles"))
    QTest.mouseClick(make, Left)
    assert cuts(window)[shot] == (12, 12)
    assert window.session.film.length == before.length
    dragged(window, frame, by)
    assert cuts(window)[shot] == ((12 - by, 12 + by) if tool is Tool.SLIP else (12, 2))


def test_the_keys_that_slip_tell_of_missing_handles_too(window: StudioWindow) -> None:
    window.session.select((C, D))
    before = window.session.film
    window.book["shot.slip_later"].trigger()
    assert window.session.film == before
    assert window.notice.words == "The shots 3, 4 have no frames beyond the cut there: they need handles."


def test_undo_ends_above_the_film_s_birth_and_redo_survives_it(window: StudioWindow) -> None:
    born = window.session.film
    window.session.edit("Write the action", lambda film: edits.revise_shot(film, A, action="Fog."))
    for _ in range(5):
        QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.session.film == born
    window.book["edit.redo"].trigger()
    assert window.session.film.shots[A].action == "Fog."
    assert window.session.project.history()[-1].what == StepKind.NEW_FILM()
