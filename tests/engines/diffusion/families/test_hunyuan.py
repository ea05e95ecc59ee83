"""HunyuanVideo image-to-video, 1.5 and FramePack on their real pipeline classes: what reaches them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from matchcut.film.time import FrameRate


@pytest.mark.parametrize("family", ["hunyuan", "hunyuan beside", "hunyuan 1.5", "framepack"], indirect=True)
def test_a_continued_shot_starts_from_the_last_frame_of_the_one_before(family: str, stage: Any, bars: Any) -> None:
    tail = stage.tail("tail", bars(3, 1), FrameRate(24))
    take = stage(family, upstream=tail, keyframe=stage.plain("key", (90, 90, 90)))
    assert np.array_equal(np.asarray(stage.calls[-1]["image"]), bars(3, 1)[-1])
    assert take.facts["tail_frames"] == 1
    assert len(take.frames) == 6


@pytest.mark.parametrize("family", ["hunyuan"], indirect=True)
def test_hunyuan_is_guided_by_a_number_it_was_taught_and_not_by_a_second_text(family: str, stage: Any) -> None:
    key = stage.plain("key", (90, 90, 90))
    six = stage(family, keyframe=key)
    call = stage.calls[-1]
    assert type(stage.pipes[-1]).__name__ == "HunyuanVideoImageToVideoPipeline"
    assert (call["guidance_scale"], call["num_frames"], call["width"], call["height"]) == (6.0, 9, 32, 32)
    assert "negative_prompt" not in call
    assert not np.array_equal(six.frames, stage(family, keyframe=key, parameters={"guidance_scale": "1"}).frames)


@pytest.mark.parametrize("family", ["hunyuan beside"], indirect=True)
def test_a_picture_that_stands_beside_the_latents_takes_four_frames_more_which_are_dropped(
    family: str, stage: Any
) -> None:
    take = stage(family, keyframe=stage.plain("key", (90, 90, 90)))
    assert take.facts["native_frames"] == 9
    assert stage.calls[-1]["num_frames"] == 13
    assert len(stage.raw[-1]) == 9


@pytest.mark.parametrize("family", ["hunyuan 1.5"], indirect=True)
def test_hunyuan_15_makes_the_size_that_was_planned_and_not_one_of_its_table(family: str, stage: Any) -> None:
    key = stage.plain("key", (90, 90, 90), (48, 16))
    take = stage(family, keyframe=key, width=96, height=32, parameters={"native_size": "48x16"})
    assert stage.calls[-1]["image"].size == (48, 16)
    assert stage.raw[-1].shape == (9, 16, 48, 3)
    assert take.facts["native_size"] == "48x16"
    assert {"width", "height", "guidance_scale"}.isdisjoint(stage.calls[-1])


@pytest.mark.parametrize("family", ["hunyuan 1.5"], indirect=True)
def test_hunyuan_15_is_guided_away_from_what_is_not_wanted(family: str, stage: Any) -> None:
    key = stage.plain("key", (90, 90, 90))
    stage(family, keyframe=key)
    assert stage.pipes[-1].guider.guidance_scale == 6.0
    stage(family, keyframe=key, parameters={"negative_prompt": "red day"})
    stage(family, keyframe=key, parameters={"guidance_scale": "1"})
    assert stage.pipes[-1].guider.guidance_scale == 1.0
    assert "negative_prompt_embeds" not in stage.calls[-1]
    assert not np.array_equal(stage.raw[0], stage.raw[1])
    assert not np.array_equal(stage.raw[0], stage.raw[2])


@pytest.mark.parametrize("family", ["framepack"], indirect=True)
def test_framepack_goes_from_the_tail_to_the_keyframe(family: str, stage: Any, bars: Any) -> None:
    tail = stage.tail("tail", bars(3, 1), FrameRate(24))
    stage(family, upstream=tail, keyframe=stage.plain("light", (200, 200, 200)))
    assert np.asarray(stage.calls[-1]["image"]).tolist() == bars(3, 1)[-1].tolist()
    assert np.asarray(stage.calls[-1]["last_image"]).mean() == 200
    assert stage.calls[-1]["num_frames"] % 4 == 1


@pytest.mark.parametrize("family", ["framepack"], indirect=True)
def test_framepack_works_in_sections_and_counts_the_steps_of_all(family: str, stage: Any) -> None:
    take = stage(family, keyframe=stage.plain("key", (90, 90, 90)), frames=32)
    # 32 frames at 24 fps span 31/24 s: 40 native frames at 30 fps, and so 41, in sections of 33.
    assert take.facts["native_frames"] == 41
    assert take.steps == [1, 2, 3, 4]
    assert [steps for _, steps, note in take.told if note.startswith("sampling")] == [4] * 4
