"""Places that nobody sees are not refreshed, and are up to date as soon as somebody does."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from matchcut.film import edits
from matchcut.film.ids import ShotId
from matchcut.studio.window.window import StudioWindow
from matchcut.studio.window.workspaces import Place

A = ShotId("a")


def test_a_place_behind_another_tab_waits_until_it_is_turned_to(window: StudioWindow, qtbot: QtBot) -> None:
    window.enter("Cut")
    window.docks[Place.BOARD].raise_()
    qtbot.wait(50)
    before = window.history.item(0).text() if window.history.count() else ""
    window.session.edit("Write the action", lambda film: edits.revise_shot(film, A, action="Other."))
    window.session.edit("Trim", lambda film: edits.trim(film, A, head=3))
    assert (window.history.item(0).text() if window.history.count() else "") == before
    window.docks[Place.HISTORY].raise_()
    qtbot.waitUntil(lambda: "Trim" in window.history.item(0).text())
    window.session.edit("Slip", lambda film: edits.revise_shot(film, A, notes="Seen now."))
    assert "Slip" in window.history.item(0).text(), "what is seen is refreshed at once"


def test_a_closed_place_is_up_to_date_when_it_is_opened(window: StudioWindow, qtbot: QtBot) -> None:
    window.docks[Place.HISTORY].close()
    window.session.edit("Trim", lambda film: edits.trim(film, A, head=3))
    window.show_place(Place.HISTORY)
    qtbot.waitUntil(lambda: window.history.count() > 0 and "Trim" in window.history.item(0).text())
