"""What a file says of how it is shown: read as ffmpeg, which we did not write, shows it."""

from __future__ import annotations

import struct
from fractions import Fraction

import numpy as np
import pytest

from matchcut.film.errors import BadInput
from matchcut.media.colour import Converter
from matchcut.media.frames import FrameReader
from matchcut.media.probe import probe
from matchcut.media.stills import read_still

FFV1 = ("-c:v", "ffv1", "-pix_fmt", "yuv420p")
X264 = ("-c:v", "libx264", "-preset", "veryfast", "-crf", "8", "-pix_fmt", "yuv420p")
TAGS = "color_trc=bt709:color_primaries=bt709:colorspace=bt709:range=tv"
BT709 = ("-vf", f"scale=out_color_matrix=bt709:out_range=tv,setparams={TAGS}")


def near(one, other, *, most=3.0):
    assert one.shape == other.shape
    assert np.abs(one.astype(int) - other).mean() < most


@pytest.fixture(scope="module")
def plain(filming, tmp_path_factory):
    """An upright film of colours that tell its sides apart, tagged as bt709."""
    path = tmp_path_factory.mktemp("plain") / "plain.mp4"
    y, x = np.mgrid[0:96, 0:128] / 128
    frames = [
        np.stack([200 * x + 8 * number, 220 * y, 120 + 90 * np.sin(3 * x + 5 * y * y + number)], axis=-1)
        for number in range(5)
    ]
    raw = ("-f", "rawvideo", "-pix_fmt", "rgb24", "-s", "128x96", "-r", "25", "-i", "-")
    filming.run(*raw, *BT709, *X264, str(path), given=np.stack(frames).clip(0, 255).astype(np.uint8).tobytes())
    return path


TURNS = {"90": ("90",), "180": ("180",), "270": ("270",), "mirrored": ("0", "h"), "upside down": ("0", "v"),
         "90, mirrored": ("90", "h"), "270, mirrored": ("270", "h"), "180, mirrored": ("180", "h")}  # fmt: skip


@pytest.mark.parametrize(
    ("turn", "suffix"), [*((turn, ".mp4") for turn in TURNS), *((turn, ".mkv") for turn in TURNS), ("90", ".mov")]
)
def test_a_film_stands_upright(turn, suffix, plain, filming, tmp_path):
    degrees, *flips = TURNS[turn]
    words = ["-display_rotation:v:0", degrees, *(f"-display_{flip}flip:v:0" for flip in flips)]
    path = tmp_path / f"a{suffix}"
    filming.run(*words, "-i", str(plain), "-c", "copy", str(path))
    size = (96, 128) if degrees in ("90", "270") else (128, 96)
    facts = probe(path)
    assert (facts.width, facts.height) == size
    expected = filming.decoded(path, size=size)
    with FrameReader(path) as film:
        assert film.size == size
        for number in (4, 0, 2):
            near(film.frame(number), expected[number])
        if suffix == ".mp4":  # Matroska can't say all of it.
            assert any(word in next(map(str, film.notes)) for word in ("turned", "mirrored"))
    near(read_still(path), expected[0])


PIXELS = {
    "PAL, wide": (64, 45),
    "PAL": (16, 15),
    "NTSC": (8, 9),
    "HDV": (4, 3),
    "half as wide": (1, 2),
    "twice": (2, 1),
}


@pytest.mark.parametrize(
    ("shape", "name"),
    [*((shape, "a.mp4") for shape in PIXELS), ("HDV", "a.ts"), ("PAL, wide", "a.mkv"), ("NTSC", "a.mov")],
)
def test_pixels_become_square(shape, name, plain, filming, tmp_path):
    wide, tall = PIXELS[shape]
    path = tmp_path / name
    filming.run("-i", str(plain), *X264, "-vf", f"setsar={wide}/{tall}", str(path))
    size = (round(Fraction(128 * wide, tall)), 96)
    facts = probe(path)
    assert (facts.width, facts.height) == size
    expected = filming.decoded(path, f"scale={size[0]}:{size[1]}:in_chroma_loc=left:flags=bicubic,setsar=1", size)
    with FrameReader(path) as film:
        near(film.frame(3), expected[3])
        assert tuple(map(str, film.notes)) == (f"Its pixels of {wide}:{tall} were made square.",)


def test_a_picture_that_is_turned_and_has_wide_pixels(plain, filming, tmp_path):
    filming.run("-i", str(plain), *X264, "-vf", "setsar=4/3", str(tmp_path / "a.mp4"))
    filming.run("-display_rotation:v:0", "90", "-i", str(tmp_path / "a.mp4"), "-c", "copy", str(tmp_path / "b.mp4"))
    facts = probe(tmp_path / "b.mp4")
    assert (facts.width, facts.height) == (96, 171)


def with_clap(content: bytes, clap: tuple[int, ...]) -> bytes:
    """A MOV whose index comes last, with a clean aperture in its first picture track."""
    box = struct.pack(">I4s8i", 40, b"clap", *clap)
    entry = content.index(b"avc1", content.index(b"stsd")) - 4
    grown = bytearray(content)
    at = entry + int.from_bytes(content[entry : entry + 4], "big")
    for name in (b"moov", b"trak", b"mdia", b"minf", b"stbl", b"stsd"):
        place = content.rindex(name, 0, entry) - 4
        grown[place : place + 4] = (int.from_bytes(content[place : place + 4], "big") + 40).to_bytes(4, "big")
    grown[entry : entry + 4] = (int.from_bytes(content[entry : entry + 4], "big") + 40).to_bytes(4, "big")
    grown[at:at] = box
    return bytes(grown)


APERTURES = {
    "centred": ((112, 1, 80, 1, 0, 1, 0, 1), (8, 8, 112, 80)),
    "to the left": ((96, 1, 96, 1, -16, 1, 0, 1), (0, 0, 96, 96)),
    "down": ((128, 1, 64, 1, 0, 1, 16, 1), (0, 32, 128, 64)),
    "in halves": ((100, 1, 90, 1, 2, 2, 2, 2), (15, 4, 100, 90)),
    "in parts": ((208, 2, 88, 1, 0, 1, 0, 1), (12, 4, 104, 88)),
}


@pytest.mark.parametrize(
    ("name", "suffix"),
    [*((name, ".mov") for name in APERTURES), ("down", ".mp4"), ("centred", ".mkv"), ("down", ".mkv")],
)
def test_a_clean_aperture_is_what_is_seen(name, suffix, plain, filming, tmp_path):
    clap, (x, y, width, height) = APERTURES[name]
    path = tmp_path / ("a.mp4" if suffix == ".mp4" else "a.mov")
    filming.run("-i", str(plain), "-c", "copy", str(path))
    path.write_bytes(with_clap(path.read_bytes(), clap))
    if suffix == ".mkv":
        filming.run("-apply_cropping", "none", "-i", str(path), "-c", "copy", str(tmp_path / "a.mkv"))
        path = tmp_path / "a.mkv"
    whole = filming.decoded(plain)[3]
    facts = probe(path)
    assert (facts.width, facts.height) == (width, height)
    with FrameReader(path) as film:
        near(film.frame(3), whole[y : y + height, x : x + width])
        assert tuple(map(str, film.notes)) == (f"Its clean aperture of {width} × {height} is shown.",)


@pytest.mark.parametrize("clap", [(500, 1, 80, 1, 0, 1, 0, 1), (0, 1, 0, 1, 0, 1, 0, 1), (64, 0, 64, 0, 0, 0, 0, 0)])
def test_an_aperture_that_can_not_be_is_ignored(clap, plain, filming, tmp_path):
    path = tmp_path / "a.mov"
    filming.run("-i", str(plain), "-c", "copy", str(path))
    path.write_bytes(with_clap(path.read_bytes(), clap))
    assert (probe(path).width, probe(path).height) == (128, 96)


@pytest.mark.parametrize("name", ["a.mkv", "a.mp4"])
def test_a_cover_is_no_film_and_of_two_pictures_the_default_one_is_shown(name, plain, filming, tmp_path):
    (tmp_path / "cover.png").write_bytes(
        filming.run("-f", "lavfi", "-i", "color=red:s=32x32", "-frames:v", "1", "-c:v", "png", "-f", "image2pipe", "-")
    )
    words = ("-map", "0", "-map", "1", "-c", "copy", "-disposition:v:0", "attached_pic", "-disposition:v:1", "default")
    filming.run("-i", str(tmp_path / "cover.png"), "-i", str(plain), *words, str(tmp_path / name))
    assert (probe(tmp_path / name).width, probe(tmp_path / name).frames) == (128, 5)
    path = tmp_path / f"two{name}"
    filming.run("-f", "lavfi", "-i", "color=red:s=64x64:d=0.2", "-i", str(plain), "-map", "0", "-map", "1", *X264,
                "-disposition:v:0", "0", "-disposition:v:1", "default", str(path))  # fmt: skip
    with FrameReader(path) as film:
        assert film.size == (128, 96)
        assert tuple(map(str, film.notes)) == ("Only one of its 2 picture tracks is shown.",)


INTERLACED = {
    "MPEG-2, upper field first": ("a.ts", "tff", ("-c:v", "mpeg2video", "-q:v", "1", "-flags", "+ildct+ilme")),
    "MPEG-2, lower field first": ("a.mpg", "bff", ("-c:v", "mpeg2video", "-q:v", "1", "-flags", "+ildct+ilme")),
    "H.264": ("a.mp4", "tff", (*X264, "-x264-params", "tff=1:bframes=2")),
    "H.264 in M2TS": ("a.m2ts", "bff", (*X264, "-x264-params", "bff=1:bframes=2")),
    "ProRes": ("a.mov", "tff", ("-c:v", "prores_ks", "-flags", "+ildct")),
    "FFV1": ("a.mkv", "tff", ("-c:v", "ffv1",)),
}  # fmt: skip


@pytest.fixture(scope="module")
def fields():
    """32 moments of a white bar that runs over grey, (32, 96, 128) uint8."""
    moments = np.full((32, 96, 128), 110, np.uint8)
    for number, moment in enumerate(moments):
        moment[:, 3 * number : 3 * number + 16] = 230
    return moments


@pytest.mark.parametrize("kind", INTERLACED)
def test_interlaced_frames_are_deinterlaced_each_at_its_time(kind, fields, filming, tmp_path):
    name, first, codec = INTERLACED[kind]
    path = tmp_path / name
    frames = fields[::2].copy()
    second = 1 if first == "tff" else 0
    frames[:, second::2] = fields[1::2, second::2]
    raw = ("-f", "rawvideo", "-pix_fmt", "gray", "-s", "128x96", "-r", "25", "-i", "-", "-vf", f"setfield={first}")
    pixels = "yuv422p10le" if name == "a.mov" else "yuv420p"
    filming.run(*raw, "-pix_fmt", pixels, *codec, str(path), given=frames.tobytes())
    expected = filming.decoded(path, "bwdif=mode=send_frame:parity=auto:deint=interlaced")
    with FrameReader(path) as film:
        assert film.count == len(expected) == 16
        shown = list(film.frames())
        for frame, other in zip(shown, expected, strict=True):
            near(frame, other)
            assert combing(frame) < 1
        for number in (15, 3, 8, 0, 7):
            assert (film.frame(number) == shown[number]).all()
        assert tuple(map(str, film.notes))[-1] == "It is interlaced, and was deinterlaced (bwdif)."
        assert (film.rate.numerator, film.is_variable) == (25, False)
    assert min(map(combing, filming.decoded(path))) > 2


def combing(frame) -> float:
    """How unlike its neighbours each line is, beyond what they are unlike each other."""
    lines = frame[..., 1].astype(int)
    return float(
        np.maximum(0, np.abs(2 * lines[1:-1] - lines[:-2] - lines[2:]) / 2 - np.abs(lines[:-2] - lines[2:])).mean()
    )


def test_progressive_frames_are_not_touched(filming, tmp_path):
    path = filming.film(tmp_path / "a.mkv", "-c:v", "ffv1", "-pix_fmt", "bgr0", count=4)
    with FrameReader(path) as film:
        assert tuple(map(str, film.notes)) == ()
        assert (film.frame(2) == filming.decoded(path)[2]).all()


def test_pictures_are_converted_where_they_are_written_too(plain, filming, tmp_path):
    """`picture` is what is seen, so that whoever takes pictures gets them as those who take frames."""
    path = tmp_path / "a.mp4"
    filming.run("-display_rotation:v:0", "90", "-i", str(plain), "-c", "copy", str(path))
    with FrameReader(path) as film:
        picture = Converter().conformed(film.picture(1), 48, 64)
    assert (picture.width, picture.height) == (48, 64)


@pytest.mark.parametrize(
    "codec",
    [("-c:v", "prores_ks", "-profile:v", "4444", "-pix_fmt", "yuva444p10le"), ("-c:v", "qtrle", "-pix_fmt", "argb")],
)
def test_what_is_transparent_is_black_and_that_is_told(codec, filming, tmp_path):
    path = tmp_path / "a.mov"
    raw = np.full((2, 32, 64, 4), 200, np.uint8)
    raw[:, :, :32, 3], raw[:, :, 32:, 3] = 0, 255
    given = ("-f", "rawvideo", "-pix_fmt", "rgba", "-s", "64x32", "-r", "25", "-i", "-")
    filming.run(*given, *codec, str(path), given=raw.tobytes())
    with FrameReader(path) as film:
        frame = film.frame(1)
        assert tuple(map(str, film.notes)) == ("What is transparent in it is black.",)
    assert frame[16, 12].max() <= 2
    assert np.abs(frame[16, 52].astype(int) - 200).max() <= 3


def test_dolbys_own_colours_are_refused(plain, filming, tmp_path):
    path = tmp_path / "a.mp4"
    x265 = ("-c:v", "libx265", "-preset", "ultrafast", "-x265-params", "log-level=none", "-tag:v", "dvh1")
    unsaid = "setparams=colorspace=unknown:color_trc=unknown:color_primaries=unknown"
    filming.run("-i", str(plain), "-vf", unsaid, *x265, "-strict", "-2", str(path))
    with pytest.raises(BadInput, match="Dolby"):
        probe(path)
