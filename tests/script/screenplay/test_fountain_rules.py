"""Where the syntax page is silent or strict: what our reader does, and what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.script.screenplay.fountain import parse_fountain
from matchcut.script.screenplay.model import UNSEEN, ScriptElement, ScriptElementKind


def _told(text: str) -> list[tuple[ScriptElementKind, str]]:
    return [(one.kind, one.text) for one in parse_fountain(text).elements]


def test_a_heading_needs_an_empty_line_above_it_but_none_below() -> None:
    assert _told("INT. HOUSE - DAY\nHe sits.\n") == [
        (ScriptElementKind.HEADING, "INT. HOUSE - DAY"),
        (ScriptElementKind.ACTION, "He sits."),
    ]
    assert _told("He sits.\nINT. HOUSE - DAY\n") == [(ScriptElementKind.ACTION, "He sits.\nINT. HOUSE - DAY")]


def test_what_leaves_no_trace_counts_as_an_empty_line() -> None:
    told = _told("# Act\n= Sum\nINT. HOUSE - DAY\n= More\nMARA\nHello.\n")
    assert [kind for kind, _ in told] == [
        ScriptElementKind.SECTION,
        ScriptElementKind.SYNOPSIS,
        ScriptElementKind.HEADING,
        ScriptElementKind.SYNOPSIS,
        ScriptElementKind.CHARACTER,
        ScriptElementKind.DIALOGUE,
    ]


@pytest.mark.parametrize("line", ["@home we rest.", ".45 is the calibre.", "#1 is my number.", "INT. is a word."])
def test_inside_a_speech_a_line_is_speech(line: str) -> None:
    assert _told(f"MARA\nWell.\n{line}\n") == [
        (ScriptElementKind.CHARACTER, "MARA"),
        (ScriptElementKind.DIALOGUE, f"Well.\n{line}"),
    ]


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("!BANG!", ScriptElementKind.ACTION, "BANG!"),
        ("> FADE OUT.", ScriptElementKind.TRANSITION, "FADE OUT."),
        ("> THE END <", ScriptElementKind.CENTRED, "THE END"),
        ("= She lies.", ScriptElementKind.SYNOPSIS, "She lies."),
        ("====", ScriptElementKind.PAGE_BREAK, ""),
    ],
)
def test_what_is_forced_ends_a_speech(line: str, kind: ScriptElementKind, text: str) -> None:
    assert _told(f"MARA\nWell.\n{line}\n") == [
        (ScriptElementKind.CHARACTER, "MARA"),
        (ScriptElementKind.DIALOGUE, "Well."),
        (kind, text),
    ]


def test_lyrics_are_sung_inside_a_speech() -> None:
    assert _told("MARA\n(softly)\n~La la\n~la.\nThere.\n") == [
        (ScriptElementKind.CHARACTER, "MARA"),
        (ScriptElementKind.PARENTHETICAL, "(softly)"),
        (ScriptElementKind.LYRICS, "La la\nla."),
        (ScriptElementKind.DIALOGUE, "There."),
    ]


def test_a_cue_with_two_spaces_below_it_is_a_cue_that_says_nothing() -> None:
    assert _told("MARA\n  \n\nShe waits.\n") == [
        (ScriptElementKind.CHARACTER, "MARA"),
        (ScriptElementKind.ACTION, "She waits."),
    ]
    assert _told("MARA\n\nShe waits.\n") == [
        (ScriptElementKind.ACTION, "MARA"),
        (ScriptElementKind.ACTION, "She waits."),
    ]


def test_a_transition_without_an_empty_line_below_is_a_cue_by_the_letter() -> None:
    assert _told("CUT TO:\nthe sea.\n")[0] == (ScriptElementKind.CHARACTER, "CUT TO:")


@pytest.mark.parametrize("text", ["FADE IN:\n\nINT. A - DAY\n", "He said: go.\n\nShe went.\n", "INT. SHIP: BRIDGE\n"])
def test_a_script_may_open_with_a_colon(text: str) -> None:
    assert parse_fountain(text).title_page == ()


def test_an_empty_entry_of_the_title_page_is_no_action() -> None:
    read = parse_fountain("\n\nTitle: X\nContact:\n\nAction.\n")
    assert [(one.key, one.values) for one in read.title_page] == [("Title", ("X",)), ("Contact", ())]
    assert [(one.text, one.line) for one in read.elements] == [("Action.", 6)]


def test_a_note_before_the_title_page_does_not_hide_it() -> None:
    read = parse_fountain("[[Draft of\nMonday]]\n\nTitle: X\n\nAction.\n")
    assert read.title == "X"
    assert [(one.kind, one.line) for one in read.elements] == [
        (ScriptElementKind.NOTE, 1),
        (ScriptElementKind.ACTION, 6),
    ]


@pytest.mark.parametrize(
    "text",
    ["A [[note that\n\nis none]] B", "A [[ B", "A ]] B", "A /* B", "A */ B", "[[[[ /* B", "A /* [[ B"],
)
def test_marks_that_are_never_closed_are_text(text: str) -> None:
    assert "".join(told for _, told in _told(text)).replace("\n", "") == text.replace("\n", "")


def test_a_note_inside_a_speech_does_not_end_it() -> None:
    assert _told("MARA\nWell.\n[[Really?]]\nNo.\n") == [
        (ScriptElementKind.CHARACTER, "MARA"),
        (ScriptElementKind.DIALOGUE, "Well.\nNo."),
        (ScriptElementKind.NOTE, "Really?"),
    ]


def test_the_empty_lines_around_a_note_are_removed() -> None:
    assert [
        one.gap for one in parse_fountain("A.\n\n[[n]]\n\nB.\n").elements if one.kind is ScriptElementKind.ACTION
    ] == [0, 1]


def test_three_who_speak_at_once_are_two_and_one() -> None:
    read = parse_fountain("A\nOne.\n\nB ^\nTwo.\n\nC ^\nThree.\n\nHe nods.\n\nD ^\nFour.\n").elements
    assert [(one.text, one.side) for one in read if one.kind is ScriptElementKind.CHARACTER] == [
        ("A", "left"),
        ("B", "right"),
        ("C", ""),
        ("D", ""),
    ]


@pytest.mark.parametrize("name", ["ÉMILIE", "МАРИЯ", "ΜΑΡΙΑ", "R2D2", "MAN #2", "DR. O'NEIL", "ANNA/BEN"])
def test_names_in_any_capitals_are_cues(name: str) -> None:
    assert _told(f"{name}\nSo.\n")[0] == (ScriptElementKind.CHARACTER, name)


def test_scripts_without_capitals_force_their_cues() -> None:
    assert _told("真理\nそう。\n") == [(ScriptElementKind.ACTION, "真理\nそう。")]
    assert _told("@真理\nそう。\n") == [(ScriptElementKind.CHARACTER, "真理"), (ScriptElementKind.DIALOGUE, "そう。")]


MARKUP = st.text(alphabet="aB .\t\n\r!@#>=<~^()[]/*_\\:", max_size=120)


@given(MARKUP)
def test_any_text_is_a_script_whose_elements_keep_its_order(text: str) -> None:
    read = parse_fountain(text)
    numbers = [one.line for one in (*read.title_page, *read.elements)]
    last = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    assert all(1 <= number <= last for number in numbers)
    assert [one.line for one in read.elements] == sorted(one.line for one in read.elements)
    for one in read.elements:
        assert all(span.stop <= len(one.text) for span in one.emphasis)
        assert (
            one.text
            or one.kind in UNSEEN
            or one.kind
            in (
                ScriptElementKind.TRANSITION,
                ScriptElementKind.CENTRED,
                ScriptElementKind.LYRICS,
                ScriptElementKind.ACTION,
            )
        )


@given(st.text(max_size=200))
def test_any_text_at_all_is_read(text: str) -> None:
    parse_fountain(text)


@given(st.text(alphabet="aB cÖ,;?-\n", max_size=120))
def test_nothing_of_a_text_without_markup_is_lost_or_moved(text: str) -> None:
    read = parse_fountain(text).elements
    assert "".join("".join(one.text.split()) for one in read) == "".join(text.split())


@given(MARKUP.filter(lambda text: "\r" not in text))
def test_line_ends_make_no_difference(text: str) -> None:
    assert parse_fountain(text.replace("\n", "\r\n")) == parse_fountain(text)


def test_unclosed_marks_by_the_thousand_take_no_time_to_speak_of() -> None:
    text = "[[ /* " * 50_000
    (element,) = parse_fountain(text).elements
    assert isinstance(element, ScriptElement)
    assert element.text == text.rstrip()


def test_empty_lines_by_the_thousand_in_a_speech_take_no_time_to_speak_of() -> None:
    read = parse_fountain("MARA\nWell." + "\n  " * 100_000 + "\nYes.").elements
    assert [one.kind for one in read] == [ScriptElementKind.CHARACTER, ScriptElementKind.DIALOGUE]
    assert read[1].text == "Well." + "\n" * 100_001 + "Yes."
