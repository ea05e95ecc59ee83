"""Sound as servers, recorders and editors write it: heard as ffmpeg's own program hears it, or a sentence."""

from __future__ import annotations

import struct
import subprocess
from collections.abc import Callable
from pathlib import Path

import imageio_ffmpeg
import numpy as np
import pytest
from PIL import Image

from matchcut.film.errors import BadInput
from matchcut.media.probe import probe
from matchcut.media.samples import SAMPLE_RATE
from matchcut.media.sound import listen, read_sound, sound_tags

FFMPEG = imageio_ffmpeg.get_ffmpeg_exe()
CLICKS = (0.25, 0.75)
"""When a second of sound clicks: half as loud on the right."""

Made = Callable[..., Path]


def ffmpeg(*arguments: object) -> bytes:
    return subprocess.run([FFMPEG, "-v", "error", "-y", *map(str, arguments)], check=True, capture_output=True).stdout


def decoded_by_ffmpeg(path: Path) -> np.ndarray:
    """(2, samples) at 48 kHz; ffmpeg itself takes 3 dB off one channel that is given to both, so both are kept."""
    raw = ffmpeg("-i", path, "-map", "0:a:0", "-f", "f32le", "-af", "aresample=48000,pan=stereo|c0=c0|c1=c1", "-")
    return np.frombuffer(raw, np.float32).reshape(-1, 2).T


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """`made(name, rate, channels, *options)`: a second of a soft tone with two clicks, written by ffmpeg, once."""
    folder = tmp_path_factory.mktemp("sounds")

    def make(name: str, rate: int = 44_100, channels: int = 1, *options: object, seconds: int = 1) -> Path:
        path = folder / f"{rate}.{channels}.{seconds}.{'.'.join(map(str, options)).replace('/', '')}.{name}"
        if not path.exists():
            samples = 0.05 * np.sin(2 * np.pi * 220 * np.arange(rate * seconds) / rate)
            for second in range(seconds):
                for click in CLICKS:
                    start = round((second + click) * rate)
                    length = max(8, rate // 1000)
                    samples[start : start + length] = 0.8 * (-1.0) ** np.arange(length).repeat(4)[:length]
            pcm = folder / "pcm.raw"
            pcm.write_bytes(samples.astype("<f4").repeat(channels).tobytes())
            ffmpeg("-f", "f32le", "-ar", rate, "-ac", channels, "-i", pcm, *options, path)
        return path

    return make


def clicks(samples: np.ndarray) -> list[float]:
    """The seconds at which it clicks."""
    loud = np.flatnonzero(np.abs(samples[0]) > 0.3)
    starts = loud[np.flatnonzero(np.diff(loud, prepend=-SAMPLE_RATE) > SAMPLE_RATE // 10)]
    return [float(start) / SAMPLE_RATE for start in starts]


def joined(path: Path, *parts: Path) -> Path:
    path.write_bytes(b"".join(part.read_bytes() for part in parts))
    return path


def stated(path: Path) -> float:
    facts = probe(path)
    assert facts.samples is not None
    assert facts.sample_rate is not None
    return facts.samples / facts.sample_rate


def hears(path: Path, seconds: int, *, off: float = 0.002, length: float = 0.002) -> None:
    """So many seconds are heard, each with its clicks where they belong, and the stated length says so."""
    samples = read_sound(path)
    assert samples.shape[1] / SAMPLE_RATE == pytest.approx(seconds, abs=length)
    expected = [second + click for second in range(seconds) for click in CLICKS]
    assert clicks(samples) == pytest.approx(expected, abs=off)
    assert stated(path) == pytest.approx(samples.shape[1] / SAMPLE_RATE, abs=0.001)


JOINS = [
    [("a.mp3", 24_000, 1), ("a.mp3", 24_000, 1), ("a.mp3", 24_000, 1)],
    [("a.mp3", 24_000, 1), ("a.mp3", 44_100, 2)],
    [("a.mp3", 44_100, 2), ("a.mp3", 22_050, 1), ("a.mp3", 48_000, 1)],
    [("a.mp3", 44_100, 1, "-id3v2_version", 0), ("a.mp3", 44_100, 1, "-id3v2_version", 0)],
    [("a.wav", 24_000, 1), ("a.wav", 24_000, 1)],
    [("a.wav", 24_000, 1), ("a.wav", 44_100, 2), ("a.wav", 48_000, 1, "-c:a", "pcm_f32le")],
    [("a.ogg", 44_100, 1), ("a.ogg", 44_100, 1)],
    [("a.ogg", 22_050, 1), ("a.ogg", 48_000, 2)],
    [("a.opus", 48_000, 1), ("a.opus", 48_000, 2)],
    [("a.flac", 44_100, 1), ("a.flac", 48_000, 2)],
    [("a.aiff", 44_100, 1), ("a.aiff", 48_000, 2)],
    [("a.webm", 48_000, 1, "-c:a", "libopus"), ("a.webm", 48_000, 2, "-c:a", "libopus")],
    [("a.m4a", 44_100, 1), ("a.m4a", 48_000, 2), ("a.m4a", 44_100, 1)],
    [("a.caf", 44_100, 1), ("a.caf", 48_000, 2)],
    [("a.w64", 44_100, 1), ("a.w64", 48_000, 2)],
    [("a.wav", 44_100, 1, "-rf64", "always"), ("a.wav", 48_000, 2, "-rf64", "always")],
]


@pytest.mark.parametrize("parts", JOINS, ids=lambda parts: " ".join(f"{part[0]}-{part[1]}-{part[2]}" for part in parts))
def test_joined_files_are_all_heard(tmp_path, made, parts):
    paths = [made(*part) for part in parts]
    path = joined(tmp_path / paths[0].name, *paths)
    samples, begins, expected = read_sound(path), 0.0, []
    for part in paths:  # A second of Vorbis is a little shorter for ffmpeg, too.
        expected += [begins + click for click in CLICKS]
        begins += decoded_by_ffmpeg(part).shape[1] / SAMPLE_RATE
    assert begins == pytest.approx(len(parts), abs=0.02 * len(parts))
    assert samples.shape[1] / SAMPLE_RATE == pytest.approx(begins, abs=0.002)
    assert clicks(samples) == pytest.approx(expected, abs=0.002)
    assert stated(path) == pytest.approx(samples.shape[1] / SAMPLE_RATE, abs=0.001)


def test_a_server_streams_waves_without_lengths(tmp_path, made):
    one = bytearray(made("a.wav", 24_000, 1).read_bytes())
    at = one.index(b"data")
    for number, (whole, data) in enumerate([(0xFFFFFFFF, 0xFFFFFFFF), (0, 0), (0x7FFFFFFF, 0x7FFFFFDB)]):
        one[4:8], one[at + 4 : at + 8] = struct.pack("<I", whole), struct.pack("<I", data)
        for count in (1, 3):
            path = tmp_path / f"{number}.{count}.wav"
            path.write_bytes(bytes(one) * count)
            hears(path, count)


def test_a_recorder_that_was_stopped_leaves_a_short_length(tmp_path, made):
    one = bytearray(made("a.wav", 48_000, 2).read_bytes())
    at = one.index(b"data")
    one[at + 4 : at + 8] = struct.pack("<I", 4_000)
    (tmp_path / "stopped.wav").write_bytes(one)
    hears(tmp_path / "stopped.wav", 1)
    one[at + 4 : at + 8] = struct.pack("<I", 10_000_000)
    (tmp_path / "copied.wav").write_bytes(one)
    with pytest.raises(BadInput, match="cut short"):
        probe(tmp_path / "copied.wav")


def test_what_follows_the_sound_is_not_heard(tmp_path, made):
    one = made("a.wav", 48_000, 2).read_bytes()
    (tmp_path / "noted.wav").write_bytes(one + b"iXML" + struct.pack("<I", 9_000) + b"\x7f\x10" * 4_500)
    hears(tmp_path / "noted.wav", 1)


WRITTEN = [
    *(
        ("a.wav", 44_100, 1, "-c:a", f"pcm_{kind}")
        for kind in ("u8", "s24le", "s32le", "f32le", "f64le", "mulaw", "alaw")
    ),
    ("a.wav", 44_100, 2, "-rf64", "always"),
    ("a.w64", 44_100, 2),
    ("a.caf", 44_100, 2),
    ("a.au", 44_100, 2),
    ("a.aiff", 44_100, 2, "-c:a", "pcm_s24be"),
    ("a.aiff", 44_100, 1, "-c:a", "pcm_f32be"),
    ("a.aiff", 44_100, 1, "-c:a", "pcm_mulaw"),
    ("a.wav", 8_000, 1),
    ("a.wav", 192_000, 2),
    ("a.flac", 96_000, 2),
    ("a.m4a", 44_100, 2),
    ("a.m4a", 48_000, 1, "-c:a", "alac"),
    ("a.mp3", 44_100, 2),
    ("a.opus", 48_000, 2),
    ("a.webm", 48_000, 2, "-c:a", "libopus"),
    ("a.oga", 48_000, 1, "-c:a", "flac"),
]


@pytest.mark.parametrize("how", WRITTEN, ids=lambda how: ".".join(map(str, how)))
def test_every_writing_is_heard_as_ffmpeg_hears_it(made, how):
    path = made(*how)
    hears(path, 1)
    ours, theirs = read_sound(path), decoded_by_ffmpeg(path)
    count = min(ours.shape[1], theirs.shape[1])
    assert abs(ours.shape[1] - theirs.shape[1]) <= 48
    if how[2] == 2:
        assert np.abs(ours[:, :count] - theirs[:, :count]).max() < 2e-3


@pytest.mark.parametrize(
    "how", [("a.wav", 44_100, 1, "-c:a", "adpcm_ms"), ("a.wav", 44_100, 1, "-c:a", "adpcm_ima_wav")]
)
def test_packed_samples_are_heard_with_their_last_block(made, how):
    hears(made(*how), 1, length=0.06)


def test_raw_aac_and_a_rate_that_changes_in_it(tmp_path, made):
    one, other = made("a.aac", 44_100, 2, "-f", "adts"), made("a.aac", 24_000, 1, "-f", "adts")
    for path, parts in ((one, [one]), (joined(tmp_path / "both.aac", one, other), [one, other])):
        lengths = [decoded_by_ffmpeg(part).shape[1] / SAMPLE_RATE for part in parts]
        samples = read_sound(path)
        assert samples.shape[1] / SAMPLE_RATE == pytest.approx(sum(lengths), abs=0.005)
        assert len(clicks(samples)) == 2 * len(parts)
        assert stated(path) == pytest.approx(samples.shape[1] / SAMPLE_RATE, abs=0.001)


def test_five_channels_are_mixed_down(tmp_path):
    path = tmp_path / "surround.wav"
    sides = "|".join(
        f"0.{level}*sin({pitch}*2*PI*t)" for level, pitch in ((1, 330), (2, 440), (3, 550), (1, 60), (1, 660), (1, 770))
    )
    ffmpeg("-f", "lavfi", "-i", f"aevalsrc={sides}:c=5.1:d=1:s=48000", path)
    theirs = np.frombuffer(ffmpeg("-i", path, "-f", "f32le", "-ac", 2, "-"), np.float32).reshape(-1, 2).T
    np.testing.assert_allclose(read_sound(path), theirs, atol=1e-3)


def test_a_large_cover_is_no_film(tmp_path, made):
    cover = tmp_path / "cover.png"
    Image.fromarray(np.random.default_rng(0).integers(0, 255, (500, 500, 3), np.uint8)).save(cover)
    for name in ("a.mp3", "a.m4a", "a.flac"):
        path = tmp_path / name
        ffmpeg(
            "-i",
            made(name, 44_100, 2),
            "-i",
            cover,
            "-map",
            0,
            "-map",
            1,
            "-c",
            "copy",
            "-disposition:v",
            "attached_pic",
            path,
        )
        assert probe(path).kind == "sound"
        hears(path, 1)


def test_an_edit_list_trims_both_ends(tmp_path, made):
    whole = made("a.m4a", 44_100, 2, seconds=3)
    ffmpeg("-ss", "1", "-t", "1", "-i", whole, "-c", "copy", tmp_path / "part.m4a")
    hears(tmp_path / "part.m4a", 1, length=0.03)


def test_one_bad_packet_leaves_the_rest_in_its_place(tmp_path, made):
    path = tmp_path / "long.m4a"
    content = bytearray(made("a.m4a", 44_100, 2, seconds=6).read_bytes())
    middle = content.index(b"mdat") + len(content) // 2
    content[middle : middle + 40] = b"\x55" * 40
    path.write_bytes(content)
    samples, heard = read_sound(path), listen(path)
    assert 0 < heard.lost < 0.1
    assert samples.shape[1] == 6 * SAMPLE_RATE
    expected = [second + click for second in range(6) for click in CLICKS]
    found = clicks(samples)
    assert [one for one in expected if min(abs(one - other) for other in found) > 0.003 and abs(one - 3) > 1] == []
    assert stated(path) == 6


@pytest.mark.parametrize("harm", [bytes(600), b"\x55" * 3_000], ids=["a frame", "more"])
def test_damage_in_flac_leaves_the_rest_in_its_place(tmp_path, made, harm):
    content = bytearray(made("a.flac", 44_100, 2, seconds=6).read_bytes())
    middle = len(content) // 2
    content[middle : middle + len(harm)] = harm
    path = tmp_path / "harmed.flac"
    path.write_bytes(content)
    samples, heard = read_sound(path), listen(path)
    assert 0 < heard.lost < 0.5
    assert samples.shape[1] == 6 * SAMPLE_RATE
    assert np.array_equal(samples[:, -SAMPLE_RATE:], read_sound(made("a.flac", 44_100, 2, seconds=6))[:, -SAMPLE_RATE:])


@pytest.mark.parametrize("kind", ["lost", "harmed"])
def test_an_ogg_without_one_of_its_pages_is_refused(tmp_path, made, kind):
    content = made("a.ogg", 44_100, 2, seconds=6).read_bytes()
    pages = [at for at in range(len(content)) if content.startswith(b"OggS", at)]
    page = pages[len(pages) // 2]
    after = next(at for at in pages if at > page)
    path = tmp_path / "lost.ogg"
    path.write_bytes(content[:page] + (b"" if kind == "lost" else bytes(after - page)) + content[after:])
    with pytest.raises(BadInput, match="seconds are missing"):
        probe(path)


@pytest.mark.parametrize("how", [("a.m4a", 44_100, 2, "-movflags", "+faststart"), ("a.flac", 44_100, 2)])
@pytest.mark.parametrize("share", [50, 85])
def test_what_was_cut_short_is_refused_where_it_is_brought(tmp_path, made, how, share):
    content = made(*how, seconds=3).read_bytes()
    path = tmp_path / how[0]
    path.write_bytes(content[: len(content) * share // 100])
    with pytest.raises(BadInput, match=r"damaged|cut short"):
        probe(path)


def test_what_is_mostly_damaged_is_refused(tmp_path, made):
    content = bytearray(made("a.m4a", 44_100, 2, seconds=6).read_bytes())
    start = content.index(b"mdat") + 4_000
    content[start : start + len(content) // 2] = np.random.default_rng(1).bytes(len(content) // 2)
    (tmp_path / "a.m4a").write_bytes(content)
    with pytest.raises(BadInput, match="damaged"):
        probe(tmp_path / "a.m4a")


@pytest.mark.parametrize("name", ["a.wav", "a.mp3", "a.aiff"])
def test_what_a_file_says_of_itself_may_be_in_any_encoding(tmp_path, made, name):
    one = made(name, 44_100, 2, "-metadata", "title=Gruesse", *(("-write_id3v1", 1) if name == "a.mp3" else ()))
    path = tmp_path / name
    path.write_bytes(one.read_bytes().replace(b"Gruesse", b"Gr\xfc\xdfe!!"))
    assert b"Gr\xfc\xdfe!!" in path.read_bytes()
    hears(path, 1)
    assert "Gr" in "".join(sound_tags(path).values())


def test_a_rate_that_no_sound_has_is_told(tmp_path, made):
    content = bytearray(made("a.wav", 44_100, 2).read_bytes())
    content[24:28] = struct.pack("<I", 2_113_973_316)
    (tmp_path / "harmed.wav").write_bytes(content)
    for read in (probe, read_sound):
        with pytest.raises(BadInput, match="samples a second"):
            read(tmp_path / "harmed.wav")


@pytest.mark.parametrize("name", ["a.mp3", "a.wav", "a.flac", "a.ogg", "a.m4a", "a.aiff"])
def test_any_damage_is_heard_or_told(tmp_path, made, name):
    whole = made(name, 44_100, 2).read_bytes()
    dice = np.random.default_rng(7)
    sentences: list[str] = []
    heard = 0
    for step in range(12):
        content = bytearray(whole)
        for _ in range(1 + step):
            content[dice.integers(0, min(len(content), 600) if step % 2 else len(content))] = dice.integers(0, 256)
        (tmp_path / name).write_bytes(content)
        try:
            probe(tmp_path / name)
            heard += read_sound(tmp_path / name).shape[0] == 2
        except BadInput as refusal:
            sentences.append(str(refusal))
    assert heard + len(sentences) == 12
    assert all(len(one.splitlines()) == 1 for one in sentences)
