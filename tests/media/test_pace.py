"""Films whose frames last unequally, and films of one rate whose clocks round: by the times that ffmpeg reads."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from matchcut.media.frames import FrameReader
from matchcut.media.probe import probe

X264 = ("-c:v", "libx264", "-preset", "veryfast", "-crf", "8", "-pix_fmt", "yuv420p")


PACES = {
    "60 then 10": [n / 60 for n in range(20)] + [20 / 60 + n / 10 for n in range(20)],
    "frames left out": [n / 25 for n in range(60) if n % 7 not in (3, 4)][:40],
    "three and two": [n // 2 * 5 / 60 + (n % 2) * 3 / 60 for n in range(40)],
    "a long pause": [n / 30 for n in range(15)] + [4 + n / 30 for n in range(25)],
    "slower and slower": [0.01 * n * n for n in range(40)],
    "a phone's": [n / 30 + (0.008 if n % 3 else 0) for n in range(40)],
}


def retimed(filming, path, times):
    """A film whose frames are shown at those seconds."""
    steps = "+".join(f"eq(N\\,{number})*{time:.6f}" for number, time in enumerate(times))
    words = ("-vf", f"settb=1/90000,setpts=({steps})/TB", "-fps_mode", "passthrough", "-enc_time_base", "1:90000")
    more = ("-video_track_timescale", "90000") if path.suffix in (".mp4", ".mov") else ()
    return filming.film(path, *words, *X264, "-bf", "2", *more, count=len(times))


@pytest.mark.parametrize(
    ("pace", "name"),
    [*((pace, "a.mp4") for pace in PACES), *((pace, "a.mkv") for pace in PACES), ("60 then 10", "a.ts")],
)
def test_frames_that_last_unequally_are_shown_at_their_times(pace, name, filming, tmp_path):
    times = PACES[pace]
    path = retimed(filming, tmp_path / name, times)
    expected = filming.times(path)
    assert np.allclose(expected, np.array(times) - times[0], atol=0.001)
    facts = probe(path)
    assert facts.frames == len(times)
    with FrameReader(path) as film:
        assert film.is_variable
        assert np.allclose([float(film.time(number)) for number in range(film.count)], expected, atol=0.001)
        assert float(facts.frames / facts.rate.fraction) == pytest.approx(float(film.time(film.count)), abs=0.001)
        for step in range(int(24 * expected[-1])):
            at = Fraction(step, 24)
            on = film.number_at(at)
            assert expected[on] <= at + 0.002
            assert on + 1 == film.count or expected[on + 1] > float(at) - 0.0005
            if step % 9 == 0:
                assert filming.number(film.frame(on)) == on
        assert "last unequally" in next(map(str, film.notes))


@pytest.mark.parametrize(
    ("rate", "name"),
    [
        *((rate, "a.mkv") for rate in ("24000/1001", "30000/1001", "60000/1001", "50", "24", "12.5")),
        *(("24000/1001", name) for name in ("a.ts", "a.mp4")),
    ],
)
def test_a_clock_that_rounds_makes_no_pace_variable(rate, name, filming, tmp_path):
    path = filming.film(tmp_path / name, *X264, "-bf", "2", rate=rate, count=40)
    with FrameReader(path) as film:
        assert not film.is_variable
        assert film.rate.fraction == Fraction(rate)
        assert [film.number_at(Fraction(step) / Fraction(rate)) for step in range(42)] == list(range(42))
