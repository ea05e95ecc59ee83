"""Tables of thousands of rows: aligned by what a terminal shows, folded at its edge, and obeyed by nobody."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len
from typer.testing import CliRunner

from matchcut.cli.main import app
from matchcut.cli.terminal import counted, print_rows

HEAD = ("shot", "engine", "because")


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    def lines(columns: int, *rows: tuple[str, str, str]) -> list[str]:
        monkeypatch.setenv("COLUMNS", str(columns))
        print_rows(HEAD, rows)
        return capsys.readouterr().out.splitlines()

    return lines


def test_columns_begin_where_their_heads_do_however_wide_a_letter_is(printed) -> None:
    head, line, *rows = printed(80, ("1", "fake", "new"), ("場面", "animatic", "old"))
    assert head.split() == list(HEAD)
    lines = zip((head, *rows), ("because", "new", "old"), strict=True)
    assert len({cell_len(row[: row.index(words)]) for row, words in lines}) == 1
    assert set(line) == {"─", " "}


def test_a_long_reason_is_folded_and_whole(printed) -> None:
    reason = "its action changed; the camera is another one; the seed was set anew"
    _, _, *rows = printed(50, ("1", "fake", reason))
    assert len(rows) > 1
    assert all(cell_len(row) <= 50 for row in rows)
    assert " ".join(rows).split() == ["1", "fake", *reason.split()]


def test_what_a_cell_tells_a_terminal_is_shown(printed) -> None:
    rows = printed(80, ("1\x1b[31m", "fake\nfake", "x"))
    assert len(rows) == 3
    assert "\x1b" not in rows[2]
    assert "␛[31m" in rows[2]


def test_no_rows_are_a_head(printed) -> None:
    assert [row.split() for row in printed(80)] == [list(HEAD)]


@pytest.mark.parametrize(("number", "words"), [(0, "0 shots"), (1, "1 shot"), (2, "2 shots")])
def test_things_are_counted_as_people_say(number: int, words: str) -> None:
    assert counted(number, "shot") == words


def test_a_film_of_one_shot_is_told_to_have_one(tmp_path: Path) -> None:
    board = '[film]\ntitle = "Short"\n\n[[scene]]\n[[scene.shot]]\naction = "A hill."\nduration = "1s"\n'
    (tmp_path / "one.toml").write_text(board)
    made = CliRunner().invoke(app, ["new", str(tmp_path / "film"), "--from", str(tmp_path / "one.toml")])
    assert made.exit_code == 0, made.output
    assert made.stdout.splitlines()[-1].endswith("'Short', 1 shot.")
