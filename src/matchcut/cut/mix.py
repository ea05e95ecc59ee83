"""The mix: every sound added at its absolute sample, in float, in blocks of a length that does not matter.

Block borders leave no trace: each block is computed from absolute positions, so the mix of a film is the same
however it is divided, and a sound is never late by what was rounded before it.

The way of a sound: its own gain, fades and pan; its track's gain, pan and ducking; the film's level; the limiter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, pi, sin, sqrt

import numpy as np
from numpy.typing import NDArray

from matchcut.cut.ducking import Ducking
from matchcut.cut.model import Cut, SoundEvent
from matchcut.cut.stock import Where
from matchcut.film.ids import MediaId, TrackId
from matchcut.film.model import Track
from matchcut.film.vocabulary import SoundRole
from matchcut.media.loudness import SIDE, true_peaks
from matchcut.media.samples import CHANNELS, SAMPLE_RATE
from matchcut.media.sound import read_sound

Samples = NDArray[np.float32]
"""Shape (2, count), 48 kHz, full scale ±1."""

MIX_REVISION = 2
"""Part of an encoded mix's key: a new number whenever equal sounds would be mixed differently."""

BLOCK = 10 * SAMPLE_RATE

CEILING = 0.966
"""What peaks above full scale are held under: 0.3 dB below it, which leaves room for an encoder's overshoot."""

_HOLD = 1 << 11
"""The limiter looks this many samples (43 ms) to both sides, and changes its gain no faster than that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """The last step of a mix: `gain` for all of it, as a factor, and a limiter for true peaks.

    Peaks above `threshold` are held under `ceiling`; both are of full scale.
    """

    gain: float = 1.0
    threshold: float = 1.0
    ceiling: float = CEILING


AS_MIXED = Level()


class Mixer:
    """Mixes a cut's sounds. `where` finds their files, which are decoded when first needed and dropped after.

    `limited` tells, once all blocks were taken, whether the limiter had to hold anything back. With `only`, nothing
    but the tracks of that role is heard; what ducks still does.
    """

    def __init__(self, cut: Cut, where: Where, level: Level = AS_MIXED, only: SoundRole | None = None) -> None:
        self._cut = cut
        self._where = where
        self._level = level
        self._decoded: dict[MediaId, Samples] = {}
        self.limited = False
        tracks = {track.id: track for track in cut.tracks}
        heard = [(event, tracks.get(TrackId(event.track)) or Track(id=TrackId(event.track))) for event in cut.sounds]
        heard = [(event, track) for event, track in heard if not track.muted]
        self._spoken = [(event, track) for event, track in heard if track.role is SoundRole.DIALOGUE]
        self._heard = [(event, track) for event, track in heard if only in (None, track.role)]
        self._ducking = Ducking(self._dialogue)

    def blocks(self) -> Iterator[Samples]:
        """Yield the whole film's sound, `cut.samples` in all, in blocks that follow each other."""
        for start in range(0, self._cut.samples, BLOCK):
            yield self.block(start, min(start + BLOCK, self._cut.samples))
            self._forget(start)

    def block(self, start: int, stop: int) -> Samples:
        """Return film samples `start` to `stop`, with peaks above the level's threshold held under its ceiling."""
        level, margin = self._level, 2 * _HOLD
        wide = self._sum(start - margin - SIDE, stop + margin + SIDE)
        if level.gain != 1:
            wide *= np.float32(level.gain)
        peaks = true_peaks(wide, above=level.threshold)
        wide = wide[:, SIDE:-SIDE]
        if peaks.max(initial=0) > level.threshold:
            self.limited = True
            wide = wide * limiter_gain(peaks, level)
        return np.ascontiguousarray(wide[:, margin:-margin])

    def _sum(self, start: int, stop: int) -> Samples:
        total = np.zeros((CHANNELS, stop - start), np.float32)
        ducked: NDArray[np.float64] | None = None
        for event, track in self._heard:
            low, high = max(start, event.start), min(stop, event.end)
            if low >= high:
                continue
            part = self._part(event, track, low, high)
            if track.duck and self._spoken and track.role is not SoundRole.DIALOGUE:
                if ducked is None:
                    ducked = self._ducking.amount(start, stop)
                here = ducked[low - start : low - start + part.shape[1]]
                part = part * (10 ** (-track.duck / 2000 * here)).astype(np.float32)
            total[:, low - start : low - start + part.shape[1]] += part
        return total

    def _dialogue(self, start: int, stop: int) -> Samples:
        """Film samples `start` to `stop` of what is said."""
        total = np.zeros((CHANNELS, stop - start), np.float32)
        for event, track in self._spoken:
            low, high = max(start, event.start), min(stop, event.end)
            if low < high:
                part = self._part(event, track, low, high)
                total[:, low - start : low - start + part.shape[1]] += part
        return total

    def _part(self, event: SoundEvent, track: Track, low: int, high: int) -> Samples:
        """What one sound adds to film samples `low` to `high`; less where its source ends before."""
        if event.media not in self._decoded:
            self._decoded[event.media] = read_sound(self._where(event.media))
        into = low - event.start
        part = self._decoded[event.media][:, event.source_start + into : event.source_start + high - event.start]
        part = part * _envelope(event, into, part.shape[1])
        if event.pan or track.pan or track.gain:
            part *= _sides(event.pan) * _sides(track.pan) * np.float32(10 ** (track.gain / 2000))
        return part

    def _forget(self, before: int) -> None:
        """Drop the sources of sounds that are over."""
        needed = {event.media for event, _ in (*self._heard, *self._spoken) if event.end > before}
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


def _sides(pan: int) -> NDArray[np.float32]:
    """The gains (2, 1) of left and right at a pan: 1 and 1 in the middle, and the same power everywhere."""
    angle = (pan + 100) * pi / 400
    return (
        np.array([[sqrt(2) * cos(angle)], [sqrt(2) * sin(angle)]], np.float32) if pan else np.ones((2, 1), np.float32)
    )


def limiter_gain(peaks: NDArray[np.float32], level: Level = AS_MIXED) -> NDArray[np.float32]:
    """The gain, for each sample, that keeps peaks above the threshold under the ceiling without ever jumping.

    The smallest gain needed within _HOLD samples to each side, averaged over as many: never above what any of
    them needs, and sloping where a clipped peak would have a corner.
    """
    needed = np.where(peaks > level.threshold, level.ceiling / np.maximum(peaks, level.threshold), 1.0)
    lowest = np.pad(needed, _HOLD, constant_values=1.0)
    width = 1
    while width < _HOLD:  # The minimum over twice as many samples is that of two neighbouring minima.
        lowest = np.minimum(lowest[:-width], lowest[width:])
        width *= 2
    sums = np.cumsum(np.concatenate(([0.0], lowest)))
    smooth = (sums[_HOLD:] - sums[:-_HOLD]) / _HOLD
    return np.asarray(smooth[1 : 1 + peaks.size], np.float32)
