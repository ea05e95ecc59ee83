"""Reads a text with pictures in it for the text encoders of the Qwen-VL kind. Workers only: it loads transformers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from transformers import AutoTokenizer, BatchFeature, ProcessorMixin, Qwen2VLImageProcessor

IMAGE = "<|image_pad|>"


class PictureReader(ProcessorMixin):  # type: ignore[misc]  # The library tells no types.
    """What the library's Qwen-VL processors do with texts and pictures, and by its kind one of them.

    Theirs read films as well, for which they need torchvision, and can't be made without.
    """

    def __init__(self, tokenizer: Path, pictures: Path | None = None) -> None:
        """Load the tokenizer, and the picture processor if there will be pictures, each from its folder."""
        # The library's own beginning looks for the part that reads films.
        self.tokenizer = AutoTokenizer.from_pretrained(tokenizer, local_files_only=True)
        self.image_token_ids = [self.tokenizer.convert_tokens_to_ids(IMAGE)]
        self.image_processor: Any = None
        if pictures is not None:
            self.image_processor = Qwen2VLImageProcessor.from_pretrained(pictures, local_files_only=True)

    def __call__(
        self,
        text: Sequence[str],
        images: Sequence[Any] | None = None,
        videos: None = None,
        *,
        return_tensors: str = "pt",
        **how: Any,
    ) -> Any:
        """Tokens of texts in which every `IMAGE` stands for the next of the pictures, and the pictures in patches."""
        assert videos is None
        seen = self.image_processor(images=list(images), return_tensors=return_tensors) if images else {}
        patches = [int(grid.prod()) // self.image_processor.merge_size**2 for grid in seen.get("image_grid_thw", ())]
        written, left = [], iter(patches)
        for prompt in text:
            first, *rest = prompt.split(IMAGE)
            written.append(first + "".join(IMAGE * next(left) + piece for piece in rest))
        return BatchFeature({**self.tokenizer(written, return_tensors=return_tensors, **how), **seen})
