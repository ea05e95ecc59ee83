"""What a shot gets from the one that it continues, and what becomes of it in the recipe."""

from __future__ import annotations

from dataclasses import dataclass, replace

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, SceneId, ShotId, TakeId
from matchcut.film.model import Settings
from matchcut.film.vocabulary import CorrectionSetting
from matchcut.planning.cooking import Cook
from matchcut.planning.plan import upstream_of
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


def test_why_a_shot_is_stale_when_its_correction_is_switched() -> None:
    film, takes, cook = chain_of_three()
    upstream = upstream_of(film, ShotId("two"), takes)
    plain = cook.recipe(ShotId("two"), variation=0, upstream=upstream)
    assert list(map(say, reasons(plain, replace(plain, correction=True), "1"))) == ["the correction changed"]
