from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.engines.animatic.camera import AXES, DOLLY, TRUCK_X, CameraStart, Poses, Timing, end_velocity
from matchcut.engines.animatic.continuing import continued_camera
from matchcut.engines.animatic.framing import MOST_DISPARITY, Box, Depth, PicturePlacement, Region, placed, reach, views
from matchcut.engines.animatic.look import read_look
from matchcut.engines.animatic.scene import SetUp
from matchcut.engines.animatic.still_scenes import fresh_camera
from matchcut.film.camera import MOVES
from matchcut.film.camera_text import CameraWords
from matchcut.planning.recipe import Recipe

SIZES = [(1280, 720), (720, 1280), (640, 640), (1920, 804)]


def made(size: tuple[int, int], words: CameraWords, frames: int, seed: int, parameters: dict[str, Any]) -> SetUp:
    recipe = Recipe(
        engine="animatic",
        engine_revision="1",
        width=size[0],
        height=size[1],
        rate_numerator=24,
        rate_denominator=1,
        frames=frames,
        seed=seed,
    )
    return SetUp(recipe, read_look(parameters), words, Timing(frames, 24.0), {})


def set_ups() -> st.SearchStrategy[SetUp]:
    moves = st.lists(st.sampled_from(list(MOVES)), min_size=1, max_size=3, unique=True).map(tuple)
    words = st.builds(CameraWords, moves, st.sampled_from([0.4, 1.0, 3.0]))
    strength = st.sampled_from(["0", "1", "3"]).map(lambda text: {"strength": text})
    return st.builds(made, st.sampled_from(SIZES), words, st.integers(1, 120), st.integers(0, 9999), strength)


def corners_seen(path: Poses, depth: Depth, nearness: float, aspect: float) -> np.ndarray:
    """The corners of every frame, as points of a layer: (frames, 4, 2). Worked out anew, not by `reach`."""
    corners = np.array([(x, y) for x in (-aspect / 2, aspect / 2) for y in (-0.5, 0.5)])
    at = []
    for x, y, zoom, roll in views(path, depth, nearness):
        turn = np.array([[np.cos(roll), -np.sin(roll)], [np.sin(roll), np.cos(roll)]])
        at.append(corners @ turn.T * np.exp(-zoom) + (x, y))
    return np.array(at)


def assert_inside(seen: np.ndarray, box: Box) -> None:
    assert seen[..., 0].min() >= box.left
    assert seen[..., 0].max() <= box.right
    assert seen[..., 1].min() >= box.top
    assert seen[..., 1].max() <= box.bottom


@given(
    set_ups(),
    st.floats(0.2, 5.0),
    st.sampled_from([0.0, 0.45, 0.9]),
    st.tuples(st.floats(0, 1), st.floats(0, 1)),
    st.floats(1, 4),
)
def test_no_move_ever_shows_an_edge(
    set_up: SetUp, aspect: float, parallax: float, wanted: tuple[float, float], closer: float
) -> None:
    path, depth, room = fresh_camera(set_up, parallax, aspect)
    box = placed(room, aspect, wanted, closer).box(aspect)
    for nearness in (0.0, depth.parallax):
        assert_inside(corners_seen(path, depth, nearness, set_up.aspect), box)


@given(set_ups(), set_ups(), st.floats(0.3, 3.0), st.sampled_from([0.0, 0.45]))
def test_nor_does_a_shot_that_continues_it(first: SetUp, then: SetUp, aspect: float, parallax: float) -> None:
    path, depth, room = fresh_camera(first, parallax, aspect)
    box = placed(room, aspect, (0.5, 0.5)).box(aspect)
    start = CameraStart(path[-1], end_velocity(path))
    then = made((first.recipe.width, first.recipe.height), then.words, then.timing.frames, then.recipe.seed, {})
    went_on = continued_camera(then, start, depth, box, np.array([0.2, -0.1]))
    assert len(went_on) == then.timing.frames
    for nearness in (0.0, depth.parallax):
        assert_inside(corners_seen(went_on, depth, nearness, first.aspect), box)
    assert np.allclose(went_on[0], start.pose + start.velocity, atol=1e-9)


def test_where_a_move_has_no_room_it_closes_in_as_it_goes() -> None:
    set_up = made((1280, 720), CameraWords(("pan right",)), 96, 1, {})
    nothing = np.zeros(len(AXES))
    exact = Box(-0.5 * set_up.aspect - 0.02, -0.52, 0.5 * set_up.aspect + 0.02, 0.52)
    path = continued_camera(set_up, CameraStart(nothing, nothing), Depth(nothing, 0.0), exact, np.zeros(2))
    seen = views(path, Depth(nothing, 0.0), 0.0)
    assert seen[-1, 0] > 0.05
    assert seen[-1, 2] > 0.05
    assert_inside(corners_seen(path, Depth(nothing, 0.0), 0.0, set_up.aspect), exact)


def test_what_is_near_moves_more_and_lies_as_in_the_still_at_rest() -> None:
    path = np.zeros((3, len(AXES)))
    path[:, TRUCK_X] = (-0.1, 0.0, 0.1)
    path[:, DOLLY] = (0.0, 0.05, 0.1)
    depth = Depth(path[1], 0.5)
    far, near = views(path, depth, 0.0), views(path, depth, 0.5)
    assert near[0, 0] == pytest.approx(-0.15)
    assert near[2, 2] == pytest.approx(0.125)
    assert np.array_equal(far[1], near[1])


@given(st.floats(0.01, 1.0), st.floats(0.0, 0.3), st.floats(0.0, 2.0))
def test_parallax_is_limited_to_what_can_be_shown(truck: float, dolly: float, parallax: float) -> None:
    path = np.zeros((2, len(AXES)))
    path[1, TRUCK_X], path[1, DOLLY] = truck, dolly
    limited = Depth(np.zeros(len(AXES)), parallax).limited(path)
    assert limited.parallax <= parallax
    assert limited.disparity(path) <= MOST_DISPARITY + 1e-12


@given(st.integers(4, 400), st.integers(4, 400), st.floats(0, 1), st.floats(0, 1), st.floats(1, 3))
def test_a_region_lies_where_its_picture_does(width: int, height: int, x: float, y: float, tall: float) -> None:
    placement = PicturePlacement(x, y, tall)
    whole = placement.box(width / height)
    region = placement.region_of(Box(-0.3, -0.3, 0.3, 0.3), (width, height))
    if region.right <= region.left or region.bottom <= region.top:
        return
    part_aspect = (region.right - region.left) / (region.bottom - region.top)
    part = placement.of_region(region, (width, height)).box(part_aspect)
    assert whole.holds(part)
    assert part.left == pytest.approx(whole.left + region.left * tall / height)
    assert part.bottom == pytest.approx(whole.top + region.bottom * tall / height)


def test_the_whole_picture_is_its_own_region() -> None:
    placement = PicturePlacement(0.4, 0.6, 1.5)
    size = (300, 200)
    assert placement.region_of(placement.box(1.5), size) == Region(0, 0, 300, 200)
    assert placement.of_region(Region(0, 0, 300, 200), size) == placement


def test_reach_is_what_is_seen() -> None:
    set_up = made((1280, 720), CameraWords(("truck left", "handheld")), 48, 3, {})
    path, depth, _ = fresh_camera(set_up, 0.45, 1.5)
    box = reach(path, depth, set_up.aspect)
    seen = np.concatenate([corners_seen(path, depth, nearness, set_up.aspect) for nearness in (0, depth.parallax)])
    assert_inside(seen, box)
    assert seen[..., 0].min() == pytest.approx(box.left, abs=0.005)
    assert seen[..., 1].max() == pytest.approx(box.bottom, abs=0.005)
