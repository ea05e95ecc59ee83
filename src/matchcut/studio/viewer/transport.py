"""The transport: play, shuttle with J-K-L, in and out points, loop; the clock that tells which frame is due.

While sound plays it is the clock, because an ear notices what an eye forgives; else the system's clock is.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

from matchcut.film.time import FrameRate
from matchcut.studio.session import Session

SHUTTLE = (1, 2, 4, 8)


@dataclass(frozen=True, slots=True)
class Marks:
    """In and out points, in film frames; `out` is the first frame not played."""

    start: int | None = None
    end: int | None = None


class Transport(QObject):
    """Moves the session's playhead.

    Signals: `due(frame)` each time another frame is to be shown, `state_changed()` on play and stop, and
    `dropped(count)` when frames could not be shown in time.
    """

    due = Signal(int)
    state_changed = Signal()
    dropped = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.session = session
        self.speed = 0
        self.loop = False
        self.marks = Marks()
        self.frames_dropped = 0
        self._from = 0
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=4, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    @property
    def playing(self) -> bool:
        return self.speed != 0

    def play(self, speed: int = 1) -> None:
        """Play from the playhead, `speed` times as fast; negative is backwards. From the end, begin again."""
        start, end = self._span()
        if end <= start:
            return
        if speed > 0 and self.session.playhead >= end - 1:
            self.session.seek(start)
        self.speed = speed
        self._from = self.session.playhead
        self._clock.restart()
        self._timer.start()
        self.state_changed.emit()

    def stop(self) -> None:
        """Stop where the playhead is."""
        if self.playing:
            self.speed = 0
            self._timer.stop()
            self.state_changed.emit()

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
        """Set the in or out point at the playhead."""
        here = self.session.playhead
        self.marks = Marks(here, self.marks.end) if start else Marks(self.marks.start, here + 1)
        self.state_changed.emit()

    def clear_marks(self) -> None:
        """Play the whole film again."""
        self.marks = Marks()
        self.state_changed.emit()

    def _span(self) -> tuple[int, int]:
        length = self.session.film.length
        start = min(self.marks.start or 0, max(0, length - 1))
        end = min(self.marks.end or length, length)
        return (start, end) if start < end else (0, length)

    def _tick(self) -> None:
        rate: FrameRate = self.session.film.settings.rate
        passed = self._clock.nsecsElapsed() * rate.numerator // (rate.denominator * 1_000_000_000)
        frame = self._from + passed * self.speed
        start, end = self._span()
        if not start <= frame < end:
            if self.loop and self.speed > 0:
                self.session.seek(start)
                self.play(self.speed)
                return
            self.session.seek(end - 1 if self.speed > 0 else start)
            self.stop()
            return
        if frame != self.session.playhead:
            missed = abs(frame - self.session.playhead) - abs(self.speed)
            if missed > 0:
                self.frames_dropped += missed
                self.dropped.emit(self.frames_dropped)
            self.session.seek(frame)
            self.due.emit(frame)
