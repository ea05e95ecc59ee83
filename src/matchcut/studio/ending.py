"""The end from outside: a log-out, a shut-down or a closed terminal end the studio as closing its windows does.

Python runs a signal's handler only when it next runs at all, which in Qt's event loop may be never. So the signal is
also written to a socket, and the loop wakes up to read it.
"""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGINT") if hasattr(signal, name))


class EndBySignal(QObject):
    """Calls `end` in the event loop when a signal asks the program to end; until `remove`, which puts back what was."""

    def __init__(self, end: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._end = end
        self._reader, self._writer = socket.socketpair()
        for end_of_pipe in (self._reader, self._writer):
            end_of_pipe.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        self._wakes_before = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, _heard) for number in ENDING}

    def _woken(self) -> None:
        heard = self._reader.recv(64)
        if set(heard) & set(ENDING):
            self._end()

    def remove(self) -> None:
        """Let signals do what they did before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wakes_before)
        for number, before in self._before.items():
            signal.signal(number, before)
        self._reader.close()
        self._writer.close()


def _heard(_number: int, _frame: object) -> None:
    """Nothing: what matters was written to the socket."""
