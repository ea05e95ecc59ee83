"""From a Film to entries: the inverse of `building`, and the form in which a storyboard keeps a film."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar, cast

from matchcut.film.film import Film
from matchcut.film.ids import MediaId, ShotId
from matchcut.film.model import AudioClip, Character, Element, Entity, Marker, Placement, Scene, Shot, Title
from matchcut.film.order import ranks
from matchcut.film.vocabulary import ElementKind
from matchcut.script.storyboard import schema
from matchcut.script.storyboard.building import ELEMENT_TABLES, casting_id, placement_id
from matchcut.script.storyboard.entries import Entry, derive_ids, reference_ids

NameMedia = Callable[[MediaId], str]
"""Gives a medium's file name, from the storyboard's folder and with `/`. Different media have different names."""

_Row = TypeVar("_Row", bound=Entity)


def as_written(film: Film) -> Film:
    """Return the film in the form that a storyboard keeps: equal but for ranks, castings' ids, circles, and what is
    said of takes.

    Ranks are evenly spread anew in the same running order (elements kind by kind, a shot's props before its styles);
    castings and placements are named by what they join; circled takes belong to the project, not to the story.
    """
    elements = [element for _, kind in ELEMENT_TABLES for element in _elements(film, kind)]
    castings = [
        replace(row, id=casting_id(row.shot, row.character))
        for rows in film.cast_by_shot.values()
        for row in _spread(rows)
    ]
    placements = [
        replace(row, id=placement_id(row.shot, row.element))
        for shot in film.placements_by_shot
        for row in _spread([*_placed(film, shot, ElementKind.PROP), *_placed(film, shot, ElementKind.STYLE)])
    ]
    return replace(
        film,
        scenes=_table(_spread(film.scene_order)),
        shots=_table(shot for scene in film.scene_order for shot in _spread(film.shots_of(scene.id))),
        characters=_table(_spread(_in_order(film.characters.values()))),
        elements=_table(_spread(elements)),
        references=_table(row for rows in film.references_by_owner.values() for row in _spread(rows)),
        castings=_table(castings),
        placements=_table(placements),
        circles={},
        take_notes={},
        accepted={},
    )


def tell(film: Film, name: NameMedia, kept: Collection[str] = ()) -> Entry:
    """Return the root entry that a storyboard of the film has.

    Titles, markers and sounds have no order of their own: those with an id in `kept` come first, in its order.
    """
    teller = _StoryboardNotes(film, name, {row: place for place, row in enumerate(kept)})
    root = Entry(schema.ROOT)
    root.children = {
        "film": [_entry(schema.FILM, film.settings)],
        "cast": [teller.owner(schema.CAST, row) for row in _in_order(film.characters.values())],
        "scene": [teller.scene(scene) for scene in film.scene_order],
        "sound": teller.sounds(),
        "track": teller.tracks(),
    }
    for table, (kind_name, kind) in zip((schema.LOCATION, schema.PROP, schema.STYLE), ELEMENT_TABLES, strict=True):
        root.children[kind_name] = [teller.owner(table, element) for element in _elements(film, kind)]
    derive_ids(root)
    return root


class _StoryboardNotes:
    def __init__(self, film: Film, name: NameMedia, kept: Mapping[str, int]) -> None:
        self._film = film
        self._name = name
        self._kept = kept
        self._marks: dict[tuple[str, ShotId], list[Title | Marker]] = {}
        for kind, rows in (("title", film.titles), ("marker", film.markers)):
            for row in cast("Mapping[str, Title | Marker]", rows).values():
                self._marks.setdefault((kind, row.shot), []).append(row)

    def owner(self, table: schema.TomlTable, row: Character | Element) -> Entry:
        entry = _entry(table, row)
        references = self._film.references_by_owner.get(row.id, ())
        files = [self._name(reference.media) for reference in references]
        derived = reference_ids(row.id, files)
        entry.values["references"] = tuple(
            (file, reference.label, None if reference.id == usual else reference.id)
            for reference, file, usual in zip(references, files, derived, strict=True)
        )
        return entry

    def scene(self, scene: Scene) -> Entry:
        entry = _entry(schema.SCENE, scene)
        entry.children["shot"] = [self.shot(shot) for shot in self._film.shots_of(scene.id)]
        return entry

    def shot(self, shot: Shot) -> Entry:
        entry = _entry(schema.SHOT, shot)
        entry.values["cast"] = tuple((c.character, c.note) for c in self._film.cast_by_shot.get(shot.id, ()))
        entry.values["props"] = tuple(row.element for row in _placed(self._film, shot.id, ElementKind.PROP))
        entry.values["styles"] = tuple(row.element for row in _placed(self._film, shot.id, ElementKind.STYLE))
        entry.values["keyframe"] = self._name(shot.keyframe) if shot.keyframe is not None else None
        entry.values["continues"] = shot.continues if shot.continues is not None else False
        entry.values["transition"] = (shot.transition.kind, shot.transition.frames) if shot.transition else None
        for table in (schema.TITLE, schema.MARKER):
            marks = self._marks.get((table.name, shot.id), [])
            marks.sort(key=lambda row: (self._place(row.id), row.offset, row.id))
            entry.children[table.name] = [_entry(table, row) for row in marks]
        return entry

    def sounds(self) -> list[Entry]:
        entries: list[Entry] = []
        for clip in sorted(self._film.audio.values(), key=self._audio_order):
            entry = _entry(schema.SOUND, clip)
            entry.values["file"] = self._name(clip.media)
            entries.append(entry)
        return entries

    def tracks(self) -> list[Entry]:
        names = sorted(self._film.tracks, key=lambda name: (self._place(name), name))
        return [_entry(schema.TRACK, self._film.tracks[name]) for name in names]

    def _audio_order(self, clip: AudioClip) -> tuple[int, str, int, int, str]:
        anchor = -1 if clip.anchor is None else self._film.place_of[clip.anchor]
        return (self._place(clip.id), clip.track, anchor, clip.offset, clip.id)

    def _place(self, id: str) -> int:
        return self._kept.get(id, len(self._kept))


def _entry(table: schema.TomlTable, row: Entity) -> Entry:
    """The entry of a row, with the values that its own fields give."""
    values: dict[str, Any] = {}
    for key in table.keys:
        if len(key.fields) == 1:
            values[key.name] = getattr(row, key.fields[0])
        elif key.fields:
            values[key.name] = tuple(getattr(row, field) for field in key.fields)
    return Entry(table, id=row.id, values=values)


def _placed(film: Film, shot: ShotId, kind: ElementKind) -> list[Placement]:
    return [row for row in film.placements_by_shot.get(shot, ()) if film.elements[row.element].kind is kind]


def _elements(film: Film, kind: ElementKind) -> list[Element]:
    return _in_order(element for element in film.elements.values() if element.kind is kind)


def _in_order(rows: Iterable[Any]) -> list[Any]:
    return sorted(rows, key=lambda row: (row.rank, row.id))


def _spread(rows: Sequence[Any]) -> list[Any]:
    """The rows, in the order given, with evenly spread ranks."""
    return [replace(row, rank=rank) for row, rank in zip(rows, ranks(len(rows)), strict=True)]


def _table(rows: Iterable[_Row]) -> Mapping[Any, _Row]:
    return {row.id: row for row in rows}
