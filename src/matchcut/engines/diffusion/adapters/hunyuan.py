"""HunyuanVideo image-to-video, 1.0 and 1.5, and FramePack: each animates one picture; FramePack can end in another."""

# ruff: noqa: ARG002 - every adapter has the same signatures, whatever it needs of them

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from matchcut.engines.diffusion.adapters.base import Adapter, Material, start_of
from matchcut.engines.diffusion.settings import TakeSettings

if TYPE_CHECKING:
    from torch import Tensor


class HunyuanVideo(Adapter):
    """Drives `HunyuanVideoImageToVideoPipeline`. Its guidance is distilled; there is no second pass.

    Its text encoder sees the picture too, so that what it makes of a prompt holds for one shot and is not kept.
    """

    encoders = ("text_encoder", "text_encoder_2")

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        called = self.common(material)
        called["image"] = start_of(self.entry, material)
        if pipe.transformer.config.image_condition_type == "latent_concat":
            called["num_frames"] += pipe.vae_scale_factor_temporal  # These come first and are dropped again.
        return called

    def plain_text(self, prompt: str, settings: TakeSettings) -> dict[str, Any]:
        return {"prompt": prompt}


class HunyuanVideo15(Adapter):
    """Drives `HunyuanVideo15ImageToVideoPipeline`: the picture's own size counts, and guidance is a component's."""

    encoders = ("text_encoder", "text_encoder_2")
    encodes = True
    one_by_one = True

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        called = self.common(material)
        for name in ("height", "width", "guidance_scale"):
            del called[name]
        called["image"] = start_of(self.entry, material)
        return called

    def configure(self, pipe: Any, settings: TakeSettings) -> None:
        super().configure(pipe, settings)
        pipe.guider = pipe.guider.new(guidance_scale=settings.number("guidance_scale"))
        # The pipeline would take a size near the picture's from a table of its own; the picture has the planned one.
        pipe.video_processor.calculate_default_height_width = _the_pictures_own

    def encode(self, pipe: Any, text: str, settings: TakeSettings, device: Any) -> dict[str, Tensor]:
        names = ("prompt_embeds", "prompt_embeds_mask", "prompt_embeds_2", "prompt_embeds_mask_2")
        return dict(zip(names, pipe.encode_prompt(prompt=text, device=device), strict=True))


def _the_pictures_own(height: int, width: int, target_size: int) -> tuple[int, int]:  # noqa: ARG001
    return height, width


class FramePack(Adapter):
    """Drives `HunyuanVideoFramepackPipeline`: made in sections from the end to the start, so that it does not drift."""

    encoders = ("text_encoder", "text_encoder_2")
    encodes = True

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

    def encode(self, pipe: Any, text: str, settings: TakeSettings, device: Any) -> dict[str, Tensor]:
        names = ("prompt_embeds", "pooled_prompt_embeds", "prompt_attention_mask")
        encoded = pipe.encode_prompt(prompt=text, device=device, max_sequence_length=self.entry.prompt_tokens)
        return dict(zip(names, encoded, strict=True))
