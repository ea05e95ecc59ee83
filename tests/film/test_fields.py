"""The table of fields: it has every field of the film's rows, and what it says of them is so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from fractions import Fraction
from typing import Any

import pytest

from matchcut.film import edits
from matchcut.film.errors import EditRefused
from matchcut.film.fields import FIELDS, Amount, FilmField, FreeText, OneOf, Ratio, UsedBy, field_of
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, SceneId, ShotId
from matchcut.film.model import Casting, Entity, Placement, Settings, Shot, Track
from matchcut.film.refusals import Advice, Refusal
from matchcut.planning.cooking import Cook
from matchcut.planning.recipe import Upstream
from matchcut.words.statements import Term, say

NAMED = {"id", "rank"}
"""What names a row or its place: told of where that matters."""
JOINED = {Casting: {"shot", "character"}, Placement: {"shot", "element"}}
"""What a row is that joins two others; it is there or not, and nobody changes it."""


@pytest.mark.parametrize("entity", FIELDS, ids=lambda entity: entity.__name__)
def test_every_field_has_a_row_and_every_row_a_field(entity: type[Entity]) -> None:
    listed = [row.name for row in FIELDS[entity]]
    assert len(set(listed)) == len(listed)
    assert set(listed) | NAMED | JOINED.get(entity, set()) == {field.name for field in fields(entity)} | NAMED


def shots() -> Film:
    film = edits.add_scene(Film(settings=Settings(engine="fake")), id=SceneId("s"))
    return edits.add_shot(film, SceneId("s"), id=ShotId("a"), frames=48, action="It rains.")


def others(field: FilmField, value: Any) -> Iterator[Any]:
    """Values that a field may have in place of this one, by what it holds."""
    match field.holds:
        case FreeText():
            yield f"{value} still"
        case OneOf(words=words):
            yield next(word for word in words if word != value)
        case Ratio(offers=ratios):
            yield next(ratio for ratio in ratios if ratio != value)
        case Amount():
            yield (value or 0) + 1


@pytest.mark.parametrize("field", FIELDS[Shot], ids=lambda field: field.name)
def test_what_takes_depend_on_is_in_the_recipe_and_nothing_else(field: FilmField) -> None:
    film = shots()
    before = film.shots[ShotId("a")]
    for value in others(field, getattr(before, field.name)):
        after = edits.revise_shot(film, before.id, **{field.name: value})
        assert (fingerprint(film) == fingerprint(after)) is (field.used_by is not UsedBy.TAKES)


def fingerprint(film: Film) -> str:
    """Of a shot that continues another, by an engine whose takes drift: every field counts there."""
    upstream = Upstream(tail=MediaId("0" * 64), frames=9)
    cook = Cook(film, lambda *_: "1", drifts=lambda _engine: True)
    return cook.recipe(ShotId("a"), variation=0, upstream=upstream).fingerprint


def test_a_number_out_of_the_range_of_its_field_is_refused() -> None:
    film = shots()
    for name in ("reframe_x", "reframe_y"):
        for value in (-1, 10_001):
            with pytest.raises(EditRefused) as refused:
                edits.revise_shot(film, ShotId("a"), **{name: value})
            assert refused.value.field == name
            assert str(refused.value.problem) == "Shot a can't be framed around a point outside its picture."
    with pytest.raises(EditRefused) as refused:
        edits.set_track(film, "Music", pan=101)
    assert refused.value.problem == Refusal.TRACK_PAN(track="Music", pan=101)


def test_a_range_without_words_of_its_own_is_told_by_what_the_field_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    from matchcut.film import check

    plain = replace(field_of(Track, "duck"), refusal=None, advice=None)
    monkeypatch.setitem(check._RANGES, Track, ((plain, 0, 6000),))
    with pytest.raises(EditRefused) as refused:
        edits.set_track(shots(), "Music", duck=6001)
    assert refused.value.problem == Refusal.FIELD_OUTSIDE(row="Music", field=Term("the ducking"), value=6001)
    assert refused.value.advice == str(Advice.STAY_WITHIN(low=0, high=6000))
    assert say(Refusal.FIELD_OUTSIDE(row="Music", field=Term("the ducking"), value=6001)) == (
        "In 'Music', the ducking can't be 6001."
    )


def test_the_speeds_that_are_offered_are_above_nothing() -> None:
    offered = field_of(Shot, "speed").holds
    assert isinstance(offered, Ratio)
    assert min(offered.offers) > 0
    assert Fraction(1) in offered.offers
