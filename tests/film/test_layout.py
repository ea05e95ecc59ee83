"""The layout of a film that follows from the one before it equals the layout computed from nothing."""

from __future__ import annotations

from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from matchcut.film import edits
from matchcut.film.errors import EditRefused
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, SceneId, ShotId
from matchcut.film.model import Transition
from matchcut.film.vocabulary import TransitionKind

SHOTS = 6


def begun() -> Film:
    film = edits.add_scene(Film(), id=SceneId("s"))
    film = edits.add_character(film, "Mara", id=CharacterId("m"))
    for index in range(SHOTS):
        film = edits.add_shot(film, SceneId("s"), id=ShotId(str(index)), frames=20 + index)
    return film


def anew(film: Film) -> Film:
    return Film(**{field.name: getattr(film, field.name) for field in fields(Film)})


def changed(film: Film, kind: str, shot: ShotId, by: int) -> Film:
    match kind:
        case "trim":
            return edits.trim(film, shot, head=by)
        case "length":
            return edits.revise_shot(film, shot, frames=20 + by, head=0, tail=0)
        case "words":
            return edits.revise_shot(film, shot, action=str(by))
        case "dissolve":
            return edits.set_transition(film, shot, Transition(TransitionKind.DISSOLVE, by) if by else None)
        case "move":
            return edits.move_shot(film, shot, by % SHOTS)
        case "cast":
            return edits.cast_in(film, shot, CharacterId("m"))
        case _:
            return edits.add_title(film, shot, "Words", frames=3)


Step = tuple[str, int, int, bool]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["trim", "length", "words", "dissolve", "move", "cast", "title"]),
        st.integers(0, SHOTS - 1),
        st.integers(0, 9),
        st.booleans(),
    ),
    max_size=12,
)


@given(STEPS)
def test_the_layout_follows_every_edit(steps: list[Step]) -> None:
    film = begun()
    for kind, shot, by, look in steps:
        if look:  # What was never looked at has nothing to follow from, or several edits at once.
            assert film.layout == anew(film).layout
        try:
            film = changed(film, kind, ShotId(str(shot)), by)
        except EditRefused:
            continue
    fresh = anew(film)
    assert film.layout == fresh.layout
    assert film.cast_by_shot == fresh.cast_by_shot
    assert film.length == fresh.length
