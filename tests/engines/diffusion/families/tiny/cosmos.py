"""A tiny model of Cosmos Predict 2.5, and a stand-in for its guardrail, whose weights are no part of the library."""

from __future__ import annotations

import copy
from typing import Any

import diffusers
import numpy as np
from numpy.typing import NDArray
from tests.engines.diffusion.families.tiny.parts import qwen_vl, wan_vae


class Guard:
    """Finds a text with `forbidden` in it unsafe, and paints every frame's first pixel white, as one who has looked."""

    forbidden = "red"

    def __init__(self) -> None:
        self.read: list[str] = []

    def to(self, device: Any) -> None:
        """It has no weights."""

    def check_text_safety(self, text: str) -> bool:
        self.read.append(text)
        return self.forbidden not in text

    def check_video_safety(self, frames: NDArray[np.uint8]) -> NDArray[np.uint8]:
        frames[:, 0, 0] = 255
        return frames


def cosmos(words: Any) -> Any:
    chatty = copy.deepcopy(words)
    chatty.chat_template = "{% for message in messages %}{{ message['content'][0]['text'] }} {% endfor %}"
    pipe = diffusers.Cosmos2_5_PredictBasePipeline(
        text_encoder=qwen_vl(),
        tokenizer=chatty,
        transformer=diffusers.CosmosTransformer3DModel(
            in_channels=16 + 1,
            out_channels=16,
            num_attention_heads=2,
            attention_head_dim=16,
            num_layers=1,
            mlp_ratio=2,
            text_embed_dim=32,
            adaln_lora_dim=4,
            max_size=(16, 32, 32),
            extra_pos_embed_type=None,
            concat_padding_mask=False,  # Which the transformer would shrink with torchvision, that is not here.
        ),
        vae=wan_vae(latents_mean=[0.0] * 16, latents_std=[1.0] * 16),
        scheduler=diffusers.UniPCMultistepScheduler(use_flow_sigmas=True, prediction_type="flow_prediction"),
        safety_checker=Guard(),
    )
    pipe.register_modules(safety_checker=None)  # As in the published models: who loads one brings the guardrail.
    return pipe
