"""A real window over a real project, on Qt's offscreen platform."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, SceneId, ShotId
from matchcut.film.model import Settings
from matchcut.store.project import Project
from matchcut.studio.theme.theme import Theme
from matchcut.studio.window.window import StudioWindow


def small_film() -> Film:
    """Two scenes: shots a, b, c of 48 frames, then d of 48; b continues a; Mara is in b."""
    film = edits.add_scene(
        Film(settings=Settings(title="Small", width=160, height=90, engine="fake")), id=SceneId("s1")
    )
    for name in "abc":
        film = edits.add_shot(film, SceneId("s1"), id=ShotId(name), frames=48, action=f"Shot {name}.")
    film = edits.add_scene(film, id=SceneId("s2"))
    film = edits.add_shot(film, SceneId("s2"), id=ShotId("d"), frames=48)
    film = edits.chain(film, ShotId("b"), ShotId("a"))
    film = edits.add_character(film, "Mara", id=CharacterId("mara"))
    return edits.cast_in(film, ShotId("b"), CharacterId("mara"))


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    made = Theme(qapp)
    made.choose("dark")
    return made


@pytest.fixture
def folder(tmp_path: Path, copy_of: Callable[[Callable[[Path], object], Path], Path]) -> Path:
    return copy_of(_small_project, tmp_path / "small")


def _small_project(folder: Path) -> None:
    Project.create(folder, small_film()).close()


@pytest.fixture
def window(folder: Path, theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[StudioWindow]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = StudioWindow(Project.open(folder), theme, settings)
    made.resize(1400, 900)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.arranger.current != "")
    yield made
    made.close()
    QThreadPool.globalInstance().waitForDone()
    made.deleteLater()
