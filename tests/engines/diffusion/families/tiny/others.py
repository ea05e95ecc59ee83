"""Tiny models of the families with one model each."""

from __future__ import annotations

from typing import Any

import diffusers
import transformers
from tests.engines.diffusion.families.tiny.parts import (
    ENDS,
    SMALL,
    Published,
    clip_eyes,
    clip_lens,
    clip_text,
    flow,
    hunyuan_vae,
    lively,
    qwen_vl,
    t5,
    wan_vae,
)

COGVIDEOX = {
    "num_attention_heads": 1,
    "attention_head_dim": 16,
    "in_channels": 8,
    "out_channels": 4,
    "time_embed_dim": 2,
    "text_embed_dim": 16,
    "num_layers": 1,
    "sample_width": 4,
    "sample_height": 4,
    "sample_frames": 9,
    "max_text_seq_length": 64,
    "use_rotary_positional_embeddings": True,
    "use_learned_positional_embeddings": True,
}


def cogvideox_vae() -> Any:
    return diffusers.AutoencoderKLCogVideoX(
        down_block_types=("CogVideoXDownBlock3D",) * 4,
        up_block_types=("CogVideoXUpBlock3D",) * 4,
        block_out_channels=(4, 4, 4, 4),
        latent_channels=4,
        layers_per_block=1,
        norm_num_groups=2,
    )


def cogvideox(words: Any) -> Any:
    return diffusers.CogVideoXImageToVideoPipeline(
        tokenizer=words,
        text_encoder=t5(),
        vae=cogvideox_vae(),
        scheduler=diffusers.CogVideoXDDIMScheduler(),
        transformer=diffusers.CogVideoXTransformer3DModel(**COGVIDEOX),
    )


def consisid(words: Any) -> Any:
    faces = {"dim_head": 8, "num_heads": 2, "num_id_token": 1, "num_querie": 1, "output_dim": 10, "ff_mult": 1}
    extractor = {f"LFE_{name}": value for name, value in faces.items()}
    transformer = diffusers.ConsisIDTransformer3DModel(
        **COGVIDEOX,
        **extractor,
        LFE_id_dim=16,
        LFE_vit_dim=2,
        LFE_depth=5,
        LFE_num_scale=1,
        cross_attn_interval=1,
        cross_attn_dim_head=1,
        cross_attn_num_heads=1,
        is_train_face=True,
    )
    return diffusers.ConsisIDPipeline(
        tokenizer=words,
        text_encoder=t5(),
        vae=cogvideox_vae(),
        scheduler=diffusers.CogVideoXDPMScheduler(),
        transformer=transformer,
    )


def stable_video(words: Any) -> Any:
    return diffusers.StableVideoDiffusionPipeline(
        vae=diffusers.AutoencoderKLTemporalDecoder(
            block_out_channels=[32, 32], down_block_types=["DownEncoderBlock2D"] * 2, layers_per_block=1
        ),
        image_encoder=clip_eyes(224, 112, projected=True),
        unet=diffusers.UNetSpatioTemporalConditionModel(
            block_out_channels=(32, 32),
            layers_per_block=1,
            down_block_types=("CrossAttnDownBlockSpatioTemporal", "DownBlockSpatioTemporal"),
            up_block_types=("UpBlockSpatioTemporal", "CrossAttnUpBlockSpatioTemporal"),
            cross_attention_dim=8,
            num_attention_heads=4,
            projection_class_embeddings_input_dim=96,
            addition_time_embed_dim=32,
        ),
        scheduler=diffusers.EulerDiscreteScheduler(
            prediction_type="v_prediction",
            sigma_max=700.0,
            sigma_min=0.002,
            timestep_spacing="leading",
            timestep_type="continuous",
            use_karras_sigmas=True,
        ),
        feature_extractor=clip_lens(224),
    )


def sana(words: Any) -> Any:
    transformer = diffusers.SanaVideoTransformer3DModel(
        num_attention_heads=2,
        attention_head_dim=12,
        num_layers=2,
        num_cross_attention_heads=2,
        cross_attention_head_dim=12,
        cross_attention_dim=24,
        caption_channels=16,
        sample_size=8,
        qk_norm="rms_norm_across_heads",
        rope_max_seq_len=32,
    )
    reads = transformers.Gemma2Config(**SMALL, **ENDS, num_hidden_layers=1, num_key_value_heads=1, head_dim=8)
    return diffusers.SanaVideoPipeline(
        tokenizer=words,
        text_encoder=transformers.Gemma2Model(reads),
        vae=wan_vae(),
        transformer=transformer,
        scheduler=flow(),
    )


def kandinsky(words: Any) -> Any:
    """It is published with a processor, which wants torchvision; the program makes one of its own of the tokenizer."""
    pipe = diffusers.Kandinsky5I2VPipeline(
        transformer=lively(
            diffusers.Kandinsky5Transformer3DModel(
                in_visual_dim=4,
                out_visual_dim=4,
                in_text_dim=16,
                in_text_dim2=8,
                time_dim=16,
                model_dim=16,
                ff_dim=32,
                num_text_blocks=1,
                num_visual_blocks=1,
                axes_dims=(4, 2, 2),
                visual_cond=True,
            )
        ),
        vae=hunyuan_vae(),
        text_encoder=qwen_vl(),
        tokenizer=words,
        text_encoder_2=clip_text(),
        tokenizer_2=words,
        scheduler=flow(7.0),
    )
    return Published(pipe, tokenizer="Qwen2VLProcessor")
