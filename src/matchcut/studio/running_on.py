"""What is made goes on without its window: the program stays until it is made, with an entry in the system's tray.

A production process belongs to the window that started it. Where a person wants it to go on when they close the window,
it is taken over here, and handed back to the film's next window. Where a system has no tray, it only isn't shown there.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QSettings, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QCheckBox, QMenu, QMessageBox, QSystemTrayIcon, QWidget

from matchcut.studio.production import Production
from matchcut.studio.texts.remedies import words_of
from matchcut.studio.texts.tell import tr
from matchcut.words.statements import Text

WHEN_CLOSED = "when_closed"
"""The setting: what becomes of the making of shots when a film's window is closed."""
LINGER_MS = 8_000
"""How long an entry in the tray stays after its last notice, which some systems take away with it."""


class WhenClosed(StrEnum):
    """What a person wants of shots that are being made when they close the film."""

    ASK = "ask"
    STOP = "stop"
    RUN_ON = "run on"


def chosen(settings: QSettings) -> WhenClosed:
    """What was chosen once and for all; ASK where nothing was."""
    kept = str(settings.value(WHEN_CLOSED, ""))
    return WhenClosed(kept) if kept in list(WhenClosed) else WhenClosed.ASK


def choose(settings: QSettings, when: WhenClosed) -> None:
    """Do so from now on."""
    settings.setValue(WHEN_CLOSED, when.value)


class ClosingQuestion(QMessageBox):
    """Asks whether what is made stops with the window. `answer()` shows it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(parent.windowTitle())
        self.setText(tr("Shots of this film are being made."))
        self.setInformativeText(
            tr(
                "Without the window they are made until the queue is empty, and you are told then. Stopped, they wait "
                "in the queue, and are made when you resume."
            )
        )
        self.run_on = self.addButton(tr("Run on without the window"), QMessageBox.ButtonRole.AcceptRole)
        self.stop = self.addButton(tr("Stop here"), QMessageBox.ButtonRole.DestructiveRole)
        self.setEscapeButton(self.addButton(QMessageBox.StandardButton.Cancel))
        self.setDefaultButton(self.run_on)
        self.always = QCheckBox(tr("Always do so"))
        self.setCheckBox(self.always)

    def answer(self, settings: QSettings) -> WhenClosed:
        """What the person wants, kept where they say so; ASK where they would rather not close."""
        self.exec()
        pressed = self.clickedButton()
        when = (
            WhenClosed.RUN_ON if pressed is self.run_on else WhenClosed.STOP if pressed is self.stop else WhenClosed.ASK
        )
        if when is not WhenClosed.ASK and self.always.isChecked():
            choose(settings, when)
        return when


@dataclass(frozen=True, slots=True)
class RunningProcess:
    """A film's production process, and what the film is called."""

    production: Production
    title: str


class RunningOn(QObject):
    """The production of films whose windows are closed.

    `changed()` when a film came or went; `wanted(Path)` when a person asks for the window of a film again.
    `tell(title, words)` sends a notice; without one, the system's tray or its own program for notices does.
    """

    changed = Signal()
    wanted = Signal(object)

    def __init__(self, icon: QIcon, tell: Callable[[str, str], object] | None = None) -> None:
        super().__init__()
        self._icon = icon
        self.tell = tell or self._notify
        self._kept: dict[Path, RunningProcess] = {}
        self._tray: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        self._linger = QTimer(self)
        self._linger.setSingleShot(True)
        self._linger.timeout.connect(self._leave)

    @property
    def films(self) -> tuple[Path, ...]:
        """The films that are made without a window, by their folders."""
        return tuple(self._kept)

    @property
    def busy(self) -> bool:
        """Whether the program has to stay, because something is made or because a notice is still to be read."""
        return bool(self._kept) or self._linger.isActive()

    def keep(self, film: Path, production: Production, title: str) -> None:
        """Take over a film's production; its window must not listen to it any more."""
        production.setParent(self)
        self._kept[film] = RunningProcess(production, title)
        production.ended.connect(partial(self._ended, film))
        self._show()
        if production.process is None:  # It ended while the person was asked.
            self._ended(film, None, "")

    def give_back(self, film: Path) -> Production | None:
        """A film's production, for its window; None where none was kept."""
        kept = self._kept.pop(film, None)
        if kept is None:
            return None
        kept.production.ended.disconnect()
        self._show()
        return kept.production

    def stop(self) -> None:
        """Stop all that is made, as closing a window does, and wait until it is gone."""
        for kept in self._kept.values():
            kept.production.blockSignals(True)
            kept.production.stop()
        self._kept.clear()
        self._linger.stop()
        self._show()

    def _ended(self, film: Path, text: Text, _details: str) -> None:
        # A process may be followed by another for what was queued meanwhile: that is known when this signal is over.
        QTimer.singleShot(0, self, partial(self._end_if_made, film, text))

    def _end_if_made(self, film: Path, text: Text) -> None:
        kept = self._kept.get(film)
        if kept is None or kept.production.process is not None:
            return
        del self._kept[film]
        stopped = kept.production.interrupted
        ending = tr("Stopped. What is queued waits.") if stopped else tr("All that was queued is made.")
        self.tell(kept.title, words_of(text) or ending)
        kept.production.deleteLater()
        self._show()

    # What is seen of it

    def _show(self) -> None:
        """Show an entry in the tray while there is something to tell; where there is no tray, nothing."""
        if self._kept and self._tray is None and QSystemTrayIcon.isSystemTrayAvailable():
            self._tray, self._menu = QSystemTrayIcon(self._icon, self), QMenu()
            self._tray.setContextMenu(self._menu)
            self._tray.activated.connect(self._pressed)
            self._tray.messageClicked.connect(self._pressed)
            self._tray.show()
        if self._tray is not None and self._menu is not None:
            titles = ", ".join(kept.title for kept in self._kept.values())
            self._tray.setToolTip(tr("Matchcut makes {0}").format(titles) if titles else "Matchcut")
            self._menu.clear()
            for film, kept in self._kept.items():
                self._menu.addAction(tr("Open {0}").format(kept.title)).triggered.connect(partial(self._open, film))
                stop = self._menu.addAction(tr("Stop making {0}").format(kept.title))
                stop.triggered.connect(kept.production.pause)
        if self._kept:
            self._linger.stop()
        elif not self._linger.isActive():
            self._leave()
        self.changed.emit()

    def _open(self, film: Path, _checked: bool = False) -> None:
        self.wanted.emit(film)

    def _pressed(self, *_how: object) -> None:
        if self._kept:
            self.wanted.emit(next(iter(self._kept)))

    def _leave(self) -> None:
        if self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = self._menu = None
        self.changed.emit()

    def _notify(self, title: str, words: str) -> None:
        if self._tray is not None and self._tray.supportsMessages():
            self._tray.showMessage(title, words, self._icon, LINGER_MS)
            self._linger.start(LINGER_MS)
        elif program := shutil.which("notify-send"):  # Desktops without a tray.
            QProcess.startDetached(program, ["--app-name=Matchcut", "--", title, words])


def may_ask() -> bool:
    """Whether a person is there to answer: not where their session ends, and all windows with it."""
    application = QGuiApplication.instance()
    return not (isinstance(application, QGuiApplication) and application.isSavingSession())
