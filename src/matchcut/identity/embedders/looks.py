"""The look of a whole picture through transformers: DINOv2, CLIP and SigLIP, from a folder with safetensors."""

# ruff: noqa: ARG002 - all embedders have the same signatures, whatever they need of them

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from matchcut.film.errors import BadInput
from matchcut.identity.faces import Face, Picture
from matchcut.identity.pictures import squared
from matchcut.identity.problems import IdentityAdvice, IdentityProblem


class _LookEmbedder:
    """What the three have in common. `kinds`: the model types of `config.json`, each with transformers' class."""

    kinds: ClassVar[dict[str, str]]
    detector = None

    def __init__(self, folder: Path) -> None:
        """Load the model in `folder`. BadInput where it is of another kind, or its weights are no safetensors."""
        import transformers
        from safetensors import SafetensorError
        from safetensors.torch import load_file

        model_class = getattr(transformers, self._class_name(folder))
        weights = folder / "model.safetensors"
        try:
            load_file(weights)
            quiet = transformers.logging.get_verbosity()
            # A checkpoint with a text half is meant: what of it stays unused is no news.
            transformers.logging.set_verbosity_error()
            try:
                model, loading = model_class.from_pretrained(
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
        if loading["missing_keys"]:
            absent = sorted(loading["missing_keys"])
            raise BadInput(
                IdentityProblem.MODEL_LACKS_TENSORS(count=len(absent), first=absent[0]),
                advice=IdentityAdvice.FETCH_WHOLE(),
                file=weights,
            )
        self._model: Any = model.eval()

    def embed(self, rgb: Picture, face: Face | None) -> NDArray[np.float32]:
        """See `Embedder.embed`: float32, as many as the model has, of the whole picture whatever the face."""
        import torch

        prepared = self._prepare(images=squared(rgb), return_tensors="pt")
        with torch.inference_mode():
            vector: NDArray[np.float32] = self._vector(self._model(**prepared)).float().numpy()
        return vector

    def _vector(self, output: Any) -> Any:
        return output.pooler_output[0]

    def _class_name(self, folder: Path) -> str:
        file = folder / "config.json"
        try:
            kind = json.loads(file.read_text(encoding="utf-8")).get("model_type")
        except (OSError, ValueError, AttributeError) as error:
            raise _unreadable(folder, error) from error
        class_name = self.kinds.get(kind)
        if class_name is None:
            raise BadInput(
                IdentityProblem.MODEL_OF_OTHER_KIND(kind=str(kind)),
                advice=IdentityAdvice.MODELS_THAT_RUN(kinds=", ".join(self.kinds)),
                file=file,
            )
        return class_name


class DinoEmbedder(_LookEmbedder):
    """DINOv2: the pooled class token."""

    kinds: ClassVar[dict[str, str]] = {
        "dinov2": "Dinov2Model",
        "dinov2_with_registers": "Dinov2WithRegistersModel",
    }


class ClipEmbedder(_LookEmbedder):
    """CLIP: the picture's half, in the space that it shares with texts."""

    kinds: ClassVar[dict[str, str]] = {
        "clip": "CLIPVisionModelWithProjection",
        "clip_vision_model": "CLIPVisionModelWithProjection",
    }

    def _vector(self, output: Any) -> Any:
        return output.image_embeds[0]


class SiglipEmbedder(_LookEmbedder):
    """SigLIP: the picture's half, pooled by attention."""

    kinds: ClassVar[dict[str, str]] = {"siglip": "SiglipVisionModel", "siglip_vision_model": "SiglipVisionModel"}


def _unreadable(folder: Path, error: Exception) -> BadInput:
    first = next(iter(str(error).splitlines()), type(error).__name__)
    return BadInput(
        IdentityProblem.MODEL_UNREADABLE(error=first), advice=IdentityAdvice.SAFETENSORS_ONLY(), file=folder
    )
