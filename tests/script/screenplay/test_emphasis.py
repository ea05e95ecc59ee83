"""Emphasis, as the syntax page shows it and as Markdown has it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.script.screenplay.emphasis import styled
from matchcut.script.screenplay.model import TextSpan


def _told(text: str) -> tuple[str, list[tuple[str, str]]]:
    """The plain text, and each set piece with its styles: b, i, u."""
    plain, spans = styled(text)
    letters = [(plain[s.start : s.stop], "b" * s.bold + "i" * s.italic + "u" * s.underline) for s in spans]
    return plain, letters


@pytest.mark.parametrize(
    ("text", "plain", "spans"),
    [
        ("*italics*", "italics", [("italics", "i")]),
        ("**bold**", "bold", [("bold", "b")]),
        ("***bold italics***", "bold italics", [("bold italics", "bi")]),
        ("_underline_", "underline", [("underline", "u")]),
        (
            "INCHES AWAY.  _Steel's face FILLS the *Leupold Mark 4* scope_.",
            "INCHES AWAY.  Steel's face FILLS the Leupold Mark 4 scope.",
            [("Steel's face FILLS the ", "u"), ("Leupold Mark 4", "iu"), (" scope", "u")],
        ),
        (
            r"Steel enters the code on the keypad: **\*9765\***",
            "Steel enters the code on the keypad: *9765*",
            [("*9765*", "b")],
        ),
        ("He dialed *69 and then *23, and then hung up.", "He dialed *69 and then *23, and then hung up.", []),
        (
            "He dialed *69 and then 23*, and then hung up.",
            "He dialed 69 and then 23, and then hung up.",
            [("69 and then 23", "i")],
        ),
        (
            r"He dialed *69 and then 23\*, and then hung up.",
            "He dialed *69 and then 23*, and then hung up.",
            [],
        ),
        ("Brick and Steel *share a look.\n\nThis is going to be BAD.*", None, []),
        ("**bold and *both***", "bold and both", [("bold and ", "b"), ("both", "bi")]),
        ("*italic **both***", "italic both", [("italic ", "i"), ("both", "bi")]),
        ("_**BRICK & STEEL**_", "BRICK & STEEL", [("BRICK & STEEL", "bu")]),
        ("snake_case_name", "snake_case_name", []),
        ("a * b * c and _ d _", "a * b * c and _ d _", []),
        ("one\n*two*", "one\ntwo", [("two", "i")]),
        (r"C:\path", r"C:\path", []),
    ],
)
def test_emphasis(text: str, plain: str | None, spans: list[tuple[str, str]]) -> None:
    assert _told(text) == (text if plain is None else plain, spans)


@given(st.text(alphabet="ab *_\\\n", max_size=80))
def test_spans_are_in_order_inside_the_text_and_never_cross_a_line(text: str) -> None:
    plain, spans = styled(text)
    ends = [0]
    for span in spans:
        assert ends[-1] <= span.start < span.stop <= len(plain)
        assert "\n" not in plain[span.start : span.stop]
        assert span.bold or span.italic or span.underline
        ends.append(span.stop)
    assert [one for one in plain if one not in "*_\\"] == [one for one in text if one not in "*_\\"]


@given(
    st.text(alphabet="ab c", min_size=1, max_size=20).map(str.strip).filter(bool),
    st.sampled_from(["*", "**", "***", "_"]),
)
def test_what_stands_between_marks_is_set(words: str, marks: str) -> None:
    wanted = TextSpan(4, 4 + len(words), bold=len(marks) > 1, italic=marks in ("*", "***"), underline=marks == "_")
    assert styled(f"See {marks}{words}{marks}!") == (f"See {words}!", (wanted,))


def test_thousands_of_marks_that_pair_with_nothing_take_no_time_to_speak_of() -> None:
    text = "*a " * 20_000 + "b** " * 20_000 + "_c " * 20_000
    assert styled(text)[0] == text
