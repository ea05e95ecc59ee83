"""A take whose file is gone, and a film where nothing can be written, as a person meets them in the window."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QSettings, Qt, QThreadPool, QTranslator
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from matchcut.film.ids import ShotId
from matchcut.planning.reasons import Reason
from matchcut.store import looking
from matchcut.store.project import Project
from matchcut.studio.texts.language import speak
from matchcut.studio.theme.marks import ShotState
from matchcut.studio.theme.theme import Theme
from matchcut.studio.window.window import StudioWindow

A = ShotId("a")
GONE = {
    "en": "the file of its take is gone",
    "de": "die Datei des Takes fehlt",
    "fr": "le fichier de sa prise manque",
}
WIDE = QPoint(60, 40)


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    installed: list[QTranslator] = []
    yield lambda language: installed.extend(speak(qapp, [language]))
    for translator in installed:
        qapp.removeTranslator(translator)


def tip(widget: QWidget, at: QPoint) -> str:
    """What a tip says when the mouse rests on a place of a widget."""
    QToolTip.hideText()
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))
    return QToolTip.text()


def tips(widget: QWidget) -> str:
    """All that tips say along a coarse grid over a widget."""
    spots = [QPoint(x, y) for x in range(10, widget.width(), 60) for y in range(10, widget.height(), 12)]
    return "\n".join(dict.fromkeys(tip(widget, spot) for spot in spots))


def test_a_take_whose_file_is_gone_is_seen_everywhere(
    window: StudioWindow, qtbot: QtBot, speaking: Callable[[str], None]
) -> None:
    window.session.select((A,))
    qtbot.waitUntil(lambda: window.session.look(A).reasons != ())
    assert Reason.PICTURE_GONE() not in window.session.look(A).reasons
    take = window.session.film.circled(A)
    assert take is not None
    window.session.project.media.path(window.session.project.takes.get(take).video).unlink()
    window.watcher.look()
    qtbot.waitUntil(lambda: Reason.PICTURE_GONE() in window.session.look(A).reasons)
    assert window.session.look(A).state is ShotState.STALE
    for language, words in GONE.items():
        speaking(language)
        window.inspector._refresh_plan()
        for place in ("board", "cut"):
            window.enter(place.capitalize())
            QApplication.processEvents()
            widget = window.board.viewport() if place == "board" else window.timeline.view
            assert words in tips(widget), (language, place)
        assert any(words in label.text() for label in window.inspector.findChildren(QLabel)), language


@pytest.fixture
def archive(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The film on a disk that can't be written, by what the program asks of it: tests may run as root."""
    folder = tmp_path / "archive" / "small"
    project.snapshot("To archive")
    shutil.copytree(project.folder, folder)
    monkeypatch.setattr(looking, "user_cache_path", lambda *_names, **_how: tmp_path / "own")
    monkeypatch.setattr(looking, "can_be_written", lambda _folder: False)
    return folder


def state(folder: Path) -> dict[str, tuple[int, bytes]]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}


def test_a_film_that_cannot_be_written_is_looked_at_and_played(
    archive: Path, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    before = state(archive)
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("workspace", "Review")
    window = StudioWindow(Project.open(archive), theme, settings)
    window.resize(1400, 900)
    window.show()
    try:
        qtbot.waitExposed(window)
        qtbot.waitUntil(lambda: window.viewer.monitor.image is not None)
        assert any("can't be changed here" in label.text() for label in window.findChildren(QLabel))
        QTest.keyClick(window.viewer, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: window.session.playhead > 3)
        QTest.keyClick(window.viewer, Qt.Key.Key_Space)
        film = window.session.film
        window.session.select((A,))
        window.inspector.fields["action"].setFocus()
        QTest.keyClicks(window.inspector.fields["action"], "New")
        window.board.setFocus()
        window.book["shot.delete"].trigger()
        assert "where nothing can be written" in window.notice.words
        window.book["edit.undo"].trigger()
        assert "where nothing can be written" in window.notice.words
        window.notice.hide()
        window.shooting.make_stale()
        assert "where nothing can be written" in window.notice.words
        assert window.making.process is None
        assert window.session.film == film
    finally:
        window.close()
        QThreadPool.globalInstance().waitForDone()
        window.deleteLater()
    assert state(archive) == before
    assert list((tmp_path / "own" / "looking").iterdir()) == []
