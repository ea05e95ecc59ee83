"""Handles from the Shot menu: longer takes, the same cut, one step of undo, and a word where there can't be any."""

from __future__ import annotations

from fractions import Fraction

import pytest

from matchcut.film import edits
from matchcut.film.ids import ShotId
from matchcut.studio.window.window import StudioWindow

A, B, C = (ShotId(name) for name in "abc")


@pytest.mark.parametrize(("action", "part"), [("shot.handles_half", Fraction(1, 2)), ("shot.handles_second", 1)])
def test_the_selected_shots_get_handles(window: StudioWindow, action: str, part: Fraction | int) -> None:
    window.session.edit("Start with a cut", lambda film: edits.chain(edits.chain(film, B, None), C, None))
    before = window.session.film
    window.session.select((B,))
    window.book[action].trigger()
    after = window.session.film
    frames = int(part * before.settings.rate.nominal)
    assert (after.shots[B].head, after.shots[B].tail) == (frames, frames)
    assert after.shots[B].used.frames == before.shots[B].used.frames
    assert after.shots[A] == before.shots[A]
    assert after.layout.starts == before.layout.starts
    window.book["shot.handles_none"].trigger()
    assert window.session.film == before
    window.book["edit.undo"].trigger()
    assert window.session.film == after


def test_where_there_can_be_none_is_told(window: StudioWindow) -> None:
    window.session.edit("Continue", lambda film: edits.chain(film, B, A))
    window.session.select((A,))
    window.book["shot.handles_half"].trigger()
    assert window.session.film.shots[A].tail == 0
    assert "are continued by another and get none at their tail" in window.notice.words
