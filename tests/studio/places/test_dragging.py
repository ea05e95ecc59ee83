"""Dragging on board and timeline by real events: rubber bands, markers, scrolling on, and writing from card to card."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from matchcut.film import edits
from matchcut.film.ids import MarkerId, ShotId, TitleId
from matchcut.studio.timeline.ruler import marker_frame
from matchcut.studio.timeline.tracks import RULER_HEIGHT, SCENES_HEIGHT, Row, tracks_of
from matchcut.studio.window.window import StudioWindow

A, B, C, D = (ShotId(name) for name in "abcd")
Left, Plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def move(widget: QWidget, at: QPoint) -> None:
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), QPointF(widget.mapToGlobal(at)), Left, Left, Plain)
    QApplication.sendEvent(widget, event)


def drag(widget: QWidget, start: QPointF, end: QPointF) -> None:
    QTest.mousePress(widget, Left, Plain, start.toPoint())
    for step in range(1, 6):
        move(widget, (start + (end - start) * step / 5).toPoint())
    QTest.mouseRelease(widget, Left, Plain, end.toPoint())


def test_a_rubber_band_on_the_timeline_selects_what_it_touches(window: StudioWindow) -> None:
    view = window.timeline.view
    empty = view.tracks[-1].bottom - 4.0
    drag(view, QPointF(view.scale.x(60), empty), QPointF(view.scale.x(100), empty))
    assert window.session.selection.shots == (B, C)
    QTest.mouseClick(view, Left, Plain, QPoint(int(view.scale.x(20)), int(empty)))
    assert window.session.selection.shots == ()
    assert window.session.playhead == view.scale.frame_at(int(view.scale.x(20)))


def test_a_rubber_band_on_the_board_selects_cards(window: StudioWindow, qtbot: QtBot) -> None:
    window.enter("Board")
    qtbot.wait(50)
    first, second = (window.board.board.card_of(shot) for shot in (A, B))
    assert first
    assert second
    corner = first.area.topLeft() - QPointF(6, 6)
    drag(window.board.viewport(), corner, second.area.center())
    assert window.session.selection.shots == (A, B)


def test_a_marker_is_dragged_into_another_shot_as_one_step(window: StudioWindow) -> None:
    window.session.edit("Mark", lambda film: edits.add_marker(film, A, 10, "Here", id=MarkerId("m")))
    before, view = window.session.film, window.timeline.view
    view.snapping = False
    start = QPointF(view.scale.x(10) + 2, RULER_HEIGHT - 6)
    drag(view, start, start + QPointF(70 * view.scale.pixels_per_frame, 0))
    marker = window.session.film.markers[MarkerId("m")]
    assert (marker.shot, marker.text) == (B, "Here")
    assert marker_frame(window.session.film, marker) == 80
    window.session.undo()
    assert window.session.film == before


def test_a_click_on_a_scene_s_heading_selects_its_shots(window: StudioWindow) -> None:
    view = window.timeline.view
    QTest.mouseClick(view, Left, Plain, QPoint(int(view.scale.x(60)), SCENES_HEIGHT // 2))
    assert window.session.selection.shots == (A, B, C)


def test_a_drag_that_waits_at_the_end_of_the_view_scrolls_on(window: StudioWindow, qtbot: QtBot) -> None:
    view = window.timeline.view
    view.use_scale(view.scale.fitted(60))
    origin = view.scale.origin
    picture = next(track for track in view.tracks if track.row is Row.PICTURE)
    QTest.mousePress(view, Left, Plain, QPoint(int(view.scale.x(20)), picture.top + 40))
    move(view, QPoint(view.width() - 4, picture.top + 40))
    qtbot.waitUntil(lambda: view.scale.origin > origin + 20)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert "".join(window.session.film.order) == "abcd"


def test_tab_goes_on_writing_on_the_next_card(window: StudioWindow, qtbot: QtBot) -> None:
    window.enter("Board")
    qtbot.wait(50)
    window.session.select((A,))
    QTest.keyClick(window.board, Qt.Key.Key_Return)
    for words in ("First.", "Second."):
        writer = window.board.viewport().findChildren(QPlainTextEdit)[-1]
        QTest.keyClicks(writer, words)
        QTest.keyClick(writer, Qt.Key.Key_Tab)
    film = window.session.film
    assert [film.shots[shot].action for shot in (A, B, C)] == ["First.", "Second.", "Shot c."]
    assert window.session.selection.current == C


def test_the_rows_of_a_long_film_are_found_where_they_are_looked_for(window: StudioWindow) -> None:
    film = window.session.film
    film = edits.add_title(film, C, "Words", id=TitleId("t"), offset=4, frames=10, fade=2)
    picture, cast = (next(one for one in tracks_of(film) if one.row is row) for row in (Row.PICTURE, Row.CAST))
    assert [bar.shot for bar in picture.bars] == [A, B, C, D]
    assert [bar.shot for bar in picture.between(100, 101)] == [B, C]
    assert [bar.shot for bar in cast.bars] == [B]
    assert [bar.shot for bar in picture.seen(0, film.length, 10.0)] == [A, B, C, D]
    far = [bar.shot for bar in picture.seen(0, film.length, 100.0)]
    assert far == [A, C, D]
    titles = next(one for one in tracks_of(film) if one.row is Row.TITLES)
    assert [(bar.start, bar.end) for bar in titles.bars] == [(100, 110)]


def test_a_double_click_on_a_lane_opens_continuity_at_its_seam(window: StudioWindow, qtbot: QtBot) -> None:
    view = window.timeline.view
    lane = next(track for track in view.tracks if track.row is Row.CAST)
    QTest.mouseDClick(view, Left, Plain, QPoint(int(view.scale.x(60)), lane.top + 8))
    qtbot.waitUntil(window.continuity.isVisible)
