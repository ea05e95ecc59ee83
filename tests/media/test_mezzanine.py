"""The mezzanine: faithful, tagged, closed groups, equal bytes, and never half a file."""

from __future__ import annotations

import errno
from pathlib import Path

import av
import numpy as np
import pytest

from matchcut.film.errors import MachineFailed
from matchcut.film.time import FrameRate
from matchcut.media import files
from matchcut.media.colour import Converter
from matchcut.media.frames import FrameReader
from matchcut.media.mezzanine import GOP, MezzanineWriter
from matchcut.media.probe import probe

RATES = [FrameRate(24), FrameRate(24000, 1001), FrameRate(25), FrameRate(30000, 1001), FrameRate(60)]


def write(path: Path, frames, rate=FrameRate(24)) -> Path:
    height, width, _ = frames[0].shape
    with MezzanineWriter(path, width, height, rate) as writer:
        for frame in frames:
            writer.write(frame)
    return path


def planes(picture) -> np.ndarray:
    return picture.to_ndarray().astype(np.int64)


def decibels(one: np.ndarray, other: np.ndarray) -> float:
    return float(10 * np.log10(255**2 / max(np.mean((one - other) ** 2), 1e-9)))


def test_every_frame_is_above_40_db(tmp_path, moving):
    frames = moving(25, 320, 180)
    path = write(tmp_path / "take.mp4.part", frames)
    with FrameReader(path) as reader:
        for frame, picture in zip(frames, reader.pictures(), strict=True):
            assert decibels(planes(picture), planes(Converter().to_video(frame))) >= 40


@pytest.mark.parametrize(
    "colour", [(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255), (0, 0, 0), (200, 120, 40)], ids=str
)
def test_colours_survive(tmp_path, colour):
    frame = np.full((64, 64, 3), colour, np.uint8)
    path = write(tmp_path / "bar.mp4", [frame])
    with FrameReader(path) as reader:
        assert np.abs(reader.frame(0).astype(int) - frame).max() <= 3


def test_the_file_says_how_its_colours_are_meant(tmp_path, moving):
    path = write(tmp_path / "take.mp4", moving(2, 64, 64))
    with av.open(str(path)) as container:
        codec = container.streams.video[0].codec_context
        assert (codec.color_range, codec.colorspace, codec.color_primaries, codec.color_trc) == (1, 1, 1, 1)
        assert codec.pix_fmt == "yuv420p"
    assert b"colrnclx" in path.read_bytes()


@pytest.mark.parametrize("rate", RATES, ids=str)
def test_counts_and_durations_are_exact(tmp_path, moving, rate):
    path = write(tmp_path / "take.mp4", moving(30, 64, 48), rate)
    facts = probe(path)
    assert (facts.frames, facts.rate, facts.width, facts.height) == (30, rate, 64, 48)
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        packets = [packet for packet in container.demux(stream) if packet.size]
        assert [packet.pts * stream.time_base for packet in packets] == [rate.seconds(n) for n in range(30)]
        assert stream.duration * stream.time_base == rate.seconds(30)


def test_groups_are_closed_and_nothing_looks_ahead(tmp_path, moving):
    path = write(tmp_path / "take.mp4", moving(40, 64, 48))
    with av.open(str(path)) as container:
        packets = [packet for packet in container.demux(video=0) if packet.size]
    assert [n for n, packet in enumerate(packets) if packet.is_keyframe] == list(range(0, 40, GOP))
    assert all(packet.pts == packet.dts for packet in packets)


def test_all_files_of_one_size_and_rate_can_be_joined(tmp_path, moving):
    headers = set()
    for name, count in (("one", 3), ("two", 40)):
        frames = [frame[::-1] for frame in moving(count, 64, 48)]
        with av.open(str(write(tmp_path / name, frames))) as container:
            headers.add(bytes(container.streams.video[0].codec_context.extradata))
    assert len(headers) == 1


def test_equal_frames_give_equal_bytes(tmp_path, moving):
    frames = moving(30, 128, 96)
    one, two = (write(tmp_path / name, frames).read_bytes() for name in ("one", "two"))
    assert one == two


def test_a_frame_of_another_shape_is_refused(tmp_path, moving):
    with pytest.raises(ValueError, match="must be"), MezzanineWriter(tmp_path / "t", 64, 48, FrameRate(24)) as writer:
        writer.write(moving(1, 64, 64)[0])
    assert not (tmp_path / "t").exists()


def test_an_error_leaves_no_file(tmp_path, moving):
    def interrupted():
        yield from moving(1, 64, 48)
        raise KeyboardInterrupt

    path = tmp_path / "take.part"
    with pytest.raises(KeyboardInterrupt), MezzanineWriter(path, 64, 48, FrameRate(24)) as writer:
        any(map(writer.write, interrupted()))
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told_whichever_write_meets_it(tmp_path, moving, monkeypatch):
    frames = moving(30, 128, 96)
    really, calls = files.write_some, []

    def counting(file, data):
        calls.append(len(data))
        return really(file, data)

    monkeypatch.setattr(files, "_BUFFER", 32_768)
    monkeypatch.setattr(files, "write_some", counting)
    write(tmp_path / "whole", frames)
    assert len(calls) > 3
    for allowed in range(len(calls)):
        left = [allowed]

        def failing(file, data, left=left):
            if not left[0]:
                raise OSError(errno.ENOSPC, "No space left on device")
            left[0] -= 1
            return really(file, data)

        monkeypatch.setattr(files, "write_some", failing)
        with pytest.raises(MachineFailed, match="no room left"):
            write(tmp_path / "short", frames)
        assert not (tmp_path / "short").exists()


def test_a_short_write_is_carried_on(tmp_path, moving, monkeypatch):
    frames = moving(5, 64, 48)
    whole = write(tmp_path / "whole", frames).read_bytes()
    really = files.write_some
    monkeypatch.setattr(files, "write_some", lambda file, data: really(file, data[:1000]))
    assert write(tmp_path / "piecewise", frames).read_bytes() == whole


def test_bytes_that_do_not_reach_the_disk_are_told(tmp_path, moving, monkeypatch):
    """A failure that shows only while syncing, at the end or long before it."""
    monkeypatch.setattr(files, "_BUFFER", 32_768)
    for every in (1 << 14, 1 << 30):
        monkeypatch.setattr(files, "_SYNC_EVERY", every)

        def fails(descriptor):
            raise OSError(errno.EIO, "Input/output error")

        monkeypatch.setattr("os.fsync", fails)
        writer = MezzanineWriter(tmp_path / "take", 128, 96, FrameRate(24), sync=True)
        with pytest.raises(MachineFailed, match="can't be written: input/output error"), writer:
            any(map(writer.write, moving(30, 128, 96)))
        assert not (tmp_path / "take").exists()


def test_syncing_while_writing_changes_nothing(tmp_path, moving, monkeypatch):
    frames = moving(30, 128, 96)
    whole = write(tmp_path / "whole", frames).read_bytes()
    monkeypatch.setattr(files, "_BUFFER", 32_768)
    monkeypatch.setattr(files, "_SYNC_EVERY", 1 << 14)
    with MezzanineWriter(tmp_path / "synced", 128, 96, FrameRate(24), sync=True) as writer:
        any(map(writer.write, frames))
    assert (tmp_path / "synced").read_bytes() == whole


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(MachineFailed, match="can't be written"):
        MezzanineWriter(tmp_path / "gone" / "take.mp4", 64, 48, FrameRate(24))
