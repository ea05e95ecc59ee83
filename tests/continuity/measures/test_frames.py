"""What is measured of every frame, against known pictures and against scikit-image's own Lab and Laplacian."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from scipy import ndimage
from skimage import color, data

from matchcut.continuity.measures.light import SMALL, TINY, light_of, sharpness_of, small_copy
from matchcut.continuity.measures.motion import FrameMotion, change_between, flow_onward, motion_between
from matchcut.continuity.measures.series import EDGE, SeriesRecorder
from matchcut.continuity.seen import FrameSeries, numbers
from matchcut.film.fields import MOST_HAND_OVER

ASTRONAUT = data.astronaut()


def grey(rgb: np.ndarray) -> np.ndarray:
    return cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)


def motion(before: np.ndarray, after: np.ndarray) -> FrameMotion:
    return motion_between(before, after, flow_onward(before, after))


def test_the_light_of_a_frame_is_scikit_images() -> None:
    small = small_copy(ASTRONAUT)
    lab = color.rgb2lab(small)
    chroma = np.hypot(lab[..., 1], lab[..., 2]).mean()
    expected = [*lab.reshape(-1, 3).mean(axis=0), lab[..., 0].std(), chroma, 4.5]
    assert light_of(small, 4.5) == pytest.approx(expected, abs=0.1)


def test_the_light_of_plain_colours_is_known() -> None:
    assert light_of(np.zeros((4, 4, 3), np.uint8), 0.0)[:5] == pytest.approx([0, 0, 0, 0, 0], abs=1e-3)
    assert light_of(np.full((4, 4, 3), 255, np.uint8), 0.0)[:5] == pytest.approx([100, 0, 0, 0, 0], abs=0.05)
    red = np.full((4, 4, 3), (255, 0, 0), np.uint8)
    assert light_of(red, 0.0)[:3] == pytest.approx([53.24, 80.09, 67.20], abs=0.1)


def test_sharpness_is_the_laplacians_and_falls_with_every_blur() -> None:
    laplacian = ndimage.laplace(grey(ASTRONAUT).astype(float), mode="mirror")
    assert sharpness_of(ASTRONAUT) == pytest.approx(np.log(laplacian.var()), abs=1e-3)
    blurred = [sharpness_of(cv2.GaussianBlur(ASTRONAUT, (0, 0), sigma)) for sigma in (0.4, 0.6, 1, 2)]
    assert [sharpness_of(ASTRONAUT), *blurred] == sorted([sharpness_of(ASTRONAUT), *blurred], reverse=True)
    assert sharpness_of(np.full((8, 8, 3), 90, np.uint8)) == pytest.approx(np.log(1e-2))


@pytest.mark.parametrize("shape", [(720, 1280), (1280, 720), (108, 192), (30, 2000), (1, 1)])
def test_a_small_copy_keeps_shape_and_light(shape: tuple[int, int]) -> None:
    frame = np.broadcast_to(np.linspace(0, 255, shape[1], dtype=np.uint8)[None, :, None], (*shape, 3)).copy()
    for side in (SMALL, TINY):
        small = small_copy(frame, side)
        assert max(small.shape) <= max(side, 3)
        assert small.shape[0] / small.shape[1] == pytest.approx(shape[0] / shape[1], rel=0.02, abs=0.01)
        assert small.mean() == pytest.approx(frame.mean(), abs=1.5)


def test_a_pan_moves_by_what_it_moves_and_leaves_no_difference() -> None:
    wide = cv2.resize(ASTRONAUT, (400, 300), interpolation=cv2.INTER_AREA)
    before, after = grey(wide[50:158, 60:252].copy()), grey(wide[50:158, 64:256].copy())
    moved, warp = motion(before, after)
    assert moved == pytest.approx(4 / np.hypot(108, 192), rel=0.15)
    assert warp < 0.25 * np.abs(after.astype(float) - before).mean()


def test_a_frame_that_stands_still_has_neither_motion_nor_change() -> None:
    small = small_copy(ASTRONAUT)
    assert motion(grey(small), grey(small)) == pytest.approx((0, 0), abs=1e-6)
    assert change_between(small, small) == 0


def test_light_that_changes_is_no_motion_but_stays_as_warp() -> None:
    small = small_copy(ASTRONAUT)
    brighter = cv2.add(small, np.full_like(small, 10))
    moved, warp = motion(grey(small), grey(brighter))
    assert moved < 0.005
    assert warp == pytest.approx(np.abs(grey(brighter).astype(float) - grey(small)).mean(), rel=0.2)


def test_a_picture_too_small_for_flow_has_no_motion_measured() -> None:
    assert all(np.isnan(motion(np.zeros((8, 192), np.uint8), np.zeros((8, 192), np.uint8))))


def test_change_is_the_mean_difference() -> None:
    before, after = (np.full((4, 6, 3), value, np.uint8) for value in (10, 10))
    after[:2, :, 0] = 40
    assert change_between(before, after) == pytest.approx(30 / 6)


def test_a_series_has_a_value_of_each_frame_and_the_edges() -> None:
    recorder = SeriesRecorder()
    frames = [np.roll(ASTRONAUT, 4 * number, axis=1) for number in range(EDGE + 4)]
    for frame in frames:
        recorder.add(frame, small_copy(frame))
    series = recorder.series()
    lengths = {name: len(numbers(getattr(series, name))) for name in FrameSeries.__struct_fields__}
    assert set(lengths.values()) == {len(frames)}
    assert numbers(series.change)[0] == numbers(series.motion)[0] == numbers(series.warp)[0] == 0
    assert (numbers(series.change)[1:] > 1).all()
    assert [edge.frame for edge in recorder.edges()] == [0, *range(4, EDGE + 4)]
    last = recorder.edges()[-1]
    picture = np.frombuffer(last.picture, np.uint8).reshape(last.height, last.width, 3)
    assert (picture == small_copy(small_copy(frames[-1]), TINY)).all()


def test_a_short_take_has_each_edge_once() -> None:
    recorder = SeriesRecorder()
    assert recorder.edges() == ()
    assert recorder.series().change == b""
    for _ in range(3):
        recorder.add(ASTRONAUT, small_copy(ASTRONAUT))
    assert [edge.frame for edge in recorder.edges()] == [0, 1, 2]


def test_the_edges_reach_as_far_back_as_a_shot_can_be_handed_over() -> None:
    assert EDGE > MOST_HAND_OVER
