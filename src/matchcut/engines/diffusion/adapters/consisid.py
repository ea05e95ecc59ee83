"""ConsisID: a picture is animated while the face in it is held by what insightface and a vision model see of it."""

# ruff: noqa: ARG002 - every adapter has the same signatures, whatever it needs of them

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PIL import Image

from matchcut.engines.diffusion.adapters.base import Material, start_of
from matchcut.engines.diffusion.adapters.cogvideox import CogVideoX
from matchcut.film.errors import EngineFailed


class ConsisId(CogVideoX):
    """Drives `ConsisIDPipeline`.

    Its own face encoders come as pickled files only, so the catalogue bars it; `faces` is where encoders that may
    be opened are put in.
    """

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        image = start_of(self.entry, material)
        faces = self.faces(image)
        if not faces:
            raise EngineFailed(
                f"{self.entry.name} was given no face conditions.", advice="Choose another model for the shot."
            )
        called = super().arguments(pipe, material)
        called.update(faces)
        return called

    def faces(self, image: Image.Image) -> Mapping[str, Any]:
        """What holds the face in a picture: `id_cond`, `id_vit_hidden` and `kps_cond`, or nothing."""
        return {}
