"""The mix: every sample where it belongs, blocks that leave no trace, peaks held only where they must be."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.cut import mix
from matchcut.cut.mix import CEILING, Mixer, limiter_gain
from matchcut.cut.model import Cut, SoundEvent
from matchcut.film.ids import MediaId
from matchcut.film.time import FrameRate


@pytest.fixture
def sources(monkeypatch):
    """Sounds by name, in place of files."""
    rng = np.random.default_rng(2)
    held = {
        "noise": rng.uniform(-0.4, 0.4, (2, 60_000)).astype(np.float32),
        "loud": (0.9 * np.sin(np.arange(60_000) / 20) * np.ones((2, 1))).astype(np.float32),
        "click": np.eye(1, 100, 7, dtype=np.float32).repeat(2, axis=0),
    }
    monkeypatch.setattr(mix, "read_sound", lambda path: held[path])
    return held


class Silent(Cut):
    """A cut that only lasts."""

    samples = 100_000


def cut_of(*sounds: SoundEvent) -> Cut:
    return Silent("", FrameRate(24), 64, 48, 0, (), sounds=sounds)


def event(name: str, start: int = 0, samples: int = 60_000, **values: int) -> SoundEvent:
    return SoundEvent(media=MediaId(name), start=start, samples=samples, **values)


def whole(*sounds: SoundEvent) -> np.ndarray:
    return np.concatenate(list(Mixer(cut_of(*sounds), str).blocks()), axis=1)


def test_a_sound_lies_at_its_sample(sources):
    made = whole(event("click", start=12_345, samples=50))
    assert made.shape == (2, 100_000)
    assert np.flatnonzero(made[0]).tolist() == [12_352]
    assert np.flatnonzero(whole(event("click", start=500, samples=50, source_start=5))[1]).tolist() == [502]
    assert not whole(event("click", samples=7)).any()


def test_gain_and_addition(sources):
    made = whole(event("noise", gain=-600), event("noise", start=10, gain=-600))
    level = 10 ** (-6 / 20)
    np.testing.assert_allclose(made[:, :10], sources["noise"][:, :10] * level, rtol=1e-5)
    both = (sources["noise"][:, 10:500] + sources["noise"][:, :490]) * level
    np.testing.assert_allclose(made[:, 10:500], both, atol=1e-6)


def test_two_fades_crossing_keep_the_power(sources):
    fade = 4800
    out = np.abs(whole(event("noise", samples=20_000, fade_out=fade)))[0]
    into = np.abs(whole(event("noise", samples=20_000, fade_in=fade)))[0]
    plain = np.abs(sources["noise"][0])
    falls, rises = out[20_000 - fade : 20_000] / plain[20_000 - fade : 20_000], into[:fade] / plain[:fade]
    np.testing.assert_allclose(falls**2 + rises**2, 1, atol=1e-3)
    assert (np.diff(rises) > -1e-4).all()
    assert out[20_000:].max() == 0


def test_a_source_that_ends_early_is_followed_by_silence(sources):
    assert not whole(event("noise", start=50_000, samples=50_000, source_start=50_000))[:, 60_000:].any()


@given(borders=st.lists(st.integers(1, 99_999), max_size=4, unique=True))
def test_blocks_leave_no_trace(borders):
    sounds = {"loud": np.sin(np.arange(60_000) / 20).astype(np.float32)[None].repeat(2, axis=0)}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mix, "read_sound", lambda path: sounds[path])
        mixer = Mixer(cut_of(event("loud", fade_in=999), event("loud", start=20_001, gain=-300)), str)
        edges = [0, *sorted(borders), 100_000]
        parts = [mixer.block(start, stop) for start, stop in pairwise(edges)]
        np.testing.assert_allclose(np.concatenate(parts, axis=1), mixer.block(0, 100_000), atol=2e-6)


def test_peaks_are_held_only_where_they_are_too_high(sources):
    mixer = Mixer(cut_of(event("loud"), event("loud", start=30_000, samples=9000)), str)
    made = np.concatenate(list(mixer.blocks()), axis=1)
    assert mixer.limited
    assert np.abs(made).max() <= CEILING + 1e-5
    np.testing.assert_array_equal(made[:, :27_000], sources["loud"][:, :27_000])
    gain = made[0, 27_000:42_000] / np.where(np.abs(made[0, 27_000:42_000]) < 1e-2, np.nan, 1)
    assert np.nanmax(np.abs(gain)) <= CEILING + 1e-5


def test_what_is_not_too_high_is_left_alone(sources):
    mixer = Mixer(cut_of(event("loud")), str)
    made = np.concatenate(list(mixer.blocks()), axis=1)
    assert not mixer.limited
    np.testing.assert_array_equal(made[:, :60_000], sources["loud"])


@given(st.lists(st.tuples(st.integers(0, 9_999), st.floats(0.5, 8)), max_size=6))
def test_the_limiter_never_lets_a_peak_through_and_never_jumps(spikes):
    peaks = np.full(10_000, 0.3, np.float32)
    for place, height in spikes:
        peaks[place] = height
    gain = limiter_gain(peaks)
    assert gain.shape == peaks.shape
    assert (peaks * gain <= np.where(peaks > 1, CEILING, peaks) + 1e-5).all()
    assert np.abs(np.diff(gain)).max(initial=0) <= 1 / 1024
    assert gain.max() <= 1 + 1e-6


def test_sources_are_dropped_when_they_are_over(sources):
    mixer = Mixer(replace(cut_of(event("click", samples=50), event("noise"))), str)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mix, "BLOCK", 10_000)
        held = [sorted(mixer._decoded) for _ in mixer.blocks()]
    assert held[0] == ["click", "noise"]
    assert held[-1] == []
