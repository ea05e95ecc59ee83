"""Settings as people type them."""

from __future__ import annotations

import pytest

from matchcut.engines.parameters import checked, read_typed, with_defaults
from matchcut.engines.spec import Parameter
from matchcut.film.errors import BadInput

PARAMETERS = (
    Parameter(name="steps", kind="integer", default=30, minimum=1, maximum=200, label="Steps"),
    Parameter(name="scale", kind="decimal", default="5.0", minimum="0", label="Scale"),
    Parameter(name="paper", kind="choice", default="A4", choices=("A4", "US Letter"), label="Paper"),
    Parameter(name="arrows", kind="switch", default=True, label="Arrows"),
    Parameter(name="logo", kind="text", default="", label="Logo"),
)


def test_what_is_typed_becomes_what_is_meant() -> None:
    typed = {"steps": "12", "scale": " 7.5 ", "paper": "US Letter", "arrows": "off", "logo": "me.png"}
    assert read_typed(PARAMETERS, typed) == {
        "steps": 12,
        "scale": "7.5",
        "paper": "US Letter",
        "arrows": False,
        "logo": "me.png",
    }
    assert read_typed(PARAMETERS, {"arrows": "Yes"}) == {"arrows": True}


def test_the_rest_is_as_it_was_meant_to_be() -> None:
    assert with_defaults(PARAMETERS[:2], {"scale": "9", "other": 3}) == {"steps": 30, "scale": "9"}


@pytest.mark.parametrize(
    ("name", "text", "advice"),
    [
        ("steps", "0", "Write a whole number of at least 1 and of at most 200."),
        ("steps", "201", "Write a whole number of at least 1 and of at most 200."),
        ("steps", "2.5", "Write a whole number of at least 1 and of at most 200."),
        ("scale", "-1", "Write a number of at least 0."),
        ("scale", "many", "Write a number of at least 0."),
        ("scale", "NaN", "Write a number of at least 0."),
        ("paper", "A5", "Choose A4, US Letter."),
        ("arrows", "maybe", "Write on or off."),
        ("colour", "red", "There are steps, scale, paper, arrows, logo."),
    ],
)
def test_what_can_not_be_is_refused_and_told(name: str, text: str, advice: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_typed(PARAMETERS, {name: text})
    assert refused.value.advice == advice
    assert refused.value.field == name


def test_a_switch_is_no_number() -> None:
    with pytest.raises(BadInput):
        checked(PARAMETERS[0], True)


def test_what_stands_for_nothing_can_be_set_again() -> None:
    empty = Parameter(name="second", kind="decimal", default="", minimum="0", label="Second")
    assert checked(empty, "") == ""
    with pytest.raises(BadInput):
        checked(PARAMETERS[1], "")
