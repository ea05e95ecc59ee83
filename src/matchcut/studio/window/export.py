"""The export: choose what for, in which form and with which settings, how much of the film, and where to.

Several files can be put into one order; each is written by a process of its own, see `window/exporting.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
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

from matchcut.delivery.deliverable import Deliverable
from matchcut.film.model import ParameterValue
from matchcut.film.names import name_key
from matchcut.studio.inspector.fields import ChoiceField
from matchcut.studio.inspector.form import ParameterForm
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.theme import Theme
from matchcut.studio.window.export_forms import FormList
from matchcut.studio.window.export_orders import ExportOrder, KeptPreset, Presets
from matchcut.studio.window.replacing import Replacing


class ExportDialog(QDialog):
    """`ordered(ExportOrder)` for each file when the person has chosen. The forms stand under what they are for.

    `parts` are what of the film can be written, as `--part` reads it, each with its words; the first is "", all of it.
    `asks` tells whether a person is to be asked before a file is replaced; `replaces_all()` when they say never again.
    """

    ordered = Signal(object)
    replaces_all = Signal()

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        forms: Sequence[Deliverable],
        folder: Path,
        title: str,
        *,
        parts: Sequence[tuple[str, str]] = (),
        presets: Presets,
        asks: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__(parent)
        self._forms = {form.id: form for form in forms}
        self._title, self._presets = title, presets
        self._replacing = Replacing(self, asks)
        self._replacing.replaces_all.connect(self.replaces_all)
        self._replacing.allowed.connect(self._give)
        self._values: dict[str, dict[str, ParameterValue]] = {form.id: {} for form in forms}
        self.orders: list[ExportOrder] = []
        self.setWindowTitle(self.tr("Export"))
        self.setAccessibleName(self.tr("Export"))
        self._build_settings(theme, parts)
        self._build_order(folder)
        self._lay_out()
        self.list.fill()
        self.list.currentItemChanged.connect(lambda _now, _before: self._show_form())
        self.choose(next(iter(self._forms)))
        self._show_orders()
        self.resize(820, 600)

    def _build_settings(self, theme: Theme, parts: Sequence[tuple[str, str]]) -> None:
        """The forms, and what can be said of one."""
        self.list = FormList(self._forms, self._presets)
        self.list.setAccessibleName(self.tr("Forms"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.heading = QLabel()
        self.heading.setProperty("role", "heading")
        self.heading.setWordWrap(True)
        self.hint = QLabel()
        self.hint.setProperty("role", "dim")
        self.hint.setWordWrap(True)
        self.part = ChoiceField(self.tr("How much"), [("", self.tr("The whole film")), *parts])
        self.part.show_value("")
        self.settings = ParameterForm(theme)
        self.settings.changed.connect(self._set)
        self.settings.taken_back.connect(self._reset)
        self.settings.refused.connect(self._refuse_setting)
        self._held_back = False
        """Whether a press on a button was of a person who left a setting by it with words that can't be read."""
        self.preset_name = QLineEdit()
        self.preset_name.setPlaceholderText(self.tr("Name of a preset"))
        self.preset_name.setAccessibleName(self.tr("Name of a preset"))
        self.keep = _button(self.tr("Keep"), self._keep)
        self.keep.setToolTip(self.tr("Keep these settings under that name; they stand at the top of the list then."))
        self.forget = _button(self.tr("Remove"), self._forget)
        self.forget.setToolTip(self.tr("Remove this preset. Files that were written with it stay."))
        self.preset_name.textChanged.connect(lambda _: self._enable())
        self.preset_name.returnPressed.connect(self.keep.click)

    def _build_order(self, folder: Path) -> None:
        """Where to, and what is ordered so far."""
        self.out = QLineEdit(str(folder / _file_name(self._title)))
        self.out.setAccessibleName(self.tr("File"))
        self.out.textChanged.connect(lambda _: self._enable())
        self.choose_file = _button(self.tr("Choose …"), self._choose_file)
        self.add = _button(self.tr("&Add"), self._add)
        self.add.setToolTip(self.tr("Put this file into the order, and choose another one."))
        self.go = QPushButton()
        self.go.setProperty("primary", "true")
        self.go.setDefault(True)
        self.go.clicked.connect(self._order)
        self.basket = QListWidget()
        self.basket.setAccessibleName(self.tr("In this order"))
        self.basket.setFixedHeight(88)
        self.basket_row = QWidget()
        self.take_out = _button(self.tr("Take out"), self._take_out)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.basket)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._take_out)
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.out.textChanged.connect(lambda _: self.message.hide())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.list, 5)
        row.addWidget(self._laid_settings(), 6)
        basket = QHBoxLayout(self.basket_row)
        basket.setContentsMargins(0, 0, 0, 0)
        basket.setSpacing(8)
        basket.addWidget(self.basket, 1)
        basket.addWidget(self.take_out, 0, Qt.AlignmentFlag.AlignTop)
        label = QLabel(self.tr("&To"))
        label.setBuddy(self.out)
        label.setContentsMargins(0, 0, 4, 0)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(label)
        foot.addWidget(self.out, 1)
        for button in (self.choose_file, self.add, self.go):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(row, 1)
        column.addWidget(self.basket_row)
        column.addWidget(self.message)
        column.addLayout(foot)

    def _laid_settings(self) -> QWidget:
        body = QWidget()
        right = QVBoxLayout(body)
        right.setContentsMargins(16, 4, 12, 4)
        right.setSpacing(10)
        much = QHBoxLayout()
        much.setSpacing(12)
        label = QLabel(self.tr("How &much"))
        label.setBuddy(self.part)
        much.addWidget(label)
        much.addWidget(self.part, 1)
        preset = QHBoxLayout()
        preset.setSpacing(8)
        preset.addWidget(self.preset_name, 1)
        preset.addWidget(self.keep)
        preset.addWidget(self.forget)
        for part in (self.heading, self.hint):
            right.addWidget(part)
        right.addLayout(much)
        right.addWidget(self.settings)
        right.addSpacing(6)
        right.addLayout(preset)
        right.addStretch(1)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        self._settings_area = area
        return area

    # The form in hand

    @property
    def form(self) -> Deliverable:
        """The form in hand."""
        return self.list.form

    @property
    def preset(self) -> KeptPreset | None:
        """The preset in hand, if one of those is."""
        return self.list.preset

    def choose(self, form: str) -> None:
        """Take a form in hand."""
        self.list.choose(form)

    def choose_preset(self, name: str) -> None:
        """Take a preset in hand."""
        self.list.choose_preset(name)

    def _show_form(self) -> None:
        if self.list.currentItem() is None:
            return  # The list is filled again.
        form, preset = self.form, self.preset
        if preset is not None:
            self._values[form.id] = dict(preset.options)
        self.heading.setText(tr(form.name))
        sentences = [
            self.tr("Ends in {0}.").format(", ".join(form.suffixes)) if form.suffixes else self.tr("A folder.")
        ]
        sentences.append(
            self.tr("Every shot needs a take.") if form.needs_takes else self.tr("Shots without a take are boards.")
        )
        self.hint.setText(" ".join(sentences))
        self.part.setEnabled(form.of_a_part)
        self.part.setToolTip("" if form.of_a_part else self.tr("This form is always of the whole film."))
        self.settings.offer(form.options)
        self.message.hide()
        self.preset_name.setText(preset.name if preset else "")
        self._show_values()
        self._settings_area.verticalScrollBar().setValue(0)
        self._name_file(form)
        self._enable()

    def _show_values(self) -> None:
        values = self._values[self.form.id]
        self.settings.show_values([values], values)

    def _name_file(self, form: Deliverable) -> None:
        """Give the file the form's ending, if it has another form's."""
        present = Path(self.out.text().strip() or _file_name(self._title))
        every = [suffix for form in self._forms.values() for suffix in form.suffixes]
        stem = next((present.name[: -len(end)] for end in every if present.name.lower().endswith(end)), present.name)
        if not any(present.name.lower().endswith(suffix) for suffix in form.suffixes):
            self.out.setText(str(present.with_name(stem + (form.suffixes[0] if form.suffixes else ""))))

    def _set(self, name: str, value: ParameterValue) -> None:
        self._values[self.form.id][name] = value
        self.message.hide()
        self._show_values()

    def _reset(self, name: str) -> None:
        self._values[self.form.id].pop(name, None)
        self.message.hide()
        self._show_values()

    def _refuse_setting(self, error: object) -> None:
        """Tell what can't be read; a button by which the setting is left does nothing this time."""
        self._refuse(error)
        self._held_back = QApplication.focusWidget() in (self.go, self.add, self.keep)

    def _settled(self) -> bool:
        """Whether all settings are as they are written, now that something is to be done with them."""
        held_back, self._held_back = self._held_back, False
        return not held_back and self.settings.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return orders, but not where it settles a setting or keeps a preset."""
        there = QApplication.focusWidget()
        settles = there is self.preset_name or (there is not None and self.settings.isAncestorOf(there))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and settles:
            event.accept()
        else:
            super().keyPressEvent(event)

    def _choose_file(self) -> None:
        endings = " ".join(f"*{suffix}" for suffix in self.form.suffixes)
        if endings:
            how = QFileDialog.Option.DontConfirmOverwrite  # It is asked when the order is given, for all its files.
            chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export"), self.out.text(), endings, options=how)
        else:
            chosen = QFileDialog.getExistingDirectory(self, self.tr("Export"), str(Path(self.out.text()).parent))
        if chosen:
            self.out.setText(chosen)

    # Presets

    def _keep(self) -> None:
        if not self._settled():
            return
        name = self.preset_name.text().strip()
        self._presets.keep(KeptPreset(name, self.form.id, dict(self._values[self.form.id])))
        self.list.fill()
        self.choose_preset(name)

    def _forget(self) -> None:
        preset, form = self.preset, self.form.id
        if preset is not None:
            self._presets.forget(preset.name)
            self.list.fill()
            self.choose(form)

    # The order

    @property
    def _present(self) -> ExportOrder:
        """What is in hand, as an order."""
        form = self.form
        out = Path(self.out.text().strip()).expanduser()
        if form.suffixes and not out.suffix:
            out = out.with_name(out.name + form.suffixes[0])
        part = str(self.part.value or "") if form.of_a_part else ""
        return ExportOrder(form.id, out, dict(self._values[form.id]), part)

    def _add(self) -> None:
        if not self._settled():
            return
        order = self._present
        if name_key(str(order.out)) in {name_key(str(order.out)) for order in self.orders}:
            self._refuse(self.tr("{0} is in the order already. Give this file another name.").format(order.out))
            self.out.setFocus()
            return
        self.orders.append(order)
        self._show_orders()

    def _refuse(self, what: object) -> None:
        """Show what is wrong, above the button."""
        self.message.setText(str(what))
        self.message.show()

    def _take_out(self) -> None:
        if 0 <= self.basket.currentRow() < len(self.orders):
            del self.orders[self.basket.currentRow()]
            self._show_orders()

    def _show_orders(self) -> None:
        self.basket.clear()
        for order in self.orders:
            parts = [order.out.name, tr(self._forms[order.form].name)]
            if order.part:
                parts.append(self.part.itemText(self.part.values.index(order.part)))
            item = QListWidgetItem("  ·  ".join(parts))
            item.setToolTip(str(order.out))
            self.basket.addItem(item)
        if self.orders:
            self.basket.setCurrentRow(len(self.orders) - 1)
        self.basket_row.setVisible(bool(self.orders))
        self.message.hide()
        several = len(self.orders) > 1
        self.go.setText(self.tr("Export {0} files").format(len(self.orders)) if several else self.tr("Export"))
        self._enable()

    def _enable(self) -> None:
        named = bool(self.out.text().strip())
        self.add.setEnabled(named)
        self.go.setEnabled(named or bool(self.orders))
        self.keep.setEnabled(bool(self.preset_name.text().strip()))
        self.forget.setVisible(self.preset is not None)

    def _order(self) -> None:
        """Give the order: what was added, or what is in hand where nothing was."""
        if not self.orders and not self._settled():
            return
        orders = self.orders or [self._present]
        self._replacing.ask(orders)

    def _give(self, orders: Sequence[ExportOrder]) -> None:
        for order in orders:
            self.ordered.emit(order)
        self.accept()
        # Two windows that go at once, the question and this one, leave some window managers with none in front.
        window = self.parentWidget()
        if window is not None:
            window.activateWindow()


def _button(words: str, act: Callable[[], None]) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    button.clicked.connect(act)
    return button


def _file_name(title: str) -> str:
    """A film's title as a name that every system takes."""
    return "".join("-" if letter in '<>:"/\\|?*' else letter for letter in title).strip(". ") or "film"
