"""What is stale, why, and what depends on what."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.film import edits
from matchcut.film.camera import ShotSize
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ElementId, MediaId, SceneId, ShotId, TakeId
from matchcut.film.model import Parameters
from matchcut.film.vocabulary import ElementKind
from matchcut.planning.cooking import Cook
from matchcut.planning.graph import chains, downstream
from matchcut.planning.plan import ShotPlan, TakeState, plan
from matchcut.planning.recipe import Recipe, Upstream
from matchcut.words.statements import say

ONE, TWO, THREE = ShotId("one"), ShotId("two"), ShotId("three")
FACE, OTHER_FACE = MediaId("aa" * 32), MediaId("bb" * 32)
REVISIONS = {"animatic": "1", "fake": "1"}


@dataclass(frozen=True)
class MadeTake:
    recipe: Recipe
    tail: MediaId | None
    variation: int = 0
    tail_frames: int = 9
    hand_over: str = "{}"

    @property
    def fingerprint(self) -> str:
        return self.recipe.fingerprint


@dataclass
class Studio:
    """A film whose shots have all been made."""

    film: Film
    takes: dict[TakeId, MadeTake]

    def plans(self, film: Film, revisions: dict[str, str] = REVISIONS) -> tuple[ShotPlan, ...]:
        return plan(
            film, self.takes, lambda take: self.takes[take].recipe.to_json(), lambda engine, _: revisions[engine]
        )

    def plan(self, film: Film, revisions: dict[str, str] = REVISIONS) -> dict[str, tuple[TakeState, tuple[str, ...]]]:
        return {one.shot: (one.state, tuple(map(say, one.reasons))) for one in self.plans(film, revisions)}

    def make(self, film: Film, shot: ShotId, name: str) -> Film:
        source = film.shots[shot].continues
        upstream = None
        if source is not None:
            made = self.takes[film.circles[source].take]
            assert made.tail is not None
            upstream = Upstream(tail=made.tail, frames=made.tail_frames)
        recipe = Cook(film, lambda engine, _: REVISIONS[engine]).recipe(shot, variation=0, upstream=upstream)
        self.takes[TakeId(name)] = MadeTake(recipe, MediaId(recipe.fingerprint))
        return edits.circle_take(film, shot, TakeId(name))


@pytest.fixture
def studio(three_shots: Film) -> Studio:
    film = edits.chain(three_shots, THREE, TWO)
    film = edits.add_character(film, "Mara", id=CharacterId("mara"))
    film = edits.add_reference(film, CharacterId("mara"), FACE)
    film = edits.add_element(film, ElementKind.LOCATION, "Pad", id=ElementId("pad"))
    film = edits.revise_scene(film, SceneId("scene"), location=ElementId("pad"))
    film = edits.cast_in(film, TWO, CharacterId("mara"))
    studio = Studio(film, {})
    for shot in (ONE, TWO, THREE):
        studio.film = studio.make(studio.film, shot, f"take-{shot}")
    return studio


def test_all_made_is_all_current(studio: Studio) -> None:
    assert studio.plan(studio.film) == dict.fromkeys(("one", "two", "three"), (TakeState.CURRENT, ()))


def test_only_what_depends_on_an_edit_is_stale(studio: Studio) -> None:
    edited = edits.revise_shot(studio.film, TWO, action="She runs.")
    assert studio.plan(edited) == {
        "one": (TakeState.CURRENT, ()),
        "two": (TakeState.STALE, ("the action text changed",)),
        "three": (TakeState.STALE, ("shot 2, which this continues, has to be made first",)),
    }


def test_words_are_nothing_to_an_engine_that_shows_what_is_there(three_shots: Film) -> None:
    """Footage stays what was shot, whatever is written beside it; what it is cut from still counts."""
    film = edits.revise_shot(three_shots, ONE, keyframe=FACE)
    film = edits.add_character(film, "Mara", id=CharacterId("mara"))
    cook = Cook(film, lambda _engine, _parameters: "1", lambda _engine: True)
    take = MadeTake(cook.recipe(ONE, variation=0, upstream=None), None)
    film = edits.circle_take(film, ONE, TakeId("take"))

    def standing(now: Film) -> tuple[TakeState, tuple[str, ...]]:
        taken, told = {TakeId("take"): take}, lambda _take: take.recipe.to_json()
        found = plan(now, taken, told, lambda _engine, _parameters: "1", lambda _engine: True)
        return next((one.state, tuple(map(say, one.reasons))) for one in found if one.shot == ONE)

    told = edits.revise_shot(film, ONE, action="She runs.", dialogue="Run!", camera="pan left", size=ShotSize.FULL)
    told = edits.cast_in(edits.revise_scene(told, SceneId("scene"), heading="EXT. SEA"), ONE, CharacterId("mara"))
    assert standing(told) == (TakeState.CURRENT, ())
    assert standing(edits.revise_shot(told, ONE, frames=50)) == (
        TakeState.STALE,
        ("the length changed from 48 to 50 frames",),
    )
    assert standing(edits.revise_shot(told, ONE, keyframe=None))[1] == ("the keyframe changed",)


def test_a_new_upstream_take_makes_the_next_shot_stale(studio: Studio) -> None:
    edited = edits.revise_shot(studio.film, TWO, action="She runs.")
    remade = studio.make(edited, TWO, "take-two-b")
    assert studio.plan(remade)["three"] == (TakeState.STALE, ("shot 2, which this continues, has a new take",))


def test_edits_of_the_cut_make_nothing_stale(studio: Studio) -> None:
    film = edits.trim(studio.film, TWO, head=3, tail=5)
    film = edits.retime(film, ONE, Fraction(2))
    film = edits.add_title(film, ONE, "Title", frames=24)
    film = edits.move_shot(film, THREE, 0)
    film = edits.revise_shot(film, ONE, number="99", notes="nice")
    assert {standing for standing, _ in studio.plan(film).values()} == {TakeState.CURRENT}


def test_a_split_shot_needs_no_new_take(studio: Studio) -> None:
    half = ShotId("two-b")
    film = edits.split_shot(studio.film, TWO, 20, half, TakeId("take-two"))
    assert studio.plan(film)[half] == (TakeState.CURRENT, ())


def test_a_shot_without_a_take_waits_for_its_upstream(studio: Studio) -> None:
    film = edits.uncircle(edits.uncircle(studio.film, ONE), TWO)
    told = {one.shot: one for one in studio.plans(film)}
    assert (told[ONE].state, told[ONE].waits_for) == (TakeState.NO_TAKE, None)
    assert (told[TWO].state, told[TWO].waits_for, told[TWO].recipe) == (TakeState.NO_TAKE, ONE, None)
    assert tuple(map(say, told[THREE].reasons)) == ("shot 2, which this continues, has to be made first",)


SHOT_EDITS: list[tuple[dict[str, Any], str]] = [
    ({"dialogue": "Hi."}, "the dialogue changed"),
    ({"size": ShotSize.CLOSE_UP}, "the shot size changed from wide to close-up"),
    ({"camera": "pan left"}, "the camera changed from 'static' to 'pan left'"),
    ({"frames": 50}, "the length changed from 48 to 50 frames"),
    ({"seed": 5}, "the seed changed"),
    ({"engine": "fake"}, "the engine changed from animatic to fake"),
    ({"keyframe": FACE}, "the keyframe changed"),
    ({"continues": None}, "it now starts with a cut"),
    ({"parameters": Parameters({"parallax": "0.2"})}, "the setting 'parallax' changed"),
]


@pytest.mark.parametrize(("change", "reason"), SHOT_EDITS)
def test_the_reason_is_told_in_words(studio: Studio, change: dict[str, Any], reason: str) -> None:
    assert studio.plan(edits.revise_shot(studio.film, TWO, **change))["two"] == (TakeState.STALE, (reason,))


def test_a_take_whose_recipe_cannot_be_read_says_so(studio: Studio) -> None:
    film = edits.revise_shot(studio.film, ONE, action="She runs.")
    take = film.circled(ONE)
    told = plan(film, studio.takes, lambda _take: '{"version":99}', lambda _engine, _parameters: "1")
    assert take is not None
    assert tuple(map(say, told[0].reasons)) == ("recipes are written in a new way",)


def test_reasons_beyond_the_shot(studio: Studio) -> None:
    film, mara, pad = studio.film, CharacterId("mara"), ElementId("pad")
    new_face = edits.delete_reference(edits.add_reference(film, mara, OTHER_FACE), next(iter(film.references)))
    cases = {
        "Mara has other reference images": new_face,
        "Mara is described differently": edits.revise_character(film, mara, description="tall"),
        "Mara has another note": edits.cast_in(film, TWO, mara, "in a coat"),
        "Mara is no longer in the shot": edits.uncast(film, TWO, mara),
        "the location is described differently": edits.revise_element(film, pad, description="wet"),
        "the location is now Hill": edits.revise_element(film, pad, name="Hill"),
        "the location was removed": edits.delete_element(film, pad),
        "the film's frame rate changed": edits.revise_settings(film, rate=replace(film.settings.rate, numerator=25)),
        "the film's size changed to 640×720": edits.revise_settings(film, width=640),
        "the scene heading changed": edits.revise_scene(film, SceneId("scene"), heading="EXT."),
        "the time of day changed": edits.revise_scene(film, SceneId("scene"), time_of_day="dusk"),
    }
    for reason, edited in cases.items():
        standing, told = studio.plan(edited)["two"]
        assert standing is TakeState.STALE
        assert reason in told
    assert studio.plan(film, {"animatic": "2"})["one"] == (TakeState.STALE, ("the engine animatic was updated",))


def test_undoing_an_edit_makes_the_take_current_again(studio: Studio) -> None:
    edited = edits.revise_shot(studio.film, TWO, action="She runs.")
    again = edits.revise_shot(edited, TWO, action=studio.film.shots[TWO].action)
    assert {standing for standing, _ in studio.plan(again).values()} == {TakeState.CURRENT}


@st.composite
def forests(draw: st.DrawFn) -> Film:
    film = edits.add_scene(Film(), id=SceneId("s"))
    for number in range(draw(st.integers(1, 12))):
        film = edits.add_shot(film, SceneId("s"), id=ShotId(f"n{number:02}"), at=draw(st.integers(0, number)))
        film = edits.chain(
            film, ShotId(f"n{number:02}"), draw(st.none() | st.sampled_from(sorted(film.shots)[:number] or [None]))
        )  # type: ignore[list-item]
    return film


@given(forests())
def test_chains_are_independent_and_makeable(film: Film) -> None:
    trees = chains(film)
    assert sorted(shot for tree in trees for shot in tree) == sorted(film.shots)
    for tree in trees:
        for position, shot in enumerate(tree):
            upstream = film.shots[shot].continues
            assert (upstream is None and position == 0) or upstream in tree[:position]
        assert {tree[0], *downstream(film, tree[0])} == set(tree)


def test_a_very_long_chain_is_planned_without_recursion() -> None:
    film = edits.add_scene(Film(), id=SceneId("s"))
    film = edits.add_shot(film, SceneId("s"), id=ShotId("first"))
    first = film.shots[ShotId("first")]
    names = ["first", *(f"n{number:05}" for number in range(3000))]
    links = [
        replace(first, id=ShotId(name), rank=f"V{name}", continues=ShotId(upstream))
        for upstream, name in pairwise(names)
    ]
    film = film.with_rows("shots", links)
    assert [len(tree) for tree in chains(film)] == [3001]
    assert len(plan(film, {}, lambda take: "", lambda engine, _: REVISIONS[engine])) == 3001


def test_a_shot_that_bridges_is_stale_when_the_next_shots_keyframe_changes(studio: Studio) -> None:
    first, second = studio.film.order[:2]
    picture = edits.revise_shot(studio.film, second, keyframe=FACE)
    assert studio.plan(picture)[first] == studio.plan(studio.film)[first]  # It does not bridge.
    bridging = edits.revise_shot(picture, first, parameters=Parameters({"bridge": True}))
    made = studio.make(bridging, first, "bridged")
    assert studio.plan(made)[first] == (TakeState.CURRENT, ())
    other = edits.revise_shot(made, second, keyframe=OTHER_FACE)
    why = ("the next shot's keyframe, in which it ends, changed",)
    assert studio.plan(other)[first] == (TakeState.STALE, why)
    assert studio.plan(edits.revise_shot(made, second, keyframe=None))[first] == (TakeState.STALE, why)
    assert studio.plans(made)[0].recipe.media[-1] == FACE  # type: ignore[union-attr]


def test_a_black_shot_is_current_without_a_take_and_keeps_nobody_waiting() -> None:
    film = edits.add_scene(Film(), id=SceneId("scene"), heading="")
    film = edits.add_shot(film, SceneId("scene"), id=ONE, engine="black")
    film = edits.add_shot(film, SceneId("scene"), id=TWO, continues=ONE)
    first, second = Studio(film, {}).plans(film, {**REVISIONS, "black": "1"})
    assert (first.state, first.reasons) == (TakeState.CURRENT, ())
    assert (second.state, second.waits_for) == (TakeState.NO_TAKE, None)


def test_takes_of_an_earlier_revision_stay_current_where_an_engine_says_so(studio: Studio) -> None:
    newer = dict.fromkeys(REVISIONS, "2")

    def standing(film: Film, *earlier: str) -> list[ShotPlan]:
        def recipe_of(take: TakeId) -> str:
            return studio.takes[take].recipe.to_json()

        plans = plan(film, studio.takes, recipe_of, lambda engine, _: newer[engine], earlier=lambda *_: earlier)
        return list(plans)

    assert {shot.state for shot in standing(studio.film)} == {TakeState.STALE}
    assert {shot.state for shot in standing(studio.film, "0")} == {TakeState.STALE}
    kept = standing(studio.film, "0", "1")
    assert {shot.state for shot in kept} == {TakeState.CURRENT}
    assert {shot.recipe.engine_revision for shot in kept if shot.recipe} == {"2"}, "what is made next is of the new one"
    one, *_ = standing(edits.revise_shot(studio.film, ONE, action="Another."), "1")
    assert one.state is TakeState.STALE
