"""A face as numbers, for models that hold somebody by their face: by the vector that the cast is compared with too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from matchcut.engines.problems import EngineAdvice, EngineProblem
from matchcut.film.errors import BadInput
from matchcut.identity.catalogue import INSIGHTFACE

if TYPE_CHECKING:
    from matchcut.engines.protocol import WorkOrder
    from matchcut.film.ids import MediaId


@dataclass(frozen=True, slots=True)
class ReferenceFace:
    """The face in a reference: its vector (512 numbers in all known packs) of length 1, and `raw` as it was made.

    `landmarks` (5, 2) are the eyes, the tip of the nose and the corners of the mouth, x and y in pixels of a picture of
    `size` (width, height).
    """

    vector: NDArray[np.float32]
    raw: NDArray[np.float32]
    landmarks: NDArray[np.float32]
    size: tuple[int, int]

    def points_in(self, picture: NDArray[np.uint8]) -> NDArray[np.float32]:
        """The landmarks in pixels of the reference as a picture (h, w, 3) of any size."""
        scale = np.array(picture.shape[1::-1], np.float64) / self.size
        return (self.landmarks * scale).astype(np.float32)


@dataclass(frozen=True, slots=True)
class ReferenceFaces:
    """The faces in the references of an order that a model is shown."""

    order: WorkOrder
    shown: tuple[MediaId, ...]

    def first(self) -> ReferenceFace:
        """The face in the first of them. BadInput where there is none, or the pack can't be used."""
        from matchcut.identity.faces import NoFace

        media = self.shown[0]
        try:
            known = self.order.vectors.of(media, self.order.media[media], INSIGHTFACE)
        except NoFace as error:
            raise BadInput(
                EngineProblem.NO_FACE(),
                advice=EngineAdvice.GIVE_LARGE_FACE(),
                field="references",
            ) from error
        face, vector = known.facts.face, known.vector
        assert face is not None
        return ReferenceFace(
            vector=vector,
            raw=(vector * known.facts.length).astype(np.float32),
            landmarks=np.array(face.landmarks, np.float32),
            size=known.facts.size,
        )
