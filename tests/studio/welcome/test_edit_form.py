"""An edit opened from the welcome window: what its file does not say is asked, with the real drop-downs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.studio.drop_downs import with_the_mouse

from matchcut.film.time import FrameRate
from matchcut.studio.main import Studio
from matchcut.studio.welcome.window import WelcomeWindow
from matchcut.studio.window.window import StudioWindow

LIST = """TITLE: REEL ONE
FCM: NON-DROP FRAME

001  TAPE1    V     C        01:00:00:00 01:00:02:00 01:00:00:00 01:00:02:00
"""
PROJECT = '<project name="{0}"><sequence format="r1"><spine><gap duration="{1}s"/></spine></sequence></project>'


def document(*projects: tuple[str, int]) -> str:
    held = "".join(PROJECT.format(*project) for project in projects)
    return (
        '<fcpxml version="1.10"><resources><format id="r1" frameDuration="1/24s"/></resources>'
        f'<library><event name="All">{held}</event></library></fcpxml>'
    )


def shown(studio: Studio, qtbot: QtBot) -> WelcomeWindow:
    welcome = studio.show_welcome()
    qtbot.waitExposed(welcome)
    return welcome


def opened(studio: Studio, qtbot: QtBot) -> StudioWindow:
    qtbot.waitUntil(lambda: len(studio.windows) == 1, timeout=10_000)
    return studio.windows[0]


@pytest.mark.parametrize(("row", "rate"), [(0, "24"), (2, "25"), (3, "29.97"), (6, "59.94")])
def test_a_list_of_cuts_is_asked_its_rate(studio: Studio, tmp_path: Path, qtbot: QtBot, row: int, rate: str) -> None:
    (tmp_path / "cut.edl").write_text(LIST)
    welcome = shown(studio, qtbot)
    welcome.choose_screenplay(tmp_path / "cut.edl")
    qtbot.waitUntil(welcome.edit_form.isVisible, timeout=10_000)
    assert welcome.edit_form.rate.isVisible()
    assert not welcome.edit_form.sequence.isVisible()
    with_the_mouse(welcome.edit_form.rate, row)
    QTest.mouseClick(welcome.edit_form.make, Qt.MouseButton.LeftButton)
    film = opened(studio, qtbot).session.film
    assert film.settings.rate == FrameRate.parse(rate)
    assert film.length == 2 * FrameRate.parse(rate).nominal


@pytest.mark.parametrize(("row", "seconds"), [(0, 1), (1, 2), (2, 3)])
def test_of_several_sequences_the_chosen_becomes_the_film(
    studio: Studio, tmp_path: Path, qtbot: QtBot, row: int, seconds: int
) -> None:
    """Also where a sequence's name is another's number."""
    (tmp_path / "cut.fcpxml").write_text(document(("3", 1), ("", 2), ("Reel", 3)))
    welcome = shown(studio, qtbot)
    welcome.choose_screenplay(tmp_path / "cut.fcpxml")
    qtbot.waitUntil(welcome.edit_form.isVisible, timeout=10_000)
    field = welcome.edit_form.sequence
    assert [field.itemText(index) for index in range(3)] == ["3", "Sequence 2", "Reel"]
    with_the_mouse(field, row)
    QTest.keyClick(welcome.edit_form.make, Qt.Key.Key_Space)
    assert opened(studio, qtbot).session.film.length == 24 * seconds


def test_nothing_is_asked_of_an_edit_that_says_all(studio: Studio, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "cut.fcpxml").write_text(document(("Reel", 3)))
    shown(studio, qtbot).choose_screenplay(tmp_path / "cut.fcpxml")
    assert opened(studio, qtbot).session.film.length == 72


def test_who_goes_back_has_made_nothing(studio: Studio, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "cut.edl").write_text(LIST)
    welcome = shown(studio, qtbot)
    welcome.choose_screenplay(tmp_path / "cut.edl")
    qtbot.waitUntil(welcome.edit_form.isVisible, timeout=10_000)
    QTest.mouseClick(welcome.edit_form.back, Qt.MouseButton.LeftButton)
    assert welcome.new.isVisible()
    assert not (tmp_path / "cut").exists()


def test_a_damaged_edit_is_told_on_the_first_page(studio: Studio, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "cut.fcpxml").write_text("<fcpxml>")
    welcome = shown(studio, qtbot)
    welcome.choose_screenplay(tmp_path / "cut.fcpxml")
    qtbot.waitUntil(welcome.notice.isVisible, timeout=10_000)
    assert welcome.new.isVisible()
    assert welcome.isEnabled()
