"""Loudness as EBU R128 measures it: against EBU Tech 3341's signals and against an independent meter."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.media.loudness import SIDE, LoudnessMeter, decibels, true_peaks

RATE = 48_000


def sine(level: float, seconds: float, frequency: float = 1000.0, phase: float = 0.0) -> np.ndarray:
    """A stereo sine with peaks at `level` dBFS."""
    time = np.arange(round(seconds * RATE)) / RATE
    tone = 10 ** (level / 20) * np.sin(2 * np.pi * frequency * time + np.radians(phase))
    return np.broadcast_to(tone, (2, tone.size)).astype(np.float32)


def measured(*parts: np.ndarray) -> LoudnessMeter:
    meter = LoudnessMeter()
    for part in parts:
        meter.add(part)
    return meter


# EBU Tech 3341, table 1: the signals that need no recordings, each as long as it says.
@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([(-23.0, 20)], -23.0),
        ([(-33.0, 20)], -33.0),
        ([(-36.0, 10), (-23.0, 60), (-36.0, 10)], -23.0),
        ([(-72.0, 10), (-36.0, 10), (-23.0, 60), (-36.0, 10), (-72.0, 10)], -23.0),
        ([(-26.0, 20), (-20.0, 20.1), (-26.0, 20)], -23.0),
    ],
)
def test_ebus_signals_have_their_loudness(parts, expected):
    found = measured(*(sine(level, seconds) for level, seconds in parts)).loudness
    assert found == pytest.approx(expected, abs=0.1)


# EBU Tech 3341, cases 15 to 19: peaks that lie between the samples. Tolerance +0.2 and −0.4 dB.
@pytest.mark.parametrize(
    ("part", "phase", "level", "expected"),
    [(4, 0, 0.5, -6.0), (4, 45, 0.5, -6.0), (6, 60, 0.5, -6.0), (8, 67.5, 0.5, -6.0), (4, 45, 1.41, 3.0)],
)
def test_ebus_signals_have_their_true_peaks(part, phase, level, expected):
    tone = sine(20 * np.log10(level), 1, RATE / part, phase)
    ends = np.minimum(np.arange(RATE), np.arange(RATE)[::-1]).clip(0, 999).astype(np.float32) / 999
    found = decibels(measured(tone * ends).true_peak)
    assert expected - 0.4 <= found <= expected + 0.2


def test_it_agrees_with_another_meter():
    import pyloudnorm

    rng = np.random.default_rng(5)
    for sharpness in (1, 30):
        shaped = np.cumsum(rng.normal(size=(2, 6 * RATE)), axis=1) if sharpness == 1 else rng.normal(size=(2, 6 * RATE))
        shaped = shaped - np.mean(shaped, axis=1, keepdims=True)
        swell = np.abs(np.sin(np.arange(6 * RATE) / RATE * 1.7)) ** 3
        sound = (0.3 * shaped / np.abs(shaped).max() * swell).astype(np.float32)
        # "DeMan" is its name for the filters with the standard's own coefficients at 48 kHz.
        theirs = pyloudnorm.Meter(RATE, filter_class="DeMan").integrated_loudness(sound.T.astype(np.float64))
        assert measured(sound).loudness == pytest.approx(theirs, abs=0.005)


@given(borders=st.lists(st.integers(1, RATE - 1), max_size=5, unique=True))
def test_where_blocks_end_makes_no_difference(borders):
    sound = sine(-12, 1, 440) * np.linspace(0.1, 1, RATE, dtype=np.float32)
    whole = measured(sound)
    parts = measured(*np.split(sound, sorted(borders), axis=1))
    assert parts.loudness == pytest.approx(whole.loudness, abs=1e-6)
    assert parts.true_peak == pytest.approx(whole.true_peak, rel=1e-6)


def test_silence_and_what_is_too_short_have_no_loudness():
    assert measured(np.zeros((2, RATE), np.float32)).loudness is None
    assert measured(sine(-20, 0.39)).loudness is None
    assert measured(sine(-80, 2)).loudness is None
    assert LoudnessMeter().loudness is None
    assert measured(np.zeros((2, 10), np.float32)).true_peak == 0


def test_quiet_stretches_are_not_looked_at_twice_but_loud_ones_are():
    sound = sine(-3, 0.3, RATE / 4, 45)
    wide = np.pad(sound, ((0, 0), (SIDE, SIDE)))
    fine = true_peaks(wide)
    assert fine.shape == (sound.shape[1],)
    # Every second interval holds a crest, 3 dB above the samples at its ends.
    assert np.maximum(fine[:-1], fine[1:])[100:-100].min() > np.abs(sound).max() * 1.4
    np.testing.assert_array_equal(true_peaks(wide, above=2.0), np.abs(sound).max(axis=0))
