"""How an export tells what it has done, and hears that it should stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

OnProgress = Callable[[int, int], None]
"""Told how many of how many steps are done; a step is a frame made or a frame written."""

_OFTEN = 12


@dataclass
class WritingWatch:
    """Counts the frames written; those made elsewhere are asked for by `made`.

    `look` passes the count on, and raises `Cancelled` where `check` does.
    """

    on_progress: OnProgress
    check: Callable[[], None]
    steps: int = 0
    frames_made: Callable[[], int] = field(default=lambda: 0)
    written: int = 0

    def wrote(self) -> None:
        """One more frame is written; look now and then."""
        self.written += 1
        if self.written % _OFTEN == 0:
            self.look()

    def look(self) -> None:
        """Tell how far the work is and hear whether it goes on."""
        self.check()
        self.tell()

    def tell(self) -> None:
        self.on_progress(self.frames_made() + self.written, self.steps)
