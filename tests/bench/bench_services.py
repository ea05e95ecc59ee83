"""Paid calls under kills, and what the desk that makes them takes: memory with 50 in flight, time beside a bare script.

    python tests/bench/bench_services.py [--kills 100]

The service is the tests' own, on the loopback: no real one is asked.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

import psutil

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.engines.hosted.jobs import JobAdapter, job_server
from tests.engines.hosted.test_desk import CLIP, SECRET, Heard, desk_at, follow_all, kill_and_collect, request_of

from matchcut.engines.hosted.ledger import Ledger

AT_ONCE = 5
SHOTS = 50


def main() -> None:
    """Kill, then measure; prints what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=100)
    kills = parser.parse_args().kills
    left = 0
    for seed in range(kills // AT_ONCE):
        with tempfile.TemporaryDirectory() as folder, job_server(CLIP) as server, ledger_in(folder) as ledger:
            left += kill_and_collect(server, ledger, kills=AT_ONCE, seed=seed)
    print(f"{kills // AT_ONCE * AT_ONCE} kills: no job twice, none lost, {left} calls of no job left to a person")
    with tempfile.TemporaryDirectory() as folder, job_server(CLIP) as server, ledger_in(folder) as ledger:
        server.polls = 200
        heard = Heard()
        began = time.monotonic()
        follow_all(desk_at(ledger, server.address, heard), heard, *(f"sh{number}" for number in range(SHOTS)))
        print(f"{SHOTS} in flight: {time.monotonic() - began:.1f} s, {memory():.0f} MB with the server beside them")
        server.polls = 1
        began = time.monotonic()
        for number in range(SHOTS):
            heard = Heard()
            follow_all(desk_at(ledger, server.address, heard), heard, f"single{number}")
        desk = (time.monotonic() - began) / SHOTS
        began = time.monotonic()
        adapter = JobAdapter(SECRET, server.address)
        for number in range(SHOTS):
            job = adapter.submit(request_of(f"bare{number}"))
            adapter.fetch(adapter.poll(job.provider_id).links[0], Path(folder) / f"{number}.mp4")
        bare = (time.monotonic() - began) / SHOTS
        print(f"a shot: {desk * 1000:.0f} ms by the desk, {bare * 1000:.0f} ms by a bare script")


def ledger_in(folder: str) -> Ledger:
    """A new ledger."""
    return Ledger(Path(folder) / "paid.sqlite")


def memory() -> float:
    """What this process holds, in MB."""
    return float(psutil.Process().memory_info().rss) / 1e6


if __name__ == "__main__":
    main()
