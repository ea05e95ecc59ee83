"""A tiny SDXL, and an IP-Adapter FaceID for it."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import diffusers
import torch
import transformers
from safetensors.torch import save_file

READS = {"hidden_size": 8, "intermediate_size": 8, "num_attention_heads": 2, "num_hidden_layers": 2, "vocab_size": 64}
ENDS = {"bos_token_id": 0, "eos_token_id": 1, "pad_token_id": 0}
TOKENS = 16
FACE = 12
"""How many numbers the tests' face embedder tells of a face."""


def sdxl(words: Any) -> Any:
    short = copy.deepcopy(words)
    short.model_max_length = TOKENS
    config = transformers.CLIPTextConfig(**READS, **ENDS, max_position_embeddings=TOKENS, projection_dim=8)
    return diffusers.StableDiffusionXLPipeline(
        vae=diffusers.AutoencoderKL(
            down_block_types=("DownEncoderBlock2D",) * 4,
            up_block_types=("UpDecoderBlock2D",) * 4,
            block_out_channels=(4, 4, 4, 4),
            layers_per_block=1,
            latent_channels=4,
            norm_num_groups=1,
        ),
        text_encoder=transformers.CLIPTextModel(config),
        text_encoder_2=transformers.CLIPTextModelWithProjection(config),
        tokenizer=short,
        tokenizer_2=short,
        unet=diffusers.UNet2DConditionModel(
            block_out_channels=(4, 8),
            layers_per_block=1,
            down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"),
            up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"),
            attention_head_dim=(2, 4),
            use_linear_projection=True,
            addition_embed_type="text_time",
            addition_time_embed_dim=4,
            transformer_layers_per_block=(1, 1),
            projection_class_embeddings_input_dim=8 + 6 * 4,
            cross_attention_dim=16,
            norm_num_groups=1,
        ),
        scheduler=diffusers.EulerDiscreteScheduler(),
    )


def face_adapter(model: Path, file: Path) -> Path:
    """Write an adapter for the tiny SDXL in a folder, laid out as the published one once it is safetensors."""
    unet = diffusers.UNet2DConditionModel.from_pretrained(model / "unet")
    generator = torch.Generator().manual_seed(0)

    def noise(*shape: int) -> torch.Tensor:
        return torch.randn(shape, generator=generator)

    tensors = {
        "image_proj.proj.0.weight": noise(2 * FACE, FACE),
        "image_proj.proj.0.bias": noise(2 * FACE),
        "image_proj.proj.2.weight": noise(4 * 16, 2 * FACE),
        "image_proj.proj.2.bias": noise(4 * 16),
        "image_proj.norm.weight": noise(16),
        "image_proj.norm.bias": noise(16),
    }
    for number, name in enumerate(unet.attn_processors):
        if name.endswith("attn2.processor"):
            wide = unet.get_submodule(name.removesuffix(".processor")).to_k.weight.shape[0]
            tensors[f"ip_adapter.{number}.to_k_ip.weight"] = noise(wide, 16)
            tensors[f"ip_adapter.{number}.to_v_ip.weight"] = noise(wide, 16)
    save_file(tensors, file)
    return file
