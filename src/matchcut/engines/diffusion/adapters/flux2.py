"""FLUX.2: one still from several reference images and a text; makes identity keyframes."""

# ruff: noqa: ARG002 - every adapter has the same signatures, whatever it needs of them

from __future__ import annotations

from typing import Any

from matchcut.engines.diffusion.adapters.flux2_klein import Flux2Klein
from matchcut.engines.diffusion.settings import Settings


class Flux2(Flux2Klein):
    """Drives `Flux2Pipeline`. Its guidance is distilled: there is no second pass, and no negative prompt."""

    def tokenizer(self, pipe: Any) -> Any:
        # The model's own component is a processor of text and pictures, which holds the tokenizer.
        return getattr(pipe.tokenizer, "tokenizer", pipe.tokenizer)

    def plain_text(self, prompt: str, settings: Settings) -> dict[str, Any]:
        return {"prompt": prompt}

    def texts(self, prompt: str, settings: Settings) -> dict[str, str]:
        return {"": prompt}
