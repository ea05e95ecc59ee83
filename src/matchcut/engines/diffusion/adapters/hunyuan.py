"""HunyuanVideo image-to-video, 1.0 and 1.5, and FramePack: each animates one picture; FramePack can end in another."""

# ruff: noqa: ARG002 - every adapter has the same signatures, whatever it needs of them

from __future__ import annotations

from typing import Any

from matchcut.engines.diffusion.adapters.base import Adapter, Material, start_of
from matchcut.engines.diffusion.settings import Settings


class HunyuanVideo(Adapter):
    """Drives `HunyuanVideoImageToVideoPipeline`. Its guidance is distilled; there is no second pass."""

    encoders = ("text_encoder", "text_encoder_2")

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        called = self.common(material)
        called["image"] = start_of(self.entry, material)
        if pipe.transformer.config.image_condition_type == "latent_concat":
            called["num_frames"] += pipe.vae_scale_factor_temporal  # These come first and are dropped again.
        return called

    def plain_text(self, prompt: str, settings: Settings) -> dict[str, Any]:
        return {"prompt": prompt}


class HunyuanVideo15(Adapter):
    """Drives `HunyuanVideo15ImageToVideoPipeline`: the picture's own size counts, and guidance is a component's."""

    encoders = ("text_encoder", "text_encoder_2")

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        called = self.common(material)
        for name in ("height", "width", "guidance_scale"):
            del called[name]
        called["image"] = start_of(self.entry, material)
        return called

    def configure(self, pipe: Any, settings: Settings) -> None:
        super().configure(pipe, settings)
        pipe.guider = pipe.guider.new(guidance_scale=settings.number("guidance_scale"))


class FramePack(Adapter):
    """Drives `HunyuanVideoFramepackPipeline`: made in sections from the end to the start, so that it does not drift."""

    encoders = ("text_encoder", "text_encoder_2")

    def steps(self, pipe: Any, material: Material) -> int:
        window = (9 - 1) * pipe.vae_scale_factor_temporal + 1
        sections: int = max(1, -(-material.num_frames // window))
        return super().steps(pipe, material) * sections

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        called = self.common(material)
        called["image"] = start_of(self.entry, material)
        if material.last is not None:
            called["last_image"] = material.last
        return called

    def plain_text(self, prompt: str, settings: Settings) -> dict[str, Any]:
        return {"prompt": prompt}
