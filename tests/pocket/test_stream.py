"""What training is given of a clip, beside its frames."""

from __future__ import annotations

import numpy as np

from matchcut_pocket.stream import HELD_OUT, clip, moment, weights
from matchcut_pocket.world import sample, truth

SIZE = (112, 64)


def test_puppets_count_more_where_they_are_and_nowhere_else() -> None:
    seed = next(seed for seed in range(100) if sample(seed).size == "wide")
    performance = sample(seed, frames=9)
    counted = weights(performance, range(9), SIZE)
    assert counted.shape == (3, 8, 14)
    assert set(np.unique(counted)) == {1.0, 4.0}
    for at, number in enumerate((0, 4, 8)):
        for seen in truth(performance, number, SIZE):
            x, y = seen.head
            if 0 <= x < 1 and 0 <= y < 1:
                assert counted[at, int(y * 8), int(x * 14)] == 4
        assert (counted[at] == 1).mean() > 0.3


def test_a_moment_is_a_frame_of_the_same_performance_with_all_that_goes_with_it() -> None:
    seed = HELD_OUT + 7
    alone, whole = moment(seed, SIZE), clip(seed, 49, SIZE)
    assert alone["frames"].shape == (1, 64, 112, 3)
    wrong = (whole["frames"].int() - alone["frames"].int()).abs().float().mean(dim=(1, 2, 3))
    assert wrong.min() == 0
    assert alone["weights"].shape == (1, 8, 14)
    assert alone["references"].shape == (2, 64, 112, 3)
    assert len(alone["captions"]) == len(whole["captions"])
