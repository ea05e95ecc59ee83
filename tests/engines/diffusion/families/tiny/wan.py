"""Tiny models of Wan, and of the families built on it: SkyReels-V2 and Helios."""

from __future__ import annotations

from typing import Any

import diffusers
from tests.engines.diffusion.families.tiny.parts import Parts, clip_eyes, clip_lens, umt5, wan_vae

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


def wan(words: Any, **more: Any) -> Parts:
    scheduler = diffusers.UniPCMultistepScheduler(
        prediction_type="flow_prediction", use_flow_sigmas=True, flow_shift=3.0
    )
    return {"tokenizer": words, "text_encoder": umt5(), "vae": wan_vae(), "scheduler": scheduler, **more}


def wan_text(words: Any) -> Any:
    return diffusers.WanPipeline(**wan(words, transformer=diffusers.WanTransformer3DModel(**WAN)))


def wan_image(words: Any, pictures: int = 1) -> Any:
    seen = {"image_dim": 8, "in_channels": 36, "pos_embed_seq_len": 10 if pictures == 2 else None}
    transformer = diffusers.WanTransformer3DModel(**{**WAN, **seen})
    eyes = {"image_encoder": clip_eyes(), "image_processor": clip_lens()}
    return diffusers.WanImageToVideoPipeline(**wan(words, transformer=transformer, **eyes))


def wan_bridge(words: Any) -> Any:
    return wan_image(words, pictures=2)


def wan_text_experts(words: Any) -> Any:
    experts = [diffusers.WanTransformer3DModel(**WAN) for _ in range(2)]
    return diffusers.WanPipeline(**wan(words, transformer=experts[0], transformer_2=experts[1]), boundary_ratio=0.875)


def vace_experts(words: Any) -> Any:
    experts = [diffusers.WanVACETransformer3DModel(**WAN, vace_layers=[0], vace_in_channels=96) for _ in range(2)]
    return diffusers.WanVACEPipeline(
        **wan(words, transformer=experts[0], transformer_2=experts[1]), boundary_ratio=0.875
    )


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
