"""Helios: long video made in chunks from a history of latents; starts from text, a picture or several frames."""

# ruff: noqa: ARG002 - every adapter has the same signatures, whatever it needs of them

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from matchcut.engines.diffusion.adapters.base import Material, PairAdapter, eight_bits, pixels_of

_ROUNDING = 3
"""The pipeline rounds what it made down to 4k + 1 frames."""


class Helios(PairAdapter):
    """Drives `HeliosPipeline`; `history_noise` replaces the noise that it lays over what it starts from."""

    def steps(self, pipe: Any, material: Material) -> int:
        window = (9 - 1) * pipe.vae_scale_factor_temporal + 1
        new = material.num_frames - len(material.tail)
        chunks: int = max(1, -(-new // window))
        return super().steps(pipe, material) * chunks

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        called = self.common(material)
        called["num_frames"] = material.num_frames + _ROUNDING
        if len(material.tail) > 1:
            called["num_frames"] -= len(material.tail)
            called["video"] = list(material.tail)
        elif material.start is not None:
            called["image"] = material.start
        if material.settings.has("history_noise"):
            noise = material.settings.number("history_noise")
            for which in ("image", "video"):
                called[f"{which}_noise_sigma_min"] = called[f"{which}_noise_sigma_max"] = noise
        return called

    def frames(self, output: Any, material: Material) -> NDArray[np.uint8]:
        frames = eight_bits(output.frames[0])
        # What comes out begins after the history; the tail is put before it, so that time runs on.
        return np.concatenate([pixels_of(material.tail), frames]) if len(material.tail) > 1 else frames
