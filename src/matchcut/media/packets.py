"""The packets of a film's pictures: which frames they hold, when each is shown, and where reading can begin.

A container need not say what a player finds out: an AVI has no times for pictures that are shown in another order than
they are stored, a transport stream's clock starts anywhere and may start anew, a VP8 packet may hold a picture that is
never shown, and the two fields of a frame may come as two packets. Where the packets alone can't be trusted a few of
them, or all, are decoded, and what comes out is what counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import av

from matchcut.film.errors import BadInput
from matchcut.media.bitstreams import SHOWS, holds_frames_only
from matchcut.media.files import opened
from matchcut.media.problems import MediaAdvice, MediaProblem

_TRIED = 24
"""So many packets are decoded to see whether each gives a frame, and in which order."""

_BEGINNING = 96
"""So many packets tell when a film begins, however its pictures are reordered."""

_LONGEST_STEP = 10
"""Seconds. A step in a transport stream's clock that is longer, or backwards, is no pause but another clock."""

_FOUND_BY_PLACE = RESTARTING = ("mpegts", "mpeg")
"""Containers whose packets are found by their places, and whose clocks may start anew."""

_FRAMED = ("mov", "matroska")
"""Containers that give each picture a packet of its own."""

_MAY_SPLIT_FRAMES = ("h264", "mpeg2video", "mpeg1video", "vc1", "mpeg4")


Mark = tuple[int, int]
"""What a packet is known by after a seek: its stamp and its size. Half a packet has the stamp of the whole."""


@dataclass(frozen=True, slots=True)
class FrameTable:
    """When each frame of a stream is shown, in its order of showing, and from which ones decoding can start.

    `times` are in the stream's time base, `end` is when the last frame is over, `keys` tells for each frame whether it
    is a key frame. `packets` tells each frame's packet, counted from 0 as they are stored; `marks` is what each packet
    is known by after a seek (by its pts or dts; empty where those repeat) and `places` where it lies in the file, if
    that is needed to find it. `hidden` counts the pictures that the file holds but does not show (before the start of
    an edit list, or made only for others to refer to), `damaged` the packets at which a transport stream has a break.
    `sound_end` is when the sound beside the pictures ends, in seconds on the same clock.
    """

    times: tuple[int, ...]
    keys: tuple[bool, ...]
    packets: tuple[int, ...]
    marks: tuple[Mark, ...]
    end: int
    hidden: int = 0
    places: tuple[int, ...] = ()
    marked_by_pts: bool = True
    is_as_stored: bool = False
    damaged: int = 0
    sound_end: Fraction | None = None

    @property
    def span(self) -> int:
        """From the beginning of the first frame to the end of the last."""
        return self.end - self.times[0]


@dataclass(slots=True)
class _Packet:
    """One packet: its stamps as the container has them, and the time of showing that was made out."""

    pts: int | None
    dts: int | None
    key: bool
    duration: int
    size: int
    place: int
    shown: bool
    damaged: bool
    time: int = 0


def film_stream(container: Any) -> Any:
    """The stream of moving pictures: no cover, no preview; the default one of several. None where there is none."""
    streams = [stream for stream in container.streams.video if is_moving(stream)]
    return next(
        (stream for stream in streams if stream.disposition & stream.disposition.default), next(iter(streams), None)
    )


def is_moving(stream: Any) -> bool:
    """Whether a video stream is part of a film, and no cover or preview beside it."""
    aside = stream.disposition.attached_pic | stream.disposition.timed_thumbnails
    return not stream.disposition & aside and stream.codec_context is not None


def sound_streams(container: Any) -> list[Any]:
    """The sound streams that can be decoded here."""
    return [stream for stream in container.streams.audio if stream.codec_context is not None]


def frame_table(container: Any, stream: Any, path: Path) -> FrameTable:
    """Read every packet of a video stream; of some forms a few are decoded too. BadInput where the file ends early."""
    packets, sound_end = _read(container, stream, path, None)
    if not any(packet.shown for packet in packets) or len(packets) < _promised(container, stream):
        raise cut_short(path)
    table = _table_of(packets, container, stream, path, None)
    # An AVI promises a length in frames' times, some of which may be empty.
    apart = table.span // len(table.times)
    if container.format.name == "avi" and table.end < stream.frames - 2 * max(apart, _frame_ticks(stream)):
        raise cut_short(path)
    return replace(table, sound_end=sound_end)


def _promised(container: Any, stream: Any) -> int:
    """How many packets a file says that it has."""
    if container.format.name == "avi":
        return 0
    # An edit list may leave packets out, of which the index then knows nothing.
    return min(stream.frames, len(stream.index_entries) or stream.frames)


def first_time(container: Any, path: Path) -> Fraction:
    """When a film's first frame is shown, in seconds on its file's clock. Only its beginning is read."""
    stream = film_stream(container)
    packets, _ = _read(container, stream, path, _BEGINNING)
    if not any(packet.shown for packet in packets):
        raise cut_short(path)
    return Fraction(_table_of(packets, container, stream, path, len(packets)).times[0] * stream.time_base)


def _table_of(packets: list[_Packet], container: Any, stream: Any, path: Path, most: int | None) -> FrameTable:
    """The table of packets from a file's beginning: `most` of them, or all."""
    form = container.format.name
    is_timed = form != "avi" and _have_times(packets, stream, restarts=form in RESTARTING)
    if not is_timed:
        _deal_times(packets, stream, from_zero=form == "avi")
    table = _table(packets, is_timed=is_timed, places=form in _FOUND_BY_PLACE)
    if not is_timed or all(packet.pts == packet.dts for packet in packets):
        table = replace(table, is_as_stored=True)
        if stream.codec_context.has_b_frames:
            given = decoded_packets(path, stream.index, 0, most)
            return _by_decoding(table, packets, given, path, is_timed=is_timed)
    if _is_plain(packets, stream, form, is_timed=is_timed):
        return table
    return _tried(table, packets, stream, path, most, is_timed=is_timed)


def _read(container: Any, stream: Any, path: Path, most: int | None) -> tuple[list[_Packet], Fraction | None]:
    """The stream's packets as they are stored, and when the sound beside them ends, in seconds (None: unsaid)."""
    is_shown = SHOWS.get(stream.codec_context.name)
    packets: list[_Packet] = []
    damaged, placed = 0, container.format.name in _FOUND_BY_PLACE
    # An MP4's header says how long its sound is; elsewhere only its packets do, which are passed by anyway.
    sounds = [] if container.format.name.startswith("mov") else sound_streams(container)
    ends = [_stated_end(sound) for sound in sound_streams(container) if sound not in sounds]
    for packet in container.demux(stream, *sounds):
        if len(packets) == most:
            break
        if sounds and packet.stream.index != stream.index:
            if packet.pts is not None:
                ends.append((packet.pts + (packet.duration or 0)) * packet.time_base)
            continue
        if not packet.size:
            continue
        damaged += packet.is_corrupt
        shown = not packet.is_discard and (is_shown is None or is_shown(memoryview(packet)))
        packets.append(
            _Packet(
                packet.pts,
                packet.dts,
                packet.is_keyframe,
                packet.duration or 0,
                packet.size,
                (packet.pos or 0) if placed else 0,
                shown,
                packet.is_corrupt,
            )
        )
    if damaged and container.format.name != "mpegts":
        raise cut_short(path)
    return packets, max((end for end in ends if end is not None), default=None)


def _stated_end(stream: Any) -> Fraction | None:
    return ((stream.start_time or 0) + stream.duration) * stream.time_base if stream.duration is not None else None


def _are_times(stamps: Sequence[int | None]) -> bool:
    return None not in stamps and len(set(stamps)) == len(stamps)


def _have_times(packets: list[_Packet], stream: Any, *, restarts: bool) -> bool:
    """Set when each packet's picture is shown, on one clock that never goes back; False where that is not stated."""
    longest = round(_LONGEST_STEP / stream.time_base)
    offset, before = 0, None
    for packet in packets:
        if packet.pts is None:
            if packet.shown:
                return False
            continue
        if restarts and packet.dts is not None:
            if before is not None and not 0 <= packet.dts - before <= longest:
                offset += before + _frame_ticks(stream) - packet.dts
            before = packet.dts
        packet.time = packet.pts + offset
    times = [packet.time for packet in packets if packet.shown]
    return len(set(times)) == len(times)


def _deal_times(packets: list[_Packet], stream: Any, *, from_zero: bool) -> None:
    """Give packets the times at which they are decoded, or one after the other.

    The first is shown when the first time that the container states says so, for its sound is timed by that clock.
    """
    stamps = [packet.dts for packet in packets]
    given = stamps if _are_times(stamps) else [number * _frame_ticks(stream) for number in range(len(packets))]
    stated = [] if from_zero else [packet.pts for packet in packets[:_TRIED] if packet.pts is not None]
    shift = min(stated) - (given[0] or 0) if stated else 0
    for packet, time in zip(packets, given, strict=True):
        packet.time = (time or 0) + shift


def _frame_ticks(stream: Any) -> int:
    rate = stream.average_rate or stream.guessed_rate
    return max(1, round(1 / (rate * stream.time_base))) if rate else 1


def _table(packets: list[_Packet], *, is_timed: bool, places: bool) -> FrameTable:
    stamps = [packet.pts if is_timed else packet.dts for packet in packets]
    first = next((number for number, packet in enumerate(packets) if packet.key), 0)
    # What comes before the first key frame refers to pictures that are not in the file.
    order = sorted(
        (number for number, packet in enumerate(packets) if packet.shown and number >= first),
        key=lambda number: packets[number].time,
    )
    times = tuple(packets[number].time for number in order)
    return FrameTable(
        times=times,
        keys=tuple(packets[number].key for number in order),
        packets=tuple(order),
        marks=tuple((stamp or 0, packet.size) for stamp, packet in zip(stamps, packets, strict=True))
        if _are_times(stamps)
        else (),
        end=times[-1] + _last_duration(times, packets[order[-1]].duration),
        hidden=len(packets) - len(order),
        places=tuple(packet.place for packet in packets) if places else (),
        marked_by_pts=is_timed,
        damaged=sum(packet.damaged for packet in packets),
    )


def _last_duration(times: Sequence[int], stated: int) -> int:
    if stated > 0 or len(times) < 2:
        return max(1, stated)
    return max(1, round(Fraction(times[-1] - times[0], len(times) - 1)))


def _is_plain(packets: list[_Packet], stream: Any, form: str, *, is_timed: bool) -> bool:
    """Whether each packet surely gives one frame, at the time that it says: then none need be decoded."""
    if not is_timed or form in _FOUND_BY_PLACE:
        return False
    if packets[0].key and any(packet.time < packets[0].time for packet in packets if packet.shown):
        return False
    if stream.codec_context.name not in _MAY_SPLIT_FRAMES:
        return True
    return form.startswith(_FRAMED) and _is_whole(packets, stream.codec_context, form)


def _is_whole(packets: list[_Packet], codec: Any, form: str) -> bool:
    """Whether surely no packet holds but a field. Such come only of streams that reorder, never in our own takes."""
    is_as_stored = all(packet.pts == packet.dts for packet in packets)
    if is_as_stored and form.startswith("mov"):
        return True
    # Where a stream that reorders is timed as it is stored, its times are not to be trusted.
    is_reordered = any(later.time < packet.time for packet, later in pairwise(packets))
    is_known = codec.name == "h264" and packets[0].key and (is_as_stored or is_reordered)
    return is_known and holds_frames_only(codec.extradata)


def _tried(
    table: FrameTable, packets: list[_Packet], stream: Any, path: Path, most: int | None, *, is_timed: bool
) -> FrameTable:
    """The table after looking at what the decoder makes of the first packets, or, if that surprises, of all."""
    first = next((number for number, packet in enumerate(packets) if packet.key), 0)
    given = decoded_packets(path, stream.index, first, _TRIED)
    fed = {number for number in table.packets if number < first + _TRIED}
    lost = fed.difference(given)
    if lost and all(packets[number].time < packets[first].time for number in lost):
        # The file begins within a film: what refers to the part that was cut off can't be seen.
        table, lost = _without(table, lost), set()
    expected = [number for number in table.packets if number in fed]
    if not lost and given == expected and not table.damaged:
        return table
    return _by_decoding(table, packets, decoded_packets(path, stream.index, 0, most), path, is_timed=is_timed)


def _without(table: FrameTable, lost: set[int]) -> FrameTable:
    kept = [frame for frame, packet in enumerate(table.packets) if packet not in lost]
    return replace(
        table,
        times=tuple(table.times[frame] for frame in kept),
        keys=tuple(table.keys[frame] for frame in kept),
        packets=tuple(table.packets[frame] for frame in kept),
        hidden=table.hidden + len(lost),
    )


def _by_decoding(
    table: FrameTable, packets: list[_Packet], given: list[int], path: Path, *, is_timed: bool
) -> FrameTable:
    """A table of what the decoder gave. Where its order is not that of the packets' times, those are dealt out."""
    order = [number for number in dict.fromkeys(given) if packets[number].shown]
    if not order:
        raise cut_short(path)
    times = [packets[number].time for number in order]
    if times != sorted(times):
        times.sort()
    end = max(table.end, times[-1] + _last_duration(times, packets[order[-1]].duration))
    return replace(
        table,
        times=tuple(times),
        keys=tuple(packets[number].key for number in order),
        packets=tuple(order),
        end=end if is_timed else times[-1] + _last_duration(times, packets[order[-1]].duration),
        hidden=len(packets) - len(order),
        is_as_stored=False,
    )


def in_decoded_order(table: FrameTable, path: Path, index: int) -> FrameTable:
    """The table of pictures that turned out to be reordered, once all are decoded; times stay, in their order."""
    frame_of = {packet: frame for frame, packet in enumerate(table.packets)}
    given = dict.fromkeys(decoded_packets(path, index, 0, None))
    order = [frame_of[packet] for packet in given if packet in frame_of]
    if not order:
        raise cut_short(path)
    return replace(
        table,
        times=tuple(sorted(table.times[frame] for frame in order)),
        keys=tuple(table.keys[frame] for frame in order),
        packets=tuple(table.packets[frame] for frame in order),
        hidden=table.hidden + len(table.times) - len(order),
        is_as_stored=False,
    )


def decoded_packets(path: Path, index: int, first: int, count: int | None) -> list[int]:
    """Decode `count` packets (None: all) from the packet `first` on; return the packets whose pictures came out."""
    given: list[int] = []
    with opened(path) as container:
        stream = container.streams[index]
        stream.thread_type = "AUTO"
        for number, packet in numbered(container.demux(stream)):
            if number < first:
                continue
            if count is not None and number >= first + count:
                given += [picture.pts for picture in _decoded(stream, None)]
                break
            given += [picture.pts for picture in _decoded(stream, packet)]
    return given


def _decoded(stream: Any, packet: Any) -> Iterable[Any]:
    try:
        pictures: Iterable[Any] = stream.decode(packet)
    except av.error.FFmpegError:
        return ()
    return pictures


def numbered(packets: Iterable[Any], first: int = 0) -> Iterator[tuple[int, Any]]:
    """Count the packets of one stream from `first` on, and make each one's number the time of its picture.

    So a decoded picture tells by its `pts` from which packet it came. The last one, empty, empties the decoder.
    """
    number = first
    for packet in packets:
        if packet.size:
            packet.pts = number
            yield number, packet
            number += 1
        elif packet.dts is None:
            yield number, packet


def cut_short(path: Path) -> BadInput:
    """The sentence for a file that holds less than it promises."""
    return BadInput(MediaProblem.FILE_CUT_SHORT(), advice=MediaAdvice.COPY_OR_MAKE_AGAIN(), file=path)
