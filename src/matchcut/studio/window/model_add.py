"""A model that is on this disk already, used where it lies: its folder, its name, and what it is a version of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from matchcut.app.shelf import ModelInfo
from matchcut.studio.theme.controls import DropDown
from matchcut.studio.window.model_work import WorkEnded


class AddForm(QWidget):
    """`wanted(id, Path, like)` when all is filled in, `left()` when the person thought better of it."""

    wanted = Signal(str, Path, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        heading = QLabel(self.tr("Use a folder on this disk"))
        heading.setProperty("role", "display")
        hint = QLabel(self.tr("A folder in diffusers' layout, with a model_index.json. It is used where it lies."))
        hint.setProperty("role", "dim")
        self.folder = QLineEdit()
        self.folder.setAccessibleName(self.tr("Folder"))
        self.choose = QPushButton(self.tr("Choose …"))
        self.id = QLineEdit()
        self.id.setAccessibleName(self.tr("Name"))
        self.id.setPlaceholderText(self.tr("small letters, digits, dots, hyphens"))
        self.like = DropDown()
        self.like.setAccessibleName(self.tr("A version of"))
        self.add = QPushButton(self.tr("Add it"))
        self.add.setProperty("primary", "true")
        back = QPushButton(self.tr("Back"))
        self.trouble = QLabel()
        for label in (hint, self.trouble):
            label.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("Folder"), row)
        form.addRow(self.tr("Name"), self.id)
        form.addRow(self.tr("A version of"), self.like)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(back)
        foot.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 12, 0)
        column.setSpacing(12)
        for part in (heading, hint):
            column.addWidget(part)
        column.addLayout(form)
        column.addWidget(self.trouble)
        column.addLayout(foot)
        column.addStretch(1)
        for button in (self.choose, back, self.add):
            button.setAutoDefault(False)
        self.choose.clicked.connect(self.choose_folder)
        back.clicked.connect(self.left.emit)
        self.add.clicked.connect(self._want)
        self.folder.textChanged.connect(lambda _: self._enable())
        self.id.textChanged.connect(lambda _: self._enable())
        self._enable()

    def show_models(self, models: Sequence[ModelInfo]) -> None:
        """Offer the catalogue's models as what it may be a version of."""
        before = self.like.value
        catalogue = [(model.id, model.name) for model in models if not model.own]
        self.like.offer([("", self.tr("Found out from the folder")), *catalogue])
        self.like.show_value(before if before in self.like.values else "")

    def choose_folder(self) -> None:
        """Let the person choose the folder; its name is the model's, until another is written."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("The model's folder"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)
            self.id.setText(re.sub(r"[^a-z0-9._-]+", "-", Path(chosen).name.lower()).strip("-."))

    def show_ended(self, ended: WorkEnded) -> None:
        """Show why it could not be added, or begin anew after it was."""
        self.trouble.setText("" if ended.good else ended.words)
        if ended.good:
            self.folder.clear()
            self.id.clear()

    def _enable(self) -> None:
        self.trouble.clear()
        self.add.setEnabled(bool(self.folder.text().strip() and self.id.text().strip()))

    def _want(self) -> None:
        self.wanted.emit(self.id.text().strip(), Path(self.folder.text().strip()), self.like.value or "")
