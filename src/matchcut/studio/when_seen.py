"""Refreshing only what somebody sees: a hidden place is brought up to date when it is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QDockWidget, QWidget


class WhenSeen(QObject):
    """Calls `refresh` at once while a widget is seen, else once when it comes into view.

    A dock behind another one's tab counts as visible to Qt, which only moves it out of sight; here it does not.
    """

    def __init__(self, widget: QWidget, refresh: Callable[[], object]) -> None:
        super().__init__(widget)
        self._widget, self._refresh, self._due = widget, refresh, True
        self._dock: QDockWidget | None = None
        widget.installEventFilter(self)

    def ask(self, *_what: object) -> None:
        """Have the widget refreshed; connect signals to this."""
        if self.is_seen:
            self._refresh()
        else:
            self._due = True

    @property
    def is_seen(self) -> bool:
        """Whether the widget is in sight now."""
        return self._widget.isVisible() and not self._widget.visibleRegion().isEmpty()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make up for what was left out."""
        if event.type() == QEvent.Type.Show:
            self._find_dock()
            self._make_up(seen=True)
        elif event.type() == QEvent.Type.Resize and self._due:  # It may have had no room before.
            self._make_up(seen=self.is_seen)
        return super().eventFilter(watched, event)

    def _find_dock(self) -> None:
        """A dock tells when its tab is turned to; the widget in it hears nothing of that."""
        above = self._widget.parentWidget()
        while above is not None and not isinstance(above, QDockWidget):
            above = above.parentWidget()
        if above is not None and above is not self._dock:
            self._dock = above
            above.visibilityChanged.connect(self._make_up)

    def _make_up(self, seen: bool) -> None:
        if seen and self._due:
            self._due = False
            self._refresh()
