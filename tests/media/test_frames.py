"""Frames by number: the same from anywhere, in files with and without reordering."""

from __future__ import annotations

from fractions import Fraction

import av
import numpy as np
import pytest

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.media.frames import FrameReader
from matchcut.media.mezzanine import MezzanineWriter


@pytest.fixture(scope="module")
def take(tmp_path_factory, moving):
    path = tmp_path_factory.mktemp("frames") / "take.mp4"
    with MezzanineWriter(path, 96, 64, FrameRate(30000, 1001)) as writer:
        for frame in moving(50, 96, 64):
            writer.write(frame)
    return path


@pytest.fixture(scope="module")
def reordered(tmp_path_factory, moving):
    """A clip from elsewhere: B-frames, long groups, Matroska without tags."""
    path = tmp_path_factory.mktemp("frames") / "clip.mkv"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=25, options={"bf": "3", "g": "40", "qp": "10"})
        stream.width, stream.height, stream.pix_fmt = 96, 64, "yuv420p"
        for number, frame in enumerate(moving(50, 96, 64)):
            picture = av.VideoFrame.from_ndarray(frame, format="rgb24")
            picture.pts, picture.time_base = number, Fraction(1, 25)
            container.mux(stream.encode(picture))
        container.mux(stream.encode(None))
    return path


@pytest.mark.parametrize("name", ["take", "reordered"])
def test_any_order_gives_the_same_frames(name, request):
    path = request.getfixturevalue(name)
    with FrameReader(path) as reader:
        whole = list(reader.frames())
        assert len(whole) == reader.count == 50
        order = [49, 0, 17, 18, 16, 40, 3, 3, 29, 48, 12, 11]
        for number in order:
            np.testing.assert_array_equal(reader.frame(number), whole[number])
        np.testing.assert_array_equal(list(reader.frames(13, 31)), whole[13:31])
    with FrameReader(path, ahead=False) as reader:
        for number in order:
            np.testing.assert_array_equal(reader.frame(number), whole[number])
    with FrameReader(path) as fresh:
        np.testing.assert_array_equal(fresh.frame(23), whole[23])


def test_the_shortest_way_to_a_frame_is_taken(take):
    """On from where the reader stands, or from the key frame before it where that is nearer; groups are of 12."""
    for here, there, most in ((0, 5, 5), (0, 23, 12), (3, 14, 3), (11, 12, 1), (30, 29, 6)):
        with FrameReader(take) as reader:
            whole = list(reader.frames())
            reader.picture(here)
            reader._recent.clear()
            decoded, running = [], reader._running

            def counted(*how, decoded=decoded, running=running):
                for number, picture in running(*how):
                    decoded.append(number)
                    yield number, picture

            ahead = reader._decoded
            reader._decoded = ((decoded.append(number), (number, picture))[1] for number, picture in ahead)
            reader._running = counted
            np.testing.assert_array_equal(reader.frame(there), whole[there])
            assert len(decoded) <= most, f"from {here} to {there}: {decoded}"


def test_frames_are_the_ones_that_were_written(take, reordered, moving):
    written = moving(50, 96, 64)
    for path in (take, reordered):
        with FrameReader(path) as reader:
            for number in (0, 11, 12, 30, 49):
                shown = reader.frame(number).astype(int)
                errors = [np.abs(shown - frame).mean() for frame in written]
                assert int(np.argmin(errors)) == number


def test_facts(take):
    with FrameReader(take) as reader:
        assert (reader.count, reader.rate, reader.size) == (50, FrameRate(30000, 1001), (96, 64))
        with pytest.raises(IndexError):
            reader.frame(50)
        with pytest.raises(IndexError):
            reader.frame(-1)


def test_damage_is_told(take, tmp_path):
    broken = bytearray(take.read_bytes())
    with av.open(str(take)) as container:
        at = [packet.pos for packet in container.demux(video=0) if packet.size][24]
    broken[at : at + 2000] = bytes(2000)
    path = tmp_path / "broken.mp4"
    path.write_bytes(broken)
    with FrameReader(path) as reader, pytest.raises(BadInput, match="damaged"):
        reader.frame(24)
