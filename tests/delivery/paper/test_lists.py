"""Shot list, cast and continuity: as data for other programs, and as pages."""

from __future__ import annotations

import csv
import io
import zipfile
from fractions import Fraction
from pathlib import Path

import openpyxl
import pymupdf
import pytest

from matchcut.delivery.paper.cast_list import roles
from matchcut.delivery.paper.rows import clock, ranges, shot_rows, spoken
from matchcut.film import edits
from matchcut.film.ids import ShotId
from matchcut.film.time import timecode
from matchcut.script.screenplay.importing import read_story
from matchcut.store.takes import Takes


def rows_of(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def text_of(path: Path) -> str:
    with pymupdf.open(path) as document:
        return " ".join(" ".join(page.get_text() for page in document).split())


def test_the_csv_tells_every_shot_by_rfc_4180(room):
    done = room.order("shot-list-csv", "shots.csv")
    assert "which a spreadsheet may take for a formula" in str(done.notes[0])
    content = (room.folder / "shots.csv").read_bytes()
    assert content.startswith(b"Scene,Heading,Shot,")
    assert content.count(b"\r\n") == content.count(b"\n") - 1  # The one in the quoted dialogue of 2A.
    rows = rows_of(room.folder / "shots.csv")
    assert [row["Shot"] for row in rows] == ["1", "2", "2A", "3", "4"]
    assert rows[2]["Dialogue"] == "MARA: Wait.\nTOM: No."
    assert (rows[1]["In"], rows[1]["Out"], rows[1]["Frames"], rows[1]["Duration"]) == (
        *("01:00:01:12", "01:00:03:12", "48", "2.000"),
    )
    assert (rows[1]["Transition"], rows[2]["Continues"], rows[0]["Cast"]) == ("dissolve, 12 frames", "2", "Mara")
    assert (rows[3]["Action"], rows[3]["Notes"], rows[3]["Take"]) == ("'=SUM(A1), they think.", "rain, off", "")


def test_the_csv_can_begin_with_a_byte_order_mark(room):
    room.order("shot-list-csv", "shots.csv", bom=True)
    assert (room.folder / "shots.csv").read_bytes().startswith(b"\xef\xbb\xbfScene,")


def test_the_csv_is_read_again_as_a_shot_list(room, tmp_path: Path):
    room.order("shot-list-csv", "shots.csv")
    film = read_story(room.folder / "shots.csv", scratch=tmp_path).film
    present = room.project.film
    assert [shot.action for shot in film.running_order] == [shot.action.strip() for shot in present.running_order]
    assert [shot.size for shot in film.running_order] == [shot.size for shot in present.running_order]
    assert [shot.camera for shot in film.running_order] == [shot.camera for shot in present.running_order]
    assert [shot.frames for shot in film.running_order] == [48] * 5


def test_the_workbook_holds_numbers_as_numbers_and_texts_as_texts(room):
    room.order("shot-list-xlsx", "shots.xlsx")
    book = openpyxl.load_workbook(room.folder / "shots.xlsx")
    sheet = book["Shots"]
    heads = [cell.value for cell in sheet[1]]
    assert heads[:4] == ["Picture", "Scene", "Heading", "Shot"]
    second = dict(zip(heads, (cell.value for cell in sheet[3]), strict=True))
    assert (second["Scene"], second["Shot"], second["Duration"], second["Frames"]) == (1, "2", 2, 48)
    assert (second["Take"], second["In"]) == (1, "01:00:01:12")
    duration = sheet.cell(3, heads.index("Duration") + 1)
    assert (duration.data_type, duration.number_format) == ("n", "0.00")
    action = sheet.cell(5, heads.index("Action") + 1)
    assert (action.value, action.data_type) == ("=SUM(A1), they think.", "s")
    assert sheet.freeze_panes == "E2"
    assert sheet.auto_filter.ref == "A1:S6"
    assert sheet.column_dimensions["G"].width == pytest.approx(60, abs=1)
    assert len(sheet._images) == 3
    with zipfile.ZipFile(room.folder / "shots.xlsx") as archive:
        assert not any(b"<f>" in archive.read(name) for name in archive.namelist() if name.endswith(".xml"))


def test_the_workbook_can_do_without_pictures_and_tells_the_cast(room):
    room.order("shot-list-xlsx", "shots.xlsx", thumbnails=False)
    book = openpyxl.load_workbook(room.folder / "shots.xlsx")
    assert book["Shots"]["A1"].value == "Scene"
    assert book["Shots"]._images == []
    cast = [[cell.value for cell in row] for row in book["Cast"].iter_rows(min_row=2)]
    assert [(row[0], row[2], row[3], row[4], row[5]) for row in cast] == [
        ("Mara", "1–2", "1, 2, 2A, 4", 4, 7.5),
        ("Tom", "1", "2A", 1, 2),
        ("Nobody", "", "", 0, 0),
    ]


def test_time_on_screen_counts_the_frames_of_a_dissolve_once(room):
    found = roles(room.project.film, room.cut, shot_rows(room.project, room.cut))
    assert [(role.character.name, role.seconds) for role in found] == [
        ("Mara", Fraction(180, 24)),
        ("Tom", Fraction(2)),
        ("Nobody", Fraction(0)),
    ]


@pytest.mark.parametrize("way", ["portrait", "landscape"])
def test_the_cast_list_says_where_when_and_how_long(room, way: str):
    room.order("cast-list", "cast.pdf", orientation=way)
    text = text_of(room.folder / "cast.pdf")
    for part in ("Mara", "Sixty, a coat too large.", "1–2", "1, 2, 2A, 4", "shot 4 01:00:09:12", "0:08"):
        assert part in text
    assert "Consent: Signed on 3 March." in text
    assert "in no shot" in text


@pytest.mark.parametrize("way", ["portrait", "landscape"])
def test_the_shot_list_tells_every_shot_under_its_scene(room, way: str):
    done = room.order("shot-list", "shots.pdf", orientation=way)
    text = text_of(room.folder / "shots.pdf")
    assert str(done.summary[0]) == "5 shots"
    assert "5 shots, 0:10 at 24 fps" in text
    order = [
        "1 EXT. HILL - DUSK",
        "Mara climbs.",
        "There you are.",
        "2 INT. ROOM - NIGHT",
        "They talk at last.",
        "The end.",
    ]
    places = [text.index(part) for part in order]
    assert places == sorted(places)
    assert "(dissolve, 12 frames)" in text
    assert "(continues 2)" in text
    assert text.count("The lamplighter climbs the hill") == 14


def test_a_column_in_which_nothing_stands_is_left_out(room):
    room.order("shot-list", "with.pdf")
    for shot in ("lamp", "long"):
        room.project.transact("Silence", lambda film, shot=shot: edits.revise_shot(film, ShotId(shot), dialogue=""))
    room.order("shot-list", "without.pdf")
    assert "Dialogue" in text_of(room.folder / "with.pdf")
    assert "Dialogue" not in text_of(room.folder / "without.pdf")


def test_a_row_longer_than_a_page_is_cut_off_and_told_in_full_at_the_end(room):
    endless = " ".join(f"word{number}" for number in range(3000))
    room.project.transact("Long", lambda film: edits.revise_shot(film, ShotId("climb"), action=endless))
    room.order("shot-list", "shots.pdf")
    with pymupdf.open(room.folder / "shots.pdf") as document:
        told = [" ".join(page.get_text().split()) for page in document]
        assert all(
            pymupdf.Rect(word[:4]) in page.rect + pymupdf.Rect(30, 30, -30, -30)
            for page in document
            for word in page.get_text("words")
        )
    assert "…" in told[0]
    full = " ".join(told[1:])
    assert all(f"word{number}" in full for number in range(3000))


def test_no_row_is_parted_and_every_page_has_the_heads(room):
    for number in range(40):
        room.project.transact(
            "Add",
            lambda film, n=number: edits.add_shot(
                film, film.scene_order[1].id, number=f"9-{n}", action=f"Begin {n}. End {n}!"
            ),
        )
    room.order("shot-list", "shots.pdf", picture="none", orientation="portrait")
    with pymupdf.open(room.folder / "shots.pdf") as document:
        pages = [" ".join(page.get_text().split()) for page in document]
    assert len(pages) > 1
    for number in range(40):
        (on,) = [page for page in pages if f"9-{number} " in page and f"Begin {number}." in page]
        assert f"End {number}!" in on
    assert all("Action" in page and f"{index} / {len(pages)}" in page for index, page in enumerate(pages, 1))


@pytest.mark.parametrize("orientation", ["portrait", "landscape"])
@pytest.mark.parametrize("form", ["continuity", "shot-list"])
def test_no_timecode_is_parted(room, form, orientation):
    room.order(form, "sheet.pdf", orientation=orientation)
    with pymupdf.open(room.folder / "sheet.pdf") as pages:
        words = {word[4] for page in pages for word in page.get_text("words")}
    starts = {timecode(room.cut.start + event.record.start, room.cut.rate) for event in room.cut.events}
    assert starts <= words


def test_the_continuity_sheet_tells_what_comes_and_goes(room):
    take = next(iter(room.project.film.circles.values())).take
    room.project.transact("Note", lambda film: edits.note_take(film, take, "Her hand leaves the frame."))
    room.order("continuity", "continuity.pdf")
    text = text_of(room.folder / "continuity.pdf")
    for part in (
        "“Her hand leaves the frame.”",
        "The hill · dusk",
        "continues 2: starts from its last frames",
        "dissolve, 12 frames",
        "+ Mara (hat off)",
        "− Mara",
        "− Pole",
        "+ Tom",
        "take 1 seed 41",
        "no take yet",
        "Gaslight",
    ):
        assert part in text


def test_seconds_are_rounded_once_and_numbers_drawn_together():
    assert (spoken(Fraction(417, 100)), spoken(Fraction(425, 100)), spoken(Fraction(0))) == ("4.2", "4.3", "0.0")
    assert (clock(Fraction(59)), clock(Fraction(3600 + 62)), clock(Fraction(1, 2))) == ("0:59", "1:01:02", "0:01")
    assert ranges([1, 2, 3, 7, 9, 10]) == "1–3, 7, 9–10"
    assert ranges([]) == ""


@pytest.mark.parametrize(("form", "name"), [("shot-list-xlsx", "shots.xlsx"), ("continuity", "continuity.pdf")])
def test_the_takes_of_all_shots_are_read_at_once(room, form, name, monkeypatch):
    takes = sorted(event.take for event in room.cut.events if event.take)
    assert len(takes) > 1
    asked: list[list[str]] = []
    several = Takes.several

    def counted(self, wanted):
        asked.append(list(wanted))
        return several(self, asked[-1])

    monkeypatch.setattr(Takes, "several", counted)
    room.order(form, name)
    assert asked
    assert all(sorted(wanted) == takes for wanted in asked)
