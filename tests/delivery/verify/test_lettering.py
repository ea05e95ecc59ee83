"""What an export lays over the film is told from damage: no false alarm, and damage under it is found."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from matchcut.cut.planes import picture_of, planes_of
from matchcut.delivery.edit.laying import FilmMedia
from matchcut.delivery.film import export
from matchcut.delivery.film_orders import sized
from matchcut.delivery.pictures.burn_in import AI_LABEL, BurnIn, BurntTexts
from matchcut.delivery.presets import H264, PRORES_PROXY
from matchcut.delivery.verify.comparing import DeliveryDiffers
from matchcut.delivery.verify.files import Against, verify
from matchcut.film.model import Transition
from matchcut.film.vocabulary import TransitionKind

SMALL = H264.of_quality("small")
WAYS = {
    "slate": BurntTexts(slate=True),
    "take": BurntTexts(take=True),
    "slate and timecode": BurntTexts(slate=True, timecode=True),
    "title": BurntTexts(title=True),
    "label": BurntTexts(label=AI_LABEL),
    "watermark": BurntTexts(watermark="NOT FINAL"),
    "all": BurntTexts(slate=True, take=True, timecode=True, title=True, watermark="W", label=AI_LABEL),
}


@pytest.fixture
def film(room):
    """A film of three shots, whose second has another label and take than the first."""
    room.shot("a", 8, number="1A")
    room.shot("b", 9, number="22B", transition=Transition(TransitionKind.DISSOLVE, 3))
    room.shot("c", 7, number="3")
    room.film = replace(room.film, settings=replace(room.film.settings, title="A film with words"))
    return room


def delivered(film, printed, path, *, size="film", preset=SMALL, damage=None):
    """The film, exported with what is printed on it; `damage(frame, planes)` changes pictures after that."""
    cut = film.cut()
    takes = {take.shot: take.number for take in film.takes.values()}
    burnt = BurnIn(sized(cut, size), printed, takes)

    def stamp(picture, frame):
        planes = planes_of(burnt(picture, frame))
        if damage is not None:
            damage(frame, planes)
        return picture_of(planes)

    export(sized(cut, size), film.where, path, cache=path.parent / "cache", preset=preset, stamp=stamp)
    return Against(cut, FilmMedia(film=film.film, takes=film.takes, where=film.where, samples=lambda _media: 0))


@pytest.mark.parametrize("way", WAYS)
def test_letters_are_no_damage(film, tmp_path, way):
    against = delivered(film, WAYS[way], tmp_path / "film.mp4")
    assert verify(tmp_path / "film.mp4", against)[0].frames == against.cut.length


def test_letters_in_another_size_and_form_are_no_damage(film, tmp_path):
    against = delivered(film, WAYS["all"], tmp_path / "film.mov", size="540p", preset=PRORES_PROXY)
    assert verify(tmp_path / "film.mov", against)[0].compared


@pytest.mark.parametrize("way", ["watermark", "all"])
@pytest.mark.parametrize("place", ["middle", "corner"])
def test_damage_under_letters_is_found(film, tmp_path, way, place):
    def damage(frame, planes):
        if frame in (5, 6):
            height, width = planes[0].shape
            rows = slice(height * 4 // 10, height * 6 // 10) if place == "middle" else slice(0, height * 2 // 10)
            block = planes[0][rows, : width // 4]
            block[:] = np.where(block > 128, block - 60, block + 60)

    against = delivered(film, WAYS[way], tmp_path / "film.mp4", damage=damage)
    with pytest.raises(DeliveryDiffers, match="At 01:00:00:05 "):
        verify(tmp_path / "film.mp4", against)
