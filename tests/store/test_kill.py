"""`kill -9` at any moment: what was acknowledged is there, nothing is half, and the next start leaves no orphan."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from tests.campaigns import STORE_KILLS

from matchcut.film.film import Film
from matchcut.film.ids import MediaId, ShotId
from matchcut.store.disk import sha256_of
from matchcut.store.guard import inspect
from matchcut.store.project import Project
from matchcut.store.snapshots import snapshots_of

VICTIM = Path(__file__).with_name("victim.py")
ONE = ShotId("one")


@dataclass
class Acknowledged:
    """What victims said was safe, and how many acknowledgements that were."""

    media: set[str] = field(default_factory=set)
    takes: set[str] = field(default_factory=set)
    edit: int = 0
    count: Counter[str] = field(default_factory=Counter)

    def hear(self, kind: str, what: str) -> None:
        self.count[kind] += 1
        if kind == "edit":
            self.edit = max(self.edit, int(what))
        else:
            (self.media if kind == "media" else self.takes).add(what)


@dataclass(frozen=True)
class Victims:
    """One victim after the other, asked for by `orders`; what they say is in `said`."""

    orders: IO[str]
    said: IO[str]

    def one_life(self, first: int, lines: int, seconds: float, safe: Acknowledged) -> None:
        """Let a victim work on the project until it said so many lines, and for a while, then kill it."""
        self.orders.write(f"{first}\n")
        self.orders.flush()
        opened, process = self.said.readline().split()
        assert opened == "open"
        for _ in range(lines):
            safe.hear(*self.said.readline().split())
        time.sleep(seconds)
        os.kill(int(process), signal.SIGKILL)
        # A line that was cut short by the kill is no acknowledgement.
        while not (line := self.said.readline()).endswith("!\n"):
            safe.hear(*line.split())


@contextmanager
def victims(place: Path) -> Iterator[Victims]:
    """Whoever starts victims of a project, for as long as they are needed."""
    command = [sys.executable, VICTIM, place]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield Victims(process.stdin, process.stdout)
        process.stdin.close()


def losses(place: Path, safe: Acknowledged) -> Counter[str]:
    """Start anew and count, by kind, what is lost, half-made or left lying about. The film's own start comes first."""
    lost: Counter[str] = Counter()
    with Project.open(place) as project:
        takes = project.takes.summaries()
        lost["takes lost"] += len(safe.takes - set(takes))
        lost["media lost"] += sum(not project.media.has(MediaId(one)) for one in safe.media)
        # The edit after the last that was acknowledged may have been committed too, but no earlier one is.
        action = project.film.shots[ONE].action
        lost["edits lost"] += safe.edit > 0 and int(action.removeprefix("edit ")) < safe.edit
        circled = project.film.circled(ONE)
        lost["takes half-made"] += circled is not None and circled not in takes
        with project.reading() as connection:
            rows = connection.exec_driver_sql("SELECT id, suffix FROM media").all()
        for media, _ in rows:
            lost["takes half-made"] += sha256_of(project.media.path(media)) != media
        known = {f"{media}{suffix}" for media, suffix in rows}
        files = [path.name for path in (place / "media").rglob("*") if path.is_file()]
        lost["orphan files"] += len(set(files) - known) + sum(".part" in path.name for path in place.rglob("*"))
        lost["staging left"] += sum(1 for _ in (place / "media" / ".staging").glob("*"))
    for snapshot in snapshots_of(place):
        inspect(snapshot.path)
    return +lost


def test_nothing_acknowledged_is_lost_to_a_kill(tmp_path: Path, three_shots: Film) -> None:
    place = tmp_path / "film"
    Project.create(place, three_shots).close()
    moments, safe = random.Random(4), Acknowledged()
    with victims(place) as starting:
        for number in range(STORE_KILLS.now):
            starting.one_life(10_000 * (number + 1), moments.randrange(9), moments.uniform(0, 0.03), safe)
            assert losses(place, safe) == Counter()
    assert safe.count["edit"] > 0
    with Project.open(place) as project:
        while project.undo():
            pass
        assert project.film == Film()
