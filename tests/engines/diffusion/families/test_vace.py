"""Wan VACE on its real pipeline class: what reaches it, and what its conditions do to what comes out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from matchcut.engines.diffusion.catalogue import catalogue
from matchcut.film.errors import BadInput, Cancelled
from matchcut.film.time import FrameRate

RED_AND_BLUE = {"red": (220, 20, 20), "blue": (20, 20, 220)}


def greys(images: list[Image.Image]) -> list[int]:
    return [round(float(np.asarray(image).mean())) for image in images]


def test_a_cut_is_made_from_text_and_conformed_to_the_film(vace: str, stage: Any) -> None:
    take = stage(vace, frames=10, width=64, height=36)
    assert [frame.shape for frame in take.frames] == [(36, 64, 3)] * 10
    (call,) = stage.calls
    # Ten frames at 24 fps end 9/24 s in: seven native frames at 16 fps, and the rule 4k + 1 makes nine of them.
    assert call["num_frames"] == 9
    assert (call["width"], call["height"]) == (32, 32)
    assert (call["num_inference_steps"], call["guidance_scale"], call["conditioning_scale"]) == (2, 5.0, 1.0)
    assert {"video", "mask", "reference_images"}.isdisjoint(call)
    assert take.steps == [1, 2]
    assert take.facts["native_frames"] == 9
    assert take.previews[0].shape == (32, 32, 3)


def test_equal_orders_give_equal_frames_and_another_seed_others(vace: str, stage: Any) -> None:
    first, again, other = stage(vace), stage(vace), stage(vace, seed=6)
    assert np.array_equal(first.frames, again.frames)
    assert not np.array_equal(first.frames, other.frames)


def test_a_tail_is_kept_in_black_and_goes_in_at_the_native_rate(vace: str, stage: Any, bars: Any) -> None:
    tail = stage.tail("tail", bars(9, 1), FrameRate(24))
    take = stage(vace, upstream=tail, frames=6)
    (call,) = stage.calls
    assert greys(call["mask"]) == [0] * 5 + [255] * (call["num_frames"] - 5)
    assert len(call["video"]) == call["num_frames"]
    assert np.array_equal(np.asarray(call["video"][4]), bars(9, 1)[-1])
    # Five native frames reach back 4/16 s, six of the film's: to its third kept frame.
    assert np.array_equal(np.asarray(call["video"][0]), bars(9, 1)[2])
    # 4/16 s of tail, then six film frames: the last one shows 1/2 s, the ninth native frame.
    assert call["num_frames"] == 9
    assert len(take.frames) == 6
    assert take.facts["tail_frames"] == 5


def test_another_tail_gives_other_frames(vace: str, stage: Any, bars: Any) -> None:
    right = stage(vace, upstream=stage.tail("right", bars(9, 1), FrameRate(24)))
    left = stage(vace, upstream=stage.tail("left", bars(9, 1)[::-1], FrameRate(24)))
    assert not np.array_equal(right.frames, left.frames)


def test_the_kept_frames_come_back_as_given_up_to_the_vae(vace: str, stage: Any, bars: Any) -> None:
    stage(
        vace,
        upstream=stage.tail("tail", bars(9, 1), FrameRate(24)),
        cast=(stage.someone("A", stage.plain("a", (9, 99, 9))),),
    )
    pipe, call, made = stage.pipes[0], stage.calls[0], stage.raw
    pixels = pipe.video_processor.preprocess_video(call["video"][:5], 32, 32)
    with torch.no_grad():
        there = pipe.vae.decode(pipe.vae.encode(pixels).latent_dist.mode()).sample
    back = pipe.video_processor.postprocess_video(there, output_type="np")[0]
    assert np.abs(made[0][:5] - back).max() < 1e-4
    assert np.abs(made[0][5:9] - back[-1]).max() > 1e-2


def test_a_reference_that_is_cut_out_lies_on_white(vace: str, stage: Any) -> None:
    cut_out = np.zeros((32, 32, 4), np.uint8)
    cut_out[8:24, 8:24] = (200, 30, 30, 255)
    stage(vace, cast=(stage.someone("Ada", stage.picture("ada", cut_out)),))
    (call,) = stage.calls
    (shown,) = call["reference_images"]
    assert shown.getpixel((0, 0)) == (255, 255, 255)
    assert shown.getpixel((16, 16)) == (200, 30, 30)


def test_references_of_the_cast_go_in_and_change_what_comes_out(vace: str, stage: Any) -> None:
    red, blue = stage.plain("red", (220, 20, 20)), stage.plain("blue", (20, 20, 220), (40, 60))
    ada, bob = stage.someone("Ada", red), stage.someone("Bob", blue)
    both = stage(vace, cast=(ada, bob))
    assert [image.size for image in stage.calls[-1]["reference_images"]] == [(32, 32), (40, 60)]
    assert "Ada and Bob through 2 references" in both.facts["approach"]
    assert both.facts["weak_identity"] is False
    only = stage(vace, cast=(ada,))
    stage(vace, cast=(stage.someone("Ada", blue),))
    assert only.facts["approach"] == "Starts with a cut. Ada through a reference."
    assert not np.array_equal(stage.raw[1], stage.raw[2])
    assert not np.array_equal(stage.raw[1], stage.raw[0])


def test_a_keyframe_is_the_first_frame_of_a_cut_and_the_last_of_a_continuation(
    vace: str, stage: Any, bars: Any
) -> None:
    key = stage.plain("key", (200, 200, 200))
    stage(vace, keyframe=key, frames=8)
    assert greys(stage.calls[0]["mask"]) == [0] + [255] * 8
    assert greys(stage.calls[0]["video"])[0] == 200
    stage(vace, keyframe=key, upstream=stage.tail("tail", bars(9, 1), FrameRate(24)))
    assert greys(stage.calls[1]["mask"]) == [0] * 5 + [255] * 3 + [0]
    assert greys(stage.calls[1]["video"])[-1] == 200


def test_a_cancelled_take_stops_within_one_step_and_writes_nothing(vace: str, stage: Any, new_take: Any) -> None:
    take = new_take(cancel_after_steps=1)
    with pytest.raises(Cancelled):
        stage(vace, take, parameters={"num_inference_steps": 20})
    assert take.steps == [1]
    assert take.frames == []
    # What was cancelled leaves nothing behind: the next take is as any other.
    assert np.array_equal(stage(vace).frames, stage(vace).frames)


def test_the_model_is_loaded_once_and_the_prompt_encoded_once(vace: str, stage: Any) -> None:
    first = stage(vace)
    model = stage.model(vace)
    second = stage(vace, seed=9)
    assert stage.model(vace) is model
    assert any(note.startswith("loading") for _, _, note in first.told)
    assert not any(note.startswith("loading") for _, _, note in second.told)


def test_kept_embeddings_give_the_same_frames_without_the_text_encoder(vace: str, stage: Any, home: Path) -> None:
    first = stage(vace)
    kept = list((home / "xdg_cache_home" / "matchcut" / "prompts").glob("*.safetensors"))
    stage.restart()
    stage.adapter(vace).encode = None  # It must not be asked.
    assert np.array_equal(first.frames, stage(vace).frames)
    assert len(kept) == 2


def test_a_prompt_over_the_limit_is_refused_with_its_length(vace: str, stage: Any) -> None:
    with pytest.raises(BadInput, match=r"80 tokens long, and Wan 2\.1 VACE 1\.3B reads 64"):
        stage(vace, parameters={"prompt": "a " * 79})
    assert len(stage(vace, parameters={"prompt": "a " * 63}).frames) == 6


def test_a_shot_longer_than_the_model_makes_is_refused_with_the_longest(animator: str, stage: Any) -> None:
    with pytest.raises(BadInput, match=r"at most 81 frames at 16 fps.*at most 121 frames long"):
        stage(animator, keyframe=stage.plain("key", (90, 90, 90)), frames=122)
    assert len(stage(animator, keyframe=stage.plain("key", (90, 90, 90)), frames=121).frames) == 121


def test_an_impossible_size_is_refused_with_the_nearest(vace: str, stage: Any) -> None:
    with pytest.raises(BadInput, match=r"can't make pictures of 40x31.*nearest that it can make is 40x32"):
        stage(vace, parameters={"native_size": "40x31"})
    stage(vace, parameters={"native_size": "16x32"})
    assert (stage.calls[-1]["width"], stage.calls[-1]["height"]) == (16, 32)


def test_flow_shift_reaches_the_scheduler(vace: str, stage: Any) -> None:
    three = stage(vace)
    eight = stage(vace, parameters={"flow_shift": "8.0"})
    assert stage.model(vace).pipe.scheduler.config.flow_shift == 8.0
    assert not np.array_equal(three.frames, eight.frames)
    assert np.array_equal(three.frames, stage(vace).frames)


@pytest.mark.parametrize("rate", [(24, 1), (25, 1), (30000, 1001), (60, 1)])
def test_every_film_rate_gets_exactly_its_frames(vace: str, stage: Any, rate: tuple[int, int]) -> None:
    take = stage(vace, frames=13, rate_numerator=rate[0], rate_denominator=rate[1])
    assert len(take.frames) == 13


def test_the_users_entry_is_like_the_model_it_names(vace: str) -> None:
    entry = catalogue().model(vace)
    assert (entry.name, entry.pipeline, entry.rate) == ("Wan 2.1 VACE 1.3B", "WanVACEPipeline", FrameRate(16))
    assert entry.capabilities.tail_frames == 5
    assert entry.licence.name == "Apache-2.0"


def test_running_twice_from_fresh_engines_is_the_same_take(
    vace: str, stage: Any, bars: Callable[[int, int], list[Any]]
) -> None:
    tail = stage.tail("tail", bars(9, 2), FrameRate(24))
    first = stage(vace, upstream=tail)
    stage.restart()
    assert np.array_equal(first.frames, stage(vace, upstream=tail).frames)


@pytest.mark.parametrize("family", ["vace experts"], indirect=True)
def test_with_two_experts_references_and_tail_count_as_with_one(family: str, stage: Any, bars: Any) -> None:
    red, blue = (stage.someone("Ada", stage.plain(name, colour)) for name, colour in RED_AND_BLUE.items())
    tail = stage.tail("tail", bars(9, 1), FrameRate(24))
    stage(family, cast=(red,), upstream=tail), stage(family, cast=(blue,), upstream=tail)
    assert stage.pipes[0].transformer_2 is not None
    assert greys(stage.calls[0]["mask"]) == [0] * 5 + [255] * 4
    assert not np.array_equal(stage.raw[0], stage.raw[1])
    pipe, made = stage.pipes[0], stage.raw[0]
    pixels = pipe.video_processor.preprocess_video(stage.calls[0]["video"][:5], 32, 32)
    with torch.no_grad():
        there = pipe.vae.decode(pipe.vae.encode(pixels).latent_dist.mode()).sample
    assert np.abs(made[:5] - pipe.video_processor.postprocess_video(there, output_type="np")[0]).max() < 1e-4


def test_a_model_of_one_expert_is_asked_for_one_guidance(vace: str, stage: Any, tell: Callable[[str], None]) -> None:
    tell(f"[[model]]\nid = 'one-expert'\nlike = '{vace}'\ndefaults = {{ guidance_scale_2 = '3.0' }}\n")
    stage("one-expert")
    assert "guidance_scale_2" not in stage.calls[0]


def test_a_long_shot_is_made_in_sections_that_go_on_from_each_other(
    vace: str, stage: Any, bars: Callable[[int, int], list[Any]]
) -> None:
    ada, last = stage.plain("ada", (220, 20, 20)), stage.plain("last", (200, 200, 200))
    tail = stage.tail("tail", bars(7, 1), FrameRate(24))
    given = {"frames": 140, "cast": (stage.someone("Ada", ada),), "upstream": tail, "next_keyframe": last}
    take = stage(vace, **given)
    assert len(take.frames) == 140
    assert (take.facts["sections"], take.facts["native_frames"], take.facts["tail_frames"]) == (2, 101, 5)
    first, second = stage.calls
    assert first["num_frames"] == second["num_frames"] == 53
    assert [greys(call["mask"]) for call in stage.calls] == [[0] * 5 + [255] * 48, [0] * 5 + [255] * 47 + [0]]
    # The second one's first frames are the first one's last, as they came out; only it ends in the next keyframe.
    assert [np.asarray(one).tolist() for one in second["video"][:5]] == np.rint(
        np.clip(stage.raw[0][-5:], 0, 1) * 255
    ).tolist()
    assert means_of(second["video"][-1]) == 200
    assert len(first["reference_images"]) == len(second["reference_images"]) == 1
    # Steps are counted through both, and what is new in the second is not what was new in the first.
    assert take.steps == [1, 2, 3, 4]
    assert {steps for _, steps, note in take.told if note.startswith("sampling")} == {4}
    assert not np.array_equal(stage.raw[0][5:], stage.raw[1][5:])
    assert np.array_equal(take.frames, stage(vace, **given).frames)


def means_of(image: Image.Image) -> int:
    return round(float(np.asarray(image).mean()))
