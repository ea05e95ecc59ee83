"""Production killed in the middle, for real: nothing that was queued is lost, nothing half-made is kept."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import psutil
import pytest
from tests.campaigns import PRODUCTION_KILLS

from matchcut.film.ids import ShotId
from matchcut.production.jobs import ACTIVE, JobState, ReasonKind
from matchcut.production.lock import ProductionLock

Studio = Any

PATIENCE = 30
SCRIPT = Path(__file__).with_name("make_film.py")


class Making:
    """`make_film.py` at work."""

    def __init__(self, folder: Path, workers: int) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(SCRIPT), str(folder), str(workers)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Making:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate(timeout=PATIENCE)

    def wait_for(self, line: str) -> None:
        assert self.says(line), f"it ended before it said {line}"

    def says(self, line: str) -> bool:
        """Wait until it says a line that begins so; false where it ends without."""
        assert self.process.stdout is not None
        return any(said.startswith(line) for said in self.process.stdout)

    def workers(self) -> list[psutil.Process]:
        try:
            return psutil.Process(self.process.pid).children()
        except psutil.NoSuchProcess:
            return []

    def kill(self) -> None:
        """Kill the dispatcher; its workers have to go by themselves."""
        workers = self.workers()
        self.process.kill()
        self.process.wait(PATIENCE)
        _, alive = psutil.wait_procs(workers, timeout=PATIENCE)
        assert alive == []


@pytest.fixture
def chains(studio: Studio) -> Studio:
    """Three chains of three shots each, all queued."""
    for chain in "xyz":
        before = None
        for number in "123":
            studio.shot(f"{chain}{number}", after=before, delay=10)
            before = f"{chain}{number}"
    studio.enqueue()
    return studio


def assert_the_film_is_made(studio: Studio) -> None:
    """Every shot has its circled take, made from the tail of the one that it continues."""
    project = studio.project
    project.refresh()
    for shot in project.film.running_order:
        take = project.takes.get(project.film.circles[shot.id].take)
        upstream = project.film.circled(shot.continues) if shot.continues else None
        if upstream is not None:
            assert f'"tail":"{project.takes.get(upstream).tail}"' in take.recipe


def test_kill_9_at_random_moments_loses_nothing(chains: Studio) -> None:
    dice = random.Random(2)
    for workers in islice(cycle((1, 3, 2)), PRODUCTION_KILLS.now):
        with Making(chains.project.folder, workers) as making:
            for _ in range(dice.randrange(1, 4)):
                making.wait_for("Job")
            time.sleep(dice.random() * 0.2)
            for victim in making.workers()[: dice.randrange(2)]:
                victim.kill()
                # A job of which a worker was killed before is given up, and where all others wait for it this ends.
                if not making.says("Job"):
                    assert any(row.reason_kind is ReasonKind.QUARANTINED for row in chains.queue.all())
            making.kill()
        chains.project.sweep()
        chains.project.refresh()
        chains.assert_true()
        rows = chains.queue.all()
        assert len(rows) >= 9
        left = [(row.reason_kind, row.reason) for row in rows if row.state not in (*ACTIVE, JobState.DONE)]
        assert [one for one in left if one[0] not in (ReasonKind.QUARANTINED, ReasonKind.UPSTREAM)] == []
        for row in chains.queue.unfinished():
            if row.reason_kind is ReasonKind.QUARANTINED:
                chains.queue.retry(row.id)
    with Making(chains.project.folder, 2) as making:
        assert making.process.wait(PATIENCE) == 0
    assert {row.state for row in chains.queue.all() if row.state in ACTIVE} == set()
    assert_the_film_is_made(chains)
    chains.project.refresh()
    chains.assert_true()


def test_where_all_others_wait_for_a_job_that_was_killed_twice_production_ends(studio: Studio) -> None:
    studio.shot("x1", delay=200)
    studio.shot("x2", after="x1", delay=200)
    studio.enqueue()
    with Making(studio.project.folder, 1) as making:
        making.wait_for("JobStarted")
        making.workers()[-1].kill()
        assert making.says("JobStarted")
        making.workers()[-1].kill()
        assert not making.says("Job")
    assert [row.reason_kind for row in studio.queue.all()] == [ReasonKind.QUARANTINED, ReasonKind.UPSTREAM]


def test_a_dead_owners_lock_is_taken_over(chains: Studio) -> None:
    with Making(chains.project.folder, 1) as making:
        making.wait_for("JobStarted")
        making.kill()
    (left,) = map(chains.queue.get, chains.queue.versions())
    assert left.owner.startswith(f"{making.process.pid}-")
    with ProductionLock(chains.project):
        assert [row.id for row in chains.queue.recover()] == [left.id]


def test_ctrl_c_is_resumable(chains: Studio) -> None:
    with Making(chains.project.folder, 2) as making:
        making.wait_for("JobDone")
        os.kill(making.process.pid, signal.SIGINT)
        _, errors = making.process.communicate(timeout=PATIENCE)
    assert errors.rstrip().endswith("KeyboardInterrupt")
    states = {row.state for row in chains.queue.all()}
    assert {JobState.DONE, JobState.QUEUED} <= states <= {JobState.DONE, JobState.INTERRUPTED, JobState.QUEUED}
    chains.project.refresh()
    chains.assert_true()
    made = {shot: take.id for shot in chains.project.film.order for take in chains.project.takes.of(ShotId(shot))}
    assert made
    chains.run(workers=2)
    assert set(chains.states().values()) == {JobState.DONE}
    again = {shot: take.id for shot in chains.project.film.order for take in chains.project.takes.of(ShotId(shot))}
    assert made.items() <= again.items()
    assert len(again) == 9
    assert_the_film_is_made(chains)


def test_a_killed_worker_costs_one_try(chains: Studio) -> None:
    killed: list[int] = []

    def kill(event: Any) -> None:
        if type(event).__name__ == "JobProgress" and not killed:
            killed.extend(one.pid for one in psutil.Process().children())
            os.kill(killed[0], signal.SIGKILL)

    chains.meanwhile = kill
    chains.run(workers=1)
    assert [what for what, _ in chains.told()].count("Retried") == 1
    assert set(chains.states().values()) == {JobState.DONE}
    chains.assert_true()
