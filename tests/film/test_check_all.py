"""All of a film is checked at once to the same end as row by row."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.film import edits
from matchcut.film.changes import diff
from matchcut.film.check import check_all, check_changes
from matchcut.film.errors import EditRefused
from matchcut.film.film import Film
from matchcut.film.ids import CastingId, CharacterId, SceneId, ShotId, TitleId
from matchcut.film.model import Casting, Title, Transition
from matchcut.film.vocabulary import TransitionKind

SHOTS = tuple(ShotId(f"s{index}") for index in range(5))
ANN, BOB = CharacterId("ann"), CharacterId("bob")


def film_of_five() -> Film:
    """Two scenes of five shots of 24 frames, with two people, a title, a chain and a dissolve."""
    film = Film()
    for scene in ("first", "second"):
        film = edits.add_scene(film, id=SceneId(scene))
    for index, shot in enumerate(SHOTS):
        film = edits.add_shot(film, SceneId("first" if index < 3 else "second"), id=shot, frames=24)
    film = edits.chain(film, SHOTS[1], SHOTS[0])
    film = edits.set_transition(film, SHOTS[2], Transition(TransitionKind.DISSOLVE, 8))
    for who in (ANN, BOB):
        film = edits.cast_in(edits.add_character(film, who, id=who), SHOTS[0], who)
    return film.with_rows("titles", [Title(id=TitleId("t"), shot=SHOTS[0], text="A title")])


def refusal(check: Any, *what: Any) -> str:
    try:
        check(*what)
    except EditRefused as error:
        return str(error)
    return ""


transitions = st.none() | st.builds(Transition, st.sampled_from(TransitionKind), st.integers(0, 26))
shot_fields = st.fixed_dictionaries(
    {},
    optional={
        "scene": st.sampled_from([SceneId("first"), SceneId("second"), SceneId("none")]),
        "rank": st.sampled_from("0VZ"),
        "frames": st.sampled_from([-1, 0, 1, 9, 24, 10_000_001]),
        "head": st.integers(-1, 24),
        "tail": st.integers(-1, 24),
        "speed": st.sampled_from([Fraction(1), Fraction(1, 2), Fraction(5), Fraction(0), Fraction(-1)]),
        "continues": st.none() | st.sampled_from([*SHOTS, ShotId("none")]),
        "transition": transitions,
        "reframe_x": st.sampled_from([-1, 0, 10_000, 10_001]),
    },
)


@given(st.lists(st.tuples(st.sampled_from(SHOTS), shot_fields), max_size=3))
def test_shots_of_any_kind(changed: list[tuple[ShotId, dict[str, Any]]]) -> None:
    film = film_of_five()
    for shot, values in changed:
        film = film.with_rows("shots", [replace(film.shots[shot], **values)])
    film = Film(**{name: getattr(film, name) for name in film.__dataclass_fields__})
    by_rows = refusal(check_changes, film, diff(Film(settings=film.settings), film))
    assert bool(refusal(check_all, film)) == bool(by_rows)


@pytest.mark.parametrize(
    "row",
    [
        Casting(id=CastingId("more"), shot=SHOTS[1], character=ANN, rank="V"),
        Casting(id=CastingId("more"), shot=SHOTS[0], character=ANN, rank="V"),
        Casting(id=CastingId("more"), shot=ShotId("none"), character=ANN, rank="V"),
        Casting(id=CastingId("more"), shot=SHOTS[1], character=CharacterId("nobody"), rank="V"),
    ],
)
def test_castings(row: Casting) -> None:
    film = film_of_five().with_rows("castings", [row])
    by_rows = refusal(check_changes, film, diff(Film(settings=film.settings), film))
    assert refusal(check_all, film) == by_rows
