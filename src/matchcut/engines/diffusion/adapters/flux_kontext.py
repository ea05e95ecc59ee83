"""FLUX.1 Kontext: one still from one reference image and a text; makes identity keyframes."""

# ruff: noqa: ARG002 - every adapter has the same signatures, whatever it needs of them

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from matchcut.engines.diffusion.adapters.base import Adapter, Material, eight_bits
from matchcut.engines.diffusion.settings import Settings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from torch import Tensor


class FluxKontext(Adapter):
    """Drives `FluxKontextPipeline`. Its guidance is distilled: there is no second pass.

    It takes one image: a list would be a batch, and its stills one per image.
    """

    encoders = ("text_encoder", "text_encoder_2")
    encodes = True

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        called = self.common(material)
        del called[self.frames_name]
        # The pipeline scales every size to this area, a million pixels unless told: so it keeps the one asked for.
        called["max_area"] = material.size[0] * material.size[1]
        if material.references:
            called["image"] = material.references[0]
        return called

    def tokenizer(self, pipe: Any) -> Any:
        return pipe.tokenizer_2  # T5 reads the whole text; CLIP, the first, only gives its gist.

    def plain_text(self, prompt: str, settings: Settings) -> dict[str, Any]:
        return {"prompt": prompt}

    def encode(self, pipe: Any, text: str, settings: Settings, device: Any) -> dict[str, Tensor]:
        wanted, gist, _ = pipe.encode_prompt(
            prompt=text, prompt_2=None, device=device, max_sequence_length=self.entry.prompt_tokens
        )
        return {"prompt_embeds": wanted, "pooled_prompt_embeds": gist}

    def frames(self, output: Any, material: Material) -> NDArray[np.uint8]:
        return eight_bits(output.images)
