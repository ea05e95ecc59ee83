"""Faces through a model pack of insightface: a detector with landmarks, and an ArcFace-like embedder, as ONNX files.

The pack is given as a folder, so that insightface has nothing to fetch.
"""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import numpy as np

from matchcut.film.errors import BadInput
from matchcut.identity.embedders.unit import unit
from matchcut.identity.faces import Face, Picture, Vector, with_sharpness

_SURE = 0.5


class InsightEyes:
    """See the module."""

    def __init__(self, folder: Path) -> None:
        """Load the pack in `folder`. BadInput where it lacks a detector or an embedder, or can't be read."""
        from insightface.app import FaceAnalysis

        try:
            pack: Any = FaceAnalysis(name=str(folder), allowed_modules=["detection", "recognition"])
        except AssertionError as error:  # How insightface says that a pack has no detector.
            raise _incomplete(folder, "face detector") from error
        except Exception as error:  # onnxruntime's errors have no class of their own in common.
            raise BadInput(
                f"This model pack can't be read: {str(error).splitlines()[0] if str(error) else type(error).__name__}",
                advice="Unpack it again.",
                file=folder,
            ) from error
        if "recognition" not in pack.models:
            raise _incomplete(folder, "face embedder")
        pack.prepare(ctx_id=0, det_thresh=_SURE)
        if not pack.det_model.use_kps:
            raise _incomplete(folder, "face detector that tells landmarks")
        self._pack = pack

    def find(self, rgb: Picture) -> tuple[Face, ...]:
        """See `Eyes.find`: with landmarks."""
        boxes, points = self._pack.det_model.detect(_bgr(rgb))
        faces = [_face(box, five) for box, five in zip(boxes, points, strict=True)]
        return tuple(with_sharpness(rgb, face) for face in sorted(faces, key=lambda face: -face.score))

    def embed(self, rgb: Picture, face: Face | None) -> Vector:
        """See `Eyes.embed`: float32, of the length that the pack's embedder has (512 in all known packs)."""
        if face is None:
            raise BadInput("InsightFace compares faces only.", advice="Use an embedder of looks for other pictures.")
        from insightface.app.common import Face as Told

        told = Told(kps=np.array(face.landmarks, dtype=np.float32))
        with warnings.catch_warnings():
            # It aligns the face by a call that scikit-image has renamed.
            warnings.filterwarnings("ignore", "`estimate` is deprecated", FutureWarning)
            return unit(self._pack.models["recognition"].get(_bgr(rgb), told))


def _face(box: Any, points: Any) -> Face:
    left, top, right, bottom, score = (float(value) for value in box)
    five = tuple((float(x), float(y)) for x, y in points)
    return Face(left=left, top=top, right=right, bottom=bottom, landmarks=five, score=score)


def _bgr(rgb: Picture) -> Any:
    return np.ascontiguousarray(rgb[:, :, ::-1])


def _incomplete(folder: Path, lack: str) -> BadInput:
    return BadInput(f"This model pack has no {lack}.", advice="Unpack a whole pack, such as AuraFace.", file=folder)
