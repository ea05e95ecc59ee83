"""Production from the studio with the real process and the fake engine: pause, resume, kill, fail, close."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psutil
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from matchcut.app.problems import LoopNote
from matchcut.engines.hosted.problems import ServiceProblem
from matchcut.film import edits
from matchcut.film.errors import EngineFailed
from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.production.jobs import JobRow, JobState, NewJob, Trouble
from matchcut.production.queue import Queue
from matchcut.store.project import Project
from matchcut.studio.loop_choice import kept_choice
from matchcut.studio.panels.job_card import JobCard
from matchcut.studio.production import Making, production_state, seconds_left, time_words, with_jobs
from matchcut.studio.theme.marks import ShotState
from matchcut.studio.window.window import StudioWindow
from matchcut.studio.window.workspaces import Place
from matchcut.words.statements import Figure

LONG = 60_000
Open = Callable[[Film], StudioWindow]
JobOf = Callable[..., JobRow]


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def card_button(window: StudioWindow, name: str) -> QPushButton:
    return next(one for one in window.queue.findChildren(QPushButton) if one.accessibleName() == name)


def running(window: StudioWindow) -> list[JobRow]:
    return [job for job in window.watcher.jobs if job.state is JobState.RUNNING and job.step]


def children(pid: int) -> list[psutil.Process]:
    return psutil.Process(pid).children(recursive=True)


def pid_of(window: StudioWindow) -> int:
    assert window.production is not None
    return window.production.pid


def test_pause_stops_cleanly_and_resume_finishes(open_window: Open, film_of: Callable[..., Film], qtbot: QtBot) -> None:
    window = open_window(film_of(2, 24, behaviour="slow", delay=60))
    assert (window.queue.run.text(), window.queue.paused) == ("Make what is stale", False)
    click(window.queue.run)
    qtbot.waitUntil(lambda: bool(running(window)), timeout=LONG)
    assert window.queue.run.text() == "Pause"
    assert "Making shots" in window.queue.words
    pid = pid_of(window)
    workers = children(pid)
    assert workers
    click(window.queue.run)
    assert window.queue.words == "Stopping …"
    assert not window.queue.run.isEnabled()
    qtbot.waitUntil(lambda: window.production is None, timeout=LONG)
    assert not psutil.pid_exists(pid)
    assert not any(worker.is_running() for worker in workers)
    qtbot.waitUntil(lambda: window.queue.paused)
    # Interrupted by production itself, not found dead later: it heard Ctrl-C.
    assert JobState.INTERRUPTED in {job.state for job in window.watcher.jobs}
    assert JobState.RUNNING not in {job.state for job in window.watcher.jobs}
    assert window.queue.words.startswith("Paused")
    assert window.queue.run.text() == "Resume"
    assert window.notice.words == ""
    click(window.queue.run)
    qtbot.waitUntil(lambda: not window.watcher.jobs and window.production is None, timeout=LONG)
    assert [len(window.session.project.takes.of(shot)) for shot in window.session.film.order] == [1, 1]
    qtbot.waitUntil(lambda: window.queue.run.text() == "Make what is stale")


def test_what_is_asked_for_while_shots_are_made_is_made_after_them(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot
) -> None:
    """A new take of the first shot, then all that is stale, then another take: none of them is forgotten."""
    window = open_window(film_of(2, 24, behaviour="slow", delay=20))
    first, second = window.session.film.order
    window.session.select((first,))
    window.shooting.make_selected()
    qtbot.waitUntil(lambda: bool(running(window)), timeout=LONG)
    window.shooting.make_stale()
    window.shooting.make_selected()
    qtbot.waitUntil(lambda: not window.watcher.jobs and window.production is None, timeout=LONG)
    takes = window.session.project.takes
    assert [len(takes.of(shot)) for shot in (first, second)] == [2, 1]


def test_a_killed_production_comes_back_paused_and_resume_finishes(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot
) -> None:
    window = open_window(film_of(2, 24, behaviour="slow", delay=40))
    window.shooting.make_stale()
    qtbot.waitUntil(lambda: bool(running(window)), timeout=LONG)
    os.kill(pid_of(window), signal.SIGKILL)
    qtbot.waitUntil(lambda: window.queue.paused, timeout=LONG)
    assert "ended from outside" in window.notice.words
    states = {window.session.look(shot).state for shot in window.session.film.order}
    assert ShotState.RENDERING not in states
    click(window.queue.run)
    qtbot.waitUntil(lambda: not window.watcher.jobs and window.production is None, timeout=LONG)
    qtbot.waitUntil(lambda: all(window.session.film.circled(shot) for shot in window.session.film.order))


def test_closing_the_window_interrupts_and_the_next_one_comes_up_paused(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(film_of(1, 48, behaviour="slow", delay=60))
    window.shooting.make_stale()
    qtbot.waitUntil(lambda: bool(running(window)), timeout=LONG)
    pid = pid_of(window)
    window.close()
    assert not psutil.pid_exists(pid)
    with Project.open(tmp_path / "film") as project:
        assert [job.state for job in Queue(project).unfinished()] == [JobState.INTERRUPTED]
    again = open_window(Film())
    qtbot.waitUntil(lambda: again.queue.paused)
    assert again.queue.words.startswith("Paused  ·  1 to go")


def test_production_that_a_crashed_studio_left_behind_can_be_paused(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(film_of(1, 48, behaviour="slow", delay=60))
    command = [sys.executable, "-m", "matchcut", "generate", str(tmp_path / "film"), "--quiet"]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as other:
        qtbot.waitUntil(lambda: bool(running(window)), timeout=LONG)
        assert window.production is None
        assert window.queue.run.text() == "Pause"
        click(window.queue.run)
        assert other.wait(30) == 130
    qtbot.waitUntil(lambda: window.queue.paused)


def test_a_failure_says_why_and_what_to_try_and_trying_again_makes_it(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(film_of(1, 12, behaviour="fail", once=str(tmp_path / "failed once")))
    window.shooting.make_stale()
    qtbot.waitUntil(lambda: any(job.state is JobState.FAILED for job in window.watcher.jobs), timeout=LONG)
    qtbot.waitUntil(lambda: window.production is None, timeout=LONG)
    qtbot.waitUntil(lambda: not window.watcher.making.alive)
    words = [label.text() for label in window.queue.findChildren(QLabel)]
    assert "The fake engine was told to fail." in " ".join(words)
    assert "What to try: Tell it otherwise." in words
    assert window.queue.words == "Nothing to do  ·  1 failed"
    label = window.session.film.label(ShotId("s0"))
    click(card_button(window, f"Try again: Shot {label}"))
    qtbot.waitUntil(lambda: not window.watcher.jobs and window.production is None, timeout=LONG)
    qtbot.waitUntil(lambda: window.session.film.circled(ShotId("s0")) is not None)


def test_what_a_service_refused_is_not_offered_again_as_it_is(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot
) -> None:
    window = open_window(film_of(2, 12))
    queue = Queue(window.session.project)
    queue.enqueue([NewJob(shot=shot, engine="fake") for shot in window.session.film.order])
    refused = EngineFailed(ServiceProblem.REFERENCE_REFUSED(service="Runway", name="Ada", said="a real person"))
    for why in (refused, EngineFailed(ServiceProblem.OUTPUT_REFUSED(service="Runway", said="moderated"))):
        job = queue.claim("somebody")
        assert job is not None
        queue.fail(job, Trouble.of(why))
    qtbot.waitUntil(lambda: len(window.watcher.jobs) == 2 and all(job.reason for job in window.watcher.jobs))
    labels = [window.session.film.label(shot) for shot in window.session.film.order]
    first, second = (card_button(window, f"Try again: Shot {label}") for label in labels)
    assert not first.isEnabled()
    assert "refused again" in first.toolTip()
    assert second.isEnabled()
    assert any("refuses the reference of Ada" in label.text() for label in window.queue.findChildren(QLabel))


def test_cancel_takes_a_waiting_take_back(open_window: Open, film_of: Callable[..., Film], qtbot: QtBot) -> None:
    window = open_window(film_of(2, 12))
    queue = Queue(window.session.project)
    queue.enqueue([NewJob(shot=shot, engine="fake") for shot in window.session.film.order])
    qtbot.waitUntil(lambda: len(window.watcher.jobs) == 2)
    assert window.queue.paused
    label = window.session.film.label(ShotId("s0"))
    click(card_button(window, f"Cancel: Shot {label}"))
    qtbot.waitUntil(lambda: [job.shot for job in window.watcher.jobs] == ["s1"])
    assert window.queue.words == "Paused  ·  1 to go"


def test_time_left_follows_from_how_fast_the_running_ones_get_on(film_of: Callable[..., Film], job_of: JobOf) -> None:
    film, now = film_of(3, 100), datetime(2026, 3, 1, tzinfo=UTC)
    begun = (now - timedelta(seconds=50)).isoformat()
    half = job_of("s0", JobState.RUNNING, step=5, steps=10, started_at=begun)
    waits = job_of("s1", JobState.QUEUED)
    assert seconds_left(film, Making((half, waits), alive=True), now) == 150
    assert seconds_left(film, Making((half, half, waits), alive=True), now) == 100  # Two workers share what is left.
    assert seconds_left(film, Making((waits,), alive=True), now) is None
    assert seconds_left(film, Making((half,), alive=False), now) is None
    assert [time_words(seconds) for seconds in (20, 150, 7800)] == ["under a minute", "about 2 min", "about 2 h 10 min"]


def test_what_a_dead_production_left_running_is_shown_as_paused(
    open_window: Open, film_of: Callable[..., Film], job_of: JobOf, qtbot: QtBot
) -> None:
    window = open_window(film_of(1, 12))
    qtbot.waitUntil(lambda: bool(window.watcher.plans))
    left = Making((job_of("s0", JobState.RUNNING, step=1, steps=2),), alive=False)
    assert with_jobs(production_state(window.session.project).looks, left)[ShotId("s0")].state is ShotState.QUEUED
    alive = Making(left.jobs, alive=True)
    shown = with_jobs(production_state(window.session.project).looks, alive)[ShotId("s0")]
    assert (shown.state, shown.progress) == (ShotState.RENDERING, 0.5)


def test_what_is_found_out_again_as_it_was_is_the_same_object(open_window: Open, film_of: Callable[..., Film]) -> None:
    window = open_window(film_of(3, 12))
    project, changed = window.session.project, ShotId("s1")
    before = production_state(project)
    window.session.edit("Write", lambda film: edits.revise_shot(film, changed, action="A hill."))
    after = production_state(project, before)
    assert after == production_state(project)
    assert [shot for shot, plan in after.plans.items() if plan is not before.plans[shot]] == [changed]
    assert after.plans[changed].recipe != before.plans[changed].recipe
    window.session.edit("Remove", lambda film: edits.delete_shot(film, changed))
    assert changed not in production_state(project, after).looks


def test_waiting_takes_change_places_by_keys_and_by_dragging(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot
) -> None:
    window = open_window(film_of(3, 12))
    window.docks[Place.QUEUE].show()
    window.docks[Place.QUEUE].raise_()
    queue = Queue(window.session.project)
    queue.enqueue([NewJob(shot=shot, engine="fake") for shot in window.session.film.order])
    qtbot.waitUntil(lambda: len(window.watcher.jobs) == 3)

    def turns() -> list[str]:
        waiting = sorted(queue.unfinished(), key=lambda job: (job.priority, job.rank))
        return [str(job.shot) for job in waiting]

    def card(shot: str) -> JobCard:
        return next(one for one in window.queue.findChildren(JobCard) if one.job and one.job.shot == shot)

    QTest.keyClick(card("s0"), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert turns() == ["s1", "s0", "s2"]
    qtbot.waitUntil(lambda: card("s1").y() < card("s0").y())
    QTest.keyClick(card("s2"), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert turns() == ["s1", "s2", "s0"]
    qtbot.waitUntil(lambda: card("s2").y() < card("s0").y())
    dragged = card("s0")
    QTest.mousePress(dragged, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(20, 20))
    dragged.dropped.emit(float(card("s1").y() - 4))
    assert turns() == ["s0", "s1", "s2"]


def test_a_running_take_shows_what_the_engine_sees(
    open_window: Open, film_of: Callable[..., Film], job_of: JobOf, tmp_path: Path
) -> None:
    window = open_window(film_of(1, 12))
    card, preview = JobCard(window.theme), tmp_path / "seen.jpg"
    QImage(32, 18, QImage.Format.Format_RGB32).save(str(preview))
    running = job_of("s0", JobState.RUNNING, step=1, steps=4, note="denoising")
    card.show_job(running, "Shot 1", alive=True, picture=None, preview=preview)
    assert card.picture is not None
    assert (card.picture.width(), card.picture.height()) == (32, 18)
    assert card.accessibleName() == "Shot 1, being made"
    waiting = job_of("s0", JobState.QUEUED)
    card.show_job(waiting, "Shot 1", alive=True, picture=None, preview=preview)
    assert card.picture is None


def test_the_loop_is_asked_for_in_the_queue_and_told_shot_by_shot(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot, speaking: Callable[[str], None]
) -> None:
    """The choice is kept, the run is started so, and what the loop did is told in the studio's language."""
    speaking("de")
    window = open_window(film_of(2, 12))
    window.show_place("queue")
    assert window.queue.loop.words == ""
    window.queue.loop.on.setChecked(True)
    window.queue.loop.takes.setValue(2)
    window.queue.loop.minutes.setValue(7)
    assert kept_choice(window.settings).arguments == ["--supervise", "--tries", "2", "--within", "7"]
    click(window.queue.run)
    qtbot.waitUntil(lambda: window.production is None and bool(window.making.supervised), timeout=LONG)
    lines = window.queue.loop.words.splitlines()
    assert [line.split(": Take 1")[0] for line in lines] == ["Einstellung 1", "Einstellung 2"]
    assert all("Take 1 bleibt." in line for line in lines)
    assert window.queue.loop.progress.text().endswith("behalten: 2")
    window.making.supervised = {
        "1": [
            (LoopNote.FAILED(number=1, score=Figure("0.20")),),
            (LoopNote.ANEW_FRESH(), LoopNote.ATTEMPT(number=2, most=4)),
        ],
        "2": [(LoopNote.NEEDS_LOOK(number=2, count=4),)],
        "3": [(LoopNote.HAND_OVER(count=2),)],
    }
    window.queue.loop.refresh()
    first = window.queue.loop.words.splitlines()[0]
    assert "0,20" not in first, "what was said before is there where one points"
    assert "0,20" in window.queue.loop.said.toolTip()
    assert "Take 2 von höchstens 4" in first
    progress = window.queue.loop.progress.text()
    assert progress.endswith("nicht beendet: 1  ·  anzusehen: 1"), "nothing runs now"
    assert not window.making.looping


def test_the_line_in_the_bar_stays_while_takes_are_measured(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot
) -> None:
    """Nothing waits then, and still something is at work."""
    window = open_window(film_of(1, 12))
    line = window.queue_line
    assert not line.isVisible()
    window.making.resume()
    window.making.supervised = {"1": [(LoopNote.FAILED(number=1, score=Figure("0.20")),)]}
    window.making.changed.emit()
    qtbot.waitUntil(line.isVisible)
    assert line.text() == "takes are measured"
    qtbot.waitUntil(lambda: window.production is None, timeout=LONG)
    qtbot.waitUntil(lambda: not line.isVisible(), timeout=LONG)
