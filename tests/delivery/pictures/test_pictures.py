"""Pictures of the film: each file, read by another library, is the frame that it says it is."""

from __future__ import annotations

import errno
import subprocess
from fractions import Fraction
from io import BytesIO
from pathlib import Path

import av
import numpy as np
import pytest
import tifffile
from PIL import Image

from matchcut.cut.compose import Composer
from matchcut.delivery.pictures import moving, stills
from matchcut.delivery.pictures.files import linear
from matchcut.film.errors import BadInput, Cancelled, MachineFailed
from matchcut.film.time import FrameRate
from matchcut.media.colour import Converter
from matchcut.media.frames import FrameReader
from matchcut.media.probe import probe
from matchcut.media.sound import read_sound, write_wav


def composed(room, frame: int) -> np.ndarray:
    """A film frame in 8-bit RGB."""
    cut = room.cut()
    with Composer(cut, room.where) as composer:
        return Converter().to_rgb(composer.picture(cut.composite(frame)))


@pytest.fixture
def film(room):
    room.shot("a", 6, number="1A")
    room.shot("b", 9, number="2/B")
    return room


def exr_by_ffmpeg(path) -> tuple[np.ndarray, str]:
    """The picture (h, w, 3) and its pixel format, as another program reads an EXR."""
    import imageio_ffmpeg

    ffmpeg = imageio_ffmpeg.get_ffmpeg_exe()
    said = subprocess.run([ffmpeg, "-hide_banner", "-i", str(path)], capture_output=True, text=True, check=False).stderr
    raw = subprocess.run(
        [ffmpeg, "-v", "error", "-i", str(path), "-f", "rawvideo", "-pix_fmt", "gbrpf32le", "-"],
        capture_output=True,
        check=True,
    ).stdout
    green, blue, red = np.frombuffer(raw, np.float32).reshape(3, 96, 128)
    return np.stack([red, green, blue], axis=-1), said


@pytest.mark.parametrize(("at", "frame"), [("", 7), ("3", 3), ("01:00:00:14", 14)])
def test_a_still_is_the_frame_at_its_timecode(film, written, at, frame):
    (path,) = written("still", "still.png", at=at).files
    np.testing.assert_array_equal(np.asarray(Image.open(path)), composed(film, frame))


def test_letters_that_no_font_has_are_told_with_where_they_stand(room, written):
    room.shot("a", 6, number="1A")
    room.shot("b", 6, number="2", take=False, action="A cup of \U000f0002.")
    room.title("a", "茶 \U000f0001", frames=4, fade=0)
    (note,) = [note for note in written("still", "still.png").notes if "No font" in str(note)]
    assert str(note) == (
        "No font here has the letters \U000f0001\U000f0002, so boxes stand for them: "
        "the title “茶 \U000f0001” on shot 1A, the board of shot 2."
    )


def test_a_frame_beyond_the_film(film, written, tmp_path):
    with pytest.raises(BadInput, match=r"no frame at 01:00:01:00\. It runs from 01:00:00:00 to 01:00:00:14"):
        written("still", "still.png", at="01:00:01:00")
    with pytest.raises(BadInput, match="not a timecode"):
        written("still", "still.png", at="noon")
    assert not list(tmp_path.glob("*still*"))


def test_deep_pictures_hold_what_eight_bits_round_away(film, written):
    rgb = composed(film, 7).astype(float)
    jpeg = np.asarray(Image.open(written("still", "still.jpg").files[0])).astype(float)
    assert np.abs(jpeg - rgb).mean() < 2
    tiff = tifffile.imread(written("still", "still.tif").files[0])
    assert (tiff.dtype, tiff.shape) == (np.uint16, (96, 128, 3))
    assert np.abs(tiff / 257 - rgb).max() <= 1.5
    assert np.unique(tiff).size > 1000
    exr, said = exr_by_ffmpeg(written("still", "still.exr").files[0])
    assert "gbrpf16le" in said
    np.testing.assert_allclose(exr, linear(tiff), rtol=2**-10, atol=1e-3)


def test_linear_light():
    assert linear(np.array([0, 65_535, round(0.5 * 65_535)])) == pytest.approx([0, 1, 0.21404], abs=1e-4)


@pytest.mark.parametrize(("kind", "suffix"), [("png", ".png"), ("tiff", ".tif"), ("exr", ".exr")])
def test_a_sequence_is_numbered_as_the_timecode_counts(film, written, kind, suffix):
    folder, *_ = written("sequence", "frames", format=kind).files
    assert [path.name for path in sorted(folder.iterdir())] == [f"Test.{86_400 + n:07}{suffix}" for n in range(15)]
    if kind == "png":
        for number, path in enumerate(sorted(folder.iterdir())):
            np.testing.assert_array_equal(np.asarray(Image.open(path)), composed(film, number))


def test_a_folder_with_something_in_it_is_left_alone(film, written, tmp_path):
    written("sequence", "frames", numbers="from 1")
    before = {path.name: path.read_bytes() for path in (tmp_path / "frames").iterdir()}
    assert min(before) == "Test.0000001.png"
    with pytest.raises(BadInput, match="something here already"):
        written("sequence", "frames")
    assert {path.name: path.read_bytes() for path in (tmp_path / "frames").iterdir()} == before
    (tmp_path / "empty").mkdir()
    written("stills", "empty")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty", "frames", "media"]


@pytest.mark.parametrize("form", ["sequence", "stills", "clips", "stems"])
def test_a_folder_is_there_whole_or_not_at_all(film, written, tmp_path, form):
    film.sound(np.full((2, 48_000), 0.1, np.float32))
    told = []

    def stop_later(done: int, of: int) -> None:
        told.append((done, of))
        if len(told) > 1:
            raise Cancelled("The export was stopped.")

    with pytest.raises(Cancelled):
        written(form, "out", progress=stop_later)
    assert {path.name for path in tmp_path.iterdir()} <= {"media", "cache"}
    written(form, "out")
    assert list((tmp_path / "out").iterdir())


def test_a_full_disk_is_told_and_leaves_nothing(film, written, tmp_path, monkeypatch):
    def full(path: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(stills, "sync_file", full)
    with pytest.raises(MachineFailed, match="no room left"):
        written("sequence", "out")
    assert [path.name for path in tmp_path.iterdir()] == ["media"]


def test_a_shot_too_large_for_memory(film, written, monkeypatch):
    monkeypatch.setattr(moving, "_MOST", 96 * 72 * 3 * 5)
    with pytest.raises(BadInput, match="6 frames of 96 by 72 are too much"):
        written("webp", "shot.webp", width=96)


def test_stills_are_named_by_slate(film, written):
    folder, *_ = written("stills", "stills", which="last").files
    assert sorted(path.name for path in folder.iterdir()) == ["001_1A.png", "002_2_B.png"]
    np.testing.assert_array_equal(np.asarray(Image.open(folder / "002_2_B.png")), composed(film, 14))


@pytest.mark.parametrize(("fps", "delay"), [("10", 100), ("12.5", 80), ("25", 40)])
def test_a_gif_shows_a_shot_at_its_speed(room, written, fps, delay):
    room.shot("a", 6)
    room.shot("b", 48, number="7")
    (path,) = written("gif", "shot.gif", shot="7", fps=fps, width=96).files
    image = Image.open(BytesIO(path.read_bytes()))
    count = 48 * Fraction(fps) // 24
    assert (image.size, image.n_frames, image.info["loop"]) == ((96, 72), count, 0)
    total = 0
    for number in range(image.n_frames):
        image.seek(number)
        total += image.info["duration"]
        shown = np.asarray(image.convert("RGB").resize((128, 96))).astype(float)
        meant = composed(room, 6 + round(number / float(Fraction(fps)) * 24))
        assert 10 * np.log10(255**2 / np.mean((shown - meant) ** 2)) > 20
    assert total == count * delay


def test_a_webp_has_every_frame_of_a_shot(room, written):
    room.settings(rate=FrameRate(24000, 1001))
    room.shot("a", 30)
    image = Image.open(BytesIO(written("webp", "shot.webp", quality=95).files[0].read_bytes()))
    assert (image.size, image.n_frames) == ((128, 96), 30)
    durations = []
    for number in range(30):
        image.seek(number)
        image.load()
        durations.append(image.info["duration"])
    assert sum(durations) == round(30 * 1001 / 24)
    assert set(durations) == {41, 42}


def test_a_shot_that_is_not_there(film, written):
    with pytest.raises(BadInput, match="no shot '9'"):
        written("gif", "shot.gif", shot="9")


@pytest.mark.parametrize(("codec", "suffix"), [("ProRes 422 HQ", ".mov"), ("H.264", ".mp4"), ("FFV1", ".mkv")])
def test_clips_have_handles_as_they_were_made(room, written, mark_of, tmp_path, codec, suffix):
    room.shot("a", 60, number="12A", head=20, tail=10)
    room.shot("b", 40, number="13", head=3, speed=Fraction(2))
    sound = tmp_path / "media" / "production.wav"
    loud = np.zeros((2, 120_000), np.float32)
    loud[:, 30_000:] = 0.5
    write_wav(sound, loud)
    video = room.where(room.cut().events[0].media)
    room.publish("a", video, 60, sound=sound)
    delivered = written("clips", "clips", codec=codec, handles=8)
    folder = delivered.files[0]
    assert sorted(path.name for path in folder.iterdir()) == [f"12A_take_1{suffix}", f"13_take_1{suffix}"]
    assert tuple(map(str, delivered.notes)) == (
        "Where a take has fewer frames, handles are shorter than 8: 13 (3 before, 2 after).",
    )
    for name, first, count in (("12A", 12, 46), ("13", 0, 40)):
        path = folder / f"{name}_take_1{suffix}"
        with FrameReader(path) as reader:
            marks = [mark_of(Converter().to_rgb(reader.picture(frame))) for frame in range(reader.count)]
        assert [frame for _, frame in marks] == list(range(first, first + count))
        with av.open(str(path)) as container:
            told = {**container.metadata, **container.streams.video[0].metadata}
            assert {key.lower(): value for key, value in told.items()}["timecode"] == f"00:00:00:{first:02}"
    heard = read_sound(folder / f"12A_take_1{suffix}")
    assert abs(int(np.argmax(np.abs(heard[0]) > 0.25)) - (30_000 - 12 * 2000)) < 50
    assert not probe(folder / f"13_take_1{suffix}").has_sound
