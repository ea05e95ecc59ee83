"""The faces of the box: BlazeFace finds them, dlib's residual network makes vectors of 128."""

# ruff: noqa: ARG002 - all embedders have the same signatures, whatever they need of them

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from matchcut.film.errors import BadInput
from matchcut.identity.blazeface import BlazeFaceDetector
from matchcut.identity.calibration import calibration_of
from matchcut.identity.catalogue import FACES
from matchcut.identity.faces import Face, Picture, upright
from matchcut.identity.problems import IdentityAdvice, IdentityProblem
from matchcut.models.onnx_session import open_boxed

_SIDE = 150
_EYES_AND_MOUTH = np.array([[47.7, 47.1], [100.3, 47.1], [74.0, 108.0]])
"""Where the faces that the network learned from have their eyes and the middle of the mouth, in pixels of _SIDE."""


class FaceNetEmbedder:
    """See the module."""

    def __init__(self, folder: Path) -> None:
        """Load both from the box: the folder is not looked at. Errors as `open_boxed`."""
        self.detector = BlazeFaceDetector()
        self._session = open_boxed("dlib_face", threads=1)
        self._centre = np.array(calibration_of(FACES.id).centre or np.zeros(128), np.float32)

    def embed(self, rgb: Picture, face: Face | None) -> NDArray[np.float32]:
        """See `Embedder.embed`: float32 of shape (128,), from what all faces have in common."""
        if face is None:
            raise BadInput(IdentityProblem.FACES_ONLY(embedder=FACES.name), advice=IdentityAdvice.COMPARE_LOOKS())
        chip = upright(rgb, face, _SIDE, _EYES_AND_MOUTH)
        (vector,) = self._session.run(None, {"faces": chip.transpose(2, 0, 1)[None].astype(np.float32)})[0]
        return np.asarray(vector - self._centre, np.float32)
