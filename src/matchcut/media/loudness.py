"""How loud sound is: integrated loudness and true peak, as EBU R128 and ITU-R BS.1770-4 define them.

All samples are (2, count) at 48 kHz, full scale ±1, left and right of equal weight.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from matchcut.media.samples import CHANNELS, SAMPLE_RATE

Samples = NDArray[np.float32]

SIDE = 12
"""A true peak between two samples is found from so many samples to each side of them."""

# BS.1770-4, tables 1 and 2: a shelf for the head, then a high pass, as (b, a) at 48 kHz.
_K_WEIGHTING = (
    ((1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585)),
    ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621)),
)
_TAPS = 1 << 13
"""How much of the weighting's impulse response is used; what is left of it there is below −350 dB."""
_OFFSET = -0.691
_ABSOLUTE_GATE = -70.0
_RELATIVE_GATE = -10.0
_STEP = SAMPLE_RATE // 10
"""Loudness is measured in blocks of 400 ms, one every 100 ms."""
_STEPS_IN_BLOCK = 4

_OVERSAMPLING = 4
_KAISER = 6.0
_CHUNK = 4800


@dataclass(slots=True)
class LoudnessMeter:
    """Measures sound that is given in blocks of whatever length; where they end makes no difference.

    `true_peak` is the highest so far, full scale 1.
    """

    true_peak: float = 0.0
    _tail: NDArray[np.float64] = field(default_factory=lambda: np.zeros((CHANNELS, _TAPS - 1)))
    _near: Samples = field(default_factory=lambda: np.zeros((CHANNELS, 2 * SIDE), np.float32))
    _rest: NDArray[np.float64] = field(default_factory=lambda: np.zeros(0))
    _steps: list[NDArray[np.float64]] = field(default_factory=list)

    def add(self, block: Samples) -> None:
        """Take the next samples (2, count)."""
        wide = np.concatenate((self._near, block), axis=1)
        self._near = wide[:, -2 * SIDE :]
        self.true_peak = max(self.true_peak, float(true_peaks(wide, above=self.true_peak).max(initial=0)))
        power = np.concatenate((self._rest, (self._weighted(block) ** 2).sum(axis=0)))
        steps = power.size // _STEP * _STEP
        self._steps.append(power[:steps].reshape(-1, _STEP).mean(axis=1))
        self._rest = power[steps:]

    @property
    def loudness(self) -> float | None:
        """The integrated loudness in LUFS; None for silence, or for less than 400 ms of sound."""
        steps = np.concatenate(self._steps) if self._steps else np.zeros(0)
        if steps.size < _STEPS_IN_BLOCK:
            return None
        blocks = sliding_window_view(steps, _STEPS_IN_BLOCK).mean(axis=1)
        heard = blocks[blocks > _power(_ABSOLUTE_GATE)]
        if not heard.size:
            return None
        heard = heard[heard > _power(_level(float(heard.mean())) + _RELATIVE_GATE)]
        return _level(float(heard.mean()))

    def _weighted(self, block: Samples) -> NDArray[np.float64]:
        """The block through the K-weighting filter, going on from the blocks before it."""
        wide = np.concatenate((self._tail, block), axis=1, dtype=np.float64)
        self._tail = wide[:, -(_TAPS - 1) :]
        size = 1 << (wide.shape[1] - 1).bit_length()
        filtered = np.fft.irfft(np.fft.rfft(wide, size) * np.fft.rfft(_impulse_response(), size), size)
        return np.asarray(filtered[:, _TAPS - 1 : wide.shape[1]], np.float64)


def true_peaks(samples: Samples, *, above: float = 0.0) -> NDArray[np.float32]:
    """Return the highest peak at each sample and on the way to the next, over all channels: (count − 2·SIDE,).

    The first and last SIDE samples are only looked at. The signal is made four times as fine, by a windowed sinc. A
    stretch in which no peak can be higher than `above` has its samples' own peaks, which is much quicker.
    """
    count = samples.shape[1] - 2 * SIDE
    if count <= 0:
        return np.zeros(0, np.float32)
    own = np.abs(samples).max(axis=0)
    peaks = own[SIDE:-SIDE].copy()
    for start in range(0, count, _CHUNK):
        stop = min(start + _CHUNK, count)
        if own[start : stop + 2 * SIDE].max() * _highest_gain() <= above:
            continue
        windows = sliding_window_view(samples[:, start + 1 : stop + 2 * SIDE], 2 * SIDE, axis=1)
        between = np.abs(windows @ _between()).max(axis=(0, 2))
        peaks[start:stop] = np.maximum(peaks[start:stop], between)
    return peaks


@cache
def _between() -> NDArray[np.float32]:
    """The weights (2·SIDE, 3) of the samples around it in the three values between two samples."""
    place = np.arange(2 * SIDE) - (SIDE - 1)
    parts = np.arange(1, _OVERSAMPLING) / _OVERSAMPLING
    away = parts[None, :] - place[:, None]
    window = np.i0(_KAISER * np.sqrt(1 - (away / SIDE) ** 2)) / np.i0(_KAISER)
    weights = np.sinc(away) * window
    return np.asarray(weights / weights.sum(axis=0), np.float32)


@cache
def _highest_gain() -> float:
    """How much higher than all samples a value between them can be at most."""
    return float(np.abs(_between()).sum(axis=0).max())


@cache
def _impulse_response() -> NDArray[np.float64]:
    turn = np.exp(-2j * np.pi * np.arange(2 * _TAPS + 1) / (4 * _TAPS))
    response = [np.polyval(b[::-1], turn) / np.polyval(a[::-1], turn) for b, a in _K_WEIGHTING]
    return np.asarray(np.fft.irfft(response[0] * response[1])[:_TAPS], np.float64)


def _level(power: float) -> float:
    return float(_OFFSET + 10 * np.log10(power))


def _power(level: float) -> float:
    return float(10 ** ((level - _OFFSET) / 10))


def decibels(factor: float) -> float:
    """A factor as decibels; −∞ for 0."""
    return float(20 * np.log10(factor)) if factor > 0 else float("-inf")
