"""The measures tell a model that obeys from one that does not. The world itself is the model that obeys."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest

from matchcut_pocket.camera import MOVES
from matchcut_pocket.evaluate import ClipOrder, Frames, colour_distance, measure, psnr, seam, the_world
from matchcut_pocket.looks import distractors, some_look
from matchcut_pocket.motion import asked_camera, camera_of
from matchcut_pocket.world import RATE, draw, sample

SMALL = (72, 40)
"""Half as wide and high as clips are measured; the moves of the camera are too small to be told in it."""


def test_the_world_obeys_itself() -> None:
    found = measure(the_world, clips=2, chains=1)
    assert found["identity"] == 1
    assert found["swapped reference swaps"] == 1
    assert found["dropped reference stays away"] == 1
    assert found["first frame kept, PSNR"] == 99
    assert found["action"] == 1
    assert found["camera"] == 1
    assert found["identity in shot 10"] == 1
    assert found["tail kept, PSNR"] == 99
    assert found["drift over 10 shots, ΔE"] < 2


def test_who_forgets_the_reference_is_found_out() -> None:
    def forgetful(wanted: ClipOrder) -> Frames:
        stranger = distractors(wanted.performance.cast[0].look, 9, random.Random(wanted.seed))[4]
        return the_world(replace(wanted, references=(stranger,)))

    found = measure(forgetful, clips=2, chains=1, size=SMALL)
    assert found["identity"] == 0
    assert found["swapped reference swaps"] == 0
    assert found["identity in shot 10"] == 0


def test_who_stands_still_is_found_out() -> None:
    def frozen(wanted: ClipOrder) -> Frames:
        made = the_world(wanted)
        made[:] = made[0]
        return made

    told = [sample(seed, frames=25) for seed in range(4)]
    assert sum(one.cast[0].action != "stand" and one.move != "static" for one in told) >= 2
    found = measure(frozen, clips=4, chains=0, size=SMALL)
    assert found["action"] <= 0.5
    assert found["camera"] <= 0.5


def test_who_drifts_is_found_out() -> None:
    def drifting(wanted: ClipOrder) -> Frames:
        made = the_world(wanted).astype(np.int16)
        if wanted.kept is not None:
            made[len(wanted.kept) :] += (wanted.kept[-1].mean() - made[len(wanted.kept)].mean()).astype(np.int16) + 4
        return np.clip(made, 0, 255).astype(np.uint8)

    assert measure(drifting, clips=0, chains=1, size=SMALL)["drift over 10 shots, ΔE"] > 5


@pytest.mark.parametrize("move", sorted(MOVES))
def test_every_move_of_the_camera_is_recognised(move: str) -> None:
    performance = replace(sample(3, frames=25), place="street", weather="clear", size="full", move=move)
    assert camera_of(draw(performance), performance, RATE) == asked_camera(move)


def test_a_seam_that_goes_on_is_one_and_a_flash_is_much_more() -> None:
    performance = replace(sample(5, frames=37), weather="clear", move="pan left")
    frames = draw(performance)
    assert 0.5 < seam(frames[:20], frames[20:]) < 2
    assert seam(frames[:20], np.minimum(frames[20:].astype(int) + 40, 255).astype(np.uint8)) > 3
    assert seam(frames[:20], frames[19:]) == 0


def test_colours_and_likeness_are_measured_in_their_units() -> None:
    grey = np.full((2, 4, 4, 3), 119, np.uint8)
    assert psnr(grey, grey) == 99
    assert psnr(grey, grey + 1) == pytest.approx(48.13, abs=0.01)
    white = np.full_like(grey, 255)
    assert colour_distance(white, np.zeros_like(grey)) == pytest.approx(100, abs=0.1)


def test_the_same_puppet_is_not_its_own_rival() -> None:
    look = some_look(random.Random(9))
    assert look not in distractors(look, 9, random.Random(9))
