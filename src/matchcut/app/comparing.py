"""The references of a cast as eyes see them: the face found in each, how alike they are, and which one stands out.

What is seen here is given back and kept nowhere, so nothing of a person is left behind on the disk; `identity.embed`
keeps vectors with the project.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.identity.catalogue import embedder_named
from matchcut.identity.weights import require

if TYPE_CHECKING:
    from matchcut.film.film import Film
    from matchcut.film.ids import ReferenceId
    from matchcut.identity.faces import Face, Vector
    from matchcut.identity.messages import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What was seen in one reference. `vector` is None where nothing can be compared; `words` say why, or which of
    several faces was taken. The face's pixels are those of `identity.pictures.read_picture`.
    """

    vector: Vector | None = None
    face: Face | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How one reference stands among its member's others, in cosines (-1 to 1).

    `others` are the member's other references that could be compared, in their order; `alone` is their mean, None where
    there are none. `odd` says in words why it stands out ("" where it does not), `like` names the member that it is
    nearer to. `nearest` is the other member who is most like it, None where nobody else has references.
    """

    others: tuple[tuple[ReferenceId, float], ...] = ()
    alone: float | None = None
    odd: str = ""
    like: str = ""
    nearest: tuple[str, float] | None = None


def look_at(
    pictures: Mapping[ReferenceId, Path],
    by: str,
    heard: Callable[[int], None] = lambda _done: None,
    stop: Callable[[], bool] = lambda: False,
) -> dict[ReferenceId, Look]:
    """Look at reference pictures in a process of its own, with the embedder of that id.

    `heard` gets how many are done; `stop` is asked ten times a second. BadInput where the embedder is not ready;
    Cancelled when stopped; what the process failed with.
    """
    from matchcut.identity.helper import ask
    from matchcut.identity.messages import EmbedPictures, PictureFile, PictureSeen

    spec = embedder_named(by)
    require(spec)
    if not pictures:
        return {}
    by_id = {str(reference): reference for reference in pictures}
    asked = tuple(PictureFile(id=str(reference), path=str(path)) for reference, path in pictures.items())
    seen: dict[ReferenceId, Look] = {}

    def keep(answer: Answer) -> None:
        if isinstance(answer, PictureSeen):
            facts = answer.facts
            seen[by_id[answer.id]] = Look(vector=answer.vector, face=facts.face, words=str(facts.note or ""))
        else:
            seen[by_id[answer.id]] = Look(words=str(answer.reason))
        heard(len(seen))

    ask(EmbedPictures(embedder=spec.id, pictures=asked), keep, stop)
    return seen


def compare(film: Film, looks: Mapping[ReferenceId, Look], by: str) -> dict[ReferenceId, Comparison]:
    """Compare every reference that has a vector with its member's others, and with the rest of the cast.

    BadInput for an embedder that there is not.
    """
    same = embedder_named(by).same
    vectors = {
        character: {
            one.id: vector
            for one in film.references_by_owner.get(character, ())
            if (look := looks.get(one.id)) is not None and (vector := look.vector) is not None
        }
        for character in film.characters
    }
    compared: dict[ReferenceId, Comparison] = {}
    for character, own in vectors.items():
        others = {
            film.characters[other].name: list(theirs.values())
            for other, theirs in vectors.items()
            if other != character and theirs
        }
        compared |= _member(list(own), list(own.values()), others, same)
    return compared


def _member(
    references: Sequence[ReferenceId],
    vectors: Sequence[Vector],
    others: Mapping[str, Sequence[Vector]],
    same: float | None,
) -> dict[ReferenceId, Comparison]:
    from matchcut.identity.likeness import similarity, who_is_this

    found = similarity(vectors, others, same=same)
    odd = {one.index: one for one in found.odd}
    told = {}
    for index, reference in enumerate(references):
        guesses = who_is_this(vectors[index], others)
        told[reference] = Comparison(
            others=tuple(
                (other, float(found.matrix[index, place])) for place, other in enumerate(references) if place != index
            ),
            alone=found.alone[index] if len(references) > 1 else None,
            odd=str(odd[index].reason) if index in odd else "",
            like=odd[index].like if index in odd else "",
            nearest=(guesses[0].member, guesses[0].cosine) if guesses else None,
        )
    return told
