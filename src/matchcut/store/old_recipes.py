"""Recipes of files up to version 7, in which every field was written, and what they are since: frozen as it was.

A recipe of version 1 could ask for a burn-in (`slate`, `first_timecode`), which no engine makes any more. Its take
stays the one that the recipe without it makes, and tells of the letters in its pictures.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from functools import lru_cache
from typing import Any

_DEFAULTS: dict[str, Any] = {
    **dict.fromkeys(("action", "dialogue", "scene_heading", "time_of_day"), ""),
    **dict.fromkeys(("location", "keyframe", "next_keyframe", "upstream"), None),
    "shot_size": "wide",
    "camera": "static",
    "cast": [],
    "props": [],
    "styles": [],
    "parameters": {},
}
_OF_A_PORTRAIT = {"description": "", "note": "", "references": []}
_OF_AN_UPSTREAM = {"hand_over": "{}"}
_BURNED = {
    "$statement": "AnimaticNote.letters_in_pictures",
    "arguments": {},
    "words": "An older version printed slate and timecode into these pictures; a new take has none.",
}


def register(connection: sqlite3.Connection) -> None:
    """Let a connection's statements bring a take's or job's recipe, its fingerprint and a take's facts to version 8."""
    for name, function, arguments in (
        ("old_recipe", recipe, 1),
        ("old_fingerprint", fingerprint, 2),
        ("old_facts", facts, 2),
    ):
        connection.create_function(name, arguments, function, deterministic=True)


@lru_cache(maxsize=8)
def recipe(old: str | None) -> str | None:
    """The recipe in version 2; `old` itself where it is none of version 1."""
    try:
        plain = json.loads(old or "")
        if plain.pop("version") != 1:
            return old
        del plain["slate"], plain["first_timecode"]
        for name in ("cast", "props", "styles"):
            plain[name] = [_without(entry, _OF_A_PORTRAIT) for entry in plain[name]]
        if plain["location"]:
            plain["location"] = _without(plain["location"], _OF_A_PORTRAIT)
        if plain["upstream"]:
            plain["upstream"] = _without(plain["upstream"], _OF_AN_UPSTREAM)
        return _canonical({"version": 2, **_without(plain, _DEFAULTS)})
    except (ValueError, TypeError, KeyError, AttributeError):
        return old


def fingerprint(old_recipe: str | None, old: str | None) -> str | None:
    """The fingerprint of the recipe in version 2; None where a job's recipe was not settled yet."""
    new = recipe(old_recipe)
    if new is None:
        return None
    return old if new == old_recipe else hashlib.sha256(new.encode()).hexdigest()


def facts(old: str, hand_over: str) -> str:
    """A take's facts, with a remark where the animatic printed into its pictures."""
    try:
        if json.loads(hand_over).get("burned") is not True:
            return old
        return _canonical({**json.loads(old), "remarks": _canonical([_BURNED])})
    except (ValueError, TypeError, AttributeError):
        return old


def _without(plain: dict[str, Any], defaults: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in plain.items() if name not in defaults or value != defaults[name]}


def _canonical(plain: object) -> str:
    return json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
