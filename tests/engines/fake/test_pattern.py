from __future__ import annotations

from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matchcut.engines.fake.pattern import blend, colour_of, draw, number_of, seed_colour
from matchcut.film.time import FrameRate
from matchcut.media.frames import FrameReader
from matchcut.media.mezzanine import MezzanineWriter

sizes = st.tuples(st.integers(32, 300), st.integers(16, 200))
channel = st.integers(48, 207)
colours = st.tuples(channel, channel, channel)


@given(sizes, colours, st.integers(0, 65_535))
def test_a_frame_gives_back_what_was_drawn(size: tuple[int, int], colour: tuple[int, int, int], number: int) -> None:
    frame = draw(*size, colour, number)
    assert (frame.shape, frame.dtype) == ((size[1], size[0], 3), np.uint8)
    assert (colour_of(frame), number_of(frame)) == (colour, number)


def test_the_number_survives_the_takes_codec(tmp_path: Path) -> None:
    numbers = [0, 1, 2, 1023, 4096, 43_690, 65_535]
    with MezzanineWriter(tmp_path / "take.part", 64, 48, FrameRate(24)) as video:
        for number in numbers:
            video.write(draw(64, 48, seed_colour(number), number))
    with FrameReader(tmp_path / "take.part") as reader:
        assert [number_of(frame) for frame in reader.frames(0, len(numbers))] == numbers


@given(st.integers(0, 2**31), st.integers(0, 2**31))
def test_a_seed_has_one_colour_within_range(one: int, other: int) -> None:
    assert seed_colour(one) == seed_colour(one)
    assert all(48 <= value <= 207 for value in seed_colour(one))
    assert (one == other) <= (seed_colour(one) == seed_colour(other))


@given(colours, colours, st.integers(1, 100))
def test_a_blend_starts_and_ends_exactly(start: tuple[int, int, int], end: tuple[int, int, int], steps: int) -> None:
    assert blend(start, end, 0, steps) == start
    assert blend(start, end, steps, steps) == end
