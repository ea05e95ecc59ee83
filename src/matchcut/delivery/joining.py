"""An MP4 of packets that exist already: the takes' own, and those of made pieces. Nothing is encoded here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

import av

from matchcut.cut.model import Cut
from matchcut.cut.render import Renderer
from matchcut.cut.segments import Copy, Segment
from matchcut.cut.stock import Stock
from matchcut.delivery.mux import copied, index_room, interleaved, numbered, sound_packets
from matchcut.delivery.watch import WritingWatch
from matchcut.film.time import timecode
from matchcut.media.files import muxing, opened
from matchcut.media.mezzanine import specimen


@dataclass
class Joiner:
    """Joins a cut's segments, and counts in frames what they were.

    `files` are the made pieces that it used.
    """

    cut: Cut
    stock: Stock
    plan: tuple[Segment, ...]
    renderer: Renderer
    watch: WritingWatch
    copied: int = 0
    reused: int = 0
    encoded: int = 0
    files: list[Path] = field(default_factory=list)

    def write(self, path: Path, format: str, sound: Path | None) -> None:
        """Write the film to `path`, waiting for pieces that are still being made. MachineFailed if that can't be."""
        cut = self.cut
        room = {"moov_size": str(index_room(cut.length, cut.samples if sound else 0))}
        with muxing(path, format, sync=True, options=room) as container:
            container.metadata.update(tags(cut))
            with av.open(BytesIO(specimen(cut.width, cut.height, cut.rate)), format="mp4") as pattern:
                video = container.add_stream_from_template(pattern.streams.video[0])
            video.time_base = 1 / cut.rate.fraction
            streams = [numbered(self._pictures(), cut.rate, video)]
            if sound:
                streams.append(sound_packets(sound, sound_stream(container, sound)))
            for packet in interleaved(*streams):
                container.mux(packet)

    def _pictures(self) -> Iterator[Any]:
        for segment in self.plan:
            for packet in self._packets(segment):
                yield packet
                self.watch.wrote()

    def _packets(self, segment: Segment) -> Iterator[Any]:
        frames = segment.record.frames
        if isinstance(segment, Copy):
            self.copied += frames
            return copied(self.stock.roll(segment.media).path, self.cut.rate, segment.first, frames)
        piece = self.renderer.wait(segment, self.watch.look)
        self.files.append(piece.path)
        if piece.reused:
            self.reused += frames
        else:
            self.encoded += frames
        return copied(piece.path, self.cut.rate, 0, frames)


def tags(cut: Cut) -> dict[str, str]:
    """What the file says of itself: the film's title, and the timecode of its first frame."""
    return {"title": cut.title, "timecode": timecode(cut.start, cut.rate)}


def sound_stream(container: Any, path: Path) -> Any:
    """Add a stream like an encoded mix's to an output container."""
    with opened(path, header_only=True) as pattern:
        return container.add_stream_from_template(pattern.streams.audio[0])
