"""Finds the one face that a picture shows, so that the camera can frame it."""

from __future__ import annotations

from functools import cache

from matchcut.engines.animatic.framing import Box
from matchcut.engines.animatic.layers import Picture
from matchcut.engines.animatic.pictures import fitted
from matchcut.identity.blazeface import BlazeFaceDetector

_SIDE = 640
_STEP = 1 / 320
"""Boxes are told in steps of this part of a side, so that no machine's last bits move a camera."""


def find_face(rgb: Picture) -> Box | None:
    """Return the box of a picture's only face, in fractions of its sides; None if there is none, or more than one.

    MachineFailed where what finds faces can't be had here.
    """
    small = fitted(rgb, _SIDE)
    faces = face_detector().detect(small)
    if len(faces) != 1:
        return None
    (face,) = faces
    height, width = small.shape[:2]
    sides = (face.left / width, face.top / height, face.right / width, face.bottom / height)
    return Box(*(round(min(1.0, max(0.0, side)) / _STEP) * _STEP for side in sides))


@cache
def face_detector() -> BlazeFaceDetector:
    """What finds faces, loaded once in a process. MachineFailed where it can't be had here."""
    return BlazeFaceDetector()
