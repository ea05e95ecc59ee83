"""The inspector with several shots in hand, and the engine's settings as a form."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from matchcut.engines.registry import engines
from matchcut.film import edits
from matchcut.film.camera import ShotSize
from matchcut.film.ids import ShotId
from matchcut.film.model import Parameters
from matchcut.store.project import Project
from matchcut.studio.inspector.fields import ChoiceField
from matchcut.studio.inspector.settled import Number
from matchcut.studio.window.window import StudioWindow

A, B, C = (ShotId(name) for name in "abc")
Left = Qt.MouseButton.LeftButton


def test_what_differs_is_shown_as_several_values_and_changed_for_all(window: StudioWindow) -> None:
    window.session.edit("x", lambda film: edits.revise_shot(film, A, size=ShotSize.CLOSE_UP, frames=24))
    window.session.select((A, B))
    size, length = (window.inspector.fields[name] for name in ("size", "frames"))
    assert (size.currentIndex(), size.placeholderText()) == (-1, "several values")
    assert (length.text(), length.placeholderText()) == ("", "several values")
    assert window.inspector.fields["camera"].currentText() == "static"
    length.setFocus()
    QTest.keyClicks(length, "2s")
    QTest.keyClick(length, Qt.Key.Key_Return)
    assert [window.session.film.shots[shot].frames for shot in (A, B, C)] == [48, 48, 48]
    assert length.text() == "2s"


def test_leaving_a_field_of_several_values_changes_nothing(window: StudioWindow) -> None:
    window.session.edit("x", lambda film: edits.revise_shot(film, A, camera="pan left", head=3))
    window.session.select((A, B))
    before = window.session.film
    for field in (window.inspector.fields[name] for name in ("camera", "head", "frames")):
        field.setFocus()
        field.clearFocus()
    assert window.session.film == before


def test_a_number_over_several_counts_even_if_the_field_held_it(window: StudioWindow) -> None:
    window.session.edit("x", lambda film: edits.trim(film, A, head=5))
    window.session.select((A, B))
    head = window.inspector.fields["head"]
    assert (head.text(), head.placeholderText()) == ("", "several values")
    head.setFocus()
    QTest.keyClicks(head, "0")
    QTest.keyClick(head, Qt.Key.Key_Return)
    assert [window.session.film.shots[shot].head for shot in (A, B)] == [0, 0]


def test_casting_several_shots_of_which_some_have_her(window: StudioWindow) -> None:
    window.session.select((A, B))
    switch = window.inspector.cast["mara"]
    assert switch.checkState() is Qt.CheckState.PartiallyChecked
    switch.click()
    assert {shot for shot in (A, B, C) if window.session.film.cast_by_shot.get(shot)} == {A, B}
    assert switch.checkState() is Qt.CheckState.Checked
    switch.click()
    assert not window.session.film.cast_by_shot


def test_a_setting_of_the_engine_is_set_for_each_shot_and_reset(window: StudioWindow) -> None:
    window.session.edit("x", lambda film: edits.revise_shot(film, A, parameters=Parameters({"note": "kept"})))
    window.session.select((A, B))
    form, spec = window.inspector.parameters, engines()["fake"]
    assert set(form.fields) == {parameter.name for parameter in spec.parameters}
    chosen = next(one for one in spec.parameters if one.kind in ("choice", "integer"))
    field = form.fields[chosen.name]
    if isinstance(field, ChoiceField):
        value: object = next(one for one in chosen.choices if one != chosen.default)
        field.setCurrentText(str(value))
        field.activated.emit(field.currentIndex())
    else:
        assert isinstance(field, Number)
        value = int(chosen.default) + 1
        field.setText(str(value))
        field.editingFinished.emit()
    parameters = [window.session.film.shots[shot].parameters for shot in (A, B)]
    assert [dict(one).get(chosen.name) for one in parameters] == [value, value]
    assert dict(parameters[0])["note"] == "kept"
    assert form.resets[chosen.name].isEnabled()
    form.resets[chosen.name].click()
    assert chosen.name not in window.session.film.shots[A].parameters
    assert not form.resets[chosen.name].isEnabled()


def test_the_licence_of_the_engine_is_told(window: StudioWindow) -> None:
    window.session.select((A,))
    spec = engines()["fake"]
    assert spec.licence.name in window.inspector.engine_fields._licence.text()
    assert spec.makes[1:] in window.inspector.engine_fields._licence.text()


def test_only_the_row_that_another_program_changed_is_told(window: StudioWindow, folder: Path, qtbot: QtBot) -> None:
    told: list[object] = []
    window.session.changed.connect(told.append)
    with Project.open(folder) as other:
        other.transact("Elsewhere", lambda film: edits.revise_shot(film, B, notes="Seen"))
    qtbot.waitUntil(lambda: bool(told), timeout=2000)
    ((change,),) = told  # type: ignore[misc]
    assert (change.table, change.key, change.after.notes) == ("shots", "b", "Seen")


def test_every_field_has_room_for_what_it_shows(window: StudioWindow) -> None:
    window.session.select((window.session.film.order[0],))
    fields = [field for field in window.inspector.findChildren(QLineEdit) if field.isVisibleTo(window) and field.text()]
    assert {"72 frames", "0 frames"} & {field.text() for field in fields}
    for field in fields:
        words = field.fontMetrics().horizontalAdvance(field.text())
        assert field.width() >= min(words, 100), field.text()
