"""The cast of a film: who is in it, how alike each one's references are, their sheets, and what compares them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matchcut.app.comparing import compare, embed_references, known_pictures
from matchcut.app.problems import AppAdvice, AppProblem
from matchcut.film.errors import BadInput
from matchcut.film.names import name_key
from matchcut.identity.catalogue import EMBEDDERS, FACES, EmbedderSpec, embedder_named
from matchcut.identity.problems import IdentityNote
from matchcut.identity.weights import require, terms_of, why_not

if TYPE_CHECKING:
    from matchcut.film.film import Film
    from matchcut.film.model import Character, Reference
    from matchcut.store.project import Project
    from matchcut.words.statements import Statement, Text

DEFAULT = FACES.id


@dataclass(frozen=True, slots=True, kw_only=True)
class CastMember:
    """A character, the labels of their references, and what a comparison of those says.

    `known` of the references have a vector. `alone` is each one's mean likeness to the member's others, in their order,
    None for one without a vector. `odd` are the labels of references that may show somebody else, each with why, the
    farthest first.
    """

    name: str
    references: tuple[str, ...]
    known: int
    alone: tuple[float | None, ...] = ()
    odd: tuple[tuple[str, Statement[IdentityNote]], ...] = ()
    shots: int = 0
    consent: str = ""


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
    cast = []
    for character in _in_order(film):
        references = film.references_by_owner.get(character.id, ())
        standings = [
            (_label(reference, place), compared.get(reference.id)) for place, reference in enumerate(references, 1)
        ]
        odd = [
            (likeness.alone or 0.0, label, likeness.odd) for label, likeness in standings if likeness and likeness.odd
        ]
        cast.append(
            CastMember(
                name=character.name,
                references=tuple(label for label, _ in standings),
                known=sum(likeness is not None for _, likeness in standings),
                alone=tuple(likeness.alone if likeness else None for _, likeness in standings),
                odd=tuple((label, reason) for _, label, reason in sorted(odd, key=lambda entry: entry[0])),
                shots=sum(casting.character == character.id for casting in film.castings.values()),
                consent=character.consent,
            )
        )
    return tuple(cast)


def embed_cast(
    project: Project,
    by: str = DEFAULT,
    heard: Callable[[int, int], None] = lambda _done, _of: None,
    stop: Callable[[], bool] = lambda: False,
) -> EmbeddedCast:
    """Make the vectors of the cast's references that are not kept yet; those made are kept as they come.

    `heard(done, of)` tells how far it is; `stop` is asked ten times a second. BadInput where the embedder is not ready;
    Cancelled when stopped; what the process failed with.
    """
    spec, film, embedded = _ready(by), project.film, 0
    references = {
        image.id: (character, _label(image, place), image)
        for character in _in_order(film)
        for place, image in enumerate(film.references_by_owner.get(character.id, ()), 1)
    }
    before = known_pictures(project, by)

    def count(done: int, of: int) -> None:
        nonlocal embedded
        embedded = done
        heard(done, of)

    pictures = embed_references(project, (image for _, _, image in references.values()), by, count, stop)
    notes: list[Text] = []
    for reference, (character, label, _) in references.items():
        picture = pictures[reference]
        said = picture.error.located if picture.error else picture.note
        if reference not in before and said is not None:
            note = IdentityNote.OF_REFERENCE(member=character.name, label=label, note=said)
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
    character = _named(film, name)
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


def _label(reference: Reference, place: int) -> str:
    return reference.label or f"reference {place}"


def _named(film: Film, name: str) -> Character:
    """The character of that name or id. BadInput, with the names there are, for another."""
    wanted = name_key(name)
    for character in film.characters.values():
        if wanted in (name_key(character.name), name_key(character.id)):
            return character
    names = tuple(character.name for character in _in_order(film))
    advice = AppAdvice.CAST_IS(names=names) if names else AppAdvice.CAST_IS_EMPTY_YET()
    raise BadInput(AppProblem.NOT_IN_CAST(name=name), advice=advice)
