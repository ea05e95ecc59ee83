"""The inspector panel: the shot in hand, field by field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from matchcut.engines.registry import engines
from matchcut.engines.spec import EngineKind, EngineSpec
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ShotId
from matchcut.film.model import Parameters, Shot, Transition
from matchcut.film.vocabulary import CAMERA_MOVES, ShotSize, TransitionKind
from matchcut.studio.inspector.fields import Choice, Length, Line, Lines, Number, Switch
from matchcut.studio.inspector.form import ParameterForm
from matchcut.studio.look.tell import tr
from matchcut.studio.look.theme import Theme
from matchcut.studio.session import Session

_SPEEDS = (Fraction(1, 4), Fraction(1, 2), Fraction(3, 4), Fraction(1), Fraction(3, 2), Fraction(2), Fraction(4))


class Inspector(QScrollArea):
    """The shot in hand. `keyframe_wanted(shot)` when a person asks to choose its picture."""

    keyframe_wanted = Signal(object)

    def __init__(self, session: Session, theme: Theme, tell_plan: Callable[[ShotId], str]) -> None:
        super().__init__()
        self._theme = theme
        self.session = session
        self._tell_plan = tell_plan
        self._named: tuple[tuple[CharacterId, str], ...] | None = None
        self._switches: dict[CharacterId, Switch] = {}
        self.setAccessibleName(self.tr("Inspector"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(16, 12, 16, 16)
        self._column.setSpacing(10)
        self.setWidget(body)
        self._build()
        self._common: tuple[tuple[Choice | Number, str], ...] = (
            (self.shot_size, "size"),
            (self.camera, "camera"),
            (self.head, "head"),
            (self.tail, "tail"),
            (self.speed, "speed"),
            (self.engine, "engine"),
        )
        session.changed.connect(self.refresh)
        session.looks_changed.connect(self._refresh_plan)
        session.selected.connect(self.refresh)
        self.refresh()

    # What it is made of

    def _build(self) -> None:
        self._empty = QLabel(self.tr("Choose a shot to see all that it has."))
        self._empty.setProperty("role", "dim")
        self._empty.setWordWrap(True)
        self._column.addWidget(self._empty)
        self._form = QWidget()
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._column.addWidget(self._form)
        self._column.addStretch(1)

        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._plan = QLabel()
        self._plan.setWordWrap(True)
        self._plan.setProperty("role", "dim")
        column.addWidget(self._title)
        column.addWidget(self._plan)
        self.action = self._text(column, self.tr("Action"), 4, self.tr("What we see, in plain words"), "action")
        self.dialogue = self._text(column, self.tr("Dialogue"), 2, self.tr("What is said"), "dialogue")
        self._build_camera(column)
        self._build_cast(column)
        self._build_cut(column)
        self._build_engine(column)
        self.notes = self._text(column, self.tr("Notes"), 2, self.tr("For yourself and the crew"), "notes")

    def _text(self, column: QVBoxLayout, name: str, lines: int, hint: str, field: str) -> Lines:
        made = Lines(name, lines, hint)
        made.changed.connect(lambda value: self._revise(f"Write the {field}", merge=field, **{field: value}))
        column.addWidget(_caption(name, made))
        column.addWidget(made)
        return made

    def _build_camera(self, column: QVBoxLayout) -> None:
        form = _form(column, self.tr("Camera"))
        self.number = Line(self.tr("Number"), "12A")
        self.shot_size = Choice(self.tr("Shot size"), [(size, tr(size.value)) for size in ShotSize])
        self.camera = Choice(self.tr("Camera move"), [(move, tr(move)) for move in CAMERA_MOVES], free=True)
        self.length = Length(self.tr("Length"))
        self.keyframe = QPushButton(self.tr("Choose a picture …"))
        form.addRow(self.tr("Number"), self.number)
        form.addRow(self.tr("Size"), self.shot_size)
        form.addRow(self.tr("Move"), self.camera)
        form.addRow(self.tr("Length"), self.length)
        form.addRow(self.tr("Keyframe"), self.keyframe)
        self.number.changed.connect(lambda value: self._revise("Number the shot", merge="number", number=value))
        self.shot_size.changed.connect(lambda value: self._revise("Set the shot size", size=value))
        self.camera.changed.connect(lambda value: self._revise("Set the camera", camera=value))
        self.length.changed.connect(lambda value: self._revise("Set the length", frames=value))
        self.keyframe.clicked.connect(lambda: self.keyframe_wanted.emit(self.session.selection.current))

    def _build_cast(self, column: QVBoxLayout) -> None:
        form = _form(column, self.tr("Cast and chain"))
        self.continues = Choice(self.tr("Continues"))
        self._cast_box = QWidget()
        self._cast_row = QVBoxLayout(self._cast_box)
        self._cast_row.setContentsMargins(0, 0, 0, 0)
        self._cast_row.setSpacing(2)
        form.addRow(self.tr("Continues"), self.continues)
        form.addRow(self.tr("In the shot"), self._cast_box)
        self.continues.changed.connect(self._chain)

    def _build_cut(self, column: QVBoxLayout) -> None:
        form = _form(column, self.tr("In the cut"))
        kinds = [(None, self.tr("cut")), *((kind, tr(kind.value)) for kind in TransitionKind)]
        self.transition = Choice(self.tr("Transition"), kinds)
        self.transition_frames = Number(self.tr("Transition length"), 1, 1000, self.tr(" frames"))
        self.head = Number(self.tr("Trim at the head"), 0, 1_000_000, self.tr(" frames"))
        self.tail = Number(self.tr("Trim at the tail"), 0, 1_000_000, self.tr(" frames"))
        self.speed = Choice(self.tr("Speed"), [(speed, f"{float(speed):g}×") for speed in _SPEEDS])
        form.addRow(self.tr("Entered by"), self.transition)
        form.addRow(self.tr("over"), self.transition_frames)
        form.addRow(self.tr("Trim head"), self.head)
        form.addRow(self.tr("Trim tail"), self.tail)
        form.addRow(self.tr("Speed"), self.speed)
        self.transition.changed.connect(self._set_transition)
        self.transition_frames.changed.connect(lambda _: self._set_transition(self.transition.currentData()))
        self.head.changed.connect(lambda value: self._revise("Trim", merge="head", head=value))
        self.tail.changed.connect(lambda value: self._revise("Trim", merge="tail", tail=value))
        self.speed.changed.connect(lambda value: self._revise("Retime", speed=value))

    def _build_engine(self, column: QVBoxLayout) -> None:
        self._engine_form = _form(column, self.tr("Engine"))
        offered = [spec for spec in engines().values() if spec.kind is not EngineKind.TEST]
        choices: list[tuple[object, str]] = [(None, self.tr("the film's")), *((spec.id, spec.name) for spec in offered)]
        self.engine = Choice(self.tr("Engine"), choices)
        self.engine.changed.connect(lambda value: self._revise("Choose the engine", engine=value))
        self._engine_form.addRow(self.tr("Made by"), self.engine)
        self._licence = QLabel()
        self._licence.setWordWrap(True)
        self._licence.setProperty("role", "dim")
        column.addWidget(self._licence)
        self.parameters = ParameterForm(self._theme)
        self.parameters.changed.connect(self._set_parameter)
        self.parameters.taken_back.connect(self._reset_parameter)
        column.addWidget(self.parameters)

    # Showing

    def refresh(self) -> None:
        """Show the shot in hand as it is now, and of several shots what they have in common."""
        film, current = self.session.film, self.session.selection.current
        self._form.setVisible(current is not None)
        self._empty.setVisible(current is None)
        if current is None:
            return
        shot, shots = film.shots[current], self._selected_shots()
        title = self.tr("Shot {0}").format(film.label(current))
        if len(shots) > 1:
            title = self.tr("{0} shots, shot {1} in hand").format(len(shots), film.label(current))
        self._title.setText(title)
        for own, value in (
            (self.action, shot.action),
            (self.dialogue, shot.dialogue),
            (self.notes, shot.notes),
            (self.number, shot.number),
        ):
            own.show_value(value)
        for field, name in self._common:
            _show_common(field, [getattr(one, name) for one in shots])
        if len({one.frames for one in shots}) > 1:
            self.length.show_mixed()
        else:
            self.length.show_value(shot.frames, film.settings.rate)
        self.keyframe.setText(self.tr("Another picture …") if shot.keyframe else self.tr("Choose a picture …"))
        _show_common(self.transition, [one.transition.kind if one.transition else None for one in shots])
        lengths = [one.transition.frames for one in shots if one.transition]
        self.transition_frames.setEnabled(bool(lengths))
        _show_common(self.transition_frames, lengths or [12])
        self._show_chain(film, shot)
        self._show_cast(film)
        self._show_engine(film, shots)
        self._refresh_plan()

    def _selected_shots(self) -> list[Shot]:
        return [self.session.film.shots[one] for one in self.session.selection.shots]

    def _refresh_plan(self) -> None:
        current = self.session.selection.current
        if current is not None:
            self._plan.setText(self._tell_plan(current))

    def _show_chain(self, film: Film, shot: Shot) -> None:
        before = film.before(shot.id)
        choices: list[tuple[object, str]] = [(None, self.tr("nothing: it starts with a cut"))]
        if before is not None:
            choices.append((before.id, self.tr("shot {0}, just before").format(film.label(before.id))))
        if shot.continues is not None and (before is None or shot.continues != before.id):
            choices.append((shot.continues, self.tr("shot {0}").format(film.label(shot.continues))))
        self.continues.offer(choices)
        self.continues.show_value(shot.continues)

    def _show_cast(self, film: Film) -> None:
        people = sorted(film.characters.values(), key=lambda one: one.rank)
        named = tuple((one.id, one.name) for one in people)
        if named != self._named:
            self._named = named
            self._offer_cast()
        for character, switch in self._switches.items():
            present = {
                any(row.character == character for row in film.cast_by_shot.get(shot, ())) for shot in self._shots()
            }
            if len(present) > 1:
                switch.show_mixed()
            else:
                switch.show_value(present == {True})

    def _offer_cast(self) -> None:
        """A switch for each member of the cast."""
        while self._cast_row.count():
            item = self._cast_row.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        self._switches = {}
        for character, name in self._named or ():
            switch = Switch(self.tr("{0} is in the shot").format(name), name)
            switch.changed.connect(lambda on, who=character: self._cast(who, on))
            self._cast_row.addWidget(switch)
            self._switches[character] = switch
        if not self._named:
            hint = QLabel(self.tr("No cast yet."))
            hint.setProperty("role", "faint")
            self._cast_row.addWidget(hint)

    def _show_engine(self, film: Film, shots: Sequence[Shot]) -> None:
        """The engine's licence and settings; of several engines nothing, for their settings differ."""
        names = {one.engine or film.settings.engine for one in shots}
        spec = engines().get(names.pop()) if len(names) == 1 else None
        self._licence.setText(_told_of(spec) if spec else "")
        self._licence.setVisible(spec is not None)
        self.parameters.offer(spec.parameters if spec else ())
        own = {name for one in shots for name in one.parameters}
        self.parameters.show_values([{**film.settings.parameters, **one.parameters} for one in shots], own)

    # Changing

    def _shots(self) -> tuple[ShotId, ...]:
        return self.session.selection.shots

    def _revise(self, label: str, *, merge: str = "", **fields: Any) -> None:
        """Change fields of every selected shot, as one edit; words and number only of the one in hand."""
        current = self.session.selection.current
        own = {"action", "dialogue", "notes", "number"} & set(fields)
        shots = (current,) if own and current else self._shots()

        def edit(film: Film) -> Film:
            for shot in shots:
                film = edits.revise_shot(film, shot, **fields)
            return film

        if not self.session.edit(label, edit, merge=f"{merge}:{current}" if merge else ""):
            self.refresh()

    def _set_transition(self, kind: TransitionKind | None) -> None:
        transition = Transition(kind, self.transition_frames.value()) if kind else None
        self._revise("Set the transition", merge="transition", transition=transition)

    def _chain(self, upstream: ShotId | None) -> None:
        current = self.session.selection.current
        if current is not None and not self.session.edit(
            "Chain the shot" if upstream else "Start with a cut", lambda film: edits.chain(film, current, upstream)
        ):
            self.refresh()

    def _cast(self, character: CharacterId, on: bool) -> None:
        shots = self._shots()
        name = self.session.film.characters[character].name

        def edit(film: Film) -> Film:
            for shot in shots:
                present = any(row.character == character for row in film.cast_by_shot.get(shot, ()))
                if on and not present:
                    film = edits.cast_in(film, shot, character)
                elif present and not on:
                    film = edits.uncast(film, shot, character)
            return film

        self.session.edit(f"Cast {name}" if on else f"Take {name} out", edit)

    def _set_parameter(self, name: str, value: Any) -> None:
        self._set_parameters(name, lambda old: {**old, name: value})

    def _reset_parameter(self, name: str) -> None:
        self._set_parameters(name, lambda old: {key: value for key, value in old.items() if key != name})

    def _set_parameters(self, name: str, change: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
        """Change the engine's settings of every selected shot; each keeps its others."""
        shots = self._shots()

        def edit(film: Film) -> Film:
            for shot in shots:
                parameters = Parameters(change(dict(film.shots[shot].parameters)))
                film = edits.revise_shot(film, shot, parameters=parameters)
            return film

        if not self.session.edit("Set the engine", edit, merge=f"parameter-{name}:{shots}"):
            self.refresh()


def _show_common(field: Choice | Number, values: Sequence[Any]) -> None:
    """Show the value that all have, or that they have several."""
    if any(value != values[0] for value in values):
        field.show_mixed()
    else:
        field.show_value(values[0])


def _told_of(spec: EngineSpec) -> str:
    """What an engine makes, under which licence, and whether it can run here."""
    here = spec.available()
    licence = spec.licence
    parts = [tr("Makes {0}.").format(spec.makes)]
    parts.append(tr("Licence: {0}.").format(" – ".join(part for part in (licence.name, licence.forbids) if part)))
    parts += [] if here.ready else [f"⚠ {here.reason}"]
    return " ".join(parts)


def _caption(words: str, buddy: QWidget) -> QLabel:
    label = QLabel(words)
    label.setProperty("role", "dim")
    label.setBuddy(buddy)
    return label


def _form(column: QVBoxLayout, title: str) -> QFormLayout:
    heading = QHBoxLayout()
    label = QLabel(title)
    label.setProperty("role", "heading")
    heading.addWidget(label)
    heading.addStretch(1)
    column.addSpacing(6)
    column.addLayout(heading)
    form = QFormLayout()
    form.setContentsMargins(0, 0, 0, 0)
    form.setHorizontalSpacing(12)
    form.setVerticalSpacing(6)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    column.addLayout(form)
    return form
