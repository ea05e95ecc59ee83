"""`matchcut models`, run as people and scripts run it, on a machine that has no hub to ask."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "HF_HOME", "MATCHCUT_MODELS_FOLDER"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.setenv("MATCHCUT_MODELS", str(tmp_path / "models.toml"))
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    return tmp_path


@pytest.fixture
def folder(home: Path) -> Path:
    """A model in diffusers' layout, of one component with one tensor."""
    made = home / "own"
    (made / "vae").mkdir(parents=True)
    header = json.dumps({"w": {"dtype": "U8", "shape": [4], "data_offsets": [0, 4]}}).encode()
    (made / "vae" / "w.safetensors").write_bytes(len(header).to_bytes(8, "little") + header + b"1234")
    index = {"_class_name": "WanVACEPipeline", "vae": ["diffusers", "AutoencoderKLWan"]}
    (made / "model_index.json").write_text(json.dumps(index))
    return made


def test_a_model_of_ones_own_is_added_listed_verified_and_forgotten(run: Run, folder: Path) -> None:
    added = run("models", "add", "mine", "--path", folder, "--like", "wan2.1-vace-1.3b")
    assert (added.returncode, added.stderr) == (0, "")
    assert added.stdout.endswith("models.toml.\n")
    listed = {one["id"]: one for one in json.loads(run("models", "list", "--json").stdout)}
    assert listed["mine"]["here"] is listed["mine"]["ready"] is True
    assert listed["mine"]["can"] == ["text", "3 references", "first and last frame", "tail of 5"]
    assert listed["wan2.1-vace-1.3b"]["here"] is False
    verified = run("models", "verify", "mine")
    assert (verified.returncode, "its layout was checked" in verified.stdout) == (0, True)
    (folder / "vae" / "w.safetensors").write_bytes(b"\x80\x04" + bytes(40))
    spoiled = run("models", "verify", "mine")
    assert spoiled.returncode == 3
    assert "✗" in spoiled.stdout
    assert "a pickle" in spoiled.stdout
    assert run("models", "remove", "mine").stdout == "mine is forgotten; its files are yours and stay.\n"
    assert (folder / "model_index.json").exists()


def test_the_list_says_what_is_here_how_large_and_what_licences_forbid(run: Run) -> None:
    listed = run("models", "list")
    assert listed.returncode == 0
    lines = {line.split()[0]: line for line in listed.stdout.splitlines() if line.strip()}
    assert " no " in lines["wan2.1-vace-1.3b"]
    assert "GiB" in lines["wan2.1-vace-1.3b"]
    assert "Apache-2.0" in lines["wan2.1-vace-1.3b"]
    assert "forbids: " in listed.stdout


def test_a_broken_entry_of_the_users_is_told_with_its_line(run: Run, home: Path) -> None:
    (home / "models.toml").write_text("[[model]]\nid = 'x'\nlike = 'svd-xt'\nwarp = 9\n")
    listed = run("models", "list")
    assert listed.returncode == 0
    assert f"{home / 'models.toml'}, line 4, field 'warp'" in listed.stderr


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (["pull", "wan2.1-vace-1.3b"], 4, "offline mode is on"),
        (["pull", "nothing"], 3, "There is no model 'nothing'"),
        (["pull", "svd-xt"], 3, "was not accepted, so nothing was fetched"),
        (["verify", "svd-xt"], 4, "models pull svd-xt"),
        (["remove", "svd-xt"], 3, "is not on this disk"),
        (["add", "a", "--path", "/nowhere"], 3, "nothing of that name"),
        (["add", "a", "--path", ".", "--part", "vae"], 3, "Write it as vae=FILE"),
        (["add", "a"], 2, "--path"),
    ],
)
def test_what_can_not_be_done_is_told_in_a_sentence(run: Run, arguments: list[str], status: int, sentence: str) -> None:
    done = run("models", *arguments)
    assert done.returncode == status
    assert sentence in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


def test_a_licence_is_accepted_once_and_for_all_models_under_it(run: Run) -> None:
    assert run("models", "accept", "hunyuan-video-i2v").returncode == 0
    listed = {one["id"]: one for one in json.loads(run("models", "list", "--json").stdout)}
    assert listed["framepack-i2v"]["accepted"] == listed["hunyuan-video-i2v"]["accepted"] is not None
    assert listed["svd-xt"]["accepted"] is None


def test_a_folder_called_models_does_not_hide_the_command(run: Run, home: Path) -> None:
    (home / "models").mkdir()
    assert "Commands:" in run("models").stderr
