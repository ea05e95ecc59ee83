"""Every frame of every form that is read, in order and from anywhere: compared with what ffmpeg itself decodes."""

from __future__ import annotations

import random
from fractions import Fraction

import av
import pytest

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.media.frames import FrameReader
from matchcut.media.packets import film_stream, frame_table
from matchcut.media.probe import probe

X264 = ("-c:v", "libx264", "-preset", "veryfast", "-crf", "14", "-pix_fmt", "yuv420p")
X265 = ("-c:v", "libx265", "-preset", "ultrafast", "-crf", "14", "-pix_fmt", "yuv420p")
MPEG2 = ("-c:v", "mpeg2video", "-q:v", "2", "-bf", "2", "-g", "12")
MPEG4 = ("-c:v", "mpeg4", "-q:v", "2")
B_FRAMES = (*X264, "-bf", "3", "-g", "12")
OPEN = (*X264, "-bf", "3", "-x264-params", "open-gop=1:keyint=10:min-keyint=4")
LONG = (*X264, "-bf", "5", "-g", "300")
FIXED = (*X264, "-bf", "3", "-x264-params", "b-adapt=0")
LATE = (*FIXED, "-force_key_frames", "expr:lt(n,30)")
REFRESH = (*X264, "-x264-params", "intra-refresh=1:bframes=0:keyint=14")
HEVC_OPEN = (*X265, "-x265-params", "log-level=none:open-gop=1:keyint=10:min-keyint=10:bframes=4")
HEVC_LONG = (*X265, "-x265-params", "log-level=none:open-gop=0:keyint=250:bframes=4")
ALT_REF = ("-b:v", "600k", "-auto-alt-ref", "1", "-lag-in-frames", "16", "-cpu-used", "5")

FORMS = {
    "B-frames in MPEG-TS": ("a.ts", B_FRAMES),
    "open groups in MPEG-TS": ("a.ts", OPEN),
    "one long group in M2TS": ("a.m2ts", LONG),
    "B-frames in MTS": ("a.mts", B_FRAMES),
    "refreshed bit by bit in MPEG-TS": ("a.ts", REFRESH),
    "HEVC in open groups in MPEG-TS": ("a.ts", HEVC_OPEN),
    "HEVC in M2TS": ("a.m2ts", HEVC_LONG),
    "MPEG-2 in MPEG-TS": ("a.ts", MPEG2),
    "MPEG-4 in MPEG-TS": ("a.ts", (*MPEG4, "-bf", "2")),
    "a clock that begins at ten hours": ("a.ts", (*B_FRAMES, "-output_ts_offset", "36000")),
    "a clock that runs over": ("a.ts", (*B_FRAMES, "-output_ts_offset", "95442.5")),
    "MPEG-2 in MPEG-PS": ("a.mpg", MPEG2),
    "MPEG-1 in MPEG-PS": ("a.mpg", ("-c:v", "mpeg1video", "-q:v", "2", "-bf", "2")),
    "MPEG-2 in VOB": ("a.vob", MPEG2),
    "MPEG-2 in MXF": ("a.mxf", MPEG2),
    "H.264 in MXF": ("a.mxf", B_FRAMES),
    "B-frames that begin late in MXF": ("a.mxf", LATE),
    "B-frames in AVI": ("a.avi", B_FRAMES),
    "B-frames that begin late in AVI": ("a.avi", LATE),
    "open groups in AVI": ("a.avi", OPEN),
    "no B-frames in AVI": ("a.avi", (*X264, "-bf", "0", "-g", "12")),
    "MPEG-4 with B-frames in AVI": ("a.avi", (*MPEG4, "-bf", "2")),
    "Motion JPEG in AVI": ("a.avi", ("-c:v", "mjpeg", "-q:v", "2", "-pix_fmt", "yuvj420p")),
    "open groups in MP4": ("a.mp4", OPEN),
    "one long group in MP4": ("a.mp4", LONG),
    "groups of two in MP4": ("a.mp4", (*X264, "-bf", "2", "-g", "2")),
    "HEVC in open groups in MP4": ("a.mp4", HEVC_OPEN),
    "fragments": ("a.mp4", (*B_FRAMES, "-movflags", "+frag_keyframe+empty_moov")),
    "a fragment a frame": ("a.mp4", (*B_FRAMES, "-movflags", "+frag_every_frame+empty_moov+default_base_moof")),
    "fragments that begin at two hours": (
        "a.mp4",
        (*B_FRAMES, "-output_ts_offset", "7200", "-movflags", "+frag_keyframe+empty_moov"),
    ),
    "refreshed bit by bit in MOV": ("a.mov", REFRESH),
    "open groups in Matroska": ("a.mkv", OPEN),
    "HEVC in one long group in Matroska": ("a.mkv", HEVC_LONG),
    "a clock that begins late in Matroska": ("a.mkv", (*B_FRAMES, "-output_ts_offset", "3.5")),
    "VP8 with hidden frames": ("a.webm", ("-c:v", "libvpx", *ALT_REF)),
    "VP9 with hidden frames": ("a.webm", ("-c:v", "libvpx-vp9", *ALT_REF)),
    "VP9 in MP4": ("a.mp4", ("-c:v", "libvpx-vp9", *ALT_REF)),
    "AV1": ("a.mkv", ("-c:v", "libsvtav1", "-preset", "12", "-crf", "20", "-g", "20")),
    "Theora": ("a.ogv", ("-c:v", "libtheora", "-q:v", "9")),
}


@pytest.mark.parametrize("form", FORMS)
def test_every_frame_is_read_in_order_and_from_anywhere(form, filming, tmp_path):
    name, options = FORMS[form]
    path = filming.film(tmp_path / name, *options)
    expected = [filming.number(frame) for frame in filming.decoded(path)]
    assert expected == list(range(40))
    facts = probe(path)
    assert (facts.frames, facts.rate, facts.width, facts.height) == (40, FrameRate(25), 128, 96)
    wanted = random.Random(form).sample(range(40), 14)
    with FrameReader(path) as film:
        assert [filming.number(film.frame(number)) for number in wanted] == wanted
        assert [filming.number(frame) for frame in film.frames()] == expected
        assert filming.number(film.frame(wanted[0])) == wanted[0]
        assert not film.is_variable


@pytest.mark.parametrize("name", ["a.ts", "a.mkv", "a.avi", "a.mpg"])
def test_what_has_a_clock_of_its_own_is_found_in_the_vault_by_a_name_that_is_a_films(name, filming, tmp_path):
    path = filming.film(tmp_path / name, *(MPEG2 if name.endswith("mpg") else B_FRAMES), count=8)
    assert probe(path.rename(tmp_path / "noname")).suffix == f".{name.partition('.')[2]}"


def _joined(*paths):
    return b"".join(path.read_bytes() for path in paths)


@pytest.mark.parametrize("name", ["a.mp4", "a.mov"])
def test_a_raw_stream_that_was_copied_into_a_container_has_no_times_of_its_own(name, filming, tmp_path):
    """Its packets say only when they are decoded; of the first two, ffmpeg's edit list leaves out the pictures."""
    raw = filming.film(tmp_path / "a.h264", *FIXED)
    path = tmp_path / name
    filming.run("-v", "fatal", "-framerate", "25", "-i", str(raw), "-c", "copy", str(path))
    expected = [filming.number(frame) for frame in filming.decoded(path)]
    assert expected == sorted(expected)
    assert len(expected) > 36
    with FrameReader(path) as film:
        assert filming.number(film.frame(30)) == expected[30]
        assert [filming.number(frame) for frame in film.frames()] == expected
        assert [filming.number(film.frame(number)) for number in (20, 3)] == [expected[20], expected[3]]


@pytest.mark.parametrize(("form", "offset"), [("ts", "0"), ("mpg", "0"), ("mpg", "0.02"), ("vob", "0.5")])
def test_two_recordings_in_one_stream_follow_each_other(form, offset, filming, tmp_path):
    """A stream whose clock starts anew, as joined files have it: no frame of the second lies between the first's."""
    codec = B_FRAMES if form == "ts" else MPEG2
    first = filming.film(tmp_path / f"a.{form}", *codec, count=20)
    second = filming.film(tmp_path / f"b.{form}", *codec, "-output_ts_offset", offset, count=30)
    both = tmp_path / f"both.{form}"
    both.write_bytes(_joined(first, second))
    with FrameReader(both) as film:
        assert [filming.number(frame) for frame in film.frames()] == [*range(20), *range(30)]
        assert [filming.number(film.frame(number)) for number in (49, 3, 21, 19)] == [29, 3, 1, 19]
        assert film.time(20) == Fraction(20, 25)


@pytest.mark.parametrize("name", ["a.ts", "a.m2ts"])
def test_a_stream_that_begins_in_the_middle_of_a_group_begins_with_what_can_be_seen(name, filming, tmp_path):
    path = filming.film(tmp_path / name, *OPEN)
    content, packet = path.read_bytes(), 192 if name == "a.m2ts" else 188
    cut = tmp_path / f"cut{path.suffix}"
    cut.write_bytes(content[len(content) // packet // 3 * packet :])
    with FrameReader(cut) as film:
        seen = [filming.number(frame) for frame in film.frames()]
        assert seen == list(range(seen[0], 40))
        assert 2 < seen[0] < 30
        assert filming.number(film.frame(5)) == seen[5]


@pytest.mark.parametrize("share", [30, 60, 95])
def test_a_recording_without_its_index_is_told(share, filming, tmp_path):
    """A phone writes its index last; where its battery died, there is none."""
    path = filming.film(tmp_path / "a.mp4", *B_FRAMES)
    path.write_bytes(path.read_bytes()[: path.stat().st_size * share // 100])
    with pytest.raises(BadInput, match="cut short"):
        probe(path)


CUTS = {
    "fragments": ("a.mp4", (*B_FRAMES, "-movflags", "+frag_keyframe+empty_moov")),
    "an index in front": ("a.mov", (*B_FRAMES, "-c:a", "aac", "-movflags", "+faststart")),
    "Matroska with sound": ("a.mkv", (*B_FRAMES, "-c:a", "flac")),
    "WebM with sound": ("a.webm", ("-c:v", "libvpx", "-cpu-used", "8", "-c:a", "libopus")),
    "AVI with sound": ("a.avi", (*B_FRAMES, "-c:a", "pcm_s16le")),
    "AVI": ("a.avi", (*MPEG4, "-bf", "2")),
}


@pytest.mark.parametrize("form", CUTS)
def test_a_file_that_was_cut_short_is_told_and_the_whole_one_is_not(form, filming, tmp_path):
    name, options = CUTS[form]
    sound = ("-f", "lavfi", "-i", "sine=duration=1.6") if "-c:a" in options else ()
    path = filming.film(tmp_path / name, *options, before=sound)
    assert probe(path).frames == 40
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 55 // 100])
    with pytest.raises(BadInput, match="cut short"):
        probe(path)


@pytest.mark.parametrize("name", ["a.mp4", "a.mov", "a.mkv", "a.ts", "a.avi"])
def test_a_part_that_was_copied_out_without_encoding(name, filming, tmp_path):
    """It begins between key frames: what lies before is in the file, and shown or not as the container can say it."""
    source = filming.film(
        tmp_path / "whole.mp4", *B_FRAMES, "-c:a", "aac", before=("-f", "lavfi", "-i", "sine=duration=1.6")
    )
    path = tmp_path / name
    filming.run("-ss", "0.7", "-i", str(source), "-c", "copy", str(path))
    expected = [filming.number(frame) for frame in filming.decoded(path)]
    assert probe(path).frames == len(expected) > 20
    with FrameReader(path) as film:
        assert [filming.number(frame) for frame in film.frames()] == expected
        assert filming.number(film.frame(7)) == expected[7]


def test_what_a_browser_records_has_no_length_and_no_index(filming, tmp_path):
    source = filming.film(tmp_path / "whole.mp4", *B_FRAMES)
    for number, words in enumerate(
        (("-c:v", "libvpx", "-cpu-used", "8", "-f", "webm", "-live", "1"), ("-c", "copy", "-f", "matroska"))
    ):
        path = tmp_path / f"{number}.webm"
        path.write_bytes(filming.run("-i", str(source), *words, "-"))
        with FrameReader(path) as film:
            assert [filming.number(film.frame(at)) for at in (39, 0, 17)] == [39, 0, 17]
        assert probe(path).frames == 40


def test_what_is_not_read_is_told(filming, tmp_path):
    for name, options in (("a.flv", B_FRAMES), ("a.wmv", ("-c:v", "wmv2"))):
        with pytest.raises(BadInput, match="can't be read as film"):
            probe(filming.film(tmp_path / name, *options, count=4))


def test_an_edit_list_that_leaves_the_end_out_is_no_damage(filming, tmp_path):
    """As phones write a clip that was trimmed: the frames are there, and are not shown."""
    path = filming.film(tmp_path / "a.mp4", *X264, "-bf", "0", "-g", "40", "-movflags", "+faststart")
    content = bytearray(path.read_bytes())
    at = content.index(b"elst") + 12
    assert int.from_bytes(content[at : at + 4], "big") == 1600  # Of 1000 a second.
    content[at : at + 4] = (800).to_bytes(4, "big")
    path.write_bytes(content)
    expected = [filming.number(frame) for frame in filming.decoded(path)]
    assert expected == list(range(20))
    assert probe(path).frames == 20
    with FrameReader(path) as film:
        assert [filming.number(frame) for frame in film.frames()] == expected


def test_an_edit_list_that_leaves_the_beginning_out(filming, tmp_path):
    path = filming.film(tmp_path / "a.mp4", *X264, "-bf", "0", "-g", "40")
    content = bytearray(path.read_bytes())
    at = content.index(b"elst") + 12
    scale = 12_800
    content[at : at + 8] = (1200).to_bytes(4, "big") + (scale * 10 // 25).to_bytes(4, "big")
    path.write_bytes(content)
    expected = [filming.number(frame) for frame in filming.decoded(path)]
    assert expected == list(range(10, 40))
    with FrameReader(path) as film:
        assert film.count == probe(path).frames == 30
        assert [filming.number(film.frame(number)) for number in (29, 0, 7)] == [39, 10, 17]
        assert film.begins == 0


def test_reading_only_the_beginning_tells_when_a_film_begins(filming, tmp_path):
    from matchcut.media.packets import first_time

    for name, options in (("a.ts", OPEN), ("a.mkv", (*B_FRAMES, "-output_ts_offset", "3.5")), ("a.avi", B_FRAMES)):
        path = filming.film(tmp_path / name, *options, count=20)
        with av.open(str(path)) as container:
            begins = first_time(container, path)
        with av.open(str(path)) as container:
            stream = film_stream(container)
            assert begins == frame_table(container, stream, path).times[0] * stream.time_base


@pytest.mark.parametrize("name", ["a.mp4", "a.mov", "a.mkv"])
def test_films_that_are_joined_in_one_file_are_told(name, filming, tmp_path):
    parts = [filming.film(tmp_path / f"{number}{name}", *B_FRAMES, count=8 + number) for number in range(3)]
    path = tmp_path / name
    path.write_bytes(_joined(*parts))
    with FrameReader(path) as film:
        assert sum("3 films are joined" in note for note in tuple(map(str, film.notes))) == 1
        assert [filming.number(frame) for frame in film.frames(0, 8)] == list(range(8))
    with FrameReader(parts[0]) as film:
        assert not any("joined" in note for note in tuple(map(str, film.notes)))


def test_what_is_streamed_in_parts_is_one_film(filming, tmp_path):
    path = filming.film(tmp_path / "a.mp4", *B_FRAMES, "-movflags", "frag_keyframe+empty_moov+dash", count=30)
    with FrameReader(path) as film:
        assert not any("joined" in note for note in tuple(map(str, film.notes)))
    both = tmp_path / "both.mp4"
    both.write_bytes(_joined(path, path))
    with FrameReader(both) as film:
        assert any("2 films are joined" in note for note in tuple(map(str, film.notes)))


@pytest.mark.parametrize("sound", [(), ("-f", "lavfi", "-i", "sine=d=1")])
def test_a_chain_of_ogv_films_is_refused_when_it_comes_in(sound, filming, tmp_path):
    picture = ("-f", "lavfi", "-i", "testsrc2=s=64x48:r=12:d=1")
    filming.run(*picture, *sound, "-c:v", "libtheora", "-c:a", "libvorbis", str(tmp_path / "a.ogv"))
    assert probe(tmp_path / "a.ogv").kind == "video"
    path = tmp_path / "both.ogv"
    path.write_bytes(_joined(tmp_path / "a.ogv", tmp_path / "a.ogv"))
    with pytest.raises(BadInput):
        probe(path)
