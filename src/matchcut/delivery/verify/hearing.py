"""A delivered film's sound, as it is decoded, beside the mix of the cut: how far it lies from its place.

Both are told by their loudest sample in each millisecond, and the one is moved over the other until they agree best.
How loud either is makes no difference, nor which codec it went through.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import av
import numpy as np
from numpy.typing import NDArray

from matchcut.cut.mix import Mixer
from matchcut.media.files import opened
from matchcut.media.samples import SAMPLE_RATE

if TYPE_CHECKING:
    from matchcut.cut.model import Cut
    from matchcut.cut.stock import Where

Envelope = NDArray[np.float32]

_STEP = SAMPLE_RATE // 1000
_FARTHEST = 500
"""Milliseconds to either side that a sound is looked for."""
_SURELY = 1.02
"""How much better another place has to fit before a sound counts as being there."""
_SILENT = 1e-4
_HEARD = 0.005
_STRETCH = 100
"""Milliseconds that are listened to at once."""


def lateness(path: Path, cut: Cut, where: Where) -> int | None:
    """By how many milliseconds a film's sound comes too late (negative: too early).

    None where that can't be told: the film or the cut is silent, or its sound is so even that it fits anywhere.
    BadInput where the film's sound, or one of the cut's, can't be read.
    """
    meant, heard = _mixed(cut, where), _decoded(path, -(-cut.samples // _STEP))
    if min(meant.std(), heard.std()) < _SILENT:
        return None
    fits = _fits(meant - meant.mean(), heard - heard.mean())
    best = int(np.argmax(fits))
    edges = max(fits[0], fits[-1])
    if fits[best] <= 0 or fits[best] < _SURELY * edges:
        return None
    return best - _FARTHEST if fits[best] > _SURELY * fits[_FARTHEST] else 0


def gone_silent(path: Path, cut: Cut, where: Where) -> float | None:
    """The second at which a film's sound is first missing where the cut's is heard; None where it never is.

    By tenths of a second: one counts as heard above −46 dB, and as missing where the film has less than a tenth of it
    (no codec takes 20 dB away), beside how loud the film is as a whole.
    """
    meant, heard = _mixed(cut, where), _decoded(path, -(-cut.samples // _STEP))
    stretches = len(meant) // _STRETCH
    if not stretches or heard.max() < _SILENT:
        return 0.0 if stretches and meant.max() > _HEARD else None
    meant_in, heard_in = (
        envelope[: stretches * _STRETCH].reshape(stretches, _STRETCH).max(axis=1) for envelope in (meant, heard)
    )
    louder = float(heard.mean() / meant.mean()) if meant.mean() else 1.0
    missing = (meant_in > _HEARD) & (heard_in < meant_in * min(1.0, louder) / 10)
    return float(np.argmax(missing)) * _STRETCH / 1000 if missing.any() else None


def _fits(meant: Envelope, heard: Envelope) -> NDArray[np.float64]:
    """How well the two agree with the second moved by −_FARTHEST … _FARTHEST milliseconds."""
    size = 1 << (len(meant) + 2 * _FARTHEST).bit_length()
    product = np.fft.rfft(heard, size) * np.conj(np.fft.rfft(meant, size))
    around = np.fft.irfft(product, size)
    return np.concatenate((around[-_FARTHEST:], around[: _FARTHEST + 1]))


def _mixed(cut: Cut, where: Where) -> Envelope:
    envelope = np.zeros(-(-cut.samples // _STEP), np.float32)
    at = 0
    for block in Mixer(cut, where).blocks():
        _enter(envelope, np.abs(block).max(axis=0), at)
        at += block.shape[1]
    return envelope


def _decoded(path: Path, length: int) -> Envelope:
    """A film's first sound, placed by its own times."""
    envelope = np.zeros(length, np.float32)
    for at, samples in _blocks(path):
        _enter(envelope, samples, at)
    return envelope


def _blocks(path: Path) -> Iterator[tuple[int, Envelope]]:
    """Yield the sample that a stretch begins with, and its loudest channel."""
    with opened(path) as container:
        stream = container.streams.audio[0]
        resampler = av.AudioResampler(format="fltp", layout="stereo", rate=SAMPLE_RATE)
        for frame in container.decode(stream):
            for block in resampler.resample(frame):
                yield round(block.pts * block.time_base * SAMPLE_RATE), np.abs(block.to_ndarray()).max(axis=0)


def _enter(envelope: Envelope, samples: Envelope, at: int) -> None:
    """Raise an envelope to what samples have from sample `at` on; what lies outside it is left out."""
    skipped = max(0, -at)
    samples, at = samples[skipped : len(envelope) * _STEP - at], at + skipped
    if not len(samples):
        return
    place, into = divmod(at, _STEP)
    starts = np.arange(-into, len(samples), _STEP).clip(0)
    loudest = np.maximum.reduceat(samples, starts)
    part = envelope[place : place + len(loudest)]
    np.maximum(part, loudest[: len(part)], out=part)
