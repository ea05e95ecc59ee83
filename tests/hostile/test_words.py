"""Texts from files are shown, never obeyed: by a terminal, or by whatever opens a table."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from matchcut.cli.terminal import console, guarded_output
from matchcut.film.words import as_cell, from_cell, printable

WILD = [
    "\x1b]0;owned\x07",
    "\x1b[2J\x1b[1;1H",
    "\x9b31mred",
    "a\x08\x08b",
    "\x00",
    "name\u202etxt.exe",
    "\u2066hidden\u2069",
    "line\u2028end",
    "\x7f",
]


@pytest.mark.parametrize("text", WILD)
def test_no_control_character_is_printed(text: str, capsys: pytest.CaptureFixture[str]):
    from rich.table import Table

    with guarded_output():
        print(text)
        table = Table("head")
        table.add_row(text)
        console().print(table)
    shown = capsys.readouterr().out
    assert not any((ord(sign) < 32 and sign != "\n") or 127 <= ord(sign) < 160 for sign in shown)
    assert not set("\u202e\u2066\u2069\u2028") & set(shown)
    assert len(shown.splitlines()) >= 4


def test_what_is_ours_passes(capsys: pytest.CaptureFixture[str]):
    with guarded_output():
        print("Æ 漢字 🎬\tא\rdone")
    assert capsys.readouterr().out == "Æ 漢字 🎬\tא\rdone\n"
    assert printable("a\tb\nc") == "a\tb\nc"


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+SUM(A1)",
        "-2+3",
        "@cmd",
        "\t=1",
        "|calc",
        "%x",
        ' =HYPERLINK("x")',
        "- I see.",
        "=cmd|' /C calc'!A0",
    ],
)
def test_a_cell_is_no_formula_and_reads_back_as_it_was(text: str):
    cell = as_cell(text)
    assert cell[0] == "'"
    assert from_cell(cell) == printable(text)


@pytest.mark.parametrize("text", ["12A", "-3", "+4.5", "3,5", "It's", "'quoted'", "", "a=b"])
def test_other_cells_stay_as_they_are(text: str):
    assert from_cell(as_cell(text)) == as_cell(text) == text


def test_a_shot_list_keeps_its_words_through_a_table(run_cli, tmp_path: Path):
    board = tmp_path / "storyboard.toml"
    board.write_text(
        '[film]\ntitle = "x"\n[[scene]]\nheading = "INT. A - DAY"\n[[scene.shot]]\naction = "=1+1"\n'
        'dialogue = "- I see.\\u001b[2J"\n'
    )
    out = tmp_path / "shots.csv"
    assert run_cli("export", board, "-o", out) == 0
    row = next(csv.DictReader(io.StringIO(out.read_text())))
    assert (row["Action"], row["Dialogue"]) == ("'=1+1", "'- I see.␛[2J")
    assert run_cli("new", tmp_path / "again", "--from", out) == 0
    from matchcut.store.project import Project

    with Project.open(tmp_path / "again") as project:
        (shot,) = project.film.running_order
        assert (shot.action, shot.dialogue) == ("=1+1", "- I see.␛[2J")


@pytest.fixture
def run_cli():
    from matchcut.cli.main import run

    return lambda *arguments: run([str(argument) for argument in arguments])
