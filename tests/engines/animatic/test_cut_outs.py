"""The cast cut out of photographs, from the engine's door; and the edges that they get."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
import skimage
from skimage import data

from matchcut.engines.animatic.edges import freed
from matchcut.engines.animatic.figures import figure_from
from matchcut.engines.animatic.layers import cover, premultiplied
from matchcut.identity.figures import person_mask
from matchcut.media.light import light_of, picture_of
from matchcut.media.stills import read_still

STILL = {"vignette": "0", "life": False}
WALL = (236, 238, 240)


def rgba(rgb: np.ndarray) -> np.ndarray:
    return np.dstack([rgb, np.full(rgb.shape[:2], 255, np.uint8)])


@pytest.fixture(scope="module")
def busy() -> np.ndarray:
    """An astronaut in a garage, from which separation by colours can't part her: (384, 384, 3)."""
    rgb = cv2.resize(data.astronaut(), (384, 384), interpolation=cv2.INTER_AREA)
    garage = read_still(Path(skimage.__file__).parent / "data" / "motorcycle_left.png")
    ground = cv2.resize(garage, (384, 384), interpolation=cv2.INTER_AREA)
    mask = person_mask(rgb)[..., None]
    return np.rint(rgb * mask + ground * (1 - mask)).astype(np.uint8)


def test_a_person_before_a_busy_ground_is_cut_out(busy: np.ndarray) -> None:
    figure = figure_from(rgba(busy), person=True)
    assert not figure.framed
    assert figure.doubt is None
    assert figure.cut_off
    assert 0.4 < (figure.pixels[..., 3] > 127).mean() < 0.8
    assert (figure.pixels[..., :3] <= figure.pixels[..., 3:]).all(), "premultiplied"
    assert figure_from(rgba(busy), person=False).framed, "what is no person is a print, as it was"


def test_a_print_says_why_it_is_one(shoot: Any, pictures: Any) -> None:
    anna = shoot.someone("Anna", shoot.picture("rocket", np.ascontiguousarray(data.rocket())))
    plate = shoot.someone("Pad", shoot.picture("plate", pictures.plain()))
    told = shoot(location=plate, cast=(anna,), frames=1, parameters=STILL).facts["remarks"]
    (note,) = (entry["words"] for entry in json.loads(told))
    assert note.startswith("Anna is shown as a print, for they could not be cut out of their picture. Nobody was found")
    asked = shoot(location=plate, cast=(anna,), frames=1, parameters={**STILL, "cut_out": False})
    assert "remarks" not in asked.facts
    lever = shoot(location=plate, props=(anna,), frames=1, parameters=STILL)
    assert "remarks" not in lever.facts, "a prop is no person"


def test_people_are_cut_out_unless_it_is_asked_otherwise(shoot: Any, busy: np.ndarray) -> None:
    plate = shoot.someone("Wall", shoot.picture("wall", np.full((270, 480, 3), WALL, np.uint8)))
    anna = shoot.someone("Anna", shoot.picture("anna", busy))

    def shown(**changes: Any) -> np.ndarray:
        """Where anything stands before the wall."""
        frame = shoot(location=plate, cast=(anna,), frames=1, parameters={**STILL, **changes}).frames[0]
        return np.abs(frame.astype(int) - WALL).max(axis=2) > 40

    cut, printed = shown(), shown(cut_out=False)
    rows = np.flatnonzero(printed.any(axis=1))
    part = printed[rows[0] : rows[-1] + 1]
    assert part[:, part.any(axis=0)].mean() > 0.9, "a print is a rectangle"
    columns = np.flatnonzero(cut[:100].any(axis=0))
    assert len(columns) < 0.7 * len(np.flatnonzero(cut.any(axis=0))), "a head is narrower than what it stands on"


def test_who_goes_on_in_the_shot_after_stays_as_they_were_shown(shoot: Any, busy: np.ndarray, pictures: Any) -> None:
    plate = shoot.someone("Pad", shoot.picture("plate", pictures.plain()))
    anna = shoot.someone("Anna", shoot.picture("anna", busy))
    same = {"location": plate, "cast": (anna,), "frames": 10}
    for cut_out in (True, False):
        before = shoot(**same, parameters={**STILL, "cut_out": cut_out})
        assert ("cut_out" in before.handed_over) == cut_out, "what older takes handed over are prints"
        after = shoot(
            **same, upstream=shoot.upstream(before), parameters={**STILL, "strength": "0", "cut_out": not cut_out}
        )
        assert np.abs(after.frames[0].astype(int) - before.frames[-1]).mean() < 2
        assert ("cut_out" in after.handed_over) == cut_out


@pytest.mark.parametrize("ground", [(255, 255, 255), (8, 8, 12), (60, 120, 200)])
def test_an_edge_has_the_figures_own_colour_and_nothing_of_its_ground(ground: tuple[int, int, int]) -> None:
    alpha = np.zeros((240, 240), np.float32)
    cv2.circle(alpha, (120, 120), 70, 1, -1)
    alpha = cv2.GaussianBlur(alpha, (0, 0), 1.5)
    own, behind = (np.full((240, 240, 3), colour, np.uint8) for colour in ((200, 90, 40), ground))
    shares = alpha[..., None]
    picture = picture_of(light_of(own) * shares + light_of(behind) * (1 - shares))  # As a lens mixes them.
    plainly, clean = premultiplied(picture, alpha), freed(picture, alpha)

    def halo(pixels: np.ndarray) -> float:
        """The mean difference of the half-clear pixels' colours from the figure's own."""
        edge = (alpha > 0.3) & (alpha < 0.9)
        straight = pixels[edge][:, :3] * (255 / pixels[edge][:, 3:].astype(float))
        return float(np.abs(straight - own[0, 0]).mean())

    assert halo(plainly) > 20
    assert halo(clean) < 4
    other = 255 - behind
    before = other.copy()
    cover(other, clean)
    assert np.abs(other[120, 120].astype(int) - own[0, 0]).max() <= 2
    assert np.array_equal(other[alpha < 0.05], before[alpha < 0.05]), "nothing is left about it"
