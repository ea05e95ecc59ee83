"""Every adapter, over its real SDK, against its service on the loopback, which fails in every way that it can: no call
is paid twice, no paid clip is lost, and what went wrong is told as what it was.
"""

from __future__ import annotations

import hashlib
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from tests.engines.hosted.all_plays import adapter_of, all_plays
from tests.engines.hosted.test_desk import CLIP, Heard
from tests.engines.hosted.test_ledger import ORDER
from tests.engines.hosted.wire_server import Fault, Play, WireServer, wire_server

from matchcut.engines.hosted.adapter import NotSent, NotSentWhy, Patience, ServiceAdapter
from matchcut.engines.hosted.desk import CallDesk, Door, Pace
from matchcut.engines.hosted.endings import failure_of
from matchcut.engines.hosted.keys import ServiceKey
from matchcut.engines.hosted.ledger import Ledger, PaidCall
from matchcut.engines.hosted.requests import request_to_json
from matchcut.engines.hosted.states import CallState

KEY = "key_3f9a71c0d2e84b5f"
PACE = Pace(first=0.01, longest=0.02, fetches=3)
PATIENT = Patience(connect=5, read=20)
HASTY = Patience(connect=1, read=1)
HANGS = (Fault.TIMEOUT_AFTER, Fault.POLL_HANGS)
PLAYS = all_plays()


@dataclass(frozen=True)
class Ending:
    """How a call stands once its desk follows it no more. `creates` are the create calls that were sent until then.

    `found` is the state where the service lists jobs, `says` what a person is told, `refunded` that the cost is what
    the service says of a job that brought nothing. `again` is the state after a new start, by a service that is well.
    """

    state: CallState = CallState.FETCHED
    jobs: int = 1
    creates: int = 1
    found: CallState | None = None
    says: str = ""
    refunded: bool = False
    again: CallState | None = None


LOST = Ending(CallState.UNKNOWN, found=CallState.FETCHED, says="not known")
WELL = Ending()
ENDINGS: dict[tuple[Fault, ...], Ending] = {
    (): WELL,
    (Fault.LOST_ANSWER,): LOST,
    (Fault.TIMEOUT_AFTER,): LOST,
    (Fault.ERROR_500_AFTER,): LOST,
    (Fault.ERROR_502_BEFORE,): Ending(CallState.UNKNOWN, jobs=0, says="not known"),
    (Fault.RATE_LIMIT, Fault.RATE_LIMIT): Ending(creates=3),
    (Fault.BAD_KEY,): Ending(CallState.NOT_SENT, jobs=0, says="does not take the key", again=CallState.FETCHED),
    (Fault.NO_CREDIT,): Ending(CallState.NOT_SENT, jobs=0, says="no credit", again=CallState.FETCHED),
    (Fault.INPUT_REFUSED,): Ending(CallState.REFUSED_INPUT, jobs=0, says="refuses"),
    (Fault.OUTPUT_REFUSED,): Ending(CallState.REFUSED_OUTPUT, says="keeps it back", refunded=True),
    (Fault.JOB_FAILED_REFUNDED,): Ending(CallState.FAILED, says="could not make the clip", refunded=True),
    (Fault.UNKNOWN_STATE,): WELL,
    (Fault.POLL_HANGS,): WELL,
    (Fault.POLL_500,): WELL,
    (Fault.POLL_GARBAGE,): WELL,
    (Fault.JOB_UNKNOWN,): WELL,
    (Fault.CLIP_TRUNCATED,): WELL,
    (Fault.LINK_EXPIRED,): WELL,
    (Fault.LINK_EXPIRED_FOR_GOOD,): Ending(CallState.EXPIRED, says="no longer"),
    (Fault.LINKS_DEAD,): Ending(CallState.READY, says="did not come whole", again=CallState.FETCHED),
}
UNFETCHED = (CallState.UNKNOWN, CallState.NOT_SENT, CallState.READY)


@pytest.fixture(params=PLAYS, ids=lambda play: play.service)
def service(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[WireServer]:
    """A service, which no proxy of this machine stands before."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with wire_server(request.param, CLIP) as server:
        yield server


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "paid.sqlite") as opened:
        yield opened


def key_for(play: Play) -> str:
    """A key of the kind that a play's service has."""
    key: str = getattr(play, "key", KEY)
    return key


def desk_for(play: Play, adapter: ServiceAdapter, ledger: Ledger, heard: Heard) -> CallDesk:
    """A desk that may spend what it likes."""
    door = Door(adapter=adapter, key=ServiceKey(key_for(play)), lists_jobs=play.lists_jobs)
    return CallDesk(ledger, lambda _: door, ledger.path.parent / "clips", heard, lambda _base, _call: None, PACE)


def begun(play: Play, ledger: Ledger) -> PaidCall:
    """The call of a play's request."""
    order = replace(ORDER, service=play.service, model=play.request().model, request=request_to_json(play.request()))
    return ledger.begin(order)


def wait_until(what: object, seconds: float = 60) -> None:
    """Wait until something that is asked (a function) is so."""
    limit = time.monotonic() + seconds
    while not what():  # type: ignore[operator]
        assert time.monotonic() < limit
        time.sleep(0.005)


def followed(service: WireServer, ledger: Ledger, patience: Patience = PATIENT, address: str = "") -> tuple[Heard, str]:
    """What is heard of a play's call by the end of a desk's following it, and the words for a person."""
    play, heard = service.play, Heard()
    adapter = adapter_of(play, key_for(play), address or service.address, patience)
    desk_for(play, adapter, ledger, heard).follow(begun(play, ledger))
    wait_until(lambda: heard.over)
    call, why = heard.over[0]
    return heard, str(why or failure_of(call) or "")


@pytest.mark.parametrize("faults", ENDINGS, ids=lambda faults: "+".join(faults) or "no_fault")
def test_whatever_a_service_does_a_call_is_paid_once_and_told_as_what_it_is(
    service: WireServer, ledger: Ledger, faults: tuple[Fault, ...]
) -> None:
    play = service.play
    if set(faults) & set(getattr(play, "never", ())):
        faults = ()
    ending = ENDINGS[faults]
    service.faults = list(faults)
    heard, said = followed(service, ledger, HASTY if faults and faults[0] in HANGS else PATIENT)
    (call,) = ledger.calls()
    state = ending.found if ending.found and play.lists_jobs else ending.state
    assert (call.state, len(service.jobs), len(service.created)) == (state, ending.jobs, ending.creates), said
    assert key_for(play) not in repr(call) + said
    if state is CallState.FETCHED:
        assert hashlib.sha256(CLIP).hexdigest() == call.sha256
        assert call.cost == play.cost
        assert said == ""
    else:
        assert ending.says in said, said
    if ending.refunded:
        assert call.cost == play.refund
    if faults[:1] == (Fault.RATE_LIMIT,):
        assert len(heard.waited) == 2
    if state not in UNFETCHED:
        return
    service.faults = []
    followed(service, ledger)
    (call,) = ledger.calls()
    assert call.state is (ending.again or state)
    assert len(service.jobs) == (1 if ending.again else ending.jobs)
    assert len(service.created) == ending.creates + (ending.state is CallState.NOT_SENT)


def test_a_service_that_can_not_be_reached_is_sent_nothing_and_sent_the_call_when_it_can(
    service: WireServer, ledger: Ledger
) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        nowhere = f"http://127.0.0.1:{closed.getsockname()[1]}"
        _, said = followed(service, ledger, address=nowhere)
    (call,) = ledger.calls()
    assert (call.state, service.jobs) == (CallState.NOT_SENT, []), said
    assert "could not be reached" in said
    followed(service, ledger)
    (call,) = ledger.calls()
    assert (call.state, len(service.jobs)) == (CallState.FETCHED, 1)


def test_a_job_that_runs_when_the_program_ends_is_brought_by_the_next_one(service: WireServer, ledger: Ledger) -> None:
    play, heard = service.play, Heard()
    service.faults = [Fault.STAYS_WAITING]
    desk = desk_for(play, adapter_of(play, key_for(play), service.address, PATIENT), ledger, heard)
    desk.follow(begun(play, ledger))
    wait_until(lambda: service.jobs and service.jobs[0].polls)
    desk.close()
    wait_until(lambda: heard.over)
    assert ledger.calls()[0].state is CallState.RUNNING
    service.faults = []
    followed(service, ledger)
    (call,) = ledger.calls()
    assert (call.state, len(service.jobs)) == (CallState.FETCHED, 1)


def test_a_job_that_waits_is_stopped_where_the_service_can_and_else_not_lost(
    service: WireServer, ledger: Ledger
) -> None:
    play, heard = service.play, Heard()
    service.faults = [Fault.STAYS_WAITING]
    desk = desk_for(play, adapter_of(play, key_for(play), service.address, PATIENT), ledger, heard)
    call = begun(play, ledger)
    desk.follow(call)
    wait_until(lambda: service.jobs and service.jobs[0].polls)
    desk.cancel(call.id)
    if not play.cancels:
        time.sleep(0.1)
        service.faults = []
    wait_until(lambda: heard.over)
    (call,) = ledger.calls()
    assert call.state is (CallState.CANCELLED if play.cancels else CallState.FETCHED)
    refund = None if getattr(play, "forgets", False) else play.refund
    assert call.cost == (refund if play.cancels else play.cost)
    assert len(service.jobs) == 1


def test_a_proxy_of_the_environment_stands_before_every_call(
    service: WireServer, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    for name in ("HTTP_PROXY", "http_proxy"):
        monkeypatch.setenv(name, service.address)
    _, said = followed(service, ledger, address="http://service.invalid")
    (call,) = ledger.calls()
    assert call.state is CallState.FETCHED, said
    assert {heard.headers["host"] for heard in service.created} == {"service.invalid"}


def test_a_key_is_looked_at_without_making_a_job(service: WireServer) -> None:
    adapter_of(service.play, key_for(service.play), service.address, PATIENT).verify_key()
    assert service.jobs == []
    assert service.heard
    service.shutdown()
    service.server_close()
    with pytest.raises(NotSent) as caught:
        adapter_of(service.play, key_for(service.play), service.address, Patience(1, 1)).verify_key()
    assert caught.value.why is NotSentWhy.UNREACHED
