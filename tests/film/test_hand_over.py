"""The hand-over moves the cut along: trims and hand-over are one edit, and what there is to see is seen once."""

from __future__ import annotations

import pytest

from matchcut.film import edits
from matchcut.film.errors import EditRefused
from matchcut.film.fields import MOST_HAND_OVER
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.time import FrameRate

ONE, TWO, THREE = ShotId("one"), ShotId("two"), ShotId("three")


@pytest.fixture
def film() -> Film:
    """Three shots of two seconds; the second and the third continue the first."""
    film = edits.add_scene(Film(), id=SceneId("s"))
    for shot in (ONE, TWO, THREE):
        film = edits.add_shot(film, SceneId("s"), id=shot, frames=48)
    return edits.chain(edits.chain(film, TWO, ONE), THREE, ONE)


def test_the_source_is_trimmed_by_what_the_hand_over_leaves_out(film: Film) -> None:
    moved = edits.move_hand_over(film, TWO, 6)
    assert (moved.shots[ONE].tail, moved.shots[TWO].hand_over) == (6, 6)
    assert edits.revise_shot(film, TWO, hand_over=6) == moved, "however it is set"
    nearer = edits.move_hand_over(moved, TWO, 2)
    assert (nearer.shots[ONE].tail, nearer.shots[TWO].hand_over) == (2, 2)
    assert edits.move_hand_over(moved, TWO, 0) == film


def test_where_the_shot_does_not_follow_its_source_no_cut_moves(film: Film) -> None:
    moved = edits.move_hand_over(film, THREE, 6)
    assert (moved.shots[ONE].tail, moved.shots[THREE].hand_over) == (0, 6)


def test_a_trim_that_was_there_stays_while_the_hand_over_does(film: Film) -> None:
    trimmed = edits.trim(film, ONE, tail=9)
    assert edits.revise_shot(trimmed, TWO, hand_over=0, action="Rain.").shots[ONE].tail == 9


def test_what_no_longer_continues_gives_the_frames_back(film: Film) -> None:
    moved = edits.move_hand_over(film, TWO, 6)
    loose = edits.chain(moved, TWO, None)
    assert (loose.shots[ONE].tail, loose.shots[TWO].hand_over) == (0, 0)
    alone = edits.delete_shot(moved, ONE)
    assert (alone.shots[TWO].continues, alone.shots[TWO].hand_over) == (None, 0)


def test_more_than_takes_keep_or_than_the_source_has_is_refused(film: Film) -> None:
    with pytest.raises(EditRefused):
        edits.move_hand_over(film, TWO, MOST_HAND_OVER + 1)
    with pytest.raises(EditRefused):
        edits.move_hand_over(edits.set_frames(film, ONE, 6), TWO, 6)


def test_at_another_rate_the_cut_is_still_where_the_shot_goes_on(film: Film) -> None:
    moved = edits.move_hand_over(film, TWO, 6)
    for rate, frames in ((12, 3), (48, 12), (60, 12)):
        after = edits.set_rate(moved, FrameRate(rate))
        assert (after.shots[ONE].tail, after.shots[TWO].hand_over) == (frames, frames)
