"""The storyboard format as data: its tables, their keys, and what the absence of a key means.

The reader, the writer and the reference page (`resources/storyboard.md`) all follow this; what sets a field follows the
table of `film/fields.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields
from typing import Any

from matchcut.film.fields import (
    FIELDS,
    Amount,
    FilmField,
    FrameCount,
    FreeText,
    Hundredths,
    NameOf,
    OneOf,
    OnOff,
    Ratio,
)
from matchcut.film.model import AudioClip, Character, Element, Entity, Marker, Scene, Settings, Shot, Title, Track
from matchcut.film.time import FrameRate, one_hour
from matchcut.film.vocabulary import TransitionKind
from matchcut.script.storyboard.cells import CellCodec
from matchcut.script.storyboard.notes import StoryboardNote
from matchcut.script.storyboard.places import KeyPath
from matchcut.script.storyboard.values import (
    Continues,
    Duration,
    FileName,
    FirstTimecode,
    Gain,
    Id,
    ListOf,
    ParameterTable,
    Point,
    Rate,
    Record,
    RecordKey,
    Size,
    SourceStart,
    Speed,
    Text,
    TrueFalse,
    Vocabulary,
    WholeNumber,
)

KEPT_ID = re.compile(r"[a-z0-9][a-z0-9_:-]{0,159}")
"""Ids of what hangs on something else. The program makes them longer than people would, from the ids they hang on."""

_MODEL_RATE = FrameRate(24)
"""The rate at which the model counts its default lengths: 72 frames are meant as three seconds."""

Default = Callable[[FrameRate, Mapping[str, Any]], Any]


@dataclass(frozen=True)
class Key:
    """One key of a table.

    `fields` are the entity's fields that it sets (more than one where the value is a tuple; none where it makes rows
    of another table). `default` gives its value where it is absent, from the film's rate and the keys before it.
    A `shown` key is always written; a `needed` one must be there. `about` is what the reference page says of it, and
    `absent` of its absence, where its default alone does not.
    """

    name: str
    codec: CellCodec
    default: Default
    fields: tuple[str, ...] = ()
    shown: bool = False
    needed: bool = False
    about: str = ""
    absent: str = ""


@dataclass(frozen=True)
class TomlTable:
    """One kind of table. `[single]` or `[[many]]`; `ids_shown` where a new one is always written with its id.

    `gone` are keys that older storyboards have ('parameters.look': what parameters had): they are passed over and told.
    """

    name: str
    header: str
    keys: tuple[Key, ...]
    children: tuple[TomlTable, ...] = ()
    single: bool = False
    ids_shown: bool = False
    gone: Mapping[str, StoryboardNote] = field(default_factory=dict)

    @property
    def value_keys(self) -> tuple[Key, ...]:
        """All keys but the id."""
        return tuple(key for key in self.keys if key.name != "id")

    def child(self, name: str) -> TomlTable | None:
        return next((child for child in self.children if child.name == name), None)


def _fixed(value: Any) -> Default:
    return lambda _rate, _values: value


def _lasting(frames: int, least: int = 0) -> Default:
    """As long as so many of the model's frames, at the film's own rate."""
    return lambda rate, _values: max(least, rate.frames(_MODEL_RATE.seconds(frames)))


def _default_of(model: type, name: str) -> Any:
    return next(field.default for field in fields(model) if field.name == name)


def _one_hour(rate: FrameRate, _values: Mapping[str, Any]) -> int:
    return one_hour(rate)


def _fitting_fade(rate: FrameRate, values: Mapping[str, Any]) -> int:
    usual = rate.frames(_MODEL_RATE.seconds(_default_of(Title, "fade")))
    return min(usual, int(values["duration"]) // 2)


_LONG_ID = Id(KEPT_ID)
_REFERENCE = Record(
    (RecordKey("file", FileName(), needed=True), RecordKey("label", Text(), default=""), RecordKey("id", _LONG_ID)),
    short="file",
)
_CASTING = Record((RecordKey("id", Text(), needed=True), RecordKey("note", Text(), default="")), short="id")
_TRANSITION = Record(
    (
        RecordKey("kind", Vocabulary(TransitionKind), needed=True),
        RecordKey("duration", Duration(minimum=1), needed=True),
    )
)
_TRIM = Record((RecordKey("head", Duration(), default=0), RecordKey("tail", Duration(), default=0)))
_REFERENCES = Key("references", ListOf(_REFERENCE), _fixed(()))

_CODECS: Mapping[tuple[type, str], CellCodec] = {
    (Settings, "rate"): Rate(),
    (Settings, "size"): Size(),
    (Settings, "start"): FirstTimecode(),
    (Settings, "parameters"): ParameterTable(),
    (Shot, "parameters"): ParameterTable(),
    (Shot, "continues"): Continues(),
    (Shot, "transition"): _TRANSITION,
    (Shot, "trim"): _TRIM,
    (Shot, "reframe"): Point(),
    (AudioClip, "source_start"): SourceStart(),
}
"""What reads and writes the keys that are written in a way of their own; for all others it is by what they hold."""

_DEFAULTS: Mapping[tuple[type, str], Default] = {
    (Settings, "start"): _one_hour,
    (Shot, "continues"): _fixed(False),
    (Title, "fade"): _fitting_fade,
}
"""What the absence of a key means where it is not the model's default."""


_BY_KIND: Mapping[type, Callable[[Any], CellCodec]] = {
    FreeText: lambda holds: Text(name=not holds.blank),
    OneOf: lambda holds: Vocabulary(holds.words),
    FrameCount: lambda holds: Duration(holds.low) if holds.high is None else Duration(holds.low, holds.high),
    Hundredths: lambda _holds: Gain(),
    Amount: lambda _holds: WholeNumber(),
    Ratio: lambda _holds: Speed(),
    OnOff: lambda _holds: TrueFalse(),
    NameOf: lambda holds: FileName() if holds.file else Text(),
}
"""What reads and writes a key, by what its field holds."""


def _keys(model: type[Entity], after: Mapping[str, tuple[Key, ...]] | None = None) -> tuple[Key, ...]:
    """The keys of the fields of a class of rows, and those that make rows of other tables `after` one of them."""
    keys: list[Key] = []
    rows = [row for row in FIELDS[model] if row.storyboard_key]
    for name in dict.fromkeys(row.storyboard_key for row in rows):
        own = [row for row in rows if row.storyboard_key == name]
        keys += [_key(model, name, own), *(after or {}).get(name, ())]
    return tuple(keys)


def _key(model: type[Entity], name: str, rows: Sequence[FilmField]) -> Key:
    """The key that sets one field or, as a tuple, several; absent, it means the model's defaults of them."""
    codec = _CODECS.get((model, name)) or _BY_KIND[type(rows[0].holds)](rows[0].holds)
    values = tuple(_default_of(model, row.name) for row in rows)
    needed = values[0] is MISSING
    value: Any = None if needed else values[0] if len(values) == 1 else values
    default = _DEFAULTS.get((model, name))
    if default is None:
        default = _fixed(value)
        if isinstance(codec, Duration) and isinstance(value, int):
            default = _lasting(value, codec.minimum or 0)
    sets = () if (model, name) in ((Shot, "continues"), (Shot, "transition")) else tuple(row.name for row in rows)
    description, absent = rows[0].meaning, rows[0].absent
    return Key(
        name, codec, default, sets, shown=needed or rows[0].written, needed=needed, about=description, absent=absent
    )


def _id(codec: Id | None = None) -> Key:
    return Key("id", codec or Id(), _fixed(None))


FILM = TomlTable(
    "film",
    "[film]",
    _keys(Settings),
    single=True,
    gone={"burn_in": StoryboardNote.BURN_IN_GONE, "parameters.burn_in_look": StoryboardNote.BURN_IN_GONE},
)
CAST = TomlTable("cast", "[[cast]]", (_id(), *_keys(Character), _REFERENCES), ids_shown=True)
_ELEMENT_KEYS = (_id(), *_keys(Element), _REFERENCES)
LOCATION = TomlTable("location", "[[location]]", _ELEMENT_KEYS, ids_shown=True)
PROP = TomlTable("prop", "[[prop]]", _ELEMENT_KEYS, ids_shown=True)
STYLE = TomlTable("style", "[[style]]", _ELEMENT_KEYS, ids_shown=True)
TITLE = TomlTable("title", "[[scene.shot.title]]", (_id(_LONG_ID), *_keys(Title)))
MARKER = TomlTable("marker", "[[scene.shot.marker]]", (_id(_LONG_ID), *_keys(Marker)))
_COMPANY = (
    Key("cast", ListOf(_CASTING), _fixed(())),
    Key("props", ListOf(Text()), _fixed(())),
    Key("styles", ListOf(Text()), _fixed(())),
)
SHOT = TomlTable(
    "shot",
    "[[scene.shot]]",
    (_id(), *_keys(Shot, {"duration": _COMPANY})),
    (TITLE, MARKER),
    ids_shown=True,
    gone={"parameters.burn_in_look": StoryboardNote.BURN_IN_GONE},
)
SCENE = TomlTable("scene", "[[scene]]", (_id(), *_keys(Scene)), (SHOT,), ids_shown=True)
SOUND = TomlTable("sound", "[[sound]]", (_id(_LONG_ID), *_keys(AudioClip)))
TRACK = TomlTable("track", "[[track]]", _keys(Track))
ROOT = TomlTable("", "the file", (), (FILM, CAST, LOCATION, PROP, STYLE, SCENE, SOUND, TRACK))


def field_of(path: KeyPath) -> str:
    """What to call the key at `path`: its name in its own table, with the part of it that is meant after a dot.

    Where the table as a whole is meant, that is the table's name.
    """
    table, rest = ROOT, path
    while rest and isinstance(rest[0], str) and (child := table.child(rest[0])):
        table, rest = child, rest[1:]
        if rest and isinstance(rest[0], int):
            rest = rest[1:]
    named = [str(part) for part in rest if isinstance(part, str)]
    return ".".join(named) or table.name


def walk(table: TomlTable = ROOT) -> Iterator[TomlTable]:
    """Every kind of table below `table`."""
    for child in table.children:
        yield child
        yield from walk(child)
