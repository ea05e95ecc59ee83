"""Storyboards, read again by a reader of PDFs that is not our writer."""

from __future__ import annotations

import itertools
from io import BytesIO
from pathlib import Path

import numpy as np
import pymupdf
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from PIL import Image

from matchcut.delivery.paper.storyboard import GRIDS
from matchcut.film import edits
from matchcut.film.errors import BadInput, Cancelled
from matchcut.film.ids import ShotId

POINTS = 72 / 25.4
EVERY = [(count, way) for count in (1, 2, 3, 4, 6, 9) for way in ("portrait", "landscape")]


def read(path: Path) -> pymupdf.Document:
    return pymupdf.open(path)


def pictures(page: pymupdf.Page) -> list[pymupdf.Rect]:
    return [pymupdf.Rect(one["bbox"]) for one in page.get_image_info()]


def pixels(document: pymupdf.Document, page: int, index: int) -> np.ndarray:
    reference = document[page].get_images()[index][0]
    return np.asarray(Image.open(BytesIO(document.extract_image(reference)["image"])).convert("RGB"))


@pytest.mark.parametrize(("count", "way"), EVERY)
def test_every_layout_holds_its_boards_within_the_page(room, count: int, way: str):
    paper = "A4" if count % 2 else "US Letter"
    room.order("storyboard", "boards.pdf", per_page=str(count), orientation=way, paper=paper)
    wide = {"A4": (210, 297), "US Letter": (215.9, 279.4)}[paper]
    width, height = wide if way == "portrait" else wide[::-1]
    labels = [room.project.film.label(shot) for shot in room.project.film.order]
    with read(room.folder / "boards.pdf") as document:
        boards = -(-5 // count)
        told = [" ".join(page.get_text().split()).count("lamplighter climbs") for page in document]
        if document.page_count > boards:  # What has no room on its board stands in full on a last page.
            assert (document.page_count, told[-1]) == (boards + 1, 14)
            assert "…" in "".join(page.get_text() for page in document)
        else:
            assert sum(told) == 14
        for number, page in enumerate(document):
            assert page.rect.width == pytest.approx(width * POINTS, abs=0.1)
            assert page.rect.height == pytest.approx(height * POINTS, abs=0.1)
            inside = pymupdf.Rect(30, 30, page.rect.width - 30, page.rect.height - 30)
            words = page.get_text("words")
            assert words
            assert all(pymupdf.Rect(word[:4]) in inside for word in words)
            assert f"{number + 1} / {document.page_count}" in page.get_text()
            if number < boards:
                shown = labels[number * count : (number + 1) * count]
                assert len(pictures(page)) == sum(label in ("1", "2", "2A") for label in shown)
                assert [label for label in labels if _stands_alone(page, label, count)] == shown
                _nothing_overlaps(page)


def _stands_alone(page: pymupdf.Page, label: str, count: int) -> bool:
    """Whether a board on the page has that number: set larger than all but the film's title."""
    body = {1: 10.5, 2: 9.5, 3: 9.0, 4: 8.5, 6: 8.0, 9: 7.0}[count] + 2.5
    spans = [
        span for block in page.get_text("dict")["blocks"] for line in block.get("lines", ()) for span in line["spans"]
    ]
    return any(span["text"] == label and abs(span["size"] - body) < 0.01 for span in spans)


def _nothing_overlaps(page: pymupdf.Page) -> None:
    """No picture lies on another, and no words on a picture but how its shot is entered."""
    shown = pictures(page)
    assert not any(one.intersects(other) for one, other in itertools.combinations(shown, 2))
    for word in page.get_text("words"):
        x0, y0, x1, y1, *_ = word
        place = pymupdf.Rect(x0, y0 + 2, x1, y1 - 2)
        assert word[4] in ("dissolve,", "12", "frames") or not any(place.intersects(one) for one in shown)


def test_the_grids_hold_as_many_boards_as_they_say():
    assert all(columns * rows == count for grid in GRIDS.values() for count, (columns, rows) in grid.items())


def test_a_board_shows_the_middle_of_its_take(room):
    room.order("storyboard", "boards.pdf", per_page="6")
    with read(room.folder / "boards.pdf") as document:
        middles = [pixels(document, 0, index)[60, 64] for index in range(3)]
    assert [int(np.argmax(middle)) for middle in middles] == [0, 1, 2]


def test_of_a_trimmed_shot_it_shows_the_middle_of_what_is_seen(room):
    room.project.transact("Trim", lambda film: edits.revise_shot(film, ShotId("climb"), head=32))
    room.order("storyboard", "boards.pdf", per_page="6")
    with read(room.folder / "boards.pdf") as document:
        picture = pixels(document, 0, 0)
    # Frame 40 of 48: the white bar in the upper half has come five sixths of the way.
    white = (picture[10] > 200).all(axis=1)
    assert white.sum() / picture.shape[1] == pytest.approx(40 / 48, abs=0.03)


def test_a_keyframe_stands_in_until_there_is_a_take_and_goes_first_where_that_is_asked(room):
    blue = room.folder / "blue.png"
    Image.new("RGB", (320, 180), (0, 0, 250)).save(blue)
    media = room.project.media.add(blue)
    for shot in ("climb", "table"):
        room.project.transact("Key", lambda film, shot=shot: edits.revise_shot(film, ShotId(shot), keyframe=media))
    done = room.order("storyboard", "boards.pdf", per_page="6")
    assert "1 of 5 boards have no picture; their frames are empty." in map(str, done.notes)
    with read(room.folder / "boards.pdf") as document:
        assert len(document[0].get_images()) == 4
        assert int(np.argmax(pixels(document, 0, 0)[60, 64])) == 0
    room.order("storyboard", "boards.pdf", per_page="6", picture="keyframe")
    with read(room.folder / "boards.pdf") as document:
        assert int(np.argmax(pixels(document, 0, 0)[60, 64])) == 2


def test_a_keyframe_of_another_shape_is_cut_to_the_films_and_not_squeezed(room):
    square = Image.new("RGB", (320, 320), (0, 0, 250))
    square.paste((0, 250, 0), (0, 0, 320, 60))
    square.paste((250, 0, 0), (150, 150, 170, 170))
    square.save(room.folder / "square.png")
    media = room.project.media.add(room.folder / "square.png")
    room.project.transact("Key", lambda film: edits.revise_shot(film, ShotId("table"), keyframe=media))
    room.order("storyboard", "boards.pdf", per_page="1", picture="keyframe")
    with read(room.folder / "boards.pdf") as document:
        picture = pixels(document, 3, 0)
        (box,) = pictures(document[3])
    assert box.width / box.height == pytest.approx(16 / 9, abs=0.01)
    assert picture.shape[:2] == (180, 320)
    assert not (picture[..., 1] > 120).any()
    red = np.argwhere(picture[..., 0] > 125)
    assert tuple(np.ptp(red, axis=0) + 1) == pytest.approx((20, 20), abs=2)


def test_a_picture_whose_file_is_missing_leaves_its_frame_empty(room):
    for media in room.project.folder.glob("media/??/*"):
        media.unlink()
    done = room.order("storyboard", "boards.pdf")
    assert list(map(str, done.notes)) == ["5 of 5 boards have no picture; their frames are empty."]


def test_empty_frames_can_be_asked_for_to_draw_in(room):
    assert room.order("storyboard", "boards.pdf", picture="blank").notes == ()
    with read(room.folder / "boards.pdf") as document:
        assert not any(page.get_images() for page in document)


def test_each_board_tells_what_a_crew_needs(room):
    room.order("storyboard", "boards.pdf", per_page="2", orientation="portrait")
    with read(room.folder / "boards.pdf") as document:
        text = " ".join(document[0].get_text().split())
    for part in (
        "SCENE 1 EXT. HILL - DUSK",
        "EXTREME WIDE",
        "slow push in",
        "Mara climbs.",
        "2.0 s",
        "01:00:00:00",
        "Cast: Mara",
        "Props: Pole",
        "dissolve, 12 frames",
        "“There you are.”",
        "01:00:01:12",
        "Mara (hat off)",
    ):
        assert part in text


def test_the_head_tells_film_scene_page_date_version_and_has_the_logo(room):
    logo = room.folder / "logo.png"
    Image.new("RGBA", (300, 60), (0, 120, 0, 128)).save(logo)
    room.order("storyboard", "b.pdf", per_page="1", date="2026-03-01", version="v3", logo=str(logo))
    with read(room.folder / "b.pdf") as document:
        page = document[0]
        head = page.get_text(clip=pymupdf.Rect(0, 0, page.rect.width, 72))
        for part in ("The Lamplighter", "1. EXT. HILL - DUSK", "1 / ", "2026-03-01", "Storyboard · v3"):
            assert part in head
        first = min(pictures(page), key=lambda rect: rect.y0)
        assert first.y1 < 72
        assert first.width / first.height == pytest.approx(5, abs=0.05)


def test_scenes_can_begin_new_pages(room):
    room.order("storyboard", "b.pdf", per_page="9", scene_pages=True)
    with read(room.folder / "b.pdf") as document:
        heads = [page.get_text(clip=pymupdf.Rect(0, 0, page.rect.width, 72)) for page in document]
    assert "1. EXT. HILL" in heads[0]
    assert "2. INT. ROOM" not in heads[0]
    assert "2. INT. ROOM" in heads[1]


def test_the_side_bar_leads_to_every_scene(room):
    room.order("storyboard", "b.pdf", per_page="2")
    with read(room.folder / "b.pdf") as document:
        assert document.get_toc() == [[1, "1. EXT. HILL - DUSK", 1], [1, "2. INT. ROOM - NIGHT", 2]]


def test_words_without_room_end_in_an_ellipsis_and_stand_in_full_on_the_last_page(room):
    room.order("storyboard", "b.pdf", per_page="9")
    with read(room.folder / "b.pdf") as document:
        assert "…" in document[0].get_text()
        last = document[-1]
        full = " ".join(last.get_text().split())
        assert "Shot 2A" in full
        assert full.count("The lamplighter climbs the hill") == 14
        assert "TOM: No." in full


def test_camera_moves_are_drawn_on_the_pictures_unless_they_are_not_wanted(room):
    def drawn(name: str, **options: bool) -> list[int]:
        room.order("storyboard", name, per_page="1", **options)
        with read(room.folder / name) as document:
            return [
                sum(
                    one["fill"] is not None and one["fill"][0] > 0.7 and one["fill"][1] < 0.3
                    for one in page.get_drawings()
                )
                for page in document
            ][:5]

    # A push has four arrows, a pan one; the second shot's plate tells how it is entered.
    assert drawn("with.pdf") == [4, 2, 0, 0, 4]
    assert drawn("without.pdf", arrows=False) == [0, 1, 0, 0, 0]


@pytest.mark.parametrize("head", [0, 8])
def test_of_a_drawn_board_only_the_drawing_is_shown(room, head: int):
    """Its words stand beside the picture anyway, and its arrows are drawn already; from the poster or the film."""
    room.shoot("window", (20, 30, 220), board=True)
    room.project.transact("Trim", lambda film: edits.revise_shot(film, ShotId("window"), head=head))
    room.order("storyboard", "boards.pdf", per_page="1")
    with read(room.folder / "boards.pdf") as document:
        page = next(index for index, page in enumerate(document) if "The end." in page.get_text())
        picture = pixels(document, page, 0).astype(int)
        red = [one for one in document[page].get_drawings() if one["fill"] is not None and one["fill"][0] > 0.7]
    assert abs(picture - (20, 30, 220)).max() < 40
    assert not red


def test_only_the_letters_that_are_used_are_embedded(room):
    room.order("storyboard", "b.pdf", picture="blank")
    with read(room.folder / "b.pdf") as document:
        fonts = {font[3]: font for page in document for font in page.get_fonts()}
    assert fonts
    assert all(name[6] == "+" and "Inter" in name and font[1] == "ttf" for name, font in fonts.items())
    assert (room.folder / "b.pdf").stat().st_size < 60_000


def test_letters_that_no_font_has_are_told_and_a_font_with_them_sets_them(room):
    room.project.transact("Kanji", lambda film: edits.revise_shot(film, ShotId("climb"), action="\U000f0001 Mara שלום"))
    notes = list(map(str, room.order("storyboard", "b.pdf").notes))
    assert "No font here has the letters" in notes[0]
    assert "\U000f0001" in notes[0]
    given = room.folder / "given.ttf"
    given.write_bytes(font_with("\U000f0001שלום"))
    assert not any("font" in str(note) for note in room.order("storyboard", "b.pdf", font=str(given)).notes)
    with read(room.folder / "b.pdf") as document:
        spans = [
            span
            for block in document[0].get_text("rawdict")["blocks"]
            for line in block.get("lines", ())
            for span in line["spans"]
        ]
    letters = {letter["c"]: letter["origin"][0] for span in spans for letter in span["chars"]}
    assert "\U000f0001" in letters
    # Hebrew runs from right to left on paper.
    assert letters["ש"] > letters["ל"] > letters["ו"]


def font_with(letters: str) -> bytes:
    """A font in which each of these letters is a box."""
    names = [".notdef", *(f"g{index}" for index in range(len(letters)))]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(letter): name for letter, name in zip(letters, names[1:], strict=True)})
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for point in ((0, 700), (500, 700), (500, 0)):
        pen.lineTo(point)
    pen.closePath()
    builder.setupGlyf(dict.fromkeys(names, pen.glyph()))
    builder.setupHorizontalMetrics(dict.fromkeys(names, (600, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Spare", "styleName": "Regular", "psName": "Spare-Regular"})
    builder.setupOS2(sTypoAscender=800, usWinAscent=800, usWinDescent=200)
    builder.setupPost()
    content = BytesIO()
    builder.save(content)
    return content.getvalue()


@pytest.mark.parametrize("option", ["font", "logo"])
def test_a_file_that_is_not_what_it_should_be_is_told(room, option: str):
    wrong = room.folder / "wrong.bin"
    wrong.write_bytes(b"no font, no picture")
    with pytest.raises(BadInput) as told:
        room.order("storyboard", "b.pdf", **{option: str(wrong)})
    assert told.value.file == wrong
    assert not (room.folder / "b.pdf").exists()


def test_stopping_leaves_the_file_that_was_there(room, monkeypatch: pytest.MonkeyPatch):
    out = room.folder / "b.pdf"
    out.write_bytes(b"older")

    def stop(*_: int) -> None:
        raise Cancelled("Stopped.")

    monkeypatch.setattr("matchcut.delivery.paper.document.PaperDocument.write", stop)
    with pytest.raises(Cancelled):
        room.order("storyboard", "b.pdf")
    assert out.read_bytes() == b"older"
    assert {path.name for path in room.folder.iterdir()} == {"film", "b.pdf"}


def test_pictures_are_made_once(room):
    room.order("storyboard", "b.pdf")
    made = {path: path.read_bytes() for path in (room.project.folder / "cache" / "paper").glob("*.jpg")}
    assert len(made) == 3
    for media in room.project.folder.glob("media/*/*.jpg"):
        media.unlink()
    room.order("storyboard", "again.pdf")
    with read(room.folder / "again.pdf") as document:
        assert len(document[0].get_images()) == 3
