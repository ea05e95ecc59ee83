"""Shot lists: whatever the heads are called and however the cells are divided."""

from __future__ import annotations

from fractions import Fraction

import pytest

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import ShotSize
from matchcut.script.screenplay.drafts import film_of
from matchcut.script.screenplay.shotlist_csv import read_shot_list

PAL = FrameRate(25)
TABLE = [
    ["My film", "", "", "", "", "", "", "", ""],
    ["Scene #", "Set", "SHOT", "Shot Size", "Movement", "Description", "Dialogue", "Length", "Characters"],
    ["1", "INT. KITCHEN - DAY", "1A", "WS", "slow push in", "Mara, at the table; she waits.", "", "4.5 s", "Mara"],
    ["", "", "1B", "CU", "", "The kettle.", "", "0:02:10", ""],
    ["", "", "1C", "Medium Close", "", "", "MARA: Well?", "60f", "mara, TOM"],
    ["2", "EXT. YARD - NIGHT", "2A", "ECU", "handheld", "Rain.", "", "00:00:03:00", ""],
]


def _text(rows: list[list[str]], mark: str) -> str:
    return "\r\n".join(mark.join(f'"{cell}"' if mark in cell or ";" in cell else cell for cell in row) for row in rows)


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_a_shot_list_becomes_a_film(mark: str) -> None:
    draft, notes = read_shot_list(_text(TABLE, mark), PAL, title="List")
    assert notes == ()
    assert [(one.heading, one.place, one.time_of_day, one.number) for one in draft.scenes] == [
        ("INT. KITCHEN - DAY", "Kitchen", "day", "1"),
        ("EXT. YARD - NIGHT", "Yard", "night", "2"),
    ]
    shots = [shot for scene in draft.scenes for shot in scene.shots]
    assert [(one.number, one.size, one.camera, one.seconds, one.cast, one.line) for one in shots] == [
        ("1A", ShotSize.WIDE, "slow push in", Fraction(9, 2), ("Mara",), 3),
        ("1B", ShotSize.CLOSE_UP, "static", Fraction(12, 5), (), 4),
        ("1C", ShotSize.MEDIUM_CLOSE, "static", Fraction(12, 5), ("Mara", "Tom", "Mara"), 5),
        ("2A", ShotSize.EXTREME_CLOSE_UP, "handheld", Fraction(3), (), 6),
    ]
    assert (shots[0].action, shots[2].dialogue) == ("Mara, at the table; she waits.", "Well?")
    film = film_of(draft, PAL, (1280, 720))
    assert [shot.frames for shot in film.running_order] == [113, 60, 60, 75]  # From frame 112.5, 172.5 and 232.5.
    assert {row.name for row in film.characters.values()} == {"Mara", "Tom"}
    assert {row.name for row in film.elements.values()} == {"Kitchen", "Yard"}


def test_what_is_not_understood_is_told_and_kept() -> None:
    draft, notes = read_shot_list("Shot,Action,Size,Duration,Weather\n1,She runs away.,huge,soon,rain\n", PAL)
    (shot,) = draft.scenes[0].shots
    assert notes == (
        "Line 2: 'huge' is no size that is known here.",
        "Line 2: 'soon' is no duration, so the reading time stands.",
    )
    assert shot.notes == "Weather: rain\nSize: huge\nDuration: soon"
    assert shot.seconds == 2


@pytest.mark.parametrize("duration", ["0", "-4", "999999", "1e9", "4:", "99:99", ""])
def test_no_duration_makes_an_impossible_shot(duration: str) -> None:
    draft, _ = read_shot_list(f"Shot,Action,Duration\n1,She runs.,{duration}\n", PAL)
    assert draft.scenes[0].shots[0].seconds == 2


def test_cells_may_hold_lines_and_lines_are_counted() -> None:
    draft, _ = read_shot_list('Shot,Action\n1,"Two\nlines"\n\n2,Next\n', PAL)
    assert [(one.action, one.line) for one in draft.scenes[0].shots] == [("Two\nlines", 2), ("Next", 5)]


def test_a_row_may_be_longer_or_shorter_than_the_heads() -> None:
    draft, _ = read_shot_list("Shot,Action,Size\n1,Run\n2,Stop,CU,extra\n", PAL)
    assert [(one.number, one.size, one.notes) for one in draft.scenes[0].shots] == [
        ("1", ShotSize.WIDE, ""),
        ("2", ShotSize.CLOSE_UP, "extra"),
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Name,Price\nTea,3\n", "has the heads of a shot list"),
        ("Scene,Shot,Action\n", "no shot in this table"),
        ("Scene,Shot,Action\n,,\n", "no shot in this table"),
        (f'Shot,Action\n1,"{"a" * 200_000}"\n', "can't be read: field larger"),
    ],
)
def test_what_is_no_shot_list_is_refused(text: str, what: str) -> None:
    with pytest.raises(BadInput, match=what) as told:
        read_shot_list(text, PAL)
    assert told.value.line is not None
