"""Waveforms: the lowest and highest value of a sound every hundredth of a second, in a file that needs no decoding.

A file holds `MAGIC`, the number of its finest pairs (uint32), and little-endian int16 pairs (low, high) of full scale
±32767: one for each STEP samples, both channels together; then one for each COARSER of those, and so on, until one
pair says it all. So a waveform is painted at any width from about as many pairs as it has pixels.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from matchcut.film.errors import MachineFailed
from matchcut.media.aside import in_place_of
from matchcut.media.sound import sound_blocks

STEP = 480
"""Samples at 48 kHz to a pair of the finest level."""
COARSER = 8
MAGIC = b"MCPEAKS1"

_COUNT = 4
_FULL_SCALE = 32_767
_PAIR = np.dtype("<i2")

Pairs = NDArray[np.float32]
"""Shape (count, 2): low and high, full scale ±1."""


class Peaks:
    """A sound's waveform. `levels` are (count, 2) arrays of int16, the finest first."""

    def __init__(self, levels: list[NDArray[np.int16]]) -> None:
        self._levels = levels

    @property
    def samples(self) -> int:
        """How long the sound is, at 48 kHz, rounded up to whole steps."""
        return len(self._levels[0]) * STEP

    def between(self, start: int, stop: int, columns: int) -> Pairs:
        """Return the low and high of each of so many equal parts of the sound's samples from `start` to `stop`.

        What lies outside the sound is silence. A part shorter than a step has the pair of its step.
        """
        step, level = STEP, 0
        while level + 1 < len(self._levels) and step * COARSER * columns <= stop - start:
            step, level = step * COARSER, level + 1
        pairs = self._levels[level]
        edges = start + (stop - start) * np.arange(columns + 1, dtype=np.int64) // columns
        first = np.clip(edges[:-1] // step, -1, len(pairs))
        last = np.clip(np.maximum(-(-edges[1:] // step), edges[:-1] // step + 1), first + 1, len(pairs) + 1)
        # Silent pairs at the ends stand for all that is outside.
        places = np.stack((first, last), axis=1).ravel() + 1
        low = np.minimum.reduceat(np.pad(pairs[:, 0], (1, 2)), places)[::2]
        high = np.maximum.reduceat(np.pad(pairs[:, 1], (1, 2)), places)[::2]
        return (np.stack((low, high), axis=1) / _FULL_SCALE).astype(np.float32)


def peaks_of(source: Callable[[], Path], kept: Path) -> Peaks:
    """Return a sound's waveform from the file it is `kept` in, which is made first if it is not there or not whole.

    `source` finds the sound's own file, which is looked for and decoded only then, a piece at a time; that takes a
    while, so it is done beside what people look at. BadInput where there is no sound. A file that can't be written
    costs time at the next start and nothing else.
    """
    known = _read(kept)
    if known is not None:
        return known
    levels = _levels(_finest(source()))
    with suppress(OSError, MachineFailed):
        kept.parent.mkdir(exist_ok=True)
        with in_place_of(kept, lasting=False) as part:
            head = MAGIC + len(levels[0]).to_bytes(_COUNT, "little")
            part.write_bytes(head + b"".join(level.astype(_PAIR).tobytes() for level in levels))
    return Peaks(levels)


def _finest(path: Path) -> NDArray[np.int16]:
    """One pair for each STEP samples, the last one for what is left."""
    pairs: list[NDArray[np.float32]] = []
    rest = np.zeros((2, 0), np.float32)
    for block in sound_blocks(path):
        extremes = np.stack((block.min(axis=0), block.max(axis=0)))
        rest = np.concatenate((rest, extremes), axis=1)
        steps = rest.shape[1] // STEP
        if steps:
            pairs.append(_reduced(rest[:, : steps * STEP], STEP))
            rest = rest[:, steps * STEP :]
    if rest.shape[1]:
        pairs.append(_reduced(rest, rest.shape[1]))
    finest = np.concatenate(pairs) if pairs else np.zeros((1, 2), np.float32)
    return np.asarray(np.rint(finest.clip(-1, 1) * _FULL_SCALE), np.int16)


def _reduced(extremes: NDArray[np.float32], by: int) -> NDArray[np.float32]:
    low, high = (extreme.reshape(-1, by) for extreme in extremes)
    return np.stack((low.min(axis=1), high.max(axis=1)), axis=1)


def _levels(finest: NDArray[np.int16]) -> list[NDArray[np.int16]]:
    levels = [finest]
    while len(levels[-1]) > 1:
        starts = np.arange(0, len(levels[-1]), COARSER)
        low = np.minimum.reduceat(levels[-1][:, 0], starts)
        high = np.maximum.reduceat(levels[-1][:, 1], starts)
        levels.append(np.stack((low, high), axis=1))
    return levels


def _read(kept: Path) -> Peaks | None:
    """The waveform in a file; None if there is none, or not all of one."""
    try:
        content = kept.read_bytes()
    except OSError:
        return None
    head = len(MAGIC) + _COUNT
    sizes = [int.from_bytes(content[len(MAGIC) : head], "little")]
    while sizes[-1] > 1:
        sizes.append(-(-sizes[-1] // COARSER))
    if not content.startswith(MAGIC) or not sizes[0] or len(content) != head + sum(sizes) * 2 * _PAIR.itemsize:
        return None
    every = np.frombuffer(content, _PAIR, offset=head).reshape(-1, 2)
    return Peaks([np.asarray(part, np.int16) for part in np.split(every, np.cumsum(sizes)[:-1])])
