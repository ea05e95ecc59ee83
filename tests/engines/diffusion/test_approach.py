"""How a shot is made: every rung of identity and of continuity, decided by what the model can do, and said in words."""

from __future__ import annotations

from typing import Any

import pytest

from matchcut.engines.company import choose_references
from matchcut.engines.diffusion.approach import Identity, describe
from matchcut.engines.diffusion.entries import ModelEntry
from matchcut.engines.spec import Capabilities, FrameRule
from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId
from matchcut.film.model import Parameters
from matchcut.film.time import FrameRate
from matchcut.planning.recipe import Portrait, Recipe, Upstream
from matchcut.words.statements import english

KEY, TAIL = MediaId("key"), Upstream(tail=MediaId("tail"), frames=9)
ADA = Portrait(name="Ada", references=(MediaId("ada-1"), MediaId("ada-2")), description="tall")
BOB = Portrait(name="Bob", references=(MediaId("bob-1"),))
LAMP = Portrait(name="The lamp", references=(MediaId("lamp"),))
ROOM = Portrait(name="The room", references=(MediaId("room"),))


def model(keyframe_model: str = "", **can: Any) -> ModelEntry:
    return ModelEntry(
        id="m",
        name="M",
        family="wan",
        pipeline="WanPipeline",
        rate=FrameRate(16),
        tail_rule=FrameRule(4, 1),
        sizes=((64, 32),),
        keyframe_model=keyframe_model,
        capabilities=Capabilities(**{"keyframe": False, **can}),
    )


def recipe(**fields: Any) -> Recipe:
    plain: dict[str, Any] = {
        "engine": "m",
        "engine_revision": "1",
        "width": 64,
        "height": 32,
        "rate_numerator": 24,
        "rate_denominator": 1,
        "frames": 24,
        "seed": 1,
    }
    return Recipe(**{**plain, **fields})


ANIMATOR = model("still", text=False, keyframe=True, tail_frames=1)
ALL = model(references=3, keyframe=True, last_frame=True, tail_frames=5)
TEXT = model()


def test_references_go_in_as_they_are_where_the_model_takes_them() -> None:
    made = describe(recipe(cast=(ADA, BOB)), ALL)
    assert made.identity is Identity.REFERENCES
    assert made.references == ("ada-1", "bob-1", "ada-2")
    assert (made.weak, made.keyframe_model) == (False, "")
    assert english(made.words) == "Starts with a cut. Ada and Bob through 3 references."


def test_else_an_image_model_makes_a_keyframe_of_them() -> None:
    made = describe(recipe(cast=(ADA,)), ANIMATOR)
    assert (made.identity, made.keyframe_model, made.references) == (Identity.MADE_KEYFRAME, "still", ())
    assert english(made.words) == "Starts with a cut. Ada through a first frame that still makes."
    assert not made.weak


@pytest.mark.parametrize("how", [{"keyframe": KEY}, {"upstream": TAIL}])
def test_a_shot_that_has_a_picture_to_start_from_needs_no_made_keyframe(how: dict[str, Any]) -> None:
    assert describe(recipe(cast=(ADA,), **how), ANIMATOR).keyframe_model == ""


def test_a_person_chooses_the_keyframe_model_or_none() -> None:
    able = model("still", keyframe=True)
    asked = Parameters({"keyframe_model": "other"})
    assert describe(recipe(cast=(ADA,), parameters=asked), able).keyframe_model == "other"
    none = describe(recipe(cast=(ADA,), parameters=Parameters({"keyframe_model": "none"})), able)
    assert (none.keyframe_model, none.identity) == ("", Identity.TEXT)
    # A model that takes references makes no keyframe by itself, but does both when asked.
    both = describe(recipe(cast=(ADA,), parameters=asked), ALL)
    assert (both.keyframe_model, both.references) == ("other", ("ada-1", "ada-2"))
    assert "Ada through a first frame that other makes, and through 2 references" in english(both.words)


def test_without_references_to_make_it_of_there_is_no_made_keyframe() -> None:
    faceless = Portrait(name="Ada", description="tall")
    assert describe(recipe(cast=(faceless,)), model("still", keyframe=True)).identity is Identity.TEXT
    # A model that can't do without a picture has one made all the same.
    assert describe(recipe(cast=(faceless,)), ANIMATOR).keyframe_model == "still"


def test_else_words_alone_tell_which_is_flagged_as_weak() -> None:
    made = describe(recipe(cast=(ADA, BOB)), TEXT)
    assert (made.identity, made.weak) == (Identity.TEXT, True)
    assert english(made.words) == (
        "Starts with a cut. Ada and Bob by description alone, which is weak: the face may be anybody's."
    )


@pytest.mark.parametrize(
    ("fields", "identity"),
    [
        ({"cast": (ADA,), "upstream": TAIL}, Identity.TAIL),
        ({"cast": (ADA,), "keyframe": KEY}, Identity.KEYFRAME),
        ({"keyframe": KEY}, Identity.NOBODY),
        ({"upstream": TAIL}, Identity.NOBODY),
    ],
)
def test_a_picture_to_start_from_carries_identity(fields: dict[str, Any], identity: Identity) -> None:
    made = describe(recipe(**fields), ANIMATOR)
    assert (made.identity, made.weak) == (identity, False)


def test_several_tail_frames_where_the_model_takes_them_and_the_keyframe_last() -> None:
    made = describe(recipe(cast=(ADA,), upstream=TAIL, keyframe=KEY), ALL, "12A")
    assert (made.tail, made.first, made.last) == (True, None, KEY)
    assert (
        english(made.words) == "Continues shot 12A with 5 tail frames. Ends in its keyframe. Ada through 2 references."
    )


def test_a_shot_that_bridges_ends_in_the_next_shots_keyframe() -> None:
    after = MediaId("after")
    made = describe(recipe(keyframe=KEY, next_keyframe=after), ALL)
    assert (made.first, made.last) == (KEY, after)
    assert english(made.words) == "Starts with a cut, from its keyframe. Ends in the next shot's keyframe."
    chained = describe(recipe(upstream=TAIL, keyframe=KEY, next_keyframe=after), ALL)
    assert (chained.tail, chained.first, chained.last) == (True, None, after)
    assert "Its keyframe is not used" in english(chained.words)
    unable = describe(recipe(keyframe=KEY, next_keyframe=after), ANIMATOR)
    assert unable.last is None
    assert "Can't end in the next shot's keyframe" in english(unable.words)


def test_one_frame_where_the_model_takes_one_or_there_are_too_few() -> None:
    one = describe(recipe(upstream=TAIL, keyframe=KEY), ANIMATOR)
    assert (one.tail, one.first, one.last) == (True, None, None)
    assert english(one.words).startswith(
        "Continues the shot before from its last frame (one frame carries no motion). Its key"
    )
    few = describe(recipe(upstream=Upstream(tail=MediaId("tail"), frames=3)), ALL, "1")
    assert english(few.words).startswith("Continues shot 1 from its last frame")


def test_a_model_that_cant_continue_says_that_the_shot_cuts() -> None:
    made = describe(recipe(upstream=TAIL, keyframe=KEY), TEXT, "3")
    assert (made.tail, made.first) == (False, None)
    assert english(made.words) == "Can't continue shot 3, so it starts with a cut. Its keyframe can't be used."


def test_a_model_that_only_animates_refuses_a_shot_without_a_picture() -> None:
    bare = model(text=False, keyframe=True)
    with pytest.raises(BadInput, match="M animates a picture, and this shot has none") as refused:
        describe(recipe(cast=(ADA,)), bare)
    assert refused.value.field == "keyframe"
    assert describe(recipe(cast=(ADA,), keyframe=KEY), bare).first == KEY


@pytest.mark.parametrize(
    ("room", "chosen"),
    [
        (0, ()),
        (1, ("ada-1",)),
        (3, ("ada-1", "bob-1", "lamp")),
        (4, ("ada-1", "bob-1", "lamp", "room")),
        (9, ("ada-1", "bob-1", "lamp", "room", "ada-2")),
    ],
)
def test_everyone_is_shown_once_before_anyone_is_shown_twice(room: int, chosen: tuple[str, ...]) -> None:
    assert choose_references(recipe(cast=(ADA, BOB), props=(LAMP,), location=ROOM), room) == chosen
