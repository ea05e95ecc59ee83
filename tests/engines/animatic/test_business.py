from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.engines.animatic.business import BUSINESS_PHRASES, END, STILL, Business, Side, business_of

CAST = ("The commander", "Anna", "Ben")


def test_each_gets_their_own_business() -> None:
    commander, anna, ben = business_of("Anna crosses to the right while the commander leaves. Ben enters left.", CAST)
    assert commander == Business(leaves=True)
    assert anna == Business(enters=True, leaves=True, goes_to=Side.RIGHT)
    assert ben == Business(enters=True, came_from=Side.LEFT)


@pytest.mark.parametrize(
    ("action", "anna"),
    [
        (
            "Anna enters from the left and walks to the right.",
            Business(True, False, False, True, Side.LEFT, Side.RIGHT),
        ),
        ("Anna enters. Slowly exits left.", Business(enters=True)),
        ("Anna enters, then exits left.", Business(enters=True, leaves=True, goes_to=Side.LEFT)),
        ("Anna walks from right to left.", Business(True, True, False, True, Side.RIGHT, Side.LEFT)),
        ("Anna approaches.", Business(approaches=True)),
        ("Anna walks.", Business(walks=True)),
        ("Anna walks in the rain.", Business(walks=True)),
        ("Anna walks in.", Business(enters=True)),
        ("ANNA ran away.", Business(leaves=True)),
        ("They leave.", Business(leaves=True)),
        ("Leaves fall around Anna.", STILL),
        ("Anna waits.", STILL),
        ("Annabel enters.", STILL),
        ("", STILL),
    ],
)
def test_what_an_action_tells_of_one(action: str, anna: Business) -> None:
    assert business_of(action, CAST)[1] == anna


@pytest.mark.parametrize(("kind", "phrase"), [(kind, one) for kind, said in BUSINESS_PHRASES.items() for one in said])
def test_every_documented_phrase_is_understood(kind: str, phrase: str) -> None:
    said = business_of(f"Anna {phrase.replace(END, '')}.", ["Anna"])[0]
    expected = {
        "enter": said.enters and not said.leaves,
        "leave": said.leaves and not said.enters,
        "cross": said.enters and said.leaves,
        "approach": said.approaches,
        "walk": said.walks,
    }
    assert expected[kind]


@given(st.text(max_size=120), st.lists(st.text(max_size=12), max_size=4))
def test_any_text_can_be_read(action: str, names: list[str]) -> None:
    assert len(business_of(action, names)) == len(names)
