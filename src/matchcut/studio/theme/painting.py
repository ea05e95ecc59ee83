"""Painting a widget so that a mistake in it costs a picture, not the program."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QPaintDevice, QPainter


@contextmanager
def painting(on: QPaintDevice) -> Iterator[QPainter]:
    """A painter on a widget or picture that is ended whatever happens: Qt crashes where one outlives its device."""
    painter = QPainter(on)
    try:
        yield painter
    finally:
        painter.end()
