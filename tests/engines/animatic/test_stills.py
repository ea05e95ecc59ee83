"""Shots of one still, from the engine's door: what is shown, how it moves, and how it goes on."""

from __future__ import annotations

import hashlib
from itertools import pairwise
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from matchcut.engines.animatic.camera import AXES, DOLLY, CameraStart, Timing
from matchcut.engines.animatic.layers import LayerStage
from matchcut.engines.animatic.look import read_look
from matchcut.engines.animatic.problems import AnimaticNote
from matchcut.engines.animatic.scene import SetUp
from matchcut.engines.animatic.seam import read_hand_over
from matchcut.engines.animatic.still_scenes import fresh_still
from matchcut.engines.protocol import REMARKS
from matchcut.film.camera_text import camera_words
from matchcut.film.errors import BadInput, Cancelled
from matchcut.planning.recipe import Upstream, canonical
from matchcut.words.plain import read_notes

PURE = {"vignette": "0"}
STILL = {"vignette": "0", "life": False}


def digest(frames: list[np.ndarray]) -> str:
    return hashlib.sha256(b"".join(frame.tobytes() for frame in frames)).hexdigest()


@pytest.mark.parametrize("camera", ["slow push in, handheld", "truck left"])
def test_equal_recipes_give_equal_bytes_whatever_the_threads(shoot: Any, pictures: Any, camera: str) -> None:
    keyframe = shoot.picture("still", pictures.portrait())
    threads = cv2.getNumThreads()
    try:
        made = []
        for count in (1, 3):
            cv2.setNumThreads(count)
            made.append(shoot(keyframe=keyframe, camera=camera, parameters={"grain": "0.5"}))
    finally:
        cv2.setNumThreads(threads)
    assert digest(made[0].frames) == digest(made[1].frames)
    assert made[0].handed_over == made[1].handed_over


def test_another_seed_shakes_another_way(shoot: Any, pictures: Any) -> None:
    keyframe = shoot.picture("still", pictures.texture())
    one, other = (shoot(keyframe=keyframe, camera="handheld", seed=seed) for seed in (1, 2))
    assert digest(one.frames) != digest(other.frames)


@pytest.mark.parametrize(("frames", "size"), [(1, (320, 180)), (2, (16, 16)), (7, (180, 320)), (30, (322, 134))])
def test_exactly_the_frames_asked_for(shoot: Any, pictures: Any, frames: int, size: tuple[int, int]) -> None:
    keyframe = shoot.picture("still", pictures.portrait())
    made = shoot(keyframe=keyframe, frames=frames, width=size[0], height=size[1])
    assert len(made.frames) == frames
    assert {frame.shape for frame in made.frames} == {(size[1], size[0], 3)}
    assert {frame.dtype for frame in made.frames} == {np.dtype(np.uint8)}
    assert len({id(frame) for frame in made.frames}) == frames, "a frame that was given away is not drawn on again"
    assert made.steps[-1] == (frames, frames)
    assert all(preview.shape[1] <= 320 for preview in made.previews)
    assert made.previews


@pytest.mark.parametrize(
    ("camera", "axis", "sign"),
    [
        ("pan left", 0, 1),
        ("pan right", 0, -1),
        ("tilt up", 1, 1),
        ("tilt down", 1, -1),
        ("truck left", 0, 1),
        ("truck right", 0, -1),
        ("pedestal up", 1, 1),
        ("pedestal down", 1, -1),
    ],
)
def test_the_picture_goes_against_the_camera(
    shoot: Any, pictures: Any, measure: Any, camera: str, axis: int, sign: int
) -> None:
    keyframe = shoot.picture("still", pictures.texture())
    frames = shoot(keyframe=keyframe, camera=camera, parameters=PURE).frames
    shift = measure.shift(frames[4], frames[-1])
    assert sign * shift[axis] > 3
    assert abs(shift[1 - axis]) < 0.3


@pytest.mark.parametrize(
    ("camera", "grows"), [("push in", True), ("zoom in", True), ("pull out", False), ("zoom out", False)]
)
def test_things_grow_when_the_camera_comes_closer(
    shoot: Any, pictures: Any, measure: Any, camera: str, grows: bool
) -> None:
    keyframe = shoot.picture("still", pictures.texture())
    frames = shoot(keyframe=keyframe, camera=camera, parameters=PURE).frames
    growth = measure.growth(frames[0], frames[-1])
    assert growth > 1.012 if grows else growth < 0.988


def test_a_truck_moves_the_subject_against_its_background_and_a_pan_does_not(shoot: Any, pictures: Any) -> None:
    keyframe = shoot.picture("still", pictures.portrait())
    set_up = set_up_of(shoot, keyframe, "truck right", frames=48)
    scene = fresh_still(set_up, keyframe, "the keyframe")
    assert len(scene.layers) == 2
    assert scene.layers[1].nearness > 0.2
    for camera, apart in (("truck right", True), ("pan right", False)):
        frames = shoot(keyframe=keyframe, camera=camera, frames=48, parameters=PURE).frames
        ways = [warm_middle(frame) for frame in (frames[0], frames[-1])]
        walls = wall_shift(frames[0], frames[-1])
        assert (abs((ways[1] - ways[0]) - walls) > 1.5) is apart


def warm_middle(frame: np.ndarray) -> float:
    """Where the warm figure is, across."""
    warm = frame[..., 0].astype(int) > frame[..., 2].astype(int) + 30
    head = warm[40:90]
    return float(np.nonzero(head)[1].mean())


def wall_shift(first: np.ndarray, second: np.ndarray) -> float:
    """How far the wall at the left went, by the best match of a piece of it."""
    piece = first[30:110, 30:70]
    found = cv2.matchTemplate(second[30:110, :110], piece, cv2.TM_CCOEFF_NORMED)
    peak = int(found[0].argmax())
    left, middle, right = (float(found[0][peak + step]) for step in (-1, 0, 1))
    return peak - 30 + (left - right) / (2 * (left - 2 * middle + right))


def set_up_of(shoot: Any, keyframe: str, camera: str, **changes: Any) -> SetUp:
    recipe = shoot.recipe(keyframe=keyframe, camera=camera, **changes)
    return SetUp(
        recipe, read_look(recipe.parameters), camera_words(camera, ""), Timing(recipe.frames, 24.0), shoot.media
    )


@pytest.mark.parametrize("kind", ["texture", "portrait"])
@pytest.mark.parametrize(("first", "then"), [("truck right", "tilt down"), ("push in", "push in")])
def test_a_shot_in_the_same_still_goes_on_as_if_it_had_never_been_cut(
    shoot: Any, pictures: Any, kind: str, first: str, then: str
) -> None:
    keyframe = shoot.picture("still", getattr(pictures, kind)())
    before = shoot(keyframe=keyframe, camera=first, parameters=PURE)
    after = shoot(keyframe=keyframe, camera=then, parameters=PURE, upstream=shoot.upstream(before))
    assert after.facts["made_of"] == "the picture of the shot before"
    # What the shot before would have shown next: its own layers, one step on.
    left = read_hand_over(canonical(before.handed_over))
    assert left is not None
    set_up = set_up_of(shoot, keyframe, first, parameters=PURE)
    layers = fresh_still(set_up, keyframe, "the keyframe").layers
    following = np.array([left.start.pose + left.start.velocity])
    expected = LayerStage(layers, following, left.depth, set_up.size).frame(0)
    assert np.array_equal(after.frames[0], expected)


def test_velocity_is_the_same_on_both_sides_of_a_seam(shoot: Any, pictures: Any, measure: Any) -> None:
    keyframe = shoot.picture("still", pictures.texture())
    before = shoot(keyframe=keyframe, camera="truck right", parameters={**PURE, "settle": "0"})
    upstream = shoot.upstream(before)
    for only in (None, {"tail"}):
        after = shoot(keyframe=None, camera="static", parameters=PURE, upstream=upstream, only=only)
        ending = measure.affine(before.frames[-5], before.frames[-1])[0, 2] / 4
        starting = measure.affine(before.frames[-1], after.frames[3])[0, 2] / 4
        assert abs(ending) > 0.3, "the camera moves as the shot ends"
        assert starting == pytest.approx(ending, rel=0.06)


def test_a_still_camera_goes_on_in_the_very_same_frame(shoot: Any, pictures: Any) -> None:
    keyframe = shoot.picture("still", pictures.portrait())
    before = shoot(keyframe=keyframe, parameters=STILL)
    after = shoot(keyframe=keyframe, parameters=STILL, upstream=shoot.upstream(before))
    assert np.array_equal(after.frames[0], before.frames[-1])
    assert np.array_equal(after.frames[-1], before.frames[-1])


@pytest.mark.parametrize(
    ("kind", "hand_over"),
    [
        ("texture", "{}"),
        ("portrait", "{}"),
        ("texture", '{"by":"another engine","velocity":"9"}'),
        ("texture", '{"by":"animatic","form":1}'),
    ],
)
def test_another_engines_tail_starts_at_its_last_frame(shoot: Any, pictures: Any, kind: str, hand_over: str) -> None:
    source = getattr(pictures, kind)(320, 180)
    foreign = shoot.take(frames=[pictures.texture(320, 180, seed=9), source])
    upstream = shoot.upstream(foreign, hand_over=hand_over)
    made = shoot(camera="push in", upstream=upstream)
    assert made.facts["made_of"] == "the last frame of the shot before"
    assert np.abs(made.frames[0].astype(int) - source).max() <= 1
    assert np.abs(made.frames[1].astype(int) - made.frames[0]).mean() < 1.5, "it starts from rest"


@pytest.mark.parametrize("camera", ["pan right", "pull out", "tilt up", "truck left", "push in"])
def test_a_tail_moves_without_showing_what_is_not_there(shoot: Any, pictures: Any, camera: str) -> None:
    source = pictures.texture(320, 180)
    upstream = shoot.upstream(shoot.take(frames=[source]), hand_over="{}")
    made = shoot(camera=camera, upstream=upstream, frames=48)
    left = read_hand_over(canonical(made.handed_over))
    assert left is not None
    assert np.abs(left.start.pose).max() > 0.01, "it does move"
    # The mirror image that continues the frame is at most a narrow rim.
    assert left.start.pose[AXES.index("dolly")] + left.start.pose[AXES.index("zoom")] > -0.08


def test_pulling_out_of_a_tail_never_turns_into_closing_in(shoot: Any, pictures: Any, measure: Any) -> None:
    upstream = shoot.upstream(shoot.take(frames=[pictures.texture(320, 180)]), hand_over="{}")
    frames = shoot(camera="pull out", upstream=upstream, frames=48, parameters=PURE).frames
    assert 0.9 < measure.growth(frames[0], frames[-1]) < 0.995


def test_a_tail_that_can_not_be_parted_goes_on_as_its_subject_went(shoot: Any, pictures: Any) -> None:
    keyframe = shoot.picture("still", pictures.portrait())
    before = shoot(keyframe=keyframe, camera="truck right", parameters={**PURE, "settle": "0"}, frames=48)
    upstream = shoot.upstream(before)
    for parallax in ("1", "0"):
        after = shoot(upstream=upstream, only={"tail"}, parameters={**PURE, "parallax": parallax, "life": False})
        step = warm_middle(before.frames[-1]) - warm_middle(before.frames[-5])
        assert step < -1.5
        assert warm_middle(after.frames[3]) - warm_middle(before.frames[-1]) == pytest.approx(step, rel=0.12)


def test_a_tail_of_another_size_is_fitted(shoot: Any, pictures: Any) -> None:
    upstream = shoot.upstream(shoot.take(frames=[pictures.texture(640, 360)]), hand_over="{}")
    assert shoot(upstream=upstream, frames=2).frames[0].shape == (180, 320, 3)


def test_another_keyframe_is_dissolved_to(shoot: Any, pictures: Any) -> None:
    one, other = shoot.picture("one", pictures.texture(seed=1)), shoot.picture("other", pictures.texture(seed=2))
    before = shoot(keyframe=one, parameters=STILL)
    after = shoot(keyframe=other, parameters=STILL, upstream=shoot.upstream(before), frames=48)
    alone = shoot(keyframe=other, parameters=STILL, frames=48)
    assert np.array_equal(after.frames[0], before.frames[-1])
    assert np.array_equal(after.frames[-1], alone.frames[-1])
    assert after.handed_over["picture"] == other
    away = [np.abs(frame.astype(int) - before.frames[-1]).mean() for frame in after.frames[:25]]
    assert all(later >= sooner for sooner, later in pairwise(away))


def test_closer_and_aim_choose_the_part_that_is_shown(shoot: Any, pictures: Any) -> None:
    picture = pictures.plain(600, 400)
    picture[300:320, 450:470] = (255, 0, 0)
    keyframe = shoot.picture("still", picture)
    made = shoot(keyframe=keyframe, parameters={**STILL, "closer": "3", "aim": "0.7666 0.775"})
    middle = made.frames[0][85:95, 155:165].astype(int)
    assert (middle[..., 0] > middle[..., 1] + 60).all()


def test_a_vignette_darkens_the_corners_only(shoot: Any, pictures: Any) -> None:
    keyframe = shoot.picture("still", pictures.plain())
    bare, dark = (shoot(keyframe=keyframe, parameters={"vignette": v}).frames[0].astype(int) for v in ("0", "0.5"))
    assert np.array_equal(bare[70:110, 120:200], dark[70:110, 120:200])
    assert dark[0, 0].max() < 0.6 * bare[0, 0].max()


def test_grain_changes_with_the_frame_and_not_the_mean(shoot: Any, pictures: Any) -> None:
    keyframe = shoot.picture("still", pictures.plain())
    frames = shoot(keyframe=keyframe, parameters={**STILL, "grain": "1"}, frames=3).frames
    assert not np.array_equal(frames[0], frames[1])
    assert frames[0].std() > 5
    assert abs(float(frames[0].mean()) - 120) < 1


@pytest.mark.parametrize("background", ["soft", "dim"])
def test_the_background_can_be_treated_apart(shoot: Any, pictures: Any, background: str) -> None:
    keyframe = shoot.picture("still", pictures.portrait())
    usual, treated = (
        shoot(keyframe=keyframe, parameters={**STILL, "background": name}).frames[0].astype(int)
        for name in ("natural", background)
    )
    warm = usual[..., 0] > usual[..., 2] + 60
    core = cv2.erode(warm.astype(np.uint8), np.ones((9, 9), np.uint8)) > 0
    assert core.sum() > 2000
    assert np.abs(treated - usual)[core].max() <= 1
    assert np.abs(treated - usual)[:40, :60].mean() > 0.02


def test_a_picture_that_can_not_be_read_is_named(shoot: Any) -> None:
    broken = shoot.folder / "broken.png"
    broken.write_text("not a picture")
    shoot.media["broken"] = broken
    with pytest.raises(BadInput, match="The keyframe can't be shown") as told:
        shoot(keyframe="broken")
    assert told.value.file == broken
    with pytest.raises(BadInput, match="The keyframe is not on this machine"):
        shoot(keyframe="missing")


def test_a_missing_tail_is_named(shoot: Any) -> None:
    with pytest.raises(BadInput, match="tail of the shot before is not on this machine"):
        shoot(upstream=Upstream(tail="gone", frames=1))


@pytest.mark.parametrize("at", [0, 1, 7])
def test_cancelling_is_heard_before_the_next_frame(shoot: Any, pictures: Any, at: int) -> None:
    keyframe = shoot.picture("still", pictures.texture())
    take = shoot.take(cancel_at=at)
    with pytest.raises(Cancelled):
        shoot(keyframe=keyframe, take=take)
    assert len(take.frames) == at
    assert not take.handed_over


def test_nothing_is_written_beside_the_take(shoot: Any, pictures: Any, tmp_path: Path) -> None:
    keyframe = shoot.picture("still", pictures.texture())
    before = sorted(tmp_path.iterdir())
    shoot(keyframe=keyframe, frames=2)
    assert sorted(tmp_path.iterdir()) == before


def test_a_chain_keeps_its_depth_bounded(shoot: Any, pictures: Any) -> None:
    keyframe = shoot.picture("still", pictures.portrait())
    take = shoot(keyframe=keyframe, camera="push in")
    reached = []
    for number in range(3):
        take = shoot(keyframe=keyframe, camera="push in", upstream=shoot.upstream(take, name=f"tail{number}"))
        left = read_hand_over(canonical(take.handed_over))
        assert left is not None
        reached.append(float(left.start.pose[DOLLY]))
        assert left.depth.disparity(left.start.pose[None]) <= 0.05
    assert all(later >= sooner for sooner, later in pairwise(reached))


def test_the_start_of_a_chain_is_its_pose(shoot: Any, pictures: Any) -> None:
    keyframe = shoot.picture("still", pictures.texture())
    left = read_hand_over(canonical(shoot(keyframe=keyframe, camera="pan left").handed_over))
    assert left is not None
    assert isinstance(left.start, CameraStart)
    assert left.start.pose[AXES.index("pan_x")] < 0 > left.start.velocity[AXES.index("pan_x")]


def test_what_goes_on_from_letters_of_an_older_version_says_so(shoot: Any, pictures: Any) -> None:
    """Only where it starts from the frames themselves: a picture that is at hand has none in it."""
    keyframe = shoot.picture("still", pictures.texture())
    before = shoot(keyframe=keyframe, frames=2)
    letters = canonical({**before.handed_over, "burned": True})
    upstream = shoot.upstream(before, hand_over=letters)
    told = shoot(upstream=upstream, only={"tail"}, frames=2)
    assert read_notes(str(told.facts[REMARKS])) == (AnimaticNote.CONTINUES_LETTERS(),)
    assert "burned" not in told.handed_over
    for at_hand, hand_over in (({"tail", "still"}, letters), ({"tail"}, canonical(before.handed_over))):
        clean = shoot(upstream=shoot.upstream(before, hand_over=hand_over), only=at_hand, frames=2)
        assert REMARKS not in clean.facts
