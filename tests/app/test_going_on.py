"""What is told before a shot is made of how it goes on from another."""

from __future__ import annotations

import pytest

from matchcut.app.status import outlook
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, SceneId, ShotId
from matchcut.film.model import Settings
from matchcut.film.vocabulary import ContinuationWay
from matchcut.planning.cooking import Cook
from matchcut.planning.recipe import Upstream
from matchcut.words.statements import english

ONE, TWO = ShotId("one"), ShotId("two")


@pytest.fixture
def film() -> Film:
    """Two shots of the fake engine; the second continues the first."""
    film = edits.add_scene(Film(settings=Settings(engine="fake")), id=SceneId("s"))
    for shot in (ONE, TWO):
        film = edits.add_shot(film, SceneId("s"), id=shot, frames=24)
    return edits.chain(film, TWO, ONE)


def warnings(film: Film, kept: int = 16) -> list[str]:
    """What is told of the second shot, where the first one's take kept so many frames."""
    upstream = Upstream(tail=MediaId("a" * 64), frames=kept)
    recipe = Cook(film, lambda *_: "1").recipe(TWO, variation=0, upstream=upstream)
    return [english(warning) for warning in outlook(film, TWO, recipe).warnings]


def test_frames_that_are_seen_twice_and_a_tail_that_is_too_short_are_told(film: Film) -> None:
    assert warnings(film) == []
    moved = edits.move_hand_over(film, TWO, 6)
    assert warnings(moved) == []
    assert warnings(edits.trim(moved, ONE, tail=5)) == [
        "The last frame of shot 1 is seen twice: it goes on from before it, and the shot is trimmed by less."
    ]
    assert warnings(moved, kept=4) == [
        "It goes on from 3 frames before the end of shot 1 and not from 6: the take there kept no longer a tail."
    ]
    elsewhere = edits.move_shot(edits.trim(moved, ONE, tail=0), TWO, 0)
    assert warnings(elsewhere) == [], "it does not follow the shot that it continues"


def test_which_way_a_shot_goes_on_and_who_says_so_is_told(film: Film) -> None:
    def words(film: Film, shot: ShotId = TWO) -> str:
        return english(outlook(film, shot, None).words)

    assert words(film) == ""
    film = edits.revise_settings(film, way=ContinuationWay.TAIL)
    assert words(film) == "Goes on by the way tail, as the film says."
    assert words(film, ONE) == "", "it continues none"
    film = edits.revise_scene(film, SceneId("s"), way=ContinuationWay.CUT)
    assert words(film) == "Goes on by the way cut, as its scene says."
    film = edits.revise_shot(film, TWO, way=ContinuationWay.BRIDGE)
    assert words(film) == "Goes on by the way bridge, as the shot says."
    film = edits.revise_shot(film, TWO, way=ContinuationWay.SHEET)
    assert words(film) == "", "an engine that does not drift has no sheet"


def test_what_is_not_made_yet_is_told_of_as_its_engine_keeps_tails(film: Film) -> None:
    moved = edits.move_hand_over(film, TWO, 6)
    (warning,) = outlook(moved, TWO, None).warnings
    assert english(warning).startswith("It goes on from 3 frames before the end"), "the fake engine keeps four"
    assert outlook(film, TWO, None).warnings == ()
