"""Snapshots with names: keep the film as it is now, see in words what changed since, and go back.

Going back is an edit like any other: the step stands in the history and can be taken back.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
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

from matchcut.film.errors import MatchcutError
from matchcut.film.film import Film
from matchcut.store.database import DATABASE
from matchcut.store.disk import machine_failures
from matchcut.store.project import Project
from matchcut.store.snapshots import snapshots_of
from matchcut.studio.background import Errand
from matchcut.studio.session import Session
from matchcut.studio.window.differences import differences

_PATH = Qt.ItemDataRole.UserRole
SHOWN = 100


@dataclass(frozen=True, slots=True)
class NamedSnapshot:
    """A snapshot as the list shows it; those that the program made by itself have no name."""

    path: Path
    name: str
    when: str


class SnapshotsDialog(QDialog):
    """The snapshots of one film. All that reads files runs in threads."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent)
        self._session = session
        self._then: Film | None = None
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
        self.list.currentItemChanged.connect(lambda now, _: self._chosen(now))
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
        self._then = None
        self.restore.setEnabled(False)
        self.compared.clear()
        self.heading.setText(self.tr("Choose a snapshot to see what changed since."))

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

    def _listed(self, found: tuple[NamedSnapshot, ...]) -> None:
        self.list.clear()
        for one in found:
            item = QListWidgetItem(f"{one.name or self.tr('By itself')}\n{one.when}")
            item.setData(_PATH, str(one.path))
            if not one.name:
                item.setForeground(self.palette().placeholderText())
            self.list.addItem(item)
        self._begin()

    # Comparing and going back

    def _chosen(self, item: QListWidgetItem | None) -> None:
        self._begin()
        if item is not None:
            Errand(film_in, Path(item.data(_PATH)), done=self._read, failed=self._failed)

    def _read(self, film: Film) -> None:
        self._then = film
        self._compare()

    def _compare(self, _changes: object = None) -> None:
        if self._then is None:
            return
        told = differences(self._then, self._session.film)
        self.heading.setText(self.tr("Since then") if told else self.tr("The film is as it was then."))
        self.compared.clear()
        self.compared.addItems(list(told))
        self.restore.setEnabled(bool(told))

    def _go_back(self) -> None:
        item, then = self.list.currentItem(), self._then
        if item is not None and then is not None:
            name = item.text().split("\n")[0]
            self._session.edit(f"Go back to '{name}'", lambda _: then)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, MatchcutError):
            raise error
        self.heading.setText(str(error))


def named_snapshots(folder: Path) -> tuple[NamedSnapshot, ...]:
    """The snapshots of the project in `folder`: the named ones first, each kind the newest first."""
    found = [
        NamedSnapshot(one.path, one.reason, one.made_at.astimezone().strftime("%Y-%m-%d  %H:%M"))
        for one in snapshots_of(folder)[:SHOWN]
    ]
    return tuple(sorted(found, key=lambda one: not one.name))


def film_in(snapshot: Path) -> Film:
    """The film that a snapshot holds, whichever version wrote it. BadInput for a damaged one."""
    with tempfile.TemporaryDirectory(prefix="matchcut-") as folder:
        with machine_failures(snapshot):
            shutil.copyfile(snapshot, Path(folder) / DATABASE)
        with Project.open(Path(folder)) as project:
            return project.film
