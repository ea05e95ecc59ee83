"""Why a shot stands as it does, and why its take no longer answers it: as data, of which faces make sentences."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import fields, replace

from matchcut.film.fields import FIELDS
from matchcut.film.model import Parameters, Scene, Settings, Shot
from matchcut.planning.recipe import Portrait, Recipe, Upstream
from matchcut.words.statements import Kind, Statement, Term


class Reason(Kind):
    """Why a shot stands as it does. What stands behind a kind's name are the arguments that it takes."""

    TAKE_IS_CURRENT = "take_is_current"
    BLACK_NEEDS_NO_TAKE = "black_needs_no_take"
    NO_TAKE_YET = "no_take_yet"
    WAITS_FOR_ITS_TURN = "waits_for_its_turn"
    PAUSED = "paused"
    MEDIA_OFFLINE = "media_offline"
    NAMED_MEDIA_OFFLINE = "named_media_offline"  # media
    PICTURE_GONE = "picture_gone"
    PICTURE_DAMAGED = "picture_damaged"
    LAST_FRAMES_GONE = "last_frames_gone"
    LAST_FRAMES_DAMAGED = "last_frames_damaged"
    SOUND_GONE = "sound_gone"
    SOUND_DAMAGED = "sound_damaged"
    ACTION_CHANGED = "action_changed"
    DIALOGUE_CHANGED = "dialogue_changed"
    SCENE_HEADING_CHANGED = "scene_heading_changed"
    TIME_OF_DAY_CHANGED = "time_of_day_changed"
    KEYFRAME_CHANGED = "keyframe_changed"
    NEXT_KEYFRAME_CHANGED = "next_keyframe_changed"
    SEED_CHANGED = "seed_changed"
    RECIPES_CHANGED = "recipes_changed"
    SHOT_SIZE_CHANGED = "shot_size_changed"  # old, new: words of the trade
    CAMERA_CHANGED = "camera_changed"  # old, new: words of the trade
    LENGTH_CHANGED = "length_changed"  # old, new
    ENGINE_CHANGED = "engine_changed"  # old, new
    ENGINE_UPDATED = "engine_updated"  # engine
    FILM_SIZE_CHANGED = "film_size_changed"  # width, height
    FRAME_RATE_CHANGED = "frame_rate_changed"
    LOCATION_CHANGED = "location_changed"  # name
    LOCATION_REMOVED = "location_removed"
    LOCATION_PICTURES_CHANGED = "location_pictures_changed"
    LOCATION_NOTE_CHANGED = "location_note_changed"
    LOCATION_WORDS_CHANGED = "location_words_changed"
    CHARACTER_IN = "character_in"  # name
    CHARACTER_OUT = "character_out"  # name
    CHARACTER_PICTURES_CHANGED = "character_pictures_changed"  # name
    CHARACTER_NOTE_CHANGED = "character_note_changed"  # name
    CHARACTER_WORDS_CHANGED = "character_words_changed"  # name
    PROP_IN = "prop_in"  # name
    PROP_OUT = "prop_out"  # name
    PROP_PICTURES_CHANGED = "prop_pictures_changed"  # name
    PROP_NOTE_CHANGED = "prop_note_changed"  # name
    PROP_WORDS_CHANGED = "prop_words_changed"  # name
    STYLE_IN = "style_in"  # name
    STYLE_OUT = "style_out"  # name
    STYLE_PICTURES_CHANGED = "style_pictures_changed"  # name
    STYLE_NOTE_CHANGED = "style_note_changed"  # name
    STYLE_WORDS_CHANGED = "style_words_changed"  # name
    BILLING_CHANGED = "billing_changed"
    UPSTREAM_REMADE = "upstream_remade"  # shot
    UPSTREAM_FIRST = "upstream_first"  # shot
    LOOK_ANCHOR_CHANGED = "look_anchor_changed"
    NOW_CONTINUES = "now_continues"  # shot
    NOW_STARTS_WITH_CUT = "now_starts_with_cut"
    SETTING_CHANGED = "setting_changed"  # name
    FIELD_CHANGED = "field_changed"  # field: what `film.fields` calls it


_CHANGED = {
    "action": Reason.ACTION_CHANGED,
    "dialogue": Reason.DIALOGUE_CHANGED,
    "scene_heading": Reason.SCENE_HEADING_CHANGED,
    "time_of_day": Reason.TIME_OF_DAY_CHANGED,
    "keyframe": Reason.KEYFRAME_CHANGED,
    "next_keyframe": Reason.NEXT_KEYFRAME_CHANGED,
    "seed": Reason.SEED_CHANGED,
}
_CHANGED_FROM_TO = {
    "shot_size": Reason.SHOT_SIZE_CHANGED,
    "camera": Reason.CAMERA_CHANGED,
    "frames": Reason.LENGTH_CHANGED,
    "engine": Reason.ENGINE_CHANGED,
}
_OF_THE_TRADE = {"shot_size", "camera"}
_COMPANY = {"cast": "CHARACTER", "props": "PROP", "styles": "STYLE"}
_FIELDS = tuple(field.name for field in fields(Recipe))
_TOLD_APART = {
    *(*_CHANGED, *_CHANGED_FROM_TO, *_COMPANY, "location", "upstream", "look", "parameters"),
    *("engine_revision", "width", "height", "rate_numerator", "rate_denominator"),
}


def reasons(
    old: Recipe | None, new: Recipe, upstream_label: str, *, ignoring: Collection[str] = ()
) -> tuple[Statement[Reason], ...]:
    """Return what differs between the recipe that a take was made by (None: one that can't be read) and today's.

    `upstream_label` is what people call the shot that this one continues ("" if none); `ignoring` names fields
    that are not known yet. Empty if nothing differs.
    """
    if old is None:
        return (Reason.RECIPES_CHANGED(),)
    changed = {name for name in _FIELDS if getattr(old, name) != getattr(new, name) and name not in ignoring}
    if not (old.upstream and new.upstream) and not (old.look and new.look):
        changed.discard("correction")  # What goes on from nothing is not corrected: that is no reason of its own.
    return (
        *_of_the_shot(changed, old, new),
        *_of_the_film(changed, new),
        *_of_its_company(changed, old, new, upstream_label),
        *(Reason.FIELD_CHANGED(field=Term(_called(name))) for name in sorted(changed - _TOLD_APART)),
    )


def _called(name: str) -> str:
    """What a field of a recipe is called: by the table of the film's fields, which calls it by the same name."""
    rows = (row for entity in (Shot, Scene, Settings) for row in FIELDS[entity])
    return next((row.called for row in rows if row.name == name), name)


def _of_the_shot(changed: set[str], old: Recipe, new: Recipe) -> Iterator[Statement[Reason]]:
    for name, kind in _CHANGED.items():
        if name in changed:
            yield kind()
    for name, kind in _CHANGED_FROM_TO.items():
        if name in changed:
            before, after = getattr(old, name), getattr(new, name)
            yield kind(old=Term(before), new=Term(after)) if name in _OF_THE_TRADE else kind(old=before, new=after)


def _of_the_film(changed: set[str], new: Recipe) -> Iterator[Statement[Reason]]:
    if "engine_revision" in changed and "engine" not in changed:
        yield Reason.ENGINE_UPDATED(engine=new.engine)
    if changed & {"width", "height"}:
        yield Reason.FILM_SIZE_CHANGED(width=new.width, height=new.height)
    if changed & {"rate_numerator", "rate_denominator"}:
        yield Reason.FRAME_RATE_CHANGED()


def _of_its_company(changed: set[str], old: Recipe, new: Recipe, upstream_label: str) -> Iterator[Statement[Reason]]:
    if "location" in changed:
        yield _location(old.location, new.location)
    for name, member in _COMPANY.items():
        if name in changed:
            yield from _company(member, getattr(old, name), getattr(new, name))
    if {"upstream", "look"} <= changed and (old.look or new.look):
        yield Reason.FIELD_CHANGED(field=Term(_called("way")))
    elif "upstream" in changed:
        yield _upstream(old.upstream, new.upstream, upstream_label)
    if "look" in changed and "upstream" not in changed:
        yield Reason.LOOK_ANCHOR_CHANGED()
    if "parameters" in changed:
        yield from _settings(old.parameters, new.parameters)


def _location(old: Portrait | None, new: Portrait | None) -> Statement[Reason]:
    if old and new and old.name == new.name:
        return Reason[f"LOCATION_{_difference(old, new)}"]()
    return Reason.LOCATION_CHANGED(name=new.name) if new else Reason.LOCATION_REMOVED()


def _company(member: str, old: Iterable[Portrait], new: Iterable[Portrait]) -> Iterable[Statement[Reason]]:
    """What changed in those of one kind (`CHARACTER`, `PROP`, `STYLE`) that are in the shot."""
    before, after = {entry.name: entry for entry in old}, {entry.name: entry for entry in new}
    for name in after.keys() - before.keys():
        yield Reason[f"{member}_IN"](name=name)
    for name in before.keys() - after.keys():
        yield Reason[f"{member}_OUT"](name=name)
    for name, entry in before.items():
        if name in after and entry != after[name]:
            yield Reason[f"{member}_{_difference(entry, after[name])}"](name=name)
    if set(before) == set(after) and list(before) != list(after):
        yield Reason.BILLING_CHANGED()


def _difference(old: Portrait, new: Portrait) -> str:
    if old.references != new.references:
        return "PICTURES_CHANGED"
    return "NOTE_CHANGED" if old.note != new.note else "WORDS_CHANGED"


def _upstream(old: Upstream | None, new: Upstream | None, label: str) -> Statement[Reason]:
    if old and new:
        if replace(old, sheet=new.sheet) == new:
            return Reason.FIELD_CHANGED(field=Term(_called("way")))
        if replace(old, before=new.before) == new:
            return Reason.FIELD_CHANGED(field=Term(_called("hand_over")))
        if replace(old, anchor=new.anchor) == new:
            return Reason.LOOK_ANCHOR_CHANGED()
        return Reason.UPSTREAM_REMADE(shot=label)
    return Reason.NOW_CONTINUES(shot=label) if new else Reason.NOW_STARTS_WITH_CUT()


def _settings(old: Parameters, new: Parameters) -> Iterable[Statement[Reason]]:
    for name in sorted(old.keys() | new.keys()):
        if old.get(name) != new.get(name):
            yield Reason.SETTING_CHANGED(name=name)
