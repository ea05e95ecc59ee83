"""The pure edits: exact states, and properties that hold for every edit of every film."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.film import edits
from matchcut.film.changes import Change, apply, diff, invert
from matchcut.film.check import check_all
from matchcut.film.errors import EditRefused
from matchcut.film.film import Film, tables_of
from matchcut.film.ids import CharacterId, MediaId, SceneId, ShotId, TakeId, TrackId
from matchcut.film.model import Track, Transition
from matchcut.film.time import FrameRange
from matchcut.film.vocabulary import ElementKind, SoundRole, TransitionKind

ONE, TWO, THREE = ShotId("one"), ShotId("two"), ShotId("three")
SCENE = SceneId("scene")
MEDIA = MediaId("ab" * 32)


def order(film: Film) -> list[str]:
    return [shot.id for shot in film.running_order]


def starts(film: Film) -> list[int]:
    return [placed.range.start for placed in film.layout]


def test_moving_a_shot_changes_one_row(three_shots: Film) -> None:
    moved = edits.move_shot(three_shots, THREE, 0)
    assert order(moved) == ["three", "one", "two"]
    assert [change.key for change in diff(three_shots, moved)] == ["three"]
    assert moved.shots[TWO].continues == ONE


def test_moving_into_another_scene(three_shots: Film) -> None:
    film = edits.add_scene(three_shots, id=SceneId("later"))
    film = edits.move_shot(film, ONE, 0, SceneId("later"))
    assert order(film) == ["two", "three", "one"]
    assert order(edits.move_scene(film, SceneId("later"), 0)) == ["one", "two", "three"]


def test_a_dissolve_overlaps_and_a_dip_does_not(three_shots: Film) -> None:
    dissolved = edits.set_transition(three_shots, TWO, Transition(TransitionKind.DISSOLVE, 12))
    assert starts(dissolved) == [0, 36, 84]
    assert dissolved.length == 132
    dipped = edits.set_transition(three_shots, TWO, Transition(TransitionKind.DIP_BLACK, 12))
    assert starts(dipped) == [0, 48, 96]


def test_transitions_must_fit_their_shots(three_shots: Film) -> None:
    film = edits.set_transition(three_shots, TWO, Transition(TransitionKind.DISSOLVE, 24))
    film = edits.set_transition(film, THREE, Transition(TransitionKind.DISSOLVE, 24))
    with pytest.raises(EditRefused, match="too short for the transitions"):
        edits.trim(film, TWO, head=1)
    with pytest.raises(EditRefused, match="too short"):
        edits.set_transition(three_shots, TWO, Transition(TransitionKind.DISSOLVE, 49))
    with pytest.raises(EditRefused, match="opens the film"):
        edits.set_transition(three_shots, ONE, Transition(TransitionKind.DISSOLVE, 2))


def test_a_deleted_shot_closes_up_and_loosens_what_hung_on_it(three_shots: Film) -> None:
    film = edits.add_title(three_shots, ONE, "Hello", frames=24)
    film = edits.circle_take(film, ONE, TakeId("take"))
    film = edits.add_marker(film, ONE, 3, "look")
    film = edits.set_transition(film, TWO, Transition(TransitionKind.DISSOLVE, 12))
    gone = edits.delete_shot(film, ONE)
    assert order(gone) == ["two", "three"]
    assert (gone.titles, gone.markers, gone.circles) == ({}, {}, {})
    assert gone.shots[TWO].continues is None
    assert gone.shots[TWO].transition is None
    assert apply(gone, invert(diff(film, gone))) == film


def test_a_shot_between_transitions_is_not_deleted_into_an_impossible_film(three_shots: Film) -> None:
    film = edits.set_frames(three_shots, ONE, 10)
    film = edits.set_transition(film, THREE, Transition(TransitionKind.DISSOLVE, 40))
    with pytest.raises(EditRefused, match="Shorten the transitions"):
        edits.delete_shot(film, TWO)


def test_split_makes_two_halves_of_one_generation(three_shots: Film) -> None:
    film = edits.add_title(three_shots, TWO, "late", offset=30, frames=10, fade=0)
    film = edits.cast_in(edits.add_character(film, "Mara", id=CharacterId("mara")), TWO, CharacterId("mara"))
    split = edits.split_shot(film, TWO, 20, ShotId("two-b"))
    first, second = split.shots[TWO], split.shots[ShotId("two-b")]
    assert (first.used, second.used) == (FrameRange(0, 20), FrameRange(20, 28))
    assert second.continues == ONE
    assert split.length == film.length
    title = next(iter(split.titles.values()))
    assert (title.shot, title.offset) == ("two-b", 10)
    assert [row.character for row in split.cast_by_shot[ShotId("two-b")]] == ["mara"]
    assert edits.merge_shots(split, TWO) == film


def test_only_halves_merge(three_shots: Film) -> None:
    with pytest.raises(EditRefused, match="not halves"):
        edits.merge_shots(three_shots, ONE)


def test_a_retimed_shot_splits_between_whole_frames(three_shots: Film) -> None:
    film = edits.retime(three_shots, ONE, Fraction(3, 2))
    assert film.shots[ONE].length == 32
    with pytest.raises(EditRefused, match="multiple of 2"):
        edits.split_shot(film, ONE, 5)
    split = edits.split_shot(film, ONE, 4, ShotId("half"))
    assert split.length == film.length


def test_roll_keeps_everything_after_in_place(three_shots: Film) -> None:
    film = edits.trim(edits.trim(three_shots, ONE, tail=10), TWO, head=10)
    rolled = edits.roll(film, ONE, 4)
    assert (rolled.shots[ONE].tail, rolled.shots[TWO].head) == (6, 14)
    assert starts(rolled)[2] == starts(film)[2]
    with pytest.raises(EditRefused, match="negative"):
        edits.roll(film, ONE, 11)


def test_slip_keeps_place_and_length(three_shots: Film) -> None:
    film = edits.trim(three_shots, TWO, head=5, tail=5)
    slipped = edits.slip(film, TWO, 3)
    assert slipped.shots[TWO].used == FrameRange(8, 38)
    assert starts(slipped) == starts(film)


def test_loops_are_refused(three_shots: Film) -> None:
    film = edits.chain(three_shots, THREE, TWO)
    with pytest.raises(EditRefused, match="continue itself"):
        edits.chain(film, ONE, THREE)
    with pytest.raises(EditRefused, match="continue itself"):
        edits.chain(film, ONE, ONE)


def test_a_character_leaves_with_all_that_names_them(three_shots: Film) -> None:
    film = edits.add_character(three_shots, "Mara", id=CharacterId("mara"))
    film = edits.add_reference(film, CharacterId("mara"), MEDIA)
    with_mara = edits.cast_in(film, ONE, CharacterId("mara"), "in a coat")
    without = edits.delete_character(with_mara, CharacterId("mara"))
    assert (without.references, without.castings, without.characters) == ({}, {}, {})


def test_a_location_leaves_its_scenes_without_one(three_shots: Film) -> None:
    film = edits.add_element(three_shots, ElementKind.LOCATION, "Pad")
    pad = next(iter(film.elements))
    film = edits.revise_scene(film, SCENE, location=pad)
    assert edits.delete_element(film, pad).scenes[SCENE].location is None
    with pytest.raises(EditRefused, match="no prop or style"):
        edits.place_in(film, ONE, pad)


@pytest.mark.parametrize(
    ("fields_changed", "message"),
    [
        ({"frames": 0}, "can't be 0 frames"),
        ({"head": -1}, "negative"),
        ({"head": 40, "tail": 8}, "leaves nothing"),
        ({"speed": Fraction(0)}, "speed 0"),
        ({"scene": SceneId("nowhere")}, "not in the film"),
        ({"id": ShotId("x")}, "no field 'id'"),
        ({"colour": 1}, "no field 'colour'"),
    ],
)
def test_what_a_shot_cannot_be(three_shots: Film, fields_changed: dict[str, object], message: str) -> None:
    with pytest.raises(EditRefused, match=message):
        edits.revise_shot(three_shots, ONE, **fields_changed)


def test_a_change_that_no_longer_fits_is_refused(three_shots: Film) -> None:
    edited = edits.revise_shot(three_shots, ONE, action="new")
    later = edits.revise_shot(edited, ONE, action="newer")
    with pytest.raises(EditRefused, match="has changed since"):
        apply(later, invert(diff(three_shots, edited)))


# Properties


@st.composite
def edited_films(draw: st.DrawFn) -> list[Film]:
    """A film and every state it went through while random edits were made, some of them refused."""
    film = Film()
    for number in range(draw(st.integers(1, 3))):
        film = edits.add_scene(film, id=SceneId(f"scene-{number}"))
    states = [film]
    for step in range(draw(st.integers(1, 25))):
        try:
            film = draw_edit(draw, film, step)
        except EditRefused:
            continue
        states.append(film)
    return states


def draw_edit(draw: st.DrawFn, film: Film, step: int) -> Film:
    scene = draw(st.sampled_from(sorted(film.scenes))) if film.scenes else None
    shots = sorted(film.shots)
    small = st.integers(-3, 40)
    if scene is not None and (not shots or draw(st.integers(0, 2)) == 0):
        return edits.add_shot(
            film,
            scene,
            at=draw(st.none() | st.integers(0, 5)),
            id=ShotId(f"shot-{step}"),
            frames=draw(st.integers(1, 60)),
        )
    if not shots:
        return edits.add_scene(film)
    shot = draw(st.sampled_from(shots))
    kind = draw(st.sampled_from(sorted(TransitionKind)))
    choices = {
        "move": lambda: edits.move_shot(film, shot, draw(st.integers(0, 6)), scene),
        "trim": lambda: edits.trim(film, shot, head=draw(small), tail=draw(small)),
        "frames": lambda: edits.set_frames(film, shot, draw(small)),
        "roll": lambda: edits.roll(film, shot, draw(small)),
        "slip": lambda: edits.slip(film, shot, draw(small)),
        "retime": lambda: edits.retime(film, shot, draw(st.fractions(Fraction(1, 4), 4, max_denominator=6))),
        "transition": lambda: edits.set_transition(film, shot, Transition(kind, draw(st.integers(1, 20)))),
        "split": lambda: edits.split_shot(film, shot, draw(small), ShotId(f"half-{step}")),
        "merge": lambda: edits.merge_shots(film, shot),
        "delete": lambda: edits.delete_shot(film, shot),
        "chain": lambda: edits.chain(film, shot, draw(st.none() | st.sampled_from(shots))),
        "duplicate": lambda: edits.duplicate_shot(film, shot, ShotId(f"copy-{step}")),
        "title": lambda: edits.add_title(film, shot, "text", offset=draw(st.integers(0, 9))),
        "delete scene": lambda: edits.delete_scene(film, film.shots[shot].scene),
        "move scene": lambda: edits.move_scene(film, film.shots[shot].scene, draw(st.integers(0, 3))),
    }
    return choices[draw(st.sampled_from(sorted(choices)))]()


@given(edited_films())
def test_every_film_an_edit_returns_holds(states: list[Film]) -> None:
    for film in states:
        check_all(film)


@given(edited_films())
def test_an_edit_and_its_inverse_are_identity(states: list[Film]) -> None:
    for before, after in pairwise(states):
        changes = diff(before, after)
        assert apply(before, changes) == after
        assert apply(after, invert(changes)) == before


@given(edited_films())
def test_what_is_carried_over_equals_what_is_computed_anew(states: list[Film]) -> None:
    for film in states:
        fresh = Film(**{f.name: getattr(film, f.name) for f in fields(Film)})
        assert film.order == fresh.order
        assert film.place_of == fresh.place_of
        assert film.scene_order == fresh.scene_order


@given(edited_films())
def test_durations_add_up_and_ranges_meet(states: list[Film]) -> None:
    film = states[-1]
    assert film.length == sum(p.range.frames for p in film.layout) - sum(p.overlap for p in film.layout)
    for before, after in pairwise(film.layout):
        assert before.range.end - after.range.start == after.overlap >= 0
    for first, third in zip(film.layout, film.layout[2:], strict=False):
        assert not first.range.overlaps(third.range)


@given(edited_films())
def test_nothing_is_a_float(states: list[Film]) -> None:
    def floats(value: object) -> list[object]:
        if is_dataclass(value):
            return [bad for f in fields(value) for bad in floats(getattr(value, f.name))]
        return [value] if isinstance(value, float) else []

    for table in tables_of(states[-1]).values():
        for entity in table.values():
            assert floats(entity) == []


def test_a_track_has_a_row_only_while_it_differs(three_shots: Film) -> None:
    assert three_shots.track("Music") == Track(id=TrackId("Music"))
    film = edits.set_track(three_shots, "Music", role=SoundRole.MUSIC, duck=1200)
    film = edits.set_track(film, "Music", gain=-300)
    assert film.track("Music") == Track(id=TrackId("Music"), gain=-300, role=SoundRole.MUSIC, duck=1200)
    plain = edits.set_track(film, "Music", gain=0, role=SoundRole.EFFECTS, duck=0)
    assert plain.tracks == {}
    assert edits.set_track(three_shots, "Nothing").tracks == {}


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        (lambda film: edits.set_track(film, " ", gain=1), "track needs a name"),
        (lambda film: edits.set_track(film, "A1", pan=101), "can't be panned to 101"),
        (lambda film: edits.set_track(film, "A1", duck=-1), "can't go down by -1"),
        (lambda film: edits.set_track(film, "A1", duck=6001), "can't go down by 6001"),
        (lambda film: edits.add_audio(film, MEDIA, pan=-101), "can't be panned to -101"),
        (lambda film: edits.revise_settings(film, loudness=1), "loudness can't be 1 hundredths"),
        (lambda film: edits.revise_settings(film, loudness=-7001), "loudness can't be -7001"),
        (lambda film: edits.revise_shot(film, ONE, reframe_x=10_001), "a point outside its picture"),
        (lambda film: edits.revise_shot(film, ONE, reframe_y=-1), "a point outside its picture"),
    ],
)
def test_levels_and_places_have_ranges(three_shots: Film, changed: Callable[[Film], Film], field: str) -> None:
    with pytest.raises(EditRefused, match=field):
        changed(three_shots)


def test_diff_names_added_changed_and_removed_rows(three_shots: Film) -> None:
    film = edits.delete_shot(edits.revise_settings(three_shots, title="New"), THREE)
    assert diff(three_shots, film) == (
        Change("settings", "film", three_shots.settings, replace(three_shots.settings, title="New")),
        Change("shots", "three", three_shots.shots[THREE], None),
    )


def test_a_note_on_a_take_is_written_rewritten_and_taken_away(three_shots: Film) -> None:
    take = TakeId("take")
    noted = edits.note_take(three_shots, take, "Her hand leaves the frame.")
    assert noted.note_on(take) == "Her hand leaves the frame."
    assert apply(noted, invert(diff(three_shots, noted))) == three_shots
    assert edits.note_take(noted, take, "Better.").note_on(take) == "Better."
    assert edits.note_take(noted, take, "  ").take_notes == {}
    assert edits.note_take(three_shots, take, "") == three_shots
    assert edits.delete_shot(noted, ONE).note_on(take) == "Her hand leaves the frame."


@pytest.mark.parametrize(
    ("present", "after", "expected"),
    [
        (["3", "4"], "3", "3A"),
        (["3", "3A", "4"], "3", "3B"),
        (["3", "3A", "4"], "3A", "3B"),
        (["3Z"], "3Z", "3AA"),
        (["12B-4"], "12B-4", "12B-4A"),
        (["3"], "", ""),
        (["insert"], "insert", ""),
    ],
)
def test_what_comes_between_gets_a_letter(present: list[str], after: str, expected: str) -> None:
    film = edits.add_scene(Film(), id=SCENE)
    for number in present:
        film = edits.add_shot(film, SCENE, number=number)
    assert edits.number_after(film, after) == expected


def test_halves_and_copies_are_told_apart(three_shots: Film) -> None:
    film = edits.revise_shot(edits.revise_shot(three_shots, ONE, number="1"), TWO, number="2")
    split = edits.split_shot(film, ONE, 20, ShotId("half"))
    assert [split.label(shot) for shot in split.order][:3] == ["1", "1A", "2"]
    copied = edits.duplicate_shot(split, ONE, ShotId("copy"))
    assert copied.label(ShotId("copy")) == "1B"


def test_a_fault_that_is_fine_is_accepted_until_it_is_refused(three_shots: Film) -> None:
    take, other = TakeId("take"), TakeId("other")
    film = edits.accept_fault(edits.accept_fault(three_shots, take, "hidden cut"), take, "wrong clothes", "mara")
    assert edits.accept_fault(film, take, "hidden cut") == film
    assert film.accepted_by_take == {take: {("hidden cut", ""), ("wrong clothes", "mara")}}
    refused = edits.refuse_fault(edits.accept_fault(film, other, "flash"), take, "wrong clothes", "mara")
    assert refused.accepted_by_take == {take: {("hidden cut", "")}, other: {("flash", "")}}
    assert (
        edits.refuse_fault(edits.refuse_fault(film, take, "hidden cut"), take, "wrong clothes", "mara") == three_shots
    )
