"""FLUX.2 Klein: one still from several reference images and a text; makes identity keyframes."""

# ruff: noqa: ARG002 - every adapter has the same signatures, whatever it needs of them

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PIL import Image

from matchcut.engines.diffusion.adapters.base import Adapter, Material, eight_bits
from matchcut.engines.diffusion.settings import Settings

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
            called["image"] = [_large_enough(one) for one in material.references]
        return called

    def encode(self, pipe: Any, text: str, settings: Settings, device: Any) -> dict[str, Tensor]:
        return {"prompt_embeds": pipe.encode_prompt(prompt=text, device=device)[0]}

    def frames(self, output: Any, material: Material) -> NDArray[np.uint8]:
        return eight_bits(output.images)


def _large_enough(picture: Image.Image) -> Image.Image:
    width, height = picture.size
    short = min(width, height)
    if short >= _SMALLEST:
        return picture
    return picture.resize((-(-width * _SMALLEST // short), -(-height * _SMALLEST // short)), Image.Resampling.LANCZOS)
