"""Twenty shots through the program, beside a script that loads the engine once and writes the same files.

    python tests/bench/bench_twenty.py [ENGINE] [SHOTS] [FRAMES]

Both make the same takes of the same recipes: video, tail, poster. What each part of the work takes is told row by row,
in seconds of processor time, which other programs on the machine change little; the figure that is judged is the whole
command's over the whole script's. With the fake engine nothing hides what the program itself spends.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Settings
from matchcut.store.project import Project

ENGINE, SHOTS, FRAMES = "fake", 20, 48
MOST = 1.1


def main(engine: str = ENGINE, shots: int = SHOTS, frames: int = FRAMES) -> int:
    """Measure, print the table, and return 1 if the figure is missed."""
    with tempfile.TemporaryDirectory(prefix="matchcut-bench-") as name:
        folder = Path(name)
        make_film(folder / "film", engine, shots, frames)
        script = _spent([sys.executable, __file__, "--script", folder / "film", folder / "out"])
        with Project.open(folder / "film") as project:
            if project.takes.summaries():
                raise RuntimeError("the benchmark is void: the script published takes")
        program = _spent([sys.executable, "-m", "matchcut", "generate", folder / "film", "--quiet", "--workers", "1"])
        again = _spent([sys.executable, "-m", "matchcut", "generate", folder / "film", "--quiet"])
        with Project.open(folder / "film") as project:
            made = {take.id for take in project.takes.summaries().values()}
            in_workers = sum(float(take.seconds or 0) for take in project.takes.several(made).values())
            written = {media for files in project.takes.files().values() for _, media in files}
    same = {line for line in script.told.splitlines() if len(line) == 64}
    print(script.told.partition("--\n")[2], end="")
    print(f"the program: making takes in its worker (by the clock)    {in_workers:7.2f} s of {program.clock:.2f} s")
    print(f"the program: start, open, plan (nothing to make)          {again.seconds:7.2f} s")
    rest = program.seconds - script.seconds
    print(f"the program: worker's start, wire, journal, disk, all else {rest:6.2f} s above the script")
    print(f"by the clock: the program {program.clock:.2f} s, the script {script.clock:.2f} s")
    print(f"videos and tails that are the script's, to the byte: {len(written & same)} of {len(written)}")
    ratio = program.seconds / script.seconds
    verdict = "reached" if ratio <= MOST and written <= same else "MISSED"
    sides = f"{program.seconds:.2f} s, the script {script.seconds:.2f} s"
    print(f"{shots} shots of {frames} frames: {sides}: {ratio:.2f} ×   ≤ {MOST} ×   {verdict}")
    return int(verdict == "MISSED")


class Spent:
    """What a command took: processor time and time by the clock, in seconds; and what it printed."""

    def __init__(self, seconds: float, clock: float, told: str) -> None:
        self.seconds, self.clock, self.told = seconds, clock, told


def _spent(command: list[Any]) -> Spent:
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Spent(seconds, time.perf_counter() - began, done.stdout)


def make_film(folder: Path, engine: str, shots: int, frames: int) -> None:
    """A project of so many shots of so many frames each, 1280 × 720, that nothing was made of."""
    film = edits.add_scene(Film(settings=Settings(title="Twenty", engine=engine)), id=SceneId("s"))
    for number in range(shots):
        film = edits.add_shot(film, SceneId("s"), id=ShotId(f"h{number:03}"), frames=frames, action=f"Shot {number}.")
    Project.create(folder, film).close()


def script(film: Path, out: Path) -> None:
    """What a person would write: the engine loaded once, each shot's files made, probed and hashed.

    Prints the files' hashes, a line with two dashes, and the rows.
    """
    rows: Counter[str] = Counter()

    @contextmanager
    def row(what: str) -> Iterator[None]:
        began = time.process_time()
        try:
            yield
        finally:
            rows[what] += time.process_time() - began

    with row("imports, reading the recipes"):
        from matchcut.app.status import shot_plans
        from matchcut.engines.protocol import WorkOrder
        from matchcut.engines.registry import engine_spec, load_engine
        from matchcut.identity.vectors import ReferenceVectors
        from matchcut.production import sink

        with Project.open(film) as project:
            recipes = [plan.recipe for plan in shot_plans(project) if plan.recipe is not None]
    with row("loading the engine"):
        spec = engine_spec(recipes[0].engine)
        engine = load_engine(spec)

    def timed(what: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **named: Any) -> Any:
            with row(what):
                return work(*arguments, **named)

        return run

    class Free:
        """Nobody stops the script, or watches it."""

        def check(self) -> None: ...
        def progress(self, *_told: Any, **_more: Any) -> None: ...

    writing, hashing = timed("encoding frames, poster", sink.TakeFiles.write), timed("hashing", sink.sha256_of)
    probing = patch.object(sink, "probe", timed("probing", sink.probe))
    with patch.object(sink.TakeFiles, "write", writing), patch.object(sink, "sha256_of", hashing), probing:
        for number, recipe in enumerate(recipes):
            staging = out / str(number)
            staging.mkdir(parents=True)
            with row("frames by the engine, and all of the take"):
                order = WorkOrder(recipe, {}, ReferenceVectors(()))
                with sink.TakeFiles(recipe, staging, spec.tail_kept, lambda: None) as take:
                    engine.generate(order, take, Free())
                    files = take.finish()
            print(*(made.sha256 for made in files), sep="\n")
    print("--")
    for what, seconds in rows.items():
        print(f"the script: {what:45} {seconds:7.2f} s")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--script"]:
        script(Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        sys.exit(main(*sys.argv[1:2], *map(int, sys.argv[2:4])))
