"""Recipes of version 1, as they were written, become what they are today."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.film.ids import MediaId
from matchcut.film.model import Parameters
from matchcut.planning.recipe import Portrait, Recipe, Upstream, canonical
from matchcut.store import old_recipes

texts = st.sampled_from(["", "static", "wide", "pan left", "Über den Dächern.", '"'])
media = st.sampled_from([MediaId("ab" * 32), MediaId("cd" * 32)])
references = st.lists(media, max_size=2, unique=True).map(tuple)
portraits = st.builds(Portrait, name=texts, description=texts, note=texts, references=references)
company = st.lists(portraits, max_size=2).map(tuple)
hand_overs = st.sampled_from(["{}", '{"burned":false,"by":"animatic"}'])
recipes = st.builds(
    Recipe,
    engine=texts,
    engine_revision=texts,
    **dict.fromkeys(("width", "height", "rate_numerator", "rate_denominator", "frames", "seed"), st.integers(0, 99)),
    **dict.fromkeys(("action", "dialogue", "shot_size", "camera", "scene_heading", "time_of_day"), texts),
    **dict.fromkeys(("cast", "props", "styles"), company),
    location=st.none() | portraits,
    keyframe=st.none() | media,
    next_keyframe=st.none() | media,
    upstream=st.none() | st.builds(Upstream, tail=media, frames=st.integers(1, 9), hand_over=hand_overs),
    parameters=st.dictionaries(texts, texts | st.integers() | st.booleans(), max_size=2).map(Parameters),
)


def as_in_version_1(recipe: Recipe, slate: str | None = None, first_timecode: int | None = None) -> str:
    """The recipe with all its fields, as version 1 wrote it: the next keyframe only where there is one."""
    plain: dict[str, Any] = {**asdict(recipe), "version": 1, "slate": slate, "first_timecode": first_timecode}
    plain["parameters"] = dict(recipe.parameters)
    if recipe.next_keyframe is None:
        del plain["next_keyframe"]
    for later in ("correction", "look"):
        del plain[later]
    if plain["upstream"]:
        plain["upstream"] = {name: plain["upstream"][name] for name in ("tail", "frames", "hand_over")}
    return canonical(plain)


@given(recipes, st.sampled_from([None, "12A"]), st.sampled_from([None, 0, 86_400]))
def test_a_recipe_of_version_1_is_the_same_one(recipe: Recipe, slate: str | None, first: int | None) -> None:
    old = as_in_version_1(recipe, slate, first)
    assert old_recipes.recipe(old) == recipe.to_json()
    assert old_recipes.fingerprint(old, hashlib.sha256(old.encode()).hexdigest()) == recipe.fingerprint
    assert old_recipes.recipe(recipe.to_json()) == recipe.to_json()


@pytest.mark.parametrize(
    "junk", ["", "{", "[]", "7", "{}", '{"version":1}', '{"version":99}', '{"version":1,"slate":1}']
)
def test_what_is_no_such_recipe_stays_as_it_is(junk: str) -> None:
    assert old_recipes.recipe(junk) == junk
    assert old_recipes.fingerprint(junk, "known by it") == "known by it"


def test_a_job_whose_recipe_is_not_settled_has_no_fingerprint() -> None:
    assert old_recipes.recipe(None) is None
    assert old_recipes.fingerprint(None, "of version 1") is None


def test_only_what_was_printed_into_says_so() -> None:
    for hand_over in ("{}", '{"burned":false}', "[]", "{", '{"burned":1}'):
        assert old_recipes.facts('{"a":"b"}', hand_over) == '{"a":"b"}'
    assert old_recipes.facts("{", '{"burned":true}') == "{"
    assert json.loads(old_recipes.facts('{"a":"b"}', '{"burned":true}')).keys() == {"a", "remarks"}
