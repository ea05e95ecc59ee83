"""Shots composed of a plate and cut-outs, from the engine's door."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from matchcut.engines.animatic.figures import CutOut, figure_from, lit, resized_rgba, shadowed
from matchcut.engines.animatic.framing import Box
from matchcut.engines.animatic.staging import FRAMINGS
from matchcut.film.camera import ShotSize

STILL = {"vignette": "0", "life": False}
SIZES = list(ShotSize)[:-1]


@pytest.fixture
def stage(shoot: Any, pictures: Any) -> Any:
    """Shoots Anna, a standing cut-out in red, before a plain plate."""
    plate = shoot.someone("Pad", shoot.picture("plate", pictures.plain()))
    anna = shoot.someone("Anna", shoot.picture("anna", pictures.cut_out()))

    def made(**changes: Any) -> Any:
        return shoot(**{"location": plate, "cast": (anna,), "parameters": STILL, "frames": 48, **changes})

    return made


def test_every_shot_size_has_its_framing() -> None:
    assert set(FRAMINGS) == set(ShotSize)


def test_the_closer_the_size_the_larger_the_figure(stage: Any, measure: Any) -> None:
    widths = []
    for size in SIZES:
        left, top, right, _ = measure.red_box(stage(shot_size=size.value, frames=1).frames[0])
        widths.append(right - left)
        assert abs((left + right) / 2 - 160) < 2, "one alone stands in the middle"
        assert size in (ShotSize.EXTREME_CLOSE_UP, ShotSize.EXTREME_WIDE) or 0 < top < 90
    assert all(closer > wider for wider, closer in pairwise(widths)), widths


@pytest.mark.parametrize("size", [ShotSize.EXTREME_WIDE, ShotSize.WIDE, ShotSize.FULL])
def test_a_standing_figure_has_the_height_of_its_size_and_a_shadow(stage: Any, measure: Any, size: ShotSize) -> None:
    frame = stage(shot_size=size.value, frames=1).frames[0]
    left, top, right, bottom = measure.red_box(frame)
    assert bottom - top == pytest.approx(FRAMINGS[size].person * 180, abs=3)
    assert top == pytest.approx(FRAMINGS[size].head * 180, abs=3)
    ground = frame[bottom : bottom + 2, left:right].astype(int)
    assert ground.mean() < frame[bottom, 5].astype(int).mean() - 3


@pytest.mark.parametrize("size", SIZES)
def test_a_figure_cut_off_by_its_picture_reaches_below_the_frame(
    shoot: Any, stage: Any, pictures: Any, size: ShotSize, measure: Any
) -> None:
    bust = shoot.someone("Anna", shoot.picture("bust", pictures.cut_out(cut_off=True)))
    for camera in ("pedestal down", "pull out", "handheld"):
        for frame in stage(shot_size=size.value, cast=(bust,), camera=camera, frames=24).frames[::6]:
            assert measure.red_box(frame)[3] == 180


def middles(measure: Any, frames: list[np.ndarray]) -> list[float | None]:
    """Where the figure is, across, in each frame; None where it is not seen."""
    boxes = [measure.red_box(frame) if measure.red(frame).any() else None for frame in frames]
    return [(box[0] + box[2]) / 2 if box else None for box in boxes]


@pytest.mark.parametrize(("side", "sign"), [("left", 1), ("right", -1)])
def test_who_enters_comes_in_from_their_side_and_stops_at_the_mark(
    stage: Any, measure: Any, side: str, sign: int
) -> None:
    at = middles(measure, stage(action=f"Anna enters from the {side}.", frames=72).frames)
    assert at[0] is None
    seen = [x for x in at if x is not None]
    assert len(seen) > 50
    assert all(sign * (later - sooner) >= -1 for sooner, later in pairwise(seen))
    assert seen[-1] == pytest.approx(160, abs=1)
    assert seen[-1] == seen[-5]


@pytest.mark.parametrize(("side", "sign"), [("left", -1), ("right", 1)])
def test_who_leaves_is_gone_at_the_end(stage: Any, measure: Any, side: str, sign: int) -> None:
    at = middles(measure, stage(action=f"Anna leaves to the {side}.", frames=72).frames)
    assert at[0] == pytest.approx(160, abs=1)
    assert at[-1] is None
    seen = [x for x in at if x is not None]
    assert all(sign * (later - sooner) >= -1 for sooner, later in pairwise(seen))


def test_who_crosses_goes_from_edge_to_edge(stage: Any, measure: Any) -> None:
    at = middles(measure, stage(action="Anna crosses to the left.").frames)
    assert at[0] is None
    assert at[-1] is None
    seen = [x for x in at if x is not None]
    assert seen[0] > 250
    assert seen[-1] < 70
    assert all(later <= sooner + 1 for sooner, later in pairwise(seen))


def test_who_approaches_grows(stage: Any, measure: Any) -> None:
    frames = stage(action="Anna approaches.").frames
    tall = [box[3] - box[1] for box in (measure.red_box(frames[0]), measure.red_box(frames[-1]))]
    assert tall[1] > 1.2 * tall[0]


def test_who_walks_in_place_rises_and_falls(stage: Any, measure: Any) -> None:
    frames = stage(action="Anna walks.", shot_size="full", width=640, height=360).frames
    tops = [measure.red_box(frame)[1] for frame in frames]
    assert len(set(tops)) > 1
    assert max(tops) - min(tops) < 8
    assert len(set(middles(measure, frames))) == 1


def test_a_row_of_figures_stands_side_by_side(shoot: Any, stage: Any, measure: Any, pictures: Any) -> None:
    cast = tuple(shoot.someone(name, shoot.picture(name, pictures.cut_out())) for name in ("a", "b", "c"))
    red = measure.red(stage(cast=cast, frames=1).frames[0])
    columns = np.flatnonzero(np.diff(np.concatenate([[0], red.any(axis=0).astype(int), [0]])))
    assert len(columns) == 6, "three separate figures"


def test_the_plate_is_softer_behind_a_close_up(shoot: Any, stage: Any, pictures: Any) -> None:
    plate = shoot.someone("Pad", shoot.picture("rich", pictures.texture(900, 500, scale=2.0)))
    detail = []
    for size in ("wide", "medium", "close-up"):
        frame = stage(shot_size=size, location=plate, frames=1, action="Anna waits.").frames[0]
        corner = frame[:60, :40].astype(float).mean(axis=2)
        detail.append(float(np.abs(np.diff(corner, axis=1)).mean()))
    assert detail[0] > detail[1] > detail[2]


def test_cast_without_a_picture_is_stood_in_for(shoot: Any, stage: Any) -> None:
    empty, peopled = (stage(cast=cast, frames=1).frames[0].astype(int) for cast in ((), (shoot.someone("Ben"),)))
    changed = np.abs(peopled - empty).max(axis=2) > 8
    rows, columns = np.nonzero(changed)
    assert FRAMINGS[ShotSize.WIDE].person * 180 == pytest.approx(np.ptp(rows), abs=8)
    assert abs(float(np.median(columns)) - 160) < 3


def test_cast_without_a_plate_stands_on_a_drawn_stage(stage: Any, measure: Any) -> None:
    made = stage(location=None, frames=1)
    assert made.facts["made_of"] == "its location and cast"
    assert measure.red(made.frames[0]).any()
    assert made.frames[0][5, 5].min() > 180


def test_who_can_not_be_cut_out_is_shown_as_a_print(shoot: Any, stage: Any, pictures: Any) -> None:
    figure = figure_from(np.dstack([pictures.texture(200, 150), np.full((150, 200), 255, np.uint8)]), person=True)
    assert figure.framed
    box = figure.box
    assert box.width / box.height == pytest.approx(200 / 150, rel=0.05)
    border = figure.pixels[int(box.top) + 1, int(box.left) + 1 : int(box.right) - 1]
    assert (border == border[0]).all()
    assert border[0].min() > 230
    moon = shoot.someone("Moon", shoot.picture("moon", pictures.texture(200, 150)))
    assert len(stage(cast=(moon,), frames=2).frames) == 2


def test_a_cut_out_is_found_without_alpha_too(pictures: Any) -> None:
    picture = pictures.portrait()
    figure = figure_from(np.dstack([picture, np.full(picture.shape[:2], 255, np.uint8)]), person=True)
    assert not figure.framed
    assert figure.cut_off
    assert figure.pixels.shape[1] < 0.6 * picture.shape[1]


def test_an_insert_shows_the_prop(shoot: Any, stage: Any, measure: Any, pictures: Any) -> None:
    prop = shoot.someone("Lever", shoot.picture("lever", pictures.cut_out(200, 200)))
    ben = (shoot.someone("Ben"),)
    shown = stage(shot_size="insert", cast=ben, props=(prop,), frames=1).frames[0]
    _, top, _, bottom = measure.red_box(shown)
    assert 0.6 < (bottom - top) / 180 < 0.8
    assert not measure.red(
        stage(shot_size="wide", cast=(shoot.someone("Ben"),), props=(prop,), frames=1).frames[0]
    ).any()


def test_a_stage_goes_on_where_it_was(stage: Any, shoot: Any, measure: Any) -> None:
    before = stage(action="Anna walks to the right.", camera="truck left", frames=24)
    after = stage(camera="truck left", upstream=shoot.upstream(before), frames=48)
    assert after.facts["made_of"] == "the set of the shot before"
    frames = [*before.frames[-4:], *after.frames[:4]]
    at = [x for x in middles(measure, frames) if x is not None]
    assert len(at) == 8
    steps = np.diff(at)
    assert steps[0] > 1, "she is still walking at the cut"
    assert np.abs(np.diff(steps)).max() <= 1.01, "and nothing jumps"
    stopped = [x for x in middles(measure, after.frames[-4:]) if x is not None]
    assert abs(np.diff(stopped).mean()) < steps.mean() / 2
    leaving = stage(action="Anna leaves left.", upstream=shoot.upstream(before), frames=60)
    assert middles(measure, leaving.frames)[-1] is None


def test_a_figure_keeps_its_size_and_its_end_hidden_across_a_seam(
    shoot: Any, stage: Any, pictures: Any, measure: Any
) -> None:
    bust = shoot.someone("Anna", shoot.picture("bust", pictures.cut_out(cut_off=True)))
    common = {"cast": (bust,), "shot_size": "medium", "width": 640, "height": 360}
    before = stage(**common, frames=12)
    after = stage(**common, camera="pedestal down", upstream=shoot.upstream(before), frames=48)
    assert after.facts["made_of"] == "the set of the shot before"
    assert np.array_equal(after.frames[0], before.frames[-1])
    assert all(measure.red_box(frame)[3] == 360 for frame in after.frames)


def test_who_was_not_there_before_enters(shoot: Any, stage: Any, measure: Any, pictures: Any) -> None:
    ben = shoot.someone("Ben")
    before = stage(cast=(ben,))
    anna = shoot.someone("Anna", shoot.picture("anna", pictures.cut_out()))
    after = stage(cast=(ben, anna), upstream=shoot.upstream(before), frames=60)
    at = middles(measure, after.frames)
    assert at[0] is None
    assert at[-1] is not None


def test_without_its_figures_a_stage_goes_on_from_its_last_frame(shoot: Any, stage: Any) -> None:
    before = stage()
    after = stage(cast=(shoot.someone("Ben"),), upstream=shoot.upstream(before))
    assert after.facts["made_of"] == "the last frame of the shot before"


def test_a_location_alone_is_shown_as_a_still(stage: Any) -> None:
    assert stage(cast=(), frames=1).facts["made_of"] == "its location"


def test_scaled_pixels_stay_premultiplied(pictures: Any) -> None:
    chance = np.random.default_rng(4)
    alpha = chance.integers(0, 256, (60, 40), dtype=np.uint8)
    colours = np.minimum(chance.integers(0, 256, (60, 40, 3), dtype=np.uint8), alpha[..., None])
    pixels = np.dstack([colours, alpha])
    for size in ((17, 23), (90, 130)):
        made = resized_rgba(pixels, *size)
        assert made.shape == (size[1], size[0], 4)
        assert (made[..., :3] <= made[..., 3:]).all()
    figure = CutOut(pixels, Box(0, 0, 40, 60))
    assert (lit(figure, 1.1).pixels[..., :3] <= pixels[..., 3:]).all()
    shadow = shadowed(figure).pixels
    assert (shadow[..., :3] <= shadow[..., 3:]).all()
    assert shadow.shape[0] > 60


@pytest.mark.parametrize(
    ("parameters", "networks"),
    [({"cut_out": False}, "blaze_full blaze_short"), ({}, "blaze_full blaze_short selfie selfie_wide")],
)
def test_a_take_tells_which_networks_looked_at_its_pictures(
    stage: Any, parameters: dict[str, bool], networks: str
) -> None:
    assert stage(frames=1, parameters=parameters).facts["boxed"] == networks
