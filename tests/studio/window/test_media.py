"""Media for shots that are offline, found and linked by hand in a real window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from matchcut.app.sources import create
from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.film.time import FrameRate
from matchcut.studio.texts.standing import told_standing
from matchcut.studio.window.media import MediaDialog
from matchcut.studio.window.window import StudioWindow

LIST = """\
TITLE: Away
FCM: NON-DROP FRAME
001  R001C01  V     C        01:00:00:12 01:00:01:00 01:00:00:00 01:00:00:12
* FROM CLIP NAME: slate 1
002  AX       V     C        00:00:01:00 00:00:01:12 01:00:00:12 01:00:01:00
* FROM CLIP NAME: slate 2
* SOURCE FILE: clip.mov
003  R009C09  V     C        01:00:00:12 01:00:01:00 01:00:01:00 01:00:01:12
"""
FIRST, SECOND, THIRD = ShotId("sh-0001"), ShotId("sh-0002"), ShotId("sh-0003")


@pytest.fixture
def window(open_window: Callable[[Film], StudioWindow], tmp_path: Path) -> StudioWindow:
    """The studio on a film of that list, none of whose media is there."""
    (tmp_path / "away.edl").write_text(LIST)
    create(tmp_path / "film", tmp_path / "away.edl", rate=FrameRate(24)).project.close()
    return open_window(Film())


@pytest.fixture
def cards(tmp_path: Path, coded: ModuleType) -> Path:
    folder = tmp_path / "cards"
    coded.film(folder / "R001C01.mov", 1, 48, "24", "01:00:00:00")
    coded.film(folder / "a" / "clip.mov", 2, 48)
    coded.film(folder / "b" / "clip.mov", 3, 48)
    return folder


def shown(window: StudioWindow, qtbot: QtBot) -> MediaDialog:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(MediaDialog)), timeout=10_000)
    return next(one for one in window.findChildren(MediaDialog) if one.isVisible())


def test_what_is_found_is_shown_and_linked_as_one_edit(
    window: StudioWindow, cards: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(cards))
    before = window.session.film
    qtbot.waitUntil(lambda: window.session.look(FIRST).reasons != ())
    assert told_standing(window.session.look(FIRST)) == "Media offline: R001C01 01:00:00:12."
    window.book["film.media"].trigger()
    dialog = shown(window, qtbot)
    assert set(dialog.choices) == {FIRST, SECOND}
    assert set(dialog.chosen) == {FIRST}, "of two files of one name, none is chosen"
    assert [dialog.choices[SECOND].itemText(index) for index in range(3)] == [
        "Leave it offline",
        "clip.mov  ·  its name",
        "clip.mov  ·  its name",
    ]
    dialog.choices[SECOND].setCurrentIndex(2)
    assert window.session.film == before, "nothing happens before it is linked"
    QTest.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.session.film.offline(SECOND), timeout=10_000)
    film = window.session.film
    assert [film.offline(shot) for shot in film.order] == [False, False, True]
    assert film.shots[FIRST].parameters.get("reel") == "R001C01"
    assert "Media linked: 2 shots" in window.notice.words
    window.session.undo()
    assert window.session.film == before


def test_nothing_is_linked_where_the_person_leaves_it(window: StudioWindow, cards: Path, qtbot: QtBot) -> None:
    before = window.session.film
    window.media.look(cards)
    dialog = shown(window, qtbot)
    dialog.choices[FIRST].setCurrentIndex(1)
    assert not dialog.apply.isEnabled(), "there is nothing to link"
    dialog.reject()
    assert window.session.film == before
