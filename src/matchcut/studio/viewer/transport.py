"""The transport: play, shuttle with J-K-L, in and out points, loop; the clock that tells which frame is due.

While sound plays it is the clock, because an ear notices what an eye forgives; else the system's clock is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

from matchcut.film.time import FrameRate
from matchcut.studio.session import Session

SHUTTLE = (1, 2, 4, 8)
TICK_MS = 4


@dataclass(frozen=True, slots=True)
class Marks:
    """In and out points, in film frames; `end` is the first frame not played."""

    start: int | None = None
    end: int | None = None


class SoundClock(Protocol):
    """What plays the film's sound, and knows how far it is."""

    def start(self, frame: int) -> bool:
        """Play from a film frame on; False where there is nothing to play, or nothing to play it with."""

    def stop(self) -> None:
        """Be silent."""

    def frame(self) -> int | None:
        """The film frame that is heard now; None where sound stopped by itself and can be no clock."""


class Transport(QObject):
    """Moves the session's playhead.

    Signals: `state_changed()` on play, stop and when marks or loop changed; `dropped(count)` when frames could not
    be shown in time.
    """

    state_changed = Signal()
    dropped = Signal(int)

    def __init__(self, session: Session, sound: SoundClock | None = None) -> None:
        super().__init__(session)
        self.session = session
        self.speed = 0
        self.loop = False
        self.marks = Marks()
        self.frames_dropped = 0
        self._sound = sound
        self._sounding = False
        self._from = 0
        self._put = 0
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    @property
    def playing(self) -> bool:
        return self.speed != 0

    def play(self, speed: int = 1) -> None:
        """Play from the playhead, `speed` times as fast; negative is backwards. From the end, begin again."""
        start, end = self.span()
        if end <= start:
            return
        if speed > 0 and not start <= self.session.playhead < end - 1:
            self.session.seek(start)
        self.speed = speed
        self._begin()
        self._timer.start()
        self.state_changed.emit()

    def stop(self) -> None:
        """Stop where the playhead is."""
        if self.playing:
            self.speed = 0
            self._timer.stop()
            self._silence()
            self.state_changed.emit()

    def again(self) -> None:
        """Go on from the playhead, for what is heard has changed."""
        if self.playing:
            self._begin()

    def toggle(self) -> None:
        """Play or stop."""
        if self.playing:
            self.stop()
        else:
            self.play()

    def shuttle(self, direction: int) -> None:
        """J and L: play that way; pressed again, faster."""
        same_way = self.speed * direction > 0
        faster = [speed for speed in SHUTTLE if speed > abs(self.speed)]
        self.play(direction * (faster[0] if same_way and faster else SHUTTLE[-1] if same_way else 1))

    def step(self, frames: int) -> None:
        """Stop, and go so many frames on."""
        self.stop()
        self.session.seek(self.session.playhead + frames)

    def mark(self, *, start: bool) -> None:
        """Set the in or out point at the playhead. A point that would lie on the other's wrong side goes away."""
        here = self.session.playhead
        if start:
            end = self.marks.end if self.marks.end is None or self.marks.end > here else None
            self.marks = Marks(here, end)
        else:
            begin = self.marks.start if self.marks.start is None or self.marks.start <= here else None
            self.marks = Marks(begin, here + 1)
        self.state_changed.emit()

    def clear_marks(self) -> None:
        """Play the whole film again."""
        self.marks = replace(self.marks, start=None, end=None)
        self.state_changed.emit()

    def set_loop(self, on: bool) -> None:
        """Begin again at the end, or stop there."""
        self.loop = on
        self.state_changed.emit()

    def span(self) -> tuple[int, int]:
        """What is played, from the first frame up to the second: between the marks, or the whole film."""
        length = self.session.film.length
        start = min(self.marks.start or 0, max(0, length - 1))
        end = min(self.marks.end or length, length)
        return (start, end) if start < end else (0, length)

    def _begin(self) -> None:
        """Start the clock at the playhead."""
        self._from = self._put = self.session.playhead
        self._clock.restart()
        self._silence()
        if self.speed == 1 and self._sound is not None:
            self._sounding = self._sound.start(self._from)

    def _silence(self) -> None:
        if self._sounding and self._sound is not None:
            self._sound.stop()
        self._sounding = False

    def _due(self) -> int:
        """The frame that is to be shown now."""
        if self._sounding and self._sound is not None:
            heard = self._sound.frame()
            if heard is not None:
                return max(heard, self._put)
            self._begin_silently()
        rate: FrameRate = self.session.film.settings.rate
        passed = self._clock.nsecsElapsed() * rate.numerator // (rate.denominator * 1_000_000_000)
        return self._from + passed * self.speed

    def _begin_silently(self) -> None:
        """Go on by the system's clock from here."""
        self._silence()
        self._from = self._put
        self._clock.restart()

    def _tick(self) -> None:
        if self.session.playhead != self._put:  # Somebody took the playhead elsewhere: go on from there.
            self._begin()
            return
        frame = self._due()
        start, end = self.span()
        if frame < start if self.speed < 0 else frame >= end:
            self._reached_the_end(start, end)
        elif frame != self._put:
            missed = abs(frame - self._put) - abs(self.speed)
            if missed > 0:
                self.frames_dropped += missed
                self.dropped.emit(self.frames_dropped)
            self._put = frame
            self.session.seek(frame)

    def _reached_the_end(self, start: int, end: int) -> None:
        if self.loop:
            self.session.seek(start if self.speed > 0 else end - 1)
            self._begin()
        else:
            self.session.seek(end - 1 if self.speed > 0 else start)
            self.stop()
