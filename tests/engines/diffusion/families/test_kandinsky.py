"""Kandinsky 5 on its real pipeline class: what reaches it, and how its latents lie."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

from matchcut.film.time import FrameRate

pytestmark = pytest.mark.parametrize("family", ["kandinsky"], indirect=True)


def test_what_reaches_it(family: str, stage: Any, bars: Any) -> None:
    take = stage(family, upstream=stage.tail("tail", bars(3, 1), FrameRate(24)))
    call = stage.calls[-1]
    assert type(stage.pipes[-1]).__name__ == "Kandinsky5I2VPipeline"
    assert np.array_equal(np.asarray(call["image"]), bars(3, 1)[-1])
    assert (call["width"], call["height"], call["guidance_scale"], call["max_sequence_length"]) == (32, 32, 5.0, 64)
    assert len(take.frames) == 6


def test_a_short_shot_is_cut_from_the_shortest_that_it_makes_well(family: str, stage: Any) -> None:
    take = stage(family, keyframe=stage.plain("key", (90, 90, 90)), frames=2)
    assert (stage.calls[-1]["num_frames"], len(stage.raw[-1]), len(take.frames)) == (17, 17, 2)


def test_it_is_guided_away_from_what_is_not_wanted(family: str, stage: Any) -> None:
    key = stage.plain("key", (90, 90, 90))
    stage(family, keyframe=key)
    stage(family, keyframe=key, parameters={"negative_prompt": "red day"})
    stage(family, keyframe=key, parameters={"guidance_scale": "1"})
    assert "negative_prompt_embeds_qwen" not in stage.calls[-1]
    assert not np.array_equal(stage.raw[0], stage.raw[1])
    assert not np.array_equal(stage.raw[0], stage.raw[2])


def test_its_previews_show_its_own_channels_in_the_order_of_pictures(family: str, stage: Any) -> None:
    take = stage(family, keyframe=stage.plain("key", (90, 90, 90)))
    assert take.previews[0].shape == (32, 32, 3)
    latents = torch.arange(1 * 5 * 2 * 3 * 9).reshape(1, 5, 2, 3, 9)  # Frames, height, width, 4 + 4 + 1 channels.
    grid = stage.adapter(family).grid(latents)
    assert grid.shape == (1, 4, 5, 2, 3)
    assert grid[0, 3, 4, 1, 2] == latents[0, 4, 1, 2, 3]
