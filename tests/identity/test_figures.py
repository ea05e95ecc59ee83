"""People cut out of photographs by the masks that come in the box."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from skimage import data

from matchcut.identity.faces import Face
from matchcut.identity.figures import Mask, cut_figure, person_mask


@pytest.fixture(scope="module")
def portrait() -> np.ndarray:
    """An astronaut to the waist, between a flag and a model of the shuttle: (512, 512, 3)."""
    return np.ascontiguousarray(data.astronaut())


@pytest.fixture(scope="module")
def mask(portrait: np.ndarray) -> Mask:
    return person_mask(portrait)


def overlap(one: Mask, other: Mask) -> float:
    first, second = one > 0.5, other > 0.5
    return float((first & second).sum() / (first | second).sum())


def test_a_mask_holds_the_person_and_nothing_else(portrait: np.ndarray, mask: Mask) -> None:
    assert mask.shape == (512, 512)
    assert mask.dtype == np.float32
    assert (mask.min(), mask.max()) == (0, 1)
    assert min(mask[30, 225], mask[110, 225], mask[300, 200]) > 0.95, "hair, face and suit are hers"
    assert max(mask[60, 400], mask[60, 20], mask[20, 300]) < 0.05, "shuttle, flag and wall are not"


@pytest.mark.parametrize("ground", ["rocket", "grass", "coffee"])
def test_who_stands_before_another_ground_keeps_their_outline(portrait: np.ndarray, mask: Mask, ground: str) -> None:
    picture = getattr(data, ground)()
    picture = picture if picture.ndim == 3 else np.dstack([picture] * 3)
    behind = cv2.resize(picture, (512, 512), interpolation=cv2.INTER_AREA)
    moved = np.where(mask[..., None] > 0.5, portrait, behind).astype(np.uint8)
    assert overlap(person_mask(moved), mask) > 0.96


def test_who_is_small_in_a_wide_picture_is_looked_at_nearer(portrait: np.ndarray, mask: Mask) -> None:
    small, own = (cv2.resize(part, (200, 200), interpolation=cv2.INTER_AREA) for part in (portrait, mask))
    wide = np.full((360, 640, 3), (90, 110, 130), np.uint8)
    wide[160:, 220:420] = np.where(own[..., None] > 0.5, small, wide[160:, 220:420])
    truth = np.zeros((360, 640), np.float32)
    truth[160:, 220:420] = own
    assert overlap(person_mask(wide), truth) > 0.9


def test_a_quick_mask_is_nearly_the_same(portrait: np.ndarray, mask: Mask) -> None:
    quick = person_mask(portrait, quick=True)
    assert quick.shape == mask.shape
    assert overlap(quick, mask) > 0.985
    assert np.abs(quick - mask).mean() < 0.01
    for shape in ((1, 1), (1, 40), (2, 3), (31, 7)):
        nothing = np.zeros((*shape, 3), np.uint8)
        assert person_mask(nothing, quick=True).shape == shape


def test_an_edge_lies_on_the_edge_of_the_picture(portrait: np.ndarray, mask: Mask) -> None:
    """Along the outline of her hair, where the mask turns, the picture turns too."""
    row = slice(20, 70)
    turns = np.abs(np.diff(mask[row, 120:260], axis=1)).argmax(axis=1)
    grey = cv2.GaussianBlur(cv2.cvtColor(portrait, cv2.COLOR_RGB2GRAY), (0, 0), 1)[row, 120:260].astype(float)
    steps = np.abs(np.diff(grey, axis=1))
    near = [steps[y, max(0, x - 3) : x + 4].max() for y, x in enumerate(turns)]
    assert np.median(near) > 3 * np.median(steps)


def test_one_person_is_cut_out(portrait: np.ndarray, mask: Mask) -> None:
    cut = cut_figure(portrait)
    assert cut.doubt is None
    assert cut.mask is not None
    assert overlap(cut.mask, mask) > 0.98


def test_what_is_no_part_of_the_figure_is_left_out(portrait: np.ndarray, mask: Mask) -> None:
    """A small head in the corner, apart from her, goes; both are people, so the mask of all has it."""
    wide = np.full((512, 900, 3), (200, 190, 185), np.uint8)
    wide[:, :512] = np.where(mask[..., None] > 0.5, portrait, wide[:, :512])
    wide[20:180, 720:880] = np.where(
        mask[0:320:2, 96:416:2, None] > 0.5, portrait[0:320:2, 96:416:2], wide[20:180, 720:880]
    )
    apart = (slice(20, 180), slice(720, 880))
    assert person_mask(wide)[apart].mean() > 0.2
    cut = cut_figure(wide)
    assert cut.mask is not None
    assert cut.mask[apart].max() == 0
    assert cut.mask[110, 225] > 0.95


def test_where_it_is_not_clear_nothing_is_cut_out(portrait: np.ndarray) -> None:
    face = Face(left=180, top=60, right=270, bottom=170, score=0.9)
    beside = Face(left=300, top=80, right=370, bottom=170, score=0.8)
    small = Face(left=10, top=10, right=40, bottom=40, score=0.8)
    assert str(cut_figure(data.rocket()).doubt) == "Nobody was found in it."
    assert (
        str(cut_figure(np.ascontiguousarray(portrait[60:170, 185:265])).doubt) == "Who it shows fills it to its edges."
    )
    assert str(cut_figure(data.coffee()).doubt) == "The outline of who it shows is not clear."
    assert str(cut_figure(portrait, (face, beside)).doubt) == "It shows more than one person."
    assert cut_figure(portrait, (face, small)).doubt is None, "somebody small in the background is no company"


@pytest.mark.parametrize("size", [(1, 1), (1, 300), (300, 1), (7, 5), (20, 3000)])
def test_odd_pictures_do_no_harm(size: tuple[int, int]) -> None:
    height, width = size
    picture = np.random.default_rng(3).integers(0, 256, (height, width, 3)).astype(np.uint8)
    assert person_mask(picture).shape == size
    assert cut_figure(picture).mask is None


def test_whose_face_is_known_is_seen_in_the_shade_of_others(portrait: np.ndarray, mask: Mask) -> None:
    """Beside somebody large the net sees nobody who is small and dark; told of their face, it does."""
    wide = np.full((512, 1280, 3), (90, 110, 130), np.uint8)
    wide[:, :512] = np.where(mask[..., None] > 0.5, portrait, wide[:, :512])
    small, own = (cv2.resize(part, (160, 160), interpolation=cv2.INTER_AREA) for part in (portrait, mask))
    place = (slice(300, 460), slice(1000, 1160))
    wide[place] = np.where(own[..., None] > 0.5, small // 2, wide[place])
    face = Face(left=1057, top=319, right=1085, bottom=353, score=0.9)
    assert person_mask(wide)[place].mean() < 0.01
    known = person_mask(wide, (face,))
    assert overlap(known[place], own) > 0.7
    assert overlap(known[:, :512], mask) > 0.95
