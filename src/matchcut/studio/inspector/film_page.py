"""All that holds for the whole film; the inspector shows it while no shot is chosen."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from matchcut.film import edits
from matchcut.film.errors import BadInput
from matchcut.film.fields import FieldGroup, FilmField
from matchcut.film.film import Film
from matchcut.film.model import Parameters, Settings
from matchcut.film.steps import StepKind
from matchcut.film.time import FrameRate, parse_timecode, timecode
from matchcut.studio.inspector.controls import (
    Control,
    add_controls,
    merge_key,
    show_values,
    step_of_field,
    tell_refusals,
)
from matchcut.studio.inspector.fields import ChoiceField, LineField
from matchcut.studio.inspector.rows import dim, form, heading
from matchcut.studio.session import Session
from matchcut.studio.texts.numbers import rate_words, with_comma
from matchcut.studio.texts.tell import field_words
from matchcut.studio.theme.theme import Theme
from matchcut.words.statements import Statement

if TYPE_CHECKING:
    from matchcut.studio.inspector.engine_fields import EngineFields

RATES = ("24", "23.976", "25", "29.97", "30", "50", "60")
SIZES = ((1280, 720), (1920, 1080), (3840, 2160), (720, 1280), (1080, 1080), (832, 480))
LOUDNESS = (-1400, -1600, -2300, -2400)


class FilmPage(QWidget):
    """The film's own fields; every change is an edit like any other."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self._theme = session, theme
        self._shown: Settings | None = None
        self._sizes: dict[tuple[int, int], None] = dict.fromkeys(SIZES)
        self._rates: dict[FrameRate, None] = dict.fromkeys(map(FrameRate.parse, RATES))
        self._levels: dict[int, None] = dict.fromkeys(LOUDNESS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(heading(self.tr("The film")))
        column.addWidget(dim(self.tr("This holds for the whole film. Choose a shot to see all that it has.")))
        self._own = self._special_fields()
        self.fields: dict[str, Control] = {}
        for group, rows in (
            (FieldGroup.PICTURE, form(column, field_words(FieldGroup.PICTURE))),
            (FieldGroup.ENDS, form(column, field_words(FieldGroup.ENDS))),
            (FieldGroup.NOTES, None),
        ):
            self.fields |= add_controls(column, rows, Settings, group, self._set_field, self._own)
        tell_refusals(self.fields.values(), session.refused)
        self._column = column

    @cached_property
    def engine_fields(self) -> EngineFields:
        """Who makes the film. It stands last and is made last: listing the engines takes longer than all the rest."""
        from matchcut.studio.inspector.engine_fields import EngineFields

        fields = EngineFields(self._theme)
        fields.chosen.connect(lambda value: self._revise(StepKind.CHOOSE_FILM_ENGINE(), engine=value))
        fields.parameters.changed.connect(self._set_parameter)
        fields.parameters.refused.connect(self.session.refused.emit)
        fields.parameters.taken_back.connect(lambda name: self._set_parameter(name, None))
        self._show_engine(fields, self.session.film.settings)
        self._column.addWidget(fields)
        fields.show()
        return fields

    def complete(self) -> None:
        """Have all fields, whether they were needed yet or not."""
        _ = self.engine_fields

    def _special_fields(self) -> dict[str, QWidget]:
        """The controls of what is no plain value, by the names of their fields."""
        self.frame_size = ChoiceField(self.tr("Frame size"))
        self.rate = ChoiceField(self.tr("Frame rate"))
        self.start = LineField(self.tr("First timecode"))
        self.loudness = ChoiceField(self.tr("Loudness"))
        self.frame_size.changed.connect(
            lambda size: self._revise(StepKind.SET_FRAME_SIZE(), width=size[0], height=size[1])
        )
        self.rate.changed.connect(
            lambda rate: self._edit(StepKind.SET_FRAME_RATE(), lambda film: edits.set_rate(film, rate))
        )
        self.start.editingFinished.connect(self._set_start)
        self.loudness.changed.connect(lambda value: self._revise(StepKind.SET_LOUDNESS(), loudness=value))
        return {"width": self.frame_size, "rate": self.rate, "start": self.start, "loudness": self.loudness}

    def _set_field(self, field: FilmField, value: Any) -> None:
        self._revise(step_of_field(field), merge=merge_key(field), **{field.name: value})

    def refresh(self) -> None:
        """Show the film as it is now. Most edits are of shots, and change nothing here."""
        settings = self.session.film.settings
        if settings == self._shown:
            return
        self._shown = settings
        for name, control in self.fields.items():
            show_values(control, [getattr(settings, name)], settings.rate)
        self._sizes[settings.width, settings.height] = None  # So that who tries another one can go back to it.
        self.frame_size.offer([((width, height), f"{width} × {height}") for width, height in self._sizes])
        self.frame_size.show_value((settings.width, settings.height))
        self._rates[settings.rate] = None
        self.rate.offer(
            [(rate, self.tr("{0} frames a second").format(rate_words(rate.fraction))) for rate in self._rates]
        )
        self.rate.show_value(settings.rate)
        self._show_ends(settings)
        if "engine_fields" in self.__dict__:
            self._show_engine(self.engine_fields, settings)

    def _show_engine(self, fields: EngineFields, settings: Settings) -> None:
        fields.engine.show_value(settings.engine)
        fields.show_engines((settings.engine,), [settings.parameters], settings.parameters)

    def _show_ends(self, settings: Settings) -> None:
        if not self.start.hasFocus():
            self.start.show_value(timecode(settings.start, settings.rate))
        if settings.loudness is not None:
            self._levels[settings.loudness] = None
        levels: list[tuple[object, str]] = [(level, with_comma(f"−{-level / 100:g} LUFS")) for level in self._levels]
        self.loudness.offer([(None, self.tr("as it is")), *levels])
        self.loudness.show_value(settings.loudness)

    def _set_start(self) -> None:
        settings = self.session.film.settings
        try:
            start = parse_timecode(self.start.text(), settings.rate)
        except BadInput as error:
            self.session.refused.emit(error)
            start = settings.start
        self.start.show_value(timecode(start, settings.rate))
        if start != settings.start:
            self._revise(StepKind.SET_FIRST_TIMECODE(), start=start)

    def _set_parameter(self, name: str, value: Any) -> None:
        """Change one of the engine's settings; None goes back to its default."""
        rest = {key: setting for key, setting in self.session.film.settings.parameters.items() if key != name}
        parameters = Parameters(rest if value is None else {**rest, name: value})
        self._revise(StepKind.SET_FILM_ENGINE(), merge=f"parameter-{name}", parameters=parameters)

    def _revise(self, step: Statement[StepKind], *, merge: str = "", **fields: Any) -> None:
        self._edit(step, lambda film: edits.revise_settings(film, **fields), f"film-{merge}" if merge else "")

    def _edit(self, step: Statement[StepKind], edit: Callable[[Film], Film], merge: str = "") -> None:
        if not self.session.edit(step, edit, merge=merge):
            self._shown = None  # What a person wrote there was refused.
            self.refresh()
