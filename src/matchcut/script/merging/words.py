"""What a merge overrode, and the names of its rows and values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from matchcut.film.film import Film
from matchcut.film.model import (
    AudioClip,
    Casting,
    Character,
    Element,
    Entity,
    Marker,
    Placement,
    Reference,
    Scene,
    Settings,
    Shot,
    Title,
    Track,
    Transition,
)
from matchcut.script.merging.notes import MergeNote, MergeSource, RowName
from matchcut.script.storyboard import schema
from matchcut.script.storyboard.values import FileName
from matchcut.words.statements import Statement, Term

_LONGEST = 40
_NAMES = ("scene", "shot", "continues", "anchor", "location", "owner", "character", "element")
"""Fields that hold the id of another row."""
_TABLES: Mapping[str, schema.TomlTable] = {
    "settings": schema.FILM,
    "characters": schema.CAST,
    "elements": schema.PROP,
    "scenes": schema.SCENE,
    "shots": schema.SHOT,
    "titles": schema.TITLE,
    "markers": schema.MARKER,
    "audio": schema.SOUND,
    "tracks": schema.TRACK,
}


@dataclass(frozen=True, slots=True)
class Conflict:
    """One thing that the storyboard overrode in the film: which row, which field ("" for all of it), and its note."""

    table: str
    id: str
    field: str
    text: Statement[MergeNote]


class RowNames:
    """Names rows and values as people know them; `films` are asked in turn for the rows that a row refers to.

    `source` is what has the last word."""

    def __init__(self, source: Statement[MergeSource], *films: Film) -> None:
        self.source = source
        self._films = films

    def row(self, row: Entity) -> Statement[RowName]:
        """What people call a row: 'shot 12A', 'the title 'LIFTOFF''."""
        return _CALLED[type(row)](self, row)

    def id(self, key: str) -> Statement[RowName]:
        """What people call the scene, shot, cast member or element with that id; else the id itself."""
        for table in ("scenes", "shots", "characters", "elements"):
            for film in self._films:
                if row := _get(film, table, key):
                    return self.row(row)
        return RowName.NAMED(name=key)

    def key(self, table: str, field: str) -> str:
        """The storyboard's name of a field."""
        keys = _TABLES[table].keys if table in _TABLES else ()
        key = next((key for key in keys if field in key.fields), None)
        if key is None:
            return field
        return key.name if len(key.fields) == 1 else f"{key.name}.{field}"

    def value(self, table: str, field: str, value: object, film: Film) -> Statement[RowName] | None:
        """A field's value as a storyboard of that film would say it; None where it would not be a help."""
        if value is None:
            return RowName.NOTHING()
        if isinstance(value, Transition):
            return RowName.TRANSITION(transition=Term(value.kind.value), frames=value.frames)
        if field in _NAMES:
            return self.id(str(value))
        keys = _TABLES[table].keys if table in _TABLES else ()
        key = next((key for key in keys if key.fields == (field,)), None)
        if key is None or isinstance(key.codec, FileName):
            return None
        return RowName.NAMED(name=_short(str(key.codec.write(value, film.settings.rate))))

    def shot(self, shot: str) -> str:
        """What people call a shot: its number, else its place in the film."""
        labels = (film.label(row.id) for film in self._films if (row := _get(film, "shots", shot)))
        return _short(next(labels, shot))

    def name(self, row: str) -> Statement[RowName]:
        """The name of the cast member or element with that id."""
        entities = [_get(film, table, row) for film in self._films for table in ("characters", "elements")]
        return RowName.NAMED(name=next((_short(entity.name) for entity in entities if entity is not None), row))


_CALLED: Mapping[type, Callable[[RowNames, Any], Statement[RowName]]] = {
    Settings: lambda *_: RowName.FILM(),
    Shot: lambda words, row: RowName.SHOT(shot=words.shot(row.id)),
    Scene: lambda _, row: RowName.SCENE(heading=_short(row.heading) or row.id),
    Character: lambda _, row: RowName.NAMED(name=_short(row.name) or row.id),
    Element: lambda _, row: RowName.NAMED(name=_short(row.name)),
    Reference: lambda words, row: RowName.REFERENCE(owner=words.name(row.owner)),
    Casting: lambda words, row: RowName.PRESENCE(name=words.name(row.character), shot=words.shot(row.shot)),
    Placement: lambda words, row: RowName.PRESENCE(name=words.name(row.element), shot=words.shot(row.shot)),
    Title: lambda words, row: RowName.TITLE(text=_short(row.text), shot=words.shot(row.shot)),
    Marker: lambda words, row: RowName.MARKER(text=_short(row.text), shot=words.shot(row.shot)),
    AudioClip: lambda _, row: RowName.SOUND(name=_short(row.label) or row.id),
    Track: lambda _, row: RowName.TRACK(name=_short(row.id)),
}


def _get(film: Film, table: str, row: str) -> Any:
    return getattr(film, table).get(row)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1] + "…"
