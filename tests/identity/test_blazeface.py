"""The finder of the box on photographs: of any size and number, turned, cut off, and where there is nobody."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from skimage import data

from matchcut.identity.blazeface import BlazeFaceDetector
from matchcut.identity.faces import Face, Picture, choose, crop_face
from matchcut.identity.pictures import read_picture

EYES, MOUTH = ((206.0, 110.0), (247.0, 108.0)), (228.0, 152.0)
"""Where the astronaut's are, by eye, in pixels of her picture of 512."""

QUARTERS = {0: (0, 0, 1, 0), 1: (0, 512, 0, 1), 2: (512, 512, -1, 0), 3: (512, 0, 0, -1)}
"""For so many quarter turns: where a point (x, y) goes, as origin x and y, and the cosine and sine of the turn."""


@pytest.fixture(scope="module")
def detector() -> BlazeFaceDetector:
    return BlazeFaceDetector()


@pytest.fixture(scope="module")
def group() -> Picture:
    """Six people, 1280 × 886, as insightface ships them."""
    insightface = importlib.util.find_spec("insightface")
    assert insightface is not None
    assert insightface.origin is not None
    return read_picture(Path(insightface.origin).parent / "data/images/t1.jpg")


def shrunk(rgb: Picture, factor: float) -> Picture:
    size = (round(rgb.shape[1] * factor), round(rgb.shape[0] * factor))
    return np.asarray(Image.fromarray(rgb).resize(size, Image.Resampling.BOX))


def off(face: Face, points: tuple[tuple[float, float], ...]) -> float:
    """How far eyes and mouth are from these points, at most, in widths of the face."""
    marks = np.array(face.landmarks)[[0, 1, 3]]
    return float(np.linalg.norm(marks - np.array(points), axis=1).max()) / face.width


@pytest.mark.parametrize("quarters", QUARTERS)
def test_a_face_is_found_with_its_eyes_and_mouth_however_the_picture_lies(
    detector: BlazeFaceDetector, quarters: int
) -> None:
    x, y, cosine, sine = QUARTERS[quarters]
    points = tuple((x + cosine * at + sine * down, y - sine * at + cosine * down) for at, down in (*EYES, MOUTH))
    (face,) = detector.detect(np.ascontiguousarray(np.rot90(data.astronaut(), quarters)))
    assert off(face, points) < 0.12
    assert 80 < face.width < 130
    assert face.left < points[2][0] < face.right
    assert face.sharpness > 20
    turned = crop_face(np.ascontiguousarray(np.rot90(data.astronaut(), quarters)), face, 64)
    (again,) = detector.detect(np.asarray(Image.fromarray(turned).resize((256, 256), Image.Resampling.BICUBIC)))
    assert again.landmarks[0][1] == pytest.approx(again.landmarks[1][1], abs=20)  # Upright: one eye beside the other,
    assert again.landmarks[0][0] < again.landmarks[1][0]  # the one on the left first,
    assert again.landmarks[3][1] > again.landmarks[0][1] + 30  # and the mouth below.


def test_everybody_in_a_group_is_found_once(detector: BlazeFaceDetector, group: Picture) -> None:
    faces = detector.detect(group)
    assert len(faces) == 6
    assert [face.score for face in faces] == sorted((face.score for face in faces), reverse=True)
    assert len({round(face.left / 60) for face in faces}) == 6
    assert "There are 6 faces" in str(choose(faces, (1280, 886)).note)
    assert len(detector.detect(group, small=True)) == 6  # Tiles show nobody twice.


def test_a_small_face_beside_a_large_one_is_found_where_it_is_asked_for(detector: BlazeFaceDetector) -> None:
    portrait = np.ascontiguousarray(data.astronaut()[:300, 60:360])
    frame = np.full((720, 1280, 3), 90, np.uint8)
    frame[:, :720] = np.asarray(Image.fromarray(portrait).resize((720, 720), Image.Resampling.BICUBIC))
    far = shrunk(portrait, 0.4)  # Her face is 40 pixels wide in it.
    frame[500 : 500 + far.shape[0], 1000 : 1000 + far.shape[1]] = far
    near, small = sorted(detector.detect(frame, small=True), key=lambda face: face.left)
    assert near.width > 200
    assert 30 < small.width < 50
    assert small.left > 1000
    assert max(face.width for face in detector.detect(frame)) > 200


@pytest.mark.parametrize("box", [(180, 40, 512, 300), (0, 40, 240, 300), (100, 100, 350, 300), (190, 60, 270, 180)])
def test_a_face_that_the_picture_cuts_off_is_found(detector: BlazeFaceDetector, box: tuple[int, int, int, int]) -> None:
    left, top, right, bottom = box
    (face,) = detector.detect(np.ascontiguousarray(data.astronaut()[top:bottom, left:right]))
    middle = ((face.left + face.right) / 2 + left, (face.top + face.bottom) / 2 + top)
    assert middle == pytest.approx((228, 118), abs=30)


@pytest.mark.parametrize("kind", ["grey", "clear", "dark"])
def test_a_face_is_found_whatever_the_file(detector: BlazeFaceDetector, tmp_path: Path, kind: str) -> None:
    image = Image.fromarray(data.astronaut()[:300, 60:360])
    if kind == "grey":
        image = image.convert("L")
    elif kind == "dark":
        image = image.point(lambda value: value * 0.3)
    else:
        image.putalpha(Image.linear_gradient("L").resize(image.size).point(lambda value: 255 if value < 200 else 0))
    image.save(tmp_path / "face.png")
    (face,) = detector.detect(read_picture(tmp_path / "face.png"))
    assert face.left < 168 < face.right


def test_a_very_large_picture_is_looked_at_in_a_smaller_copy(detector: BlazeFaceDetector, tmp_path: Path) -> None:
    page = Image.new("RGB", (4000, 3000), (90, 90, 90))
    page.paste(Image.fromarray(data.astronaut()[:300, 60:360]), (2800, 1500))
    page.save(tmp_path / "large.jpg", quality=90)
    rgb = read_picture(tmp_path / "large.jpg")
    assert max(rgb.shape) == 1600
    (face,) = detector.detect(rgb)
    assert (face.left + face.right) / 2 * 2.5 == pytest.approx(2968, abs=30)


@pytest.mark.parametrize("shape", [(1, 1), (1, 900), (900, 1), (3, 2), (40, 1400)])
def test_odd_pictures_hold_nobody(detector: BlazeFaceDetector, shape: tuple[int, int]) -> None:
    chance = np.random.default_rng(1).integers(0, 255, (*shape, 3)).astype(np.uint8)
    assert detector.detect(chance) == ()
    assert detector.detect(np.zeros((*shape, 3), np.uint8), small=True) == ()


@pytest.mark.parametrize("name", ["chelsea", "coffee", "rocket", "page"])
def test_where_nobody_is_nothing_is_found(detector: BlazeFaceDetector, name: str) -> None:
    rgb = getattr(data, name)()
    rgb = rgb if rgb.ndim == 3 else np.repeat(rgb[..., None], 3, axis=2)
    assert detector.detect(np.ascontiguousarray(rgb)) == ()


def on_a_wall(left: int) -> Picture:
    """The astronaut, her face 22 pixels wide, before a wall of 1280 × 720."""
    wall = np.asarray(Image.fromarray(data.brick()).resize((1280, 720)).convert("RGB")).copy()
    wall[610:, left : left + 110] = shrunk(data.astronaut(), 110 / 512)
    return wall


def test_a_small_face_is_followed_from_where_it_was(detector: BlazeFaceDetector) -> None:
    (before,) = detector.detect(on_a_wall(600), small=True)
    assert detector.detect(on_a_wall(630), near=()) == ()
    (after,) = detector.detect(on_a_wall(630), near=[before])
    assert after.left - before.left == pytest.approx(30, abs=3)
    assert after.width == pytest.approx(before.width, abs=3)


def test_small_faces_side_by_side_are_followed_in_views_that_they_share(detector: BlazeFaceDetector) -> None:
    wall = on_a_wall(1160)
    for left in (100, 310, 520, 900):
        wall[540:, left : left + 180] = shrunk(data.astronaut(), 180 / 512)
    before = detector.detect(wall, small=True)
    assert len(before) >= 4
    after = detector.detect(np.roll(wall, 20, axis=1), near=before)
    moved = [
        new.left - old.left
        for old, new in zip(*(sorted(each, key=lambda face: face.left) for each in (before, after)), strict=True)
    ]
    assert moved == pytest.approx([20] * len(before), abs=3)


@pytest.mark.parametrize("shape", [(1, 1), (40, 30), (200, 100), (720, 1280)])
def test_where_a_face_was_may_lie_anywhere(detector: BlazeFaceDetector, shape: tuple[int, int]) -> None:
    rng = np.random.default_rng(3)
    for left, top, width in rng.uniform((-300, -300, 0.1), (1500, 900, 200), (20, 3)):
        near = [Face(left=left, top=top, right=left + width, bottom=top + width, score=0.9)]
        assert detector.detect(np.zeros((*shape, 3), np.uint8), near=near) == ()
