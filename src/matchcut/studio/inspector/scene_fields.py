"""The scene of the shot in hand: its heading, where and when it plays, and what happens in it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from matchcut.film import edits
from matchcut.film.ids import SceneId
from matchcut.film.steps import StepKind
from matchcut.film.vocabulary import ElementKind
from matchcut.studio.inspector.fields import Choice, Line, Lines
from matchcut.studio.inspector.rows import caption, form
from matchcut.studio.session import Session
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
        rows = form(column, self.tr("Scene"))
        self.heading = Line(self.tr("Scene heading"), self.tr("INT. KITCHEN - NIGHT"))
        self.location = Choice(self.tr("Location"))
        self.time = Line(self.tr("Time of day"), self.tr("dusk"))
        rows.addRow(self.tr("Heading"), self.heading)
        rows.addRow(self.tr("Location"), self.location)
        rows.addRow(self.tr("Time of day"), self.time)
        self.synopsis = Lines(self.tr("Synopsis"), 2, self.tr("What happens in the scene"))
        column.addWidget(caption(self.tr("Synopsis"), self.synopsis))
        column.addWidget(self.synopsis)
        self.heading.changed.connect(lambda value: self._revise(StepKind.WRITE_HEADING(), "heading", value))
        self.location.changed.connect(
            lambda value: self._revise(StepKind.SET_LOCATION(), "location", value, whole=True)
        )
        self.time.changed.connect(lambda value: self._revise(StepKind.SET_TIME_OF_DAY(), "time_of_day", value))
        self.synopsis.changed.connect(lambda value: self._revise(StepKind.WRITE_SYNOPSIS(), "synopsis", value))

    def show_scenes(self, scenes: Collection[SceneId]) -> None:
        """Show the scene, where it is one."""
        self._scene = next(iter(scenes)) if len(scenes) == 1 else None
        self.setVisible(self._scene is not None)
        if self._scene is None:
            return
        film = self.session.film
        scene = film.scenes[self._scene]
        places = [one for one in film.elements.values() if one.kind is ElementKind.LOCATION]
        named: list[tuple[object, str]] = [(one.id, one.name) for one in sorted(places, key=lambda one: one.rank)]
        self.location.offer([(None, self.tr("none")), *named])
        self.location.show_value(scene.location)
        self.heading.show_value(scene.heading)
        self.time.show_value(scene.time_of_day)
        self.synopsis.show_value(scene.synopsis)

    def _revise(self, step: Statement[StepKind], field: str, value: Any, *, whole: bool = False) -> None:
        """Change a field; typing in one is one step of undo, unless it is set as a `whole`."""
        scene = self._scene
        if scene is not None and not self.session.edit(
            step,
            lambda film: edits.revise_scene(film, scene, **{field: value}),
            merge="" if whole else f"{field}:{scene}",
        ):
            self.show_scenes((scene,))
