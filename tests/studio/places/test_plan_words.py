"""What the inspector tells of a shot before anything runs."""

from __future__ import annotations

from matchcut.film import edits
from matchcut.film.ids import ShotId
from matchcut.studio.window.plan_words import told_plan
from matchcut.studio.window.window import StudioWindow

A = ShotId("a")


def test_how_long_a_take_is_in_the_making_goes_by_those_there_are(window: StudioWindow) -> None:
    window.session.edit("x", lambda film: edits.revise_shot(film, A, frames=100, engine="fake"))
    told = told_plan(window.session, A, None, {"fake": 0.25})
    assert "A take is about 25 s in the making, as those by fake went; it costs nothing else." in told
    assert "A take is about 8 min in the making" in told_plan(window.session, A, None, {"fake": 5.0})
    assert "in the making" not in told_plan(window.session, A, None, {"other": 5.0})
