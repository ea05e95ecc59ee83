"""Which class each of the film's tables keeps."""

from __future__ import annotations

from collections.abc import Mapping

from matchcut.film.model import (
    AudioClip,
    Casting,
    Character,
    Circle,
    Element,
    Entity,
    Marker,
    Placement,
    Reference,
    Scene,
    Settings,
    Shot,
    TakeNote,
    Title,
    Track,
)

ENTITIES: Mapping[str, type[Entity]] = {
    "settings": Settings,
    "scenes": Scene,
    "shots": Shot,
    "characters": Character,
    "elements": Element,
    "references": Reference,
    "castings": Casting,
    "placements": Placement,
    "titles": Title,
    "audio": AudioClip,
    "tracks": Track,
    "markers": Marker,
    "circles": Circle,
    "take_notes": TakeNote,
}
"""The class of each of the film's tables; the names are those of `Film`'s fields."""
