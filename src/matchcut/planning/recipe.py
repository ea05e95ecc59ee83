"""A recipe: all that one generation depends on, and nothing else. Equal fingerprints mean the same take.

A recipe is a self-contained value: whoever holds it and the media it names can make the take, on this machine
or another. Its canonical form is JSON with sorted keys, no spaces and no floats (RFC 8785 for the subset used);
the fingerprint is the SHA-256 of that. A field at its default is not in the canonical form. So a field that is added,
with a default that means what was so before, leaves the fingerprints of all takes as they are; and a default, once
takes were made by it, is never another one.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any

from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId
from matchcut.film.model import NO_PARAMETERS, Parameters
from matchcut.words.statements import Kind

RECIPE_VERSION = 2
"""The version of the canonical form. Another one needs a migration of the takes (`store.old_recipes`)."""

_MEDIA_ID = re.compile(r"\b[0-9a-f]{64}\b")


class RecipeProblem(Kind):
    """Why a text is no recipe. What stands behind a kind's name are the arguments that it takes."""

    OTHER_VERSION = "other_version"  # version, known
    NO_RECIPE = "no_recipe"  # why


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """A cast member, location, prop or style as the engine needs it: words and reference images, best first."""

    name: str
    description: str = ""
    note: str = ""
    references: tuple[MediaId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Upstream:
    """What a continuing shot starts from: the lossless tail (`frames` frames) of the take it continues.

    `hand_over` is the JSON text that the engine left with that take (a camera's velocity, say); `{}` if none. `anchor`
    is the tail of the scene's look anchor, the take with which the chain began in this scene, where that is another one
    and the shot is corrected by it. The last `before` frames of the tail (fewer than it has) are left out: the shot
    goes on from what is before them. `sheet` asks for what is seen there as a reference beside the tail.
    """

    tail: MediaId
    frames: int
    hand_over: str = "{}"
    anchor: MediaId | None = None
    before: int = 0
    sheet: bool = False

    @property
    def at_hand(self) -> int:
        """How many frames of the tail there are to go on from, one at least."""
        return self.frames - self.before

    @property
    def media(self) -> tuple[MediaId, ...]:
        """The tail, the anchor, and what the hand-over names (the picture that a camera was moving over, say)."""
        anchors = (self.anchor,) if self.anchor else ()
        return (self.tail, *anchors, *map(MediaId, _MEDIA_ID.findall(self.hand_over)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Everything that one take depends on.

    `rate_numerator`/`rate_denominator`, `width` and `height` are the film's; `frames` the take's length at
    that rate. `shot_size` is a `ShotSize` value, `camera` free text. `next_keyframe` is the picture that the shot is
    to end in, where it bridges to the one after it. `correction` says that a take which continues another is corrected
    to look as that one does; `look` is the tail of the scene's look anchor for one that cuts in place of going on, and
    is corrected by that.
    `parameters` are the film's and the shot's engine parameters, the shot's winning.
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
    correction: bool = False
    look: MediaId | None = None

    @property
    def media(self) -> tuple[MediaId, ...]:
        """Every media file that is needed to make the take, each once."""
        portraits = [*self.cast, *self.props, *self.styles]
        if self.location:
            portraits.append(self.location)
        named = [reference for portrait in portraits for reference in portrait.references]
        named.extend(keyframe for keyframe in (self.keyframe, self.next_keyframe, self.look) if keyframe)
        if self.upstream:
            named.extend(self.upstream.media)
        return tuple(dict.fromkeys(named))

    def without_words(self) -> Recipe:
        """The recipe of an engine that only shows what is there: of all that is not needed, only what it shows."""
        return replace(self, **{name: default for name, default in _defaults(Recipe).items() if name not in _SHOWN})

    def to_json(self) -> str:
        """The canonical JSON text."""
        return canonical({"version": RECIPE_VERSION, **_plain(self)})

    @classmethod
    def from_json(cls, text: str) -> Recipe:
        """Read what `to_json` wrote. BadInput for another version or anything malformed."""
        try:
            plain = json.loads(text)
            version = plain.pop("version", None)
            if version != RECIPE_VERSION:
                raise BadInput(RecipeProblem.OTHER_VERSION(version=str(version), known=RECIPE_VERSION))
            for name in _COMPANY & plain.keys():
                plain[name] = tuple(_portrait(entry) for entry in plain[name])
            if "location" in plain:
                plain["location"] = _portrait(plain["location"])
            if "upstream" in plain:
                plain["upstream"] = Upstream(**plain["upstream"])
            plain["parameters"] = Parameters(plain.get("parameters", {}))
            return cls(**plain)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise BadInput(RecipeProblem.NO_RECIPE(why=str(error))) from error

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the canonical JSON, 64 hexadecimal digits."""
        return hashlib.sha256(self.to_json().encode()).hexdigest()


_SHOWN = {
    *("engine", "engine_revision", "width", "height", "rate_numerator", "rate_denominator", "frames", "seed"),
    *("keyframe", "upstream", "parameters"),
}
_COMPANY = {"cast", "props", "styles"}


@cache
def _defaults(kind: type) -> Mapping[str, Any]:
    """Each field's default; MISSING, which nothing equals, for a field that has none."""
    return {field.name: field.default for field in fields(kind)}


def _plain(value: Portrait | Upstream | Recipe) -> dict[str, Any]:
    """The value as JSON-ready values, by field name, without the fields that are at their default."""
    kind: type = type(value)
    held = ((name, getattr(value, name), default) for name, default in _defaults(kind).items())
    return {name: _json_ready(own) for name, own, default in held if own != default}


def _json_ready(value: Any) -> Any:
    if isinstance(value, Portrait | Upstream):
        return _plain(value)
    if isinstance(value, tuple):
        return [_json_ready(entry) for entry in value]
    return dict(value) if isinstance(value, Parameters) else value


def canonical(plain: Mapping[str, Any]) -> str:
    """Return canonical JSON: sorted keys, no white space, UTF-8 text as it is. TypeError for a float."""
    _refuse_floats(plain)
    return json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def _refuse_floats(value: object) -> None:
    if isinstance(value, float):
        raise TypeError("a recipe holds no floats; write the decimal as text")
    if isinstance(value, Mapping):
        for entry in value.values():
            _refuse_floats(entry)
    elif isinstance(value, list | tuple):
        for entry in value:
            _refuse_floats(entry)


def _portrait(plain: dict[str, Any]) -> Portrait:
    return Portrait(**{**plain, "references": tuple(plain.get("references", ()))})
