"""A LoRA that is on this disk, used with a model: its file, or one for each expert of a model that has two."""

from __future__ import annotations

import re
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

from matchcut.app.models import twin_for_low
from matchcut.studio.theme.controls import DropDown
from matchcut.studio.window.model_work import Lora, WorkEnded


class LoraForm(QWidget):
    """`wanted(Lora)` when all is filled in, `left()` when the person thought better of it."""

    wanted = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._model = ""
        self._heading = QLabel()
        self._heading.setProperty("role", "display")
        self._hint = QLabel()
        self._hint.setProperty("role", "dim")
        self.file, self.choose = self._place(self.tr("File"))
        self.low, self.choose_low = self._place(self.tr("File for low noise"))
        self.low.setPlaceholderText(self.tr("empty: the one file is used"))
        experts = (
            ("", self.tr("what its name says, else both")),
            ("both", self.tr("both experts")),
            ("high", self.tr("the expert for high noise")),
            ("low", self.tr("the expert for low noise")),
        )
        self.expert = DropDown(experts)
        self.expert.setAccessibleName(self.tr("Goes on"))
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name"))
        self.add = QPushButton(self.tr("Add it"))
        self.add.setProperty("primary", "true")
        self.back = QPushButton(self.tr("Back"))
        self.trouble = QLabel()
        self._lay_out()
        self.choose.clicked.connect(self._choose_file)
        self.choose_low.clicked.connect(lambda: self._choose(self.low))
        self.back.clicked.connect(self.left.emit)
        self.add.clicked.connect(self._want)
        for field in (self.file, self.low, self.name):
            field.textChanged.connect(lambda _: self._enable())
        self._enable()

    def _place(self, name: str) -> tuple[QLineEdit, QPushButton]:
        field = QLineEdit()
        field.setAccessibleName(name)
        button = QPushButton(self.tr("Choose …"))
        button.setAccessibleName(f"{name}: {button.text()}")
        return field, button

    def _lay_out(self) -> None:
        for label in (self._hint, self.trouble):
            label.setWordWrap(True)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(8)
        for words, field, button in (
            (self.tr("File"), self.file, self.choose),
            (self.tr("File for low noise"), self.low, self.choose_low),
        ):
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(field, 1)
            row.addWidget(button)
            self._form.addRow(words, row)
        self._form.addRow(self.tr("Goes on"), self.expert)
        self._form.addRow(self.tr("Name"), self.name)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 12, 0)
        column.setSpacing(12)
        column.addWidget(self._heading)
        column.addWidget(self._hint)
        column.addLayout(self._form)
        column.addWidget(self.trouble)
        column.addLayout(foot)
        column.addStretch(1)
        for button in (self.choose, self.choose_low, self.back, self.add):
            button.setAutoDefault(False)

    def show_model(self, model: str, name: str, *, experts: bool) -> None:
        """Offer a LoRA for a model, with a file for each of its `experts` where it has two."""
        self._model = model
        self._heading.setText(self.tr("A LoRA for {0}").format(name))
        self._hint.setText(
            self.tr(
                "This model has two experts: name the files for high and for low noise, or one file and where it goes."
            )
            if experts
            else self.tr("A safetensors file. Films and shots use it by its name, in their setting LoRAs.")
        )
        for row in (1, 2):
            self._form.setRowVisible(row, experts)
        if not experts:
            self.low.clear()
        self._enable()

    def show_ended(self, ended: WorkEnded) -> None:
        """Show why it could not be added, or begin anew after it was."""
        self.trouble.setText("" if ended.good else ended.words)
        if ended.good:
            for field in (self.file, self.low, self.name):
                field.clear()

    def _choose(self, field: QLineEdit) -> str:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("The LoRA's file"), field.text(), "*.safetensors")
        if chosen:
            field.setText(chosen)
        return chosen

    def _choose_file(self) -> None:
        """Let the person choose the file; its twin for low noise is offered, and its name till another is written."""
        chosen = self._choose(self.file)
        if not chosen:
            return
        twin = twin_for_low(Path(chosen)) if self._form.isRowVisible(1) else None
        if twin is not None:
            self.low.setText(str(twin))
        self.name.setText(re.sub(r"[^a-z0-9._-]+", "-", Path(chosen).stem.lower()).strip("-.") or "lora")

    def _enable(self) -> None:
        self.trouble.clear()
        self.add.setEnabled(bool(self.file.text().strip() and self.name.text().strip()))
        self.expert.setEnabled(not self.low.text().strip())

    def _want(self) -> None:
        low = self.low.text().strip()
        lora = Lora(
            name=self.name.text().strip(),
            model=self._model,
            file=Path(self.file.text().strip()),
            low=Path(low) if low else None,
            expert="" if low else self.expert.value,
        )
        self.wanted.emit(lora)
