"""The world tells the truth about itself."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.campaigns import DEAR, MANY

from matchcut.film.camera import OFFERED_MOVES, ShotSize
from matchcut_pocket.acting import ACTIONS
from matchcut_pocket.camera import MOVES, SIZES
from matchcut_pocket.captions import ACTION_WORDS, MOVE_WORDS, PLACE_WORDS, SIZE_WORDS, TIME_WORDS, caption
from matchcut_pocket.looks import PuppetLook, distractors, number_of_looks, some_look
from matchcut_pocket.places import PLACES
from matchcut_pocket.weather import SKIES, WEATHERS
from matchcut_pocket.world import SIZE, Performance, PuppetRole, draw, draw_frame, reference, sample, truth


@pytest.fixture
def look() -> PuppetLook:
    return some_look(random.Random(3))


@pytest.fixture
def alone(look: PuppetLook) -> Performance:
    return Performance(
        place="meadow",
        time="day",
        weather="clear",
        cast=(PuppetRole(look=look, action="stand"),),
        size="full",
        move="static",
    )


@DEAR
@given(seed=st.integers(0, 10**9))
def test_a_seed_is_a_clip(seed: int) -> None:
    once, again = draw_frame(sample(seed), 3), draw_frame(sample(seed), 3)
    assert once.shape == (SIZE[1], SIZE[0], 3)
    assert np.array_equal(once, again)
    assert not np.array_equal(once, draw_frame(sample(seed + 1), 3))


def test_a_size_changes_the_sharpness_and_nothing_else(alone: Performance) -> None:
    small, large = draw_frame(alone, 0), draw_frame(alone, 0, (SIZE[0] * 4, SIZE[1] * 4))
    shrunk = large.reshape(SIZE[1], 4, SIZE[0], 4, 3).mean(axis=(1, 3))
    assert np.abs(small - shrunk).mean() < 4


@pytest.mark.parametrize("number", [0, 12, 24])
@pytest.mark.parametrize("action", ["stand", "walk left", "jump", "dance"])
def test_a_puppet_is_where_it_is_said_to_be(alone: Performance, action: str, number: int) -> None:
    there = replace(alone, cast=(replace(alone.cast[0], action=action),))
    gone = replace(alone, cast=())
    changed = np.abs(draw_frame(there, number).astype(int) - draw_frame(gone, number)).sum(axis=2) > 60
    (seen,) = truth(there, number)
    rows, columns = np.nonzero(changed)
    pixel = 1.6 / np.asarray(SIZE)
    box = (columns.min() / SIZE[0], rows.min() / SIZE[1], (columns.max() + 1) / SIZE[0], (rows.max() + 1) / SIZE[1])
    clipped = np.clip(seen.box, 0, 1)
    # A shadow falls to the right and below.
    assert np.all(np.abs(np.asarray(box[:2]) - clipped[:2]) < pixel)
    assert np.all(np.asarray(box[2:]) - clipped[2:] > -pixel)
    assert clipped[0] < seen.head[0] < clipped[2]
    assert clipped[1] < seen.head[1] < clipped[3]


def test_walking_goes_the_way_that_it_says(alone: Performance) -> None:
    for action, way in (("walk left", -1), ("walk right", 1)):
        walking = replace(alone, cast=(replace(alone.cast[0], action=action),))
        places = [truth(walking, number)[0].head[0] for number in range(0, 25, 4)]
        assert all(way * step > 0 for step in np.diff(places))


@pytest.mark.parametrize(
    ("move", "axis", "way"),
    [
        ("pan left", 0, 1),
        ("pan right", 0, -1),
        ("truck left", 0, 1),
        ("truck right", 0, -1),
        ("tilt up", 1, 1),
        ("tilt down", 1, -1),
    ],
)
def test_a_camera_moves_what_stands_the_other_way(alone: Performance, move: str, axis: int, way: int) -> None:
    moving = replace(alone, move=move)
    first, last = truth(moving, 0)[0], truth(moving, 24)[0]
    assert way * (last.head[axis] - first.head[axis]) > 0.15


def test_a_push_in_makes_larger_and_a_pull_out_smaller(alone: Performance) -> None:
    def tall(move: str, number: int) -> float:
        seen = truth(replace(alone, move=move), number)[0]
        return seen.box[3] - seen.box[1]

    assert tall("push in", 24) > 1.3 * tall("push in", 0)
    assert tall("pull out", 24) < tall("pull out", 0) / 1.3
    assert tall("static", 24) == pytest.approx(tall("static", 0), rel=0.01)


@pytest.mark.parametrize(("move", "stage", "houses"), [("pan right", 64, 64), ("truck right", 96, 67)])
def test_a_truck_shows_depth_and_a_pan_does_not(alone: Performance, move: str, stage: int, houses: int) -> None:
    """In a second, what is far lags behind the stage when the camera travels, not when it turns. In pixels."""
    moving, size = replace(alone, place="street", move=move), (720, 400)
    heads = [truth(moving, number, size)[0].head[0] * size[0] for number in (0, 12)]
    assert heads[0] - heads[1] == pytest.approx(stage, abs=2)
    one, two = (draw_frame(replace(moving, cast=()), n, size)[140:240].astype(float).mean(axis=2) for n in (0, 12))
    shifts = range(40, 120)
    errors = [np.abs(one[:, shift:] - two[:, : size[0] - shift])[:, :500].mean() for shift in shifts]
    assert shifts[int(np.argmin(errors))] == pytest.approx(houses, abs=3)


def test_every_action_looks_unlike_every_other(alone: Performance) -> None:
    clips = {
        action: np.stack(
            [draw_frame(replace(alone, cast=(replace(alone.cast[0], action=action),)), n) for n in range(0, 25, 6)]
        ).astype(int)
        for action in ACTIONS
    }
    names = list(clips)
    for number, one in enumerate(names):
        for other in names[number + 1 :]:
            assert np.abs(clips[one] - clips[other]).mean() > 0.15, f"{one} and {other}"


def test_night_is_darker_than_dusk_and_dusk_than_day(alone: Performance) -> None:
    light = [draw_frame(replace(alone, time=time), 0).mean() for time in ("night", "dusk", "day")]
    assert light == sorted(light)
    assert light[2] > 1.5 * light[0]


def test_a_sheet_shows_the_puppet_and_nobody_else(look: PuppetLook) -> None:
    sheet = reference(look)
    assert (sheet[0, 0] == 255).all()
    for other in distractors(look, 9, random.Random(1)):
        assert np.abs(sheet.astype(int) - reference(other)).mean() > 0.3


@DEAR
@given(seed=st.integers(0, 10**9))
def test_distractors_share_most_and_are_somebody_else(seed: int) -> None:
    dice = random.Random(seed)
    look = some_look(dice)
    others = distractors(look, 9, dice)
    assert len(set(others)) == 9
    for other in others:
        assert set(other.features) != set(look.features)
        same = sum(getattr(other, name) == getattr(look, name) for name in look.__dataclass_fields__)
        assert same >= 8


def test_there_are_many_puppets() -> None:
    assert number_of_looks() > 10**9


@MANY
@given(seed=st.integers(0, 10**9))
def test_a_caption_tells_place_time_action_camera_and_size(seed: int) -> None:
    performance = sample(seed)
    words = caption(performance, random.Random(seed)).lower()
    assert any(word.lower() in words for word in PLACE_WORDS[performance.place])
    assert any(word.lower() in words for word in TIME_WORDS[performance.time])
    assert any(word in words for word in SIZE_WORDS[performance.size])
    assert any(word in words for word in MOVE_WORDS[performance.move])
    for role in performance.cast:
        assert any(word in words for word in ACTION_WORDS[role.action])


def test_words_exist_for_all_there_is() -> None:
    assert set(ACTION_WORDS) == set(ACTIONS)
    assert set(PLACE_WORDS) == set(PLACES)
    assert set(MOVE_WORDS) == set(MOVES)
    assert set(SIZE_WORDS) == set(SIZES)
    assert set(MOVES) <= set(OFFERED_MOVES)
    assert set(SIZES) <= {size.value for size in ShotSize}
    assert set(TIME_WORDS) == set(SKIES)


def test_a_year_of_clips_shows_everything() -> None:
    seen = [sample(seed) for seed in range(1500)]
    assert {one.place for one in seen} == set(PLACES)
    assert {one.move for one in seen} == set(MOVES)
    assert {one.size for one in seen} == set(SIZES)
    assert {one.weather for one in seen} == set(WEATHERS)
    assert {role.action for one in seen for role in one.cast} == set(ACTIONS)
    assert {len(one.cast) for one in seen} == {1, 2}


def test_a_clip_goes_on_where_its_beginning_ends(alone: Performance) -> None:
    """What starts later in its action is the same performance, seen from that moment on."""
    dancing = replace(alone, cast=(replace(alone.cast[0], action="dance"),), frames=9)
    later = replace(dancing, started=4 / 12)
    assert np.array_equal(draw(dancing)[4:9], draw(later)[:5])
