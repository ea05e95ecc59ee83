"""Kills production 200 times at random moments, with `kill -9`, and counts what is lost: all figures but the first
few have to be 0.

    python tests/bench/bench_kills.py [KILLS] [SEED]

Victims are the dispatcher's process and its workers, in the middle of generating and publishing takes of the fake
engine.
"""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import psutil
from sqlalchemy import select

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Parameters, Settings
from matchcut.production.jobs import ACTIVE, JobState, NewJob, ReasonKind
from matchcut.production.queue import Queue
from matchcut.store.disk import sha256_of
from matchcut.store.project import Project
from matchcut.store.schema import media as media_rows

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.campaigns import PRODUCTION_KILLS

SCRIPT = Path(__file__).parents[1] / "production" / "make_film.py"
LOSSES = ("jobs lost", "jobs never finished", "takes half-written", "orphan files", "staging left", "workers left")
CHAINS, LENGTH, WORKERS = 6, 3, 3
TAKE_SECONDS = 0.3


def film_of_chains() -> Film:
    """Six chains of three shots for the fake engine."""
    film = Film(settings=Settings(title="Kills", width=320, height=180, engine="fake"))
    film = edits.add_scene(film, id=SceneId("scene"), heading="INT. LABORATORY - NIGHT")
    for chain in range(CHAINS):
        for link in range(LENGTH):
            shot = ShotId(f"s{chain}-{link}")
            film = edits.add_shot(
                film, SceneId("scene"), id=shot, number=str(shot), frames=12, parameters=Parameters({"delay": 8})
            )
            if link:
                film = edits.chain(film, shot, ShotId(f"s{chain}-{link - 1}"))
    return film


class Count:
    """What was done and what was lost."""

    def __init__(self) -> None:
        self.kills: Counter[str] = Counter()
        self.queued = 0
        self.lost: Counter[str] = Counter()


def main(kills: int = PRODUCTION_KILLS.full, seed: int = 1) -> int:
    """Print what was lost in so many kills; the exit status is 1 if anything was."""
    dice = random.Random(seed)
    count = Count()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as place, Project.create(Path(place) / "film", film_of_chains()) as project:
        queue = Queue(project)
        acknowledged: set[str] = set()
        variation = 0
        while count.kills.total() < kills:
            if not any(row.state in ACTIVE for row in queue.all()):
                acknowledged |= enqueue(project, queue, variation)
                variation += 1
            one_life(project.folder, dice, count)
            look(project, queue, acknowledged, count)
            for row in queue.unfinished():
                if row.reason_kind is ReasonKind.QUARANTINED:
                    acknowledged |= {str(new.id) for new in queue.retry(row.id)}
        subprocess.run([sys.executable, str(SCRIPT), str(project.folder), "2"], check=True, capture_output=True)
        look(project, queue, acknowledged, count)
        left = [row for row in queue.all() if row.state in ACTIVE]
        count.lost["jobs never finished"] = len(left)
        count.queued = len(acknowledged)
        done = sum(row.state is JobState.DONE for row in queue.all())
    print(f"kill -9 of dispatchers            {count.kills['dispatcher']:5}")
    print(f"kill -9 of workers                {count.kills['worker']:5}")
    print(f"jobs queued / made                {count.queued:5} / {done}")
    for what in (
        "jobs lost",
        "jobs never finished",
        "takes half-written",
        "orphan files",
        "staging left",
        "workers left",
    ):
        print(f"{what:34}{count.lost[what]:5}")
    print(f"seconds                           {time.monotonic() - began:5.0f}")
    return 1 if count.lost.total() else 0


def enqueue(project: Project, queue: Queue, variation: int) -> set[str]:
    """Queue a take of every shot; return the ids of the jobs, which are acknowledged from now on."""
    film = project.film
    wanted = [
        NewJob(shot=shot.id, engine="fake", variation=variation, after=shot.continues) for shot in film.running_order
    ]
    return {str(row.id) for row in queue.enqueue(wanted)}


def one_life(folder: Path, dice: random.Random, count: Count) -> None:
    """Start a dispatcher, kill up to two of its workers at work, then itself, unless it is done before."""
    command = [sys.executable, str(SCRIPT), str(folder), str(WORKERS)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as making:
        for _ in range(dice.randrange(3)):
            wait_a_little(making, dice)
            workers = children(making.pid)
            if workers:
                dice.choice(workers).kill()
                count.kills["worker"] += 1
        wait_a_little(making, dice)
        workers = children(making.pid)
        if making.poll() is None:
            making.kill()
            count.kills["dispatcher"] += 1
        _, errors = making.communicate()
    if making.returncode not in (0, -signal.SIGKILL):
        raise RuntimeError(f"the dispatcher failed by itself: {errors}")
    _, alive = psutil.wait_procs(workers, timeout=10)
    count.lost["workers left"] += len(alive)


def wait_a_little(making: subprocess.Popen[str], dice: random.Random) -> None:
    """Wait for a few takes to begin or be done, and then for up to a take's time more."""
    assert making.stdout is not None
    for _ in range(dice.randrange(1, 6)):
        making.stdout.readline()
    time.sleep(dice.random() * TAKE_SECONDS)


def children(pid: int) -> list[psutil.Process]:
    """The processes that a process has started, if it is still there."""
    try:
        return psutil.Process(pid).children()
    except psutil.NoSuchProcess:
        return []


def look(project: Project, queue: Queue, acknowledged: set[str], count: Count) -> None:
    """Start anew, as a program that opens the project does, and look for what is lost or left lying about."""
    project.sweep()
    project.refresh()
    media = project.folder / "media"
    with project.reading() as connection:
        rows = connection.execute(select(media_rows.c.id, media_rows.c.suffix)).all()
    known = {f"{row.id}{row.suffix}" for row in rows}
    count.lost["orphan files"] += sum(path.name not in known for path in media.rglob("*") if path.is_file())
    count.lost["staging left"] += len(list((media / ".staging").glob("*")))
    jobs = {str(row.id): row for row in queue.all()}
    count.lost["jobs lost"] += len(acknowledged - jobs.keys())
    for row in jobs.values():
        given_up = row.reason_kind in (ReasonKind.QUARANTINED, ReasonKind.CRASH, ReasonKind.UPSTREAM)
        count.lost["jobs lost"] += row.state not in (*ACTIVE, JobState.DONE) and not given_up
        count.lost["jobs lost"] += (row.take is None) == (row.state is JobState.DONE)
    for shot in project.film.shots:
        for take in project.takes.of(shot):
            named = [media for media in (take.video, take.tail, take.sound, take.poster) if media is not None]
            whole = all(project.media.has(one) and sha256_of(project.media.path(one)) == one for one in named)
            count.lost["takes half-written"] += not whole


if __name__ == "__main__":
    sys.exit(main(*(int(one) for one in sys.argv[1:])))
