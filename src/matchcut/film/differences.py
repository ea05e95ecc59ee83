"""What lies between two states of a film, as statements: snapshots are compared so with the film as it is now."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

from matchcut.film.changes import Change, diff
from matchcut.film.fields import FIELDS
from matchcut.film.film import Film
from matchcut.film.model import Entity
from matchcut.film.vocabulary import ElementKind
from matchcut.words.statements import Argument, Kind, Statement, Term


class Difference(Kind):
    """What changed from one state of a film to another."""

    LONGER = "longer"  # count
    SHORTER = "shorter"  # count
    FILM_CHANGED = "film_changed"  # changed
    SHOT_NEW = "shot_new"  # shot
    SHOT_GONE = "shot_gone"  # shot
    SHOT_CHANGED = "shot_changed"  # shot, changed
    CIRCLE_NEW = "circle_new"  # shot
    CIRCLE_GONE = "circle_gone"  # shot
    CIRCLE_CHANGED = "circle_changed"  # shot
    PRESENCE_NEW = "presence_new"  # name, shot
    PRESENCE_GONE = "presence_gone"  # name, shot
    PRESENCE_CHANGED = "presence_changed"  # name, shot
    SCENE_NEW = "scene_new"  # name
    SCENE_GONE = "scene_gone"  # name
    SCENE_CHANGED = "scene_changed"  # name, changed
    NAMELESS_SCENE_NEW = "nameless_scene_new"
    NAMELESS_SCENE_GONE = "nameless_scene_gone"
    NAMELESS_SCENE_CHANGED = "nameless_scene_changed"  # changed
    CHARACTER_NEW = "character_new"  # name
    CHARACTER_GONE = "character_gone"  # name
    CHARACTER_CHANGED = "character_changed"  # name, changed
    LOCATION_NEW = "location_new"  # name
    LOCATION_GONE = "location_gone"  # name
    LOCATION_CHANGED = "location_changed"  # name, changed
    PROP_NEW = "prop_new"  # name
    PROP_GONE = "prop_gone"  # name
    PROP_CHANGED = "prop_changed"  # name, changed
    STYLE_NEW = "style_new"  # name
    STYLE_GONE = "style_gone"  # name
    STYLE_CHANGED = "style_changed"  # name, changed
    TITLE_NEW = "title_new"  # name
    TITLE_GONE = "title_gone"  # name
    TITLE_CHANGED = "title_changed"  # name, changed
    NAMELESS_TITLE_NEW = "nameless_title_new"
    NAMELESS_TITLE_GONE = "nameless_title_gone"
    NAMELESS_TITLE_CHANGED = "nameless_title_changed"  # changed
    MARKER_NEW = "marker_new"  # name
    MARKER_GONE = "marker_gone"  # name
    MARKER_CHANGED = "marker_changed"  # name, changed
    NAMELESS_MARKER_NEW = "nameless_marker_new"
    NAMELESS_MARKER_GONE = "nameless_marker_gone"
    NAMELESS_MARKER_CHANGED = "nameless_marker_changed"  # changed
    SOUND_NEW = "sound_new"  # name
    SOUND_GONE = "sound_gone"  # name
    SOUND_CHANGED = "sound_changed"  # name, changed
    NAMELESS_SOUND_NEW = "nameless_sound_new"
    NAMELESS_SOUND_GONE = "nameless_sound_gone"
    NAMELESS_SOUND_CHANGED = "nameless_sound_changed"  # changed
    TRACK_NEW = "track_new"  # name
    TRACK_GONE = "track_gone"  # name
    TRACK_CHANGED = "track_changed"  # name, changed
    REFERENCE_NEW = "reference_new"  # name, owner
    REFERENCE_GONE = "reference_gone"  # name, owner
    REFERENCE_CHANGED = "reference_changed"  # name, owner, changed
    NAMELESS_REFERENCE_NEW = "nameless_reference_new"  # owner
    NAMELESS_REFERENCE_GONE = "nameless_reference_gone"  # owner
    NAMELESS_REFERENCE_CHANGED = "nameless_reference_changed"  # owner, changed
    TAKE_NOTE_NEW = "take_note_new"  # name
    TAKE_NOTE_GONE = "take_note_gone"  # name
    TAKE_NOTE_CHANGED = "take_note_changed"  # name, before
    ACCEPTED_NEW = "accepted_new"  # name
    ACCEPTED_GONE = "accepted_gone"  # name
    ACCEPTED_CHANGED = "accepted_changed"  # name, changed
    FIELDS = "fields"  # first, last


_Kinds = tuple[Difference, Difference, Difference]
"""What is said of a thing that is new, of one that was taken out, and of one that changed."""

KINDS: MappingProxyType[str, _Kinds] = MappingProxyType(
    {
        "shots": (Difference.SHOT_NEW, Difference.SHOT_GONE, Difference.SHOT_CHANGED),
        "circles": (Difference.CIRCLE_NEW, Difference.CIRCLE_GONE, Difference.CIRCLE_CHANGED),
        "castings": (Difference.PRESENCE_NEW, Difference.PRESENCE_GONE, Difference.PRESENCE_CHANGED),
        "placements": (Difference.PRESENCE_NEW, Difference.PRESENCE_GONE, Difference.PRESENCE_CHANGED),
        "scenes": (Difference.SCENE_NEW, Difference.SCENE_GONE, Difference.SCENE_CHANGED),
        "characters": (Difference.CHARACTER_NEW, Difference.CHARACTER_GONE, Difference.CHARACTER_CHANGED),
        "titles": (Difference.TITLE_NEW, Difference.TITLE_GONE, Difference.TITLE_CHANGED),
        "markers": (Difference.MARKER_NEW, Difference.MARKER_GONE, Difference.MARKER_CHANGED),
        "audio": (Difference.SOUND_NEW, Difference.SOUND_GONE, Difference.SOUND_CHANGED),
        "references": (Difference.REFERENCE_NEW, Difference.REFERENCE_GONE, Difference.REFERENCE_CHANGED),
        "tracks": (Difference.TRACK_NEW, Difference.TRACK_GONE, Difference.TRACK_CHANGED),
        "accepted": (Difference.ACCEPTED_NEW, Difference.ACCEPTED_GONE, Difference.ACCEPTED_CHANGED),
        "take_notes": (Difference.TAKE_NOTE_NEW, Difference.TAKE_NOTE_GONE, Difference.TAKE_NOTE_CHANGED),
    }
)
"""What is said of the rows of each table but the settings; of elements, `ELEMENT_KINDS` has it."""

ELEMENT_KINDS: MappingProxyType[ElementKind, _Kinds] = MappingProxyType(
    {
        ElementKind.LOCATION: (Difference.LOCATION_NEW, Difference.LOCATION_GONE, Difference.LOCATION_CHANGED),
        ElementKind.PROP: (Difference.PROP_NEW, Difference.PROP_GONE, Difference.PROP_CHANGED),
        ElementKind.STYLE: (Difference.STYLE_NEW, Difference.STYLE_GONE, Difference.STYLE_CHANGED),
    }
)

_NAMELESS: MappingProxyType[str, _Kinds] = MappingProxyType(
    {
        "scenes": (
            Difference.NAMELESS_SCENE_NEW,
            Difference.NAMELESS_SCENE_GONE,
            Difference.NAMELESS_SCENE_CHANGED,
        ),
        "titles": (
            Difference.NAMELESS_TITLE_NEW,
            Difference.NAMELESS_TITLE_GONE,
            Difference.NAMELESS_TITLE_CHANGED,
        ),
        "markers": (
            Difference.NAMELESS_MARKER_NEW,
            Difference.NAMELESS_MARKER_GONE,
            Difference.NAMELESS_MARKER_CHANGED,
        ),
        "audio": (
            Difference.NAMELESS_SOUND_NEW,
            Difference.NAMELESS_SOUND_GONE,
            Difference.NAMELESS_SOUND_CHANGED,
        ),
        "references": (
            Difference.NAMELESS_REFERENCE_NEW,
            Difference.NAMELESS_REFERENCE_GONE,
            Difference.NAMELESS_REFERENCE_CHANGED,
        ),
    }
)
"""What is said of a thing that has no name; what is in no table here is called by its id then."""


def differences(then: Film, now: Film) -> tuple[Statement[Difference], ...]:
    """What changed from `then` to `now`, a statement for each thing, shots first; empty where nothing did."""
    return tuple(dict.fromkeys(_differences(then, now)))


def _differences(then: Film, now: Film) -> Iterator[Statement[Difference]]:
    changes = diff(then, now)
    if now.length > then.length:
        yield Difference.LONGER(count=now.length - then.length)
    elif now.length < then.length:
        yield Difference.SHORTER(count=then.length - now.length)
    for change in changes:
        if change.table == "shots":
            yield _kind(KINDS["shots"], change)(shot=_label(change.key, change, then, now), **_changed(change))
    for change in changes:
        if change.table == "circles" and change.key in now.shots:
            yield _kind(KINDS["circles"], change)(shot=_label(change.key, change, now, now))
    for change in changes:
        if change.table in ("castings", "placements"):
            yield _of_presence(change, then, now)
    for change in changes:
        if change.table == "settings":
            yield Difference.FILM_CHANGED(**_changed(change))
    for change in changes:
        if change.table not in ("shots", "circles", "castings", "placements", "settings"):
            yield _of_thing(change, then, now)


def _of_presence(change: Change, then: Film, now: Film) -> Statement[Difference]:
    """Who or what is in a shot now, or no longer."""
    row: Any = change.after or change.before
    film = then if change.after is None else now
    who = getattr(row, "character", None) or row.element
    return _kind(KINDS[change.table], change)(name=_named(who, film), shot=film.label(row.shot))


def _of_thing(change: Change, then: Film, now: Film) -> Statement[Difference]:
    row: Any = change.after or change.before
    name = _name(row)
    kinds = ELEMENT_KINDS[row.kind] if change.table == "elements" else KINDS[change.table]
    arguments: dict[str, Argument] = {"name": name or str(row.id)}
    if not name and change.table in _NAMELESS:
        kinds, arguments = _NAMELESS[change.table], {}
    if change.table == "references":
        arguments["owner"] = _named(row.owner, then if change.after is None else now)
    if change.table == "take_notes" and change.before is not None and change.after is not None:
        arguments["before"] = _name(change.before)
    else:
        arguments |= _changed(change)
    return _kind(kinds, change)(**arguments)


def _kind(kinds: _Kinds, change: Change) -> Difference:
    new, gone, changed = kinds
    return new if change.before is None else gone if change.after is None else changed


def _changed(change: Change) -> dict[str, Argument]:
    """The fields in which a row differs, as they are called; nothing of a row that is new or was taken out."""
    if change.before is None or change.after is None:
        return {}
    called = dict.fromkeys(
        Term(field.called)
        for field in FIELDS[type(change.after)]
        if getattr(change.before, field.name) != getattr(change.after, field.name)
    )
    *first, last = called
    return {"changed": Difference.FIELDS(first=tuple(first), last=last) if first else last}


def _label(shot: Any, change: Change, then: Film, now: Film) -> str:
    return (then if change.after is None else now).label(shot)


def _named(who: Any, film: Film) -> str:
    """What a character or an element is called."""
    seen = film.characters.get(who) or film.elements.get(who)
    return _name(seen) or str(who) if seen else str(who)


def _name(row: Entity) -> str:
    """What a thing is called, on one line; "" where it has no name."""
    called = next(
        (getattr(row, field) for field in ("name", "heading", "text", "label", "fault") if hasattr(row, field)), ""
    )
    return " ".join(str(called).split())
