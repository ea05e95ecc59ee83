"""A film is there whole or not at all, wherever its making is killed, and the same command then makes it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from tests.campaigns import FOUNDING_STEP

from matchcut.app.sources import create, open_source
from matchcut.film import edits
from matchcut.film.errors import BadInput
from matchcut.film.film import Film
from matchcut.film.ids import SceneId
from matchcut.store.disk import sha256_of
from matchcut.store.project import Project

KILLED, DONE, REFUSED = "-9", "0", "3"
STORYBOARD = """\
[film]
title = "Tea"
size = [64, 36]
engine = "fake"
[[cast]]
id = "mara"
name = "Mara"
references = ["mara.png"]
[[scene]]
heading = "INT. KITCHEN"
[[scene.shot]]
action = "A kettle."
keyframe = "kettle.png"
cast = ["mara"]
"""
FOUNTAIN = "INT. KITCHEN - DAY\n\nA kettle boils.\n\nMARA\nTea?\n\nEXT. STREET - NIGHT\n\nRain.\n"
SHOTS = "Scene,Shot,Description\n1,1,A kettle\n1,2,A cup\n"
OTIO = """{"OTIO_SCHEMA": "Timeline.1", "name": "cut", "tracks": {"OTIO_SCHEMA": "Stack.1", "children": [
{"OTIO_SCHEMA": "Track.1", "kind": "Video", "children": [{"OTIO_SCHEMA": "Clip.1", "name": "c", "source_range":
{"OTIO_SCHEMA": "TimeRange.1", "start_time": {"OTIO_SCHEMA": "RationalTime.1", "rate": 24, "value": 0}, "duration":
{"OTIO_SCHEMA": "RationalTime.1", "rate": 24, "value": 12}}, "media_reference": {"OTIO_SCHEMA": "ExternalReference.1",
"target_url": "kettle.png", "available_range": null}}]}]}}"""


@pytest.fixture(scope="module")
def founder() -> Iterator[Callable[..., list[str]]]:
    """`founder(number, folder, story)`: what became of a film's making that is killed at its numberth write."""
    process = subprocess.Popen(
        [sys.executable, Path(__file__).with_name("founder.py")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None

    def make(number: int, folder: Path, story: Path | str = "", at_once: int = 0) -> list[str]:
        head = f"go|{at_once}" if at_once else str(number)
        process.stdin.write(f"{head}|{folder}|{story}\n")
        process.stdin.flush()
        return [process.stdout.readline().strip() for _ in range(at_once or 1)]

    yield make
    process.stdin.close()
    assert process.wait(30) == 0
    process.stdout.close()


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    """A folder with stories of several kinds and the pictures that they name."""
    folder = tmp_path / "stories"
    folder.mkdir()
    for name, colour in (("mara", "red"), ("kettle", "blue")):
        Image.new("RGB", (64, 36), colour).save(folder / f"{name}.png")
    for name, text in (("storyboard.toml", STORYBOARD), ("a.fountain", FOUNTAIN), ("a.csv", SHOTS), ("a.otio", OTIO)):
        (folder / name).write_text(text)
    return folder


def whole(folder: Path, shots: int, media: int) -> bool:
    """Whether there is a film in a folder; one that is there must be whole, with nothing beside it."""
    if not os.path.lexists(folder / "film.matchcut"):
        return False
    with Project.open(folder) as project:
        assert len(project.film.shots) == shots
        assert project.media.missing() == ()
        with project.reading() as connection:
            rows = connection.exec_driver_sql("SELECT id || suffix, id FROM media").all()
        known = {row[0]: row[1] for row in rows}
        files = {path.name: path for path in (folder / "media").rglob("*") if path.is_file()}
        assert files.keys() == known.keys()
        assert len(known) == media
        assert all(sha256_of(path) == known[name] for name, path in files.items())
    assert [path.name for path in folder.rglob("*.part*")] == []
    assert list((folder / "media" / ".staging").glob("*")) == []
    assert list((folder / "cache" / "scratch").glob("*")) == []
    return True


def make_killed_everywhere(
    founder: Callable[..., list[str]], place: Callable[[], Path], story: Path | str, shots: int, media: int, step: int
) -> int:
    """Kill the making at every `step`th write, each time in a new place, and make it again; return how many kills."""
    for number in range(1, 400, step):
        folder = place()
        (said,) = founder(number, folder, story)
        if said == DONE:
            assert whole(folder, shots, media)
            return number // step
        assert said == KILLED
        if not whole(folder, shots, media):
            assert founder(0, folder, story) == [DONE]
        elif story:
            (said,) = founder(0, folder, story)
            assert said.startswith(f"{REFUSED} ")
            assert "There is a project already" in said
        assert whole(folder, shots, media)
        shutil.rmtree(folder)
    pytest.fail("the making never came to its end")


def places(tmp_path: Path) -> Callable[[], Path]:
    return lambda: tmp_path / "film"


def test_killed_anywhere_a_new_film_is_whole_or_not_there(
    founder: Callable[..., list[str]], tmp_path: Path, stories: Path
) -> None:
    story, step = stories / "storyboard.toml", FOUNDING_STEP.now
    assert make_killed_everywhere(founder, places(tmp_path), story, 1, 2, step) >= 40 // step


@pytest.mark.parametrize(("name", "media"), [("a.fountain", 0), ("a.csv", 0), ("a.otio", 1)])
def test_every_kind_of_story_is_killed(
    founder: Callable[..., list[str]], tmp_path: Path, stories: Path, name: str, media: int
) -> None:
    with Project.founding(tmp_path / "other"):
        pass
    with create(tmp_path / "reference", stories / name).project as project:
        shots = len(project.film.shots)
    assert make_killed_everywhere(founder, places(tmp_path), stories / name, shots, media, step=13) >= 2


def test_a_folder_that_holds_its_storyboard_keeps_all_of_it(
    founder: Callable[..., list[str]], tmp_path: Path, stories: Path
) -> None:
    mine = sorted(path.name for path in stories.iterdir())

    def place() -> Path:
        folder = tmp_path / "film"
        shutil.copytree(stories, folder)
        return folder

    assert make_killed_everywhere(founder, place, "", 1, 2, step=14) >= 2
    shutil.rmtree(tmp_path / "film", ignore_errors=True)
    open_source(place()).project.close()
    names = {path.name for path in (tmp_path / "film").iterdir()}
    assert names == {*mine, "film.matchcut", "media", "snapshots", "cache"}


def test_of_many_at_once_one_makes_the_film_and_the_others_say_why_not(
    founder: Callable[..., list[str]], tmp_path: Path, stories: Path
) -> None:
    for _ in range(2):
        folder = tmp_path / "film"
        said = founder(0, folder, stories / "storyboard.toml", at_once=4)
        assert said.count(DONE) == 1
        reasons = ("is just making a film in this folder", "has just made a film", "There is a project already")
        others = [one for one in said if one != DONE]
        assert all(any(reason in one for reason in (*reasons, "There is a film in this folder")) for one in others)
        assert whole(folder, 1, 2)
        shutil.rmtree(folder)


def test_a_film_that_is_being_made_is_told_as_that(
    founder: Callable[..., list[str]], tmp_path: Path, stories: Path
) -> None:
    with Project.founding(tmp_path / "film") as project:
        (said,) = founder(0, tmp_path / "film", stories / "storyboard.toml")
        assert f"(process {os.getpid()}) is just making a film in this folder" in said
        project.transact("Scene", lambda film: edits.add_scene(film, id=SceneId("s")))
    with Project.open(tmp_path / "film") as project:
        assert list(project.film.scenes) == ["s"]


def test_a_film_that_another_program_made_meanwhile_stays(tmp_path: Path, three_shots: Film) -> None:
    Project.create(tmp_path / "other", three_shots).close()

    def make() -> None:
        with Project.founding(tmp_path / "film"):
            shutil.copyfile(tmp_path / "other" / "film.matchcut", tmp_path / "film" / "film.matchcut")

    with pytest.raises(BadInput, match="has just made a film in this folder"):
        make()
    with Project.open(tmp_path / "film") as project:
        assert project.film == three_shots


def test_a_story_with_a_mistake_leaves_the_folder_as_it_was(tmp_path: Path, stories: Path) -> None:
    (stories / "storyboard.toml").write_text("[film\n")
    before = sorted(stories.rglob("*"))
    with pytest.raises(BadInput):
        open_source(stories)
    assert sorted(stories.rglob("*")) == before
    with pytest.raises(BadInput):
        create(tmp_path / "film", stories)
    assert not (tmp_path / "film").exists()


def test_an_empty_film_is_begun_as_one_of_the_studio_and_one_that_is_read_as_its_file_says(tmp_path: Path) -> None:
    with create(tmp_path / "empty", None).project as project:
        assert project.film.settings.parameters == {"interpolation": "auto"}
        assert project.film.settings.correction
    (tmp_path / "script.fountain").write_text(FOUNTAIN)
    with create(tmp_path / "read", tmp_path / "script.fountain").project as project:
        assert project.film.settings.parameters == {}
