"""MiniMax-H3: text, a first and a last frame, or up to nine references; it makes sound as well."""

# ruff: noqa: ARG002 - every adapter has the same signatures, whatever it needs of them

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from matchcut.engines.diffusion.adapters.base import Adapter, Material, eight_bits
from matchcut.engines.diffusion.settings import TakeSettings

if TYPE_CHECKING:
    from pathlib import Path


class MiniMaxH3(Adapter):
    """Drives `MiniMaxH3ModularPipeline`, whose blocks choose their way by what they are given.

    One transformer makes shots from text and keyframes, another one from references, so that they are two entries of
    the catalogue, each `without` the other's. Its text encoder sees the pictures too; what it makes of a text is not
    kept. It tells of no step; those of its scheduler are listened to.
    """

    tells_latents = False

    def components(self, folder: Path) -> dict[str, Any]:
        from matchcut.engines.diffusion.adapters.reading import PictureReader

        return {"processor": PictureReader(folder / "tokenizer", folder / "processor")}

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        called: dict[str, Any] = {
            **material.text,
            "height": material.size[1],
            "width": material.size[0],
            "num_frames": material.num_frames,
            # It counts the ends of its steps.
            "num_inference_steps": self.steps(pipe, material) + 1,
            "output_type": "np",
            "output": ["videos", "audio", "sampling_rate"],
        }
        if material.references:
            from diffusers.modular_pipelines.minimax_h3 import MiniMaxH3ImageReference

            called["references"] = [MiniMaxH3ImageReference(image=reference) for reference in material.references]
        if material.start is not None:
            called["image"] = material.start
        if material.last is not None:
            called["last_image"] = material.last
        return called

    def plain_text(self, prompt: str, settings: TakeSettings) -> dict[str, Any]:
        return {"prompt": prompt}

    def frames(self, output: Any, material: Material) -> NDArray[np.uint8]:
        return eight_bits(output["videos"][0])

    def sound(self, pipe: Any, output: Any) -> tuple[NDArray[np.float32], int] | None:
        heard = output["audio"]
        if heard is None:
            return None
        return np.clip(heard[0].float().cpu().numpy(), -1, 1), int(output["sampling_rate"])
