"""How a shot is framed for films of another shape: set in the inspector, shown in the viewer, taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from matchcut.film.ids import ShotId
from matchcut.media.colour import cropping
from matchcut.studio.window.window import StudioWindow

A, B, C = (ShotId(name) for name in "abc")
LEFT = "reframe_x"


def write(field: QWidget, words: str) -> None:
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_the_framing_is_set_for_all_that_is_selected_and_taken_back(window: StudioWindow) -> None:
    window.session.select((A, B))
    field = window.inspector.fields[LEFT]
    assert field.text() == "50"
    write(field, "12,5")
    shots = window.session.film.shots
    assert [(shots[shot].reframe_x, shots[shot].reframe_y) for shot in (A, B, C)] == [(1250, 5000)] * 2 + [(5000, 5000)]
    assert field.text() == "12.5"
    assert str(window.session.project.history()[0].what) == "Set the framing for other shapes"
    window.session.undo()
    assert {shot.reframe_x for shot in window.session.film.shots.values()} == {5000}
    assert field.text() == "50"


def test_what_is_no_place_in_the_picture_is_not_taken(window: StudioWindow) -> None:
    window.session.select((A,))
    field = window.inspector.fields[LEFT]
    write(field, "101")
    assert (field.text(), field.hint) == ("101", "⚠ at most 100")
    assert window.session.film.shots[A].reframe_x == 5000


def test_the_viewer_shows_what_an_upright_film_shows_while_it_is_set(window: StudioWindow, qtbot: QtBot) -> None:
    """As far as the even sides of an export's pixels go, what it shades is what an upright export leaves out."""
    monitor, settings = window.viewer.monitor, window.session.film.settings
    window.session.select((A,))
    field = window.inspector.fields[LEFT]
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(lambda: monitor.framing)
    area = monitor.frame_area()
    scale = settings.width / area.width()
    for words, place in (("50", 5000), ("20", 2000), ("0", 0), ("100", 10_000)):
        write(field, words)
        shown = monitor.other_shape(area)
        assert shown is not None
        x, y, width, height = cropping(settings, (settings.height * 9 // 16, settings.height), (place, 5000))
        told = [(shown.x() - area.x()) * scale, (shown.y() - area.y()) * scale]
        told += [shown.width() * scale, shown.height() * scale]
        assert all(abs(one - other) < 3 for one, other in zip(told, (x, y, width, height), strict=True)), words
    write(field, "20")
    picture, y = monitor.grab().toImage(), int(area.center().y())
    kept, left_out = (picture.pixelColor(int(area.left() + share * area.width()), y) for share in (0.2, 0.8))
    assert left_out.lightness() < kept.lightness()
    window.inspector.fields["speed"].setFocus()
    qtbot.waitUntil(lambda: not monitor.framing)
