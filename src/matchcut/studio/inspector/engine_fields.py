"""Which engine makes a shot or the film, its licence, and its own settings as a form made from its spec."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from matchcut.engines.registry import engines
from matchcut.engines.spec import EngineSpec
from matchcut.film.model import ParameterValue
from matchcut.studio.inspector.fields import ChoiceField
from matchcut.studio.inspector.form import ParameterForm
from matchcut.studio.inspector.rows import dim, form
from matchcut.studio.texts.remedies import RemedyButton, words_of
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.theme import Theme


class EngineFields(QWidget):
    """`chosen(id or None)` when a person takes another engine; the form's own signals tell of its settings.

    `none` is what to call no engine of one's own; without it an engine has to be chosen.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, none: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        rows = form(column, tr("Engine"))
        offered = [spec for spec in engines().values() if spec.offered]
        own: list[tuple[object, str]] = [(None, none)] if none else []
        self.engine = ChoiceField(tr("Engine"), [*own, *((spec.id, spec.name) for spec in offered)])
        self.engine.changed.connect(self.chosen.emit)
        rows.addRow(tr("Made by"), self.engine)
        self._licence = dim()
        self.remedy = RemedyButton()
        column.addWidget(self._licence)
        column.addWidget(self.remedy, 0, Qt.AlignmentFlag.AlignLeft)
        self.parameters = ParameterForm(theme)
        column.addWidget(self.parameters)

    def show_engines(
        self, engine_ids: Collection[str], values: Sequence[Mapping[str, ParameterValue]], own: Collection[str]
    ) -> None:
        """Show the licence and settings of the engine that is used; of several nothing, for their settings differ.

        `values` are the settings, those named in `own` can be reset.
        """
        spec = engines().get(next(iter(engine_ids))) if len(engine_ids) == 1 else None
        why = self.remedy.take(spec.available().reason if spec else "")
        self._licence.setText(_told_of(spec, why) if spec else "")
        self._licence.setVisible(spec is not None)
        self.parameters.offer(spec.parameters if spec else ())
        self.parameters.show_values(values, own)


def _told_of(spec: EngineSpec, why_not: str) -> str:
    """What an engine makes, under which licence, and why it can't run here, where it can't."""
    licence = spec.licence
    makes = tr(spec.makes)
    parts = [f"{makes[:1].upper()}{makes[1:]}."]
    forbids = tr(licence.forbids) if licence.forbids else ""
    parts.append(tr("Licence: {0}.").format(" – ".join(part for part in (licence.name, forbids) if part)))
    if spec.price:
        parts.append(tr("Costs: {0}.").format(words_of(spec.price)))
    parts += [f"⚠ {why_not}"] if why_not else []
    return " ".join(parts)
