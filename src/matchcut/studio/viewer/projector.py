"""The projector: a thread that makes the cut's frames ready ahead of the playhead.

The frames are those of an export, made by the same composer. The window asks `take(frame)`; a frame that is not
ready is announced by `ready` once it is.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from matchcut.cut.model import Cut
from matchcut.film.errors import MatchcutError
from matchcut.film.ids import MediaId

AHEAD = 20
KEPT = 64

Where = Callable[[MediaId], Path]


class Projector(QObject):
    """Makes frames of one cut after another. `ready(frame)` when one is; `failed(MatchcutError)` when one can't be."""

    ready = Signal(int)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changed = threading.Condition()
        self._cut: Cut | None = None
        self._where: Where | None = None
        self._frames: dict[int, QImage] = {}
        self._wanted: list[int] = []
        self._reel = 0
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="projector", daemon=True)
        self._thread.start()

    def load(self, cut: Cut | None, where: Where) -> None:
        """Project another cut; what was made of the last one is forgotten."""
        with self._changed:
            self._cut, self._where = cut, where
            self._frames.clear()
            self._wanted = []
            self._reel += 1
            self._changed.notify()

    def take(self, frame: int) -> QImage | None:
        """A frame if it is ready. It stays ready until the playhead has moved well away."""
        with self._changed:
            return self._frames.get(frame)

    def look_at(self, frame: int, step: int = 0) -> None:
        """Make a frame ready next, then those that follow in steps of `step` (0: that one alone)."""
        with self._changed:
            if self._cut is None:
                return
            ahead = [frame + step * index for index in range(AHEAD if step else 1)]
            self._wanted = [one for one in ahead if 0 <= one < self._cut.length and one not in self._frames]
            for old in [one for one in self._frames if abs(one - frame) > KEPT]:
                del self._frames[old]
            self._changed.notify()

    def close(self) -> None:
        """Stop the thread and wait until its files are closed."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._thread.join()

    def _run(self) -> None:
        from matchcut.cut.compose import Composer

        while True:
            with self._changed:
                while not self._closed and not self._wanted:
                    self._changed.wait()
                if self._closed:
                    return
                cut, where, reel = self._cut, self._where, self._reel
            if cut is None or where is None:
                continue
            with Composer(cut, where) as composer:
                self._project(composer, cut, reel)

    def _project(self, composer: object, cut: Cut, reel: int) -> None:
        """Make what is wanted until there is another cut or the end."""
        from matchcut.media.colour import Converter

        converter = Converter()
        while True:
            with self._changed:
                while not self._closed and not self._wanted and self._reel == reel:
                    self._changed.wait()
                if self._closed or self._reel != reel:
                    return
                frame = self._wanted.pop(0)
            try:
                rgb = converter.to_rgb(composer.picture(cut.composite(frame)))  # type: ignore[attr-defined]
            except MatchcutError as error:
                self.failed.emit(error)
                continue
            height, width, _ = rgb.shape
            image = QImage(rgb.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
            with self._changed:
                if self._reel == reel:
                    self._frames[frame] = image
            self.ready.emit(frame)
