"""A run of frames brought to the film's rate and size.

A film frame that falls on a native one is that frame, bit for bit (but for its size). Any other is built from its two
neighbours: by optical flow (`motion`), by a model that was given (`learned`), or by what suits the pair (`choosing`).
Across a cut that a model hid in its shot nothing is mixed: the nearer frame is held.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from fractions import Fraction
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from matchcut.engines.conforming.choosing import ChosenMotion
from matchcut.engines.conforming.motion import FlowPair, Interpolate, is_cut
from matchcut.engines.conforming.timing import START, place_of
from matchcut.film.time import FrameRate
from matchcut.media.scaling import Enlarge, covering

Picture = NDArray[np.uint8]

_MOST_THREADS = 8


def conform_frames(
    frames: NDArray[np.uint8],
    native: FrameRate,
    film: FrameRate,
    num_frames: int,
    size: tuple[int, int],
    *,
    start: Fraction = START,
    interpolate: Interpolate = FlowPair,
    enlarge: Enlarge | None = None,
) -> Iterator[Picture]:
    """Yield `num_frames` RGB pictures of `size` (width, height) at the film's rate.

    `frames` is (n, h, w, 3); where the film goes on longer than they do, the last one is held. The first film frame
    shows the moment `start`, in seconds from the first native frame. What the film's shape does not hold is cropped
    evenly on both sides, never stretched. `enlarge` replaces Lanczos where pictures have to grow.
    """
    last = Fraction(len(frames) - 1)
    places = [min(max(place_of(number, native, film, start), START), last) for number in range(num_frames)]
    runs = [(number, [place - number for place in run]) for number, run in groupby(places, key=int)]

    def conformed(run: tuple[int, list[Fraction]]) -> list[Picture]:
        return [covering(picture, size, enlarge) for picture in _between(frames, run[0], run[1], interpolate)]

    # A model that was given has threads of its own, or a GPU; what chooses asks its model for one picture at a time.
    flowing = interpolate is FlowPair or isinstance(interpolate, ChosenMotion)
    alone = not flowing or enlarge is not None
    for pictures in _in_order(conformed, runs, 1 if alone else min(os.cpu_count() or 1, _MOST_THREADS)):
        yield from pictures


def _between(
    frames: NDArray[np.uint8], number: int, parts: list[Fraction], interpolate: Interpolate
) -> Iterator[Picture]:
    """The pictures at `parts` (0 up to 1) of the way from frame `number` to the next."""
    first = frames[number]
    if not any(parts):
        yield from (first for _ in parts)
        return
    second = frames[number + 1]
    # Nothing lies between frames that are equal, or that a cut parts.
    pair = None if np.array_equal(first, second) or is_cut(first, second) else interpolate(first, second)
    for part in parts:
        if part == 0:
            yield first
        elif pair is None:
            yield first if part < Fraction(1, 2) else second
        else:
            yield pair.at(float(part))


def _in_order(
    work: Callable[[tuple[int, list[Fraction]]], list[Picture]], runs: list[tuple[int, list[Fraction]]], threads: int
) -> Iterator[list[Picture]]:
    """Do pieces of work side by side, and yield what they make in their order; never much more than is asked for."""
    with ThreadPoolExecutor(threads) as pool:
        waiting: deque[Future[list[Picture]]] = deque()
        try:
            for run in runs:
                waiting.append(pool.submit(work, run))
                if len(waiting) > threads:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()
