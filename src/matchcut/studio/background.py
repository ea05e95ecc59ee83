"""Work that takes longer than a blink, away from the window's thread.

    Errand(self, read_thumbnail, path, done=self._show)

`done` runs in the window's thread with the result; a failure goes to `failed`. Give methods of the window (or partials
of them): nothing is called of one that was closed meanwhile. The work itself gets no Qt object to touch.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from shiboken6 import isValid

from matchcut.store.disk import may_not_open


class _Courier(QObject):
    """Carries a result over to the window's thread."""

    done = Signal(object)
    failed = Signal(object)


_UNDER_WAY: set[Errand] = set()
"""Errands whose result has not been delivered yet: Python would drop them, and their courier, too early."""


class Errand(QRunnable):
    """One piece of work for a thread of the pool; starts at once."""

    def __init__(
        self,
        work: Callable[..., Any],
        *arguments: Any,
        done: Callable[[Any], object],
        failed: Callable[[Exception], object] | None = None,
        pool: QThreadPool | None = None,
        priority: int = 0,
    ) -> None:
        super().__init__()
        self._work, self._arguments = work, arguments
        self._done, self._failed = done, failed
        self._pool = pool or QThreadPool.globalInstance()
        self._begun = False
        self._courier = _Courier()
        self._courier.done.connect(self._deliver)
        self._courier.failed.connect(self._apologise)
        self.setAutoDelete(False)
        _UNDER_WAY.add(self)
        self._pool.start(self, priority)

    def run(self) -> None:
        """Do the work; called by the pool."""
        self._begun = True
        try:
            result = self._work(*self._arguments)
        except Exception as error:
            self._courier.failed.emit(may_not_open(error) if isinstance(error, PermissionError) else error)
        else:
            self._courier.done.emit(result)

    def _deliver(self, result: Any) -> None:
        _UNDER_WAY.discard(self)
        if _still_there(self._done):
            self._done(result)

    def _apologise(self, error: Exception) -> None:
        _UNDER_WAY.discard(self)
        if self._failed is None:
            raise error
        if _still_there(self._failed):
            self._failed(error)


def favour_the_window() -> None:
    """Let threads give way to the window five times sooner than Python has it: painting asks for its lock often."""
    sys.setswitchinterval(0.001)


def settle(pool: QThreadPool) -> None:
    """Drop the pool's errands that have not begun, and wait for the others. Their results still come later."""
    pool.clear()
    pool.waitForDone()
    for errand in [waiting for waiting in _UNDER_WAY if waiting._pool is pool and not waiting._begun]:
        _UNDER_WAY.discard(errand)


def _still_there(receiver: Callable[..., object]) -> bool:
    """Whether the window that wants the result was not closed meanwhile."""
    method = receiver.func if isinstance(receiver, partial) else receiver
    owner = getattr(method, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
