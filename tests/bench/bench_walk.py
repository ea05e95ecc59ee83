"""Whole commands, as a person waits for them: start, render again, export, status of 10,000 shots, the animatic.

    python tests/bench/bench_walk.py

Beside each command stands a bare `python -c pass` or the clock of the film itself, measured in the same run.
"""

from __future__ import annotations

import os
import random
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PIL import Image

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Scene, Settings
from matchcut.film.order import ranks
from matchcut.media.probe import probe
from matchcut.store.project import Project

MATCHCUT = [sys.executable, "-m", "matchcut"]
EXPORT_KILLS = 40


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    what: str
    figure: str
    beside: str
    wanted: str
    holds: bool


def seconds(work: Callable[[], object], repeats: int = 5) -> float:
    """The median wall-clock time of some work."""
    times = []
    for _ in range(repeats):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def command(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run matchcut and return what it said; RuntimeError if it failed."""
    done = subprocess.run([*MATCHCUT, *map(str, arguments)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done


def start() -> Row:
    """Processor time, with bytecode that is there already."""
    with tempfile.TemporaryDirectory() as compiled:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""}

        def spent(code: str) -> float:
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([sys.executable, "-c", code], check=True, env=environment)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

        spent("import matchcut.cli")
        bare, loaded = (statistics.median(spent(code) for _ in range(7)) for code in ("pass", "import matchcut.cli"))
    more = loaded - bare
    beside = f"bare Python {bare:.3f} s (processor time)"
    return Row("import matchcut.cli, above bare Python", f"{more:.3f} s", beside, "≤ 0.1 s", more <= 0.1)


def film_of_takes(folder: Path, engine: str, count: int, frames: int) -> None:
    """A project of `count` shots of so many frames, 1280 × 720 at 24, made by an engine."""
    film = edits.add_scene(Film(settings=Settings(title="Bench", engine=engine)), id=SceneId("s"))
    for number in range(count):
        film = edits.add_shot(film, SceneId("s"), id=ShotId(f"h{number:03}"), frames=frames, action=f"Shot {number}.")
    Project.create(folder, film).close()
    command("generate", folder, "--quiet")


def again_and_export(folder: Path) -> list[Row]:
    film_of_takes(folder, "fake", 20, 120)
    out = folder / "film.mp4"
    again = seconds(lambda: command("generate", folder, "--quiet"), 3)
    export = seconds(lambda: command("export", folder, "-o", out, "--quiet"), 3)
    frames = probe(out).frames
    return [
        Row("render again, nothing changed", f"{again:.2f} s", "no shot made", "≤ 2 s", again <= 2),
        Row(
            "export 20 takes × 5 s, the whole command",
            f"{export:.2f} s",
            f"{frames} frames",
            "≤ 2 s",
            export <= 2 and frames == 2400,
        ),
    ]


def export_kills(folder: Path) -> Row:
    """Kill an export at random moments: the film that was there before must stay whole."""
    out = folder / "film.mp4"
    whole = out.read_bytes()
    dice, harmed = random.Random(5), 0
    for _ in range(EXPORT_KILLS):
        process = subprocess.Popen(
            [*MATCHCUT, "export", str(folder), "-o", str(out), "--quiet"], stdout=subprocess.DEVNULL
        )
        time.sleep(dice.uniform(0.05, 0.9))
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        harmed += out.read_bytes() != whole
    command("export", folder, "-o", out, "--quiet")
    left = list(folder.glob("*.part"))
    return Row(
        f"kill -9 of {EXPORT_KILLS} exports: films harmed",
        str(harmed),
        f"{len(left)} .part left after the next",
        "0",
        not harmed and not left,
    )


def large(folder: Path) -> list[Row]:
    film = edits.add_scene(Film(), id=SceneId("s0"))
    shot = edits.add_shot(film, SceneId("s0"), id=ShotId("x")).shots[ShotId("x")]
    scenes = [Scene(id=SceneId(f"s{i}"), rank=rank) for i, rank in enumerate(ranks(200))]
    shots = [
        replace(shot, id=ShotId(f"h{i}-{j}"), scene=SceneId(f"s{i}"), rank=rank, action=f"Action {i} {j}")
        for i in range(200)
        for j, rank in enumerate(ranks(50))
    ]
    Project.create(folder, Film().with_rows("scenes", scenes).with_rows("shots", shots)).close()
    from matchcut.app.status import shot_plans

    opening = seconds(lambda: Project.open(folder).close(), 3)
    with Project.open(folder) as project:
        planning = seconds(lambda: shot_plans(project), 3)
    return [
        Row("open a project of 10,000 shots", f"{opening:.2f} s", "", "≤ 1 s", opening <= 1),
        Row("plan what is stale of 10,000 shots", f"{planning:.2f} s", "", "≤ 1 s", planning <= 1),
    ]


def animatic(folder: Path) -> Row:
    """Frames to encoded takes with two workers, against the film's own running time."""
    generator = np.random.default_rng(1)
    coarse = generator.integers(0, 255, (45, 80, 3), dtype=np.uint8)
    picture = folder.parent / "picture.png"
    Image.fromarray(coarse).resize((1600, 900), Image.Resampling.BICUBIC).save(picture)
    film = edits.add_scene(Film(settings=Settings(title="Bench")), id=SceneId("s"))
    project = Project.create(folder, film)
    keyframe = project.media.add(picture)
    moves = ("push in", "pan left", "truck right", "handheld")

    def add(film: Film) -> Film:
        for number, move in enumerate(moves):
            shot = ShotId(f"h{number}")
            film = edits.add_shot(film, SceneId("s"), id=shot, frames=240, camera=move, keyframe=keyframe)
        return film

    project.transact("Shots", add)
    project.close()
    took = seconds(lambda: command("generate", folder, "--quiet", "--workers", "2"), 1)
    runs = 240 * len(moves) / 24
    return Row(
        "animatic 1280 × 720 at 24, to encoded takes",
        f"{runs / took:.1f} × real time",
        f"{runs:.0f} s of film in {took:.1f} s, start-up and all",
        "≥ 2 ×",
        runs / took >= 2,
    )


def main() -> int:
    rows = [start()]
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch)
        rows += again_and_export(place / "takes")
        rows.append(export_kills(place / "takes"))
        rows += large(place / "large")
        rows.append(animatic(place / "animatic"))
    for row in rows:
        print(f"{row.what:<46} {row.figure:>18}   {row.beside:<38} {row.wanted:<8} {'ok' if row.holds else 'MISSED'}")
    return 0 if all(row.holds for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
