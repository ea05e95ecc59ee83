"""From a model's rate to the film's: exactly as many frames, exactly their moments, and no mixing across a cut."""

from __future__ import annotations

import threading
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.engines.conforming import frames as conforming
from matchcut.engines.conforming.frames import conform_frames
from matchcut.engines.conforming.timing import film_frames, frames_between, native_frames, place_of
from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate

NATIVE = [FrameRate(8), FrameRate(16), FrameRate(24)]
FILM = [FrameRate(24), FrameRate(25), FrameRate(30000, 1001), FrameRate(30), FrameRate(60)]
rates = st.sampled_from(NATIVE + FILM)


@given(count=st.integers(1, 400), native=rates, film=rates, start=st.fractions(0, 2, max_denominator=1001))
def test_the_counts_are_exact_both_ways(count: int, native: FrameRate, film: FrameRate, start: Fraction) -> None:
    made = film_frames(count, native, film, start)
    places = [place_of(number, native, film, start) for number in (0, made - 1, made)]
    assert places[0] == start * native.fraction
    assert places[1] <= count - 1 or made == 0
    assert places[2] > count - 1
    needed = native_frames(count, native, film, start)
    assert film_frames(needed, native, film, start) >= count
    assert needed == 1 or film_frames(needed - 1, native, film, start) < count


@pytest.mark.parametrize("film", FILM, ids=str)
@pytest.mark.parametrize("native", NATIVE, ids=str)
def test_every_pair_of_rates_shows_each_moment_once_and_never_drifts(native: FrameRate, film: FrameRate) -> None:
    """Frame n is plain grey 2n: a film frame's grey tells the moment that it shows."""
    frames = np.stack([np.full((8, 8, 3), 2 * number, np.uint8) for number in range(41)])
    count = film_frames(len(frames), native, film)
    made = list(conform_frames(frames, native, film, count, (8, 8)))
    assert len(made) == count == int((len(frames) - 1) * film.fraction / native.fraction) + 1
    for number, picture in enumerate(made):
        place = number * native.fraction / film.fraction
        assert abs(int(picture[0, 0, 0]) - 2 * place) <= Fraction(1, 2)
        if place.denominator == 1:
            assert np.array_equal(picture, frames[int(place)])
    assert np.array_equal(made[0], frames[0])


def test_at_the_models_own_rate_frames_pass_bit_for_bit() -> None:
    frames = np.random.default_rng(0).integers(0, 256, (5, 20, 30, 3), np.uint8)
    made = list(conform_frames(frames, FrameRate(24), FrameRate(24), 5, (30, 20)))
    assert np.array_equal(made, frames)


def test_a_picture_that_stands_still_passes_bit_for_bit_at_any_rate() -> None:
    frames = np.repeat(np.random.default_rng(0).integers(0, 256, (1, 40, 60, 3), np.uint8), 9, axis=0)
    made = list(conform_frames(frames, FrameRate(16), FrameRate(60), 31, (60, 40)))
    assert all(np.array_equal(picture, frames[0]) for picture in made)


def test_the_last_frame_is_exact_and_held_where_the_film_goes_on() -> None:
    frames = np.random.default_rng(0).integers(0, 256, (3, 20, 30, 3), np.uint8)
    made = list(conform_frames(frames, FrameRate(16), FrameRate(24), 6, (30, 20)))
    assert [np.array_equal(picture, frames[-1]) for picture in made] == [False, False, False, True, True, True]


def test_a_film_may_start_between_two_frames(scene: Any, psnr: Callable[..., float]) -> None:
    disc = scene(6)
    frames = np.stack([disc.at(number) for number in range(4)])
    made = list(conform_frames(frames, FrameRate(16), FrameRate(24), 2, (240, 160), start=Fraction(1, 12)))
    assert min(psnr(made[0], disc.at(4 / 3)), psnr(made[1], frames[2])) > 34
    assert np.array_equal(made[1], frames[2])


def test_a_cut_that_a_model_hid_in_its_shot_is_held_and_never_mixed(scene: Any, texture: Any) -> None:
    disc, other = scene(4), texture(240, 160, 9)
    frames = np.stack([disc.at(0), disc.at(1), other, other])
    made = list(conform_frames(frames, FrameRate(8), FrameRate(24), 10, (240, 160)))
    assert np.array_equal(made[4], frames[1])
    assert np.array_equal(made[5], frames[2])


def test_pictures_are_cropped_to_the_films_shape_and_scaled() -> None:
    frames = np.zeros((2, 48, 96, 3), np.uint8)
    frames[:, :, 16:80] = 200
    made = list(conform_frames(frames, FrameRate(24), FrameRate(24), 2, (32, 24)))
    assert [picture.shape for picture in made] == [(24, 32, 3)] * 2
    assert all((picture == 200).all() for picture in made)


def test_what_a_given_model_makes_is_what_is_shown() -> None:
    class Marked:
        def __init__(self, first: Any, second: Any) -> None:
            self.at = lambda part: np.full_like(first, round(100 * part))

    frames = np.random.default_rng(0).integers(0, 256, (1, 20, 30, 3), np.uint8)
    frames = np.concatenate([frames, np.roll(frames, 1, axis=2)])
    made = list(conform_frames(frames, FrameRate(8), FrameRate(24), 4, (30, 20), interpolate=Marked))
    assert [int(picture[0, 0, 0]) for picture in made[1:3]] == [33, 67]
    assert np.array_equal(made[0], frames[0])
    assert np.array_equal(made[3], frames[1])


def test_pictures_are_the_same_whatever_number_of_threads_makes_them(
    scene: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    disc = scene(5)
    frames = np.stack([disc.at(number) for number in range(6)])
    made = []
    for threads in (1, 4):
        monkeypatch.setattr(conforming, "_MOST_THREADS", threads)
        monkeypatch.setattr(conforming.os, "cpu_count", lambda: 4)
        made.append(list(conform_frames(frames, FrameRate(16), FrameRate(30), 10, (240, 160))))
    assert np.array_equal(made[0], made[1])


def test_whoever_stops_taking_pictures_leaves_nothing_running() -> None:
    frames = np.random.default_rng(0).integers(0, 256, (60, 32, 48, 3), np.uint8)
    before = threading.active_count()
    making = conform_frames(frames, FrameRate(16), FrameRate(24), 80, (48, 32))
    next(making)
    making.close()  # type: ignore[attr-defined]
    assert threading.active_count() == before


def test_what_a_tool_refuses_reaches_the_take() -> None:
    def refuse(first: Any, second: Any) -> Any:
        raise BadInput("no")

    frames = np.random.default_rng(0).integers(0, 256, (1, 32, 48, 3), np.uint8)
    frames = np.concatenate([frames, frames ^ 1])
    with pytest.raises(BadInput, match="no"):
        list(conform_frames(frames, FrameRate(16), FrameRate(24), 2, (48, 32), interpolate=refuse))


@pytest.mark.parametrize("native", [FrameRate(8), FrameRate(16), FrameRate(24), FrameRate(24_000, 1001), FrameRate(30)])
@pytest.mark.parametrize("film", [FrameRate(24), FrameRate(25), FrameRate(30_000, 1001)])
@pytest.mark.parametrize("start", [Fraction(0), Fraction(1, 24), Fraction(1, 7)])
def test_frames_in_between_are_counted_without_looking_at_each(
    native: FrameRate, film: FrameRate, start: Fraction
) -> None:
    for count in (0, 1, 5, 1500):
        places = [place_of(frame, native, film, start) for frame in range(count)]
        assert frames_between(count, native, film, start) == sum(place.denominator != 1 for place in places)
