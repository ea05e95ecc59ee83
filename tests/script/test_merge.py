"""A re-read storyboard and edits made meanwhile become one film."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.campaigns import MANY, USUAL

from matchcut.film import edits
from matchcut.film.camera import ShotSize
from matchcut.film.check import check_all
from matchcut.film.film import Film
from matchcut.film.ids import ShotId, TakeId
from matchcut.film.model import Parameters, Transition
from matchcut.film.vocabulary import TransitionKind
from matchcut.script.merge import merge
from matchcut.script.storyboard_toml import as_written, film_of

Edited = Callable[[Film], st.SearchStrategy[Film]]
Films = st.SearchStrategy[Film]


@USUAL
@given(data=st.data())
def test_without_edits_here_the_storyboard_is_taken_over(data: st.DataObject, films: Films, edited: Edited) -> None:
    base = data.draw(films)
    theirs = as_written(data.draw(edited(base)))
    merged = merge(base, theirs, base)
    assert merged.film == theirs
    assert merged.conflicts == ()


@USUAL
@given(data=st.data())
def test_an_unchanged_storyboard_changes_nothing(data: st.DataObject, films: Films, edited: Edited) -> None:
    base = data.draw(films)
    mine = data.draw(edited(base))
    if mine.shots:
        mine = edits.circle_take(mine, ShotId(min(mine.shots)), TakeId("take"))
    merged = merge(base, base, mine)
    assert merged.film == mine
    assert merged.conflicts == ()


@MANY
@given(data=st.data())
def test_any_two_films_merge_into_one_that_holds_and_merging_again_changes_nothing(
    data: st.DataObject, films: Films, edited: Edited
) -> None:
    base = as_written(data.draw(films))
    theirs = as_written(data.draw(edited(base)))
    mine = data.draw(edited(base))
    merged = merge(base, theirs, mine).film
    check_all(merged)
    assert merge(base, theirs, merged).film == merged
    assert merge(theirs, theirs, merged).film == merged


# What a person sees

TOLD = """
[[cast]]
id = "ana"
name = "Ana"
[[location]]
id = "pad"
name = "Pad"
[[scene]]
id = "one"
heading = "INT. HANGAR"
[[scene.shot]]
id = "a"
number = "1"
duration = "4s"
cast = ["ana"]
parameters = { amount = "0.5", steps = 4 }
[[scene.shot.title]]
text = "T"
[[scene.shot]]
id = "b"
number = "2"
duration = "4s"
[[scene.shot]]
id = "c"
number = "3"
duration = "4s"
"""


@pytest.fixture
def base() -> Film:
    return film_of(TOLD, {})


def told(*changes: tuple[str, str]) -> Film:
    """The film of the storyboard with some texts in it replaced."""
    text = TOLD
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return film_of(text, {})


def test_changes_of_different_fields_are_both_kept(base: Film) -> None:
    theirs = told(('number = "1"', 'number = "1"\naction = "She waits."'), ("steps = 4", "steps = 9"))
    mine = edits.revise_shot(base, "a", size=ShotSize.CLOSE_UP, parameters=Parameters({"amount": "0.7", "steps": 4}))
    merged = merge(base, theirs, mine)
    shot = merged.film.shots["a"]
    assert (shot.action, shot.size) == ("She waits.", ShotSize.CLOSE_UP)
    assert shot.parameters == {"amount": "0.7", "steps": 9}
    assert merged.conflicts == ()


def test_where_both_changed_a_field_the_storyboard_wins_and_it_is_told(base: Film) -> None:
    theirs = told(('id = "a"\nnumber = "1"\nduration = "4s"', 'id = "a"\nnumber = "1"\nduration = "5s"'))
    merged = merge(base, theirs, edits.set_frames(base, "a", 100))
    assert merged.film == theirs
    assert [(one.table, one.id, one.field) for one in merged.conflicts] == [("shots", "a", "frames")]
    assert [str(one.text) for one in merged.conflicts] == [
        "Shot 1: the storyboard's 'duration' stands over the studio's: '5s', not '100f'."
    ]


def test_the_same_change_on_both_sides_is_no_conflict(base: Film) -> None:
    theirs = told(('id = "a"\nnumber = "1"', 'id = "a"\nnumber = "1A"'))
    merged = merge(base, theirs, edits.revise_shot(base, "a", number="1A"))
    assert (merged.film, merged.conflicts) == (theirs, ())


def test_both_changed_one_parameter(base: Film) -> None:
    theirs = told(("steps = 4", "steps = 9"))
    mine = edits.revise_shot(base, "a", parameters=Parameters({"amount": "0.5", "steps": 5}))
    merged = merge(base, theirs, mine)
    assert merged.film == theirs
    assert [str(one.text) for one in merged.conflicts] == [
        "Shot 1: the storyboard's 'parameters.steps' stands over the studio's."
    ]


def test_circled_takes_stay_with_the_shots_that_stay(base: Film) -> None:
    mine = edits.circle_take(edits.circle_take(base, "a", TakeId("t1")), "c", TakeId("t2"))
    merged = merge(base, told((TOLD[TOLD.index('[[scene.shot]]\nid = "c"') :], "")), mine)
    assert {key: circle.take for key, circle in merged.film.circles.items()} == {"a": "t1"}
    assert merged.film.order == ("a", "b")


def test_a_shot_that_the_storyboard_deleted_takes_the_work_on_it_along_and_says_so(base: Film) -> None:
    mine = edits.add_title(edits.revise_shot(base, "c", action="He runs."), "c", "FIN", id="ti-1")
    merged = merge(base, told((TOLD[TOLD.index('[[scene.shot]]\nid = "c"') :], "")), mine)
    assert merged.film.order == ("a", "b")
    assert "ti-1" not in merged.film.titles
    assert {str(one.text) for one in merged.conflicts} == {
        "Shot 3: it was deleted in the storyboard, and what was changed here went with it.",
        "The title 'FIN' of shot 3: it went with shot 3, which the storyboard deleted.",
    }


def test_a_shot_deleted_here_comes_back_with_its_company_if_the_storyboard_changed_it(base: Film) -> None:
    theirs = told(('number = "1"', 'number = "1"\naction = "She waits."'))
    merged = merge(base, theirs, edits.delete_shot(base, "a"))
    assert merged.film == theirs
    assert [str(one.text) for one in merged.conflicts] == [
        "Shot 1: it was deleted here, but the storyboard changed it, so it is back."
    ]


def test_a_scene_deleted_here_comes_back_for_a_new_shot_but_not_its_other_shots(base: Film) -> None:
    theirs = film_of(TOLD + '[[scene.shot]]\nid = "d"\n', {})
    merged = merge(base, theirs, edits.delete_scene(base, "one"))
    assert merged.film.order == ("d",)
    assert [str(one.text) for one in merged.conflicts] == [
        "Scene 'INT. HANGAR': it was deleted here, but the storyboard needs it, so it is back."
    ]


def test_new_shots_of_both_sides_stand_where_each_put_them(base: Film) -> None:
    theirs = told(('[[scene.shot]]\nid = "b"', '[[scene.shot]]\nid = "t"\n[[scene.shot]]\nid = "b"'))
    mine = edits.add_shot(edits.add_shot(base, "one", at=2, id="m1"), "one", at=3, id="m2")
    merged = merge(base, theirs, mine)
    assert merged.film.order == ("a", "t", "b", "m1", "m2", "c")
    assert merged.conflicts == ()


def test_what_the_storyboard_moved_moves_and_new_shots_stay_with_their_neighbours(base: Film) -> None:
    theirs = edits.move_shot(base, "c", 0)
    mine = edits.add_shot(base, "one", at=1, id="m")
    assert merge(base, theirs, mine).film.order == ("c", "a", "m", "b")


def test_what_was_moved_here_stays_moved(base: Film) -> None:
    theirs = told(('number = "3"', 'number = "3"\naction = "x"'))
    merged = merge(base, theirs, edits.move_shot(base, "c", 0))
    assert merged.film.order == ("c", "a", "b")
    assert merged.film.shots["c"].action == "x"


def test_where_both_moved_shots_the_storyboard_wins_and_it_is_told(base: Film) -> None:
    merged = merge(base, edits.move_shot(base, "c", 0), edits.move_shot(base, "a", 2))
    assert merged.film.order == ("c", "a", "b")
    assert [str(one.text) for one in merged.conflicts] == [
        "The storyboard and the studio both changed the order of the shots of scene 'INT. HANGAR'; "
        "the storyboard's stands."
    ]


def test_many_shots_put_into_one_place_find_ranks(base: Film) -> None:
    theirs = film_of(
        TOLD.replace(
            '[[scene.shot]]\nid = "b"',
            "".join(f'[[scene.shot]]\nid = "t{n}"\n' for n in range(99)) + '[[scene.shot]]\nid = "b"',
        ),
        {},
    )
    mine = edits.add_shot(base, "one", at=1, id="m")
    assert merge(base, theirs, mine).film.order == ("a", *(f"t{n}" for n in range(99)), "m", "b", "c")


def test_a_person_taken_out_of_the_storyboard_leaves_the_shots_they_were_put_into_here(base: Film) -> None:
    theirs = told(('[[cast]]\nid = "ana"\nname = "Ana"\n', ""), ('cast = ["ana"]\n', ""))
    merged = merge(base, theirs, edits.cast_in(base, "b", "ana"))
    assert merged.film == theirs
    assert [str(one.text) for one in merged.conflicts] == [
        "'Ana' in shot 2: it went with 'Ana', which the storyboard deleted."
    ]


def test_a_shot_that_continued_a_deleted_one_starts_with_a_cut(base: Film) -> None:
    merged = merge(base, told((TOLD[TOLD.index('[[scene.shot]]\nid = "c"') :], "")), edits.chain(base, "b", "c"))
    assert merged.film.shots["b"].continues is None
    assert [str(one.text) for one in merged.conflicts] == [
        "Shot 2: it does without shot 3, which the storyboard deleted."
    ]


def test_a_shot_moved_here_into_a_deleted_scene_goes_back(base: Film) -> None:
    two = film_of(TOLD + '[[scene]]\nid = "two"\n', {})
    merged = merge(two, base, edits.move_shot(two, "c", 0, "two"))
    assert merged.film == base
    assert [str(one.text) for one in merged.conflicts] == [
        "Shot 3: it goes with scene 'INT. HANGAR' instead of scene 'two', which the storyboard deleted."
    ]


def test_a_shot_that_comes_back_does_without_what_stays_deleted(base: Film) -> None:
    linked = edits.chain(base, "b", "a")
    mine = edits.delete_shot(edits.delete_shot(linked, "a"), "b")
    merged = merge(linked, edits.revise_shot(linked, "b", action="x"), mine)
    assert merged.film.order == ("b", "c")
    assert merged.film.shots["b"].continues is None
    assert [str(one.text) for one in merged.conflicts] == [
        "Shot 2: it was deleted here, but the storyboard changed it, so it is back.",
        "Shot 2: it does without shot 1, which was deleted here.",
    ]


# Rules that the two sides break only together


def test_trims_that_leave_nothing_of_a_shortened_shot(base: Film) -> None:
    theirs = told(('id = "b"\nnumber = "2"\nduration = "4s"', 'id = "b"\nnumber = "2"\nduration = "2s"'))
    merged = merge(base, theirs, edits.trim(base, "b", head=30, tail=30))
    assert merged.film == theirs
    assert [str(one.text) for one in merged.conflicts] == [
        "Shot 2: its trims leave nothing of its new length, so the storyboard's 'duration' stands."
    ]


def test_links_that_close_a_loop(base: Film) -> None:
    theirs = edits.chain(base, "b", "a")
    merged = merge(base, theirs, edits.chain(edits.chain(base, "a", "c"), "c", "b"))
    links = {key: shot.continues for key, shot in merged.film.shots.items()}
    assert links["b"] == "a"
    assert list(links.values()).count(None) == 1
    assert len(merged.conflicts) == 1
    assert str(merged.conflicts[0].text).endswith(
        "it would continue itself by way of new links, so the storyboard's 'continues' stands."
    )


def test_a_transition_without_room(base: Film) -> None:
    dissolve = Transition(TransitionKind.DISSOLVE, 90)
    shorter = told(('id = "b"\nnumber = "2"\nduration = "4s"', 'id = "b"\nnumber = "2"\nduration = "1s"'))
    made_here = merge(base, shorter, edits.set_transition(base, "b", dissolve))
    assert made_here.film == shorter
    assert [str(one.text) for one in made_here.conflicts] == [
        "Shot 2: there is no room for it, so the storyboard's 'transition' stands."
    ]
    made_there = merge(base, edits.set_transition(base, "b", dissolve), edits.retime(base, "b", Fraction(8)))
    assert made_there.film == edits.set_transition(base, "b", dissolve)
    short = edits.add_shot(base, "one", at=1, id="m", frames=10)
    neighbour = merge(base, edits.set_transition(base, "b", dissolve), short)
    assert neighbour.film == short
    assert [str(one.text) for one in neighbour.conflicts] == [
        "Shot 2: there is no room for it, so its 'transition' was taken out."
    ]


def test_a_transition_into_what_opens_the_film_now(base: Film) -> None:
    theirs = edits.set_transition(base, "b", Transition(TransitionKind.DISSOLVE, 9))
    mine = edits.delete_shot(base, "a")
    merged = merge(base, theirs, mine)
    assert merged.film == mine
    assert [str(one.text) for one in merged.conflicts] == [
        "Shot 2: it opens the film now, so its 'transition' was taken out."
    ]


def test_fades_that_outlast_a_shortened_title(base: Film) -> None:
    theirs = told(('text = "T"', 'text = "T"\nduration = 30\nfade = 5'))
    key = next(iter(base.titles))
    merged = merge(base, theirs, edits.revise_title(base, key, fade=36))
    assert merged.film == theirs
    shorter = edits.revise_title(base, key, frames=30)
    assert merge(base, shorter, edits.revise_title(base, key, fade=36)).film == edits.revise_title(
        shorter, key, fade=12
    )
