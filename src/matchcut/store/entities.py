"""Which class each of the film's tables keeps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args, get_type_hints

from matchcut.film.film import TABLES, Film
from matchcut.film.model import Entity

_OF_FILM = get_type_hints(Film)

ENTITIES: Mapping[str, type[Entity]] = {
    "settings": _OF_FILM["settings"],
    **{name: get_args(_OF_FILM[name])[1] for name in TABLES},
}
"""The class of each of the film's tables; the names are those of `Film`'s fields."""
