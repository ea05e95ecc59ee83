"""Stable Video Diffusion: animates one picture; it reads no text."""

# ruff: noqa: ARG002 - every adapter has the same signatures, whatever it needs of them

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from matchcut.engines.diffusion.adapters.base import Adapter, Material, start_of
from matchcut.engines.diffusion.settings import TakeSettings

if TYPE_CHECKING:
    from torch import Tensor

_CHUNK = 8
"""How many frames are decoded at a time: all at once is what makes this model run out of memory."""


class StableVideo(Adapter):
    """Drives `StableVideoDiffusionPipeline`; `history_noise` is its `noise_aug_strength`."""

    encoders = ()

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        called = self.common(material)
        called["max_guidance_scale"] = called.pop("guidance_scale")
        return {
            **called,
            "image": start_of(self.entry, material),
            "fps": round(material.rate),
            "motion_bucket_id": material.settings.integer("motion_bucket_id"),
            "noise_aug_strength": material.settings.number("history_noise"),
            "decode_chunk_size": min(_CHUNK, material.num_frames),
        }

    def grid(self, latents: Tensor) -> Tensor | None:
        return None  # Its VAE encodes single pictures, of which no map to colours is fitted.

    def plain_text(self, prompt: str, settings: TakeSettings) -> dict[str, Any]:
        return {}
