"""A recipe: all that one generation depends on, and nothing else. Equal fingerprints mean the same take.

A recipe is a self-contained value: whoever holds it and the media it names can make the take, on this machine
or another. Its canonical form is JSON with sorted keys, no spaces and no floats (RFC 8785 for the subset used);
the fingerprint is the SHA-256 of that.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId
from matchcut.film.model import NO_PARAMETERS, Parameters

RECIPE_VERSION = 1

_MEDIA_ID = re.compile(r"\b[0-9a-f]{64}\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """A cast member, location, prop or style as the engine needs it: words and reference images, best first."""

    name: str
    description: str = ""
    note: str = ""
    references: tuple[MediaId, ...] = ()

    def plain(self) -> dict[str, Any]:
        """The portrait as JSON-ready values, by field name."""
        return {
            "name": self.name,
            "description": self.description,
            "note": self.note,
            "references": list(self.references),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Upstream:
    """What a continuing shot starts from: the lossless tail (`frames` frames) of the take it continues.

    `hand_over` is the JSON text that the engine left with that take (a camera's velocity, say); `{}` if none.
    """

    tail: MediaId
    frames: int
    hand_over: str = "{}"

    @property
    def media(self) -> tuple[MediaId, ...]:
        """The tail, and the media that the hand-over names (the picture that a camera was moving over, say)."""
        return (self.tail, *map(MediaId, _MEDIA_ID.findall(self.hand_over)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Everything that one take depends on.

    `rate_numerator`/`rate_denominator`, `width` and `height` are the film's; `frames` the take's length at
    that rate. `shot_size` is a `ShotSize` value, `camera` free text. `next_keyframe` is the picture that the shot is
    to end in, where it bridges to the one after it. `parameters` are the film's and the
    shot's engine parameters, the shot's winning. `slate` and `first_timecode` are set only where a burn-in was
    asked for, so that renumbering shots makes nothing else stale.
    """

    engine: str
    engine_revision: str
    width: int
    height: int
    rate_numerator: int
    rate_denominator: int
    frames: int
    seed: int
    action: str = ""
    dialogue: str = ""
    shot_size: str = "wide"
    camera: str = "static"
    scene_heading: str = ""
    time_of_day: str = ""
    location: Portrait | None = None
    cast: tuple[Portrait, ...] = ()
    props: tuple[Portrait, ...] = ()
    styles: tuple[Portrait, ...] = ()
    keyframe: MediaId | None = None
    next_keyframe: MediaId | None = None
    upstream: Upstream | None = None
    parameters: Parameters = NO_PARAMETERS
    slate: str | None = None
    first_timecode: int | None = None
    version: int = RECIPE_VERSION

    @property
    def media(self) -> tuple[MediaId, ...]:
        """Every media file that is needed to make the take, each once."""
        portraits = [*self.cast, *self.props, *self.styles]
        if self.location:
            portraits.append(self.location)
        named = [reference for portrait in portraits for reference in portrait.references]
        named.extend(keyframe for keyframe in (self.keyframe, self.next_keyframe) if keyframe)
        if self.upstream:
            named.extend(self.upstream.media)
        return tuple(dict.fromkeys(named))

    def without_words(self) -> Recipe:
        """The recipe of an engine that only shows what is there: without what the story says and who is in it."""
        return replace(self, **_UNSAID)

    def to_json(self) -> str:
        """The canonical JSON text."""
        return canonical(self.plain())

    def plain(self) -> dict[str, Any]:
        """The recipe as JSON-ready values, by field name."""
        plain: dict[str, Any] = {name: getattr(self, name) for name in _FIELDS}
        if self.next_keyframe is None:
            del plain["next_keyframe"]  # Takes from before there was such a thing stay what they are.
        plain["parameters"] = dict(self.parameters)
        plain["upstream"] = asdict(self.upstream) if self.upstream else None
        plain["location"] = self.location.plain() if self.location else None
        for name in ("cast", "props", "styles"):
            plain[name] = [one.plain() for one in plain[name]]
        return plain

    @classmethod
    def from_json(cls, text: str) -> Recipe:
        """Read what `to_json` wrote. BadInput for another version or anything malformed."""
        try:
            plain = json.loads(text)
            if plain.get("version") != RECIPE_VERSION:
                raise BadInput(f"This recipe is of version {plain.get('version')}; {RECIPE_VERSION} is known here.")
            for name in ("cast", "props", "styles"):
                plain[name] = tuple(_portrait(one) for one in plain[name])
            plain["location"] = _portrait(plain["location"]) if plain["location"] else None
            plain["upstream"] = Upstream(**plain["upstream"]) if plain["upstream"] else None
            plain["parameters"] = Parameters(plain["parameters"])
            return cls(**plain)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise BadInput(f"This is not a recipe: {error}") from error

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the canonical JSON, 64 hexadecimal digits."""
        return hashlib.sha256(self.to_json().encode()).hexdigest()


_UNSAID: dict[str, Any] = {
    **dict.fromkeys(("action", "dialogue", "scene_heading", "time_of_day"), ""),
    **dict.fromkeys(("cast", "props", "styles"), ()),
    "shot_size": "wide",
    "camera": "static",
    "location": None,
    "next_keyframe": None,
}
_FIELDS = tuple(field.name for field in fields(Recipe))


def canonical(plain: Mapping[str, Any]) -> str:
    """Return canonical JSON: sorted keys, no white space, UTF-8 text as it is. TypeError for a float."""
    _refuse_floats(plain)
    return json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def _refuse_floats(value: object) -> None:
    if isinstance(value, float):
        raise TypeError("a recipe holds no floats; write the decimal as text")
    if isinstance(value, Mapping):
        for one in value.values():
            _refuse_floats(one)
    elif isinstance(value, list | tuple):
        for one in value:
            _refuse_floats(one)


def _portrait(plain: dict[str, Any]) -> Portrait:
    return Portrait(
        name=plain["name"],
        description=plain["description"],
        note=plain["note"],
        references=tuple(plain["references"]),
    )
