"""A studio over a home of its own, and a hub on this machine that the shelf pulls from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.studio.hub import ENTRIES, Hub, hub_with_a_model

from matchcut.film.film import Film
from matchcut.film.model import Settings
from matchcut.models import pulling
from matchcut.store.project import Project
from matchcut.studio.theme.theme import Theme
from matchcut.studio.window.models import ModelsDialog
from matchcut.studio.window.window import StudioWindow


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's home: nothing of the real one is read or written."""
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "HF_HOME", "MATCHCUT_MODELS_FOLDER"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    for name in ("HF_HUB_CACHE", "HF_HUB_OFFLINE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("MATCHCUT_MODELS", str(tmp_path / "models.toml"))
    return tmp_path


@pytest.fixture
def models(home: Path) -> Path:
    """The folder that models are pulled into."""
    return home / "matchcut_models_folder"


@pytest.fixture
def hub(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """The hub, its gate open, and two entries for its model; one's licence has to be accepted."""
    with hub_with_a_model() as there:
        monkeypatch.setenv("HF_ENDPOINT", there.address)
        monkeypatch.setattr(pulling, "wait", lambda seconds: None)
        (home / "models.toml").write_text(ENTRIES)
        yield there


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    made = Theme(qapp)
    made.choose("dark")
    return made


@pytest.fixture
def window(home: Path, theme: Theme, qtbot: QtBot) -> Iterator[StudioWindow]:
    Project.create(home / "film", Film(settings=Settings(title="Small", engine="fake"))).close()
    settings = QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat)
    made = StudioWindow(Project.open(home / "film"), theme, settings)
    made.resize(1400, 900)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    QThreadPool.globalInstance().waitForDone()
    made.deleteLater()


@pytest.fixture
def open_shelf(window: StudioWindow, qtbot: QtBot) -> Callable[[], ModelsDialog]:
    """Opens the shelf from the menu and waits until the models stand in it."""

    def open_it() -> ModelsDialog:
        window.book["film.models"].trigger()
        dialog = window.findChild(ModelsDialog)
        assert dialog is not None
        qtbot.waitUntil(lambda: dialog.chosen is not None, timeout=20_000)
        return dialog

    return open_it
