"""Rows and images: whatever an entity holds comes back as it was, and nothing else passes."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import fields, replace
from enum import Enum
from fractions import Fraction
from types import NoneType, UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.film.camera import ShotSize
from matchcut.film.errors import EditRefused
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Parameters, Settings, Shot, Take, Track, Transition
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import TransitionKind
from matchcut.store.codec import codec_of
from matchcut.store.schema import ENTITIES

TEXTS = st.text(st.characters(codec="utf-8"), max_size=30)
INTEGERS = st.integers(-(2**63), 2**63 - 1)
BY_TYPE: dict[type, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: INTEGERS,
    bool: st.booleans(),
    NoneType: st.none(),
    Fraction: st.fractions(min_value=Fraction(1, 100), max_value=100),
    FrameRate: st.builds(FrameRate, st.integers(1, 10**6), st.integers(1, 2000)),
    Transition: st.builds(Transition, st.sampled_from(TransitionKind), st.integers(1, 10**6)),
    Parameters: st.builds(Parameters, st.dictionaries(TEXTS, TEXTS | st.booleans() | st.integers(), max_size=4)),
}


def values_of(hint: Any) -> st.SearchStrategy[Any]:
    if get_origin(hint) in (Union, UnionType):
        return st.one_of([values_of(one) for one in get_args(hint)])
    while isinstance(hint, NewType):
        hint = hint.__supertype__
    return st.sampled_from(hint) if issubclass(hint, Enum) else BY_TYPE[hint]


def entities_of(entity: type) -> st.SearchStrategy[Any]:
    hints = get_type_hints(entity)
    return st.builds(entity, **{field.name: values_of(hints[field.name]) for field in fields(entity)})


ANY_ENTITY = st.one_of([entities_of(entity) for entity in (*ENTITIES.values(), Take)])


def types_in(entity: Any) -> list[Any]:
    """What equality does not tell apart: 1 and True."""
    values = [getattr(entity, field.name) for field in fields(entity)]
    parameters = [list(value.items()) for value in values if isinstance(value, Parameters)]
    return [type(value) for value in values] + [[type(v) for _, v in sorted(pairs)] for pairs in parameters]


@given(ANY_ENTITY)
def test_a_row_comes_back_from_the_database_as_it_was(entity: Any) -> None:
    codec = codec_of(type(entity))
    row = codec.row(entity)
    with closing(sqlite3.connect(":memory:")) as connection:
        stored = connection.execute(f"SELECT {', '.join('?' * len(row))}", row).fetchone()
    back = codec.value(stored)
    assert back == entity
    assert types_in(back) == types_in(entity)


@given(ANY_ENTITY)
def test_an_image_comes_back_as_it_was(entity: Any) -> None:
    codec = codec_of(type(entity))
    back = codec.from_image(codec.image(entity))
    assert back == entity
    assert types_in(back) == types_in(entity)


@given(ANY_ENTITY)
def test_equal_entities_have_equal_images(entity: Any) -> None:
    codec = codec_of(type(entity))
    assert codec.image(replace(entity)) == codec.image(entity)


SHOT = Shot(id=ShotId("one"), scene=SceneId("scene"), rank="V")


def test_what_a_row_looks_like() -> None:
    shot = replace(
        SHOT,
        speed=Fraction(3, 2),
        transition=Transition(TransitionKind.DIP_BLACK, 12),
        parameters=Parameters({"b": True, "a": "5.5"}),
    )
    row = dict(zip(codec_of(Shot).names, codec_of(Shot).row(shot), strict=True))
    assert row["speed"] == "3/2"
    assert row["transition"] == "12 dip to black"
    assert row["parameters"] == '{"a":"5.5","b":true}'
    assert row["continues"] is None
    settings = codec_of(Settings).row(Settings(rate=FrameRate(24000, 1001)))
    assert "24000/1001" in settings
    track = codec_of(Track).row(Track(id="A1", muted=True))
    assert track[codec_of(Track).names.index("muted")] == 1


def test_a_field_that_is_newer_than_an_image_has_its_default() -> None:
    image = json.loads(codec_of(Shot).image(replace(SHOT, action="falls")))
    del image["notes"], image["speed"]
    assert codec_of(Shot).from_image(json.dumps(image)) == replace(SHOT, action="falls")


@pytest.mark.parametrize(
    "wrong",
    [
        {"frames": 24.0},
        {"frames": True},
        {"speed": 1.5},
        {"size": "wide"},
        {"action": None},
        {"transition": ("dissolve", 12)},
        {"parameters": Parameters({"strength": 0.5})},  # type: ignore[dict-item]
    ],
    ids=lambda wrong: next(iter(wrong)),
)
def test_a_value_of_another_type_is_a_mistake_of_ours(wrong: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match=next(iter(wrong))):
        codec_of(Shot).row(replace(SHOT, **wrong))


def test_what_no_file_can_hold_is_refused_with_a_sentence() -> None:
    with pytest.raises(EditRefused, match="too large"):
        codec_of(Shot).row(replace(SHOT, seed=2**63))
    with pytest.raises(EditRefused, match="characters that no file can hold"):
        codec_of(Shot).row(replace(SHOT, action="\ud800"))


@pytest.mark.parametrize(
    "stored",
    [
        {"size": "huge"},
        {"speed": "3"},
        {"speed": "3/0"},
        {"transition": "12 fade"},
        {"transition": "dissolve"},
        {"parameters": '{"a":0.5}'},
        {"parameters": "[]"},
        {"parameters": "{"},
    ],
    ids=str,
)
def test_a_row_that_was_not_written_here_is_not_read(stored: dict[str, str]) -> None:
    codec = codec_of(Shot)
    row = dict(zip(codec.names, codec.row(SHOT), strict=True)) | stored
    with pytest.raises(ValueError, match=r"."):
        codec.value(tuple(row.values()))


def test_a_class_with_a_float_has_no_codec() -> None:
    from dataclasses import dataclass

    @dataclass(frozen=True)
    class Rounded:
        gain: complex

    with pytest.raises(TypeError, match="gain"):
        codec_of(Rounded)


def test_vocabularies_are_stored_as_their_words() -> None:
    assert {codec_of(Shot).row(replace(SHOT, size=size))[6] for size in ShotSize} == {size.value for size in ShotSize}
