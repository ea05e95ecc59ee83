"""Voices: brought onto this disk when a person says so, and the film's dialogue spoken in those of its cast."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from matchcut.app.cast_voices import say_by_cast
from matchcut.app.speaking import SaidLines, laid
from matchcut.app.voice_list import KOKORO_COUNT, install_voices, voices_to_install
from matchcut.film.errors import Cancelled, MatchcutError
from matchcut.film.film import Film
from matchcut.film.steps import StepKind
from matchcut.studio.background import Errand
from matchcut.studio.session import Session
from matchcut.studio.texts.errors import told_error
from matchcut.studio.texts.remedies import words_of
from matchcut.studio.theme.controls import Tick
from matchcut.studio.window.model_pace import size_words
from matchcut.words.statements import Note, Notes

if TYPE_CHECKING:
    from matchcut.models.pulling import PullProgress

TICK_MS = 100


class VoicesDialog(QDialog):
    """One thing is done at a time, in a thread; closing breaks it off, and what came of it is kept.

    `installed` tells that there are more voices now.
    """

    installed = Signal()

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent)
        self._session = session
        self._stop = threading.Event()
        self._busy = False
        self._words = self._progress = ""
        self._stopped = self.tr("Stopped. What came is kept, and it goes on there.")
        self.setWindowTitle(self.tr("Voices"))
        self.setAccessibleName(self.tr("Voices"))
        self._here = _plain()
        self.install = QPushButton()
        self.fit = Tick(self.tr("Make shots longer that are too short for what is said in them"))
        self.speak = QPushButton(self.tr("Speak the dialogue"))
        self.speak.setProperty("primary", "true")
        self.leave = QPushButton(self.tr("Close"))
        self.message = _plain()
        hint = _plain()
        hint.setText(
            self.tr("Each of the cast speaks in the voice that is chosen for them in Cast. Nothing is sent anywhere.")
        )
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.speak)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._here)
        column.addWidget(self.install, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(hint)
        column.addWidget(self.fit)
        column.addWidget(self.message)
        column.addLayout(foot)
        self.setMinimumWidth(520)
        for button, run in ((self.install, self._install), (self.speak, self._speak), (self.leave, self._leave)):
            button.setAutoDefault(False)
            button.clicked.connect(run)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._look)
        self._show()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Break off what is being done."""
        self._stop.set()
        super().closeEvent(event)

    def reject(self) -> None:
        """Escape: as when it is closed."""
        self._stop.set()
        super().reject()

    def _show(self) -> None:
        offer = voices_to_install()
        if offer.here:
            self._here.setText(
                self.tr("{0} voices are on this disk: Kokoro, under {1}.").format(KOKORO_COUNT, offer.licence)
            )
        else:
            self._here.setText(
                self.tr("{0} voices in 6 languages can be brought: Kokoro, under {1}.").format(
                    KOKORO_COUNT, offer.licence
                )
            )
            self._here.setToolTip(self.tr("Out of {0}").format(", ".join(offer.packages)))
        self.install.setText(self.tr("Bring them ({0})").format(size_words(offer.size)))
        self.install.setVisible(not offer.here)
        for button in (self.install, self.speak, self.fit):
            button.setEnabled(not self._busy)
        self.leave.setText(self.tr("Stop") if self._busy else self.tr("Close"))

    def _install(self) -> None:
        self._begin(self.tr("Bringing voices …"), partial(install_voices, self._came), self._came_whole)

    def _came(self, now: PullProgress) -> None:
        """Called in the thread."""
        self._progress = f"{size_words(now.done)} / {size_words(now.total)}"
        self._check()

    def _came_whole(self, _folder: object) -> None:
        self.message.setText(self.tr("The voices are here. Choose one for each of the cast."))
        self.installed.emit()

    def _speak(self) -> None:
        self._begin(
            self.tr("Speaking …"), partial(say_by_cast, self._session.project, {}, self._at, self._check), self._lay
        )

    def _at(self, done: int, of: int) -> None:
        """Called in the thread."""
        self._progress = f"{done} / {of}"

    def _check(self) -> None:
        """Called in the thread."""
        if self._stop.is_set():
            raise Cancelled(self._stopped)

    def _lay(self, spoken: tuple[SaidLines, Notes]) -> None:
        said, remarks = spoken
        notes: list[Note] = []
        fit = self.fit.isChecked()

        def edit(film: Film) -> Film:
            after, notes[:] = laid(film, said, fit=fit)
            return after

        if self._session.edit(StepKind.SPEAK_DIALOGUE(), edit):
            lines = self.tr("{0} lines lie on the track Dialogue, {1} of them spoken now.").format(
                len(said.media), said.spoken
            )
            self.message.setText("\n".join([lines, *map(words_of, (*notes, *remarks))]))

    def _begin(self, words: str, work: Callable[[], Any], done: Callable[[Any], object]) -> None:
        self._stop.clear()
        self._busy, self._words, self._progress = True, words, ""
        self._tick.start()
        self._look()
        self._show()
        Errand(work, done=partial(self._ended, done), failed=self._failed)

    def _look(self) -> None:
        self.message.setText(f"{self._words} {self._progress}".strip())

    def _ended(self, done: Callable[[Any], object], came: Any) -> None:
        self._rest()
        done(came)

    def _failed(self, error: Exception) -> None:
        self._rest()
        if not isinstance(error, MatchcutError):
            raise error
        self.message.setText(told_error(error))

    def _rest(self) -> None:
        self._busy = False
        self._tick.stop()
        self.message.clear()
        self._show()

    def _leave(self) -> None:
        if self._busy:
            self._stop.set()
        else:
            self.reject()


def _plain() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setProperty("role", "dim")
    return label
