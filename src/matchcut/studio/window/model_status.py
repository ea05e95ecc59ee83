"""The foot of the shelf: what is being done to which model, how far it is, and the button that breaks it off."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from matchcut.studio.production import time_words
from matchcut.studio.theme.theme import tabular_font
from matchcut.studio.window.model_pace import size_words
from matchcut.studio.window.model_work import ModelWork, WorkKind

PARTS = 1_000


class StatusLine(QWidget):
    """Hidden while nothing is done. `name_of` tells the name of a model by its id."""

    def __init__(self, work: ModelWork, name_of: Callable[[str], str]) -> None:
        super().__init__()
        self._work, self._name_of = work, name_of
        self.what = QLabel()
        self.what.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.what.setProperty("elides", True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(4)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.numbers = QLabel()
        self.numbers.setFont(tabular_font())
        self.numbers.setProperty("role", "dim")
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(work.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.what, 3)
        row.addWidget(self.bar, 2)
        row.addWidget(self.numbers)
        row.addWidget(self.cancel)
        work.begun.connect(self._show)
        work.moved.connect(self._show)
        work.ended.connect(self._show)
        self._show()

    def say(self, words: str) -> None:
        """Show a sentence, with nothing under way."""
        self.what.setText(words)
        self.what.setToolTip(words)
        self.show()
        for widget in (self.bar, self.numbers, self.cancel):
            widget.hide()

    def _show(self, _ended: object = None) -> None:
        work = self._work
        self.setVisible(work.busy)
        if not work.busy:
            return
        for widget in (self.bar, self.numbers, self.cancel):
            widget.show()
        self.what.setText(self._words())
        self.what.setToolTip(work.progress.file)
        total = work.progress.total
        self.bar.setMaximum(PARTS if total else 0)
        self.bar.setValue(PARTS * work.progress.done // total if total else 0)
        self.numbers.setText(self._numbers())
        self.cancel.setVisible(work.kind in (WorkKind.PULL, WorkKind.VERIFY))
        self.cancel.setEnabled(not work.stopping)

    def _words(self) -> str:
        work = self._work
        if work.stopping:
            return self.tr("Stopping …")
        templates = {
            WorkKind.PULL: self.tr("Pulling {0}"),
            WorkKind.VERIFY: self.tr("Verifying {0}"),
            WorkKind.REMOVE: self.tr("Removing {0}"),
            WorkKind.ADD: self.tr("Looking at {0}"),
            WorkKind.LORA: self.tr("Looking at {0}"),
        }
        assert work.kind is not None
        return templates[work.kind].format(self._name_of(work.model))

    def _numbers(self) -> str:
        """How much of how much, how fast, and for how long yet."""
        progress, pace = self._work.progress, self._work.pace
        if not progress.total:
            return ""
        parts = [self.tr("{0} of {1}").format(size_words(progress.done), size_words(progress.total))]
        if pace.speed:
            parts.append(self.tr("{0}/s").format(size_words(pace.speed)))
        left = pace.left(progress.total)
        if left is not None:
            parts.append(self.tr("{0} left").format(time_words(round(left))))
        return "  ·  ".join(parts)
