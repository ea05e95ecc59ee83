"""Packets into one file: pictures from takes and pieces as they are, sound as it was encoded, in order of time."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from matchcut.delivery.problems import DeliveryProblem
from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.media.files import opened

_FIXED = 1 << 16
_PER_PACKET = 36
"""The most that an MP4's index grows by one packet: its size, place, duration, and whether it is a key."""


def index_room(frames: int, samples: int) -> int:
    """How many bytes to leave for an MP4's index at its start, so that it plays while it is still being loaded."""
    return _FIXED + _PER_PACKET * (frames + samples // 1024 + 2)


def copied(path: Path, rate: FrameRate, first: int, frames: int) -> Iterator[Any]:
    """Yield the packets of `frames` frames of a mezzanine, from the key frame `first` on; nothing is decoded.

    BadInput where the file has fewer, or does not start a group there.
    """
    given = 0
    with opened(path, header_only=True) as container:
        stream = container.streams.video[0]
        start = round(rate.seconds(first) / stream.time_base)
        container.seek(start, stream=stream)
        for packet in container.demux(stream):
            if not packet.size or packet.pts < start:
                continue
            if given == frames:
                break
            if packet.is_corrupt or (given == 0 and not (packet.is_keyframe and packet.pts == start)):
                break
            given += 1
            yield packet
    if given < frames:
        raise BadInput(DeliveryProblem.FRAME_UNREADABLE(frame=first + given), file=path)


def sound_packets(path: Path, target: Any) -> Iterator[Any]:
    """Yield the packets of an encoded mix, made out to the stream `target`."""
    with opened(path, header_only=True) as container:
        for packet in container.demux(container.streams.audio[0]):
            if packet.size:
                packet.stream = target
                yield packet


def numbered(packets: Iterable[Any], rate: FrameRate, target: Any) -> Iterator[Any]:
    """Give picture packets their place in the film: the n-th is shown at frame n, for one frame."""
    time_base = 1 / rate.fraction
    for number, packet in enumerate(packets):
        packet.pts = packet.dts = number
        packet.duration = 1
        packet.time_base = time_base
        packet.stream = target
        yield packet


def interleaved(*streams: Iterable[Any]) -> Iterator[Any]:
    """Merge packets of several streams by time, as players read them."""
    return heapq.merge(*streams, key=lambda packet: packet.dts * packet.time_base)
