"""The storyboard format as data: its tables, their keys, and what the absence of a key means.

The reader, the writer and the reference page (`resources/storyboard.md`, checked by a test) all follow this.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from matchcut.film.model import AudioClip, Character, Element, Scene, Settings, Shot, Title, Track
from matchcut.film.time import FrameRate, one_hour
from matchcut.film.vocabulary import ShotSize, SoundRole, TitleStyle, TransitionKind
from matchcut.script.storyboard.cells import Codec
from matchcut.script.storyboard.places import KeyPath
from matchcut.script.storyboard.values import (
    LENGTH_OF_SHOT,
    Choice,
    Continues,
    Duration,
    FileName,
    Gain,
    Id,
    ListOf,
    ParameterTable,
    Part,
    Point,
    Rate,
    Record,
    Size,
    SourceStart,
    Speed,
    Start,
    Switch,
    Text,
    Whole,
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
    A `shown` key is always written; a `needed` one must be there.
    """

    name: str
    codec: Codec
    default: Default
    fields: tuple[str, ...] = ()
    shown: bool = False
    needed: bool = False


@dataclass(frozen=True)
class Table:
    """One kind of table. `[single]` or `[[many]]`; `ids_shown` where a new one is always written with its id.

    `gone` are keys that older storyboards have: they are passed over, and told of in the sentence of each.
    """

    name: str
    header: str
    keys: tuple[Key, ...]
    children: tuple[Table, ...] = ()
    single: bool = False
    ids_shown: bool = False
    gone: Mapping[str, str] = field(default_factory=dict)

    @property
    def value_keys(self) -> tuple[Key, ...]:
        """All keys but the id."""
        return tuple(key for key in self.keys if key.name != "id")

    def child(self, name: str) -> Table | None:
        return next((child for child in self.children if child.name == name), None)


def _fixed(value: Any) -> Default:
    return lambda _rate, _values: value


def _lasting(frames: int, least: int = 0) -> Default:
    """As long as so many of the model's frames, at the film's own rate."""
    return lambda rate, _values: max(least, rate.frames(_MODEL_RATE.seconds(frames)))


def _default_of(model: type, name: str) -> Any:
    return next(field.default for field in fields(model) if field.name == name)


def _key(model: type, name: str, codec: Codec, field: str = "", **more: Any) -> Key:
    """A key that sets one field and, absent, means the model's default of it."""
    value = _default_of(model, field or name)
    timed = isinstance(codec, Duration) and isinstance(value, int)
    default = _lasting(value, codec.minimum or 0) if timed and isinstance(codec, Duration) else _fixed(value)
    return Key(name, codec, default, (field or name,), **more)


def _needed(name: str, codec: Codec, fields: tuple[str, ...]) -> Key:
    return Key(name, codec, _fixed(None), fields, needed=True, shown=True)


def _id(codec: Id | None = None) -> Key:
    return Key("id", codec or Id(), _fixed(None))


def _one_hour(rate: FrameRate, _values: Mapping[str, Any]) -> int:
    return one_hour(rate)


def _fitting_fade(rate: FrameRate, values: Mapping[str, Any]) -> int:
    usual = rate.frames(_MODEL_RATE.seconds(_default_of(Title, "fade")))
    return min(usual, int(values["duration"]) // 2)


_LONG_ID = Id(KEPT_ID)
_REFERENCE = Record(
    (Part("file", FileName(), needed=True), Part("label", Text(), default=""), Part("id", _LONG_ID)), short="file"
)
_CASTING = Record((Part("id", Text(), needed=True), Part("note", Text(), default="")), short="id")
_TRANSITION = Record(
    (
        Part("kind", Choice(TransitionKind), needed=True),
        Part("duration", Duration(minimum=1), needed=True),
    )
)
_TRIM = Record((Part("head", Duration(), default=0), Part("tail", Duration(), default=0)))
_REFERENCES = Key("references", ListOf(_REFERENCE), _fixed(()))
_PARAMETERS = ("parameters", ParameterTable())
_CENTRE = (_default_of(Shot, "reframe_x"), _default_of(Shot, "reframe_y"))
_FRAME_SIZE = (_default_of(Settings, "width"), _default_of(Settings, "height"))

FILM = Table(
    "film",
    "[film]",
    (
        _key(Settings, "title", Text(), shown=True),
        _key(Settings, "rate", Rate(), shown=True),
        Key("size", Size(), _fixed(_FRAME_SIZE), ("width", "height"), shown=True),
        _key(Settings, "seed", Whole()),
        _key(Settings, "engine", Text()),
        _key(Settings, *_PARAMETERS),
        Key("start", Start(), _one_hour, ("start",)),
        _key(Settings, "fade_in", Duration()),
        _key(Settings, "fade_out", Duration()),
        _key(Settings, "loudness", Gain()),
        _key(Settings, "notes", Text()),
    ),
    single=True,
    gone={
        "burn_in": "'burn_in' in [film] is passed over: slate and timecode are printed by an export that is asked to, "
        "and no longer into takes."
    },
)
CAST = Table(
    "cast",
    "[[cast]]",
    (
        _id(),
        _needed("name", Text(), ("name",)),
        _key(Character, "description", Text()),
        _key(Character, "consent", Text()),
        _REFERENCES,
    ),
    ids_shown=True,
)
_ELEMENT_KEYS = (_id(), _needed("name", Text(name=True), ("name",)), _key(Element, "description", Text()), _REFERENCES)
LOCATION = Table("location", "[[location]]", _ELEMENT_KEYS, ids_shown=True)
PROP = Table("prop", "[[prop]]", _ELEMENT_KEYS, ids_shown=True)
STYLE = Table("style", "[[style]]", _ELEMENT_KEYS, ids_shown=True)
TITLE = Table(
    "title",
    "[[scene.shot.title]]",
    (
        _id(_LONG_ID),
        _needed("text", Text(), ("text",)),
        _key(Title, "offset", Duration()),
        _key(Title, "duration", Duration(minimum=1), "frames"),
        Key("fade", Duration(), _fitting_fade, ("fade",)),
        _key(Title, "style", Choice(TitleStyle)),
    ),
)
MARKER = Table(
    "marker",
    "[[scene.shot.marker]]",
    (_id(_LONG_ID), _needed("offset", Duration(minimum=None), ("offset",)), _needed("text", Text(), ("text",))),
)
SHOT = Table(
    "shot",
    "[[scene.shot]]",
    (
        _id(),
        _key(Shot, "number", Text()),
        _key(Shot, "action", Text()),
        _key(Shot, "dialogue", Text()),
        _key(Shot, "size", Choice(ShotSize)),
        _key(Shot, "camera", Text()),
        _key(Shot, "duration", LENGTH_OF_SHOT, "frames", shown=True),
        Key("cast", ListOf(_CASTING), _fixed(())),
        Key("props", ListOf(Text()), _fixed(())),
        Key("styles", ListOf(Text()), _fixed(())),
        _key(Shot, "keyframe", FileName()),
        Key("continues", Continues(), _fixed(False)),
        Key("transition", _TRANSITION, _fixed(None)),
        Key("trim", _TRIM, _fixed((0, 0)), ("head", "tail")),
        _key(Shot, "speed", Speed()),
        _key(Shot, "engine", Text()),
        _key(Shot, *_PARAMETERS),
        _key(Shot, "seed", Whole()),
        Key("reframe", Point(), _fixed(_CENTRE), ("reframe_x", "reframe_y")),
        _key(Shot, "notes", Text()),
    ),
    (TITLE, MARKER),
    ids_shown=True,
)
SCENE = Table(
    "scene",
    "[[scene]]",
    (
        _id(),
        _key(Scene, "heading", Text()),
        _key(Scene, "location", Text()),
        _key(Scene, "time_of_day", Text()),
        _key(Scene, "synopsis", Text()),
    ),
    (SHOT,),
    ids_shown=True,
)
SOUND = Table(
    "sound",
    "[[sound]]",
    (
        _id(_LONG_ID),
        _needed("file", FileName(), ("media",)),
        _key(AudioClip, "label", Text()),
        _key(AudioClip, "track", Text()),
        _key(AudioClip, "anchor", Text()),
        _key(AudioClip, "offset", Duration(minimum=None)),
        _key(AudioClip, "source_start", SourceStart()),
        _key(AudioClip, "duration", Duration(minimum=1), "frames"),
        _key(AudioClip, "gain_db", Gain(), "gain"),
        _key(AudioClip, "pan", Whole()),
        _key(AudioClip, "fade_in", Duration()),
        _key(AudioClip, "fade_out", Duration()),
    ),
)
TRACK = Table(
    "track",
    "[[track]]",
    (
        _needed("name", Text(name=True), ("id",)),
        _key(Track, "gain_db", Gain(), "gain"),
        _key(Track, "pan", Whole()),
        _key(Track, "muted", Switch()),
        _key(Track, "role", Choice(SoundRole)),
        _key(Track, "duck_db", Gain(), "duck"),
    ),
)
ROOT = Table("", "the file", (), (FILM, CAST, LOCATION, PROP, STYLE, SCENE, SOUND, TRACK))


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


def walk(table: Table = ROOT) -> Iterator[Table]:
    """Every kind of table below `table`."""
    for child in table.children:
        yield child
        yield from walk(child)
