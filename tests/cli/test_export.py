"""Everything that a film is delivered as, from the command line."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from matchcut.delivery.forms import FORMS
from matchcut.media.probe import probe

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def made(tea: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The film with all its takes."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    assert run("generate", tea, "--quiet").returncode == 0
    return tea


def test_one_command_writes_film_edit_subtitles_and_boards(made: Path, run: Run, tmp_path: Path) -> None:
    names = ("tea.mp4", "tea.otio", "tea.edl", "tea.srt", "boards.pdf")
    done = run("export", made, *(part for name in names for part in ("-o", tmp_path / name)))
    assert done.returncode == 0, done.stderr
    assert [line.partition(": ")[0] for line in done.stdout.splitlines()] == [str(tmp_path / name) for name in names]
    assert probe(tmp_path / "tea.mp4").frames == 54
    assert (tmp_path / "tea.edl").read_text().startswith("TITLE: Tea")
    assert (tmp_path / "boards.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("form", ["film", "prores", "still"])
def test_what_can_be_signed_is_signed_unless_it_is_switched_off(
    made: Path, run: Run, tmp_path: Path, form: str
) -> None:
    out = tmp_path / {"film": "tea.mp4", "prores": "tea.mov", "still": "tea.png"}[form]
    done = run("export", made, "-o", out, "--as", form)
    assert done.returncode == 0, done.stderr
    told = json.loads(run("credentials", out, "--json").stdout)
    assert told["valid"] is True
    assert told["trusted"] is False
    assert run("export", made, "-o", out, "--as", form, "--set", "credentials=off").returncode == 0
    assert json.loads(run("credentials", out, "--json").stdout) is None


def test_every_form_is_listed_with_its_settings(run: Run) -> None:
    listed = run("export", "--forms").stdout
    for form in FORMS:
        assert f"\n{form.id} " in f"\n{listed}"
        for option in form.options:
            assert f"    {option.name}={option.default}" in listed


def test_forms_and_their_settings_can_be_told_apart() -> None:
    assert len({form.id for form in FORMS}) == len(FORMS)
    for form in FORMS:
        assert len({option.name for option in form.options}) == len(form.options), form.id


@pytest.mark.parametrize(
    ("arguments", "told", "status"),
    [
        (("-o", "tea.docx"), "Nothing is delivered as '.docx'.", 3),
        (("-o", "tea.mov", "--as", "film"), "", 3),
        (("-o", "tea.mp4", "--as", "vhs"), "There is no form 'vhs'.", 3),
        (("-o", "boards.pdf", "--set", "per_page=5"), "'5' can't be per_page. Choose 1, 2, 3, 4, 6, 9.", 3),
        (("-o", "boards.pdf", "--set", "colour=red"), "There is no setting 'colour' here.", 3),
        (("-o", "boards.pdf", "--set", "per_page"), "'per_page' is no setting.", 2),
        (("-o", "a.srt", "-o", "b.srt", "--set", "titles=on"), "--as and --set go with one output.", 2),
        ((), "Name the film, and with -o what to write.", 2),
        (("-o", "nowhere/tea.srt"), "There is no such folder.", 3),
    ],
)
def test_what_can_not_be_written_is_told_before_anything_is(
    tea: Path, run: Run, tmp_path: Path, arguments: tuple[str, ...], told: str, status: int
) -> None:
    before = sorted(tmp_path.iterdir())
    done = run("export", tea, *arguments)
    assert done.returncode == status
    assert told in " ".join(done.stderr.replace("│", " ").split())
    assert sorted(tmp_path.iterdir()) == before
