"""Freeing space and forgetting somebody from the studio: shown first, then done, and the window shows what is left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from matchcut.app.cleaning import Clearable
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ReferenceId, ShotId
from matchcut.store import person
from matchcut.studio.panels.forgetting import ForgetDialog
from matchcut.studio.window.cleaning import FreeSpaceDialog
from matchcut.studio.window.window import StudioWindow

PATIENCE_MS = 20_000
MARA = CharacterId("mara")


@pytest.fixture
def window(open_window: Callable[[Film], StudioWindow], film_of: Callable[..., Film], tmp_path: Path) -> StudioWindow:
    """Two shots; Mara has a picture; another picture is named by nothing."""
    made = open_window(film_of(2, 24))
    media = []
    for name in ("mara", "loose"):
        Image.effect_noise((40, 40), 90).save(tmp_path / f"{name}.png")
        media.append(made.session.project.media.add(tmp_path / f"{name}.png"))

    def cast(film: Film) -> Film:
        film = edits.add_character(film, "Mara", id=MARA)
        return edits.add_reference(film, MARA, media[0], id=ReferenceId("front"))

    assert made.session.edit("Cast", cast)
    return made


def files(window: StudioWindow) -> int:
    return sum(path.is_file() for path in (window.session.project.folder / "media").rglob("*"))


def test_free_space_shows_what_goes_frees_it_and_undo_says_what_is_gone(window: StudioWindow, qtbot: QtBot) -> None:
    for text in "abc":
        window.session.edit("Rewrite", lambda film, text=text: edits.revise_shot(film, ShotId("s0"), action=text))
    window.book["film.clean"].trigger()
    (dialog,) = window.findChildren(FreeSpaceDialog)
    qtbot.waitUntil(dialog.free.isEnabled, timeout=PATIENCE_MS)
    assert dialog.sizes[Clearable.MEDIA].text().startswith("1   ")
    assert dialog.sizes[Clearable.HISTORY].text() == ""
    dialog.kept.setValue(1)
    dialog.boxes[Clearable.HISTORY].setChecked(True)
    qtbot.waitUntil(
        lambda: dialog.free.isEnabled() and dialog.sizes[Clearable.HISTORY].text() != "", timeout=PATIENCE_MS
    )
    assert files(window) == 2
    film = window.session.film
    QTest.mouseClick(dialog.free, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "are free" in dialog.message.text(), timeout=PATIENCE_MS)
    assert files(window) == 1
    assert window.session.film == film
    dialog.close()
    refused: list[object] = []
    window.session.refused.connect(refused.append)
    window.session.undo()
    assert (window.session.film.shots[ShotId("s0")].action, refused) == ("b", [])
    window.session.undo()
    assert "cleaned away, so nothing earlier can be undone" in str(refused[0])


def test_forgetting_shows_what_goes_and_the_card_goes_with_it(window: StudioWindow, qtbot: QtBot) -> None:
    window.cast.refresh()
    window.cast.card(MARA).forget()
    (dialog,) = window.findChildren(ForgetDialog)
    qtbot.waitUntil(dialog.forget.isEnabled, timeout=PATIENCE_MS)
    assert dialog.message.text().startswith("Pictures that go: 1.")
    assert MARA in window.session.film.characters
    QTest.mouseClick(dialog.forget, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.message.text().startswith("Forgot Mara"), timeout=PATIENCE_MS)
    assert MARA not in window.session.film.characters
    window.cast.refresh()
    with pytest.raises(KeyError):
        window.cast.card(MARA)
    refused: list[object] = []
    window.session.refused.connect(refused.append)
    window.session.undo()
    assert MARA not in window.session.film.characters
    assert "forgotten" in str(refused[0])


def test_a_name_is_set_and_taken_back(
    window: StudioWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(person, "_file", lambda: tmp_path / "config" / "person.toml")
    for name in ("Ann Lee", ""):
        window.book["film.person"].trigger()
        dialog = window.findChildren(QInputDialog)[-1]
        dialog.setTextValue(name)
        dialog.accept()
        assert person.display_name() == name
