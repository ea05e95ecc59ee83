"""What is let in, and with which sentence the rest is turned away."""

from __future__ import annotations

import os
import struct
import subprocess
import tempfile
import zlib
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from imageio_ffmpeg import get_ffmpeg_exe
from PIL import Image

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.media.facts import MediaFacts
from matchcut.media.mezzanine import MezzanineWriter
from matchcut.media.probe import probe
from matchcut.media.sound import read_sound, write_wav
from matchcut.media.stills import read_still
from matchcut.media.tail import write_tail


@pytest.fixture
def take(tmp_path, moving):
    path = tmp_path / "take.mp4"
    with MezzanineWriter(path, 64, 48, FrameRate(24000, 1001)) as writer:
        for frame in moving(30, 64, 48):
            writer.write(frame)
    return path


def png_header(width: int, height: int) -> bytes:
    """A PNG that says it has that size and holds next to nothing."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


def test_film(take):
    assert probe(take) == MediaFacts(
        kind="video", codec="h264", suffix=".mp4", width=64, height=48, frames=30, rate=FrameRate(24000, 1001)
    )


def test_the_name_of_a_part_says_nothing(take):
    part = take.rename(take.with_name("anything.part"))
    assert probe(part).suffix == ".mp4"


def test_tail_and_sound(tmp_path, moving):
    write_tail(tmp_path / "tail.mkv", moving(3, 64, 48), FrameRate(24))
    tail = probe(tmp_path / "tail.mkv")
    assert (tail.kind, tail.codec, tail.suffix, tail.frames, tail.rate) == ("video", "ffv1", ".mkv", 3, FrameRate(24))
    write_wav(tmp_path / "tone.wav", np.zeros((1, 44_100), np.float32), 44_100)
    assert probe(tmp_path / "tone.wav") == MediaFacts(
        kind="sound", codec="pcm_s24le", suffix=".wav", has_sound=True, sample_rate=44_100, samples=44_100
    )


def test_sound_within_film(tmp_path):
    path = tmp_path / "film.mov"
    with av.open(str(path), "w") as container:
        video = container.add_stream("mpeg4", rate=24)
        video.width, video.height, video.pix_fmt = 64, 48, "yuv420p"
        audio = container.add_stream("pcm_s16le", rate=48_000, layout="stereo")
        for number in range(24):
            picture = av.VideoFrame(64, 48, "yuv420p")
            picture.pts, picture.time_base = number, Fraction(1, 24)
            container.mux(video.encode(picture))
        container.mux(video.encode(None))
        block = av.AudioFrame.from_ndarray(np.zeros((1, 96_000), np.int16), format="s16", layout="stereo")
        block.sample_rate, block.pts = 48_000, 0
        container.mux(audio.encode(block))
    facts = probe(path)
    assert (facts.kind, facts.suffix, facts.frames) == ("video", ".mov", 24)
    assert (facts.has_sound, facts.sample_rate, facts.samples) == (True, 48_000, 48_000)


@pytest.mark.parametrize(("format", "suffix"), [("PNG", ".png"), ("JPEG", ".jpg"), ("WEBP", ".webp"), ("TIFF", ".tif")])
def test_pictures(tmp_path, moving, format, suffix):
    path = tmp_path / "picture"
    Image.fromarray(moving(1, 60, 40)[0]).save(path, format=format)
    assert probe(path) == MediaFacts(kind="image", codec=format.lower(), suffix=suffix, width=60, height=40)


def test_a_picture_stands_as_it_is_shown(tmp_path, moving):
    path = tmp_path / "phone.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.fromarray(moving(1, 60, 40)[0]).save(path, exif=exif)
    facts = probe(path)
    assert (facts.width, facts.height) == (40, 60) == read_still(path).shape[1::-1]


def test_a_playlist_is_not_followed(tmp_path, take):
    path = tmp_path / "playlist.mp4"
    path.write_text(f"ffconcat version 1.0\nfile '{take.name}'\n")
    with pytest.raises(BadInput, match="can't be read as film"):
        probe(path)


@pytest.mark.parametrize("name", ["playlist.mp4", "live.m3u8", "noname"])
def test_neither_are_streams(tmp_path, take, name):
    path = tmp_path / name
    path.write_text(f"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{take.name}\n#EXT-X-ENDLIST\n")
    with pytest.raises(BadInput, match="can't be read as film"):
        probe(path)


@pytest.mark.parametrize("read", [probe, read_still])
def test_a_huge_picture_is_refused_before_it_is_decoded(tmp_path, read):
    path = tmp_path / "huge.png"
    path.write_bytes(png_header(50_000, 50_000))
    with pytest.raises(BadInput, match=r"50000 × 50000 pixels|far more pixels"):
        read(path)


@pytest.mark.parametrize("read", [probe, read_still])
@pytest.mark.parametrize("text", ["This is a text.\n", "GIF89a is not taken", "<svg/>"])
def test_what_is_no_picture_is_refused(tmp_path, read, text):
    path = tmp_path / "text.png"
    path.write_text(text)
    with pytest.raises(BadInput, match="can't be read as a picture"):
        read(path)


@pytest.mark.parametrize("read", [probe, read_still])
def test_half_a_picture_is_refused(tmp_path, moving, read):
    path = tmp_path / "half.png"
    Image.fromarray(moving(1, 200, 200)[0]).save(path)
    path.write_bytes(path.read_bytes()[:-20_000])
    with pytest.raises(BadInput, match="can't be read as a picture"):
        read(path)


@pytest.mark.parametrize("share", [2, 50, 90, 99])
def test_half_a_film_is_refused(tmp_path, take, moving, share):
    """Cut where the index is lost, where frames are lost behind an index in front, and in Matroska."""
    front, matroska = tmp_path / "front.mp4", tmp_path / "take.mkv"
    for path, options in ((front, {"movflags": "+faststart"}), (matroska, {})):
        with av.open(str(take)) as source, av.open(str(path), "w", options=options) as target:
            stream = target.add_stream_from_template(source.streams.video[0])
            for packet in source.demux(video=0):
                if packet.size:
                    packet.stream = stream
                    target.mux(packet)
    for path in (take, front, matroska):
        assert probe(path).frames == 30
        path.write_bytes(path.read_bytes()[: path.stat().st_size * share // 100])
        with pytest.raises(BadInput, match=r"cut short"):
            probe(path)


def test_names_that_lie_are_told(tmp_path, take, moving):
    with pytest.raises(BadInput, match="can't be read as a picture"):
        probe(take.rename(tmp_path / "film.png"))
    Image.fromarray(moving(1, 60, 40)[0]).save(tmp_path / "picture", format="PNG")
    with pytest.raises(BadInput, match=r"holds a picture, but its name ends in \.mp4"):
        probe((tmp_path / "picture").rename(tmp_path / "picture.mp4"))
    with pytest.raises(BadInput, match=r"holds film, but its name ends in \.wav"):
        probe((tmp_path / "film.png").rename(tmp_path / "film.wav"))


def test_what_is_not_a_file(tmp_path):
    for path, sentence in ((tmp_path, "not a file"), (tmp_path / "gone.mp4", "can't be opened")):
        with pytest.raises(BadInput, match=sentence):
            probe(path)
    (tmp_path / "empty.mp4").touch()
    with pytest.raises(BadInput, match="is empty"):
        probe(tmp_path / "empty.mp4")


@pytest.mark.parametrize(
    ("name", "codec", "form"), [("a.mp4", "aac", "mp4"), ("a.mov", "pcm_s16le", "mov"), ("a.3gp", "aac", "3gp")]
)
def test_a_films_container_with_sound_alone_is_a_sound(tmp_path, name, codec, form):
    """Voice memos and bounced mixes come so."""
    path = tmp_path / name
    tone = ["-f", "lavfi", "-i", "sine=f=440:r=48000:d=0.5,volume=4", "-c:a", codec, "-f", form]
    subprocess.run([get_ffmpeg_exe(), "-v", "error", *tone, str(path)], check=True)
    facts = probe(path)
    assert (facts.kind, facts.suffix, facts.sample_rate) == ("sound", ".m4a", 48_000)
    assert abs(facts.samples - 24_000) <= 1024
    heard = read_sound(path)[0, 2000:22_000]
    assert abs(np.abs(np.fft.rfft(heard)).argmax() * 48_000 / heard.size - 440) < 4


@pytest.fixture
def nobody() -> Iterator[Path]:
    """A folder of its own, and for as long as the test runs a user whom a file's mode can keep out."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        was = os.geteuid()
        if was == 0:
            os.seteuid(65_534)
        yield folder
        os.seteuid(was)


@pytest.mark.parametrize("name", ["a.mp4", "a.mkv", "a.wav", "a.png"])
def test_a_file_that_may_not_be_read_is_told(nobody: Path, name: str) -> None:
    folder, effective = nobody, os.geteuid()
    os.seteuid(os.getuid())
    (folder / name).write_bytes(b"\0\0\0\x20ftypisom" * 20)
    (folder / name).chmod(0)
    os.seteuid(effective)
    with pytest.raises(BadInput, match=r"can't be (opened|read)"):
        probe(folder / name)
