"""Snapshots with names: keep the film as it is now, see in words what changed since, and go back.

Going back is an edit like any other: the step stands in the history and can be taken back.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from matchcut.film.differences import differences
from matchcut.film.errors import MatchcutError
from matchcut.film.film import Film
from matchcut.film.steps import StepKind
from matchcut.store.database import DATABASE
from matchcut.store.disk import machine_failures
from matchcut.store.project import Project
from matchcut.store.scratch import scratch
from matchcut.store.snapshots import snapshots_of
from matchcut.studio.background import Errand
from matchcut.studio.session import Session
from matchcut.studio.texts.errors import told_error
from matchcut.studio.texts.numbers import day_and_time
from matchcut.studio.texts.tell import tr
from matchcut.words.statements import say

_SNAPSHOT = Qt.ItemDataRole.UserRole
SHOWN = 100


@dataclass(frozen=True, slots=True)
class NamedSnapshot:
    """A snapshot as the list shows it; those that the program made by itself have no name."""

    path: Path
    name: str
    made_at: datetime

    @property
    def when(self) -> str:
        """When it was made, on this machine's clock."""
        return day_and_time(self.made_at)


class SnapshotsDialog(QDialog):
    """The snapshots of one film: one is compared with the film as it is now, two with each other.

    All that reads files runs in threads.
    """

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent)
        self._session = session
        self._then: Film | None = None
        self._between: Film | None = None
        self.setWindowTitle(self.tr("Snapshots"))
        self.setAccessibleName(self.tr("Snapshots"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("A name for the film as it is now, as 'before the recut'"))
        self.name.setAccessibleName(self.tr("Name"))
        self.save = QPushButton(self.tr("Keep"))
        self.save.setProperty("primary", "true")
        self.save.setAutoDefault(False)
        self.save.setEnabled(False)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Snapshots"))
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setToolTip(self.tr("Choose one to compare it with the film as it is now, two to compare them."))
        self.compared = QListWidget()
        self.compared.setAccessibleName(self.tr("What changed since"))
        self.compared.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.compared.setWordWrap(True)
        self.heading = QLabel()
        self.heading.setProperty("role", "heading")
        self.restore = QPushButton(self.tr("Go back to it"))
        self.restore.setToolTip(self.tr("The film becomes as it was then. This can be taken back like any edit."))
        self.restore.setAutoDefault(False)
        self._lay_out()
        self.name.textChanged.connect(lambda text: self.save.setEnabled(bool(text.strip())))
        self.name.returnPressed.connect(self._keep)
        self.save.clicked.connect(self._keep)
        self.list.itemSelectionChanged.connect(self._chosen)
        self.restore.clicked.connect(self._go_back)
        session.changed.connect(self._compare)
        self._begin()
        self.resize(760, 480)
        self._list_them()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.save)
        right = QVBoxLayout()
        right.addWidget(self.heading)
        right.addWidget(self.compared, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.restore)
        right.addLayout(foot)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.list, 2)
        row.addLayout(right, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addLayout(row, 1)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is told of the snapshot in hand."""
        return tuple(self.compared.item(row).text() for row in range(self.compared.count()))

    def _begin(self) -> None:
        self._then = self._between = None
        self.restore.setEnabled(False)
        self.compared.clear()
        self.heading.setText(self.tr("Choose a snapshot to see what changed since, or two to compare them."))

    # Keeping and listing

    def _keep(self) -> None:
        name = self.name.text().strip()
        if name:
            self.name.clear()
            Errand(self._session.project.snapshot, name, done=self._kept, failed=self._failed)

    def _kept(self, _path: Path) -> None:
        self._list_them()

    def _list_them(self) -> None:
        Errand(named_snapshots, self._session.project.folder, done=self._listed, failed=self._failed)

    def _listed(self, snapshots: tuple[NamedSnapshot, ...]) -> None:
        self.list.clear()
        for snapshot in snapshots:
            item = QListWidgetItem(f"{snapshot.name or self.tr('By itself')}\n{snapshot.when}")
            item.setData(_SNAPSHOT, snapshot)
            if not snapshot.name:
                item.setForeground(self.palette().placeholderText())
            self.list.addItem(item)
        self._begin()

    # Comparing and going back

    def _chosen(self) -> None:
        self._begin()
        chosen = self._in_hand()
        if len(chosen) in (1, 2):
            Errand(films_in, chosen, done=self._read, failed=self._failed)

    def _in_hand(self) -> tuple[NamedSnapshot, ...]:
        """The snapshots that are chosen, the older one first."""
        chosen: list[NamedSnapshot] = [item.data(_SNAPSHOT) for item in self.list.selectedItems()]
        return tuple(sorted(chosen, key=lambda snapshot: (snapshot.made_at, snapshot.path.name)))

    def _read(self, opened: tuple[tuple[NamedSnapshot, ...], tuple[Film, ...]]) -> None:
        snapshots, films = opened
        if snapshots == self._in_hand():  # A person goes on while files are read.
            self._then, self._between = films[0], films[1] if len(films) > 1 else None
            self._compare()

    def _compare(self, _changes: object = None) -> None:
        if self._then is None:
            return
        changes = differences(self._then, self._between or self._session.film)
        if self._between is not None:
            older, newer = (snapshot.name or snapshot.when for snapshot in self._in_hand())
            words = self.tr("From '{0}' to '{1}'") if changes else self.tr("'{0}' and '{1}' are the same film.")
            self.heading.setText(words.format(older, newer))
        else:
            self.heading.setText(self.tr("Since then") if changes else self.tr("The film is as it was then."))
        self.compared.clear()
        self.compared.addItems([say(change, tr) for change in changes])
        self.restore.setEnabled(bool(changes) and self._between is None)

    def _go_back(self) -> None:
        then, chosen = self._then, self._in_hand()
        if then is not None and len(chosen) == 1:
            name = chosen[0].name or self.tr("By itself")
            self._session.edit(StepKind.GO_BACK(name=name), lambda _: then)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, MatchcutError):
            raise error
        self.heading.setText(told_error(error))


def named_snapshots(folder: Path) -> tuple[NamedSnapshot, ...]:
    """The snapshots of the project in `folder`: the named ones first, each kind the newest first."""
    snapshots = [
        NamedSnapshot(snapshot.path, snapshot.reason, snapshot.made_at) for snapshot in snapshots_of(folder)[:SHOWN]
    ]
    return tuple(sorted(snapshots, key=lambda snapshot: not snapshot.name))


def films_in(
    snapshots: tuple[NamedSnapshot, ...],
) -> tuple[tuple[NamedSnapshot, ...], tuple[Film, ...]]:
    """Snapshots with the film that each holds. BadInput for a damaged one."""
    return snapshots, tuple(film_in(snapshot.path) for snapshot in snapshots)


def film_in(snapshot: Path) -> Film:
    """The film that a snapshot holds, whichever version wrote it. BadInput for a damaged one."""
    with scratch(snapshot.parent.parent) as folder:
        with machine_failures(snapshot):
            shutil.copyfile(snapshot, folder / DATABASE)
        with Project.open(folder) as project:
            return project.film
