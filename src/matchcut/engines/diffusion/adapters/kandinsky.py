"""Kandinsky 5 image-to-video: animates one picture."""

# ruff: noqa: ARG002 - every adapter has the same signatures, whatever it needs of them

from __future__ import annotations

from typing import Any

from matchcut.engines.diffusion.adapters.base import Adapter, Material, start_of


class Kandinsky5(Adapter):
    """Drives `Kandinsky5I2VPipeline`."""

    encoders = ("text_encoder", "text_encoder_2")

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        return {
            **self.common(material),
            "image": start_of(self.entry, material),
            "max_sequence_length": self.entry.prompt_tokens,
        }

    def tokenizer(self, pipe: Any) -> Any:
        return pipe.tokenizer.tokenizer
