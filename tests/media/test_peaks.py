"""Waveforms: the lows and highs that are in the sound, at every width, from a file that is trusted only when whole."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.film.errors import BadInput
from matchcut.media.peaks import COARSER, MAGIC, STEP, peaks_of
from matchcut.media.sound import write_wav


@pytest.fixture(scope="module")
def sound(tmp_path_factory) -> tuple[Path, np.ndarray]:
    """A sound that is louder to one side of zero than to the other, of no whole number of steps."""
    samples = np.random.default_rng(1).uniform(-0.2, 0.9, (2, 70_123)).astype(np.float32)
    samples *= np.linspace(0.1, 1, samples.shape[1], dtype=np.float32)
    path = tmp_path_factory.mktemp("sound") / "a.wav"
    write_wav(path, samples)
    return path, samples


def never() -> Path:
    pytest.fail("the waveform is kept, so the sound needs not be found")


@given(start=st.integers(-20_000, 80_000), length=st.integers(1, 120_000), columns=st.integers(1, 300))
def test_lows_and_highs_are_those_of_the_sound(sound, tmp_path_factory, start, length, columns):
    path, samples = sound
    found = peaks_of(lambda: path, tmp_path_factory.getbasetemp() / "kept.peaks").between(
        start, start + length, columns
    )
    assert found.shape == (columns, 2)
    padded = np.pad(samples, ((0, 0), (200_000, 300_000)))
    # Columns are widened to whole pairs, of the coarsest level that is not coarser than they are.
    step = STEP
    while step * COARSER * columns <= length and step < 70_123:
        step *= COARSER
    for column in (0, columns // 2, columns - 1):
        first, last = (start + length * edge // columns for edge in (column, column + 1))
        inside = padded[:, 200_000 + first : 200_000 + last]
        around = padded[:, 200_000 + first // step * step : 200_000 + (last // step + 1) * step]
        low, high = found[column]
        assert around.min() - 1e-4 <= low <= inside.min(initial=0.9) + 1e-4
        assert around.max() + 1e-4 >= high >= inside.max(initial=-0.2) - 1e-4


def test_it_is_decoded_once(sound, tmp_path):
    path, samples = sound
    kept = tmp_path / "cache" / "kept.peaks"
    first = peaks_of(lambda: path, kept)
    again = peaks_of(never, kept)
    assert again.samples == first.samples == -(-samples.shape[1] // STEP) * STEP
    np.testing.assert_array_equal(again.between(0, 70_000, 99), first.between(0, 70_000, 99))


@pytest.mark.parametrize(
    "spoil", [lambda b: b[:-3], lambda b: b[:-4], lambda b: b"", lambda b: b"x" + b[1:], lambda b: MAGIC + bytes(4)]
)
def test_a_file_that_is_not_whole_is_made_again(sound, tmp_path, spoil):
    path, _ = sound
    kept = tmp_path / "kept.peaks"
    first = peaks_of(lambda: path, kept)
    kept.write_bytes(spoil(kept.read_bytes()))
    np.testing.assert_array_equal(peaks_of(lambda: path, kept).between(0, 70_000, 9), first.between(0, 70_000, 9))
    assert peaks_of(never, kept).samples == first.samples


def test_a_cache_that_can_not_be_written_costs_only_time(sound, tmp_path):
    path, _ = sound
    (tmp_path / "file").write_bytes(b"")
    assert peaks_of(lambda: path, tmp_path / "file" / "kept.peaks").samples > 0


def test_what_holds_no_sound_is_told(tmp_path):
    from PIL import Image

    Image.new("RGB", (4, 4)).save(tmp_path / "a.png")
    with pytest.raises(BadInput):
        peaks_of(lambda: tmp_path / "a.png", tmp_path / "kept.peaks")
