"""By which model the cast's references are compared, with its licence in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from matchcut.app.casting import EmbedderInfo, embedder_list
from matchcut.studio.background import Errand
from matchcut.studio.panels.cast_comparison import CastComparer
from matchcut.studio.texts.errors import told_error
from matchcut.studio.texts.remedies import is_remedy, words_of
from matchcut.studio.theme.controls import DropDown
from matchcut.studio.theme.icons import icon
from matchcut.studio.theme.theme import Theme
from matchcut.studio.when_seen import WhenSeen

MARK = 14
LINES = 3
"""How many lines of words always have room."""


class EmbedderChoice(QWidget):
    """The embedders there are; those whose weights are not here can't be chosen, and say why."""

    def __init__(self, theme: Theme, comparer: CastComparer) -> None:
        super().__init__()
        self._theme, self._comparer = theme, comparer
        self._every: list[EmbedderInfo] = []
        self._trouble = ""
        self.list = DropDown()
        self.list.setAccessibleName(self.tr("Compare by"))
        self.list.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.mark = QLabel()
        self.mark.hide()
        self.licence = QLabel()
        self.licence.setWordWrap(True)
        self.licence.setProperty("role", "dim")
        heading = QLabel(self.tr("Compare by"))
        heading.setProperty("role", "dim")
        top, below = QHBoxLayout(), QHBoxLayout()
        for row, left, right in ((top, heading, self.list), (below, self.mark, self.licence)):
            row.setSpacing(8)
            row.addWidget(left)
            row.addWidget(right, 1)
        self.mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(below)
        self.progress = QLabel()
        self.progress.setWordWrap(True)
        self.progress.setProperty("role", "faint")
        self.progress.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.progress.setMinimumHeight(LINES * self.progress.fontMetrics().lineSpacing())
        self.act = QPushButton()
        self.act.clicked.connect(self._act)
        always = self.act.sizePolicy()  # What is below stays where it is, whatever is said here.
        always.setRetainSizeWhenHidden(True)
        self.act.setSizePolicy(always)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.progress, 1)
        row.addWidget(self.act)
        column.addLayout(row)
        comparer.changed.connect(self._show_standing)
        comparer.progressed.connect(self._show_progress)
        self._show_standing()
        self.list.changed.connect(self._choose)
        comparer.troubled.connect(self._troubled)
        theme.changed.connect(self._tell)
        WhenSeen(self, self._ask)

    def _ask(self) -> None:
        Errand(embedder_list, done=self._arrived)

    def _arrived(self, every: list[EmbedderInfo]) -> None:
        self._every = every
        absent = self.tr("{0} – not here")
        self.list.offer([(info.id, absent.format(info.name) if info.reason else info.name) for info in every])
        for info in every:
            self.list.explain(info.id, words_of(info.reason or info.summary), enabled=not info.reason)
        self.list.show_value(self._comparer.by)
        self._tell()

    def _act(self) -> None:
        if self._comparer.busy:
            self._comparer.stop()
        else:
            self._trouble = ""
            self._comparer.look_again()
            self._tell()

    def _show_progress(self, done: int, of: int) -> None:
        self._show_standing()
        if self._comparer.busy:
            self.progress.setText(self.tr("{0} of {1} pictures looked at").format(done, of))

    def _show_standing(self) -> None:
        """Show whether pictures are being looked at, or that some were not, with a button for the one or the other."""
        comparer = self._comparer
        left = comparer.left
        self.act.setText(self.tr("Stop") if comparer.busy else self.tr("Look again"))
        self.act.setVisible(comparer.busy or left > 0)
        if comparer.busy:
            self.progress.setText(self.tr("Looking at pictures …"))
        elif left:
            said = " ".join(words_of(note) for note in comparer.comparison.notes if not is_remedy(note))
            self.progress.setText(said or self.tr("Pictures that were not looked at: {0}").format(left))
        else:
            kept = self.tr("What is seen of the cast is kept in this film, until somebody is forgotten.")
            self.progress.setText(kept)

    def _choose(self, embedder: str) -> None:
        self._trouble = ""
        self._comparer.choose(embedder)
        self._tell()

    def _troubled(self, error: Exception) -> None:
        self._trouble = told_error(error)
        self._tell()

    def _tell(self) -> None:
        """Show the licence of the one that is chosen, what it forbids, and what went wrong with it."""
        chosen = next((info for info in self._every if info.id == self._comparer.by), None)
        if chosen is None:
            return
        self.list.setToolTip(words_of(chosen.summary))
        forbids = words_of(chosen.forbids)
        licence = self.tr("Licence: {0}.").format(chosen.licence)
        self.licence.setText(" ".join(part for part in (licence, forbids, self._trouble) if part))
        warns = bool(forbids or self._trouble)
        self.mark.setVisible(warns)
        if warns:
            tone = self._theme.tone
            self.mark.setPixmap(icon("triangle-alert", tone.warn, tone.faint).pixmap(MARK, MARK))
