"""Cosmos Predict 2.5 on its real pipeline class: text, one picture or five frames, and always its guardrail."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from matchcut.engines.diffusion.catalogue import availability, catalogue
from matchcut.film.errors import BadInput, EngineFailed
from matchcut.film.time import FrameRate
from matchcut.words.statements import english


def test_without_its_guardrail_it_is_not_run(home: Path) -> None:
    ready = availability(catalogue().model("cosmos-predict2.5-2b"))
    assert not ready.ready
    assert "cosmos_guardrail" in english(ready.reason)


@pytest.mark.parametrize("family", ["cosmos"], indirect=True)
def test_it_starts_from_text_a_picture_or_five_frames(family: str, stage: Any, bars: Any) -> None:
    stage(family)
    stage(family, keyframe=stage.plain("key", (90, 90, 90)))
    stage(family, upstream=stage.tail("tail", bars(12, 1), FrameRate(24)))
    stage(family, upstream=stage.tail("short", bars(3, 1), FrameRate(24)))
    text, picture, several, one = stage.calls
    assert {"video", "image", "num_latent_conditional_frames"}.isdisjoint(text)
    assert [np.asarray(frame).mean() for frame in picture["video"]] == [90]
    assert (len(several["video"]), several["num_latent_conditional_frames"]) == (5, 2)
    assert (len(one["video"]), one["num_latent_conditional_frames"]) == (1, 1)
    assert np.array_equal(np.asarray(one["video"][0]), bars(3, 1)[-1])
    assert (text["guidance_scale"], text["num_frames"] % 4) == (7.0, 1)


@pytest.mark.parametrize("family", ["cosmos"], indirect=True)
def test_the_guardrail_reads_every_text_before_it_is_encoded(family: str, stage: Any, home: Path) -> None:
    stage(family, action="a man walks")
    (read,) = stage.pipes[-1].safety_checker.read
    assert "A man walks." in read
    kept = list((home / "xdg_cache_home").rglob("*.safetensors"))
    for _ in range(2):
        with pytest.raises(BadInput, match=r"guardrail of Cosmos Predict 2\.5 2B finds the shot's text unsafe"):
            stage(family, action="a man in a red room")
    assert len(stage.pipes) == 1
    assert list((home / "xdg_cache_home").rglob("*.safetensors")) == kept


@pytest.mark.parametrize("family", ["cosmos"], indirect=True)
def test_the_guardrail_looks_at_what_was_made_and_can_keep_it_back(family: str, stage: Any, new_take: Any) -> None:
    stage(family)
    assert (stage.raw[-1][:, 0, 0] == 1).all()
    guard, take = type(stage.pipes[-1].safety_checker), new_take()
    look = guard.check_video_safety
    try:
        guard.check_video_safety = lambda self, frames: None
        with pytest.raises(EngineFailed, match="finds the picture unsafe"):
            stage(family, take)
    finally:
        guard.check_video_safety = look
    assert take.frames == []
    assert len(stage(family).frames) == 6
