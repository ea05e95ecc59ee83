"""CogVideoX image-to-video: animates one picture."""

# ruff: noqa: ARG002 - every adapter has the same signatures, whatever it needs of them

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from matchcut.engines.diffusion.adapters.base import Material, PairAdapter, start_of

if TYPE_CHECKING:
    from torch import Tensor


class CogVideoX(PairAdapter):
    """Drives `CogVideoXImageToVideoPipeline`."""

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        return {
            **self.common(material),
            "image": start_of(self.entry, material),
            "use_dynamic_cfg": True,
            "max_sequence_length": self.entry.prompt_tokens,
        }

    def grid(self, latents: Tensor) -> Tensor | None:
        return latents.transpose(1, 2)
