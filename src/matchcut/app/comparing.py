"""The references of a cast compared by their vectors: kept with the project, and made where they are missing.

Pictures are looked at in a process of its own, so any face may call this. What is made stays in the project, until the
person is forgotten.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from matchcut.film.errors import BadInput, EditRefused, MatchcutError
from matchcut.film.vocabulary import ElementKind
from matchcut.identity.calibration import calibration_of
from matchcut.identity.catalogue import embedder_named
from matchcut.identity.problems import IdentityNote
from matchcut.identity.weights import maker_of, require, version_of, why_not

if TYPE_CHECKING:
    from matchcut.film.film import Film
    from matchcut.film.ids import CharacterId, ElementId, ReferenceId
    from matchcut.film.model import Character, Element, Reference, Take
    from matchcut.identity.calibration import Calibration
    from matchcut.identity.catalogue import EmbedderSpec
    from matchcut.identity.faces import Face, Vector
    from matchcut.identity.messages import Answer, FacesInFrame
    from matchcut.store.embeddings import StoredVector, StoredVectors
    from matchcut.store.project import Project
    from matchcut.words.statements import Note, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferencePicture:
    """What is known of one reference. `vector` is None where nothing can be compared, for the reason in `error`, else
    made by the embedder `by`; `face` is in pixels of `identity.pictures.read_picture`, and `note` tells which of
    several faces it is.
    """

    vector: Vector | None = None
    by: str = ""
    face: Face | None = None
    note: Note | None = None
    error: MatchcutError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How one reference stands among its member's others, in cosines (-1 to 1).

    `others` are the member's other references that could be compared, in their order; `alone` is their mean, None where
    there are none. `odd` says why it stands out (None where it does not), `like` names the member that it is nearer to.
    `nearest` is the other member who is most like it, None where nobody else has references.
    """

    neighbours: tuple[tuple[ReferenceId, float], ...] = ()
    alone: float | None = None
    odd: Statement[IdentityNote] | None = None
    like: str = ""
    nearest: tuple[str, float] | None = None


def known_pictures(project: Project, by: str) -> dict[ReferenceId, ReferencePicture]:
    """What is kept of the film's references as the embedder of that id has them, of those without a face as the one
    that stands in for it; nothing where it can't run here.

    Vectors of other weights, of another revision, of a picture that the reference no longer has, and spoiled ones
    are left out. BadInput for an embedder that there is not.
    """
    spec = embedder_named(by)
    return {} if why_not(spec) else _kept(project, spec)[0]


def embed_references(
    project: Project,
    references: Iterable[Reference],
    by: str,
    heard: Callable[[int, int], None] = lambda _done, _of: None,
    stop: Callable[[], bool] = lambda: False,
) -> dict[ReferenceId, ReferencePicture]:
    """Return what the embedder of that id makes of references: as it is kept, else made now and kept as it comes.

    Of pictures in which it finds no face, the one that stands in for it (`EmbedderSpec.otherwise`) makes the vector.

    `heard(done, of)` tells how many of those that had to be made are; `stop` is asked ten times a second. BadInput
    where the embedder is not ready; Cancelled when stopped; what the process failed with.
    """
    from matchcut.identity.helper import ask
    from matchcut.identity.messages import EmbedPictures, PictureFile, PictureSeen

    spec = embedder_named(by)
    require(spec)
    wanted = tuple(references)
    usable, damaged = _kept(project, spec)
    pictures = {reference.id: usable[reference.id] for reference in wanted if reference.id in usable}
    asked = {str(reference.id): reference for reference in wanted if reference.id not in pictures}
    embedded: dict[ReferenceId, ReferencePicture] = {}

    def keep(answer: Answer) -> None:
        reference = asked[answer.id]
        spoiled = IdentityNote.VECTOR_WAS_SPOILED() if reference.id in damaged else None
        if isinstance(answer, PictureSeen) and (vector := answer.vector) is not None:
            facts, version = answer.facts, version_of(embedder_named(answer.embedder))
            with suppress(EditRefused):  # A film that is only looked at keeps nothing.
                project.embeddings.put(reference.id, reference.media, answer.embedder, version, vector, facts.to_json())
            embedded[reference.id] = ReferencePicture(
                vector=vector, by=answer.embedder, face=facts.face, note=spoiled or facts.note
            )
        elif not isinstance(answer, PictureSeen):
            embedded[reference.id] = ReferencePicture(error=answer.reason)
        heard(len(embedded), len(asked))

    files = []
    for reference in asked.values():
        try:
            files.append(PictureFile(id=reference.id, path=str(project.media.path(reference.media))))
        except BadInput as error:  # Its file is gone: the others can be compared all the same.
            embedded[reference.id] = ReferencePicture(error=error)
    if files:
        other = _stand_in(spec)
        ask(EmbedPictures(embedder=spec.id, pictures=tuple(files), otherwise=other.id if other else ""), keep, stop)
    return pictures | embedded


def compare(film: Film, pictures: Mapping[ReferenceId, ReferencePicture], by: str) -> dict[ReferenceId, Comparison]:
    """Compare every reference that has a vector with its member's others, and with the rest of the cast.

    Only vectors that one embedder made are compared with each other. BadInput for an embedder that there is not.
    """
    return _compare_owners(film, pictures, by, film.characters)


def compare_elements(
    film: Film, pictures: Mapping[ReferenceId, ReferencePicture], by: str
) -> dict[ReferenceId, Comparison]:
    """Compare every reference of an element with its others, and with those of the other elements of its kind.

    BadInput for an embedder that there is not.
    """
    compared: dict[ReferenceId, Comparison] = {}
    for kind in ElementKind:
        of_kind = {element.id: element for element in film.elements.values() if element.kind is kind}
        compared |= _compare_owners(film, pictures, by, of_kind)
    return compared


def _compare_owners(
    film: Film,
    pictures: Mapping[ReferenceId, ReferencePicture],
    by: str,
    owners: Mapping[CharacterId, Character] | Mapping[ElementId, Element],
) -> dict[ReferenceId, Comparison]:
    makers = [embedder_named(by).id]
    makers.extend(picture.by for picture in pictures.values() if picture.by not in ("", *makers))
    names = {owner.id: owner.name for owner in owners.values()}
    compared: dict[ReferenceId, Comparison] = {}
    for maker in dict.fromkeys(makers):
        vectors = {
            owner: {
                reference.id: vector
                for reference in film.references_by_owner.get(owner, ())
                if (picture := pictures.get(reference.id)) is not None
                and (vector := picture.vector) is not None
                and (picture.by or by) == maker
            }
            for owner in names
        }
        for owner, own in vectors.items():
            members = {
                names[other]: list(theirs.values()) for other, theirs in vectors.items() if other != owner and theirs
            }
            shown = sum(
                pictures[reference.id].vector is not None
                for reference in film.references_by_owner.get(owner, ())
                if reference.id in pictures
            )
            mixed = shown > len(own)
            compared |= _compare_member(list(own), list(own.values()), members, calibration_of(maker), mixed=mixed)
    return compared


def faces_in_take(
    project: Project,
    take: Take,
    frames: Sequence[int],
    cast: Iterable[CharacterId],
    by: str,
    heard: Callable[[FacesInFrame], None] = lambda _: None,
    stop: Callable[[], bool] = lambda: False,
) -> tuple[FacesInFrame, ...]:
    """Find the faces in frames of a take, and compare each with the vectors of each of a cast's members.

    `frames` count from the take's first, 0. Vectors are the kept ones; those that are missing are made first, and kept.
    `heard` gets each frame's faces as they come; the rest as `embed_references`. Who a face is, is not decided: its
    `cosines` are with the centroid of each member's references, by the character's id, for members that have vectors.
    """
    from matchcut.identity.helper import find_faces
    from matchcut.identity.messages import FindInFrames

    film = project.film
    owned = {character: film.references_by_owner.get(character, ()) for character in cast}
    pictures = embed_references(
        project, (reference for references in owned.values() for reference in references), by, stop=stop
    )
    vectors = {
        str(character): tuple(
            vector.astype("<f4").tobytes()
            for reference in references
            if (picture := pictures[reference.id]).by == by and (vector := picture.vector) is not None
        )
        for character, references in owned.items()
    }
    order = FindInFrames(embedder=by, path=str(project.media.path(take.video)), frames=tuple(frames), cast=vectors)
    return find_faces(order, heard, stop)


def _stand_in(spec: EmbedderSpec) -> EmbedderSpec | None:
    """The embedder for pictures in which this one finds no face; None where there is none, or it can't run here."""
    other = embedder_named(spec.otherwise) if spec.otherwise else None
    return None if other is None or why_not(other) else other


def _kept(project: Project, spec: EmbedderSpec) -> tuple[dict[ReferenceId, ReferencePicture], frozenset[ReferenceId]]:
    """What is kept of an embedder, and of its stand-in where it found no face; and whose vectors are damaged."""
    stored = project.embeddings.of(spec.id, version_of(spec))
    pictures = _usable(stored, spec)
    other = _stand_in(spec)
    if other is not None:
        faceless = project.embeddings.of(other.id, version_of(other))
        pictures = _usable(faceless, other, maker_of(spec)) | pictures
    return pictures, stored.spoiled


def _usable(stored: StoredVectors, spec: EmbedderSpec, faceless_by: str = "") -> dict[ReferenceId, ReferencePicture]:
    pictures = {reference: _picture(vector, spec, faceless_by) for reference, vector in stored.vectors.items()}
    return {reference: picture for reference, picture in pictures.items() if picture is not None}


def _picture(stored: StoredVector, spec: EmbedderSpec, faceless_by: str) -> ReferencePicture | None:
    """What is kept of a picture; with `faceless_by`, only where that maker found no face in it."""
    from matchcut.identity.messages import PictureFacts

    if spec.dimension not in (None, stored.vector.size):
        return None
    facts = PictureFacts.from_json(stored.facts)
    if facts is None or (faceless_by and facts.faceless_by != faceless_by):
        return None
    return ReferencePicture(vector=stored.vector, by=spec.id, face=facts.face, note=facts.note)


def _compare_member(
    references: Sequence[ReferenceId],
    vectors: Sequence[Vector],
    members: Mapping[str, Sequence[Vector]],
    figures: Calibration,
    *,
    mixed: bool,
) -> dict[ReferenceId, Comparison]:
    """Compare a member's references that one embedder made vectors of; `mixed`: there are more, of another embedder."""
    from matchcut.identity.likeness import Odd, similarity, who_is_this

    likeness = similarity(vectors, members, figures=figures)
    odd = {entry.index: entry for entry in likeness.odd}
    compared = {}
    for index, reference in enumerate(references):
        guesses = who_is_this(vectors[index], members)
        matrix = likeness.matrix
        if mixed and len(references) == 1 and guesses and figures.same is not None and guesses[0].best >= figures.same:
            # Its own member's others say nothing of it, for they show a face and it does not, or the other way about.
            like = guesses[0].member
            odd[index] = Odd(
                index, IdentityNote.LIKE_ANOTHER_ALONE(member=like, nearest=f"{guesses[0].best:.2f}"), like
            )
        compared[reference] = Comparison(
            neighbours=tuple(
                (other, float(matrix[index, place])) for place, other in enumerate(references) if place != index
            ),
            alone=likeness.alone[index] if len(references) > 1 else None,
            odd=odd[index].reason if index in odd else None,
            like=odd[index].like if index in odd else "",
            nearest=(guesses[0].member, guesses[0].cosine) if guesses else None,
        )
    return compared
