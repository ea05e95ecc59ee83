"""The welcome window and the program's windows around it, with settings of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from matchcut.film.film import Film
from matchcut.film.model import Settings
from matchcut.store.project import Project
from matchcut.studio.crash import CrashHandler
from matchcut.studio.main import Studio
from matchcut.studio.theme.theme import Theme


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    made = Theme(qapp)
    made.choose("dark")
    return made


@pytest.fixture
def studio(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = Studio(theme, settings, CrashHandler(tmp_path / "logs"))
    yield made
    for window in made.windows:
        window.close()
    if made.welcome is not None:
        made.welcome.close()
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()
    made.tidying.stop()
    made.crashes.remove()


@pytest.fixture
def films(tmp_path: Path) -> tuple[Path, Path]:
    """Two films: `one` and `two`."""
    places = (tmp_path / "one", tmp_path / "two")
    for place in places:
        Project.create(place, Film(settings=Settings(title=place.name.capitalize(), engine="fake"))).close()
    return places
