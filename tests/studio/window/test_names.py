"""Whatever takes the keyboard has a name that a screen reader can say."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ElementId
from matchcut.film.vocabulary import ElementKind
from matchcut.studio.theme.theme import Theme
from matchcut.studio.welcome.recent import RecentFilms
from matchcut.studio.welcome.window import WelcomeWindow
from matchcut.studio.window.window import StudioWindow
from matchcut.studio.window.workspaces import WORKSPACES, Place


def nameless(root: QWidget) -> Iterator[str]:
    """The widgets that are seen, take the keyboard and have no name, by class and by what they stand in."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            spoken = QAccessible.queryAccessibleInterface(widget)
            if spoken is not None and not spoken.text(QAccessible.Text.Name):
                yield f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"


def everything(film: Film) -> Film:
    """The film with somebody, something and a place in it."""
    shot = film.order[0]
    film = edits.cast_in(edits.add_character(film, "Mara", id=CharacterId("mara")), shot, CharacterId("mara"))
    film = edits.add_element(film, ElementKind.PROP, "Cup", id=ElementId("cup"))
    film = edits.revise_shot(film, shot, engine="animatic")
    return edits.place_in(film, shot, ElementId("cup"))


@pytest.mark.parametrize("selected", [0, 1])
def test_every_field_of_every_place_has_a_name(
    open_window: Callable[[Film], StudioWindow], film_of: Callable[..., Film], qtbot: QtBot, selected: int
) -> None:
    window = open_window(everything(film_of(2, 24)))
    window.session.select(window.session.film.order[:selected])
    for workspace in WORKSPACES:
        window.enter(workspace.name)
        qtbot.wait(20)
        assert not list(nameless(window)), workspace.name
    for place in Place:
        window.show_place(place)
        qtbot.wait(20)
        assert not list(nameless(window.docks[place])), place


@pytest.mark.parametrize("action", ["film.export", "film.snapshots", "help.keys", "film.models", "view.palette"])
def test_every_field_of_every_dialog_has_a_name(
    open_window: Callable[[Film], StudioWindow], film_of: Callable[..., Film], qtbot: QtBot, action: str
) -> None:
    window = open_window(film_of(1, 24))
    window.book[action].trigger()
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in window.findChildren(QDialog)))
    (dialog,) = [one for one in window.findChildren(QDialog) if one.isVisible()]
    qtbot.wait(50)
    assert not list(nameless(dialog))
    dialog.close()


def test_every_field_of_the_welcome_has_a_name(theme: Theme, settings: QSettings, qtbot: QtBot) -> None:
    welcome = WelcomeWindow(theme, RecentFilms(settings))
    qtbot.addWidget(welcome)
    welcome.show()
    qtbot.waitUntil(lambda: bool(welcome.machine.sentences), timeout=30_000)
    assert not list(nameless(welcome))
    welcome.show_form()
    assert not list(nameless(welcome))
