"""Pictures and footage dropped on the board."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pillow_heif
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from matchcut.film.ids import ShotId
from matchcut.media.stills import write_png
from matchcut.studio.pictures import read_picture
from matchcut.studio.window.window import StudioWindow


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A picture, and a film of 60 frames at 30 a second."""
    picture, film = tmp_path / "a.png", tmp_path / "b.mp4"
    write_png(picture, np.full((36, 64, 3), 90, np.uint8))
    with av.open(str(film), "w") as container:
        stream = container.add_stream("libx264", rate=30)
        stream.width, stream.height, stream.pix_fmt = 64, 36, "yuv420p"
        for _ in range(60):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(np.full((36, 64, 3), 90, np.uint8))))
        container.mux(stream.encode())
    return picture, film


def drop(window: StudioWindow, at: QPointF, *files: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(at.toPoint(), Qt.DropAction.CopyAction, mime, left, none)
    window.board.dragEnterEvent(entered)
    assert entered.isAccepted()
    window.board.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, mime, left, none))


def card(window: StudioWindow, shot: str) -> QPointF:
    """The middle of a shot's card, in the board's viewport."""
    found = window.board.board.card_of(ShotId(shot))
    assert found is not None
    return found.area.center() - QPointF(0, window.board.verticalScrollBar().value())


def test_a_dropped_film_is_the_shots_footage_and_a_picture_its_keyframe(
    window: StudioWindow, files: tuple[Path, Path], qtbot: QtBot
) -> None:
    picture, film = files
    before = window.session.film
    drop(window, card(window, "b"), film)
    qtbot.waitUntil(lambda: window.session.film.shots[ShotId("b")].engine == "footage")
    shot = window.session.film.shots[ShotId("b")]
    assert (shot.frames, shot.head, shot.tail, shot.used.frames) == (48, 0, 0, 48)
    assert window.session.project.media.facts(shot.keyframe).kind == "video"
    drop(window, card(window, "b"), picture)
    qtbot.waitUntil(lambda: window.session.film.shots[ShotId("b")].engine is None)
    assert window.session.project.media.facts(window.session.film.shots[ShotId("b")].keyframe).kind == "image"
    window.session.undo()
    window.session.undo()
    assert window.session.film == before


def test_several_dropped_beside_the_cards_become_shots(
    window: StudioWindow, files: tuple[Path, Path], qtbot: QtBot
) -> None:
    before = window.session.film.order
    far = QPointF(window.board.viewport().rect().bottomRight() - QPoint(2, 2))
    drop(window, far, *files)
    qtbot.waitUntil(lambda: len(window.session.film.order) == len(before) + 2)
    made = [window.session.film.shots[shot] for shot in window.session.film.order if shot not in before]
    assert [shot.engine for shot in made] == [None, "footage"]
    assert [shot.frames for shot in made][1] == 48


def test_a_phones_pictures_stand_upright_and_other_kinds_are_told(
    window: StudioWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    stored = np.zeros((36, 64, 3), np.uint8)
    stored[:, :32] = (200, 40, 40)
    exif = Image.Exif()
    exif[0x0112] = 6  # The stored left is the shown top.
    for name in ("phone.heic", "phone.jpg"):
        path = tmp_path / name
        if name.endswith(".heic"):
            pillow_heif.from_pillow(Image.fromarray(stored)).save(path, exif=exif.tobytes(), quality=95)
        else:
            Image.fromarray(stored).save(path, exif=exif, quality=95)
        before = window.session.film.shots[ShotId("b")].keyframe
        drop(window, card(window, "b"), path)
        qtbot.waitUntil(lambda before=before: window.session.film.shots[ShotId("b")].keyframe != before)
        media = window.session.film.shots[ShotId("b")].keyframe
        assert media is not None
        shown = read_picture(window.session.project.media.path(media), 0)
        assert shown is not None
        assert shown.height() > shown.width()
        top, bottom = (shown.pixelColor(shown.width() // 2, shown.height() * part // 4).red() for part in (1, 3))
        assert top > 150 > 60 > bottom
    Image.fromarray(stored).save(tmp_path / "wave.gif")
    drop(window, card(window, "b"), tmp_path / "wave.gif")
    qtbot.waitUntil(lambda: "it is a GIF" in window.notice.words)


def test_a_picture_that_was_copied_elsewhere_is_pasted_as_the_keyframe_and_removed(
    window: StudioWindow, qtbot: QtBot
) -> None:
    image = QImage(64, 36, QImage.Format.Format_RGB32)
    image.fill(QColor(200, 120, 40))
    QApplication.clipboard().setImage(image)
    window.session.select((ShotId("a"),))
    window.book["edit.paste"].trigger()
    qtbot.waitUntil(lambda: window.session.film.shots[ShotId("a")].keyframe is not None)
    media = window.session.film.shots[ShotId("a")].keyframe
    assert media is not None
    kept = QImage(str(window.session.project.media.path(media)))
    assert (kept.width(), kept.height(), kept.pixelColor(3, 3)) == (64, 36, QColor(200, 120, 40))
    QTest.mouseClick(window.inspector.no_keyframe, Qt.MouseButton.LeftButton)
    assert window.session.film.shots[ShotId("a")].keyframe is None
    assert not window.inspector.no_keyframe.isVisibleTo(window.inspector)


def test_an_empty_clipboard_is_told(window: StudioWindow) -> None:
    QApplication.clipboard().setText("words")
    window.book["edit.paste"].trigger()
    assert "no picture on the clipboard" in window.notice.words
