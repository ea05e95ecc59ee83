"""What `--json` says has the keys that scripts read, whatever the answers behind it are made of."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

SHOT = "id label scene frames engine continues standing reasons outlook warnings held takes circled remarks"
SHOT += " missing measured warned meant"
ENGINE = "id name kind service price makes summary revision licence forbids ready state reason capabilities parameters"
CAPABILITIES = "text references keyframe last_frame tail_frames sound rate sizes frames"
MODEL = "id name summary makes here ready reason folder bytes shipped hub revision commit licence forbids accepted can"


def told(run: Run, *arguments: object) -> Any:
    done = run(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_status_of_a_film_is_told_shot_by_shot(tea_shot: Path, run: Run) -> None:
    status = told(run, "status", tea_shot)
    assert list(status) == ["film", "shots", "stale", "jobs", "spent", "spent_on"]
    assert status["film"] == {
        "title": "Tea",
        "rate": "24",
        "width": 160,
        "height": 90,
        "engine": "fake",
        "shots": 3,
        "frames": 54,
        "timecode": "00:00:02:06",
    }
    assert [" ".join(shot) for shot in status["shots"]] == [SHOT] * 3
    assert [(shot["id"], shot["continues"], shot["takes"]) for shot in status["shots"]] == [
        ("kettle", None, 1),
        ("steam", "kettle", 1),
        ("cup", None, 1),
    ]
    assert [list(shot["circled"]) for shot in status["shots"]] == [["id", "number", "seed"]] * 3
    assert (status["stale"], status["jobs"]) == ([], [])


def test_a_stale_shot_and_a_job_say_why(tea_shot: Path, run: Run) -> None:
    story = tea_shot / "storyboard.toml"
    story.write_text(
        story.read_text()
        .replace("A cup.", "Two cups.")
        .replace('id = "cup"', 'id = "cup"\nparameters = { behaviour = "fail" }')
    )
    run("generate", tea_shot, "--quiet")
    status = told(run, "status", tea_shot)
    cup = status["shots"][2]
    assert (cup["standing"], status["stale"]) == ("stale", ["cup"])
    assert "the action text changed" in cup["reasons"]
    assert [list(job) for job in status["jobs"]] == [["shot", "label", "state", "reason"]]
    assert [(job["shot"], job["label"], job["state"]) for job in status["jobs"]] == [("cup", "3", "failed")]
    assert status["jobs"][0]["reason"] != ""


def test_engines_and_models_are_told_one_by_one(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("MATCHCUT_MODELS", "MATCHCUT_MODELS_FOLDER", "HF_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    engines = told(run, "engines")
    assert {" ".join(engine) for engine in engines} == {ENGINE}
    assert {" ".join(engine["capabilities"]) for engine in engines} == {CAPABILITIES}
    (animatic,) = told(run, "engines", "animatic")
    assert animatic == next(engine for engine in engines if engine["id"] == "animatic")
    models = told(run, "models", "list")
    assert {" ".join(model) for model in models} == {MODEL}
    away = next(model for model in models if model["id"] == "wan2.1-vace-1.3b")
    assert (away["folder"], away["commit"], away["accepted"], away["here"]) == (None, None, None, False)
    assert away["bytes"] > 0
