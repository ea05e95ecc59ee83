"""The inspector panel: the shot in hand, field by field."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from matchcut.engines.registry import engines
from matchcut.engines.spec import EngineKind
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ShotId
from matchcut.film.model import Parameters, Shot, Transition
from matchcut.film.vocabulary import CAMERA_MOVES, ShotSize, TransitionKind
from matchcut.studio.inspector.fields import (
    Choice,
    Length,
    Line,
    Lines,
    Number,
    Switch,
    parameter_field,
    show_parameter,
)
from matchcut.studio.session import Session

_SPEEDS = (Fraction(1, 4), Fraction(1, 2), Fraction(3, 4), Fraction(1), Fraction(3, 2), Fraction(2), Fraction(4))


class Inspector(QScrollArea):
    """The shot in hand. `keyframe_wanted(shot)` when a person asks to choose its picture."""

    keyframe_wanted = Signal(object)

    def __init__(self, session: Session, tell_plan: Callable[[ShotId], str]) -> None:
        super().__init__()
        self.session = session
        self._tell_plan = tell_plan
        self._parameters: dict[str, QWidget] = {}
        self._parameters_of = ""
        self.setAccessibleName("Inspector")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(16, 12, 16, 16)
        self._column.setSpacing(10)
        self.setWidget(body)
        self._build()
        session.changed.connect(self.refresh)
        session.looks_changed.connect(self._refresh_plan)
        session.selected.connect(self.refresh)
        self.refresh()

    # What it is made of

    def _build(self) -> None:
        self._empty = QLabel("Choose a shot to see all that it has.")
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
        self.action = self._text(column, "Action", 4, "What we see, in plain words", "action")
        self.dialogue = self._text(column, "Dialogue", 2, "What is said", "dialogue")
        self._build_camera(column)
        self._build_cast(column)
        self._build_cut(column)
        self._build_engine(column)
        self.notes = self._text(column, "Notes", 2, "For yourself and the crew", "notes")

    def _text(self, column: QVBoxLayout, name: str, lines: int, hint: str, field: str) -> Lines:
        made = Lines(name, lines, hint)
        made.changed.connect(lambda value: self._revise(f"Write the {name.lower()}", merge=field, **{field: value}))
        column.addWidget(_caption(name, made))
        column.addWidget(made)
        return made

    def _build_camera(self, column: QVBoxLayout) -> None:
        form = _form(column, "Camera")
        self.number = Line("Number", "12A")
        self.shot_size = Choice("Shot size", [(size, size.value) for size in ShotSize])
        self.camera = Choice("Camera move", [(move, move) for move in CAMERA_MOVES], free=True)
        self.length = Length("Length")
        self.keyframe = QPushButton("Choose a picture …")
        form.addRow("Number", self.number)
        form.addRow("Size", self.shot_size)
        form.addRow("Move", self.camera)
        form.addRow("Length", self.length)
        form.addRow("Keyframe", self.keyframe)
        self.number.changed.connect(lambda value: self._revise("Number the shot", merge="number", number=value))
        self.shot_size.changed.connect(lambda value: self._revise("Set the shot size", size=value))
        self.camera.changed.connect(lambda value: self._revise("Set the camera", camera=value))
        self.length.changed.connect(lambda value: self._revise("Set the length", frames=value))
        self.keyframe.clicked.connect(lambda: self.keyframe_wanted.emit(self.session.selection.current))

    def _build_cast(self, column: QVBoxLayout) -> None:
        form = _form(column, "Cast and chain")
        self.continues = Choice("Continues")
        self._cast_box = QWidget()
        self._cast_row = QVBoxLayout(self._cast_box)
        self._cast_row.setContentsMargins(0, 0, 0, 0)
        self._cast_row.setSpacing(2)
        form.addRow("Continues", self.continues)
        form.addRow("In the shot", self._cast_box)
        self.continues.changed.connect(self._chain)

    def _build_cut(self, column: QVBoxLayout) -> None:
        form = _form(column, "In the cut")
        kinds = [(None, "cut"), *((kind, kind.value) for kind in TransitionKind)]
        self.transition = Choice("Transition", kinds)
        self.transition_frames = Number("Transition length", 1, 1000, " frames")
        self.head = Number("Trim at the head", 0, 1_000_000, " frames")
        self.tail = Number("Trim at the tail", 0, 1_000_000, " frames")
        self.speed = Choice("Speed", [(speed, f"{float(speed):g}×") for speed in _SPEEDS])
        form.addRow("Entered by", self.transition)
        form.addRow("over", self.transition_frames)
        form.addRow("Trim head", self.head)
        form.addRow("Trim tail", self.tail)
        form.addRow("Speed", self.speed)
        self.transition.changed.connect(self._set_transition)
        self.transition_frames.changed.connect(lambda _: self._set_transition(self.transition.currentData()))
        self.head.changed.connect(lambda value: self._revise("Trim", merge="head", head=value))
        self.tail.changed.connect(lambda value: self._revise("Trim", merge="tail", tail=value))
        self.speed.changed.connect(lambda value: self._revise("Retime", speed=value))

    def _build_engine(self, column: QVBoxLayout) -> None:
        self._engine_form = _form(column, "Engine")
        offered = [spec for spec in engines().values() if spec.kind is not EngineKind.TEST]
        choices: list[tuple[object, str]] = [(None, "the film's"), *((spec.id, spec.name) for spec in offered)]
        self.engine = Choice("Engine", choices)
        self.engine.changed.connect(lambda value: self._revise("Choose the engine", engine=value))
        self._engine_form.addRow("Made by", self.engine)

    # Showing

    def refresh(self) -> None:
        """Show the shot in hand as it is now."""
        film, current = self.session.film, self.session.selection.current
        self._form.setVisible(current is not None)
        self._empty.setVisible(current is None)
        if current is None:
            return
        shot = film.shots[current]
        count = len(self.session.selection.shots)
        more = f"   and {count - 1} more" if count > 1 else ""
        self._title.setText(f"Shot {film.label(current)}{more}")
        for field, value in (
            (self.action, shot.action),
            (self.dialogue, shot.dialogue),
            (self.notes, shot.notes),
            (self.number, shot.number),
            (self.shot_size, shot.size),
            (self.camera, shot.camera),
            (self.head, shot.head),
            (self.tail, shot.tail),
            (self.speed, shot.speed),
            (self.engine, shot.engine),
        ):
            field.show_value(value)  # type: ignore[arg-type]
        self.length.show_value(shot.frames, film.settings.rate)
        self.keyframe.setText("Another picture …" if shot.keyframe else "Choose a picture …")
        self.transition.show_value(shot.transition.kind if shot.transition else None)
        self.transition_frames.setEnabled(shot.transition is not None)
        self.transition_frames.show_value(shot.transition.frames if shot.transition else 12)
        self._show_chain(film, shot)
        self._show_cast(film, shot)
        self._show_parameters(film, shot)
        self._refresh_plan()

    def _refresh_plan(self) -> None:
        current = self.session.selection.current
        if current is not None:
            self._plan.setText(self._tell_plan(current))

    def _show_chain(self, film: Film, shot: Shot) -> None:
        before = film.before(shot.id)
        choices: list[tuple[object, str]] = [(None, "nothing: it starts with a cut")]
        if before is not None:
            choices.append((before.id, f"shot {film.label(before.id)}, just before"))
        if shot.continues is not None and (before is None or shot.continues != before.id):
            choices.append((shot.continues, f"shot {film.label(shot.continues)}"))
        self.continues.offer(choices)
        self.continues.show_value(shot.continues)

    def _show_cast(self, film: Film, shot: Shot) -> None:
        while self._cast_row.count():
            item = self._cast_row.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        present = {row.character for row in film.cast_by_shot.get(shot.id, ())}
        for character in sorted(film.characters.values(), key=lambda one: one.rank):
            switch = Switch(f"{character.name} is in the shot", character.name)
            switch.show_value(character.id in present)
            switch.changed.connect(lambda on, who=character.id: self._cast(who, on))
            self._cast_row.addWidget(switch)
        if not film.characters:
            hint = QLabel("No cast yet.")
            hint.setProperty("role", "faint")
            self._cast_row.addWidget(hint)

    def _show_parameters(self, film: Film, shot: Shot) -> None:
        spec = engines().get(shot.engine or film.settings.engine)
        name = spec.id if spec else ""
        if name != self._parameters_of:
            for field in self._parameters.values():
                self._engine_form.removeRow(field)
            self._parameters = {}
            self._parameters_of = name
            for parameter in spec.parameters if spec else ():
                made = parameter_field(parameter)
                made.changed.connect(lambda value, key=parameter.name: self._set_parameter(key, value))
                self._engine_form.addRow(parameter.label, made)
                self._parameters[parameter.name] = made
        merged = {**film.settings.parameters, **shot.parameters}
        for parameter in spec.parameters if spec else ():
            show_parameter(self._parameters[parameter.name], merged.get(parameter.name, parameter.default))

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
        current = self.session.selection.current
        if current is None:
            return
        parameters = Parameters({**self.session.film.shots[current].parameters, name: value})
        self._revise("Set the engine", merge=f"parameter-{name}", parameters=parameters)


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
