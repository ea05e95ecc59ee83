"""Shot lists: whatever the heads are called and however the cells are divided."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from matchcut.film.camera import ShotSize
from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.script.screenplay.drafts import film_of
from matchcut.script.screenplay.importing import read_story
from matchcut.script.screenplay.shotlist_csv import read_shot_list
from matchcut.script.screenplay.shotlist_heads import ListedColumn, column_of

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
    assert tuple(map(str, notes)) == ("In the column 'Length', times of three parts are minutes:seconds:frames.",)
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
    assert tuple(map(str, notes)) == (
        "The column 'Weather' is not known here: see the shots' notes.",
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


@pytest.mark.parametrize(
    ("head", "holds", "unit"),
    [
        ("Duration (s)", "duration", "s"),
        ("DURATION [sec.]", "duration", "s"),
        ("Duration in seconds", "duration", "s"),
        ("Length (frames)", "frames", "f"),
        ("Duration_frames", "frames", "f"),
        ("Nb Frames", "frames", "f"),
        ("No. of Frames", "frames", "f"),
        ("Frame In", "in", "f"),
        ("Frame Out", "out", "f"),
        ("TC In", "in", ""),
        ("Timecode out", "out", ""),
        ("Duration (hh:mm:ss)", "duration", "clock"),
        ("Duration (min)", "duration", "min"),
        ("Shot #", "shot", ""),
        ("Shot No.", "shot", ""),
        ("Cast/Characters", "cast", ""),
        ("Action & Description", "action", ""),
        ("Dialog", "dialogue", ""),
        ("Dauer", "duration", ""),
        ("Dauer (Sek.)", "duration", "s"),
        ("Länge in Sekunden", "duration", "s"),
        ("La\u0308nge (Bilder)", "frames", "f"),
        ("Einstellung", "shot", ""),
        ("Einstellungsgröße", "size", ""),
        ("Szene", "scene", ""),
        ("Beschreibung", "action", ""),
        ("Durée", "duration", ""),
        ("Dure\u0301e (secondes)", "duration", "s"),
        ("Plan n°", "shot", ""),
        ("Valeur de plan", "size", ""),
        ("Nombre d'images", "frames", "f"),
        ("Image", "action", ""),
        ("Personnages", "cast", ""),
        ("Est. Runtime", "duration", ""),
        ("Estimated Length (s)", "duration", "s"),
        ("Approx. frames", "frames", "f"),
        ("Weather", "", ""),
        ("Estimate", "", ""),
        ("FPS", "", ""),
    ],
)
def test_heads_as_people_write_them(head: str, holds: str, unit: str) -> None:
    assert column_of(head) == ListedColumn(holds, unit)


def _frames(text: str, rate: FrameRate = FrameRate(24)) -> tuple[list[int], tuple[str, ...]]:
    draft, notes = read_shot_list(text, rate)
    return [row.frames for row in film_of(draft, rate, (640, 360)).running_order], tuple(map(str, notes))


@pytest.mark.parametrize(
    ("cell", "frames"),
    [
        ("3,5", 84),
        ("3.5", 84),
        ("3s", 72),
        ("3,5 sec", 84),
        ("72f", 72),
        ("72 frames", 72),
        ("1'30\"", 2160),
        ("1' 30''", 2160),
        ('45"', 1080),
        ("1m30s", 2160),
        ("2 min", 2880),
        ("0:04", 96),
        ("00:00:03:12", 84),
        ("1500ms", 36),
    ],
)
def test_a_length_in_every_writing(cell: str, frames: int) -> None:
    escaped = '"' + cell.replace('"', '""') + '"'
    assert _frames(f"Shot;Action;Duration\n1;Rain.;{escaped}\n")[0] == [frames]


@pytest.mark.parametrize(
    ("heads", "cells", "frames", "told"),
    [
        ("Duration (s)", ["3,5", "4"], [84, 96], []),
        ("Duration (frames)", ["84", "96"], [84, 96], []),
        ("Nb Frames", ["84", "1 096"], [84, 1096], []),
        ("Duration (min)", ["0,5", "1:02"], [720, 1488], []),
        ("Length", ["2", "3"], [48, 72], ["'Length' names no unit: its bare numbers are seconds"]),
        ("Duration", ["00:00:04", "00:00:12"], [96, 288], ["hours:minutes:seconds"]),
        ("Duration", ["0:01:12", "0:02:00"], [36, 48], ["minutes:seconds:frames"]),
        ("Frame In;Frame Out", ["101;124", "125;172"], [24, 48], ["'Frame Out' is taken for each shot's last frame"]),
        ("TC In;TC Out", ["01:00:00:00;01:00:01:12", "01:00:01:12;01:00:03:00"], [36, 36], []),
        ("In;Out", ["101;124", "125;172"], [48, 48], ["'In' and 'Out' name no unit"]),
        ("Nb Frames;Frame In;Frame Out;FPS", ["24;1;24;24", "12;25;36;24"], [24, 12], ["'FPS' is not known"]),
        ("Nb Frames;Duration (s)", ["24;1", "48;1"], [24, 48], ["Line 3: frames and duration differ"]),
        ("Nb Frames", ["many", "12"], [48, 12], ["Line 2: 'many' is no number of frames"]),
        ("Frame In;Frame Out", ["9;3", "10;33"], [48, 24], ["last frame", "Line 2: '9' to '3' is no stretch of time"]),
    ],
)
def test_units_come_from_heads_and_what_is_guessed_is_told(
    heads: str, cells: list[str], frames: list[int], told: list[str]
) -> None:
    rows = "".join(f"{number};Rain.;{cell}\n" for number, cell in enumerate(cells, 1))
    found, notes = _frames(f"Shot;Action;{heads}\n{rows}")
    assert found == frames
    assert len(notes) == len(told)
    for one in told:
        assert any(one in note for note in notes), notes


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1"])
@pytest.mark.parametrize("first", ["", "sep=;\r\n", '"sep=;"\r\n'])
def test_tables_as_excel_saves_them(tmp_path: Path, encoding: str, first: str) -> None:
    path = tmp_path / "liste.csv"
    text = first + "Szene;Einstellung;Einstellungsgröße;Beschreibung;Dauer (s)\r\n1;1;CU;Die Tür, offen;3,5\r\n"
    path.write_bytes(text.encode(encoding))
    film = read_story(path, scratch=tmp_path).film
    (shot,) = film.running_order
    assert (shot.action, shot.frames, shot.size, shot.number) == ("Die Tür, offen", 84, ShotSize.CLOSE_UP, "1")


def test_a_decimal_that_divides_a_row_is_told() -> None:
    _, notes = _frames("Shot,Duration (s),Action\n1,3,5,Rain.\n")
    assert any("Line 2 has more cells than there are heads" in note for note in notes)


@pytest.mark.parametrize(
    ("written", "frames"),
    [
        ("0:03.5", 84),
        ("1:02,25", 1494),
        ("3 1/2", 84),
        ("3-1/2 s", 84),
        ("3½", 84),
        ("2 ¼ sec", 54),
        ("½", 12),
        ("1½ min", 2160),
        ("3s 12f", 84),
        ("3 sec 12 frames", 84),
        ("3+12", 84),
        ("ca. 3", 72),
        ("~3 s", 72),
    ],
)
def test_lengths_as_people_write_them(written: str, frames: int) -> None:
    made, notes = _frames(f'Shot,Action,Duration (s)\n1,She runs.,"{written}"\n')
    assert made == [frames]
    assert not any("no duration" in note for note in notes)


@pytest.mark.parametrize("written", ["3-4", "1/0", "3/7", "2 or 3", "0:75.5", "~"])
def test_what_names_no_one_length_is_told(written: str) -> None:
    _, notes = _frames(f'Shot,Action,Duration (s)\n1,She runs.,"{written}"\n')
    assert any(f"'{written}' is no duration" in note for note in notes)


@pytest.mark.parametrize(
    "row", [",Total,,5", "Total:,,,00:00:05", ",,GESAMT,5", ",Grand total,2 shots,5", "Sum,,,5", ",,Durée totale :,5"]
)
def test_a_row_that_sums_up_is_no_shot(row: str) -> None:
    table = f"Shot,Action,Notes,Duration (s)\n1,Rain.,,2\n2,The total.,,3\n{row}\n"
    draft, notes = read_shot_list(table, FrameRate(24))
    shots = [(shot.action, shot.seconds) for scene in draft.scenes for shot in scene.shots]
    if "2 shots" in row:  # It says more than a total: a shot may be called so.
        assert len(shots) == 3
    else:
        assert shots == [("Rain.", 2), ("The total.", 3)]
        assert "Line 4 is a total, and no shot." in map(str, notes)
