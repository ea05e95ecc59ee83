"""Tiny models of every family: the real classes with random weights, which sample in a fraction of a second."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import diffusers
import pytest
import transformers
from diffusers.pipelines.ltx2 import LTX2TextConnectors
from diffusers.pipelines.ltx2.vocoder import LTX2Vocoder

Parts = dict[str, Any]

WAN = {
    "patch_size": (1, 2, 2),
    "num_attention_heads": 2,
    "attention_head_dim": 12,
    "in_channels": 16,
    "out_channels": 16,
    "text_dim": 16,
    "freq_dim": 16,
    "ffn_dim": 16,
    "num_layers": 2,
    "cross_attn_norm": True,
    "qk_norm": "rms_norm_across_heads",
    "rope_max_seq_len": 32,
}
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


def wan(words: Any, **more: Any) -> Parts:
    scheduler = diffusers.UniPCMultistepScheduler(
        prediction_type="flow_prediction", use_flow_sigmas=True, flow_shift=3.0
    )
    return {"tokenizer": words, "text_encoder": umt5(), "vae": wan_vae(), "scheduler": scheduler, **more}


def flow(shift: float = 1.0) -> Any:
    return diffusers.FlowMatchEulerDiscreteScheduler(shift=shift)


def wan_text(words: Any) -> Any:
    return diffusers.WanPipeline(**wan(words, transformer=diffusers.WanTransformer3DModel(**WAN)))


def wan_image(words: Any, pictures: int = 1) -> Any:
    seen = {"image_dim": 8, "in_channels": 36, "pos_embed_seq_len": 10 if pictures == 2 else None}
    transformer = diffusers.WanTransformer3DModel(**{**WAN, **seen})
    eyes = {"image_encoder": clip_eyes(), "image_processor": clip_lens()}
    return diffusers.WanImageToVideoPipeline(**wan(words, transformer=transformer, **eyes))


def wan_bridge(words: Any) -> Any:
    return wan_image(words, pictures=2)


def wan_experts(words: Any) -> Any:
    experts = [diffusers.WanTransformer3DModel(**{**WAN, "in_channels": 36}) for _ in range(2)]
    parts = wan(words, transformer=experts[0], transformer_2=experts[1])
    return diffusers.WanImageToVideoPipeline(**parts, boundary_ratio=0.875)


def wan_5b(words: Any) -> Any:
    vae = wan_vae(
        z_dim=48,
        in_channels=12,
        out_channels=12,
        is_residual=True,
        patch_size=2,
        latents_mean=[0.0] * 48,
        latents_std=[1.0] * 48,
        scale_factor_spatial=16,
        scale_factor_temporal=4,
    )
    transformer = diffusers.WanTransformer3DModel(**{**WAN, "in_channels": 48, "out_channels": 48})
    return diffusers.WanPipeline(**{**wan(words, transformer=transformer), "vae": vae}, expand_timesteps=True)


def skyreels(words: Any) -> Any:
    transformer = diffusers.SkyReelsV2Transformer3DModel(**WAN)
    return diffusers.SkyReelsV2DiffusionForcingPipeline(**wan(words, transformer=transformer))


def helios(words: Any) -> Any:
    changed = {name: value for name, value in WAN.items() if name != "rope_max_seq_len"}
    transformer = diffusers.HeliosTransformer3DModel(
        **{**changed, "num_layers": 1},
        rope_dim=(4, 4, 4),
        has_multi_term_memory_patch=True,
        guidance_cross_attn=True,
        zero_history_timestep=True,
        is_amplify_history=False,
    )
    scheduler = diffusers.HeliosScheduler(stage_range=[0, 1], stages=1, use_dynamic_shifting=True)
    return diffusers.HeliosPipeline(**{**wan(words, transformer=transformer), "scheduler": scheduler})


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
    return getattr(diffusers, kind)(
        scheduler=flow(),
        vae=vae,
        audio_vae=audio_vae,
        text_encoder=text_encoder,
        tokenizer=words,
        connectors=connectors,
        transformer=transformer,
        vocoder=vocoder,
    )


def ltx2_in_context(words: Any) -> Any:
    return ltx2(words, "LTX2InContextPipeline")


def cogvideox_vae() -> Any:
    return diffusers.AutoencoderKLCogVideoX(
        down_block_types=("CogVideoXDownBlock3D",) * 4,
        up_block_types=("CogVideoXUpBlock3D",) * 4,
        block_out_channels=(4, 4, 4, 4),
        latent_channels=4,
        layers_per_block=1,
        norm_num_groups=2,
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
        LFE_id_dim=2,
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


@pytest.fixture
def family(request: pytest.FixtureRequest, tiny: Callable[..., str]) -> str:
    """The id of a tiny model of the family that the test is parametrized with; see `FAMILIES`."""
    build, like, more = FAMILIES[request.param]
    return tiny(build, like, more=more)


FAMILIES: dict[str, tuple[Callable[[Any], Any], str, str]] = {
    "wan text": (wan_text, "wan2.1-t2v-1.3b", "prompt_tokens = 64"),
    "wan image": (wan_image, "wan2.1-i2v-14b-480p", "prompt_tokens = 64"),
    "wan bridge": (wan_bridge, "wan2.1-flf2v-14b", "prompt_tokens = 64"),
    "wan experts": (wan_experts, "wan2.2-i2v-a14b", "prompt_tokens = 64"),
    "wan 5b": (wan_5b, "wan2.2-ti2v-5b", "prompt_tokens = 64"),
    "skyreels": (skyreels, "skyreels-v2-df-1.3b", "prompt_tokens = 64"),
    "helios": (helios, "helios-base", "prompt_tokens = 64"),
    "ltx": (ltx, "ltx-video-0.9.5", "prompt_tokens = 64"),
    "ltx2": (ltx2, "ltx-2", "prompt_tokens = 64"),
    "ltx2 in context": (ltx2_in_context, "ltx-2.3-in-context", "prompt_tokens = 64"),
    "cogvideox": (cogvideox, "cogvideox-5b-i2v", "prompt_tokens = 64"),
    "consisid": (consisid, "consisid", "prompt_tokens = 64"),
    "stable video": (stable_video, "svd-xt", ""),
    "sana": (sana, "sana-video-2b", "prompt_tokens = 64"),
}
