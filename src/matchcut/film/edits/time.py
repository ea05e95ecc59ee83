"""Edits of time: all lengths are whole frames, and nothing that is cut away is lost.

A shot is made `frames` long; the cut uses the part between its trims, at its speed:

    take    │░░░░░░░├───────────── used ─────────────┤░░░░│
            │ head  │                                │tail│
            0                                          frames

Trim, roll and slip move the trims only, so they make no take stale.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from matchcut.film.edits.numbers import number_after
from matchcut.film.edits.rows import checked, new_row, put, rank_at
from matchcut.film.edits.story import copy_company, delete_shot
from matchcut.film.errors import EditRefused
from matchcut.film.film import Film
from matchcut.film.ids import ShotId, TakeId, new_id
from matchcut.film.model import Circle, Shot, Transition
from matchcut.film.refusals import Advice, Refusal
from matchcut.film.seeds import base_seed


def set_frames(film: Film, shot: ShotId, frames: int) -> Film:
    """Return the film with a shot made `frames` long. Trims that no longer fit are refused."""
    return put(film, "shots", replace(film.shot(shot), frames=frames))


def trim(film: Film, shot: ShotId, *, head: int | None = None, tail: int | None = None) -> Film:
    """Return the film with `head` frames cut from a shot's start and `tail` from its end; later shots close up."""
    before_trim = film.shot(shot)
    trimmed = replace(
        before_trim, head=before_trim.head if head is None else head, tail=before_trim.tail if tail is None else tail
    )
    return put(film, "shots", trimmed)


def roll(film: Film, shot: ShotId, by: int) -> Film:
    """Return the film with the cut between a shot and the next moved `by` frames later; nothing else moves.

    Needs trimmed frames on the side that grows, and both shots at normal speed.
    """
    left = film.shot(shot)
    right = film.after(shot)
    if right is None:
        raise EditRefused(Refusal.NO_CUT_TO_ROLL(shot=film.label(shot)))
    if left.speed != 1 or right.speed != 1:
        raise EditRefused(Refusal.ROLL_RETIMED(), advice=Advice.TRIM_EACH())
    return put(film, "shots", replace(left, tail=left.tail - by), replace(right, head=right.head + by))


def slip(film: Film, shot: ShotId, by: int) -> Film:
    """Return the film showing frames of the shot's take that lie `by` later; its place and length stay."""
    slipped = film.shot(shot)
    return put(film, "shots", replace(slipped, head=slipped.head + by, tail=slipped.tail - by))


def retime(film: Film, shot: ShotId, speed: Fraction) -> Film:
    """Return the film with a shot played at `speed` (2: twice as fast)."""
    return put(film, "shots", replace(film.shot(shot), speed=speed))


def set_transition(film: Film, shot: ShotId, transition: Transition | None) -> Film:
    """Return the film with another way into a shot; None is a plain cut."""
    return put(film, "shots", replace(film.shot(shot), transition=transition))


def split_shot(film: Film, shot: ShotId, at: int, id: ShotId | None = None, take: TakeId | None = None) -> Film:
    """Return the film with a shot cut in two at film frame `at` of its own (1 … length − 1).

    Both halves are the same generation, trimmed: the recipe does not change, so a take that was good stays
    good. `take` is the circled take's copy that the caller made for the second half. Titles, sounds and markers
    that start after the cut go to the second half.
    """
    unsplit = film.shot(shot)
    if not 0 < at < unsplit.length:
        raise EditRefused(
            Refusal.SPLIT_OUTSIDE(shot=film.label(shot), frame=at), advice=Advice.CHOOSE_UP_TO(most=unsplit.length - 1)
        )
    cut = unsplit.head + _source_frames(film, unsplit, at)
    second = replace(
        unsplit,
        id=id or ShotId(new_id("sh")),
        rank=rank_at(film.shots_of(unsplit.scene), film.shot_ids_by_scene[unsplit.scene].index(shot) + 1),
        number=number_after(film, unsplit.number),
        head=cut,
        transition=None,
        seed=base_seed(film.settings.seed, unsplit),
    )
    first = replace(unsplit, tail=unsplit.frames - cut)
    after = copy_company(new_row(put(film, "shots", first), "shots", second), shot, second.id)
    if take is not None:
        after = put(after, "circles", Circle(id=second.id, take=take))
    return _hand_on(after, film, shot, second.id, at)


def _source_frames(film: Film, shot: Shot, at: int) -> int:
    """How many frames of the take lie before frame `at` of a shot; a retimed shot splits only between whole ones."""
    exact = at * shot.speed
    if exact.denominator != 1:
        step = shot.speed.denominator
        raise EditRefused(
            Refusal.SPLIT_BETWEEN_FRAMES(shot=film.label(shot.id), speed=str(shot.speed), frame=at),
            advice=Advice.SPLIT_AT_MULTIPLE(step=step),
        )
    return exact.numerator


def _hand_on(after: Film, before: Film, first: ShotId, second: ShotId, at: int) -> Film:
    """Move what hangs on the part after the cut to the second half; continuing shots now continue that one."""
    for table in ("titles", "markers", "audio"):
        field = "anchor" if table == "audio" else "shot"
        rows = [
            replace(row, **{field: second, "offset": row.offset - at})
            for row in getattr(before, table).values()
            if getattr(row, field) == first and row.offset >= at
        ]
        after = after.with_rows(table, rows)
    return checked(before, after)


def merge_shots(film: Film, first: ShotId) -> Film:
    """Return the film with a shot and the next made one again: the inverse of `split_shot`.

    They must be neighbours in a scene, halves of one generation (same length, words and speed) that meet at
    the cut; else the shots are different material, and EditRefused says so.
    """
    left = film.shot(first)
    right = film.after(first)
    if right is None or not _halves(film.settings.seed, left, right):
        raise EditRefused(
            Refusal.NOT_HALVES(shot=film.label(first)),
            advice=Advice.MERGE_ONLY_SPLIT(),
        )
    moved = film
    for table in ("titles", "markers", "audio"):
        field = "anchor" if table == "audio" else "shot"
        rows = [
            replace(row, **{field: first, "offset": row.offset + left.length})
            for row in getattr(film, table).values()
            if getattr(row, field) == right.id
        ]
        moved = moved.with_rows(table, rows)
    rechained = [replace(shot, continues=first) for shot in film.shots.values() if shot.continues == right.id]
    moved = moved.with_rows("shots", rechained)
    return put(delete_shot(moved, right.id), "shots", replace(left, tail=right.tail))


def _halves(film_seed: int, left: Shot, right: Shot) -> bool:
    alike = replace(
        right,
        id=left.id,
        rank=left.rank,
        number=left.number,
        head=left.head,
        tail=left.tail,
        transition=left.transition,
        seed=left.seed,
    )
    same_noise = base_seed(film_seed, left) == base_seed(film_seed, right)
    return same_noise and alike == left and right.transition is None and right.head + left.tail == left.frames
