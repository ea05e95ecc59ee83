"""Tiny models of LTX-Video and LTX-2."""

from __future__ import annotations

from typing import Any

import diffusers
import transformers
from diffusers.pipelines.ltx2 import LTX2TextConnectors
from diffusers.pipelines.ltx2.vocoder import LTX2Vocoder
from tests.engines.diffusion.families.tiny.parts import ENDS, SEES, SMALL, Parts, flow, t5


def ltx(words: Any) -> Any:
    vae = diffusers.AutoencoderKLLTXVideo(
        latent_channels=8,
        block_out_channels=(8, 8, 8, 8),
        decoder_block_out_channels=(8, 8, 8, 8),
        layers_per_block=(1,) * 5,
        decoder_layers_per_block=(1,) * 5,
        spatio_temporal_scaling=(True, True, True, False),
        decoder_spatio_temporal_scaling=(True, True, True, False),
        decoder_inject_noise=(False,) * 5,
        upsample_residual=(False,) * 4,
        upsample_factor=(1,) * 4,
        patch_size=1,
    )
    transformer = diffusers.LTXVideoTransformer3DModel(
        in_channels=8,
        out_channels=8,
        num_attention_heads=2,
        attention_head_dim=8,
        cross_attention_dim=16,
        num_layers=1,
        caption_channels=16,
    )
    return diffusers.LTXConditionPipeline(
        tokenizer=words, text_encoder=t5(), vae=vae, scheduler=flow(), transformer=transformer
    )


def ltx2(words: Any, kind: str = "LTX2ConditionPipeline") -> Any:
    reads = {**SMALL, **ENDS, "num_hidden_layers": 2, "num_key_value_heads": 1, "head_dim": 8}
    text_encoder = transformers.Gemma3ForConditionalGeneration(
        transformers.Gemma3Config(
            text_config={**reads, "sliding_window": 32},
            vision_config={**SEES, "image_size": 16, "patch_size": 8},
            mm_tokens_per_image=4,
            image_token_index=62,
            boi_token_index=61,
            eoi_token_index=60,
        )
    )
    transformer = diffusers.LTX2VideoTransformer3DModel(
        in_channels=4,
        out_channels=4,
        num_attention_heads=2,
        attention_head_dim=8,
        cross_attention_dim=16,
        audio_in_channels=4,
        audio_out_channels=4,
        audio_num_attention_heads=2,
        audio_attention_head_dim=4,
        audio_cross_attention_dim=8,
        num_layers=2,
        caption_channels=16,
        rope_double_precision=False,
        rope_type="split",
    )
    connector: Parts = {}
    for name in ("video", "audio"):
        connector |= {
            f"{name}_connector_num_attention_heads": 2,
            f"{name}_connector_attention_head_dim": 8,
            f"{name}_connector_num_layers": 1,
            f"{name}_connector_num_learnable_registers": None,
        }
    connectors = LTX2TextConnectors(
        caption_channels=16,
        text_proj_in_factor=3,
        connector_rope_base_seq_len=32,
        rope_double_precision=False,
        causal_temporal_positioning=False,
        rope_type="split",
        **connector,
    )
    vae = diffusers.AutoencoderKLLTX2Video(
        latent_channels=4,
        block_out_channels=(8, 8, 8, 8),
        decoder_block_out_channels=(8, 8, 8),
        layers_per_block=(1,) * 5,
        decoder_layers_per_block=(1,) * 4,
        upsample_residual=(False,) * 3,
        upsample_factor=(1,) * 3,
        patch_size=1,
        decoder_causal=False,
        spatial_compression_ratio=8,
        temporal_compression_ratio=8,
    )
    audio_vae = diffusers.AutoencoderKLLTX2Audio(
        base_channels=4,
        ch_mult=(1,),
        num_res_blocks=1,
        attn_resolutions=None,
        resolution=32,
        latent_channels=2,
        mid_block_add_attention=False,
        mel_bins=8,
    )
    vocoder = LTX2Vocoder(
        in_channels=16,
        hidden_channels=32,
        upsample_kernel_sizes=[4, 4],
        upsample_factors=[2, 2],
        resnet_kernel_sizes=[3],
        resnet_dilations=[[1, 3, 5]],
        output_sampling_rate=16_000,
    )
    padded_as_gemma = transformers.PreTrainedTokenizerFast(
        tokenizer_object=words.backend_tokenizer, padding_side="left", pad_token="<pad>", eos_token="</s>"
    )
    return getattr(diffusers, kind)(
        scheduler=flow(),
        vae=vae,
        audio_vae=audio_vae,
        text_encoder=text_encoder,
        tokenizer=padded_as_gemma,
        connectors=connectors,
        transformer=transformer,
        vocoder=vocoder,
    )


def ltx2_in_context(words: Any) -> Any:
    return ltx2(words, "LTX2InContextPipeline")
