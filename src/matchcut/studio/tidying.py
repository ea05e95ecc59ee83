"""Garbage is collected in small helpings, so that no collection falls into an edit, a scroll or playback.

A film of ten thousand shots is a million objects. Python looks through all of them whenever it collects its oldest
generation, which takes a tenth of a second, in whichever thread happens to allocate, with all others waiting. So the
studio collects by its own clock, and sets aside what has lived for a while (`gc.freeze`), so that only what came since
is looked through. Almost everything is freed without any of this, when nothing refers to it any more: only objects
that refer to each other in a circle, as those of a closed window do, wait for a collection.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

OFTEN_MS = 500
LIVED_LONG = 60
"""After so many collections what is still there is set aside."""


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
        """Collect what came lately."""
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
