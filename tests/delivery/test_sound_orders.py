"""The sound by itself: as long as the film, and its stems add up to it."""

from __future__ import annotations

import numpy as np
import pyloudnorm
import pytest

from matchcut.film import edits
from matchcut.film.errors import BadInput
from matchcut.film.vocabulary import SoundRole
from matchcut.media.probe import probe
from matchcut.media.sound import read_sound


@pytest.fixture
def film(room):
    room.shot("a", 96)
    time = np.arange(192_000) / 48_000
    for track, tone, level in (("Voice", 300, 0.1), ("Music", 500, 0.2), ("Steps", 700, 0.05)):
        room.sound((level * np.sin(2 * np.pi * tone * time) * np.ones((2, 1))).astype(np.float32), track=track)
    room.film = edits.set_track(room.film, "Voice", role=SoundRole.DIALOGUE)
    room.film = edits.set_track(room.film, "Music", role=SoundRole.MUSIC, duck=1200)
    return room


@pytest.mark.parametrize(("name", "codec"), [("mix.wav", "pcm_s24le"), ("mix.flac", "flac")])
def test_the_mix_is_as_long_as_the_film(film, written, name, codec):
    (path,) = written("mix", name).files
    facts = probe(path)
    assert (facts.codec, facts.sample_rate, facts.samples) == (codec, 48_000, 192_000)


def test_stems_add_up_to_the_mix(film, written):
    whole = read_sound(written("mix", "mix.wav", loudness="-20").files[0])
    folder, *files = written("stems", "stems", loudness="-20").files
    assert [path.name for path in files] == ["dialogue.wav", "music.wav", "effects.wav"]
    parts = [read_sound(folder / path.name) for path in files]
    np.testing.assert_allclose(sum(parts), whole, atol=1e-5)
    assert pyloudnorm.Meter(48_000).integrated_loudness(whole.T.astype(float)) == pytest.approx(-20, abs=0.1)
    # The music is 12 dB lower from the first word on, and all is as loud as the whole was made.
    music = parts[1] / np.abs(parts[0]).max() * 0.1
    assert np.abs(music).max() == pytest.approx(0.2 * 10 ** (-12 / 20), rel=0.02)


def test_a_silent_film_has_no_mix(room, written):
    room.shot("a", 10)
    with pytest.raises(BadInput, match="no sound"):
        written("mix", "mix.wav")
