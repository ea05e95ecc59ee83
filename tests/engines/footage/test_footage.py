"""Footage: each frame of the take is the one that the file shows at that time, with its sound beside it."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.engines.fake.pattern import draw, number_of
from matchcut.engines.footage.black import BlackEngine
from matchcut.engines.footage.fitting import fitted
from matchcut.engines.footage.notes import FootageNote
from matchcut.engines.footage.pipeline import FootageEngine
from matchcut.engines.footage.spec import specs
from matchcut.engines.footage.stretch import source_frames
from matchcut.engines.protocol import WorkOrder
from matchcut.film.errors import BadInput, Cancelled
from matchcut.film.ids import MediaId
from matchcut.film.model import Parameters
from matchcut.film.time import FrameRate
from matchcut.media.stills import read_still, write_png
from matchcut.planning.recipe import Recipe
from matchcut.words.plain import read_notes

SPEC = next(spec for spec in specs() if spec.id == "footage")
FILM = MediaId("f" * 64)
WIDTH, HEIGHT = 96, 64
RATES = [FrameRate(24_000, 1001), FrameRate(24), FrameRate(25), FrameRate(30_000, 1001), FrameRate(50), FrameRate(60)]


class Kept:
    """A sink that keeps everything, and a control that cancels at a given check."""

    def __init__(self, cancel_at: int = -1) -> None:
        self.frames: list[Any] = []
        self.samples: Any = None
        self.facts: dict[str, Any] = {}
        self.checks = 0
        self._cancel_at = cancel_at

    def write(self, frame: Any) -> None:
        self.frames.append(frame.copy())

    def sound(self, samples: Any, sample_rate: int) -> None:
        assert sample_rate == 48_000
        self.samples = samples

    def hand_over(self, facts: Mapping[str, Any]) -> None:
        assert facts == {}

    def fact(self, name: str, value: Any) -> None:
        self.facts[name] = value

    def check(self) -> None:
        if self.checks == self._cancel_at:
            raise Cancelled("no longer wanted")
        self.checks += 1

    def progress(self, step: int, steps: int, note: str = "", preview: Any = None) -> None:
        assert 0 < step <= steps


def film_file(path: Path, frames: int = 12, rate: FrameRate = RATES[1], *, sound: bool = False) -> Path:
    """A lossless film of numbered frames; with `sound`, one whose every sample tells its place."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("ffv1", rate=rate.fraction)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "bgr0"
        heard = container.add_stream("pcm_s16le", rate=48_000, layout="mono") if sound else None
        for number in range(frames):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(draw(WIDTH, HEIGHT, (90, 120, 150), number))))
        container.mux(stream.encode())
        if heard is not None:
            samples = ramp(round(rate.seconds(frames) * 48_000))
            packed = av.AudioFrame.from_ndarray(samples[None], format="s16", layout="mono")
            packed.sample_rate = 48_000
            container.mux(heard.encode(packed))
            container.mux(heard.encode())
    return path


def ramp(samples: int) -> np.ndarray[Any, np.dtype[np.int16]]:
    return (np.arange(samples) % 30_000).astype(np.int16)


def made(path: Path, frames: int, rate: FrameRate = RATES[1], cancel_at: int = -1, **parameters: Any) -> Kept:
    recipe = Recipe(
        engine="footage", engine_revision="1", width=WIDTH, height=HEIGHT, rate_numerator=rate.numerator,
        rate_denominator=rate.denominator, frames=frames, seed=1, keyframe=FILM, parameters=Parameters(parameters),
    )  # fmt: skip
    kept = Kept(cancel_at)
    FootageEngine(SPEC).generate(WorkOrder(recipe, {FILM: path}), kept, kept)
    return kept


def numbers(kept: Kept) -> list[int]:
    return [number_of(frame) for frame in kept.frames]


def test_a_stretch_comes_frame_for_frame_and_pixel_for_pixel(tmp_path: Path) -> None:
    kept = made(film_file(tmp_path / "a.mkv"), 5, start=4, reel="A004")
    assert numbers(kept) == [4, 5, 6, 7, 8]
    assert all((frame == draw(WIDTH, HEIGHT, (90, 120, 150), n)).all() for n, frame in enumerate(kept.frames, 4))
    assert kept.facts == {"file_rate": "24", "reel": "A004"}


def test_after_the_files_end_its_last_frame_is_held_and_that_is_told(tmp_path: Path) -> None:
    kept = made(film_file(tmp_path / "a.mkv", 6), 5, start=3)
    assert numbers(kept) == [3, 4, 5, 5, 5]
    assert kept.facts["held_frames"] == 2
    assert read_notes(str(kept.facts["remarks"])) == (FootageNote.ENDS_BEFORE_TAKE(count=2),)


@pytest.mark.parametrize(("shot_at", "shown"), [(10, [0, 0, 0, 1, 1, 2]), (30, [0, 1, 2, 3, 5, 6])])
def test_another_rate_is_conformed_without_blending(tmp_path: Path, shot_at: int, shown: list[int]) -> None:
    kept = made(film_file(tmp_path / "a.mkv", 12, FrameRate(shot_at)), 6)
    assert numbers(kept) == shown


@given(
    count=st.integers(1, 400),
    start=st.integers(0, 400),
    shot_at=st.sampled_from(RATES),
    rate=st.sampled_from(RATES),
)
def test_every_frame_is_the_one_that_is_on_at_its_time(
    count: int, start: int, shot_at: FrameRate, rate: FrameRate
) -> None:
    for index, number in enumerate(source_frames(count, start, shot_at, rate)):
        at = rate.seconds(index)
        assert shot_at.seconds(number - start) <= at < shot_at.seconds(number - start + 1)


def test_the_sound_is_cut_to_the_stretch_and_silent_after_the_end(tmp_path: Path) -> None:
    kept = made(film_file(tmp_path / "a.mkv", 12, sound=True), 12, start=6)
    assert kept.samples.shape == (2, 24_000)
    expected = ramp(24_000)[12_000:] / 2**15
    assert np.allclose(kept.samples[0, :12_000], expected, atol=2e-4)
    assert not kept.samples[:, 12_000:].any()


def test_without_its_sound(tmp_path: Path) -> None:
    path = film_file(tmp_path / "a.mkv", 12, sound=True)
    assert made(path, 12, sound=False).samples is None
    assert made(path, 12).samples is not None


def test_it_stops_when_it_is_not_wanted(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        made(film_file(tmp_path / "a.mkv"), 10, cancel_at=3)


@pytest.mark.parametrize(
    ("parameters", "told"), [({"start": 12}, "12 frames"), ({"fit": "squash"}, "squash"), ({"start": -1}, "start")]
)
def test_what_cannot_be_is_said_in_a_sentence(tmp_path: Path, parameters: dict[str, Any], told: str) -> None:
    with pytest.raises(BadInput, match=told):
        made(film_file(tmp_path / "a.mkv"), 3, **parameters)


def test_a_picture_is_held_to_the_pixel(tmp_path: Path) -> None:
    write_png(tmp_path / "a.png", draw(WIDTH, HEIGHT, (1, 2, 3), 7))
    kept = made(tmp_path / "a.png", 3)
    assert len(kept.frames) == 3
    assert all((frame == draw(WIDTH, HEIGHT, (1, 2, 3), 7)).all() for frame in kept.frames)


def test_a_film_seen_as_a_still_is_its_first_frame(tmp_path: Path) -> None:
    path = film_file(tmp_path / "a.mkv")
    assert (read_still(path) == draw(WIDTH, HEIGHT, (90, 120, 150), 0)).all()
    assert (read_still(path, alpha=True)[..., 3] == 255).all()


@given(
    width=st.integers(8, 90), height=st.integers(8, 90), wide=st.integers(8, 90), tall=st.integers(8, 90),
    fills=st.booleans(),
)  # fmt: skip
def test_any_shape_fits(width: int, height: int, wide: int, tall: int, fills: bool) -> None:
    frame = fitted(np.full((tall, wide, 3), 200, np.uint8), width, height, fills=fills)
    assert frame.shape == (height, width, 3)
    lit = (frame > 150).all(axis=2)
    if fills:
        assert lit.all()
        return
    rows, columns = lit.any(axis=1).sum(), lit.any(axis=0).sum()
    assert (rows, columns) == (height, columns) or columns == width
    assert abs(Fraction(int(columns), int(rows)) * tall - wide) <= Fraction(2 * max(wide, tall), int(rows)) + 1


def test_black_is_black() -> None:
    black = BlackEngine(next(spec for spec in specs() if spec.id == "black"))
    recipe = Recipe(
        engine="black", engine_revision="1", width=WIDTH, height=HEIGHT, rate_numerator=24, rate_denominator=1,
        frames=5, seed=1,
    )  # fmt: skip
    kept = Kept()
    black.generate(WorkOrder(recipe, {}), kept, kept)
    assert [(frame.shape, int(frame.max())) for frame in kept.frames] == [((HEIGHT, WIDTH, 3), 0)] * 5


@pytest.mark.parametrize(
    ("frames", "given", "shown"),
    [
        (5, {"start": 4}, [8, 7, 6, 5, 4]),
        (12, {}, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]),
        (1, {"start": 3}, [3]),
        (4, {"start": 10}, [11, 11, 11, 10]),
    ],
)
def test_a_stretch_runs_backwards(tmp_path: Path, frames: int, given: dict[str, Any], shown: list[int]) -> None:
    assert numbers(made(film_file(tmp_path / "a.mkv"), frames, reverse=True, **given)) == shown


def test_backwards_at_another_rate_it_shows_what_it_shows_forwards(tmp_path: Path) -> None:
    path = film_file(tmp_path / "a.mkv", 12, FrameRate(30))
    assert numbers(made(path, 6, start=2, reverse=True)) == numbers(made(path, 6, start=2))[::-1]


def test_a_long_stretch_is_read_in_parts_and_none_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("matchcut.engines.footage.pipeline._HELD_BYTES", 5 * WIDTH * HEIGHT * 3)
    assert numbers(made(film_file(tmp_path / "a.mkv"), 12, reverse=True)) == list(range(11, -1, -1))


def test_backwards_the_sound_runs_backwards_too(tmp_path: Path) -> None:
    path = film_file(tmp_path / "a.mkv", 12, sound=True)
    assert (made(path, 6, start=2, reverse=True).samples == made(path, 6, start=2).samples[:, ::-1]).all()


def varying_file(path: Path) -> Path:
    """Frames 0 to 11 in the first half second, then one a quarter of a second; a click when frame 16 is shown."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("ffv1", rate=24)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "bgr0"
        stream.time_base = Fraction(1, 1000)
        heard = container.add_stream("pcm_s16le", rate=48_000, layout="mono")
        for number in range(20):
            frame = av.VideoFrame.from_ndarray(draw(WIDTH, HEIGHT, (90, 120, 150), number))
            frame.pts = round(number * 1000 / 24) if number < 12 else 500 + 250 * (number - 12)
            frame.time_base = Fraction(1, 1000)
            for packet in stream.encode(frame):
                packet.duration = 42 if packet.pts < 500 else 250
                container.mux(packet)
        container.mux(stream.encode())
        samples = np.zeros(120_000, np.int16)
        samples[72_000:72_480] = 20_000
        packed = av.AudioFrame.from_ndarray(samples[None], format="s16", layout="mono")
        packed.sample_rate = 48_000
        container.mux(heard.encode(packed))
        container.mux(heard.encode())
    return path


def test_where_frames_last_unequally_each_is_shown_at_its_time_with_its_sound(tmp_path: Path) -> None:
    kept = made(varying_file(tmp_path / "a.mkv"), 60)
    shown = numbers(kept)
    assert shown[:12] == list(range(12))
    assert shown[12:] == [12 + index // 6 for index in range(48)]
    assert shown.index(16) == 36
    assert int(np.flatnonzero(kept.samples[0] > 0.1)[0]) == 72_000
    assert "last unequally" in str(read_notes(str(kept.facts["remarks"]))[0])
    assert "held_frames" not in kept.facts


@pytest.mark.parametrize(
    ("given", "first", "begins"),
    [
        ({"start": 14}, 14, Fraction(1)),
        ({"start": 9, "start_time": "1.4"}, 15, Fraction(7, 5)),
        ({"start_time": "9/8"}, 14, Fraction(9, 8)),
    ],
)
def test_a_stretch_of_such_a_file_begins_with_a_frame_or_at_a_time(
    tmp_path: Path, given: dict[str, Any], first: int, begins: Fraction
) -> None:
    kept = made(varying_file(tmp_path / "a.mkv"), 24, **given)
    assert numbers(kept)[0] == first
    assert numbers(kept).index(16) == -(-(Fraction(3, 2) - begins) * 24 // 1)
    assert int(np.flatnonzero(kept.samples[0] > 0.1)[0]) == (Fraction(3, 2) - begins) * 48_000


def test_a_time_that_is_none_is_told(tmp_path: Path) -> None:
    path = varying_file(tmp_path / "a.mkv")
    for wrong, told in (("soon", "no time"), ("-1", "no time"), ("1/0", "no time"), ("9", "20 frames")):
        with pytest.raises(BadInput, match=told):
            made(path, 3, start_time=wrong)


def test_a_file_of_one_rate_is_addressed_by_its_frames_alone(tmp_path: Path) -> None:
    kept = made(film_file(tmp_path / "a.mkv"), 3, start=4, start_time="1/100")
    assert numbers(kept) == [4, 5, 6]
