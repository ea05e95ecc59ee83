"""What the random hand met, each by itself."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.studio.drop_downs import with_the_mouse

from matchcut.film import edits
from matchcut.film.ids import ShotId
from matchcut.media.stills import write_png
from matchcut.studio.actions.key_editor import KeyEditor
from matchcut.studio.inspector.fields import ChoiceField
from matchcut.studio.window.boarding import Boarded
from matchcut.studio.window.window import StudioWindow

B = ShotId("b")


def camera_of(window: StudioWindow) -> ChoiceField:
    window.session.select((B,))
    (camera,) = (
        one for one in window.findChildren(ChoiceField) if one.accessibleName() == "Camera move" and one.isVisible()
    )
    return camera


def test_pasting_where_nothing_was_ever_copied_is_told(
    window: StudioWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Clipboard:
        def mimeData(self) -> None:
            return None

    monkeypatch.setattr(QApplication, "clipboard", Clipboard)
    window.book["edit.paste"].trigger()
    assert "There is no picture on the clipboard." in window.notice.words


def test_a_written_camera_move_that_is_taken_back_is_shown_so(window: StudioWindow) -> None:
    camera = camera_of(window)
    with_the_mouse(camera, 4)
    chosen = camera.currentText()
    line = camera.lineEdit()
    assert line is not None
    QTest.keyClicks(line, " slowly")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert window.session.film.shots[B].camera == f"{chosen} slowly"
    window.session.undo()
    assert (window.session.film.shots[B].camera, camera.currentText()) == (chosen, chosen)


def test_another_change_of_the_film_leaves_what_is_being_written(window: StudioWindow) -> None:
    camera = camera_of(window)
    camera.setFocus()
    line = camera.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, "crane up")
    window.session.edit("Trim", lambda film: edits.trim(film, ShotId("a"), tail=6))
    assert camera.currentText() == "crane up"
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert window.session.film.shots[B].camera == "crane up"


def test_a_picture_for_a_shot_that_went_meanwhile_becomes_a_shot(window: StudioWindow) -> None:
    window.session.edit("Delete", lambda film: edits.delete_shot(film, B))
    before = len(window.session.film.shots)
    media = window.session.project.media
    picture = media.folder.parent / "picture.png"

    write_png(picture, np.zeros((90, 160, 3), np.uint8))
    window.boarding._boarded([Boarded(media.add(picture), None)], B, None, 0)
    assert len(window.session.film.shots) == before + 1


@pytest.mark.parametrize("engine", ["black", "footage", "animatic", "not installed"])
def test_a_picture_for_a_shot_is_shown_whatever_the_shot_was(window: StudioWindow, engine: str) -> None:
    window.session.edit("Engine", lambda film: edits.revise_shot(film, B, engine=engine))
    media = window.session.project.media
    picture = media.folder.parent / "picture.png"
    write_png(picture, np.zeros((90, 160, 3), np.uint8))
    window.boarding._boarded([Boarded(media.add(picture), None)], B, None, 0)
    kept = None if engine in ("black", "footage") else engine
    assert window.session.film.shots[B].engine == kept
    assert window.session.film.shots[B].keyframe is not None


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_a_person_gets_out_of_the_field_that_takes_keys(window: StudioWindow, qtbot: QtBot, key: Qt.Key) -> None:
    window.book["help.keys"].trigger()
    editor = window.findChild(KeyEditor)
    assert editor is not None
    qtbot.waitExposed(editor)
    editor.pressed.setFocus()
    QTest.keyClick(editor.pressed, Qt.Key.Key_F9)
    assert not editor.pressed.keySequence().isEmpty()
    QTest.keyClick(editor.pressed, key)
    assert editor.pressed.keySequence().toString() == "F9"
    if key is Qt.Key.Key_Escape:
        assert not editor.isVisible()
    else:
        assert not editor.pressed.hasFocus()
        editor.close()
