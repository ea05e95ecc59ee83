"""The inspector panel: the shot in hand, field by field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from matchcut.film import edits
from matchcut.film.fields import FIELDS, FieldGroup, FilmField
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ElementId, ShotId, TakeId
from matchcut.film.model import Parameters, Shot, Transition
from matchcut.film.steps import StepKind
from matchcut.film.vocabulary import ElementKind, TransitionKind
from matchcut.studio.inspector.controls import (
    Control,
    add_controls,
    merge_key,
    show_values,
    step_of_field,
    tell_refusals,
)
from matchcut.studio.inspector.engine_fields import EngineFields
from matchcut.studio.inspector.fields import ChoiceField, LinesField, Switches
from matchcut.studio.inspector.rows import caption, dim, form, heading
from matchcut.studio.inspector.scene_fields import SceneFields
from matchcut.studio.inspector.settled import Length
from matchcut.studio.inspector.shot_doubts import ShotDoubts
from matchcut.studio.session import Session
from matchcut.studio.texts.remedies import words_of
from matchcut.studio.texts.tell import field_words, tr
from matchcut.studio.theme.theme import Theme
from matchcut.words.statements import Statement


class Inspector(QScrollArea):
    """The shot in hand: `fields` are the controls of what the table of fields shows, by the fields' names.

    `keyframe_wanted(shot)` when a person asks to choose its picture; `in_hand(name)` when the keyboard comes to the
    control of a field, and, empty, when it leaves it.
    """

    keyframe_wanted = Signal(object)
    in_hand = Signal(str)

    def __init__(self, session: Session, theme: Theme, tell_plan: Callable[[ShotId], str]) -> None:
        super().__init__()
        self._theme = theme
        self.session = session
        self._tell_plan = tell_plan
        self._told_take: tuple[TakeId | None, int] = None, 0
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
        session.changed.connect(self.refresh)
        session.looks_changed.connect(self._refresh_plan)
        session.selected.connect(self.refresh)
        self.refresh()

    # What it is made of

    def _build(self) -> None:
        self._form = QWidget()
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._column.addWidget(self._form)
        self._column.addStretch(1)

        self._title = heading("")
        self._plan = dim()
        column.addWidget(self._title)
        column.addWidget(self._plan)
        self.doubts = ShotDoubts(self.session)
        self.doubts.field_wanted.connect(lambda name: self.fields[name].setFocus())
        column.addWidget(self.doubts)
        self.fields: dict[str, Control] = {}
        self._add_fields(column, None, FieldGroup.STORY)
        self._build_camera(column)
        self._build_cast(column)
        self._build_cut(column)
        self.scene = SceneFields(self.session)
        column.addWidget(self.scene)
        self._build_engine(column)
        self._add_fields(column, None, FieldGroup.NOTES)
        self.take_note = LinesField(self.tr("Note on the take"), 2, self.tr("What you think of the circled take"))
        self.take_note.changed.connect(self._note_take)
        self._take_caption = caption("", self.take_note)
        tell_refusals((*self.fields.values(), self.transition_frames), self.session.refused)
        self.parameters.refused.connect(self.session.refused.emit)
        column.addWidget(self._take_caption)
        column.addWidget(self.take_note)

    def _add_fields(self, column: QVBoxLayout, rows: QFormLayout | None, group: FieldGroup) -> None:
        controls = add_controls(column, rows, Shot, group, self._set_field)
        self.fields |= controls
        for name, control in controls.items():
            control.installEventFilter(self)
            control.setProperty("field", name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell which field the keyboard is in."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.in_hand.emit(watched.property("field") if event.type() == QEvent.Type.FocusIn else "")
        return super().eventFilter(watched, event)

    def _build_camera(self, column: QVBoxLayout) -> None:
        rows = form(column, field_words(FieldGroup.CAMERA))
        self._add_fields(column, rows, FieldGroup.CAMERA)
        self.keyframe = QPushButton(self.tr("Choose a picture …"))
        self.no_keyframe = QPushButton(self.tr("Remove"))
        self.no_keyframe.setAccessibleName(self.tr("Remove the keyframe"))
        keyframe = QHBoxLayout()
        keyframe.addWidget(self.keyframe)
        keyframe.addWidget(self.no_keyframe)
        keyframe.addStretch(1)
        rows.addRow(self.tr("Keyframe"), keyframe)
        self.no_keyframe.clicked.connect(lambda: self._revise(StepKind.REMOVE_KEYFRAME(), keyframe=None))
        self.keyframe.clicked.connect(lambda: self.keyframe_wanted.emit(self.session.selection.current))

    def _build_cast(self, column: QVBoxLayout) -> None:
        rows = form(column, self.tr("Cast and chain"))
        self.continues = ChoiceField(self.tr("Continues"))
        self.cast = Switches(self.tr("{0} is in the shot"), self.tr("No cast yet."))
        self.elements = Switches(self.tr("{0} is used in the shot"), self.tr("No props or styles yet."))
        rows.addRow(self.tr("Continues"), self.continues)
        rows.addRow(self.tr("In the shot"), self.cast)
        rows.addRow(self.tr("Props, style"), self.elements)
        self.cast.changed.connect(self._cast)
        self.elements.changed.connect(self._place)
        self.continues.changed.connect(self._chain)

    def _build_cut(self, column: QVBoxLayout) -> None:
        rows = form(column, field_words(FieldGroup.CUT))
        kinds = [(None, self.tr("cut")), *((kind, tr(kind.value)) for kind in TransitionKind)]
        self.transition = ChoiceField(self.tr("Transition"), kinds)
        self.transition_frames = Length(self.tr("Transition length"), in_frames=True)
        rows.addRow(self.tr("Entered by"), self.transition)
        rows.addRow(self.tr("over"), self.transition_frames)
        self._add_fields(column, rows, FieldGroup.CUT)
        self.transition.changed.connect(self._set_transition)
        self.transition_frames.changed.connect(self._stretch_transitions)

    def _build_engine(self, column: QVBoxLayout) -> None:
        self.engine_fields = EngineFields(self._theme, self.tr("the film's"))
        self.engine, self.parameters = self.engine_fields.engine, self.engine_fields.parameters
        self.engine_fields.chosen.connect(lambda value: self._revise(StepKind.CHOOSE_ENGINE(), engine=value))
        self.parameters.changed.connect(self._set_parameter)
        self.parameters.taken_back.connect(self._reset_parameter)
        column.addWidget(self.engine_fields)

    # Showing

    def refresh(self) -> None:
        """Show the shot in hand as it is now, and of several shots what they have in common."""
        film, current = self.session.film, self.session.selection.current
        if current is None:
            return
        shot, shots = film.shots[current], self._selected_shots()
        title = self.tr("Shot {0}").format(film.label(current))
        if len(shots) > 1:
            title = self.tr("{0} shots, shot {1} in hand").format(len(shots), film.label(current))
        self._title.setText(title)
        rate = film.settings.rate
        for field in FIELDS[Shot]:
            if field.name in self.fields:
                shown = [shot] if field.alone else shots
                show_values(self.fields[field.name], [getattr(row, field.name) for row in shown], rate)
        show_values(self.engine, [row.engine for row in shots], rate)
        self.keyframe.setText(self.tr("Another picture …") if shot.keyframe else self.tr("Choose a picture …"))
        self.no_keyframe.setVisible(any(shot.keyframe for shot in shots))
        show_values(self.transition, [shot.transition.kind if shot.transition else None for shot in shots], rate)
        lengths = [shot.transition.frames for shot in shots if shot.transition]
        self.transition_frames.setEnabled(bool(lengths))
        show_values(self.transition_frames, lengths or [12], rate)
        self._show_chain(film, shot)
        self._show_company(film)
        self.scene.show_scenes({shot.scene for shot in shots})
        self._show_take(film, shot)
        self._show_engine(film, shots)
        self._refresh_plan()

    def _selected_shots(self) -> list[Shot]:
        return [self.session.film.shots[shot] for shot in self.session.selection.shots]

    def _refresh_plan(self) -> None:
        current = self.session.selection.current
        if current is not None:
            self._plan.setText(words_of(self._tell_plan(current)))
            self.doubts.show_shot(current)

    def _show_chain(self, film: Film, shot: Shot) -> None:
        before = film.before(shot.id)
        choices: list[tuple[object, str]] = [(None, self.tr("nothing: it starts with a cut"))]
        if before is not None:
            choices.append((before.id, self.tr("shot {0}, just before").format(film.label(before.id))))
        if shot.continues is not None and (before is None or shot.continues != before.id):
            choices.append((shot.continues, self.tr("shot {0}").format(film.label(shot.continues))))
        self.continues.offer(choices)
        self.continues.show_value(shot.continues)

    def _show_company(self, film: Film) -> None:
        """Who and what is in the selected shots, of all that the film has."""
        shots = self._shots()
        people = sorted(film.characters.values(), key=lambda member: member.rank)
        cast = [{row.character for row in film.cast_by_shot.get(shot, ())} for shot in shots]
        self.cast.show_values([(person.id, person.name) for person in people], cast)
        things = [element for element in film.elements.values() if element.kind is not ElementKind.LOCATION]
        placed = [{row.element for row in film.placements_by_shot.get(shot, ())} for shot in shots]
        self.elements.show_values(
            [(thing.id, thing.name) for thing in sorted(things, key=lambda member: (member.kind, member.rank))], placed
        )

    def _show_take(self, film: Film, shot: Shot) -> None:
        """What is noted on the circled take, where there is one."""
        circled = film.circled(shot.id)
        for widget in (self._take_caption, self.take_note):
            widget.setVisible(circled is not None)
        if circled is None:
            return
        if circled != self._told_take[0]:
            self._told_take = circled, self.session.project.takes.get(circled).number
        self._take_caption.setText(self.tr("Note on take {0}, which is circled").format(self._told_take[1]))
        self.take_note.show_value(film.note_on(circled))

    def _show_engine(self, film: Film, shots: Sequence[Shot]) -> None:
        names = {shot.engine or film.settings.engine for shot in shots}
        own = {name for shot in shots for name in shot.parameters}
        values = [{**film.settings.parameters, **shot.parameters} for shot in shots]
        self.engine_fields.show_engines(names, values, own)

    # Changing

    def _shots(self) -> tuple[ShotId, ...]:
        return self.session.selection.shots

    def _set_field(self, field: FilmField, value: Any) -> None:
        current = self.session.selection.current
        shots = (current,) if field.alone and current else self._shots()
        self._revise(step_of_field(field), shots, merge=merge_key(field), **{field.name: value})

    def _revise(
        self, step: Statement[StepKind], shots: Sequence[ShotId] | None = None, *, merge: str = "", **fields: Any
    ) -> None:
        """Change fields of shots (None: every selected one), as one edit."""
        current = self.session.selection.current
        shots = self._shots() if shots is None else shots

        def edit(film: Film) -> Film:
            for shot in shots:
                film = edits.revise_shot(film, shot, **fields)
            return film

        if not self.session.edit(step, edit, merge=f"{merge}:{current}" if merge else ""):
            self.refresh()

    def _set_transition(self, kind: TransitionKind | None) -> None:
        transition = Transition(kind, self.transition_frames.frames or 12) if kind else None
        self._revise(StepKind.SET_TRANSITION(), merge="transition", transition=transition)

    def _stretch_transitions(self, frames: int) -> None:
        """Let the transitions into the selected shots, of whatever kind they are, last so long."""
        shots = self._shots()

        def edit(film: Film) -> Film:
            for shot in shots:
                present = film.shots[shot].transition
                if present is not None:
                    film = edits.set_transition(film, shot, replace(present, frames=frames))
            return film

        if not self.session.edit(StepKind.SET_TRANSITION(), edit, merge=f"transition:{shots}"):
            self.refresh()

    def _chain(self, upstream: ShotId | None) -> None:
        current = self.session.selection.current
        if current is not None and not self.session.edit(
            StepKind.CHAIN_SHOT() if upstream else StepKind.START_WITH_CUT(),
            lambda film: edits.chain(film, current, upstream),
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

        self.session.edit(StepKind.CAST(name=name) if on else StepKind.TAKE_OUT(name=name), edit)

    def _place(self, element: ElementId, on: bool) -> None:
        shots = self._shots()
        name = self.session.film.elements[element].name

        def edit(film: Film) -> Film:
            for shot in shots:
                present = any(row.element == element for row in film.placements_by_shot.get(shot, ()))
                if on:
                    film = edits.place_in(film, shot, element)
                elif present:
                    film = edits.take_out(film, shot, element)
            return film

        self.session.edit(StepKind.USE(name=name) if on else StepKind.TAKE_OUT(name=name), edit)

    def _note_take(self, text: str) -> None:
        current = self.session.selection.current
        take = self.session.film.circled(current) if current else None
        if take is not None:
            self.session.edit(
                StepKind.NOTE_ON_TAKE(), lambda film: edits.note_take(film, take, text), merge=f"note:{take}"
            )

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

        if not self.session.edit(StepKind.SET_ENGINE(), edit, merge=f"parameter-{name}:{shots}"):
            self.refresh()
