"""The cast of a film and its references as numbers: made where they are missing, and compared.

Pictures are looked at in a process of its own, so any face may call this. What is computed stays in the project.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.film.errors import BadInput
from matchcut.film.names import name_key
from matchcut.identity.catalogue import EMBEDDERS, EmbedderSpec, embedder_named
from matchcut.identity.weights import require, terms_of, version_of, why_not

if TYPE_CHECKING:
    from matchcut.film.film import Film
    from matchcut.film.ids import CharacterId
    from matchcut.film.model import Character, Reference
    from matchcut.identity.faces import Vector
    from matchcut.identity.messages import Answer
    from matchcut.store.project import Project

DEFAULT = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A character, the labels of their references, and what a comparison of those says.

    `known` of the references have a vector. `alone` is each one's mean likeness to the member's others, in their order,
    None for one without a vector. `odd` are sentences on references that may show somebody else.
    """

    name: str
    references: tuple[str, ...]
    known: int
    alone: tuple[float | None, ...] = ()
    odd: tuple[str, ...] = ()
    shots: int = 0
    consent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedded:
    """What making vectors came to: how many were made, how many were there already, and sentences for a person."""

    made: int
    kept: int
    notes: tuple[str, ...]


def members(project: Project, by: str = DEFAULT) -> tuple[Member, ...]:
    """Tell who is in the film, and how alike each one's references are by the vectors that an embedder made.

    Makes no vectors. BadInput for an embedder that there is not.
    """
    from matchcut.identity.likeness import similarity

    film, spec = project.film, embedder_named(by)
    vectors = _vectors(project, spec)
    told = []
    for character in _in_order(film):
        references = film.references_by_owner.get(character.id, ())
        known = [one for one in references if one.id in vectors]
        others = {
            other.name: [vectors[one.id] for one in film.references_by_owner.get(other.id, ()) if one.id in vectors]
            for other in film.characters.values()
            if other.id != character.id
        }
        found = similarity([vectors[one.id] for one in known], others, same=spec.same)
        alone = dict(zip((one.id for one in known), found.alone, strict=True))
        told.append(
            Member(
                name=character.name,
                references=tuple(_label(one, place) for place, one in enumerate(references, 1)),
                known=len(known),
                alone=tuple(alone.get(one.id) for one in references),
                odd=tuple(
                    f"{_label(known[one.index], references.index(known[one.index]) + 1)}: {one.reason}"
                    for one in found.odd
                ),
                shots=sum(casting.character == character.id for casting in film.castings.values()),
                consent=character.consent,
            )
        )
    return tuple(told)


def embed(
    project: Project,
    by: str = DEFAULT,
    heard: Callable[[int, int], None] = lambda _done, _of: None,
    stop: Callable[[], bool] = lambda: False,
) -> Embedded:
    """Make the vectors that are missing, or of an older version of the embedder; those made are kept as they come.

    `heard(done, of)` tells how far it is; `stop` is asked ten times a second. BadInput where the embedder is not ready;
    Cancelled when stopped; what the process failed with.
    """
    from matchcut.identity.helper import ask
    from matchcut.identity.messages import EmbedPictures, PictureFile, PictureMissed

    spec = _ready(by)
    version = version_of(spec)
    film = project.film
    wanted = {
        str(one.id): one
        for character in _in_order(film)
        for one in film.references_by_owner.get(character.id, ())
        if project.embeddings.get(one.id, spec.id, version) is None
    }
    total = sum(len(film.references_by_owner.get(character.id, ())) for character in film.characters.values())
    done, notes = 0, []

    def keep(answer: Answer) -> None:
        nonlocal done
        reference = wanted[answer.id]
        name = f"{film.characters[_owner(reference)].name}, {reference.label or 'a reference'}"
        if isinstance(answer, PictureMissed):
            notes.append(f"{name}: {answer.reason}")
        elif answer.vector is not None:
            project.embeddings.put(reference.id, _owner(reference), spec.id, version, answer.vector)
            notes.extend([f"{name}: {answer.facts.note}"] if answer.facts.note else [])
        done += 1
        heard(done, len(wanted))

    if wanted:
        pictures = tuple(
            PictureFile(id=key, path=str(project.media.path(one.media)), label=one.label) for key, one in wanted.items()
        )
        ask(EmbedPictures(embedder=spec.id, pictures=pictures), keep, stop)
    licence, forbids = terms_of(spec)
    if forbids and wanted:
        notes.append(f"{spec.name}: {licence}. {forbids}")
    return Embedded(made=done, kept=total - len(wanted), notes=tuple(notes))


def write_sheet(project: Project, name: str, out: Path, by: str = DEFAULT) -> tuple[str, ...]:
    """Write a character's reference sheet as a PNG: all references, and near views of the faces in them.

    Returns sentences for a person. BadInput for a character who is not there or has no references.
    """
    from matchcut.identity.helper import ask
    from matchcut.identity.messages import DrawSheet, PictureFile, PictureMissed

    film = project.film
    character = _named(film, name)
    references = film.references_by_owner.get(character.id, ())
    if not references:
        raise BadInput(f"{character.name} has no references.", advice="Add pictures of them first.")
    pictures = tuple(
        PictureFile(id=str(one.id), path=str(project.media.path(one.media)), label=_label(one, place))
        for place, one in enumerate(references, 1)
    )
    answers = ask(
        DrawSheet(
            embedder=_ready(by).id,
            pictures=pictures,
            path=str(out.absolute()),
            name=character.name,
            words=character.description,
        )
    )
    said = (answer.reason if isinstance(answer, PictureMissed) else answer.facts.note for answer in answers)
    return tuple(str(note) for note in said if note)


def embedder_list() -> list[dict[str, str]]:
    """The embedders there are: id, name, what each sees, its licence, and why it can't run here ("" where it can)."""
    told = []
    for one in EMBEDDERS.values():
        licence, forbids = terms_of(one)
        told.append(
            {
                "id": one.id,
                "name": one.name,
                "sees": one.compares.value,
                "licence": licence,
                "forbids": str(forbids or ""),
                "reason": str(why_not(one) or ""),
                "summary": str(one.summary),
            }
        )
    return told


def _ready(by: str) -> EmbedderSpec:
    spec = embedder_named(by)
    require(spec)
    return spec


def _vectors(project: Project, spec: EmbedderSpec) -> dict[object, Vector]:
    """The vectors that are here of an embedder's present version, by reference."""
    if why_not(spec):
        return {}
    version = version_of(spec)
    found = {one: project.embeddings.get(one, spec.id, version) for one in project.film.references}
    return {reference: vector for reference, vector in found.items() if vector is not None}


def _in_order(film: Film) -> list[Character]:
    return sorted(film.characters.values(), key=lambda one: (one.rank, one.id))


def _owner(reference: Reference) -> CharacterId:
    from matchcut.film.ids import CharacterId

    return CharacterId(str(reference.owner))


def _label(reference: Reference, place: int) -> str:
    return reference.label or f"reference {place}"


def _named(film: Film, name: str) -> Character:
    """The character of that name or id. BadInput, with the names there are, for another."""
    wanted = name_key(name)
    for character in film.characters.values():
        if wanted in (name_key(character.name), name_key(character.id)):
            return character
    names = ", ".join(one.name for one in _in_order(film)) or "nobody yet"
    raise BadInput(f"There is no '{name}' in the cast.", advice=f"In the cast: {names}.")
