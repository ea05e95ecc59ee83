"""Painting a widget so that a mistake in it costs a picture, not the program."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget


@contextmanager
def painting(widget: QWidget) -> Iterator[QPainter]:
    """A painter on a widget that is ended whatever happens: Qt crashes where one outlives its paint event."""
    painter = QPainter(widget)
    try:
        yield painter
    finally:
        painter.end()
