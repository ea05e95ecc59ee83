"""Exact time: ranges, rates, timecode."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRange, FrameRate, parse_timecode, timecode

RATES = [
    FrameRate(24000, 1001),
    FrameRate(24),
    FrameRate(25),
    FrameRate(30000, 1001),
    FrameRate(30),
    FrameRate(60000, 1001),
]
rates = st.sampled_from(RATES)
ranges = st.builds(FrameRange, st.integers(-50, 50), st.integers(0, 60))


def test_a_range_is_half_open() -> None:
    assert [frame for frame in range(10) if FrameRange(4, 3).contains(frame)] == [4, 5, 6]
    assert FrameRange(4, 3).end == 7
    assert not FrameRange(0, 4).overlaps(FrameRange(4, 4))


@given(ranges, ranges)
def test_intersection_holds_exactly_the_common_frames(a: FrameRange, b: FrameRange) -> None:
    common = {*range(a.start, a.end)} & {*range(b.start, b.end)}
    both = a.intersection(b)
    assert {*range(both.start, both.end)} == common
    assert a.overlaps(b) == bool(common)


def test_the_rates_of_the_trade_are_fractions() -> None:
    assert FrameRate.parse("23.976").fraction == Fraction(24000, 1001)
    assert FrameRate.parse("48000/2002") == FrameRate(24000, 1001)
    assert str(FrameRate.parse("29.97")) == "30000/1001"
    assert FrameRate.parse("29.97").drops
    assert not FrameRate(30).drops


@pytest.mark.parametrize("text", ["", "24.0", "fast", "0", "24/0", "-25", "23,976"])
def test_a_doubtful_rate_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="not a frame rate"):
        FrameRate.parse(text)


@pytest.mark.parametrize(
    ("frame", "text"),
    [
        (0, "00:00:00;00"),
        (1799, "00:00:59;29"),
        (1800, "00:01:00;02"),
        (17981, "00:09:59;29"),
        (17982, "00:10:00;00"),
        (107892, "01:00:00;00"),
    ],
)
def test_drop_frame_skips_numbers_as_smpte_says(frame: int, text: str) -> None:
    rate = FrameRate(30000, 1001)
    assert timecode(frame, rate) == text
    assert parse_timecode(text, rate) == frame


@given(rates, st.integers(0, 5_000_000))
def test_timecode_round_trips(rate: FrameRate, frame: int) -> None:
    day = parse_timecode("23:59:59" + (";" if rate.drops else ":") + f"{rate.nominal - 1}", rate) + 1
    assert parse_timecode(timecode(frame, rate), rate) == frame % day


@pytest.mark.parametrize("text", ["00:01:00;00", "00:00:00:30", "00:60:00:00", "1:2:3", "00:00:00;0a"])
def test_an_impossible_timecode_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        parse_timecode(text, FrameRate(30000, 1001))


@given(rates, st.integers(0, 10_000_000))
def test_sound_is_placed_within_half_a_sample(rate: FrameRate, frame: int) -> None:
    exact = Fraction(frame * 48_000) / rate.fraction
    assert abs(rate.samples(frame) - exact) <= Fraction(1, 2)


@given(rates, st.integers(0, 1_000_000))
def test_frames_of_a_duration_is_the_inverse_of_its_seconds(rate: FrameRate, frames: int) -> None:
    assert rate.frames(rate.seconds(frames)) == frames
