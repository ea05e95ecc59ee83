"""Colours of films: HDR toned by the recommendations' figures, wide gamuts, every matrix, range and depth."""

from __future__ import annotations

import numpy as np
import pytest

from matchcut.film.errors import BadInput
from matchcut.media import grading
from matchcut.media.frames import FrameReader


def coded(code: float) -> int:
    """A signal from 0 to 1 in 10 bits of limited range."""
    return round(64 + 876 * code)


def hdr(filming, path, transfer, greys, primaries="bt2020", matrix="bt2020nc", chroma=512):
    """A film of upright bars of grey, given as 10-bit codes, tagged as HDR."""
    wide, tall = 16 * len(greys), 32
    luma = np.repeat(np.array(greys, "<u2"), 16)[None].repeat(tall, axis=0)
    rest = np.full((2, tall // 2, wide // 2), chroma, "<u2")
    tags = ("-color_trc", transfer, "-color_primaries", primaries, "-colorspace", matrix, "-color_range", "tv")
    raw = ("-f", "rawvideo", "-pix_fmt", "yuv420p10le", "-s", f"{wide}x{tall}", "-r", "25", *tags, "-i", "-")
    x265 = ("-c:v", "libx265", "-preset", "ultrafast", "-x265-params", "log-level=none:lossless=1")
    filming.run(*raw, *x265, *tags, str(path), given=(luma.tobytes() + rest.tobytes()) * 3)
    with FrameReader(path) as film:
        frame = film.frame(1)
        notes = tuple(map(str, film.notes))
    return [tuple(int(value) for value in frame[16, 16 * at + 8]) for at in range(len(greys))], notes


@pytest.mark.parametrize("name", ["a.mov", "a.mp4", "a.mkv", "a.ts"])
def test_diffuse_white_of_hdr_comes_out_near_white(name, filming, tmp_path):
    for transfer, white, word in (("arib-std-b67", 0.75, "HLG"), ("smpte2084", 0.5807, "PQ")):
        (black, diffuse, top), notes = hdr(filming, tmp_path / name, transfer, [64, coded(white), 940])
        assert max(black) <= 2
        assert min(top) >= 250
        assert 225 <= min(diffuse) <= max(diffuse) <= 240
        assert max(diffuse) - min(diffuse) <= 1
        assert len(notes) == 1
        assert notes[0].startswith(f"HDR ({word}) was converted to bt709")


def test_the_same_light_looks_the_same_in_both_kinds_of_hdr(filming, tmp_path):
    """BT.2408, table 1: reflectance charts of 26, 203 and 52 cd/m² and what they are in HLG and PQ."""
    charts = {18: (0.38, 0.38), 83: (0.71, 0.56), 90: (0.73, 0.57), 100: (0.75, 0.58)}
    hlg, _ = hdr(filming, tmp_path / "hlg.mov", "arib-std-b67", [coded(one) for one, _ in charts.values()])
    pq, _ = hdr(filming, tmp_path / "pq.mov", "smpte2084", [coded(other) for _, other in charts.values()])
    assert all(abs(one[1] - other[1]) <= 4 for one, other in zip(hlg, pq, strict=True))
    assert hlg == sorted(hlg)
    # Below the knee light stays what it is against white: 26 of 203 cd/m², on a display of gamma 2.4.
    assert hlg[0][1] == pytest.approx(255 * (26 / 203) ** (1 / 2.4), abs=3)


def test_tones_never_turn_back(filming, tmp_path):
    for transfer in ("arib-std-b67", "smpte2084"):
        seen, _ = hdr(filming, tmp_path / "a.mkv", transfer, list(range(64, 941, 12)))
        greens = [colour[1] for colour in seen]
        assert greens == sorted(greens)
        assert max(np.diff(greens)) <= 12


@pytest.mark.parametrize(
    ("colour", "expected"),
    [((1, 0, 0), (255, 0, 0)), ((0, 1, 0), (0, 255, 0)), ((0, 0, 1), (0, 0, 255)), ((1, 1, 1), (255, 255, 255))],
)
def test_wide_colours_that_bt709_holds_come_out_as_those(colour, expected):
    """bt709's own primaries, written in BT.2020 by the matrix of ITU-R BT.2087."""
    to_2020 = np.array([[0.6274, 0.3293, 0.0433], [0.0691, 0.9195, 0.0114], [0.0164, 0.0880, 0.8956]])
    wide = (to_2020 @ np.array(colour, float)) ** (1 / 2.4)
    made = grading.graded(wide[None], grading.Grade(0, 9))[0] * 255
    assert np.abs(made - expected).max() < 16  # One part in a thousand of light is 14 levels at black.


def test_colours_beyond_bt709_keep_their_hue(filming, tmp_path):
    made = grading.graded(np.eye(3), grading.Grade(0, 9)) * 255
    assert [int(row.argmax()) for row in made] == [0, 1, 2]
    assert made.min() >= 0
    assert made.max() <= 255


def test_sdr_in_bt2020_is_told_and_greys_stay(filming, tmp_path):
    seen, notes = hdr(filming, tmp_path / "a.mp4", "bt2020-10", [64, 502, 940])
    assert notes == ("Its colours of BT.2020 were converted to bt709.",)
    for colour, grey in zip(seen, (0, 127.5, 255), strict=True):
        assert np.abs(np.array(colour) - grey).max() <= 2


def test_colours_that_are_coded_in_no_known_way_are_refused(filming, tmp_path):
    with pytest.raises(BadInput, match="coded in a way"):
        hdr(filming, tmp_path / "a.mkv", "smpte2084", [64, 500, 940], matrix="ictcp")


PATCHES = ((200, 40, 30), (30, 180, 60), (40, 60, 210), (235, 235, 235), (20, 20, 20), (128, 128, 128))


@pytest.mark.parametrize("pixels", ["yuv420p", "yuv422p10le", "yuv444p", "yuv420p10le"])
@pytest.mark.parametrize("span", ["tv", "pc"])
@pytest.mark.parametrize("matrix", ["bt709", "smpte170m", "bt2020nc"])
def test_every_matrix_and_range_gives_the_colours_back(matrix, span, pixels, filming, tmp_path):
    if pixels != "yuv420p" and (matrix, span) not in (("bt709", "pc"), ("smpte170m", "tv")):
        pixels = "yuv420p"
    raw = np.array(PATCHES, np.uint8)[None].repeat(32, axis=0).repeat(16, axis=1)
    given = ("-f", "rawvideo", "-pix_fmt", "rgb24", "-s", "96x32", "-r", "25", "-i", "-")
    name = {"smpte170m": "bt601", "bt2020nc": "bt2020"}.get(matrix, matrix)
    words = f"scale=out_color_matrix={name}:out_range={span}:flags=accurate_rnd+full_chroma_int,format={pixels}"
    tags = f"setparams=colorspace={matrix}:range={span}:color_primaries=bt709:color_trc=bt709"
    codec = ("-c:v", "libx264", "-qp", "0") if pixels != "yuv422p10le" else ("-c:v", "prores_ks", "-profile:v", "3")
    path = tmp_path / ("a.mov" if pixels == "yuv422p10le" else "a.mp4")
    filming.run(*given, "-vf", f"{words},{tags}", *codec, str(path), given=raw.tobytes() * 2)
    with FrameReader(path) as film:
        frame = film.frame(1)
    for at, patch in enumerate(PATCHES):
        assert np.abs(frame[16, 16 * at + 8].astype(int) - patch).max() <= 4


def test_jpeg_levels_need_no_tag(filming, tmp_path):
    path = tmp_path / "a.avi"
    filming.run(
        "-f",
        "lavfi",
        "-i",
        "color=white:s=64x48:r=25:d=0.2",
        "-c:v",
        "mjpeg",
        "-pix_fmt",
        "yuvj420p",
        "-q:v",
        "1",
        str(path),
    )
    with FrameReader(path) as film:
        assert film.frame(2).min() >= 252
