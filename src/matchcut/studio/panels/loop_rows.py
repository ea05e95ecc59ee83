"""The loop over takes in the queue's panel: whether it runs and how far it goes, and what it did, shot by shot."""

from __future__ import annotations

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from matchcut.studio.loop_choice import MOST_MINUTES, MOST_TAKES, LoopChoice, keep_choice, kept_choice, loop_standing
from matchcut.studio.production import Production
from matchcut.studio.texts.remedies import words_of
from matchcut.studio.theme.controls import NumberBox

MOST_TOLD = 8
"""Of so many shots, the latest, all is told that the loop did."""


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
        self.progress = QLabel()
        """How far the loop is, while it is at work and after."""
        self.progress.setWordWrap(True)
        self.said = QLabel()
        """Where it is with each shot, to stand where there is room for a long film."""
        self.said.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for row in (self.on, self._bounds, self.progress):
            column.addWidget(row)
        self.on.toggled.connect(self._keep)
        self.takes.valueChanged.connect(self._keep)
        self.minutes.valueChanged.connect(self._keep)
        production.changed.connect(self.refresh)
        self._bounds.setVisible(choice.on)
        self.refresh()

    @property
    def words(self) -> str:
        """Where the loop is with each shot of this run, a line for each."""
        return self.said.text()

    def refresh(self) -> None:
        """Show how far the loop is: of each shot what it said last, and all that it said before where one points."""
        supervised = self._production.supervised
        lines = [self.tr("Shot {0}: {1}").format(shot, words_of(notes[-1])) for shot, notes in supervised.items()]
        history = [
            self.tr("Shot {0}: {1}").format(shot, "\n    ".join(map(words_of, notes)))
            for shot, notes in list(supervised.items())[-MOST_TOLD:]
        ]
        counts = loop_standing(supervised)
        running = self._production.process is not None
        parts = [
            (self.tr("being worked on: {0}"), counts.at_work if running else 0),
            (self.tr("not finished: {0}"), 0 if running else counts.at_work),
            (self.tr("kept: {0}"), counts.kept),
            (self.tr("need a look: {0}"), counts.to_look),
        ]
        shown = "  ·  ".join(words.format(count) for words, count in parts if count)
        self.progress.setText(self.tr("Loop over takes, by shots: {0}").format(shown))
        self.progress.setVisible(bool(shown))
        self.said.setText("\n".join(lines))
        self.said.setToolTip("\n".join(history))
        self.said.setVisible(bool(lines))

    def _keep(self) -> None:
        self._bounds.setVisible(self.on.isChecked())
        keep_choice(self._settings, LoopChoice(self.on.isChecked(), self.takes.value(), self.minutes.value()))
