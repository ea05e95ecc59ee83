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
from matchcut.film.ids import MediaId, TrackId
from matchcut.film.model import Track
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import SoundRole


def words() -> np.ndarray:
    """Two words, 0.5 s to 0.8 s and 1.0 s to 1.2 s: the pause between them is shorter than ducking waits."""
    sound = np.zeros((2, 100_000), np.float32)
    for start, stop in ((24_000, 38_400), (48_000, 57_600)):
        sound[:, start:stop] = 0.2 * np.sin(np.arange(stop - start) / 30)
    return sound


@pytest.fixture
def sources(monkeypatch):
    """Sounds by name, in place of files."""
    rng = np.random.default_rng(2)
    held = {
        "noise": rng.uniform(-0.4, 0.4, (2, 60_000)).astype(np.float32),
        "loud": (0.9 * np.sin(np.arange(60_000) / 20) * np.ones((2, 1))).astype(np.float32),
        "words": words(),
        "tone": np.full((2, 100_000), 0.1, np.float32),
        "click": np.eye(1, 100, 7, dtype=np.float32).repeat(2, axis=0),
    }
    monkeypatch.setattr(mix, "read_sound", lambda path: held[path])
    return held


class Silent(Cut):
    """A cut that only lasts."""

    samples = 100_000


def cut_of(*sounds: SoundEvent, tracks: tuple[Track, ...] = ()) -> Cut:
    return Silent("", FrameRate(24), 64, 48, 0, (), sounds=sounds, tracks=tracks)


def event(name: str, start: int = 0, samples: int = 60_000, **values: int) -> SoundEvent:
    return SoundEvent(media=MediaId(name), start=start, samples=samples, **values)


def track(name: str, **values: object) -> Track:
    return Track(id=TrackId(name), **values)


def whole(*sounds: SoundEvent, tracks: tuple[Track, ...] = ()) -> np.ndarray:
    return np.concatenate(list(Mixer(cut_of(*sounds, tracks=tracks), str).blocks()), axis=1)


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


@pytest.mark.parametrize("pan", [-100, -50, 0, 30, 100])
def test_pan_keeps_the_power(sources, pan):
    made, plain = whole(event("noise", pan=pan, gain=-2000)), sources["noise"][0] / 10
    left, right = (whole(event("tone", pan=pan))[side, 1000] / 0.1 for side in (0, 1))
    assert left**2 + right**2 == pytest.approx(2, rel=1e-5)
    assert (left > right) == (pan < 0) or pan == 0
    np.testing.assert_allclose(made[0, :60_000], plain * left, atol=1e-6)
    assert (min(left, right) < 1e-6) == (abs(pan) == 100)


def test_a_track_has_a_gain_a_pan_and_can_be_muted(sources):
    sound = event("tone", track="Music")
    softer = whole(sound, tracks=(track("Music", gain=-600),))
    assert softer[:, 500] == pytest.approx(0.1 * 10 ** (-6 / 20), rel=1e-5)
    left = whole(sound, tracks=(track("Music", pan=-100),))
    assert left[:, 500] == pytest.approx([0.1 * 2**0.5, 0], abs=1e-6)
    assert not whole(sound, tracks=(track("Music", muted=True),)).any()
    np.testing.assert_array_equal(whole(sound, tracks=(track("Other", gain=-600),)), whole(sound))


SPEECH = track("Voice", role=SoundRole.DIALOGUE)
MUSIC = track("Music", role=SoundRole.MUSIC, duck=1200)


def test_music_goes_down_before_the_first_word_and_comes_back_after_the_last(sources):
    voice = event("words", samples=100_000, track="Voice")
    music = event("tone", samples=100_000, track="Music")
    made = whole(voice, music, tracks=(SPEECH, MUSIC)) - whole(voice, tracks=(SPEECH,))
    level = 20 * np.log10(made[0] / 0.1)
    assert np.abs(level[: 24_000 - 10_080]).max() < 0.01
    # Down when the first word begins, and until the pause after the last one is a pause.
    assert np.abs(level[24_000 : 57_600 + 14_000] + 12).max() < 0.1
    assert np.abs(level[57_600 + 14_400 + 29_300 :]).max(initial=0) < 0.01
    assert np.abs(np.diff(level)).max() < 12 / 4800


def test_what_is_not_heard_ducks_nothing(sources):
    music = event("tone", samples=100_000, track="Music")
    voice = event("words", samples=100_000, track="Voice")
    plain = whole(music)
    for one in (track("Voice", role=SoundRole.DIALOGUE, muted=True), track("Voice")):
        made = whole(voice, music, tracks=(one, MUSIC))
        np.testing.assert_allclose(made - whole(voice, tracks=(one,)), plain, atol=1e-6)
    faint = replace(voice, gain=-6000)
    np.testing.assert_allclose(whole(faint, music, tracks=(SPEECH, MUSIC)), plain, atol=1e-3)


def test_the_roles_add_up_to_the_mix(sources):
    cut = cut_of(
        event("words", samples=100_000, track="Voice"),
        event("tone", samples=100_000, track="Music"),
        event("noise", gain=-900),
        tracks=(SPEECH, MUSIC),
    )
    parts = [np.concatenate(list(Mixer(cut, str, only=role).blocks()), axis=1) for role in SoundRole]
    np.testing.assert_allclose(sum(parts), np.concatenate(list(Mixer(cut, str).blocks()), axis=1), atol=1e-6)
    assert all(part.any() for part in parts)


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
    loud = np.sin(np.arange(60_000) / 20).astype(np.float32)[None].repeat(2, axis=0)
    sounds = {"loud": loud, "words": words()}
    cut = cut_of(
        event("loud", fade_in=999, track="Music", pan=20),
        event("loud", start=20_001, gain=-300),
        event("words", samples=90_000, track="Voice"),
        tracks=(SPEECH, MUSIC),
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mix, "read_sound", lambda path: sounds[path])
        mixer = Mixer(cut, str)
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
