"""A screenplay becomes a film, and its changes are shown before they reach it, by the program itself."""

from __future__ import annotations

import json
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from tests.warm import Warm

from matchcut.film.film import Film
from matchcut.film.time import FrameRate
from matchcut.store.project import Project

Run = Callable[..., subprocess.CompletedProcess[str]]

SCRIPT = """\
INT. KITCHEN - DAY

A kettle stands on the stove.

MARA
The boat is late.

EXT. QUAY - DAY

Fog lies over the water.
"""


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "boat.fountain"
    path.write_text(SCRIPT)
    return path


@pytest.fixture(scope="module")
def boat_made(warm: Warm, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of the script, with a take of every shot; nobody changes it."""
    place = tmp_path_factory.mktemp("made")
    (place / "boat.fountain").write_text(SCRIPT)
    for command in (
        ("new", place / "Boat", "--from", place / "boat.fountain", "--rate", "25", "--size", "160x90"),
        ("generate", place / "Boat", "--engine", "fake", "--quiet"),
    ):
        done = warm.run(*command)
        assert done.returncode == 0, done.stderr
    return place / "Boat"


@pytest.fixture
def boat(boat_made: Path, tmp_path: Path) -> Path:
    """A copy of that project, to change."""
    return Path(shutil.copytree(boat_made, tmp_path / "Boat"))


def film_of(folder: Path) -> Film:
    with Project.open(folder) as project:
        return project.film


def shot_saying(film: Film, words: str) -> str:
    return next(shot.id for shot in film.running_order if words in shot.action + shot.dialogue)


def test_rate_and_size_are_those_that_were_asked_for(boat: Path) -> None:
    settings = film_of(boat).settings
    assert (settings.rate, settings.width, settings.height) == (FrameRate(25), 160, 90)


@pytest.mark.parametrize("size", ["big", "1280", "0x90", "161x90"])
def test_a_size_that_is_none_makes_nothing(run: Run, tmp_path: Path, script: Path, size: str) -> None:
    done = run("new", tmp_path / "No", "--from", script, "--size", size)
    assert done.returncode == 3
    assert done.stderr.startswith("matchcut: ")
    assert not (tmp_path / "No").exists()


def test_changes_are_shown_first_and_nothing_happens_unasked(run: Run, boat: Path, script: Path) -> None:
    before = film_of(boat)
    script.write_text(SCRIPT.replace("Fog lies", "Thick fog lies"))
    done = run("reread", boat, script)
    assert done.returncode == 0, done.stderr
    assert "'Fog lies over the water.' became 'Thick fog lies over the water.'" in done.stdout
    assert done.stdout.endswith("Nothing was changed. Add --apply to apply this.\n")
    assert film_of(boat) == before


def test_applied_it_is_one_edit_that_keeps_takes_and_can_be_taken_back(
    run: Run, boat: Path, script: Path, status: Callable[[Path], dict[str, Any]]
) -> None:
    before = film_of(boat)
    script.write_text(SCRIPT.replace("Fog lies", "Thick fog lies"))
    assert run("reread", boat, script, "--apply").returncode == 0
    after = film_of(boat)
    fog = shot_saying(before, "Fog lies")
    assert after.shots[fog].action.startswith("Thick fog")
    assert after.circles == before.circles
    stale = [shot["label"] for shot in status(boat)["shots"] if shot["standing"] != "current"]
    assert stale == [before.label(before.shots[fog].id)]
    assert run("reread", boat, script).stdout == "Nothing in it reaches the film.\n"
    with Project.open(boat) as project:
        project.undo()
        assert project.film == before


def test_what_was_worked_on_stays_until_it_is_taken_out_by_name(run: Run, boat: Path, script: Path) -> None:
    before = film_of(boat)
    kettle = shot_saying(before, "kettle")
    script.write_text(SCRIPT.replace("A kettle stands on the stove.\n\n", ""))
    done = run("reread", boat, script, "--apply")
    assert f"so they stay: {before.label(before.shots[kettle].id)}." in done.stdout
    assert kettle in film_of(boat).shots
    refused = run("reread", boat, script, "--take-out", "99")
    assert refused.returncode == 3
    assert "Shot 99 is still in the script, or not in the film." in refused.stderr


def test_it_leaves_when_its_number_is_given(run: Run, boat: Path, script: Path) -> None:
    before = film_of(boat)
    kettle = before.shots[shot_saying(before, "kettle")]
    script.write_text(SCRIPT.replace("A kettle stands on the stove.\n\n", ""))
    done = run("reread", boat, script, "--take-out", before.label(kettle.id), "--apply")
    assert done.returncode == 0, done.stderr
    assert kettle.id not in film_of(boat).shots
    with Project.open(boat) as project:
        assert project.takes.of(kettle.id)  # Its takes are still there, for whoever takes the edit back.


def test_a_film_of_a_storyboard_is_no_film_of_a_script(run: Run, tea: Path, script: Path) -> None:
    done = run("reread", tea, script)
    assert done.returncode == 3
    assert "does not remember a script" in done.stderr


@pytest.fixture
def model() -> Iterator[str]:
    """A language model's address, which makes one shot of each scene."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            said = "The boat is late." if "The boat is late." in asked["messages"][-1]["content"] else ""
            shot = {"action": "By the model.", "dialogue": said, "size": "wide", "camera": "", "seconds": 4, "cast": []}
            body = json.dumps({"choices": [{"message": {"content": json.dumps({"shots": [shot]})}}]}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/v1"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_language_model_breaks_a_script_down_where_one_is_named(
    run: Run, tmp_path: Path, script: Path, model: str
) -> None:
    done = run("new", tmp_path / "Told", "--from", script, "--breakdown-by", model)
    assert done.returncode == 0, done.stderr
    film = film_of(tmp_path / "Told")
    assert [shot.action for shot in film.running_order] == ["By the model."] * 2
    assert [shot.frames for shot in film.running_order] == [96, 96]
    assert [scene.heading for scene in film.scene_order] == ["INT. KITCHEN - DAY", "EXT. QUAY - DAY"]


def test_a_model_that_is_not_there_leaves_no_film(run: Run, tmp_path: Path, script: Path) -> None:
    done = run("new", tmp_path / "No", "--from", script, "--breakdown-by", "http://127.0.0.1:9/v1")
    assert done.returncode == 4
    assert not (tmp_path / "No").exists()
