"""A master: every frame of the film composed from the takes and encoded once, in a form made for further work."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from matchcut.cut.compose import Composer
from matchcut.cut.model import Cut
from matchcut.cut.stock import Where
from matchcut.delivery.joining import sound_stream, tags
from matchcut.delivery.mux import index_room, interleaved, sound_packets
from matchcut.delivery.presets import Preset
from matchcut.delivery.watch import WritingWatch
from matchcut.media.colour import Converter
from matchcut.media.files import muxing

_BT709, _LIMITED_RANGE = 1, 1
_THREADS = 4

Stamp = Callable[[Any, int], Any]
"""Puts something onto a composed frame: takes the picture and its film frame, returns the picture with it."""


def write_master(
    cut: Cut,
    where: Where,
    path: Path,
    preset: Preset,
    sound: Path | None,
    watch: WritingWatch,
    stamp: Stamp | None = None,
) -> None:
    """Encode the whole film to `path` as the preset says. MachineFailed where that can't be written."""
    room = {"moov_size": str(index_room(cut.length, cut.samples if sound else 0))} if preset.format == "mp4" else None
    with muxing(path, preset.format, sync=True, options=room) as container:
        container.metadata.update(tags(cut))
        video = _video_stream(container, cut, preset)
        streams = [_encoded(cut, where, preset, video, watch, stamp)]
        if sound:
            streams.append(sound_packets(sound, sound_stream(container, sound)))
        with _own_priority():
            container.start_encoding()
        for packet in interleaved(*streams):
            container.mux(packet)


# SVT-AV1 tells of itself at length on the terminal, unless it is asked to speak of errors only.
os.environ.setdefault("SVT_LOG", "1")


@contextmanager
def _own_priority() -> Iterator[None]:
    """Keep the thread's scheduling as it was: SVT-AV1, run by root, makes whoever opens it real-time, for good."""
    if not hasattr(os, "sched_getscheduler"):
        yield
        return
    policy, parameters = os.sched_getscheduler(0), os.sched_getparam(0)
    yield
    if os.sched_getscheduler(0) != policy:
        os.sched_setscheduler(0, policy, parameters)


def _video_stream(container: Any, cut: Cut, preset: Preset) -> Any:
    stream = container.add_stream(preset.video, rate=cut.rate.fraction)
    stream.width, stream.height, stream.pix_fmt = cut.width, cut.height, preset.pixels
    stream.time_base = 1 / cut.rate.fraction
    codec = stream.codec_context
    codec.options = dict(preset.video_options)
    if preset.tag:
        codec.codec_tag = preset.tag
    codec.thread_count = _THREADS
    codec.color_range, codec.colorspace = _LIMITED_RANGE, _BT709
    codec.color_primaries = codec.color_trc = _BT709
    return stream


def _encoded(
    cut: Cut, where: Where, preset: Preset, stream: Any, watch: WritingWatch, stamp: Stamp | None
) -> Iterator[Any]:
    converter = Converter()
    for frame, composed in pictures(cut, where, range(cut.length), stamp):
        picture = converter.conformed(composed, cut.width, cut.height, preset.pixels)
        picture.pts, picture.time_base, picture.pict_type = frame, 1 / cut.rate.fraction, 0
        yield from stream.encode(picture)
        watch.wrote()
    yield from stream.encode(None)


def pictures(cut: Cut, where: Where, frames: Iterable[int], stamp: Stamp | None = None) -> Iterator[tuple[int, Any]]:
    """Yield film frames, each with its number, as `av.VideoFrame`s in the mezzanine's form, stamped."""
    with Composer(cut, where) as composer:
        for frame in frames:
            picture = composer.picture(cut.composite(frame))
            yield frame, stamp(picture, frame) if stamp else picture
