"""Who is in a frame: every face in it, embedded, and how like each member of a cast it is by their kept vectors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from matchcut.film.errors import BadInput
from matchcut.identity.catalogue import EmbedderSpec
from matchcut.identity.embedders import Embedder, embed_face
from matchcut.identity.faces import Face, Picture, Vector
from matchcut.identity.likeness import cosines
from matchcut.identity.problems import IdentityAdvice, IdentityProblem


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """A face in a frame, in the frame's pixels, its vector, and its cosine with each member's centroid (-1 to 1)."""

    face: Face
    vector: Vector
    cosines: Mapping[str, float]


def appearances(
    rgb: Picture, cast: Mapping[str, Sequence[Vector]], embedder: Embedder, spec: EmbedderSpec
) -> tuple[Appearance, ...]:
    """Find the faces in a frame, small ones too, and compare each with the vectors of each member's references.

    `cast` are unit vectors that `embedder`, of `spec`, made, by member. Which face is whom is not decided here, but by
    whoever knows all of a shot. BadInput for an embedder that finds no faces.
    """
    if embedder.detector is None:
        raise BadInput(IdentityProblem.FINDS_NO_FACES(embedder=spec.name), advice=IdentityAdvice.COMPARE_FACES())
    appearing = []
    for face in embedder.detector.detect(rgb, small=True):
        try:
            vector = embed_face(embedder, rgb, face).vector
        except BadInput:  # A blank patch that was taken for a face.
            continue
        appearing.append(Appearance(face=face, vector=vector, cosines=cosines(vector, cast)))
    return tuple(appearing)
