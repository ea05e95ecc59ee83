"""A film's loudness: what was asked for, with true peaks below −1 dBTP, whatever was mixed."""

from __future__ import annotations

import numpy as np
import pyloudnorm
import pytest

from matchcut.cut import mix
from matchcut.cut.levelling import Levelled, levelled
from matchcut.cut.mix import Mixer
from matchcut.cut.model import Cut, SoundEvent
from matchcut.film.errors import Cancelled
from matchcut.film.ids import MediaId
from matchcut.film.time import FrameRate
from matchcut.media.loudness import LoudnessMeter, decibels

LENGTH = 6 * 48_000


class Silent(Cut):
    """A cut that only lasts."""

    samples = LENGTH


@pytest.fixture
def cut(monkeypatch):
    """A film of one sound, given by name."""
    rng = np.random.default_rng(9)
    noise = rng.normal(size=(2, LENGTH)).clip(-3, 3) / 12
    drums = noise * 0.05
    drums[:, ::24_000] = 0.9
    time = np.arange(LENGTH) / 48_000
    sounds = {
        "noise": noise,
        "drums": drums,
        "sine": np.broadcast_to(0.5 * np.sin(2 * np.pi * 12_000 * time + np.pi / 4), (2, LENGTH)),
        "nothing": np.zeros((2, LENGTH)),
    }
    monkeypatch.setattr(mix, "read_sound", lambda path: sounds[path].astype(np.float32))
    return lambda name: Silent(
        "", FrameRate(24), 64, 48, 0, (), sounds=(SoundEvent(media=MediaId(name), start=0, samples=LENGTH),)
    )


def heard(cut: Cut, found: Levelled) -> tuple[float, float]:
    """The loudness by another meter, and the true peak, of the mix at a level."""
    made = np.concatenate(list(Mixer(cut, str, found.level).blocks()), axis=1)
    meter = LoudnessMeter()
    meter.add(made)
    return pyloudnorm.Meter(48_000).integrated_loudness(made.T.astype(float)), decibels(meter.true_peak)


@pytest.mark.parametrize("target", [-2300, -1400, -3550])
def test_a_mix_is_brought_to_its_loudness(cut, target):
    film = cut("noise")
    found = levelled(film, str, target, lambda: None)
    loudness, peak = heard(film, found)
    assert loudness == pytest.approx(target / 100, abs=0.2)
    assert found.after == pytest.approx(target / 100, abs=0.1)
    assert peak <= -0.95


@pytest.mark.parametrize("name", ["drums", "sine"])
def test_peaks_between_samples_are_held_too(cut, name):
    film = cut(name)
    found = levelled(film, str, -900, lambda: None)
    loudness, peak = heard(film, found)
    assert peak <= -0.95
    assert found.after == pytest.approx(loudness, abs=0.1)
    assert found.after <= -8.9


def test_silence_has_no_loudness_to_change(cut):
    found = levelled(cut("nothing"), str, -2300, lambda: None)
    assert (found.before, found.after, found.level.gain) == (None, None, 1)


def test_it_can_be_kept_as_text_and_stopped(cut):
    found = levelled(cut("noise"), str, -2300, lambda: None)
    assert Levelled.from_plain(found.plain()) == found

    def stop() -> None:
        raise Cancelled("The export was stopped.")

    with pytest.raises(Cancelled):
        levelled(cut("noise"), str, -2300, stop)
