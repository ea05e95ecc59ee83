"""The files that can be dropped on the timeline, by their names; what is in them is looked at when they come in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from matchcut.media.endings import SOUNDS


def sound_files(data: QMimeData) -> list[str]:
    """The sound files among what is dropped."""
    files = [url.toLocalFile() for url in data.urls()]
    return [file for file in files if Path(file).suffix.lower() in SOUNDS]
