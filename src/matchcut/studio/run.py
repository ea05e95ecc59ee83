"""A run of the command line beside the studio: its events come as Qt signals, in the window's thread."""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

if TYPE_CHECKING:
    from matchcut.wire.child import Child


class EventRun(QObject):
    """A running `matchcut generate|export|render|measure … --events`.

    `said(object)` is emitted with each of its events, `ended(object)` with how it ended (`wire.child.Ended`). OSError
    where it can't be started.
    """

    said = Signal(object)
    ended = Signal(object)
    _arrived = Signal(object)

    def __init__(self, arguments: list[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Late: nobody needs it before something is made or written.
        from matchcut.wire.child import Child, python_command
        from matchcut.wire.events import RunEvent

        self._over = threading.Event()
        self._arrived.connect(self._tell)
        self._child = Child(python_command("matchcut", *arguments, "--events"), RunEvent, self._hear, served=False)

    @property
    def pid(self) -> int:
        return self._child.pid

    def cancel(self, grace: float) -> None:
        """Press Ctrl-C, as it were; after `grace` seconds end it, after as many more kill it. Returns at once."""
        self._child.cancel(grace)

    def wait(self, seconds: float) -> bool:
        """Wait until it has ended and all that it said is told, at most so long; return whether it has."""
        ended = self._over.wait(seconds)
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
        return ended

    def _hear(self, _child: Child, said: Any) -> None:
        """Called in a thread of the child's: Qt carries the signal over to the window's."""
        from matchcut.wire.child import Ended

        with suppress(RuntimeError):  # The window was closed meanwhile.
            self._arrived.emit(said)
        if isinstance(said, Ended):
            self._over.set()

    def _tell(self, said: Any) -> None:
        from matchcut.wire.child import Ended

        (self.ended if isinstance(said, Ended) else self.said).emit(said)
