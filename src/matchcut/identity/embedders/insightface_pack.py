"""Faces through a model pack of insightface: a detector with landmarks, and an ArcFace-like embedder, as ONNX files.

The pack is given as a folder, so that insightface has nothing to fetch.
"""

# ruff: noqa: ARG002 - all detectors have the same signature, whatever they need of it

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matchcut.film.errors import BadInput
from matchcut.identity.faces import Face, Picture, with_sharpness
from matchcut.identity.problems import IdentityAdvice, IdentityProblem
from matchcut.words.statements import Statement

_SURE = 0.5


class InsightFaceEmbedder:
    """A pack, open: its embedder, and its detector beside."""

    def __init__(self, folder: Path) -> None:
        """Load the pack in `folder`. BadInput where it lacks a detector or an embedder, or can't be read."""
        from insightface.app import FaceAnalysis

        try:
            pack: Any = FaceAnalysis(name=str(folder), allowed_modules=["detection", "recognition"])
        except AssertionError as error:  # How insightface says that a pack has no detector.
            raise _incomplete(folder, IdentityProblem.PACK_LACKS_DETECTOR()) from error
        except Exception as error:  # onnxruntime's errors have no class of their own in common.
            reason = str(error).splitlines()[0] if str(error) else type(error).__name__
            raise BadInput(
                IdentityProblem.PACK_UNREADABLE(error=reason), advice=IdentityAdvice.UNPACK_AGAIN(), file=folder
            ) from error
        if "recognition" not in pack.models:
            raise _incomplete(folder, IdentityProblem.PACK_LACKS_EMBEDDER())
        pack.prepare(ctx_id=0, det_thresh=_SURE)
        if not pack.det_model.use_kps:
            raise _incomplete(folder, IdentityProblem.PACK_LACKS_LANDMARKS())
        self._recognition = pack.models["recognition"]
        self.detector = InsightFaceDetector(pack.det_model)

    def embed(self, rgb: Picture, face: Face | None) -> NDArray[np.float32]:
        """See `Embedder.embed`: float32, as many as the pack's embedder makes (512 in all known packs)."""
        if face is None:
            raise BadInput(IdentityProblem.FACES_ONLY(embedder="InsightFace"), advice=IdentityAdvice.COMPARE_LOOKS())
        from insightface.app.common import Face as LandmarkedFace

        landmarked = LandmarkedFace(kps=np.array(face.landmarks, dtype=np.float32))
        with warnings.catch_warnings():
            # It aligns the face by a call that scikit-image has renamed.
            warnings.filterwarnings("ignore", "`estimate` is deprecated", FutureWarning)
            vector: NDArray[np.float32] = self._recognition.get(_bgr(rgb), landmarked)
        return vector


class InsightFaceDetector:
    """A pack's detector."""

    def __init__(self, model: Any) -> None:
        self._model = model

    def detect(self, rgb: Picture, *, small: bool = False, near: Sequence[Face] | None = None) -> tuple[Face, ...]:
        """See `FaceDetector.detect`: with landmarks."""
        boxes, points = self._model.detect(_bgr(rgb))
        faces = [_face(box, five) for box, five in zip(boxes, points, strict=True)]
        return tuple(with_sharpness(rgb, face) for face in sorted(faces, key=lambda face: -face.score))


def _face(box: Any, points: Any) -> Face:
    left, top, right, bottom, score = (float(value) for value in box)
    five = tuple((float(x), float(y)) for x, y in points)
    return Face(left=left, top=top, right=right, bottom=bottom, landmarks=five, score=score)


def _bgr(rgb: Picture) -> Any:
    return np.ascontiguousarray(rgb[:, :, ::-1])


def _incomplete(folder: Path, problem: Statement[IdentityProblem]) -> BadInput:
    return BadInput(problem, advice=IdentityAdvice.UNPACK_WHOLE(), file=folder)
