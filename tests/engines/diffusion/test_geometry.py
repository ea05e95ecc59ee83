"""Sizes and lengths: the film's frames are always covered, and what can't be made is told with the nearest."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.engines.diffusion.approach import lengths, native_size, tail_kept, tail_length
from matchcut.engines.diffusion.entries import ModelEntry
from matchcut.engines.spec import Capabilities, FrameRule
from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate

VACE = ModelEntry(
    id="vace",
    name="VACE",
    family="wan-vace",
    pipeline="WanVACEPipeline",
    frame_rule=FrameRule(4, 1, 5, 81),
    tail_rule=FrameRule(4, 1),
    sizes=((832, 480), (480, 832), (1280, 720), (720, 1280)),
    size_step=16,
    rate=FrameRate(16),
    capabilities=Capabilities(tail_frames=5, sections=True),
)
RATES = [FrameRate(24), FrameRate(25), FrameRate(30000, 1001), FrameRate(30), FrameRate(60), FrameRate(8)]


@given(
    film=st.sampled_from(RATES),
    frames=st.integers(1, 100),
    at_hand=st.integers(0, 40),
    native=st.sampled_from([8, 16, 24]),
)
def test_what_is_made_covers_the_new_frames_and_no_step_more(
    film: FrameRate, frames: int, at_hand: int, native: int
) -> None:
    entry = replace(VACE, rate=FrameRate(native), frame_rule=FrameRule(4, 1, 5, None))
    planned = lengths(entry, film, frames, at_hand)
    rate = entry.rate
    assert rate is not None
    assert entry.frame_rule.admits(planned.num_frames)
    last = planned.start + film.seconds(frames - 1)
    assert rate.seconds(planned.num_frames - 1) >= last
    shorter = planned.num_frames - 4
    assert shorter < 5 or rate.seconds(shorter - 1) < last
    if planned.tail:
        # The first new frame comes one film frame after the last kept one, which is the tail's last.
        assert planned.start == rate.seconds(planned.tail - 1) + film.seconds(1)
        assert planned.tail in (1, 5)
        assert rate.seconds(planned.tail - 1) <= film.seconds(at_hand - 1)
    else:
        assert planned.start == 0


@given(film=st.sampled_from(RATES[:-1]), native=st.sampled_from([7, 8, 16, 24]), wanted=st.sampled_from([1, 5, 9, 17]))
def test_enough_is_kept_of_every_take_for_the_tail_that_the_model_takes(
    film: FrameRate, native: int, wanted: int
) -> None:
    entry = replace(VACE, rate=FrameRate(native), capabilities=Capabilities(tail_frames=wanted))
    assert tail_length(entry, film, tail_kept(entry)) == wanted


@pytest.mark.parametrize(("at_hand", "tail"), [(0, 0), (1, 1), (6, 1), (7, 5), (40, 5)])
def test_a_short_tail_is_used_as_far_as_it_goes(at_hand: int, tail: int) -> None:
    # Five frames at 16 fps reach back 4/16 s: seven frames at 24 fps.
    assert tail_length(VACE, FrameRate(24), at_hand) == tail


def test_a_model_of_any_rate_works_at_the_films() -> None:
    planned = lengths(replace(VACE, rate=None), FrameRate(25), 20, 0)
    assert (planned.num_frames, planned.start) == (21, Fraction(0))


ANIMATOR = replace(VACE, tail_rule=FrameRule(), capabilities=Capabilities(tail_frames=1))
"""A model that takes one frame of a tail: nothing of a motion."""


@given(
    film=st.sampled_from(RATES),
    frames=st.integers(1, 3000),
    at_hand=st.integers(0, 40),
    native=st.sampled_from([8, 16, 24]),
)
def test_a_long_shot_is_made_in_sections_that_the_model_can_make(
    film: FrameRate, frames: int, at_hand: int, native: int
) -> None:
    rate = FrameRate(native)
    planned = lengths(replace(VACE, rate=rate), film, frames, at_hand)
    assert VACE.frame_rule.admits(planned.clip)
    assert planned.num_frames == planned.sections * planned.clip - (planned.sections - 1) * planned.overlap
    assert rate.seconds(planned.num_frames - 1) >= planned.start + film.seconds(frames - 1)
    assert (planned.overlap, planned.clip) == ((5, planned.clip) if planned.sections > 1 else (0, planned.num_frames))
    # One section less would not reach.
    fewer = planned.sections - 1
    assert not fewer or rate.seconds(fewer * 81 - (fewer - 1) * 5 - 1) < planned.start + film.seconds(frames - 1)


def test_a_shot_that_is_too_long_is_refused_with_the_longest_that_is_not() -> None:
    with pytest.raises(
        BadInput, match=r"at most 81 frames at 16 fps, and this shot needs 82.*at most 121 frames"
    ) as no:
        lengths(ANIMATOR, FrameRate(24), 122, 0)
    assert no.value.field == "frames"
    assert lengths(ANIMATOR, FrameRate(24), 121, 0).num_frames == 81
    with pytest.raises(BadInput, match=r"at most 120 frames"):
        lengths(ANIMATOR, FrameRate(24), 121, 9)
    assert lengths(ANIMATOR, FrameRate(24), 120, 9).num_frames == 81


@pytest.mark.parametrize(
    ("film", "native"),
    [
        ((1920, 1080), (1280, 720)),
        ((1280, 720), (1280, 720)),
        ((640, 360), (832, 480)),
        ((1080, 1920), (720, 1280)),
        ((2048, 858), (1280, 720)),
    ],
)
def test_a_model_works_at_its_size_that_is_nearest_to_the_films_shape(
    film: tuple[int, int], native: tuple[int, int]
) -> None:
    assert native_size(VACE, film, "") == native


@pytest.mark.parametrize(
    ("asked", "near"), [("833x481", "832x480"), ("1920x1080", "1424x800"), ("7x7", "16x16"), ("100000x16", None)]
)
def test_a_size_that_a_model_cant_do_is_refused_with_the_nearest(asked: str, near: str | None) -> None:
    with pytest.raises(BadInput, match=r"can't make pictures of") as refused:
        native_size(VACE, (1280, 720), asked)
    offered = refused.value.advice.removeprefix("The nearest that it can make is ").rstrip(".")
    width, height = map(int, offered.split("x"))
    assert native_size(VACE, (1280, 720), offered) == (width, height)
    assert near in (None, offered)


@pytest.mark.parametrize("asked", ["wide", "832", "0x0", "-16x16", "832x"])
def test_what_is_no_size_is_refused(asked: str) -> None:
    with pytest.raises(BadInput, match="is no size"):
        native_size(VACE, (1280, 720), asked)


def test_a_size_that_fits_is_taken_as_it_is() -> None:
    assert native_size(VACE, (1280, 720), "640x368") == (640, 368)
    assert native_size(VACE, (1280, 720), "640 × 368") == (640, 368)
