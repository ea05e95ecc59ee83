"""A real window over a real project, made by the fake engine, on Qt's offscreen platform."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QThreadPool, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Parameters, Settings
from matchcut.production.jobs import JobRow, JobState
from matchcut.store.project import Project
from matchcut.studio.texts.language import speak
from matchcut.studio.theme.theme import Theme
from matchcut.studio.window.window import StudioWindow


def fake_film(shots: int, frames: int, **parameters: str | int) -> Film:
    """One scene of shots `s0`, `s1`, … for the fake engine, told how to behave by `parameters`."""
    settings = Settings(title="Small", width=160, height=90, engine="fake", parameters=Parameters(parameters))
    film = edits.add_scene(Film(settings=settings), id=SceneId("scene"))
    for number in range(shots):
        film = edits.add_shot(film, SceneId("scene"), id=ShotId(f"s{number}"), frames=frames)
    return film


@pytest.fixture
def film_of() -> Callable[..., Film]:
    """Makes a film of so many shots of so many frames; see `fake_film`."""
    return fake_film


@pytest.fixture
def job_of() -> Callable[..., JobRow]:
    """Makes a job as the queue would show it."""
    empty = {field.name: None for field in fields(JobRow)} | {"reason": "", "advice": ()}

    def make(shot: str, state: JobState, **known: object) -> JobRow:
        values = {**empty, "id": f"jo-{shot}", "shot": shot, "state": state, "step": 0, "steps": 0, "note": "", **known}
        return JobRow(**values)

    return make


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    made = Theme(qapp)
    made.choose("dark")
    return made


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def open_window(
    theme: Theme,
    qtbot: QtBot,
    tmp_path: Path,
    settings: QSettings,
    new_project: Callable[[Path, Film], Project],
) -> Iterator[Callable[[Film], StudioWindow]]:
    """Opens the studio on a film; what is opened is closed at the end."""
    opened: list[StudioWindow] = []

    def open_on(film: Film) -> StudioWindow:
        place = tmp_path / "film"
        if not place.exists():
            new_project(place, film).close()
        window = StudioWindow(Project.open(place), theme, settings)
        opened.append(window)
        window.resize(1400, 900)
        window.show()
        qtbot.waitExposed(window)
        qtbot.waitUntil(lambda: window.arranger.current != "")
        return window

    yield open_on
    for window in opened:
        window.close()
    QThreadPool.globalInstance().waitForDone()
    for window in opened:
        window.deleteLater()


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Lets the application speak a language until the test ends."""
    installed: list[QTranslator] = []
    yield lambda language: installed.extend(speak(qapp, [language]))
    for translator in installed:
        qapp.removeTranslator(translator)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
