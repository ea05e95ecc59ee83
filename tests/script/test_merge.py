"""A re-read storyboard and edits made meanwhile become one film."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matchcut.film import edits
from matchcut.film.check import check_all
from matchcut.film.film import Film
from matchcut.film.ids import ShotId, TakeId
from matchcut.script.merge import merge
from matchcut.script.storyboard_toml import as_written

FewExamples = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
Edited = Callable[[Film], st.SearchStrategy[Film]]
Films = st.SearchStrategy[Film]


@FewExamples
@given(data=st.data())
def test_without_edits_here_the_storyboard_is_taken_over(data: st.DataObject, films: Films, edited: Edited) -> None:
    base = data.draw(films)
    theirs = as_written(data.draw(edited(base)))
    merged = merge(base, theirs, base)
    assert merged.film == theirs
    assert merged.conflicts == ()


@FewExamples
@given(data=st.data())
def test_an_unchanged_storyboard_changes_nothing(data: st.DataObject, films: Films, edited: Edited) -> None:
    base = data.draw(films)
    mine = data.draw(edited(base))
    if mine.shots:
        mine = edits.circle_take(mine, ShotId(min(mine.shots)), TakeId("take"))
    merged = merge(base, base, mine)
    assert merged.film == mine
    assert merged.conflicts == ()


@settings(FewExamples, max_examples=200)
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
