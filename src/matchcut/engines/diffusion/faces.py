"""A face as numbers, for models that hold somebody by their face: by the embedder that the cast is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from matchcut.film.errors import BadInput
from matchcut.identity.catalogue import INSIGHTFACE
from matchcut.identity.embedders import embed_picture, open_embedder
from matchcut.identity.faces import NoFace
from matchcut.identity.weights import weights_of

if TYPE_CHECKING:
    from matchcut.identity.embedders import Embedder


@dataclass(frozen=True, slots=True)
class ReferenceFace:
    """A face: its vector (512 numbers in all known packs) as the pack makes it, and of length 1; and points (5, 2).

    The points (x, y) are the eyes, the tip of the nose and the corners of the mouth, in pixels of the picture.
    """

    raw: NDArray[np.float32]
    vector: NDArray[np.float32]
    points: NDArray[np.float32]


def largest_face(picture: NDArray[np.uint8]) -> ReferenceFace:
    """The largest face in a picture (h, w, 3). BadInput where there is none, or the pack can't be used."""
    try:
        embedding = embed_picture(_opened(weights_of(INSIGHTFACE)), INSIGHTFACE, picture)
    except NoFace as error:
        raise BadInput(
            "No face was found in the reference.",
            advice="Give one in which the face is large, lit and turned to the camera, or choose another model.",
            field="references",
        ) from error
    assert embedding.face is not None
    return ReferenceFace(
        raw=(embedding.vector * embedding.length).astype(np.float32),
        vector=embedding.vector,
        points=np.array(embedding.face.landmarks, np.float32),
    )


@lru_cache(maxsize=1)
def _opened(_folder: Path) -> Embedder:
    return open_embedder(INSIGHTFACE)
