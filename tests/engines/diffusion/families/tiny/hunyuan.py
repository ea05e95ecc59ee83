"""Tiny models of HunyuanVideo image-to-video (both ways in which it is given its picture), 1.5 and FramePack."""

from __future__ import annotations

import copy
from typing import Any

import diffusers
import transformers
from diffusers.guiders import ClassifierFreeGuidance
from tests.engines.diffusion.families.tiny.parts import ENDS, SEES, SMALL, clip_text, flow, hunyuan_vae, siglip, t5

LAYERS = {**SMALL, "num_hidden_layers": 3}
PICTURE, HEADER = "<image>", "<|end_header_id|>"


def told(words: Any, *marks: str) -> Any:
    """The tokenizer with marks of a prompt template as tokens of their own."""
    marked = copy.deepcopy(words)
    marked.add_special_tokens({"additional_special_tokens": list(marks)})
    return marked


def llava(picture: int) -> Any:
    """Sees 24 × 24 patches, which is how many the pipeline makes room for in its prompt template."""
    return transformers.LlavaForConditionalGeneration(
        transformers.LlavaConfig(
            text_config=transformers.LlamaConfig(**LAYERS, **ENDS),
            vision_config=transformers.CLIPVisionConfig(**SEES, image_size=48, patch_size=2),
            image_token_index=picture,
            pad_token_id=0,
        )
    )


TRANSFORMER = {
    "out_channels": 4,
    "num_attention_heads": 2,
    "attention_head_dim": 10,
    "num_layers": 1,
    "num_single_layers": 1,
    "num_refiner_layers": 1,
    "patch_size_t": 1,
    "text_embed_dim": 16,
    "pooled_projection_dim": 8,
    "rope_axes_dim": (2, 4, 4),
}


def hunyuan(words: Any, takes: str = "token_replace") -> Any:
    """The picture replaces the first latent frame (16 channels), or stands beside all of them (33)."""
    marked = told(words, PICTURE, HEADER)
    beside = takes == "latent_concat"
    return diffusers.HunyuanVideoImageToVideoPipeline(
        text_encoder=llava(marked.convert_tokens_to_ids(PICTURE)),
        tokenizer=marked,
        transformer=diffusers.HunyuanVideoTransformer3DModel(
            **TRANSFORMER,
            in_channels=2 * 4 + 1 if beside else 4,
            patch_size=1,
            guidance_embeds=not beside,
            image_condition_type=takes,
        ),
        vae=hunyuan_vae(),
        scheduler=flow(7.0),
        text_encoder_2=clip_text(),
        tokenizer_2=words,
        image_processor=transformers.CLIPImageProcessor(
            crop_size={"height": 48, "width": 48}, size={"shortest_edge": 48}
        ),
    )


def hunyuan_beside(words: Any) -> Any:
    return hunyuan(words, "latent_concat")


def hunyuan_15(words: Any) -> Any:
    chatty = copy.deepcopy(words)
    # The pipeline cuts off the 108 tokens that its system message takes.
    chatty.chat_template = "{{ 'wide ' * 108 }}{{ messages[-1]['content'] }}"
    reads = transformers.Qwen2_5_VLTextConfig(
        **LAYERS,
        **ENDS,
        num_key_value_heads=2,
        rope_parameters={"mrope_section": [1, 1, 2], "rope_type": "default", "rope_theta": 10_000.0},
    )
    return diffusers.HunyuanVideo15ImageToVideoPipeline(
        text_encoder=transformers.Qwen2_5_VLTextModel(reads),
        tokenizer=chatty,
        transformer=diffusers.HunyuanVideo15Transformer3DModel(
            in_channels=9,
            out_channels=4,
            num_attention_heads=2,
            attention_head_dim=8,
            num_layers=1,
            num_refiner_layers=1,
            mlp_ratio=2.0,
            text_embed_dim=16,
            text_embed_2_dim=16,
            image_embed_dim=8,
            rope_axes_dim=(2, 2, 4),
            target_size=32,
        ),
        vae=diffusers.AutoencoderKLHunyuanVideo15(
            latent_channels=4, block_out_channels=(8, 8, 8, 8, 8), layers_per_block=1
        ),
        scheduler=flow(5.0),
        text_encoder_2=t5(384),
        tokenizer_2=transformers.ByT5Tokenizer(),
        guider=ClassifierFreeGuidance(guidance_scale=1.0),
        image_encoder=siglip(),
        feature_extractor=transformers.SiglipImageProcessor(size={"height": 16, "width": 16}),
    )


def framepack(words: Any) -> Any:
    return diffusers.HunyuanVideoFramepackPipeline(
        text_encoder=transformers.LlamaModel(transformers.LlamaConfig(**LAYERS, **ENDS)),
        tokenizer=words,
        text_encoder_2=clip_text(),
        tokenizer_2=words,
        image_encoder=siglip(),
        feature_extractor=transformers.SiglipImageProcessor(size={"height": 16, "width": 16}),
        scheduler=flow(7.0),
        vae=hunyuan_vae(),
        transformer=diffusers.HunyuanVideoFramepackTransformer3DModel(
            **TRANSFORMER,
            in_channels=4,
            patch_size=2,
            image_condition_type=None,
            has_image_proj=True,
            image_proj_dim=8,
            has_clean_x_embedder=True,
        ),
    )
