"""The loop over takes in the queue's panel: whether it runs and how far it goes, and what it did, shot by shot."""

from __future__ import annotations

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from matchcut.studio.loop_choice import MOST_MINUTES, MOST_TAKES, LoopChoice, keep_choice, kept_choice
from matchcut.studio.production import Production
from matchcut.studio.texts.remedies import words_of
from matchcut.studio.theme.controls import NumberBox


class LoopRows(QWidget):
    """Writes the person's choice as it is made; it holds from the next start of making on."""

    def __init__(self, settings: QSettings, production: Production) -> None:
        super().__init__()
        self._settings, self._production = settings, production
        choice = kept_choice(settings)
        self.on = QCheckBox(self.tr("Measure, and make anew what broke"))
        self.on.setChecked(choice.on)
        self.on.setToolTip(
            self.tr("Every take is measured, also those that are there; where one breaks continuity, others are made.")
        )
        self.takes = NumberBox()
        self.takes.setRange(1, MOST_TAKES)
        self.takes.setValue(choice.takes)
        self.takes.setAccessibleName(self.tr("At most so many takes of a shot"))
        self.minutes = NumberBox()
        self.minutes.setRange(0, MOST_MINUTES)
        self.minutes.setSpecialValueText(self.tr("as long as it takes"))
        self.minutes.setSuffix(self.tr(" min"))
        self.minutes.setValue(choice.minutes)
        self.minutes.setAccessibleName(self.tr("At most so many minutes on making a shot anew"))
        self._bounds = QWidget()
        bounds = QHBoxLayout(self._bounds)
        bounds.setContentsMargins(0, 0, 0, 0)
        bounds.addWidget(QLabel(self.tr("Takes of a shot, at most")))
        bounds.addWidget(self.takes)
        bounds.addWidget(self.minutes)
        bounds.addStretch(1)
        self.said = QLabel()
        """What the loop did, to stand where there is room for a long film."""
        self.said.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for row in (self.on, self._bounds):
            column.addWidget(row)
        self.on.toggled.connect(self._keep)
        self.takes.valueChanged.connect(self._keep)
        self.minutes.valueChanged.connect(self._keep)
        production.changed.connect(self.refresh)
        self._bounds.setVisible(choice.on)
        self.refresh()

    @property
    def words(self) -> str:
        """What the loop did in this run, a line for each shot."""
        return self.said.text()

    def refresh(self) -> None:
        """Show what the loop did so far."""
        lines = [
            self.tr("Shot {0}: {1}").format(shot, " ".join(map(words_of, notes)))
            for shot, notes in self._production.supervised.items()
        ]
        self.said.setText("\n".join(lines))
        self.said.setVisible(bool(lines))

    def _keep(self) -> None:
        self._bounds.setVisible(self.on.isChecked())
        keep_choice(self._settings, LoopChoice(self.on.isChecked(), self.takes.value(), self.minutes.value()))
