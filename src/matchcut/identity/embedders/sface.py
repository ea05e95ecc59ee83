"""Faces through OpenCV: YuNet finds them, SFace makes vectors of 128. Both are ONNX files."""

# ruff: noqa: ARG002 - all detectors have the same signature, whatever they need of it

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.film.errors import BadInput
from matchcut.identity.catalogue import SFACE
from matchcut.identity.faces import Face, Picture, with_sharpness
from matchcut.identity.problems import IdentityAdvice, IdentityProblem
from matchcut.identity.weights import file_of

_SURE = 0.7
"""How sure YuNet must be. Its own default of 0.9 misses faces turned half away."""


class SFaceEmbedder:
    """SFace, with YuNet as its detector."""

    def __init__(self, folder: Path) -> None:
        """Load both files from `folder`. BadInput, naming the file, where OpenCV can't read one."""
        yunet, sface = (file_of(folder, pattern) for pattern in SFACE.needs)
        self.detector = YuNetDetector(yunet)
        self._model: Any = _loaded(lambda: cv2.FaceRecognizerSF.create(str(sface), ""), sface)

    def embed(self, rgb: Picture, face: Face | None) -> NDArray[np.float32]:
        """See `Embedder.embed`: float32 of shape (128,)."""
        if face is None:
            raise BadInput(IdentityProblem.FACES_ONLY(embedder="SFace"), advice=IdentityAdvice.COMPARE_LOOKS())
        vector: NDArray[np.float32] = self._model.feature(self._model.alignCrop(_bgr(rgb), _row(face)))[0]
        return vector


class YuNetDetector:
    """YuNet, from its file."""

    def __init__(self, file: Path) -> None:
        self._model: Any = _loaded(lambda: cv2.FaceDetectorYN.create(str(file), "", (320, 320), _SURE), file)

    def detect(self, rgb: Picture, *, small: bool = False, near: Sequence[Face] | None = None) -> tuple[Face, ...]:
        """See `FaceDetector.detect`: with landmarks."""
        self._model.setInputSize((rgb.shape[1], rgb.shape[0]))
        _, rows = self._model.detect(_bgr(rgb))
        faces = [_face(row) for row in (() if rows is None else rows)]
        return tuple(with_sharpness(rgb, face) for face in sorted(faces, key=lambda face: -face.score))


def _face(row: Any) -> Face:
    """The face that YuNet tells as left, top, width, height, five points, and how sure it is."""
    left, top, width, height = (float(value) for value in row[:4])
    points = tuple((float(x), float(y)) for x, y in np.asarray(row[4:14]).reshape(5, 2))
    return Face(left=left, top=top, right=left + width, bottom=top + height, landmarks=points, score=float(row[14]))


def _row(face: Face) -> Any:
    points = [value for point in face.landmarks for value in point]
    return np.array([[face.left, face.top, face.width, face.height, *points, face.score]], dtype=np.float32)


def _bgr(rgb: Picture) -> Any:
    return np.ascontiguousarray(rgb[:, :, ::-1])


def _loaded(load: Any, file: Path) -> Any:
    try:
        return load()
    except (cv2.error, RuntimeError) as error:
        raise BadInput(IdentityProblem.ONNX_UNREADABLE(), advice=IdentityAdvice.FETCH_FROM_ZOO(), file=file) from error
