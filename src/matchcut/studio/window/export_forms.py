"""The list of what a film can be written as: a person's presets, then the forms under what they are for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from matchcut.delivery.deliverable import Deliverable, FormKind
from matchcut.studio.texts.tell import tr
from matchcut.studio.window.export_orders import KeptPreset, Presets

_FORM = Qt.ItemDataRole.UserRole
_PRESET = Qt.ItemDataRole.UserRole + 1


class FormList(QListWidget):
    """One of `forms` (by id) or of the `presets` is in hand."""

    def __init__(self, forms: Mapping[str, Deliverable], presets: Presets) -> None:
        super().__init__()
        self._forms, self._presets = forms, presets

    def fill(self) -> None:
        """List all of them anew."""
        self.clear()
        presets = [entry for entry in self._presets.all() if entry.form in self._forms]
        if presets:
            self._add_head(self.tr("My presets"))
        for preset in presets:
            item = QListWidgetItem(preset.name)
            item.setData(_FORM, preset.form)
            item.setData(_PRESET, preset.name)
            item.setToolTip(tr(self._forms[preset.form].name))
            self.addItem(item)
        names = _kind_names()
        for kind in dict.fromkeys(form.kind for form in self._forms.values()):
            self._add_head(names[kind])
            for form in self._forms.values():
                if form.kind is kind:
                    item = QListWidgetItem(tr(form.name))
                    item.setData(_FORM, form.id)
                    item.setToolTip(", ".join(form.suffixes))
                    self.addItem(item)

    def _add_head(self, words: str) -> None:
        head = QListWidgetItem(words)
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        head.setForeground(self.palette().placeholderText())
        head.setSizeHint(QSize(0, 30))
        self.addItem(head)

    @property
    def form(self) -> Deliverable:
        """The form in hand."""
        return self._forms[self.currentItem().data(_FORM)]

    @property
    def preset(self) -> KeptPreset | None:
        """The preset in hand, if one of those is."""
        item = self.currentItem()
        name = item.data(_PRESET) if item is not None else None
        return next((preset for preset in self._presets.all() if preset.name == name), None)

    def choose(self, form: str) -> None:
        """Take a form in hand."""
        self._choose(lambda item: item.data(_FORM) == form and item.data(_PRESET) is None)

    def choose_preset(self, name: str) -> None:
        """Take a preset in hand."""
        self._choose(lambda item: item.data(_PRESET) == name)

    def _choose(self, wanted: Callable[[QListWidgetItem], bool]) -> None:
        for row in range(self.count()):
            if wanted(self.item(row)):
                self.setCurrentRow(row)


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
