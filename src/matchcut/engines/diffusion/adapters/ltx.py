"""LTX-Video and LTX-2: conditions at any frame, the tail at the start, a keyframe at either end.

LTX-2 takes references in the same call, and makes sound as well.
"""

# ruff: noqa: ARG002 - every adapter has the same signatures, whatever it needs of them

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from matchcut.engines.diffusion.adapters.base import MaskedAdapter, Material


class Ltx(MaskedAdapter):
    """Drives `LTXConditionPipeline`; `history_noise` is its `image_cond_noise_scale`."""

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        called = self.common(material)
        called["frame_rate"] = round(material.rate)
        called["image_cond_noise_scale"] = material.settings.number("history_noise")
        called["decode_timestep"], called["decode_noise_scale"] = 0.05, 0.025
        conditions = self._conditions(material)
        if conditions:
            called["conditions"] = conditions
        return called

    def _conditions(self, material: Material) -> list[Any]:
        from diffusers.pipelines.ltx.pipeline_ltx_condition import LTXVideoCondition

        conditions = []
        if len(material.tail) > 1:
            conditions.append(LTXVideoCondition(video=list(material.tail), frame_index=0))
        elif material.start is not None:
            conditions.append(LTXVideoCondition(image=material.start, frame_index=0))
        if material.last is not None:
            conditions.append(LTXVideoCondition(image=material.last, frame_index=material.num_frames - 1))
        return conditions


class Ltx2(MaskedAdapter):
    """Drives `LTX2ConditionPipeline`, and `LTX2InContextPipeline` for entries that take references.

    A condition's index counts latent frames: 0 is the first, −1 the last. A condition of one frame goes through H.264
    by the library's own will, as in the model's training; here it does so only where `image_crf` says how much.
    """

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        called = self.common(material)
        called["frame_rate"] = material.rate
        if called["guidance_scale"] <= 1:
            # The sound has a guidance of its own, and a few-step LoRA wants none for either.
            called["audio_guidance_scale"] = called["guidance_scale"]
        # Guidance by skipped blocks names a block of the full model; smaller ones may not have it.
        called["spatio_temporal_guidance_blocks"] = [min(28, len(pipe.transformer.transformer_blocks) - 1)]
        conditions = self._conditions(material, material.settings.integer("image_crf"))
        if conditions:
            called["conditions"] = conditions
        if material.references and self.entry.pipeline == "LTX2InContextPipeline":
            from diffusers.pipelines.ltx2.pipeline_ltx2_ic_lora import LTX2ReferenceCondition

            strength = material.settings.number("conditioning_scale", "1")
            called["reference_conditions"] = [
                LTX2ReferenceCondition(frames=reference.resize(material.size), strength=strength)
                for reference in material.references
            ]
        return called

    def sound(self, pipe: Any, output: Any) -> tuple[NDArray[np.float32], int] | None:
        if output.audio is None:
            return None
        heard = output.audio[0]
        samples = np.asarray(heard.float().cpu() if hasattr(heard, "cpu") else heard, np.float32)
        return np.clip(np.atleast_2d(samples), -1, 1), int(pipe.vocoder.config.output_sampling_rate)

    def _conditions(self, material: Material, crf: int) -> list[Any]:
        from diffusers.pipelines.ltx2.pipeline_ltx2_condition import LTX2VideoCondition

        conditions = []
        if len(material.tail) > 1:
            conditions.append(LTX2VideoCondition(frames=list(material.tail), index=0, crf=crf))
        elif material.start is not None:
            conditions.append(LTX2VideoCondition(frames=material.start, index=0, crf=crf))
        if material.last is not None:
            conditions.append(LTX2VideoCondition(frames=material.last, index=-1, crf=crf))
        return conditions
