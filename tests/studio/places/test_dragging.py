"""Dragging on board and timeline by real events: rubber bands, markers, scrolling on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from matchcut.film import edits
from matchcut.film.ids import MarkerId, ShotId, TitleId
from matchcut.studio.timeline.ruler import marker_frame
from matchcut.studio.timeline.tracks import RULER_HEIGHT, SCENES_HEIGHT, RowKind, tracks_of
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
    picture = next(track for track in view.tracks if track.row is RowKind.PICTURE)
    QTest.mousePress(view, Left, Plain, QPoint(int(view.scale.x(20)), picture.top + 40))
    move(view, QPoint(view.width() - 4, picture.top + 40))
    qtbot.waitUntil(lambda: view.scale.origin > origin + 20)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert "".join(window.session.film.order) == "abcd"


def at(window: StudioWindow, frame: float) -> QPointF:
    """The point of a film frame in the picture's row, below the transitions' corners."""
    view = window.timeline.view
    return QPointF(view.scale.x(frame), view.row(RowKind.PICTURE).top + 40)


def cards(window: StudioWindow) -> list[str]:
    film = window.session.film
    return ["".join(film.shot_ids_by_scene[scene.id]) for scene in film.scene_order]


@pytest.mark.parametrize("snapping", [True, False])
def test_a_drag_of_a_few_pixels_moves_no_clip(window: StudioWindow, snapping: bool) -> None:
    window.timeline.view.snapping = snapping
    film, steps = window.session.film, len(window.session.project.history())
    for shot, start in ((A, 0), (B, 48), (C, 96), (D, 144)):
        for begin in (start + 8, start + 24, start + 40):
            for pixels in (-20, 20):
                drag(window.timeline.view, at(window, begin), at(window, begin) + QPointF(pixels, 0))
                assert window.session.film == film, (shot, begin, pixels)
    assert len(window.session.project.history()) == steps


def test_a_clip_changes_places_when_it_passes_another_s_middle(window: StudioWindow) -> None:
    view = window.timeline.view
    drag(view, at(window, 58), at(window, 58 + 22))
    assert cards(window) == ["abc", "d"]
    drag(view, at(window, 58), at(window, 58 + 27))
    assert cards(window) == ["acb", "d"]
    drag(view, at(window, 106), at(window, 106 - 22))
    assert cards(window) == ["acb", "d"]
    drag(view, at(window, 106), at(window, 106 - 27))
    assert cards(window) == ["abc", "d"]
    assert window.notice.words == ""


@pytest.mark.parametrize(("frame", "expected"), [(150, ["ab", "cd"]), (185, ["ab", "dc"]), (142, ["abc", "d"])])
def test_a_clip_goes_into_the_scene_that_it_is_dropped_on_and_that_is_told(
    window: StudioWindow, frame: int, expected: list[str]
) -> None:
    before = window.session.film
    drag(window.timeline.view, at(window, 130), at(window, frame))
    assert cards(window) == expected
    if expected == ["abc", "d"]:
        assert window.session.film == before
        assert window.notice.words == ""
        return
    assert window.notice.words == f"Shot {3 if frame == 150 else 4} is in scene “2” now."
    undo = next(one for one in window.notice.findChildren(QPushButton) if one.text() == "Take it back")
    QTest.mouseClick(undo, Left)
    assert window.session.film == before


def test_a_card_that_is_put_down_where_it_was_makes_no_step_and_one_in_another_scene_is_told(
    window: StudioWindow, qtbot: QtBot
) -> None:
    window.enter("Board")
    qtbot.wait(50)
    steps = len(window.session.project.history())
    card, last = (window.board.board.card_of(shot) for shot in (C, D))
    assert card
    assert last
    for by in (QPointF(20, 0), QPointF(-20, 0), QPointF(0, 20)):
        drag(window.board.viewport(), card.area.center(), card.area.center() + by)
    assert len(window.session.project.history()) == steps
    drag(window.board.viewport(), card.area.center(), last.area.center() - QPointF(40, 0))
    assert cards(window) == ["ab", "cd"]
    assert "is in scene “2” now." in window.notice.words


def test_the_rows_of_a_long_film_are_found_where_they_are_looked_for(window: StudioWindow) -> None:
    film = window.session.film
    film = edits.add_title(film, C, "Words", id=TitleId("t"), offset=4, frames=10, fade=2)
    picture, cast = (next(one for one in tracks_of(film) if one.row is row) for row in (RowKind.PICTURE, RowKind.CAST))
    assert [bar.shot for bar in picture.bars] == [A, B, C, D]
    assert [bar.shot for bar in picture.between(100, 101)] == [B, C]
    assert [bar.shot for bar in cast.bars] == [B]
    assert [bar.shot for bar in picture.seen(0, film.length, 10.0)] == [A, B, C, D]
    far = [bar.shot for bar in picture.seen(0, film.length, 100.0)]
    assert far == [A, C, D]
    titles = next(one for one in tracks_of(film) if one.row is RowKind.TITLES)
    assert [(bar.start, bar.end) for bar in titles.bars] == [(100, 110)]


def test_a_double_click_on_a_lane_opens_continuity_at_its_seam(window: StudioWindow, qtbot: QtBot) -> None:
    view = window.timeline.view
    lane = next(track for track in view.tracks if track.row is RowKind.CAST)
    QTest.mouseDClick(view, Left, Plain, QPoint(int(view.scale.x(60)), lane.top + 8))
    qtbot.waitUntil(window.continuity.isVisible)
