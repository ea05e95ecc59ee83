"""Errors as a message over the window's foot: what happened, what to do, and details for who wants them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from matchcut.studio.texts.errors import remedy_for, told_error
from matchcut.studio.texts.remedies import button_words, mend_from, remedy_of, words_of
from matchcut.studio.theme.icons import icon
from matchcut.studio.theme.theme import Theme

if TYPE_CHECKING:
    from matchcut.film.remedies import Remedy
    from matchcut.words.statements import Statement, Text

SHOWN_MS = 12_000
MARGIN = 24


class Notice(QFrame):
    """One message at a time. It goes by itself, unless its details are open or the mouse is on it."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._theme = theme
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Message"))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 10, 10)
        row = QHBoxLayout()
        self._icon = QLabel()
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setMinimumWidth(360)
        self._more = QPushButton(self.tr("Details"))
        self._more.setCheckable(True)
        self._act = QPushButton()
        self._act.clicked.connect(self._acted)
        self._run: Callable[[], object] = lambda: None
        self._stays = False
        close = QPushButton(self.tr("Close"))
        self._details = QPlainTextEdit()
        self._details.setReadOnly(True)
        self._details.hide()
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._act)
        row.addWidget(self._more)
        row.addWidget(close)
        column.addLayout(row)
        column.addWidget(self._details)
        self._timer = QTimer(self, interval=SHOWN_MS, singleShot=True)
        self._timer.timeout.connect(self._maybe_hide)
        self._more.toggled.connect(self._fold)
        close.clicked.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    def tell(self, error: object) -> None:
        """Tell an error that a person can act on."""
        self.say(told_error(error), details=getattr(error, "detail", ""), remedy=remedy_for(error))

    def say(
        self,
        words: Text,
        *,
        details: Text = "",
        remedy: Statement[Remedy] | None = None,
        good: bool = False,
        act: tuple[str, Callable[[], object]] | None = None,
        stays: bool = False,
    ) -> None:
        """Show a message; a `good` one tells of no trouble.

        `act` is a button's words and what it does; without it, `remedy` is offered, or that of the words. A message
        that `stays` is there until another one, or until closed.
        """
        remedy = remedy or remedy_of(words) or remedy_of(details)
        words, details = words_of(words), words_of(details)
        if remedy is not None and act is None:
            act = button_words(remedy), partial(mend_from, self, remedy)
        tone = self._theme.tone
        name, colour = ("circle-check", tone.good) if good else ("triangle-alert", tone.warn)
        self._icon.setPixmap(icon(name, colour, tone.faint).pixmap(20, 20))
        self._words.setText(words)
        self._details.setPlainText(details)
        self._more.setVisible(bool(details))
        self._more.setChecked(False)
        self._act.setVisible(act is not None)
        self._stays = stays
        if act is not None:
            self._act.setText(act[0])
            self._run = act[1]
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @property
    def words(self) -> str:
        """What is shown now."""
        return self._words.text() if self.isVisible() else ""

    def _acted(self) -> None:
        self.hide()
        self._run()

    def _fold(self, unfolded: bool) -> None:
        self._details.setVisible(unfolded)
        self._place()

    def _maybe_hide(self) -> None:
        if self._stays or self._details.isVisible() or self.underMouse():
            self._timer.start()
        else:
            self.hide()

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        self.setFixedWidth(min(760, window.width() - 2 * MARGIN))
        self.adjustSize()
        self.move((window.width() - self.width()) // 2, window.height() - self.height() - MARGIN)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot when the window is resized."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
