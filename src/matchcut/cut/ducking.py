"""Ducking: music goes down shortly before somebody speaks, and comes back slowly when they have finished.

Whether somebody speaks is looked at in steps of 10 ms on the film's own clock, and what follows from a step reaches
only so far; so the same film sample is ducked the same however the mix is divided into blocks.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from matchcut.media.samples import SAMPLE_RATE

STEP = SAMPLE_RATE // 100
"""Samples in a step."""
AHEAD = 20
"""Steps before the first word at which the music begins to go down: 0.2 s."""
HOLD = 30
"""Steps for which it stays down after a word; a pause shorter than that is no pause."""
RELEASE = 60
"""Steps over which it comes back."""
QUIETEST = -45
"""Speech is what is louder than that, in dB below full scale, on average over a step."""

_CHUNK = 100

Sound = Callable[[int, int], NDArray[np.float32]]


class Ducking:
    """`dialogue(start, stop)` gives film samples (2, stop − start) of what is said."""

    def __init__(self, dialogue: Sound) -> None:
        self._dialogue = dialogue
        self._spoken: dict[int, NDArray[np.bool_]] = {}

    def amount(self, start: int, stop: int) -> NDArray[np.float64]:
        """How far the music is down at film samples `start` to `stop`: from 0, not at all, to 1."""
        first, last = start // STEP - 1, stop // STEP + 2
        steps = np.arange(first - HOLD - RELEASE, last + AHEAD)
        spoken = np.concatenate([self._chunk(chunk) for chunk in range(steps[0] // _CHUNK, steps[-1] // _CHUNK + 1)])
        spoken = spoken[steps - steps[0] // _CHUNK * _CHUNK]
        far = steps.size + HOLD + RELEASE + AHEAD
        since = steps - np.maximum.accumulate(np.where(spoken, steps, steps[0] - far))
        until = np.minimum.accumulate(np.where(spoken, steps, steps[-1] + far)[::-1])[::-1] - steps
        down = np.maximum(1 - until / AHEAD, 1 - np.maximum(0, since - HOLD) / RELEASE).clip(0, 1)
        down = down * down * (3 - 2 * down)
        places = (np.arange(start, stop) + 0.5) / STEP - 0.5
        return np.asarray(np.interp(places, steps, down), np.float64)

    def _chunk(self, number: int) -> NDArray[np.bool_]:
        """In which steps of a second somebody speaks."""
        if number not in self._spoken:
            start = number * _CHUNK * STEP
            sound = self._dialogue(start, start + _CHUNK * STEP).astype(np.float64)
            power = (sound**2).mean(axis=0).reshape(_CHUNK, STEP).mean(axis=1)
            self._spoken[number] = power > 10 ** (QUIETEST / 10)
        return self._spoken[number]
