"""What lies between two states of a film: all that is new, was taken out or changed has its sentence."""

from __future__ import annotations

import typing
from dataclasses import fields

from matchcut.film import edits
from matchcut.film.differences import ELEMENT_KINDS, KINDS, Difference, differences
from matchcut.film.fields import FIELDS
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ElementId, SceneId, ShotId, TakeId
from matchcut.film.model import Settings
from matchcut.film.vocabulary import ElementKind
from matchcut.words.statements import Term

S0, S1 = ShotId("s0"), ShotId("s1")


def film_of(count: int, frames: int) -> Film:
    """A film of one scene with shots s0, s1 …"""
    film = edits.add_scene(Film(), id=SceneId("scene"), heading="INT. ROOM")
    for number in range(count):
        film = edits.add_shot(film, SceneId("scene"), id=ShotId(f"s{number}"), frames=frames)
    return film


def told_in_english(then: Film, now: Film) -> tuple[str, ...]:
    return tuple(map(str, differences(then, now)))


def test_every_kind_of_change_has_its_sentence() -> None:
    then = edits.add_scene(Film(), id=SceneId("one"), heading="INT. ROOM")
    then = edits.add_shot(then, SceneId("one"), id=S0, frames=24)
    now = edits.revise_settings(then, width=640, height=360, title="Other")
    now = edits.revise_scene(now, SceneId("one"), heading="EXT. SEA")
    now = edits.add_shot(now, SceneId("one"), id=S1, frames=24)
    now = edits.add_marker(now, S0, 3, "look")
    assert told_in_english(then, now) == (
        "The film is 24 frames longer.",
        "Shot 2 is new.",
        "The film: the title and the frame size changed.",
        "The scene 'EXT. SEA': the heading changed.",
        "The marker 'look' is new.",
    )
    assert differences(now, now) == ()


def test_what_changed_is_data() -> None:
    then = film_of(2, 24)
    now = edits.revise_shot(then, S0, action="Rain.", head=4)
    changed = Difference.FIELDS(first=(Term("the action"),), last=Term("the trim"))
    assert differences(then, now) == (Difference.SHORTER(count=4), Difference.SHOT_CHANGED(shot="1", changed=changed))


def test_everything_that_a_film_can_hold_has_a_word() -> None:
    for table, rows in typing.get_type_hints(Film).items():
        entity = Settings if table == "settings" else typing.get_args(rows)[1]
        if table not in ("circles", "castings", "placements"):
            assert {field.name for field in fields(entity)} <= {*(row.name for row in FIELDS[entity]), "id"}, table
        assert table in KINDS or table in ("settings", "elements"), table
    assert set(ELEMENT_KINDS) == set(ElementKind)


def test_who_is_in_a_shot_and_how_tracks_are_mixed() -> None:
    then = edits.add_character(film_of(2, 24), "Mara", id=CharacterId("mara"))
    now = edits.cast_in(then, S1, CharacterId("mara"))
    assert told_in_english(then, now) == ("Mara is in shot 2 now.",)
    assert told_in_english(now, then) == ("Mara is no longer in shot 2.",)
    quiet = edits.set_track(now, "A1", gain=-600, pan=20)
    assert told_in_english(now, quiet) == ("The track 'A1' is new.",)
    assert told_in_english(quiet, now) == ("The track 'A1' was taken out.",)
    louder = edits.set_track(quiet, "A1", gain=0, pan=20)
    assert told_in_english(quiet, louder) == ("The track 'A1': the level changed.",)
    assert told_in_english(now, edits.revise_settings(now, loudness=-2300)) == ("The film: the loudness changed.",)


def test_elements_are_called_what_they_are() -> None:
    then = film_of(1, 24)
    now = edits.add_element(then, ElementKind.PROP, "Lamp", id=ElementId("lamp"))
    now = edits.add_element(now, ElementKind.LOCATION, "Pier", id=ElementId("pier"))
    assert told_in_english(then, now) == ("The prop 'Lamp' is new.", "The location 'Pier' is new.")
    assert told_in_english(now, edits.revise_element(now, ElementId("lamp"), description="Brass.")) == (
        "The prop 'Lamp': the description changed.",
    )


def test_what_has_no_name_is_told_without_one() -> None:
    then = film_of(1, 24)
    assert told_in_english(then, edits.add_scene(then, heading="")) == ("A scene without a heading is new.",)
    assert told_in_english(edits.add_marker(then, S0, 3, ""), then) == ("A marker without words was taken out.",)


def test_a_note_on_a_take_is_told_with_its_words() -> None:
    then = film_of(1, 24)
    noted, reworded = (edits.note_take(then, TakeId("t"), text) for text in ("Good.", "Too\nslow."))
    assert told_in_english(then, noted) == ("The note 'Good.' on a take is new.",)
    assert told_in_english(noted, reworded) == ("The note 'Good.' on a take is now 'Too slow.'.",)


def test_a_fault_that_is_accepted_is_told() -> None:
    then = film_of(1, 24)
    now = edits.accept_fault(then, TakeId("t"), "hidden cut")
    assert told_in_english(then, now) == ("'hidden cut' in a take is accepted.",)
    assert told_in_english(now, then) == ("'hidden cut' in a take is no longer accepted.",)


def test_every_thing_has_sentences_of_its_own_when_it_is_new_taken_out_or_changed() -> None:
    every = [kind for kinds in (*KINDS.values(), *ELEMENT_KINDS.values()) for kind in kinds]
    assert [kind.rpartition("_")[2] for kind in every] == ["new", "gone", "changed"] * (len(every) // 3)
    assert len(set(every)) == len(every) - 3  # Castings and placements are told alike.
