"""The sound of a shot that is made in sections."""

from __future__ import annotations

import numpy as np

from matchcut.engines.diffusion.sampling import joined


def test_two_sounds_fade_into_each_other_where_both_are_heard() -> None:
    earlier, later = np.full((2, 100), 0.5, np.float32), np.full((2, 80), -0.5, np.float32)
    sound, rate = joined((earlier, 100), (later, 100), 0.8)
    assert (sound.shape, rate) == ((2, 160), 100)
    assert np.array_equal(sound[:, :80], earlier[:, :80])
    assert np.allclose(sound[0, 80:100], np.linspace(0.5, -0.5, 20))
    assert np.array_equal(sound[:, 100:], later[:, 20:])


def test_a_sound_that_ends_before_the_next_begins_is_followed_by_it() -> None:
    sound, _ = joined((np.ones((1, 50), np.float32), 100), (np.zeros((1, 50), np.float32), 100), 0.5)
    assert sound.tolist() == [[1.0] * 50 + [0.0] * 50]
