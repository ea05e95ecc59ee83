"""SANA-Video: text- and image-to-video by a small linear-attention model."""

# ruff: noqa: ARG002 - every adapter has the same signatures, whatever it needs of them

from __future__ import annotations

from typing import Any

from matchcut.engines.diffusion.adapters.base import Adapter, Material


class SanaVideo(Adapter):
    """Drives `SanaVideoPipeline`, and `SanaImageToVideoPipeline` where there is a picture to start from."""

    frames_name = "frames"

    def pipeline(self, material: Material) -> str:
        return "SanaVideoPipeline" if material.start is None else "SanaImageToVideoPipeline"

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        called = self.common(material)
        called["max_sequence_length"] = self.entry.prompt_tokens
        called["use_resolution_binning"] = False
        # The prompt goes in as it is: the built-in instruction rewrites it, and a name would lose its look.
        called["complex_human_instruction"] = None
        if material.start is not None:
            called["image"] = material.start
        return called
