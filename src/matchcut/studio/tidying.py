"""Garbage is collected in small helpings, so that no collection falls into an edit, a scroll or playback.

A film of ten thousand shots is a million objects. Python looks through all of them whenever it collects its oldest
generation, which takes a tenth of a second, in whichever thread happens to allocate, with all others waiting. So the
studio collects by its own clock, and sets aside what has lived for a while (`gc.freeze`), so that only what came since
is looked through. Almost everything is freed without any of this, when nothing refers to it any more: only objects
that refer to each other in a circle, as those of a closed window do, wait for a collection.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer

OFTEN_MS = 500
LIVED_LONG = 60
"""After so many collections what is still there is set aside."""


class _UnderWay:
    """How many threads make something large that stays."""

    def __init__(self) -> None:
        self.count = 0
        self.lock = threading.Lock()


_under_way = _UnderWay()


@contextmanager
def making_what_stays() -> Iterator[None]:
    """In a thread: what is made within lives long, as the plans and the cut of a long film do; it is set aside.

    Where Python collects by its own rules, as it does outside the studio, nothing is changed.
    """
    with _under_way.lock:
        _under_way.count += 1
    try:
        yield
    finally:
        with _under_way.lock:
            _under_way.count -= 1
        if not gc.isenabled():
            gc.freeze()


class Tidying(QObject):
    """Collects garbage while the program runs, until `stop`, which leaves it to Python again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._helpings = 0
        self._timer = QTimer(self, interval=OFTEN_MS)
        self._timer.timeout.connect(self.tidy)
        gc.disable()
        gc.freeze()
        self._timer.start()

    def tidy(self) -> None:
        """Collect what came lately; not while a thread makes what stays, which would all be looked through."""
        if _under_way.count:
            return
        self._helpings += 1
        if self._helpings % LIVED_LONG:
            gc.collect(1)
        else:
            gc.collect()
            gc.freeze()

    def set_aside(self) -> None:
        """Look no more through what there is now: a film was opened, and stays."""
        gc.freeze()

    def sweep(self) -> None:
        """Look through everything: a film was closed. Takes a tenth of a second for a long one."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
