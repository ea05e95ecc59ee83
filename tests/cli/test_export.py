"""Everything that a film is delivered as, from the command line."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from imageio_ffmpeg import get_ffmpeg_exe

from matchcut.delivery.deliverables import DELIVERABLES
from matchcut.media.probe import probe

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def made(tea_shot: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The film with all its takes."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tea_shot


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
    for form in DELIVERABLES:
        assert f"\n{form.id} " in f"\n{listed}"
        for option in form.options:
            assert f"    {option.name}={option.default}" in listed


def test_forms_and_their_settings_can_be_told_apart() -> None:
    assert len({form.id for form in DELIVERABLES}) == len(DELIVERABLES)
    for form in DELIVERABLES:
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
        (("-o", "a.srt", "--part", "scene 9"), "There is no scene '9'.", 3),
        (("-o", "a.srt", "--part", "a bit"), "'a bit' is no part of a film.", 3),
        (("-o", "a.srt", "--part", "9-3"), "ends before it begins", 3),
        (("-o", "a.edl", "--part", "3-9"), "is always of the whole film.", 3),
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


def test_a_part_is_written_as_the_film_is_there_and_needs_only_its_own_takes(
    tea: Path, run: Run, tmp_path: Path
) -> None:
    """The dissolve of frames 30 to 35 is cut through; the part's frames are the film's, and so is its timecode."""
    part, whole = tmp_path / "part.mp4", tmp_path / "whole.mp4"
    assert run("generate", tea, "--quiet", "--shot", "steam").returncode == 0
    done = run("export", tea, "-o", part, "--part", "20-29")
    assert (done.returncode, probe(part).frames) == (0, 10)
    assert "Shot 3" not in done.stderr
    refused = run("export", tea, "-o", part, "--part", "20-40")
    assert (refused.returncode, probe(part).frames) == (3, 10)
    assert "Shot 3 has no circled take." in " ".join(refused.stderr.split())
    assert run("generate", tea, "--quiet").returncode == 0
    assert run("export", tea, "-o", part, "--part", "01:00:01:08-01:00:01:16").returncode == 0
    assert run("export", tea, "-o", whole, "--part", "scene 1").returncode == 0
    assert probe(whole).frames == 54
    pictures = decoded(part)
    assert len(pictures) == 9
    for ours, theirs in zip(pictures, decoded(whole)[32:41], strict=True):
        # Another place in a group of frames: encoded again, hence not bit for bit.
        assert np.abs(ours.astype(int) - theirs).mean() < 2.5


def decoded(file: Path) -> list[np.ndarray]:
    """A film's pictures, by ffmpeg's own program, in grey."""
    command = [get_ffmpeg_exe(), "-v", "error", "-i", str(file), "-f", "rawvideo", "-pix_fmt", "gray", "-"]
    raw = subprocess.run(command, capture_output=True, check=True).stdout
    return list(np.frombuffer(raw, np.uint8).reshape(-1, 90, 160))
