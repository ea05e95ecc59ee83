"""Qwen-Image-Edit-Plus: one still from up to three reference images and a text; makes identity keyframes."""

# ruff: noqa: ARG002 - every adapter has the same signatures, whatever it needs of them

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from matchcut.engines.diffusion.adapters.base import Adapter, Material, eight_bits
from matchcut.engines.diffusion.settings import TakeSettings
from matchcut.engines.problems import EngineAdvice, EngineProblem
from matchcut.film.errors import BadInput

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray


class QwenImageEdit(Adapter):
    """Drives `QwenImageEditPlusPipeline`.

    Its text encoder sees the pictures too, so that what it makes of a prompt holds for one keyframe and is not kept.
    """

    def components(self, folder: Path) -> dict[str, Any]:
        from matchcut.engines.diffusion.adapters.reading import PictureReader

        return {"processor": PictureReader(folder / "tokenizer", folder / "processor")}

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        if not material.references:
            raise BadInput(
                EngineProblem.WANTS_REFERENCES(model=self.entry.name),
                advice=EngineAdvice.GIVE_REFERENCE_OR_MODEL(),
                field="keyframe_model",
            )
        called = self.common(material)
        del called[self.frames_name]
        called["true_cfg_scale"] = called.pop("guidance_scale")
        called["image"] = list(material.references)
        return called

    def plain_text(self, prompt: str, settings: TakeSettings) -> dict[str, Any]:
        if settings.number("guidance_scale", "1") <= 1:
            return {"prompt": prompt}
        # An empty text would be none, and leave nothing to guide away from.
        return {"prompt": prompt, "negative_prompt": settings.text("negative_prompt") or " "}

    def frames(self, output: Any, material: Material) -> NDArray[np.uint8]:
        return eight_bits(output.images)
