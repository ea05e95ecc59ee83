"""Wan: text-, image- and first-last-frame-to-video, of one transformer or of two experts, at 2.1 and 2.2."""

from __future__ import annotations

from typing import Any

from matchcut.engines.diffusion.adapters.base import Material, PairAdapter, start_of
from matchcut.engines.problems import EngineAdvice, EngineProblem
from matchcut.film.errors import BadInput


class Wan(PairAdapter):
    """Drives `WanPipeline`, and `WanImageToVideoPipeline` where there is a picture to start from."""

    def pipeline(self, material: Material) -> str:
        started = material.start is not None or not self.entry.capabilities.text
        return "WanImageToVideoPipeline" if started else "WanPipeline"

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        called = self.common(material)
        # Of a model with one expert it is refused.
        if pipe.config.boundary_ratio is not None and material.settings.has("guidance_scale_2"):
            called["guidance_scale_2"] = material.settings.number("guidance_scale_2")
        if self.pipeline(material) == "WanPipeline":
            return called
        called["image"] = start_of(self.entry, material)
        if material.last is not None:
            called["last_image"] = material.last
        elif self.entry.capabilities.last_frame and not self.entry.capabilities.text:
            raise BadInput(
                EngineProblem.WANTS_TWO_PICTURES(model=self.entry.name),
                advice=EngineAdvice.CONTINUE_WITH_KEYFRAME(),
                field="keyframe",
            )
        return called
