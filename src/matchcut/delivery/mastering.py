"""A master: every frame of the film composed from the takes and encoded once, in a form made for further work."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from matchcut.cut.compose import Composer
from matchcut.cut.model import Cut
from matchcut.cut.stock import Where
from matchcut.delivery.joining import sound_stream, tags
from matchcut.delivery.mux import interleaved, sound_packets
from matchcut.delivery.presets import Preset
from matchcut.delivery.watch import Watch
from matchcut.media.colour import Converter
from matchcut.media.files import muxing

_BT709, _LIMITED_RANGE = 1, 1
_THREADS = 4


def write_master(cut: Cut, where: Where, path: Path, preset: Preset, sound: Path | None, watch: Watch) -> None:
    """Encode the whole film to `path` as the preset says. MachineFailed where that can't be written."""
    with muxing(path, preset.format, sync=True) as container:
        container.metadata.update(tags(cut))
        video = _video_stream(container, cut, preset)
        streams = [_encoded(cut, where, preset, video, watch)]
        if sound:
            streams.append(sound_packets(sound, sound_stream(container, sound)))
        for packet in interleaved(*streams):
            container.mux(packet)


def _video_stream(container: Any, cut: Cut, preset: Preset) -> Any:
    stream = container.add_stream(preset.video, rate=cut.rate.fraction)
    stream.width, stream.height, stream.pix_fmt = cut.width, cut.height, preset.pixels
    stream.time_base = 1 / cut.rate.fraction
    codec = stream.codec_context
    codec.options = dict(preset.video_options)
    codec.thread_count = _THREADS
    codec.color_range, codec.colorspace = _LIMITED_RANGE, _BT709
    codec.color_primaries = codec.color_trc = _BT709
    return stream


def _encoded(cut: Cut, where: Where, preset: Preset, stream: Any, watch: Watch) -> Iterator[Any]:
    converter = Converter()
    with Composer(cut, where) as composer:
        for frame in range(cut.length):
            picture = composer.picture(cut.composite(frame))
            picture = converter.conformed(picture, cut.width, cut.height, preset.pixels)
            picture.pts, picture.time_base, picture.pict_type = frame, 1 / cut.rate.fraction, 0
            yield from stream.encode(picture)
            watch.wrote()
        yield from stream.encode(None)
