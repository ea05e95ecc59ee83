"""The ledger of paid calls: what is on the disk when its writer is killed, and what is told of a file that is wrong."""

from __future__ import annotations

import shutil
import signal
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from matchcut.engines.hosted.ledger import CallMoved, JobOfAnotherCall, Ledger, PaidCall, TakeOrder
from matchcut.engines.hosted.states import MOVES, CallState
from matchcut.film.errors import BadInput, MachineFailed

ORDER = TakeOrder(
    film="fi1",
    film_title="Film",
    shot="sh1",
    slate="1A",
    variation=0,
    job="jo1",
    service="tiny",
    model="tiny/clip",
    recipe="{}",
    fingerprint="f" * 64,
    request="{}",
    estimate=250_000,
    currency="USD",
)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "services" / "paid.sqlite") as opened:
        yield opened


def running(ledger: Ledger) -> PaidCall:
    """A call that a service has taken."""
    return ledger.move(ledger.move(ledger.begin(ORDER), CallState.SENDING), CallState.RUNNING, provider_id="at-service")


def test_a_job_at_a_service_belongs_to_one_call(ledger: Ledger) -> None:
    running(ledger)
    other = ledger.move(ledger.begin(replace(ORDER, shot="sh2")), CallState.SENDING)
    with pytest.raises(JobOfAnotherCall, match="at-service"):
        ledger.move(other, CallState.RUNNING, provider_id="at-service")
    assert ledger.get(other.id) == other
    assert ledger.jobs_at("tiny") == {"at-service"}
    elsewhere = ledger.move(ledger.begin(replace(ORDER, shot="sh3", service="other")), CallState.SENDING)
    assert ledger.move(elsewhere, CallState.RUNNING, provider_id="at-service").state is CallState.RUNNING


def test_a_call_is_followed_by_one_program_that_lives(ledger: Ledger) -> None:
    program = f"""
        import sys
        from pathlib import Path
        from matchcut.engines.hosted.ledger import Ledger
        ledger = Ledger(Path({str(ledger.path)!r}))
        print(ledger.take_up(ledger.calls()[0]) is not None, flush=True)
        sys.stdin.read()
    """
    call = running(ledger)
    ledger.let_go(call)
    command = [sys.executable, "-c", textwrap.dedent(program)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"True\n"
        assert ledger.take_up(call) is None
        ledger.let_go(call)
        assert ledger.take_up(call) is None
        other.kill()
        other.wait()
        mine = ledger.take_up(call)
    assert mine is not None
    assert (mine.state, mine.provider_id) == (CallState.RUNNING, "at-service")


def test_what_a_check_raises_keeps_a_call_where_it_is(ledger: Ledger) -> None:
    call = ledger.begin(ORDER)

    def refuse(base: sqlite3.Connection) -> None:
        assert base.execute("SELECT count(*) FROM calls").fetchone()[0] == 1
        raise MachineFailed("not allowed")

    with pytest.raises(MachineFailed, match="not allowed"):
        ledger.move(call, CallState.SENDING, refuse)
    assert ledger.move(call, CallState.SENDING).state is CallState.SENDING


def test_a_call_goes_its_way_and_is_read_again_as_it_stands(ledger: Ledger) -> None:
    call = ledger.move(running(ledger), CallState.READY, cost=200_000, version="2")
    call = ledger.move(call, CallState.FETCHED, clip="/clip.mp4", sha256="c" * 64)
    with Ledger(ledger.path) as again:
        assert again.calls(CallState.FETCHED) == (call,)
        assert (call.provider_id, call.cost, call.estimate, call.version) == ("at-service", 200_000, 250_000, "2")
        assert again.calls(CallState.RUNNING) == ()


def test_what_is_under_way_or_waits_is_joined_and_what_ended_is_not(ledger: Ledger) -> None:
    call = ledger.begin(ORDER)
    for state in (CallState.SENDING, CallState.UNKNOWN, CallState.RUNNING, CallState.READY, CallState.FETCHED):
        call = ledger.move(call, state)
        assert ledger.begin(ORDER) == call
    kept = ledger.move(call, CallState.KEPT)
    assert ledger.begin(ORDER).id != kept.id
    assert len(ledger.calls()) == 2


def test_a_call_moves_only_from_the_state_that_its_mover_saw(ledger: Ledger) -> None:
    call = ledger.begin(ORDER)
    ledger.move(call, CallState.SENDING)
    with pytest.raises(CallMoved, match="it is 'sending' now"):
        ledger.move(call, CallState.SENDING)
    (sending,) = ledger.calls()
    unknown = ledger.move(sending, CallState.UNKNOWN)
    with pytest.raises(ValueError, match="does not become sending"):
        ledger.move(unknown, CallState.SENDING)
    assert {state for state in CallState if CallState.SENDING in MOVES[state]} == {
        CallState.PREPARED,
        CallState.NOT_SENT,
    }


def test_of_many_programs_that_begin_and_send_a_take_one_does(ledger: Ledger) -> None:
    def send() -> bool:
        with Ledger(ledger.path) as own:
            try:
                own.move(own.begin(ORDER), CallState.SENDING)
            except (CallMoved, ValueError):
                return False
            return True

    with ThreadPoolExecutor(6) as pool:
        assert sum(pool.map(lambda _: send(), range(6))) == 1
    assert len(ledger.calls()) == 1


def test_what_a_killed_program_was_sending_is_unknown_and_what_it_had_an_id_of_goes_on(ledger: Ledger) -> None:
    program = f"""
        import os, signal, sys
        from dataclasses import replace
        from pathlib import Path
        from matchcut.engines.hosted.ledger import Ledger
        from matchcut.engines.hosted.states import CallState
        from tests.engines.hosted.test_ledger import ORDER
        ledger = Ledger(Path({str(ledger.path)!r}))
        taken = ledger.move(ledger.begin(replace(ORDER, shot="sh2")), CallState.SENDING)
        ledger.move(taken, CallState.RUNNING, provider_id="two")
        ledger.move(ledger.begin(ORDER), CallState.SENDING)
        os.kill(os.getpid(), signal.SIGKILL)
    """
    own = ledger.move(ledger.begin(replace(ORDER, shot="sh3")), CallState.SENDING)
    ended = subprocess.run([sys.executable, "-c", textwrap.dedent(program)], check=False, timeout=60)
    assert ended.returncode == -signal.SIGKILL
    (unknown,) = ledger.recover()
    assert (unknown.shot, unknown.state) == ("sh1", CallState.UNKNOWN)
    assert [call.provider_id for call in ledger.calls(CallState.RUNNING)] == ["two"]
    assert ledger.calls(CallState.SENDING) == (own,)
    assert ledger.recover() == ()


@pytest.mark.parametrize("damage", ["header", "pages", "emptied", "text"])
def test_a_damaged_ledger_is_told_and_left_as_it_is(ledger: Ledger, damage: str) -> None:
    running(ledger)
    ledger.close()
    whole = ledger.path.read_bytes()
    assert not Path(f"{ledger.path}-wal").exists()
    broken = {
        "header": b"\0" * 100 + whole[100:],
        "pages": whole[:4096] + b"\xa5" * (len(whole) - 4096),
        "emptied": b"",
        "text": b"not a ledger\n" * 40,
    }[damage]
    ledger.path.write_bytes(broken)
    with pytest.raises(BadInput, match=r"damaged|no ledger"):
        Ledger(ledger.path)
    assert ledger.path.read_bytes() == broken


def test_a_file_of_another_program_or_a_newer_one_is_told_and_left_as_it_is(ledger: Ledger, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.sqlite"
    with sqlite3.connect(foreign) as base:
        base.execute("CREATE TABLE calls (id)")
    before = foreign.read_bytes()
    with pytest.raises(BadInput, match="no ledger of paid calls"):
        Ledger(foreign)
    assert foreign.read_bytes() == before
    newer = shutil.copy(ledger.path, tmp_path / "newer.sqlite")
    with sqlite3.connect(newer) as base:
        base.execute("PRAGMA user_version = 99")
    with pytest.raises(BadInput, match="newer version"):
        Ledger(Path(newer))


def test_where_the_disk_is_full_the_move_is_told_and_not_made(ledger: Ledger) -> None:
    call = ledger.begin(ORDER)
    room = ledger._base.execute("PRAGMA page_count").fetchone()[0]
    ledger._base.execute(f"PRAGMA max_page_count = {room}")
    with pytest.raises(MachineFailed, match="no room"):
        ledger.move(call, CallState.SENDING, said="x" * 100_000)
    with Ledger(ledger.path) as again:
        assert again.calls() == (call,)
        assert again.move(call, CallState.SENDING).state is CallState.SENDING


def test_a_ledger_that_can_not_be_founded_leaves_nothing(tmp_path: Path) -> None:
    place = tmp_path / "file"
    place.write_text("in the way")
    with pytest.raises(MachineFailed):
        Ledger(place / "paid.sqlite")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
