"""SkyReels-V2 diffusion forcing: text, a picture, or several frames of the shot before; three classes, one model."""

# ruff: noqa: ARG002 - every adapter has the same signatures, whatever it needs of them

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from matchcut.engines.diffusion.adapters.base import Material, PairAdapter, eight_bits, pixels_of

_LARGEST_NOISE = 60.0
"""`addnoise_condition` beyond this breaks long videos, as the pipeline itself warns."""


class SkyReels(PairAdapter):
    """Drives the three diffusion-forcing pipelines; `history_noise` is their `addnoise_condition`."""

    def pipeline(self, material: Material) -> str:
        if len(material.tail) > 1:
            return "SkyReelsV2DiffusionForcingVideoToVideoPipeline"
        if material.start is not None:
            return "SkyReelsV2DiffusionForcingImageToVideoPipeline"
        return "SkyReelsV2DiffusionForcingPipeline"

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        called = {"prompt": None, **self.common(material)}
        called["base_num_frames"] = max(material.num_frames, 1)
        called["addnoise_condition"] = material.settings.number("history_noise") * _LARGEST_NOISE
        called["fps"] = round(material.rate)
        if len(material.tail) > 1:
            called["video"] = list(material.tail)
            called["overlap_history"] = len(material.tail)
        elif material.start is not None:
            called["image"] = material.start
        return called

    def frames(self, output: Any, material: Material) -> NDArray[np.uint8]:
        frames = eight_bits(output.frames[0])
        if len(material.tail) < 2:
            return frames
        # What came out is the tail, then what was sampled, which begins with the tail once more.
        return np.concatenate([pixels_of(material.tail), frames[2 * len(material.tail) :]])
