"""Cosmos Predict 2.5: text, a picture or several frames to video."""

# ruff: noqa: ARG002 - every adapter has the same signatures, whatever it needs of them

from __future__ import annotations

from typing import Any

from matchcut.engines.diffusion.adapters.base import Material, PairAdapter

_FRAMES_A_LATENT = 4


class CosmosPredict(PairAdapter):
    """Drives `Cosmos2_5_PredictBasePipeline`. NVIDIA's guardrail is part of it and stays on."""

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        called = self.common(material)
        if len(material.tail) > 1:
            called["video"] = list(material.tail)
            called["num_latent_conditional_frames"] = (len(material.tail) - 1) // _FRAMES_A_LATENT + 1
        elif material.start is not None:
            called["image"] = material.start
        return called
