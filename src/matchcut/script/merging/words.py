"""What a merge overrode, told in words."""

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
from matchcut.script.storyboard import schema
from matchcut.script.storyboard.values import FileName

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
    """One thing that the storyboard overrode in the film: which row, which field ("" for all of it), in words."""

    table: str
    id: str
    field: str
    text: str


class RowNames:
    """Names rows and values as people know them; `films` are asked in turn for the rows that a row refers to."""

    def __init__(self, *films: Film) -> None:
        self._films = films

    def row(self, row: Entity) -> str:
        """What people call a row: 'Shot 12A', 'The title 'LIFTOFF''."""
        return _CALLED[type(row)](self, row)

    def id(self, key: str) -> str:
        """What people call the scene, shot, cast member or element with that id; else the id itself."""
        for table in ("scenes", "shots", "characters", "elements"):
            for film in self._films:
                if row := _get(film, table, key):
                    name = self.row(row)
                    return name[0].lower() + name[1:]
        return f"'{key}'"

    def key(self, table: str, field: str) -> str:
        """The storyboard's name of a field."""
        keys = _TABLES[table].keys if table in _TABLES else ()
        key = next((key for key in keys if field in key.fields), None)
        if key is None:
            return field
        return key.name if len(key.fields) == 1 else f"{key.name}.{field}"

    def value(self, table: str, field: str, value: object, film: Film) -> str:
        """A field's value as a storyboard of that film would say it; empty where it would not be a help."""
        if value is None:
            return "none"
        if isinstance(value, Transition):
            return f"a {value.kind} of {value.frames} frames"
        if field in _NAMES:
            return self.id(str(value))
        keys = _TABLES[table].keys if table in _TABLES else ()
        key = next((key for key in keys if key.fields == (field,)), None)
        if key is None or isinstance(key.codec, FileName):
            return ""
        return f"'{_short(str(key.codec.write(value, film.settings.rate)))}'"

    def shot(self, shot: str) -> str:
        """What people call a shot: its number, else its place in the film."""
        labels = (film.label(row.id) for film in self._films if (row := _get(film, "shots", shot)))
        return _short(next(labels, shot))

    def name(self, row: str) -> str:
        """The name of the cast member or element with that id."""
        entities = [_get(film, table, row) for film in self._films for table in ("characters", "elements")]
        return next((f"'{_short(entity.name)}'" for entity in entities if entity is not None), f"'{row}'")


_CALLED: Mapping[type, Callable[[RowNames, Any], str]] = {
    Settings: lambda *_: "The film",
    Shot: lambda words, row: f"Shot {words.shot(row.id)}",
    Scene: lambda _, row: f"Scene '{_short(row.heading) or row.id}'",
    Character: lambda _, row: f"'{_short(row.name) or row.id}'",
    Element: lambda _, row: f"'{_short(row.name)}'",
    Reference: lambda words, row: f"A reference of {words.name(row.owner)}",
    Casting: lambda words, row: f"{words.name(row.character)} in shot {words.shot(row.shot)}",
    Placement: lambda words, row: f"{words.name(row.element)} in shot {words.shot(row.shot)}",
    Title: lambda words, row: f"The title '{_short(row.text)}' of shot {words.shot(row.shot)}",
    Marker: lambda words, row: f"The marker '{_short(row.text)}' of shot {words.shot(row.shot)}",
    AudioClip: lambda _, row: f"The sound '{_short(row.label) or row.id}'",
    Track: lambda _, row: f"The track '{_short(row.id)}'",
}


def _get(film: Film, table: str, row: str) -> Any:
    return getattr(film, table).get(row)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1] + "…"
