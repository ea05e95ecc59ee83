"""Titles, sounds and markers worked on the timeline by real events: exact states, one step each, undone again."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from matchcut.film import edits
from matchcut.film.ids import AudioClipId, MarkerId, ShotId, TitleId
from matchcut.media.sound import write_wav
from matchcut.studio.timeline import gestures
from matchcut.studio.timeline.tracks import RULER_HEIGHT, Bar, RowKind, TimelineRow
from matchcut.studio.window.window import StudioWindow

TONE, TITLE = AudioClipId("tone"), TitleId("t")
Left, Plain, Alt = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier


def bar_of(window: StudioWindow, clip: str) -> tuple[TimelineRow, Bar]:
    return next((track, bar) for track in window.timeline.view.tracks for bar in track.bars if bar.id == clip)


def drag(
    window: StudioWindow, start: QPointF, frames: int, down: float = 0, modifier: Qt.KeyboardModifier = Plain
) -> None:
    """Drag from a point of the timeline by so many frames and so many pixels down."""
    view = window.timeline.view
    view.snapping = False
    end = start + QPointF(frames * view.scale.pixels_per_frame, down)
    QTest.mousePress(view, Left, modifier, start.toPoint())
    for step in range(1, 6):
        at = (start + (end - start) * step / 5).toPoint()
        event = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), QPointF(view.mapToGlobal(at)), Left, Left, modifier)
        QApplication.sendEvent(view, event)
    QTest.mouseRelease(view, Left, modifier, end.toPoint())


def spot(window: StudioWindow, clip: str, where: str) -> QPointF:
    """A point of a bar: its `head` or `tail` edge, `middle`, or the upper end of its `fade in` or `fade out`."""
    track, bar = bar_of(window, clip)
    scale = window.timeline.view.scale
    low, high = track.bottom - 6, track.top + 4
    film = window.session.film
    sound = film.audio.get(AudioClipId(clip))
    fade_in, fade_out = (sound.fade_in, sound.fade_out) if sound else (film.titles[TITLE].fade,) * 2
    return {
        "head": QPointF(scale.x(bar.start) + 2, low),
        "tail": QPointF(scale.x(bar.end) - 2, low),
        "middle": QPointF(scale.x((bar.start + bar.end) / 2), low),
        "fade in": QPointF(scale.x(bar.start + fade_in) + 1, high),
        "fade out": QPointF(scale.x(bar.end - fade_out) - 1, high),
    }[where]


@pytest.fixture
def cut(window: StudioWindow, qtbot: QtBot) -> StudioWindow:
    """The window in its Cut workspace, near enough to tell frames apart."""
    window.enter("Cut")
    qtbot.wait(30)
    view = window.timeline.view
    view.use_scale(view.scale.fitted(window.session.film.length))
    return window


@pytest.mark.parametrize(
    ("where", "frames", "modifier", "expected"),
    [
        ("middle", 10, Plain, {"offset": 34, "frames": 72, "source_start": 0}),
        ("head", 10, Plain, {"offset": 34, "frames": 62, "source_start": 20_000}),
        ("tail", -12, Plain, {"offset": 24, "frames": 36, "source_start": 0}),
        ("middle", -12, Alt, {"offset": 24, "frames": 72, "source_start": 24_000}),
        ("fade in", 12, Plain, {"fade_in": 12, "offset": 24, "frames": 72}),
        ("fade out", -18, Plain, {"fade_out": 18, "fade_in": 0}),
    ],
)
def test_dragging_a_sound(
    cut: StudioWindow, where: str, frames: int, modifier: Qt.KeyboardModifier, expected: dict[str, int]
) -> None:
    before = cut.session.film
    drag(cut, spot(cut, TONE, where), frames, modifier=modifier)
    after = cut.session.film
    assert {name: getattr(after.audio[TONE], name) for name in expected} == expected
    assert after.layout.starts == before.layout.starts
    cut.session.undo()
    assert cut.session.film == before
    cut.session.redo()
    assert cut.session.film == after


def test_a_sound_ends_where_its_source_does(cut: StudioWindow) -> None:
    drag(cut, spot(cut, TONE, "tail"), -30)
    assert cut.session.film.audio[TONE].frames == 18
    drag(cut, spot(cut, TONE, "tail"), 500)
    assert cut.session.film.audio[TONE].frames == 48


def test_a_sound_is_dragged_to_a_new_track_and_back(cut: StudioWindow) -> None:
    before, track = cut.session.film, bar_of(cut, TONE)[0]
    drag(cut, spot(cut, TONE, "middle"), 0, down=track.height + 20)
    assert cut.session.film.audio[TONE].track == "A2"
    assert cut.session.film.audio[TONE].offset == 24
    cut.session.undo()
    assert cut.session.film == before


@pytest.mark.parametrize(
    ("where", "frames", "expected"),
    [
        ("head", 4, (16, 8, 2)),
        ("tail", 10, (12, 22, 2)),
        ("tail", -9, (12, 3, 1)),
        ("fade in", 3, (12, 12, 5)),
        ("middle", 5, (17, 12, 2)),
    ],
)
def test_dragging_a_title(cut: StudioWindow, where: str, frames: int, expected: tuple[int, int, int]) -> None:
    view = cut.timeline.view
    view.use_scale(view.scale.fitted(60))
    view.use_scale(view.scale.scrolled(40 * view.scale.pixels_per_frame))
    before = cut.session.film
    drag(cut, spot(cut, TITLE, where), frames)
    title = cut.session.film.titles[TITLE]
    assert (title.offset, title.frames, title.fade) == expected
    cut.session.undo()
    assert cut.session.film == before


def test_a_title_moves_with_the_shot_that_it_is_dragged_to(cut: StudioWindow) -> None:
    drag(cut, spot(cut, TITLE, "middle"), -40)
    title = cut.session.film.titles[TITLE]
    assert (title.shot, title.offset) == (ShotId("a"), 36 + 12 - 40)


def test_what_is_picked_is_told_and_deleted_and_shots_stay(cut: StudioWindow) -> None:
    before = cut.session.film
    QTest.mouseClick(cut.timeline.view, Left, Plain, spot(cut, TONE, "middle").toPoint())
    assert cut.session.selection.clips == (TONE,)
    assert cut.session.selection.shots == ()
    assert cut.clip_inspector.isVisible()
    QTest.mouseClick(cut.timeline.view, Left, Qt.KeyboardModifier.ControlModifier, spot(cut, TITLE, "middle").toPoint())
    assert cut.session.selection.clips == (TONE, TITLE)
    cut.book["shot.delete"].trigger()
    assert not cut.session.film.audio
    assert not cut.session.film.titles
    assert cut.session.film.shots == before.shots
    assert cut.session.selection.clips == ()
    cut.session.undo()
    assert cut.session.film == before


def test_a_new_title_is_written_at_once_as_one_step(cut: StudioWindow) -> None:
    cut.session.select((ShotId("a"),))
    before = cut.session.film
    cut.book["title.add"].trigger()
    words = cut.clip_inspector.title.words
    QTest.keyClicks(words, "The End")
    added = next(one for key, one in cut.session.film.titles.items() if key != TITLE)
    assert (added.text, added.shot) == ("The End", ShotId("a"))
    cut.session.undo()
    assert cut.session.film.titles[added.id].text == "Title"
    cut.session.undo()
    assert cut.session.film == before


def test_the_razor_cuts_a_sound(cut: StudioWindow) -> None:
    cut.book["view.razor"].setChecked(True)
    track, _ = bar_of(cut, TONE)
    view = cut.timeline.view
    QTest.mouseClick(view, Left, Plain, QPoint(round(view.scale.x(60)), track.bottom - 6))
    halves = sorted(cut.session.film.audio.values(), key=lambda one: one.offset)
    assert [(one.offset, one.frames, one.source_start) for one in halves] == [(24, 36, 0), (60, 36, 72_000)]
    cut.session.undo()
    assert list(cut.session.film.audio) == [TONE]


def test_the_split_command_cuts_what_is_picked(cut: StudioWindow) -> None:
    cut.session.pick(TONE)
    cut.session.seek(48)
    cut.book["shot.split"].trigger()
    assert sorted(one.offset for one in cut.session.film.audio.values()) == [24, 48]
    assert len(cut.session.film.shots) == 3


def test_arrows_nudge_what_is_picked_by_frames_as_one_step(cut: StudioWindow) -> None:
    before = cut.session.film
    cut.session.pick(TONE)
    for _ in range(3):
        cut.book["shot.later"].trigger()
    assert cut.session.film.audio[TONE].offset == 27
    cut.session.undo()
    assert cut.session.film == before


def test_a_marker_is_written_and_deleted(cut: StudioWindow) -> None:
    cut.session.edit("Mark", lambda film: edits.add_marker(film, ShotId("a"), 10, "Note", id=MarkerId("m")))
    view = cut.timeline.view
    at = QPoint(round(view.scale.x(10)) + 2, RULER_HEIGHT - 6)
    QTest.mouseClick(view, Left, Plain, at)
    QTest.mouseDClick(view, Left, Plain, at)
    QTest.keyClicks(cut.clip_inspector.marker.words, "Too dark")
    assert cut.session.film.markers[MarkerId("m")].text == "Too dark"
    cut.book["shot.delete"].trigger()
    assert not cut.session.film.markers


def test_levels_and_the_track_are_set_in_the_inspector(cut: StudioWindow) -> None:
    cut.session.pick(TONE)
    page = cut.clip_inspector.sound
    for field, words in ((page.fields["gain"], "-6.5"), (page.track_fields["duck"], "12")):
        field.setText(words)
        field.editingFinished.emit()
    muted = page.track_fields["muted"]
    muted.click()
    film = cut.session.film
    assert film.audio[TONE].gain == -650
    assert (film.track("A1").duck, film.track("A1").muted) == (1200, True)
    cut.session.undo()
    assert not cut.session.film.track("A1").muted
    assert not muted.isChecked()


def test_sounds_dropped_on_the_timeline_are_laid_there(cut: StudioWindow, tmp_path: Path, qtbot: QtBot) -> None:
    before, view = cut.session.film, cut.timeline.view
    write_wav(tmp_path / "bell.wav", np.zeros((2, 48_000), np.float32))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "bell.wav"))])
    at = QPointF(view.scale.x(30), view.bottom + 2)
    arguments = (Qt.DropAction.CopyAction, data, Left, Plain)
    enter = QDragEnterEvent(at.toPoint(), *arguments)
    QApplication.sendEvent(view, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(view, QDropEvent(at, *arguments))
    qtbot.waitUntil(lambda: len(cut.session.film.audio) == 2)
    bell = next(one for key, one in cut.session.film.audio.items() if key != TONE)
    assert (bell.label, bell.track, bell.offset, bell.anchor) == ("bell", "A2", 30, None)
    assert cut.session.selection.clips == (bell.id,)
    cut.session.undo()
    assert cut.session.film == before


def test_a_sound_snaps_to_a_cut(cut: StudioWindow) -> None:
    view = cut.timeline.view
    start = spot(cut, TONE, "middle")
    start_of_b = view.row(RowKind.PICTURE).bars[1].start
    by = (start_of_b - 24) * view.scale.pixels_per_frame + 5
    QTest.mousePress(view, Left, Plain, start.toPoint())
    at = QPoint(round(start.x() + by), round(start.y()))
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), QPointF(view.mapToGlobal(at)), Left, Left, Plain)
    QApplication.sendEvent(view, event)
    QTest.mouseRelease(view, Left, Plain, at)
    assert cut.session.film.audio[TONE].offset == start_of_b


def test_a_click_on_its_speaker_silences_a_track(cut: StudioWindow) -> None:
    before = cut.session.film
    headers = cut.timeline.widget().findChild(QWidget, "timeline-rows")
    assert headers is not None
    track, _ = bar_of(cut, TONE)
    at = QPoint(headers.width() - 14, track.top + track.height // 2)
    QTest.mouseClick(headers, Left, Plain, at)
    assert cut.session.film.track("A1").muted
    QTest.mouseClick(headers, Left, Plain, QPoint(40, at.y()))
    assert cut.session.film.track("A1").muted, "only the speaker does"
    QTest.mouseClick(headers, Left, Plain, at)
    assert cut.session.film == before


def test_snapping_is_on_as_its_action_says_and_escape_puts_the_razor_away(cut: StudioWindow) -> None:
    assert cut.book["view.snap"].isChecked()
    assert cut.timeline.view.snapping
    cut.book["view.snap"].trigger()
    assert not cut.timeline.view.snapping
    cut.book["view.razor"].trigger()
    QTest.keyClick(cut, Qt.Key.Key_Escape)
    assert not cut.timeline.view.razor


def test_loop_and_marks_are_set_beside_play(cut: StudioWindow) -> None:
    controls, transport = cut.viewer.controls, cut.viewer.transport
    buttons = {one.accessibleName(): one for one in controls.findChildren(QToolButton)}
    cut.session.seek(10)
    buttons["Play from here"].click()
    cut.session.seek(30)
    buttons["Play up to here"].click()
    assert transport.span() == (10, 31)
    buttons["Begin again at the end"].click()
    assert transport.loop
    assert cut.book["play.loop"].isChecked()
    cut.book["play.loop"].trigger()
    assert not transport.loop


def test_a_long_drag_reorders_before_the_shot_whose_middle_it_passed(cut: StudioWindow) -> None:
    film = cut.session.film
    gesture = gestures.reorder((ShotId("c"),), film.layout.starts[2] + 10)
    assert gesture.carries == (ShotId("c"),)
    assert gestures.slip(ShotId("c"), 0).carries == ()
    for frame, expected in ((0, "cab"), (film.layout.starts[1] + 5, "acb"), (film.length - 1, "abc")):
        shown, _ = gesture.preview(film, frame)
        assert "".join(shown.order) == expected


def test_undo_in_a_text_field_is_the_film_s(cut: StudioWindow, qtbot: QtBot) -> None:
    cut.session.pick(TITLE)
    before, words = cut.session.film, cut.clip_inspector.title.words
    cut.going.write_on_clip()
    qtbot.waitUntil(words.hasFocus)
    QTest.keyClicks(words, "Goodbye")
    assert cut.session.film.titles[TITLE].text == "Goodbye"
    QTest.keyClick(words, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert cut.session.film == before
    assert words.toPlainText() == "HELLO"
    QTest.keyClick(words, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert words.toPlainText() == "Goodbye"


def test_tool_tips_teach_what_a_drag_does(cut: StudioWindow) -> None:
    view = cut.timeline.view
    picture = view.row(RowKind.PICTURE)
    cut_at = view.scale.x(picture.bars[1].start)
    assert view.words_at(spot(cut, TONE, "fade in")) == "Drag to fade."
    assert view.words_at(spot(cut, TONE, "tail")) == "Drag to trim."
    assert view.words_at(QPointF(cut_at + 2, picture.top + 40)) == "Drag to trim. The tool Roll moves the cut alone."
    assert view.words_at(QPointF(cut_at + 2, picture.top + 4)) == "Drag to dissolve into the shot."
    assert "Shot a." in view.words_at(QPointF(view.scale.x(20), picture.top + 40))
