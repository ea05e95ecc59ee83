"""Every drop-down as a hand works it: each entry through the popup, by mouse and by keys; and the wheel left alone."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QtMsgType
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QScrollArea,
    QScrollBar,
    QWidget,
)
from tests.studio.drop_downs import with_keys, with_the_mouse

import matchcut.studio
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, ElementId, ShotId, TitleId
from matchcut.film.vocabulary import ElementKind
from matchcut.media.sound import write_wav
from matchcut.studio.theme.controls import DropDown
from matchcut.studio.window.window import StudioWindow

B = ShotId("b")
TITLE, TONE, KITCHEN = TitleId("title"), AudioClipId("tone"), ElementId("kitchen")
Left, Plain, Alt = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier

Kept = Callable[[Film], object]
FIELDS: dict[str, tuple[str, Kept]] = {
    "Frame size": ("", lambda film: (film.settings.width, film.settings.height)),
    "Frame rate": ("", lambda film: film.settings.rate),
    "Loudness": ("", lambda film: film.settings.loudness),
    "How shots of the film go on": ("", lambda film: film.settings.way),
    "Shot size": (B, lambda film: film.shots[B].size),
    "Camera move": (B, lambda film: film.shots[B].camera),
    "Continues": (B, lambda film: film.shots[B].continues),
    "Transition": (B, lambda film: film.shots[B].transition and film.shots[B].transition.kind),
    "Speed": (B, lambda film: film.shots[B].speed),
    "How the shot goes on": (B, lambda film: film.shots[B].way),
    "How shots of the scene go on": (B, lambda film: film.scenes[film.shots[B].scene].way),
    "Correction of a continuing shot": (B, lambda film: film.shots[B].correction),
    "Location": (B, lambda film: film.scenes[film.shots[B].scene].location),
    "Behaviour": (B, lambda film: film.shots[B].parameters.get("behaviour", "ok")),
    "Engine": (B, lambda film: film.shots[B].engine),
    "Place": (TITLE, lambda film: film.titles[TITLE].style),
    "What the track is to the film": (TONE, lambda film: film.track("A1").role),
}
"""The inspector's drop-downs by name: what has to be in hand to see one, and where the film keeps its value."""


@pytest.fixture
def quiet(qtlog: Any) -> Iterator[None]:
    """Fails where Qt has warned."""
    yield
    told = [one.message for one in qtlog.records if one.type != QtMsgType.QtDebugMsg]
    assert [words for words in told if not words.startswith("This plugin does not support")] == []


@pytest.fixture
def full(window: StudioWindow, tmp_path: Path, quiet: None) -> StudioWindow:
    """A window on a film with a title, a sound and a location; shot b is in hand, and its engine has a choice."""
    wav = tmp_path / "tone.wav"
    write_wav(wav, np.zeros((1, 48_000), dtype=np.float32))
    media = window.session.project.media.add(wav)

    def fill(film: Film) -> Film:
        film = edits.add_title(film, B, "Meanwhile", id=TITLE)
        film = edits.add_audio(film, media, anchor=B, frames=24, id=TONE)
        return edits.add_element(film, ElementKind.LOCATION, "Kitchen", id=KITCHEN)

    assert window.session.edit("Fill", fill)
    window.session.select((B,))
    return window


def take(window: StudioWindow, thing: str) -> None:
    """Take a shot, a title or sound, or nothing in hand."""
    if thing in window.session.film.shots or not thing:
        window.session.select((ShotId(thing),) if thing else ())
    else:
        window.session.pick(thing)


def field(window: StudioWindow, name: str) -> DropDown:
    found = [one for one in window.findChildren(DropDown) if one.accessibleName() == name and one.isVisible()]
    assert len(found) == 1, name
    return found[0]


@pytest.mark.parametrize("name", FIELDS)
def test_each_entry_of_each_drop_down_is_kept_as_it_is_shown(full: StudioWindow, name: str) -> None:
    thing, kept = FIELDS[name]
    take(full, thing)
    for choose in (with_the_mouse, with_keys):
        rows = range(30) if name != "Engine" else (3, 1, 5, 0)  # The others differ in their names only.
        for row in rows:
            choice = field(full, name)
            if row >= choice.count():  # What is none of the usual sizes is offered while it is the film's.
                break
            value, words = choice.values[row], choice.itemText(row)
            choose(choice, row)
            choice = field(full, name)
            assert not choice.view().isVisible()
            found = kept(full.session.film)
            assert (found, type(found)) == (value, type(value))
            assert (choice.value, choice.currentText()) == (value, words)


def test_every_drop_down_of_the_inspector_is_worked(full: StudioWindow) -> None:
    seen = set()
    for thing in ("", B, TITLE, TONE):
        take(full, thing)
        full.inspectors.film_page.complete()
        seen |= {one.accessibleName() for one in full.inspectors.findChildren(DropDown) if one.isVisible()}
    assert seen == set(FIELDS)


def test_words_of_the_list_that_are_typed_are_its_value(full: StudioWindow) -> None:
    camera = field(full, "Camera move")
    for typed, kept in (("Pan Left", "pan left"), ("slow push in, handheld", "slow push in, handheld")):
        camera.setFocus()
        camera.lineEdit().selectAll()
        QTest.keyClicks(camera, typed)
        QTest.keyClick(camera, Qt.Key.Key_Return)
        assert full.session.film.shots[B].camera == kept


# The wheel


def turn(widget: QWidget) -> None:
    """Turn the wheel over a widget, as the window system tells of it."""
    window = widget.window()
    at = widget.mapTo(window, widget.rect().center())
    for by in (-120, 120, -120):
        QTest.wheelEvent(window.windowHandle(), QPointF(at), QPoint(0, by))


def turned_by_a_wheel(window: QWidget) -> list[QWidget]:
    """What is seen in a window of which a wheel could change the value."""
    kinds = (QAbstractSpinBox, QComboBox, QAbstractSlider)
    found = [one for one in window.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible()]
    return [one for one in found if not isinstance(one, QScrollBar)]


@pytest.mark.parametrize("thing", ["", B, TITLE, TONE])
def test_the_wheel_scrolls_over_every_field_and_changes_none(full: StudioWindow, thing: str) -> None:
    take(full, thing)
    full.resize(1400, 600)
    full.timeline.view.setFocus()
    before, holder = full.session.film, QApplication.focusWidget()
    fields = turned_by_a_wheel(full)
    assert len(fields) >= 2
    scrolled = 0
    for one in fields:
        area = ancestor(one)
        bar = area.verticalScrollBar() if area is not None else None
        if area is not None:
            area.ensureWidgetVisible(one)
        moved: list[int] = []
        if bar is not None:
            bar.valueChanged.connect(moved.append)
        values = [(other, shown(other)) for other in fields]
        turn(one)
        assert [(other, shown(other)) for other in fields] == values
        assert QApplication.focusWidget() is holder
        scrolled += bool(moved)
    assert scrolled or not thing or thing == TITLE, "the page is scrolled"
    assert full.session.film == before


def test_a_field_that_has_the_keyboard_is_turned(full: StudioWindow) -> None:
    size = field(full, "Shot size")
    size.show_value(size.values[0])
    size.setFocus()
    turn(size)
    assert full.session.film.shots[B].size is size.values[1]


def shown(widget: QWidget) -> object:
    return widget.currentIndex() if isinstance(widget, QComboBox) else widget.value()  # type: ignore[attr-defined]


def ancestor(widget: QWidget) -> QScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


# The house


def test_places_use_the_studio_s_own_controls() -> None:
    """Qt's own would take our values apart, or be turned by a wheel that passes over them."""
    folder = Path(matchcut.studio.__file__).parent
    taken = {"currentData", "itemData", "findData"}
    turned = {name for kind in (QAbstractSpinBox, QComboBox, QAbstractSlider) for name in _kinds(kind)}
    found = []
    for file in set(folder.rglob("*.py")) - {folder / "theme" / "controls.py"}:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [node.func] if isinstance(node, ast.Call) else node.bases if isinstance(node, ast.ClassDef) else []
            found += [(file.name, one.id) for one in names if isinstance(one, ast.Name) and one.id in turned]
            if isinstance(node, ast.Attribute) and node.attr in taken:
                found.append((file.name, node.attr))
    assert found == []


def _kinds(kind: type) -> Iterator[str]:
    yield kind.__name__
    for one in kind.__subclasses__():
        if one.__module__.startswith("PySide6") and one is not QScrollBar:
            yield from _kinds(one)


def test_a_letter_in_a_drop_down_finds_an_entry_and_is_no_command(full: StudioWindow) -> None:
    """E is the tool Roll, N a new shot: not while a list has the keyboard."""
    film, tool = full.session.film, full.timeline.view.tool
    choice = field(full, "Shot size")
    choice.setFocus()
    keys(full, "e")
    assert choice.currentText() == "extreme close-up"
    assert full.session.film.shots[B].size == "extreme close-up"
    assert full.timeline.view.tool is tool
    keys(full, "n")
    assert full.session.film.order == film.order
    QTest.keyClick(full.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert full.session.film == film


def test_undo_in_a_camera_move_that_was_written_is_the_films(full: StudioWindow) -> None:
    film = full.session.film
    choice = field(full, "Camera move")
    choice.setFocus()
    choice.lineEdit().selectAll()
    keys(full, "circle them")
    QTest.keyClick(full.windowHandle(), Qt.Key.Key_Return)
    assert full.session.film.shots[B].camera == "circle them"
    QTest.keyClick(full.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert full.session.film == film
    assert choice.currentText() == film.shots[B].camera


def test_a_size_that_is_the_films_own_can_be_chosen_again(full: StudioWindow) -> None:
    full.session.select(())
    choice = field(full, "Frame size")
    own = choice.currentText()
    with_the_mouse(choice, 0)
    assert choice.currentText() != own
    with_the_mouse(choice, choice.findText(own))
    assert choice.currentText() == own
    assert f"{full.session.film.settings.width} × {full.session.film.settings.height}" == own


def keys(window: StudioWindow, words: str) -> None:
    """Type through the window, as the keyboard does: shortcuts hear it first."""
    for letter in words:
        QTest.keyClick(window.windowHandle(), letter)
