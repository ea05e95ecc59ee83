"""The figures of a frame: whose hair, whose clothes, and what is nobody."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from skimage import data

from matchcut.continuity.measures.colours import mean_colour
from matchcut.continuity.people.figures import frame_seen, turned_aside
from matchcut.continuity.people.regions import regions_in
from matchcut.continuity.seen import FrameSeen, PatchSeen, halves
from matchcut.identity.blazeface import BlazeFaceDetector
from matchcut.identity.faces import Face
from matchcut.identity.figures import person_mask

ORANGE, BLUE = (60, 35, 45), (45, 5, -35)
"""Her suit, and the same with red and blue exchanged, in Lab, about."""


@pytest.fixture(scope="module")
def detector() -> BlazeFaceDetector:
    return BlazeFaceDetector()


@pytest.fixture(scope="module")
def woman() -> tuple[np.ndarray, np.ndarray]:
    """An astronaut to the waist, (384, 384, 3), and the mask of her."""
    small = cv2.resize(data.astronaut(), (384, 384), interpolation=cv2.INTER_AREA)
    return small, person_mask(small)


@pytest.fixture(scope="module")
def two(woman: tuple[np.ndarray, np.ndarray]) -> np.ndarray:
    """She stands twice on lawn, (384, 640, 3): on the left in orange, on the right, half before herself, in blue."""
    portrait, mask = woman
    lawn = cv2.resize(np.dstack([data.grass()] * 3), (640, 384), interpolation=cv2.INTER_AREA) // (2, 1, 2)
    frame = np.zeros((384, 640 + 384, 3), np.uint8)
    frame[:, :640] = lawn
    blue = portrait.copy()
    blue[150:] = blue[150:, :, ::-1]
    for left, person in ((0, portrait), (255, blue)):
        part = frame[:, left : left + 384]
        part[mask > 0.5] = person[mask > 0.5]
    return np.ascontiguousarray(frame[:, :640])


def colour(patch: PatchSeen | None) -> np.ndarray:
    assert patch is not None
    return mean_colour(halves(patch.colours))


def seen(rgb: np.ndarray, detector: BlazeFaceDetector) -> FrameSeen:
    return frame_seen(7, rgb, detector.detect(rgb), person_mask(rgb))


def test_hair_clothes_and_ground_are_told_apart(woman, detector) -> None:
    frame = seen(woman[0], detector)
    (figure,) = frame.figures
    assert frame.frame == 7
    assert figure.face is not None
    assert figure.face.box.width == pytest.approx(76, abs=10)
    assert figure.box.left < 60, "her elbow"
    assert figure.box.top < 20, "her hair"
    assert figure.box.bottom == pytest.approx(384, abs=2)
    light, green_red, blue_yellow = colour(figure.clothes)
    assert (green_red, blue_yellow) > (12, 12), "an orange suit, with white and dark on it"
    hair = colour(figure.hair)
    assert hair[1] < green_red - 4, "brown is less red than orange"
    assert hair[0] < light + 10
    assert abs(colour(frame.ground)[1:]).max() < 8, "before grey"
    assert frame.picture is not None
    assert frame.picture.area == 1
    assert frame.ground is not None
    assert frame.ground.area == pytest.approx((woman[1] < 0.1).mean(), abs=0.03)


def test_clothes_are_the_persons_own_where_two_stand_close(two, detector) -> None:
    frame = seen(two, detector)
    first, second = sorted(frame.figures, key=lambda figure: figure.box.left)
    assert first.face is not None
    assert second.face is not None
    assert colour(first.clothes)[2] > 10, "orange"
    assert colour(second.clothes)[2] < -8, "blue"
    assert first.box.right < second.box.right - 150
    assert np.abs(colour(first.hair) - colour(second.hair)).max() < 12, "one woman's hair"
    assert colour(frame.ground)[1] < -8, "lawn"


def test_who_is_seen_from_behind_is_a_figure_without_a_face(two, woman, detector) -> None:
    """The face of the one on the left is painted over with hair: the mask still knows her."""
    turned = two.copy()
    cv2.ellipse(turned, (168, 88), (44, 52), 0, 0, 360, (70, 50, 35), -1)
    faces = detector.detect(turned)
    assert len(faces) == 1
    alone = np.ascontiguousarray(turned[:, :300])
    (figure,) = frame_seen(0, alone, (), person_mask(alone)).figures
    assert figure.face is None
    assert colour(figure.clothes)[2] > 10
    assert colour(figure.hair)[0] < 50
    assert figure.box.top < 30


def test_a_face_that_is_no_person_has_neither_hair_nor_clothes(woman) -> None:
    """What the mask does not know is a picture on the wall."""
    face = Face(left=20, top=20, right=60, bottom=70, score=0.9)
    (figure,) = frame_seen(0, woman[0], (face,), np.zeros((384, 384), np.float32)).figures
    assert figure.face is not None
    assert figure.box == figure.face.box
    assert (figure.hair, figure.clothes) == (None, None)


def test_a_body_below_a_face_that_the_mask_left_out_is_that_faces(woman, detector) -> None:
    portrait, mask = woman
    headless = mask.copy()
    headless[:150] = 0
    (figure,) = frame_seen(0, portrait, detector.detect(portrait), headless).figures
    assert figure.face is not None
    assert colour(figure.clothes)[2] > 10


def test_where_nobody_is_the_ground_is_the_picture() -> None:
    rgb = np.full((90, 160, 3), (40, 90, 160), np.uint8)
    frame = frame_seen(0, rgb, (), np.zeros((90, 160), np.float32))
    assert frame.figures == ()
    assert frame.ground == frame.picture


def test_crumbs_of_the_mask_and_arms_are_nobody(woman, detector) -> None:
    portrait, mask = woman
    dirty = np.maximum(mask, 0)
    dirty[10:30, 350:370] = 1.0
    dirty[200:240, 330:384] = 1.0
    regions = regions_in(portrait, detector.detect(portrait), dirty)
    assert [region.face for region in regions.figures] == [0]


def test_looks_and_vectors_go_where_they_belong(two, detector) -> None:
    """A look is asked of each one's clothes, the ground and the picture; vectors come with the face of their order."""
    faces = detector.detect(two)
    looked = []

    def look(rgb: np.ndarray) -> bytes:
        looked.append(rgb)
        return bytes([len(looked)])

    frame = frame_seen(0, two, faces, person_mask(two), vectors=[(b"a", b"b"), (b"c", b"d")], look=look)
    assert [figure.face and (figure.face.vector, figure.face.mirrored) for figure in frame.figures] == [
        (b"a", b"b"),
        (b"c", b"d"),
    ]
    assert len(looked) == 4
    patches = (frame.picture, *(figure.clothes for figure in frame.figures), frame.ground)
    assert [patch and patch.look for patch in patches] == [b"\1", b"\2", b"\3", b"\4"]
    assert np.array_equal(looked[0], two)
    assert (looked[3] == 128).all(axis=2).mean() > 0.3, "people are taken out of the ground"


def test_how_far_a_face_is_turned() -> None:
    def face(nose: tuple[float, float]) -> Face:
        return Face(left=0, top=0, right=100, bottom=120, score=1, landmarks=((30, 40), (70, 40), nose, (50, 90)))

    assert turned_aside(face((50, 60))) == pytest.approx(0)
    assert turned_aside(face((74, 60))) == pytest.approx(0.6)
    assert turned_aside(face((26, 60))) == pytest.approx(0.6)
    assert turned_aside(Face(left=0, top=0, right=1, bottom=1, score=1)) is None


@pytest.mark.parametrize("size", [(1, 1), (1, 300), (300, 1), (5, 7)])
def test_odd_pictures_do_no_harm(size: tuple[int, int]) -> None:
    rgb = np.random.default_rng(3).integers(0, 256, (*size, 3)).astype(np.uint8)
    face = Face(left=-5, top=-5, right=4, bottom=4, score=0.9)
    for mask in (np.ones(size, np.float32), np.zeros(size, np.float32)):
        for faces in ((), (face,)):
            assert frame_seen(0, rgb, faces, mask).frame == 0
