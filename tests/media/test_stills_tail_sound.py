"""Stills, tails and sound: what is read is what was there."""

from __future__ import annotations

import errno

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from PIL import Image, ImageCms

from matchcut.film.errors import BadInput, MachineFailed
from matchcut.film.time import FrameRate
from matchcut.media import aside
from matchcut.media.mezzanine import MezzanineWriter
from matchcut.media.samples import SAMPLE_RATE
from matchcut.media.sound import read_sound, write_wav
from matchcut.media.stills import read_still, write_png
from matchcut.media.tail import read_tail, write_tail


def test_png_is_exact(tmp_path, moving):
    frame = moving(1, 61, 43)[0]
    write_png(tmp_path / "still.png.part", frame)
    np.testing.assert_array_equal(read_still(tmp_path / "still.png.part"), frame)


def test_transparency_is_kept_or_laid_over_black(tmp_path):
    pixels = np.zeros((2, 2, 4), np.uint8)
    pixels[..., 0], pixels[..., 3] = 200, [[255, 0], [128, 255]]
    write_png(tmp_path / "cut-out.png", pixels)
    np.testing.assert_array_equal(read_still(tmp_path / "cut-out.png", alpha=True), pixels)
    np.testing.assert_array_equal(read_still(tmp_path / "cut-out.png")[..., 0], [[200, 0], [100, 200]])
    np.testing.assert_array_equal(read_still(tmp_path / "cut-out.png", paper=255)[..., 0], [[200, 255], [227, 200]])


def test_an_opaque_picture_gets_an_opaque_alpha(tmp_path, moving):
    write_png(tmp_path / "plain.png", moving(1, 8, 8)[0])
    assert (read_still(tmp_path / "plain.png", alpha=True)[..., 3] == 255).all()


def test_orientation_is_applied(tmp_path):
    pixels = np.zeros((40, 60, 3), np.uint8)
    pixels[:, :30] = 255
    exif = Image.Exif()
    exif[0x0112] = 6  # The camera was turned: the stored left is the shown top.
    Image.fromarray(pixels).save(tmp_path / "phone.png", exif=exif)
    shown = read_still(tmp_path / "phone.png")
    assert shown.shape == (60, 40, 3)
    assert (shown[:30] == 255).all()
    assert (shown[30:] == 0).all()


def test_sixteen_bits_are_scaled(tmp_path):
    Image.fromarray(np.array([[0, 32_896, 65_535]], np.uint16)).save(tmp_path / "deep.png")
    np.testing.assert_array_equal(read_still(tmp_path / "deep.png")[0], [[0] * 3, [128] * 3, [255] * 3])


def test_a_profile_is_converted_from(tmp_path):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    lab = ImageCms.profileToProfile(
        Image.new("RGB", (4, 4), (200, 40, 40)), ImageCms.createProfile("sRGB"), profile, outputMode="LAB"
    )
    lab.save(tmp_path / "lab.tif", icc_profile=profile.tobytes())
    assert np.abs(read_still(tmp_path / "lab.tif").astype(int) - (200, 40, 40)).max() <= 3


def test_a_full_disk_leaves_the_still_that_was_there(tmp_path, moving, monkeypatch):
    def full(path):
        raise OSError(errno.ENOSPC, "No space left on device")

    write_png(tmp_path / "still.png", moving(1, 8, 8)[0])
    before = (tmp_path / "still.png").read_bytes()
    monkeypatch.setattr(aside, "sync_file", full)
    with pytest.raises(MachineFailed, match="no room left"):
        write_png(tmp_path / "still.png", moving(2, 8, 8)[1])
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [before]


@given(arrays.arrays(np.uint8, st.tuples(st.integers(1, 3), st.integers(16, 33), st.integers(16, 33), st.just(3))))
def test_a_tail_is_lossless(tmp_path_factory, frames):
    path = tmp_path_factory.mktemp("tail") / "tail.part"
    write_tail(path, list(frames), FrameRate(24))
    np.testing.assert_array_equal(read_tail(path), frames)
    np.testing.assert_array_equal(read_tail(path, 2), frames[: max(1, len(frames) - 2)])
    np.testing.assert_array_equal(read_tail(path, len(frames)), frames[:1])


def test_equal_tails_have_equal_bytes(tmp_path, moving):
    frames = moving(4, 320, 180)
    for name in ("one", "two"):
        write_tail(tmp_path / name, frames, FrameRate(24000, 1001))
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_take_is_no_tail(tmp_path, moving):
    with MezzanineWriter(tmp_path / "take.mp4", 64, 48, FrameRate(24)) as writer:
        writer.write(moving(1, 64, 48)[0])
    with pytest.raises(BadInput, match="not the tail"):
        read_tail(tmp_path / "take.mp4")


def test_sound_is_exact_to_the_sample(tmp_path):
    noise = np.random.default_rng(3).uniform(-1, 1, (2, 100_003)).astype(np.float32)
    write_wav(tmp_path / "noise.part", noise)
    read = read_sound(tmp_path / "noise.part")
    assert read.dtype == np.float32
    np.testing.assert_allclose(read, noise, rtol=0, atol=2**-23)


def test_one_channel_is_given_to_both_at_its_own_level(tmp_path):
    tone = 0.5 * np.sin(np.arange(44_100) * 2 * np.pi * 440 / 44_100)
    write_wav(tmp_path / "tone.wav", tone[None].astype(np.float32), 44_100)
    read = read_sound(tmp_path / "tone.wav")
    assert read.shape == (2, SAMPLE_RATE)
    np.testing.assert_array_equal(read[0], read[1])
    expected = 0.5 * np.sin(np.arange(SAMPLE_RATE) * 2 * np.pi * 440 / SAMPLE_RATE)
    np.testing.assert_allclose(read[0, 500:-500], expected[500:-500], atol=2e-3)


def test_beyond_full_scale_is_clipped(tmp_path):
    write_wav(tmp_path / "loud.wav", np.array([[3.0, -3.0]], np.float32))
    np.testing.assert_allclose(read_sound(tmp_path / "loud.wav")[0], [1, -1], atol=2**-22)


def test_compressed_sound_starts_where_it_started(tmp_path):
    """AAC and MP3 delay what they encode; the container says by how much, and it is taken away again."""
    click = np.zeros((2, 48_000), np.float32)
    click[:, 20_000:20_040] = 0.9
    for name, codec in (("click.m4a", "aac"), ("click.flac", "flac")):
        with av.open(str(tmp_path / name), "w", format="mp4" if codec == "aac" else "flac") as container:
            stream = container.add_stream(codec, rate=48_000, layout="stereo")
            pcm = (click.T * 32_767).astype(np.int16).reshape(1, -1)
            frame = av.AudioFrame.from_ndarray(pcm, format="s16", layout="stereo")
            frame.sample_rate, frame.pts = 48_000, 0
            container.mux(stream.encode(frame))
            container.mux(stream.encode(None))
        assert abs(int(np.argmax(np.abs(read_sound(tmp_path / name)[0]) > 0.4)) - 20_000) <= 8


def test_film_without_sound_is_told(tmp_path, moving):
    with MezzanineWriter(tmp_path / "take.mp4", 64, 48, FrameRate(24)) as writer:
        writer.write(moving(1, 64, 48)[0])
    with pytest.raises(BadInput, match="no sound"):
        read_sound(tmp_path / "take.mp4")
