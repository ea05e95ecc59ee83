"""A window is put together of parts that name what they need; nothing in the studio is handed the window."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

import matchcut.studio
from matchcut.film.film import Film
from matchcut.studio.parts import EVERY_CHANGE, Part, WindowParts, _maker, _needs
from matchcut.studio.texts.remedies import BUTTONS
from matchcut.studio.window.parts import PARTS
from matchcut.studio.window.window import StudioWindow
from matchcut.studio.window.workspaces import Place

STUDIO = Path(matchcut.studio.__file__).parent
FOR_ONE_CALL = {"on", "remedy", "dock"}
"""What a function gets for one call only: whether it is on, what to mend, where it stands."""


def functions(part: Part) -> Iterator[Callable[..., object]]:
    """All that runs for a part."""
    if part.make is not None:
        yield _maker(part.make)
    yield from (act.run for act in part.acts)
    yield from part.remedies.values()
    yield from (one for one in (part.findings, part.ready) if one is not None)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.id)
def test_what_a_part_needs_is_there_and_is_what_it_says(
    part: Part, open_window: Callable[[Film], StudioWindow]
) -> None:
    window = open_window(Film())
    for function in functions(part):
        for name in _needs(function):
            if name in FOR_ONE_CALL:
                continue
            thing = window.parts[name]
            called = vars(function)["__init__"] if isinstance(function, type) else function
            told = str(getattr(called, "__annotations__", {}).get(name, ""))
            if told == "Ask":
                assert callable(thing)
            elif re.fullmatch(r"\w+", told):
                assert told in {one.__name__ for one in type(thing).__mro__}, (function, name)
            elif told:
                assert callable(thing) or told.startswith("Sequence"), (function, name)


def test_every_remedy_that_has_a_button_has_one_part_that_does_it() -> None:
    done = [does for part in PARTS for does in part.remedies]
    assert sorted(done, key=str) == sorted(set(BUTTONS.values()), key=str)


def test_the_places_of_the_workspaces_are_parts_that_stand_in_docks() -> None:
    assert set(Place) <= {part.id for part in PARTS if part.title}


def test_only_who_opens_windows_knows_their_class() -> None:
    named = {file.relative_to(STUDIO).as_posix() for file in STUDIO.rglob("*.py") if "StudioWindow" in file.read_text()}
    assert named == {"main.py", "window/window.py"}


def test_a_panel_that_shows_a_table_is_refreshed_after_its_changes_when_it_is_seen(
    open_window: Callable[[Film], StudioWindow], film_of: Callable[..., Film]
) -> None:
    from matchcut.film import edits

    class Panel(QWidget):
        times = 0

        def refresh(self) -> None:
            self.times += 1

    window = open_window(film_of(2, 24))
    session, theme = window.session, window.theme
    given = {"session": session, "theme": theme}
    narrow, wide = (
        Part(id="narrow", make=Panel, shows={"titles"}),
        Part(id="wide", make=Panel, shows=EVERY_CHANGE),
    )
    parts = WindowParts((narrow, wide), given)
    panels = parts["narrow"], parts["wide"]
    for panel in panels:
        panel.show()
        panel.times = 0
    session.edit("x", lambda film: edits.revise_shot(film, film.order[0], action="Other."))
    assert [panel.times for panel in panels] == [0, 1]
    session.edit("x", lambda film: edits.add_title(film, film.order[0], "THE END"))
    assert [panel.times for panel in panels] == [1, 2]
    panels[0].hide()
    session.edit("x", lambda film: edits.add_title(film, film.order[1], "AND ON"))
    assert panels[0].times == 1
    panels[0].show()
    assert panels[0].times == 2


def test_two_parts_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="one name"):
        WindowParts((Part(id="session"),), {"session": object()})
