"""Kandinsky 5 image-to-video: animates one picture."""

# ruff: noqa: ARG002 - every adapter has the same signatures, whatever it needs of them

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from matchcut.engines.diffusion.adapters.base import Adapter, Material, start_of
from matchcut.engines.diffusion.settings import TakeSettings

if TYPE_CHECKING:
    from pathlib import Path

    from torch import Tensor

_ENCODED = ("prompt_embeds_qwen", "prompt_embeds_clip", "prompt_cu_seqlens")


class Kandinsky5(Adapter):
    """Drives `Kandinsky5I2VPipeline`."""

    encoders = ("text_encoder", "text_encoder_2")
    encodes = True
    one_by_one = True

    def components(self, folder: Path) -> dict[str, Any]:
        from matchcut.engines.diffusion.adapters.reading import PictureReader

        return {"tokenizer": PictureReader(folder / "tokenizer")}

    def tokenizer(self, pipe: Any) -> Any:
        return pipe.tokenizer.tokenizer

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        return {
            **self.common(material),
            "image": start_of(self.entry, material),
            "max_sequence_length": self.entry.prompt_tokens,
        }

    def encode(self, pipe: Any, text: str, settings: TakeSettings, device: Any) -> dict[str, Tensor]:
        embeds = pipe.encode_prompt(prompt=text, max_sequence_length=self.entry.prompt_tokens, device=device)
        return dict(zip(_ENCODED, embeds, strict=True))

    def grid(self, latents: Tensor) -> Tensor | None:
        """Its latents are (1, frames, h, w, channels), followed there by the picture's and a mask: 2 n + 1 in all."""
        return latents[..., : latents.shape[-1] // 2].permute(0, 4, 1, 2, 3)
