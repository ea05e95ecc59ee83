"""The dispatcher with real workers, really killed."""

from __future__ import annotations

import errno
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from matchcut.engines.fake.pattern import colour_of, number_of, seed_colour
from matchcut.engines.problems import WorkStage
from matchcut.film import edits
from matchcut.film.errors import MachineFailed
from matchcut.film.ids import ShotId
from matchcut.film.model import NO_PARAMETERS
from matchcut.media.frames import FrameReader
from matchcut.media.sound import read_sound
from matchcut.media.tail import read_tail
from matchcut.production import dispatcher, publish, run
from matchcut.production.crew import Limits, NoWorker
from matchcut.production.events import (
    Event,
    JobCancelled,
    JobDone,
    JobFailed,
    JobInterrupted,
    JobPreview,
    JobProgress,
    JobRetried,
    JobStarted,
)
from matchcut.production.jobs import JobState, ReasonKind
from matchcut.production.queue import Queue
from matchcut.store.project import Project
from matchcut.store.schema import lock

Studio = Any


def once(kind: type[Any], act: Callable[[], object]) -> Callable[[Event], None]:
    """Something to do meanwhile: `act`, at the first event of that kind."""
    left = [act]

    def on(event: Event) -> None:
        if isinstance(event, kind) and left:
            left.pop()()

    return on


def elsewhere(studio: Studio, act: Callable[[Queue], object]) -> Callable[[], None]:
    """What another program does with the queue."""

    def do() -> None:
        with Project.open(studio.project.folder) as other:
            act(Queue(other))

    return do


def workers_of(studio: Studio) -> list[int]:
    return [event.worker for event in studio.events if isinstance(event, JobStarted)]


def the_failure(studio: Studio) -> JobFailed:
    (failed,) = [event for event in studio.events if isinstance(event, JobFailed)]
    return failed


# Takes


def test_a_chain_is_made_in_order_each_from_the_tail_before_it(studio: Studio) -> None:
    for shot, before in (("a", None), ("b", "a"), ("c", "b")):
        studio.shot(shot, after=before)
    studio.enqueue()
    over = studio.run(workers=2)
    assert [(row.shot, row.state) for row in over] == [(shot, JobState.DONE) for shot in "abc"]
    assert studio.told() == [(what, shot) for shot in "abc" for what in ("Started", "Done")]
    project = studio.project
    ended = (128, 128, 128)
    for shot in "abc":
        (take,) = project.takes.of(ShotId(shot))
        assert project.film.circled(ShotId(shot)) == take.id
        with FrameReader(project.media.path(take.video)) as video:
            frames = list(video.frames(0, 6))
        assert [number_of(frame) for frame in frames] == list(range(6))
        assert colour_of(frames[0]) == pytest.approx(ended, abs=3)
        tail = read_tail(project.media.path(take.tail))
        assert (take.tail_frames, len(tail)) == (4, 4)
        ended = colour_of(tail[-1])
        assert ended == seed_colour(take.seed)
    studio.assert_true()


def test_a_take_says_how_it_was_made(studio: Studio) -> None:
    studio.shot("a", behaviour="sound", frames=24)
    studio.enqueue(variation=2)
    (row,) = studio.run()
    take = studio.project.takes.get(row.take)
    recipe = studio.recipe_for(row)
    assert (take.recipe, take.fingerprint) == (recipe.to_json(), recipe.fingerprint) == (row.recipe, row.fingerprint)
    assert (take.number, take.variation, take.seed, take.frames) == (1, 2, recipe.seed, 24)
    assert (take.engine, take.engine_revision) == ("fake", "1")
    assert dict(take.facts) == {"behaviour": "sound"}
    assert json.loads(take.hand_over) == {"frames": 24}
    assert read_sound(studio.project.media.path(take.sound)).shape == (2, 48_000)
    assert studio.project.media.facts(take.poster).kind == "image"
    studio.assert_true()


def test_a_worker_is_kept_from_one_take_to_the_next(studio: Studio) -> None:
    for shot in "abc":
        studio.shot(shot)
    studio.enqueue()
    studio.run()
    assert len(set(workers_of(studio))) == 1


def test_a_worker_has_its_next_task_before_the_last_take_is_published(studio: Studio) -> None:
    for shot in "abc":
        studio.shot(shot)
    studio.enqueue()
    studio.run()
    started, done = [("Started", shot) for shot in "abc"], [("Done", shot) for shot in "abc"]
    assert studio.told() == [started[0], started[1], done[0], started[2], done[1], done[2]]
    studio.assert_true()


def test_what_is_made_when_production_is_stopped_is_kept(studio: Studio) -> None:
    for shot in "ab":
        studio.shot(shot, delay=30)
    studio.enqueue()
    dispatcher = studio.dispatcher()

    def on_event(event: Event) -> None:
        if isinstance(event, JobStarted) and event.job.shot == "b":
            dispatcher.stop()

    dispatcher.run(on_event)
    assert studio.states() == {"a": JobState.DONE, "b": JobState.INTERRUPTED}
    studio.assert_true()


@pytest.mark.parametrize("workers", [1, 2])
def test_independent_chains_run_side_by_side(studio: Studio, workers: int) -> None:
    for chain in "xy":
        studio.shot(f"{chain}1", delay=30)
        studio.shot(f"{chain}2", after=f"{chain}1", delay=30)
    studio.enqueue()
    studio.run(workers=workers)
    running: set[str] = set()
    together = set()
    for what, shot in studio.told():
        if what == "Started":
            running.add(shot)
            together.add(frozenset(running))
        else:
            running.remove(shot)
    assert len(set(workers_of(studio))) == workers
    assert all(len({shot[0] for shot in some}) == len(some) for some in together)
    assert set(studio.states().values()) == {JobState.DONE}


def test_progress_is_told_and_kept(studio: Studio) -> None:
    studio.shot("a", frames=4, delay=20)
    studio.enqueue()
    kept = []

    def look(event: Event) -> None:
        if isinstance(event, JobProgress):
            with Project.open(studio.project.folder) as other:
                kept.append(Queue(other).get(event.job.id).note)

    studio.meanwhile = look
    studio.run()
    told = [event for event in studio.events if isinstance(event, JobProgress)]
    assert (told[0].step, told[-1].step, told[-1].steps) == (1, 4, 4)
    shown = [event for event in studio.events if isinstance(event, JobPreview)]
    assert shown[0].picture.startswith(b"\xff\xd8\xff")
    assert set(kept[1:]) == {WorkStage.DRAWING()}


# Nothing is made twice


def test_a_take_of_the_same_recipe_is_reused(studio: Studio) -> None:
    studio.shot("a")
    studio.enqueue()
    studio.run()
    (first,) = studio.project.takes.of(ShotId("a"))
    studio.project.transact("Write", lambda film: edits.revise_shot(film, ShotId("a"), action="runs"))
    studio.enqueue()
    studio.run()
    studio.project.transact("Write", lambda film: edits.revise_shot(film, ShotId("a"), action=""))
    studio.enqueue()
    studio.run()
    done = [event for event in studio.events if isinstance(event, JobDone)]
    assert [event.reused for event in done] == [False, False, True]
    assert done[-1].take == first
    assert len(studio.project.takes.of(ShotId("a"))) == 2
    assert studio.project.film.circled(ShotId("a")) == first.id


def test_another_shot_of_the_same_recipe_gets_a_take_of_the_same_media(studio: Studio) -> None:
    for shot in "ab":
        studio.shot(shot)
        studio.project.transact("Seed", lambda film, shot=shot: edits.revise_shot(film, ShotId(shot), seed=7))
    studio.enqueue()
    studio.run()
    (a,), (b,) = studio.project.takes.of(ShotId("a")), studio.project.takes.of(ShotId("b"))
    assert a.id != b.id
    assert (a.video, a.tail, a.poster, a.fingerprint) == (b.video, b.tail, b.poster, b.fingerprint)
    assert studio.told() == [("Started", "a"), ("Done", "a"), ("Done", "b")]
    assert studio.project.film.circled(ShotId("b")) == b.id
    studio.assert_true()


def test_a_take_whose_file_is_gone_is_made_again(studio: Studio) -> None:
    studio.shot("a")
    studio.enqueue()
    studio.run()
    (take,) = studio.project.takes.of(ShotId("a"))
    studio.project.media.path(take.tail).unlink()
    studio.enqueue()
    studio.run()
    assert studio.told() == [("Started", "a"), ("Done", "a")] * 2
    studio.assert_true()


def test_a_take_that_is_not_asked_to_be_circled_is_not(studio: Studio) -> None:
    studio.shot("a")
    studio.enqueue(circle=False)
    studio.run()
    assert len(studio.project.takes.of(ShotId("a"))) == 1
    assert studio.project.film.circled(ShotId("a")) is None


# What goes wrong


@pytest.mark.parametrize(
    ("behaviour", "kind", "words"),
    [
        ("fail", ReasonKind.ENGINE, "The fake engine was told to fail. Tell it otherwise."),
        ("memory", ReasonKind.MEMORY, "There was not enough memory for the engine 'fake'."),
        ("bug", ReasonKind.BUG, "The engine 'fake' hit a bug: ZeroDivisionError: division by zero, on request."),
        ("give up", ReasonKind.BUG, "The engine stopped as if it had been cancelled, which it was not."),
    ],
)
def test_a_failure_is_that_of_one_job_and_of_what_continues_it(
    studio: Studio, behaviour: str, kind: ReasonKind, words: str
) -> None:
    studio.shot("a", behaviour=behaviour, at=3)
    studio.shot("b", after="a")
    studio.shot("c")
    studio.enqueue()
    studio.run()
    assert studio.states() == {"a": JobState.FAILED, "b": JobState.FAILED, "c": JobState.DONE}
    a, b, _ = studio.queue.all()
    assert a.reason_kind is kind
    assert a.reason_text.startswith(words)
    assert str(b.reason) == "Shot a, which this continues, failed."
    assert studio.told()[1:3] == [("Failed", "a"), ("Failed", "b")]
    assert studio.project.takes.of(ShotId("a")) == ()
    # After running out of memory or a bug, the next take is made by a fresh process.
    spoiled = kind in (ReasonKind.MEMORY, ReasonKind.BUG) and behaviour != "give up"
    assert len(set(workers_of(studio))) == (2 if spoiled else 1)
    studio.assert_true()


def test_a_crash_is_tried_once_more(studio: Studio, tmp_path: Path) -> None:
    studio.shot("a", behaviour="kill", at=2, once=str(tmp_path / "crashed"))
    studio.enqueue()
    studio.run()
    assert studio.told() == [("Started", "a"), ("Retried", "a"), ("Started", "a"), ("Done", "a")]
    (retried,) = [event for event in studio.events if isinstance(event, JobRetried)]
    assert str(retried.trouble.what) == (
        "The worker crashed: it was killed by signal 9 (SIGKILL), often because memory ran out."
    )
    (row,) = studio.queue.all()
    assert (row.state, row.crashes, row.attempts, row.reason) == (JobState.DONE, 1, 2, "")
    studio.assert_true()


def test_a_second_crash_puts_the_job_into_quarantine(studio: Studio) -> None:
    studio.shot("a", behaviour="abort", at=2)
    studio.shot("b")
    studio.enqueue()
    studio.run()
    assert studio.states() == {"a": JobState.FAILED, "b": JobState.DONE}
    failed = the_failure(studio)
    assert failed.job.reason_kind is ReasonKind.QUARANTINED
    assert str(failed.job.reason) == (
        "The worker crashed: it was killed by signal 6 (SIGABRT). "
        "That is the second time, so it is not tried again by itself."
    )
    assert "pipeline.py" in failed.detail

    studio.events.clear()
    studio.enqueue("a")
    studio.run()
    assert studio.told() == [("Failed", "a")]
    assert the_failure(studio).job.reason_kind is ReasonKind.QUARANTINED

    studio.events.clear()
    studio.queue.retry(the_failed(studio).id)
    studio.run()
    assert studio.told()[0] == ("Started", "a")

    studio.events.clear()
    studio.project.transact(
        "Mend", lambda film: edits.revise_shot(film, ShotId("a"), action="safe", parameters=NO_PARAMETERS)
    )
    studio.enqueue("a")
    studio.run()
    assert studio.told() == [("Started", "a"), ("Done", "a")]
    studio.assert_true()


def the_failed(studio: Studio) -> Any:
    return [row for row in studio.queue.unfinished() if row.state is JobState.FAILED][-1]


@pytest.mark.parametrize(
    ("behaviour", "limits", "words"),
    [
        ("hang", Limits(stall=0.6, tick=0.05), "The engine hung: it did nothing for 1 seconds."),
        ("freeze", Limits(silence=1.0, tick=0.05), "The engine hung: its process gave no sign of life for 1 seconds."),
    ],
)
def test_a_worker_that_hangs_is_killed(
    studio: Studio, tmp_path: Path, behaviour: str, limits: Limits, words: str
) -> None:
    studio.shot("a", behaviour=behaviour, at=2, once=str(tmp_path / "hung"))
    studio.enqueue()
    studio.run(limits=limits)
    (retried,) = [event for event in studio.events if isinstance(event, JobRetried)]
    assert (retried.trouble.kind, str(retried.trouble.what)) == (ReasonKind.HANG, words)
    assert studio.told()[-1] == ("Done", "a")
    studio.assert_true()


def test_an_engine_that_is_not_here_fails_its_own_shots_only(studio: Studio) -> None:
    studio.shot("a")
    studio.shot("b")
    studio.project.transact("Choose", lambda film: edits.revise_shot(film, ShotId("a"), engine="lumiere"))
    studio.enqueue()
    studio.run()
    assert studio.states() == {"a": JobState.FAILED, "b": JobState.DONE}
    assert (
        studio.queue.all()[0].reason_text == "field 'engine': There is no engine 'lumiere' here. Known engines: fake."
    )


def test_a_shot_that_was_taken_out_meanwhile_fails(studio: Studio) -> None:
    studio.shot("a")
    studio.shot("b")
    studio.enqueue()
    studio.project.transact("Delete", lambda film: edits.delete_shot(film, ShotId("a")))
    studio.run()
    assert studio.states() == {"a": JobState.FAILED, "b": JobState.DONE}
    assert str(studio.queue.all()[0].reason) == "This film has no shot 'a'."


def test_a_full_disk_while_publishing_fails_one_job_and_leaves_the_project_valid(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    for shot in "ab":
        studio.shot(shot)
    studio.enqueue()
    full = [True]

    def place(source: Any, target: Any) -> None:
        if full:
            full.clear()
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        Path(source).rename(target)

    monkeypatch.setattr(os, "replace", place)
    studio.run()
    assert studio.states() == {"a": JobState.FAILED, "b": JobState.DONE}
    row = studio.queue.all()[0]
    assert row.reason_kind is ReasonKind.MACHINE
    assert row.reason_text.endswith(
        "There is no room left on this disk. Free some space or choose another disk, then try again."
    )
    assert studio.project.takes.of(ShotId("a")) == ()
    assert studio.project.film.circled(ShotId("a")) is None
    studio.assert_true()


# Cancelling


def test_a_job_cancelled_by_another_program_stops_and_its_worker_goes_on(studio: Studio) -> None:
    studio.shot("a", frames=2000, delay=20)
    studio.shot("b", after="a")
    studio.shot("c")
    studio.enqueue()
    cancel = elsewhere(studio, lambda queue: queue.cancel(queue.all()[0].id))
    studio.meanwhile = once(JobProgress, cancel)
    studio.run()
    assert studio.states() == {"a": JobState.CANCELLED, "b": JobState.CANCELLED, "c": JobState.DONE}
    assert studio.told() == [("Started", "a"), ("Cancelled", "a"), ("Started", "c"), ("Done", "c")]
    assert len(set(workers_of(studio))) == 1
    studio.assert_true()


def test_a_worker_that_does_not_stop_is_killed(studio: Studio) -> None:
    studio.shot("a", behaviour="deaf", at=1)
    studio.shot("b")
    studio.enqueue()
    studio.meanwhile = once(JobProgress, lambda: studio.queue.cancel(studio.queue.all()[0].id))
    studio.run(limits=Limits(grace=0.2, tick=0.05))
    assert studio.told() == [("Started", "a"), ("Cancelled", "a"), ("Started", "b"), ("Done", "b")]
    assert len(set(workers_of(studio))) == 2
    studio.assert_true()


def test_what_comes_after_a_cancel_is_not_published(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """The take is finished and in the dispatcher's hands when another program cancels the job."""
    studio.shot("a")
    studio.enqueue()
    cancel = elsewhere(studio, lambda queue: queue.cancel(queue.all()[0].id))
    check = publish._check

    def cancel_then_check(*given: Any) -> None:
        cancel()
        check(*given)

    monkeypatch.setattr(publish, "_check", cancel_then_check)
    studio.run()
    assert studio.told() == [("Started", "a"), ("Cancelled", "a")]
    assert studio.project.takes.of(ShotId("a")) == ()
    assert studio.project.film.circled(ShotId("a")) is None
    studio.assert_true()


def test_a_job_cancelled_before_its_worker_has_it(studio: Studio) -> None:
    studio.shot("a")
    studio.enqueue()
    recipe_for = studio.recipe_for

    def cancelling(job: Any) -> Any:
        studio.queue.cancel(job.id)
        return recipe_for(job)

    studio.recipe_for = cancelling
    studio.run()
    assert studio.told() == [("Cancelled", "a")]


# Stopping and going on


@pytest.mark.parametrize("how", ["ctrl-c", "stop", "bug in the watcher"])
def test_whatever_ends_it_leaves_everything_resumable(studio: Studio, how: str) -> None:
    studio.shot("a", frames=200, delay=10)
    studio.shot("b", after="a")
    studio.enqueue()
    made = studio.dispatcher()

    def end() -> None:
        if how == "stop":
            made.stop()
        elif how == "ctrl-c":
            raise KeyboardInterrupt
        else:
            raise ZeroDivisionError

    on = once(JobProgress, end)
    events: list[Event] = []

    def on_event(event: Event) -> None:
        events.append(event)
        on(event)

    if how == "stop":
        assert made.run(on_event) == ()
    else:
        with pytest.raises(KeyboardInterrupt if how == "ctrl-c" else ZeroDivisionError):
            made.run(on_event)
    assert isinstance(events[-1], JobInterrupted)
    assert studio.states() == {"a": JobState.INTERRUPTED, "b": JobState.QUEUED}
    studio.assert_true()
    studio.project.transact("Shorten", lambda film: edits.revise_shot(film, ShotId("a"), frames=6))
    studio.run()
    assert studio.states() == {"a": JobState.DONE, "b": JobState.DONE}
    studio.assert_true()


def test_what_is_queued_meanwhile_is_made_too(studio: Studio) -> None:
    studio.shot("a")
    studio.shot("b")
    studio.enqueue("a")
    studio.meanwhile = once(JobDone, lambda: studio.enqueue("b"))
    studio.run()
    assert studio.states() == {"a": JobState.DONE, "b": JobState.DONE}


def test_one_at_a_time_makes_a_film(studio: Studio) -> None:
    studio.shot("a", delay=20)
    studio.enqueue()
    refused: list[str] = []

    def start_another() -> None:
        with Project.open(studio.project.folder) as other, pytest.raises(MachineFailed) as error:
            dispatcher.Dispatcher(other, studio.recipe_for, {}).run()
        refused.append(str(error.value))

    studio.meanwhile = once(JobStarted, start_another)
    studio.run()
    assert refused == [
        f"This film is being made already, by process {os.getpid()}. "
        "Wait until it is done, or stop it there; what it makes shows up here."
    ]
    assert studio.states() == {"a": JobState.DONE}


def test_a_dispatcher_whose_lock_was_taken_over_leaves(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "BEAT_SECONDS", 0)
    studio.shot("a", frames=2000, delay=20)
    studio.enqueue()

    def take_over() -> None:
        with Project.open(studio.project.folder) as other:
            with other.writing() as connection:
                connection.execute(lock.update().values(owner="1-new-owner"))
            Queue(other).recover()
            assert Queue(other).claim("1-new-owner") is not None

    studio.meanwhile = once(JobProgress, take_over)
    with pytest.raises(MachineFailed, match="taken over"):
        studio.run()
    (row,) = studio.queue.all()
    assert (row.state, row.owner) == (JobState.RUNNING, "1-new-owner")
    assert not [event for event in studio.events if isinstance(event, JobInterrupted | JobCancelled)]


# Workers that can't work


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (["/nowhere/python"], "A worker process can't be started: No such file or directory."),
        ([sys.executable, "-c", "raise SystemExit('no numpy')"], "The worker process can't run: .* no numpy"),
        (
            [sys.executable, "-c", 'print(\'{"type":"hello","pid":1,"version":9}\')'],
            "The worker process can't run: it speaks another version of the protocol, or is broken",
        ),
    ],
)
def test_without_a_worker_nothing_is_blamed_on_the_jobs(studio: Studio, command: list[str], words: str) -> None:
    for shot in "ab":
        studio.shot(shot)
    studio.enqueue()
    with pytest.raises(NoWorker, match=words):
        studio.run(command=command)
    assert studio.states() == {"a": JobState.INTERRUPTED, "b": JobState.QUEUED}
    studio.assert_true()
    studio.run()
    assert studio.states() == {"a": JobState.DONE, "b": JobState.DONE}


def test_a_worker_that_is_killed_while_it_starts_costs_one_try(studio: Studio, tmp_path: Path) -> None:
    killed = tmp_path / "killed"
    script = (
        "import os, pathlib, signal, runpy\n"
        f"flag = pathlib.Path({str(killed)!r})\n"
        "if not flag.exists():\n"
        "    flag.touch()\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "runpy.run_module('matchcut.production.worker', run_name='__main__')\n"
    )
    studio.shot("a")
    studio.enqueue()
    studio.run(command=[sys.executable, "-c", script])
    assert studio.told() == [("Started", "a"), ("Retried", "a"), ("Started", "a"), ("Done", "a")]
