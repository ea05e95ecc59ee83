"""The viewer by hand: what is on the monitor is what an export would write, whatever a person does on the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from matchcut.continuity.correction.uncorrected import uncorrected_folder
from matchcut.cut.model import Picture
from matchcut.film import edits
from matchcut.film.ids import ShotId, TakeId
from matchcut.media.mezzanine import MezzanineWriter
from matchcut.studio.viewer.projector import AHEAD, AT_REST, GROUP, due_frames
from matchcut.studio.viewer.reel import ONION_FRAMES, OverlayKind
from matchcut.studio.viewer.transport import Marks
from matchcut.studio.window.window import StudioWindow

A, B, C = (ShotId(name) for name in "abc")
Left = Qt.MouseButton.LeftButton
Plain = Qt.KeyboardModifier.NoModifier


def look(window: StudioWindow, qtbot: QtBot, frame: int) -> None:
    """Go to a frame and wait until its picture has come up."""
    if window.session.playhead != frame:
        with qtbot.waitSignal(window.viewer.shown, check_params_cb=lambda shown: shown == frame):
            window.session.seek(frame)
    qtbot.waitUntil(lambda: window.viewer.is_exact)


def drag_to(widget: QWidget, at: QPoint) -> None:
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), QPointF(widget.mapToGlobal(at)), Left, Left, Plain)
    QApplication.sendEvent(widget, event)


@pytest.mark.parametrize("frame", [0, 1, 30, 36, 39, 41, 42, 50, 60, 95, 131])
def test_the_monitor_shows_the_exported_frame(
    window: StudioWindow, qtbot: QtBot, pixels: Callable[..., Any], exported: Callable[..., Any], frame: int
) -> None:
    look(window, qtbot, frame)
    reel = window.viewer.reel
    assert reel is not None
    assert np.array_equal(pixels(window.viewer.monitor.image), exported(window, reel.cut.composite(frame)))


def test_seeking_about_ends_at_the_exact_frame(
    window: StudioWindow, qtbot: QtBot, pixels: Callable[..., Any], exported: Callable[..., Any]
) -> None:
    for frame in (100, 3, 77, 12, 11, 10, 64):
        window.session.seek(frame)
        QApplication.processEvents()
    look(window, qtbot, 63)
    reel = window.viewer.reel
    assert reel is not None
    assert np.array_equal(pixels(window.viewer.monitor.image), exported(window, reel.cut.composite(63)))


def test_an_edit_keeps_the_last_picture_and_all_that_still_look_the_same(window: StudioWindow, qtbot: QtBot) -> None:
    viewer = window.viewer
    look(window, qtbot, 60)
    assert viewer.reel is not None
    before, shown = viewer.reel, viewer.monitor.image
    moved, dissolved = before.cut.composite(60), before.cut.composite(38)
    window.session.edit("x", lambda film: edits.trim(film, A, head=5))
    assert viewer.monitor.image is shown, "nothing blinks while the cut is made anew"
    qtbot.waitUntil(lambda: viewer.reel is not before)
    assert viewer.reel.cut.composite(55) == moved
    assert viewer.projector.take(moved) is not None, "the frame that moved is not made again"
    assert viewer.reel.cut.composite(33) == dissolved
    window.session.edit("x", lambda film: edits.set_transition(film, B, None))
    qtbot.waitUntil(lambda: viewer.reel is not None and viewer.reel.cut.seams == ())
    assert viewer.reel.cut.composite(33) != dissolved


def test_a_circled_take_comes_up_by_itself(
    window: StudioWindow, qtbot: QtBot, pixels: Callable[..., Any], exported: Callable[..., Any]
) -> None:
    look(window, qtbot, 10)
    first = pixels(window.viewer.monitor.image).copy()
    with qtbot.waitSignal(window.viewer.shown):
        window.session.edit("x", lambda film: edits.circle_take(film, A, TakeId("a2")))
    qtbot.waitUntil(lambda: window.viewer.is_exact)
    assert window.viewer.reel is not None
    shown = pixels(window.viewer.monitor.image)
    assert np.array_equal(shown, exported(window, window.viewer.reel.cut.composite(10)))
    assert not np.array_equal(shown, first)


def test_playing_brings_up_frame_after_frame(window: StudioWindow, qtbot: QtBot) -> None:
    seen: list[int] = []
    window.viewer.shown.connect(seen.append)
    QTest.keyClick(window.viewer, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.session.playhead >= 20, timeout=5000)
    QTest.keyClick(window.viewer, Qt.Key.Key_K)
    assert not window.viewer.transport.playing
    assert seen == sorted(set(seen))
    assert len(seen) > 5


def test_marks_and_loop_from_the_keyboard(window: StudioWindow, qtbot: QtBot) -> None:
    transport, session = window.viewer.transport, window.session
    window.viewer.setFocus()
    session.seek(10)
    QTest.keyClick(window.viewer, Qt.Key.Key_I)
    session.seek(15)
    QTest.keyClick(window.viewer, Qt.Key.Key_O)
    assert transport.marks == Marks(10, 16)
    window.book["play.loop"].setChecked(True)
    seen: list[int] = []
    session.playhead_moved.connect(seen.append)
    transport.play()
    qtbot.waitUntil(lambda: seen.count(10) >= 2, timeout=5000)
    transport.stop()
    assert set(seen) <= set(range(10, 16))
    session.seek(20)
    QTest.keyClick(window.viewer, Qt.Key.Key_I)
    assert transport.marks == Marks(20, None), "an in point behind the out point takes it away"
    transport.clear_marks()
    assert transport.span() == (0, session.film.length)


def test_playing_stops_at_the_end_and_begins_again(window: StudioWindow, qtbot: QtBot) -> None:
    transport, last = window.viewer.transport, window.session.film.length - 1
    window.session.seek(last - 3)
    transport.play()
    qtbot.waitUntil(lambda: not transport.playing, timeout=3000)
    assert window.session.playhead == last
    transport.play()
    assert window.session.playhead == 0
    transport.shuttle(1)
    transport.shuttle(1)
    assert transport.speed == 4
    transport.shuttle(-1)
    assert transport.speed == -1
    transport.stop()


def test_a_seek_while_playing_is_where_it_goes_on(window: StudioWindow, qtbot: QtBot) -> None:
    transport = window.viewer.transport
    transport.play()
    qtbot.waitUntil(lambda: window.session.playhead >= 3, timeout=3000)
    window.session.seek(90)
    qtbot.waitUntil(lambda: window.session.playhead >= 93, timeout=3000)
    assert transport.playing
    transport.stop()


def test_the_scrub_bar_goes_where_it_is_clicked_and_dragged(window: StudioWindow) -> None:
    bar = window.viewer.scrub_bar
    window.viewer.transport.play()
    QTest.mouseClick(bar, Left, Plain, QPoint(round(bar.place(60)) + 1, 10))
    assert abs(window.session.playhead - 60) <= 1
    assert not window.viewer.transport.playing
    drag_to(bar, QPoint(bar.width() + 50, 10))
    assert window.session.playhead == window.session.film.length - 1
    drag_to(bar, QPoint(-50, 10))
    assert window.session.playhead == 0


def test_the_wipe_shows_both_takes_and_is_drawn_by_hand(
    window: StudioWindow, qtbot: QtBot, pixels: Callable[..., Any], exported: Callable[..., Any]
) -> None:
    viewer, project = window.viewer, window.session.project
    first, second = project.takes.of(A)
    look(window, qtbot, 100)
    viewer.compare(first, second)
    assert window.session.playhead == 0
    look(window, qtbot, 30)
    monitor = viewer.monitor
    assert viewer.reel is not None
    layers = viewer.reel.layers(30)
    assert layers.base.base == Picture(first.video, 30)
    assert layers.over is not None
    assert layers.over.base == Picture(second.video, 23), "the shorter take waits on its last frame"
    assert monitor.overlay is OverlayKind.WIPE
    assert np.array_equal(pixels(monitor.image), exported(window, layers.base))
    assert np.array_equal(pixels(monitor.over), exported(window, layers.over))
    line = monitor.line
    assert line.geometry() == monitor.frame_area().toRect()
    QTest.mousePress(line, Left, Plain, line.rect().center())
    drag_to(line, QPoint(line.width() // 4, 20))
    assert monitor.wipe == pytest.approx(0.25, abs=0.01)
    drag_to(line, QPoint(-50, 20))
    assert monitor.wipe == 0
    window.book["take.cut"].trigger()
    qtbot.waitUntil(lambda: not line.isVisible())
    assert viewer.reel.layers(30).pictures == (viewer.reel.cut.composite(30),)


def test_the_line_of_a_wipe_is_moved_by_keys_while_it_has_the_keyboard(window: StudioWindow, qtbot: QtBot) -> None:
    viewer = window.viewer
    viewer.compare(*window.session.project.takes.of(A))
    look(window, qtbot, 30)
    window.activateWindow()
    viewer.setFocus()
    line, key = viewer.monitor.line, Qt.Key
    QTest.keyClick(viewer, key.Key_Right)
    assert (window.session.playhead, line.value()) == (31, 500), "arrows step through frames"
    look(window, qtbot, 31)
    QTest.keyClick(viewer, key.Key_Tab)
    assert line.hasFocus()
    shown = QAccessible.queryAccessibleInterface(line)
    assert shown.text(QAccessible.Text.Name) == "Line between Take 1 and Take 2"
    assert shown.valueInterface().currentValue() == 500
    values = []
    shift = Qt.KeyboardModifier.ShiftModifier
    for pressed, modifier in (
        *((key.Key_Right, Plain), (key.Key_Right, shift), (key.Key_Left, Plain), (key.Key_Left, shift)),
        *((key.Key_PageUp, Plain), (key.Key_PageDown, Plain)),
        *((key.Key_Home, Plain), (key.Key_Left, Plain), (key.Key_End, Plain), (key.Key_Right, Plain)),
    ):
        QTest.keyClick(line, pressed, modifier)
        values.append(line.value())
    assert values == [510, 610, 600, 500, 600, 500, 0, 0, 1000, 1000]
    assert window.session.playhead == 31
    QTest.keyClick(line, key.Key_Escape)
    assert viewer.hasFocus()
    QTest.keyClick(viewer, key.Key_Left)
    assert (window.session.playhead, line.value()) == (30, 1000)


def test_all_of_the_line_is_seen_on_pictures_of_any_colour_and_at_both_edges(
    window: StudioWindow, qtbot: QtBot, pixels: Callable[..., Any]
) -> None:
    window.viewer.compare(*window.session.project.takes.of(A))
    look(window, qtbot, 10)
    line = window.viewer.monitor.line
    accent = window.theme.tone.colour("accent")
    for place in (0, 500, 1000):
        line.setValue(place)
        row = pixels(line.grab().toImage().convertToFormat(QImage.Format.Format_RGB32))[20].astype(int)
        near = np.abs(row - [accent.red(), accent.green(), accent.blue()]).sum(axis=1) < 12
        assert near.sum() >= 1
        dark = row[max(0, np.flatnonzero(near).min() - 2) : np.flatnonzero(near).max() + 3].sum(axis=1).min()
        assert dark < sum(accent.getRgb()[:3]) - 60, "a dark edge parts it from the picture"


def test_a_take_is_seen_beside_itself_as_it_was_before_it_was_corrected(
    window: StudioWindow, qtbot: QtBot, pixels: Callable[..., Any]
) -> None:
    project, viewer = window.session.project, window.viewer
    first, second = project.takes.of(A)
    folder = uncorrected_folder(project.folder)
    folder.mkdir(parents=True)
    film = folder / f"{first.video}.mp4"
    with MezzanineWriter(film, 160, 90, project.film.settings.rate) as writer:
        for number in range(first.frames):
            writer.write(np.full((90, 160, 3), 5 * number, np.uint8))
    viewer.compare_uncorrected(first)
    assert viewer.monitor.sides == ("Before correction", "Take 1, corrected")
    for frame in (0, 20, 21):
        look(window, qtbot, frame)
        qtbot.waitUntil(lambda: viewer.is_exact)
        assert np.abs(pixels(viewer.monitor.image).astype(int) - 5 * frame).max() <= 3, "left as it was, in step"
        layers = viewer.reel.layers(frame) if viewer.reel else None
        assert layers is not None
        assert layers.over is not None
        assert layers.over.base == Picture(first.video, frame)
    viewer.compare(first, second)
    viewer.end_compare()
    film.unlink()
    viewer.compare_uncorrected(second)
    qtbot.waitUntil(lambda: "not kept any more" in viewer.monitor.words)
    viewer.end_compare()
    assert not viewer.monitor.words


def test_the_onion_skin_lies_over_a_seam(
    window: StudioWindow, qtbot: QtBot, pixels: Callable[..., Any], exported: Callable[..., Any]
) -> None:
    window.book["view.onion"].setChecked(True)
    reel = window.viewer.reel
    assert reel is not None
    events = reel.cut.events
    start = events[1].record.start
    look(window, qtbot, start + ONION_FRAMES - 1)
    assert window.viewer.monitor.overlay is OverlayKind.ONION
    over = reel.layers(start).over
    assert over is not None
    assert over.base == Picture(events[0].media, events[0].source_frame(events[0].record.end - 1))
    assert np.array_equal(pixels(window.viewer.monitor.over), exported(window, over))
    look(window, qtbot, start + ONION_FRAMES)
    assert window.viewer.monitor.overlay is None
    assert reel.layers(events[2].record.start).over is not None
    assert reel.layers(0).over is None


def test_full_screen_and_back_with_every_key(window: StudioWindow, qtbot: QtBot) -> None:
    viewer = window.viewer
    window.activateWindow()
    viewer.setFocus()
    QTest.keyClick(viewer, Qt.Key.Key_F)
    assert viewer.is_full_screen
    full = viewer.stage.window()
    assert full is not window
    qtbot.waitUntil(full.isVisible)
    QTest.keyClick(full, Qt.Key.Key_Right)
    assert window.session.playhead == 1
    QTest.keyClick(full, Qt.Key.Key_Escape)
    assert not viewer.is_full_screen
    assert viewer.stage.window() is window
    assert viewer.monitor.isVisible()


def test_an_empty_film_says_what_the_viewer_is_for(window: StudioWindow, qtbot: QtBot) -> None:
    for shot in (C, B, A):
        window.session.edit("x", lambda film, gone=shot: edits.delete_shot(film, gone))
    qtbot.waitUntil(lambda: window.viewer.reel is None)
    assert "as soon as it has a shot" in window.viewer.monitor.words
    window.viewer.transport.play()
    assert not window.viewer.transport.playing
    window.session.undo()
    qtbot.waitUntil(lambda: window.viewer.monitor.image is not None)
    assert window.viewer.monitor.words == ""


def test_a_take_whose_file_is_gone_is_told_and_the_rest_plays(window: StudioWindow, qtbot: QtBot) -> None:
    look(window, qtbot, 10)
    project = window.session.project
    project.media.path(project.takes.get(TakeId("a2")).video).unlink()
    window.session.edit("x", lambda film: edits.circle_take(film, A, TakeId("a2")))
    qtbot.waitUntil(lambda: window.viewer.monitor.words != "")
    look(window, qtbot, 70)
    assert window.viewer.monitor.image is not None


@given(
    frame=st.integers(0, 499),
    step=st.sampled_from([-8, -4, -2, -1, 0, 1, 2, 4, 8]),
    length=st.integers(1, 500),
    room=st.integers(4, 400),
)
def test_frames_are_made_in_the_order_in_which_they_are_needed(frame: int, step: int, length: int, room: int) -> None:
    frame = min(frame, length - 1)
    due = due_frames(frame, step, length, room)
    assert due[0] == frame, "the one under the playhead comes first"
    assert len(due) == len(set(due)) <= min(room // 4, AHEAD if step else AT_REST) + 1
    assert all(0 <= one < length and (one - frame) * (step or 1) >= 0 for one in due)
    if step >= 0:
        assert due == sorted(due)
    else:
        for at in range(1, len(due), GROUP):
            rest = due[at : at + GROUP]
            assert all(abs(one - frame) // -step <= at + GROUP for one in rest), (
                "nearer groups come before farther ones"
            )
