"""The files that can be dropped and pasted, by their names; what is in them is looked at when they are brought in."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from matchcut.media.endings import FILMS, PICTURES, UNREAD_PICTURES

BOARDED = (*PICTURES, *FILMS)
"""What can be dropped on the board: pictures to make shots from, and films that are footage."""


def picture_files(data: QMimeData) -> list[str]:
    """The picture files among what is dropped or pasted, those that will be refused with a reason too."""
    return _files(data, (*PICTURES, *UNREAD_PICTURES))


def boardable_files(data: QMimeData) -> list[str]:
    """The pictures and films among what is dropped or pasted."""
    return _files(data, (*BOARDED, *UNREAD_PICTURES))


def _files(data: QMimeData, suffixes: tuple[str, ...]) -> list[str]:
    return [url.toLocalFile() for url in data.urls() if url.toLocalFile().lower().endswith(suffixes)]
