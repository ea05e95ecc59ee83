"""What a shot gets from the one that it continues, and what becomes of it in the recipe."""

from __future__ import annotations

from dataclasses import dataclass, replace

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, SceneId, ShotId, TakeId
from matchcut.film.model import Parameters, Settings
from matchcut.film.vocabulary import ContinuationWay, CorrectionSetting
from matchcut.planning.cooking import Cook
from matchcut.planning.graph import made_after, way_of
from matchcut.planning.plan import TakeState, plan, upstream_of
from matchcut.planning.reasons import reasons
from matchcut.planning.recipe import Recipe
from matchcut.words.statements import say


@dataclass(frozen=True)
class TakeLeft:
    """A take, as far as a shot that continues it is concerned; its tail is named by one letter."""

    letter: str
    fingerprint: str = ""
    variation: int = 0
    tail_frames: int = 9
    hand_over: str = "{}"

    @property
    def tail(self) -> MediaId:
        return MediaId(self.letter * 64)


def chain_of_three() -> tuple[Film, dict[TakeId, TakeLeft], Cook]:
    """Three shots of a scene that continue each other, two of them made; and what makes recipes of a film."""
    film = edits.add_scene(Film(settings=Settings(engine="drifting")), id=SceneId("s"))
    names = [ShotId(name) for name in ("one", "two", "three")]
    for name in names:
        film = edits.add_shot(film, SceneId("s"), id=name)
    film = edits.chain(edits.chain(film, names[1], names[0]), names[2], names[1])
    takes = {TakeId(f"{name} take"): TakeLeft(letter) for name, letter in zip(names, "abc", strict=True)}
    for name in names:
        film = edits.circle_take(film, name, TakeId(f"{name} take"))
    return film, takes, Cook(film, lambda *_: "1", drifts=lambda engine: engine == "drifting")


def test_a_take_that_drifts_is_corrected_where_the_film_or_the_shot_says_so_and_where_it_continues() -> None:
    film, takes, _ = chain_of_three()

    def corrected(film: Film, shot: str) -> bool:
        cook = Cook(film, lambda *_: "1", drifts=lambda engine: engine == "drifting")
        return cook.recipe(ShotId(shot), variation=0, upstream=upstream_of(film, ShotId(shot), takes)).correction

    assert not corrected(film, "two")
    on = edits.revise_settings(film, correction=True)
    assert [corrected(on, shot) for shot in ("one", "two", "three")] == [False, True, True]
    assert not corrected(edits.revise_shot(on, ShotId("two"), correction=CorrectionSetting.OFF), "two")
    assert corrected(edits.revise_shot(film, ShotId("two"), correction=CorrectionSetting.ON), "two")
    assert not corrected(edits.revise_shot(on, ShotId("two"), engine="animatic"), "two")


def test_the_look_anchor_is_the_first_of_the_chain_in_the_scene_and_only_what_is_corrected_depends_on_it() -> None:
    film, takes, _ = chain_of_three()
    film = edits.revise_settings(film, correction=True)
    upstream = upstream_of(film, ShotId("three"), takes)
    assert upstream
    assert (upstream.tail, upstream.anchor) == ("b" * 64, "a" * 64)
    cook = Cook(film, lambda *_: "1", drifts=lambda _engine: True)
    recipe = cook.recipe(ShotId("three"), variation=0, upstream=upstream)
    assert {"a" * 64, "b" * 64} <= set(recipe.media)
    assert Recipe.from_json(recipe.to_json()) == recipe
    other = cook.recipe(ShotId("three"), variation=0, upstream=replace(upstream, anchor=MediaId("d" * 64)))
    assert list(map(say, reasons(recipe, other, "2"))) == ["the take that its colours are brought to is another"]
    plain = Cook(film, lambda *_: "1").recipe(ShotId("three"), variation=0, upstream=upstream)
    assert plain.upstream == replace(upstream, anchor=None)
    second = upstream_of(film, ShotId("two"), takes)
    assert second
    assert second.anchor is None, "it continues the anchor itself"
    moved = edits.add_scene(film, id=SceneId("t"))
    moved = edits.move_shot(moved, ShotId("two"), 0, SceneId("t"))
    moved = edits.move_shot(moved, ShotId("three"), 1, SceneId("t"))
    third = upstream_of(moved, ShotId("three"), takes)
    assert third
    assert third.anchor is None, "in another scene the chain begins anew"


def test_a_hand_over_leaves_out_the_end_of_the_tail_as_far_as_there_is_one() -> None:
    film, takes, cook = chain_of_three()
    upstream = upstream_of(film, ShotId("two"), takes)
    plain = cook.recipe(ShotId("two"), variation=0, upstream=upstream)

    def moved(frames: int) -> Recipe:
        after = edits.move_hand_over(film, ShotId("two"), frames)
        return Cook(after, lambda *_: "1").recipe(ShotId("two"), variation=0, upstream=upstream)

    assert moved(0) == plain
    six, twelve = moved(6).upstream, moved(12).upstream
    assert six
    assert twelve
    assert (six.before, six.at_hand) == (6, 3)
    assert (twelve.before, twelve.at_hand) == (8, 1), "the take kept nine frames"
    assert Recipe.from_json(moved(6).to_json()) == moved(6)
    assert list(map(say, reasons(plain, moved(6), "1"))) == ["the hand-over changed"]


def cooked(film: Film, shot: str, takes: dict[TakeId, TakeLeft]) -> Recipe:
    cook = Cook(film, lambda *_: "1", drifts=lambda _engine: True)
    return cook.recipe(ShotId(shot), variation=0, upstream=upstream_of(film, ShotId(shot), takes))


def test_the_shot_says_how_it_goes_on_before_its_scene_and_that_before_the_film() -> None:
    film, _, _ = chain_of_three()
    shot = film.shots[ShotId("two")]
    assert way_of(film, shot) is ContinuationWay.AUTO
    film = edits.revise_settings(film, way=ContinuationWay.SHEET)
    assert way_of(film, shot) is ContinuationWay.SHEET
    film = edits.revise_scene(film, SceneId("s"), way=ContinuationWay.CUT)
    assert way_of(film, shot) is ContinuationWay.CUT
    film = edits.revise_shot(film, ShotId("two"), way=ContinuationWay.TAIL)
    assert [way_of(film, film.shots[ShotId(name)]) for name in ("two", "three")] == [
        ContinuationWay.TAIL,
        ContinuationWay.CUT,
    ]


def test_by_itself_and_by_its_tail_a_shot_is_made_as_it_always_was() -> None:
    film, takes, _ = chain_of_three()
    tail = edits.revise_shot(film, ShotId("two"), way=ContinuationWay.TAIL)
    assert cooked(tail, "two", takes) == cooked(film, "two", takes)
    assert "sheet" not in cooked(film, "two", takes).to_json()


def test_a_sheet_is_the_tail_once_more_and_a_bridge_ends_in_the_next_picture() -> None:
    film, takes, _ = chain_of_three()
    plain = cooked(film, "two", takes)
    sheet = cooked(edits.revise_shot(film, ShotId("two"), way=ContinuationWay.SHEET), "two", takes)
    assert plain.upstream
    assert sheet == replace(plain, upstream=replace(plain.upstream, sheet=True))
    assert list(map(say, reasons(plain, sheet, "1"))) == ["the way to go on changed"]
    pictured = edits.revise_shot(film, ShotId("three"), keyframe=MediaId("e" * 64))
    bridge = edits.revise_shot(pictured, ShotId("two"), way=ContinuationWay.BRIDGE)
    assert cooked(bridge, "two", takes) == replace(plain, next_keyframe=MediaId("e" * 64))
    by_parameter = edits.revise_shot(pictured, ShotId("two"), parameters=Parameters({"bridge": True}))
    assert cooked(by_parameter, "two", takes).next_keyframe == "e" * 64
    told_otherwise = edits.revise_shot(by_parameter, ShotId("two"), way=ContinuationWay.TAIL)
    assert cooked(told_otherwise, "two", takes).next_keyframe is None


def test_a_cut_in_place_of_going_on_needs_the_look_anchor_and_nothing_between() -> None:
    film, takes, _ = chain_of_three()
    film = edits.revise_settings(film, correction=True)
    cut = edits.revise_shot(film, ShotId("three"), way=ContinuationWay.CUT)
    recipe = cooked(cut, "three", takes)
    assert (recipe.upstream, recipe.look, recipe.correction) == (None, "a" * 64, True)
    assert recipe.media == ("a" * 64,)
    assert Recipe.from_json(recipe.to_json()) == recipe
    assert made_after(cut, ShotId("three")) == "one"
    assert list(map(say, reasons(cooked(film, "three", takes), recipe, "2"))) == ["the way to go on changed"]
    before = replace(recipe, correction=False)
    assert len(reasons(before, recipe, "2")) == 1, "a cut is brought to its look anchor, too"
    other = replace(recipe, look=MediaId("d" * 64))
    assert list(map(say, reasons(recipe, other, "1"))) == ["the take that its colours are brought to is another"]
    alone = edits.move_shot(edits.add_scene(cut, id=SceneId("t")), ShotId("three"), 0, SceneId("t"))
    assert made_after(alone, ShotId("three")) is None, "in its scene it is the first, whose look nothing holds"
    assert cooked(alone, "three", takes).look is None


def test_what_cuts_in_place_of_going_on_waits_for_the_look_anchor_alone() -> None:
    film, takes, _ = chain_of_three()
    film = edits.revise_shot(film, ShotId("three"), way=ContinuationWay.CUT)
    takes = {take: replace(row, letter=row.letter) for take, row in takes.items()}
    for name in ("one", "two", "three"):
        made = cooked(film, name, takes)
        take = TakeId(f"{name} take")
        takes[take] = replace(takes[take], fingerprint=made.fingerprint)
    states = {planned.shot: planned for planned in plan(film, takes, lambda _take: "{}", lambda *_: "1")}
    assert {planned.state for planned in states.values()} == {TakeState.CURRENT}
    between = edits.revise_shot(film, ShotId("two"), action="Snow.")
    states = {planned.shot: planned for planned in plan(between, takes, lambda _take: "{}", lambda *_: "1")}
    assert [states[ShotId(name)].state for name in ("two", "three")] == [TakeState.STALE, TakeState.CURRENT]
    first = edits.revise_shot(film, ShotId("one"), action="Snow.")
    states = {planned.shot: planned for planned in plan(first, takes, lambda _take: "{}", lambda *_: "1")}
    assert states[ShotId("three")].waits_for == "one"


def test_why_a_shot_is_stale_when_its_correction_is_switched() -> None:
    film, takes, cook = chain_of_three()
    upstream = upstream_of(film, ShotId("two"), takes)
    plain = cook.recipe(ShotId("two"), variation=0, upstream=upstream)
    assert list(map(say, reasons(plain, replace(plain, correction=True), "1"))) == ["the correction changed"]
