"""What looks at a take: which embedders make its vectors, in which versions; told without loading one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from matchcut.continuity.problems import ContinuityAdvice, ContinuityProblem
from matchcut.continuity.seen import SEEN_VERSION
from matchcut.film.errors import BadInput
from matchcut.identity.catalogue import EMBEDDERS, FACES, LOOKS, Compares, embedder_named
from matchcut.identity.weights import maker_of, require, why_not


@dataclass(frozen=True, slots=True)
class Makers:
    """The ids of the embedders of faces and of looks that takes are looked at with, "" for none, and both with their
    versions, as `TakeSeen` names them.
    """

    faces: str
    looks: str
    faces_by: str
    looks_by: str

    @property
    def key(self) -> str:
        """Tells these makers, and what is done with them in this version, from all others: 16 hexadecimal digits."""
        parts = "\n".join((str(SEEN_VERSION), self.faces_by, self.looks_by))
        return hashlib.sha256(parts.encode()).hexdigest()[:16]


def makers_here(faces: str = "") -> Makers:
    """What takes are looked at with on this machine: the embedder of faces of that id ("": of the box) and that of
    looks of the box.

    Of the box's, one that can't run here is left out. BadInput for an id that is none, or not of an embedder of faces,
    and where that one can't run here.
    """
    chosen = embedder_named(faces) if faces else FACES
    if chosen.compares is not Compares.FACE:
        able = ", ".join(spec.id for spec in EMBEDDERS.values() if spec.compares is Compares.FACE)
        raise BadInput(
            ContinuityProblem.COMPARES_NO_FACES(embedder=chosen.id),
            advice=ContinuityAdvice.CHOOSE_FACE_EMBEDDER(embedders=able),
        )
    if faces:
        require(chosen)
    faces_by, looks_by = ("" if why_not(spec) else maker_of(spec) for spec in (chosen, LOOKS))
    return Makers(
        faces=chosen.id if faces_by else "", looks=LOOKS.id if looks_by else "", faces_by=faces_by, looks_by=looks_by
    )
