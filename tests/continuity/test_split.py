"""A film becomes a film of its shots on the command line, as a person types it: shown first, then made."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import numpy as np
import pytest
from imageio_ffmpeg import get_ffmpeg_exe
from tests.continuity.conftest import CUT, DISSOLVE, LONG
from tests.continuity.moving import HEIGHT, WIDTH
from typer.testing import CliRunner

from matchcut.app import splitting
from matchcut.app.splitting import create_of_shots, find_film_shots
from matchcut.cli.main import app
from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import FOOTAGE
from matchcut.store.project import Project

run = CliRunner()
MIDDLE = DISSOLVE + LONG // 2


@pytest.fixture(scope="session")
def found(joined):
    """The shots of the film, found once."""
    return find_film_shots(joined)


@pytest.fixture
def once(found, monkeypatch):
    """No film is looked through again: what was found in it is known."""
    monkeypatch.setattr(splitting, "find_film_shots", lambda *_: found)


def decoded(path: Path) -> np.ndarray:
    """The frames of a film, by ffmpeg."""
    command = [get_ffmpeg_exe(), "-v", "error", "-i", str(path), "-f", "rawvideo", "-pix_fmt", "rgb24", "-"]
    raw = subprocess.run(command, check=True, capture_output=True).stdout
    return np.frombuffer(raw, np.uint8).reshape(-1, HEIGHT, WIDTH, 3)


def heard(path: Path) -> np.ndarray:
    """The first channel of a film's sound, by ffmpeg."""
    command = [get_ffmpeg_exe(), "-v", "error", "-i", str(path), "-f", "f32le", "-ar", "48000", "-ac", "1", "-"]
    return np.frombuffer(subprocess.run(command, check=True, capture_output=True).stdout, np.float32)


def test_the_shots_in_a_row_are_the_film_as_it_was(joined, tmp_path):
    made = run.invoke(app, ["new", str(tmp_path / "film"), "--from", str(joined), "--split", "--yes"])
    assert made.exit_code == 0, made.output
    assert "'Joined Up', 3 shots" in made.output
    assert "dissolve" in made.output
    assert "parted in its middle" in " ".join(made.output.split())
    with Project.open(tmp_path / "film") as project:
        film = project.film
        assert [shot.frames for shot in film.running_order] == [CUT, MIDDLE - CUT, 50 - MIDDLE]
        assert {shot.engine for shot in film.running_order} == {FOOTAGE}
        assert all(shot.transition is None for shot in film.running_order)
        assert (film.settings.rate, film.settings.width, film.settings.height) == (FrameRate(24), WIDTH, HEIGHT)
    out = tmp_path / "again.mp4"
    rendered = run.invoke(app, ["render", str(tmp_path / "film"), "-o", str(out), "--quiet"])
    assert rendered.exit_code == 0, rendered.output
    before, after = decoded(joined).astype(int), decoded(out).astype(int)
    assert len(after) == len(before) == 50
    for frame in (0, CUT - 1, CUT, MIDDLE - 1, MIDDLE, 49):
        differences = [np.abs(after[frame] - other).mean() for other in before]
        assert int(np.argmin(differences)) == frame
        assert differences[frame] < 4
    sound, again = heard(joined)[:100_000], heard(out)[:100_000]
    size = min(len(sound), len(again))
    assert size > 90_000
    assert np.corrcoef(sound[:size], again[:size])[0, 1] > 0.99


def test_the_list_is_shown_and_nothing_is_made_unless_it_is_agreed_to(once, joined, tmp_path):
    for options in (["--dry-run"], []):
        shown = run.invoke(app, ["new", str(tmp_path / "film"), "--from", str(joined), "--split", *options])
        assert shown.exit_code == 0, shown.output
        assert "00:00:00:14" in shown.output
        assert not (tmp_path / "film").exists()
    assert "Say --yes" in shown.output


def test_the_list_can_be_had_as_json(once, joined, tmp_path):
    shown = run.invoke(app, ["new", str(tmp_path / "film"), "--from", str(joined), "--split", "--dry-run", "--json"])
    told = json.loads(shown.stdout)
    assert [(shot["first"], shot["frames"]) for shot in told["shots"]] == [
        (0, CUT),
        (CUT, MIDDLE - CUT),
        (MIDDLE, 50 - MIDDLE),
    ]
    entered = [shot["entered"] and shot["entered"]["kind"] for shot in told["shots"]]
    assert entered == [None, "cut", "dissolve"]
    assert (told["rate"], told["frames"]) == ("24", 50)


def test_another_size_can_be_asked_for(found, tmp_path):
    with create_of_shots(tmp_path / "film", found, (640, 360)) as project:
        assert (project.film.settings.width, project.film.settings.height) == (640, 360)


def refusal(*words: str) -> str:
    """What a command is refused with, as bad input."""
    with pytest.raises(BadInput) as refused:
        run.invoke(app, ["new", *words], catch_exceptions=False)
    return f"{refused.value.file}: {refused.value} {refused.value.advice}"


def test_a_film_without_split_is_refused_with_what_to_type(joined, tmp_path):
    assert "Add --split" in refusal(str(tmp_path / "film"), "--from", str(joined))
    assert not (tmp_path / "film").exists()


def test_no_project_is_written_over(found, joined, tmp_path):
    create_of_shots(tmp_path / "film", found).close()
    assert "another folder" in refusal(str(tmp_path / "film"), "--from", str(joined), "--split", "--yes")


def test_what_is_no_film_is_told(tmp_path):
    (tmp_path / "empty.mp4").touch()
    told = refusal(str(tmp_path / "film"), "--from", str(tmp_path / "empty.mp4"), "--split", "--yes")
    assert "empty.mp4" in told
    assert not (tmp_path / "film").exists()


@pytest.mark.parametrize("options", [["--yes"], ["--dry-run"], ["--json"]])
def test_what_goes_with_split_alone_is_refused_without(options, tmp_path):
    assert run.invoke(app, ["new", str(tmp_path / "film"), *options]).exit_code == 2
