"""`matchcut rights`, `sign` and `credentials`, as the command line runs them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import typer
from PIL import Image

from matchcut.cli import commands_bundle
from matchcut.delivery.provenance.signing import credentials_of
from matchcut.film.errors import BadInput
from matchcut.media.mezzanine import MezzanineWriter


def matchcut(*arguments: object) -> object:
    app = typer.Typer()
    commands_bundle.add_to(app)
    return app([str(argument) for argument in arguments], standalone_mode=False)


def export(room, frames: int) -> Path:
    """A file as long as the film: what matters here is its length."""
    path = room.folder / f"film-{frames}.mp4"
    with MezzanineWriter(path, 128, 72, room.project.film.settings.rate) as writer:
        for _ in range(frames):
            writer.write(np.full((72, 128, 3), 90, np.uint8))
    return path


def test_rights_are_printed(room, capsys):
    matchcut("rights", room.project.folder)
    out = capsys.readouterr().out
    assert out.startswith("RIGHTS: The Lamplighter\n")
    assert "Engines and models" in out


def test_a_film_is_signed_and_shown(room, capsys):
    path = export(room, room.cut.length)
    matchcut("sign", path, room.project.folder)
    told = capsys.readouterr()
    assert "signed by Matchcut test signer (untrusted), as algorithmicMedia" in told.out
    assert "Nobody vouches" in told.err
    matchcut("credentials", path)
    out = capsys.readouterr().out
    assert "unchanged since it was signed" in out
    assert "whom nobody known here vouches for" in out
    assert "shot 2A: animatic 7, seed 41, algorithmicMedia" in out
    matchcut("credentials", path, "--json")
    plain = json.loads(capsys.readouterr().out)
    assert (plain["valid"], plain["trusted"], len(plain["shots"])) == (True, False, 5)


def test_a_changed_film_is_shown_as_changed(room, capsys):
    path = export(room, room.cut.length)
    matchcut("sign", path, room.project.folder)
    content = bytearray(path.read_bytes())
    content[content.rindex(b"mdat") + 100] ^= 1
    path.write_bytes(content)
    capsys.readouterr()
    assert matchcut("credentials", path) == 3
    out = capsys.readouterr().out
    assert "CHANGED" in out
    assert "✗ assertion.bmffHash.mismatch" in out


def test_another_films_file_is_not_signed(room):
    path = export(room, 10)
    before = path.read_bytes()
    with pytest.raises(BadInput, match="has 10 frames, and the film has 228"):
        matchcut("sign", path, room.project.folder)
    assert path.read_bytes() == before


def test_a_still_is_signed_for_the_shot_it_shows(room, capsys):
    path = room.folder / "still.png"
    Image.new("RGB", (64, 36)).save(path)
    with pytest.raises(BadInput, match="which shot"):
        matchcut("sign", path, room.project.folder)
    with pytest.raises(BadInput, match="no shot '99'"):
        matchcut("sign", path, room.project.folder, "--shot", "99")
    with pytest.raises(BadInput, match="no circled take"):
        matchcut("sign", path, room.project.folder, "--shot", "4")
    matchcut("sign", path, room.project.folder, "--shot", "2A")
    found = credentials_of(path)
    assert found is not None
    assert [shot["shot"] for shot in found.shots] == ["2A"]


def test_a_file_without_credentials_is_told(room, capsys):
    path = export(room, 3)
    matchcut("credentials", path)
    assert capsys.readouterr().out.endswith("has no content credentials.\n")
    matchcut("credentials", path, "--json")
    assert json.loads(capsys.readouterr().out) is None
    with pytest.raises(BadInput, match="no such file"):
        matchcut("credentials", room.folder / "nothing.mp4")
