"""How much of each picture is made while the film plays, so that a machine that can't make all of it keeps up.

Sound is the clock and never waits. Where pictures come late, they are made at half size; where they still do, every
other one of them. When they come in time again for a while, and enough wait ready, more is tried; what was tried in
vain is tried again after twice as long. Nothing here looks at a clock: it counts the frames that were due.
"""

from __future__ import annotations

from collections import deque
from enum import IntEnum

WINDOW = 12
"""Of so many pictures that were due last …"""
LATE = 4
"""… so many may come late before less is made."""
PATIENCE, LONGEST_PATIENCE = 48, 768
"""After so many pictures in time, more is tried; the second is where doubling ends."""


class Fineness(IntEnum):
    """How exactly a picture is made: at half size, whole and quickly, or as an export has it."""

    HALF = 0
    QUICK = 1
    EXACT = 2


class PlaybackStep:
    """The step that playback is at, 0 for all pictures in full; told of each picture that was due."""

    STEPS = ((Fineness.QUICK, 1), (Fineness.HALF, 1), (Fineness.HALF, 2))
    """From step to step: how fine pictures are, and of how many frames one is shown."""

    def __init__(self) -> None:
        self.step = 0
        self._late: deque[bool] = deque(maxlen=WINDOW)
        self._in_time = 0
        self._patience = PATIENCE
        self._trying = False

    @property
    def fineness(self) -> Fineness:
        return self.STEPS[self.step][0]

    @property
    def every(self) -> int:
        """Of so many frames, one is shown."""
        return self.STEPS[self.step][1]

    def due(self, in_time: bool, *, ahead: bool = True) -> bool:
        """A picture was due and came `in_time`; `ahead`: many more are ready. Return whether the step changed."""
        self._late.append(not in_time)
        self._in_time = self._in_time + 1 if in_time else 0
        if sum(self._late) >= LATE:
            return self._fall()
        if self._trying and self._in_time >= PATIENCE:  # What was tried holds.
            self._trying, self._patience = False, PATIENCE
        if self.step and ahead and self._in_time >= self._patience:
            self._trying = True
            return self._go(self.step - 1)
        return False

    def begin(self) -> None:
        """Play begins somewhere: what came late before says little of it, but the step is a good guess."""
        self._late.clear()
        self._in_time = 0

    def _fall(self) -> bool:
        if self._trying:
            self._trying, self._patience = False, min(2 * self._patience, LONGEST_PATIENCE)
        return self._go(min(self.step + 1, len(self.STEPS) - 1))

    def _go(self, step: int) -> bool:
        changed, self.step = step != self.step, step
        self.begin()
        return changed
