"""What a dialog has done in a thread, one thing at a time: told on a line of it, and broken off when it is closed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from matchcut.film.errors import Cancelled, MatchcutError
from matchcut.studio.background import Errand
from matchcut.studio.texts.errors import told_error
from matchcut.studio.texts.tell import tr
from matchcut.studio.window.model_pace import size_words

if TYPE_CHECKING:
    from matchcut.models.pulling import PullProgress

TICK_MS = 100


class DialogWork(QObject):
    """The work of one dialog. `message` tells how far it is or what went wrong, `leave` stops it or closes the dialog,
    and `changed` is called when it begins and ends.
    """

    def __init__(self, dialog: QDialog, message: QLabel, leave: QPushButton, changed: Callable[[], object]) -> None:
        super().__init__(dialog)
        self._dialog, self._message, self._button, self._changed = dialog, message, leave, changed
        self._stop = threading.Event()
        self._words = self._progress = ""
        self._stopped = tr("Stopped. What came is kept, and it goes on there.")
        self.busy = False
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._look)
        leave.clicked.connect(self._leave)
        dialog.finished.connect(self._stop.set)

    def begin(self, words: str, work: Callable[[], Any], done: Callable[[Any], object]) -> None:
        """Do something in a thread; `done` gets what came of it. `words` tell what is being done."""
        self._stop.clear()
        self._words, self._progress = words, ""
        self._tick.start()
        self._look()
        self._turn(busy=True)
        Errand(work, done=partial(self._ended, done), failed=self._failed)

    def check(self) -> None:
        """Called in the thread: Cancelled where the person has stopped it."""
        if self._stop.is_set():
            raise Cancelled(self._stopped)

    def at(self, done: int, of: int) -> None:
        """Called in the thread: how far it is."""
        self._progress = f"{done} / {of}"

    def came(self, now: PullProgress) -> None:
        """Called in the thread: how much of what is fetched has come. Errors as of `check`."""
        self._progress = f"{size_words(now.done)} / {size_words(now.total)}"
        self.check()

    def _turn(self, *, busy: bool) -> None:
        self.busy = busy
        self._button.setText(tr("Stop") if busy else tr("Close"))
        self._changed()

    def _look(self) -> None:
        self._message.setText(f"{self._words} {self._progress}".strip())

    def _ended(self, done: Callable[[Any], object], came: Any) -> None:
        self._rest()
        done(came)

    def _failed(self, error: Exception) -> None:
        self._rest()
        if not isinstance(error, MatchcutError):
            raise error
        self._message.setText(told_error(error))

    def _rest(self) -> None:
        self._tick.stop()
        self._message.clear()
        self._turn(busy=False)

    def _leave(self) -> None:
        if self.busy:
            self._stop.set()
        else:
            self._dialog.reject()
