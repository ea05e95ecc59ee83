"""Calls that are made, against a service that counts the jobs it made: none is paid twice, none is lost."""

from __future__ import annotations

import io
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest
from tests.engines.hosted.jobs import JobAdapter, JobServer, job_server
from tests.engines.hosted.test_ledger import ORDER

from matchcut.engines.hosted.desk import CallDesk, Door, Pace
from matchcut.engines.hosted.endings import failure_of
from matchcut.engines.hosted.keys import ServiceKey
from matchcut.engines.hosted.ledger import Ledger, PaidCall, TakeOrder
from matchcut.engines.hosted.problems import ServiceNote
from matchcut.engines.hosted.requests import ServiceRequest, request_to_json
from matchcut.engines.hosted.states import CallState
from matchcut.film.errors import MatchcutError
from matchcut.words.statements import Statement

SECRET = "sk-3f9a71c0d2"
PACE = Pace(first=0.01, longest=0.02, fetches=3)


def film() -> bytes:
    """A film of four small frames."""
    file = io.BytesIO()
    with av.open(file, "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=24)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        for number in range(4):
            picture = np.random.default_rng(number).integers(0, 255, (48, 64, 3), np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode(None))
    return file.getvalue()


CLIP = film()


class Heard:
    """What a desk said of its calls."""

    def __init__(self) -> None:
        self.states: list[CallState] = []
        self.over: list[tuple[PaidCall, MatchcutError | None]] = []
        self.waited: list[Statement[ServiceNote]] = []

    def moved(self, call: PaidCall) -> None:
        self.states.append(call.state)

    def progressed(self, call: PaidCall, part: int | None) -> None:
        """Not looked at."""

    def waits(self, call: PaidCall, why: Statement[ServiceNote]) -> None:
        self.waited.append(why)

    def ended(self, call: PaidCall, why: MatchcutError | None) -> None:
        self.over.append((call, why))


def request_of(shot: str) -> ServiceRequest:
    return ServiceRequest(service="tiny", model="clip", prompt=shot, seconds=1, size=(64, 48))


def order_of(shot: str) -> TakeOrder:
    return replace(ORDER, shot=shot, request=request_to_json(request_of(shot)))


class NotAllowed(MatchcutError):
    """A call that may not be paid for."""


def desk_at(ledger: Ledger, address: str, heard: Heard, *, lists: bool = False, spends: bool = True) -> CallDesk:
    """A desk for the tests' service."""

    def check(_base: object, _call: PaidCall) -> None:
        if not spends:
            raise NotAllowed("no money")

    door = Door(adapter=JobAdapter(SECRET, address), key=ServiceKey(SECRET), lists_jobs=lists)
    return CallDesk(ledger, lambda _: door, ledger.path.parent / "clips", heard, check, PACE)


def follow_all(desk: CallDesk, heard: Heard, *shots: str) -> dict[str, PaidCall]:
    """Follow a call for each shot until the desk follows none; how each stands, by shot."""
    for shot in shots:
        desk.follow(desk.ledger.begin(order_of(shot)))
    limit = time.monotonic() + 60
    while len(heard.over) < len(shots) and time.monotonic() < limit:
        time.sleep(0.01)
    assert len(heard.over) == len(shots)
    return {call.shot: call for call, _ in heard.over}


@pytest.fixture
def server() -> Iterator[JobServer]:
    with job_server(CLIP) as running:
        yield running


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "paid.sqlite") as opened:
        yield opened


@pytest.mark.parametrize(
    ("faults", "state"),
    [
        ([], CallState.FETCHED),
        (["429", "429"], CallState.FETCHED),
        (["garbage"], CallState.FETCHED),
        (["truncated", "truncated"], CallState.FETCHED),
        (["truncated"] * 3, CallState.READY),
        (["expired"], CallState.FETCHED),
        (["lost"], CallState.UNKNOWN),
        (["500 after"], CallState.UNKNOWN),
        (["refused"], CallState.REFUSED_OUTPUT),
    ],
)
def test_a_service_that_fails_makes_one_job_and_loses_none(
    server: JobServer, ledger: Ledger, faults: list[str], state: CallState
) -> None:
    server.faults = list(faults)
    heard = Heard()
    call = follow_all(desk_at(ledger, server.address, heard), heard, "sh1")["sh1"]
    assert call.state is state
    assert ledger.calls() == (call,)
    assert server.faults == []
    assert server.made == {"sh1": 1}
    assert SECRET not in repr(call)
    if state is CallState.FETCHED:
        assert Path(call.clip).read_bytes() == CLIP
        assert call.cost == 240_000
    if state is CallState.REFUSED_OUTPUT:
        assert (call.cost, call.said) == (0, "moderated")
    # At the next start it goes on from there: nothing is paid again, and what was paid comes.
    again = Heard()
    lists = follow_all(desk_at(ledger, server.address, again, lists=True), again, "sh1") if state in LEFT else {}
    assert all(call.state is CallState.FETCHED for call in lists.values())
    assert server.made == {"sh1": 1}


LEFT = (CallState.READY, CallState.UNKNOWN)


def test_a_poll_that_hangs_holds_up_no_other_call_nor_its_cancelling(server: JobServer, ledger: Ledger) -> None:
    server.faults = ["hang"]
    heard = Heard()
    desk = desk_at(ledger, server.address, heard)
    desk.follow(ledger.begin(order_of("hung")))
    while "hang" in server.faults:
        time.sleep(0.01)
    assert follow_all(desk, heard, "sh1", "sh2").keys() == {"sh1", "sh2"}
    (waiting,) = ledger.calls(CallState.RUNNING)
    began = time.monotonic()
    desk.cancel(waiting.id)
    assert time.monotonic() - began < 1
    server.let_go.set()
    while len(heard.over) < 3:
        time.sleep(0.01)
    assert {call.state for call in ledger.calls()} == {CallState.FETCHED, CallState.CANCELLED}


def test_a_call_that_is_cancelled_while_it_is_sent_is_stopped_at_the_service(server: JobServer, ledger: Ledger) -> None:
    server.faults = ["slow"]
    heard = Heard()
    desk = desk_at(ledger, server.address, heard)
    call = ledger.begin(order_of("sh1"))
    desk.follow(call)
    while not ledger.calls(CallState.SENDING):
        time.sleep(0.01)
    desk.cancel(call.id)
    server.let_go.set()
    while not heard.over:
        time.sleep(0.01)
    assert ledger.get(call.id).state is CallState.CANCELLED
    assert (server.made, server.stopped) == ({call.shot: 1}, {call.shot})


def test_nothing_is_sent_that_may_not_be_spent(server: JobServer, ledger: Ledger) -> None:
    heard = Heard()
    call = follow_all(desk_at(ledger, server.address, heard, spends=False), heard, "sh1")["sh1"]
    assert call.state is CallState.PREPARED
    assert isinstance(heard.over[0][1], NotAllowed)
    assert server.made == {}


@pytest.mark.parametrize(("status", "what"), [("401", "does not take the key"), ("402", "no credit")])
def test_what_a_person_has_to_mend_first_is_said_and_nothing_is_sent_until_then(
    server: JobServer, ledger: Ledger, status: str, what: str
) -> None:
    server.faults = [status]
    heard = Heard()
    call = follow_all(desk_at(ledger, server.address, heard), heard, "sh1")["sh1"]
    assert call.state is CallState.NOT_SENT
    said = str(heard.over[0][1])
    assert what in said
    assert SECRET not in said
    again = Heard()
    assert follow_all(desk_at(ledger, server.address, again), again, "sh1")["sh1"].state is CallState.FETCHED
    assert server.made == {"sh1": 1}


def test_what_the_service_takes_in_no_case_is_refused_for_good(server: JobServer, ledger: Ledger) -> None:
    server.faults = ["400"]
    heard = Heard()
    call = follow_all(desk_at(ledger, server.address, heard), heard, "sh1")["sh1"]
    assert call.state is CallState.REFUSED_INPUT
    assert "refuses the prompt" in str(failure_of(call))
    assert SECRET not in call.said
    assert server.made == {}


def test_answers_that_stay_unreadable_are_told_and_the_job_is_followed_on_later(
    server: JobServer, ledger: Ledger
) -> None:
    server.faults = ["garbage"] * 10
    heard = Heard()
    call = follow_all(desk_at(ledger, server.address, heard), heard, "sh1")["sh1"]
    assert (call.state, server.faults) == (CallState.RUNNING, [])
    assert "can't be read" in str(heard.over[0][1])
    again = Heard()
    assert follow_all(desk_at(ledger, server.address, again), again, "sh1")["sh1"].state is CallState.FETCHED
    assert server.made == {"sh1": 1}


@pytest.mark.parametrize(
    ("fault", "what", "advice"),
    [
        ("unknown", "knows no job", "Ask the service's support for the job of call"),
        ("revoked", "no longer takes the key", "Give another key"),
    ],
)
def test_a_job_that_is_not_told_of_any_more_is_told_and_not_given_up(
    server: JobServer, ledger: Ledger, fault: str, what: str, advice: str
) -> None:
    server.faults = [fault] * 10
    heard = Heard()
    call = follow_all(desk_at(ledger, server.address, heard), heard, "sh1")["sh1"]
    assert (call.state, server.faults) == (CallState.RUNNING, [])
    assert what in str(heard.over[0][1])
    assert advice in str(heard.over[0][1])
    again = Heard()
    assert follow_all(desk_at(ledger, server.address, again), again, "sh1")["sh1"].state is CallState.FETCHED
    assert server.made == {"sh1": 1}


def test_a_job_that_the_service_forgets_once_it_is_cancelled_is_cancelled(server: JobServer, ledger: Ledger) -> None:
    server.faults = ["hang", *["unknown"] * 10]
    heard = Heard()
    desk = desk_at(ledger, server.address, heard)
    call = ledger.begin(order_of("sh1"))
    desk.follow(call)
    while "hang" in server.faults:
        time.sleep(0.01)
    desk.cancel(call.id)
    while not server.stopped:
        time.sleep(0.01)
    server.let_go.set()
    while not heard.over:
        time.sleep(0.01)
    assert ledger.get(call.id).state is CallState.CANCELLED
    assert heard.over[0][1] is None


def test_of_two_calls_that_the_service_may_have_one_job_of_none_takes_the_others(
    server: JobServer, ledger: Ledger
) -> None:
    server.faults = ["lost"]
    heard = Heard()
    lost = follow_all(desk_at(ledger, server.address, heard), heard, "sh1")["sh1"]
    assert lost.state is CallState.UNKNOWN
    same = replace(order_of("sh1"), variation=1)
    other = ledger.move(ledger.move(ledger.begin(same), CallState.SENDING), CallState.UNKNOWN)
    found = Heard()
    desk = desk_at(ledger, server.address, found, lists=True)
    desk.follow(lost)
    desk.follow(other)
    while len(found.over) < 2:
        time.sleep(0.01)
    assert sorted(call.state for call in ledger.calls()) == [CallState.FETCHED, CallState.UNKNOWN]


def test_where_the_service_takes_no_more_the_first_begun_are_sent_first(server: JobServer, ledger: Ledger) -> None:
    shots = [f"sh{number}" for number in range(8)]
    calls = [ledger.begin(order_of(shot)) for shot in shots]
    with ledger.changing() as base:  # Begun in one millisecond, their order would be chance.
        for number, call in enumerate(calls):
            base.execute("UPDATE calls SET begun = ? WHERE id = ?", (number, call.id))
    heard = Heard()
    desk = desk_at(ledger, server.address, heard)
    desk.turns["tiny"].slow_down(2)
    for call in reversed(ledger.calls()):
        desk.follow(call)
    while len(heard.over) < len(shots):
        time.sleep(0.01)
    assert list(server.made) == shots


def test_a_call_that_is_cancelled_before_it_is_sent_is_never_sent(server: JobServer, ledger: Ledger) -> None:
    heard = Heard()
    desk = desk_at(ledger, server.address, heard)
    call = ledger.begin(order_of("sh1"))
    desk.cancel(call.id)
    while ledger.calls(CallState.PREPARED):
        time.sleep(0.01)
    desk.follow(call)
    while not heard.over:
        time.sleep(0.01)
    assert [state.state for state in ledger.calls()] == [CallState.CANCELLED]
    assert heard.over[0][1] is None
    assert server.made == {}


def test_where_the_service_is_not_there_nothing_is_paid_and_it_waits(ledger: Ledger, server: JobServer) -> None:
    with job_server(CLIP) as gone:
        address = gone.address
    heard = Heard()
    desk = desk_at(ledger, address, heard)
    desk.follow(ledger.begin(order_of("sh1")))
    while CallState.NOT_SENT not in heard.states:
        time.sleep(0.01)
    desk.close()
    while not heard.over:
        time.sleep(0.01)
    (call,) = ledger.calls()
    assert call.state is CallState.NOT_SENT
    assert "does not answer" in str(heard.waited[0])
    again = Heard()
    assert follow_all(desk_at(ledger, server.address, again), again, call.shot)[call.shot].state is CallState.FETCHED
    assert server.made == {call.shot: 1}


PROGRAM = """
import sys
from pathlib import Path
from matchcut.engines.hosted.ledger import Ledger
from tests.engines.hosted.test_desk import Heard, desk_at, follow_all
heard = Heard()
with Ledger(Path(sys.argv[1])) as ledger:
    ledger.recover()
    print("ready", flush=True)
    follow_all(desk_at(ledger, sys.argv[2], heard, lists=True), heard, *sys.argv[3:])
"""


def test_a_program_that_is_killed_at_any_moment_loses_no_paid_clip_and_pays_none_twice(
    server: JobServer, ledger: Ledger
) -> None:
    kill_and_collect(server, ledger, kills=4, seed=19)


def kill_and_collect(server: JobServer, ledger: Ledger, *, kills: int, seed: int) -> int:
    """Kill a program at random moments of its calls, then let it finish; how many calls are left to a person.

    Those were being sent when it was killed, and the service has no job of them.
    """
    shots = [f"sh{number}" for number in range(8 * kills)]
    moments = random.Random(seed)
    for kill in range(kills + 1):
        begun = shots[: 8 * (kill + 1)]
        command = [sys.executable, "-c", PROGRAM, str(ledger.path), server.address, *begun]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as program:
            assert program.stdout is not None
            assert program.stdout.readline() == b"ready\n"
            if kill < kills:
                time.sleep(moments.random() * 0.15)
                os.kill(program.pid, signal.SIGKILL)
            program.wait(60)
    calls = ledger.calls()
    assert [call.shot for call in calls if server.made[call.shot] > 1] == []
    assert {call.shot for call in calls if call.state is CallState.FETCHED} == set(server.made)
    assert {call.state for call in calls if call.shot not in server.made} <= {CallState.UNKNOWN}
    assert all(Path(call.clip).read_bytes() == CLIP for call in calls if call.state is CallState.FETCHED)
    return sum(call.state is CallState.UNKNOWN for call in calls)
