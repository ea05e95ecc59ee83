"""A black shot: black with or without a take, in the cut and in the film that is exported, and never a board."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from matchcut.cut.compose import Composer
from matchcut.cut.planes import BLACK, filled, planes_of
from matchcut.delivery.film import export
from matchcut.film.vocabulary import BLACK as ENGINE
from matchcut.media.frames import FrameReader

W, H = 128, 96


def film(room, **black):
    room.shot("a", 12, number="1")
    room.shot("gap", 12, engine=ENGINE, number="2", action="Nothing.", **black)
    room.shot("b", 12, number="3")
    return room


def test_it_needs_no_take_and_nothing_is_told_of_it(room):
    cut = film(room, take=False).cut()
    assert [event.black for event in cut.events] == [False, True, False]
    assert cut.notes == ()


def test_a_take_or_a_picture_that_it_has_is_not_shown(room):
    cut = film(room).cut()
    assert [event.media is None for event in cut.events] == [False, True, False]
    assert cut.notes == ()


def test_every_frame_is_black_to_the_pixel(room):
    cut = film(room, take=False).cut()
    with Composer(cut, room.where) as composer:
        for frame in range(12, 24):
            for plane, black in zip(
                planes_of(composer.picture(cut.composite(frame))), filled(BLACK, W, H), strict=True
            ):
                np.testing.assert_array_equal(plane, black)


def test_the_exported_film_is_black_there_and_whole_around_it(room, mark_of, tmp_path: Path):
    export(film(room, take=False).cut(), room.where, tmp_path / "film.mp4", cache=tmp_path / "cache")
    with FrameReader(tmp_path / "film.mp4") as reader:
        frames = list(reader.frames())
    assert len(frames) == 36
    assert [mark_of(frame) for frame in frames[:12]] == [(1, number) for number in range(12)]
    assert max(int(frame.max()) for frame in frames[12:24]) == 0
    assert [mark_of(frame) for frame in frames[24:]] == [(2, number) for number in range(12)]


def test_a_film_of_nothing_but_black_can_be_exported(room, tmp_path: Path):
    room.shot("gap", 30, engine=ENGINE, take=False)
    export(room.cut(), room.where, tmp_path / "film.mp4", cache=tmp_path / "cache")
    with FrameReader(tmp_path / "film.mp4") as reader:
        assert [int(frame.max()) for frame in reader.frames()] == [0] * 30
