"""An edit from another program becomes a film, by the program itself, and shows the same frames when it is rendered."""

from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from matchcut.film.film import Film
from matchcut.media.frames import FrameReader
from matchcut.store.project import DATABASE, Project

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def tea(tea_shot: Path) -> Path:
    return tea_shot


@pytest.fixture
def made(tea: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A film with all its takes, rendered to `tea.mp4`, with an export of its edit beside it."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    out = tmp_path / "out"
    out.mkdir()
    for command in (("render", tea, "-o", out / "tea.mp4", "--quiet"), ("export", tea, "-o", out / "tea.otioz")):
        done = run(*command)
        assert done.returncode == 0, done.stderr
    return out


def film_of(folder: Path) -> Film:
    with Project.open(folder) as project:
        return project.film


def frames_of(path: Path) -> Iterator[np.ndarray]:
    with FrameReader(path) as reader:
        yield from reader.frames()


def alike(one: Path, other: Path) -> list[float]:
    """Per frame, how far two films of the same length are apart, in levels of 255 on average."""
    pairs = zip(frames_of(one), frames_of(other), strict=True)
    return [float(np.abs(a.astype(np.int16) - b).mean()) for a, b in pairs]


def test_a_film_that_goes_out_as_an_edit_comes_back_as_it_was(made: Path, tea: Path, run: Run, tmp_path: Path) -> None:
    written = {"otio": ".otio", "premiere": ".xml", "fcpxml": ".fcpxml", "aaf": ".aaf", "edl": ".edl"}
    orders = [part for suffix in written.values() for part in ("-o", made / f"tea{suffix}")]
    assert run("export", tea, *orders).returncode == 0
    before = film_of(tea)
    for suffix in (".otioz", *written.values()):
        back = tmp_path / f"back{suffix}"
        done = run("new", back, "--from", made / f"tea{suffix}", *(("--rate", "24") if suffix == ".edl" else ()))
        assert done.returncode == 0, done.stderr
        film = film_of(back)
        assert (film.length, film.settings.rate) == (before.length, before.settings.rate), suffix
        assert [(one.range, one.overlap) for one in film.layout] == [(one.range, one.overlap) for one in before.layout]
        assert {shot.engine for shot in film.running_order} == {"footage"}


@pytest.mark.parametrize("suffix", [".otioz", ".edl"])
def test_and_shows_the_same_frames(made: Path, tea: Path, run: Run, tmp_path: Path, suffix: str) -> None:
    edit, back = made / f"tea{suffix}", tmp_path / "back"
    if suffix == ".edl":
        assert run("export", tea, "-o", edit).returncode == 0
    assert run("new", back, "--from", edit, "--rate", "24").returncode == 0
    done = run("render", back, "-o", tmp_path / "back.mp4", "--quiet")
    assert done.returncode == 0, done.stderr
    assert max(alike(made / "tea.mp4", tmp_path / "back.mp4")) < 2.0


def test_media_that_is_not_there_is_named_and_its_shots_wait_for_it(made: Path, run: Run, tmp_path: Path) -> None:
    with zipfile.ZipFile(made / "tea.otioz") as bundle:
        text = bundle.read("content.otio")
    (tmp_path / "alone").mkdir()
    (tmp_path / "alone" / "tea.otio").write_bytes(text)
    done = run("new", tmp_path / "back", "--from", tmp_path / "alone" / "tea.otio")
    assert done.returncode == 0, done.stderr
    assert "Not found:" in done.stderr
    film = film_of(tmp_path / "back")
    assert all(film.offline(shot) for shot in film.order)


def test_media_is_looked_for_in_folders_that_are_named(made: Path, run: Run, tmp_path: Path) -> None:
    with zipfile.ZipFile(made / "tea.otioz") as bundle:
        bundle.extractall(tmp_path / "apart")
    (tmp_path / "alone").mkdir()
    (tmp_path / "apart" / "content.otio").rename(tmp_path / "alone" / "tea.otio")
    done = run("new", tmp_path / "back", "--from", tmp_path / "alone" / "tea.otio", "--media", tmp_path / "apart/media")
    assert done.returncode == 0, done.stderr
    assert "Not found" not in done.stderr
    assert all(shot.keyframe for shot in film_of(tmp_path / "back").running_order)


def hostile(path: Path) -> Path:
    """A bundle one of whose files would land outside of its folder."""
    with zipfile.ZipFile(path, "w") as bundle:
        bundle.writestr("content.otio", '{"OTIO_SCHEMA": "Timeline.1", "tracks": {"OTIO_SCHEMA": "Stack.1"}}')
        bundle.writestr("version.txt", "1.0.0")
        bundle.writestr("media/../../outside.mp4", b"x")
    return path


@pytest.mark.parametrize("kind", ["hostile.otioz", "broken.otioz", "bomb.fcpxml", "empty.otio", "no rate.edl"])
def test_a_bad_edit_is_one_sentence_and_leaves_nothing(run: Run, tmp_path: Path, kind: str) -> None:
    path, back = tmp_path / kind, tmp_path / "back"
    if kind == "hostile.otioz":
        hostile(path)
    else:
        path.write_text(
            {
                "broken.otioz": "PK\x03\x04 and no more",
                "bomb.fcpxml": '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><fcpxml>&c;</fcpxml>',
                "empty.otio": '{"OTIO_SCHEMA": "Timeline.1", "name": "x"}',
                "no rate.edl": "TITLE: X\n001  A V C 00:00:00:00 00:00:01:00 00:00:00:00 00:00:01:00\n",
            }[kind]
        )
    done = run("new", back, "--from", path)
    assert done.returncode == 3, done.stderr
    assert done.stderr.strip().startswith("matchcut:")
    assert "Traceback" not in done.stderr
    assert not back.exists()
    assert not (tmp_path / "outside.mp4").exists()


def test_what_was_in_the_folder_stays_when_an_edit_cannot_be_read(run: Run, tmp_path: Path) -> None:
    back = tmp_path / "back"
    back.mkdir()
    (back / "notes.txt").write_text("mine")
    path = hostile(tmp_path / "a.otioz")
    assert run("new", back, "--from", path).returncode == 3
    assert [one.name for one in back.iterdir()] == ["notes.txt"]
    assert not (back / DATABASE).exists()
