"""What is seen in a frame that is looked at closely: who is in it, as the finders, masks and embedders have them.

Workers only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from matchcut.continuity.looking.sampling import Sample
from matchcut.continuity.people.figures import FaceVectors, frame_seen
from matchcut.continuity.seen import FrameSeen
from matchcut.film.errors import BadInput
from matchcut.identity.catalogue import embedder_named
from matchcut.identity.embedders import Embedder, embed_face, open_embedder
from matchcut.identity.faces import Face, Picture
from matchcut.identity.figures import Mask, person_mask

MOST_FACES = 12
"""Of so many faces in a frame, the largest, vectors are made: of a crowd they would take seconds."""

_MASKED = 480
"""The longer side of the copy of which the mask is made, in pixels: figures are parted in no finer one."""

_AROUND = 1.0
"""How far the part of the frame that is mirrored goes beyond the face, in its own sides."""

_NONE: FaceVectors = (b"", b"")


FacesKnown = tuple[tuple[Face, ...], tuple[FaceVectors, ...]]
"""The faces in a frame, and their vectors in the same order."""


class Sight:
    """Looks closely at frames of takes. `faces` must be asked frame after frame, by one thread; what `figures` are in a
    frame may be worked out meanwhile by another.
    """

    def __init__(self, faces: str, looks: str) -> None:
        """Open the embedders of these ids; "" for none. Errors as of `open_embedder`."""
        self._faces = open_embedder(embedder_named(faces)) if faces else None
        self._looks = open_embedder(embedder_named(looks)) if looks else None
        self._before: tuple[Face, ...] = ()

    def begin(self) -> None:
        """From now on the frames are another take's."""
        self._before = ()

    def faces(self, sample: Sample, rgb: Picture) -> FacesKnown:
        """The faces in the frame of a sample, of which `rgb` are the sRGB pixels (height, width, 3): searched for
        everywhere now and then, in between where they were.
        """
        if self._faces is None or self._faces.detector is None:
            return (), ()
        near = None if sample.searched else self._before
        faces = self._before = self._faces.detector.detect(rgb, small=sample.searched, near=near)
        largest = sorted(faces, key=lambda face: face.area, reverse=True)[:MOST_FACES]
        return faces, tuple(
            _vectors(self._faces, rgb, face, mirrored=sample.looks) if face in largest else _NONE for face in faces
        )

    def figures(self, sample: Sample, rgb: Picture, known: FacesKnown) -> FrameSeen:
        """All that is seen in the frame of a sample, whose faces are known.

        MachineFailed where the masks of the box can't be had.
        """
        faces, vectors = known
        look = self._look if self._looks and sample.looks else None
        mask = self._mask(rgb, faces)
        return frame_seen(sample.frame, rgb, faces, mask, vectors=vectors, look=look, view=sample.viewed)

    def _mask(self, rgb: Picture, faces: Sequence[Face]) -> Mask:
        """How much of each pixel of a small copy is a person; nothing is where there is nothing to tell them by."""
        height, width = rgb.shape[:2]
        scale = min(1.0, _MASKED / max(height, width))
        size = max(1, round(width * scale)), max(1, round(height * scale))
        if self._faces is None and self._looks is None:
            return np.zeros(size[::-1], np.float32)
        small = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA)
        return person_mask(small, [face.scaled(scale) for face in faces], quick=True)

    def _look(self, rgb: Picture) -> bytes:
        assert self._looks is not None
        try:
            return embed_face(self._looks, rgb, None).vector.astype("<f2").tobytes()
        except BadInput:  # Nothing to compare, as in a part that is black: then it is not.
            return b""


def _vectors(embedder: Embedder, rgb: Picture, face: Face, *, mirrored: bool) -> FaceVectors:
    vector = _vector(embedder, rgb, face)
    return vector, _vector(embedder, *_mirrored(rgb, face)) if mirrored and vector else b""


def _vector(embedder: Embedder, rgb: Picture, face: Face) -> bytes:
    try:
        return embed_face(embedder, rgb, face).vector.astype("<f4").tobytes()
    except BadInput:  # A face that gives nothing to compare is seen all the same.
        return b""


def _mirrored(rgb: Picture, face: Face) -> tuple[Picture, Face]:
    """The part of a frame about a face, and the face in it, both as in a mirror."""
    reach = _AROUND * max(face.width, face.height)
    left, top = max(0, int(face.left - reach)), max(0, int(face.top - reach))
    part = np.ascontiguousarray(rgb[top : int(face.bottom + reach) + 1, left : int(face.right + reach) + 1, :][:, ::-1])
    wide = part.shape[1]
    points = [(wide - (x - left), y - top) for x, y in face.landmarks]
    # Eyes and corners of the mouth change sides, so that the picture's left one stays the first.
    ordered = [points[place] for place in (1, 0, 2, 4, 3) if place < len(points)]
    return part, replace(
        face,
        left=wide - (face.right - left),
        right=wide - (face.left - left),
        top=face.top - top,
        bottom=face.bottom - top,
        landmarks=tuple(ordered),
    )
