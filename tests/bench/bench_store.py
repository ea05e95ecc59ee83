"""The project file with a large film in it: opening, one edit's commit, undo, and 200 times `kill -9`.

    python tests/bench/bench_store.py [SHOTS] [EDITS] [KILLS]

Beside the edits stands a bare commit of SQLite in the same run on the same disk (WAL, synchronous=FULL, one row):
what durability alone costs here.
"""

from __future__ import annotations

import gc
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import CastingId, CharacterId, SceneId, ShotId
from matchcut.film.model import Casting, Character, Scene, Settings, Shot
from matchcut.film.order import ranks
from matchcut.store.project import Project

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.campaigns import STORE_KILLS
from tests.store.test_kill import Acknowledged, losses, victims

SHOTS, EDITS, KILLS = 10_000, 500, STORE_KILLS.full
SHOTS_A_SCENE = 50


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what was measured, the figure, and what it should be."""

    what: str
    figure: str
    wanted: str
    reached: bool


def film_of(shots: int) -> Film:
    """A film of so many shots in scenes of 50, each shot continuing the one before it and with a cast of two."""
    film = Film(settings=Settings(title="Long"))
    scenes = max(1, shots // SHOTS_A_SCENE)
    cast = [Character(id=CharacterId(name), rank=rank, name=name) for name, rank in zip("ab", ranks(2), strict=True)]
    places = [Scene(id=SceneId(f"sc-{n}"), rank=rank, heading=f"INT. {n}") for n, rank in enumerate(ranks(scenes))]
    rows: list[Shot] = []
    for number, rank in enumerate(ranks(shots)):
        first = number % SHOTS_A_SCENE == 0
        rows.append(
            Shot(
                id=ShotId(f"sh-{number}"),
                scene=places[min(number // SHOTS_A_SCENE, scenes - 1)].id,
                rank=rank,
                number=str(number),
                action="She crosses the hall, stops at the window and looks out at the rain.",
                continues=None if first else rows[-1].id,
            )
        )
    castings = [
        Casting(id=CastingId(f"{shot.id}:{one.id}"), shot=shot.id, character=one.id, rank=one.rank)
        for shot in rows
        for one in cast
    ]
    for table, some in (("scenes", places), ("characters", cast), ("shots", rows), ("castings", castings)):
        film = film.with_rows(table, some)
    return film


def run(shots: int = SHOTS, count: int = EDITS, kills: int = KILLS) -> list[Row]:
    """Measure and return the rows of the table."""
    with tempfile.TemporaryDirectory() as place:
        return [*_speed(Path(place), shots, count), *_kills(Path(place), kills)]


def _speed(place: Path, shots: int, count: int) -> Iterable[Row]:
    film = film_of(shots)
    took = _seconds(lambda: Project.create(place / "film", film).close())
    yield Row(f"make a film of {shots:,} shots", f"{took:.2f} s", "", True)
    opened: list[Project] = []
    took = statistics.median(_seconds(lambda: opened.append(Project.open(place / "film"))) for _ in range(3))
    yield Row("open it (median of 3)", f"{took:.2f} s", "≤ 1 s", took <= 1)
    for project in opened[1:]:
        project.close()
    project = opened[0]
    assert project.film == film
    chance = random.Random(1)
    victims = [chance.choice(list(film.shots)) for _ in range(count)]
    gc.collect()
    commits: list[float] = []
    bare: list[float] = []
    spent = [0.0, 0.0]
    with _bare_commits(place / "bare") as commit:
        for number, shot in enumerate(victims):  # Taking turns, so that a busy disk is busy for both.
            began = time.thread_time()
            bare.append(_seconds(commit))
            between = time.thread_time()
            commits.append(_seconds(lambda shot=shot, n=number: _rewrite(project, shot, n)))
            spent[0] += between - began
            spent[1] += time.thread_time() - between
    yield _quantiles("bare SQLite commit", bare, "")
    yield _quantiles(f"one of {count} edits, checked and journaled", commits, "p99 ≤ 10 ms", 0.010)
    times = _p99(commits) / _p99(bare)
    figure = f"p99 {times:.1f} ×, processor time {spent[1] / spent[0]:.1f} ×"
    yield Row("one edit, and the bare commit", figure, "p99 ≤ 10 ×", times <= 10)
    yield _quantiles("one undo", [_seconds(project.undo) for _ in range(count)], "p99 ≤ 10 ms", 0.010)
    assert project.film == film
    yield _quantiles("one redo", [_seconds(project.redo) for _ in range(count)], "p99 ≤ 10 ms", 0.010)
    with Project.open(place / "film") as other:
        project.transact("Rewrite", lambda film: edits.revise_shot(film, victims[0], action="seen"))
        took = _seconds(other.refresh)
        assert other.film == project.film
    yield Row("see another program's edit", f"{took * 1000:.1f} ms", "≤ 1 s", took <= 1)
    took = _seconds(project.snapshot)
    size = (place / "film" / "film.matchcut").stat().st_size / 1e6
    yield Row(f"snapshot of {size:.0f} MB", f"{took:.2f} s", "", True)
    took = _seconds(project.history)
    yield Row("history of 100 steps", f"{took * 1000:.1f} ms", "", True)
    project.close()


def _rewrite(project: Project, shot: ShotId, number: int) -> None:
    project.transact("Rewrite", lambda film: edits.revise_shot(film, shot, action=f"edit {number}"))


@contextmanager
def _bare_commits(path: Path) -> Iterator[Callable[[], None]]:
    """Gives what writes and commits one row."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("CREATE TABLE row (n INTEGER, text TEXT)")

        def commit() -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO row VALUES (1, ?)", ("x" * 1000,))
            connection.execute("COMMIT")

        yield commit


def _kills(place: Path, kills: int) -> Iterable[Row]:
    film = place / "killed"
    scene = edits.add_scene(Film(), id=SceneId("scene"))
    Project.create(film, edits.add_shot(scene, SceneId("scene"), id=ShotId("one"))).close()
    chance, safe = random.Random(1), Acknowledged()
    lost: Counter[str] = Counter()
    with victims(film) as starting:
        for number in range(kills):
            starting.one_life(10_000 * (number + 1), chance.randrange(30), chance.uniform(0, 0.03), safe)
            lost += losses(film, safe)
    words = {"edit": "edits", "media": "media files", "take": "takes"}
    said = ", ".join(f"{number} {words[kind]}" for kind, number in sorted(safe.count.items()))
    yield Row(f"acknowledged in {kills} lives ended by kill -9", said, "", True)
    yield Row(
        "lost, half-made or left lying about", ", ".join(f"{n} {k}" for k, n in lost.items()) or "0", "0", not lost
    )


def _seconds(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def _p99(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.99)]


def _quantiles(what: str, times: list[float], wanted: str, limit: float = float("inf")) -> Row:
    ordered = sorted(times)
    p50, p99 = ordered[len(ordered) // 2], _p99(times)
    return Row(what, f"p50 {p50 * 1000:.2f} ms, p99 {p99 * 1000:.2f} ms", wanted, p99 <= limit)


def main(shots: int = SHOTS, count: int = EDITS, kills: int = KILLS) -> int:
    """Print the table; the exit status is 1 if a figure is not what it should be."""
    rows = run(shots, count, kills)
    for row in rows:
        mark = "" if not row.wanted else "  ✓" if row.reached else "  ✗"
        print(f"{row.what:48}{row.figure:44}{row.wanted}{mark}")
    return 0 if all(row.reached for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(*(int(one) for one in sys.argv[1:])))
