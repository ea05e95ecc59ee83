"""The window keeps still: the queue comes and goes without moving anything, and what is added is where it belongs."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable

import numpy as np
from imageio_ffmpeg import get_ffmpeg_exe
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolBar
from pytestqt.qtbot import QtBot

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, SceneId, ShotId
from matchcut.media.sound import write_wav
from matchcut.production.jobs import JobRow, JobState, NewJob
from matchcut.production.queue import Queue
from matchcut.studio.production import Making, seconds_left, times_left
from matchcut.studio.timeline.clip_gestures import trim_sound_tail
from matchcut.studio.timeline.tracks import RowKind
from matchcut.studio.window.window import StudioWindow
from matchcut.studio.window.workspaces import Place

Open = Callable[[Film], StudioWindow]


def test_the_queue_comes_and_goes_and_nothing_moves(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot
) -> None:
    window = open_window(film_of(2, 24))
    window.enter("Cut")
    bar, timeline = window.findChild(QToolBar, "workspaces"), window.docks[Place.TIMELINE]
    assert bar is not None
    qtbot.wait(50)
    before = bar.height(), timeline.geometry(), window.docks[Place.VIEWER].geometry()
    queue = Queue(window.session.project)
    (job, _) = queue.enqueue([NewJob(shot=shot, engine="fake") for shot in window.session.film.order])
    qtbot.waitUntil(window.queue_line.isVisible)
    assert (bar.height(), timeline.geometry()) == before[:2]
    assert window.queue_line.height() >= window.queue_line.fontMetrics().height() + 4, "its words are whole"
    QTest.mouseClick(window.queue_line, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.queue.isVisible)
    assert timeline.geometry() == before[1], "it stands as a tab beside the inspector"
    QTest.mouseClick(window.queue_line, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.queue.isVisible())
    qtbot.waitUntil(lambda: (timeline.geometry(), window.docks[Place.VIEWER].geometry()) == before[1:])
    QTest.mouseClick(window.queue_line, Qt.MouseButton.LeftButton)
    queue.cancel(job.id)
    window.close()
    again = open_window(Film())
    again.enter("Cut")
    assert again.docks[Place.QUEUE].isHidden(), "another film's window does not begin with it"


def test_a_film_without_shots_opens_where_it_is_begun(open_window: Open) -> None:
    window = open_window(Film())
    assert window.arranger.current == "Board"
    assert window.settings.value("workspace") == "Cut"
    view = window.timeline.view
    window.enter("Cut")
    window.book["shot.add"].trigger()
    assert view.scale == view.scale.fitted(window.session.film.length), "its first shot is seen whole"


def test_a_film_that_was_written_on_its_board_is_seen_whole_in_the_cut(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(Film())
    for _ in range(3):
        window.book["shot.add"].trigger()
    assert window.session.playhead > 0
    window.enter("Cut")
    view = window.timeline.view
    qtbot.waitUntil(lambda: view.isVisible() and view.width() > 400)
    assert view.scale == view.scale.fitted(window.session.film.length)
    assert 0 < view.scale.x(window.session.playhead) < view.width()


def test_a_new_shot_is_numbered_as_the_film_is(open_window: Open, film_of: Callable[..., Film]) -> None:
    film = film_of(3, 24)
    for number, shot in enumerate(film.order, 9):
        film = edits.revise_shot(film, shot, number=str(number))
    window = open_window(film)
    window.session.select((ShotId("s2"),))
    window.book["shot.add"].trigger()
    window.session.select((ShotId("s0"),))
    window.book["shot.add"].trigger()
    window.session.select(())
    window.book["shot.add"].trigger()
    labels = [window.session.film.label(shot) for shot in window.session.film.order]
    assert labels == ["9", "9A", "10", "11", "12", "13"]


def test_undo_of_a_duplicate_leaves_the_shot_in_hand(open_window: Open, film_of: Callable[..., Film]) -> None:
    window = open_window(film_of(3, 24))
    window.session.select((ShotId("s1"),))
    window.book["shot.duplicate"].trigger()
    assert window.session.selection.current not in {None, ShotId("s1")}
    window.book["edit.undo"].trigger()
    assert window.session.selection.shots == (ShotId("s1"),)
    window.session.select((ShotId("s0"),))
    window.session.edit("Delete", lambda film: edits.delete_shot(film, ShotId("s0")))
    assert window.session.selection.shots == (ShotId("s1"),)


def test_a_sound_ends_where_its_file_does(open_window: Open, film_of: Callable[..., Film], qtbot: QtBot) -> None:
    window = open_window(film_of(2, 48))
    file = window.session.project.folder.parent / "bell.wav"
    write_wav(file, np.full((2, 48_000), 0.1, np.float32))
    window.sounding.bring([str(file)], 12, "A1")
    qtbot.waitUntil(lambda: bool(window.session.film.audio), timeout=20_000)
    view = window.timeline.view
    (bar,) = next(track for track in view.tracks if track.row is RowKind.SOUND).bars
    assert (bar.start, bar.end) == (12, 36)
    clip = AudioClipId(bar.id)
    window.session.edit("Trim", lambda film: trim_sound_tail(clip, bar.end, view.sound_frames(clip)).change(film, -4))
    (bar,) = next(track for track in view.tracks if track.row is RowKind.SOUND).bars
    assert (bar.start, bar.end) == (12, 32)


def test_what_of_a_sound_is_damaged_is_said_when_it_is_laid(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot
) -> None:
    window = open_window(film_of(2, 48))
    file = window.session.project.folder.parent / "bell.mp3"
    tone = ["-f", "lavfi", "-i", "sine=f=440:r=44100:d=3", "-b:a", "128k"]
    subprocess.run([get_ffmpeg_exe(), "-v", "error", *tone, str(file)], check=True)
    content = bytearray(file.read_bytes())
    content[20_000:20_900] = bytes(900)
    file.write_bytes(content)
    said: list[str] = []
    window.sounding.said.connect(said.append)
    window.sounding.bring([str(file)], 12, "A1")
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert re.fullmatch(r"bell\.mp3: 0\.\d\d s of it are damaged and silent\.", said[0])
    assert window.notice.isVisible()


def test_a_new_take_asked_for_twice_is_made_twice(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot
) -> None:
    window = open_window(film_of(1, 12, behaviour="slow", delay=30))
    window.session.select((ShotId("s0"),))
    window.shooting.make_selected()
    qtbot.waitUntil(lambda: bool(window.watcher.jobs), timeout=60_000)
    window.shooting.make_selected()
    qtbot.waitUntil(lambda: len(window.session.project.takes.of(ShotId("s0"))) == 2, timeout=60_000)
    qtbot.waitUntil(lambda: window.production is None, timeout=60_000)
    assert len({take.variation for take in window.session.project.takes.of(ShotId("s0"))}) == 2


def test_the_queues_time_is_the_sum_of_its_jobs(film_of: Callable[..., Film], job_of: Callable[..., JobRow]) -> None:
    film = edits.revise_shot(film_of(3, 100), ShotId("s2"), frames=50)
    running = job_of("s0", JobState.RUNNING, engine="slow")
    waits = job_of("s1", JobState.QUEUED, engine="slow"), job_of("s2", JobState.QUEUED, engine="quick")
    making = Making((running, *waits), alive=True)
    paces = {"slow": 2.0, "quick": 0.1}
    assert times_left(film, making, paces=paces) == [200.0, 200.0, 5.0]
    assert seconds_left(film, making, paces=paces) == 405
    assert seconds_left(film, making, paces={"slow": 2.0}) is None, "a sum with an unknown part is none"


def test_numbers_go_on_as_a_film_counts(film_of: Callable[..., Film]) -> None:
    film = film_of(3, 24)
    for number, shot in zip(("3A", "3B", "007"), film.order, strict=True):
        film = edits.revise_shot(film, shot, number=number)
    film = edits.add_shot(film, SceneId("scene"), number="8A")
    told = {number: edits.next_number(film, number) for number in ("3B", "007", "8", "7", "S4", "")}
    assert told == {"3B": "3C", "007": "008", "8": "9", "7": "7A", "S4": "S5", "": ""}
