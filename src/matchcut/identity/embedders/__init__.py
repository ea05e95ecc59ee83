"""The embedders' code, loaded where it runs: what finds faces, and what makes vectors."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Protocol

from matchcut.film.errors import MachineFailed
from matchcut.identity.catalogue import Embedder, Sight
from matchcut.identity.faces import Face, Picture, Vector, choose
from matchcut.identity.weights import weights_of, why_not


class Eyes(Protocol):
    """A loaded embedder. Made from the folder of its weights; BadInput where they are not what they should be."""

    def __init__(self, folder: Path) -> None: ...

    def find(self, rgb: Picture) -> tuple[Face, ...]:
        """The faces in a picture, the surest first; none where the embedder has no finder of faces."""
        ...

    def embed(self, rgb: Picture, face: Face | None) -> Vector:
        """The vector, of unit length, of a face that `find` found; of the whole picture for None.

        BadInput for None where the embedder sees faces only, and for a picture that gives nothing to compare.
        """
        ...


@dataclass(frozen=True, slots=True)
class Sighting:
    """A picture as seen: its vector, the face that it is of (None: the whole picture), and what to tell people."""

    vector: Vector
    face: Face | None
    words: str


def open_eyes(embedder: Embedder) -> Eyes:
    """Load an embedder. MachineFailed, with what to do, where it can't run here; BadInput for spoiled weights."""
    reason = why_not(embedder)
    if reason:
        raise MachineFailed(f"The embedder {embedder.id} can't run here. {reason}")
    module, _, name = embedder.loads.partition(":")
    made: type[Eyes] = getattr(import_module(module), name)
    return made(weights_of(embedder))


def look(eyes: Eyes, embedder: Embedder, rgb: Picture) -> Sighting:
    """See a reference picture. BadInput, with a sentence, where the embedder wants a face and there is none."""
    faces = eyes.find(rgb)
    if embedder.sees is Sight.LOOK and not faces:
        return Sighting(eyes.embed(rgb, None), None, "")
    chosen = choose(faces, (rgb.shape[1], rgb.shape[0]))
    return Sighting(eyes.embed(rgb, chosen.face), chosen.face, chosen.words)
