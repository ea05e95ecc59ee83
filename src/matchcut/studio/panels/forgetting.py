"""Forgetting a person: what goes with them, and whether the takes that were made of them go too."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from matchcut.app.forgetting import Forgotten, Trace, forget, trace_of
from matchcut.film.errors import MatchcutError
from matchcut.film.film import Film
from matchcut.store.project import Project
from matchcut.studio.background import Errand
from matchcut.studio.session import Session
from matchcut.studio.texts.errors import told_error
from matchcut.studio.texts.remedies import words_of
from matchcut.studio.theme.controls import Tick


class ForgetDialog(QDialog):
    """Says what the film holds of a person, forgets them when told so, and then what stays."""

    def __init__(self, parent: QWidget, session: Session, name: str) -> None:
        super().__init__(parent)
        self._session, self._name = session, name
        self.setWindowTitle(self.tr("Forget {0}").format(name))
        self.setAccessibleName(self.tr("Forget {0}").format(name))
        self.message = QLabel(self.tr("Looking for all that the film holds of them …"))
        self.message.setWordWrap(True)
        self.takes = Tick("")
        self.takes.hide()
        self.forget = QPushButton(self.tr("Forget for good"))
        self.forget.setProperty("primary", "true")
        self.forget.setAutoDefault(False)
        self.forget.setEnabled(False)
        self.forget.clicked.connect(self._forget)
        self.leave = QPushButton(self.tr("Close"))
        self.leave.clicked.connect(self.reject)
        hint = QLabel(
            self.tr(
                "History, snapshots and the cache lose them too, and no undo brings them back. Files of yours beside "
                "the film, and what was exported before, stay."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("role", "dim")
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.forget)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.message)
        column.addWidget(self.takes)
        column.addWidget(hint)
        column.addLayout(foot)
        self.resize(480, 220)
        Errand(trace_of, session.project, name, done=self._show, failed=self._failed)

    def _show(self, trace: Trace) -> None:
        words = self.tr("Pictures that go: {0}. Pictures that something else shows, and that stay: {1}. Vectors: {2}.")
        self.message.setText(words.format(trace.pictures, trace.shared, trace.vectors))
        self.takes.setText(self.tr("Remove the {0} takes that were made of them").format(trace.takes))
        self.takes.setToolTip(", ".join(trace.shots))
        self.takes.setVisible(trace.takes > 0)
        self.forget.setEnabled(True)

    def _forget(self) -> None:
        self.forget.setEnabled(False)
        self.takes.setEnabled(False)
        takes = self.takes.isChecked()
        Errand(_forgotten, self._session.project, self._name, takes, done=self._done, failed=self._failed)

    def _done(self, done: tuple[Film, Forgotten]) -> None:
        before, forgotten = done
        self._session.show_erased(before)
        self.takes.hide()
        self.message.setText("\n\n".join(map(words_of, (forgotten.done, *forgotten.notes))))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, MatchcutError):
            raise error
        self.message.setText(told_error(error))
        self.forget.setEnabled(True)


def _forgotten(project: Project, name: str, takes: bool) -> tuple[Film, Forgotten]:
    return project.film, forget(project, name, takes=takes)
