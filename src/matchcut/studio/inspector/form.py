"""A form made from descriptions of parameters: for an engine's settings, and for what a deliverable can be told."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QToolButton, QWidget

from matchcut.engines.spec import Parameter
from matchcut.film.model import ParameterValue
from matchcut.studio.inspector.fields import ChoiceField, LineField, SwitchField
from matchcut.studio.inspector.settled import Decimal, Number, Settled
from matchcut.studio.texts.numbers import with_comma
from matchcut.studio.texts.remedies import words_of
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.icons import icon
from matchcut.studio.theme.theme import Theme

Field = ChoiceField | Decimal | LineField | Number | SwitchField


class ParameterForm(QWidget):
    """A field for each parameter, and beside it a button that goes back to the default.

    `changed(name, value)` when a person sets one, `taken_back(name)` when they reset it; `refused(BadInput)` when they
    leave one with words that can't be read.
    """

    changed = Signal(str, object)
    taken_back = Signal(str)
    refused = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.fields: dict[str, Field] = {}
        self.resets: dict[str, QToolButton] = {}
        self._parameters: tuple[Parameter, ...] = ()
        self._rows = QFormLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(12)
        self._rows.setVerticalSpacing(6)
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        theme.changed.connect(self._dress)

    def offer(self, parameters: Sequence[Parameter]) -> None:
        """Have fields for these parameters, and no others."""
        if tuple(parameters) == self._parameters:
            return
        self._parameters = tuple(parameters)
        while self._rows.rowCount():
            self._rows.removeRow(0)
        self.fields, self.resets = {}, {}
        for parameter in parameters:
            self._add(parameter)
        self._dress()

    def _add(self, parameter: Parameter) -> None:
        field = field_for(parameter)
        field.changed.connect(partial(self.changed.emit, parameter.name))
        if isinstance(field, Settled):
            field.refused.connect(self.refused.emit)
        reset = QToolButton()
        reset.setProperty("quiet", "true")
        reset.setIconSize(QSize(14, 14))
        reset.setToolTip(tr("Back to {0}").format(_default(parameter)))
        reset.setAccessibleName(tr("Reset {0}").format(tr(parameter.label)))
        reset.clicked.connect(partial(self.taken_back.emit, parameter.name))
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(field, 1)
        row.addWidget(reset)
        label = QLabel(tr(parameter.label))
        label.setBuddy(field)
        label.setToolTip(field.toolTip())
        self._rows.addRow(label, row)
        self.fields[parameter.name], self.resets[parameter.name] = field, reset

    def show_values(self, values: Sequence[Mapping[str, ParameterValue]], own: Collection[str] = ()) -> None:
        """Show what the parameters are, each of `values` for one shot; those named in `own` can be reset."""
        for parameter in self._parameters:
            field = self.fields[parameter.name]
            settings = {value.get(parameter.name, parameter.default) for value in values}
            if len(settings) > 1:
                field.show_mixed()
            else:
                _show(field, settings.pop() if settings else parameter.default)
            self.resets[parameter.name].setEnabled(parameter.name in own)

    def settle(self) -> bool:
        """Take what is written and was not settled yet. False, with `refused` told, where that can't be read."""
        return all(field.settle() for field in self.fields.values() if isinstance(field, Settled))

    def _dress(self) -> None:
        tone = self._theme.tone
        for reset in self.resets.values():
            reset.setIcon(icon("rotate-ccw", tone.dim, tone.line))


def field_for(parameter: Parameter) -> Field:
    """The field for one parameter, made from its description."""
    low, high, label = parameter.minimum, parameter.maximum, tr(parameter.label)
    makers: dict[str, Callable[[], Field]] = {
        "choice": lambda: ChoiceField(label, [(choice, _choice_words(choice)) for choice in parameter.choices]),
        "switch": lambda: SwitchField(label, ""),
        "integer": lambda: Number(label, None if low is None else int(low), None if high is None else int(high)),
        "decimal": lambda: Decimal(label, None if low is None else str(low), None if high is None else str(high)),
        "text": lambda: LineField(label, str(parameter.default)),
    }
    field = makers[parameter.kind]()
    field.setToolTip(_help(parameter))
    return field


def _help(parameter: Parameter) -> str:
    help_text = words_of(parameter.help)
    parts = [tr(help_text) if help_text else ""]
    if parameter.minimum is not None and parameter.maximum is not None:
        parts.append(tr("From {0} to {1}.").format(with_comma(parameter.minimum), with_comma(parameter.maximum)))
    parts.append(tr("Without it: {0}.").format(_default(parameter)))
    return " ".join(part for part in parts if part)


def _default(parameter: Parameter) -> str:
    if parameter.kind == "choice":
        return _choice_words(str(parameter.default))
    words = shown(parameter.default)
    return with_comma(words) if parameter.kind == "decimal" else words


def _choice_words(choice: str) -> str:
    """A choice as people read it: `12,5` for a number."""
    return with_comma(choice) if choice.replace(".", "", 1).isdecimal() else tr(choice)


def shown(value: ParameterValue) -> str:
    """A value as people read it."""
    if isinstance(value, bool):
        return tr("on") if value else tr("off")
    return str(value) or tr("nothing")


def _show(field: Field, value: ParameterValue) -> None:
    if isinstance(field, Number):
        field.show_value(int(value))
    elif isinstance(field, SwitchField):
        field.show_value(bool(value))
    else:
        field.show_value(str(value))
