"""The inspector without a shot: the film's own fields; and with one: its scene, its props, the note on its take."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import ElementId, SceneId, ShotId, TakeId
from matchcut.film.model import Settings
from matchcut.film.steps import StepKind
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import ElementKind
from matchcut.studio.inspector.film_page import FilmPage
from matchcut.studio.inspector.scene_fields import SceneFields
from matchcut.studio.window.window import StudioWindow

A, B, D = ShotId("a"), ShotId("b"), ShotId("d")


def choose(field: object, value: object) -> None:
    """Choose a value as a click in the list does."""
    field.show_value(value)  # type: ignore[attr-defined]
    field.activated.emit(field.currentIndex())  # type: ignore[attr-defined]


@pytest.fixture
def page(window: StudioWindow) -> FilmPage:
    window.session.select(())
    return window.inspectors.film_page


def settings(window: StudioWindow) -> Settings:
    return window.session.film.settings


def test_the_film_is_named_and_measured_where_no_shot_is_chosen(window: StudioWindow, page: FilmPage) -> None:
    assert page.isVisibleTo(window)
    assert page.fields["title"].text() == "Small"
    page.fields["title"].selectAll()
    QTest.keyClicks(page.fields["title"], "Tea")
    assert settings(window).title == "Tea"
    assert window.windowTitle() == "Tea – Matchcut"
    choose(page.frame_size, (1920, 1080))
    choose(page.rate, FrameRate(25))
    choose(page.loudness, -2300)
    page.fields["fade_out"].setFocus()
    page.fields["fade_out"].selectAll()
    QTest.keyClicks(page.fields["fade_out"], "1s")
    QTest.keyClick(page.fields["fade_out"], Qt.Key.Key_Return)
    found = settings(window)
    assert (found.width, found.height, found.rate, found.loudness) == (1920, 1080, FrameRate(25), -2300)
    assert found.fade_out == 25
    assert found.start == 3600 * 25, "an hour is an hour at any rate"
    for _ in range(5):
        window.session.undo()
    assert settings(window).title == "Small", "typing the title was one step"


def test_the_first_timecode_is_written_as_timecode(window: StudioWindow, page: FilmPage) -> None:
    assert page.start.text() == "01:00:00:00"
    page.start.setText("00:59:50:00")
    page.start.editingFinished.emit()
    assert settings(window).start == 3590 * 24
    page.start.setText("soon")
    page.start.editingFinished.emit()
    assert page.start.text() == "00:59:50:00"
    assert "'soon' is not a timecode" in window.notice.words


def test_the_films_engine_is_set_with_its_settings(window: StudioWindow, page: FilmPage) -> None:
    fields = page.engine_fields
    choose(fields.engine, "animatic")
    assert settings(window).engine == "animatic"
    form = fields.parameters
    name = next(name for name, field in form.fields.items() if field.metaObject().className() == "SwitchField")
    before = form.fields[name].isChecked()  # type: ignore[union-attr]
    form.fields[name].click()  # type: ignore[union-attr]
    assert settings(window).parameters[name] is (not before)
    form.resets[name].click()
    assert name not in settings(window).parameters


def scene(window: StudioWindow) -> SceneFields:
    window.session.select((A,))
    return window.inspector.scene


def test_a_scene_is_headed_and_placed(window: StudioWindow) -> None:
    window.session.edit(
        "Quay", lambda film: edits.add_element(film, ElementKind.LOCATION, "Quay", id=ElementId("quay"))
    )
    fields = scene(window)
    QTest.keyClicks(fields.fields["heading"], "EXT. QUAY")
    QTest.keyClicks(fields.fields["time_of_day"], "dusk")
    choose(fields.location, ElementId("quay"))
    found = window.session.film.scenes[SceneId("s1")]
    assert (found.heading, found.time_of_day, found.location) == ("EXT. QUAY", "dusk", "quay")
    window.session.undo()
    window.session.undo()
    window.session.undo()
    assert window.session.film.scenes[SceneId("s1")].heading == ""
    window.session.select((A, D))
    assert not fields.isVisibleTo(window), "two scenes"


def test_a_prop_is_used_in_the_selected_shots(window: StudioWindow) -> None:
    window.session.edit("Cup", lambda film: edits.add_element(film, ElementKind.PROP, "Cup", id=ElementId("cup")))
    window.session.edit("Place", lambda film: edits.place_in(film, A, ElementId("cup")))
    window.session.select((A, B))
    switch = window.inspector.elements["cup"]
    assert switch.checkState() is Qt.CheckState.PartiallyChecked
    switch.click()
    assert {shot: len(rows) for shot, rows in window.session.film.placements_by_shot.items()} == {A: 1, B: 1}
    switch.click()
    assert not window.session.film.placements
    assert window.session.project.history()[0].what == StepKind.TAKE_OUT(name="Cup")


def test_no_note_is_asked_for_without_a_take(window: StudioWindow) -> None:
    window.session.select((A,))
    assert not window.inspector.take_note.isVisibleTo(window)
    assert isinstance(window.session.film, Film)
    assert window.session.film.note_on(TakeId("none")) == ""
