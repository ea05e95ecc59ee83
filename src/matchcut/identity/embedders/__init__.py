"""The embedders' code, loaded where it runs: what finds faces, and what makes vectors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from matchcut.film.errors import BadInput, MachineFailed
from matchcut.identity.catalogue import Compares, EmbedderSpec
from matchcut.identity.faces import Face, Picture, Vector, choose
from matchcut.identity.problems import IdentityAdvice, IdentityNote, IdentityProblem
from matchcut.identity.weights import weights_of, why_not
from matchcut.words.statements import Statement


class FaceDetector(Protocol):
    """Finds faces."""

    def detect(self, rgb: Picture, *, small: bool = False, near: Sequence[Face] | None = None) -> tuple[Face, ...]:
        """The faces in a picture, the surest first; `small`: those that are small beside larger ones as well, where
        looking for them takes longer. `near` are those of a frame just before this one: where they are given, be it
        none, a finder may look at no more than all of the picture and where they were.
        """
        ...


class Embedder(Protocol):
    """A loaded embedder. Made from the folder of its weights; BadInput where they are not what they should be.

    `detector` finds the faces that it embeds; None where it embeds whole pictures only.
    """

    def __init__(self, folder: Path) -> None: ...

    @property
    def detector(self) -> FaceDetector | None: ...

    def embed(self, rgb: Picture, face: Face | None) -> NDArray[Any]:
        """Numbers (dimension,), as the model makes them, of a face that `detector` found; for None of all the picture.

        BadInput for None where the embedder compares faces only.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedding:
    """A picture as an embedder has it: the vector of its face (None: of all of it), and what to tell people.

    `length` is that of the vector as the model made it, before it was brought to 1.
    """

    vector: Vector
    length: float
    face: Face | None
    note: Statement[IdentityNote] | None = None


def open_embedder(spec: EmbedderSpec) -> Embedder:
    """Load an embedder. MachineFailed, with what to do, where it can't run here; BadInput for spoiled weights."""
    reason = why_not(spec)
    if reason is not None:
        problem = IdentityProblem.CANT_RUN(embedder=spec.id, reason=reason.problem)
        raise MachineFailed(problem, advice=reason.advised, file=reason.file)
    module, _, name = spec.loads.partition(":")
    embedder_class: type[Embedder] = getattr(import_module(module), name)
    return embedder_class(weights_of(spec))


def embed_picture(embedder: Embedder, spec: EmbedderSpec, rgb: Picture) -> Embedding:
    """Embed a reference picture. NoFace where the embedder wants a face and there is none; BadInput for a picture that
    gives nothing to compare.
    """
    faces = embedder.detector.detect(rgb) if embedder.detector else ()
    if spec.compares is Compares.LOOK and not faces:
        return embed_face(embedder, rgb, None)
    choice = choose(faces, (rgb.shape[1], rgb.shape[0]))
    return embed_face(embedder, rgb, choice.face, choice.note)


def embed_face(
    embedder: Embedder, rgb: Picture, face: Face | None, note: Statement[IdentityNote] | None = None
) -> Embedding:
    """Embed a face that the embedder's detector found; for None all of the picture. BadInput where it gives nothing."""
    vector = np.asarray(embedder.embed(rgb, face), dtype=np.float64).ravel()
    length = float(np.linalg.norm(vector))
    if not np.isfinite(length) or length == 0.0:
        raise BadInput(IdentityProblem.NOTHING_TO_COMPARE(), advice=IdentityAdvice.OTHER_PICTURE())
    return Embedding(vector=(vector / length).astype(np.float32), length=length, face=face, note=note)
