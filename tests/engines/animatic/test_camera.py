from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.engines.animatic.camera import (
    AXES,
    DOLLY,
    PAN_X,
    PAN_Y,
    ROLL,
    SHAKE,
    SHAKE_BAND,
    SPEEDS,
    TRUCK_X,
    ZOOM,
    CameraStart,
    CameraStyle,
    Timing,
    carried,
    continued_path,
    end_velocity,
    fresh_path,
    progress,
)
from matchcut.film.camera import HANDHELD, MOVES, STATIC
from matchcut.film.camera_text import CameraWords

SECOND = Timing(24, 24.0)
FOUR_SECONDS = Timing(96, 24.0)


def speed_of(path: np.ndarray) -> np.ndarray:
    """How fast the camera is at each step, along all axes together."""
    return np.linalg.norm(np.diff(path, axis=0), axis=1)


def test_every_move_has_a_speed() -> None:
    """But for the two that go nowhere."""
    assert set(SPEEDS) == MOVES.keys() - {STATIC, HANDHELD}


@pytest.mark.parametrize("move", SPEEDS)
def test_a_move_eases_in_from_rest_and_settles(move: str) -> None:
    speed = speed_of(fresh_path(CameraWords((move,)), FOUR_SECONDS, CameraStyle(), 1))
    middle = speed[len(speed) // 2]
    assert speed[0] < 0.01 * middle
    assert speed[-1] == pytest.approx(0.4 * middle, rel=0.05)
    assert np.abs(np.diff(speed)).max() < 0.12 * middle


def test_settle_decides_how_a_move_ends() -> None:
    ends = [
        speed_of(fresh_path(CameraWords(("pan left",)), FOUR_SECONDS, CameraStyle(settle=settle), 1))[-1]
        for settle in (0.0, 0.5, 1.0)
    ]
    middle = speed_of(fresh_path(CameraWords(("pan left",)), FOUR_SECONDS, CameraStyle(settle=0), 1))[48]
    assert ends[0] == pytest.approx(middle)
    assert ends[0] > ends[1] > ends[2]
    assert ends[2] < 0.01 * middle


def test_long_shots_move_more_slowly() -> None:
    def pace(seconds: int) -> float:
        path = fresh_path(CameraWords(("push in",)), Timing(24 * seconds, 24.0), CameraStyle(), 1)
        return float((path[-1, DOLLY] - path[0, DOLLY]) / seconds)

    assert pace(2) > 1.3 * pace(12) > 0


@pytest.mark.parametrize(("pace", "strength"), [(0.6, 1.0), (1.0, 2.0), (3.0, 0.5)])
def test_pace_and_strength_scale_the_travel(pace: float, strength: float) -> None:
    usual = fresh_path(CameraWords(("tilt up",)), FOUR_SECONDS, CameraStyle(), 1)
    made = fresh_path(CameraWords(("tilt up",), pace), FOUR_SECONDS, CameraStyle(strength), 1)
    assert np.ptp(made[:, PAN_Y]) == pytest.approx(np.ptp(usual[:, PAN_Y]) * pace * strength)


def test_a_static_shot_lives_hardly_visibly_or_not_at_all() -> None:
    alive = fresh_path(CameraWords(("static",)), FOUR_SECONDS, CameraStyle(), 1)
    assert 0.005 < alive[-1, DOLLY] < 0.02
    assert np.ptp(alive[:, TRUCK_X]) < 0.004
    assert not fresh_path(CameraWords(("static",)), FOUR_SECONDS, CameraStyle(life=False), 1).any()


def test_handheld_strays_within_its_band() -> None:
    long = Timing(24 * 60, 24.0)
    path = fresh_path(CameraWords(("handheld",)), long, CameraStyle(), 7)
    assert not path[:, [ZOOM, DOLLY]].any()
    for axis, amount in SHAKE.items():
        assert np.sqrt((path[:, axis] ** 2).mean()) == pytest.approx(amount, rel=0.15)
    power = np.abs(np.fft.rfft(path[:, PAN_X] * np.hanning(long.frames))) ** 2
    frequencies = np.fft.rfftfreq(long.frames, 1 / 24)
    outside = (frequencies < SHAKE_BAND[0] - 0.1) | (frequencies > SHAKE_BAND[1] + 0.1)
    assert power[outside].sum() < 1e-4 * power.sum()


def test_handheld_is_the_seeds_and_joins_a_move() -> None:
    words = CameraWords(("push in", "handheld"))
    one, same, other = (fresh_path(words, FOUR_SECONDS, CameraStyle(), seed) for seed in (1, 1, 2))
    assert np.array_equal(one, same)
    assert not np.allclose(one[:, PAN_X], other[:, PAN_X])
    assert one[-1, DOLLY] > 0.05
    assert one[:, ROLL].any()


def paths() -> st.SearchStrategy[tuple[CameraWords, Timing, CameraStyle, int]]:
    moves = st.lists(st.sampled_from([*SPEEDS, "handheld", "static"]), min_size=1, max_size=3, unique=True).map(tuple)
    words = st.builds(CameraWords, moves, st.sampled_from([0.4, 1.0, 3.0]))
    timing = st.builds(Timing, st.integers(1, 150), st.sampled_from([12.0, 24000 / 1001, 60.0]))
    style = st.builds(CameraStyle, st.floats(0, 3), st.floats(0, 1), st.booleans())
    return st.tuples(words, timing, style, st.integers(0, 2**31 - 1))


@given(paths(), st.lists(st.floats(-0.01, 0.01), min_size=7, max_size=7), st.floats(0, 2))
def test_a_continued_path_has_no_jump_in_place_or_speed(
    made_from: tuple[CameraWords, Timing, CameraStyle, int], velocity: list[float], carry: float
) -> None:
    words, timing, style, seed = made_from
    start = CameraStart(np.linspace(-0.1, 0.1, 7), np.array(velocity))
    path = carried(start, timing, carry) + continued_path(words, timing, style, seed)
    assert path.shape == (timing.frames, len(AXES))
    assert np.allclose(path[0], start.pose + start.velocity, atol=1e-12)
    # The first step of its own is as slow as an ease's first frame, whatever the move.
    own = np.diff(continued_path(words, timing, style, seed), axis=0)
    if len(own) > 24:
        assert np.abs(own[0]).max() <= 0.3 * np.abs(own).max() + 1e-12


@given(paths())
def test_any_shot_has_one_finite_pose_a_frame(made_from: tuple[CameraWords, Timing, CameraStyle, int]) -> None:
    words, timing, style, seed = made_from
    path = fresh_path(words, timing, style, seed)
    assert path.shape == (timing.frames, len(AXES))
    assert np.isfinite(path).all()
    assert np.isfinite(end_velocity(path)).all()


@given(st.integers(1, 300), st.floats(0, 1), st.sampled_from([0.01, 0.9, 5.0]))
def test_progress_goes_from_nothing_to_all(frames: int, settle: float, ease: float) -> None:
    done = progress(Timing(frames, 24.0), settle, ease)
    assert len(done) == frames
    assert done[0] == 0
    assert done[-1] == pytest.approx(1.0 if frames > 1 else 0.0)
    assert (np.diff(done) >= 0).all()
