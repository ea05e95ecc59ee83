"""The vectors of a shot's references on their way to a worker and back: workers never open the database."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from matchcut.film.errors import BadInput
from matchcut.film.ids import CharacterId, MediaId
from matchcut.identity.catalogue import embedder_named
from matchcut.identity.messages import PictureFacts
from matchcut.identity.vectors import ReferenceVector
from matchcut.identity.weights import version_of, why_not

if TYPE_CHECKING:
    from matchcut.planning.recipe import Recipe
    from matchcut.store.project import Project


def kept_vectors(project: Project, recipe: Recipe, embedder: str) -> tuple[ReferenceVector, ...]:
    """The vectors that the project keeps of a recipe's references, by the weights that are here; none without them."""
    spec = embedder_named(embedder)
    if not recipe.media or why_not(spec):
        return ()
    try:
        version = version_of(spec)
    except BadInput:  # Weights that can't be read: told by an engine that needs them.
        return ()
    stored = {vector.media: vector for vector in project.embeddings.of(spec.id, version).vectors.values()}
    return tuple(
        ReferenceVector(
            media=media,
            embedder=spec.id,
            version=version,
            floats=row.vector.astype("<f4").tobytes(),
            facts=facts,
        )
        for media in recipe.media
        if (row := stored.get(media)) is not None and (facts := PictureFacts.from_json(row.facts)) is not None
    )


def keep_vectors(project: Project, vectors: Iterable[ReferenceVector]) -> None:
    """Keep what an engine made of references; of people who are not in the film any more nothing is kept."""
    film = project.film
    for vector in vectors:
        for reference in film.references.values():
            if reference.media == vector.media and CharacterId(reference.owner) in film.characters:
                project.embeddings.put(
                    reference.id,
                    MediaId(vector.media),
                    vector.embedder,
                    vector.version,
                    vector.vector,
                    vector.facts.to_json(),
                )
