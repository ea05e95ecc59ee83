"""Takes that a service makes: the real processes of a production, a service on the loopback that counts its jobs."""

from __future__ import annotations

import io
import os
import random
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import av
import numpy as np
import psutil
import pytest
from PIL import Image
from tests.engines.hosted.jobs import JobServer, job_server
from tests.production.tiny_service import SECRET, SPECS, TINY, TinyAsking, command

from matchcut.engines.hosted.ledger import Ledger
from matchcut.engines.hosted.states import CallState
from matchcut.engines.protocol import REMARKS
from matchcut.film import edits
from matchcut.film.ids import ShotId
from matchcut.film.model import Take
from matchcut.media.frames import FrameReader
from matchcut.media.tail import read_tail
from matchcut.production.crew import Limits
from matchcut.production.events import ClipLeft, JobInterrupted, JobSent
from matchcut.production.jobs import JobState
from matchcut.words.plain import read_notes
from matchcut.words.statements import english

Studio = Any
FRAMES, RATE = 25, 24


def service_film(frames: int = FRAMES) -> bytes:
    """A clip whose frames grow lighter one by one."""
    file = io.BytesIO()
    with av.open(file, "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=RATE, options={"qp": "4"})
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        for number in range(frames):
            picture = np.full((48, 64, 3), 20 + 8 * number, np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode(None))
    return file.getvalue()


CLIP = service_film()


@pytest.fixture(autouse=True)
def ledger_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "services" / "paid.sqlite"
    monkeypatch.setenv("MATCHCUT_LEDGER", str(path))
    return path


@pytest.fixture
def ledger(ledger_path: Path) -> Iterator[Ledger]:
    with Ledger(ledger_path) as opened:
        yield opened


@pytest.fixture
def server() -> Iterator[JobServer]:
    with job_server(CLIP) as running:
        yield running


@pytest.fixture
def hosted(studio: Studio, server: JobServer, monkeypatch: pytest.MonkeyPatch) -> Studio:
    """A project whose shots the tests' service makes."""
    film = lambda film: edits.revise_settings(film, engine=TINY.id)  # noqa: E731
    studio.project.transact("Use it", film)
    wanted = studio.wanted
    monkeypatch.setattr(
        studio, "wanted", lambda name, **changes: replace(wanted(name), engine=engine_of(studio, name), **changes)
    )
    return studio


def engine_of(studio: Studio, shot: str) -> str:
    return studio.project.film.shots[ShotId(shot)].engine or TINY.id


def run(studio: Studio, server: JobServer, *options: str, most: int = 8, **changes: Any) -> Any:
    """Make what is queued."""
    return dispatcher(studio, server, *options, most=most, **changes).run(studio.events.append)


def dispatcher(studio: Studio, server: JobServer, *options: str, most: int = 8, **changes: Any) -> Any:
    from matchcut.production.dispatcher import Dispatcher

    return Dispatcher(
        studio.project,
        studio.recipe_for,
        SPECS,
        limits=Limits(grace=0.5, tick=0.05),
        command=command("worker"),
        services=TinyAsking(most),
        services_command=command("calls", server.address, *options),
        **changes,
    )


def add_shots(studio: Studio, *names: str, frames: int = 12) -> None:
    for name in names:
        studio.shot(name, frames=frames)
        studio.project.transact("Say", lambda film, name=name: edits.revise_shot(film, ShotId(name), action=name))


def the_take(studio: Studio, shot: str) -> Take:
    takes: tuple[Take, ...] = studio.project.takes.of(ShotId(shot))
    (take,) = takes
    return take


def lightness(studio: Studio, take: Take) -> list[int]:
    """Which frame of the service's clip each frame of a take is."""
    with FrameReader(studio.project.media.path(take.video)) as film:
        return [round((float(frame.mean()) - 20) / 8) for frame in film.frames()]


def test_a_film_of_hosted_shots_and_one_made_here_is_made_in_one_run(
    hosted: Studio, server: JobServer, ledger: Ledger
) -> None:
    add_shots(hosted, "a", "b", "c", "d")
    hosted.shot("e")
    hosted.project.transact("Here", lambda film: edits.revise_shot(film, ShotId("e"), engine="fake"))
    hosted.enqueue()
    over = run(hosted, server, workers=1)
    assert {row.shot: row.state for row in over} == dict.fromkeys("abcde", JobState.DONE)
    assert set(server.made.values()) == {1}
    assert len(server.made) == 4
    calls = {call.shot: call for call in ledger.calls()}
    assert {call.state for call in calls.values()} == {CallState.KEPT}
    assert {event.job.shot for event in hosted.events if isinstance(event, JobSent)} == set("abcd")
    take = the_take(hosted, "a")
    assert hosted.project.film.circled(ShotId("a")) == take.id
    call = calls["a"]
    facts = dict(take.facts)
    assert (facts["service"], facts["model"], facts["service_job"]) == ("tiny", "clip", call.provider_id)
    assert (facts["cost"], facts["currency"], facts["cost_estimated"]) == (240_000, "USD", False)
    assert facts["paid_call"] == call.id
    assert lightness(hosted, take) == list(range(12))
    hosted.assert_true()


def test_a_chain_is_sent_the_very_end_of_the_shot_before_and_goes_on_after_it(
    hosted: Studio, server: JobServer, ledger: Ledger
) -> None:
    add_shots(hosted, "a", "b")
    hosted.project.transact("Chain", lambda film: edits.chain(film, ShotId("b"), ShotId("a")))
    hosted.enqueue()
    run(hosted, server)
    call = next(call for call in ledger.calls() if call.shot == "b")
    (picture,) = server.pictures[f"b-{the_take(hosted, 'b').seed}"]
    sent = np.asarray(Image.open(io.BytesIO(picture)).convert("RGB"))
    tail = read_tail(hosted.project.media.path(the_take(hosted, "a").tail))
    assert np.array_equal(sent, tail[-1])
    assert lightness(hosted, the_take(hosted, "b")) == list(range(1, 13))
    assert not (Path(call.clip).parents[1] / "sent" / call.id).exists()


def test_a_shot_that_is_longer_than_its_clip_holds_the_last_frame_and_says_so(
    hosted: Studio, server: JobServer
) -> None:
    add_shots(hosted, "a", frames=27)
    hosted.enqueue()
    run(hosted, server)
    take = the_take(hosted, "a")
    assert lightness(hosted, take) == [*range(25), 24, 24]
    assert "held for 2 frames" in english(read_notes(str(take.facts[REMARKS])))


@pytest.mark.parametrize(
    ("faults", "state", "word"),
    [
        (["429", "429"], JobState.DONE, ""),
        (["garbage"], JobState.DONE, ""),
        (["truncated"], JobState.DONE, ""),
        (["expired"], JobState.DONE, ""),
        (["lost"], JobState.FAILED, "not sent again"),
        (["500 after"], JobState.FAILED, "not sent again"),
        (["refused"], JobState.FAILED, "keeps it back"),
        (["400"], JobState.FAILED, "refuses the prompt"),
        (["401"], JobState.FAILED, "key"),
        (["402"], JobState.FAILED, "credit"),
        (["truncated"] * 3, JobState.FAILED, "did not come whole"),
    ],
)
def test_a_service_that_fails_fails_its_own_shot_with_words_and_is_paid_once(
    hosted: Studio, server: JobServer, ledger: Ledger, faults: list[str], state: JobState, word: str
) -> None:
    server.faults = list(faults)
    add_shots(hosted, "a")
    hosted.enqueue()
    (row,) = run(hosted, server)
    assert row.state is state, row.reason_text
    assert word in row.reason_text
    assert SECRET not in row.reason_text
    assert max(server.made.values(), default=0) <= 1
    # It is asked for again: what was paid for comes of the same job, and nothing is sent of which that is not known.
    paid = bool(server.made)
    if state is JobState.FAILED and faults[0] not in ("refused", "400"):
        hosted.enqueue()
        (again,) = run(hosted, server, "lists")
        assert again.state is JobState.DONE, again.reason_text
        assert list(server.made.values()) == [1]
        assert len(ledger.calls()) == 1
    assert paid == (faults[0] not in ("400", "401", "402"))
    hosted.assert_true()


def test_no_more_jobs_are_sent_at_once_than_the_service_is_given(
    hosted: Studio, server: JobServer, ledger: Ledger
) -> None:
    server.polls = 20
    add_shots(hosted, *"abcdef")
    hosted.enqueue()
    at_once = []

    def count(_event: object) -> None:
        at_once.append(len(ledger.calls(CallState.SENDING, CallState.RUNNING)))

    dispatcher(hosted, server, most=2).run(count)
    assert max(at_once) == 2
    assert {row.state for row in hosted.queue.all()} == {JobState.DONE}


def on_sent(studio: Studio, act: Callable[[], object]) -> Callable[[object], None]:
    left = [act]

    def hear(event: object) -> None:
        studio.events.append(event)
        if isinstance(event, JobSent) and left:
            left.pop()()

    return hear


def test_a_job_that_is_cancelled_is_stopped_at_the_service(hosted: Studio, server: JobServer, ledger: Ledger) -> None:
    server.polls = 10_000
    add_shots(hosted, "a")
    (row,) = hosted.enqueue()
    dispatcher(hosted, server).run(on_sent(hosted, lambda: hosted.queue.cancel(row.id)))
    assert hosted.states() == {"a": JobState.CANCELLED}
    assert [call.state for call in ledger.calls()] == [CallState.CANCELLED]
    assert len(server.stopped) == 1
    assert hosted.project.takes.of(ShotId("a")) == ()


def test_what_a_service_makes_though_it_was_cancelled_becomes_a_take_that_is_not_circled(
    hosted: Studio, server: JobServer, ledger: Ledger
) -> None:
    server.polls = 20
    add_shots(hosted, "a")
    (row,) = hosted.enqueue()
    dispatcher(hosted, server, "stubborn").run(on_sent(hosted, lambda: hosted.queue.cancel(row.id)))
    assert hosted.queue.get(row.id).state is JobState.CANCELLED
    assert [call.state for call in ledger.calls()] == [CallState.KEPT]
    take = the_take(hosted, "a")
    assert take.facts["paid_call"] == ledger.calls()[0].id
    assert hosted.project.film.circled(ShotId("a")) is None
    hosted.assert_true()


def test_what_is_stopped_goes_on_at_the_service_and_is_joined_by_the_next_run(
    hosted: Studio, server: JobServer, ledger: Ledger
) -> None:
    server.polls = 10_000
    add_shots(hosted, "a")
    hosted.enqueue()
    made = dispatcher(hosted, server)
    made.run(on_sent(hosted, made.stop))
    (event,) = [event for event in hosted.events if isinstance(event, JobInterrupted)]
    assert "tiny goes on making it" in event.job.reason_text
    assert [call.state for call in ledger.calls()] == [CallState.RUNNING]
    server.polls = 1
    run(hosted, server)
    assert hosted.states() == {"a": JobState.DONE}
    assert list(server.made.values()) == [1]


def test_a_call_whose_shot_asks_for_something_else_by_now_becomes_a_take_and_nothing_is_paid_for_it_again(
    hosted: Studio, server: JobServer, ledger: Ledger
) -> None:
    server.polls = 10_000
    add_shots(hosted, "a")
    hosted.enqueue()
    made = dispatcher(hosted, server)
    made.run(on_sent(hosted, made.stop))
    hosted.project.transact("Change", lambda film: edits.revise_shot(film, ShotId("a"), action="other"))
    server.polls = 1
    run(hosted, server)
    takes = hosted.project.takes.of(ShotId("a"))
    assert len(takes) == len(ledger.calls()) == 2
    circled = hosted.project.takes.get(hosted.project.film.circled(ShotId("a")))
    assert circled.fingerprint == hosted.recipe_for(hosted.queue.all()[0]).fingerprint
    assert {call.state for call in ledger.calls()} == {CallState.KEPT}
    assert set(server.made.values()) == {1}


def test_collecting_makes_takes_of_what_was_paid_and_begins_nothing(
    hosted: Studio, server: JobServer, ledger: Ledger
) -> None:
    server.polls = 10_000
    add_shots(hosted, "a", "b")
    hosted.enqueue("a")
    made = dispatcher(hosted, server)
    made.run(on_sent(hosted, made.stop))
    hosted.enqueue("b")
    hosted.project.transact("Change", lambda film: edits.revise_shot(film, ShotId("a"), action="other"))
    server.polls = 1
    run(hosted, server, collects=True)
    assert hosted.states() == {"a": JobState.DONE, "b": JobState.QUEUED}
    assert [call.state for call in ledger.calls()] == [CallState.KEPT]
    assert the_take(hosted, "a").fingerprint == ledger.calls()[0].fingerprint


def test_a_clip_whose_shot_is_gone_is_told_where_it_lies(hosted: Studio, server: JobServer, ledger: Ledger) -> None:
    server.polls = 10_000
    add_shots(hosted, "a", "b")
    (row,) = hosted.enqueue("a")
    made = dispatcher(hosted, server)
    made.run(on_sent(hosted, made.stop))
    hosted.queue.cancel(row.id)
    hosted.project.transact("Remove", lambda film: edits.delete_shot(film, ShotId("a")))
    server.polls = 1
    run(hosted, server, collects=True)
    (left,) = [event for event in hosted.events if isinstance(event, ClipLeft)]
    assert left.file.read_bytes() == CLIP
    assert left.slate == "a"


def test_a_crash_while_a_clip_is_conformed_retries_only_that(hosted: Studio, server: JobServer, ledger: Ledger) -> None:
    add_shots(hosted, "a", frames=24)
    hosted.enqueue()
    killed: list[int] = []

    def kill_worker() -> None:
        for child in psutil.Process().children():
            if "worker" in child.cmdline() and not killed:
                killed.append(child.pid)
                child.kill()

    def hear(event: object) -> None:
        hosted.events.append(event)
        if type(event).__name__ == "JobProgress" and ledger.calls(CallState.FETCHED):
            kill_worker()

    dispatcher(hosted, server).run(hear)
    assert killed
    assert hosted.states() == {"a": JobState.DONE}
    assert list(server.made.values()) == [1]
    assert [call.state for call in ledger.calls()] == [CallState.KEPT]


def test_a_take_whose_call_was_not_written_down_as_kept_is_found_and_made_no_second_time(
    hosted: Studio, server: JobServer, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    from matchcut.production import service_jobs

    add_shots(hosted, "a")
    hosted.enqueue()
    with monkeypatch.context() as patched:
        patched.setattr(service_jobs.ServiceJobs, "published", lambda *_: None)
        patched.setattr(service_jobs.ServiceJobs, "_is_kept", lambda *_: True)
        run(hosted, server)
    assert [call.state for call in ledger.calls()] == [CallState.FETCHED]
    run(hosted, server)
    assert [call.state for call in ledger.calls()] == [CallState.KEPT]
    assert len(hosted.project.takes.of(ShotId("a"))) == 1


def test_a_clip_that_is_damaged_before_it_is_a_take_is_fetched_again(
    hosted: Studio, server: JobServer, ledger: Ledger
) -> None:
    add_shots(hosted, "a")
    hosted.enqueue()
    made = dispatcher(hosted, server)

    def hear(event: object) -> None:
        if ledger.calls(CallState.FETCHED):
            made.stop()

    made.run(hear)
    (call,) = ledger.calls()
    if call.state is CallState.FETCHED:
        Path(call.clip).write_bytes(b"")
        run(hosted, server)
    assert hosted.states() == {"a": JobState.DONE}
    assert list(server.made.values()) == [1]


def test_processes_that_are_killed_at_any_moment_pay_nothing_twice_and_lose_no_clip(
    hosted: Studio, server: JobServer, ledger: Ledger
) -> None:
    kill_and_make(hosted, server, ledger, kills=6, seed=19)


def kill_and_make(studio: Studio, server: JobServer, ledger: Ledger, *, kills: int, seed: int) -> int:
    """Kill the program, or the process that makes its calls, at random moments; then let a run end by itself. Returns
    how many calls are left to a person: they were being sent, and the service has no job of them.
    """
    moments = random.Random(seed)
    server.polls = 5
    names = [f"s{number}" for number in range(kills)]
    add_shots(studio, *names)
    studio.enqueue()
    making = command("film", str(studio.project.folder), server.address)
    for kill in range(kills + 1):
        with subprocess.Popen(making, stdout=subprocess.PIPE) as program:
            assert program.stdout is not None
            program.stdout.readline()
            if kill < kills:
                time.sleep(moments.random() * 0.6)
                victims = [program.pid]
                if kill % 2:
                    children = psutil.Process(program.pid).children() if program.poll() is None else []
                    victims = [child.pid for child in children if "calls" in child.cmdline()]
                for victim in victims:
                    os.kill(victim, signal.SIGKILL)
            program.wait(60)
    studio.project.refresh()
    assert [prompt for prompt, count in server.made.items() if count > 1] == []
    paid = {prompt.partition("-")[0] for prompt in server.made}
    for name in names:
        takes = studio.project.takes.of(ShotId(name))
        assert len(takes) == (name in paid), (name, ledger.calls())
    assert {call.state for call in ledger.calls() if call.shot in paid} <= {CallState.KEPT}
    studio.assert_true()
    return sum(call.state is CallState.UNKNOWN for call in ledger.calls())
