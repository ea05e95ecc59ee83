"""Edits of who and what is seen: the cast, locations, props and styles, and their reference images."""

from __future__ import annotations

from typing import Any

from matchcut.film.edits.rows import checked, drop, new_row, put, rank_at, revised
from matchcut.film.errors import EditRefused
from matchcut.film.film import Film
from matchcut.film.ids import (
    CastingId,
    CharacterId,
    ElementId,
    MediaId,
    PlacementId,
    ReferenceId,
    ShotId,
    new_id,
)
from matchcut.film.model import Casting, Character, Element, Placement, Reference
from matchcut.film.refusals import Advice, Refusal
from matchcut.film.vocabulary import ElementKind


def add_character(film: Film, name: str, *, id: CharacterId | None = None, **fields: Any) -> Film:
    """Return the film with a new member of the cast, billed last."""
    rank = rank_at(sorted(film.characters.values(), key=lambda known: known.rank), None)
    character = Character(id=id or CharacterId(new_id("ch")), rank=rank, name=name)
    return new_row(film, "characters", revised(character, fields))


def revise_character(film: Film, character: CharacterId, **fields: Any) -> Film:
    """Return the film with some fields of a character changed."""
    return put(film, "characters", revised(_character(film, character), fields))


def delete_character(film: Film, character: CharacterId) -> Film:
    """Return the film without a character, their references and castings."""
    _character(film, character)
    castings = [row.id for row in film.castings.values() if row.character == character]
    references = [row.id for row in film.references_by_owner.get(character, ())]
    after = film.with_rows("castings", (), castings).with_rows("references", (), references)
    return checked(film, after.with_rows("characters", (), [character]))


def add_element(film: Film, kind: ElementKind, name: str, *, id: ElementId | None = None, **fields: Any) -> Film:
    """Return the film with a new location, prop or style."""
    rank = rank_at(sorted(film.elements.values(), key=lambda known: known.rank), None)
    element = Element(id=id or ElementId(new_id("el")), rank=rank, kind=kind, name=name)
    return new_row(film, "elements", revised(element, fields))


def revise_element(film: Film, element: ElementId, **fields: Any) -> Film:
    """Return the film with some fields of an element changed."""
    if element not in film.elements:
        raise EditRefused(Refusal.NO_ELEMENT(element=element))
    return put(film, "elements", revised(film.elements[element], fields))


def delete_element(film: Film, element: ElementId) -> Film:
    """Return the film without an element and its references; scenes set there have no location any more."""
    if element not in film.elements:
        raise EditRefused(Refusal.NO_ELEMENT(element=element))
    scenes = [revised(scene, {"location": None}) for scene in film.scenes.values() if scene.location == element]
    placements = [row.id for row in film.placements.values() if row.element == element]
    references = [row.id for row in film.references_by_owner.get(element, ())]
    after = film.with_rows("scenes", scenes).with_rows("placements", (), placements)
    after = after.with_rows("references", (), references)
    return checked(film, after.with_rows("elements", (), [element]))


def add_reference(
    film: Film,
    owner: CharacterId | ElementId,
    media: MediaId,
    *,
    label: str = "",
    at: int | None = None,
    id: ReferenceId | None = None,
) -> Film:
    """Return the film with one more reference image of a character or element at place `at` (None: last)."""
    rank = rank_at(film.references_by_owner.get(owner, ()), at)
    reference = Reference(id=id or ReferenceId(new_id("re")), owner=owner, rank=rank, media=media, label=label)
    return new_row(film, "references", reference)


def delete_reference(film: Film, reference: ReferenceId) -> Film:
    """Return the film without a reference image."""
    if reference not in film.references:
        raise EditRefused(Refusal.NO_REFERENCE(reference=reference))
    return drop(film, "references", reference)


def cast_in(film: Film, shot: ShotId, character: CharacterId, note: str = "") -> Film:
    """Return the film with a character in a shot, billed last there; or with their `note` changed."""
    film.shot(shot)
    _character(film, character)
    present = film.cast_by_shot.get(shot, ())
    already = next((row for row in present if row.character == character), None)
    if already is not None:
        return put(film, "castings", revised(already, {"note": note}))
    casting = Casting(
        id=CastingId(f"{shot}:{character}"),
        shot=shot,
        character=character,
        rank=rank_at(present, None),
        note=note,
    )
    return new_row(film, "castings", casting)


def uncast(film: Film, shot: ShotId, character: CharacterId) -> Film:
    """Return the film with a character no longer in a shot."""
    rows = [row.id for row in film.cast_by_shot.get(shot, ()) if row.character == character]
    if not rows:
        raise EditRefused(Refusal.NOT_CAST(character=character, shot=film.label(shot)))
    return drop(film, "castings", *rows)


def place_in(film: Film, shot: ShotId, element: ElementId) -> Film:
    """Return the film with a prop or style used in a shot."""
    film.shot(shot)
    present = film.placements_by_shot.get(shot, ())
    if any(row.element == element for row in present):
        return film
    placed = film.elements.get(element)
    if placed is None or placed.kind is ElementKind.LOCATION:
        raise EditRefused(Refusal.NO_PROP_OR_STYLE(element=element), advice=Advice.LOCATION_BELONGS_TO_SCENE())
    placement = Placement(id=PlacementId(f"{shot}:{element}"), shot=shot, element=element, rank=rank_at(present, None))
    return new_row(film, "placements", placement)


def take_out(film: Film, shot: ShotId, element: ElementId) -> Film:
    """Return the film with a prop or style no longer used in a shot."""
    rows = [row.id for row in film.placements_by_shot.get(shot, ()) if row.element == element]
    if not rows:
        raise EditRefused(Refusal.NOT_USED(element=element, shot=film.label(shot)))
    return drop(film, "placements", *rows)


def _character(film: Film, character: CharacterId) -> Character:
    known = film.characters.get(character)
    if known is None:
        raise EditRefused(Refusal.NO_CHARACTER(character=character))
    return known
