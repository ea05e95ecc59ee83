from __future__ import annotations

import subprocess
import sys
import time
from typing import Any

import pytest

from matchcut.film.errors import MachineFailed
from matchcut.production.lock import STALE_SECONDS, ProductionLock
from matchcut.store.owner import this_process
from matchcut.store.project import Project
from matchcut.store.schema import lock

Studio = Any


def put(project: Project, owner: str, age: int = 0) -> None:
    with project.writing() as connection:
        beat = (int(time.time()) - age) * 1000
        connection.execute(lock.insert().values(name="production", owner=owner, heartbeat=beat))


def owners(project: Project) -> list[str]:
    with project.reading() as connection:
        return [row.owner for row in connection.execute(lock.select())]


def test_it_is_held_and_given_back(studio: Studio) -> None:
    with ProductionLock(studio.project) as held:
        assert owners(studio.project) == [held.owner] == [this_process()]
        held.beat()
    assert owners(studio.project) == []


def test_it_is_given_back_after_an_error(studio: Studio) -> None:
    with pytest.raises(ZeroDivisionError), ProductionLock(studio.project):
        raise ZeroDivisionError
    assert owners(studio.project) == []


def test_a_living_owner_keeps_it_however_long_it_is_silent(studio: Studio) -> None:
    with subprocess.Popen(
        [
            sys.executable,
            "-c",
            "from matchcut.store.owner import this_process; print(this_process(), flush=True); input()",
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        owner = other.stdout.readline().strip()
        put(studio.project, owner, age=10_000)
        with pytest.raises(MachineFailed, match=f"made already, by process {other.pid}"):
            ProductionLock(studio.project).__enter__()
        assert owners(studio.project) == [owner]
        other.communicate("\n")
    with ProductionLock(studio.project) as held:
        assert owners(studio.project) == [held.owner]


@pytest.mark.parametrize("owner", ["99999999-1-" + this_process().split("-", 2)[2], "nonsense", ""])
def test_a_dead_owner_loses_it(studio: Studio, owner: str) -> None:
    put(studio.project, owner)
    with ProductionLock(studio.project) as held:
        assert owners(studio.project) == [held.owner]


def test_an_owner_on_another_machine_is_believed_while_it_beats(studio: Studio) -> None:
    put(studio.project, "7-123abc-faraway.host", age=STALE_SECONDS // 2)
    with pytest.raises(MachineFailed, match=r"by process 7 on the machine 'faraway.host'.*try again in 60 seconds"):
        ProductionLock(studio.project).__enter__()


def test_an_owner_on_another_machine_is_given_up_when_it_is_silent(studio: Studio) -> None:
    put(studio.project, "7-123abc-faraway.host", age=STALE_SECONDS + 1)
    with ProductionLock(studio.project) as held:
        assert owners(studio.project) == [held.owner]
