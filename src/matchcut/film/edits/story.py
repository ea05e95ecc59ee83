"""Edits of the story: scenes and shots, their order, their words, and what continues what."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from matchcut.film.edits.numbers import number_after
from matchcut.film.edits.rows import checked, drop, new_row, put, rank_at, revised
from matchcut.film.errors import EditRefused
from matchcut.film.film import Film
from matchcut.film.ids import CastingId, PlacementId, SceneId, ShotId, new_id
from matchcut.film.model import Scene, Shot
from matchcut.film.refusals import Advice


def revise_settings(film: Film, **fields: Any) -> Film:
    """Return the film with some settings changed."""
    return checked(film, replace(film, settings=revised(film.settings, fields)))


def add_scene(film: Film, *, at: int | None = None, id: SceneId | None = None, **fields: Any) -> Film:
    """Return the film with a new scene at place `at` (None: the last)."""
    scene = Scene(id=id or SceneId(new_id("sc")), rank=rank_at(film.scene_order, at))
    return new_row(film, "scenes", revised(scene, fields))


def revise_scene(film: Film, scene: SceneId, **fields: Any) -> Film:
    """Return the film with some fields of a scene changed."""
    return put(film, "scenes", revised(film.scene(scene), fields))


def move_scene(film: Film, scene: SceneId, to: int) -> Film:
    """Return the film with a scene, and all its shots, at place `to` among the others."""
    moved = replace(film.scene(scene), rank=rank_at(film.scene_order, to, {scene}))
    return _keeping_transitions(film, film.with_rows("scenes", [moved]))


def delete_scene(film: Film, scene: SceneId) -> Film:
    """Return the film without a scene and its shots."""
    film.scene(scene)
    for shot in film.shot_ids_by_scene[scene]:
        film = delete_shot(film, shot)
    return drop(film, "scenes", scene)


def add_shot(film: Film, scene: SceneId, *, at: int | None = None, id: ShotId | None = None, **fields: Any) -> Film:
    """Return the film with a new shot at place `at` (None: the last) of a scene."""
    film.scene(scene)
    shot = Shot(id=id or ShotId(new_id("sh")), scene=scene, rank=rank_at(film.shots_of(scene), at))
    return new_row(film, "shots", revised(shot, fields))


def revise_shot(film: Film, shot: ShotId, **fields: Any) -> Film:
    """Return the film with some fields of a shot changed; a hand-over moves the cut, as `move_hand_over` does."""
    if "hand_over" in fields:
        film = move_hand_over(film, shot, fields.pop("hand_over"))
    return put(film, "shots", revised(film.shot(shot), fields))


def move_shot(film: Film, shot: ShotId, to: int, scene: SceneId | None = None) -> Film:
    """Return the film with a shot at place `to` among the other shots of a scene (None: its own).

    The shot keeps what it continues. A transition that the move would leave with nothing to come from, at the
    head of the film, is removed.
    """
    moved = film.shot(shot)
    into = scene if scene is not None else moved.scene
    film.scene(into)
    placed = replace(moved, scene=into, rank=rank_at(film.shots_of(into), to, {shot}))
    return _keeping_transitions(film, film.with_rows("shots", [placed]))


def delete_shot(film: Film, shot: ShotId) -> Film:
    """Return the film without a shot; later shots close up.

    Its titles, sounds, markers, castings and placements go with it. Shots that continued it start with a cut.
    Its takes stay in the vault.
    """
    gone = film.shot(shot)
    after = film
    for table, field in (
        ("castings", "shot"),
        ("placements", "shot"),
        ("titles", "shot"),
        ("markers", "shot"),
        ("audio", "anchor"),
    ):
        keys = [row.id for row in getattr(film, table).values() if getattr(row, field) == shot]
        if keys:
            after = after.with_rows(table, (), keys)
    if shot in after.circles:
        after = after.with_rows("circles", (), [shot])
    loosened = [
        replace(follower, continues=None, hand_over=0) for follower in film.shots.values() if follower.continues == shot
    ]
    after = after.with_rows("shots", loosened, [gone.id])
    return _keeping_transitions(film, after)


def duplicate_shot(film: Film, shot: ShotId, id: ShotId | None = None) -> Film:
    """Return the film with a copy of a shot, its cast and props, right after it. The copy has no take yet."""
    original = film.shot(shot)
    place = film.shot_ids_by_scene[original.scene].index(shot) + 1
    copy = replace(
        original,
        id=id or ShotId(new_id("sh")),
        rank=rank_at(film.shots_of(original.scene), place),
        number=number_after(film, original.number),
        transition=None,
    )
    return copy_company(new_row(film, "shots", copy), shot, copy.id)


def copy_company(film: Film, source: ShotId, target: ShotId) -> Film:
    """Return the film with the cast and props of one shot also in another."""
    castings = [
        replace(c, id=CastingId(f"{target}:{c.character}"), shot=target) for c in film.cast_by_shot.get(source, ())
    ]
    placements = [
        replace(p, id=PlacementId(f"{target}:{p.element}"), shot=target)
        for p in film.placements_by_shot.get(source, ())
    ]
    return put(put(film, "castings", *castings), "placements", *placements)


def chain(film: Film, shot: ShotId, upstream: ShotId | None) -> Film:
    """Return the film with a shot that continues another one's last frames, or (None) starts with a cut."""
    if upstream is not None:
        film.shot(upstream)
    if upstream != film.shot(shot).continues:
        film = move_hand_over(film, shot, 0)
    return revise_shot(film, shot, continues=upstream)


def move_hand_over(film: Film, shot: ShotId, frames: int) -> Film:
    """Return the film with a shot that goes on from another `frames` before that one's end.

    Where it follows that in the film, the cut moves along: the source is trimmed by as much, and nothing is seen twice.
    """
    moved = replace(film.shot(shot), hand_over=frames)
    after = film.after(moved.continues) if moved.continues is not None else None
    if moved.continues is None or after is None or after.id != shot or frames == film.shot(shot).hand_over:
        return put(film, "shots", moved)
    return put(film, "shots", replace(film.shot(moved.continues), tail=frames), moved)


def mean(film: Film, shot: ShotId, mark: str) -> Film:
    """Return the film in which what a shot is warned of by that mark is meant, and no more warned of."""
    row = film.shot(shot)
    marks = dict.fromkeys((*row.meant_marks, mark))
    return put(film, "shots", replace(row, meant=", ".join(marks)))


def warn_again(film: Film, shot: ShotId, mark: str) -> Film:
    """Return the film in which a shot is warned of that again."""
    row = film.shot(shot)
    return put(film, "shots", replace(row, meant=", ".join(each for each in row.meant_marks if each != mark)))


def _keeping_transitions(before: Film, after: Film) -> Film:
    """Drop a transition that no longer has a shot to come from, then check."""
    first = after.shots[after.order[0]] if after.order else None
    if first is not None and first.transition is not None:
        after = after.with_rows("shots", [replace(first, transition=None)])
    try:
        return checked(before, after)
    except EditRefused as refusal:
        if refusal.field != "transition":
            raise
        raise EditRefused(refusal.problem, advice=Advice.SHORTEN_TRANSITIONS_THERE(), field="transition") from refusal
