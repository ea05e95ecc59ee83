"""LTX-Video: conditions at any frame: the tail at the start, a keyframe at either end."""

# ruff: noqa: ARG002 - every adapter has the same signatures, whatever it needs of them

from __future__ import annotations

from typing import Any

from matchcut.engines.diffusion.adapters.base import MaskedAdapter, Material


class Ltx(MaskedAdapter):
    """Drives `LTXConditionPipeline`; `history_noise` is its `image_cond_noise_scale`."""

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        called = self.common(material)
        called["frame_rate"] = round(material.rate)
        called["image_cond_noise_scale"] = material.settings.number("history_noise")
        called["decode_timestep"], called["decode_noise_scale"] = 0.05, 0.025
        conditions = _conditions(material)
        if conditions:
            called["conditions"] = conditions
        return called


def _conditions(material: Material) -> list[Any]:
    from diffusers.pipelines.ltx.pipeline_ltx_condition import LTXVideoCondition

    found = []
    if len(material.tail) > 1:
        found.append(LTXVideoCondition(video=list(material.tail), frame_index=0))
    elif material.start is not None:
        found.append(LTXVideoCondition(image=material.start, frame_index=0))
    if material.last is not None:
        found.append(LTXVideoCondition(image=material.last, frame_index=material.num_frames - 1))
    return found
