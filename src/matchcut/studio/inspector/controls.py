"""The controls of the fields that `film/fields.py` lists for the inspector, made of what each holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import partial
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from matchcut.film.fields import (
    FIELDS,
    Amount,
    FieldGroup,
    FilmField,
    FrameCount,
    FreeText,
    Hundredths,
    OneOf,
    OnOff,
    Ratio,
)
from matchcut.film.model import Entity
from matchcut.film.steps import StepKind
from matchcut.film.time import FrameRate
from matchcut.studio.inspector.fields import ChoiceField, LineField, LinesField, SwitchField
from matchcut.studio.inspector.rows import caption
from matchcut.studio.inspector.settled import HundredthsField, Length, Number, Settled
from matchcut.studio.texts.numbers import with_comma
from matchcut.studio.texts.tell import field_words, tr
from matchcut.words.statements import Statement, Term

Control = LinesField | LineField | ChoiceField | SwitchField | Length | HundredthsField | Number


def add_controls(
    column: QVBoxLayout,
    rows: QFormLayout | None,
    entity: type[Entity],
    group: FieldGroup,
    changed: Callable[[FilmField, Any], object],
    own: Mapping[str, QWidget] = MappingProxyType({}),
) -> dict[str, Control]:
    """Make the controls of a group's fields; `changed(field, value)` is called when a person changed one.

    They stand in a form's `rows` beside their labels, texts of several lines in the `column` below theirs. Fields that
    need a control of their `own` have it there already. Returns the others by the names of their fields.
    """
    controls: dict[str, Control] = {}
    for field in (field for field in FIELDS[entity] if field.group is group):
        if field.name in own and rows is not None:
            rows.addRow(field_words(field.label), own[field.name])
            continue
        control = controls[field.name] = control_of(field)
        control.changed.connect(partial(changed, field))
        if rows is None or isinstance(control, LinesField):
            column.addWidget(caption(field_words(field.label), control))
            column.addWidget(control)
        else:
            rows.addRow(field_words(field.label), control)
    return controls


def control_of(field: FilmField) -> Control:
    """The control of a field. KeyError for one that needs a control of its own."""
    control = _BY_KIND[type(field.holds)](field_words(field.spoken), field)
    if isinstance(control, Settled) and field.hint:
        control.setToolTip(field_words(field.hint))
    return control


def tell_refusals(controls: Iterable[QWidget], refused: SignalInstance) -> None:
    """Let the studio tell why what is written in a control can't be."""
    for control in controls:
        if isinstance(control, Settled):
            control.refused.connect(refused.emit)


def _text(name: str, field: FilmField) -> Control:
    holds, hint = field.holds, field_words(field.hint)
    assert isinstance(holds, FreeText)
    if holds.offers:
        return ChoiceField(name, [(text, tr(text)) for text in holds.offers], free=True)
    return LinesField(name, holds.lines, hint) if holds.lines > 1 else LineField(name, hint)


def _times(ratio: Fraction) -> str:
    return with_comma(f"{float(ratio):g}×")


_BY_KIND: Mapping[type, Callable[[str, Any], Control]] = {
    FreeText: _text,
    OneOf: lambda name, field: ChoiceField(name, [(word, tr(word.value)) for word in field.holds.words]),
    Ratio: lambda name, field: ChoiceField(name, [(ratio, _times(ratio)) for ratio in field.holds.offers]),
    OnOff: lambda name, field: SwitchField(name, field_words(field.label)),
    FrameCount: lambda name, field: Length(name, in_frames=field.holds.in_frames, least=field.holds.low or 0),
    Hundredths: lambda name, field: HundredthsField(name, *field.holds.choosable),
    Amount: lambda name, field: Number(name, *field.holds.choosable),
}


def show_values(control: Control, values: Sequence[Any], rate: FrameRate) -> None:
    """Show the value that all have, or that they have several."""
    if any(value != values[0] for value in values) and not isinstance(control, LinesField):
        control.show_mixed()
    elif isinstance(control, Length):
        control.show_value(values[0], rate)
    else:
        control.show_value(values[0])


def step_of_field(field: FilmField) -> Statement[StepKind]:
    """What the history says of a change of a field."""
    return field.step() if field.step is not None else StepKind.SET_FIELD(field=Term(field.called))


def merge_key(field: FilmField) -> str:
    """By what edits of a field that follow each other closely become one step of undo; empty where none does."""
    match field.holds:
        case OneOf() | OnOff() | Ratio():
            return ""
        case FreeText(offers=offers) if offers:
            return ""
    return field.name
