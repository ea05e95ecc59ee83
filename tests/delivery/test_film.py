"""Exports: decoded again and compared frame for frame and sample for sample."""

from __future__ import annotations

from fractions import Fraction

import av
import numpy as np
import pytest

from matchcut.cut.compose import Composer
from matchcut.cut.segments import Copy, segments
from matchcut.cut.stock import Stock
from matchcut.delivery.film import export
from matchcut.film.errors import BadInput
from matchcut.film.model import Transition
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import TransitionKind
from matchcut.media.frames import FrameReader
from matchcut.media.probe import probe
from matchcut.media.sound import read_sound

DISSOLVE = TransitionKind.DISSOLVE


@pytest.fixture
def deliver(room, tmp_path):
    """Export the room's film; the report, which holds the path."""

    def run(name="film.mp4", **how):
        missing = how.pop("missing", "refuse")
        return export(room.cut(missing=missing), room.where, tmp_path / name, cache=tmp_path / "cache", **how)

    return run


def decoded(path):
    with FrameReader(path) as reader:
        return list(reader.frames())


def planes(picture):
    return picture.to_ndarray().astype(np.int64)


def compare(room, path, **how):
    """Assert that copied frames are bit-identical to the takes' and made ones within 40 dB of what they should be.

    Returns how many were copied.
    """
    cut = room.cut(**how)
    copied = set()
    for segment in segments(cut, Stock(cut, room.where)):
        if isinstance(segment, Copy):
            copied.update(range(segment.record.start, segment.record.end))
    with FrameReader(path) as reader, Composer(cut, room.where) as composer:
        assert reader.count == cut.length
        for frame in range(cut.length):
            shown, meant = planes(reader.picture(frame)), planes(composer.picture(cut.composite(frame)))
            error = np.mean((shown - meant) ** 2)
            if frame in copied:
                assert error == 0
            else:
                assert error == 0 or 10 * np.log10(255**2 / error) >= 40
    return len(copied)


def onset(samples, level=0.3):
    """The first sample that is louder than `level`."""
    return int(np.argmax(np.abs(samples[0]) > level))


def click(at, length=96_000):
    samples = np.zeros((2, length), np.float32)
    samples[:, at : at + 24] = 0.9
    return samples


def test_hard_cuts_are_the_takes_themselves(room, deliver, mark_of):
    room.shot("a", 30)
    room.shot("b", 7)
    room.shot("c", 25, tail=3)
    report = deliver()
    assert (report.frames, report.copied, report.encoded, report.reused) == (59, 59, 0, 0)
    assert (report.sound, report.limited, report.notes) == ("none", False, ())
    expected = [(1, n) for n in range(30)] + [(2, n) for n in range(7)] + [(3, n) for n in range(22)]
    assert [mark_of(frame) for frame in decoded(report.out)] == expected
    assert compare(room, report.out) == 59


def test_everything_at_once(room, deliver, mark_of):
    room.shot("a", 40, head=5)
    room.shot("b", 40, transition=Transition(DISSOLVE, 7))
    room.shot("c", 40, transition=Transition(TransitionKind.WIPE_DOWN, 5), speed=Fraction(3, 2))
    room.shot("d", 40, made=30, transition=Transition(TransitionKind.DIP_WHITE, 6))
    room.shot("e", 20, take=False)
    room.title("b", "TITLE", offset=14, frames=9, fade=3)
    room.settings(fade_in=4, fade_out=4)
    report = deliver(missing="board")
    assert (report.copied, report.copied + report.encoded) == (compare(room, report.out, missing="board"), 149)
    assert len(report.notes) == 2
    assert mark_of(decoded(report.out)[50]) == (2, 22)


@pytest.mark.parametrize("rate", ["12", "24000/1001", "25", "30000/1001", "60", "120"])
def test_counts_and_lengths_at_every_rate(room, deliver, rate):
    room.settings(rate=FrameRate.parse(rate))
    room.shot("a", 40)
    room.shot("b", 40, transition=Transition(DISSOLVE, 6))
    room.sound(click(1000))
    report = deliver()
    facts = probe(report.out)
    assert (facts.frames, facts.rate) == (74, room.film.settings.rate)
    with av.open(str(report.out)) as container:
        stream = container.streams.video[0]
        assert stream.duration * stream.time_base == facts.rate.seconds(74)
        times = [packet.pts * stream.time_base for packet in container.demux(stream) if packet.size]
    assert times == [facts.rate.seconds(n) for n in range(74)]


def test_shots_of_one_frame(room, deliver, mark_of):
    for number in range(5):
        room.shot(f"s{number}", 1)
    room.shot("trimmed", 9, head=4, tail=4)
    report = deliver()
    assert [mark_of(frame) for frame in decoded(report.out)] == [*((n, 0) for n in range(1, 6)), (6, 4)]
    assert (report.copied, report.encoded) == (5, 1)


def test_the_second_export_encodes_nothing_and_a_change_little(room, deliver):
    for name in "abcd":
        room.shot(name, 36, transition=Transition(DISSOLVE, 12) if name != "a" else None)
    room.sound(click(1000))
    first, second = deliver(), deliver()
    assert (first.copied, first.encoded, first.reused, first.sound) == (72, 36, 0, "encoded")
    assert (second.copied, second.encoded, second.reused, second.sound) == (72, 0, 36, "reused")
    room.shoot("d", 36)
    third = deliver()
    assert (third.copied, third.encoded, third.reused, third.sound) == (72, 12, 24, "reused")
    assert compare(room, third.out) == 72


def test_the_same_film_gives_the_same_bytes(room, deliver, tmp_path):
    room.shot("a", 30)
    room.shot("b", 30, transition=Transition(DISSOLVE, 12))
    room.sound(click(1000))
    one = deliver("one.mp4").out.read_bytes()
    for path in (tmp_path / "cache" / "film").iterdir():
        path.unlink()
    assert deliver("two.mp4").out.read_bytes() == one


def test_the_file_says_what_it_is_and_starts_with_its_index(room, deliver):
    room.settings(title="Liftoff")
    room.shot("a", 30)
    room.sound(click(1000))
    report = deliver()
    with av.open(str(report.out)) as container:
        codec = container.streams.video[0].codec_context
        assert (codec.color_range, codec.colorspace, codec.color_primaries, codec.color_trc) == (1, 1, 1, 1)
        assert (codec.name, container.streams.audio[0].codec_context.name) == ("h264", "aac")
        assert container.metadata["title"] == "Liftoff"
        assert container.streams.video[0].metadata["timecode"] == "01:00:00:00"
    content = report.out.read_bytes()
    assert 0 < content.find(b"moov") < content.find(b"mdat")


@pytest.mark.parametrize(("name", "tolerance"), [("film.mp4", 24), ("film.mov", 0), ("film.mkv", 0)])
def test_sound_lies_where_it_should(room, deliver, name, tolerance):
    room.settings(rate=FrameRate(24000, 1001))
    room.shot("a", 30)
    room.shot("b", 30)
    room.sound(click(5000), anchor="b", offset=3)
    report = deliver(name)
    samples = read_sound(report.out)
    assert abs(onset(samples) - (33 * 2002 + 5000)) <= tolerance
    if tolerance == 0:
        assert samples.shape[1] == 60 * 2002


def test_picture_and_sound_agree_at_the_last_of_fifty_cuts(room, deliver, mark_of):
    """A click on the first frame of the last shot: within 5 ms of it, in the decoded file."""
    room.settings(rate=FrameRate(30000, 1001))
    for number in range(51):
        room.shot(f"s{number}", 7 + number % 3)
    room.sound(click(0), anchor="s50")
    report = deliver()
    frames = [mark_of(frame)[0] for frame in decoded(report.out)]
    seen = room.film.settings.rate.seconds(frames.index(51))
    assert frames.index(51) == report.frames - (7 + 50 % 3)
    heard = Fraction(onset(read_sound(report.out)), 48_000)
    assert abs(heard - seen) < Fraction(5, 1000)


def test_peaks_are_held_and_told(room, deliver):
    room.shot("a", 30)
    tone = (0.8 * np.sin(np.arange(60_000) / 9)).astype(np.float32)[None].repeat(2, axis=0)
    room.sound(tone)
    assert not deliver().limited
    room.sound(tone, track="A2")
    for report in (deliver(), deliver()):
        assert report.limited
        assert "peaks were held back" in str(report.notes[-1])
    assert report.sound == "reused"
    assert np.abs(read_sound(deliver("film.mov").out)).max() <= 0.967


@pytest.mark.parametrize(
    ("name", "codec", "sound"), [("film.mov", "prores", "pcm_s24le"), ("film.mkv", "ffv1", "flac")]
)
def test_masters(room, deliver, name, codec, sound):
    room.shot("a", 20)
    room.shot("b", 20, transition=Transition(DISSOLVE, 5))
    room.sound(click(5000))
    report = deliver(name)
    assert (report.frames, report.encoded) == (35, 35)
    facts = probe(report.out)
    assert (facts.codec, facts.frames, facts.rate, facts.has_sound) == (codec, 35, FrameRate(24), True)
    cut = room.cut()
    with av.open(str(report.out)) as container:
        codec_context = container.streams.video[0].codec_context
        assert (codec_context.colorspace, codec_context.color_primaries, codec_context.color_trc) == (1, 1, 1)
        assert container.streams.audio[0].codec_context.name == sound
        pictures = list(container.decode(video=0))
    with Composer(cut, room.where) as composer:
        for frame, picture in enumerate(pictures):
            meant = composer.picture(cut.composite(frame))
            if codec == "ffv1":
                np.testing.assert_array_equal(picture.to_ndarray(), meant.to_ndarray())
            else:
                luma = np.frombuffer(picture.planes[0], np.uint16).reshape(-1, picture.planes[0].line_size // 2)
                difference = luma[:96, :128] / 4 - meant.to_ndarray()[:96]
                assert 10 * np.log10(255**2 / np.mean(difference**2)) >= 40


def foreign(path, frames, *, size=(128, 96), **options):
    """A clip that another program made: its own parameter sets, B-frames, long groups."""
    with av.open(str(path), "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=24, options={"qp": "8", "bf": "3", "g": "50", **options})
        stream.width, stream.height, stream.pix_fmt = *size, "yuv420p"
        stream.codec_context.colorspace = stream.codec_context.color_range = 1
        for number, frame in enumerate(frames):
            picture = av.VideoFrame.from_ndarray(frame, format="rgb24").reformat(
                format="yuv420p", dst_colorspace=1, dst_color_range=1
            )
            picture.pts, picture.time_base = number, Fraction(1, 24)
            container.mux(stream.encode(picture))
        container.mux(stream.encode(None))
    return path


def test_a_clip_from_elsewhere_is_encoded_to_fit(room, deliver, mark_of, tmp_path):
    room.shot("a", 20)
    room.shot("b", 20)
    with FrameReader(room.where(room.cut().events[1].media)) as reader:
        frames = list(reader.frames())
    room.publish("b", foreign(tmp_path / "clip.mp4", frames), 20)
    report = deliver()
    assert (report.copied, report.encoded) == (20, 20)
    assert [mark_of(frame) for frame in decoded(report.out)] == [(1, n) for n in range(20)] + [
        (2, n) for n in range(20)
    ]
    assert compare(room, report.out) == 20


def test_a_take_that_was_damaged_or_lost_is_told(room, deliver, tmp_path):
    room.shot("a", 40)
    room.shot("b", 40)
    path = room.where(room.cut().events[1].media)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    with pytest.raises(BadInput):
        deliver()
    path.unlink()
    with pytest.raises(BadInput, match="can't be opened"):
        deliver()
    assert not list(tmp_path.glob("film*"))


def test_where_it_can_not_be_written_to(room, deliver, tmp_path):
    room.shot("a", 5)
    with pytest.raises(BadInput, match=r"can't be written as '.avi'.*\.mp4 \(H.264 and AAC\)"):
        deliver("film.avi")
    with pytest.raises(BadInput, match="no folder"):
        deliver("nowhere/film.mp4")
    (tmp_path / "taken.mp4").mkdir()
    with pytest.raises(BadInput, match="folder"):
        deliver("taken.mp4")
