"""The frames of a film file by number: exact, forwards quickly, and from anywhere, as they are meant to be seen."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager, ExitStack
from fractions import Fraction
from functools import cached_property
from itertools import chain, islice
from pathlib import Path
from typing import Any, Self

import av
import numpy as np
from numpy.typing import NDArray

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.media.colour import Converter
from matchcut.media.deinterlacing import FILTER, Deinterlacer
from matchcut.media.files import opened
from matchcut.media.joins import joined_films
from matchcut.media.pace import average_rate, steady_rate
from matchcut.media.packets import Mark, film_stream, frame_table, in_decoded_order, is_moving, numbered
from matchcut.media.presentation import Presentation, presentation_of
from matchcut.media.problems import MediaAdvice, MediaNote, MediaProblem
from matchcut.media.soundtrack import heard_tracks, track_notes
from matchcut.words.statements import Statement

_AHEAD = 24
"""A frame at most this far ahead is reached by decoding on, not by seeking back to a key frame."""

_SEEK_COSTS = 2
"""Frames that are decoded in the time that it takes to seek."""
_MOST_THREADS = 4
"""Threads that decode ahead of each other: with each of them, a frame comes later after a seek."""

_TOLD_BY_HEADER = (".mp4", ".mkv", ".mov")

_NOWHERE = -_AHEAD - 1
_KEPT = 3
_UNKNOWN_AFTER_SEEK = 64
_LATE = Fraction(1, 500)
"""Seconds. Times are rounded to the file's clock: a frame that is late by less than this is on in time."""


class _Reordered(Exception):
    """The codec, once it decodes, tells that pictures are shown in another order than the file says."""


class FrameReader:
    """Reads one film file; a context manager, not to be shared between threads.

    Frames are counted from 0 in the order in which they are shown. `rgb` frames are sRGB (h, w, 3) uint8;
    `pictures` are `av.VideoFrame`s: as the file holds them where that is how they are seen, else upright, cropped,
    with square pixels, progressive and of a standard range.
    """

    def __init__(self, path: Path, container: Any = None, *, ahead: bool = True) -> None:
        """Open a film; `container` is the same file, if it is open already: it is then used and not closed.

        Where a few frames are wanted, or the film is open to be looked at, nothing is to be decoded `ahead` of them.
        """
        self._threads = "AUTO" if ahead and container is None else "SLICE"
        self.path = path
        self._converter = Converter()
        self._deinterlacer = Deinterlacer()
        self._decoded: Iterator[tuple[int, Any]] = iter(())
        self._recent: dict[int, Any] = {}
        self._next = _NOWHERE
        self._began = 0
        self._concealed: set[int] = set()  # Frames that the decoder itself calls damaged, and shows all the same.
        with ExitStack() as stack:
            self._use(container or stack.enter_context(self._opened()))
            self._table = frame_table(self._container, self._stream, path)
            self._open = stack.pop_all()
        self._number_of = dict(zip(self._table.packets, range(self.count), strict=True))

    def _opened(self) -> AbstractContextManager[Any]:
        return opened(self.path, header_only=self.path.suffix in _TOLD_BY_HEADER)

    def _use(self, container: Any) -> None:
        self._container, self._stream = container, film_stream(container)
        if self._stream is None:
            raise BadInput(MediaProblem.NO_FILM_IN_FILE(), file=self.path)
        self._stream.thread_type = self._threads
        self._stream.codec_context.thread_count = min(os.cpu_count() or 1, _MOST_THREADS)

    @property
    def count(self) -> int:
        """How many frames the file shows."""
        return len(self._table.times)

    @cached_property
    def rate(self) -> FrameRate:
        """The file's frame rate, as the exact fraction that it states; where frames last unequally, their average."""
        return self._steady or average_rate(self._table.span * self._stream.time_base, self.count)

    @property
    def is_variable(self) -> bool:
        """Whether frames last unequally, so that only `time` and `number_at` tell which is on when."""
        return self._steady is None

    @cached_property
    def _steady(self) -> FrameRate | None:
        return steady_rate(self._table.times, self._stream)

    @property
    def begins(self) -> Fraction:
        """When the first frame is shown, in seconds on the clock that the file's sound is timed by."""
        return Fraction(self._table.times[0] * self._stream.time_base)

    @property
    def is_indexed(self) -> bool:
        """Whether the file itself lists its frames, so that one that is missing was noticed."""
        return bool(self._stream.frames)

    @property
    def longest(self) -> Fraction:
        """How long the frame is on that is on longest, in seconds."""
        if not self.is_variable:
            return 1 / self.rate.fraction
        return max(self.time(number + 1) - self.time(number) for number in range(self.count))

    def time(self, number: int) -> Fraction:
        """When a frame is shown, in seconds after the first one; for `count`, when the last one is over."""
        if not self.is_variable:
            return self.rate.seconds(number)
        time = self._table.times[number] if number < self.count else self._table.end
        return Fraction((time - self._table.times[0]) * self._stream.time_base)

    def number_at(self, seconds: Fraction) -> int:
        """The frame that is on at a time after the first one's beginning; `count` or more from the end on."""
        if not self.is_variable:
            at = seconds * self.rate.fraction
            return at.numerator // at.denominator
        base = self._stream.time_base
        ticks = (seconds + min(Fraction(base), _LATE)) / base + self._table.times[0]
        if ticks >= self._table.end:
            return self.count
        return max(0, bisect_right(self._table.times, ticks) - 1)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels, as the film is seen."""
        return self.presentation.size

    @cached_property
    def presentation(self) -> Presentation:
        """How the decoded pictures become what is seen."""
        return presentation_of(self._container, self._stream, self._raw(0), self.path)

    @property
    def notes(self) -> tuple[Statement[MediaNote], ...]:
        """What was done to the pictures that were read, and what of the file is not shown, for people."""
        return tuple(self._notes())

    def _notes(self) -> Iterator[Statement[MediaNote]]:
        yield from self.presentation.notes
        if self.is_variable:
            yield MediaNote.FRAMES_UNEQUAL(count=self.count)
        if self._deinterlacer.used:
            yield MediaNote.DEINTERLACED(filter=FILTER)
        if broken := max(self._table.damaged, len(self._concealed)):
            yield MediaNote.PICTURES_BROKEN(count=broken)
        parts = joined_films(self.path)
        if parts > 1:
            yield MediaNote.FIRST_OF_JOINED(count=parts)
        further = sum(map(is_moving, self._container.streams.video)) - 1
        if further:
            yield MediaNote.PICTURE_TRACK_OF_SEVERAL(count=further + 1)

    @property
    def concealed(self) -> Collection[int]:
        """Which of the frames that were read the decoder itself calls damaged: something is shown in their place."""
        return self._concealed

    @property
    def has_sound(self) -> bool:
        """Whether some of the file's sound can be heard."""
        return bool(heard_tracks(self._container)[0])

    @property
    def sound_seconds(self) -> Fraction:
        """How long the file's sound is, in seconds after the first frame."""
        end = self._table.sound_end
        return end - self.begins if end is not None else self.time(self.count)

    @property
    def mixes_sound(self) -> bool:
        """Whether its sound is made of more than two channels."""
        return sum(track.codec_context.channels for track in heard_tracks(self._container)[0]) > 2

    @property
    def sound_notes(self) -> tuple[Statement[MediaNote], ...]:
        """What becomes of the file's sound, where that is not all of it as it is, for people."""
        return tuple(track_notes(self._container, self.begins))

    def frame(self, number: int) -> NDArray[np.uint8]:
        """Return frame `number` as RGB."""
        return self._converter.to_rgb(self.picture(number))

    def frames(self, start: int = 0, stop: int | None = None) -> Iterator[NDArray[np.uint8]]:
        """Yield the frames from `start` up to, not including, `stop` (None: the end) as RGB."""
        return (self._converter.to_rgb(picture) for picture in self.pictures(start, stop))

    def pictures(self, start: int = 0, stop: int | None = None) -> Iterator[Any]:
        """Yield the pictures from `start` up to, not including, `stop`."""
        for number in range(start, self.count if stop is None else stop):
            yield self.picture(number)

    def picture(self, number: int) -> Any:
        """Return frame `number` as a picture. IndexError where there is none, BadInput where it is damaged."""
        if not 0 <= number < self.count:
            raise IndexError(f"{self.path} has no frame {number}; it has {self.count}")
        picture = self._raw(number)
        if "presentation" not in self.__dict__:  # Any frame tells it; the first need not be gone to.
            self.__dict__["presentation"] = presentation_of(self._container, self._stream, picture, self.path)
        if picture.interlaced_frame:
            picture = self._deinterlacer.picture(number, self.count, self._raw)
        return self.presentation.of(picture)

    def _raw(self, number: int) -> Any:
        """The frame as it was decoded."""
        if number not in self._recent:
            picture = self._fetched(number)
            while len(self._recent) >= _KEPT:
                del self._recent[next(iter(self._recent))]
            self._recent[number] = picture
        return self._recent[number]

    def _put_in_order(self) -> None:
        """Number the frames as they are shown, where the file has them as they are stored."""
        self._table = in_decoded_order(self._table, self.path, self._stream.index)
        self._number_of = dict(zip(self._table.packets, range(self.count), strict=True))
        self._next = _NOWHERE

    def _fetched(self, number: int) -> Any:
        """Decode on to a frame, or from a key frame before it: an earlier one where it needs what lies before that."""
        damage: Exception | None = None
        back = None if self._goes_on(number) else 0
        while True:
            try:
                if back is not None:
                    self._begin(number, back)
                picture = self._decoded_until(number)
                if picture is not None:
                    if picture.is_corrupt:
                        self._concealed.add(number)
                    return picture
            except _Reordered:
                self._put_in_order()
                back = 0
                continue
            except av.error.FFmpegError as error:
                damage = error
            self._next = _NOWHERE
            if back and self._began == 0:
                raise BadInput(
                    MediaProblem.FRAME_DAMAGED(frame=number),
                    advice=MediaAdvice.COPY_OR_USE_OTHER_STRETCH(),
                    file=self.path,
                ) from damage
            back = 0 if back is None else 2 * back + 1

    def _goes_on(self, number: int) -> bool:
        """Whether a frame is reached sooner by decoding on than from the key frame before it."""
        if not self._next <= number <= self._next + _AHEAD:
            return False
        return number == self._next or not self._table.marks or self._key_before(number) <= self._next + _SEEK_COSTS

    def _decoded_until(self, number: int) -> Any:
        for number_decoded, picture in self._decoded:
            if number_decoded + 1 < self._next:
                raise BadInput(
                    MediaProblem.TIMES_CONTRADICT(),
                    advice=MediaAdvice.CONVERT_TO_ANOTHER_FORM(),
                    file=self.path,
                )
            self._next = number_decoded + 1
            if number_decoded >= number:
                return picture if number_decoded == number else None
        return None

    def _begin(self, number: int, back: int) -> None:
        """Stand at the last key frame at or before `number`, or `back` key frames before that."""
        key = self._key_before(number)
        for _ in range(back):
            key = self._key_before(max(0, key - 1))
        packet = self._table.packets[key] if key else 0
        packets = self._landed(packet) if self._table.marks and (key or not back) else None
        if packets is None:
            packet, packets = 0, self._rewound()
        self._began, self._next = packet, _NOWHERE
        self._decoded = self._running(packets, packet)

    def _key_before(self, number: int) -> int:
        while number > 0 and not self._table.keys[number]:
            number -= 1
        return number

    def _landed(self, target: int) -> Iterator[Any] | None:
        """Seek to a packet and return the packets from it on; None where the container lands elsewhere."""
        table = self._table
        if table.places:
            self._container.seek(table.places[target], unsupported_byte_offset=True)
        else:
            self._container.seek(table.marks[target][0], stream=self._stream)
        packets = iter(self._container.demux(self._stream))
        for packet in islice(packets, _UNKNOWN_AFTER_SEEK):
            at = self._packet_of.get((packet.pts if table.marked_by_pts else packet.dts, packet.size))
            if at is None:
                continue
            if at > target:
                return None
            if at == target:
                return chain((packet,), packets)
            for _ in range(target - at - 1):
                next(packets, None)
            return packets
        return None

    @cached_property
    def _packet_of(self) -> dict[Mark, int]:
        return {mark: number for number, mark in enumerate(self._table.marks)}

    def _rewound(self) -> Iterator[Any]:
        """The packets from the file's beginning, opened anew: not every container finds its way back there."""
        self._open.close()
        with ExitStack() as stack:
            self._use(stack.enter_context(self._opened()))
            self._open = stack.pop_all()
        return iter(self._container.demux(self._stream))

    def _running(self, packets: Iterator[Any], first: int) -> Iterator[tuple[int, Any]]:
        """Decode from a packet on. Nothing comes where that is no key frame, whatever the container says."""
        for _, packet in numbered(packets, first):
            for picture in packet.decode():
                if self._table.is_as_stored and self._stream.codec_context.has_b_frames:
                    raise _Reordered
                if first and picture.pts == first and not picture.key_frame:
                    return
                number = self._number_of.get(picture.pts)
                if number is not None:
                    yield number, picture

    def close(self) -> None:
        self._open.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()
