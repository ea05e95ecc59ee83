"""Cosmos Predict 2.5: text, a picture or several frames to video."""

# ruff: noqa: ARG002 - every adapter has the same signatures, whatever it needs of them

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from matchcut.engines.diffusion.adapters.base import Material, PairAdapter
from matchcut.engines.diffusion.settings import TakeSettings
from matchcut.engines.problems import EngineAdvice, EngineProblem
from matchcut.film.errors import BadInput, EngineFailed

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from torch import Tensor

_FRAMES_A_LATENT = 4


class CosmosPredict(PairAdapter):
    """Drives `Cosmos2_5_PredictBasePipeline`. NVIDIA's guardrail is part of it and stays on.

    The pipeline has the guardrail read a prompt in words, and never sees one that is encoded; so it is read here.
    """

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        called = self.common(material)
        # One picture goes in as a video of one frame, which comes to the same: the first latent frame is kept.
        if material.given:
            called["video"] = list(material.given)
            called["num_latent_conditional_frames"] = (len(material.given) - 1) // _FRAMES_A_LATENT + 1
        return called

    def encode(self, pipe: Any, text: str, settings: TakeSettings, device: Any) -> dict[str, Tensor]:
        pipe.safety_checker.to(device)
        # What is not wanted is asked of nobody.
        asked = text != settings.text("negative_prompt")
        if asked and not pipe.safety_checker.check_text_safety(text):
            raise BadInput(
                EngineProblem.TEXT_UNSAFE(model=self.entry.name),
                advice=EngineAdvice.OTHER_WORDS(),
                field="prompt",
            )
        return super().encode(pipe, text, settings, device)

    def configure(self, pipe: Any, settings: TakeSettings) -> None:
        super().configure(pipe, settings)
        guard = pipe.safety_checker
        look = type(guard).check_video_safety

        def looked_at(frames: NDArray[np.uint8]) -> NDArray[np.uint8]:
            safe: NDArray[np.uint8] | None = look(guard, frames)
            if safe is None:
                raise EngineFailed(
                    EngineProblem.PICTURE_UNSAFE(model=self.entry.name),
                    advice=EngineAdvice.OTHER_SEED(),
                )
            return safe

        # The pipeline itself would stumble over what the guardrail keeps back.
        guard.check_video_safety = looked_at
