"""A changed script, before anything of it is applied: its changes as sentences, and what it no longer has to decide."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from matchcut.app.rereading import Reread, reread
from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.film.steps import StepKind
from matchcut.studio.background import Errand
from matchcut.studio.session import Session
from matchcut.studio.texts.remedies import words_of
from matchcut.studio.theme.controls import Tick
from matchcut.words.statements import Notes


class Rereading(QObject):
    """Reads a changed script, shows what it does to the film, and applies it. `fail` tells why it can't be read."""

    def __init__(self, window: QWidget, session: Session, fail: Callable[[Exception], object]) -> None:
        super().__init__(window)
        self._window, self._session, self._fail = window, session, fail

    def ask(self) -> None:
        """Let the person name the script, and show what has changed in it."""
        kinds = self.tr("Scripts (*.fountain *.fdx *.txt *.csv)")
        chosen, _ = QFileDialog.getOpenFileName(self._window, self.tr("The script"), "", kinds)
        if chosen:
            self.read(Path(chosen))

    def read(self, story: Path) -> None:
        """Find out, in a thread, what a changed script would do to the film, and show it."""
        Errand(reread, self._session.project, story, done=self._show, failed=self._fail)

    def _show(self, changed: Reread) -> None:
        dialog = ReimportDialog(self._window, self._session.film, changed)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted_changes.connect(self.apply)
        dialog.open()

    def apply(self, changed: Reread, gone: tuple[ShotId, ...]) -> None:
        """Bring the changes into the film, without the shots that are `gone` from it."""
        step = StepKind.READ_AGAIN(name=changed.origin.path)
        self._session.edit(step, lambda film: changed.apply(film, gone), origin=changed.origin)


class ReimportDialog(QDialog):
    """`accepted_changes(Reread, shots)` with the shots that are to leave the film, when the person applies it.

    A shot that is gone from the script, but has takes or was worked on, stays unless the person ticks it.
    """

    accepted_changes = Signal(object, object)

    def __init__(self, parent: QWidget, film: Film, reread: Reread) -> None:
        super().__init__(parent)
        self._reread = reread
        changes = reread.changes
        self.setWindowTitle(self.tr("The script has changed"))
        self.setAccessibleName(self.tr("The script has changed"))
        self.sentences = tuple(words_of(change.stated) for change in changes.changes)
        self.boxes: dict[ShotId, Tick] = {}
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(6)
        nothing = changes.film == film and not changes.omitted
        self._head(self.tr("Nothing in it reaches the film.") if nothing else self.tr("What applying it does"))
        for sentence in self.sentences:
            self._line(sentence)
        self._overridden(changes.overridden)
        self._omitted(film, changes.omitted)
        if reread.notes:
            self._head(self.tr("How it was read"))
        for note in reread.notes:
            self._line(words_of(note), dim=True)
        self._column.addStretch(1)
        self.apply = QPushButton(self.tr("Apply"))
        self.apply.setProperty("primary", "true")
        self.apply.setDefault(True)
        self.apply.setEnabled(not nothing)
        self.apply.clicked.connect(self._apply)
        leave = QPushButton(self.tr("Leave the film as it is"))
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        self._lay_out(body, leave)
        self.resize(620, 520)

    def _lay_out(self, body: QWidget, leave: QPushButton) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        hint = QLabel(self.tr("This is one edit, which can be taken back. No take is ever thrown away."))
        hint.setProperty("role", "dim")
        hint.setWordWrap(True)
        foot = QHBoxLayout()
        foot.addWidget(hint, 1)
        foot.addWidget(leave)
        foot.addWidget(self.apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(area, 1)
        column.addLayout(foot)

    def _head(self, words: str) -> None:
        label = QLabel(words)
        label.setProperty("role", "heading")
        label.setWordWrap(True)
        self._column.addWidget(label)

    def _line(self, words: str, *, dim: bool = False) -> None:
        label = QLabel(words)
        label.setWordWrap(True)
        label.setProperty("role", "dim" if dim else "")
        self._column.addWidget(label)

    def _overridden(self, notes: Notes) -> None:
        if notes:
            self._head(self.tr("Where the script stands over what was edited by hand"))
        for note in notes:
            self._line(words_of(note))

    def _omitted(self, film: Film, shots: tuple[ShotId, ...]) -> None:
        if shots:
            self._head(self.tr("No longer in the script, but worked on. Tick what is to go"))
        for shot in shots:
            box = Tick(self.tr("Take shot {0} out").format(film.label(shot)))
            box.setToolTip(film.shots[shot].action if shot in film.shots else "")
            self._column.addWidget(box)
            self.boxes[shot] = box

    def _apply(self) -> None:
        gone = tuple(shot for shot, box in self.boxes.items() if box.isChecked())
        self.accepted_changes.emit(self._reread, gone)
        self.accept()
