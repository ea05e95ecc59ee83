"""Shots found by what their words mean: MiniLM, brought onto this disk when a person says so."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from matchcut.app.shot_search import install_minilm, minilm_to_install
from matchcut.studio.window.dialog_work import DialogWork
from matchcut.studio.window.model_pace import size_words


class MeaningDialog(QDialog):
    """Says what there is, how large it is and under which licence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Finding shots"))
        self.setAccessibleName(self.tr("Finding shots"))
        self._here, self.message = QLabel(), QLabel()
        for label in (self._here, self.message):
            label.setWordWrap(True)
            label.setProperty("role", "dim")
        self.install = QPushButton()
        self.install.setProperty("primary", "true")
        self.leave = QPushButton(self.tr("Close"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.install)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._here)
        column.addWidget(self.message)
        column.addLayout(foot)
        self.setMinimumWidth(480)
        self.install.setAutoDefault(False)
        self.leave.setAutoDefault(False)
        self.install.clicked.connect(self._install)
        self._work = DialogWork(self, self.message, self.leave, self._show)
        self._show()

    def _show(self) -> None:
        offer = minilm_to_install()
        if offer.here:
            self._here.setText(
                self.tr(
                    "The palette finds shots by their words, and by what these mean: MiniLM is on this disk, under {0}."
                ).format(offer.licence)
            )
        else:
            self._here.setText(
                self.tr(
                    "The palette finds shots by their words. With MiniLM, which is under {0}, it also finds them by "
                    "what these mean, in English. It runs here, and nothing is sent anywhere."
                ).format(offer.licence)
            )
            self._here.setToolTip(self.tr("Out of {0}").format(", ".join(offer.packages)))
        self.install.setText(self.tr("Bring it ({0})").format(size_words(offer.size)))
        self.install.setVisible(not offer.here)
        self.install.setEnabled(not self._work.busy)

    def _install(self) -> None:
        self._work.begin(self.tr("Bringing MiniLM …"), partial(install_minilm, self._work.came), self._came_whole)

    def _came_whole(self, _folder: object) -> None:
        self.message.setText(self.tr("MiniLM is here. Look for a shot as you remember it."))
