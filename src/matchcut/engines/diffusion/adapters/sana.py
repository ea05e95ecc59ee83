"""SANA-Video: text- and image-to-video by a small linear-attention model."""

# ruff: noqa: ARG002 - every adapter has the same signatures, whatever it needs of them

from __future__ import annotations

from typing import Any

from matchcut.engines.diffusion.adapters.base import MaskedAdapter, Material


class SanaVideo(MaskedAdapter):
    """Drives `SanaVideoPipeline`, and `SanaImageToVideoPipeline` where there is a picture to start from.

    The prompt is encoded as it is: the pipeline's own instruction rewrites it, and a name would lose its look.
    """

    frames_name = "frames"

    def pipeline(self, material: Material) -> str:
        return "SanaVideoPipeline" if material.start is None else "SanaImageToVideoPipeline"

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        called = self.common(material)
        called["use_resolution_binning"] = False
        called["negative_prompt"] = None  # Its own is a text, which it would have refused beside an encoded one.
        if material.start is not None:
            called["image"] = material.start
        return called
