"""The scene of the shot in hand: its heading, where and when it plays, and what happens in it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from matchcut.film import edits
from matchcut.film.fields import FIELDS, FieldGroup, FilmField
from matchcut.film.ids import SceneId
from matchcut.film.model import Scene
from matchcut.film.steps import StepKind
from matchcut.film.vocabulary import ElementKind
from matchcut.studio.inspector.controls import add_controls, merge_key, show_values, step_of_field
from matchcut.studio.inspector.fields import ChoiceField
from matchcut.studio.inspector.rows import form
from matchcut.studio.session import Session
from matchcut.studio.texts.tell import field_words
from matchcut.words.statements import Statement


class SceneFields(QWidget):
    """The fields of one scene; hidden where shots of several are selected."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._scene: SceneId | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        rows = form(column, field_words(FieldGroup.SCENE))
        self.fields = add_controls(column, rows, Scene, FieldGroup.SCENE, self._set_field)
        self.location = ChoiceField(self.tr("Location"))
        rows.insertRow(1, self.tr("Location"), self.location)
        self.location.changed.connect(lambda value: self._revise(StepKind.SET_LOCATION(), "location", value))

    def show_scenes(self, scenes: Collection[SceneId]) -> None:
        """Show the scene, where it is one."""
        self._scene = next(iter(scenes)) if len(scenes) == 1 else None
        self.setVisible(self._scene is not None)
        if self._scene is None:
            return
        film = self.session.film
        scene = film.scenes[self._scene]
        places = [element for element in film.elements.values() if element.kind is ElementKind.LOCATION]
        named: list[tuple[object, str]] = [
            (place.id, place.name) for place in sorted(places, key=lambda entry: entry.rank)
        ]
        self.location.offer([(None, self.tr("none")), *named])
        self.location.show_value(scene.location)
        for field in FIELDS[Scene]:
            if field.name in self.fields:
                show_values(self.fields[field.name], [getattr(scene, field.name)], film.settings.rate)

    def _set_field(self, field: FilmField, value: Any) -> None:
        self._revise(step_of_field(field), field.name, value, merge=merge_key(field))

    def _revise(self, step: Statement[StepKind], field: str, value: Any, *, merge: str = "") -> None:
        """Change a field; edits with the same `merge` that follow each other are one step of undo."""
        scene = self._scene
        if scene is not None and not self.session.edit(
            step,
            lambda film: edits.revise_scene(film, scene, **{field: value}),
            merge=f"{merge}:{scene}" if merge else "",
        ):
            self.show_scenes((scene,))
