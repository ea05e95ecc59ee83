"""A tiny MiniMax-H3: its components as they are published, beside each other, with the index of its blocks."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import diffusers
import transformers
from tests.engines.diffusion.families.tiny.parts import lively

MARKS = ["<|image_pad|>", "<|vision_start|>", "<|vision_end|>", "<|video_pad|>"]
HOME = "MiniMaxAI/MiniMax-H3"


class Blocks:
    """Components that save themselves, each in its folder, and what the index says besides."""

    def __init__(self, parts: dict[str, Any], named: dict[str, tuple[str, str]], config: dict[str, Any]) -> None:
        self.parts, self.named, self.config = parts, named, config

    def save_pretrained(self, folder: Path) -> None:
        index: dict[str, Any] = {"_class_name": "MiniMaxH3ModularPipeline", "_blocks_class_name": "MiniMaxH3Blocks"}
        for name, part in self.parts.items():
            part.save_pretrained(folder / name)
            library, kind = self.named.get(name, (type(part).__module__.partition(".")[0], type(part).__name__))
            # An index on the hub names the place there, and the kind of a component in its last part.
            place = {"pretrained_model_name_or_path": HOME, "subfolder": name, "variant": None, "revision": None}
            index[name] = [None, None, {**place, "type_hint": [library, kind]}]
        (folder / "modular_model_index.json").write_text(json.dumps(index | self.config))


def text_encoder(mark: int) -> Any:
    """Its 50th layer is read, so it needs more."""
    reads = {
        "hidden_size": 8,
        "intermediate_size": 8,
        "num_attention_heads": 2,
        "num_key_value_heads": 1,
        "head_dim": 8,
        "num_hidden_layers": 51,
        "vocab_size": 64,
        "rope_parameters": {"mrope_section": [2, 1, 1], "rope_type": "default", "rope_theta": 10_000.0},
    }
    sees = {
        "depth": 1,
        "hidden_size": 16,
        "intermediate_size": 16,
        "num_heads": 2,
        "out_hidden_size": 8,
        "deepstack_visual_indexes": [0],
        "num_position_embeddings": 16,
    }
    config = transformers.Qwen3VLConfig(text_config=reads, vision_config=sees, image_token_id=mark)
    return transformers.Qwen3VLForConditionalGeneration(config)


def transformer() -> Any:
    return lively(
        diffusers.MiniMaxH3Transformer3DModel(
            num_attention_heads=2,
            attention_head_dim=16,
            hidden_size=32,
            num_layers=1,
            num_refiner_layers=1,
            ffn_dim=16,
            in_channels=4,
            audio_in_channels=4,
            text_dim=8,
            freq_dim=8,
            time_embed_hidden_dim=16,
            time_embed_dim=16,
            rope_freq_dim=2,
        )
    )


def minimax(words: Any) -> Any:
    reads = copy.deepcopy(words)
    reads.add_special_tokens({"additional_special_tokens": MARKS})
    parts = {
        "text_encoder": text_encoder(reads.convert_tokens_to_ids(MARKS[0])),
        "tokenizer": reads,
        "processor": transformers.Qwen2VLImageProcessor(patch_size=16, min_pixels=32 * 32, max_pixels=64 * 64),
        "vae": diffusers.AutoencoderKLMiniMaxH3(
            latent_channels=4,
            block_out_channels=(4,) * 6,
            layers_per_block=1,
            norm_num_groups=2,
            decoder_num_layers=1,
            decoder_num_attention_heads=2,
            decoder_attention_head_dim=16,
            latents_mean=(0.0,) * 4,
            latents_std=(1.0,) * 4,
        ),
        "audio_vae": diffusers.AutoencoderKLMiniMaxH3Audio(
            encoder_dim=2,
            latent_dim=8,
            latent_channels=4,
            num_attention_heads=1,
            decoder_dim=128,
            resblock_kernel_sizes=(3,),  # Of three each as published: five seconds of sound took most of the time.
            resblock_dilation_sizes=((1,),),
            latents_mean=[0.0] * 4,
            latents_std=[1.0] * 4,
        ),
        "scheduler": diffusers.MiniMaxH3Scheduler(shift=12.0),
        "audio_scheduler": diffusers.MiniMaxH3Scheduler(shift=3.0),
        "transformer": transformer(),
        "transformer_ref": transformer(),
    }
    named = {"processor": ("transformers", "Qwen3VLProcessor")}
    small = {"reference_image_short_edge": 64, "canvas_short_edge": 32, "canvas_max_pixels": 32 * 56}
    return Blocks(parts, named, small)
