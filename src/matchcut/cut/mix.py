"""The mix: every sound added at its absolute sample, in float, in blocks of a length that does not matter.

Block borders leave no trace: each block is computed from absolute positions, so the mix of a film is the same
however it is divided, and a sound is never late by what was rounded before it.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from matchcut.cut.model import Cut, SoundEvent
from matchcut.cut.stock import Where
from matchcut.film.ids import MediaId
from matchcut.media.sound import CHANNELS, SAMPLE_RATE, read_sound

Samples = NDArray[np.float32]
"""Shape (2, count), 48 kHz, full scale ±1."""

MIX_REVISION = 1
"""Part of an encoded mix's key: a new number whenever equal sounds would be mixed differently."""

BLOCK = 10 * SAMPLE_RATE

CEILING = 0.966
"""What the limiter keeps the peaks under: 0.3 dB below full scale, which leaves room for an encoder's overshoot."""

_HOLD = 1 << 11
"""The limiter looks this many samples (43 ms) to both sides, and changes its gain no faster than that."""


class Mixer:
    """Mixes a cut's sounds. `where` finds their files, which are decoded when first needed and dropped after.

    `limited` tells, once all blocks were taken, whether the limiter had to hold anything back.
    """

    def __init__(self, cut: Cut, where: Where) -> None:
        self._cut = cut
        self._where = where
        self._decoded: dict[MediaId, Samples] = {}
        self.limited = False

    def blocks(self) -> Iterator[Samples]:
        """Yield the whole film's sound, `cut.samples` in all, in blocks that follow each other."""
        for start in range(0, self._cut.samples, BLOCK):
            yield self.block(start, min(start + BLOCK, self._cut.samples))
            self._forget(start)

    def block(self, start: int, stop: int) -> Samples:
        """Return film samples `start` to `stop`, held below the ceiling if they would be above full scale."""
        wide = self._sum(start - 2 * _HOLD, stop + 2 * _HOLD)
        if np.abs(wide).max(initial=0) > 1:
            self.limited = True
            wide *= limiter_gain(np.abs(wide).max(axis=0))
        return np.ascontiguousarray(wide[:, 2 * _HOLD : -2 * _HOLD])

    def _sum(self, start: int, stop: int) -> Samples:
        total = np.zeros((CHANNELS, stop - start), np.float32)
        for event in self._cut.sounds:
            low, high = max(start, event.start), min(stop, event.end)
            if low < high:
                part = self._part(event, low, high)
                total[:, low - start : low - start + part.shape[1]] += part
        return total

    def _part(self, event: SoundEvent, low: int, high: int) -> Samples:
        """What one sound adds to film samples `low` to `high`; less where its source ends before."""
        if event.media not in self._decoded:
            self._decoded[event.media] = read_sound(self._where(event.media))
        into = low - event.start
        part = self._decoded[event.media][:, event.source_start + into : event.source_start + high - event.start]
        return part * _envelope(event, into, part.shape[1])

    def _forget(self, before: int) -> None:
        """Drop the sources of sounds that are over."""
        needed = {event.media for event in self._cut.sounds if event.end > before}
        for media in set(self._decoded) - needed:
            del self._decoded[media]


def _envelope(event: SoundEvent, into: int, count: int) -> NDArray[np.float32]:
    """The gain of `count` samples from the sound's sample `into` on: its level, and its fades with equal power."""
    place = np.arange(into, into + count, dtype=np.float64)
    gain = np.full(count, 10 ** (event.gain / 2000))
    if event.fade_in:
        gain *= np.sin(np.pi / 2 * np.clip((place + 0.5) / event.fade_in, 0, 1))
    if event.fade_out:
        gain *= np.sin(np.pi / 2 * np.clip((event.samples - place - 0.5) / event.fade_out, 0, 1))
    return gain.astype(np.float32)


def limiter_gain(peaks: NDArray[np.float32]) -> NDArray[np.float32]:
    """The gain, for each sample, that keeps peaks above full scale under the ceiling without ever jumping.

    The smallest gain needed within _HOLD samples to each side, averaged over as many: never above what any of
    them needs, and sloping where a clipped peak would have a corner.
    """
    needed = np.where(peaks > 1, CEILING / np.maximum(peaks, 1), 1.0)
    lowest = np.pad(needed, _HOLD, constant_values=1.0)
    width = 1
    while width < _HOLD:  # The minimum over twice as many samples is that of two neighbouring minima.
        lowest = np.minimum(lowest[:-width], lowest[width:])
        width *= 2
    sums = np.cumsum(np.concatenate(([0.0], lowest)))
    smooth = (sums[_HOLD:] - sums[:-_HOLD]) / _HOLD
    return np.asarray(smooth[1 : 1 + peaks.size], np.float32)
