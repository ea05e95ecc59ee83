"""The one door: every kind of story by its content, and files that are none."""

from __future__ import annotations

import gzip
import io
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np
import pytest

from matchcut.film.check import check_all
from matchcut.film.errors import BadInput, MachineFailed
from matchcut.film.film import Film
from matchcut.film.time import FrameRate, timecode
from matchcut.media.stills import write_png
from matchcut.script.screenplay.importing import ImportedStory, read_screenplay, read_story
from matchcut.script.screenplay.sources import MAXIMUM_BYTES

FOUNTAIN = "Title: Sea\n\nEXT. SEA - DAY\n\nWaves.\n\nMARA\nHo!\n"
FDX = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<FinalDraft><Content>\n'
    '<Paragraph Type="Scene Heading"><Text>EXT. SEA - DAY</Text></Paragraph>\n'
    '<Paragraph Type="Action"><Text>Waves.</Text></Paragraph>\n'
    '<Paragraph Type="Character"><Text>MARA</Text></Paragraph>\n'
    '<Paragraph Type="Dialogue"><Text>Ho!</Text></Paragraph>\n'
    '</Content><TitlePage><Content><Paragraph Alignment="Center"><Text>Sea</Text></Paragraph></Content></TitlePage>'
    "</FinalDraft>"
)
BOARDS = (
    '{"version": "3", "fps": 25, "boards": [{"shot": "1A", "action": "Waves.", "layers": {"fill": {"url": "a.png"}}}]}'
)
CSV = "Scene,Shot,Action,Dialogue\n1,1,Waves.,\n1,2,,MARA: Ho!\n"


def _story(tmp_path: Path, name: str, content: str | bytes, **more: object) -> ImportedStory:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    (tmp_path / "scratch").mkdir(exist_ok=True)
    return read_story(path, scratch=tmp_path / "scratch", **more)  # type: ignore[arg-type]


def _words(film: Film) -> list[tuple[str, str]]:
    return [(shot.action, shot.dialogue) for shot in film.running_order]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("sea.fountain", FOUNTAIN),
        ("sea.spmd", FOUNTAIN),
        ("SEA.FOUNTAIN", FOUNTAIN),
        ("sea.txt", FOUNTAIN),
        ("sea.fdx", FDX),
        ("sea.fountain", "\ufeff" + FOUNTAIN.replace("\n", "\r\n")),
        ("sea.fountain", FOUNTAIN.encode("utf-16")),
        ("sea.fdx", FDX.replace("UTF-8", "UTF-16").encode("utf-16")),
    ],
)
def test_a_screenplay_becomes_the_same_film_from_any_format(tmp_path: Path, name: str, content: str | bytes) -> None:
    story = _story(tmp_path, name, content)
    check_all(story.film)
    assert story.film == _story(tmp_path, "same.fountain", FOUNTAIN).film
    assert (story.media, story.notes) == ({}, ())
    assert story.film.settings.title == "Sea"
    assert _words(story.film) == [("Waves.", ""), ("Mara speaks.", "Ho!")]


def test_shot_lists_and_boards(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    write_png(tmp_path / "images" / "a.png", np.zeros((8, 8, 3), dtype=np.uint8))
    table = _story(tmp_path, "my_list.csv", CSV)
    assert _words(table.film) == [("Waves.", ""), ("", "Ho!")]
    assert table.film.settings.title == "my list"
    assert _words(_story(tmp_path, "l.tsv", CSV.replace(",", "\t")).film) == _words(table.film)
    boards = _story(tmp_path, "b.storyboarder", BOARDS)
    assert _words(boards.film) == [("Waves.", "")]
    assert boards.film.settings.rate == FrameRate(25)
    (media,) = boards.media
    assert boards.film.running_order[0].keyframe == media
    assert boards.media[media].parent == tmp_path / "scratch"


def test_rate_and_size_are_the_callers(tmp_path: Path) -> None:
    for name, content in (("a.fountain", FOUNTAIN), ("a.csv", CSV), ("a.storyboarder", BOARDS)):
        settings = _story(tmp_path, name, content, rate=FrameRate(30000, 1001), size=(1920, 800)).film.settings
        assert (settings.rate, settings.width, settings.height) == (FrameRate(30000, 1001), 1920, 800)
        assert timecode(settings.start, settings.rate) == "01:00:00;00"
    with pytest.raises(BadInput, match="width can't be 3"):
        _story(tmp_path, "a.fountain", FOUNTAIN, size=(3, 800))


def test_the_content_says_what_a_file_is(tmp_path: Path) -> None:
    story = _story(tmp_path, "sea.fountain", FDX)
    assert tuple(map(str, story.notes)) == ("This is a Final Draft script, though its name ends in '.fountain'.",)
    assert _words(story.film) == [("Waves.", ""), ("Mara speaks.", "Ho!")]
    assert _story(tmp_path, "noname", FDX) == ImportedStory(story.film)
    assert read_screenplay(tmp_path / "sea.fountain").elements[0].text == "EXT. SEA - DAY"


@pytest.mark.parametrize(
    ("name", "content", "what", "line"),
    [
        ("a.fountain", b"INT. A - DAY\n\nDust.\xff\n", "This is not UTF-8 text", 3),
        ("a.fountain", "\ufeffA\nB".encode("utf-16") + b"\x00", "This is not UTF-16 text", 2),
        ("a.fountain", b"INT. A - DAY\n\nDu\0st.\n", "null characters", 3),
        ("a.csv", b"Shot,Action\n1,A\0\n\xe4", "null characters|not UTF-8", None),
        ("a.fountain", b"", "empty", None),
        ("a.fountain", b" \n\n", "empty", None),
        ("a.fountain", b"Title: Only\n\n[[a note]]\n", "nothing in this screenplay", None),
        ("a.fountain", b"%PDF-1.7 ...", "This is a PDF", None),
        ("a.fdx", b"PK\x03\x04...", "This is a packed file", None),
        ("a.txt", b"{\\rtf1 x}", "RTF", None),
        ("a.fdx", b"INT. A - DAY", "not a Final Draft script", None),
        ("a.fdx", b"<FinalDraft>\n<Content>\n</FinalDraft>", "not well-formed XML", 3),
        ("a.txt", b"<!DOCTYPE html>\n<p>x", "a web page", None),
        ("a.storyboarder", b'{"version": 1,\n"boards": [,]}', "not valid JSON", 2),
        ("a.storyboarder", b"hello", "not a Storyboarder file", None),
        ("a.docx", b"hello", "no kind of story", None),
        ("a.csv", b"Name,Price\nTea,3\n", "heads of a shot list", 1),
    ],
)
def test_what_can_not_be_read_is_one_sentence_with_its_place(
    tmp_path: Path, name: str, content: bytes, what: str, line: int | None
) -> None:
    with pytest.raises(BadInput, match=what) as told:
        _story(tmp_path, name, content)
    assert told.value.file == tmp_path / name
    if line is not None:
        assert told.value.line == line
    assert len(told.value.what.splitlines()) == 1


def test_a_story_of_fifty_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.fountain"
    with path.open("wb") as file:
        file.truncate(MAXIMUM_BYTES)
    with pytest.raises(BadInput, match="This file has 50 MB; no story of 50 MB or more is read"):
        read_story(path, scratch=tmp_path)


@pytest.mark.parametrize(
    ("text", "what"), [("word " * 2_000_000, "10 million characters"), ("\n" * 500_000 + "x", "500,000 lines")]
)
@pytest.mark.parametrize("suffix", ["fountain", "txt", "csv"])
def test_a_text_that_nobody_wrote_is_refused(tmp_path: Path, text: str, what: str, suffix: str) -> None:
    with pytest.raises(BadInput, match=what):
        _story(tmp_path, f"a.{suffix}", text)


def test_a_missing_file_a_folder_and_a_locked_one(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no such file"):
        read_story(tmp_path / "none.fountain", scratch=tmp_path)
    with pytest.raises(BadInput, match="not a file"):
        read_story(tmp_path, scratch=tmp_path)
    with pytest.raises(MachineFailed, match="can't be read"):
        read_story(tmp_path / ("x" * 400), scratch=tmp_path)


def test_a_table_in_an_old_encoding_is_read_and_that_is_told(tmp_path: Path) -> None:
    story = _story(tmp_path, "a.csv", "Shot,Action\n1,Dust.\n2,Ça brûle.\n".encode("latin-1"))
    assert _words(story.film)[1] == ("Ça brûle.", "")
    assert tuple(map(str, story.notes)) == ("Line 3 is not UTF-8, so the file was read as Western European (Latin-1).",)
    assert _words(_story(tmp_path, "b.csv", "Shot\tAction\n1\tÇa.\n".encode("utf-16")).film) == [("Ça.", "")]
    assert _words(_story(tmp_path, "c.csv", b"Shot,Action\n1,\x93Go\x94\n").film) == [("“Go”", "")]


def test_a_shot_list_is_no_screenplay(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(CSV)
    with pytest.raises(BadInput, match="a table, not a screenplay"):
        read_screenplay(tmp_path / "a.csv")


def test_the_door_is_light() -> None:
    program = "import sys, matchcut.script.screenplay.importing; print(*{n.partition('.')[0] for n in sys.modules})"
    loaded = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout.split()
    assert {"numpy", "PIL", "av", "torch", "sqlalchemy", "PySide6"} & set(loaded) == set()


def test_what_excel_calls_unicode_text_is_a_shot_list(tmp_path: Path) -> None:
    """UTF-16 with tabs in a .txt, as Excel's own menu writes it: a row is a shot, and no line of a script."""
    story = _story(tmp_path, "list.txt", "Shot\tAction\tDuration (s)\r\n1\tÄ\t3,5\r\n2\tB\t4\r\n".encode("utf-16"))
    assert [shot.frames for shot in story.film.running_order] == [84, 96]
    assert "This is a table, though its name ends in '.txt'." in map(str, story.notes)
    script = _story(tmp_path, "script.txt", "INT. A - DAY\n\n\tAction!\n\n\t\tMARA\n\tNumber\tone.\n")
    assert len(script.film.scenes) == 1


def _packed(**files: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        for name, text in files.items():
            packed.writestr(name.replace("__", "/"), text)
    return held.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "what", "advice"),
    [
        ("shots.xlsx", _packed(xl__workbook="<x/>"), "an Excel workbook", "as CSV"),
        ("renamed.csv", _packed(xl__workbook="<x/>"), "an Excel workbook", "as CSV"),
        ("shots.ods", _packed(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "LibreOffice sheet", "CSV"),
        ("shots.numbers", _packed(Index="x"), "a sheet of Numbers", "as CSV"),
        ("shots.xls", b"\xd0\xcf\x11\xe0" + bytes(60), "an old Excel workbook", "as CSV"),
        ("script.docx", _packed(word__document="<x/>"), "a Word document", "as Fountain"),
        ("script.fadein", _packed(document="<x/>"), "a Fade In script", "as Fountain"),
        ("cut.prproj", gzip.compress(b"<PremiereData/>", mtime=0), "a project of Premiere Pro", "OpenTimelineIO"),
        ("cut.xml.prproj", b"<?xml version='1.0'?><PremiereData/>", "a project of Premiere Pro", "FCPXML"),
        ("cut.drp", _packed(project="<x/>"), "a project of DaVinci Resolve", "FCPXML"),
        ("cut.kdenlive", b"<?xml version='1.0'?>\n<mlt LC_NUMERIC='C'/>", "a project of Kdenlive", "EDL"),
        ("cut.mlt", b"<mlt LC_NUMERIC='C'/>", "a project of Shotcut", "EDL"),
        ("cut.avb", b"\x06\0Domain" + bytes(60), "a bin of Avid", "AAF"),
        ("film.mp4", b"\0\0\0\x20ftypisom" + bytes(60), "a film", "a script"),
        ("board.png", b"\x89PNG\r\n\x1a\n" + bytes(60), "a picture", "a script"),
    ],
)
def test_other_programs_files_are_told_with_what_to_export(
    tmp_path: Path, name: str, content: bytes, what: str, advice: str
) -> None:
    with pytest.raises(BadInput, match=what) as told:
        _story(tmp_path, name, content)
    assert advice in told.value.advice
