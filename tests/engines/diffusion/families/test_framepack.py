"""FramePack on its real pipeline class: one picture to start from, another to end in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import diffusers
import numpy as np
import pytest
import transformers

from matchcut.film.errors import Cancelled
from matchcut.film.time import FrameRate

READS = {"hidden_size": 16, "intermediate_size": 16, "num_attention_heads": 2, "num_hidden_layers": 3, "vocab_size": 64}
ENDS = {"bos_token_id": 0, "eos_token_id": 1, "pad_token_id": 0}
SEES = {"hidden_size": 8, "intermediate_size": 8, "num_attention_heads": 2, "num_hidden_layers": 1}


def small_framepack(words: Any) -> Any:
    sees = transformers.SiglipVisionConfig(**SEES, image_size=16, patch_size=8)
    clip = transformers.CLIPTextConfig(**{**READS, "hidden_size": 8}, **ENDS)
    return diffusers.HunyuanVideoFramepackPipeline(
        text_encoder=transformers.LlamaModel(transformers.LlamaConfig(**READS, **ENDS)),
        tokenizer=words,
        text_encoder_2=transformers.CLIPTextModel(clip),
        tokenizer_2=words,
        image_encoder=transformers.SiglipVisionModel(sees),
        feature_extractor=transformers.SiglipImageProcessor(size={"height": 16, "width": 16}),
        scheduler=diffusers.FlowMatchEulerDiscreteScheduler(shift=7.0),
        vae=diffusers.AutoencoderKLHunyuanVideo(
            latent_channels=4,
            down_block_types=("HunyuanVideoDownBlock3D",) * 4,
            up_block_types=("HunyuanVideoUpBlock3D",) * 4,
            block_out_channels=(4, 4, 4, 4),
            layers_per_block=1,
            norm_num_groups=2,
        ),
        transformer=diffusers.HunyuanVideoFramepackTransformer3DModel(
            in_channels=4,
            out_channels=4,
            num_attention_heads=2,
            attention_head_dim=10,
            num_layers=1,
            num_single_layers=1,
            num_refiner_layers=1,
            patch_size=2,
            patch_size_t=1,
            text_embed_dim=16,
            pooled_projection_dim=8,
            rope_axes_dim=(2, 4, 4),
            image_condition_type=None,
            has_image_proj=True,
            image_proj_dim=8,
            has_clean_x_embedder=True,
        ),
    )


@pytest.fixture
def framepack(tiny: Callable[..., str]) -> str:
    return tiny(small_framepack, "framepack-i2v", more="prompt_tokens = 64\ngate = false")


def test_framepack_goes_from_the_tail_to_the_keyframe(framepack: str, stage: Any, bars: Any) -> None:
    tail, other = stage.tail("tail", bars(3, 1), FrameRate(24)), stage.tail("other", bars(3, 5), FrameRate(24))
    light, dark = stage.plain("light", (200, 200, 200)), stage.plain("dark", (20, 20, 20))
    take = stage(framepack, upstream=tail, keyframe=light)
    call = stage.calls[-1]
    assert type(stage.pipes[-1]).__name__ == "HunyuanVideoFramepackPipeline"
    assert np.array_equal(np.asarray(call["image"]), bars(3, 1)[-1])
    assert np.asarray(call["last_image"]).mean() == 200
    assert call["num_frames"] % 4 == 1
    assert (len(take.frames), take.frames[0].shape) == (6, (32, 32, 3))
    assert np.array_equal(take.frames, stage(framepack, upstream=tail, keyframe=light).frames)
    assert not np.array_equal(take.frames, stage(framepack, upstream=tail, keyframe=light, seed=6).frames)
    assert not np.array_equal(take.frames, stage(framepack, upstream=other, keyframe=light).frames)
    assert not np.array_equal(take.frames, stage(framepack, upstream=tail, keyframe=dark).frames)


def test_framepack_is_cancelled_within_a_step(framepack: str, stage: Any, new_take: Any) -> None:
    class Impatient(new_take):  # type: ignore[misc, valid-type]
        def check(self) -> None:
            if 1 in self.steps:
                raise Cancelled("Stopped.")

    take = Impatient()
    with pytest.raises(Cancelled):
        stage(framepack, take, keyframe=stage.plain("key", (90, 90, 90)))
    assert take.steps == [1]
