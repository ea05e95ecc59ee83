"""Light of two frames compared by what both of them show, whoever came or went, wherever the camera looks."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
import skimage.data
from skimage.color import deltaE_ciede2000, lab2rgb, rgb2lab

from matchcut.continuity.cards import LightCard
from matchcut.continuity.measures.drift import delta_e, drift_between
from matchcut.continuity.measures.views import light_in_common, view_seen
from matchcut.continuity.seen import ViewSeen
from matchcut.identity.faces import Picture

Pair = tuple[LightCard, LightCard]


@pytest.fixture(scope="module")
def room() -> Picture:
    """A photograph of middle contrast, so that nothing comes up against black or white: (270, 480)."""
    photograph = skimage.data.stereo_motorcycle()[0][:375, :666]
    return (cv2.resize(photograph, (480, 270), interpolation=cv2.INTER_AREA) * 0.6 + 40).astype(np.uint8)


def view(rgb: Picture, ground: np.ndarray | None = None) -> ViewSeen:
    return view_seen(rgb, np.ones(rgb.shape[:2], np.bool_) if ground is None else ground)


def moved(rgb: Picture, contrast: float = 1.0, chroma: float = 1.0, shift: tuple[float, ...] = (0, 0, 0)) -> Picture:
    lab = rgb2lab(rgb)
    lab[..., 0] = 50 + (lab[..., 0] - 50) * contrast
    lab[..., 1:] *= chroma
    changed: Picture = np.clip(np.rint(lab2rgb(lab + shift) * 255), 0, 255).astype(np.uint8)
    return changed


def with_somebody(rgb: Picture, left: int) -> tuple[Picture, np.ndarray]:
    """The same with a bright red figure that fills a third of it, and where nobody is."""
    picture, ground = rgb.copy(), np.ones(rgb.shape[:2], np.bool_)
    cloth = np.random.default_rng(left).integers(0, 60, (240, 170, 1))
    picture[30:, left : left + 170] = cloth + np.array([180, 20, 20])
    ground[30:, left : left + 170] = False
    return picture, ground


def common(before: ViewSeen, after: ViewSeen) -> Pair:
    light = light_in_common([before], [after])
    assert light is not None
    return light


def distance(light: Pair) -> float:
    colours = [(card.lightness, card.green_red, card.blue_yellow) for card in light]
    return float(delta_e(*colours))


@pytest.mark.parametrize("shift", [(0.0, 0.0, 0.0), (3.0, 2.0, 4.0), (-4.0, 5.0, -3.0)])
def test_colours_that_moved_are_told_as_scikit_image_tells_them(room: Picture, shift: tuple[float, ...]) -> None:
    after = moved(room, shift=shift)
    means = [rgb2lab(picture).mean(axis=(0, 1)) for picture in (room, after)]
    assert distance(common(view(room), view(after))) == pytest.approx(deltaE_ciede2000(*means), abs=0.5)


def test_contrast_chroma_and_sharpness_are_told(room: Picture) -> None:
    drift = drift_between(*common(view(room), view(moved(room, contrast=1.2))))
    assert drift.contrast == pytest.approx(1.2, abs=0.03)
    drift = drift_between(*common(view(room), view(moved(room, chroma=0.5))))
    assert drift.chroma == pytest.approx(0.5, abs=0.03)
    soft = cv2.GaussianBlur(room, (0, 0), 1.0)
    drift = drift_between(*common(view(room), view(soft)))
    assert drift.sharpness is not None
    assert drift.sharpness > 0.7
    assert drift_between(*common(view(room), view(room))).sharpness == 0


def test_who_comes_and_goes_is_no_drift(room: Picture) -> None:
    shown = [(room, np.ones(room.shape[:2], np.bool_)), with_somebody(room, 20), with_somebody(room, 290)]
    means = [rgb2lab(picture).mean(axis=(0, 1)) for picture, _ in shown]
    assert float(deltaE_ciede2000(*means[:2])) > 6
    for before in shown:
        for after in shown:
            drift = drift_between(*common(view(*before), view(*after)))
            assert drift.delta_e == pytest.approx(0, abs=0.2)
            assert (drift.contrast, drift.sharpness) == (pytest.approx(1, abs=0.01), pytest.approx(0, abs=0.02))
    drifted = common(view(*shown[1]), view(moved(shown[2][0], shift=(3, 0, 4)), shown[2][1]))
    assert 3 < distance(drifted) < 6


def test_somebody_whom_the_mask_missed_is_no_drift_either(room: Picture) -> None:
    picture, _ = with_somebody(room, 20)
    assert distance(common(view(room), view(picture))) < 0.5


@pytest.mark.parametrize(("across", "down"), [(60, 0), (-45, 12), (0, -40)])
def test_a_camera_that_turned_still_compares_what_both_frames_show(across: int, down: int) -> None:
    photograph = (skimage.data.stereo_motorcycle()[0] * 0.6 + 40).astype(np.uint8)
    top, left = 100, 120
    before = photograph[top : top + 270, left : left + 480]
    after = photograph[top + down : top + down + 270, left + across : left + across + 480]
    assert distance(common(view(before), view(after))) < 0.6
    drift = drift_between(*common(view(before), view(moved(after, contrast=1.25, shift=(0, 0, 5)))))
    assert drift.delta_e is not None
    assert drift.contrast == pytest.approx(1.25, abs=0.05)
    assert 3 < drift.delta_e < 6


def test_who_walks_before_a_place_that_stands_still_is_no_camera_that_turns() -> None:
    rng = np.random.default_rng(3)
    wall = np.asarray(cv2.GaussianBlur(rng.normal(0, 60, (270, 480)), (0, 0), 4) * 4 + 100).clip(60, 140)
    lit = wall + np.linspace(0, 40, 480)
    coat = rng.integers(0, 2, (30, 25)).repeat(8, 0).repeat(8, 1) * 255.0
    frames = []
    for left in (60, 160):
        picture, ground = lit.copy(), np.ones(lit.shape, np.bool_)
        picture[30:, left : left + 200], ground[30:, left : left + 200] = coat, False
        frames.append(view(np.dstack([picture] * 3).astype(np.uint8), ground))
    assert distance(common(*frames)) < 0.3


def test_a_clear_sky_is_not_softer_for_having_less_noise() -> None:
    rng = np.random.default_rng(4)
    picture = np.full((270, 480, 3), 150.0)
    picture[210:] = rng.integers(0, 2, (30, 240)).repeat(2, 0).repeat(2, 1)[..., None] * 120 + 60
    noisy = picture + rng.normal(0, 0.6, (270, 480, 1))
    before, after = (np.rint(each).clip(0, 255).astype(np.uint8) for each in (noisy, picture))
    light = common(view(before), view(after))
    assert abs(drift_between(*light).sharpness) < 0.05


def test_another_view_is_not_compared(room: Picture) -> None:
    assert light_in_common([view(room)], [view(np.ascontiguousarray(room[::-1, ::-1]))]) is None
    assert light_in_common([], [view(room)]) is None
    assert light_in_common([view(room)], []) is None


def test_frames_of_another_shape_are_not_compared(room: Picture) -> None:
    assert light_in_common([view(room)], [view(room[:, :270])]) is None


def test_a_plain_wall_is_compared_as_it_is() -> None:
    wall = np.full((270, 480, 3), (120, 130, 140), np.uint8)
    assert distance(common(view(wall), view(moved(wall, shift=(5, 0, 0))))) == pytest.approx(5, abs=0.7)


def test_of_several_frames_that_one_counts_which_has_most_in_common(room: Picture) -> None:
    other, (hidden, ground) = np.ascontiguousarray(room[::-1, ::-1]), with_somebody(room, 20)
    light = light_in_common([view(other), view(hidden, ground), view(room)], [view(moved(room, shift=(3, 0, 0)))])
    assert light is not None
    assert light[1].lightness - light[0].lightness == pytest.approx(3, abs=0.2)
    whole = common(view(room), view(moved(room, shift=(3, 0, 0))))
    assert light[0].lightness == pytest.approx(whole[0].lightness, abs=1e-4)
