"""Plays the film's sound through the machine's loudspeakers, and is the clock while it does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QElapsedTimer, QIODevice, QObject, Signal

from matchcut.film.errors import MatchcutError
from matchcut.film.ids import MediaId
from matchcut.film.time import FrameRate
from matchcut.studio.sound.stream import FRAME_BYTES, SAMPLE_RATE, MixStream

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioSink

    from matchcut.cut.model import Cut

BUFFER_MS = 120
GUESS_US = 100_000
"""How far the clock goes on between two reports of the loudspeakers, before it waits for the next one."""
STALLED_US = 1_000_000
"""Loudspeakers that have not moved for so long are given up: the film must not stand still because of them."""
STOPPED = "The film plays silently: the loudspeakers stopped taking its sound."
NO_LOUDSPEAKERS = "There are no loudspeakers here; the film plays silently."


class Sink(Protocol):
    """Loudspeakers that fetch their sound."""

    def start(self, source: QIODevice) -> None:
        """Begin to fetch."""

    def stop(self) -> None:
        """Stop, and drop what was fetched and not yet heard."""

    def set_volume(self, volume: float) -> None:
        """Be so loud, 0 to 1."""

    def heard_us(self) -> int:
        """Microseconds heard since `start`."""


OpenSink = Callable[[QObject], Sink | None]


class SoundPlayer(QObject):
    """The film's sound. `trouble(str)` with a sentence when it can't be heard, empty when it can.

    `open_sink` opens the loudspeakers, once, when sound is first wanted; None where there are none.
    """

    trouble = Signal(str)
    _ready = Signal(int)
    _failed = Signal(object)

    def __init__(self, parent: QObject | None = None, open_sink: OpenSink | None = None) -> None:
        super().__init__(parent)
        self._open_sink = open_sink or open_loudspeakers
        self._sink: Sink | None = None
        self._looked = False
        self._cut: Cut | None = None
        self._volume, self._muted = 1.0, False
        self._from = 0
        self._run = 0
        self._sounding = False
        self._broken = False
        self._last_us, self._clock = 0, QElapsedTimer()
        self._ready.connect(self._sound)
        self._failed.connect(self._give_up)
        self._stream = MixStream(self._ready.emit, self._failed.emit)
        self._source = _Source(self._stream, self)

    @property
    def cut(self) -> Cut | None:
        return self._cut

    @property
    def volume(self) -> float:
        return self._volume

    @property
    def muted(self) -> bool:
        return self._muted

    def load(self, cut: Cut | None, where: Callable[[MediaId], Path]) -> None:
        """Play another cut's sound from the next `start` on."""
        self._cut, self._broken = cut, False
        self._stream.load(cut, where)

    def set_volume(self, volume: float) -> None:
        """Be so loud, 0 to 1, as a person hears it."""
        self._volume = min(1.0, max(0.0, volume))
        self._set_loudness()

    def set_muted(self, on: bool) -> None:
        """Be silent, and go on playing."""
        self._muted = on
        self._set_loudness()

    # The clock: see `transport.SoundClock`

    def start(self, frame: int) -> bool:
        """Play from a film frame on; False where the film is silent, or nothing can be heard here."""
        if self._cut is None or not self._cut.sounds or self._broken or not self._opened():
            return False
        self.stop()
        self._from = frame
        self._run = self._stream.begin(self._cut.rate.samples(frame))
        return True

    def stop(self) -> None:
        """Be silent."""
        self._run = 0
        self._stream.end()
        if self._sounding and self._sink is not None:
            self._sink.stop()
            self._source.close()
        self._sounding = False

    def frame(self) -> int | None:
        """The film frame that is heard now. The first one until there is sound; None where there will be none."""
        if self._broken or self._cut is None:
            return None
        if not self._sounding or self._sink is None:
            return self._from
        rate = self._cut.rate
        heard = self._heard_us(self._sink)
        if self._clock.nsecsElapsed() > STALLED_US * 1000:
            self._broken = True
            self.trouble.emit(STOPPED)
            return None
        return frame_heard(rate, rate.samples(self._from) + heard * SAMPLE_RATE // 1_000_000)

    def close(self) -> None:
        """Stop the thread that mixes."""
        self.stop()
        self._stream.close()

    def _heard_us(self, sink: Sink) -> int:
        """Time heard so far: what the loudspeakers report, which goes in jumps, and the system's clock in between."""
        reported = sink.heard_us()
        if reported != self._last_us:
            self._last_us = reported
            self._clock.restart()
        return self._last_us + min(GUESS_US, self._clock.nsecsElapsed() // 1000)

    def _sound(self, run: int) -> None:
        """There is sound now: let it be heard."""
        if run == self._run and not self._sounding and self._sink is not None:
            self._sounding = True
            self._last_us = 0
            self._clock.restart()
            self._source.open(QIODevice.OpenModeFlag.ReadOnly | QIODevice.OpenModeFlag.Unbuffered)
            self._sink.start(self._source)

    def _give_up(self, error: MatchcutError) -> None:
        self._broken = True
        self.trouble.emit(f"The film plays silently. {error}")

    def _opened(self) -> bool:
        if not self._looked:
            self._looked = True
            self._sink = self._open_sink(self)
            self._set_loudness()
            self.trouble.emit("" if self._sink is not None else NO_LOUDSPEAKERS)
        return self._sink is not None

    def _set_loudness(self) -> None:
        if self._sink is not None:
            # An ear hears loudness by its logarithm; the square comes near enough to that for a slider.
            self._sink.set_volume(0.0 if self._muted else self._volume**2)


def frame_heard(rate: FrameRate, sample: int) -> int:
    """The film frame that sounds at a film sample: the last one that has begun."""
    frame = sample * rate.numerator // (SAMPLE_RATE * rate.denominator)
    if rate.samples(frame) > sample:  # Frames begin at the nearest sample, which may be a later one.
        return frame - 1
    return frame + 1 if rate.samples(frame + 1) <= sample else frame


class _Source(QIODevice):
    """The stream as Qt fetches it."""

    def __init__(self, stream: MixStream, parent: QObject) -> None:
        super().__init__(parent)
        self._stream = stream

    def isSequential(self) -> bool:
        return True

    def bytesAvailable(self) -> int:
        return SAMPLE_RATE * FRAME_BYTES

    def readData(self, size: int) -> bytes:
        return self._stream.read(size)

    def writeData(self, _data: bytes | bytearray | memoryview, _size: int) -> int:
        return -1


class _Loudspeakers:
    """A QAudioSink. Its `processedUSecs` counts what it took; what waits in its buffer is not heard yet."""

    def __init__(self, sink: QAudioSink) -> None:
        self._sink = sink

    def start(self, source: QIODevice) -> None:
        self._sink.start(source)

    def stop(self) -> None:
        self._sink.reset()

    def set_volume(self, volume: float) -> None:
        self._sink.setVolume(volume)

    def heard_us(self) -> int:
        waiting = max(0, self._sink.bufferSize() - self._sink.bytesFree())
        return max(0, self._sink.processedUSecs() - waiting * 1_000_000 // (FRAME_BYTES * SAMPLE_RATE))


def open_loudspeakers(parent: QObject) -> Sink | None:
    """Open the system's loudspeakers for stereo floats at 48 kHz; None where there are none or they refuse that."""
    try:
        from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices
    except ImportError:  # A Linux without the system's sound libraries.
        return None
    device = QMediaDevices.defaultAudioOutput()
    form = QAudioFormat()
    form.setSampleRate(SAMPLE_RATE)
    form.setChannelCount(2)
    form.setSampleFormat(QAudioFormat.SampleFormat.Float)
    if device.isNull() or not device.isFormatSupported(form):
        return None
    sink = QAudioSink(device, form, parent)
    sink.setBufferSize(SAMPLE_RATE * FRAME_BYTES * BUFFER_MS // 1000)
    return _Loudspeakers(sink)
