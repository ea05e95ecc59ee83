"""The cast of a film and its elements: how alike each one's references are, their sheets, and what compares them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matchcut.app.comparing import Comparison, compare, compare_elements, embed_references, known_pictures
from matchcut.app.problems import AppAdvice, AppProblem
from matchcut.film.errors import BadInput
from matchcut.film.names import name_key
from matchcut.film.remedies import Remedy
from matchcut.film.vocabulary import ElementKind
from matchcut.identity.catalogue import EMBEDDERS, FACES, LOOKS, Compares, EmbedderSpec, embedder_named
from matchcut.identity.problems import IdentityNote
from matchcut.identity.weights import require, terms_of, version_of, why_not

if TYPE_CHECKING:
    from matchcut.film.film import Film
    from matchcut.film.ids import ReferenceId
    from matchcut.film.model import Character, Element, Reference
    from matchcut.store.project import Project
    from matchcut.words.statements import Note, Statement, Text

DEFAULT = FACES.id


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedOwner:
    """Somebody or something with references: the labels of these, and what a comparison of them says.

    `known` of the references have a vector. `alone` is each one's mean likeness to its owner's others, in their order,
    None for one without a vector. `odd` are the labels of references that may show somebody or something else, each
    with why, the farthest first. `shots` are how many it is in.
    """

    name: str
    references: tuple[str, ...]
    known: int
    alone: tuple[float | None, ...]
    odd: tuple[tuple[str, Statement[IdentityNote]], ...]
    shots: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CastMember(ComparedOwner):
    """A character, compared with the rest of the cast."""

    consent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedElement(ComparedOwner):
    """A location, prop or style, compared by looks with the others of its kind."""

    kind: ElementKind


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbeddedCast:
    """What looking at the cast came to: how many references were seen now and before, and what to tell."""

    embedded: int
    kept: int
    notes: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedderInfo:
    """An embedder as people choose it; `reason` is why it can't run here, None where it can."""

    id: str
    name: str
    summary: Statement[Any]
    licence: str
    forbids: Statement[Any] | None
    reason: Text


def members(project: Project, by: str = DEFAULT) -> tuple[CastMember, ...]:
    """Tell who is in the film, and how alike each one's references are by the vectors that are kept of an embedder.

    Makes no vectors. BadInput for an embedder that there is not.
    """
    film = project.film
    pictures = known_pictures(project, by)
    compared = compare(film, pictures, by)
    return tuple(
        CastMember(
            **_counted(film, character, compared),
            shots=sum(casting.character == character.id for casting in film.castings.values()),
            consent=character.consent,
        )
        for character in _in_order(film)
    )


def elements(project: Project, by: str = DEFAULT) -> tuple[ComparedElement, ...]:
    """Tell what the film has besides its cast, and how alike each one's references are; by `looks_by(by)`.

    Makes no vectors. BadInput for an embedder that there is not.
    """
    film = project.film
    by = looks_by(by)
    compared = compare_elements(film, known_pictures(project, by), by)
    at_location = Counter(film.scenes[shot.scene].location for shot in film.shots.values())
    return tuple(
        ComparedElement(
            **_counted(film, element, compared),
            shots=len(film.appearances.get(element.id, ())) + at_location[element.id],
            kind=element.kind,
        )
        for element in _elements_in_order(film)
    )


def looks_by(by: str) -> str:
    """The id of the embedder for elements where `by` is for the cast: the same one, unless that knows faces only.

    BadInput for an embedder that there is not.
    """
    return by if embedder_named(by).compares is Compares.LOOK else LOOKS.id


def looked_at_otherwise(project: Project, by: str = DEFAULT) -> tuple[Note | Statement[Remedy], ...]:
    """Tell how many references were looked at by another embedder alone, or by another version, and what to do.

    Nothing where there are none. BadInput for an embedder that there is not.
    """
    film = project.film
    notes: list[Note] = []
    owners = ((by, film.characters), (looks_by(by), film.elements))
    for embedder, owned in owners:
        spec = embedder_named(embedder)
        if why_not(spec):
            continue
        known = known_pictures(project, embedder)
        earlier = [
            kept_by
            for reference, kept_by in project.embeddings.kept_by_others(spec.id, version_of(spec)).items()
            if film.references[reference].owner in owned and reference not in known
        ]
        if earlier:
            before = ", ".join(_name_of(kept_by) for kept_by in dict.fromkeys(earlier))
            notes.append(IdentityNote.SEEN_BY_ANOTHER(count=len(earlier), before=before, now=spec.name))
    return (*notes, Remedy.LOOK_AGAIN(film=project.folder.name)) if notes else ()


def embed_cast(
    project: Project,
    by: str = DEFAULT,
    heard: Callable[[int, int], None] = lambda _done, _of: None,
    stop: Callable[[], bool] = lambda: False,
) -> EmbeddedCast:
    """Make the vectors of all references that are not kept yet: of the cast, and by `looks_by(by)` of elements.

    Those made are kept as they come, so who stops and begins again goes on. `heard(done, of)` tells how far it is, of
    the cast and then of the elements; `stop` is asked ten times a second. BadInput where the embedder is not ready;
    where the one for elements is not, a note says so. Cancelled when stopped; what the process failed with.
    """
    film = project.film
    cast = _embed_owned(project, _in_order(film), _ready(by), heard, stop)
    owners = [element for element in _elements_in_order(film) if film.references_by_owner.get(element.id)]
    looks = embedder_named(looks_by(by))
    reason = why_not(looks) if owners else None
    if reason is not None:
        return replace(cast, notes=(*cast.notes, reason.text))
    things = _embed_owned(project, owners, looks, heard, stop)
    return EmbeddedCast(
        embedded=cast.embedded + things.embedded,
        kept=cast.kept + things.kept,
        notes=tuple(dict.fromkeys((*cast.notes, *things.notes))),
    )


def _embed_owned(
    project: Project,
    owners: Sequence[Character | Element],
    spec: EmbedderSpec,
    heard: Callable[[int, int], None],
    stop: Callable[[], bool],
) -> EmbeddedCast:
    film, embedded = project.film, 0
    references = {
        image.id: (owner, _label(image, place), image)
        for owner in owners
        for place, image in enumerate(film.references_by_owner.get(owner.id, ()), 1)
    }
    before = known_pictures(project, spec.id)

    def count(done: int, of: int) -> None:
        nonlocal embedded
        embedded = done
        heard(done, of)

    pictures = embed_references(project, (image for _, _, image in references.values()), spec.id, count, stop)
    notes: list[Text] = []
    for reference, (owner, label, _) in references.items():
        picture = pictures[reference]
        said = picture.error.located if picture.error else picture.note
        if reference not in before and said is not None:
            note = IdentityNote.OF_REFERENCE(member=owner.name, label=label, note=said)
            notes.append((note, *(picture.error.advised if picture.error else ())))
    licence, forbids = terms_of(spec)
    if forbids and embedded:
        notes.append(IdentityNote.LICENCE_FORBIDS(embedder=spec.name, licence=licence, forbids=forbids))
    return EmbeddedCast(embedded=embedded, kept=len(references) - embedded, notes=tuple(notes))


def write_sheet(project: Project, name: str, out: Path, by: str = DEFAULT) -> tuple[Text, ...]:
    """Write a character's reference sheet as a PNG: all references, and near views of the faces in them.

    Returns what to tell people. BadInput for a character who is not there or has no references.
    """
    from matchcut.identity.helper import ask
    from matchcut.identity.messages import DrawSheet, PictureFile, PictureMissed

    film = project.film
    character = character_named(film, name)
    references = film.references_by_owner.get(character.id, ())
    if not references:
        raise BadInput(AppProblem.NO_REFERENCES(name=character.name), advice=AppAdvice.ADD_PICTURES_FIRST())
    pictures: list[PictureFile] = []
    notes: list[Text] = []
    for place, reference in enumerate(references, 1):
        try:
            path = str(project.media.path(reference.media))
            pictures.append(PictureFile(id=str(reference.id), path=path, label=_label(reference, place)))
        except BadInput as error:  # Its file is gone: the sheet shows the others.
            notes.append(error.text)
    answers = ask(
        DrawSheet(
            embedder=_ready(by).id,
            pictures=tuple(pictures),
            path=str(out.absolute()),
            name=character.name,
            words=character.description,
        )
    )
    said = (answer.reason.text if isinstance(answer, PictureMissed) else answer.facts.note for answer in answers)
    return (*notes, *(note for note in said if note))


def embedder_list() -> list[EmbedderInfo]:
    """The embedders there are."""
    infos = []
    for spec in EMBEDDERS.values():
        licence, forbids = terms_of(spec)
        reason = why_not(spec)
        infos.append(
            EmbedderInfo(
                id=spec.id,
                name=spec.name,
                summary=spec.summary,
                licence=licence,
                forbids=forbids,
                reason=reason.text if reason else None,
            )
        )
    return infos


def _ready(by: str) -> EmbedderSpec:
    spec = embedder_named(by)
    require(spec)
    return spec


def _in_order(film: Film) -> list[Character]:
    return sorted(film.characters.values(), key=lambda character: (character.rank, character.id))


def _elements_in_order(film: Film) -> list[Element]:
    return sorted(film.elements.values(), key=lambda element: (element.kind, element.rank, element.id))


def _counted(film: Film, owner: Character | Element, compared: Mapping[ReferenceId, Comparison]) -> dict[str, Any]:
    """The fields of a `ComparedOwner` but where it is seen."""
    references = film.references_by_owner.get(owner.id, ())
    standings = [
        (_label(reference, place), compared.get(reference.id)) for place, reference in enumerate(references, 1)
    ]
    odd = [(likeness.alone or 0.0, label, likeness.odd) for label, likeness in standings if likeness and likeness.odd]
    return {
        "name": owner.name,
        "references": tuple(label for label, _ in standings),
        "known": sum(likeness is not None for _, likeness in standings),
        "alone": tuple(likeness.alone if likeness else None for _, likeness in standings),
        "odd": tuple((label, reason) for _, label, reason in sorted(odd, key=lambda entry: entry[0])),
    }


def _name_of(embedder: str) -> str:
    """An embedder's name; the id of one that this version does not know."""
    return EMBEDDERS[embedder].name if embedder in EMBEDDERS else embedder


def _label(reference: Reference, place: int) -> str:
    return reference.label or f"reference {place}"


def character_named(film: Film, name: str) -> Character:
    """The character of that name or id. BadInput, with the names there are, for another."""
    wanted = name_key(name)
    for character in film.characters.values():
        if wanted in (name_key(character.name), name_key(character.id)):
            return character
    names = tuple(character.name for character in _in_order(film))
    advice = AppAdvice.CAST_IS(names=names) if names else AppAdvice.CAST_IS_EMPTY_YET()
    raise BadInput(AppProblem.NOT_IN_CAST(name=name), advice=advice)
