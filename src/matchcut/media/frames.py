"""The frames of a film file by number: exact, forwards quickly, and from anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import av
import numpy as np
from numpy.typing import NDArray

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.media.colour import Converter
from matchcut.media.files import opened

_AHEAD = 24
"""A frame at most this far ahead is reached by decoding on, not by seeking back to a key frame."""

_TOLD_BY_HEADER = (".mp4", ".mkv", ".mov")

_NOWHERE = -_AHEAD - 1


@dataclass(frozen=True, slots=True)
class FrameTable:
    """When each frame of a stream is shown, in its order of showing, and from which ones decoding can start.

    `times` are in the stream's time base, `keys` tells for each frame whether it is a key frame. `hidden` counts
    the pictures that the file holds but does not show (before the start of an edit list).
    """

    times: tuple[int, ...]
    keys: tuple[bool, ...]
    hidden: int = 0


def frame_table(container: Any, stream: Any, path: Path) -> FrameTable:
    """Read every packet of a video stream (nothing is decoded). BadInput where the file ends too early."""
    shown: list[tuple[int, bool]] = []
    hidden = 0
    for packet in container.demux(stream):
        if packet.is_corrupt:
            raise cut_short(path)
        if packet.is_discard:
            hidden += 1
        elif packet.size and packet.pts is not None:
            shown.append((packet.pts, packet.is_keyframe))
    if not shown or len(shown) + hidden < stream.frames:
        raise cut_short(path)
    shown.sort()
    return FrameTable(tuple(time for time, _ in shown), tuple(key for _, key in shown), hidden)


class FrameReader:
    """Reads one film file; a context manager, not to be shared between threads.

    Frames are counted from 0 in the order in which they are shown. `rgb` frames are sRGB (h, w, 3) uint8;
    `pictures` are decoded `av.VideoFrame`s as the file holds them.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._converter = Converter()
        self._decoded: Iterator[tuple[int, Any]] = iter(())
        self._last: tuple[int, Any] | None = None
        self._next = _NOWHERE
        with ExitStack() as stack:
            self._container = stack.enter_context(opened(path, header_only=path.suffix in _TOLD_BY_HEADER))
            if not self._container.streams.video:
                raise BadInput("This file holds no film.", file=path)
            self._stream = self._container.streams.video[0]
            self._stream.thread_type = "AUTO"
            self._table = frame_table(self._container, self._stream, path)
            self._open = stack.pop_all()
        self._number_of = {time: number for number, time in enumerate(self._table.times)}

    @property
    def count(self) -> int:
        """How many frames the file shows."""
        return len(self._table.times)

    @property
    def rate(self) -> FrameRate:
        """The file's average frame rate, as the exact fraction that it states."""
        return stated_rate(self._stream, self.path)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self._stream.codec_context.width, self._stream.codec_context.height

    def frame(self, number: int) -> NDArray[np.uint8]:
        """Return frame `number` as RGB."""
        return self._converter.to_rgb(self.picture(number))

    def frames(self, start: int = 0, stop: int | None = None) -> Iterator[NDArray[np.uint8]]:
        """Yield the frames from `start` up to, not including, `stop` (None: the end) as RGB."""
        return (self._converter.to_rgb(picture) for picture in self.pictures(start, stop))

    def pictures(self, start: int = 0, stop: int | None = None) -> Iterator[Any]:
        """Yield the frames from `start` up to, not including, `stop` as they were decoded."""
        for number in range(start, self.count if stop is None else stop):
            yield self.picture(number)

    def picture(self, number: int) -> Any:
        """Return frame `number` as it was decoded. IndexError where there is none, BadInput where it is damaged."""
        if not 0 <= number < self.count:
            raise IndexError(f"{self.path} has no frame {number}; it has {self.count}")
        if self._last is not None and self._last[0] == number:
            return self._last[1]
        damage: Exception | None = None
        try:
            if not self._next <= number <= self._next + _AHEAD:
                self._seek(number)
            for found, picture in self._decoded:
                self._next = found + 1
                if found == number:
                    self._last = (number, picture)
                    return picture
        except av.error.FFmpegError as error:
            damage = error
        self._next = _NOWHERE
        raise BadInput(f"Frame {number} of this file can't be decoded: it is damaged.", file=self.path) from damage

    def _seek(self, number: int) -> None:
        """Go to the last key frame at or before `number`."""
        key = number
        while key > 0 and not self._table.keys[key]:
            key -= 1
        self._container.seek(self._table.times[key], stream=self._stream)
        self._decoded = self._numbered()
        self._next = key

    def _numbered(self) -> Iterator[tuple[int, Any]]:
        for picture in self._container.decode(self._stream):
            number = self._number_of.get(picture.pts)
            if number is not None:
                yield number, picture

    def close(self) -> None:
        self._open.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def stated_rate(stream: Any, path: Path) -> FrameRate:
    """The frame rate a stream states. BadInput where it states none."""
    rate = stream.average_rate or stream.guessed_rate
    if not rate or rate <= 0:
        raise BadInput("This film does not say how many frames it shows a second.", file=path)
    return FrameRate(rate.numerator, rate.denominator)


def cut_short(path: Path) -> BadInput:
    """The sentence for a file that holds less than it promises."""
    return BadInput("This file ends too early: it was cut short.", advice="Copy or make it again.", file=path)
