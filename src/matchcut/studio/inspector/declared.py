"""The inspectors as a part of a window, and what the palette finds in them: every field that can be written in now."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from matchcut.film.ids import ShotId
from matchcut.studio.parts import Ask, PaletteFinding, Part
from matchcut.studio.session import Session
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.theme import Theme

if TYPE_CHECKING:
    from matchcut.studio.inspector.inspectors import Inspectors
    from matchcut.studio.inspector.panel import Inspector


def _inspectors(
    session: Session,
    theme: Theme,
    dock: QWidget,
    plan_words: Callable[[ShotId], str],
    ask: Ask,
) -> Inspectors:
    from matchcut.studio.inspector.inspectors import Inspectors

    def make_shots() -> Inspector:
        from matchcut.studio.inspector.panel import Inspector

        shots = Inspector(session, theme, plan_words)
        shots.keyframe_wanted.connect(lambda _: ask(lambda boarding: boarding.choose()))
        shots.in_hand.connect(lambda field: ask(lambda viewer: viewer.monitor.show_framing_of(field)))
        return shots

    return Inspectors(session, theme, make_shots, dock)


def _fields(session: Session, inspector: Inspectors, show: Callable[[str], object]) -> Iterator[PaletteFinding]:
    """The fields of the film, and of the shot in hand."""

    def write_on_film(field: QWidget) -> None:
        session.select(())
        show("inspector")
        inspector.write_on_film(field)

    def write_on_shot(field: QWidget) -> None:
        show("inspector")
        field.setFocus()
        inspector.shots.ensureWidgetVisible(field, 0, 80)

    inspector.film_page.complete()
    for field in _written_in(inspector.film_page):
        yield PaletteFinding(field.accessibleName(), tr("setting of the film"), partial(write_on_film, field))
    current = session.selection.current
    if current is not None:
        place = tr("Shot {0}").format(session.film.label(current))
        for field in _written_in(inspector.shots):
            yield PaletteFinding(field.accessibleName(), place, partial(write_on_shot, field))


def _written_in(parent: QWidget) -> Iterator[QWidget]:
    """The fields that a person can write in now."""
    from matchcut.studio.inspector.fields import ChoiceField, LineField, LinesField, SwitchField

    for kind in (ChoiceField, LineField, LinesField, SwitchField):
        for field in parent.findChildren(kind):
            if field.accessibleName() and field.isEnabled() and field.isVisibleTo(parent):
                yield field


INSPECTOR = Part(
    id="inspector",
    title="Inspector",
    make=_inspectors,
    findings=_fields,
)
