"""Closing a film while its shots are made: asked, kept, and made to the end without the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from matchcut.film.film import Film
from matchcut.production.jobs import JobState
from matchcut.production.queue import Queue
from matchcut.store.project import Project
from matchcut.studio.production import Production
from matchcut.studio.running_on import ClosingQuestion, RunningOn, WhenClosed, chosen
from matchcut.studio.theme.theme import Theme
from matchcut.studio.window.window import StudioWindow

LONG = 60_000


class Keeper(RunningOn):
    """Keeps production on, and remembers the notices instead of sending them."""

    def __init__(self) -> None:
        self.told: list[tuple[str, str]] = []
        super().__init__(QIcon(), lambda title, words: self.told.append((title, words)))

    def take(self, window: StudioWindow, making: Production) -> None:
        self.keep(window.session.project.home, making, window.session.film.settings.title)


@pytest.fixture
def keeper(qapp: QApplication) -> Iterator[Keeper]:
    made = Keeper()
    yield made
    made.stop()


@pytest.fixture
def at_work(
    open_window: Callable[[Film], StudioWindow], film_of: Callable[..., Film], keeper: Keeper, qtbot: QtBot
) -> StudioWindow:
    """A film's window while its one shot is made."""
    window = open_window(film_of(1, 48, behaviour="slow", delay=40))
    window.keep_on = keeper.take
    window.shooting.make_stale()
    qtbot.waitUntil(lambda: any(job.step for job in window.watcher.jobs), timeout=LONG)
    return window


def close(window: StudioWindow, press: Callable[[ClosingQuestion], object]) -> bool:
    """Close the window, doing that to the question that comes; whether it closed."""
    asked: list[ClosingQuestion] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, ClosingQuestion)
        asked.append(box)
        press(box)

    QTimer.singleShot(0, answer)
    closed = window.close()
    assert asked
    return closed


def click(button: QAbstractButton) -> None:
    from PySide6.QtCore import Qt

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_is_made_goes_on_without_the_window_to_its_end(
    at_work: StudioWindow, keeper: Keeper, settings: QSettings, qtbot: QtBot, tmp_path: Path
) -> None:
    assert at_work.production is not None
    process = psutil.Process(at_work.production.pid)
    assert not close(at_work, lambda box: click(box.button(box.StandardButton.Cancel)))
    assert at_work.isVisible()
    assert chosen(settings) is WhenClosed.ASK

    def run_on(box: ClosingQuestion) -> None:
        click(box.always)
        click(box.run_on)

    assert close(at_work, run_on)
    assert chosen(settings) is WhenClosed.RUN_ON
    assert process.is_running()
    assert keeper.busy
    assert keeper.films == (tmp_path / "film",)
    qtbot.waitUntil(lambda: not keeper.busy, timeout=LONG)
    assert keeper.told == [("Small", "All that was queued is made.")]
    with Project.open(tmp_path / "film") as project:
        assert not Queue(project).unfinished()
        assert all(project.film.circled(shot) for shot in project.film.order)


def test_the_next_window_has_the_same_process_and_can_stop_it(
    at_work: StudioWindow, keeper: Keeper, settings: QSettings, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    assert at_work.production is not None
    process = at_work.production.pid
    at_work.book["film.closed_run_on"].trigger()  # Chosen in the menu: nothing is asked.
    assert at_work.close()
    again = StudioWindow(Project.open(tmp_path / "film"), theme, settings, keeper.give_back(tmp_path / "film"))
    again.keep_on = keeper.take
    try:
        again.show()
        assert not keeper.busy
        assert again.production is not None
        assert again.production.pid == process
        qtbot.waitUntil(lambda: any(job.step for job in again.watcher.jobs), timeout=LONG)
        assert again.queue.words.startswith("Making shots")
        again.book["film.closed_ask"].trigger()
        assert close(again, lambda box: click(box.stop))
        assert not psutil.pid_exists(process)
        assert not keeper.busy
    finally:
        again.close()
        again.deleteLater()
    with Project.open(tmp_path / "film") as project:
        assert [job.state for job in Queue(project).unfinished()] == [JobState.INTERRUPTED]


def test_a_log_out_while_it_is_asked_stops_what_is_made(at_work: StudioWindow, keeper: Keeper) -> None:
    assert at_work.production is not None
    process = at_work.production.pid
    assert close(at_work, lambda _box: at_work.end())
    assert not psutil.pid_exists(process)
    assert not keeper.busy


def test_what_is_stopped_elsewhere_is_told_as_that(
    at_work: StudioWindow, keeper: Keeper, settings: QSettings, qtbot: QtBot
) -> None:
    from matchcut.studio.production import stop_elsewhere

    maker = at_work.watcher.making.maker
    at_work.book["film.closed_run_on"].trigger()
    assert at_work.close()
    stop_elsewhere(maker)
    qtbot.waitUntil(lambda: not keeper.busy, timeout=LONG)
    assert keeper.told == [("Small", "Stopped. What is queued waits.")]
