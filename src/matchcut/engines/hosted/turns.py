"""Who sends next where a service takes no more for now: one after the other, who began first first."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_LOOK_AGAIN = 0.2
"""Seconds after which who waits looks whether it is still wanted."""


class Turns:
    """The line before one service. Nobody waits in it until the service has said that it takes no more (`slow_down`);
    then one sends at a time until the line is empty.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._not_before = 0.0
        self._waiting: list[tuple[int, str]] = []
        self._at_it: tuple[int, str] | None = None

    def slow_down(self, seconds: float) -> None:
        """Let nobody send for so long."""
        with self._changed:
            self._not_before = max(self._not_before, time.monotonic() + seconds)

    @contextmanager
    def turn(self, begun: int, call: str, unwanted: Callable[[], bool]) -> Iterator[bool]:
        """Wait for the turn of a call that began at a time; False where it became unwanted meanwhile."""
        mine = (begun, call)
        with self._changed:
            in_line = bool(self._waiting) or self._at_it is not None or time.monotonic() < self._not_before
            if in_line:
                self._waiting.append(mine)
                self._waiting.sort()
                while not (leaves := unwanted()) and not self._is_next(mine):
                    self._changed.wait(min(_LOOK_AGAIN, max(0.005, self._not_before - time.monotonic())))
                self._waiting.remove(mine)
                if not leaves:
                    self._at_it = mine
                self._changed.notify_all()
        try:
            yield not (in_line and leaves)
        finally:
            with self._changed:
                if self._at_it == mine:
                    self._at_it = None
                    self._changed.notify_all()

    def _is_next(self, call: tuple[int, str]) -> bool:
        return self._at_it is None and self._waiting[0] == call and time.monotonic() >= self._not_before
