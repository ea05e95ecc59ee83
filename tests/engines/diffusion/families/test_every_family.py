"""Every family on its real pipeline class: the contract that all keep, and what each is called with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from matchcut.engines.diffusion.families import FAMILIES
from matchcut.engines.diffusion.shelf import availability
from matchcut.film.errors import BadInput, EngineFailed
from matchcut.film.time import FrameRate

# The library hands torch tensors to numpy in a way that both will change; it runs all the same.
pytestmark = pytest.mark.filterwarnings("ignore:__array:DeprecationWarning")

ANY = [
    "wan text",
    "wan image",
    "wan experts",
    "wan 5b",
    "skyreels",
    "helios",
    "ltx",
    "ltx2",
    "cogvideox",
    "stable video",
]


@pytest.mark.parametrize("family", [*ANY, "ltx2 in context", "sana"], indirect=True)
def test_the_contract(family: str, contract: Callable[..., None]) -> None:
    contract(family)


def means(images: Any) -> list[int]:
    return [round(float(np.asarray(image).mean())) for image in images]


@pytest.mark.parametrize("family", ["wan 5b"], indirect=True)
def test_wan_changes_its_class_with_what_it_starts_from(family: str, stage: Any) -> None:
    stage(family)
    stage(family, keyframe=stage.plain("key", (90, 90, 90)))
    assert [type(pipe).__name__ for pipe in stage.pipes] == ["WanPipeline", "WanImageToVideoPipeline"]
    assert stage.pipes[0].transformer is stage.pipes[1].transformer
    assert stage.pipes[1].config.expand_timesteps is True


@pytest.mark.parametrize("family", ["wan experts"], indirect=True)
def test_both_experts_work_each_with_its_own_guidance(family: str, stage: Any) -> None:
    key = stage.plain("key", (90, 90, 90))
    both = stage(family, keyframe=key)
    assert (stage.calls[-1]["guidance_scale"], stage.calls[-1]["guidance_scale_2"]) == (3.5, 3.5)
    low = stage(family, keyframe=key, parameters={"guidance_scale_2": "9"})
    high = stage(family, keyframe=key, parameters={"guidance_scale": "9"})
    assert not np.array_equal(both.frames, low.frames)
    assert not np.array_equal(both.frames, high.frames)


@pytest.mark.parametrize("family", ["wan bridge"], indirect=True)
def test_a_bridge_goes_from_the_tail_to_the_keyframe_and_needs_both(family: str, stage: Any, bars: Any) -> None:
    key, tail = stage.plain("key", (200, 200, 200)), stage.tail("tail", bars(3, 1), FrameRate(24))
    bridged = stage(family, keyframe=key, upstream=tail)
    assert np.array_equal(np.asarray(stage.calls[-1]["image"]), bars(3, 1)[-1])
    assert means([stage.calls[-1]["last_image"]]) == [200]
    other = stage(family, keyframe=stage.plain("dark", (20, 20, 20)), upstream=tail)
    assert not np.array_equal(bridged.frames, other.frames)
    assert "ends in its keyframe" in bridged.facts["approach"]
    with pytest.raises(BadInput, match="bridges two pictures"):
        stage(family, keyframe=key)


@pytest.mark.parametrize("family", ["skyreels"], indirect=True)
def test_skyreels_takes_text_a_picture_or_seventeen_frames(family: str, stage: Any, bars: Any) -> None:
    stage(family)
    stage(family, keyframe=stage.plain("key", (90, 90, 90)))
    stage(family, upstream=stage.tail("tail", bars(20, 1), FrameRate(24)))
    assert [type(pipe).__name__.removeprefix("SkyReelsV2DiffusionForcing") for pipe in stage.pipes] == [
        "Pipeline",
        "ImageToVideoPipeline",
        "VideoToVideoPipeline",
    ]
    last = stage.calls[-1]
    assert (len(last["video"]), last["overlap_history"], last["fps"]) == (17, 17, 24)
    assert last["addnoise_condition"] == pytest.approx(20, abs=0.5)
    # What came out of the pipeline is the tail, then the sampled frames, which begin with the tail again.
    assert len(stage.raw[-1]) == 17 + last["num_frames"]


@pytest.mark.parametrize("family", ["helios"], indirect=True)
def test_helios_starts_from_a_chunk_of_frames_or_else_one_picture(family: str, stage: Any, bars: Any) -> None:
    stage(family, upstream=stage.tail("long", bars(40, 1), FrameRate(24)))
    stage(family, upstream=stage.tail("short", bars(20, 1), FrameRate(24)))
    assert len(stage.calls[0]["video"]) == 33
    assert np.array_equal(np.asarray(stage.calls[1]["image"]), bars(20, 1)[-1])
    assert "video" not in stage.calls[1]
    noises = {f"{which}_noise_sigma_{end}" for which in ("image", "video") for end in ("min", "max")}
    assert {stage.calls[0][name] for name in noises} == {0.123}


@pytest.mark.parametrize("family", ["ltx"], indirect=True)
def test_ltx_conditions_stand_at_both_ends(family: str, stage: Any, bars: Any) -> None:
    stage(family, upstream=stage.tail("tail", bars(12, 1), FrameRate(24)), keyframe=stage.plain("key", (90, 90, 90)))
    tail, last = stage.calls[-1]["conditions"]
    assert (len(tail.video), tail.frame_index) == (9, 0)
    assert last.frame_index == stage.calls[-1]["num_frames"] - 1
    assert stage.calls[-1]["image_cond_noise_scale"] == 0.15


@pytest.mark.parametrize("family", ["ltx2"], indirect=True)
def test_ltx2_makes_the_shots_production_sound(family: str, stage: Any, bars: Any) -> None:
    take = stage(family, frames=8)
    ((samples, rate),) = take.sounds
    made = stage.raw[-1]
    assert rate == 16_000
    assert samples.shape[0] == 2
    assert 0 < samples.shape[1] <= 8 * 16_000 // 24
    assert np.abs(samples).max() <= 1
    assert len(made) == 9
    stage(family, upstream=stage.tail("tail", bars(12, 1), FrameRate(24)), keyframe=stage.plain("key", (90, 90, 90)))
    tail, last = stage.calls[-1]["conditions"]
    assert (len(tail.frames), tail.index, last.index) == (9, 0, -1)


@pytest.mark.parametrize("family", ["ltx2 in context"], indirect=True)
def test_ltx2_in_context_takes_references(family: str, stage: Any) -> None:
    ada = stage.someone("Ada", stage.plain("ada", (220, 20, 20), (50, 80)))
    bob = stage.someone("Bob", stage.plain("bob", (20, 20, 220), (50, 80)))
    one, two = stage(family, cast=(ada,)), stage(family, cast=(bob,))
    (condition,) = stage.calls[-1]["reference_conditions"]
    assert condition.frames.size == (32, 32)
    assert "Ada through a reference" in one.facts["approach"]
    assert not np.array_equal(stage.raw[0], stage.raw[1])
    assert two.facts["weak_identity"] is False


@pytest.mark.parametrize("family", ["consisid"], indirect=True)
def test_consisid_is_driven_by_face_conditions_and_says_why_it_is_barred(
    family: str, stage: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    import torch

    engine = stage.engine(family)
    assert "pickled" in availability(engine.entry).reason
    key = stage.plain("key", (90, 90, 90))
    with pytest.raises(EngineFailed, match="pickled"):
        stage(family, keyframe=key)
    monkeypatch.setitem(FAMILIES, "consisid", replace(FAMILIES["consisid"], barred=""))
    with pytest.raises(EngineFailed, match="no face conditions"):
        stage(family, keyframe=key)
    for value in (1.0, 2.0, 1.0):
        faces = {"id_cond": torch.full((1, 2), value), "id_vit_hidden": [torch.ones(1, 2, 2)]}
        stage.adapter(family).faces = lambda image, faces=faces: faces
        stage(family, keyframe=key)
    assert np.array_equal(stage.raw[0], stage.raw[2])
    assert not np.array_equal(stage.raw[0], stage.raw[1])


@pytest.mark.parametrize("family", ["stable video"], indirect=True)
def test_stable_video_reads_no_text(family: str, stage: Any) -> None:
    stage(family, keyframe=stage.plain("key", (90, 90, 90)), parameters={"motion_bucket_id": 40})
    call = stage.calls[-1]
    assert {"prompt", "guidance_scale"}.isdisjoint(call)
    assert (call["motion_bucket_id"], call["noise_aug_strength"], call["fps"]) == (40, 0.02, 7)


@pytest.mark.parametrize("family", ["cogvideox"], indirect=True)
def test_a_model_that_animates_a_picture_refuses_a_shot_without_one(family: str, stage: Any) -> None:
    with pytest.raises(BadInput, match="animates a picture, and this shot has none"):
        stage(family, parameters={"keyframe_model": "none"})


def test_every_family_is_driven_through_classes_that_the_library_has() -> None:
    import diffusers

    named = {name for family in FAMILIES.values() for name in family.pipelines}
    assert {name for name in named if not hasattr(diffusers, name)} == set()
