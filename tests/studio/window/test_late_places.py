"""Places that nobody sees are made after the window is painted: nobody notices, and nothing is missing meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, QSettings, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ShotId
from matchcut.film.vocabulary import ElementKind
from matchcut.production.jobs import NewJob
from matchcut.production.queue import Queue
from matchcut.store.project import Project
from matchcut.studio.theme.theme import Theme
from matchcut.studio.window import late_places
from matchcut.studio.window.window import StudioWindow
from matchcut.studio.window.workspaces import Place

LATE = {Place.TAKES, Place.QUEUE, Place.HISTORY, Place.CAST, Place.CONTINUITY}


@pytest.fixture
def window(
    theme: Theme, qtbot: QtBot, tmp_path: Path, settings: QSettings, film_of: Callable[..., Film]
) -> Iterator[StudioWindow]:
    """A window on a film with cast, props and a queue, that is not shown yet."""
    film = edits.add_character(film_of(3, 12), "Ann", id=CharacterId("ann"))
    film = edits.add_element(edits.cast_in(film, ShotId("s0"), CharacterId("ann")), ElementKind.PROP, "A cup")
    with Project.create(tmp_path / "film", film) as project:
        Queue(project).enqueue([NewJob(shot=ShotId("s1"), engine="fake")])
    made = StudioWindow(Project.open(tmp_path / "film"), theme, settings)
    made.resize(1400, 900)
    yield made
    made.close()
    QThreadPool.globalInstance().waitForDone()
    made.deleteLater()


def missing(window: StudioWindow) -> set[Place]:
    return {place for place, dock in window.docks.items() if dock.widget() is None}


def in_view(window: StudioWindow) -> dict[Place, QRect]:
    """Where the places stand that are not behind others."""
    docks = window.docks.items()
    return {place: dock.geometry() for place, dock in docks if not dock.visibleRegion().isEmpty()}


def shown(window: StudioWindow, qtbot: QtBot) -> StudioWindow:
    window.show()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: window.arranger.current != "")
    return window


class Windows(QObject):
    """Every window that comes up, and each time that one is left."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        comes_or_goes = event.type() in (QEvent.Type.Show, QEvent.Type.WindowDeactivate)
        if comes_or_goes and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{event.type().name} of {watched}")
        return False


def test_what_is_not_in_view_is_made_when_the_window_is_at_rest(window: StudioWindow, qtbot: QtBot) -> None:
    places = in_view(shown(window, qtbot))
    assert places.keys() == {Place.BOARD, Place.VIEWER, Place.TIMELINE, Place.INSPECTOR}
    qtbot.waitUntil(lambda: not missing(window), timeout=20_000)
    assert in_view(window) == places


def test_no_window_flashes_up_and_the_keyboard_stays_where_it_is(window: StudioWindow, qtbot: QtBot) -> None:
    shown(window, qtbot).activateWindow()
    window.session.select((ShotId("s0"),))
    window.timeline.view.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.timeline.view)
    windows = Windows()
    QApplication.instance().installEventFilter(windows)
    qtbot.waitUntil(lambda: not missing(window), timeout=20_000)
    for workspace in ("Shoot", "Review", "Board", "Cut"):
        window.enter(workspace)
        qtbot.wait(20)
    window.timeline.view.setFocus()
    QApplication.instance().removeEventFilter(windows)
    assert windows.seen == []
    assert QApplication.focusWidget() is window.timeline.view


def test_a_place_is_there_as_soon_as_it_is_turned_to(window: StudioWindow, qtbot: QtBot) -> None:
    shown(window, qtbot)
    window.show_place(Place.HISTORY)
    qtbot.waitUntil(lambda: window.history.isVisible() and window.history.count() > 0)
    assert Place.HISTORY not in missing(window)
    window.enter("Shoot")
    assert {Place.CAST} & missing(window) == set()
    assert window.cast.isVisible()


def test_a_key_that_is_pressed_early_works(window: StudioWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(late_places, "REST_MS", 600_000)  # However slow this machine is, the key comes before.
    shown(window, qtbot).activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert missing(window) == LATE
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F2)
    assert window.arranger.current == "Shoot"
    assert window.cast.isVisible()
    window.queue_line.click()
    assert window.queue.isVisible()


def test_the_engines_of_the_film_are_listed_when_somebody_asks(window: StudioWindow, qtbot: QtBot) -> None:
    page = shown(window, qtbot).inspectors.film_page
    page.complete()
    assert page.engine_fields.isVisible()
    assert page.engine_fields.engine.count() > 3
