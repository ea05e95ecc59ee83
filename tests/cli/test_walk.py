"""The command line from storyboard to film, as a person uses it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from matchcut.media.frames import FrameReader
from matchcut.media.probe import probe
from matchcut.store.project import Project

Run = Callable[..., subprocess.CompletedProcess[str]]
Status = Callable[[Path], dict[str, Any]]


def rewrite(folder: Path, old: str, new: str) -> None:
    path = folder / "storyboard.toml"
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))


def standings(told: dict[str, Any]) -> dict[str, tuple[str, list[str]]]:
    return {shot["id"]: (shot["standing"], shot["reasons"]) for shot in told["shots"]}


def takes(folder: Path) -> int:
    with Project.open(folder) as project:
        return len(project.takes.summaries())


def test_a_storyboard_becomes_a_film_of_exactly_its_frames(cold: Run, tea: Path) -> None:
    out = tea / "tea.mp4"
    done = cold("render", tea, "-o", out)
    assert done.returncode == 0, done.stderr
    assert "54 frames" in done.stdout
    assert "Made 3 takes." in done.stderr
    facts = probe(out)
    assert (facts.frames, facts.width, facts.height, str(facts.rate)) == (54, 160, 90, "24")
    with Project.open(tea) as project, FrameReader(out) as film:
        circled = project.takes.get(project.film.circles["kettle"].take)  # type: ignore[index]
        with FrameReader(project.media.path(circled.video)) as take:
            assert (film.frame(10) == take.frame(10)).all()


def test_rendering_again_makes_nothing(run: Run, tea: Path) -> None:
    unsigned = ("export", tea, "-o", tea / "tea.mp4", "--set", "credentials=off")  # No two signatures are the same.
    run("render", tea, "-o", tea / "tea.mp4")
    run(*unsigned)
    first = (tea / "tea.mp4").read_bytes()
    again = run("render", tea, "-o", tea / "tea.mp4")
    assert "nothing to make" in again.stderr
    assert takes(tea) == 3
    run(*unsigned)
    assert (tea / "tea.mp4").read_bytes() == first


def test_status_names_exactly_the_stale_shots_and_why(run: Run, tea: Path, status: Status) -> None:
    assert status(tea)["stale"] == ["kettle", "steam", "cup"]
    run("generate", tea)
    assert status(tea)["stale"] == []
    rewrite(tea, "A kettle.", "A copper kettle.")
    told = status(tea)
    assert told["stale"] == ["kettle", "steam"]
    assert standings(told) == {
        "kettle": ("stale", ["the action text changed"]),
        "steam": ("stale", ["shot 1, which this continues, has to be made first"]),
        "cup": ("current", []),
    }
    made = run("generate", tea)
    # The fake engine's frames don't depend on words, so the new kettle ends as the old one did: steam's take fits.
    assert "Made 1 take, reused 1." in made.stderr
    assert status(tea)["stale"] == []
    assert takes(tea) == 4


def test_taking_an_edit_back_needs_no_new_take(run: Run, tea_shot: Path, status: Status) -> None:
    rewrite(tea_shot, "A cup.", "A mug.")
    run("generate", tea_shot)
    rewrite(tea_shot, "A mug.", "A cup.")
    done = run("generate", tea_shot)
    assert "reused 1" in done.stderr
    assert status(tea_shot)["stale"] == []


def test_more_takes_of_one_shot_leave_the_circled_one_alone(run: Run, tea_shot: Path, status: Status) -> None:
    before = {shot["id"]: shot["circled"] for shot in status(tea_shot)["shots"]}
    assert run("generate", tea_shot, "--shot", "3", "--takes", "2").returncode == 0
    told = status(tea_shot)
    assert {shot["id"]: shot["circled"] for shot in told["shots"]} == before
    assert [shot["takes"] for shot in told["shots"]] == [1, 1, 3]
    with Project.open(tea_shot) as project:
        seeds = {take.seed for take in project.takes.of("cup")}  # type: ignore[arg-type]
    assert len(seeds) == 3


def test_a_lossless_film_shows_what_the_takes_show(run: Run, tea: Path) -> None:
    run("render", tea, "-o", tea / "tea.mp4")
    assert run("export", tea, "-o", tea / "tea.mkv").returncode == 0
    with FrameReader(tea / "tea.mkv") as lossless, FrameReader(tea / "tea.mp4") as film:
        assert lossless.count == film.count == 54
        assert (abs(lossless.frame(5).astype(int) - film.frame(5)) <= 2).all()


def test_new_makes_a_project_that_needs_nothing_else(run: Run, tea: Path, tmp_path: Path, status: Status) -> None:
    Image.new("RGB", (64, 36), "red").save(tea / "red.png")
    rewrite(tea, 'action = "A cup."', 'action = "A cup."\nkeyframe = "red.png"')
    made = run("new", tmp_path / "copy", "--from", tea / "storyboard.toml")
    assert made.returncode == 0, made.stderr
    (tea / "red.png").unlink()
    assert run("generate", tmp_path / "copy").returncode == 0
    assert status(tmp_path / "copy")["stale"] == []
    assert run("new", tmp_path / "copy").returncode == 3


def test_ctrl_c_leaves_everything_resumable(run: Run, tea: Path, status: Status) -> None:
    rewrite(tea, 'engine = "fake"', 'engine = "fake"\nparameters = { behaviour = "slow" }')
    process = subprocess.Popen(
        [sys.executable, "-m", "matchcut", "generate", str(tea)], stderr=subprocess.PIPE, text=True
    )
    assert process.stderr is not None
    for line in process.stderr:
        if "shot" in line:
            break
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    rest = process.stderr.read()
    assert process.wait(30) == 130
    assert "go on where it stopped" in rest
    process.stderr.close()
    rewrite(tea, '"slow"', '"ok"')
    assert run("generate", tea).returncode == 0
    assert status(tea)["stale"] == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("[[scene]]", "[[scene]", "line 6"),
        ('duration = "12f"', 'duration = "-12f"', "line 18"),
        ("continues = true", 'continues = "nobody"', "line 17"),
        ("continues = true", 'cast = ["nobody"]', "nobody"),
        ("continues = true", 'keyframe = "../../etc/passwd"', "keyframe"),
        ("continues = true", 'keyframe = "missing.png"', "missing.png"),
    ],
)
def test_a_mistake_in_a_storyboard_is_told_and_nothing_lost(
    run: Run, tea_shot: Path, status: Status, old: str, new: str, words: str
) -> None:
    before = status(tea_shot)
    rewrite(tea_shot, old, new)
    refused = run("render", tea_shot, "-o", tea_shot / "tea.mp4")
    assert refused.returncode == 3
    assert words in refused.stderr
    assert "Traceback" not in refused.stderr
    assert not (tea_shot / "tea.mp4").exists()
    rewrite(tea_shot, new, old)
    assert status(tea_shot) == before


@pytest.mark.parametrize("behaviour", ["crash", "out of memory", "garbage", "fail"])
def test_a_failing_engine_is_told_and_the_rest_is_kept(run: Run, tea: Path, status: Status, behaviour: str) -> None:
    rewrite(tea, 'action = "A cup."', f'action = "A cup."\nparameters = {{ behaviour = "{behaviour}" }}')
    failed = run("render", tea, "-o", tea / "tea.mp4")
    assert failed.returncode == 4
    assert "Shot 3 could not be made" in failed.stderr
    assert "Traceback" not in failed.stderr
    told = status(tea)
    assert told["stale"] == ["cup"]
    assert [(job["shot"], job["state"]) for job in told["jobs"]] == [("cup", "failed")]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["render"], 2),
        (["render", "{tea}", "-o", "film.avi"], 3),
        (["render", "{tea}", "-o", "nowhere/film.mp4"], 3),
        (["render", "nothing", "-o", "film.mp4"], 3),
        (["render", "{tea}", "-o", "film.mp4", "--engine", "imaginary"], 3),
        (["render", "{tea}", "-o", "film.mp4", "--shot", "99"], 3),
        (["export", "{tea}", "-o", "film.mp4"], 3),
        (["frobnicate"], 2),
        (["--version"], 0),
    ],
)
def test_exit_statuses_are_as_promised(cold: Run, run: Run, tea: Path, arguments: list[str], code: int) -> None:
    given = [argument.replace("{tea}", str(tea)) for argument in arguments]
    done = cold(*given)
    warm = run(*given)
    as_installed = done.stderr.replace("python -m matchcut", "matchcut")
    assert (warm.returncode, warm.stdout, warm.stderr) == (done.returncode, done.stdout, as_installed)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr


def test_engines_and_doctor_speak_json(run: Run) -> None:
    engines = json.loads(run("engines", "--json").stdout)
    animatic = next(one for one in engines if one["id"] == "animatic")
    assert animatic["ready"]
    assert "not generated video" in animatic["makes"]
    assert all(one["kind"] != "test" for one in engines)
    findings = json.loads(run("doctor", "--json").stdout)
    assert {"system", "memory", "encoders", "engines", "disk"} <= {one["name"] for one in findings}


def test_a_killed_render_goes_on(run: Run, tea: Path, status: Status) -> None:
    rewrite(tea, 'engine = "fake"', 'engine = "fake"\nparameters = { behaviour = "slow" }')
    process = subprocess.Popen([sys.executable, "-m", "matchcut", "generate", str(tea), "--quiet"])
    time.sleep(1.5)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    rewrite(tea, '"slow"', '"ok"')
    assert run("render", tea, "-o", tea / "tea.mp4").returncode == 0
    assert status(tea)["stale"] == []
    with Project.open(tea) as project:
        named = {project.media.path(media).name for media in _named_media(project)}
    lying = {path.name for path in (tea / "media").rglob("*") if path.is_file()}
    assert lying == named


def _named_media(project: Project) -> set[Any]:
    found: set[Any] = set()
    for summary in project.takes.summaries().values():
        take = project.takes.get(summary.id)
        found |= {take.video, take.tail, take.poster, take.sound} - {None}
    return found


def test_a_picture_that_changed_on_disk_makes_its_shot_stale(run: Run, tea: Path, status: Status) -> None:
    Image.new("RGB", (64, 36), "red").save(tea / "cup.png")
    rewrite(tea, 'action = "A cup."', 'action = "A cup."\nkeyframe = "cup.png"')
    run("generate", tea)
    Image.new("RGB", (64, 36), "blue").save(tea / "cup.png")
    assert standings(status(tea))["cup"] == ("stale", ["the keyframe changed"])
    (tea / "cup.png").unlink()
    assert run("status", tea).returncode == 0
