"""Lines fit their boxes, and no letter is lost on the way."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pymupdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from tests.campaigns import USUAL

from matchcut.delivery.paper.camera_marks import draw_moves, moves_of
from matchcut.delivery.paper.document import PageBox, PaperDocument, Sheet
from matchcut.delivery.paper.fonts import REGULAR, STRONG
from matchcut.delivery.paper.typesetting import Typesetter, TypeStyle
from matchcut.film.camera import MOVES, STATIC
from matchcut.media.lettering import Lettering, clean, line_mask, reads_leftwards, width_of

SAID = ["a", "mm", "WWWW", "light,", "lamplighter,", "incomprehensibilities", "灯台の光。", "—", "(yes)"]
WORDS = st.lists(st.sampled_from(SAID), max_size=40)


@pytest.fixture(scope="module")
def document(faces: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PaperDocument]:
    cache = tmp_path_factory.mktemp("cache")
    (cache / "paper").symlink_to(faces)
    with PaperDocument(Sheet(kind="Test", title="Test", date="2026-03-01"), cache) as made:
        yield made


@pytest.fixture
def type_(document: PaperDocument) -> Typesetter:
    return document.type


@given(words=WORDS, width=st.floats(3, 120), size=st.sampled_from([6.0, 8.5, 12.0]))
@USUAL
def test_lines_are_as_wide_as_they_may_be_and_keep_every_letter(document: PaperDocument, words, width, size):
    style, text = TypeStyle(size), " ".join(words)
    lines = document.type.wrapped(text, style, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(document.type.width(line, style) <= width + 0.01 or len(line) == 1 for line in lines)
    assert all(line.strip() == line and line for line in lines)


@given(words=WORDS, width=st.floats(8, 120), height=st.floats(0, 60))
@USUAL
def test_what_is_fitted_fits_and_says_when_it_was_cut(document: PaperDocument, words, width, height):
    style, text = TypeStyle(8), " ".join(words)
    fitted = document.type.fitted(text, style, width, height)
    assert fitted.height <= height + 0.1
    assert all(document.type.width(line, style) <= width + 0.01 or len(line) == 1 for line in fitted.lines)
    whole = document.type.wrapped(text, style, width)
    if not fitted.cut:
        assert list(fitted.lines) == whole
        return
    assert len(whole) * style.step > height
    assert not fitted.lines or fitted.lines[-1].endswith("…")


def test_a_line_is_measured_as_it_is_set(document: PaperDocument, type_: Typesetter, tmp_path: Path):
    style = TypeStyle(20)
    document.add("", lambda: type_.line("The lamplighter’s Ärger", style, 20, 60))
    document.write(tmp_path / "line.pdf", lambda _done, _of: None)
    with pymupdf.open(tmp_path / "line.pdf") as read:
        box = read[0].get_text("dict", clip=pymupdf.Rect(0, 150, 600, 240))["blocks"][0]["lines"][0]["bbox"]
    assert (box[2] - box[0]) * 25.4 / 72 == pytest.approx(type_.width("The lamplighter’s Ärger", style), abs=0.3)
    assert box[0] * 25.4 / 72 == pytest.approx(20, abs=0.3)


SCRIPTS: dict[str, str] = {
    "Arabic": "السلام عليكم",
    "Hebrew": "מגדל האור",
    "Thai": "ที่นี่ไม่มีน้ำ",
    "Devanagari": "क्षत्रिय दुनिया",
    "Tamil": "தமிழ் மொழி",
    "Chinese": "夜晚的灯塔",
    "Japanese": "灯台の光",
    "Korean": "등대의 밤",
    "Emoji": "🎉👍🏽",
}


@pytest.mark.parametrize(("script", "weight"), [*((script, REGULAR) for script in SCRIPTS), ("Hebrew", STRONG)])
def test_every_script_stands_on_paper_as_it_does_in_pictures(script: str, weight: str, faces: Path, tmp_path: Path):
    text, size = SCRIPTS[script], 40.0
    (tmp_path / "paper").symlink_to(faces)
    with PaperDocument(Sheet(kind="Test", title="Test"), tmp_path) as document:
        style = TypeStyle(size, weight)
        document.add("", lambda: document.type.line(text, style, 20, 60))
        assert not document.write(tmp_path / "line.pdf", lambda _done, _of: None)
        width = document.type.width(text, style)
    with pymupdf.open(tmp_path / "line.pdf") as read:
        clip = pymupdf.Rect(0, 150, 600, 260)
        page = read[0].get_pixmap(clip=clip, colorspace="gray", dpi=288)
        said = read[0].get_text(clip=clip)
    ours = 255 - np.frombuffer(page.samples, np.uint8).reshape(page.height, page.stride)[:, : page.width]
    theirs = np.asarray(line_mask(text, Lettering(round(4 * size), 600 if weight == STRONG else 400)))
    assert likeness(inked(ours), inked(theirs)) > 0.7
    assert inked(ours).shape[1] == pytest.approx(inked(theirs).shape[1], rel=0.03)
    assert width == pytest.approx(width_of(text, Lettering(400)) * size / 400 * 25.4 / 72, rel=0.04)
    if script != "Emoji":  # Of which a reader gets the parts.
        assert sorted(filter(str.isalnum, unicodedata.normalize("NFKC", said))) == sorted(
            filter(str.isalnum, unicodedata.normalize("NFKC", text))
        )


def test_a_mixed_line_keeps_its_letters_for_readers_and_its_order(faces: Path, tmp_path: Path):
    text = "Mara: אור Ночь 灯 2026"
    (tmp_path / "paper").symlink_to(faces)
    with PaperDocument(Sheet(kind="Test", title="Test"), tmp_path) as document:
        document.add("", lambda: document.type.line(text, TypeStyle(20), 20, 60))
        assert not document.write(tmp_path / "line.pdf", lambda _done, _of: None)
    with pymupdf.open(tmp_path / "line.pdf") as read:
        blocks = read[0].get_text("rawdict", clip=pymupdf.Rect(0, 150, 600, 260))["blocks"]
    spans = [span for block in blocks for line in block["lines"] for span in line["spans"]]
    placed = sorted((letter["origin"][0], letter["c"]) for span in spans for letter in span["chars"])
    assert "".join(letter for _, letter in placed if letter != " ") == "Mara:רואНочь灯2026"


def inked(mask: np.ndarray) -> np.ndarray:
    """The part of a mask in which there is ink, as what is covered."""
    rows, columns = np.flatnonzero(mask.max(axis=1) > 100), np.flatnonzero(mask.max(axis=0) > 100)
    return mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1] > 100


def likeness(ours: np.ndarray, theirs: np.ndarray) -> float:
    """How much of the ink two lines share, when the second is brought to the first one's size."""
    same = np.asarray(Image.fromarray(theirs.astype(np.uint8) * 255).resize(ours.shape[::-1])) > 127
    return float((ours & same).sum() / (ours | same).sum())


def test_a_full_stop_never_begins_a_line(type_: Typesetter):
    for width in range(8, 60):
        assert all(line[0] not in "。、" for line in type_.wrapped("灯台の光、消えない。" * 4, TypeStyle(9), width))


def test_control_letters_are_left_out():
    assert clean("a\x00b\x1b[0m\r\nc\td") == "ab[0m\nc d"


def test_hebrew_is_told_from_latin():
    assert reads_leftwards("… שלום")
    assert not reads_leftwards("Mara שלום")


@pytest.mark.parametrize(
    ("camera", "action", "moves"),
    [
        ("static", "", ()),
        ("slow push in", "", ("push in",)),
        ("pan left while tilting up", "", ("pan left", "tilt up")),
        ("", "The camera slowly pulls back.", ("pull out",)),
    ],
)
def test_moves_are_read_from_the_words_of_the_shot(camera: str, action: str, moves: tuple[str, ...]):
    assert moves_of(camera, action) == moves


def test_no_mark_reaches_out_of_its_picture(faces: Path, tmp_path: Path):
    (tmp_path / "paper").symlink_to(faces)
    box = PageBox(60, 60, 80, 45)
    moves = [name for name in MOVES if name != STATIC]
    with PaperDocument(Sheet(kind="Test", title="Test"), tmp_path) as document:
        for move in moves:
            document.add(move, partial(draw_moves, document.pdf, (move,), box))
        document.write(tmp_path / "marks.pdf", lambda _done, _of: None)
    scale = 72 / 25.4
    inside = pymupdf.Rect(60 * scale, 60 * scale, 140 * scale, 105 * scale)
    with pymupdf.open(tmp_path / "marks.pdf") as read:
        for move, page in zip(moves, read, strict=True):
            marks = [one["rect"] for one in page.get_drawings() if one["rect"].y0 > 100]
            assert marks, move
            assert all(rect in inside for rect in marks), move
