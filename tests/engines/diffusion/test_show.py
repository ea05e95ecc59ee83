"""A film made through diffusers from the command line: a real worker process, a model from a user's models file."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.warm import Warm

from matchcut.app import making
from matchcut.app.sources import open_source
from matchcut.engines.diffusion.catalogue import catalogue
from matchcut.engines.diffusion.pipeline import DiffusionEngine
from matchcut.engines.diffusion.spec import spec_of
from matchcut.engines.protocol import WorkOrder
from matchcut.film.ids import ShotId
from matchcut.film.model import Take
from matchcut.media.frames import FrameReader
from matchcut.media.stills import read_still
from matchcut.media.tail import read_tail
from matchcut.planning.recipe import Recipe
from matchcut.store.project import Project

STORYBOARD = """\
[film]
title = "Two rooms"
rate = "24"
size = [32, 32]

[[cast]]
id = "ada"
name = "Ada"
description = "the woman in red"
references = [{ file = "ada.png" }]

[[scene]]
heading = "INT. ROOM - DAY"

[[scene.shot]]
id = "walks"
number = "1"
action = "the woman walks"
duration = "12f"
cast = ["ada"]

[[scene.shot]]
id = "stands"
number = "1A"
action = "a woman stands still"
duration = "9f"
cast = ["ada"]
continues = true

[[scene.shot]]
id = "room"
number = "2"
action = "the blue room"
duration = "10f"
"""

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def film(stage: Any, home: Path) -> Path:
    folder = home / "rooms"
    folder.mkdir()
    (folder / "storyboard.toml").write_text(STORYBOARD)
    red = stage.plain("ada", (210, 30, 30), (40, 60))
    stage.media[red].rename(folder / "ada.png")
    return folder


@pytest.fixture
def run(home: Path, warm: Warm) -> Run:
    def started(*arguments: object) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "COLUMNS": "200", "OMP_NUM_THREADS": "1"}
        return warm.run(*arguments, cwd=home, env=environment, timeout=300)

    return started


def remade(stage: Any, project: Project, take: Take, new_take: Any) -> Any:
    """Make a published take once more, here and listened to, from nothing but its recipe."""
    recipe = Recipe.from_json(take.recipe)
    media = {one: project.media.path(one) for one in recipe.media}
    made = new_take()
    stage._engines[recipe.engine] = DiffusionEngine(spec_of(catalogue().model(recipe.engine)))
    stage.listen(recipe.engine)
    stage._engines[recipe.engine].generate(WorkOrder(recipe, media), made, made)
    return made


def pictures_of(film: Path) -> list[bytes]:
    """The film's pictures, decoded."""
    with FrameReader(film) as reader:
        return [frame.tobytes() for frame in reader.frames()]


def test_a_film_is_made_whole_through_diffusers_and_a_second_run_makes_nothing(
    vace: str, stage: Any, film: Path, run: Run, new_take: Any
) -> None:
    ahead = json.loads(run("status", film, "--json").stdout)
    assert [shot["outlook"] for shot in ahead["shots"]] == [""] * 3  # The animatic has nothing more to tell.

    small = "--seed", 7, "--engine", vace
    done = run("render", film, *small, "-o", "film.mp4")
    assert done.returncode == 0, done.stderr
    assert "Made 3 takes." in done.stderr
    with FrameReader(film.parent / "film.mp4") as seen:
        assert seen.count == 31

    with Project.open(film) as project:
        takes = [
            project.takes.get(project.film.circles[shot].take) for shot in map(ShotId, ("walks", "stands", "room"))
        ]
        walks, stands, room = takes
        assert [take.facts["references"] for take in takes] == [1, 1, 0]
        assert [take.facts["tail_frames"] for take in takes] == [0, 5, 0]

        again = [remade(stage, project, take, new_take) for take in takes]
        assert walks.tail is not None
        before = read_tail(project.media.path(walks.tail))
        # What reached the pipeline: the reference as it is, and the tail of the shot before, bit for bit.
        for call in stage.calls[:2]:
            (reference,) = call["reference_images"]
            assert np.array_equal(np.asarray(reference), read_still(film / "ada.png"))
        first, second, third = stage.calls
        assert {"video", "mask"}.isdisjoint(first)
        assert np.array_equal(np.asarray(second["video"][4]), before[-1])
        assert {"reference_images", "video"}.isdisjoint(third)
        # The worker process and this one, from the same recipe, make the same frames.
        for take, made in zip(takes, again, strict=True):
            assert take.tail is not None
            kept = read_tail(project.media.path(take.tail))
            assert np.array_equal(kept, made.frames[-take.tail_frames :])
        assert stands.engine_revision == spec_of(catalogue().model(vace)).revision_for({})
        assert room.seed != walks.seed

    unchanged = pictures_of(film.parent / "film.mp4")
    second_run = run("render", film, *small, "-o", "film.mp4")
    assert second_run.returncode == 0, second_run.stderr
    assert "nothing to make" in second_run.stderr
    assert pictures_of(film.parent / "film.mp4") == unchanged  # The bytes differ: no two signatures are the same.


def test_status_says_how_shots_are_going_to_be_made(vace: str, film: Path, run: Run) -> None:
    text = (film / "storyboard.toml").read_text()
    (film / "storyboard.toml").write_text(text.replace("[[cast]]", f'engine = "{vace}"\n[[cast]]', 1))
    told = json.loads(run("status", film, "--json").stdout)
    walks, stands, room = (shot["outlook"] for shot in told["shots"])
    assert walks.startswith("Starts with a cut. Ada through a reference. Samples 9 frames of 32×32 at 16 fps")
    assert stands.startswith("Continues shot 1 with 5 tail frames. Ada through a reference. Samples")
    assert room.startswith("Starts with a cut. Samples")
    plain = run("status", film).stdout
    assert "shot 1A: Continues shot 1 with 5 tail frames" in plain
    assert plain.count(f"{vace}: The model stays in main memory") == 1
    weak = (film / "storyboard.toml").read_text().replace(vace, "wan2.1-t2v-1.3b")
    (film / "storyboard.toml").write_text(weak)
    warned = json.loads(run("status", film, "--json").stdout)
    assert warned["shots"][0]["warnings"][0].startswith("Nothing but words tells what Ada looks like.")
    said = run("status", film).stdout
    assert "⚠ Wan 2.1 T2V 1.3B can't start from another shot" in said
    # What two shots are warned of is said once.
    assert said.count("Nothing but words tells what Ada looks like.") == 1
    assert "\nshots 1, 1A: ⚠ Nothing but words" in said


def test_engines_are_listed_with_what_they_take_and_whether_they_are_here(vace: str, run: Run) -> None:
    table = run("engines").stdout
    (mine,) = [line for line in table.splitlines() if vace in line]
    assert mine.rstrip().endswith("ready")
    assert "3 references" in mine
    assert "5 frames" in mine
    assert "Apache-2.0" in mine
    one = run("engines", "wan2.1-vace-14b").stdout
    assert "matchcut models pull wan2.1-vace-14b" in one
    assert "5, 9, 13 … 81 frames" in one
    listed = {engine["id"]: engine for engine in json.loads(run("engines", "--json").stdout)}
    assert listed[vace]["ready"]
    assert listed["wan2.1-vace-14b"]["state"] == "weights_absent"
    unknown = run("engines", "nothing")
    assert unknown.returncode == 3


def test_a_model_that_fills_the_machine_works_alone_unless_a_person_says_otherwise(
    vace: str, film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "_workers", lambda: 4)
    text = (film / "storyboard.toml").read_text()
    (film / "storyboard.toml").write_text(text.replace("[[cast]]", f'engine = "{vace}"\n[[cast]]', 1))
    monkeypatch.setattr(making, "engine_spec", lambda engine: spec_of(catalogue().model(engine)))
    with open_source(film).project as project:
        assert making.prepare(project, making.MakingOrder()).workers == 1
        assert making.prepare(project, making.MakingOrder(workers=3)).workers == 3
