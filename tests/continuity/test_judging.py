"""What is a boundary of shots and what only looks so, told from the pictures alone: the network says nothing here."""

from __future__ import annotations

import numpy as np
import pytest
from skimage import data
from tests.continuity.moving import seen_at

from matchcut.continuity.cuts.boundaries import BoundaryKind, ShotBoundary
from matchcut.continuity.cuts.evidence import Evidence
from matchcut.continuity.cuts.finding import judged

A, B = data.astronaut(), data.coffee()


def found(frames: np.ndarray, score: float = 0.0) -> list[ShotBoundary]:
    scores = np.full(len(frames), score, np.float32)
    return judged(Evidence(frames, scores, scores))


def mixed(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    share = (np.arange(1, len(first) + 1) / (len(first) + 1))[:, None, None, None]
    return (first * (1 - share) + second * share).round().astype(np.uint8)


def test_a_cut_is_the_first_frame_of_the_new_shot():
    (cut,) = found(np.concatenate([seen_at(A, 12), seen_at(B, 12)]))
    assert (cut.kind, cut.first, cut.frames, cut.at, cut.end) == (BoundaryKind.CUT, 12, 0, 12, 12)


def test_a_jump_within_one_picture_is_a_cut():
    assert [cut.at for cut in found(np.concatenate([seen_at(A, 12, top=20), seen_at(A, 12, left=180, top=300)]))] == [
        12
    ]


@pytest.mark.parametrize("frames", [6, 12, 24])
def test_a_dissolve_is_its_range(frames):
    first, second = seen_at(A, 12 + frames, 0), seen_at(B, 12 + frames, 0)
    (dissolve,) = found(np.concatenate([first[:12], mixed(first[12:], second[:frames]), second[frames:]]))
    assert dissolve.kind is BoundaryKind.DISSOLVE
    assert abs(dissolve.first - 12) <= 1
    assert abs(dissolve.end - 12 - frames) <= 1
    assert abs(dissolve.at - 12 - frames // 2) <= 1


@pytest.mark.parametrize(("colour", "kind"), [(0, BoundaryKind.FADE_BLACK), (255, BoundaryKind.FADE_WHITE)])
def test_a_fade_is_its_range_and_is_parted_at_its_colour(colour, kind):
    first, second = seen_at(A, 24, 0), seen_at(B, 24, 0)
    plain = np.full((1, *first.shape[1:]), colour, np.uint8).repeat(8, 0)
    (fade,) = found(np.concatenate([first[:16], mixed(first[16:], plain), mixed(plain, second[:8]), second[8:]]))
    assert (fade.kind, fade.first, fade.frames) == (kind, 16, 16)
    assert abs(fade.at - 24) <= 1


def test_a_shot_that_fades_out_before_another_one_begins_at_once_ends_there():
    first = seen_at(A, 24, 0)
    fading = mixed(first[12:], np.zeros_like(first[12:]))
    (fade,) = found(np.concatenate([first[:12], fading, seen_at(B, 12, 0)]))
    assert (fade.kind, fade.at) == (BoundaryKind.FADE_BLACK, 24)


@pytest.mark.parametrize("frames", [1, 2, 4])
@pytest.mark.parametrize("light", ["lifted", "white", "black"])
def test_a_flash_is_no_cut(light, frames):
    shot = seen_at(A, 30)
    lit = {"lifted": shot.astype(int) + 120, "white": shot * 0.05 + 240, "black": shot * 0.03}[light]
    shot[14 : 14 + frames] = np.clip(lit[14 : 14 + frames], 0, 255).astype(np.uint8)
    assert found(shot, 0.4) == []


def test_light_that_changes_is_no_cut():
    shot = seen_at(A, 30).astype(float)
    shot[12:] *= 0.5
    assert found(shot.astype(np.uint8), 0.7) == []


def test_a_quick_pan_is_no_cut():
    ahead = np.concatenate([np.zeros(10), np.cumsum([6, 14, 24, 36, 36, 24, 14, 6]), np.full(10, 160)]).astype(int)
    shot = np.stack([A[60:168, 20 + left : 212 + left] for left in ahead])
    assert found(shot) == []


@pytest.mark.parametrize("plain", [0, 3], ids=["at once", "after some frames of black"])
@pytest.mark.parametrize("frames", [10, 36])
@pytest.mark.parametrize("score", [0.0, 0.6], ids=["", "the network takes it for a dissolve"])
@pytest.mark.parametrize("colour", [0, 255])
def test_what_fades_in_at_the_beginning_and_out_at_the_end_is_one_shot(colour, score, frames, plain):
    shot = seen_at(A, 2 * frames + 20)
    colours = np.full_like(shot[:frames], colour)
    fading = [mixed(colours, shot[:frames]), shot[frames:-frames], mixed(shot[-frames:], colours)]
    edge = colours[:plain]
    film = np.concatenate([edge, *fading, edge])
    scores = np.full(len(film), 0, np.float32)
    scores[: frames + plain] = scores[-frames - plain :] = score
    assert judged(Evidence(film, np.zeros_like(scores), scores)) == []


def test_a_still_and_a_single_frame_are_one_shot():
    assert found(seen_at(A, 40, 0)) == []
    assert found(seen_at(A, 1)) == []


def test_a_short_insert_that_is_another_picture_is_two_cuts():
    shot = seen_at(A, 30)
    insert = seen_at(B, 4)
    assert [cut.at for cut in found(np.concatenate([shot[:12], insert, shot[12:]]), 0.6)] == [12, 16]


def held(picture: np.ndarray, frames: int, seed: int, left: int = 40, top: int = 60) -> np.ndarray:
    """A shot by an unsteady hand."""
    dice = np.random.default_rng(seed)
    places = dice.integers(-5, 6, (frames, 2))
    return np.concatenate([seen_at(picture, 1, left=left + x, top=top + y) for x, y in places])


def test_two_views_of_a_lawn_by_an_unsteady_hand_are_two_shots():
    lawn = np.repeat(data.grass()[..., None], 3, axis=2)
    film = np.concatenate([held(lawn, 14, 1), held(lawn, 14, 2, left=260, top=320)])
    assert [cut.at for cut in found(film)] == [14]


def test_a_view_that_overlaps_the_one_before_is_a_cut_where_the_network_says_so():
    film = np.concatenate([seen_at(A, 14), seen_at(A, 14, left=90, top=100)])
    scores = np.zeros(28, np.float32)
    scores[13] = 0.9
    (cut,) = judged(Evidence(film, scores, scores))
    assert cut.at == 14


@pytest.mark.parametrize("lit", [12, 13], ids=["the last of the old shot", "the first of the new shot"])
def test_a_cut_under_a_flash_is_where_the_picture_changes(lit):
    film = np.concatenate([seen_at(A, 13), seen_at(B, 13)])
    film[lit] = np.clip(film[lit].astype(int) + 120, 0, 255)
    assert [cut.at for cut in found(film)] == [13]


@pytest.mark.parametrize(("colour", "kind"), [(2, BoundaryKind.FADE_BLACK), (252, BoundaryKind.FADE_WHITE)])
@pytest.mark.parametrize("frames", [1, 2, 3])
def test_some_frames_of_one_colour_between_two_shots_are_no_shot(colour, kind, frames):
    film = np.concatenate(
        [seen_at(A, 13), np.full((frames, *seen_at(B, 1).shape[1:]), colour, np.uint8), seen_at(B, 13)]
    )
    (dip,) = found(film)
    assert (dip.kind, dip.first, dip.frames) == (kind, 13, frames)


@pytest.mark.parametrize("frames", [3, 5])
def test_a_dissolve_of_a_few_frames_is_one_boundary(frames):
    first, second = seen_at(A, 12 + frames, 0), seen_at(B, 12 + frames, 0)
    (dissolve,) = found(np.concatenate([first[:12], mixed(first[12:], second[:frames]), second[frames:]]))
    assert (dissolve.kind, dissolve.first, dissolve.frames) == (BoundaryKind.DISSOLVE, 12, frames)


@pytest.mark.parametrize("score", [0.0, 0.9])
def test_what_a_screen_in_the_picture_shows_is_no_cut(score):
    shot = seen_at(A, 30)
    shot[:15, 30:80, 40:130] = B[60:110, 60:150]
    shot[15:, 30:80, 40:130] = B[220:270, 300:390]
    assert found(shot, score) == []


def test_a_title_that_comes_and_goes_is_no_cut():
    shot = seen_at(A, 30)
    shot[10:20, 40:60, 10:180] = 250
    assert found(shot, 0.6) == []


def test_lightning_from_one_side_is_no_cut():
    shot = seen_at(A, 30).astype(float)
    shot[14:17] += np.linspace(20, 200, shot.shape[2])[None, None, :, None]
    assert found(np.clip(shot, 0, 255).astype(np.uint8), 0.4) == []


def test_a_pan_whose_frames_are_blurred_is_no_dissolve_though_the_network_takes_it_for_one():
    speeds = np.concatenate([np.zeros(12), [8, 20, 34, 40, 34, 20, 8], np.zeros(12)])
    smeared = [
        np.mean([seen_at(A, 1, left=int(20 + left + part * speed))[0] for part in np.linspace(-1, 0, 9)], axis=0)
        for left, speed in zip(np.cumsum(speeds), speeds, strict=True)
    ]
    passage = np.where(speeds > 0, 0.8, 0).astype(np.float32)
    assert judged(Evidence(np.stack(smeared).astype(np.uint8), np.zeros_like(passage), passage)) == []


def test_a_long_pan_is_no_dissolve_though_the_network_takes_it_for_one():
    pan = seen_at(A, 60, 4)
    passage = np.zeros(60, np.float32)
    passage[20:45] = 0.8
    assert judged(Evidence(pan, np.zeros_like(passage), passage)) == []
