"""`matchcut verify`, as a person uses it, on what `matchcut export` delivered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import typer
from PIL import Image
from typer.testing import CliRunner

from matchcut.app.exporting import cut_of
from matchcut.cli.commands_verify import add_to
from matchcut.delivery.deliverable import Delivery
from matchcut.delivery.edit.delivering import deliver, shelf_of
from matchcut.delivery.film import export
from matchcut.film import edits
from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId, ShotId
from matchcut.media.sound import write_wav
from matchcut.store.disk import sha256_of
from matchcut.store.media_files import StagedFile
from matchcut.store.project import Project


@pytest.fixture
def project(room, tmp_path):
    """A project on disk with two shots and their takes."""
    from matchcut.media.probe import probe

    room.shot("a", 10, number="1A")
    room.shot("b", 8, number="1B", head=1)
    with Project.create(tmp_path / "film") as project:
        film = room.film.with_rows("circles", drop=list(room.film.circles))
        project.transact("Bring in", lambda _: film)
        for take in room.takes.values():
            staging = project.staging()
            made = staging / "take.mp4"
            made.write_bytes(room.where(take.video).read_bytes())
            media = MediaId(sha256_of(made))
            known = replace(take, fingerprint=media, recipe="{}")
            project.publish(known, {media: StagedFile(made, probe(made))}, circle=True)
            staging.rmdir()
        yield project


@pytest.fixture
def out(project, tmp_path):
    """A folder with the film and two edits of it, delivered."""
    folder = tmp_path / "out"
    folder.mkdir()
    cut = cut_of(project)
    export(cut, project.media.path, folder / "film.mp4", cache=tmp_path / "cache")
    for name in ("edl", "otio"):
        order = Delivery(
            project=project, cut=cut, out=folder / f"film.{name}", options={}, at=lambda *_: None, form=name
        )
        assert deliver(order).notes == ()
    return folder


def run(*arguments: object):
    app = typer.Typer()
    app.callback()(lambda: None)
    add_to(app)
    return CliRunner().invoke(app, ["verify", *map(str, arguments), "--quiet"])


def test_a_delivery_is_verified_against_its_project(project, out):
    done = run(out, "--against", project.folder)
    assert done.exit_code == 0, done.output
    lines = done.output.splitlines()
    assert lines[0].endswith("film.mp4: 17 frames at 24 fps, every one decoded, all of them compared with the takes.")
    assert lines[1].endswith("film.edl: 17 frames at 24 fps, 2 takes, 0 transitions, 0 sounds.")
    assert lines[2].endswith("film.otio: 17 frames at 24 fps, 2 takes, 0 transitions, 0 sounds.")
    assert lines[3] == f"As {project.folder} has it, frame for frame."


def test_a_film_that_was_edited_since_is_not_what_was_delivered(project, out):
    project.transact("Trim", lambda film: edits.trim(film, ShotId("b"), head=2))
    done = run(out / "film.otio", "--against", project.folder)
    assert isinstance(done.exception, BadInput)
    assert "17 frames instead of 16" in str(done.exception)
    assert "Export it again if the film is right" in str(done.exception)
    assert "Nothing was delivered" not in str(done.exception)


def test_a_list_alone_needs_its_rate(out):
    assert "does not say its frame rate" in str(run(out / "film.edl").exception)
    assert run(out / "film.edl", "--rate", "24").exit_code == 0


def test_what_an_edit_knows_of_a_project(project):
    shelf = shelf_of(project)
    assert {take.shot for take in shelf.takes.values()} == {"a", "b"}
    assert all(Path(shelf.where(take.video)).is_file() for take in shelf.takes.values())


def test_what_is_only_decoded_is_not_said_to_be_compared(project, out):
    """Another picture in a GIF, a WebP, a sequence or a WAV is not noticed: nobody says that it was looked for."""
    Image.new("RGB", (16, 8), "red").save(out / "film.gif")
    Image.new("RGB", (16, 8), "red").save(out / "film.webp")
    for number in (1, 2):
        Image.new("RGB", (16, 8), "red").save(out / f"still{number}.png")
    write_wav(out / "film.wav", np.zeros((2, 480), np.float32))
    lines = run(out, "--against", project.folder).output.splitlines()
    assert lines[-2] == f"film.mp4, film.edl, film.otio: as {project.folder} has it, frame for frame."
    assert lines[-1] == (
        f"Decoded whole, but not compared with {project.folder}: film.gif, film.webp, still1.png, film.wav."
    )
    for name in ("film.gif", "film.webp", "still1.png", "film.wav"):
        alone = run(out / name, "--against", project.folder)
        assert alone.exit_code == 0
        assert "frame for frame" not in alone.output
        assert f"not compared with {project.folder}: {name}." in alone.output
