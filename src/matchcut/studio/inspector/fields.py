"""Fields that show one value of the film and change it by one edit.

A field is filled with `show` without telling anybody; what a person does to it comes out of `changed`. Text fields
tell while they are typed in; their edits merge into one step of undo.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QSpinBox, QWidget

from matchcut.engines.spec import Parameter
from matchcut.film.errors import BadInput
from matchcut.film.model import ParameterValue
from matchcut.film.time import FrameRate


class Lines(QPlainTextEdit):
    """Several lines of text."""

    changed = Signal(object)

    def __init__(self, name: str, lines: int, hint: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 18)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(lambda: self.changed.emit(self.toPlainText()))

    def show_value(self, value: str) -> None:
        """Show a text; the cursor stays where it is if nothing changed."""
        if value != self.toPlainText():
            with QSignalBlocker(self):
                self.setPlainText(value)


class Line(QLineEdit):
    """One line of text."""

    changed = Signal(object)

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.textEdited.connect(self.changed.emit)

    def show_value(self, value: str) -> None:
        """Show a text."""
        if value != self.text():
            self.setText(value)


class Choice(QComboBox):
    """One of several values, each with its words; `free` lets a person write their own."""

    changed = Signal(object)

    def __init__(self, name: str, choices: Sequence[tuple[object, str]] = (), *, free: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setEditable(free)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._free = free
        self.offer(choices)
        self.activated.connect(lambda index: self.changed.emit(self.itemData(index)))
        line = self.lineEdit()
        if line is not None:
            line.editingFinished.connect(lambda: self.changed.emit(self.currentText()))

    def offer(self, choices: Sequence[tuple[object, str]]) -> None:
        """Replace what there is to choose."""
        with QSignalBlocker(self):
            self.clear()
            for value, words in choices:
                self.addItem(words, value)

    def show_value(self, value: object) -> None:
        """Show a value; a free field shows any text."""
        with QSignalBlocker(self):
            # Not findData: Qt compares Python's own values (a Fraction) by identity.
            index = next((row for row in range(self.count()) if self.itemData(row) == value), -1)
            self.setCurrentIndex(index)
            if index < 0 and self._free:
                self.setEditText(str(value))


class Length(QLineEdit):
    """A length in frames, read and written as people do: `3s`, `2:12` (seconds:frames) or `60` frames."""

    changed = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip("3s is three seconds, 2:12 two seconds and twelve frames, 60 or 60f sixty frames")
        self._rate = FrameRate(24)
        self._frames = 0
        self.editingFinished.connect(self._read)

    def show_value(self, frames: int, rate: FrameRate) -> None:
        """Show a length at a rate."""
        self._frames, self._rate = frames, rate
        if not self.hasFocus():
            self.setText(written(frames, rate))

    def _read(self) -> None:
        try:
            frames = read_length(self.text(), self._rate)
        except BadInput:
            self.setText(written(self._frames, self._rate))
            return
        self.setText(written(frames, self._rate))
        if frames != self._frames:
            self.changed.emit(frames)


class Number(QSpinBox):
    """A whole number, told when it is settled."""

    changed = Signal(object)

    def __init__(self, name: str, low: int, high: int, suffix: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(low, high)
        self.setSuffix(suffix)
        self.setKeyboardTracking(False)
        self.valueChanged.connect(self.changed.emit)

    def show_value(self, value: int) -> None:
        """Show a number."""
        with QSignalBlocker(self):
            self.setValue(value)


class Switch(QCheckBox):
    """On or off."""

    changed = Signal(object)

    def __init__(self, name: str, words: str) -> None:
        super().__init__(words)
        self.setAccessibleName(name)
        self.toggled.connect(self.changed.emit)

    def show_value(self, value: bool) -> None:
        """Show whether it is on."""
        with QSignalBlocker(self):
            self.setChecked(value)


def written(frames: int, rate: FrameRate) -> str:
    """`3s` where a length is whole seconds, else `2:12`."""
    seconds, rest = divmod(frames, rate.nominal)
    return f"{seconds}s" if seconds and not rest else f"{seconds}:{rest:02}"


def read_length(text: str, rate: FrameRate) -> int:
    """The frames that a length names; BadInput for anything else or nothing."""
    words = text.strip().casefold()
    try:
        if ":" in words:
            seconds, _, frames = words.partition(":")
            found = int(seconds or 0) * rate.nominal + int(frames or 0)
        elif words.endswith("s"):
            from fractions import Fraction

            found = rate.frames(Fraction(words[:-1].replace(",", ".")))
        else:
            found = int(words.removesuffix("f"))
    except (ValueError, ZeroDivisionError) as error:
        raise BadInput(f"'{text}' is not a length.", advice="Write 3s, 2:12 or 60f.") from error
    if found < 1:
        raise BadInput("A length has at least one frame.")
    return found


def parameter_field(parameter: Parameter) -> Choice | Line | Number | Switch:
    """The field for one of an engine's parameters, made from its description."""
    made: Choice | Line | Number | Switch
    if parameter.kind == "choice":
        made = Choice(parameter.label, [(choice, choice) for choice in parameter.choices])
    elif parameter.kind == "switch":
        made = Switch(parameter.label, "")
    elif parameter.kind == "integer":
        low, high = parameter.minimum, parameter.maximum
        made = Number(
            parameter.label, int(low) if low is not None else -(2**31), int(high) if high is not None else 2**31 - 1
        )
    else:
        made = Line(parameter.label, str(parameter.default))
    made.setToolTip(_help(parameter))
    return made


def _help(parameter: Parameter) -> str:
    span = ""
    if parameter.minimum is not None and parameter.maximum is not None:
        span = f" From {parameter.minimum} to {parameter.maximum}."
    return f"{parameter.help}{span} Without it: {parameter.default}."


def show_parameter(field: QWidget, value: ParameterValue) -> None:
    """Fill a field that `parameter_field` made."""
    if isinstance(field, Number):
        field.show_value(int(value))
    elif isinstance(field, Switch):
        field.show_value(bool(value))
    elif isinstance(field, Choice | Line):
        field.show_value(str(value))
