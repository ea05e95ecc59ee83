"""Plain text: scripts as pages print them, and prose."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from matchcut.script.screenplay.fountain import parse_fountain
from matchcut.script.screenplay.model import ScriptElementKind
from matchcut.script.screenplay.plain import parse_plain

PAGE = """\
                                                        12.
12   INT. LIGHTHOUSE - NIGHT                            12
     Wind. MARA climbs the stairs.

                         MARA
               (out of breath)
          Two hundred and
          twelve.

                         (MORE)
CONTINUED: (2)

12A  EXT. LIGHTHOUSE - NIGHT

     The lamp turns.
"""


def test_a_printed_page_is_a_script() -> None:
    read = parse_plain(PAGE)
    assert [(one.kind, one.text.strip(), one.line) for one in read.elements] == [
        (ScriptElementKind.HEADING, "INT. LIGHTHOUSE - NIGHT", 2),
        (ScriptElementKind.ACTION, "Wind. MARA climbs the stairs.", 3),
        (ScriptElementKind.CHARACTER, "MARA", 5),
        (ScriptElementKind.PARENTHETICAL, "(out of breath)", 6),
        (ScriptElementKind.DIALOGUE, "Two hundred and\ntwelve.", 7),
        (ScriptElementKind.HEADING, "EXT. LIGHTHOUSE - NIGHT", 13),
        (ScriptElementKind.ACTION, "The lamp turns.", 15),
    ]
    assert [one.number for one in read.elements if one.kind is ScriptElementKind.HEADING] == ["12", "12A"]


def test_fountain_in_a_text_file_is_fountain(lamplighter: str) -> None:
    def told(read: object) -> list[tuple[object, ...]]:
        return [(one.kind, one.text, one.line, one.number, one.side) for one in read.elements]  # type: ignore[attr-defined]

    assert told(parse_plain(lamplighter)) == told(parse_fountain(lamplighter))
    assert parse_plain(lamplighter).title_page == parse_fountain(lamplighter).title_page


def test_a_number_in_the_text_is_no_page_number() -> None:
    assert [one.text for one in parse_plain("INT. A - DAY\n\n1944.\n\n212\n").elements] == [
        "INT. A - DAY",
        "1944.",
        "212",
    ]


def test_prose_becomes_scenes_of_paragraphs() -> None:
    read = parse_plain("The sea is\nblack.\n\nA lamp.\n\n\nIn the morning\nhe is gone.\n* * *\nNobody asks.\n")
    assert [(one.kind, one.text, one.line) for one in read.elements] == [
        (ScriptElementKind.ACTION, "The sea is black.", 1),
        (ScriptElementKind.ACTION, "A lamp.", 4),
        (ScriptElementKind.HEADING, "Scene 2", 7),
        (ScriptElementKind.ACTION, "In the morning he is gone.", 7),
        (ScriptElementKind.HEADING, "Scene 3", 10),
        (ScriptElementKind.ACTION, "Nobody asks.", 10),
    ]


def test_prose_that_names_its_scenes() -> None:
    read = parse_plain("Scene 1: The quay\n\nFog.\n\nScene 2: The boat\nRain.\n")
    assert [(one.kind, one.text) for one in read.elements] == [
        (ScriptElementKind.HEADING, "Scene 1: The quay"),
        (ScriptElementKind.ACTION, "Fog."),
        (ScriptElementKind.HEADING, "Scene 2: The boat"),
        (ScriptElementKind.ACTION, "Rain."),
    ]


@given(st.text(alphabet="aB c.\n*19\t", max_size=150))
def test_any_text_is_read_in_order(text: str) -> None:
    lines = [one.line for one in parse_plain(text).elements]
    assert lines == sorted(lines)
    assert all(1 <= line <= text.count("\n") + 1 for line in lines)


@given(st.text(alphabet="aB ceÖ,;?\n", max_size=150))
def test_no_word_of_prose_is_lost(text: str) -> None:
    read = [
        one.text
        for one in parse_plain(text).elements
        if not (one.kind is ScriptElementKind.HEADING and "Scene" in one.text)
    ]
    assert " ".join(read).split() == text.split()
