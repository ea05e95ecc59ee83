"""Voices: brought onto this disk when a person says so, and the film's dialogue spoken in those of its cast."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from matchcut.app.cast_voices import say_by_cast
from matchcut.app.speaking import SaidLines, laid
from matchcut.app.voice_list import KOKORO_COUNT, install_voices, voices_to_install
from matchcut.film.film import Film
from matchcut.film.steps import StepKind
from matchcut.studio.session import Session
from matchcut.studio.texts.remedies import words_of
from matchcut.studio.theme.controls import Tick
from matchcut.studio.window.dialog_work import DialogWork
from matchcut.studio.window.model_pace import size_words
from matchcut.words.statements import Note, Notes


class VoicesDialog(QDialog):
    """One thing is done at a time, in a thread; closing breaks it off, and what came of it is kept.

    `installed` tells that there are more voices now.
    """

    installed = Signal()

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent)
        self._session = session
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
        for button in (self.install, self.speak, self.leave):
            button.setAutoDefault(False)
        self.install.clicked.connect(self._install)
        self.speak.clicked.connect(self._speak)
        self._work = DialogWork(self, self.message, self.leave, self._show)
        self._show()

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
            button.setEnabled(not self._work.busy)

    def _install(self) -> None:
        self._work.begin(self.tr("Bringing voices …"), partial(install_voices, self._work.came), self._came_whole)

    def _came_whole(self, _folder: object) -> None:
        self.message.setText(self.tr("The voices are here. Choose one for each of the cast."))
        self.installed.emit()

    def _speak(self) -> None:
        work = self._work
        work.begin(
            self.tr("Speaking …"), partial(say_by_cast, self._session.project, {}, work.at, work.check), self._lay
        )

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


def _plain() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setProperty("role", "dim")
    return label
