"""Ranks: always room between two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.film.order import DIGITS, rank_between, ranks

rank = st.text(DIGITS, min_size=1, max_size=6).filter(lambda text: not text.endswith("0"))


@given(rank, rank)
def test_a_rank_is_strictly_between(a: str, b: str) -> None:
    low, high = sorted([a, b])
    for between in [rank_between("", low), rank_between(high, "")] + ([rank_between(low, high)] if low != high else []):
        assert not between.endswith("0")
    assert rank_between("", low) < low
    assert rank_between(high, "") > high
    if low != high:
        assert low < rank_between(low, high) < high


@given(st.lists(st.integers(0, 1000), max_size=200))
def test_insertions_anywhere_keep_the_order(places: list[int]) -> None:
    row: list[str] = []
    for place in places:
        index = place % (len(row) + 1)
        low = row[index - 1] if index else ""
        high = row[index] if index < len(row) else ""
        row.insert(index, rank_between(low, high))
    assert row == sorted(set(row))


def test_evenly_spread_ranks_stay_short() -> None:
    many = ranks(10_000)
    assert many == sorted(set(many))
    assert max(map(len, many)) <= 4


def test_no_rank_between_equals() -> None:
    with pytest.raises(ValueError, match="no rank"):
        rank_between("V", "V")
