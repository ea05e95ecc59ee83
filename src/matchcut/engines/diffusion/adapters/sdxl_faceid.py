"""SDXL with IP-Adapter FaceID: one still of somebody whose face is told as a vector; makes identity keyframes."""

# ruff: noqa: ARG002 - every adapter has the same signatures, whatever it needs of them

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from matchcut.engines.diffusion.adapters.base import Adapter, Material, eight_bits
from matchcut.engines.diffusion.settings import TakeSettings
from matchcut.engines.problems import EngineAdvice, EngineProblem
from matchcut.film.errors import BadInput

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from torch import Tensor

IP_ADAPTER = "ip_adapter"
_NAMES = ("prompt_embeds", "negative_prompt_embeds", "pooled_prompt_embeds", "negative_pooled_prompt_embeds")


class SdxlFaceId(Adapter):
    """Drives `StableDiffusionXLPipeline` with the adapter that lies in the entry's part `ip_adapter`.

    CLIP reads 75 tokens at a time, so a longer text is read in pieces, whose embeddings stand one after the other.
    """

    encoders = ("text_encoder", "text_encoder_2")
    encodes = True

    def furnish(self, pipe: Any) -> None:
        file = dict(self.entry.parts)[IP_ADAPTER]
        pipe.load_ip_adapter(str(file.parent), subfolder="", weight_name=file.name, image_encoder_folder=None)

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        import torch

        called = self.common(material)
        del called[self.frames_name]
        pipe.set_ip_adapter_scale(material.settings.number("conditioning_scale", "1"))
        if not material.references or material.faces is None:
            raise BadInput(
                EngineProblem.WANTS_FACE(model=self.entry.name),
                advice=EngineAdvice.GIVE_CAST_REFERENCE(),
                field="keyframe_model",
            )
        vector = torch.from_numpy(material.faces.first().vector)[None, None, None]
        if called["guidance_scale"] > 1:
            vector = torch.cat([torch.zeros_like(vector), vector])
        called["ip_adapter_image_embeds"] = [vector.to(pipe.device, pipe.unet.dtype)]
        return called

    def encode(self, pipe: Any, text: str, settings: TakeSettings, device: Any) -> dict[str, Tensor]:
        import torch

        guided = settings.number("guidance_scale", "1") > 1
        wanted = list(_pieces(pipe.tokenizer, text))
        unwanted = list(_pieces(pipe.tokenizer, settings.text("negative_prompt")))
        # Both have to be equally long, so the shorter one goes on with nothing.
        several = max(len(wanted), len(unwanted))
        read = [
            pipe.encode_prompt(
                prompt=(wanted + [""] * several)[piece],
                negative_prompt=(unwanted + [""] * several)[piece],
                do_classifier_free_guidance=guided,
                device=device,
            )
            for piece in range(several)
        ]
        joined = [
            torch.cat(pieces, dim=1) if pieces[0] is not None else None for pieces in list(zip(*read, strict=True))[:2]
        ]
        encoded = dict(zip(_NAMES, (*joined, *read[0][2:]), strict=True))
        return {name: tensor for name, tensor in encoded.items() if tensor is not None}

    def frames(self, output: Any, material: Material) -> NDArray[np.uint8]:
        return eight_bits(output.images)


def _pieces(tokenizer: Any, text: str) -> Iterator[str]:
    """A text in pieces that the tokenizer reads whole, split between words; one empty piece for an empty text."""
    room, piece = tokenizer.model_max_length, ""
    for word in text.split():
        longer = f"{piece} {word}".strip()
        if piece and len(tokenizer(longer)["input_ids"]) > room:
            yield piece
            longer = word
        piece = longer
    yield piece
