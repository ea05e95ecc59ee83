"""How long it takes to look at takes, and in how much memory: `python tests/bench/bench_looking.py [SECONDS]`.

Takes of 720p24 are made by code, in the form in which takes are kept: the astronaut goes over a photograph under a
moving camera, alone, beside another, among eight, small, or is not there. Each is looked at by the real process, which
is asked for all of them: that is what the time and the memory are of. Then each is looked at once more here, to see
what each part of the work costs a processor; these add up to more than the time, since several threads work at once.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import wraps
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import psutil
from numpy.typing import NDArray
from skimage import data

sys.path.insert(0, str(Path(__file__).parents[2]))

from matchcut.continuity.looking import look, sight
from matchcut.continuity.looking.helper import Looker
from matchcut.continuity.looking.makers import makers_here
from matchcut.film.time import FrameRate
from matchcut.media.mezzanine import MezzanineWriter

WIDTH, HEIGHT, RATE = 1280, 720, 24
MOST_SECONDS, MOST_MEMORY = 0.5, 600
Picture = NDArray[np.uint8]
CASTS = {
    "one, large": ((560, 200),),
    "two": ((480, 80), (480, 700)),
    "eight, small": tuple((150, 150 * place) for place in range(8)),
    "one, face of 40 pixels": ((190, 600),),
    "nobody": (),
}
"""Of each take, how high each person is and where, in pixels."""

PARTS: dict[str, tuple[Any, str]] = {
    "decode": (look.FrameReader, "picture"),
    "copies and pixels": (look.Converter, "to_rgb"),
    "luma": (look, "_luma"),
    "series of every frame": (look.SeriesRecorder, "add"),
    "defects of every frame": (look.DefectFinder, "add"),
    "defects at the end": (look.DefectFinder, "finish"),
    "faces, with their vectors": (sight.Sight, "faces"),
    "vectors of faces": (sight, "_vectors"),
    "masks": (sight.Sight, "_mask"),
    "looks": (sight.Sight, "_look"),
    "figures, with their looks": (sight, "frame_seen"),
}


def main(seconds: int) -> int:
    """Measure, print the tables, and return 1 if a figure is missed."""
    by, rows = makers_here(), []
    with tempfile.TemporaryDirectory(prefix="matchcut-bench-") as name:
        takes = {cast: written(Path(name) / f"{number}.mp4", cast, seconds) for number, cast in enumerate(CASTS)}
        with Looker(by) as looker:
            looker.look(takes["nobody"])
            (process,) = psutil.Process().children()
            for cast, path in takes.items():
                begun, worked = time.perf_counter(), sum(process.cpu_times()[:2])
                looker.look(path)
                took, worked = time.perf_counter() - begun, sum(process.cpu_times()[:2]) - worked
                rows.append((cast, took / seconds, worked / seconds))
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        spent = {cast: shares(path, by, seconds) for cast, path in takes.items()}
    print(f"\n{'seconds per second of 720p24, at most ' + str(MOST_SECONDS):50}")
    for cast, took, worked in rows:
        print(f"    {cast:30} {took:8.3f}  of the processor {worked:8.3f}")
    print(f"{'memory of the process, MB, at most ' + str(MOST_MEMORY):50} {memory:5.0f}")
    print(f"\n{'processor, ms per second of film':34}" + "".join(f"{cast:>24}" for cast in takes))
    for part in PARTS:
        print(f"    {part:30}" + "".join(f"{1000 * spent[cast][part] / seconds:24.0f}" for cast in takes))
    return int(memory > MOST_MEMORY or any(took > MOST_SECONDS for _, took, _ in rows))


def frames(cast: str, seconds: int) -> Iterator[Picture]:
    """The frames of a take: the ground goes left, whoever is there goes right."""
    ground = cv2.resize(data.coffee(), (WIDTH + seconds * RATE, HEIGHT + 60), interpolation=cv2.INTER_CUBIC)
    somebody = data.astronaut()
    people = [(cv2.resize(somebody, (high, high), interpolation=cv2.INTER_AREA), left) for high, left in CASTS[cast]]
    grain = np.random.default_rng(1)
    for number in range(seconds * RATE):
        frame = ground[30:, number : number + WIDTH][:HEIGHT].astype(np.int16)
        for person, left in people:
            side = len(person)
            at = min(left + number, WIDTH - side)
            frame[HEIGHT - side :, at : at + side] = person
        frame += grain.normal(0, 3, (HEIGHT, WIDTH, 1)).astype(np.int16)
        yield np.clip(frame, 0, 255).astype(np.uint8)


def written(path: Path, cast: str, seconds: int) -> Path:
    """The take as a file."""
    with MezzanineWriter(path, WIDTH, HEIGHT, FrameRate(RATE)) as writer:
        for frame in frames(cast, seconds):
            writer.write(frame)
    return path


def shares(path: Path, by: Any, seconds: int) -> Counter[str]:
    """The processor's seconds that each part takes, of its own thread."""
    spent: Counter[str] = Counter()
    originals = [(owner, name, getattr(owner, name)) for owner, name in PARTS.values()]
    for part, (owner, name) in PARTS.items():
        setattr(owner, name, _timed(getattr(owner, name), part, spent))
    try:
        looking = sight.Sight(by.faces, by.looks)
        look.look_at_take(path, looking, by, lambda _done, _of: None)
        spent.clear()
        look.look_at_take(path, looking, by, lambda _done, _of: None)
    finally:
        for owner, name, original in originals:
            setattr(owner, name, original)
    return spent


def _timed(function: Callable[..., Any], part: str, spent: Counter[str]) -> Callable[..., Any]:
    lock = threading.Lock()

    @wraps(function)
    def timed(*given: Any, **named: Any) -> Any:
        begun = time.thread_time()
        try:
            return function(*given, **named)
        finally:
            with lock:
                spent[part] += time.thread_time() - begun

    return timed


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 4))
