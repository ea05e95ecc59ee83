"""Why a take no longer answers its shot, in words that a person understands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from matchcut.planning.recipe import Recipe

_TEXTS = {
    "action": "the action text changed",
    "dialogue": "the dialogue changed",
    "scene_heading": "the scene heading changed",
    "time_of_day": "the time of day changed",
    "keyframe": "the keyframe changed",
    "next_keyframe": "the next shot's keyframe, in which it ends, changed",
    "seed": "the seed changed",
    "version": "recipes are written in a new way",
}
_FROM_TO = {
    "shot_size": "the shot size changed from {old} to {new}",
    "camera": "the camera changed from '{old}' to '{new}'",
    "frames": "the length changed from {old} to {new} frames",
    "engine": "the engine changed from {old} to {new}",
}
_ROLES = {"cast": "", "props": "the prop ", "styles": "the style "}


def reasons(old: dict[str, Any], new: Recipe, upstream_label: str, *, ignoring: str = "") -> tuple[str, ...]:
    """Return what differs between the recipe that a take was made by (as plain JSON) and today's.

    `upstream_label` is what people call the shot that this one continues ("" if none); `ignoring` names a field
    that is not known yet. Empty if nothing differs.
    """
    now = new.plain()
    changed = {name for name in {**old, **now} if old.get(name) != now.get(name) and name != ignoring}
    told = [_TEXTS[name] for name in _TEXTS if name in changed]
    told += [text.format(old=old.get(name), new=now[name]) for name, text in _FROM_TO.items() if name in changed]
    if "engine_revision" in changed and "engine" not in changed:
        told.append(f"the engine {new.engine} was updated")
    if changed & {"width", "height"}:
        told.append(f"the film's size changed to {new.width}×{new.height}")
    if changed & {"rate_numerator", "rate_denominator"}:
        told.append("the film's frame rate changed")
    if "location" in changed:
        told.append(_location(old.get("location"), now["location"]))
    for name, role in _ROLES.items():
        if name in changed:
            told.extend(_company(role, old.get(name) or [], now[name]))
    if "upstream" in changed:
        told.append(_upstream(old.get("upstream"), now["upstream"], upstream_label))
    if "parameters" in changed:
        told.extend(_settings(old.get("parameters") or {}, now["parameters"]))
    if changed & {"slate", "first_timecode"}:
        told.append("the burnt-in slate or timecode changed")
    return tuple(told)


def _location(old: dict[str, Any] | None, new: dict[str, Any] | None) -> str:
    if old and new and old["name"] == new["name"]:
        return f"the location {_difference(old, new)}"
    return f"the location is now {new['name']}" if new else "the location was removed"


def _company(role: str, old: list[dict[str, Any]], new: list[dict[str, Any]]) -> Iterable[str]:
    before, after = {one["name"]: one for one in old}, {one["name"]: one for one in new}
    for name in after.keys() - before.keys():
        yield f"{role}{name} is now in the shot"
    for name in before.keys() - after.keys():
        yield f"{role}{name} is no longer in the shot"
    same = [name for name in before if name in after]
    for name in same:
        if before[name] != after[name]:
            yield f"{role}{name} {_difference(before[name], after[name])}"
    if set(before) == set(after) and list(before) != list(after):
        yield "the billing order changed"


def _difference(old: dict[str, Any], new: dict[str, Any]) -> str:
    if old["references"] != new["references"]:
        return "has other reference images"
    return "has another note" if old["note"] != new["note"] else "is described differently"


def _upstream(old: dict[str, Any] | None, new: dict[str, Any] | None, label: str) -> str:
    if old and new:
        return f"shot {label}, which this continues, has a new take"
    return f"it now continues shot {label}" if new else "it now starts with a cut"


def _settings(old: dict[str, Any], new: dict[str, Any]) -> Iterable[str]:
    for name in sorted(old.keys() | new.keys()):
        if old.get(name) != new.get(name):
            yield f"the setting '{name}' changed"
