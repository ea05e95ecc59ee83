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
            assert film.appearances == anew(film).appearances
        try:
            film = changed(film, kind, ShotId(str(shot)), by)
        except EditRefused:
            continue
    fresh = anew(film)
    assert film.layout == fresh.layout
    assert list(film.layout) == list(fresh.layout)
    assert film.cast_by_shot == fresh.cast_by_shot
    assert film.appearances == fresh.appearances
    assert film.length == fresh.length


def test_shots_meet_or_share_a_transition() -> None:
    film = edits.set_transition(begun(), ShotId("2"), Transition(TransitionKind.DISSOLVE, 4))
    assert film.layout.starts == [0, 20, 37, 59, 82, 106]
    assert [(one.range.start, one.range.end, one.overlap) for one in film.layout[1:3]] == [(20, 41, 0), (37, 59, 4)]
    assert film.layout.length == film.layout[-1].range.end == 131


def test_where_two_shots_overlap_the_later_one_is_under_the_playhead() -> None:
    film = edits.set_transition(begun(), ShotId("2"), Transition(TransitionKind.DISSOLVE, 4))
    under = [film.layout.at(frame) for frame in (-1, 0, 36, 37, 130, 131)]
    assert [one and one.shot.id for one in under] == [None, "0", "1", "2", "5", None]
    assert Film().layout.at(0) is None
    assert Film().length == 0
