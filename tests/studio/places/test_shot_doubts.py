"""What the storyboard says against a shot stands in the inspector, with buttons that mend it, or say it is meant."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ShotId
from matchcut.studio.inspector.shot_doubts import ShotDoubts
from matchcut.studio.window.window import StudioWindow

A, B = ShotId("a"), ShotId("b")
JONAS = CharacterId("jonas")


@pytest.fixture
def doubts(window: StudioWindow) -> ShotDoubts:
    """Those of shot a, in which Jonas acts and is not cast."""

    def written(film: Film) -> Film:
        film = edits.add_character(film, "Jonas", id=JONAS)
        return edits.revise_shot(film, A, action="Jonas sits down. The light is on.")

    window.session.edit("x", written)
    window.session.select((A,))
    return window.inspector.doubts


def buttons(doubts: ShotDoubts) -> dict[str, QPushButton]:
    QApplication.processEvents()  # What was just laid out is shown then, and what it replaces is gone.
    shown = [button for button in doubts.findChildren(QPushButton) if button.isVisibleTo(doubts)]
    return {button.text(): button for button in shown}


def test_who_acts_is_cast_by_a_button(window: StudioWindow, doubts: ShotDoubts) -> None:
    assert "Jonas acts in it" in buttons(doubts)["Cast Jonas"].accessibleDescription()
    buttons(doubts)["Cast Jonas"].click()
    assert JONAS in [row.character for row in window.session.film.cast_by_shot[A]]
    assert not doubts.isVisibleTo(window.inspector)
    window.session.undo()
    assert "Cast Jonas" in buttons(doubts)


def test_what_is_meant_is_said_to_be_and_can_be_warned_of_again(window: StudioWindow, doubts: ShotDoubts) -> None:
    buttons(doubts)["This is meant"].click()
    assert window.session.film.shots[A].meant == "not_cast:jonas"
    assert list(buttons(doubts)) == ["Warn again"]
    buttons(doubts)["Warn again"].click()
    assert window.session.film.shots[A].meant == ""
    window.session.undo()
    assert window.session.film.shots[A].meant == "not_cast:jonas"


def test_the_keyboard_comes_to_the_field_in_which_it_is_mended(window: StudioWindow, doubts: ShotDoubts) -> None:
    assert window.session.edit("x", lambda film: edits.revise_shot(film, A, frames=2))
    wanted: list[str] = []
    doubts.field_wanted.connect(wanted.append)
    buttons(doubts)["Another length …"].click()
    assert wanted == ["frames"]


def test_a_command_goes_to_the_next_shot_that_is_warned_of(window: StudioWindow, doubts: ShotDoubts) -> None:
    window.session.select((B,))
    window.book["shot.warned"].trigger()
    assert window.session.selection.current == A
    buttons(doubts)["This is meant"].click()
    window.session.select((B,))
    window.book["shot.warned"].trigger()
    assert window.session.selection.current == B
    assert window.notice.words == "Nothing is said against the storyboard."
