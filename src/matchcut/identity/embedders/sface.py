"""Faces through OpenCV: YuNet finds them, SFace makes vectors of 128. Both are ONNX files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import cv2
import numpy as np

from matchcut.film.errors import BadInput
from matchcut.identity.catalogue import SFACE
from matchcut.identity.embedders.unit import unit
from matchcut.identity.faces import Face, Picture, Vector, with_sharpness
from matchcut.identity.weights import file_of

_SURE = 0.7
"""How sure YuNet must be. Its own default of 0.9 misses faces turned half away."""


class SFaceEyes:
    """See the module."""

    def __init__(self, folder: Path) -> None:
        """Load both files from `folder`. BadInput, naming the file, where OpenCV can't read one."""
        finder, maker = (file_of(folder, need.pattern) for need in SFACE.needs)
        self._finder: Any = _loaded(lambda: cv2.FaceDetectorYN.create(str(finder), "", (320, 320), _SURE), finder)
        self._maker: Any = _loaded(lambda: cv2.FaceRecognizerSF.create(str(maker), ""), maker)

    def find(self, rgb: Picture) -> tuple[Face, ...]:
        """See `Eyes.find`: with landmarks."""
        self._finder.setInputSize((rgb.shape[1], rgb.shape[0]))
        _, rows = self._finder.detect(_bgr(rgb))
        faces = [_face(row) for row in (() if rows is None else rows)]
        return tuple(with_sharpness(rgb, face) for face in sorted(faces, key=lambda face: -face.score))

    def embed(self, rgb: Picture, face: Face | None) -> Vector:
        """See `Eyes.embed`: float32 of shape (128,)."""
        if face is None:
            raise BadInput("SFace compares faces only.", advice="Use an embedder of looks for pictures without one.")
        return unit(self._maker.feature(self._maker.alignCrop(_bgr(rgb), _row(face))))


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
        raise BadInput(
            "OpenCV can't read this file as a model: it is damaged, cut short, or of another kind.",
            advice="Fetch it again from the OpenCV model zoo.",
            file=file,
        ) from error
