"""What tiny models of several families are made of: text encoders, eyes, VAEs and schedulers with random weights."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import diffusers
import torch
import transformers

Parts = dict[str, Any]


SMALL = {"hidden_size": 16, "intermediate_size": 16, "num_attention_heads": 2, "vocab_size": 64}
ENDS = {"bos_token_id": 0, "eos_token_id": 1, "pad_token_id": 0}
SEES = {"hidden_size": 8, "intermediate_size": 8, "num_attention_heads": 2, "num_hidden_layers": 2}


def umt5() -> Any:
    return transformers.UMT5EncoderModel(
        transformers.UMT5Config(vocab_size=64, d_model=16, d_kv=8, d_ff=16, num_layers=1, num_heads=2)
    )


def t5(vocabulary: int = 64) -> Any:
    return transformers.T5EncoderModel(
        transformers.T5Config(vocab_size=vocabulary, d_model=16, d_kv=8, d_ff=16, num_layers=1, num_heads=2)
    )


def clip_eyes(side: int = 16, patch: int = 8, projected: bool = False) -> Any:
    kind = transformers.CLIPVisionModelWithProjection if projected else transformers.CLIPVisionModel
    return kind(transformers.CLIPVisionConfig(**SEES, projection_dim=8, image_size=side, patch_size=patch))


def clip_lens(side: int = 16) -> Any:
    return transformers.CLIPImageProcessor(crop_size={"height": side, "width": side}, size={"shortest_edge": side})


def wan_vae(**changes: Any) -> Any:
    plain = {"base_dim": 3, "z_dim": 16, "dim_mult": [1, 1, 1, 1], "num_res_blocks": 1}
    return diffusers.AutoencoderKLWan(**{**plain, "temperal_downsample": [False, True, True], **changes})


def flow(shift: float = 1.0) -> Any:
    return diffusers.FlowMatchEulerDiscreteScheduler(shift=shift)


def clip_text() -> Any:
    config = transformers.CLIPTextConfig(**{**SMALL, "hidden_size": 8}, **ENDS, num_hidden_layers=1)
    return transformers.CLIPTextModel(config)


def hunyuan_vae(channels: int = 4) -> Any:
    return diffusers.AutoencoderKLHunyuanVideo(
        latent_channels=channels,
        down_block_types=("HunyuanVideoDownBlock3D",) * 4,
        up_block_types=("HunyuanVideoUpBlock3D",) * 4,
        block_out_channels=(4, 4, 4, 4),
        layers_per_block=1,
        norm_num_groups=2,
    )


def siglip() -> Any:
    return transformers.SiglipVisionModel(transformers.SiglipVisionConfig(**SEES, image_size=16, patch_size=8))


def qwen_vl(layers: int = 2) -> Any:
    """Qwen2.5-VL, which Kandinsky and Cosmos read their text with."""
    reads = {**SMALL, **ENDS, "num_hidden_layers": layers, "num_key_value_heads": 2}
    turns = {"mrope_section": [1, 1, 2], "rope_type": "default", "rope_theta": 10_000.0}
    sees = {"depth": 1, "hidden_size": 16, "intermediate_size": 16, "num_heads": 2, "out_hidden_size": 16}
    return transformers.Qwen2_5_VLForConditionalGeneration(
        transformers.Qwen2_5_VLConfig(text_config={**reads, "rope_parameters": turns}, vision_config=sees)
    )


class Published:
    """A pipeline that is saved with the names of classes that can't be made here, as its published model has them."""

    def __init__(self, pipe: Any, **named: str) -> None:
        self.pipe, self.named = pipe, named

    def save_pretrained(self, folder: Path) -> None:
        self.pipe.save_pretrained(folder)
        index = json.loads((folder / "model_index.json").read_text())
        index |= {part: ["transformers", kind] for part, kind in self.named.items()}
        (folder / "model_index.json").write_text(json.dumps(index))


def lively(model: Any) -> Any:
    """The model with weights wherever it begins with noughts, by which what goes in would change nothing."""
    for weights in model.parameters():
        if not weights.any():
            torch.nn.init.normal_(weights, std=0.1)
    return model
