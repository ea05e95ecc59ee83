"""Measures on cases whose answers are known, and against scikit-image where it measures the same."""

from __future__ import annotations

from math import exp, log

import numpy as np
import pytest
from skimage import color
from tests.continuity.seeing import edge, patch, series, take, unit

from matchcut.continuity.cards import DriftCard, LightCard
from matchcut.continuity.measures.consistency import consistency_over, steadiness_over
from matchcut.continuity.measures.crossing import DecayPoint, ShotAppearance, cross_shot, decay_with_gap
from matchcut.continuity.measures.drift import delta_e, drift_between, light_at_ends, light_over, video_drift_error
from matchcut.continuity.measures.identity import identity_over, pasted_over
from matchcut.continuity.measures.likeness import light_changed, mean_likeness, mean_patch, patches_alike, stacked
from matchcut.continuity.measures.seams import jump_over, seam_between
from matchcut.continuity.measures.staging import on_stage, people_over
from matchcut.continuity.seen import FrameSeen

NONE = np.zeros((0, 8), np.float32)
EAST, NORTH, BETWEEN, WEST = unit(1), unit(0, 1), unit(1, 1), unit(-1)


def vectors(*rows: np.ndarray) -> np.ndarray:
    return np.stack(rows)


def test_identity_is_the_cosine_with_the_references_middle() -> None:
    measured = identity_over(vectors(BETWEEN, BETWEEN, EAST, WEST), vectors(EAST, NORTH), 5, 10)
    assert measured.mean == pytest.approx((1 + 1 + 0.5**0.5 + 0) / 4)
    assert measured.low == pytest.approx(np.percentile([1, 1, 0.5**0.5, 0], 10))
    assert measured.coverage == 0.5


def test_identity_without_faces_or_references_is_not_measured_but_how_much_somebody_is_seen_is() -> None:
    assert identity_over(NONE, vectors(EAST), 4, 8) == (None, None, 0.5)
    assert identity_over(vectors(EAST), NONE, 8, 8) == (None, None, 1.0)
    assert identity_over(NONE, NONE, 0, 0) == (None, None, None)


def test_a_reference_that_was_pasted_is_told_from_a_likeness_and_from_its_mirror_image() -> None:
    reference, other = vectors(EAST, NORTH), unit(1, 0, 0.5)
    assert pasted_over(vectors(EAST), vectors(other), reference) > 0.99
    assert pasted_over(vectors(other), vectors(EAST), reference) < 0.01
    assert pasted_over(vectors(other), vectors(other), reference) == pytest.approx(0.5)
    assert pasted_over(NONE, NONE, reference) is None
    assert pasted_over(vectors(EAST), vectors(EAST), NONE) is None


def test_consistency_is_vbenchs() -> None:
    assert consistency_over(vectors(EAST, EAST, EAST)) == pytest.approx(1)
    assert consistency_over(vectors(EAST, NORTH, EAST)) == pytest.approx((0 + 0 + 0 + 1) / 4)
    assert consistency_over(vectors(EAST, BETWEEN, NORTH)) == pytest.approx((2 * 0.5**0.5 + 0.5**0.5 + 0) / 4)
    assert consistency_over(vectors(EAST)) is None


def test_steadiness_stands_beside_motion_and_leaves_the_first_frame_out() -> None:
    measured = steadiness_over(np.array([200, 0, 51]), np.array([9, 1, np.nan]), np.array([9, 0.5, 0.1]))
    assert measured == pytest.approx(((255 - 25.5) / 255, 1, 0.3))
    assert steadiness_over(*[np.zeros(1)] * 3) == (None, None, None)
    assert steadiness_over(np.zeros(2), *[np.full(2, np.nan)] * 2) == (1.0, None, None)


def test_appearances_are_compared_with_their_middle_and_strangers_do_not_count() -> None:
    shown = [ShotAppearance(0, EAST), ShotAppearance(3, NORTH, 0.9), ShotAppearance(5, unit(0, 0, 1), 0.2)]
    measured = cross_shot(shown, 0.5)
    assert measured is not None
    assert (measured.mean, measured.worst) == pytest.approx((0.5**0.5, 0.5**0.5))
    assert (measured.counted, measured.shots) == (2, 2)


def test_the_shot_that_is_least_like_the_rest_is_named() -> None:
    measured = cross_shot([ShotAppearance(place, EAST) for place in (0, 1, 2)] + [ShotAppearance(4, BETWEEN)], 0.5)
    assert measured is not None
    assert measured.worst_place == 4
    assert measured.worst < measured.mean < 1


def test_what_one_shot_alone_shows_is_not_measured() -> None:
    assert cross_shot([ShotAppearance(2, EAST), ShotAppearance(2, NORTH)], 0.5) is None
    assert cross_shot([], 0.5) is None
    assert decay_with_gap([ShotAppearance(2, EAST)], 0.5) == ()


def test_decay_is_a_curve_over_all_pairs() -> None:
    curve = decay_with_gap([ShotAppearance(1, EAST), ShotAppearance(2, EAST), ShotAppearance(4, NORTH)], 0.5)
    assert curve == (DecayPoint(1, 1.0, 1), DecayPoint(2, 0.0, 1), DecayPoint(3, 0.0, 1))


def test_a_shot_counts_once_however_often_it_was_looked_at() -> None:
    shown = [ShotAppearance(0, EAST)] * 5 + [ShotAppearance(1, NORTH)]
    assert [(point.gap, point.pairs) for point in decay_with_gap(shown, 0.5)] == [(1, 1)]


def test_colour_differences_are_scikit_images() -> None:
    first, second = np.random.default_rng(1).uniform((0, -100, -100), 100, (2, 5000, 3))
    second[::2] = first[::2] + (second[::2] - first[::2]) / 20
    assert delta_e(first, second) == pytest.approx(color.deltaE_ciede2000(first, second), abs=1e-6)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
        ((50, 2.5, 0), (50, 0, -2.5), 4.3065),
        ((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619), 2.0373),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_colour_differences_are_those_of_the_published_table(
    first: tuple[float, ...], second: tuple[float, ...], expected: float
) -> None:
    assert delta_e(first, second) == pytest.approx(expected, abs=1e-4)
    assert delta_e(second, first) == pytest.approx(expected, abs=1e-4)


def test_drift_is_told_part_by_part() -> None:
    begin = LightCard(lightness=50, green_red=2, blue_yellow=4, contrast=20, chroma=10, sharpness=6)
    assert drift_between(begin, begin, "ta-1") == DriftCard(anchor="ta-1", delta_e=0, contrast=1, chroma=1, sharpness=0)
    end = LightCard(lightness=55, green_red=2, blue_yellow=4, contrast=24, chroma=9, sharpness=6 + log(0.8))
    drift = drift_between(begin, end)
    assert drift.delta_e == pytest.approx(color.deltaE_ciede2000((50, 2, 4), (55, 2, 4)))
    assert (drift.contrast, drift.chroma, drift.sharpness) == pytest.approx((1.2, 0.9, 0.2))


def test_no_ratio_is_taken_to_a_picture_without_contrast_or_colour() -> None:
    plain = LightCard(lightness=0, green_red=0, blue_yellow=0, contrast=0.1, chroma=0.2, sharpness=-4)
    drift = drift_between(plain, LightCard(lightness=9, green_red=0, blue_yellow=0, contrast=5, chroma=3, sharpness=2))
    assert (drift.contrast, drift.chroma) == (None, None)


def test_the_ends_of_a_take_are_its_first_and_last_15_percent() -> None:
    lightness = np.concatenate([np.full(6, 10), np.full(28, 50), np.full(6, 90)])
    begins, ends = light_at_ends(series(40, lightness=lightness))
    assert (begins.lightness, ends.lightness) == (10, 90)
    assert light_over(series(40, lightness=lightness), 5, 7).lightness == 30
    assert light_at_ends(series(1)) is not None
    assert light_at_ends(series(0)) is None


def test_video_drift_error_is_lv_benchs() -> None:
    assert video_drift_error([0.5, 0.5, 0.5]) == 0
    assert video_drift_error([0.5, 0.4, 0.25]) == pytest.approx(2 * 0.2 + 1 * 0.5)
    assert video_drift_error([0.5, 0.4, 0.25], logarithmic=True) == pytest.approx(log(2) * 0.2)
    assert video_drift_error([0.5]) is None
    assert video_drift_error([0.0, 1.0]) is None


def test_a_seam_that_is_even_is_1_a_repeat_near_0_and_a_jump_large() -> None:
    beside = np.full(20, 4.0, np.float32)
    assert jump_over(4, beside, beside) == pytest.approx(1)
    assert jump_over(0, beside, beside) == pytest.approx(0.5 / 4.5)
    assert jump_over(40, beside, beside) == pytest.approx(40.5 / 4.5)
    assert jump_over(0, np.zeros(5, np.float32), np.zeros(5, np.float32)) == 1
    assert jump_over(4, np.zeros(0, np.float32), np.zeros(0, np.float32)) is None


def test_only_the_eight_pairs_nearest_to_a_seam_count() -> None:
    before = np.concatenate([np.full(50, 90.0), np.full(8, 3.0)]).astype(np.float32)
    after = np.concatenate([np.full(8, 3.0), np.full(50, 90.0)]).astype(np.float32)
    assert jump_over(3, before, after) == pytest.approx(1)


def test_a_seam_is_measured_where_the_shot_was_handed_over() -> None:
    source = take(20, edges=(edge(0, 0), edge(17, 60), edge(19, 200)))
    after = take(20, edges=(edge(0, 63), edge(19, 0)))
    assert seam_between(source, after, "ta-1", 2).jump == pytest.approx(1)
    assert seam_between(source, after, "ta-1").jump > 30
    assert seam_between(source, after, "ta-1", 1).jump is None
    assert seam_between(source, after, "ta-1", 2).before == "ta-1"


def test_a_seams_colours_and_looks_are_of_its_frames() -> None:
    def shown(frame: int, look: np.ndarray) -> FrameSeen:
        return FrameSeen(frame=frame, picture=patch(None, look))

    lightness = np.full(20, 50.0)
    lightness[-1] = 60
    source = take(20, [shown(0, NORTH), shown(19, EAST)], series=series(20, lightness=lightness))
    after = take(20, [shown(0, BETWEEN), shown(19, NORTH)])
    seam = seam_between(source, after, "")
    assert seam.cosine == pytest.approx(0.5**0.5, abs=1e-3)
    assert seam.delta_e == pytest.approx(color.deltaE_ciede2000((60, 2, 4), (50, 2, 4)))
    assert seam_between(source, take(20, [shown(12, EAST)]), "").cosine is None
    assert seam_between(source, take(20, [shown(0, EAST)], looks_by="other"), "").cosine is None


def test_people_are_counted_over_a_shot() -> None:
    assert people_over([2, 2, 1, 2]) == 2
    assert people_over([1] * 6 + [2] * 3) == 2
    assert people_over([1] * 9 + [3]) == 1
    assert people_over([0]) == 0
    assert people_over([]) is None


def test_the_count_on_stage_is_vistorybenchs() -> None:
    assert on_stage(2, 2) == on_stage(0, 0) == 100
    assert on_stage(3, 2) == on_stage(1, 2) == pytest.approx(100 * exp(-0.5), rel=1e-5)
    assert on_stage(1, 0) == 0


def test_parts_are_alike_by_their_colours_and_by_their_looks() -> None:
    red, blue = (50, 40, 20), (30, 10, -50)
    assert patches_alike(patch(red, EAST), patch(red, EAST)) == pytest.approx(1, abs=1e-3)
    assert patches_alike(patch(red, EAST), patch(blue, EAST)) < 0.2
    assert patches_alike(patch(red, EAST), patch(red, NORTH)) < 0.05
    assert patches_alike(patch(red, BETWEEN), patch(red, EAST)) == pytest.approx(0.5**0.25, abs=1e-3)
    assert patches_alike(patch(red), patch(red, EAST)) == pytest.approx(1, abs=1e-3)
    assert patches_alike(patch(None, EAST), patch(red)) is None


def test_clothes_are_alike_in_another_light_once_the_place_tells_how_it_changed() -> None:
    day, night = patch((60, 0, 4), EAST), patch((40, 4, -12), EAST)
    shirt, same, other = patch((55, 12, 20)), patch((35, 16, 4)), patch((35, -14, 4))
    light = light_changed(day, night, 0.5)
    assert light == pytest.approx([-20, 4, -16], abs=0.1)
    assert patches_alike(shirt, same, light) > 0.95 > patches_alike(shirt, same)
    assert patches_alike(shirt, other, light) < 0.3


def test_light_is_not_compared_between_two_places() -> None:
    assert light_changed(patch((60, 0, 4), EAST), patch((40, 4, -12), NORTH), 0.5) is None
    assert light_changed(patch((60, 0, 4)), patch((40, 4, -12)), 0.5) is None
    assert light_changed(None, patch((40, 4, -12), EAST), 0.5) is None


def test_several_patches_have_a_middle() -> None:
    middle = mean_patch([patch((40, 0, 0), EAST, 0.1), patch((60, 0, 0), NORTH, 0.3), patch(None)])
    assert middle is not None
    assert middle.area == pytest.approx(0.5 / 3)
    assert stacked([middle.look], np.float16)[0] == pytest.approx(BETWEEN, abs=1e-3)
    assert mean_patch([]) is None


def test_likeness_to_references_needs_both() -> None:
    assert mean_likeness(vectors(EAST, WEST), vectors(EAST)) == pytest.approx(0.5)
    assert mean_likeness(NONE, vectors(EAST)) is None
    assert mean_likeness(vectors(EAST), NONE) is None
    assert stacked([b"", b""]).shape == (0, 0)
