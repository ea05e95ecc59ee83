"""Recipes: canonical, complete, and equal exactly when their takes would be."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId
from matchcut.film.model import Parameters
from matchcut.planning.recipe import Portrait, Recipe, Upstream, canonical

PLAIN = Recipe(
    engine="animatic",
    engine_revision="1",
    width=1280,
    height=720,
    rate_numerator=24,
    rate_denominator=1,
    frames=48,
    seed=7,
)
CHANGES: dict[str, object] = {
    "engine": "other",
    "engine_revision": "2",
    "width": 640,
    "height": 360,
    "rate_numerator": 25,
    "rate_denominator": 2,
    "frames": 49,
    "seed": 8,
    "action": "She waves.",
    "dialogue": "Hello.",
    "shot_size": "medium",
    "camera": "push in",
    "scene_heading": "INT. ROOM",
    "time_of_day": "night",
    "location": Portrait(name="Pad"),
    "cast": (Portrait(name="Mara"),),
    "props": (Portrait(name="Lamp"),),
    "styles": (Portrait(name="Noir"),),
    "keyframe": MediaId("cd" * 32),
    "next_keyframe": MediaId("ce" * 32),
    "upstream": Upstream(tail=MediaId("ef" * 32), frames=9),
    "parameters": Parameters({"steps": 4}),
    "correction": True,
    "look": MediaId("fa" * 32),
}

texts = st.text(max_size=20)
media = st.builds(MediaId, st.text("0123456789abcdef", min_size=64, max_size=64))
portraits = st.builds(
    Portrait, name=texts, description=texts, note=texts, references=st.lists(media, max_size=2).map(tuple)
)
recipes = st.builds(
    Recipe,
    engine=texts,
    engine_revision=texts,
    width=st.integers(16, 4096),
    height=st.integers(16, 4096),
    rate_numerator=st.integers(1, 60000),
    rate_denominator=st.sampled_from([1, 1001]),
    frames=st.integers(1, 1000),
    seed=st.integers(0, 2**31),
    action=texts,
    location=st.none() | portraits,
    cast=st.lists(portraits, max_size=2).map(tuple),
    keyframe=st.none() | media,
    next_keyframe=st.none() | media,
    upstream=st.none() | st.builds(Upstream, tail=media, frames=st.integers(1, 17), anchor=st.none() | media),
    parameters=st.dictionaries(texts, texts | st.integers() | st.booleans(), max_size=3).map(Parameters),
)


@given(recipes)
def test_a_recipe_survives_its_json(recipe: Recipe) -> None:
    again = Recipe.from_json(recipe.to_json())
    assert again == recipe
    assert again.fingerprint == recipe.fingerprint == hashlib.sha256(recipe.to_json().encode()).hexdigest()


@pytest.mark.parametrize("name", [field.name for field in fields(Recipe)])
def test_every_field_changes_the_fingerprint(name: str) -> None:
    assert replace(PLAIN, **{name: CHANGES[name]}).fingerprint != PLAIN.fingerprint


def test_a_field_at_its_default_is_not_in_the_canonical_form() -> None:
    told = {"engine", "engine_revision", "width", "height", "rate_numerator", "rate_denominator", "frames", "seed"}
    assert json.loads(PLAIN.to_json()).keys() == {*told, "version"}
    company = replace(PLAIN, cast=(Portrait(name="Mara"),), upstream=Upstream(tail=MediaId("ef" * 32), frames=9))
    plain = json.loads(company.to_json())
    assert (plain["cast"], plain["upstream"]) == ([{"name": "Mara"}], {"tail": "ef" * 32, "frames": 9})


DEFAULTS = {
    **dict.fromkeys(("action", "dialogue", "scene_heading", "time_of_day"), ""),
    **dict.fromkeys(("cast", "props", "styles"), ()),
    **dict.fromkeys(("location", "keyframe", "next_keyframe", "upstream"), None),
    "shot_size": "wide",
    "camera": "static",
    "parameters": Parameters(),
    "correction": False,
    "look": None,
}
"""What a stored recipe means that does not name a field: for ever, so a line here is added and never changed."""


def test_no_default_is_another_one() -> None:
    now = {field.name: field.default for field in fields(Recipe)}
    assert {name: now[name] for name in DEFAULTS} == DEFAULTS
    assert [field.default for field in fields(Portrait)][1:4] == ["", "", ()]
    upstream = {field.name: field.default for field in fields(Upstream)}
    assert (upstream["hand_over"], upstream["anchor"]) == ("{}", None)
    assert (upstream["before"], upstream["sheet"]) == (0, False)


@given(recipes)
def test_a_field_that_is_added_makes_no_take_stale(recipe: Recipe) -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Grown(Recipe):
        lens: str = ""

    grown = Grown(**{field.name: getattr(recipe, field.name) for field in fields(recipe)})
    assert grown.fingerprint == recipe.fingerprint
    assert Grown.from_json(recipe.to_json()) == grown
    assert replace(grown, lens="anamorphic").fingerprint != recipe.fingerprint


def test_canonical_json_is_sorted_tight_and_without_floats() -> None:
    assert canonical({"b": [1, "é"], "a": {"d": None, "c": True}}) == '{"a":{"c":true,"d":null},"b":[1,"é"]}'
    with pytest.raises(TypeError, match="no floats"):
        canonical({"a": [{"b": 0.5}]})


@given(st.permutations(["steps", "cfg", "shift"]))
def test_the_order_of_parameters_does_not_matter(names: list[str]) -> None:
    one = replace(PLAIN, parameters=Parameters(dict.fromkeys(names, 1)))
    other = replace(PLAIN, parameters=Parameters(dict.fromkeys(sorted(names), 1)))
    assert one.fingerprint == other.fingerprint


@pytest.mark.parametrize(
    "text",
    [
        *("", "[]", "{}", '{"version":2}', '{"version":2,"x":2}'),
        PLAIN.to_json().replace('"version":2', '"version":99'),
        PLAIN.to_json().replace('"version":2', '"version":2,"unheard of":1'),
    ],
)
def test_what_is_no_recipe_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        Recipe.from_json(text)


def test_a_recipe_names_each_medium_once() -> None:
    face = MediaId("aa" * 32)
    tail = MediaId("bb" * 32)
    recipe = replace(
        PLAIN, cast=(Portrait(name="A", references=(face,)),), keyframe=face, upstream=Upstream(tail=tail, frames=1)
    )
    assert recipe.media == (face, tail)


def test_a_recipe_brings_what_the_hand_over_names() -> None:
    tail, picture = MediaId("bb" * 32), MediaId("0c" * 32)
    upstream = Upstream(tail=tail, frames=9, hand_over=json.dumps({"picture": picture, "zoom": "1.5"}))
    assert replace(PLAIN, upstream=upstream).media == (tail, picture)
