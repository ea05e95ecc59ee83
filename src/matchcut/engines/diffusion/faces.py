"""A face as numbers, for models that hold somebody by their face: by a model pack of insightface, as ONNX files.

The pack is the one that the cast's references are compared with too: it lies among the models, or where
MATCHCUT_INSIGHTFACE_FOLDER says.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matchcut.film.errors import BadInput
from matchcut.models.places import faces_folder


@dataclass(frozen=True, slots=True)
class SeenFace:
    """A face: its vector (512 numbers in all known packs) as the pack makes it, and of length 1; and points (5, 2).

    The points (x, y) are the eyes, the tip of the nose and the corners of the mouth, in pixels of the picture.
    """

    raw: NDArray[np.float32]
    vector: NDArray[np.float32]
    points: NDArray[np.float32]


def largest_face(picture: NDArray[np.uint8]) -> SeenFace:
    """The largest face in a picture (h, w, 3). BadInput where there is none, or the pack can't be used."""
    faces = _pack(faces_folder()).get(np.ascontiguousarray(picture[:, :, ::-1]))
    if not faces:
        raise BadInput(
            "No face was found in the reference.",
            advice="Give one in which the face is large, lit and turned to the camera, or choose another model.",
            field="references",
        )
    largest = max(faces, key=lambda face: float(np.prod(face.bbox[2:] - face.bbox[:2])))
    return SeenFace(
        *(np.asarray(one, np.float32) for one in (largest.embedding, largest.normed_embedding, largest.kps))
    )


class _Pack:
    """A pack, open."""

    def __init__(self, folder: Path) -> None:
        from insightface.app import FaceAnalysis

        try:
            self._analysis: Any = FaceAnalysis(name=str(folder), allowed_modules=["detection", "recognition"])
            self._analysis.prepare(ctx_id=0)
        except Exception as error:  # onnxruntime's errors have no class of their own in common.
            raise BadInput(
                "This model pack of insightface can't be used.", advice="Unpack a whole pack.", file=folder
            ) from error

    def get(self, bgr: NDArray[np.uint8]) -> list[Any]:
        with warnings.catch_warnings():
            # It aligns the face by a call that scikit-image has renamed.
            warnings.filterwarnings("ignore", "`estimate` is deprecated", FutureWarning)
            found: list[Any] = self._analysis.get(bgr)
        return found


@lru_cache(maxsize=1)
def _pack(folder: Path) -> _Pack:
    return _Pack(folder)
