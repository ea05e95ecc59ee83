"""FLUX: one still from references (FLUX.2 and its Klein take several, Kontext one) and a text, for keyframes."""

# ruff: noqa: ARG002 - every adapter has the same signatures, whatever it needs of them

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PIL import Image

from matchcut.engines.diffusion.adapters.base import Adapter, Material, eight_bits
from matchcut.engines.diffusion.settings import TakeSettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from torch import Tensor

_SMALLEST = 64
"""The pipeline refuses a picture with a shorter side."""


class Flux2Klein(Adapter):
    """Drives `Flux2KleinPipeline`. A distilled model is not guided; its own setting says whether it is one."""

    encodes = True
    one_by_one = True

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        called = self.common(material)
        del called[self.frames_name]
        if material.references:
            called["image"] = [_large_enough(reference) for reference in material.references]
        return called

    def encode(self, pipe: Any, text: str, settings: TakeSettings, device: Any) -> dict[str, Tensor]:
        return {"prompt_embeds": pipe.encode_prompt(prompt=text, device=device)[0]}

    def frames(self, output: Any, material: Material) -> NDArray[np.uint8]:
        return eight_bits(output.images)


def _large_enough(picture: Image.Image) -> Image.Image:
    width, height = picture.size
    short = min(width, height)
    if short >= _SMALLEST:
        return picture
    return picture.resize((-(-width * _SMALLEST // short), -(-height * _SMALLEST // short)), Image.Resampling.LANCZOS)


class Flux2(Flux2Klein):
    """Drives `Flux2Pipeline`. Its guidance is distilled: there is no second pass, and no negative prompt."""

    def tokenizer(self, pipe: Any) -> Any:
        # The model's own component is a processor of text and pictures, which holds the tokenizer.
        return getattr(pipe.tokenizer, "tokenizer", pipe.tokenizer)

    def plain_text(self, prompt: str, settings: TakeSettings) -> dict[str, Any]:
        return {"prompt": prompt}

    def texts(self, prompt: str, settings: TakeSettings) -> dict[str, str]:
        return {"": prompt}


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

    def plain_text(self, prompt: str, settings: TakeSettings) -> dict[str, Any]:
        return {"prompt": prompt}

    def encode(self, pipe: Any, text: str, settings: TakeSettings, device: Any) -> dict[str, Tensor]:
        wanted, gist, _ = pipe.encode_prompt(
            prompt=text, prompt_2=None, device=device, max_sequence_length=self.entry.prompt_tokens
        )
        return {"prompt_embeds": wanted, "pooled_prompt_embeds": gist}

    def frames(self, output: Any, material: Material) -> NDArray[np.uint8]:
        return eight_bits(output.images)
