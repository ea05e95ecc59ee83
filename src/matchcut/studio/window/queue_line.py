"""The queue in a line of the window's bar: how much is being made and how long it takes, wherever a person works."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton

from matchcut.studio.production import Production, Watcher, seconds_left, time_words
from matchcut.studio.theme.icons import icon
from matchcut.studio.theme.theme import Theme

ICON = 14


class QueueLine(QToolButton):
    """Shown while the queue holds something or takes are measured as they come; `clicked()` asks to see it."""

    def __init__(self, watcher: Watcher, production: Production, theme: Theme) -> None:
        super().__init__()
        self._watcher, self._production, self._theme = watcher, production, theme
        self.setAccessibleName(self.tr("The queue"))
        self.setToolTip(self.tr("What is being made; click to see it"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setProperty("quiet", "true")
        self.setIconSize(QSize(ICON, ICON))
        # The bar is as high without it, so that nothing below moves when it comes and goes.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._place: QAction | None = None
        watcher.jobs_changed.connect(self.refresh)
        production.changed.connect(self.refresh)
        theme.changed.connect(self.refresh)
        self.refresh()

    def stand_in(self, bar: QToolBar) -> None:
        """Take a place in a bar; a bar shows and hides its places, not what stands in them."""
        self._place = bar.addWidget(self)
        self.refresh()

    def refresh(self, *_what: object) -> None:
        """Tell how the queue stands now."""
        making, tone = self._watcher.making, self._theme.tone
        waiting = len(making.waiting)
        runs = making.alive or self._production.process is not None
        left = seconds_left(self._watcher.session.film, making, paces=self._watcher.paces) if runs else None
        looping = self._production.looping
        parts = [self.tr("{0} in the queue").format(waiting)] if waiting or not looping else []
        if looping:
            parts.append(self.tr("takes are measured"))
        if not runs:
            parts.append(self.tr("paused"))
        elif left is not None:
            parts.append(time_words(left))
        spent = self._watcher.spent
        if spent:
            parts.append(self.tr("{0} spent").format(spent))
        self.setText("  ·  ".join(parts))
        self.setIcon(icon("play" if runs else "pause", tone.accent if runs else tone.text, tone.faint))
        if self._place is not None:
            self._place.setVisible(waiting > 0 or looping)
