"""Scripts as people's programs leave them: dialects, outlines, letters that nobody sees, rates of television."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from matchcut.film.film import Film
from matchcut.film.time import FrameRate, timecode
from matchcut.script.screenplay.fountain import parse_fountain
from matchcut.script.screenplay.importing import ImportedStory, read_story
from matchcut.script.screenplay.model import ScriptElementKind
from matchcut.script.screenplay.plain import parse_plain

INVISIBLE = ["\u200b", "\ufeff", "\u2060", "\u00ad"]


def read(tmp_path: Path, text: str, name: str = "a.fountain", encoding: str = "utf-8", **more: object) -> ImportedStory:
    (tmp_path / name).write_bytes(text.encode(encoding))
    return read_story(tmp_path / name, scratch=tmp_path, **more)  # type: ignore[arg-type]


def scenes(film: Film) -> list[tuple[str, str]]:
    return [(scene.heading, scene.synopsis) for scene in film.scenes.values()]


def names(film: Film) -> list[str]:
    return [one.name for one in film.characters.values()]


def kinds(text: str) -> list[tuple[ScriptElementKind, str]]:
    return [(one.kind, one.text) for one in parse_fountain(text).elements]


@pytest.mark.parametrize("mark", INVISIBLE)
def test_what_nobody_sees_changes_no_heading_and_no_name(tmp_path: Path, mark: str) -> None:
    plain = "INT. FERRY - NIGHT #10#\n\nRain.\n\nMIRA\nEleven.\n\nMIRA (V.O.)\nTwelve.\n"
    marked = (
        plain.replace("INT.", f"{mark}INT.").replace("FERRY", f"FER{mark}RY").replace("MIRA\n", f"MI{mark}RA{mark}\n")
    )
    film = read(tmp_path, marked).film
    assert film == read(tmp_path, plain).film
    assert names(film) == ["Mira"]


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", "\u2003"])
def test_spaces_that_do_not_break(tmp_path: Path, space: str) -> None:
    speeches = f"MISS{space}MIRA{space}(V.O.)\nEleven{space}!\n\nMISS MIRA\nTen.\n\nCUT{space}TO:\n"
    text = f"INT.{space}HOUSE{space}-{space}NIGHT\n\nRain.\n\n{speeches}"
    assert kinds(text)[0] == (ScriptElementKind.HEADING, "INT. HOUSE - NIGHT")
    film = read(tmp_path, text).film
    assert names(film) == ["Miss Mira"]
    assert [shot.dialogue for shot in film.running_order] == [f"Eleven{space}!", "Ten."]
    assert [one.name for one in film.elements.values()] == ["House"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_letters_composed_and_decomposed_are_one_name(tmp_path: Path, form: str) -> None:
    text = (
        "INT. CAFÉ - DAY\n\nZOË sits.\n\nZOË\nHi.\n\nRENÉ\nHo.\n\nEXT. CAFÉ - NIGHT\n\nRené goes.\n\nRENÉ (V.O.)\nHe.\n"
    )
    other = "NFD" if form == "NFC" else "NFC"
    mixed = unicodedata.normalize(form, text[:60]) + unicodedata.normalize(other, text[60:])
    film = read(tmp_path, mixed).film
    assert film == read(tmp_path, text).film
    assert names(film) == ["Zoë", "René"]


def test_names_from_right_to_left_and_in_full_width(tmp_path: Path) -> None:
    cues = ["\u200fليلى\u200f", "ליאור", "ليلى", "山田　太郎", "ＭＡＲＡ"]
    text = "INT. بيت - DAY\n\n" + "".join(f"@{cue}\nはい。\n\n" for cue in cues)
    assert names(read(tmp_path, text).film) == ["ليلى", "ליאור", "山田 太郎", "Ｍａｒａ"]


DIALECT = "INT. BARN - DAY\n\nHay.\n\nMARA\nYes.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x85"])
def test_every_encoding_and_line_end(tmp_path: Path, encoding: str, end: str) -> None:
    assert read(tmp_path, DIALECT.replace("\n", end), encoding=encoding).film == read(tmp_path, DIALECT).film


@pytest.mark.parametrize(
    ("line", "heading", "number"),
    [
        ("int. barn - day", "int. barn - day", ""),
        ("I/E BARN - DAY", "I/E BARN - DAY", ""),
        ("EST. BARN - DAY", "EST. BARN - DAY", ""),
        ("INT/EXT. BARN - DAY", "INT/EXT. BARN - DAY", ""),
        (".BARN", "BARN", ""),
        ("INT. BARN - DAY #10#", "INT. BARN - DAY", "10"),
        ("INT. BARN - DAY #11-A#", "INT. BARN - DAY", "11-A"),
        ("INT. BARN [[why]] - DAY", "INT. BARN  - DAY", ""),
        ("/* no */INT. BARN - DAY", "INT. BARN - DAY", ""),
        ("   INT. BARN - DAY", "INT. BARN - DAY", ""),
    ],
)
def test_headings_in_every_dialect(line: str, heading: str, number: str) -> None:
    found = next(one for one in parse_fountain(f"{line}\n\nHay.\n").elements if one.kind is ScriptElementKind.HEADING)
    assert (found.text, found.number) == (heading, number)


OUTLINES = {
    "headings": (
        "INT. BARN - DAY\n\n= Hay.\n\nEXT. ROAD - NIGHT\n",
        [("INT. BARN - DAY", "Hay."), ("EXT. ROAD - NIGHT", "")],
    ),
    "headings alone": ("INT. A - DAY\n\nEXT. B - DAY\n", [("INT. A - DAY", ""), ("EXT. B - DAY", "")]),
    "sections": (
        "# One\n\n## Barn\n\n= Hay.\n= More.\n\n## Road\n\n# Two\n\n= End.\n",
        [("Barn", "Hay.\nMore."), ("Road", ""), ("Two", "End.")],
    ),
    "synopses": ("= Hay burns.\n\n= They run.\n", [("Scene 1", "Hay burns."), ("Scene 2", "They run.")]),
    "title page": ("Title: Barn\n\n# Act\n\nINT. BARN\n\n= Hay.\n", [("INT. BARN", "Hay.")]),
    "notes": ("INT. BARN - DAY\n\n[[later]]\n\n= Hay.\n", [("INT. BARN - DAY", "Hay.")]),
}


@pytest.mark.parametrize("name", OUTLINES)
def test_an_outline_becomes_scenes(tmp_path: Path, name: str) -> None:
    text, wanted = OUTLINES[name]
    story = read(tmp_path, text)
    assert scenes(story.film) == wanted
    assert [shot.action for shot in story.film.running_order] == [
        synopsis or shot.action for (_, synopsis), shot in zip(wanted, story.film.running_order, strict=True)
    ]
    assert any("outline" in note for note in map(str, story.notes))


def test_a_script_with_one_scene_that_is_written_is_no_outline(tmp_path: Path) -> None:
    story = read(tmp_path, "INT. BARN - DAY\n\n= Hay.\n\nEXT. ROAD - DAY\n\nThey run.\n")
    assert [shot.action for shot in story.film.running_order] == ["They run."]
    assert story.notes == ()


FDX = (
    "<FinalDraft><Content><Paragraph Type='Scene Heading'><Text>\u200bINT.\u00a0CAFE\u0301 - DAY</Text></Paragraph>"
    "<Paragraph Type='Action'><Text>Rain</Text><Text RevisionID='2'> falls.</Text></Paragraph>"
    "<Paragraph><DualDialogue><Paragraph Type='Character'><Text>ZOE\u0308</Text></Paragraph>"
    "<Paragraph Type='Dialogue'><Text>Yes.</Text></Paragraph><Paragraph Type='Character'>"
    "<Text>RENE\u0301</Text></Paragraph>"
    "<Paragraph Type='Dialogue'><Text>No.</Text></Paragraph></DualDialogue></Paragraph></Content></FinalDraft>"
)


def test_final_draft_with_revisions_and_two_at_once(tmp_path: Path) -> None:
    film = read(tmp_path, FDX, "a.fdx").film
    assert scenes(film) == [("INT. CAFÉ - DAY", "")]
    assert names(film) == ["Zoë", "René"]
    assert film.running_order[0].action.startswith("Rain falls.")


@pytest.mark.parametrize(
    ("rate", "begins"),
    [
        (FrameRate(30000, 1001), "01:00:00;00"),
        (FrameRate(60000, 1001), "01:00:00;00"),
        (FrameRate(24000, 1001), "01:00:00:00"),
        (FrameRate(25), "01:00:00:00"),
        (FrameRate(50), "01:00:00:00"),
    ],
)
@pytest.mark.parametrize(
    ("name", "text"), [("a.fountain", DIALECT), ("a.txt", DIALECT), ("a.csv", "Shot,Action\n1,Hay.\n")]
)
def test_every_story_begins_at_one_hour(tmp_path: Path, rate: FrameRate, begins: str, name: str, text: str) -> None:
    settings = read(tmp_path, text, name, rate=rate).film.settings
    assert timecode(settings.start, settings.rate) == begins


@pytest.mark.parametrize(
    ("heading", "place", "time"),
    [
        ("INNEN. KÜCHE - TAG", "Küche", "tag"),
        ("AUSSEN WALD – NACHT", "Wald", "nacht"),
        ("INNEN/AUSSEN. AUTO - MORGENDÄMMERUNG", "Auto", "morgendämmerung"),
        ("INTÉRIEUR. CHAMBRE - NUIT", "Chambre", "nuit"),
        ("EXTERIOR. PIER - DAY", "Pier", "day"),
    ],
)
@pytest.mark.parametrize("name", ["a.fountain", "a.txt"])
def test_headings_whose_words_are_written_out(tmp_path: Path, name: str, heading: str, place: str, time: str) -> None:
    story = read(tmp_path, f"INT. HALL - DAY\n\nRain.\n\n{heading}\n\nInnen. It is dark.\n", name)
    film = story.film
    assert [scene.heading for scene in film.scenes.values()] == ["INT. HALL - DAY", heading]
    assert [one.name for one in film.elements.values()] == ["Hall", place]
    assert [scene.time_of_day for scene in film.scenes.values()] == ["day", time]
    assert story.notes == ()


def test_a_script_without_a_heading_is_told(tmp_path: Path) -> None:
    story = read(tmp_path, "The door opens.\n\nMIRA\nEleven.\n")
    assert len(story.film.scenes) == 1
    assert any("no scene heading" in note for note in map(str, story.notes))
    assert read(tmp_path, ".THE DOOR\n\nIt opens.\n").notes == ()


def test_numbers_in_both_margins_are_the_scenes() -> None:
    read_back = parse_plain("2A INT. BARN - DAY 2A\n\nRain.\n\n3  EXT. PIER 4 - DAY\n\nWind.\n")
    headings = [one for one in read_back.elements if one.kind is ScriptElementKind.HEADING]
    assert [(one.number, one.text) for one in headings] == [("2A", "INT. BARN - DAY"), ("3", "EXT. PIER 4 - DAY")]
