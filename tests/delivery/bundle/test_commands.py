"""`matchcut pack` and `matchcut unpack`, as the command line runs them."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer

from matchcut.cli import commands_bundle
from matchcut.film.errors import BadInput
from matchcut.film.film import Film
from matchcut.store.project import Project


def matchcut(*arguments: object) -> None:
    app = typer.Typer()
    commands_bundle.add_to(app)
    app([str(argument) for argument in arguments], standalone_mode=False)


def test_a_film_goes_into_a_file_and_comes_out_beside_it(project: Project, tmp_path: Path, capsys):
    matchcut("pack", project.folder, "-o", tmp_path / "sent.matchcutz", "--quiet")
    assert "sent.matchcutz: 0." in capsys.readouterr().out
    matchcut("unpack", tmp_path / "sent.matchcutz", "-q")
    assert capsys.readouterr().out == f"{tmp_path / 'sent'}: 'Test'.\n"
    with Project.open(tmp_path / "sent") as again:
        assert again.film == project.film
        assert again.media.missing() == ()


def test_without_media_it_says_what_is_missing(project: Project, tmp_path: Path, capsys):
    matchcut("pack", project.folder, "-o", tmp_path / "plan.matchcutz", "--without-media", "-q")
    assert "not in the bundle" in capsys.readouterr().err
    matchcut("unpack", tmp_path / "plan.matchcutz", tmp_path / "elsewhere", "-q")
    assert "3 media files of the film were not in the bundle" in capsys.readouterr().err
    assert (tmp_path / "elsewhere" / "film.matchcut").is_file()


def test_an_empty_film_can_be_packed_too(tmp_path: Path):
    Project.create(tmp_path / "empty", Film()).close()
    matchcut("pack", tmp_path / "empty", "-o", tmp_path / "empty.matchcutz", "-q")
    matchcut("unpack", tmp_path / "empty.matchcutz", tmp_path / "again", "-q")
    with Project.open(tmp_path / "again") as again:
        assert again.film == Film()


@pytest.mark.parametrize("out", ["film.zip", "nowhere/film.matchcutz"])
def test_a_place_that_can_not_be_is_told_before_anything_is_packed(project: Project, tmp_path: Path, out: str):
    with pytest.raises(BadInput):
        matchcut("pack", project.folder, "-o", tmp_path / out, "-q")
    assert not (tmp_path / out).exists()


def test_what_is_no_bundle_is_told(tmp_path: Path):
    with pytest.raises(BadInput, match="can't be opened"):
        matchcut("unpack", tmp_path / "nothing.matchcutz", "-q")
    with pytest.raises(BadInput, match="not a file"):
        matchcut("unpack", tmp_path, tmp_path / "x", "-q")
