"""Fields that show one value of the film and change it by one edit.

A field is filled with `show_value` without telling anybody, or with `show_mixed` where it stands for several shots
that differ; what a person does to it comes out of `changed`. Text fields tell while they are typed in; their edits
merge into one step of undo.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.controls import DropDown, Tick

_AROUND = 14
"""The padding and borders of a text field, as the style sheet has them."""
_SCROLLS = {False: Qt.ScrollBarPolicy.ScrollBarAlwaysOff, True: Qt.ScrollBarPolicy.ScrollBarAsNeeded}


class LinesField(QPlainTextEdit):
    """Several lines of text: `lines` high, and as high as its text up to `most`."""

    changed = Signal(object)

    def __init__(self, name: str, lines: int, hint: str = "", most: int = 8) -> None:
        super().__init__()
        self._lines, self._most = lines, max(lines, most)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)  # The style sheet's padding; so whole lines are seen.
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()
        self.textChanged.connect(lambda: self.changed.emit(self.toPlainText()))

    def event(self, event: QEvent) -> bool:
        return _is_left_to_the_film(event) or super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self, _size: object = None) -> None:
        """Be as high as the text needs; the document's height is in lines."""
        lines = min(self._most, max(self._lines, int(self.document().size().height())))
        self.setVerticalScrollBarPolicy(_SCROLLS[self.document().size().height() > self._most])
        high = self.fontMetrics().lineSpacing() * lines + _AROUND
        if high != self.height():
            self.setFixedHeight(high)

    def show_value(self, value: str) -> None:
        """Show a text; the cursor stays where it is if nothing changed."""
        if value != self.toPlainText():
            with QSignalBlocker(self):
                self.setPlainText(value)
            self.moveCursor(QTextCursor.MoveOperation.End)


class LineField(QLineEdit):
    """One line of text."""

    changed = Signal(object)

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.textEdited.connect(self.changed.emit)

    def event(self, event: QEvent) -> bool:
        return _is_left_to_the_film(event) or super().event(event)

    def show_value(self, value: str) -> None:
        """Show a text."""
        if value != self.text():
            self.setText(value)
            self.setCursorPosition(0)

    def show_mixed(self) -> None:
        """Show that there are several texts."""
        self.setPlaceholderText(mixed_words())
        self.clear()


class ChoiceField(DropDown):
    """One of several values, each with its words; `free` lets a person write their own."""

    def __init__(self, name: str, choices: Sequence[tuple[object, str]] = (), *, free: bool = False) -> None:
        super().__init__(choices)
        self.setAccessibleName(name)
        self.setEditable(free)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._free = free
        self._shown_text = ""
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(name)
            line.editingFinished.connect(self._written)

    def event(self, event: QEvent) -> bool:
        return _is_left_to_the_film(event) or super().event(event)

    def _written(self) -> None:
        """Tell of a person's own words; leaving the field with what it showed changes nothing."""
        if self.currentText() != self._shown_text:
            self._shown_text = self.currentText()
            row = self.findText(self._shown_text.strip(), Qt.MatchFlag.MatchFixedString)
            meant = {self.itemText(row).casefold(): str(value) for row, value in enumerate(self.values)}
            self.changed.emit(self.values[row] if row >= 0 else _with_parts(self._shown_text, meant))

    def show_value(self, value: object) -> None:
        """Show a value, unless a person is writing another; a free field shows any text."""
        words = self._words_of(value)
        known = (self._shown_text, *(self.itemText(row) for row in range(self.count())))
        writing = self._free and self.hasFocus() and self.currentText() not in known
        self._shown_text = words
        if writing:
            return
        super().show_value(value)
        if self._free:
            with QSignalBlocker(self):
                self.setEditText(words)  # What was typed meanwhile stands beside an index that has not changed.

    def _words_of(self, value: object) -> str:
        """What is shown for a value; nothing for one that is not offered, but for a person's own words."""
        if value in self.values:
            return self.itemText(self.values.index(value))
        shown = {str(offered).casefold(): self.itemText(row) for row, offered in enumerate(self.values)}
        return _with_parts(str(value), shown) if self._free else ""

    def show_mixed(self) -> None:
        """Show that there are several values."""
        with QSignalBlocker(self):
            self.setCurrentIndex(-1)
            if self._free:
                self.setEditText("")
            self._shown_text = ""
            line = self.lineEdit()
            if line is not None:
                line.setPlaceholderText(mixed_words())
            else:
                self.setPlaceholderText(mixed_words())


def _with_parts(text: str, replacements: Mapping[str, str]) -> str:
    """A text whose parts, which commas separate, are replaced where `replacements` has something else for them."""
    return ", ".join(replacements.get(part.casefold(), part) for part in text.split(", "))


class SwitchField(Tick):
    """On or off."""

    changed = Signal(object)

    def __init__(self, name: str, words: str) -> None:
        super().__init__(words)
        self.setAccessibleName(name)
        self.clicked.connect(self._tell)

    def show_value(self, value: bool) -> None:
        """Show whether it is on."""
        self.setTristate(False)
        self.setChecked(value)

    def show_mixed(self) -> None:
        """Show that some are on and some off; a click turns all on."""
        self.setTristate(True)
        self.setCheckState(Qt.CheckState.PartiallyChecked)

    def _tell(self) -> None:
        on = self.checkState() is not Qt.CheckState.Unchecked
        self.show_value(on)
        self.changed.emit(on)


class Switches(QWidget):
    """A switch for each of several things. `changed(id, on)` when a person turns one."""

    changed = Signal(object, bool)

    def __init__(self, template: str, nothing: str) -> None:
        super().__init__()
        self._template = template
        self._offered: tuple[tuple[str, str], ...] | None = None
        self._switches: dict[str, SwitchField] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        self._nothing = QLabel(nothing)
        self._nothing.setProperty("role", "faint")
        self._rows.addWidget(self._nothing)

    def __getitem__(self, key: str) -> SwitchField:
        """The switch of one thing. KeyError for one that is not offered."""
        return self._switches[key]

    def show_values(self, offered: Sequence[tuple[str, str]], present: Sequence[Collection[str]]) -> None:
        """Offer things by id and name, and show which of them are in each of `present`."""
        if tuple(offered) != self._offered:
            self._offer(tuple(offered))
        for key, switch in self._switches.items():
            states = {key in row for row in present}
            if len(states) > 1:
                switch.show_mixed()
            else:
                switch.show_value(states == {True})

    def _offer(self, offered: tuple[tuple[str, str], ...]) -> None:
        self._offered = offered
        for switch in self._switches.values():
            self._rows.removeWidget(switch)
            switch.deleteLater()
        self._switches = {}
        for key, name in offered:
            switch = self._switches[key] = SwitchField(self._template.format(name), name)
            switch.changed.connect(partial(self.changed.emit, key))
            self._rows.addWidget(switch)
        self._nothing.setVisible(not offered)


def _is_left_to_the_film(event: QEvent) -> bool:
    """Whether an event asks for undo or redo. Typing is in the film's own steps; a field that undid by itself would
    add one more to them."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    asked = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
    if asked:
        event.ignore()  # So that the window's action hears the keys.
    return asked


def mixed_words() -> str:
    """What a field shows that stands for several values."""
    return tr("several values")
