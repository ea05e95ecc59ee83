"""The look of a whole picture through transformers: DINOv2, CLIP and SigLIP, from a folder with safetensors."""

# ruff: noqa: ARG002 - all eyes have the same signatures, whatever they need of them

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, ClassVar

from matchcut.film.errors import BadInput
from matchcut.identity.embedders.unit import unit
from matchcut.identity.faces import Face, Picture, Vector
from matchcut.identity.pictures import squared


class _LookEyes:
    """What the three have in common. `kinds`: the model types of `config.json`, each with transformers' class."""

    kinds: ClassVar[dict[str, str]]

    def __init__(self, folder: Path) -> None:
        """Load the model in `folder`. BadInput where it is of another kind, or its weights are no safetensors."""
        import transformers
        from safetensors import SafetensorError
        from safetensors.torch import load_file

        made = getattr(transformers, self._class_name(folder))
        weights = folder / "model.safetensors"
        try:
            load_file(weights)
            quiet = transformers.logging.get_verbosity()
            # A checkpoint with a text half is meant: what of it stays unused is no news.
            transformers.logging.set_verbosity_error()
            try:
                model, told = made.from_pretrained(
                    folder,
                    local_files_only=True,
                    use_safetensors=True,
                    trust_remote_code=False,
                    output_loading_info=True,
                )
                self._prepare: Any = transformers.AutoImageProcessor.from_pretrained(
                    folder, local_files_only=True, trust_remote_code=False, backend="pil"
                )
            finally:
                transformers.logging.set_verbosity(quiet)
        except (SafetensorError, OSError, RuntimeError, ValueError) as error:
            raise _unreadable(folder, error) from error
        if told["missing_keys"]:
            raise BadInput(
                f"These weights lack {len(told['missing_keys'])} of the model's tensors, "
                f"such as {sorted(told['missing_keys'])[0]}.",
                advice="Fetch the model again, whole.",
                file=weights,
            )
        self._model: Any = model.eval()

    def find(self, rgb: Picture) -> tuple[Face, ...]:
        """None: it looks at the whole picture."""
        return ()

    def embed(self, rgb: Picture, face: Face | None) -> Vector:
        """See `Eyes.embed`: float32, of the length that the model has; a face is looked at with the picture around."""
        import torch

        prepared = self._prepare(images=squared(rgb), return_tensors="pt")
        with torch.inference_mode():
            return unit(self._vector(self._model(**prepared)).float().numpy())

    def _vector(self, made: Any) -> Any:
        return made.pooler_output[0]

    def _class_name(self, folder: Path) -> str:
        file = folder / "config.json"
        try:
            kind = json.loads(file.read_text(encoding="utf-8")).get("model_type")
        except (OSError, ValueError, AttributeError) as error:
            raise _unreadable(folder, error) from error
        found = self.kinds.get(kind)
        if found is None:
            raise BadInput(
                f"This is a model of the kind '{kind}', which this embedder does not run.",
                advice=f"It runs {', '.join(self.kinds)}.",
                file=file,
            )
        return found


class DinoEyes(_LookEyes):
    """DINOv2: the pooled class token."""

    kinds: ClassVar[dict[str, str]] = {
        "dinov2": "Dinov2Model",
        "dinov2_with_registers": "Dinov2WithRegistersModel",
    }


class ClipEyes(_LookEyes):
    """CLIP: the picture's half, in the space that it shares with texts."""

    kinds: ClassVar[dict[str, str]] = {
        "clip": "CLIPVisionModelWithProjection",
        "clip_vision_model": "CLIPVisionModelWithProjection",
    }

    def _vector(self, made: Any) -> Any:
        return made.image_embeds[0]


class SiglipEyes(_LookEyes):
    """SigLIP: the picture's half, pooled by attention."""

    kinds: ClassVar[dict[str, str]] = {"siglip": "SiglipVisionModel", "siglip_vision_model": "SiglipVisionModel"}


def _unreadable(folder: Path, error: Exception) -> BadInput:
    first = next(iter(str(error).splitlines()), type(error).__name__)
    return BadInput(
        f"This model can't be read: {first}",
        advice="It must be whole, and its weights safetensors; other kinds of files are never opened.",
        file=folder,
    )
