"""Refreshing only what somebody sees: a hidden place is brought up to date when it is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class WhenSeen(QObject):
    """Calls `refresh` at once while a widget is seen, else once when it comes into view."""

    def __init__(self, widget: QWidget, refresh: Callable[[], object]) -> None:
        super().__init__(widget)
        self._widget, self._refresh, self._due = widget, refresh, True
        widget.installEventFilter(self)

    def ask(self, *_what: object) -> None:
        """Have the widget refreshed; connect signals to this."""
        if self._widget.isVisible():
            self._refresh()
        else:
            self._due = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make up for what was left out."""
        if event.type() == QEvent.Type.Show and self._due:
            self._due = False
            self._refresh()
        return super().eventFilter(watched, event)
