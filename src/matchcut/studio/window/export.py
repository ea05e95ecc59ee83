"""The export: choose what for, in which form and with which settings, and where to; written by a process of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from matchcut.delivery.form import Form, FormKind
from matchcut.film.model import ParameterValue
from matchcut.studio.inspector.form import ParameterForm
from matchcut.studio.look.tell import tr
from matchcut.studio.look.theme import Theme

_FORM = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """What a person wants written: a form by its id, where to, and the settings that are not as they come."""

    form: str
    out: Path
    options: Mapping[str, ParameterValue]

    @property
    def arguments(self) -> list[str]:
        """The arguments of `matchcut export` after the project."""
        settings = [part for name, value in self.options.items() for part in ("--set", f"{name}={_typed(value)}")]
        return ["-o", str(self.out), "--as", self.form, *settings]


class ExportDialog(QDialog):
    """`ordered(ExportOrder)` when the person has chosen. The forms stand under what they are for."""

    ordered = Signal(object)

    def __init__(self, parent: QWidget, theme: Theme, forms: Sequence[Form], folder: Path, title: str) -> None:
        super().__init__(parent)
        self._forms = {form.id: form for form in forms}
        self._title = title
        self._values: dict[str, dict[str, ParameterValue]] = {form.id: {} for form in forms}
        self.setWindowTitle(self.tr("Export"))
        self.setAccessibleName(self.tr("Export"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Forms"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.heading = QLabel()
        self.heading.setProperty("role", "heading")
        self.heading.setWordWrap(True)
        self.hint = QLabel()
        self.hint.setProperty("role", "dim")
        self.hint.setWordWrap(True)
        self.settings = ParameterForm(theme)
        self.settings.changed.connect(self._set)
        self.settings.taken_back.connect(self._reset)
        self.out = QLineEdit(str(folder / _file_name(title)))
        self.out.setAccessibleName(self.tr("File"))
        self.out.textChanged.connect(lambda _: self._enable())
        self.choose_file = QPushButton(self.tr("Choose …"))
        self.choose_file.setAutoDefault(False)
        self.choose_file.clicked.connect(self._choose_file)
        self.go = QPushButton(self.tr("Export"))
        self.go.setProperty("primary", "true")
        self.go.setDefault(True)
        self.go.clicked.connect(self._order)
        self._lay_out()
        self._fill()
        self.list.currentItemChanged.connect(lambda _now, _before: self._show_form())
        self.choose(next(iter(self._forms)))
        self.resize(820, 560)

    def _lay_out(self) -> None:
        body = QWidget()
        right = QVBoxLayout(body)
        right.setContentsMargins(16, 4, 12, 4)
        right.setSpacing(10)
        right.addWidget(self.heading)
        right.addWidget(self.hint)
        right.addWidget(self.settings)
        right.addStretch(1)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.list, 5)
        row.addWidget(area, 6)
        label = QLabel(self.tr("&To"))
        label.setBuddy(self.out)
        label.setContentsMargins(0, 0, 4, 0)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(label)
        foot.addWidget(self.out, 1)
        foot.addWidget(self.choose_file)
        foot.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(row, 1)
        column.addLayout(foot)

    def _fill(self) -> None:
        kinds = dict.fromkeys(form.kind for form in self._forms.values())
        names = _kind_names()
        for kind in kinds:
            head = QListWidgetItem(names[kind])
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            font = head.font()
            font.setBold(True)
            head.setFont(font)
            head.setForeground(self.palette().placeholderText())
            head.setSizeHint(QSize(0, 30))
            self.list.addItem(head)
            for form in self._forms.values():
                if form.kind is kind:
                    item = QListWidgetItem(form.name)
                    item.setData(_FORM, form.id)
                    item.setToolTip(", ".join(form.suffixes))
                    self.list.addItem(item)

    @property
    def form(self) -> Form:
        """The form in hand."""
        item = self.list.currentItem()
        return self._forms[item.data(_FORM)]

    def choose(self, form: str) -> None:
        """Take a form in hand."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_FORM) == form:
                self.list.setCurrentRow(row)

    def _show_form(self) -> None:
        form = self.form
        self.heading.setText(form.name)
        told = [self.tr("Ends in {0}.").format(", ".join(form.suffixes)) if form.suffixes else self.tr("A folder.")]
        told.append(
            self.tr("Every shot needs a take.") if form.needs_takes else self.tr("Shots without a take are boards.")
        )
        self.hint.setText(" ".join(told))
        self.settings.offer(form.options)
        self._show_values()
        self._name_file(form)
        self._enable()

    def _show_values(self) -> None:
        values = self._values[self.form.id]
        self.settings.show_values([values], values)

    def _name_file(self, form: Form) -> None:
        """Give the file the form's ending, if it has another form's."""
        present = Path(self.out.text().strip() or _file_name(self._title))
        every = [suffix for one in self._forms.values() for suffix in one.suffixes]
        stem = next((present.name[: -len(end)] for end in every if present.name.lower().endswith(end)), present.name)
        if not any(present.name.lower().endswith(suffix) for suffix in form.suffixes):
            self.out.setText(str(present.with_name(stem + (form.suffixes[0] if form.suffixes else ""))))

    def _set(self, name: str, value: ParameterValue) -> None:
        self._values[self.form.id][name] = value
        self._show_values()

    def _reset(self, name: str) -> None:
        self._values[self.form.id].pop(name, None)
        self._show_values()

    def _choose_file(self) -> None:
        endings = " ".join(f"*{suffix}" for suffix in self.form.suffixes)
        if endings:
            chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export"), self.out.text(), endings)
        else:
            chosen = QFileDialog.getExistingDirectory(self, self.tr("Export"), str(Path(self.out.text()).parent))
        if chosen:
            self.out.setText(chosen)

    def _enable(self) -> None:
        self.go.setEnabled(bool(self.out.text().strip()))

    def _order(self) -> None:
        form = self.form
        out = Path(self.out.text().strip()).expanduser()
        if form.suffixes and not out.suffix:
            out = out.with_name(out.name + form.suffixes[0])
        self.ordered.emit(ExportOrder(form.id, out, dict(self._values[form.id])))
        self.accept()


def _kind_names() -> dict[FormKind, str]:
    return {
        FormKind.FILM: tr("Films"),
        FormKind.PICTURES: tr("Pictures"),
        FormKind.SOUND: tr("Sound"),
        FormKind.EDIT: tr("For other editing programs"),
        FormKind.TEXT: tr("Texts"),
        FormKind.PAPER: tr("Paper"),
        FormKind.BUNDLE: tr("Bundles"),
    }


def _file_name(title: str) -> str:
    """A film's title as a name that every system takes."""
    return "".join("-" if letter in '<>:"/\\|?*' else letter for letter in title).strip(". ") or "film"


def _typed(value: ParameterValue) -> str:
    """A value as `--set` reads it."""
    return ("on" if value else "off") if isinstance(value, bool) else str(value)
