"""A film decoded as strictly as its codecs allow, from its first packet to its last, picture and sound.

A decoder's business is to show something, so it conceals damage and says nothing. Here it must not: with
`err_detect=explode` it raises, where it can't it marks the picture as corrupt, and where it does neither (FFV1's
checksums, AV1) its log is read. Then the times: a frame that is missing leaves a gap, a rate or length that is not the
film's own is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import av.logging

from matchcut.delivery.problems import Damage, DeliveryAdvice, DeliveryNote, DeliveryProblem
from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate, timecode
from matchcut.media.files import opened
from matchcut.words.statements import Statement

_STRICT = {"err_detect": "crccheck+bitstream+buffer+explode"}
_TELLS_ONLY_ITS_LOG = ("ffv1", "av1")
"""Codecs whose decoders go on after damage and mark nothing. They run in this thread, where their log can be heard."""

_ADVICE = DeliveryAdvice.COPY_OR_EXPORT_AGAIN()
_FEW = 10
"""Where one frame in so many comes at an uneven time, the film is of variable rate rather than damaged."""
_SOUND_GAP = Fraction(5, 1000)
_DURATION = Fraction(1, 10)
"""How many seconds a stated duration may differ: a sound codec's last packet, and a container's rounding."""


@dataclass(slots=True)
class Decoded:
    """What a film was found to hold: `frames` shown at `rate`, how long its sound lasts (None: it has none)."""

    rate: FrameRate
    frames: int = 0
    sound: Fraction | None = None
    notes: list[Statement[DeliveryNote]] = field(default_factory=list)


def decode_whole(
    path: Path,
    look: Callable[[int, Any], None] = lambda _number, _picture: None,
    at: Callable[[int, int], None] = lambda _done, _of: None,
) -> Decoded:
    """Decode all of a film; `look` gets every picture with its number, `at(done, of)` how far it is.

    BadInput, with the timecode from the film's first frame, for what is damaged, missing or wrongly stated.
    """
    with opened(path) as container:
        if not container.streams.video:
            raise BadInput(DeliveryProblem.NO_FILM(), file=path)
        stream = container.streams.video[0]
        film = _Film(path, container, stream, look, at)
        with _heard(film, stream):
            film.decode()
        film.check()
        return film.decoded


@contextmanager
def _heard(film: _Film, stream: Any) -> Iterator[None]:
    if stream.codec_context.codec.canonical_name not in _TELLS_ONLY_ITS_LOG:
        stream.thread_type = "AUTO"
        yield
        return
    stream.codec_context.thread_count = 1
    before = av.logging.get_level()
    av.logging.set_level(av.logging.ERROR)
    try:
        with av.logging.Capture() as film.log:
            yield
    finally:
        av.logging.set_level(before)


class _Film:
    def __init__(
        self,
        path: Path,
        container: Any,
        stream: Any,
        look: Callable[[int, Any], None],
        at: Callable[[int, int], None],
    ) -> None:
        self.path, self.container, self.stream = path, container, stream
        self.look, self.at = look, at
        self.log: list[Any] = []
        self.decoded = Decoded(_stated_rate(stream, path))
        self.times: list[Fraction] = []
        self.packets = 0
        self.sounds = {sound.index: _Sound(self, sound) for sound in container.streams.audio}

    def decode(self) -> None:
        streams = [self.stream, *self.container.streams.audio]
        for stream in streams:
            stream.codec_context.options = dict(_STRICT)
        for packet in self.container.demux(streams):
            shown = packet.stream is self.stream
            if packet.is_corrupt:
                raise self.damaged(Damage.PACKET_CORRUPT(), packet)
            if shown and packet.size:
                self.packets += 1
            try:
                frames = packet.decode()
            except av.error.FFmpegError as error:
                damage = Damage.PICTURE_UNDECODABLE() if shown else Damage.SOUND_UNDECODABLE()
                raise self.damaged(damage, packet) from error
            for frame in frames:
                if shown:
                    self.picture(frame)
                else:
                    self.sounds[packet.stream.index].heard(frame)

    def complained(self) -> bool:
        """Whether the film's decoder said in its log that something is wrong; others may be at work beside it."""
        own = self.stream.codec_context.name
        return any(level <= av.logging.ERROR and name == own for level, name, _ in self.log)

    def picture(self, frame: Any) -> None:
        number = self.decoded.frames
        if frame.is_corrupt or self.complained():
            raise self.at_frame(number, Damage.PICTURE_DAMAGED())
        if frame.pts is None:
            raise self.at_frame(number, Damage.FRAME_TIMELESS())
        self.times.append(frame.pts * frame.time_base)
        self.look(number, frame)
        if number % 24 == 0:
            self.at(number, self.stream.frames or number + 1)
        self.decoded.frames += 1

    def check(self) -> None:
        if self.complained():
            raise self.at_frame(max(0, self.decoded.frames - 1), Damage.PICTURE_DAMAGED())
        frames = self.decoded.frames
        if not frames or frames < self.packets - self._hidden() or frames < self.stream.frames - self._hidden():
            raise BadInput(
                DeliveryProblem.FRAMES_SHOWN(stated=max(self.packets, self.stream.frames), frames=frames),
                advice=_ADVICE,
                file=self.path,
            )
        self._evenly()
        for sound in self.sounds.values():
            sound.check()
        self._stated_duration()
        lengths = [sound.seconds for sound in self.sounds.values()]
        self.decoded.sound = lengths[0] if lengths else None

    def _hidden(self) -> int:
        """How many pictures stand before an edit list's start and are not shown."""
        first = self.stream.start_time
        return 0 if first is None or first >= 0 else round(-first * self.stream.time_base * self.decoded.rate.fraction)

    def _evenly(self) -> None:
        steps = [later - earlier for earlier, later in pairwise(self.times)]
        if not steps:
            return
        if min(steps) <= 0:
            raise self.at_frame(next(n for n, step in enumerate(steps, 1) if step <= 0), Damage.OUT_OF_ORDER())
        median = sorted(steps)[len(steps) // 2]
        usual = [step for step in steps if 3 * median < 4 * step < 5 * median]
        frame = sum(usual, Fraction(0)) / len(usual)
        wrong = [number for number, step in enumerate(steps, 1) if not frame < 2 * step < 3 * frame]
        if len(wrong) * _FEW > len(steps):
            self.decoded.notes.append(DeliveryNote.UNEVEN())
        elif wrong:
            missing = sum(round(steps[number - 1] / frame) - 1 for number in wrong)
            raise self.at_frame(wrong[0], Damage.FRAMES_MISSING(count=missing) if missing > 0 else Damage.FRAME_EARLY())
        elif abs((self.times[-1] - self.times[0]) * self.decoded.rate.fraction - len(steps)) > Fraction(9, 10):
            raise self._wrong_rate(1 / frame)

    def _wrong_rate(self, shown: Fraction) -> BadInput:
        return BadInput(
            DeliveryProblem.RATE_SHOWN(stated=str(self.decoded.rate), shown=f"{float(shown):.3f}"),
            advice=_ADVICE,
            file=self.path,
        )

    def _stated_duration(self) -> None:
        if not self.container.duration:
            return
        stated = Fraction(self.container.duration, 1_000_000)
        ends = [self.decoded.frames / self.decoded.rate.fraction + self.times[0]]
        ends.extend(sound.end for sound in self.sounds.values())
        start = min([Fraction(0), *(sound.start for sound in self.sounds.values())])
        held = max(ends) - start
        if self.decoded.notes or abs(stated - held) <= _DURATION + 2 / self.decoded.rate.fraction:
            return
        # A container that counts from its first frame's time, as MPEG-TS, states what lies between.
        if abs(stated - (max(ends) - self.times[0])) <= _DURATION + 2 / self.decoded.rate.fraction:
            return
        raise BadInput(
            DeliveryProblem.DURATION_HELD(stated=f"{float(stated):.2f}", held=f"{float(held):.2f}"),
            advice=_ADVICE,
            file=self.path,
        )

    def damaged(self, what: Statement[Damage], packet: Any) -> BadInput:
        """The error for a packet, at its time where it has one."""
        seconds = (packet.pts if packet.pts is not None else packet.dts or 0) * (packet.time_base or Fraction(0))
        if packet.stream is self.stream:
            return self.at_frame(max(0, round(seconds * self.decoded.rate.fraction)), what)
        return BadInput(
            DeliveryProblem.DAMAGED_AT_TIME(seconds=f"{float(seconds):.2f}", what=what), advice=_ADVICE, file=self.path
        )

    def at_frame(self, number: int, what: Statement[Damage]) -> BadInput:
        """The error for a frame of the film."""
        place = timecode(number, self.decoded.rate, drop=False)
        return BadInput(
            DeliveryProblem.DAMAGED_AT_FRAME(frame=number, timecode=place, what=what), advice=_ADVICE, file=self.path
        )


class _Sound:
    """One sound of a film, by the times of its frames."""

    def __init__(self, film: _Film, stream: Any) -> None:
        self.film, self.stream = film, stream
        self.start = self.end = Fraction(0)
        self.samples = 0

    @property
    def seconds(self) -> Fraction:
        return self.end - self.start

    def heard(self, frame: Any) -> None:
        if frame.is_corrupt:
            raise self._damaged(self.end, Damage.SOUND_DAMAGED())
        begins = frame.pts * frame.time_base if frame.pts is not None else self.end
        if not self.samples:
            self.start = self.end = begins
        # Times that are rounded (Matroska) are off by half a millisecond; samples are counted on from the last one.
        if abs(begins - self.end) > _SOUND_GAP:
            raise self._damaged(self.end, Damage.SOUND_GAP(milliseconds=f"{float(begins - self.end) * 1000:.0f}"))
        self.samples += frame.samples
        self.end = begins + Fraction(frame.samples, frame.sample_rate)

    def check(self) -> None:
        if not self.samples:
            raise self._damaged(Fraction(0), Damage.NO_SOUND_DECODED())
        if self.stream.duration and abs(self.stream.duration * self.stream.time_base - self.seconds) > _DURATION:
            raise self._damaged(
                self.end, Damage.SOUND_ENDS(stated=f"{float(self.stream.duration * self.stream.time_base):.2f}")
            )

    def _damaged(self, seconds: Fraction, what: Statement[Damage]) -> BadInput:
        return BadInput(
            DeliveryProblem.DAMAGED_AT_TIME(seconds=f"{float(seconds):.2f}", what=what),
            advice=_ADVICE,
            file=self.film.path,
        )


def _stated_rate(stream: Any, path: Path) -> FrameRate:
    rate = stream.average_rate or stream.guessed_rate
    if not rate or rate <= 0:
        raise BadInput(DeliveryProblem.NO_RATE(), file=path)
    return FrameRate(rate.numerator, rate.denominator)
