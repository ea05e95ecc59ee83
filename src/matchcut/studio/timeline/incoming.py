"""The files that can be dropped on the timeline, by their names; what is in them is looked at when they come in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from matchcut.media.endings import SOUNDS


def sound_files(data: QMimeData) -> list[str]:
    """The sound files among what is dropped."""
    files = [url.toLocalFile() for url in data.urls()]
    return [file for file in files if Path(file).suffix.lower() in SOUNDS]


class SoundDrops(QWidget):
    """A widget that sound files can be dropped on. `sounds_dropped(files, frame, track)`; `dropping` is where they are
    held over it now; `landing` says on which film frame and track a drop at a position lands.
    """

    sounds_dropped = Signal(list, int, str)

    def __init__(self, landing: Callable[[QPointF], tuple[int, str]]) -> None:
        super().__init__()
        self._landing = landing
        self.dropping: QPointF | None = None
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if sound_files(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.dropping = event.position()
        event.acceptProposedAction()
        self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.dropping = None
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self.dropping = None
        self.update()
        self.sounds_dropped.emit(sound_files(event.mimeData()), *self._landing(event.position()))
        event.acceptProposedAction()
