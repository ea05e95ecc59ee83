"""Alignment: what is the same, what is alike, and what moved."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from matchcut.script.screenplay.alignment import Pairs, alike, anywhere, bag, in_order, moved


def _in_order(old: list[str], new: list[str]) -> Pairs:
    return in_order(old, new, str, lambda one, other: alike(bag(one), bag(other)), 0.5)


def _anywhere(old: list[str], new: list[str]) -> Pairs:
    return sorted(anywhere(old, new, str, lambda one, other: alike(bag(one), bag(other)), 0.5))


def test_how_alike_texts_are() -> None:
    assert alike(bag("She lights the lamp."), bag("she LIGHTS the lamp")) == 1
    assert alike(bag("She lights the lamp."), bag("She trims the lamp.")) == 0.75
    assert alike(bag("a a b"), bag("a")) == 0.5
    assert alike(bag("a"), bag("b")) == 0
    assert alike(bag(""), bag("")) == 1
    assert alike(bag(""), bag("a")) == 0


def test_what_is_the_same_pairs_and_what_is_alike_between_it() -> None:
    old = ["one", "she lights the lamp", "two", "gone", "three"]
    new = ["new", "one", "she trims the lamp", "two", "three", "last"]
    assert _in_order(old, new) == [(0, 1), (1, 2), (2, 3), (4, 4)]


def test_of_several_that_are_alike_the_best_sum_wins() -> None:
    """Each is more like the other's partner; but in order, two halves are more than three quarters."""
    assert _in_order(["a b c d", "a b x y"], ["a b x z", "a b c e"]) == [(0, 0), (1, 1)]
    assert _in_order(["a b c d", "p q r s"], ["p q r t", "a b c e"]) in ([(0, 1)], [(1, 0)])


def test_what_moved_is_found_anywhere() -> None:
    assert _anywhere(["a b c", "d e f", "x"], ["d e g", "a b c", "y"]) == [(0, 1), (1, 0)]


def test_the_fewest_have_moved() -> None:
    assert moved([]) == set()
    assert moved([0, 1, 2]) == set()
    assert moved([3, 0, 1, 2]) == {0}
    assert moved([0, 3, 1, 2, 4]) == {1}
    assert len(moved([2, 1, 0])) == 2


TEXTS = st.lists(st.sampled_from(["a", "b", "a b", "a b c", "c d", "d e f", ""]), max_size=12)


@given(TEXTS, TEXTS)
def test_pairs_are_of_one_each_and_in_order(old: list[str], new: list[str]) -> None:
    pairs = _in_order(old, new)
    assert pairs == sorted(pairs)
    for side, count in ((0, len(old)), (1, len(new))):
        used = [pair[side] for pair in pairs]
        assert used == sorted(set(used))
        assert all(0 <= one < count for one in used)
    found = _anywhere(old, new)
    assert len({i for i, _ in found}) == len({j for _, j in found}) == len(found)


@given(TEXTS)
def test_a_list_is_its_own(texts: list[str]) -> None:
    assert _in_order(texts, texts) == [(place, place) for place in range(len(texts))]


@given(st.permutations(range(8)))
def test_without_what_moved_the_rest_rises(places: list[int]) -> None:
    rest = [place for index, place in enumerate(places) if index not in moved(places)]
    assert rest == sorted(rest)
