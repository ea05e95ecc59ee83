from __future__ import annotations

from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
import skimage

from matchcut.engines.animatic.faces import find_face
from matchcut.engines.animatic.layers import cover
from matchcut.engines.animatic.matte import box_of, find_subject
from matchcut.engines.animatic.still_layers import filled_behind, subject_over, whole_alpha
from matchcut.media.stills import read_still

PHOTOGRAPHS = Path(skimage.__file__).parent / "data"


def enlarged(alpha: np.ndarray, like: np.ndarray) -> np.ndarray:
    return cv2.resize(alpha, (like.shape[1], like.shape[0]), interpolation=cv2.INTER_LINEAR)


def test_a_subject_beyond_doubt_is_cut_out_along_its_edge(pictures: Any) -> None:
    picture = pictures.portrait()
    subject = find_subject(picture)
    assert subject.alpha is not None
    alpha, truth = enlarged(subject.alpha, picture), pictures.portrait_mask()
    assert np.abs(alpha - truth).mean() < 0.01
    assert 0 <= alpha.min() <= alpha.max() <= 1
    assert subject.box == box_of(subject.alpha)


def test_where_there_is_no_subject_none_is_made_up(pictures: Any) -> None:
    assert find_subject(pictures.texture()).alpha is None
    assert find_subject(pictures.plain()).alpha is None


@pytest.mark.parametrize("name", ["rocket.jpg", "moon.png", "chelsea.png", "hubble_deep_field.jpg"])
def test_photographs_that_can_not_be_parted_safely_are_left_whole(name: str) -> None:
    assert find_subject(read_still(PHOTOGRAPHS / name)).alpha is None


def test_a_portrait_keeps_its_head() -> None:
    picture = read_still(PHOTOGRAPHS / "astronaut.png")
    subject = find_subject(picture)
    assert subject.face is not None
    assert subject.alpha is not None
    alpha = enlarged(subject.alpha, picture)
    assert alpha[30, 225] > 0.95, "the hair belongs to her"
    assert alpha[110, 225] > 0.95, "and so does the face"
    assert alpha[300, 200] > 0.95, "and the suit"
    assert alpha[60, 400] < 0.05, "the shuttle behind her does not"
    assert alpha[60, 20] < 0.05, "nor the flag"


def test_a_cup_is_cut_out_with_its_saucer() -> None:
    picture = read_still(PHOTOGRAPHS / "coffee.png")
    alpha = find_subject(picture).alpha
    assert alpha is not None
    alpha = enlarged(alpha, picture)
    assert min(alpha[35, 290], alpha[200, 130], alpha[150, 300]) > 0.95
    assert max(alpha[30, 60], alpha[330, 560]) < 0.05


def test_a_face_is_found_where_it_is_and_nowhere_else(pictures: Any) -> None:
    face = find_face(read_still(PHOTOGRAPHS / "astronaut.png"))
    assert face is not None
    assert face.middle == pytest.approx((0.43, 0.22), abs=0.03)
    assert find_face(read_still(PHOTOGRAPHS / "coffee.png")) is None
    assert find_face(pictures.plain(40, 3000)) is None


def test_the_background_goes_on_behind_the_subject(pictures: Any) -> None:
    picture, mask = pictures.portrait(), pictures.portrait_mask()
    behind = filled_behind(picture, mask)
    hidden = mask > 0.5
    # Where the warm figure was there is a cool wall now, and away from it nothing has changed.
    assert (behind[hidden].astype(int)[:, 2] > behind[hidden].astype(int)[:, 0]).mean() > 0.99
    far = cv2.dilate((mask > 0.01).astype(np.uint8), np.ones((41, 41), np.uint8)) == 0
    assert np.abs(behind.astype(int) - picture)[far].max() <= 1


def test_subject_and_background_together_are_the_picture(pictures: Any) -> None:
    picture, mask = pictures.portrait(), pictures.portrait_mask()
    behind = filled_behind(picture, mask)
    together = behind.copy()
    cover(together, subject_over(picture, behind, whole_alpha(picture, behind, mask)))
    assert np.abs(together.astype(int) - picture).max() <= 1


@pytest.mark.parametrize("size", [(16, 16), (3, 400), (400, 3), (1, 1), (2000, 20)])
def test_odd_pictures_do_no_harm(size: tuple[int, int], pictures: Any) -> None:
    assert find_subject(pictures.texture(*size)).alpha is None


def test_the_same_picture_gives_the_same_matte_whatever_the_threads(pictures: Any) -> None:
    picture = pictures.portrait()
    threads = cv2.getNumThreads()
    found = []
    try:
        for count in (1, 3):
            cv2.setNumThreads(count)
            alpha = find_subject(picture).alpha
            assert alpha is not None
            found.append(alpha.tobytes())
    finally:
        cv2.setNumThreads(threads)
    assert found[0] == found[1]
