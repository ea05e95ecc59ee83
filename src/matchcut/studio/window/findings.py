"""All that the command palette finds in one window: actions, places, scenes, shots, cast, elements and settings."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from matchcut.film.ids import CharacterId, ElementId, ShotId
from matchcut.studio.actions.action_book import words
from matchcut.studio.actions.palette import Finding
from matchcut.studio.inspector.fields import Choice, Line, Lines, Switch
from matchcut.studio.panels.cast import where_used
from matchcut.studio.texts.tell import tr
from matchcut.studio.window.workspaces import Place

if TYPE_CHECKING:
    from matchcut.studio.window.window import StudioWindow

ALSO = {
    "film.make": "generate render produce run",
    "film.take": "generate render again retake",
    "film.export": "deliver save render write",
    "shot.split": "cut blade",
    "view.razor": "blade cut",
}
"""What other programs call an action."""
FIELDS = (Choice, Line, Lines, Switch)


def findings_of(window: StudioWindow) -> list[Finding]:
    """What the palette offers, in the order in which it stands there before anything is typed."""
    return [*_actions(window), *_places(window), *_settings(window), *_people(window), *_story(window)]


def _actions(window: StudioWindow) -> Iterator[Finding]:
    for name in window.book.ids:
        action = window.book[name]
        keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        called = action.text().replace("&", "").rstrip(" …")
        spec = window.book.spec(name)
        english = f"{spec.text} {spec.menu.replace('/', ' ')} {ALSO.get(name, '')}".replace("&", "")
        yield Finding(called, keys, action.trigger, window.book.menu_words(name), english)


def _places(window: StudioWindow) -> Iterator[Finding]:
    for place in Place:
        yield Finding(words(place.value.capitalize()), tr("place"), partial(window.show_place, place))


def _settings(window: StudioWindow) -> Iterator[Finding]:
    """The fields of the film, and of the shot in hand."""
    window.inspectors.film_page.complete()
    for field in _fields(window.inspectors.film_page):
        yield Finding(field.accessibleName(), tr("setting of the film"), partial(_write_on_film, window, field))
    if window.session.selection.current is not None:
        told = tr("Shot {0}").format(window.session.film.label(window.session.selection.current))
        for field in _fields(window.inspector):
            yield Finding(field.accessibleName(), told, partial(_write_on_shot, window, field))


def _fields(parent: QWidget) -> Iterator[QWidget]:
    """The fields that a person can write in now."""
    for kind in FIELDS:
        for one in parent.findChildren(kind):
            if one.accessibleName() and one.isEnabled() and one.isVisibleTo(parent):
                yield one


def _write_on_film(window: StudioWindow, field: QWidget) -> None:
    window.session.select(())
    window.show_place(Place.INSPECTOR)
    window.inspectors.write_on_film(field)


def _write_on_shot(window: StudioWindow, field: QWidget) -> None:
    window.show_place(Place.INSPECTOR)
    field.setFocus()
    window.inspector.ensureWidgetVisible(field, 0, 80)


def _people(window: StudioWindow) -> Iterator[Finding]:
    film = window.session.film
    used = where_used(film)
    for person in sorted(film.characters.values(), key=lambda one: one.rank):
        yield Finding(
            person.name, tr("cast"), partial(_show_owner, window, person.id), used.get(person.id, person.description)
        )
    for thing in sorted(film.elements.values(), key=lambda one: (one.kind, one.rank)):
        yield Finding(thing.name, tr(thing.kind.value), partial(_show_owner, window, thing.id), used.get(thing.id, ""))


def _show_owner(window: StudioWindow, owner: CharacterId | ElementId) -> None:
    window.show_place(Place.CAST)
    window.cast.show_owner(owner)


def _story(window: StudioWindow) -> Iterator[Finding]:
    film = window.session.film
    for number, scene in enumerate(film.scene_order, start=1):
        shots = film.shot_ids_by_scene[scene.id]
        if shots:
            heading = scene.heading or tr("Scene {0}").format(number)
            yield Finding(heading, tr("scene"), partial(window.go_to, shots[0]), scene.synopsis)
    for shot in film.order:
        yield Finding(*_of_shot(window, shot))


def _of_shot(window: StudioWindow, shot: ShotId) -> tuple[str, str, partial[None], str]:
    film = window.session.film
    return tr("Shot {0}").format(film.label(shot)), "", partial(window.go_to, shot), film.shots[shot].action
